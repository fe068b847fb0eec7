"""Conditions that stand in a posting in set words: where, when and under which checks the work is done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from studio.language.dates import find_ranges
from studio.matching.asker import Asker, Verdict
from studio.matching.patterns import Row, rows_for
from studio.model.text import Span

_DENIED = re.compile(r"\b(?:no|without|never|not|n['’]t|free of|instead of)\b[^.;,:]{0,30}$", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b(?:deadline|clos(?:es|ing)|appl(?:y|ications?)\b[^.;\n]{0,40}\b(?:by|before|due|until|close|no later than)|open until"
    r"|(?:received|submitted|apply|in) (?:by|no later than)|apply by)\b",
    re.IGNORECASE,
)
_INSTEAD = {"hybrid": {"on-site", "remote"}, "right to work": {"citizen"}}
"""What makes another condition of the same sentence a part of it: days at home and at work; a passport or else a permit."""

_WEIGHT = re.compile(r"(?P<n>\d{1,3})\+?[ -]?(?P<unit>lbs?|pounds?|kgs?|kilos?|kilograms?)\b", re.IGNORECASE)
_POUNDS = re.compile(r"l|p", re.IGNORECASE)
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)(?!\d)")
_AMERICAN = re.compile(r"\b[AP]\.?M\b|\b(?:Pacific|Eastern|Central|Mountain|[PECM][SD]T)\b")
_MONTHS = 12
_FAR = 60
"""Characters before a condition in which it may be denied."""

_DAY = 10
"""Characters of an ISO date with its day."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A condition in a sentence: its kind, what is asked in standard words, where it stands there, and who judges it."""

    kind: str
    asked: str
    span: Span
    held: str = ""
    """What a resume says that meets it, as a pattern; "" where a resume does not speak of such things."""


@lru_cache(maxsize=4096)
def conditions(sentence: str) -> tuple[Stated, ...]:
    """The conditions of a sentence; of overlapping ones of a kind the first in the table."""
    return tuple(_kept(sentence))


def _kept(sentence: str) -> Iterator[Stated]:
    found = list(_found(sentence))
    asked = {stated.asked for stated in found}
    for stated in (*found, *_deadline(sentence)):
        if not any(stated.asked in others and one in asked for one, others in _INSTEAD.items()):
            yield _heaviest(stated, sentence)


def _heaviest(stated: Stated, sentence: str) -> Stated:
    """A weight as the greatest of its sentence: "10 lb often, up to 50 lb now and then" asks for 50."""
    load, _, unit = stated.asked.partition(" ")
    if stated.kind != "physical" or not load.isdigit():
        return stated
    loads = [int(found["n"]) for found in _WEIGHT.finditer(sentence) if _unit(found["unit"]) == unit]
    return replace(stated, asked=f"{max([int(load), *loads])} {unit}")


def _unit(word: str) -> str:
    return "lb" if _POUNDS.match(word) else "kg"


def _found(sentence: str) -> Iterator[Stated]:
    taken: list[tuple[str, Span]] = []  # times of day and of week share words: "day and night shifts"
    for row in rows_for("conditions", sentence):
        for found in row.pattern.finditer(sentence):
            span = Span(*found.span("place" if "place" in found.re.groupindex else 0))
            denied = not row["asked"].startswith("no ") and _DENIED.search(
                sentence, max(0, found.start() - _FAR), found.start()
            )
            kind = row["asked"] if row["kind"] == "schedule" else row["kind"]
            if not denied and not any(kind == known and span.overlaps(other) for known, other in taken):
                taken.append((kind, span))
                yield Stated(row["kind"], _asked(row, found), span, row["held"])


def _asked(row: Row, found: re.Match[str]) -> str:
    """The row's standard words with what the sentence puts into them; pounds and kilograms by their signs."""
    words = {
        name: found.group(name) or found.groupdict().get(f"{name}2") or ""
        for name in ("n", "unit", "place")
        if name in found.re.groupindex
    }
    if "unit" in words:
        words["unit"] = _unit(words["unit"])
    return row["asked"].format(**words)


def _deadline(sentence: str) -> Iterator[Stated]:
    if not _DEADLINE.search(sentence):
        return
    for day in find_ranges(sentence):
        last = day.end or day.start
        if len(last) == _DAY:
            yield Stated("deadline", last, day.span)
    for found in _FIGURES.finditer(sentence):
        if iso := _iso(found, american=_AMERICAN.search(sentence) is not None):
            yield Stated("deadline", iso, Span(found.start(), found.end()))


def _iso(found: re.Match[str], *, american: bool) -> str:
    """A date in figures as ISO 8601; "" where nothing tells whether the month or the day comes first."""
    first, second, year = map(int, found.groups())
    if first > _MONTHS or (second <= _MONTHS and not american and first != second):
        first, second = (second, first) if first > _MONTHS else (0, 0)
    try:
        return date(year, first, second).isoformat()
    except ValueError:  # no such day, or nobody can tell which
        return ""


def judged(stated: Stated, asker: Asker) -> Verdict:
    """Met where the profile says so; silence says nothing."""
    if stated.kind == "location" and not stated.held:
        home = asker.profile.contact.place.split(",")[0].strip().casefold()
        near = bool(home) and home == stated.asked.split(",")[0].strip().casefold()
        return Verdict(found=asker.profile.contact.place if near else "", met=True if near else None)
    said = asker.saying(stated.held) if stated.held else ""
    return Verdict(found=said, met=True if said else None)
