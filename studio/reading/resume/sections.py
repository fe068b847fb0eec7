"""Where the sections of a resume begin: headings by their names, and lines that look just like those."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from studio.language.dates import find_ranges
from studio.reading.raw import RawLine
from studio.reading.resume.contact import head_end
from studio.reading.resume.headings import guessed_kind, is_sublabel, kind_of
from studio.reading.resume.placed import PlacedRaw

_MOST_WORDS = 6
_MOST_TIMES = 3
_LEAST_KNOWN = 3
_LEAST_SHARE = 0.5
_LISTS = frozenset({"skills", "interests", "languages"})
_ALSO_SKILLS = frozenset(
    """leadership training activities community writing presentations presentation courses tools technologies portfolio project projects work career
    profile overview details links other personal service outreach recognition associations committees talks papers articles patents languages
    language open source volunteering availability community service research""".split()
)
"""Names of sections that may also be a word in a list of skills."""

Look = tuple[bool, bool, bool, float]


@dataclass(frozen=True, slots=True)
class Start:
    """A section's heading: the number of its line, and the kind that it begins."""

    at: int
    kind: str


def starts_of(lines: Sequence[PlacedRaw]) -> list[Start]:
    """The headings among ``lines``, in order."""
    known = {n: kind for n, (line, *_) in enumerate(lines) if (kind := kind_of(line.text)) is not None}
    known = _once(lines, known)
    usual = Counter(_look(lines[n].line) for n in known)
    kept = {n: kind for n, kind in known.items() if _stands_alone(lines, n, known, usual)}
    if not kept:
        return [Start(n, kind) for n, kind in sorted(known.items())]
    alike = _alike(lines, kept)
    found = {**alike, **kept}
    return [Start(n, found[n]) for n in sorted(found)]


def _once(lines: Sequence[PlacedRaw], known: dict[int, str]) -> dict[int, str]:
    """The headings without those that come again and again: "Highlights" over each job's bullets is none."""
    counts = Counter(lines[n].line.text.casefold() for n in known)
    looks = Counter(_look(lines[n].line) for n in known)
    look, number = looks.most_common(1)[0] if looks else (None, 0)
    kept: dict[int, str] = {}
    for n, kind in known.items():
        line = lines[n].line
        smaller = (
            look is not None
            and number >= _LEAST_KNOWN
            and any(look[:3])
            and _look(line) != look
            and line.size <= look[3]
        )
        if is_sublabel(line.text) and (counts[line.text.casefold()] > 1 or smaller):
            continue
        if counts[line.text.casefold()] <= _MOST_TIMES:
            kept[n] = kind
    return kept


def _look(line: RawLine) -> Look:
    return line.bold, line.heading, line.text.isupper(), line.size


def _stands_alone(lines: Sequence[PlacedRaw], number: int, known: dict[int, str], usual: Counter[Look]) -> bool:
    """Whether a line with a heading's name is one: "Leadership" in a list of skills is none."""
    line, _, gap = lines[number]
    look = _look(line)
    if usual[look] > 1 and (look[0] or look[1] or look[2]) and not (line.bullet and usual[look] == 1):
        return True
    if line.heading or line.bold:
        return True
    if line.bullet:
        return False
    if line.text.strip(" :").casefold() not in _ALSO_SKILLS:
        return True
    before = next((known[n] for n in range(number - 1, -1, -1) if n in known), "")
    inside = before in _LISTS and not gap and number - 1 not in known
    return not inside or line.text.isupper()


def _alike(lines: Sequence[PlacedRaw], kept: dict[int, str]) -> dict[int, str]:
    """Lines that look like the headings we know, and like nothing else, and stand over something."""
    looks = Counter(_look(lines[n].line) for n in kept)
    look, count = looks.most_common(1)[0]
    if count < _LEAST_KNOWN or not any(look[:3]) or (look[0] and not any(look[1:3]) and look[3] <= 1):
        return {}
    known = min(kept)
    first = min(known, max(head_end(lines[:known]), 1))
    same = [n for n in range(first, len(lines) - 1) if _look(lines[n].line) == look and not lines[n].line.bullet]
    if count < _LEAST_SHARE * len(same):
        return {}
    return {
        n: guessed_kind(lines[n].line.text)
        for n in same
        if n not in kept and _can_head(lines[n].line) and _look(lines[n + 1].line) != look
    }


def _can_head(line: RawLine) -> bool:
    words = line.text.strip()
    return (
        len(words.split()) <= _MOST_WORDS
        and not words.endswith((".", ",", ";"))
        and not any(map(str.isdigit, words))
        and not find_ranges(words)
    )
