"""Word files, read from the zip itself: headers, body, tables, text boxes, content controls and links, in reading order."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from studio.model.errors import InputError
from studio.model.text import Notice
from studio.reading.bullets import without_bullet
from studio.reading.markup.edges import says_more_than_a_number
from studio.reading.markup.package import Package, opened, parsed, too_large
from studio.reading.markup.table_rows import row_lines
from studio.reading.markup.word_styles import Look, Styles, styles_of
from studio.reading.raw import File, RawDocument, RawLine, is_heading_by_size

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _R[1:-1].encode()),
)
_SKIPPED = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr")
) | {f"{_MC}Fallback"}
_MOST_PARAGRAPHS = 5_000
_ADDRESS = re.compile(r'HYPERLINK\s+"([^"]+)"')
_GAP = re.compile(r"(?<=\S) {4,}(?=\S)")
_OFF = frozenset({"0", "false", "off"})


def read(file: File) -> RawDocument:
    """The lines of a Word file. Raises :class:`InputError` where it is none, is damaged, or far larger than any resume."""
    with opened(file.data, _damaged) as package:
        main = _main_name(package)
        relations = _relations(package, main)
        root = _tree(package, main)
        reader = _Reader(styles_of(_optional(package, relations, "/styles")), relations)
        body = root.find(f"{W}body")
        inside = [*reader.blocks(root if body is None else body), *reader.rest()]
        above, below = _edges(package, relations, root, reader)
        notes = [line for kind in ("/footnotes", "/endnotes") for line in _notes(package, relations, kind, reader)]
    said = {line.text for line in inside}
    lines = (*_fresh(above, said), *inside, *notes, *_fresh(below, said))
    return RawDocument(lines=lines, format=file.format, notices=tuple(_notices(root, reader)))


def _damaged() -> InputError:
    return InputError(
        "damaged-docx", "The file is not a Word document, or it is damaged.", hint="Open it in Word and save it anew."
    )


@dataclass(slots=True)
class _Words:
    """A paragraph as it is gathered: its text, where its looks change, the addresses behind it, and the field being spelt."""

    pieces: list[tuple[str, Look]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    code: str = ""

    def add(self, text: str, look: Look) -> None:
        """Go on with ``text``."""
        if text:
            self.pieces.append((text, look))


class _Reader:
    """Walks a part without recursion through Python's stack deeper than its tables are nested."""

    def __init__(self, styles: Styles, relations: dict[str, tuple[str, str]]) -> None:
        self._styles = styles
        self._targets = {name: target for name, (kind, target) in relations.items() if kind == "hyperlink"}
        self._count = 0
        self._open: _Words | None = None
        self.hidden = False

    def blocks(self, root: etree._Element, depth: int = 0) -> Iterator[RawLine]:
        """The lines of everything in ``root``, in document order."""
        stack = [*reversed(root)]
        while stack:
            element = stack.pop()
            if element.tag == f"{W}p":
                yield from self._paragraph(element, depth)
            elif element.tag == f"{W}tbl" and depth < 20:  # noqa: PLR2004 - tables nested deeper hold nothing
                yield from self._table(element, depth)
            elif element.tag not in _SKIPPED and not _is_placeholder(element):
                stack.extend(reversed(element))

    def rest(self) -> Iterator[RawLine]:
        """A last paragraph whose end is deleted."""
        if self._open is not None:
            yield from _lines(self._open, is_heading=False, is_listed=False, body=self._styles.body_size)
            self._open = None

    def _table(self, table: etree._Element, depth: int) -> Iterator[RawLine]:
        for row in _own(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            cells = [[line for line in self.blocks(cell, depth + 1) if line.text] for cell in _cells(row)]
            yield from row_lines(cells)

    def _paragraph(self, paragraph: etree._Element, depth: int) -> Iterator[RawLine]:
        self._count += 1
        if self._count > _MOST_PARAGRAPHS:
            raise too_large()
        style = self._styles.paragraph(paragraph)
        words, self._open = self._open or _Words(), None
        boxes: list[etree._Element] = []
        self._gather(paragraph, style.look, words, boxes)
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            self._open = words  # its end is deleted: the next paragraph goes on with it
            return
        boxed = [line for box in boxes for line in self.blocks(box, depth + 1)]
        own = [*_lines(words, style.is_heading, style.is_listed, self._styles.body_size)]
        yield from (*boxed, *own) if any(line.text for line in boxed) else own

    def _gather(self, paragraph: etree._Element, base: Look, words: _Words, boxes: list[etree._Element]) -> None:
        stack = [(child, base) for child in reversed(paragraph)]
        while stack:
            element, look = stack.pop()
            tag = element.tag
            if tag in _SKIPPED or _is_placeholder(element):
                continue
            if tag == f"{W}txbxContent":
                boxes.append(element)
                continue
            if tag == f"{W}r":
                look = self._styles.run(element, base)
                if look.hidden:
                    self.hidden = True
                    continue
            elif tag == f"{W}instrText":
                words.code += element.text or ""
            elif tag == f"{W}fldSimple":
                words.links += _ADDRESS.findall(element.get(f"{W}instr") or "")
            elif tag == f"{W}fldChar":
                words.links += _ADDRESS.findall(words.code)
                words.code = ""
            elif tag == f"{W}hyperlink" and not self._all_hidden(element, look):
                words.links += [
                    target for name in (element.get(f"{_R}id"),) if (target := self._targets.get(name or ""))
                ]
            else:
                words.add(_letters(element), look)
            stack.extend((child, look) for child in reversed(element))

    def _all_hidden(self, link: etree._Element, base: Look) -> bool:
        """Whether none of a link's words are to be seen."""
        runs = [*link.iter(f"{W}r")]
        return bool(runs) and all(self._styles.run(run, base).hidden for run in runs)


def _letters(element: etree._Element) -> str:
    """What an element of a run stands for: words, a tab, the end of a line, a hyphen."""
    name = str(element.tag).removeprefix(W)
    if name == "t":
        return element.text or ""
    if name in {"tab", "ptab"}:
        return "\t"
    if name in {"br", "cr"}:
        return "\n"
    return "-" if name == "noBreakHyphen" else ""


def _lines(words: _Words, is_heading: bool, is_listed: bool, body: float) -> Iterator[RawLine]:
    """A paragraph's lines: one, or as many as its line breaks make of it."""
    pieces: list[tuple[str, Look]] = []
    rows = [pieces]
    for text, look in words.pieces:
        first, *rest = text.split("\n")
        rows[-1].append((first, look))
        rows.extend([(more, look)] for more in rest)
    links = tuple(dict.fromkeys(words.links))
    for number, row in enumerate(_rejoined(rows)):
        yield _line(
            row,
            is_heading=is_heading,
            is_listed=is_listed and number == 0,
            body=body,
            links=links if number == 0 else (),
        )


def _rejoined(rows: Sequence[list[tuple[str, Look]]]) -> Iterator[list[tuple[str, Look]]]:
    """Rows that a line break parts in the middle of a sentence are one."""
    held: list[tuple[str, Look]] = []
    for row in rows:
        before = "".join(text for text, _ in held).rstrip()
        after = "".join(text for text, _ in row).lstrip()
        if held and before and after[:1].islower() and before[-1:] not in ".:;!?":
            held = [*held, (" ", row[0][1]), *row]
            continue
        if held:
            yield held
        held = row
    yield held


def _line(
    row: Sequence[tuple[str, Look]], *, is_heading: bool, is_listed: bool, body: float, links: tuple[str, ...]
) -> RawLine:
    whole = "".join(text for text, _ in row)
    text, marked = without_bullet(_GAP.sub("\t", whole))
    looks = [look for words, look in row if any(map(str.isalnum, words))]
    size = max((look.size for look in looks), default=0.0)
    large = is_heading_by_size(text, size / body) if body else False
    return RawLine(
        text=text,
        bold=bool(looks) and all(look.bold for look in looks),
        heading=is_heading or (large and bool(looks)),
        bullet=is_listed or marked,
        size=round(size / body, 1) if body else 0.0,
        turns=tuple(_turns(row, text)),
        links=links,
    )


def _turns(row: Sequence[tuple[str, Look]], text: str) -> Iterator[int]:
    """Where in ``text`` the type turns bold, slanted, or back."""
    at, last = 0, None
    for words, look in row:
        bare = words.strip()
        if not any(map(str.isalnum, bare)):
            continue
        found = text.find(bare, at)
        if found < 0:
            return
        if last is not None and last != (look.bold, look.italic):
            yield found
        last, at = (look.bold, look.italic), found + len(bare)


def _is_placeholder(element: etree._Element) -> bool:
    """Whether a content control still shows its own prompt ("Click here to enter text")."""
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _own(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table, or cells of a row, through whatever wraps them, but not those of tables within."""
    stack = [*reversed(element)]
    while stack:
        child = stack.pop()
        if child.tag == tag:
            yield child
        elif child.tag not in _SKIPPED and child.tag not in {f"{W}tbl", f"{W}p"} and not _is_placeholder(child):
            stack.extend(reversed(child))


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row but those that a tracked change deletes."""
    return (cell for cell in _own(row, f"{W}tc") if cell.find(f"{W}tcPr/{W}cellDel") is None)


def _tree(package: Package, name: str) -> etree._Element:
    xml = package.part(name)
    for strict, usual in _STRICT:
        xml = xml.replace(strict, usual)
    return parsed(xml, _damaged)


def _main_name(package: Package) -> str:
    for relation in parsed(package.part("_rels/.rels"), _damaged):
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            return posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
    raise KeyError("officeDocument")


def _relations(package: Package, main: str) -> dict[str, tuple[str, str]]:
    """Relationship id → its kind and target; a part's target is its name in the package, a link's the address."""
    folder, name = posixpath.split(main)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in package.names:
        return {}
    found = {}
    for relation in parsed(package.part(rels), _damaged):
        kind = str(relation.get("Type", "")).rpartition("/")[2]
        target = str(relation.get("Target", ""))
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/" if target.startswith("/") else folder, target)).lstrip("/")
        elif kind != "hyperlink":
            continue
        found[str(relation.get("Id", ""))] = (kind, target)
    return found


def _optional(package: Package, relations: dict[str, tuple[str, str]], kind: str) -> etree._Element | None:
    """The part of that kind, where the file has one that can be read."""
    name = next((target for k, target in relations.values() if f"/{k}" == kind), "")
    return _tree(package, name) if name in package.names else None


def _edges(
    package: Package, relations: dict[str, tuple[str, str]], root: etree._Element, reader: _Reader
) -> tuple[list[RawLine], list[RawLine]]:
    """The lines of the headers and of the footers, those of the first page first, each part once."""
    found: tuple[list[RawLine], list[RawLine]] = ([], [])
    for side, tag in enumerate(("headerReference", "footerReference")):
        marks = [*root.iter(f"{W}{tag}")]
        first = [mark for mark in marks if mark.get(f"{W}type") == "first" and _has_first_page(mark)]
        usual = [mark for mark in marks if mark.get(f"{W}type", "default") == "default"]
        names = [relations.get(str(mark.get(f"{_R}id")), ("", ""))[1] for mark in (*first, *usual)]
        for name in dict.fromkeys(names):
            if name in package.names:
                said = (line for line in reader.blocks(_tree(package, name)) if _says(line))
                found[side].extend(replace(line, edge=True) for line in said)
    return found


def _has_first_page(mark: etree._Element) -> bool:
    section = mark.getparent()
    mark_of = section.find(f"{W}titlePg") if section is not None else None
    return mark_of is not None and mark_of.get(f"{W}val", "1") not in _OFF


def _says(line: RawLine) -> bool:
    return says_more_than_a_number(line.text)


def _fresh(lines: Sequence[RawLine], said: set[str]) -> Iterator[RawLine]:
    """Lines that are not said elsewhere: a running title is not read twice."""
    for line in lines:
        if line.text not in said:
            said.add(line.text)
            yield line


def _notes(package: Package, relations: dict[str, tuple[str, str]], kind: str, reader: _Reader) -> Iterator[RawLine]:
    root = _optional(package, relations, kind)
    for note in root if root is not None else ():
        if note.get(f"{W}type") in {None, "normal"}:
            yield from (line for line in reader.blocks(note) if line.text.strip())


def _notices(root: etree._Element, reader: _Reader) -> Iterator[Notice]:
    if next(root.iter(f"{W}del", f"{W}ins", f"{W}moveFrom", f"{W}cellDel"), None) is not None:
        yield Notice(code="tracked-changes", message="The file holds tracked changes; they were read as accepted.")
    if next(root.iter(f"{W}commentReference"), None) is not None:
        yield Notice(code="comments", message="The file holds comments; they were not read.")
    if next(root.iter("{*}relIds", "{*}chart"), None) is not None:
        yield Notice(code="drawing", message="The file holds a chart or diagram, whose words were not read.")
    if reader.hidden:
        yield Notice(code="hidden-text", message="The file holds hidden text, which was not read.")
