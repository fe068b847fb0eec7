"""Who hires: the sentences in which an employer names itself, weighed against each other."""

from __future__ import annotations

import pytest

from studio.model.posting import Posting
from studio.reading.posting.employer import employer_of
from studio.reading.raw import File
from studio.reading.read import read


def _posting(text: str) -> Posting:
    posting = read(File(data=text.encode(), name="x.txt", kind="posting")).posting
    assert posting is not None
    return posting


def _employer(body: str) -> str:
    return _posting(f"Cook\n\n{body}\n").employer


@pytest.mark.parametrize(
    ("sentence", "employer"),
    [
        ("Volt is seeking a cook for the canteen.", "Volt"),
        ("Polar Freight (PF) is hiring cooks.", "Polar Freight"),
        ("Volt Electric seeks a cook.", "Volt Electric"),
        ("Brightside Nurseries, a small chain in Kent, has an opening for a cook.", "Brightside Nurseries"),
        ("At Copper Pot, we cook with fire.", "Copper Pot"),
        ("About Copper Pot\nA place for fire.", "Copper Pot"),
        ("Why Copper Pot?\nGood food.", "Copper Pot"),
        ("Life at Copper Pot\nGood food.", "Copper Pot"),
        ("Join Copper Pot as a cook.", "Copper Pot"),
        ("Welcome to Copper Pot!", "Copper Pot"),
        ("Copper Pot does not discriminate on any ground.", "Copper Pot"),
        ("Sainsbury's is hiring cooks for its cafés.", "Sainsbury's"),
        ("McDonald's offers shifts that fit around a family.", "McDonald's"),
        ("Sainsbury’s is looking for a cook.", "Sainsbury’s"),
        ("St. Mary's Hospital is looking for a cook.", "St. Mary's Hospital"),
        ("H&M is hiring a cook.", "H&M"),
        ("3M is hiring a cook.", "3M"),
        ("The City of Vale is an equal opportunity employer.", "City of Vale"),
    ],
)
def test_an_employer_names_itself_in_a_sentence(sentence: str, employer: str) -> None:
    assert _employer(sentence) == employer


@pytest.mark.parametrize(
    "sentence",
    [
        "Join our Data team as a cook.",
        "JOIN OUR TEAM",
        "Marketing is looking for a cook.",
        "The Kitchen team is looking for a cook to join.",
        "Reporting to the Head of Kitchen, you cook.",
    ],
)
def test_a_department_is_no_employer(sentence: str) -> None:
    assert _employer(sentence) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "LinkedIn is hiring cooks near you.",
        "Monster is hiring cooks",
        "We are hiring! Apply on Indeed.",
        "See Glassdoor.",
    ],
)
def test_a_job_board_is_no_employer(sentence: str) -> None:
    assert _employer(sentence) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "The Company is seeking a cook.",
        "Our client is looking for a cook.",
        "A leading hotel is seeking a cook.",
        "Everyone is looking for a cook.",
        "Cook lunch and wash up.",
    ],
)
def test_nobody_is_named_where_nobody_names_themselves(sentence: str) -> None:
    assert _employer(sentence) == ""


def test_the_name_that_most_of_the_text_speaks_of_wins() -> None:
    body = "At Copper Pot, we cook. Rye House is hiring too.\nCopper Pot is an equal opportunity employer.\nJoin Copper Pot today!"
    assert _employer(body) == "Copper Pot"


def test_a_short_name_is_told_in_full_where_the_text_has_it() -> None:
    body = "Vesterheim is seeking a cook.\nVesterheim Museum is an equal opportunity employer.\nAt Vesterheim, we care."
    assert _employer(body) == "Vesterheim Museum"


def test_a_name_is_shown_as_the_text_writes_it_small() -> None:
    body = "RYE HOUSE MUSEUM is seeking a cook.\nAt Rye House Museum, we care. Join Rye House Museum!"
    assert _employer(body) == "Rye House Museum"


def test_an_abbreviation_is_spelled_out_where_the_text_does_so() -> None:
    body = "UVU is seeking a cook.\nUtah Valley University is in Orem.\nAt UVU, we care. Join UVU!"
    assert _employer(body) == "Utah Valley University"


def test_a_domain_speaks_for_the_name_that_owns_it() -> None:
    lines = ["Rye House is in town.", "Copper Pot runs three kitchens.", "Rye House runs one."]
    assert employer_of([*lines, "Write to jobs@copperpot.co.uk."], title="Cook")[0] == "Copper Pot"


def test_the_address_of_a_board_speaks_for_the_employer_that_has_a_part_of_it() -> None:
    lines = ["Copper Pot runs three kitchens."]
    weak, _ = employer_of(lines, title="Cook")
    told, sure = employer_of(lines, title="Cook", addresses=["https://boards.greenhouse.io/copperpot/jobs/1"])
    assert (weak, told) == ("Copper Pot", "Copper Pot")
    assert sure > employer_of(lines, title="Cook")[1]


def test_what_stands_beside_the_job_in_a_pages_title_may_be_the_employer() -> None:
    assert employer_of(["Cook lunch."], title="Cook", hints=["Cook | Copper Pot"])[0] == "Copper Pot"
    assert employer_of(["Cook lunch."], title="Cook", hints=["Cook | Benefits"])[0] == ""


def test_a_county_that_is_named_again_and_again_is_the_employer() -> None:
    text = "Apply to the County of Kern. The County of Kern has clerks. Rules of the County of Kern apply."
    assert _employer(text) == "County of Kern"
