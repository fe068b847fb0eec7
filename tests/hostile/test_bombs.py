"""Files made to hurt: small ones that grow without end, that point elsewhere, that nest for ever. Each is refused in words or read."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

import pytest

from studio.model.reading import Kind, Reading
from studio.reading.guard import Guard
from tests.hostile.conftest import outcome

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

ROOT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>'
)


def _docx(document: str | bytes, **more: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", ROOT)
        package.writestr("word/document.xml", document)
        for name, data in more.items():
            package.writestr(name.replace("__", "/"), data)
    return made.getvalue()


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def _document(body: str, head: str = "") -> str:
    return f"{head}<w:document {W}><w:body>{body}</w:body></w:document>"


def _flate_pdf(size: int) -> bytes:
    stream = zlib.compress(b"BT /F1 12 Tf (x) Tj ET\n" * (size // 23), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return body + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_member_that_unpacks_to_300_megabytes_is_not_unpacked(guard: Guard) -> None:
    bomb = _docx(_document("<w:p/>").encode() + b" " * 300_000_000)
    assert len(bomb) < 400_000
    assert outcome(guard, bomb, "cv.docx") in {"too-large", "damaged-docx"}


def test_entities_that_multiply_are_refused(guard: Guard) -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY e0 "lol">{levels}]>'
    assert outcome(guard, _docx(_document(_paragraph("&e11;"), head)), "cv.docx") == "damaged-docx"


def test_a_file_of_this_computer_is_not_read_into_a_resume(guard: Guard, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the answer is 42 and a half", encoding="utf-8")
    head = f'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    found = outcome(guard, _docx(_document(_paragraph("Ines Falk &x;"), head)), "cv.docx")
    assert found == "damaged-docx" or (isinstance(found, Reading) and "42" not in found.text)


def test_a_template_elsewhere_is_not_asked_for(guard: Guard) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{RELATION}/attachedTemplate" Target="https://192.0.2.1/evil.dotm" TargetMode="External"/></Relationships>'
    )
    found = outcome(
        guard, _docx(_document(_paragraph("Ines Falk")), **{"word___rels__document.xml.rels": relations}), "cv.docx"
    )
    assert isinstance(found, Reading)
    assert found.text == "Ines Falk"


def test_a_member_with_a_path_out_of_the_zip_is_written_nowhere(guard: Guard, tmp_path: Path) -> None:
    before = set(tmp_path.parent.iterdir())
    found = outcome(guard, _docx(_document(_paragraph("Ines Falk")), **{"..__..__evil.txt": "x"}), "cv.docx")
    assert isinstance(found, Reading)
    assert set(tmp_path.parent.iterdir()) == before


@pytest.mark.parametrize("depth", [500, 20_000])
def test_tables_in_tables_without_end_are_read_or_refused(guard: Guard, depth: int) -> None:
    nested = "<w:tbl><w:tr><w:tc>" * depth + _paragraph("in here") + "</w:tc></w:tr></w:tbl>" * depth
    assert outcome(guard, _docx(_document(nested)), "cv.docx") != "internal-error"


def test_a_stream_that_grows_a_thousandfold_is_stopped_and_the_next_file_is_read(guard: Guard) -> None:
    bomb = _flate_pdf(400_000_000)
    assert len(bomb) < 1_000_000
    assert outcome(guard, bomb, "cv.pdf") in {"too-heavy", "too-slow", "reader-stopped", "damaged-pdf", "scanned-pdf"}
    after = outcome(guard, b"Ines Falk\nines@example.org\n", "cv.txt")
    assert isinstance(after, Reading)


def test_a_page_tree_that_bites_its_tail_ends(guard: Guard) -> None:
    loop = (
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 9>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )
    assert isinstance(outcome(guard, loop, "cv.pdf"), str)


@pytest.mark.parametrize("tag", ["div", "span", "b", "table", "font", "blockquote"])
def test_tags_nested_a_hundred_thousand_deep_are_read(guard: Guard, tag: str) -> None:
    page = f"<html><body>{f'<{tag}>' * 100_000}Staff Nurse wanted in Leeds</body></html>".encode()
    found = outcome(guard, page, "job.html")
    assert isinstance(found, Reading)
    assert "Staff Nurse" in found.text


def test_json_nested_a_hundred_thousand_deep_is_refused_or_left_out(guard: Guard) -> None:
    assert outcome(guard, b"[" * 100_000 + b"]" * 100_000, "cv.json") in {"damaged-json", "not-json-resume"}
    page = f'<script type="application/ld+json">{"[" * 100_000}{"]" * 100_000}</script><h1>Nurse</h1>'.encode()
    assert isinstance(outcome(guard, page, "job.html"), Reading)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (
            b"a: &a [x,x]\n"
            + b"".join(b"%c: &%c [*%c,*%c,*%c]\n" % (c, c, c - 1, c - 1, c - 1) for c in range(98, 115)),
            "cv.yaml",
        ),
        (b"<" * 300_000, "job.html"),
        (b"a" * 1_000_000, "cv.txt"),
        (("(" * 50_000 + " 2019 - 2020 " + ")" * 50_000).encode(), "cv.txt"),
        (b"word " * 200_000, "cv.txt"),
        (b"\x00" * 100_000, "cv.txt"),
        (b"{\\rtf1" + b"{" * 200_000 + b"}" * 200_000 + b"}", "cv.rtf"),
        (b"{\\rtf1 " + b"{\\shp " * 50_000 + b"x", "cv.rtf"),
        (b"{\\rtf1 " + b"a\\cell " * 60_000 + b"}", "cv.rtf"),
        (b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nhello\n" * 50_000, "job.eml"),
        (b"Subject: =?utf-8?q?" + b"=41" * 100_000 + b"?=\n\nNurse wanted", "job.eml"),
        (b"https://" + b"a." * 100_000, "job.txt"),
        (b"- " * 100_000 + b"Jan 2019", "cv.md"),
        (b"---\n" + b"a:\n " * 10_000 + b"---\nNurse", "job.md"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_text_that_makes_patterns_run_wild_is_bounded(guard: Guard, data: bytes, name: str) -> None:
    assert outcome(guard, data, name) != "internal-error"


_LINE = "word words and more of the same here in a line of eighty letters or thereabouts k\n"
_STATED = '<script type="application/ld+json">{"@type":"JobPosting","title":"N","description":"'


@pytest.mark.parametrize("kind", ["resume", "posting"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A-" * 900, "a.txt"),
        ("A-A-A-A-A-A-A-A-A-A, A-A-A-A-A-A-A-A-A-A, A-A-A-A-A-A-A-A-A-A, x", "a.txt"),
        ("A de-de-de-de-de-de-de-de-de-de, A-de-de-de-de-de-de, A-de-de-de, x", "a.txt"),
        ("1 yr(" * 24 + "x", "a.txt"),
        (f"Ann\n\nEducation\nBachelor of {'A' * 200}\n", "a.txt"),
        (_LINE * 2_000, "a.txt"),
        (f"Hours{' ' * 700}37", "a.txt"),
        (("a" * 1_999 + "b\n") * 6, "a.txt"),
        (("a" + " " * 1_900 + "x\n") * 5, "a.txt"),
        (("a\t" * 900 + "\n") * 10, "a.txt"),
        (("'s " * 600 + "\n") * 8, "a.txt"),
        (("Aa Bb of Cc & " * 120 + "\n") * 20, "a.txt"),
        (("(" * 900 + "a" + ")" * 900 + "\n") * 10, "a.txt"),
        ("[" * 20_000, "a.md"),
        ("**a " * 5_000, "a.md"),
        (f"<p>Nurse</p>{'<div ' * 40_000}", "a.html"),
        (f'<p>Nurse</p>{_STATED}{"<div " * 40_000}"}}</script>', "a.html"),
        (f'<meta property="og:title" content="Nurse{" " * 500}x"><p>a</p>', "a.html"),
        (f'{{"basics": {{"name": "Ann"}}, "skills": "{"a," * 50_000}"}}', "a.json"),
    ],
)
def test_what_would_make_a_pattern_run_wild_is_read_in_time(guard: Guard, text: str, name: str, kind: Kind) -> None:
    assert isinstance(outcome(guard, text.encode(), name, kind=kind), Reading)


def test_a_resume_that_goes_on_for_ever_is_refused(guard: Guard) -> None:
    document = f'{{"basics": {{"name": "Ann", "summary": "{"b " * 500_000}"}}}}'
    assert outcome(guard, document.encode(), "a.json") == "too-large"


def test_an_archive_that_is_no_document_is_refused(guard: Guard) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for number in range(5_000):
            package.writestr(f"{number}.txt", "x")
    assert outcome(guard, made.getvalue(), "cv.docx") in {"damaged-docx", "too-large"}
