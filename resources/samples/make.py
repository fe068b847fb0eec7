"""Makes the samples that are not plain text from the texts beside this file: the same bytes on every run.

``python resources/samples/make.py`` writes ``orla-fenwick.docx`` and the postings 03, 04 and 05; 01 and 02 are written by hand.
All people, employers and addresses are invented. In the texts a line's first sign says what it is: ``=`` a name or title, ``~`` the line
under it, ``@`` an address, ``#`` a heading, ``##`` an entry with its dates after a bar, ``-`` a bullet, ``:`` a group of skills.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import rendercv_fonts
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

HERE = Path(__file__).resolve().parent
RESUME = "orla-fenwick.docx"

_WRITTEN = datetime(2026, 11, 2, 9, 0)  # noqa: DTZ001 - Word's own dates know no zone
_ZIPPED = (2026, 11, 2, 9, 0, 0)
_LIGHT, _BOLD = "Lato-Regular", "Lato-Bold"

_SIGNS = {
    "= ": "name",
    "~ ": "headline",
    "@ ": "contact",
    "# ": "section",
    "##": "entry",
    "- ": "bullet",
    ": ": "group",
}

_LOOKS = {
    "name": ParagraphStyle("name", fontName=_BOLD, fontSize=20, leading=26),
    "headline": ParagraphStyle("headline", fontName=_LIGHT, fontSize=13, leading=18),
    "contact": ParagraphStyle("contact", fontName=_LIGHT, fontSize=10, leading=14, spaceAfter=8),
    "section": ParagraphStyle("section", fontName=_BOLD, fontSize=12, leading=16, spaceBefore=12, spaceAfter=4),
    "bullet": ParagraphStyle(
        "bullet", fontName=_LIGHT, fontSize=10, leading=14, leftIndent=12, bulletFontName=_LIGHT, bulletFontSize=10
    ),
    "paragraph": ParagraphStyle("paragraph", fontName=_LIGHT, fontSize=10, leading=14),
}

_WORD_STYLES = {
    "name": "Title",
    "headline": "Subtitle",
    "contact": "Normal",
    "section": "Heading 1",
    "bullet": "List Bullet",
    "paragraph": "Normal",
}


def main() -> None:
    """Write all four files."""
    postings = HERE / "postings"
    (HERE / RESUME).write_bytes(word_file(_marked("resume.txt"), "Orla Fenwick: resume", "Orla Fenwick"))
    retail = _marked("04-retail-team-leader.txt")
    (postings / "03-maintenance-electrician.pdf").write_bytes(pdf_file(_marked("03-maintenance-electrician.txt")))
    (postings / "04-retail-team-leader.docx").write_bytes(word_file(retail, "Retail Team Leader", "Pellow & Finch"))
    (postings / "05-health-data-analyst.eml").write_bytes(mail_file("05-health-data-analyst.txt"))


def _marked(name: str) -> list[tuple[str, str]]:
    """The lines of a text, each with what it is."""
    lines = (HERE / "text" / name).read_text(encoding="utf-8").splitlines()
    return [_kind_and_words(line) for line in lines if line.strip()]


def _kind_and_words(line: str) -> tuple[str, str]:
    kind = _SIGNS.get(line[:2], "paragraph")
    return kind, line if kind == "paragraph" else line[2:].strip()


def word_file(lines: list[tuple[str, str]], title: str, author: str) -> bytes:
    """The lines as a Word file with Word's own styles, dates at a tab stop on the right."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Calibri", Pt(10.5)
    document.styles["Normal"].paragraph_format.space_after = Pt(3)
    for kind, words in lines:
        _add(document, kind, words)
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.comments = title, author, author, ""
    core.created = core.modified = _WRITTEN
    buffer = io.BytesIO()
    document.save(buffer)
    return _same_dates(buffer.getvalue())


def _add(document: DocumentObject, kind: str, words: str) -> None:
    if kind == "entry":
        what, _, when = words.partition(" | ")
        line = document.add_paragraph()
        line.paragraph_format.tab_stops.add_tab_stop(Cm(17), WD_TAB_ALIGNMENT.RIGHT)
        line.paragraph_format.space_before = Pt(6)
        line.add_run(what).bold = True
        if when:
            line.add_run(f"\t{when.replace(' - ', ' – ')}")
    elif kind == "group":
        name, _, listed = words.partition(": ")
        line = document.add_paragraph()
        line.add_run(f"{name}: ").bold = True
        line.add_run(listed)
    else:
        document.add_paragraph(words, style=_WORD_STYLES[kind])


def _same_dates(data: bytes) -> bytes:
    """The package with one date for all its members, so that two runs give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            same = zipfile.ZipInfo(member.filename, _ZIPPED)
            same.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(same, old.read(member))
    return buffer.getvalue()


def pdf_file(lines: list[tuple[str, str]]) -> bytes:
    """The lines as a PDF with its fonts embedded."""
    fonts = Path(str(rendercv_fonts.__file__)).parent / "Lato"
    for name in (_LIGHT, _BOLD):
        pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))
    buffer = io.BytesIO()
    made = SimpleDocTemplate(
        buffer, pagesize=A4, invariant=1, initialFontName=_LIGHT, title=lines[0][1], author=lines[1][1], lang="en-GB"
    )
    flow: list[Flowable] = [
        Paragraph(words.replace("&", "&amp;"), _LOOKS[kind], bulletText="•" if kind == "bullet" else None)
        for kind, words in lines
    ]
    made.build(flow, onFirstPage=_page_foot, onLaterPages=_page_foot)
    return buffer.getvalue()


def _page_foot(canvas: Canvas, made: SimpleDocTemplate) -> None:
    canvas.setFont(_LIGHT, 8)
    canvas.drawString(made.leftMargin, 40, f"Vacancy 2026/117 · page {canvas.getPageNumber()}")


def mail_file(name: str) -> bytes:
    """The text as an e-mail in plain text."""
    text = (HERE / "text" / name).read_text(encoding="utf-8")
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Wardsend Careers Service <vacancies@wardsend.example.org>"
    mail["To"] = "Orla Fenwick <orla.fenwick@example.org>"
    mail["Subject"] = "Health Data Analyst at Tarnbeck Health Analytics"
    mail["Date"] = "Mon, 16 Nov 2026 08:12:00 +0000"
    mail["Message-ID"] = "<20261116081200.48@wardsend.example.org>"
    mail.set_content(text)
    return mail.as_bytes()


if __name__ == "__main__":
    main()
