"""What is a place: towns of many countries, regions, postal codes, ways of working; and what only looks like one."""

from __future__ import annotations

import pytest

from studio.reading.places import PLACE, is_place, place_range, towns
from studio.resources import file


@pytest.mark.parametrize(
    "words",
    [
        "Köln",
        "Frankfurt am Main",
        "Stoke-on-Trent",
        "Hull",
        "Pune",
        "Hyderabad, Telangana, India",
        "Kingston upon Hull, UK",
        "St. Louis, MO",
        "Leeds LS1 4AP",
        "London, SW1A 1AA",
        "Birmingham, AL 35203",
        "Newport News, VA 23601-1234",
        "Garmisch-Partenkirchen, Bayern",
        "Leeds, West Yorkshire, United Kingdom",
        "Toronto, ON M5V 2T6",
        "LEEDS, UK",
        "Leeds,UK",
    ],
)
def test_a_town_is_a_place_in_the_shapes_of_its_country(words: str) -> None:
    assert is_place(words)


@pytest.mark.parametrize(
    "words",
    [
        "Texas",
        "Greater Manchester",
        "City of London",
        "London or Manchester",
        "Remote",
        "Hybrid",
        "Work from home",
        "Leeds – remote",
    ],
)
def test_regions_several_towns_and_ways_of_working_are_places(words: str) -> None:
    assert is_place(words)


@pytest.mark.parametrize(
    "words",
    [
        "Reading",
        "Mobile",
        "leeds, uk",
        "Norfolk House",
        "Volt Ltd, Leeds",
        "Data, AI",
        "Remote control of cranes",
        "IN",
        "",
        "Leeds, UK is where we cook",
        f"{'Very ' * 20}Leeds, UK",
    ],
)
def test_words_that_are_more_or_less_than_a_place_are_none(words: str) -> None:
    assert not is_place(words)


def test_a_town_with_its_region_is_found_inside_a_sentence() -> None:
    found = PLACE.search("Our kitchen in Leeds, West Yorkshire, UK is warm.")
    assert found is not None
    assert found.group() == "Leeds, West Yorkshire, UK"


def test_the_list_of_towns_holds_names_alone() -> None:
    assert {"Leeds", "Pune", "Köln"} <= towns()
    assert not any("|" in name or "\t" in name or name != name.strip() for name in towns())


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        (["Nurse", "Ruby Clinic", "Pune", "India"], ["Pune", "India"]),
        (["12 High St", "Leeds", "West Yorkshire", "LS1 4AP"], ["Leeds", "West Yorkshire", "LS1 4AP"]),
        (["Austin", "TX", "78701"], ["Austin", "TX", "78701"]),
        (["College Station", "TX"], ["College Station", "TX"]),
        (["Chef", "Paris", "Rye House"], ["Paris"]),
        (["Volt Ltd", "UK"], []),
        (["Nurse"], []),
        ([], []),
    ],
)
def test_which_of_the_parts_between_commas_are_the_place(parts: list[str], place: list[str]) -> None:
    first, behind = place_range(parts)
    assert parts[first:behind] == place


@pytest.mark.parametrize("name", ["regions.txt", "more-towns.txt"])
def test_every_name_of_a_list_is_a_place_and_stands_once(name: str) -> None:
    names = [line for line in file("places", name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert names == sorted(set(names))
    assert [word for word in names if not is_place(word)] == []


def test_no_other_name_of_a_town_stands_in_the_renewed_list_as_well() -> None:
    renewed = file("places", "towns.tsv").read_text(encoding="utf-8")
    more = file("places", "more-towns.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert [name for name in more if f"|{name}|" in renewed] == []
