"""Columns of printed pages: what is read before what, and what is no column."""

from __future__ import annotations

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from studio.model.profile import Profile
from studio.reading.formats.pdf import read as read_pdf
from studio.reading.raw import File
from studio.reading.read import read

Placed = tuple[float, float, str]


def _pdf(placed: list[Placed], *, large: str = "") -> bytes:
    """A page; the words ``large`` are set in large bold type."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for x, y, words in placed:
        canvas.setFont(*(("Helvetica-Bold", 24) if words == large else ("Helvetica", 10)))
        canvas.drawString(x, y, words)
    canvas.save()
    return made.getvalue()


def _texts(placed: list[Placed]) -> list[str]:
    return [line.text for line in read_pdf(File(data=_pdf(placed), format="pdf")).lines if line.text]


def _profile(placed: list[Placed], *, large: str) -> Profile:
    profile = read(File(data=_pdf(placed, large=large), name="cv.pdf", kind="resume")).profile
    assert profile is not None
    return profile


def _down(x: float, top: float, *lines: str, pitch: float = 14) -> list[Placed]:
    return [(x, top - pitch * number, words) for number, words in enumerate(lines)]


SIDE = ("Contact", "amir@example.org", "07700 900123", "Hull, UK", "Skills", "Wiring", "Testing", "Fault finding")
MAIN = (
    "Experience",
    "Electrician, Volt Ltd",
    "Wired ninety flats in the old mill by the river.",
    "Signed off the test sheets for all of them.",
    "Apprentice, Ohm & Co",
    "Learned the trade with two masters of it.",
    "Education",
    "Level 3 Diploma, Hull College",
)
LEFT = tuple(f"The left half says what happened first, part {n}." for n in range(9))
RIGHT = tuple(f"The right half says what happened next, part {n}." for n in range(9))


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    assert _texts([*_down(50, 760, *LEFT), *_down(310, 760, *RIGHT)]) == [*LEFT, *RIGHT]


def test_what_spans_both_columns_is_read_where_it_stands() -> None:
    over = "All of this was said in the old town hall on the night of the fair and written down by its clerk"
    under = "Nobody who was there that night has ever told it otherwise to anybody who came to ask them for it"
    page = [(50, 790, over), *_down(50, 760, *LEFT), *_down(310, 760, *RIGHT), (50, 600, under)]
    assert _texts(page) == [over, *LEFT, *RIGHT, under]


def test_columns_of_unlike_pitch_are_columns_too() -> None:
    page = [*_down(50, 760, *SIDE), *_down(220, 757, *MAIN, pitch=17)]
    assert _texts(page) == [*SIDE, *MAIN]


def test_the_rows_of_a_table_are_read_across() -> None:
    rows = [("Trade", "Years", "Level"), ("Wiring", "9", "Expert"), ("Testing", "7", "Good"), ("Joinery", "2", "Basic")]
    page = [
        (x, 700.0 - 16 * n, words) for n, row in enumerate(rows) for x, words in zip((60, 200, 300), row, strict=True)
    ]
    assert _texts(page) == ["\t".join(row) for row in rows]


def test_the_rows_of_a_form_are_read_across() -> None:
    labels = ("Job title", "Employer", "Location", "Salary", "Closing date", "Hours", "Team", "Grade", "Reference")
    values = ("Electrician", "Volt Ltd", "Hull, UK", "£31,000", "14 May 2027", "37", "Works", "5", "E-7")
    assert _texts([*_down(60, 700, *labels), *_down(220, 700, *values)]) == [
        f"{label}\t{value}" for label, value in zip(labels, values, strict=True)
    ]


def test_too_few_rows_beside_each_other_are_no_columns() -> None:
    assert _texts([*_down(50, 760, *LEFT[:3]), *_down(310, 760, *RIGHT[:3])]) == [
        f"{left}\t{right}" for left, right in zip(LEFT[:3], RIGHT[:3], strict=True)
    ]


def test_a_name_over_the_right_column_is_the_persons_and_no_skill() -> None:
    side = (*SIDE, "Joinery", "Cable pulling", "Solar panels")
    page = [*_down(50, 800, *side), (220, 800, "Amir Khan"), (220, 780, "Site Electrician"), *_down(220, 750, *MAIN)]
    assert _texts(page) == [*side, "Amir Khan", "Site Electrician", *MAIN]
    profile = _profile(page, large="Amir Khan")
    contact = profile.contact
    assert (contact.name, contact.headline, contact.place) == ("Amir Khan", "Site Electrician", "Hull, UK")
    assert [(part.heading, len(part.lines)) for part in profile.sections] == [
        ("Skills", 6),
        ("Experience", 4),
        ("Education", 0),
    ]


def test_a_sidebar_at_the_right_is_read_after_the_text() -> None:
    page = [(50, 800, "Amir Khan"), *_down(50, 750, *MAIN), *_down(400, 750, *SIDE)]
    profile = _profile(page, large="Amir Khan")
    assert (profile.contact.name, profile.contact.phone) == ("Amir Khan", "07700 900123")
    assert [part.heading for part in profile.sections] == ["Experience", "Education", "Skills"]
    job = profile.sections[0].entries[0]
    assert (job.title, job.organisation) == ("Electrician", "Volt Ltd")


ITEMS = ("• Butchery", "• Fresh pasta", "• Wood fires", "• Fermentation")
OTHERS = ("• Rotas for a brigade", "of eleven", "• Menu costing")


def test_two_short_lists_side_by_side_are_read_one_after_the_other() -> None:
    page = [(50, 780, "Skills"), *_down(60, 760, *ITEMS), *_down(260, 760, *OTHERS), (50, 690, "Employment")]
    said = ["Butchery", "Fresh pasta", "Wood fires", "Fermentation", "Rotas for a brigade of eleven", "Menu costing"]
    assert _texts(page) == ["Skills", *said, "Employment"]


def test_the_names_over_two_lists_go_with_them() -> None:
    page = [(50, 776, "Kitchen"), (250, 776, "Office"), *_down(60, 760, *ITEMS[:3]), *_down(260, 760, *OTHERS[::2])]
    assert _texts(page) == [
        "Kitchen",
        "Butchery",
        "Fresh pasta",
        "Wood fires",
        "Office",
        "Rotas for a brigade",
        "Menu costing",
    ]


def test_marks_before_one_side_alone_are_no_two_lists() -> None:
    page = [*_down(60, 760, *ITEMS), *_down(400, 760, "Expert", "Good", "Expert", "Basic")]
    assert _texts(page)[0] == "Butchery\tExpert"


def test_columns_end_where_the_right_one_does() -> None:
    more = ("Experience", "Cook, Rye House", "2019 – 2021", "Ran the pass")
    page = [*_down(50, 760, *LEFT), *_down(310, 760, *RIGHT), *_down(50, 760 - 14 * len(LEFT), *more)]
    assert _texts(page) == [*LEFT, *RIGHT, *more]


def test_a_left_row_that_nearly_touches_the_right_column_is_still_of_the_left() -> None:
    edge = 50 + stringWidth(LEFT[0], "Helvetica", 10) + 4
    short = [line.replace(" says", "") for line in LEFT[1:]]
    page = [*_down(50, 760, LEFT[0], *short), *_down(edge, 760, *RIGHT)]
    assert _texts(page) == [LEFT[0], *short, *RIGHT]


def test_what_stands_over_the_right_column_and_its_first_heading_is_read_first() -> None:
    page = [(220, 800, "Site Electrician"), *_down(50, 770, *SIDE), *_down(220, 770, *MAIN)]
    assert _texts(page) == ["Site Electrician", *SIDE, *MAIN]
