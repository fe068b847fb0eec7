"""Text and Markdown: whatever their bytes are, which lines are listed, what is mark-up and what are words."""

from __future__ import annotations

import pytest

from studio.reading.formats.plain import read
from studio.reading.raw import File, RawLine


def _lines(text: str | bytes, form: str = "txt") -> tuple[RawLine, ...]:
    data = text if isinstance(text, bytes) else text.encode()
    return read(File(data=data, format=form)).lines


def _texts(text: str | bytes, form: str = "txt") -> list[str]:
    return [line.text for line in _lines(text, form)]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_letters_of_every_alphabet_come_through(code: str) -> None:
    mark = b"\xfe\xff" if code == "utf-16-be" else b""
    assert _texts(mark + "Łucja Ðoković – 看護師\nLeeds".encode(code)) == ["Łucja Ðoković – 看護師", "Leeds"]


def test_what_is_no_unicode_is_read_as_old_windows_text() -> None:
    assert _texts("Café Möller – “cook”".encode("cp1252")) == ["Café Möller – “cook”"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028"])
def test_every_way_to_end_a_line_ends_it(ending: str) -> None:
    assert _texts(f"Mara Lind{ending}Electrician{ending}{ending}Leeds") == ["Mara Lind", "Electrician", "", "Leeds"]


def test_signs_that_no_file_can_hold_are_left_out() -> None:
    assert _texts("Mara\x00 Lind") == ["Mara Lind"]


@pytest.mark.parametrize("mark", ["• ", "- ", "* ", "– ", "  ▪ ", "\uf0b7\t", "•", "➢ "])
def test_the_mark_of_a_list_is_no_word(mark: str) -> None:
    [line] = _lines(f"{mark}Rewired ninety flats")
    assert (line.text, line.bullet) == ("Rewired ninety flats", True)


@pytest.mark.parametrize("text", ["-5 °C cold store", "1. Rewired flats", "–2019", "*", "C# and C++"])
def test_a_sign_that_belongs_to_a_word_stays(text: str) -> None:
    [line] = _lines(text)
    assert (line.text, line.bullet) == (text, False)


def test_a_heading_of_markdown_is_one_and_in_plain_text_is_words() -> None:
    [marked] = _lines("## Work history", "md")
    [plain] = _lines("## Work history")
    assert (marked.text, marked.heading) == ("Work history", True)
    assert (plain.text, plain.heading) == ("## Work history", False)


def test_a_link_of_markdown_keeps_its_words_and_its_address() -> None:
    [line] = _lines(
        "- Built the [ward rota](https://rota.example.org/ward) and wrote to [me](mailto:m@example.org)", "md"
    )
    assert (line.text, line.bullet) == ("Built the ward rota and wrote to me", True)
    assert line.links == ("https://rota.example.org/ward",)


def test_emphasis_tags_and_entities_of_markdown_are_no_words() -> None:
    assert _texts("**Volt &amp; Sons** <span class='x'>Leeds</span> __2019__", "md") == ["Volt & Sons Leeds 2019"]


def test_both_marks_of_strong_emphasis_are_no_words() -> None:
    assert _texts("**Leeds**\n__York__", "md") == ["Leeds", "York"]


def test_underscores_inside_a_word_of_markdown_stay() -> None:
    assert _texts("Wrote rota_for_wards.py", "md") == ["Wrote rota_for_wards.py"]


def test_the_fields_at_the_head_of_markdown_are_lines_before_the_text() -> None:
    page = "---\njobTitle: Site Electrician\nlocation: Leeds\n---\n# About us\n"
    assert _texts(page, "md") == ["Job title: Site Electrician", "Location: Leeds", "About us"]


def test_dashes_at_the_head_of_plain_text_are_no_fields() -> None:
    assert _texts("---\nlocation: Leeds\n---\nBody") == ["---", "location: Leeds", "---", "Body"]


def test_what_is_left_of_a_space_in_another_coding_is_no_letter() -> None:
    lines = _texts("Hill Trust.Â Nurses wanted Â\nÂge, Rhône")
    assert lines == ["Hill Trust. Nurses wanted", "Âge, Rhône"]
