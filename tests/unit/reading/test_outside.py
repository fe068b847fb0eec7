"""Programs that the person has: what is asked of them, and what is said where they are not there."""

from __future__ import annotations

import io
import math
import subprocess
from pathlib import Path

import pytest
from docx import Document
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from studio.model.errors import InputError
from studio.reading import guard, outside
from studio.reading.guard import Guard
from studio.reading.pictures import pictures_of
from studio.reading.raw import File

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def _docx(*lines: str) -> bytes:
    made = io.BytesIO()
    document = Document()
    for words in lines:
        document.add_paragraph(words)
    document.save(made)
    return made.getvalue()


def _page(words: str) -> Image.Image:
    picture = Image.new("L", (1240, 400), 255)
    ImageDraw.Draw(picture).multiline_text((80, 60), words, fill=0, font=ImageFont.load_default(44))
    return picture


def _png(picture: Image.Image) -> bytes:
    made = io.BytesIO()
    picture.save(made, "png")
    return made.getvalue()


def _scan(picture: Image.Image) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(595, 192))
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 192)
    canvas.save()
    return made.getvalue()


def _written(words: str) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.drawString(72, 700, words)
    canvas.save()
    return made.getvalue()


def test_an_old_word_file_is_read_through_libreoffice_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "word_file", lambda data: _docx("Ines Falk", "ines@example.org") if data == OLD else b"")
    with Guard() as made:
        reading = made.read_bytes(OLD, "cv.doc", kind="resume")
    assert reading.profile is not None
    assert (reading.profile.contact.name, reading.source.name, reading.source.format) == ("Ines Falk", "cv.doc", "doc")
    assert reading.warnings[0].code == reading.profile.warnings[0].code == "read-by-libreoffice"


def test_an_old_word_file_is_refused_in_words_where_there_is_no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "office", lambda: "")
    with Guard() as made, pytest.raises(InputError) as refused:
        made.read_bytes(OLD, "cv.doc")
    assert refused.value.code == "old-word"
    assert ".docx" in refused.value.hint


def test_pictures_are_read_only_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "searchable_pdf", lambda _: pytest.fail("nobody asked"))
    with Guard() as made, pytest.raises(InputError) as refused:
        made.read_bytes(_scan(_page("Ines Falk")), "scan.pdf")
    assert refused.value.code == "scanned-pdf"


def test_where_tesseract_is_missing_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "tesseract", lambda: "")
    with Guard() as made, pytest.raises(InputError) as refused:
        made.read_bytes(_scan(_page("Ines Falk")), "scan.pdf", ocr=True)
    assert refused.value.code == "no-tesseract"


def test_a_program_that_makes_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "tesseract", lambda: "tesseract")
    monkeypatch.setattr(outside, "_run", lambda _: "")
    with pytest.raises(InputError) as refused:
        outside.searchable_pdf([b"x"])
    assert refused.value.code == "no-words"


def test_a_program_that_never_ends_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def waits(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("soffice", 1)

    monkeypatch.setattr(outside, "office", lambda: "soffice")
    monkeypatch.setattr(subprocess, "run", waits)
    with pytest.raises(InputError) as refused:
        outside.word_file(OLD)
    assert refused.value.code == "too-slow"


def test_a_page_becomes_a_picture_at_which_letters_can_be_told_apart() -> None:
    pictures, pages = pictures_of(File(data=_scan(_page("Ines Falk")), format="pdf"))
    [picture] = pictures
    assert pages == 1
    seen = Image.open(io.BytesIO(picture))
    assert (seen.mode, seen.width) == ("L", math.ceil(595 * 300 / 72))


def test_a_photograph_is_made_no_larger_than_need_be() -> None:
    [picture] = pictures_of(File(data=_png(Image.new("RGB", (6_000, 3_000))), format="picture"))[0]
    assert Image.open(io.BytesIO(picture)).size == (4_000, 2_000)


def test_the_pages_of_a_scanned_picture_are_read_up_to_the_tenth_and_the_rest_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages = [Image.new("L", (40, 50), 255) for _ in range(12)]
    made = io.BytesIO()
    pages[0].save(made, "tiff", save_all=True, append_images=pages[1:])
    seen: list[int] = []
    monkeypatch.setattr(guard, "searchable_pdf", lambda pictures: seen.append(len(pictures)) or _written("Ines Falk"))
    with Guard() as reader:
        reading = reader.read_bytes(made.getvalue(), "scan.tiff", kind="resume", ocr=True)
    assert seen == [10]
    assert reading.warnings[0].message.endswith("Only the first 10 of 12 pages were read.")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\nnothing", b"\xff\xd8\xff\xe0no picture", b"GIF"])
def test_a_damaged_picture_is_told(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        list(pictures_of(File(data=data, format="picture"))[0])
    assert refused.value.code == "damaged-picture"


@pytest.mark.skipif(not outside.tesseract(), reason="Tesseract is not installed here")
def test_tesseract_reads_a_scanned_page() -> None:
    with Guard() as made:
        reading = made.read_bytes(_scan(_page("Ines Falk\nStaff Nurse")), "scan.pdf", kind="resume", ocr=True)
    assert "Staff Nurse" in reading.text
    assert reading.warnings[0].code == "read-from-pictures"


@pytest.mark.skipif(not outside.office(), reason="LibreOffice is not installed here")
def test_libreoffice_is_a_witness_of_a_written_word_file(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    path.write_bytes(_docx("Ines Falk", "Łódź"))
    assert outside.witnesses(path)["libreoffice"].split() == ["Ines", "Falk", "Łódź"]
