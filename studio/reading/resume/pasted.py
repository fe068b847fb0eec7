"""Lines as they should have been: strings of pasted pages that came twice, headings run into the text, dates on three lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from studio.language.dates import find_ranges
from studio.model.text import Span
from studio.reading.raw import RawLine
from studio.reading.resume.headings import kind_of

_TWICE = re.compile(r"(?P<once>\S.{6,160}?)\s?(?P=once)(?!\w)")
_LEAST_DOUBLED = 3
_LOGO = re.compile(r".{2,80} logo")
_RUN_IN = re.compile(r"^([A-Z][A-Z &]{3,38}[A-Z])(?=[A-Z][a-z])")
_BETWEEN = re.compile(r"to|until|[-–—]", re.IGNORECASE)
_OPEN = re.compile(r"(.{4,20}?)\s*(?:[-–—]|\bto)\s*", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–—]\s*(?=\S)")
_NOW = re.compile(r"present|current|now|today", re.IGNORECASE)
_MOST_DATE = 20
_TO = re.compile(r"(?<=\d{4}) to (?=[A-Z0-9])")


def mended(lines: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """The lines with doubled strings said once, where many are doubled, run-in headings on lines of their own, and dates on one."""
    parted = [piece for line in _with_whole_dates(lines) for piece in _parted(line)]
    doubled = sum(_is_doubled(line.text) for line in parted)
    if doubled < _LEAST_DOUBLED:
        return tuple(parted)
    return tuple(_once(line) for line in parted if not _LOGO.fullmatch(line.text))


def _with_whole_dates(lines: Sequence[RawLine]) -> list[RawLine]:
    """The lines, a beginning, "to" and an end that stand below each other put together."""
    made: list[RawLine] = []
    for line in lines:
        words, before = line.text.strip(), made[-1].text.strip() if made else ""
        dash, begun = _DASH.match(words), _OPEN.fullmatch(before)
        first, tab, rest = line.text.partition("\t")
        if begun and _is_date(begun[1]) and _is_date(first):
            made[-1] = replace(made[-1], text=f"{begun[1]} – {first.strip()}{tab}{rest}", turns=())
        elif dash and _is_date(before) and _is_date(words[dash.end() :]):
            made[-1] = replace(made[-1], text=f"{before} – {words[dash.end() :]}")
        elif len(made) > 1 and _BETWEEN.fullmatch(before) and _is_date(words) and _is_date(made[-2].text):
            made[-2:] = [replace(made[-2], text=f"{made[-2].text.strip()} – {words}")]
        else:
            made.append(line)
    return made


def _is_date(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    words = text.strip()
    found = find_ranges(words) if len(words) <= _MOST_DATE else ()
    return _NOW.fullmatch(words) is not None or (
        len(found) == 1 and found[0].single and found[0].span == Span(0, len(words))
    )


def _is_doubled(text: str) -> bool:
    bare = text.replace(" ", "")
    half = len(bare) // 2
    return half > 3 and len(bare) % 2 == 0 and bare[:half] == bare[half:]  # noqa: PLR2004 - "bonbon"


def _once(line: RawLine) -> RawLine:
    """What people see of a string that stands there for readers of screens as well."""
    text = _TO.sub(" - ", line.text)
    found = _TWICE.sub(r"\g<once>\t", text).strip()
    return line if found == text else replace(line, text=found, turns=(), spots=line.spots)


def _parted(line: RawLine) -> list[RawLine]:
    """A line whose beginning is a heading: run into the text ("WORK EXPERIENCESoftware Engineer"), or set beside it."""
    found = _RUN_IN.match(line.text)
    cut = found.end() if found else line.text.find("\t")
    if cut < 0 and line.turns:
        cut = line.turns[0]
    heading = line.text[: max(cut, 0)].strip()
    if line.bullet or kind_of(heading) is None or heading.endswith(":") or not line.text[cut:].strip():
        return [line]
    if found is None and "\t" not in line.text[: cut + 1] and not (line.heading or heading.isupper()):
        return [line]
    gone = len(line.text) - len(line.text[cut:].lstrip())
    turns = tuple(turn - gone for turn in line.turns if turn > gone)
    rest = replace(line, text=line.text[gone:], turns=turns, links=(), heading=False, spots=())
    return [replace(line, text=heading, turns=()), rest]
