"""What format a file is of: content before ending; and each format has one door."""

from __future__ import annotations

import io
import zipfile
from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest

from studio.model.errors import InputError
from studio.reading import formats
from studio.reading.raw import File
from studio.reading.recognise import FORMATS, Format, recognised

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return made.getvalue()


def _format(data: bytes, name: str = "") -> str:
    return recognised(File(data=data, name=name)).name


def _refused(data: bytes, name: str) -> InputError:
    with pytest.raises(InputError) as refused:
        recognised(File(data=data, name=name))
    return refused.value


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_each_format_has_one_door_that_takes_a_file(form: Format) -> None:
    module = import_module(f"studio.reading.formats.{form.module}")
    assert list(signature(module.read).parameters) == ["file"]


def test_each_module_of_the_formats_reads_a_format_and_no_other_reads_it_too() -> None:
    modules = {path.stem for path in Path(str(formats.__file__)).parent.glob("*.py")} - {"__init__"}
    assert {form.module for form in FORMATS} == modules
    assert len({form.name for form in FORMATS}) == len(FORMATS)


def test_each_ending_belongs_to_one_format_and_is_written_small() -> None:
    endings = [ending for form in FORMATS for ending in form.endings.split()]
    assert len(endings) == len(set(endings))
    assert [ending for ending in endings if ending != ending.lower() or not ending.startswith(".")] == []


def test_an_ending_large_or_small_tells_what_content_does_not() -> None:
    named = {ending: form.name for form in FORMATS for ending in form.endings.split()}
    assert {ending: _format(b"Mara Lind", f"cv{ending}") for ending in named} == named
    assert {ending: _format(b"Mara Lind", f"My CV.2026{ending.upper()}") for ending in named} == named


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"a printer's own lines\n%PDF-1.4\n", "pdf"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\xef\xbb\xbf\r\n  <!DOCTYPE html><p>", "html"),
        (b"<HTML lang='en'>", "html"),
        (b"\x89PNG\r\n", "picture"),
        (b"II*\0\x08", "picture"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc"),
        (OLE + "__substg1.0_0037001F".encode("utf-16-le"), "msg"),
        (b"From: <Saved by Blink>\n", "mhtml"),
        (b'<?xml version="1.0"?>\n<!-- 2026 -->\n<ns2:SkillsPassport>', "europass"),
        (b'<?xml version="1.0"?><Candidate xmlns="x">', "europass"),
        (b"bplist00\xd1", "webloc"),
        (b"[InternetShortcut]\r\n", "url"),
        (b"[Desktop Entry]\n", "desktop"),
        (_zip("word/document.xml"), "docx"),
        (_zip("word/document2.xml"), "docx"),
        (_zip("mimetype", "content.xml"), "odt"),
        (_zip("Index/Document.iwa"), "pages"),
        (_zip("Basic_Export/Profile.csv"), "linkedin"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_content_outweighs_the_ending(data: bytes, form: str) -> None:
    assert [_format(data, name) for name in ("", "cv.txt", "cv.docx", "cv.pdf")] == [form] * 4


def test_a_format_that_is_known_already_is_not_looked_for() -> None:
    assert recognised(File(data=b"%PDF-1.7", name="cv.pdf", format="md")).name == "md"


@pytest.mark.parametrize("data", [b"Mara Lind", "Łucja".encode(), b""])
def test_words_without_an_ending_are_text(data: bytes) -> None:
    assert _format(data, "README") == "txt"


@pytest.mark.parametrize("name", ["cv.docx", "cv.doc", "cv"])
def test_a_word_file_under_a_password_is_refused_as_such(name: str) -> None:
    refused = _refused(OLE + b"\0" * 1_000 + "EncryptedPackage".encode("utf-16-le"), name)
    assert (refused.code, refused.hint) == ("encrypted-docx", "Open it in Word and save it without one.")


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"Mara Lind", "cv.xyz", "Bespoke cannot read .xyz files."),
        (_zip("xl/workbook.xml"), "cv.xlsx", "Bespoke cannot read .xlsx files."),
        (b"\0\1\2\3", "cv", "Bespoke cannot read this file: what it holds is no text."),
        (_zip("holiday.txt"), "cv", "Bespoke cannot read this file: what it holds is no text."),
    ],
)
def test_a_format_that_is_not_taken_is_refused_and_those_taken_are_named(data: bytes, name: str, said: str) -> None:
    refused = _refused(data, name)
    assert (refused.code, refused.message) == ("unknown-format", said)
    assert refused.hint.startswith("It reads .desktop, .docm, ")
    assert {ending for form in FORMATS for ending in form.endings.split() if form.module != "elsewhere"} == set(
        refused.hint.removeprefix("It reads ").rstrip(".").split(", ")
    )


@pytest.mark.parametrize(
    ("name", "said"), [("list.xls", ".xls files"), ("cv.txt", "this file: what it holds is no text")]
)
def test_another_file_of_the_old_office_is_no_word_file(name: str, said: str) -> None:
    refused = _refused(OLE + "Workbook".encode("utf-16-le"), name)
    assert (refused.code, said in refused.message) == ("unknown-format", True)


def test_a_zip_that_is_broken_is_left_to_the_reader_of_its_ending() -> None:
    assert _format(_zip("word/document.xml")[:-20], "cv.odt") == "odt"
