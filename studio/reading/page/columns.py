"""Columns of a page: where a gutter runs down through many rows, what stands left of it is read before what stands right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.language.dates import find_ranges
from studio.reading.page.words import Word
from studio.reading.places import is_place
from studio.reading.posting.labels import is_label
from studio.reading.resume.headings import kind_of

Row = list[Word]

_LEAST_ROWS = 8
_LEAST_SIDE = 4
_LEAST_SHARE = 0.12
_LEAST_RIGHT_SHARE = 0.2
_FORM_LABELS = 2
"""A left column with as many labels as this is a form, whose rows are read across."""

_LEAST_ALIGNED = 0.5
_MOST_DATES = 0.35
_LEAST_LONE = 0.2
_MOST_TRIED = 60
_NEAR = 3.0
_MOST_HEADING_WORDS = 4
_MOST_NOTE_ROWS = 6
_DURATION = re.compile(r"(?:\d+ (?:years?|yrs?|months?|mos?)\W*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gutter:
    at: float
    first: int
    last: int
    score: float


def columns_of(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows in reading order, one list a column or stretch of full width."""
    gutter = _best(rows)
    if gutter is None:
        yield list(rows)
        return
    yield list(rows[: gutter.first])
    inside = rows[gutter.first : gutter.last]
    for left in (True, False):
        side = (_side(row, gutter.at, left=left) for row in inside)
        yield [row for row in side if row]
    yield from columns_of(rows[gutter.last :])


def _best(rows: Sequence[Row]) -> _Gutter | None:
    starts = Counter(round(row[n].left) for row in rows for n in range(1, len(row)) if _is_wide(row[n - 1], row[n]))
    starts.update(round(row[0].left) for row in rows)
    tried = [x for x, _ in starts.most_common(_MOST_TRIED)]
    found = [gutter for x in tried if (gutter := _gutter(rows, x - 2.0)) is not None]
    return max(found, key=lambda gutter: gutter.score, default=None)


def _is_wide(before: Word, word: Word) -> bool:
    return word.left - before.right > 0.8 * word.size


def _gutter(rows: Sequence[Row], x: float) -> _Gutter | None:
    """The longest run of rows that no word crosses at ``x``, where both sides of it are columns of text."""
    best, first = (0, 0), 0
    for number in range(len(rows) + 1):
        if number == len(rows) or _crosses(rows[number], x):
            best = max(best, (number - first, -first))
            first = number + 1
    length, first = best[0], -best[1]
    score = _score(rows[first : first + length], x) if length >= _LEAST_ROWS else 0.0
    return _Gutter(at=x, first=first, last=first + length, score=score) if score > 0 else None


def _crosses(row: Row, x: float) -> bool:
    for number, word in enumerate(row):
        if word.left < x < word.right:
            return True
        if number and row[number - 1].right <= x <= word.left:
            return word.left - row[number - 1].right < 0.8 * word.size
    return False


def _score(rows: Sequence[Row], x: float) -> float:
    """How far the two sides look like columns; 0 where one of them is dates, too little, or set ragged."""
    left = [side for row in rows if (side := _side(row, x, left=True))]
    right = [side for row in rows if (side := _side(row, x, left=False))]
    if min(len(left), len(right)) < _LEAST_SIDE:
        return 0.0
    sizes = [sum(len(word.text) for row in side for word in row) for side in (left, right)]
    share = min(sizes) / max(1, sum(sizes))
    if _has_heading(left) and _has_heading(right):
        return len(rows) * max(share, _LEAST_SHARE) if max(_dated(left), _dated(right)) <= _MOST_DATES else 0.0
    lone = 1 - sum(1 for row in rows if row[0].left < x < row[-1].right) / len(rows)
    if share < _LEAST_SHARE or (lone < _LEAST_LONE and share < 2 * _LEAST_SHARE):
        return 0.0
    if sizes[1] < sizes[0] and share < _LEAST_RIGHT_SHARE:
        return 0.0
    if sum(is_label(" ".join(word.text for word in side)) for side in left) >= _FORM_LABELS:
        return 0.0
    aligned = min(_aligned(left), _aligned(right))
    dated = max(_dated(left), _dated(right))
    return len(rows) * share * aligned if aligned >= _LEAST_ALIGNED and dated <= _MOST_DATES else 0.0


def _aligned(side: Sequence[Row]) -> float:
    """Share of rows that begin at one of the three commonest left edges (text, bullets and theirs), or end at the commonest right one."""
    lefts = Counter(round(row[0].left / _NEAR) for row in side)
    rights = Counter(round(row[-1].right / _NEAR) for row in side)
    share = max(sum(number for _, number in lefts.most_common(3)), rights.most_common(1)[0][1])
    return share / len(side)


def _has_heading(side: Sequence[Row]) -> bool:
    """Whether a row of this side is the heading of a resume's section, and nothing else."""
    return any(len(row) <= _MOST_HEADING_WORDS and kind_of(" ".join(word.text for word in row)) for row in side)


def _dated(side: Sequence[Row]) -> float:
    """Share of rows that are dates or places alone, as beside the jobs of a one-column resume."""
    words = [" ".join(word.text for word in row) for row in side]
    return sum(map(_is_note, words)) / len(side)


def _is_note(words: str) -> bool:
    """Whether words are dates, a place or a length of time alone."""
    found = find_ranges(words)
    dated = bool(found) and found[0].span.end - found[0].span.start > len(words) / 2
    return dated or is_place(words) or _DURATION.fullmatch(words) is not None


def with_margin_notes(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, with dates and places that stand right of running text moved up to the row that began the entry.

    Some layouts set place, dates and length of time under each other at the right margin, beside the bullets.
    """
    made: list[Row] = []
    for row in rows:
        body, note = _parted(row)
        owner = (
            next((one for one in reversed(made[-_MOST_NOTE_ROWS:]) if _ends_with_note(one, note)), None)
            if note
            else None
        )
        if body and owner is not None and (_is_bullet(body) or body[0].text[:1].islower()):
            owner.extend(note)
            made.append(body)
        else:
            made.append(list(row))
    yield from made


def _parted(row: Row) -> tuple[Row, Row]:
    """The row without its last part behind a wide gap, and that part where it is a note."""
    cut = next((n for n in range(len(row) - 1, 0, -1) if row[n].left - row[n - 1].right > 2 * row[n].size), 0)
    note = row[cut:] if cut else []
    return (row[:cut], note) if note and _is_note(" ".join(word.text for word in note)) else (row, [])


def _ends_with_note(row: Row, note: Row) -> bool:
    mine = _parted(row)[1]
    return bool(mine) and (abs(row[-1].right - note[-1].right) < _NEAR or abs(mine[0].left - note[0].left) < _NEAR)


def _is_bullet(row: Row) -> bool:
    return len(row[0].text) == 1 and not row[0].text.isalnum()


def _side(row: Row, x: float, *, left: bool) -> Row:
    return [word for word in row if (word.left < x) == left]
