"""Whose resume it is."""

from __future__ import annotations

import pytest

from studio.reading.raw import File, RawLine
from studio.reading.read import read
from studio.reading.resume.names import best_name, name_score
from studio.reading.resume.placed import placed


def _name(head: str) -> str:
    text = f"{head}\n\nExperience\nNurse, Ruby Clinic\t2019 – 2020\n"
    profile = read(File(data=text.encode(), name="x.txt", kind="resume")).profile
    assert profile is not None
    return profile.contact.name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Curriculum Vitae\nJürgen Weiß\nElektriker\nweiss@example.de", "Jürgen Weiß"),
        ("Resume of Priya Nair\nAustin, Texas", "Priya Nair"),
        ("Name: Tom Baker\nEmail: tom@example.org", "Tom Baker"),
        ("Ana López de la Cruz\nHouston, TX", "Ana López de la Cruz"),
        ("Élodie Lefèvre-Martin\nLille, France", "Élodie Lefèvre-Martin"),
        ("DR. SARAH O'NEILL-GRANT\nsarah@example.com", "DR. SARAH O'NEILL-GRANT"),
        ("李伟 Wei Li\nwei.li@example.org", "李伟 Wei Li"),
        ("Priya Nair, RGN, MSc\nLeeds, UK", "Priya Nair"),
        ("Priya Nair | Software Developer | Austin, TX", "Priya Nair"),
        ("P R I Y A   N A I R\npriya@example.org", "PRIYA NAIR"),
        ("Lee\nlee@example.org", "Lee"),
        ("priya.nair@example.org\n+44 7700 900123\nPriya Nair", "Priya Nair"),
        ("Software Developer\nPriya Nair\nBerlin, Germany", "Priya Nair"),
        ("Ruby Clinic\nPriya Nair\npriya@example.org", "Priya Nair"),
    ],
)
def test_a_name_is_found_without_what_stands_around_it(head: str, name: str) -> None:
    assert _name(head) == name


@pytest.mark.parametrize(
    "head",
    [
        "Head Chef\nkitchen@example.org",
        "Leeds, UK\nx@example.org",
        "Staff Nurse\n07700 900123",
        "x@example.org",
        "HR PROFESSIONAL",
        "Sales",
        "Administrative Support",
    ],
)
def test_a_trade_or_a_town_is_nobodys_name(head: str) -> None:
    assert _name(head) == ""


@pytest.mark.parametrize("name", ["Rachel Baker", "Tom Cook", "Ines Porter", "Amir Taylor"])
def test_a_surname_may_be_a_trade(name: str) -> None:
    assert name_score(name) == 1.0


@pytest.mark.parametrize("trade", ["Head Cook", "Truck Driver", "Pastry Cook", "Site Carpenter", "Senior Baker"])
def test_a_trade_behind_its_kind_is_no_surname(trade: str) -> None:
    assert name_score(trade) < 0


@pytest.mark.parametrize(
    "words", ["Work Experience", "Leeds, UK", "nurse and friend", "Hull Freight 24", "Volt Ltd", ""]
)
def test_headings_places_sentences_and_firms_are_no_names(words: str) -> None:
    assert name_score(words) <= 0


def test_of_two_names_the_one_in_the_mail_address_is_the_persons() -> None:
    lines = placed([RawLine(text="Hilda Ward Award"), RawLine(text="Amir Khan"), RawLine(text="Priya Nair")])
    assert best_name(lines[1:], "p.nair@example.org") == "Priya Nair"
    assert best_name(lines[1:], "") == "Amir Khan"


def test_a_name_that_large_type_broke_into_two_lines_is_put_together() -> None:
    lines = placed([RawLine(text="Priya", size=2.0), RawLine(text="Nair", size=2.0), RawLine(text="Leeds", size=1.0)])
    assert best_name(lines, "") == "Priya Nair"
