"""What an employer's name is, which are nobody's, and what hangs on one."""

from __future__ import annotations

import pytest

from studio.reading.posting.employer_names import (
    governments,
    institutions,
    is_employer_name,
    is_likely_name,
    is_public_body,
    tidy,
    without_site,
)


@pytest.mark.parametrize(
    "name",
    ["the company", "Leeds", "Staff Nurse", "LinkedIn", "Our Team", "Quickly", "Remote", "Career Center", ""],
)
def test_common_words_places_jobs_and_boards_are_no_names(name: str) -> None:
    assert not is_employer_name(name)


@pytest.mark.parametrize("name", ["Acme", "City of Vale", "Volt GmbH", "Nurse Agency Ltd", "Rye House"])
def test_a_name_is_one(name: str) -> None:
    assert is_employer_name(name)


@pytest.mark.parametrize(
    "name", ["City of Vale", "University of Leeds", "Kern County", "Ruby Hospital", "Hull City Council"]
)
def test_a_public_body_is_known(name: str) -> None:
    assert is_public_body(name)


@pytest.mark.parametrize("name", ["Volt GmbH", "Copper Pot", "Hospital", "city of vale"])
def test_a_firm_is_no_public_body(name: str) -> None:
    assert not is_public_body(name)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Copper Pot – Leeds, UK", "Copper Pot"),
        ("Copper Pot | Leeds", "Copper Pot"),
        ("St Robert's School, 12 High Street, Durham", "St Robert's School"),
        ("Acme in Covina", "Acme"),
        ("Careers at Copper Pot", "Copper Pot"),
        ("Copper Pot Careers", "Copper Pot"),
        ("“Copper Pot”", "Copper Pot"),
        ("Copper Pot®", "Copper Pot"),
        ("Acme, Inc", "Acme, Inc"),
        ("Vale County Sheriff", "Vale County"),
    ],
)
def test_a_name_is_told_without_what_hangs_on_it(said: str, name: str) -> None:
    assert tidy(said) == name


@pytest.mark.parametrize("name", ["New Leaf", "City Diner", "National Grid", "Copper Pot"])
def test_a_name_in_a_sentence_can_begin_with_a_common_word_that_names_begin_with(name: str) -> None:
    assert is_likely_name(name)


@pytest.mark.parametrize("name", ["Our Copper Pot", "Please Apply", "Senior Volt", "Leeds", ""])
def test_a_name_in_a_sentence_begins_with_no_other(name: str) -> None:
    assert not is_likely_name(name)


def test_public_bodies_are_found_in_a_text() -> None:
    text = "The City of Vale Police serve Kern County. See the University of Leeds, and Ruby Hospital."
    assert governments(text) == ["City of Vale", "University of Leeds"]
    assert institutions(text) == ["Kern County", "Ruby Hospital"]


@pytest.mark.parametrize("said", ["Careers at Copper Pot", "Jobs with Copper Pot", "Copper Pot Jobs", "Copper Pot"])
def test_a_site_for_jobs_is_called_after_its_employer(said: str) -> None:
    assert without_site(said) == "Copper Pot"
