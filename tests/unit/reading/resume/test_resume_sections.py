"""Where the sections of a resume begin, and of what kind they are."""

from __future__ import annotations

import pytest

from studio.model.profile import Profile
from studio.reading.raw import File, RawLine
from studio.reading.read import read
from studio.reading.resume.headings import guessed_kind, is_sublabel, kind_of
from studio.reading.resume.placed import placed
from studio.reading.resume.sections import Start, starts_of

HEAD = "Priya Nair\npriya@example.org\n\n"
JOB = "Staff Nurse, Ruby Clinic\t2019 – 2020\n- Ran triage\n"


def _profile(body: str) -> Profile:
    profile = read(File(data=f"{HEAD}{body}".encode(), name="x.txt", kind="resume")).profile
    assert profile is not None
    return profile


def _kinds(body: str) -> list[tuple[str, str]]:
    return [(part.heading, part.kind) for part in _profile(body).sections]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("EMPLOYMENT HISTORY:", "experience"),
        ("Career history (continued)", "experience"),
        ("Clinical Experience", "experience"),
        ("My Skills", "skills"),
        ("KEY SKILLS AND COMPETENCIES", "skills"),
        ("Licences and Tickets", "certificates"),
        ("Honours/Awards", "awards"),
        ("Voluntary work", "volunteer"),
        ("Hobbies & Interests", "interests"),
        ("Language Skills", "languages"),
        ("— Education —", "education"),
        ("1. Education", "education"),
        ("Personal Statement", "summary"),
        ("Referees", "references"),
        ("Talks and Presentations", "publications"),
        ("Personal Details", "contact"),
        ("W O R K  E X P E R I E N C E", "experience"),
    ],
)
def test_a_heading_is_known_however_it_is_set(line: str, kind: str) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    "line", ["Education.", "I want more education", "Skills, tools", "Ruby Clinic", "", "2019", "Experience the ward;"]
)
def test_a_sentence_or_a_name_is_no_heading(line: str) -> None:
    assert kind_of(line) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Professional Registration", "certificates"),
        ("Trade Licences", "certificates"),
        ("Academic Appointments and Work", "education"),
        ("Charity Involvement", "volunteer"),
        ("Kitchen Tools", "skills"),
        ("Berufserfahrung", "other"),
    ],
)
def test_what_only_looks_like_a_heading_is_known_by_a_word_or_not_at_all(line: str, kind: str) -> None:
    assert guessed_kind(line) == kind


def test_sections_are_found_in_order_with_their_kinds() -> None:
    body = f"Work History\n{JOB}\nEDUCATION\nBSc Nursing, University of Pune\t2015\n\nHobbies\nRowing\n"
    assert _kinds(body) == [("Work History", "experience"), ("EDUCATION", "education"), ("Hobbies", "interests")]


def test_the_sections_of_the_text_cover_it_in_order() -> None:
    profile = _profile(f"Work History\n{JOB}\nHobbies\nRowing\n")
    parts = profile.text_sections
    assert [(part.heading, part.kind) for part in parts] == [
        ("", "contact"),
        ("Work History", "experience"),
        ("Hobbies", "interests"),
    ]
    assert "".join(profile.text[part.start : part.end] for part in parts) == profile.text
    assert profile.text[parts[2].start :].startswith("Hobbies")


def test_a_line_that_looks_like_the_known_headings_is_one_of_them() -> None:
    body = f"EXPERIENCE\n{JOB}\nEDUCATION\nBSc Nursing\t2015\n\nSKILLS\nTriage\n\nCLINICAL PLACEMENTS\nWard 4, Leeds\n"
    assert _kinds(body)[3] == ("CLINICAL PLACEMENTS", "other")


def test_capitals_alone_make_no_heading_where_the_known_ones_have_none() -> None:
    body = f"Experience\n{JOB}\nEducation\nBSc Nursing\t2015\n\nSkills\nADR\nTriage\n"
    assert [heading for heading, _ in _kinds(body)] == ["Experience", "Education", "Skills"]


def test_a_label_that_comes_with_every_job_heads_no_section() -> None:
    body = f"Experience\n{JOB}Highlights\n- Cut waits\nCarer, Quay Home\t2017 – 2019\nHighlights\n- Washed and fed\n"
    assert _kinds(body) == [("Experience", "experience")]
    assert [x.text for x in _profile(body).sections[0].entries[1].lines] == ["Washed and fed"]


def test_the_name_of_a_section_in_a_list_of_skills_heads_none() -> None:
    assert _kinds(f"Skills\nTriage\nLeadership\nSuturing\n\nExperience\n{JOB}") == [
        ("Skills", "skills"),
        ("Experience", "experience"),
    ]


def test_a_bullet_is_no_heading() -> None:
    lines = placed([RawLine(text="Skills"), RawLine(text="Training", bullet=True), RawLine(text="Triage", bullet=True)])
    assert starts_of(lines) == [Start(0, "skills")]


def test_qualifications_are_degrees_where_degrees_stand_under_them() -> None:
    assert _kinds("Qualifications\nBSc Nursing\t2015\nDiploma in Care\t2011\n") == [("Qualifications", "education")]
    assert _kinds("Qualifications\nTwelve years of driving.\nHolds an ADR card.\n") == [("Qualifications", "summary")]


@pytest.mark.parametrize("label", ["Responsibilities:", "KEY ACHIEVEMENTS", "Duties", "Roles and Responsibilities"])
def test_a_label_inside_an_entry_is_told_from_a_section(label: str) -> None:
    assert is_sublabel(label)
    assert not is_sublabel(f"{label} of a nurse")


def test_a_resume_of_one_block_under_a_styled_line_keeps_its_heading() -> None:
    text = "# Priya Nair\npriya@example.org\n\n## Stations\nWard 4\nWard 5\n"
    profile = read(File(data=text.encode(), name="x.md", kind="resume")).profile
    assert profile is not None
    assert [(part.heading, part.kind) for part in profile.sections] == [("Stations", "other")]
