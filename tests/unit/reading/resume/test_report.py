"""What a reading tells of itself: what is missing, where it is, and how sure the contact is."""

from __future__ import annotations

import pytest

from studio.model.profile import Profile
from studio.model.text import Notice, Span
from studio.reading.raw import File
from studio.reading.read import read

HEAD = "Priya Nair\npriya@example.org\n07700 900123\n\n"


def _profile(text: str) -> Profile:
    profile = read(File(data=text.encode(), name="x.txt", kind="resume")).profile
    assert profile is not None
    return profile


def _told(profile: Profile) -> list[tuple[str, str]]:
    return [(notice.code, Span(notice.start, notice.end).of(profile.text)) for notice in profile.warnings]


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ("Priya Nair\npriya@example.org\n07700 900123\n", []),
        ("Priya Nair\npriya@example.org\n", ["no-phone"]),
        ("Priya Nair\n07700 900123\n", ["no-email"]),
        ("priya@example.org\n07700 900123\n", ["no-name"]),
    ],
)
def test_what_is_missing_to_reach_a_person_is_told(head: str, missing: list[str]) -> None:
    assert [notice.code for notice in _profile(f"{head}\nSkills\nTriage\n").warnings] == missing


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Experience\nNurse, Ruby Clinic\n- Ran triage", [("no-dates", "Nurse, Ruby Clinic")]),
        ("Experience\nNurse\t2019 – 2020\n- Ran triage", [("no-employer", "Nurse\t2019 – 2020")]),
        ("Experience\nRuby Clinic\t2019 – 2020\n- Ran", [("no-job-title", "Ruby Clinic\t2019 – 2020")]),
        ("Experience\n2019 – 2020\n- Ran triage", [("unnamed-job", "2019 – 2020")]),
        ("Experience\nNurse, Ruby Clinic\t2021 – 2019", [("odd-dates", "Nurse, Ruby Clinic\t2021 – 2019")]),
        ("Experience\nNurse, Ruby Clinic\tMay 2019 – 2019", []),
        ("Education\nBSc Nursing, University of York", [("no-dates", "BSc Nursing, University of York")]),
        ("Certifications\nFirst Aid at Work", []),
        ("Projects\nWard Rota App\n- Built it", []),
    ],
)
def test_what_an_entry_lacks_is_told_where_it_stands(body: str, told: list[tuple[str, str]]) -> None:
    assert _told(_profile(f"{HEAD}{body}\n")) == told


def test_entries_that_share_a_lack_are_told_together() -> None:
    body = "Experience\nNurse, Ruby Clinic\n- Ran triage\n\nCarer, Quay Home\n- Washed\n"
    [notice] = _profile(f"{HEAD}{body}").warnings
    assert notice.message == "2 entries under Experience have no dates: “Nurse”, “Carer”."


def test_a_resume_whose_headings_are_unknown_says_so() -> None:
    notices = _profile(f"{HEAD}A line of nothing much.\nAnother one of that kind.\n").warnings
    assert notices == (
        Notice(
            code="no-sections",
            message="No section heading was recognised; everything stands under none. Bespoke knows English ones.",
        ),
    )


def test_a_name_at_the_very_top_is_surer_than_one_below() -> None:
    top = dict(_profile("Priya Nair\npriya@example.org\n\nSkills\nTriage\n").confidence)
    below = dict(_profile("priya@example.org\nPriya Nair\n\nSkills\nTriage\n").confidence)
    assert (top["contact.name"], below["contact.name"]) == (0.95, 0.75)


def test_nothing_is_said_of_a_field_that_was_not_found() -> None:
    sure = dict(_profile("Priya Nair\npriya@example.org\n\nSkills\nTriage\n").confidence)
    assert sorted(sure) == ["contact.email", "contact.name"]
