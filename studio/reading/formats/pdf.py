"""PDF files through pdfium: words, rows and columns from where the characters stand, and running titles left out."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2

from studio.model.errors import InputError
from studio.model.text import Notice
from studio.reading.formats.plain import without_bullet
from studio.reading.page.columns import Row, columns_of, with_margin_notes
from studio.reading.page.words import rows_of, words_of
from studio.reading.page.wrapping import PlacedLine, joined_rows
from studio.reading.raw import MOST_CHARACTERS, File, RawDocument, RawLine

_MOST_PAGES = 30
_MOST_PICTURES = 10
_PICTURE_SCALE = 300 / 72
_MOST_PIXELS = 4_000
_EDGE_ROWS = 2
_LARGER = 1.2
_TAB_GAP = 2.0
_MOST_HEADING = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    rows: tuple[Row, ...]


def read(file: File) -> RawDocument:
    """The lines of a PDF. Raises :class:`InputError` where it is locked, damaged, or holds pictures of words and no words."""
    try:
        document = pypdfium2.PdfDocument(file.data, password=file.password or None)
    except pypdfium2.PdfiumError as fault:
        raise _refusal(str(fault), given=bool(file.password)) from fault
    try:
        count = min(len(document), _MOST_PAGES)
        pages = _pages(document, count)
    except pypdfium2.PdfiumError as fault:
        raise _refusal(str(fault), given=bool(file.password)) from fault
    finally:
        document.close()
    if count and not any(page.rows for page in pages):
        raise InputError(
            "scanned-pdf",
            "The PDF holds no text, only pictures of it.",
            hint="Export it again from the program it was written in.",
        )
    running = _running(pages)
    lines = _lines(pages, running)
    return RawDocument(
        lines=lines, format=file.format, page_count=count, notices=tuple(map(_left_out, sorted(running)))
    )


def pictures(file: File) -> Iterator[bytes]:
    """The pages as PNG pictures, at a size at which letters can be told apart. Raises :class:`InputError` as :func:`read` does."""
    try:
        document = pypdfium2.PdfDocument(file.data, password=file.password or None)
    except pypdfium2.PdfiumError as fault:
        raise _refusal(str(fault), given=bool(file.password)) from fault
    for number in range(min(len(document), _MOST_PICTURES)):
        page = document[number]
        scale = min(_PICTURE_SCALE, _MOST_PIXELS / max(page.get_size()))
        png = io.BytesIO()
        page.render(scale=scale, grayscale=True).to_pil().save(png, "png")
        yield png.getvalue()


def _pages(document: pypdfium2.PdfDocument, count: int) -> list[_Page]:
    pages: list[_Page] = []
    left = MOST_CHARACTERS
    for number in range(count):
        words = words_of(document[number], left)
        left -= sum(len(word.text) for word in words)
        pages.append(_Page(rows=tuple(rows_of(words))))
        if left <= 0:
            break
    return pages


def _running(pages: Sequence[_Page]) -> frozenset[str]:
    """What stands at the top or bottom of most pages alike, numbers aside: "Jane Doe · page 2"."""
    if len(pages) < 2:  # noqa: PLR2004 - nothing repeats on one page
        return frozenset()
    seen = Counter(key for page in pages for key in {_key(row) for row in _edges(page)})
    return frozenset(key for key, number in seen.items() if number > 1 and 2 * number >= len(pages) and len(key) > 1)


def _edges(page: _Page) -> tuple[Row, ...]:
    return (*page.rows[:_EDGE_ROWS], *page.rows[-_EDGE_ROWS:])


def _key(row: Row) -> str:
    return re.sub(r"\d+", "#", " ".join(word.text for word in row))


def _left_out(key: str) -> Notice:
    return Notice(code="running-title", message=f"Repeated on the pages and left out: {key!r}.")


def _lines(pages: Sequence[_Page], running: frozenset[str]) -> tuple[RawLine, ...]:
    sizes = Counter(round(word.size, 1) for page in pages for row in page.rows for word in row for _ in word.text)
    body = sizes.most_common(1)[0][0] if sizes else 1
    lines: list[PlacedLine] = []
    for number, page in enumerate(pages):
        edges = {id(row) for row in (_edges(page) if number else page.rows[-_EDGE_ROWS:])}
        kept = [row for row in page.rows if not (id(row) in edges and _key(row) in running)]
        for column, rows in enumerate(columns_of(kept)):
            lines.extend(_placed(row, (number, column), body) for row in with_margin_notes(rows))
    return joined_rows(lines)


def _placed(row: Row, column: tuple[int, int], body: float) -> PlacedLine:
    text, bullet = without_bullet(_text(row))
    marked = bullet and len(row) > 1
    size = max(word.size for word in row)
    short = len(text) <= _MOST_HEADING and not text.endswith((".", ",", ";"))
    line = RawLine(
        text=text, bold=all(word.bold for word in row), heading=short and size >= _LARGER * body, bullet=bullet
    )
    first = row[1] if marked else row[0]
    return PlacedLine(
        line=line,
        column=column,
        left=first.left,
        right=row[-1].right,
        middle=row[0].middle,
        size=size,
        first_width=first.right - first.left,
    )


def _text(row: Row) -> str:
    """The row's words; a wide gap, as before a date at the right, becomes a tab."""
    text = ""
    for number, word in enumerate(row):
        gap = word.left - row[number - 1].right if number else 0.0
        bullet = number == 1 and len(row[0].text) == 1 and not row[0].text.isalnum()
        text += (
            "\t" if (gap > _TAB_GAP * word.size or gap < -word.size) and not bullet else " " if number else ""
        ) + word.text
    return text


def _refusal(reason: str, *, given: bool) -> InputError:
    if "password" in reason.lower():
        message = "The password does not open this PDF." if given else "The PDF is locked with a password."
        return InputError("encrypted-pdf", message, hint="Name its password with --password.")
    return InputError(
        "damaged-pdf", "The file is not a PDF, or it is damaged.", hint="Save it anew from where it came from."
    )
