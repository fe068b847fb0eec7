"""Rich Text Format, through striprtf; headers, footers, boxes and tables, which it leaves out or runs together, are set right first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from studio.model.errors import InputError
from studio.reading.formats.plain import lines_of
from studio.reading.markup.edges import told_once
from studio.reading.markup.table_rows import row_lines
from studio.reading.raw import File, RawDocument, RawLine

_FIELD = re.compile(r'HYPERLINK\s+"[^"]*"\s*')
_LINK = re.compile(r'\{(?:\\\*)?\\fldinst[^"]{0,80}HYPERLINK\s+"([^"{}\\]{1,500})"')
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_EDGE = re.compile(r"\{\\(header|footer)[lrf]?(?![a-z])")
_SHAPE = re.compile(r"\{\\shp(?![a-z])")
_WORDS_OF_SHAPE = re.compile(r"\{\\shptxt(?![a-z])")
_UNSEEN = re.compile(r"\{(?:\\[a-z]+-?\d* ?)*?\\(v1?|deleted|footnote)(?![a-z\d])(?: |(?=\\|\{))?")
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z]) ?")
_ROW = re.compile(r"\\(?:nest)?row(?![a-z]) ?")
_MARK, _END, _FROM, _TO = "\ue000", "\ue001", "\ue002", "\ue003"
"""Private letters that stand for the end of a cell and of a row, and around the address of a link, while striprtf reads."""

_ADDRESS = re.compile(f"{_FROM}([^{_TO}]*){_TO}")

_MOST_EDGES, _MOST_BOXES = 200, 201


def read(file: File) -> RawDocument:
    """The lines of an RTF file. Raises :class:`InputError` where it is none."""
    source = file.data.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    if not source.lstrip().startswith("{\\rtf"):
        raise InputError("damaged-rtf", "The file is no RTF document, or it is damaged.", hint="Save it as .docx.")
    source = _with_addresses(_without_unseen(source))
    body, edges = _without_edges(source)
    above = [line for side, group in edges if side == "header" for line in _lines(_alone(source, group))]
    below = [line for side, group in edges if side == "footer" for line in _lines(_alone(source, group))]
    lines = (*told_once(above), *_lines(_with_boxes(body)), *told_once(below))
    return RawDocument(lines=lines, format=file.format)


def _without_edges(source: str) -> tuple[str, list[tuple[str, str]]]:
    """The document without its headers and footers, and these."""
    edges: list[tuple[str, str]] = []

    def taken(found: re.Match[str], end: int) -> str:
        edges.append((found.group(1), _inside(source, found.end(), end)))
        return ""

    body = _with_groups(source, _EDGE, taken, _MOST_EDGES)
    return body, edges


def _without_unseen(source: str) -> str:
    """The document without the groups that are hidden or deleted, and with footnotes' words in brackets where they are set."""

    def noted(found: re.Match[str], end: int) -> str:
        return f" ({_inside(source, found.end(), end).strip()})" if found.group(1) == "footnote" else ""

    return _with_groups(source, _UNSEEN, noted)


def _with_addresses(source: str) -> str:
    """The document with the address of each link set in front of its words."""
    return _with_groups(source, _LINK, lambda found, _: f"\\u{ord(_FROM)}?{found.group(1)}\\u{ord(_TO)}?")


def _with_groups(
    source: str, pattern: re.Pattern[str], instead: Callable[[re.Match[str], int], str], most: int | None = None
) -> str:
    """The document with its groups that begin as ``pattern`` says, at ``most`` so many, each as what ``instead`` makes of its beginning and end."""
    kept: list[str] = []
    at = number = 0
    for found in pattern.finditer(source):
        if number == most:
            break
        if found.start() >= at:
            end = _end_of(source, found.start())
            kept += [source[at : found.start()], instead(found, end)]
            at, number = end, number + 1
    return "".join((*kept, source[at:]))


def _inside(source: str, start: int, end: int) -> str:
    """What a group holds up to the brace that closes it, if one does."""
    return source[start : end - 1] if source[end - 1 : end] == "}" else source[start:end]


def _with_boxes(source: str) -> str:
    """The document with the words of each drawn box where the box is tied to."""

    def written(found: re.Match[str], end: int) -> str:
        inner = _WORDS_OF_SHAPE.search(source, found.start(), end)
        words = _inside(source, inner.end(), _end_of(source, inner.start())) if inner else ""
        return f"{{\\par {words}\\par }}" if words else ""

    return _with_groups(source, _SHAPE, written, _MOST_BOXES)


def _end_of(source: str, start: int) -> int:
    """Behind the brace that closes the group that opens at ``start``."""
    depth = 0
    for found in _BRACE.finditer(source, start):
        depth += {"{": 1, "}": -1}.get(found.group(), 0)
        if depth == 0:
            return found.end()
    return len(source)


def _alone(source: str, group: str) -> str:
    """A group as a document of its own, with the fonts and letters of the whole."""
    at = source.find("\\fonttbl")
    fonts = source[at - 1 : _end_of(source, at - 1)] if at > 0 else ""
    head = source[: source.find("{", 1)] if source.find("{", 1) > 0 else "{\\rtf1"
    return f"{head}{fonts}{group}}}"


def _lines(source: str) -> Iterator[RawLine]:
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - compiles its patterns when loaded

    marked = _ROW.sub(lambda _: f"\\u{ord(_END)}?\\par ", _CELL.sub(lambda _: f"\\u{ord(_MARK)}?", source))
    text = _FIELD.sub("", str(rtf_to_text(marked, errors="ignore")))  # type: ignore[no-untyped-call]
    *rows, rest = text.split(_END)
    for row in rows:
        above, *cells = row.split(_MARK)
        before, cut, first = above.rpartition("\n")
        yield from _linked(before + cut)
        yield from row_lines([[line for line in _linked(cell) if line.text] for cell in (first, *cells)])
    yield from _linked(rest.replace(_MARK, "\n"))


def _linked(text: str) -> Iterator[RawLine]:
    """The lines of a text, each with the addresses that stand in it as its links."""
    for line in lines_of(text, "txt"):
        links = tuple(address for address in _ADDRESS.findall(line.text) if address.startswith(("http", "mailto:")))
        yield replace(line, text=_ADDRESS.sub("", line.text), links=links) if _FROM in line.text else line
