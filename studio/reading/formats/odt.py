"""OpenDocument text: paragraphs, headings, lists, tables and text boxes of the content part, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import repeat

from lxml import etree

from studio.model.errors import InputError
from studio.reading.formats.plain import without_bullet
from studio.reading.markup.package import Package, opened, parsed
from studio.reading.markup.table_rows import row_lines
from studio.reading.raw import File, RawDocument, RawLine

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


def read(file: File) -> RawDocument:
    """The lines of an OpenDocument text. Raises :class:`InputError` where it is none, locked or damaged."""
    with opened(file.data, _damaged) as package:
        if b"encryption-data" in _manifest(package):
            raise InputError(
                "encrypted-odt", "The document is locked with a password.", hint="Save it without one, and try again."
            )
        content = parsed(package.part("content.xml"), _damaged)
        styles = parsed(package.part("styles.xml"), _damaged) if "styles.xml" in package.names else None
    bold = _bold_styles(content) | (_bold_styles(styles) if styles is not None else frozenset())
    lines = [
        *_edge(styles, "header", bold),
        *_blocks(content.find(f"{_OFFICE}body"), bold),
        *_edge(styles, "footer", bold),
    ]
    if len(lines) > _MOST_LINES:
        raise InputError("too-large", f"The file has more than {_MOST_LINES} paragraphs.", hint="Is it the right file?")
    return RawDocument(lines=tuple(lines), format=file.format)


def _damaged() -> InputError:
    return InputError(
        "damaged-odt",
        "The file is no OpenDocument text, or it is damaged.",
        hint="Open it in LibreOffice and save it anew.",
    )


def _manifest(package: Package) -> bytes:
    return package.part("META-INF/manifest.xml") if "META-INF/manifest.xml" in package.names else b""


def _bold_styles(root: etree._Element) -> frozenset[str]:
    """The names of the styles whose words are bold."""
    found = set()
    for style in root.iter(f"{_STYLE}style"):
        words = style.find(f"{_STYLE}text-properties")
        if words is not None and words.get(f"{_FO}font-weight") in {"bold", "600", "700", "800", "900"}:
            found.add(str(style.get(f"{_STYLE}name")))
    return frozenset(found)


def _edge(styles: etree._Element | None, side: str, bold: frozenset[str]) -> Iterator[RawLine]:
    """What stands in the header or footer of the pages, once."""
    page = next(styles.iter(f"{_STYLE}{side}"), None) if styles is not None else None
    seen: set[str] = set()
    for line in _blocks(page, bold):
        if any(map(str.isalpha, line.text.lower().replace("page", "").replace("of", ""))) and line.text not in seen:
            seen.add(line.text)
            yield replace(line, edge=True)


def _blocks(
    root: etree._Element | None, bold: frozenset[str], *, listed: bool = False, depth: int = 0
) -> Iterator[RawLine]:
    if root is None or depth > 30:  # noqa: PLR2004 - nothing is nested so deep
        return
    for element in root:
        if element.tag in _LINES:
            yield from _line(element, bold, listed=listed, depth=depth)
        elif element.tag == f"{_TABLE}table-row":
            cells = [cell for cell in element if cell.tag == f"{_TABLE}table-cell"]
            filled = [[line for line in _blocks(cell, bold, depth=depth + 1) if line.text] for cell in cells]
            yield from row_lines(filled)
        elif element.tag not in _UNREAD and isinstance(element.tag, str):
            inside = listed or element.tag == f"{_TEXT}list-item"
            yield from _blocks(element, bold, listed=inside, depth=depth + 1)


def _line(paragraph: etree._Element, bold: frozenset[str], *, listed: bool, depth: int) -> Iterator[RawLine]:
    """The text boxes that are tied to a paragraph, and its own words: a line, or several where it breaks them."""
    words: list[tuple[str, bool]] = []
    links: list[str] = []
    boxes: list[etree._Element] = []
    stack: list[tuple[etree._Element, bool, bool]] = [
        (paragraph, str(paragraph.get(f"{_TEXT}style-name")) in bold, False)
    ]
    while stack:
        element, is_bold, is_tail = stack.pop()
        if is_tail:
            words.append((element.tail or "", is_bold))
            continue
        if element.tag in _UNREAD:
            continue
        if str(element.tag).endswith("}text-box"):
            boxes.append(element)
            continue
        own = is_bold or str(element.get(f"{_TEXT}style-name")) in bold
        links += [str(element.get(_LINK))] if element.tag == f"{_TEXT}a" and element.get(_LINK) else []
        words.append((_letters(element), own))
        for child in reversed(element):
            stack.append((child, own, True))
            stack.append((child, own, False))
    for box in boxes:
        yield from _blocks(box, bold, depth=depth + 1)
    heading = paragraph.tag == f"{_TEXT}h"
    is_bold = all(strong for text, strong in words if text.strip())
    for number, row in enumerate("".join(text for text, _ in words).split("\n")):
        text, marked = without_bullet(" ".join(row.split(" ")))
        first = number == 0
        yield RawLine(
            text=text,
            bold=is_bold and bool(text),
            heading=heading,
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
    return "\n" if element.tag == f"{_TEXT}line-break" else (element.text or "")
