"""What is written says what the sheet says, to readers that share no code with the writers."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

import pypdf
import pytest
from making import job, profile, section, skills, template

from studio.checking.readback import readings
from studio.layout.arrange import Paper, arrange
from studio.layout.blocks import resume_blocks
from studio.model.profile import Contact, Entry, Link
from studio.model.sheet import Block, Run, Sheet
from studio.reading.readers import THOROUGH, read_with
from studio.tailoring.select import whole
from studio.writing.sheet_bytes import sheet_bytes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEDS = tuple(
    f"{verb} {thing} for {house}"
    for verb in ("Led", "Planned", "Taught", "Audited")
    for thing in (
        "wound care",
        "fluid charts",
        "night rounds of the ward and of both its side rooms, with two students",
    )
    for house in ("the eye clinic", "28 beds", "Dr Osei")
)
RESUME = type(profile())(
    contact=Contact(
        name="Zoë Falk & Söhne",
        headline="Nurse <adult>",
        email="zoe.falk@example.org",
        links=(Link(url="https://example.org/zoe?a=1&b=2"),),
    ),
    sections=(
        section("summary", job("u", "Runs a naïve café – “with care” – for 1,250 guests.", title="", at="")),
        section(
            "experience",
            job("j0", *_DEEDS, start="2015-09", end="2018-08", at="Thornlea Court"),
            job("j1", *reversed(_DEEDS), start="2018-09", current=True),
        ),
        section("education", Entry(id="d", title="BSc Nursing", organisation="Hallamgate", start="2012", end="2015")),
        skills("IV therapy", "Łódź triage", group="Clinical"),
    ),
)


def _sheet(mark: str = "", blocks: tuple[Block, ...] = ()) -> Sheet:
    paper = Paper(size="a4", title="Zoë: resume", author="Zoë Falk", mark=mark)
    return arrange(blocks or resume_blocks(RESUME, whole(RESUME)), template(), paper)


@pytest.mark.parametrize("form", ["pdf", "docx", "txt"])
def test_every_reader_finds_every_word_of_the_sheet(form: str) -> None:
    sheet = _sheet()
    found = readings(sheet.text, read_with(THOROUGH[f".{form}"], sheet_bytes(sheet, form)))
    assert {(r.name, r.score, r.missing) for r in found} == {(r.name, 1.0, ()) for r in found}
    assert all(reading.order > 0.95 for reading in found)


def test_every_font_of_a_pdf_is_inside_it_and_no_other_is_named() -> None:
    pages = pypdf.PdfReader(io.BytesIO(sheet_bytes(_sheet("DRAFT"), "pdf"))).pages
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert fonts
    for font in fonts:
        inner = font.get("/DescendantFonts", [font])[0].get_object()
        assert "/FontFile2" in inner["/FontDescriptor"], font["/BaseFont"]


def test_a_pdf_has_the_pages_the_names_and_the_links_of_its_sheet() -> None:
    sheet = _sheet()
    made = pypdf.PdfReader(io.BytesIO(sheet_bytes(sheet, "pdf")))
    assert len(made.pages) == sheet.page_count > 1
    assert made.metadata is not None
    assert (made.metadata.title, made.metadata.author) == ("Zoë: resume", "Zoë Falk")
    links = [note.get_object()["/A"]["/URI"] for note in made.pages[0]["/Annots"]]  # type: ignore[union-attr, index]
    assert links == ["mailto:zoe.falk@example.org", "https://example.org/zoe?a=1&b=2"]


@pytest.mark.parametrize("form", ["pdf", "txt"])
def test_the_same_sheet_gives_the_same_bytes(form: str) -> None:
    assert sheet_bytes(_sheet(), form) == sheet_bytes(_sheet(), form)


def _document(data: bytes, member: str = "word/document.xml") -> ET.Element:
    return ET.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(member))  # noqa: S314 - our own file


def test_a_word_file_has_a_paragraph_for_each_block_and_real_headings() -> None:
    sheet = _sheet()
    body = _document(sheet_bytes(sheet, "docx"))
    paragraphs = body.findall(f".//{W}p")
    assert len(paragraphs) == len(sheet.blocks)
    styles = [p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in paragraphs]  # type: ignore[union-attr]
    kinds = [block.kind for block in sheet.blocks]
    assert [styles[n] for n, kind in enumerate(kinds) if kind == "section"] == ["Heading1"] * kinds.count("section")
    assert [styles[n] for n, kind in enumerate(kinds) if kind == "bullet"] == ["ListBullet"] * kinds.count("bullet")


def test_a_mark_stands_on_every_page_of_a_draft_and_nowhere_else() -> None:
    marked, plain = _sheet("DRAFT, not to be sent: unfilled"), _sheet()
    for page in pypdf.PdfReader(io.BytesIO(sheet_bytes(marked, "pdf"))).pages:
        assert "DRAFT, not to be sent" in page.extract_text()
    assert sheet_bytes(marked, "txt").decode().startswith("DRAFT, not to be sent")
    names = zipfile.ZipFile(io.BytesIO(sheet_bytes(marked, "docx"))).namelist()
    assert any("header" in name for name in names)
    for form in ("pdf", "docx", "txt"):
        assert "DRAFT" not in "".join(read_with(THOROUGH[f".{form}"], sheet_bytes(plain, form)).values())


def test_control_characters_and_markup_do_no_harm() -> None:
    blocks = (Block(kind="bullet", runs=(Run(text="<b>5 < 6 & 7</b> \x0bbell\x07 </w:t>"),)),)
    for form in ("pdf", "docx", "txt"):
        found = read_with(THOROUGH[f".{form}"], sheet_bytes(_sheet(blocks=blocks), form))
        assert all("5 < 6 & 7" in text for text in found.values()), found


def test_plain_text_has_dashes_for_bullets_and_air_before_sections() -> None:
    text = sheet_bytes(_sheet(), "txt").decode()
    assert "\n- Led wound care for 28 beds" in text
    assert "\n\nExperience\n" in text
    assert "BSc Nursing  2012 – 2015" in text


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        sheet_bytes(_sheet(), "odt")
