"""The head of a resume: who it is, how to reach them, and what is only beside that."""

from __future__ import annotations

import pytest

from studio.model.profile import Contact, Link, Profile
from studio.reading.raw import File
from studio.reading.read import read
from studio.reading.resume.contact import is_contact_line

BODY = "\nExperience\nNurse, Ruby Clinic\t2019 – 2020\n- Ran triage\n"


def _profile(text: str) -> Profile:
    profile = read(File(data=text.encode(), name="x.txt", kind="resume")).profile
    assert profile is not None
    return profile


def _contact(head: str, body: str = BODY) -> Contact:
    return _profile(f"{head}\n{body}").contact


def test_every_way_to_reach_a_person_is_found_on_one_line() -> None:
    contact = _contact(
        "Priya Nair\nStaff Nurse\nPune, India | +91 98765 43210 | priya@example.org | linkedin.com/in/priyanair | github.com/pnair"
    )
    assert contact == Contact(
        name="Priya Nair",
        headline="Staff Nurse",
        email="priya@example.org",
        phone="+91 98765 43210",
        place="Pune, India",
        links=(
            Link(url="linkedin.com/in/priyanair", label="LinkedIn"),
            Link(url="github.com/pnair", label="GitHub"),
        ),
    )


@pytest.mark.parametrize(
    "number",
    [
        "+49 221 555 0134",
        "(512) 555-0142",
        "512.555.0142",
        "0161 496 0000",
        "07700 900123",
        "06 12 34 56 78",
        "+44 (0)113 496 0000",
        "+1-512-555-0142",
    ],
)
def test_a_telephone_number_is_kept_as_it_is_written(number: str) -> None:
    assert _contact(f"Priya Nair\nTel.: {number}\npriya@example.org").phone == number


@pytest.mark.parametrize(
    "line", ["Born 12.03.1988", "2011 – 2019", "NMC PIN 12A3456E", "ABN 12", "12/03/1988", "Class of 2011-2015"]
)
def test_a_number_that_nobody_can_ring_is_no_telephone(line: str) -> None:
    assert _contact(f"Priya Nair\n{line}\npriya@example.org").phone == ""


@pytest.mark.parametrize(
    "line",
    [
        "- Membrane fusion, doi 10.1234/proc.2023.1234",
        "- Patent PI 2013 700 448 A process for enhanced baking",
        "- GPA\t2009\t3.8/4.0",
    ],
)
def test_a_number_within_the_work_is_no_telephone(line: str) -> None:
    assert _contact("Priya Nair", f"{BODY}{line}\n").phone == ""


@pytest.mark.parametrize("line", ["Tel. 07700 900123", "Hull, 07700 900123", "+44 7700 900123 (evenings)"])
def test_a_telephone_below_is_found_where_nothing_else_stands_there(line: str) -> None:
    assert _contact("Priya Nair", f"{BODY}\nContact\n{line}\n").phone.endswith("900123")


def test_a_short_number_is_a_telephone_only_where_it_is_called_one() -> None:
    assert _contact("Priya Nair\n555 0142").phone == ""
    assert _contact("Priya Nair\nTel: 555 0142").phone == "555 0142"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Hauptstraße 12, 50667 Köln", "50667 Köln"),
        ("33 rue de Lille, 59000 Lille, France", "59000 Lille, France"),
        ("Address: 4 Mill Lane, Stockport, UK", "Stockport, UK"),
        ("Edinburgh EH2 2PR", "Edinburgh EH2 2PR"),
        ("Austin, Texas 78701", "Austin, Texas 78701"),
        ("Based in: Bengaluru, Karnataka, India", "Bengaluru, Karnataka, India"),
        ("Toronto, ON M5V 2T6", "Toronto, ON M5V 2T6"),
        ("Remote", "Remote"),
    ],
)
def test_the_town_of_an_address_is_told_without_its_street(line: str, place: str) -> None:
    assert _contact(f"Priya Nair\n{line}\npriya@example.org").place == place


def test_a_street_and_other_short_things_are_kept_beside_the_contact() -> None:
    contact = _contact("Priya Nair\n12 Rose Street, Leeds, UK\npriya@example.org\nFull UK driving licence")
    assert contact.notes == ("12 Rose Street", "Full UK driving licence")


def test_a_sentence_in_the_head_is_a_summary_and_no_note() -> None:
    profile = _profile(f"Priya Nair\npriya@example.org\nI have nursed people for nine years and like it.\n{BODY}")
    assert profile.contact.notes == ()
    first = profile.sections[0]
    assert (first.heading, first.kind) == ("", "summary")
    assert [x.text for x in first.lines] == ["I have nursed people for nine years and like it."]


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("Priya Nair\nChef de Partie\npriya@example.org", "Chef de Partie"),
        ("Priya Nair, Staff Nurse\npriya@example.org", "Staff Nurse"),
        ("Priya Nair\nTruck Driver, CDL Class A\npriya@example.org", "Truck Driver, CDL Class A"),
        ("Priya Nair\npriya@example.org\nPrimary School Teacher", "Primary School Teacher"),
        ("Priya Nair\nLeeds, UK\npriya@example.org", ""),
        ("Priya Nair\n12 Rose Street\npriya@example.org", ""),
        ("Priya Nair\nAvailable from May 2027\npriya@example.org", ""),
    ],
)
def test_the_trade_under_a_name_is_its_headline_and_an_address_is_not(head: str, headline: str) -> None:
    assert _contact(head).headline == headline


def test_a_head_without_a_name_may_still_name_a_trade() -> None:
    contact = _contact("Head Chef\nkitchen@example.org")
    assert (contact.name, contact.headline) == ("", "Head Chef")


def test_an_address_is_linked_once_however_often_it_stands_there() -> None:
    contact = _contact("Priya Nair\nhttps://www.nair.dev/\nnair.dev\npriya@example.org | www.nair.dev")
    assert contact.links == (Link(url="https://www.nair.dev/"),)


def test_the_domain_of_a_mail_address_is_no_link() -> None:
    assert _contact("Priya Nair\npriya@nair.dev").links == ()


def test_an_address_behind_words_is_a_link_and_one_behind_a_mail_the_mail() -> None:
    text = f"# Priya Nair\n[My site](https://nair.dev) · [Code](https://gitlab.com/pnair)\n\n## Experience\n{BODY}"
    profile = read(File(data=text.encode(), name="x.md", kind="resume")).profile
    assert profile is not None
    assert profile.contact.links == (
        Link(url="https://nair.dev"),
        Link(url="https://gitlab.com/pnair", label="GitLab"),
    )


def test_what_stands_under_contact_anywhere_belongs_to_the_head() -> None:
    contact = _contact("Priya Nair", f"{BODY}\nContact\n07700 900123\npriya@example.org\nHull, UK\n")
    assert (contact.phone, contact.email, contact.place) == ("07700 900123", "priya@example.org", "Hull, UK")


def test_contact_lines_at_the_very_end_are_no_part_of_the_last_section() -> None:
    profile = _profile("Priya Nair\n\nSkills\nTriage, suturing\n\npriya@example.org | 07700 900123\n")
    assert (profile.contact.email, profile.contact.phone) == ("priya@example.org", "07700 900123")
    assert [x.text for x in profile.sections[-1].lines] == ["Triage", "suturing"]


def test_a_mail_address_that_stands_only_in_the_text_is_the_persons() -> None:
    assert _contact("Priya Nair", f"{BODY}- Write to priya@example.org for the list\n").email == "priya@example.org"


@pytest.mark.parametrize(
    ("line", "reaches"),
    [
        ("priya@example.org", True),
        ("Tel: 0161 496 0000 | Leeds, UK", True),
        ("4 Mill Lane, Leeds, UK", False),
        ("Built and ran the shop at nair.dev for the whole of that year", False),
        ("Staff Nurse", False),
    ],
)
def test_a_line_that_says_how_to_reach_a_person_says_little_else(line: str, reaches: bool) -> None:
    assert is_contact_line(line) is reaches


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("📍 San Francisco, CA", "San Francisco, CA"),
        ("Delhi, India Email me on Indeed: indeed.com/r/x/1", "Delhi, India"),
        ("Melbourne VIC 3000", "Melbourne VIC 3000"),
    ],
)
def test_a_town_is_found_however_boards_and_people_write_it(line: str, place: str) -> None:
    assert _contact(f"Priya Nair\n{line}\npriya@example.org").place == place


def test_a_field_of_work_over_a_resume_without_a_name_is_its_headline() -> None:
    contact = _contact("HR PROFESSIONAL\nx@example.org")
    assert (contact.name, contact.headline) == ("", "HR PROFESSIONAL")


def test_a_persons_particulars_are_no_headline() -> None:
    assert _contact("Priya Nair\nAddress: 14 Larch Close, Harrogate\npriya@example.org").headline == ""
