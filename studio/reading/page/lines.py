"""From the rows of printed pages to lines: what each says, how it looks, where it stands, and where space parts them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from studio.language.dates import find_ranges
from studio.model.text import Spot
from studio.reading.bullets import without_bullet
from studio.reading.page.chunks import Row, unspaced, words_in
from studio.reading.page.columns import columns_of
from studio.reading.page.margins import with_margin_headings, with_margin_notes
from studio.reading.page.words import Box, Word
from studio.reading.page.wrapping import PlacedLine, joined_rows
from studio.reading.raw import RawLine, is_heading_by_size

_EDGE_ROWS = 2
_NEAR = 3.0
_TAB_GAP = 2.0
_MARK_REACH = 3.5
"""How far left of a line the mark that lists it may stand, in type sizes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's rows from the top down, and what else is on it: drawn marks and links. Sizes in points."""

    rows: tuple[Row, ...]
    width: float
    height: float
    marks: tuple[Box, ...] = ()
    links: tuple[Box, ...] = ()


def body_size(rows: Sequence[Row]) -> float:
    """The size in which most characters are set; 1 where there are none."""
    sizes = Counter(round(word.size, 1) for row in rows for word in row for _ in word.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def running_titles(pages: Sequence[Page]) -> list[Row]:
    """What stands in one place at the top or bottom of most pages alike, numbers aside: "Jane Doe · page 2".

    What stands so at the top of the first page is not among them: it is the resume's own head.
    """
    edges = [(number, end, row) for number, page in enumerate(pages) for end, row in _edges(page)]
    keys = [(end, _height(pages[number], end, row), _key(row)) for number, end, row in edges]
    seen = Counter(keys)
    return [
        row
        for (number, end, row), key in zip(edges, keys, strict=True)
        if seen[key] > 1 and 2 * seen[key] >= len(pages) and len(key[-1]) > 1 and (number or end == "bottom")
    ]


def printed_twice(pages: Sequence[Page], running: Sequence[Row]) -> list[Row]:
    """The first rows of pages that say what the last row of the page before does: one line that the end of the page cut in halves.

    ``running`` are the titles that stand between the two.
    """
    titles = set(map(id, running))
    inner = [[row for row in page.rows if id(row) not in titles] for page in pages]
    return [
        rows[0] for before, rows in pairwise(inner) if before and rows and words_in(before[-1]) == words_in(rows[0])
    ]


def lines_of(pages: Sequence[Page], left_out: Sequence[Row] = ()) -> tuple[RawLine, ...]:
    """The lines of the pages in reading order, without the rows ``left_out``; an empty line stands where space parts two."""
    body = body_size([row for page in pages for row in page.rows])
    without = set(map(id, left_out))
    lines: list[PlacedLine] = []
    for number, page in enumerate(pages):
        _set_marks(page)
        kept = [unspaced(row) for row in page.rows if id(row) not in without]
        for column, rows in enumerate(columns_of(kept)):
            told = with_margin_notes(with_margin_headings(rows))
            lines.extend(map(partial(_placed, page, (number, column), body), told))
    return joined_rows(lines)


def _edges(page: Page) -> Iterator[tuple[str, Row]]:
    yield from (("top", row) for row in page.rows[:_EDGE_ROWS])
    yield from (("bottom", row) for row in page.rows[-_EDGE_ROWS:])


def _height(page: Page, end: str, row: Row) -> int:
    """How far a row stands from its edge of the page, roughly."""
    return round((page.height - row[0].middle if end == "top" else row[0].middle) / _NEAR)


def _key(row: Row) -> str:
    return re.sub(r"\d+", "#", words_in(row))


def _placed(page: Page, column: tuple[int, int], body: float, row: Row) -> PlacedLine:
    whole, starts = _text(row)
    text, bullet = without_bullet(whole)
    marked = (bullet or _is_pictogram(row[0].text)) and len(row) > 1
    if _is_pictogram(row[0].text):
        text = text.removeprefix(row[0].text).strip()
    shift = whole.find(text) if text else 0
    said = row[1:] if marked else row
    size = max(word.size for word in said)
    bold = all(word.bold for word in said)
    line = RawLine(
        text=text,
        bold=bold,
        heading=is_heading_by_size(text, size / body),
        bullet=bullet or (not bold and row[0].listed and not find_ranges(text)),
        size=round(size / body, 1),
        turns=tuple(at for at in _turns(row, starts, shift) if 0 < at < len(text)),
        links=tuple(dict.fromkeys(link.address for link in page.links if _covers(link, row))),
        spots=(_spot(page, column[0], row, len(text)),),
    )
    first = said[0]
    return PlacedLine(
        line=line,
        column=column,
        left=first.left,
        right=row[-1].right,
        middle=row[0].middle,
        size=size,
        first_width=first.right - first.left,
    )


def _text(row: Row) -> tuple[str, list[int]]:
    """The row's words and where each begins; a wide gap, as before a date at the right, becomes a tab, and so does a pictogram."""
    text, starts, wide = "", [], False
    before: Word | None = None
    for number, word in enumerate(row):
        if number and _is_pictogram(word.text):
            wide = True
            starts.append(len(text))
            continue
        gap = word.left - before.right if before else 0.0
        bullet = number == 1 and len(row[0].text) == 1 and not row[0].text.isalnum()
        wide = (wide or gap > _TAB_GAP * word.size or gap < -word.size) and not bullet
        text += "\t" if wide and text else " " if text else ""
        starts.append(len(text))
        text += word.text
        before, wide = word, False
    return text, starts


def _is_pictogram(words: str) -> bool:
    """Whether a word is signs of a font of its own, as stand before a telephone number."""
    return all("\ue000" <= letter <= "\uf8ff" for letter in words)


def _turns(row: Row, starts: Sequence[int], shift: int) -> Iterator[int]:
    """Where the type turns bold, slanted, or back."""
    last: Word | None = None
    for word, start in zip(row, starts, strict=True):
        if not any(map(str.isalnum, word.text)):
            continue
        if last is not None and (last.bold, last.slanted) != (word.bold, word.slanted):
            yield start - shift
        last = word


def _set_marks(page: Page) -> None:
    """Tell the words before which a mark of a list is drawn."""
    for mark in page.marks:
        middle = (mark.bottom + mark.top) / 2
        for row in page.rows:
            if not row[0].bottom < middle < row[0].top:
                continue
            word = next((word for word in row if mark.right <= word.left), None)
            if word is not None and word.left - mark.left <= _MARK_REACH * word.size:
                word.listed = True


def _covers(link: Box, row: Row) -> bool:
    inside = link.bottom <= row[0].middle <= link.top
    return inside and any(link.left < (word.left + word.right) / 2 < link.right for word in row)


def _spot(page: Page, number: int, row: Row, length: int) -> Spot:
    width, height = page.width or 1.0, page.height or 1.0
    return Spot(
        start=0,
        end=length,
        page=number + 1,
        left=round(row[0].left / width, 4),
        right=round(row[-1].right / width, 4),
        top=round(1 - max(word.top for word in row) / height, 4),
        bottom=round(1 - min(word.bottom for word in row) / height, 4),
    )
