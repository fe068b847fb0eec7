"""Shapes of titles, organisations and places."""

from __future__ import annotations

import pytest

from studio.reading.cues import is_head, is_organisation, is_part, is_title, without_gender, words_of
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


@pytest.mark.parametrize(
    "words",
    [
        "HGV Driver",
        "Teachers",
        "Radiologist",
        "Housekeeper",
        "Electrician-in-charge",
        "Head of Finance",
        "Sous-Chef",
        "CFO",
    ],
)
def test_a_word_that_can_end_the_name_of_a_job_makes_a_title(words: str) -> None:
    assert is_title(words)


@pytest.mark.parametrize("words", ["", "Rye House", "A nurse is wanted here!", "Duties:", f"Nurse {'and ' * 14}more"])
def test_sentences_labels_and_names_are_no_titles(words: str) -> None:
    assert not is_title(words)


@pytest.mark.parametrize(
    ("word", "head"),
    [("nurse", True), ("nurses", True), ("boss", False), ("bus", False), ("goldsmith", True), ("bread", False)],
)
def test_the_head_of_a_job_is_known_in_singular_and_plural(word: str, head: bool) -> None:
    assert is_head(word) is head


@pytest.mark.parametrize(
    "words", ["Volt GmbH", "V.O.L.T. Ltd.", "Leeds City Council", "Smith & Sons", "École Hochschule"]
)
def test_a_word_says_that_a_name_is_an_organisations(words: str) -> None:
    assert is_organisation(words)


def test_a_part_of_an_organisation_is_told_from_the_whole() -> None:
    assert is_part("Data Team")
    assert is_part("Ward 7")
    assert not is_part("Team Volt Ltd")
    assert not is_part("Rye House")


@pytest.mark.parametrize(
    "mark", ["(m/w/d)", "(f/m/x)", "[w/m/d]", "(H/F)", "(all genders)", "(alle Geschlechter)", "(m, w, d)"]
)
def test_every_mark_for_all_genders_is_taken_off(mark: str) -> None:
    assert without_gender(f"Koch {mark}") == "Koch"


def test_words_are_small_and_own_nothing() -> None:
    assert words_of("Sainsbury's Baker’s bread & 24 O'Neill") == ["sainsbury", "baker", "bread", "&", "o'neill"]
