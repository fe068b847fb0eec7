"""Shapes of titles, organisations and places."""

from __future__ import annotations

import pytest

from studio.reading.cues import is_organisation, is_title, without_gender
from studio.reading.places import is_place, place_range
from studio.reading.resume.headings import kind_of


@pytest.mark.parametrize(
    "words", ["Leeds, UK", "Austin, TX", "Remote", "Berlin", "Orem, Utah, USA", "Leeds, UK (hybrid)"]
)
def test_places(words: str) -> None:
    assert is_place(words)


@pytest.mark.parametrize("words", ["Staff Nurse", "Acme Ltd", "Python, SQL", "Leeds Hospital", "Skills, Tools"])
def test_no_places(words: str) -> None:
    assert not is_place(words)


def test_titles_and_organisations() -> None:
    assert is_title("Senior Radiologist")
    assert not is_title("Rewired ninety flats.")
    assert is_organisation("Smith & Co")
    assert not is_organisation("Staff Nurse")


def test_the_place_among_comma_parts() -> None:
    assert place_range(["Acme", "Leeds", "UK"]) == (1, 3)
    assert place_range(["Acme", "Orem", "Utah", "USA"]) == (1, 4)
    assert place_range(["Acme", "Sales"]) == (2, 2)


def test_marks_for_all_genders_are_no_part_of_a_title() -> None:
    assert without_gender("Nurse (m/w/d)") == "Nurse"


def test_headings_that_lost_or_gained_spaces() -> None:
    assert kind_of("ProfessionalExperience") == "experience"
    assert kind_of("S K I L L S") == "skills"
    assert kind_of("Hospital Experience Ltd") is None
