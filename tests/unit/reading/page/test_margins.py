"""Headings and dates at the left of a page's text, towns and dates at its right."""

from __future__ import annotations

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from studio.reading.formats.pdf import read
from studio.reading.raw import File

Placed = tuple[float, float, str]


def _texts(placed: list[Placed]) -> list[str]:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for x, y, words in placed:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(x, y, words)
    canvas.save()
    return [line.text for line in read(File(data=made.getvalue(), format="pdf")).lines if line.text]


JOB: list[Placed] = [
    (180, 760, "Electrician, Volt Ltd"),
    (180, 746, "Wired ninety flats in the old mill."),
    (180, 732, "Signed off the test sheets."),
]


def test_a_heading_beside_its_section_stands_before_it() -> None:
    page = [(60, 760, "Experience"), *JOB, (60, 704, "Education"), (180, 704, "Diploma, Hull College")]
    assert _texts(page) == [
        "Experience",
        "Electrician, Volt Ltd",
        "Wired ninety flats in the old mill.",
        "Signed off the test sheets.",
        "Education",
        "Diploma, Hull College",
    ]


def test_dates_in_the_margin_stay_in_the_row_of_their_entry() -> None:
    page = [(60, 760, "2019 – 2021"), *JOB, (60, 704, "2015 – 2019"), (180, 704, "Apprentice, Ohm & Co")]
    assert _texts(page) == [
        "2019 – 2021\tElectrician, Volt Ltd",
        "Wired ninety flats in the old mill.",
        "Signed off the test sheets.",
        "2015 – 2019\tApprentice, Ohm & Co",
    ]


def test_where_headings_stand_in_the_margin_too_dates_go_behind_their_entry() -> None:
    page = [(60, 780, "Experience"), (60, 760, "2019 – 2021"), *JOB]
    page += [(60, 704, "Education"), (60, 684, "2014 – 2015"), (180, 684, "Diploma, Hull College")]
    texts = _texts(page)
    assert texts[:2] == ["Experience", "Electrician, Volt Ltd\t2019 – 2021"]
    assert texts[-2:] == ["Education", "Diploma, Hull College\t2014 – 2015"]


def test_town_and_length_of_time_beside_the_bullets_go_up_to_the_row_of_the_dates() -> None:
    page = [
        (60, 760, "Site Electrician, Volt Ltd"),
        (430, 760, "Jan 2019 – May 2021"),
        (60, 746, "• Wired ninety flats in the old mill"),
        (430, 746, "Hull, UK"),
        (60, 732, "• Signed off the test sheets"),
        (430, 732, "2 yrs 5 mos"),
        (60, 704, "Apprentice, Ohm & Co"),
        (430, 704, "2015 – 2019"),
        (60, 690, "• Learned the trade"),
        (430, 690, "Leeds, UK"),
    ]
    assert _texts(page) == [
        "Site Electrician, Volt Ltd\tJan 2019 – May 2021\tHull, UK\t2 yrs 5 mos",
        "Wired ninety flats in the old mill",
        "Signed off the test sheets",
        "Apprentice, Ohm & Co\t2015 – 2019\tLeeds, UK",
        "Learned the trade",
    ]


def test_a_town_beside_another_entry_stays_there() -> None:
    page = [
        (60, 760, "Site Electrician, Volt Ltd"),
        (430, 760, "Jan 2019 – May 2021"),
        (60, 740, "Apprentice, Ohm & Co"),
        (430, 740, "Leeds, UK"),
    ]
    assert _texts(page) == ["Site Electrician, Volt Ltd\tJan 2019 – May 2021", "Apprentice, Ohm & Co\tLeeds, UK"]
