"""What stands in the margin of a page's text: headings and dates at the left, towns and dates at the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from studio.reading.page.chunks import Chunk, Row, chunks_of, is_note
from studio.reading.resume.headings import kind_of

_NEAR = 4.0
_LEAST_APART = 2.5
"""How far right of the headings in the margin the text begins, in type sizes, at least."""

_LEAST_HEADINGS = 2
_LEAST_TOLD = 0.6
_MOST_HEADING = 34
_MOST_NOTE_ROWS = 6
_HEADING_PITCH = 1.9
_LEVEL = 1.1


def with_margin_headings(rows: Sequence[Row]) -> list[Row]:
    """The rows with headings that stand left of their sections on rows of their own, before them; dates there go to their row."""
    parts = [chunks_of(row) for row in rows]
    edge = _text_edge(parts) if parts else None
    if edge is None:
        return list(rows)
    made: list[Row] = []
    heading: Row = []
    for chunks in parts:
        beside = [word for chunk in chunks if chunk.left < edge - _NEAR for word in chunk.words]
        text = [word for chunk in chunks if chunk.left >= edge - _NEAR for word in chunk.words]
        words = " ".join(word.text for word in beside)
        if beside and text and is_note(words):
            text, beside = [*text, *beside], []
        if beside and heading and _goes_on(heading, beside):
            heading.extend(beside)
        elif beside:
            heading = beside
            made.insert(_place_of(made, heading), heading)
        if text:
            made.append(text)
    return made


def _goes_on(heading: Row, beside: Row) -> bool:
    """Whether a line in the margin is the second one of the heading above it."""
    near = heading[-1].middle - beside[0].middle < _HEADING_PITCH * beside[0].size
    return near and kind_of(" ".join(word.text for word in beside)) is None


def _place_of(made: Sequence[Row], heading: Row) -> int:
    """Where among the rows a heading goes: a row that begins level with it or a little above stands under it."""
    at = len(made)
    while at and len(made) - at < 2 and made[at - 1][0].middle - heading[0].middle < _LEVEL * heading[0].size:  # noqa: PLR2004 - a row or two
        at -= 1
    return at


def _text_edge(parts: Sequence[Sequence[Chunk]]) -> float | None:
    """Where the text begins beside headings in the margin; None where no headings stand there."""
    lefts = Counter(round(chunks[0].left / _NEAR) for chunks in parts)
    others = Counter(round(chunk.left / _NEAR) for chunks in parts for chunk in chunks)
    margin = min((edge for edge, number in lefts.items() if number >= _LEAST_HEADINGS), default=None)
    if margin is None:
        return None
    size = parts[0][0].words[0].size
    right = {edge: number for edge, number in others.items() if (edge - margin) * _NEAR > _LEAST_APART * size}
    if not right:
        return None
    text = max(right, key=lambda edge: (right[edge], -edge)) * _NEAR
    said = [c.text for chunks in parts for c in chunks[:1] if c.left < text - 2 * _NEAR and c.right < text]
    over = [c for chunks in parts for c in chunks[:1] if c.left < text - 2 * _NEAR and c.right >= text]
    heads = sum(kind_of(words) is not None for words in said)
    told = heads + sum(is_note(words) for words in said)
    apart = len(over) < len(parts) / 4 and all(len(words) <= _MOST_HEADING for words in said)
    return text if heads >= _LEAST_HEADINGS and told >= _LEAST_TOLD * len(said) and apart else None


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
    return (row[:cut], note) if note and is_note(" ".join(word.text for word in note)) else (row, [])


def _ends_with_note(row: Row, note: Row) -> bool:
    mine = _parted(row)[1]
    return bool(mine) and (abs(row[-1].right - note[-1].right) < _NEAR or abs(mine[0].left - note[0].left) < _NEAR)


def _is_bullet(row: Row) -> bool:
    return len(row[0].text) == 1 and not row[0].text.isalnum()
