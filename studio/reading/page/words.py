"""The words of a PDF page with their place and type, the marks drawn beside them, and the addresses behind them."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2
import pypdfium2.raw as pdfium

_GAP = 0.11
"""Share of the type size beyond which a gap between two characters parts words. Squeezed lines have spaces of 0.12 and
less of a normal one's 0.25; letter-spaced type stays below 0.1."""

_DOUBTFUL = 0.02
"""From this gap on the characters' own widths are asked: the box of an "f" reaches over the space behind it."""

_BOLD_WEIGHT = 600
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|-bd\b|medi$|bx\d", re.IGNORECASE)
_SLANTED = re.compile(r"italic|oblique|slanted|-it\b|ti\d", re.IGNORECASE)
_SOFT_HYPHENS = {"\ufffe": "-", "\x02": "-", "\u00ad": "-"}
_MOST_OBJECTS = 20_000
_MOST_MARK = 0.7
"""A drawn mark of a list is at most so large, in type sizes."""

_MOST_LINKS = 200
_MOST_ADDRESS = 2_000


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
    slanted: bool = False
    listed: bool = False
    """Whether a drawn mark of a list stands before it."""

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page; ``address`` is where a link leads."""

    left: float
    right: float
    bottom: float
    top: float
    address: str = ""


def words_of(page: pypdfium2.PdfPage, most: int) -> list[Word]:
    """The words of a page in the order of the file; at most ``most`` characters are looked at."""
    text = page.get_textpage()
    return _Letters(text.raw).words(min(text.count_chars(), most))


class _Letters:
    """The characters of a page, read through pdfium's own calls."""

    def __init__(self, raw: object) -> None:
        self._raw = raw
        self._rect = pdfium.FS_RECTF()
        self._at = ctypes.byref(self._rect)
        self._name = ctypes.create_string_buffer(80)
        self._widths: dict[tuple[int, int, float], float] = {}

    def words(self, count: int) -> list[Word]:
        """The words of the first ``count`` characters."""
        made: list[Word] = []
        raw, rect, at = self._raw, self._rect, self._at
        code_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
        word: Word | None = None
        for index in range(count):
            letter = _letter(code_of(raw, index))
            if not letter.strip():
                word = None
                continue
            box_of(raw, index, at)
            left, right = rect.left, rect.right
            bottom, top = (rect.bottom, rect.top) if rect.top >= rect.bottom else (rect.top, rect.bottom)
            if word is not None and self._goes_on(word, index, left, (bottom + top) / 2):
                word.text += letter
                word.right = max(word.right, right)
            elif right > left:
                word = self._started(index, letter, Box(left, right, bottom, top))
                made.append(word)
        return made

    def _goes_on(self, word: Word, index: int, left: float, middle: float) -> bool:
        gap = left - word.right
        if abs(middle - (word.bottom + word.top) / 2) >= word.size / 2 or not -word.size < gap <= _GAP * word.size:
            return False
        return gap < _DOUBTFUL * word.size or self._true_gap(index, word.size) <= _GAP * word.size

    def _true_gap(self, index: int, size: float) -> float:
        """How far a character stands from where the one before it ends by the font's own measure."""
        before, here = self._origin(index - 1), self._origin(index)
        if index > 1 and self._origin(index - 2) == before:
            return 0.0  # the letters of a ligature stand at one place, and none of them is as wide as it
        width = self._width(index - 1, size)
        return here - before - width if width > 0 else 0.0

    def _origin(self, index: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._raw, index, ctypes.byref(x), ctypes.byref(y))
        return x.value

    def _width(self, index: int, size: float) -> float:
        """The advance of a character on the page, or 0 where its font does not tell."""
        item = pdfium.FPDFText_GetTextObject(self._raw, index)
        font = pdfium.FPDFTextObj_GetFont(item) if item else None
        if not font:
            return 0.0
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._raw, index, ctypes.byref(matrix))
        own = float(pdfium.FPDFText_GetFontSize(self._raw, index))
        code = int(pdfium.FPDFText_GetUnicode(self._raw, index))
        key = (ctypes.addressof(font.contents), code, own * matrix.a)
        if key not in self._widths:
            width = ctypes.c_float()
            pdfium.FPDFFont_GetGlyphWidth(font, code, own, ctypes.byref(width))
            self._widths[key] = abs(width.value * matrix.a)
        return self._widths[key] if self._widths[key] < 2 * size else 0.0

    def _started(self, index: int, letter: str, box: Box) -> Word:
        height = box.top - box.bottom
        size = float(pdfium.FPDFText_GetFontSize(self._raw, index)) if height <= 0 else height
        font = self._font(index)
        bold = int(pdfium.FPDFText_GetFontWeight(self._raw, index)) >= _BOLD_WEIGHT or _BOLD.search(font) is not None
        return Word(
            text=letter,
            left=box.left,
            right=box.right,
            bottom=box.bottom,
            top=box.top,
            size=size or 1.0,
            bold=bold,
            slanted=_SLANTED.search(font) is not None,
        )

    def _font(self, index: int) -> str:
        pdfium.FPDFText_GetFontInfo(self._raw, index, self._name, len(self._name), None)
        return self._name.value.decode("ascii", "ignore")


@lru_cache(maxsize=4_096)
def _letter(code: int) -> str:
    letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "  # noqa: PLR2004 - Unicode's bounds
    letter = _SOFT_HYPHENS.get(letter, letter)
    return max(letter, " ")


def marks_of(page: pypdfium2.PdfPage, size: float) -> list[Box]:
    """The small shapes and pictures drawn on the page that can be marks of a list; ``size`` is that of the text."""
    found: list[Box] = []
    edges = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(edge) for edge in edges]
    for number in range(min(pdfium.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page.raw, number)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if pdfium.FPDFPageObj_GetBounds(item, *pointers):
            left, bottom, right, top = (edge.value for edge in edges)
            if 0 < right - left < _MOST_MARK * size and 0 < top - bottom < _MOST_MARK * size:
                found.append(Box(left, right, bottom, top))
    return found


def links_of(page: pypdfium2.PdfPage, document: pypdfium2.PdfDocument) -> Iterator[Box]:
    """The links of a page that lead out of the document."""
    at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    rect = pdfium.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(at), ctypes.byref(link)):
            return
        action = pdfium.FPDFLink_GetAction(link)
        size = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
        if 1 < size <= _MOST_ADDRESS and pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            address = ctypes.create_string_buffer(size)
            pdfium.FPDFAction_GetURIPath(document.raw, action, address, size)
            low, high = sorted((rect.bottom, rect.top))
            yield Box(rect.left, rect.right, low, high, address.value.decode("utf-8", "replace"))


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
