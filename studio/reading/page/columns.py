"""Columns of a page: where a gutter runs down through many rows, what stands left of it is read before what stands right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.reading.page.chunks import Chunk, Row, chunks_of, is_note
from studio.reading.posting.labels import is_label
from studio.reading.resume.headings import kind_of

_LEAST_ROWS = 8
_LEAST_LISTED = 3
"""Rows of two lists side by side, each with marks of its own, that are enough to tell them apart."""

_LEAST_SIDE = 4
_LEAST_SHARE = 0.06
_LEAST_PLAIN_SHARE = 0.12
_FORM_LABELS = 2
"""A left column with as many labels as this is a form, whose rows are read across."""

_MOST_LEVEL = 0.75
"""Share of the smaller side's rows that stand level with one of the other side, beyond which it hangs on that."""

_LONG = 30
_LEAST_ALIGNED = 0.5
_MOST_NOTES = 0.45
_NOTES = 0.7
_MOST_TRIED = 40
_NEAR = 3.0
_MOST_HEADING_WORDS = 5
_MOST_DEPTH = 4
_MOST_OVER = 2
_LISTS = 0.5
"""What a row of two lists side by side counts for, against rows of columns."""


@dataclass(frozen=True, slots=True)
class _Gutter:
    at: float
    first: int
    last: int
    score: float


def columns_of(rows: Sequence[Row], depth: int = 0) -> Iterator[list[Row]]:
    """The rows in reading order, one list a column or stretch of full width."""
    gutter = _best(rows) if len(rows) >= _LEAST_LISTED and depth < _MOST_DEPTH else None
    if gutter is None:
        if rows:
            yield list(rows)
        return
    inside = rows[gutter.first : gutter.last]
    yield from columns_of(rows[: gutter.first], depth + 1)
    for left in (True, False):
        sides = (_side(row, gutter.at, left=left) for row in inside)
        yield from columns_of([side for side in sides if side], depth + 1)
    yield from columns_of(rows[gutter.last :], depth + 1)


def _best(rows: Sequence[Row]) -> _Gutter | None:
    parts = [chunks_of(row) for row in rows]
    starts = Counter(round(chunk.left) for chunks in parts for chunk in chunks)
    edges = {x for x, number in starts.items() if number >= _LEAST_SIDE}
    parts = [[piece for chunk in chunks for piece in chunk.cut(edges)] for chunks in parts]
    taken = _taken(parts)
    tried = [x for x, _ in starts.most_common(_MOST_TRIED)]
    found = [gutter for x in tried if (gutter := _gutter(parts, taken, x - 2.0)) is not None]
    return max(found, key=lambda gutter: gutter.score, default=None)


def _taken(parts: Sequence[Sequence[Chunk]]) -> list[list[tuple[float, float]]]:
    """What of each row no gutter can cross: its chunks, and the space between an entry and the dates or town set beside it."""
    notes = _notes(parts)
    rows: list[list[tuple[float, float]]] = []
    for chunks in parts:
        spans: list[tuple[float, float]] = []
        for number, chunk in enumerate(chunks):
            beside = id(chunk) in notes and all(id(after) in notes for after in chunks[number:])
            if spans and (beside or (number == 1 and id(chunks[0]) in notes)):
                spans[-1] = (spans[-1][0], chunk.right)
            else:
                spans.append((chunk.left, chunk.right))
        rows.append(spans)
    return rows


def _notes(parts: Sequence[Sequence[Chunk]]) -> set[int]:
    """Which chunks (by their ids) are dates and towns set beside text: they share an edge at which nearly nothing else stands."""
    noted = {id(chunk): is_note(chunk.text) for chunks in parts for chunk in chunks}
    lefts, rights = defaultdict[int, list[bool]](list), defaultdict[int, list[bool]](list)
    for chunks in parts:
        for chunk in chunks:
            lefts[round(chunk.left / _NEAR)].append(noted[id(chunk)])
            rights[round(chunk.right / _NEAR)].append(noted[id(chunk)])
    found: set[int] = set()
    for chunks in parts:
        for chunk in chunks:
            left, right = lefts[round(chunk.left / _NEAR)], rights[round(chunk.right / _NEAR)]
            alone = left.count(False) <= 1
            if noted[id(chunk)] and (_mostly(left) or (_mostly(right) and alone)):
                found.add(id(chunk))
    return found


def _mostly(notes: Sequence[bool]) -> bool:
    return sum(notes) > 1 and sum(notes) >= _NOTES * len(notes)


def _gutter(
    parts: Sequence[Sequence[Chunk]], taken: Sequence[Sequence[tuple[float, float]]], x: float
) -> _Gutter | None:
    """The best run of rows that nothing crosses at ``x``, where both sides of it are columns of text."""
    found: list[_Gutter] = []
    first = 0
    for number in range(len(taken) + 1):
        if number == len(taken) or any(left < x < right for left, right in taken[number]):
            if number - first >= _LEAST_LISTED:
                found += _lists(parts, first, number, x) or _columns(parts, first, number, x)
            first = number + 1
    return max(found, key=lambda gutter: gutter.score, default=None)


def _lists(parts: Sequence[Sequence[Chunk]], first: int, last: int, x: float) -> list[_Gutter]:
    """Two lists side by side, if there are, from the names over them to the last item of the longer one."""
    sides = [_sides(chunks, x) for chunks in parts[first:last]]
    marked = [number for number, (_, right) in enumerate(sides) if right and right[0].listed]
    if len(marked) < 2 or not any(left and left[0].listed for left, _ in sides):  # noqa: PLR2004 - one item is no list
        return []
    start, end = marked[0], marked[-1] + 1
    edges = [_edge([side[which] for side in sides[start:end] if side[which]]) for which in (0, 1)]
    if None in edges:
        return []
    while end < len(sides) and all(_edge_of(chunk) in edges for chunk in parts[first + end]):
        end += 1
    start -= start > 0 and all(sides[start - 1])
    return [_Gutter(at=x, first=first + start, last=first + end, score=_LISTS * (end - start))]


def _edge(side: Sequence[Sequence[Chunk]]) -> int | None:
    """Where the items of a list begin; None where most rows of this side are no items."""
    marked = Counter(_edge_of(chunks[0]) for chunks in side if chunks[0].listed)
    edge, number = marked.most_common(1)[0] if marked else (0, 0)
    return edge if number > 1 and 2 * number >= len(side) else None


def _edge_of(chunk: Chunk) -> int:
    return round(chunk.left / _NEAR)


def _sides(chunks: Sequence[Chunk], x: float) -> tuple[list[Chunk], list[Chunk]]:
    return [chunk for chunk in chunks if chunk.left < x], [chunk for chunk in chunks if chunk.left >= x]


def _columns(parts: Sequence[Sequence[Chunk]], first: int, last: int, x: float) -> list[_Gutter]:
    """Columns of text, if they are: down to the last row of the right one, unless it has sections of its own and is half a page.

    A row or two over the right one and its first heading, as a name and what its bearer does, are read before both.
    """
    right = {number: found for number in range(first, last) if (found := _sides(parts[number], x)[1])}
    end = last if _has_heading([*right.values()]) else max(right, default=first) + 1
    score = _score(parts[first:end], x) if end - first >= _LEAST_ROWS else 0.0
    start = next((number for number in range(first, end) if _sides(parts[number], x)[0]), first)
    follows = [chunks for number, chunks in right.items() if number >= start][:1]
    if start - first > _MOST_OVER or _has_heading(parts[first:start]) or not _has_heading(follows):
        start = first
    return [_Gutter(at=x, first=start, last=end, score=score)] if score > 0 else []


def _score(parts: Sequence[Sequence[Chunk]], x: float) -> float:
    """How far the two sides look like columns that are read by themselves; 0 where one hangs on the other."""
    parted = [_sides(chunks, x) for chunks in parts]
    sides = [[pair[which] for pair in parted] for which in (0, 1)]
    left, right = ([chunks for chunks in side if chunks] for side in sides)
    smaller = min(len(left), len(right))
    if smaller < _LEAST_SIDE:
        return 0.0
    sizes = [sum(len(chunk.text) for chunks in side for chunk in chunks) for side in (left, right)]
    share = min(sizes) / max(1, sum(sizes))
    headed = _has_heading(left) and _has_heading(right)
    level = _level(sides[0], sides[1]) if len(left) <= len(right) else _level(sides[1], sides[0])
    long = all(size / len(side) >= _LONG for size, side in zip(sizes, (left, right), strict=True))
    if share < (_LEAST_SHARE if headed else _LEAST_PLAIN_SHARE) or not (headed or long or level < _MOST_LEVEL):
        return 0.0
    if max(_noted(left), _noted(right)) > _MOST_NOTES or _is_form(left) or not (headed or _is_aligned(left, right)):
        return 0.0
    width = min(c[0].left for c in right) - max(c[-1].right for c in left)
    size = left[0][0].words[0].size
    return len(parts) * (0.3 + share) * (2.0 if headed else 1.0) * min(1.0, max(0.3, width / (2 * size)))


def _level(smaller: Sequence[Sequence[Chunk]], other: Sequence[Sequence[Chunk]]) -> float:
    """Share of the smaller side's rows, headings aside, that stand level with one of the other side."""
    said = [(a, b) for a, b in zip(smaller, other, strict=True) if a and not (len(a) == 1 and kind_of(a[0].text))]
    return sum(bool(b) for _, b in said) / len(said) if said else 1.0


def _is_form(left: Sequence[Sequence[Chunk]]) -> bool:
    return sum(is_label(" ".join(chunk.text for chunk in chunks)) for chunks in left) >= _FORM_LABELS


def _is_aligned(left: Sequence[Sequence[Chunk]], right: Sequence[Sequence[Chunk]]) -> bool:
    """Whether most rows of each side begin at one of the three commonest left edges, or end at the commonest right one."""
    for side in (left, right):
        lefts = Counter(round(chunks[0].left / _NEAR) for chunks in side)
        rights = Counter(round(chunks[-1].right / _NEAR) for chunks in side)
        share = max(sum(number for _, number in lefts.most_common(3)), rights.most_common(1)[0][1]) / len(side)
        if share < _LEAST_ALIGNED:
            return False
    return True


def _has_heading(side: Sequence[Sequence[Chunk]]) -> bool:
    """Whether a row of this side is the heading of a resume's section, and nothing else."""
    return any(
        len(chunks) == 1 and len(chunks[0].words) <= _MOST_HEADING_WORDS and kind_of(chunks[0].text) for chunks in side
    )


def _noted(side: Sequence[Sequence[Chunk]]) -> float:
    """Share of rows that are dates or places alone, as beside the jobs of a one-column resume."""
    return sum(is_note(" ".join(chunk.text for chunk in chunks)) for chunks in side) / len(side)


def _side(row: Row, x: float, *, left: bool) -> Row:
    return [word for word in row if (word.left < x) == left]
