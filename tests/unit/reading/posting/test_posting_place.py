"""Where the work is: labels, addresses, forms of large employers, sentences, and nothing where nothing is said."""

from __future__ import annotations

import pytest

from studio.reading.posting.place import tidy_place, without_sentence
from studio.reading.raw import File
from studio.reading.read import read


def _place(body: str) -> str:
    posting = read(File(data=f"Cook\n\n{body}\n".encode(), name="x.txt", kind="posting")).posting
    assert posting is not None
    return posting.place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Location: Leeds, UK", "Leeds, UK"),
        ("Location:\nPune, India", "Pune, India"),
        ("Location\nPune, India", "Pune, India"),
        ("Location | Pune", "Pune"),
        ("Based in: Cork", "Cork"),
        ("Place of work: 10117 Berlin", "10117 Berlin"),
        ("Duty station: Nairobi, Kenya", "Nairobi, Kenya"),
        ("Location: 12 High Street, Durham, County Durham", "Durham, County Durham"),
        ("Office: Level 4, 12 Queen St, Melbourne, VIC, Australia", "Melbourne, VIC, Australia"),
        ("City: Pune\nState: Maharashtra\nCountry: India", "Pune, Maharashtra, India"),
        ("Location: Remote", "Remote"),
    ],
)
def test_a_label_tells_the_place(body: str, place: str) -> None:
    assert _place(body) == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Location: US-NV-Las Vegas", "Las Vegas, NV, US"),
        ("Location: USA - MA - Cambridge", "Cambridge, MA, USA"),
        ("Location: UK-Leeds", "Leeds, UK"),
        ("US-TX-Austin\nShift: nights", "Austin, TX, US"),
    ],
)
def test_a_place_that_is_told_backwards_is_turned_around(body: str, place: str) -> None:
    assert _place(body) == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("12 Rose Street\nEdinburgh EH2 2PR", "Edinburgh EH2 2PR"),
        ("Ruby Clinic, 5 Lake Road, Pune, Maharashtra 411001", "Pune, Maharashtra 411001"),
        ("The role is based in Hamburg, Germany.", "Hamburg, Germany"),
        ("You work on site in Norwich at our main kitchen.", "Norwich"),
    ],
)
def test_an_address_or_a_sentence_tells_the_place(body: str, place: str) -> None:
    assert _place(body) == place


@pytest.mark.parametrize(
    "body",
    [
        "Country: India",
        "State: Texas",
        "Location: TBC",
        "Location: see below",
        "We have offices in London, UK, Paris, France and Berlin, Germany.",
        "Graduates of universities in Boston, MA are welcome.",
        "We serve clients in Dubai.",
        "We cook in London, UK; in Lyon, France; and in Berlin, Germany.",
        "Copper Pot, located in Leeds, UK, decides without regard to race, religion or age.",
        "Travel to Leeds, UK is part of the work.",
        "Cook lunch.",
    ],
)
def test_a_place_that_is_not_that_of_the_work_is_not_taken(body: str) -> None:
    assert _place(body) == ""


@pytest.mark.parametrize(
    "body", ["This is a fully remote role.", "Work from home, with a laptop from us.", "Fully remote position"]
)
def test_work_from_anywhere_is_remote(body: str) -> None:
    assert _place(body) == "Remote"


@pytest.mark.parametrize(
    "body", ["Some remote work may be possible.", "Work from home two days a week.", "This is not a remote position."]
)
def test_work_from_home_now_and_then_is_not_remote(body: str) -> None:
    assert _place(body) == ""


def test_a_town_wins_over_work_from_anywhere() -> None:
    assert _place("Location: Hull, UK\nThis is a fully remote role.") == "Hull, UK"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Austin, TX, TX, 78701", "Austin, TX, 78701"),
        ("Billings, MT 59101, MT, 59107", "Billings, MT 59101, 59107"),
        ("12 Queen St, Suite 4, Leeds, UK", "Leeds, UK"),
        ("Leeds, UK · 40 applicants", "Leeds, UK"),
        (" Leeds, UK. ", "Leeds, UK"),
        ("DE-Köln", "Köln, DE"),
    ],
)
def test_a_place_is_told_once_and_without_its_street(said: str, place: str) -> None:
    assert tidy_place(said) == place


def test_of_a_sentence_behind_a_label_the_place_is_taken() -> None:
    words = "You will mostly be at our kitchen in Leeds, UK and sometimes on the road."
    assert without_sentence(words) == "Leeds, UK"
    assert without_sentence("Our kitchen, Leeds, UK") == "Our kitchen, Leeds, UK"
