"""OpenDocument text: paragraphs, headings, lists, tables and text boxes of the content part, in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from lxml import etree

from studio.model.errors import InputError
from studio.reading.bullets import without_bullet
from studio.reading.markup.edges import told_once
from studio.reading.markup.package import Package, opened, parsed, too_large
from studio.reading.markup.table_rows import row_lines
from studio.reading.raw import File, RawDocument, RawLine, is_heading_by_size

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_UNREAD = frozenset(
    {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}sequence-decls", f"{_TEXT}note-citation"}
)
_LINES = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_MOST_SPACES = 40
_MOST_LINES = 5_000
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_USUAL_SIZE = 12.0
_MOST_PARENTS = 12


def read(file: File) -> RawDocument:
    """The lines of an OpenDocument text. Raises :class:`InputError` where it is none, locked or damaged."""
    with opened(file.data, _damaged) as package:
        if b"encryption-data" in _manifest(package):
            raise InputError(
                "encrypted-odt", "The document is locked with a password.", hint="Save it without one, and try again."
            )
        content = parsed(package.part("content.xml"), _damaged)
        styles = parsed(package.part("styles.xml"), _damaged) if "styles.xml" in package.names else None
    looks = _Looks(styles, content)
    body = [*_blocks(content.find(f"{_OFFICE}body"), looks)]
    said = {line.text for line in body}
    above, below = (
        [line for line in _edge(styles, side, looks) if line.text not in said] for side in ("header", "footer")
    )
    lines = [*above, *body, *below]
    if len(lines) > _MOST_LINES:
        raise too_large()
    return RawDocument(lines=tuple(_measured(lines)), format=file.format)


def _measured(lines: Sequence[RawLine]) -> Iterator[RawLine]:
    """The lines with their size against that of most of the text; a short one in larger type is a heading."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    for line in lines:
        size = round(line.size / usual, 1) if usual else 0.0
        larger = is_heading_by_size(line.text, size) and not line.bullet
        yield replace(line, size=size, heading=line.heading or larger)


def _damaged() -> InputError:
    return InputError(
        "damaged-odt",
        "The file is no OpenDocument text, or it is damaged.",
        hint="Open it in LibreOffice and save it anew.",
    )


def _manifest(package: Package) -> bytes:
    return package.part("META-INF/manifest.xml") if "META-INF/manifest.xml" in package.names else b""


@dataclass(frozen=True, slots=True)
class _Look:
    """``size`` in points."""

    bold: bool = False
    size: float = _USUAL_SIZE
    hidden: bool = False


class _Looks:
    """What the words of a style look like, through the styles that it is based on."""

    def __init__(self, *roots: etree._Element | None) -> None:
        styles = [style for root in roots if root is not None for style in root.iter(f"{_STYLE}style")]
        self._styles = {str(style.get(f"{_STYLE}name")): style for style in styles}
        defaults = (d for root in roots if root is not None for d in root.iter(f"{_STYLE}default-style"))
        usual = (d for d in defaults if d.get(f"{_STYLE}family") == "paragraph")
        self._usual = _worn(_Look(), next(usual, None))

    def of(self, name: str | None, base: _Look | None = None) -> _Look:
        """The looks of a style of words in a paragraph that looks like ``base``, or of a paragraph's."""
        chain: list[etree._Element] = []
        while name in self._styles and len(chain) < _MOST_PARENTS:
            chain.append(self._styles[str(name)])
            name = chain[-1].get(f"{_STYLE}parent-style-name")
        look = base or self._usual
        for style in reversed(chain):
            look = _worn(look, style)
        return look


def _worn(look: _Look, style: etree._Element | None) -> _Look:
    """``look`` with what a style changes."""
    words = style.find(f"{_STYLE}text-properties") if style is not None else None
    if words is None:
        return look
    weight, size = words.get(f"{_FO}font-weight"), str(words.get(f"{_FO}font-size", ""))
    points = float(size[:-2]) if re.fullmatch(r"\d{1,3}(?:\.\d+)?pt", size) else look.size
    shown = words.get(f"{_TEXT}display")
    hidden = shown in {"none", "true-hidden"} if shown else look.hidden
    return _Look(bold=weight in _BOLD if weight else look.bold, size=points, hidden=hidden)


def _edge(styles: etree._Element | None, side: str, looks: _Looks) -> Iterator[RawLine]:
    """What stands in the header or footer of the pages, once."""
    pages = [*styles.iter(f"{_STYLE}{side}-first", f"{_STYLE}{side}")] if styles is not None else []
    return told_once(line for page in pages for line in _blocks(page, looks))


def _blocks(
    root: Iterable[etree._Element] | None, looks: _Looks, *, listed: bool = False, depth: int = 0
) -> Iterator[RawLine]:
    if root is None or depth > 30:  # noqa: PLR2004 - nothing is nested so deep
        return
    for element in root:
        if element.tag in _LINES:
            yield from _line(element, looks, listed=listed, depth=depth)
        elif element.tag == f"{_TABLE}table-row":
            cells = [cell for cell in element if cell.tag == f"{_TABLE}table-cell"]
            filled = [[line for line in _blocks(cell, looks, depth=depth + 1) if line.text] for cell in cells]
            yield from row_lines(filled)
        elif element.tag not in _UNREAD and isinstance(element.tag, str) and element.get(f"{_TEXT}display") != "none":
            inside = listed or element.tag == f"{_TEXT}list-item"
            yield from _blocks(element, looks, listed=inside, depth=depth + 1)


def _line(paragraph: etree._Element, looks: _Looks, *, listed: bool, depth: int) -> Iterator[RawLine]:
    """The text boxes that are tied to a paragraph, and its own words: a line, or several where it breaks them."""
    words: list[tuple[str, _Look]] = []
    links: list[str] = []
    boxes: list[etree._Element] = []
    stack = [(paragraph, looks.of(paragraph.get(f"{_TEXT}style-name")), False)]
    while stack:
        element, look, is_tail = stack.pop()
        if is_tail:
            words.append((_spaced(element.tail), look))
            continue
        if element.tag in _UNREAD or not isinstance(element.tag, str):
            continue
        if element is not paragraph and (str(element.tag).endswith("}text-box") or element.tag in _LINES):
            boxes.append(element)
            continue
        own = look if element is paragraph else looks.of(element.get(f"{_TEXT}style-name"), look)
        if own.hidden:
            continue
        links += [str(element.get(_LINK))] if element.tag == f"{_TEXT}a" and element.get(_LINK) else []
        words.append((_letters(element), own))
        for child in reversed(element):
            stack.append((child, own, True))
            stack.append((child, own, False))
    for box in boxes:
        inside = [box] if box.tag in _LINES else box
        yield from _blocks(inside, looks, depth=depth + 1)
    heading = paragraph.tag == f"{_TEXT}h"
    said = [look for text, look in words if text.strip()]
    is_bold, size = all(look.bold for look in said), max((look.size for look in said), default=0.0)
    for number, row in enumerate("".join(text for text, _ in words).split("\n")):
        text, marked = without_bullet(" ".join(row.split(" ")))
        first = number == 0
        yield RawLine(
            text=text,
            bold=is_bold and bool(text),
            heading=heading,
            size=size,
            bullet=(listed and first) or marked,
            links=tuple(links) if first else (),
        )


def _letters(element: etree._Element) -> str:
    """What an element puts before its children: its words, spaces, a tab or the end of a line."""
    if element.tag == f"{_TEXT}s":
        count = str(element.get(f"{_TEXT}c", "1"))
        return "".join(repeat(" ", min(int(count) if count.isdigit() else 1, _MOST_SPACES)))
    if element.tag == f"{_TEXT}tab":
        return "\t"
    return "\n" if element.tag == f"{_TEXT}line-break" else _spaced(element.text)


def _spaced(words: str | None) -> str:
    """Words as OpenDocument means them: the ends of lines in the file are spaces."""
    return re.sub(r"[ \t\r\n]+", " ", words or "")
