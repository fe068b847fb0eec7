"""Lines that are one sentence broken at a margin, put together again: by where they stand on a page, or by their length."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from studio.language.dates import find_ranges
from studio.reading.raw import RawLine
from studio.reading.resume.headings import kind_of

_PITCH: Final = 1.9
"""Most distance of two lines of a paragraph, in type sizes."""

_APART: Final = 1.3
"""Times the usual distance of two lines, from which on space parts them."""

_LEAST_FILLED = 0.55
_LEAST_HALF = 0.45
_LEAST_WIDTH = 18
"""In type sizes: narrower columns hold lists of short things, each of which fills its line."""

_Edges = tuple[float, float]
_HARD_WRAP = range(60, 101)
_LEAST_WRAPPED = 4
_LEAST_GOING_ON = 0.3
"""Of the lines below full ones, so many begin with a small letter in a wrapped file."""

_FEW = 0.08
"""So large a part of a wrapped file's lines may be longer than the rest: addresses, a table."""

_LONGEST_WORD = 120
_BROKEN_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+|[\w.-]+\.[a-z]?)$")
_MAIL_AT_END = re.compile(r"[\w.+-]+@[\w.-]+$")
_LABEL = re.compile(r"^[A-Z][\w /&-]{1,30}:(?:\s|$)")
_LIST = re.compile(r"^(?:\d{1,2}[.)]|[a-z][.)]|[ivx]+[.)]|\([a-z\d]\))\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLine:
    """A line and where it stands: its column, the edges of its text, its height on the page and its first word's width."""

    line: RawLine
    column: tuple[int, int]
    left: float
    right: float
    middle: float
    size: float
    first_width: float


def joined_rows(placed: Sequence[PlacedLine]) -> tuple[RawLine, ...]:
    """The lines with wrapped ones joined: a line whose next one's first word would not have fitted at its end.

    An empty line stands where space parts two lines more than usual, and where a column begins.
    """
    edges: dict[tuple[int, int], _Edges] = {}
    for one in placed:
        if "\t" not in one.line.text:
            left, right = edges.get(one.column, (one.left, one.right))
            edges[one.column] = (min(left, one.left), max(right, one.right))
    usual = _usual_drop(placed)
    made: list[RawLine] = []
    for number, one in enumerate(placed):
        before = placed[number - 1] if number else None
        if before is not None and made and _continues(before, one, edges.get(one.column, (one.left, one.right))):
            made[-1] = joined(made[-1], one.line)
            continue
        if before is not None and _is_apart(before, one, usual):
            made.append(RawLine(text=""))
        made.append(one.line)
    return tuple(made)


def _usual_drop(placed: Sequence[PlacedLine]) -> float:
    """The commonest distance of two lines below each other, in type sizes."""
    drops = Counter(
        round((before.middle - one.middle) / one.size, 1)
        for before, one in pairwise(placed)
        if before.column == one.column and 0 < before.middle - one.middle <= _PITCH * one.size
    )
    return drops.most_common(1)[0][0] if drops else 1.2


def _is_apart(before: PlacedLine, one: PlacedLine, usual: float) -> bool:
    if before.column[0] != one.column[0]:
        return False
    drop = (before.middle - one.middle) / max(before.size, one.size)
    return before.column != one.column or drop > _APART * max(usual, 1.0) or drop < 0


def joined(before: RawLine, line: RawLine) -> RawLine:
    """A line and its continuation as one."""
    text = joined_text(before.text, line.text)
    at = len(text) - len(line.text)
    return replace(
        before,
        text=text,
        turns=(*before.turns, *(at + turn for turn in line.turns)),
        links=(*before.links, *line.links),
        spots=(*before.spots, *(replace(spot, start=at + spot.start, end=at + spot.end) for spot in line.spots)),
    )


def _continues(before: PlacedLine, one: PlacedLine, edges: _Edges) -> bool:
    if one.column != before.column or one.line.bullet or one.line.bold != before.line.bold:
        return False
    if abs(one.size - before.size) > 0.12 * one.size or "\t" in one.line.text + before.line.text:
        return False
    ended = before.line.text.endswith((".", "!", "?")) and not before.line.bullet
    if ended and not one.line.text[:1].islower():
        return False
    drop = before.middle - one.middle
    if not 0 < drop <= _PITCH * one.size or one.left < before.left - one.size or one.left > before.left + one.size:
        return False
    return _fills(before, one, edges) and not _begins(before.line.text, one.line.text)


def _fills(before: PlacedLine, one: PlacedLine, edges: _Edges) -> bool:
    """Whether the next word had no room, or the sentence plainly goes on in a line that is most of the column."""
    left, edge = edges
    filled = before.right - before.left > _LEAST_HALF * (edge - left)
    if not one.line.text[:1].islower() and edge - left < _LEAST_WIDTH * one.size:
        return False
    if filled and before.right + one.first_width + 0.2 * one.size > edge - 0.5 * one.size:
        return True
    wide = before.right - before.left > _LEAST_FILLED * (edge - before.left)
    return wide and one.line.text[:1].islower() and not before.line.text.endswith((".", ":", ";"))


def _begins(before: str, text: str) -> bool:
    """Whether ``text`` begins something of its own: a label, a numbered item, a line of dates."""
    if text[:1].islower():
        return False
    if kind_of(text) is not None and not before.endswith((",", "-")):
        return True
    dated = find_ranges(text)
    whole = bool(dated) and len(text) - (dated[0].span.end - dated[0].span.start) < 12  # noqa: PLR2004 - little else
    return bool(_LIST.match(text)) or (bool(_LABEL.match(text)) and before.endswith((".", ":", ";"))) or whole


def joined_text(before: str, text: str) -> str:
    """Two parts of a line; a hyphen at the end of the first stays, and no space follows it, nor one in an address by mail."""
    end = before[-_LONGEST_WORD:]
    hyphen = re.search(r"\w-$", end) and text[:1].islower()
    address = _BROKEN_MAIL.search(end) and re.match(r"[a-z0-9.]+(?: |$)", text)
    rest = _MAIL_AT_END.search(end) and re.match(r"[a-z]{1,2}(?: |$)", text)
    return before + text if hyphen or address or rest else f"{before} {text}"


def joined_lines(lines: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """The lines of a text file that was broken at a fixed width, joined; other files as they are."""
    lengths = [len(line.text) for line in lines if line.text]
    width = max((length for length in lengths if length < _HARD_WRAP.stop), default=0)
    full = [after.text for line, after in pairwise(lines) if width - 15 < len(line.text) <= width and after.text]
    going_on = sum(text[:1].islower() for text in full)
    longer = sum(length > width for length in lengths)
    if width not in _HARD_WRAP or len(full) < _LEAST_WRAPPED or going_on < _LEAST_GOING_ON * len(full):
        return tuple(lines)
    if longer > _FEW * len(lengths):
        return tuple(lines)
    made: list[RawLine] = []
    last = ""
    for line in lines:
        if made and _wraps(last, made[-1], line, width):
            made[-1] = joined(made[-1], line)
        else:
            made.append(line)
        last = line.text
    return tuple(made)


def _wraps(last: str, before: RawLine, line: RawLine, width: int) -> bool:
    if not last or not line.text or line.bullet or line.heading or before.heading or "\t" in last + line.text:
        return False
    room = len(last) + 1 + len(line.text.split()[0]) + (2 if before.bullet else 0) <= width
    goes_on = line.text[:1].islower() and len(last) > _LEAST_FILLED * width
    return (not room or goes_on) and not _begins(last, line.text)
