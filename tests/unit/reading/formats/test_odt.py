"""OpenDocument text: its words in reading order, without what was deleted or only remarked."""

from __future__ import annotations

import io
import zipfile

import pytest

from studio.model.errors import InputError
from studio.reading.formats.odt import read
from studio.reading.raw import File, RawDocument

NAMES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{where}:1.0"
    for name, where in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
} | {"xlink": "http://www.w3.org/1999/xlink"}
NS = " ".join(f'xmlns:{name}="{address}"' for name, address in NAMES.items())
STYLES = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="10pt"/></style:default-style>'
    '<style:style style:name="Big"><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Head" style:parent-style-name="Big"/>'
    '<style:style style:name="Strong"><style:text-properties fo:font-weight="700"/></style:style>'
)


def _bytes(body: str, **parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        text = f"<office:body><office:text>{body}</office:text></office:body>"
        package.writestr("content.xml", f"<office:document-content {NS}>{text}</office:document-content>")
        for name, xml in parts.items():
            package.writestr(f"{name.replace('__', '/').replace('META_INF', 'META-INF')}.xml", xml)
    return made.getvalue()


def _styles(inside: str) -> str:
    return f"<office:document-styles {NS}>{inside}</office:document-styles>"


def _odt(body: str, **parts: str) -> RawDocument:
    return read(File(data=_bytes(body, **parts), format="odt"))


def _p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def _row(*cells: str) -> str:
    return f"<table:table-row>{''.join(f'<table:table-cell>{cell}</table:table-cell>' for cell in cells)}</table:table-row>"


def _texts(document: RawDocument) -> list[str]:
    return [line.text for line in document.lines]


def test_headings_and_paragraphs_are_read_in_order() -> None:
    lines = _odt(f"<text:h>Experience</text:h>{_p('Staff Nurse')}").lines
    assert [(line.text, line.heading) for line in lines] == [("Experience", True), ("Staff Nurse", False)]


def test_spaces_tabs_and_breaks_that_are_elements_are_read() -> None:
    body = _p('Staff<text:s/>Nurse<text:tab/>2019<text:s text:c="2"/>–<text:line-break/>Leeds')
    assert _texts(_odt(body)) == ["Staff Nurse\t2019  –", "Leeds"]


def test_a_count_of_spaces_cannot_fill_the_memory() -> None:
    [line] = _odt(_p('a<text:s text:c="999999999"/>b')).lines
    assert line.text == f"a{' ' * 40}b"


def test_items_of_lists_are_bullets_at_every_depth() -> None:
    inner = f"<text:list><text:list-item>{_p('Taught two of them')}</text:list-item></text:list>"
    body = f"<text:list><text:list-item>{_p('Led rounds')}{inner}</text:list-item></text:list>{_p('• Cut errors')}{_p('Leeds')}"
    assert [(line.text, line.bullet) for line in _odt(body).lines] == [
        ("Led rounds", True),
        ("Taught two of them", True),
        ("Cut errors", True),
        ("Leeds", False),
    ]


def test_only_the_first_line_of_an_item_is_the_bullet() -> None:
    item = f"<text:list-item>{_p('Led rounds:<text:line-break/>Two wards.')}</text:list-item>"
    assert [(line.text, line.bullet) for line in _odt(f"<text:list>{item}</text:list>").lines] == [
        ("Led rounds:", True),
        ("Two wards.", False),
    ]


def test_tables_are_read_row_by_row_where_they_stand() -> None:
    heads = f"<table:table-header-rows>{_row(_p('Post'), _p('Years'))}</table:table-header-rows>"
    job = _row(_p("Staff Nurse") + _p("Led rounds"), _p("2019 – 2020"))
    body = f"{_p('Experience')}<table:table>{heads}{job}</table:table>{_p('Education')}"
    assert _texts(_odt(body)) == [
        "Experience",
        "Post\tYears",
        "Staff Nurse\t2019 – 2020",
        "Led rounds",
        "Education",
    ]


@pytest.mark.parametrize("shape", ["<draw:text-box>{}</draw:text-box>", "<draw:custom-shape>{}</draw:custom-shape>"])
def test_a_box_is_read_where_it_is_tied_and_its_paragraph_stays_whole(shape: str) -> None:
    frame = f"<draw:frame>{shape.format(_p('Contact') + _p('mara@example.org'))}</draw:frame>"
    assert _texts(_odt(_p("Mara Lind") + _p(f"Site {frame}Electrician"))) == [
        "Mara Lind",
        "Contact",
        "mara@example.org",
        "Site Electrician",
    ]


def test_a_link_keeps_its_words_and_its_address() -> None:
    [line] = _odt(_p('See <text:a xlink:href="https://m.example.org">my page</text:a> too')).lines
    assert (line.text, line.links) == ("See my page too", ("https://m.example.org",))


def test_deleted_words_and_remarks_are_not_read() -> None:
    gone = f"<text:changed-region><text:deletion>{_p('two wards')}</text:deletion></text:changed-region>"
    remark = f"<office:annotation>{_p('say more')}</office:annotation>"
    body = f"<text:tracked-changes>{gone}</text:tracked-changes>{_p(f'Led <text:change/>three {remark}wards')}"
    assert _texts(_odt(body)) == ["Led three wards"]


def test_the_words_of_a_note_are_read_without_its_number() -> None:
    note = f"<text:note><text:note-citation>7</text:note-citation><text:note-body>{_p('With honours')}</text:note-body></text:note>"
    assert sorted(_texts(_odt(_p(f"BSc Nursing{note}")))) == ["BSc Nursing", "With honours"]


def test_headers_come_first_and_footers_last_without_page_numbers() -> None:
    edges = f"<style:header>{_p('Mara Lind')}{_p('Page 2 of 3')}</style:header><style:footer>{_p('mara@example.org')}</style:footer>"
    page = f"<office:master-styles><style:master-page>{edges}</style:master-page></office:master-styles>"
    lines = _odt(_p("Experience"), styles=_styles(page)).lines
    assert [(line.text, line.edge) for line in lines] == [
        ("Mara Lind", True),
        ("Experience", False),
        ("mara@example.org", True),
    ]


def test_larger_bold_type_is_told_through_the_style_it_is_based_on() -> None:
    body = _p("Education", "Head") + _p("BSc Nursing at the university of the town")
    head, line = _odt(body, styles=_styles(STYLES)).lines
    assert (head.heading, head.bold, head.size) == (True, True, 1.4)
    assert (line.heading, line.bold, line.size) == (False, False, 1.0)


def test_a_line_is_bold_only_as_a_whole() -> None:
    strong = '<text:span text:style-name="Strong">Staff Nurse</text:span>'
    lines = _odt(_p(strong) + _p(f"{strong}, Hill Trust"), styles=_styles(STYLES)).lines
    assert [line.bold for line in lines] == [True, False]


def test_a_locked_file_is_refused_with_a_way_out() -> None:
    with pytest.raises(InputError) as refused:
        _odt(_p("x"), META_INF__manifest='<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>')
    assert (refused.value.code, refused.value.hint) == ("encrypted-odt", "Save it without one, and try again.")


@pytest.mark.parametrize(
    "data",
    [
        b"no zip at all",
        _bytes("")[:-40],
        _bytes("<text:p>"),
        _bytes(_p("x"), styles='<!DOCTYPE s [<!ENTITY x "y">]><s>&x;</s>'),
    ],
    ids=["words", "cut off", "broken", "document type"],
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        read(File(data=data, format="odt"))
    assert (refused.value.code, refused.value.hint) == ("damaged-odt", "Open it in LibreOffice and save it anew.")


@pytest.mark.parametrize("body", [_p("x") * 5_001, " " * 2_000_000], ids=["paragraphs", "spaces"])
def test_a_file_far_larger_than_any_resume_is_refused(body: str) -> None:
    with pytest.raises(InputError) as refused:
        _odt(body)
    assert refused.value.code == "too-large"
