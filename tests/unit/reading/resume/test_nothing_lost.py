"""Every word of a resume stands somewhere in its profile."""

from __future__ import annotations

import re

import pytest

from studio.model.profile import Profile
from studio.reading.formats.plain import read
from studio.reading.raw import File
from studio.reading.resume.read import read_resume

HEAD = "Ines Falk\nWard Nurse\nLeeds, UK | ines.falk@example.org | 0113 496 0123\n"
RESUMES = [
    HEAD
    + "Open to relocation\nNine years on acute wards, four of them in charge of the shift.\n\nEducation\nBSc Nursing 2015",
    HEAD + "12 Mill Lane, Phone: 0113 496 0123\n\nExperience\nNurse, Hillcrest 2019 - Present\n- Led wound care",
    HEAD + "I nurse people and I like it.\nWound care, triage and tea.\n" + "A line of nothing much.\n" * 9,
]


def _held(profile: Profile) -> str:
    contact = profile.contact
    words = [
        contact.name,
        contact.headline,
        contact.email,
        contact.phone,
        contact.place,
        *contact.notes,
        *profile.other,
    ]
    for section in profile.sections:
        words.append(section.heading)
        for entry in section.entries:
            words += [entry.title, entry.organisation, entry.place, entry.area, entry.start, entry.end]
            words += ["present" if entry.current else "", *(line.text for line in entry.lines)]
    return " ".join(words).casefold()


@pytest.mark.parametrize("text", RESUMES)
def test_no_word_is_lost(text: str) -> None:
    profile = read_resume(read(File(data=text.encode(), format="txt")), "falk.txt")
    held = _held(profile)
    lost = [w for w in re.findall(r"[^\W_]{3,}", text.casefold()) if w not in held and w != "phone"]
    assert lost == []


def test_a_resume_without_headings_is_kept_under_none() -> None:
    profile = read_resume(read(File(data=RESUMES[2].encode(), format="txt")), "falk.txt")
    assert [(section.heading, section.kind) for section in profile.sections] == [("", "other")]
    assert "no-sections" in [notice.code for notice in profile.warnings]


def test_a_referees_address_is_not_the_persons() -> None:
    text = "Ines Falk\n\nExperience\nNurse 2019 - 2020\n\nReferences\nAnna Osei, anna.osei@example.org, 0113 496 0999\n"
    contact = read_resume(read(File(data=text.encode(), format="txt")), "falk.txt").contact
    assert (contact.email, contact.phone) == ("", "")


def test_a_name_stays_as_it_is_written() -> None:
    text = "JANE MCDONALD\njane@example.org\n\nEducation\nBSc 2015\n"
    assert read_resume(read(File(data=text.encode(), format="txt")), "x.txt").contact.name == "JANE MCDONALD"
