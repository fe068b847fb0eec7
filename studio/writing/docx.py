"""A sheet as a Word file: real styles, so that the person can go on working in it. The one door to python-docx for writing."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from studio.model.sheet import Block, Run, Sheet, Style

_STYLES = {
    "name": "Title",
    "headline": "Subtitle",
    "contact": "Contact",
    "section": "Heading 1",
    "entry": "Heading 2",
    "item": "Entry Line",
    "detail": "Entry Detail",
    "bullet": "List Bullet",
    "paragraph": "Body Text",
    "address": "Address",
    "prose": "Letter Text",
    "mark": "Draft Mark",
}
"""Kind of block → the Word style that it gets; Word's own where it has one, so that its outline and menus work."""

_THEME_FONTS = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def docx_bytes(sheet: Sheet) -> bytes:
    """The Word file's bytes."""
    document = Document()
    _page(document, sheet)
    for kind, style in sheet.styles:
        _style(document, _STYLES[kind], style, sheet)
    for block in sheet.blocks:
        _paragraph(document.add_paragraph(style=_STYLES[block.kind]), block)
    if sheet.mark:
        header = document.sections[0].header.paragraphs[0]
        header.style = document.styles[_STYLES["mark"]]
        header.add_run(sheet.mark)
    _properties(document, sheet)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _page(document: DocumentObject, sheet: Sheet) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = _points(sheet.width), _points(sheet.height)
    section.left_margin = section.right_margin = _points(sheet.margin)
    section.top_margin = section.bottom_margin = _points(sheet.margin)
    section.header_distance = _points(sheet.margin / 3)


def _points(value: float) -> Emu:
    return Emu(round(value * 12700))


def _style(document: DocumentObject, name: str, look: Style, sheet: Sheet) -> None:
    style = _named(document, name)
    style.base_style = document.styles["Normal"] if name != "Normal" else None
    style.font.name = sheet.word_family
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in _THEME_FONTS:
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    for attribute in ("w:eastAsia", "w:cs"):
        fonts.set(qn(attribute), sheet.word_family)
    style.font.size, style.font.bold, style.font.italic = Pt(round(look.size * 2) / 2), look.bold, look.italic
    style.font.color.rgb = RGBColor.from_string(look.colour)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = _points(look.before), _points(look.after)
    shape.line_spacing = _points(look.leading)
    shape.widow_control = True
    shape.left_indent = _points(look.indent)
    shape.first_line_indent = _points(-look.indent if name == "List Bullet" else 0)
    shape.tab_stops.add_tab_stop(_points(sheet.width - 2 * sheet.margin), WD_TAB_ALIGNMENT.RIGHT)
    _border(style, drawn=look.rule)


def _named(document: DocumentObject, name: str) -> ParagraphStyle:
    styles = document.styles
    named: ParagraphStyle = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    return named


def _border(style: ParagraphStyle, *, drawn: bool) -> None:
    """Word's own title has a line under it; ours has one only where the template asks."""
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if drawn:
        borders = OxmlElement("w:pBdr")
        line = OxmlElement("w:bottom")
        for key, value in (("val", "single"), ("sz", "5"), ("space", "1"), ("color", "B8BFD0")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
        properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def _paragraph(paragraph: Paragraph, block: Block) -> None:
    for run in block.runs:
        _run(paragraph, run)
    if block.right:
        paragraph.add_run("\t" + block.right).bold = False
    if block.keep:
        paragraph.paragraph_format.keep_with_next = True


def _run(paragraph: Paragraph, run: Run) -> None:
    made = paragraph.add_run(_sayable(run.text))
    made.bold, made.italic = run.bold or None, run.italic or None
    if run.link:
        link = OxmlElement("w:hyperlink")
        relation = paragraph.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), relation)
        link.append(made._r)  # noqa: SLF001 - python-docx has no public way to put a run into a link
        paragraph._p.append(link)  # noqa: SLF001


def _sayable(words: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(letter for letter in words if letter >= " " or letter == "\t")


def _properties(document: DocumentObject, sheet: Sheet) -> None:
    core = document.core_properties
    core.title, core.author, core.last_modified_by = sheet.title, sheet.author, sheet.author
    core.comments, core.keywords, core.language = "", "", sheet.language
    core.created = core.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
