"""Word files, read from the zip and its main part alone: no DTD, no outside relationship, and bounds before unzipping."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from studio.model.errors import InputError
from studio.reading.formats.plain import without_bullet
from studio.reading.raw import RawDocument, RawLine

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset({_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}sdtPr", f"{_W}instrText"})
_MOST_MEMBERS = 2_000
_MOST_UNZIPPED = 30_000_000
_MOST_PARAGRAPHS = 5_000


def read(data: bytes, form: str) -> RawDocument:
    """The paragraphs of a Word file in reading order, tables and text boxes among them.

    Raises :class:`InputError` where the file is no Word file, is damaged, or is larger than any resume.
    """
    root = _parsed(_main_part(data))
    body = root.find(f"{_W}body")
    lines: list[RawLine] = []
    for paragraph in _paragraphs(root if body is None else body):
        if len(lines) >= _MOST_PARAGRAPHS:
            raise InputError(
                "too-large", f"The file has more than {_MOST_PARAGRAPHS} paragraphs.", hint="Is it the right file?"
            )
        lines.append(_line(paragraph))
    return RawDocument(lines=tuple(lines), format=form)


def _main_part(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            if len(members) > _MOST_MEMBERS or sum(m.file_size for m in members) > _MOST_UNZIPPED:
                raise InputError(
                    "too-large",
                    "The file unpacks to far more than a resume or posting holds.",
                    hint="Save it anew in Word.",
                )
            return package.read(_main_name(package))
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, NotImplementedError, RuntimeError) as fault:
        raise InputError(
            "damaged-docx",
            "The file is not a Word document, or it is damaged.",
            hint="Open it in Word and save it anew.",
        ) from fault


def _main_name(package: zipfile.ZipFile) -> str:
    for relation in _parsed(package.read("_rels/.rels")):
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            return posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
    raise KeyError("officeDocument")


def _parsed(xml: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    if b"<!DOCTYPE" in xml[:2_000]:
        raise InputError(
            "damaged-docx", "The file holds a document type, which no Word file does.", hint="Do not trust this file."
        )
    try:
        return etree.fromstring(xml.replace(_STRICT.encode(), _W[1:-1].encode()), parser)
    except etree.XMLSyntaxError as fault:
        raise InputError(
            "damaged-docx", "The file's text is damaged.", hint="Open it in Word and save it anew."
        ) from fault


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs in document order; an element's copy for old programs is passed over."""
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag in _SKIPPED:
            continue
        if element.tag == f"{_W}p":
            yield element
        stack.extend(reversed(element))


def _line(paragraph: etree._Element) -> RawLine:
    words: list[str] = []
    bold: list[bool] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in _SKIPPED or element.tag == f"{_W}p":
            continue
        if element.tag == f"{_W}t":
            words.append(element.text or "")
            bold.append(_is_bold(element.getparent()))
        elif element.tag in {f"{_W}tab", f"{_W}ptab"}:
            words.append("\t")
        elif element.tag in {f"{_W}br", f"{_W}cr"}:
            words.append(" ")
        stack.extend(reversed(element))
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = str(style.get(f"{_W}val", "")).lower() if style is not None else ""
    bullet = paragraph.find(f"{_W}pPr/{_W}numPr") is not None or "list" in name
    text, marked = without_bullet("".join(words))
    return RawLine(
        text=text, bold=bool(bold) and all(bold), heading=name.startswith(("heading", "title")), bullet=bullet or marked
    )


def _is_bold(run: etree._Element | None) -> bool:
    mark = run.find(f"{_W}rPr/{_W}b") if run is not None else None
    return mark is not None and mark.get(f"{_W}val") not in {"0", "false", "off"}
