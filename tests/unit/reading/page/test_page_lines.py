"""Lines of printed pages: their looks and marks, their links and places, running titles and letter-spaced headings."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from studio.reading.formats.pdf import read
from studio.reading.raw import File, RawDocument, RawLine


def _pdf(*pages: Callable[[Canvas], object]) -> RawDocument:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for page in pages:
        canvas.setFont("Helvetica", 10)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return read(File(data=made.getvalue(), format="pdf"))


def _lines(*pages: Callable[[Canvas], object]) -> dict[str, RawLine]:
    return {line.text: line for line in _pdf(*pages).lines if line.text}


def _set(canvas: Canvas, y: float, words: str, *, font: str = "Helvetica", size: float = 10, x: float = 60) -> None:
    canvas.setFont(font, size)
    canvas.drawString(x, y, words)


def _body(canvas: Canvas, top: float = 600) -> None:
    for number in range(5):
        _set(canvas, top - 14 * number, "Plain words that fill the page.")


def test_large_type_makes_a_heading_and_a_sentence_in_it_none() -> None:
    def page(canvas: Canvas) -> None:
        _set(canvas, 700, "Work history", size=16)
        _set(canvas, 660, "A large sentence that ends.", size=16)
        _body(canvas)

    lines = _lines(page)
    assert (lines["Work history"].heading, lines["Work history"].size) == (True, 1.6)
    assert not lines["A large sentence that ends."].heading
    assert (lines["Plain words that fill the page."].heading, lines["Plain words that fill the page."].size) == (
        False,
        1.0,
    )


def test_a_line_is_bold_where_all_of_it_is_and_its_turns_are_told() -> None:
    def page(canvas: Canvas) -> None:
        _set(canvas, 700, "Volt Ltd", font="Helvetica-Bold")
        _set(canvas, 700, "Electrician", x=110)
        _set(canvas, 700, "Hull", font="Helvetica-Oblique", x=170)
        _set(canvas, 660, "All of it", font="Helvetica-Bold")

    lines = _lines(page)
    mixed = lines["Volt Ltd Electrician Hull"]
    assert (mixed.bold, mixed.turns, mixed.apart) == (False, (9, 21), "Volt Ltd\tElectrician\tHull")
    assert lines["All of it"].bold


def test_a_small_shape_before_a_line_lists_it_and_one_far_away_does_not() -> None:
    def page(canvas: Canvas) -> None:
        for y, x, words in ((700, 70, "Wired ninety flats"), (660, 140, "Far from its mark"), (620, 70, "No mark")):
            if words != "No mark":
                canvas.circle(60, y + 3, 2, fill=1)
            _set(canvas, y, words, x=x)

    assert {text: line.bullet for text, line in _lines(page).items()} == {
        "Wired ninety flats": True,
        "Far from its mark": False,
        "No mark": False,
    }


def test_an_address_lies_behind_the_line_that_its_box_covers() -> None:
    def page(canvas: Canvas) -> None:
        _set(canvas, 700, "My site and code")
        _set(canvas, 640, "Nothing here")
        canvas.linkURL("https://khan.example", (60, 698, 95, 712))

    lines = _lines(page)
    assert lines["My site and code"].links == ("https://khan.example",)
    assert lines["Nothing here"].links == ()


def test_every_line_knows_its_page_and_its_place_on_it() -> None:
    document = _pdf(lambda canvas: _set(canvas, 421, "Hull"), lambda canvas: _set(canvas, 100, "Leeds"))
    first, second = document.spots
    assert (first.page, second.page, document.page_count) == (1, 2, 2)
    assert (document.text[first.start : first.end], document.text[second.start : second.end]) == ("Hull", "Leeds")
    assert (round(first.left, 2), first.top < 0.5 < first.bottom) == (0.1, True)
    assert second.top > 0.8


@pytest.mark.parametrize(
    ("words", "between", "read_as"),
    [
        ("E X P E R I E N C E", 0.0, "EXPERIENCE"),
        ("W O R K   H I S T O R Y", 0.0, "WORK HISTORY"),
        ("WORK HISTORY", 5.0, "WORK HISTORY"),
        ("EXPERIENCE", 4.0, "EXPERIENCE"),
        ("A B C", 0.0, "A B C"),
    ],
)
def test_a_letter_spaced_heading_is_read_as_its_words(words: str, between: float, read_as: str) -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setCharSpace(between)
        text.textOut(words)
        canvas.drawText(text)

    assert list(_lines(page)) == [read_as]


def test_a_word_that_was_drawn_in_two_parts_is_one_and_a_gap_makes_two() -> None:
    def page(canvas: Canvas) -> None:
        for y, gap in ((700, 0.5), (660, 3.0)):
            _set(canvas, y, "Ru")
            _set(canvas, y, "by", x=60 + canvas.stringWidth("Ru", "Helvetica", 10) + gap)

    assert list(_lines(page)) == ["Ruby", "Ru by"]


SAID = ("Rewired ninety flats in the mill.", "Signed off the test sheets.", "Trained two apprentices.")


def _numbered(head: str, foot: str) -> tuple[Callable[[Canvas], object], ...]:
    def page(number: int) -> Callable[[Canvas], object]:
        def draw(canvas: Canvas) -> None:
            _set(canvas, 800, head.format(number))
            for line, words in enumerate(SAID):
                _set(canvas, 700 - 30 * line, f"{words} {'ABC'[number - 1]}.")
            _set(canvas, 30, foot.format(number))

        return draw

    return tuple(map(page, (1, 2, 3)))


def test_page_headers_and_numbers_that_come_again_are_left_out_and_said() -> None:
    document = _pdf(*_numbered("Amir Khan", "Page {} of 3"))
    texts = [line.text for line in document.lines if line.text]
    assert texts == ["Amir Khan", *(f"{words} {letter}." for letter in "ABC" for words in SAID)]
    assert sorted(notice.message for notice in document.notices) == [
        "Repeated on the pages and left out: “Amir Khan”.",
        "Repeated on the pages and left out: “Page 1 of 3”.",
    ]


def test_what_the_pages_say_in_their_middle_is_never_a_running_title() -> None:
    def page(canvas: Canvas) -> None:
        own = "xyz"[canvas.getPageNumber() - 1]
        for line in range(7):
            _set(canvas, 700 - 30 * line, "Wired flats." if line == 3 else f"Words of {own * (line + 1)}.")

    document = _pdf(page, page, page)
    assert [line.text for line in document.lines].count("Wired flats.") == 3
    assert document.notices == ()


def test_one_page_has_no_running_title() -> None:
    document = _pdf(lambda canvas: _set(canvas, 30, "Page 1 of 1"))
    assert ([line.text for line in document.lines], document.notices) == (["Page 1 of 1"], ())
