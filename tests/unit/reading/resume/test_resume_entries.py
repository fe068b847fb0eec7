"""The entries of a resume: what is the title, who the employer, where and when, and that no word is lost."""

from __future__ import annotations

import re

import pytest

from studio.model.profile import Entry, Profile
from studio.reading.formats.plain import read as read_plain
from studio.reading.raw import File
from studio.reading.resume.read import read_resume


def _profile(text: str) -> Profile:
    return read_resume(read_plain(File(data=text.encode(), format="txt")), "cv.txt")


def _entries(section: str, body: str) -> tuple[Entry, ...]:
    return _profile(f"Mara Lind\nmara@example.org\n\n{section}\n{body}\n").sections[0].entries


NURSE = ("Staff Nurse", "St Hilda's Hospital", "Leeds", "2019-01", "")


@pytest.mark.parametrize(
    "head",
    [
        "Staff Nurse, St Hilda's Hospital, Leeds — Jan 2019 – Present",
        "Staff Nurse at St Hilda's Hospital, Leeds\tJan 2019 – Present",
        "Staff Nurse\tJan 2019 – Present\nSt Hilda's Hospital | Leeds",
        "St Hilda's Hospital — Leeds\tJan 2019 – Present\nStaff Nurse",
        "Staff Nurse\nSt Hilda's Hospital, Leeds\nJan 2019 – Present",
        "Jan 2019 – Present\nStaff Nurse\nSt Hilda's Hospital, Leeds",
        "Jan 2019 – Present\tStaff Nurse, St Hilda's Hospital, Leeds",
        "St Hilda's Hospital, Leeds, Staff Nurse\nJan 2019 – Present",
    ],
)
def test_a_head_in_every_order_says_the_same(head: str) -> None:
    [job] = _entries("Experience", f"{head}\n- Led wound care rounds\n- Trained six students")
    assert (job.title, job.organisation, job.place, job.start, job.end) == NURSE
    assert job.current
    assert [line.text for line in job.lines] == ["Led wound care rounds", "Trained six students"]


def test_several_jobs_with_the_title_above_the_dates() -> None:
    first, second = _entries(
        "Work History",
        "Site Manager\nBrix Builders Ltd\n2018 – 2021\n- Ran a site of thirty\nForeman\nHodd & Co\n2015 – 2018\n- Ran a crew",
    )
    assert (first.title, first.organisation, [x.text for x in first.lines]) == (
        "Site Manager",
        "Brix Builders Ltd",
        ["Ran a site of thirty"],
    )
    assert (second.title, second.organisation, second.start) == ("Foreman", "Hodd & Co", "2015")


def test_a_comma_in_a_title_is_no_employer_where_one_is_named() -> None:
    [job] = _entries("Experience", "Collections Manager, Reptiles – Hallam Museum\t2019 – 2020\n- Kept snakes")
    assert (job.title, job.organisation) == ("Collections Manager, Reptiles", "Hallam Museum")


def test_a_sentence_with_a_year_is_no_job() -> None:
    [job] = _entries(
        "Experience",
        "Baker, Rye House\t2015 – 2019\nReopened the old bakery in the spring of 2017 and doubled what it sells.",
    )
    assert len(job.lines) == 1


def test_education_tells_degree_school_and_subject() -> None:
    one, two = _entries(
        "Education", "BSc Nursing, Aire University, Leeds\t2015 – 2018\nHND, Skell College, Horticulture\n2013"
    )
    assert (one.title, one.area, one.organisation, one.place, one.start, one.end) == (
        "BSc",
        "Nursing",
        "Aire University",
        "Leeds",
        "2015",
        "2018",
    )
    assert (two.title, two.organisation, two.area, two.start, two.end) == (
        "HND",
        "Skell College",
        "Horticulture",
        "",
        "2013",
    )


def test_skills_are_cut_at_commas_but_not_in_brackets() -> None:
    tools, loose = _entries("Skills", "Languages: Python (pandas, NumPy), SQL\nCash handling | Stock control")
    assert (tools.title, [x.text for x in tools.lines]) == ("Languages", ["Python (pandas, NumPy)", "SQL"])
    assert (loose.title, [x.text for x in loose.lines]) == ("", ["Cash handling", "Stock control"])


def test_each_certificate_is_an_entry() -> None:
    first, second = _entries("Certifications", "- Gas Safe Register, 2020\n- First Aid at Work")
    assert (first.title, first.end, second.title) == ("Gas Safe Register", "2020", "First Aid at Work")


RESUME = """Mara Lind
Site Electrician
Leeds, UK | mara@example.org | 0113 496 0000

Experience
Electrician, Volt & Sons Ltd, Leeds, UK\tMar 2019 – Present (part time)
- Rewired ninety flats
- Signed off test sheets
Apprentice | Ohm Electrical | York
2015 – 2019
Learned the trade under two masters and passed at the first try.

Projects
Solar shed – wood, copper, patience\t2021
- Runs the kiln

Education
Level 3 Diploma in Electrotechnology, Aire College
Graduated: 2019

Skills
Testing: 18th Edition, PAT (portable, fixed)
"""


def test_no_word_of_a_resume_is_lost_and_none_invented() -> None:
    profile = _profile(RESUME)
    kept = " ".join(
        [profile.contact.headline, profile.contact.place]
        + [
            " ".join((e.title, e.organisation, e.place, e.area, *(x.text for x in e.lines)))
            for s in profile.sections
            for e in s.entries
        ]
    )
    body = RESUME.split("Experience", 1)[1]
    dates = re.compile(r"\b(?:Mar|2019|2015|2021|Present|Projects|Education|Skills|in)\b")
    words = set(re.findall(r"[\w']+", dates.sub(" ", body)))
    assert words - set(re.findall(r"[\w']+", kept)) == set()
    assert set(re.findall(r"\w+", kept)) - set(re.findall(r"\w+", RESUME)) == set()


def test_ids_are_unique_and_anchors_cover_their_words() -> None:
    profile = _profile(RESUME)
    entries = [e for s in profile.sections for e in s.entries]
    lines = [line for s in profile.sections for line in s.lines]
    ids = [x.id for x in (*profile.sections, *entries, *lines)]
    assert len(ids) == len(set(ids))
    assert all(line.anchor is not None and line.anchor.of(profile.text) == line.text for line in lines)


def test_the_head_of_a_resume_gives_trade_and_town() -> None:
    contact = _profile(RESUME).contact
    assert (contact.name, contact.headline, contact.place) == ("Mara Lind", "Site Electrician", "Leeds, UK")
