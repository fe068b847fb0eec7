"""The words of a PDF page with their place on it, from pdfium's loose character boxes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_GAP = 0.11
"""Share of the type size beyond which a gap between two characters parts words. Squeezed lines have spaces of 0.12 and
less of a normal one's 0.25; letter-spaced type stays below 0.1."""

_BOLD_WEIGHT = 600
_SOFT_HYPHENS = {"\ufffe": "-", "\x02": "-", "\u00ad": "-"}


@dataclass(slots=True)
class Word:
    """A word; ``bottom`` and ``top`` grow upwards, as PDF's do, all in points. ``size`` is that of its type."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.bottom + self.top) / 2


@dataclass(slots=True)
class _Box:
    left: float
    right: float
    bottom: float
    top: float


def words_of(page: pypdfium2.PdfPage, most: int) -> list[Word]:
    """The words of a page in the order of the file; at most ``most`` characters are looked at."""
    text = page.get_textpage()
    raw, made = text.raw, list[Word]()
    open_word = False
    for index in range(min(text.count_chars(), most)):
        letter = _letter(raw, index)
        if not letter.strip():
            open_word = False
            continue
        box = _box(raw, index)
        if open_word and _goes_on(made[-1], box):
            made[-1].text += letter
            made[-1].right = max(made[-1].right, box.right)
        elif box.right > box.left:
            made.append(_started(raw, index, letter, box))
            open_word = True
    return made


def _letter(raw: object, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(raw, index)
    letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "  # noqa: PLR2004 - Unicode's bounds
    letter = _SOFT_HYPHENS.get(letter, letter)
    return max(letter, " ")


def _box(raw: object, index: int) -> _Box:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(rect))
    return _Box(left=rect.left, right=rect.right, bottom=min(rect.bottom, rect.top), top=max(rect.bottom, rect.top))


def _started(raw: object, index: int, letter: str, box: _Box) -> Word:
    height = box.top - box.bottom
    size = float(pdfium.FPDFText_GetFontSize(raw, index)) if height <= 0 else height
    bold = int(pdfium.FPDFText_GetFontWeight(raw, index)) >= _BOLD_WEIGHT or "bold" in _font(raw, index)
    return Word(
        text=letter, left=box.left, right=box.right, bottom=box.bottom, top=box.top, size=size or 1.0, bold=bold
    )


def _font(raw: object, index: int) -> str:
    name = ctypes.create_string_buffer(80)
    pdfium.FPDFText_GetFontInfo(raw, index, name, 80, None)
    return name.value.decode("ascii", "ignore").lower()


def _goes_on(word: Word, box: _Box) -> bool:
    gap = box.left - word.right
    level = abs((box.bottom + box.top) / 2 - word.middle) < word.size / 2
    return level and -word.size < gap <= _GAP * word.size


def rows_of(words: list[Word]) -> Iterator[list[Word]]:
    """The words in rows from the top of the page down, each row from left to right."""
    row: list[Word] = []
    for word in sorted(words, key=lambda word: (-word.middle, word.left)):
        if row and abs(row[0].middle - word.middle) > min(row[0].size, word.size) / 2:
            yield sorted(row, key=lambda one: one.left)
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda one: one.left)
