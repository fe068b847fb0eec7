"""Sections that are lists: skills and tongues, certificates and prizes, projects and papers."""

from __future__ import annotations

from itertools import count

import pytest

from studio.model.profile import Profile, Section
from studio.reading.raw import File, RawLine
from studio.reading.read import read
from studio.reading.resume.groups import groups_of
from studio.reading.resume.placed import placed


def _profile(section: str, body: str) -> Profile:
    text = f"Priya Nair\npriya@example.org\n\n{section}\n{body}\n"
    profile = read(File(data=text.encode(), name="x.txt", kind="resume")).profile
    assert profile is not None
    return profile


def _section(section: str, body: str) -> Section:
    return _profile(section, body).sections[0]


def _groups(section: str, body: str) -> list[tuple[str, list[str]]]:
    return [(entry.title, [x.text for x in entry.lines]) for entry in _section(section, body).entries]


@pytest.mark.parametrize(
    ("body", "groups"),
    [
        ("Languages: Python, Go\nDatabases: Postgres; SQLite", [("Languages", ["Python", "Go"]), ("Databases", ["Postgres", "SQLite"])]),
        ("Clinical\tTriage, wound care, cannulation", [("Clinical", ["Triage", "wound care", "cannulation"])]),
        ("Welding (MIG, TIG), cutting · Blueprints\nForklift", [("", ["Welding (MIG, TIG)", "cutting", "Blueprints", "Forklift"])]),
        ("- Triage\n- Phlebotomy", [("", ["Triage", "Phlebotomy"])]),
        ("ADR\nTools: Git\nDriving", [("", ["ADR"]), ("Tools", ["Git"]), ("", ["Driving"])]),
        ("Node.js, C++, A/B tests [Optimizely, VWO]", [("", ["Node.js", "C++", "A/B tests [Optimizely, VWO]"])]),
    ],
)  # fmt: skip
def test_skills_stand_in_groups_and_brackets_hold_together(body: str, groups: list[tuple[str, list[str]]]) -> None:
    assert _groups("Skills", body) == groups


def test_a_sentence_among_skills_stays_whole() -> None:
    words = "Runs teams of up to nine people, in two countries, and across three quite different sites at once."
    assert _groups("Skills", f"Triage, suturing\n{words}") == [("", ["Triage", "suturing", words])]


def test_every_keyword_knows_its_place_in_the_text() -> None:
    profile = _profile("Skills", "Tools: Git, Git LFS, Jira (cloud, server)\nPlain words")
    lines = profile.sections[0].lines
    assert [line.anchor.of(profile.text) for line in lines if line.anchor] == [line.text for line in lines]


def test_how_well_a_tongue_is_spoken_stays_beside_it() -> None:
    assert _groups("Languages", "German – native, Polish (basic)\nHindi · fluent") == [
        ("", ["German – native", "Polish (basic)", "Hindi · fluent"])
    ]


def test_each_prize_is_an_entry_with_who_gave_it_and_when() -> None:
    first, second = _section("Awards", "Teacher of the Year, Elm Park School, 2017\nBest Apprentice 2012").entries
    assert (first.title, first.organisation, first.start, first.end) == (
        "Teacher of the Year",
        "Elm Park School",
        "",
        "2017",
    )
    assert (second.title, second.organisation, second.end) == ("Best Apprentice", "", "2012")


def test_certificates_without_dates_are_an_entry_a_line() -> None:
    entries = _section("Certifications", "Gas Safe Register\n18th Edition (BS 7671)\nFirst Aid at Work").entries
    assert [entry.title for entry in entries] == ["Gas Safe Register", "18th Edition (BS 7671)", "First Aid at Work"]


def test_a_project_has_a_name_a_giver_and_lines() -> None:
    [project] = _section("Projects", "Ward Rota App | Ruby Clinic | 2020\n- Built it\n- Ran it").entries
    assert (project.title, project.organisation, project.start) == ("Ward Rota App", "Ruby Clinic", "2020")
    assert [x.text for x in project.lines] == ["Built it", "Ran it"]


def test_projects_without_dates_begin_at_lines_with_bullets_below() -> None:
    body = "Ward Rota App\n- Built it\n\nBread Calculator\n- Wrote it"
    assert _groups("Projects", body) == [("Ward Rota App", ["Built it"]), ("Bread Calculator", ["Wrote it"])]


def test_a_paper_keeps_its_title_whole_and_its_year() -> None:
    [paper] = _section("Publications", "Nair P., “Triage, and Why”, Journal of Nursing, 2019").entries
    assert (paper.title, paper.start, paper.end) == (
        "Nair P., “Triage, and Why”, Journal of Nursing",
        "",
        "2019",
    )


def test_a_summary_is_one_entry_of_its_lines() -> None:
    assert _groups("Summary", "Driver of twelve years.\nNever late.") == [
        ("", ["Driver of twelve years.", "Never late."])
    ]


def test_certificates_between_bars_are_each_an_entry_and_know_their_place() -> None:
    profile = _profile("Certificates", "RN | Advanced Cardiac Life Support | CCRN |\nADR")
    entries = profile.sections[0].entries
    assert [entry.title for entry in entries] == ["RN", "Advanced Cardiac Life Support", "CCRN", "ADR"]
    places = [entry.anchor for entry in entries if entry.anchor]
    assert [profile.text[place.start : place.end] for place in places] == [entry.title for entry in entries]


def test_a_day_of_expiry_is_not_when_a_certificate_was_given() -> None:
    [entry] = _section("Certificates", "Registered Nurse\nexpires 2031").entries[:1]
    assert (entry.title, entry.start, entry.end) == ("Registered Nurse", "", "")


def test_a_group_may_be_named_by_the_type_of_its_name_alone() -> None:
    lines = [
        RawLine(text="Ward work Triage, suturing", turns=(10,)),
        RawLine(text="Triage, all of it, done", turns=(6, 18)),
    ]
    found = [
        (entry.title, [line.text for line in entry.lines]) for entry in groups_of(placed(lines), "skills", count(1))
    ]
    assert found == [("Ward work", ["Triage", "suturing"]), ("", ["Triage", "all of it", "done"])]


def test_a_date_in_a_list_of_licences_is_that_of_its_own_line() -> None:
    entries = _section("Licences", "Registered Nurse, expires 08/2031\nCCRN 2019\nACLS, BLS, PALS").entries
    assert [(entry.title, entry.end) for entry in entries][:2] == [
        ("Registered Nurse, expires 08/2031", ""),
        ("CCRN", "2019"),
    ]


def test_a_year_within_a_name_stays_in_it() -> None:
    titles = [
        e.title for e in _section("Awards", "First place in 2019 Bay Area Hackathon\nBest Cook\nBest Baker").entries
    ]
    assert titles == ["First place in 2019 Bay Area Hackathon", "Best Cook", "Best Baker"]
