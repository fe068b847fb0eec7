"""Rows of tables as lines."""

from __future__ import annotations

import pytest

from studio.reading.markup.table_rows import row_lines
from studio.reading.raw import RawLine

LONG = "Electrician for the whole of the northern depot and its vans since"


def _row(*cells: list[str]) -> list[str]:
    return [line.text for line in row_lines([[RawLine(text=words) for words in cell] for cell in cells])]


def test_short_cells_are_one_line() -> None:
    assert _row(["Staff Nurse"], ["Hill Trust"], ["2019 – 2020"]) == ["Staff Nurse\tHill Trust\t2019 – 2020"]


@pytest.mark.parametrize("beside", ["2019 – 2020", "Leeds, UK"])
@pytest.mark.parametrize("first", [True, False])
def test_dates_or_a_town_stand_beside_the_first_line_of_a_job(beside: str, first: bool) -> None:
    job = ["Staff Nurse", "Led rounds"]
    assert _row(*([beside], job) if first else (job, [beside])) == [f"Staff Nurse\t{beside}", "Led rounds"]


def test_a_label_beside_a_job_is_a_line_of_its_own() -> None:
    assert _row(["Experience"], ["Staff Nurse", "Led rounds"]) == ["Experience", "Staff Nurse", "Led rounds"]


def test_cells_that_hold_much_are_columns_read_in_turn() -> None:
    assert _row(["Skills", "Triage"], ["Experience", "Staff Nurse"]) == [
        "Skills",
        "Triage",
        "Experience",
        "Staff Nurse",
    ]
    assert _row([f"{LONG} 2019"], [f"{LONG} 2020"]) == [f"{LONG} 2019", f"{LONG} 2020"]


def test_empty_cells_say_nothing() -> None:
    assert _row([], ["Staff Nurse"], []) == ["Staff Nurse"]
    assert _row([], []) == []


def test_a_joined_row_is_bold_only_as_a_whole_and_keeps_every_link() -> None:
    one = RawLine(text="Mara Lind", bold=True, links=("https://m.example.org",))
    two = RawLine(text="Portfolio", links=("https://p.example.org",))
    [line] = row_lines([[one], [two]])
    assert (line.bold, line.links) == (False, ("https://m.example.org", "https://p.example.org"))
    assert [line.bold for line in row_lines([[one], [one]])] == [True]


def test_a_listed_job_stays_listed_with_its_dates_beside_it() -> None:
    lines = row_lines([[RawLine(text="2019 – 2020")], [RawLine(text="Nurse", bullet=True), RawLine(text="Led rounds")]])
    assert [(line.text, line.bullet) for line in lines] == [("Nurse\t2019 – 2020", True), ("Led rounds", False)]
