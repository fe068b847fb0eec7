"""LinkedIn's export: its tables as a profile."""

from __future__ import annotations

import io
import zipfile

import pytest

from studio.model.errors import InputError
from studio.model.profile import Entry, Link, Profile
from studio.reading.formats.linkedin import read
from studio.reading.raw import File

PERSON = "First Name,Last Name\nMara,Lind\n"


def _bytes(tables: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, table in tables.items():
            package.writestr(f"{name}.csv", table)
    return made.getvalue()


def _read(**tables: str) -> Profile:
    named = {name.replace("_", " "): table for name, table in tables.items()}
    return read(File(data=_bytes({"Profile": PERSON, **named}), name="export.zip", format="linkedin"))


def _entries(kind: str, **tables: str) -> tuple[Entry, ...]:
    [section] = _read(**tables).of_kind(kind)
    return section.entries


def _texts(entry: Entry) -> list[str]:
    return [line.text for line in entry.lines]


def test_the_person_is_read_from_three_tables() -> None:
    profile = _read(
        Profile='First Name,Last Name,Headline,Summary,Geo Location\nMara,Lind,Staff Nurse,"I nurse, well.","Leeds, UK"\n',
        Email_Addresses="Email Address,Confirmed,Primary\nold@example.org,Yes,No\nmara@example.org,Yes,Yes\n",
        PhoneNumbers="Extension,Number,Type\n,0113 496 0000,Mobile\n",
    )
    contact = profile.contact
    assert (contact.name, contact.headline, contact.place) == ("Mara Lind", "Staff Nurse", "Leeds, UK")
    assert (contact.email, contact.phone) == ("mara@example.org", "0113 496 0000")
    assert [line.text for section in profile.of_kind("summary") for line in section.lines] == ["I nurse, well."]


def test_the_sites_of_a_person_are_links_without_their_marks() -> None:
    sites = '"[PERSONAL:https://m.example.org/cv,COMPANY:hill.example.org]"'
    assert _read(Profile=f"First Name,Websites\nMara,{sites}\n").contact.links == (
        Link(url="https://m.example.org/cv"),
        Link(url="hill.example.org"),
    )


def test_posts_are_read_with_their_lines_and_the_last_goes_on() -> None:
    now, before = _entries(
        "experience",
        Positions="Company Name,Title,Description,Location,Started On,Finished On\n"
        'Hill Trust,Staff Nurse,"• Led rounds\n• Cut errors",Leeds,Mar 2019,\n'
        "Skell House,Carer,,York,2015,Feb 2019\n",
    )
    assert (now.title, now.organisation, now.place) == ("Staff Nurse", "Hill Trust", "Leeds")
    assert (now.start, now.end, now.current) == ("2019-03", "", True)
    assert _texts(now) == ["Led rounds", "Cut errors"]
    assert (before.title, before.start, before.end, before.current) == ("Carer", "2015", "2019-02", False)


def test_study_skills_languages_and_certificates_are_read() -> None:
    tables = {
        "Education": "School Name,Start Date,End Date,Notes,Degree Name\nAire College,2015,2018,With honours,BSc Nursing\n",
        "Skills": "Name\nTriage\nWound care\n",
        "Languages": "Name,Proficiency\nNorwegian,Fluent\n",
        "Certifications": "Name,Url,Authority\nGas Safe,https://g.example.org,Register\n",
    }
    [study] = _entries("education", **tables)
    assert (study.title, study.organisation, study.start, study.end) == ("BSc Nursing", "Aire College", "2015", "2018")
    assert _texts(study) == ["With honours"]
    assert [text for entry in _entries("skills", **tables) for text in (entry.title, *_texts(entry)) if text] == [
        "Triage",
        "Wound care",
    ]
    [language] = _entries("languages", **tables)
    assert (language.title, _texts(language)) == ("Norwegian", ["Fluent"])
    [licence] = _entries("certificates", **tables)
    assert (licence.title, licence.organisation, licence.url) == ("Gas Safe", "Register", "https://g.example.org")


@pytest.mark.parametrize("table", ["Volunteering", "Volunteering Experiences"])
def test_unpaid_work_is_read_under_both_names_of_its_table(table: str) -> None:
    row = "Company Name,Role,Started On,Finished On,Description\nShelter,Cook,2019,2020,Soup for sixty\n"
    [post] = _entries("volunteer", **{table: row})
    assert (post.title, post.organisation, post.start, post.end) == ("Cook", "Shelter", "2019", "2020")
    assert _texts(post) == ["Soup for sixty"]


def test_a_recommendation_is_read_with_who_gave_it() -> None:
    head = "First Name,Last Name,Company,Job Title,Text"
    data = _bytes({"Profile": PERSON, "Recommendations_Received": f"{head}\nAnna,Osei,Hill Trust,Matron,Never late.\n"})
    [reference] = read(File(data=data, format="linkedin")).of_kind("references")[0].entries
    assert (reference.title, _texts(reference)) == ("Anna Osei, Matron, Hill Trust", ["Never late."])


def test_what_has_no_field_is_kept_with_its_columns_name() -> None:
    profile = _read(Courses="Name,Number\nAnatomy,A1\n", Education="School Name,Activities\nAire College,Rowing\n")
    assert profile.other == ("activities: Rowing", "courses: name: Anatomy; number: A1")


def test_tables_about_other_things_are_left_alone() -> None:
    profile = _read(messages="From,Content\nAnna,See you at noon\n", Connections="First Name\nAnna\n")
    assert "Anna" not in profile.text
    assert "noon" not in profile.text


def test_tables_in_a_folder_and_in_other_codings_are_read() -> None:
    data = _bytes({"Basic_Export/Profile": "First Name,Last Name\r\nŁucja,Lind\r\n".encode("utf-8-sig")})
    assert read(File(data=data, format="linkedin")).contact.name == "Łucja Lind"


@pytest.mark.parametrize(
    "data",
    [b"no zip", _bytes({"Profile": PERSON})[:-20], _bytes({"Profile": PERSON + "x" * 200_000})],
    ids=["words", "cut off", "a cell without end"],
)
def test_a_damaged_zip_is_refused(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        read(File(data=data, format="linkedin"))
    assert (refused.value.code, refused.value.hint) == ("damaged-zip", "Fetch the export from LinkedIn again.")


def test_a_table_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        _read(Skills="Name\n" + "Triage\n" * 300_000)
    assert refused.value.code == "too-large"


def test_a_zip_of_other_files_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        read(File(data=_bytes({"Connections": "First Name\nAda\n"}), name="export.zip", format="linkedin"))
    assert refused.value.code == "not-linkedin"


def test_rows_beyond_the_thousandth_are_told() -> None:
    profile = _read(Skills="Name\n" + "\n".join(f"Skill {number}" for number in range(1_002)))
    assert [notice.message for notice in profile.warnings if notice.code == "too-long"] == [
        "Only the first 1,000 rows were read of: skills."
    ]
    assert "Skill 999" in profile.text
    assert "Skill 1000" not in profile.text
