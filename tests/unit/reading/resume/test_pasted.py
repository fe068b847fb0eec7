"""Pages pasted into a document: strings that came twice, and headings that ran into the text."""

from __future__ import annotations

import pytest

from studio.reading.raw import RawLine
from studio.reading.resume.pasted import mended

DOUBLED = ("Staff NurseStaff Nurse", "Ruby ClinicRuby Clinic", "Leeds, UKLeeds, UK")


def _texts(*lines: str | RawLine) -> list[str]:
    return [line.text for line in mended([RawLine(text=line) if isinstance(line, str) else line for line in lines])]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("WORK EXPERIENCEWelder at Volt", ["WORK EXPERIENCE", "Welder at Volt"]),
        ("SKILLS\tTriage, suturing", ["SKILLS", "Triage, suturing"]),
        ("Skills\tTriage", ["Skills", "Triage"]),
        ("Skills: Triage", ["Skills: Triage"]),
        ("Skills:\tTriage", ["Skills:\tTriage"]),
        ("Ruby Clinic\tLeeds", ["Ruby Clinic\tLeeds"]),
        ("SKILLS\t", ["SKILLS\t"]),
        ("ACME STEELWelder", ["ACME STEELWelder"]),
    ],
)
def test_a_heading_that_runs_into_its_text_stands_on_a_line_of_its_own(line: str, parts: list[str]) -> None:
    assert _texts(line) == parts


def test_a_heading_beside_its_text_is_known_by_the_turn_of_its_type() -> None:
    heading, rest = mended([RawLine(text="Skills Triage and Care", heading=True, turns=(7, 14))])
    assert (heading.text, heading.heading, heading.turns) == ("Skills", True, ())
    assert (rest.text, rest.heading, rest.turns) == ("Triage and Care", False, (7,))


def test_a_turn_in_plain_small_type_makes_no_heading() -> None:
    assert _texts(RawLine(text="Skills Triage", turns=(7,))) == ["Skills Triage"]


def test_a_bullet_is_never_cut() -> None:
    assert _texts(RawLine(text="SKILLS\tTriage", bullet=True)) == ["SKILLS\tTriage"]


def test_where_many_lines_stand_twice_each_is_said_once() -> None:
    assert _texts(*DOUBLED, "Ran the ward", "Ruby Clinic logo") == [
        "Staff Nurse",
        "Ruby Clinic",
        "Leeds, UK",
        "Ran the ward",
    ]


def test_two_lines_that_stand_twice_may_be_meant_so() -> None:
    assert _texts(*DOUBLED[:2], "Ruby Clinic logo") == [*DOUBLED[:2], "Ruby Clinic logo"]


def test_a_word_that_is_made_of_two_halves_is_none_of_them() -> None:
    lines = ("bonbon", "pawpaw", "dodo", "murmur", "Ruby Clinic logo")
    assert _texts(*lines) == list(lines)


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("May 2011", "to", "January 2015"), "May 2011 – January 2015"),
        (("2015", "–", "Present"), "2015 – Present"),
        (("May 2016", "— March 2020"), "May 2016 – March 2020"),
        (("Aug 2016 –", "June 2019\tCook, Rye House"), "Aug 2016 – June 2019\tCook, Rye House"),
        (("08/2019 to", "present\tCook"), "08/2019 – present\tCook"),
    ],
)
def test_dates_below_each_other_are_put_together(lines: tuple[str, ...], whole: str) -> None:
    assert _texts("Cook", *lines, "- Ran the pass") == ["Cook", whole, "- Ran the pass"]


@pytest.mark.parametrize(
    "lines", [("May 2011", "to", "Leeds"), ("Cook", "to", "May 2011"), ("2011", "2015"), ("2011", "- Ran 2 kitchens")]
)
def test_lines_that_are_no_dates_stay(lines: tuple[str, ...]) -> None:
    assert _texts(*lines) == [*lines]
