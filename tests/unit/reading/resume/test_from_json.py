"""Every list of the JSON Resume schema in its section, with its fields, and the page of words that is made of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from studio.model.profile import Contact, Entry, Link, Profile
from studio.reading.raw import File
from studio.reading.read import read


def _profile(**document: Any) -> Profile:
    data = json.dumps({"basics": {"name": "Amir Khan"}, **document}).encode()
    profile = read(File(data=data, name="cv.json")).profile
    assert profile is not None
    return profile


def _entry(**document: Any) -> Entry:
    [entry] = _profile(**document).sections[0].entries
    return entry


def test_the_basics_are_the_contact() -> None:
    basics = {
        "name": "Amir Khan",
        "label": "HGV Driver",
        "email": "amir@example.org",
        "phone": "07700 900123",
        "url": "https://khan.example",
        "location": {"postalCode": "HU1 2AB", "city": "Hull", "region": "East Yorkshire", "countryCode": "GB"},
        "profiles": [{"network": "LinkedIn", "username": "akhan", "url": "https://linkedin.com/in/akhan"}],
    }
    assert _profile(basics=basics).contact == Contact(
        name="Amir Khan",
        headline="HGV Driver",
        email="amir@example.org",
        phone="07700 900123",
        place="HU1 2AB, Hull, East Yorkshire, GB",
        links=(Link(url="https://khan.example"), Link(url="https://linkedin.com/in/akhan", label="LinkedIn")),
    )


def test_a_network_without_an_address_is_kept_among_the_rest() -> None:
    profile = _profile(basics={"name": "Amir Khan", "profiles": [{"network": "Mastodon", "username": "@amir"}]})
    assert (profile.contact.links, profile.other) == ((), ("network: Mastodon", "username: @amir"))


def test_a_summary_stands_first_a_line_each() -> None:
    profile = _profile(basics={"name": "Amir Khan", "summary": "Driver.\nNever late."}, work=[{"position": "Driver"}])
    assert [part.kind for part in profile.sections] == ["summary", "experience"]
    assert [x.text for x in profile.sections[0].lines] == ["Driver.", "Never late."]


@pytest.mark.parametrize(
    ("key", "item", "said"),
    [
        ("work", {"name": "Pennine", "position": "Driver", "location": "Hull"}, ("Driver", "Pennine", "Hull")),
        ("work", {"company": "Pennine", "position": "Driver"}, ("Driver", "Pennine", "")),
        ("volunteer", {"organization": "RNLI", "position": "Crew"}, ("Crew", "RNLI", "")),
        ("education", {"institution": "Hull College", "studyType": "NVQ Level 2"}, ("NVQ Level 2", "Hull College", "")),
        ("projects", {"name": "Route planner", "entity": "Self"}, ("Route planner", "Self", "")),
        ("certificates", {"name": "ADR", "issuer": "DVSA"}, ("ADR", "DVSA", "")),
        ("awards", {"title": "Driver of the Year", "awarder": "Pennine"}, ("Driver of the Year", "Pennine", "")),
        ("publications", {"name": "On roads", "publisher": "Trucker"}, ("On roads", "Trucker", "")),
    ],
)
def test_each_list_has_its_own_names_for_the_same_fields(
    key: str, item: dict[str, str], said: tuple[str, str, str]
) -> None:
    entry = _entry(**{key: [item]})
    assert (entry.title, entry.organisation, entry.place) == said


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("awards", {"title": "Prize", "date": "2021-11-01"}),
        ("publications", {"name": "On roads", "releaseDate": "2022"}),
    ],
)
def test_a_single_date_is_when_it_was_reached(key: str, item: dict[str, str]) -> None:
    entry = _entry(**{key: [item]})
    assert (entry.start, entry.end, entry.current) == ("", item.get("date") or item["releaseDate"], False)


def test_the_lines_of_a_job_come_in_order_without_typed_bullets() -> None:
    entry = _entry(
        work=[{"position": "Driver", "highlights": ["• Drove artics", "- Loaded"], "summary": "Night runs."}]
    )
    assert [x.text for x in entry.lines] == ["Night runs.", "Drove artics", "Loaded"]


def test_names_of_groups_that_hold_nothing_are_the_skills_themselves() -> None:
    profile = _profile(
        skills=[{"name": "Driving", "keywords": ["Artic", "Rigid"]}, {"name": "Forklift"}, {"name": "Excel"}]
    )
    assert [(e.title, [x.text for x in e.lines]) for e in profile.sections[0].entries] == [
        ("Driving", ["Artic", "Rigid"]),
        ("", ["Forklift", "Excel"]),
    ]


def test_sections_come_in_the_order_of_the_schema_whatever_the_files() -> None:
    profile = _profile(skills=["Forklift"], education=[{"studyType": "HND"}], work=[{"position": "Driver"}])
    assert [part.kind for part in profile.sections] == ["experience", "education", "skills"]


def test_an_empty_list_makes_no_section() -> None:
    assert _profile(work=[], skills=[{}], awards=None).sections == ()


def test_everything_is_said_on_a_page_and_every_anchor_covers_its_words() -> None:
    profile = _profile(work=[{"name": "Pennine", "position": "Driver", "highlights": ["Drove artics"]}], colour="blue")
    assert profile.text == "Amir Khan\nExperience\nDriver\nPennine\nDrove artics\ncolour: blue\n"
    [entry] = profile.sections[0].entries
    assert entry.anchor is not None
    assert entry.anchor.of(profile.text) == "Driver"
    assert [x.anchor.of(profile.text) for x in entry.lines if x.anchor] == ["Drove artics"]
    assert [(part.kind, profile.text[part.start : part.end].split("\n")[0]) for part in profile.text_sections] == [
        ("contact", "Amir Khan"),
        ("experience", "Experience"),
        ("other", "colour: blue"),
    ]


def test_ids_are_each_ones_own() -> None:
    profile = _profile(work=[{"position": "Driver", "highlights": ["a", "b"]}], skills=["Forklift", "Excel"])
    entries = [entry for part in profile.sections for entry in part.entries]
    ids = [x.id for x in (*profile.sections, *entries, *(line for part in profile.sections for line in part.lines))]
    assert len(ids) == len(set(ids)) == 8
