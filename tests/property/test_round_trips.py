"""A profile written by us and read again is the same profile: names, titles, employers, dates and lines."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import template

from studio.layout.arrange import Paper, arrange
from studio.layout.blocks import resume_blocks
from studio.model.profile import Contact, Entry, Line, Profile, Section
from studio.reading.raw import File
from studio.reading.read import read
from studio.tailoring.select import whole
from studio.writing.json_resume import json_resume
from studio.writing.sheet_bytes import sheet_bytes

_FIRST = ("Ines", "Siobhán", "Łukasz", "Mary-Ann", "Jean-Luc", "Aaliyah", "Nguyễn", "Björn", "Priya", "Tomás")
_LAST = (
    "Falk",
    "O'Rourke",
    "Nowak",
    "van der Berg",
    "Llewellyn",
    "Cook",
    "Patel-Hughes",
    "Östberg",
    "Mc Intyre",
    "Díaz",
)
_POSTS = (
    "Staff Nurse",
    "Senior Staff Nurse, Night Team",
    "Maintenance Electrician",
    "Year 4 Class Teacher",
    "Assistant Accountant",
    "Software Developer",
    "Truck Driver",
    "Head Chef",
    "Production Planner",
    "Director of Nursing",
)
_EMPLOYERS = (
    "Hillcrest Hospital",
    "Northwind",
    "Brix Builders Ltd",
    "Leeds City Council",
    "St Hilda's Primary School",
    "Hodd & Daughters",
    "Tarn & Vale NHS Trust",
    "Kestrel Freight GmbH",
    "Café Zwölf",
    "University of Hallam",
)
_PLACES = ("Leeds, UK", "York", "Austin, TX", "Berlin, Germany", "Pune, India", "")
_DEGREES = (
    ("BSc", "Nursing"),
    ("MSc", "Data Science"),
    ("PGCE", "Primary"),
    ("BA", "Modern History"),
    ("HNC", "Electrical Engineering"),
)
_SCHOOLS = ("University of Leeds", "Hallam College", "Technical University of Munich", "Open University")
_VERBS = ("Led", "Planned", "Wired", "Taught", "Audited", "Cut", "Rebuilt", "Cooked", "Drove", "Wrote")
_THINGS = (
    "wound care rounds for 28 beds",
    "the rota of nine nurses and two students on the night team of the ward",
    "a 400 V board in three days",
    "stock errors by 31 % within a year",
    "ledgers of £1.4 million and the month's end for four clinics, with no open question at the audit",
    "menus for 120 guests",
    "deliveries to Hull, York and the coast",
    "tests in Python and a release every week",
)


@st.composite
def _dates(draw: st.DrawFn, *, open_end: bool) -> dict[str, Any]:
    year, years = draw(st.integers(1998, 2019)), draw(st.integers(0, 4))
    if draw(st.booleans()):
        start, end = f"{year}-{draw(st.integers(1, 6)):02}", f"{year + years}-{draw(st.integers(7, 12)):02}"
    else:
        start, end = str(year), str(year + years + 1)
    return {"start": start, "current": True} if open_end else {"start": start, "end": end}


@st.composite
def _profiles(draw: st.DrawFn) -> Profile:
    count = draw(st.integers(1, 4))
    jobs = []
    for number in range(count):
        deeds = draw(
            st.lists(st.tuples(st.sampled_from(_VERBS), st.sampled_from(_THINGS)), min_size=1, max_size=5, unique=True)
        )
        jobs.append(
            Entry(
                id=f"j{number}",
                title=draw(st.sampled_from(_POSTS)),
                organisation=draw(st.sampled_from(_EMPLOYERS)),
                place=draw(st.sampled_from(_PLACES)),
                lines=tuple(Line(id=f"j{number}.{n}", text=" ".join(deed)) for n, deed in enumerate(deeds)),
                **draw(_dates(open_end=number == 0 and draw(st.booleans()))),
            )
        )
    studies = [
        Entry(
            id=f"d{n}",
            title=title,
            area=area,
            organisation=draw(st.sampled_from(_SCHOOLS)),
            **draw(_dates(open_end=False)),
        )
        for n, (title, area) in enumerate(draw(st.lists(st.sampled_from(_DEGREES), max_size=2, unique=True)))
    ]
    first, last = draw(st.sampled_from(_FIRST)), draw(st.sampled_from(_LAST))
    sections = [Section(id="s1", heading="Experience", kind="experience", entries=tuple(jobs))]
    if studies:
        sections.append(Section(id="s2", heading="Education", kind="education", entries=tuple(studies)))
    words = draw(
        st.lists(
            st.sampled_from(("triage", "wound care", "Excel", "Python", "forklift licence")), min_size=2, unique=True
        )
    )
    listed = tuple(Line(id=f"k{n}", text=word, bullet=False) for n, word in enumerate(words))
    sections.append(Section(id="s3", heading="Skills", kind="skills", entries=(Entry(id="k", lines=listed),)))
    contact = Contact(
        name=f"{first} {last}",
        email=f"mail{draw(st.integers(1, 99))}@example.org",
        phone=f"0113 496 {draw(st.integers(0, 9999)):04}",
        place="Leeds, UK",
    )
    return Profile(contact=contact, sections=tuple(sections))


def _said(profile: Profile) -> dict[str, Any]:
    """What must come back."""
    contact = profile.contact
    return {
        "contact": (contact.name, contact.email, contact.phone),
        "entries": [
            (s.kind, e.title, e.area, e.organisation, e.start, e.end, e.current)
            for s in profile.sections
            for e in s.entries
            if s.kind in {"experience", "education"}
        ],
        "lines": [[line.text for line in e.lines] for s in profile.of_kind("experience") for e in s.entries],
        "skills": [line.text for s in profile.of_kind("skills") for line in s.lines],
    }


def _read(data: bytes, name: str) -> dict[str, Any]:
    profile = read(File(data=data, name=name, kind="resume")).profile
    assert profile is not None
    return _said(profile)


@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(_profiles())
def test_json_resume_gives_the_profile_back(profile: Profile) -> None:
    assert _read(json.dumps(json_resume(profile)).encode(), "cv.json") == _said(profile)


@pytest.mark.parametrize("form", ["txt", "docx", "pdf"])
@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(profile=_profiles())
def test_a_written_resume_gives_the_profile_back(form: str, profile: Profile) -> None:
    sheet = arrange(
        resume_blocks(profile, whole(profile)), template(), Paper(size="a4", title="CV", author="me", mark="")
    )
    assert _read(sheet_bytes(sheet, form), f"cv.{form}") == _said(profile)
