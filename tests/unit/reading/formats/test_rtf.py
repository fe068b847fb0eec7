"""Rich Text: words, tables and boxes in reading order, headers and footers around them."""

from __future__ import annotations

import pytest

from studio.model.errors import InputError
from studio.reading.formats.rtf import read
from studio.reading.raw import File, RawLine

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1 Symbol;}}"


def _lines(source: str) -> list[RawLine]:
    lines = read(File(data=f"{HEAD}{source}}}".encode("latin-1"), format="rtf")).lines
    return [line for line in lines if line.text]


def _texts(source: str) -> list[str]:
    return [line.text for line in _lines(source)]


def test_paragraphs_lines_and_tabs_are_read() -> None:
    assert _texts(r"\b Mara Lind\b0\par Staff Nurse\tab 2019\line Hill Trust\par") == [
        "Mara Lind",
        "Staff Nurse\t2019",
        "Hill Trust",
    ]


def test_letters_of_every_alphabet_come_through() -> None:
    assert _texts(r"Caf\'e9 \u321?\u243?d\u378? \endash  cook\par") == ["Café Łódź – cook"]
    cyrillic = rb"{\rtf1\ansi\ansicpg1251 \'cf\'ee\'e2\'e0\'f0\par}"
    assert read(File(data=cyrillic, format="rtf")).text == "Повар"


def test_the_mark_of_a_list_is_no_word() -> None:
    [line] = _lines(r"{\listtext\bullet\tab}Led rounds\par")
    assert (line.text, line.bullet) == ("Led rounds", True)


def test_headers_come_first_and_footers_last_without_page_numbers() -> None:
    lines = _lines(r"{\footer Page \chpgn  of 2\par mara@example.org\par}{\header Mara Lind\par}Experience\par")
    assert [(line.text, line.edge) for line in lines] == [
        ("Mara Lind", True),
        ("Experience", False),
        ("mara@example.org", True),
    ]


def test_a_header_said_for_left_right_and_first_pages_is_read_once() -> None:
    source = (
        r"{\headerf Mara Lind\par}{\headerl Mara Lind\par}{\headerr Mara Lind, Leeds\par}\headery720 Experience\par"
    )
    assert _texts(source) == ["Mara Lind", "Mara Lind, Leeds", "Experience"]


def test_the_cells_of_a_row_are_one_line_where_the_table_stands() -> None:
    table = r"\trowd\cellx1\cellx2 Staff Nurse\cell 2019 \endash  2020\cell\row\trowd\cellx1 Skills\cell\row"
    assert _texts(rf"Experience\par{table} Education\par") == [
        "Experience",
        "Staff Nurse\t2019 – 2020",
        "Skills",
        "Education",
    ]


def test_the_words_of_a_drawn_box_are_read_once_where_it_is_tied() -> None:
    instructions = r"{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt Contact\par mara@example.org\par}}"
    box = rf"{{\shp{instructions}{{\shprslt{{\pict 00ff}}}}}}"
    assert _texts(rf"Mara Lind\par{box}Experience\par") == ["Mara Lind", "Contact", "mara@example.org", "Experience"]


def test_pictures_remarks_and_facts_about_the_file_are_not_read() -> None:
    source = r"{\info{\title Draft seven}{\author Somebody}}{\pict\pngblip 89504e470d0a}Led{\*\annotation say more} rounds\par"
    assert _texts(source) == ["Led rounds"]


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    assert read(File(data=rb"{\rtf1 Mara Lind\par {\b Electrician", format="rtf")).text == "Mara Lind\nElectrician"


@pytest.mark.parametrize("data", [b"", b"Mara Lind", b"{\\html Mara Lind}"])
def test_what_is_no_rtf_is_refused_with_a_way_out(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        read(File(data=data, format="rtf"))
    assert (refused.value.code, refused.value.hint) == ("damaged-rtf", "Save it as .docx.")
