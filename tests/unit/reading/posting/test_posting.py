"""What a posting states, and what each part of it is for."""

from __future__ import annotations

import pytest

from studio.model.posting import Posting
from studio.reading.formats.html import read as read_html
from studio.reading.formats.mail import read as read_mail
from studio.reading.formats.plain import read as read_plain
from studio.reading.posting.read import read_posting
from studio.reading.raw import File

NURSERY = """Nursery Assistant – Little Oaks Nursery Ltd – Truro, UK

Salary: £22,400 a year
Closing date: 14 March 2027

Who we are
Little Oaks Nursery looks after forty children by the harbour.

What you'll do
- Prepare play areas and snacks
- Keep daily notes for parents

What you'll bring
- Level 2 childcare certificate
- Paediatric first aid

Nice to have
- Forest school training

What we offer
- 28 days of holiday

Little Oaks welcomes everyone and decides without regard to race, religion, age, gender or disability in all hiring.

How to apply
Write to us by e-mail.
"""


def _read(text: str, form: str = "txt") -> Posting:
    return read_posting(read_plain(File(data=text.encode(), format=form)), "posting.txt")


def test_sections_cover_the_text_in_order_with_their_kinds() -> None:
    posting = _read(NURSERY)
    assert [s.kind for s in posting.sections] == [
        "other",
        "about",
        "responsibilities",
        "required",
        "preferred",
        "benefits",
        "legal",
        "apply",
    ]
    assert "".join(posting.text[s.start : s.end] for s in posting.sections) == posting.text
    assert posting.text[posting.sections[3].start :].startswith("What you'll bring")


def test_a_title_line_and_labels_give_the_facts() -> None:
    posting = _read(NURSERY)
    assert (posting.title, posting.employer, posting.place) == (
        "Nursery Assistant",
        "Little Oaks Nursery Ltd",
        "Truro, UK",
    )
    assert (posting.pay, posting.valid_through) == ("£22,400 a year", "2027-03-14")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("## Essential criteria", "required"),
        ("YOU HAVE", "required"),
        ("Desirable:", "preferred"),
        ("Bonus points if you have:", "preferred"),
        ("Equal Opportunity Employer", "legal"),
        ("The successful candidate will have:", "required"),
        ("Duties include, but are not limited to:", "responsibilities"),
        ("Perks & Benefits", "benefits"),
        ("Our story", "about"),
    ],
)
def test_headings_are_known_in_many_wordings(line: str, kind: str) -> None:
    posting = _read(f"Joiner\n\nWe build stairs.\n\n{line}\n- One thing that matters here\n")
    assert posting.sections[-1].kind == kind


def test_a_fact_on_one_line_opens_no_section() -> None:
    posting = _read("Joiner\n\nDuties\n- Saw\nSalary: £12 per hour\n- Sand\n")
    assert [s.kind for s in posting.sections] == ["other", "responsibilities"]


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Roofer\n\nHarland Roofing is looking for a roofer to join a crew of four.", "Harland Roofing"),
        ("Roofer\n\nWe lay slate.\n\nAbout Tilework\nTilework has laid slate since 1960.", "Tilework"),
        ("Company: Slate & Sons\n\nRoofer\n\nWe lay slate.", "Slate & Sons"),
        ("Roofer at Slate & Sons\n\nWe lay slate.", "Slate & Sons"),
        ("Roofer | Slate & Sons\n\nAt Slate & Sons, we lay slate.", "Slate & Sons"),
        ("Roofer\n\nWe are looking for a roofer. The company is an equal opportunity employer.", ""),
    ],
)
def test_the_employer_is_who_the_text_says_and_nobody_else(text: str, employer: str) -> None:
    assert _read(text).employer == employer


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Job title: Data Clerk (m/f/d)", "Data Clerk"),
        ("Vacancy: Data Clerk", "Data Clerk"),
        ("# Data Clerk, Claims", "Data Clerk, Claims"),
        ("We are seeking a Data Clerk to keep our records in order.", "Data Clerk"),
        ("Our records matter to us and to our patients every day.", ""),
    ],
)
def test_the_title_in_its_shapes(first: str, title: str) -> None:
    assert _read(f"{first}\n\nYou type fast and check twice.\n", "md").title == title


def test_a_date_that_could_be_two_days_is_no_more_precise_than_its_year() -> None:
    assert _read("Cook\n\nClosing date: 03/04/2027\n").valid_through == "2027"
    assert _read("Cook\n\nClosing date: 23/04/2027\n").valid_through == "2027-04-23"


def test_a_list_of_jobs_is_no_posting() -> None:
    jobs = "".join(f"Cook {n}\nBistro {n}\nView job\n" for n in range(15))
    posting = _read(f"Job alert: 15 new jobs for you\n{jobs}")
    assert (posting.title, posting.employer) == ("", "")
    assert [w.code for w in posting.warnings] == ["several-postings"]


def test_a_page_is_read_from_its_microdata_and_marked_elements() -> None:
    page = b"""<html><head><title>Baker | LinkedIn</title></head><body>
    <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Baker</h1>
    <p itemprop="jobLocation"><span itemprop="addressLocality">Cork</span>, <span itemprop="addressCountry">Ireland</span></p>
    <a class="company-name">Rye House</a><p>Bake bread.</p></div></body></html>"""
    posting = read_posting(read_html(File(data=page, format="html")), "job.html")
    assert (posting.title, posting.employer, posting.place) == ("Baker", "Rye House", "Cork, Ireland")


def test_damaged_json_ld_is_mended() -> None:
    page = b"""<script type="application/ld+json">{"@type": "JobPosting", "title": "Baker", "description": "Bake
    bread.", "baseSalary": {"currency": "EUR", "value": {"minValue": 14, "maxValue": 16, "unitText": "HOUR"},},}</script>"""
    posting = read_posting(read_html(File(data=page, format="html")), "job.html")
    assert (posting.title, posting.pay) == ("Baker", "EUR 14–16 per HOUR")


def test_navigation_is_left_out_of_a_crowded_page() -> None:
    links = "".join(f'<li><a href="/{n}">Jobs in district number {n} of town</a></li>' for n in range(80))
    words = "".join(
        f"<p>Paragraph {n} of the advert says that the baker bakes loaves all night.</p>" for n in range(12)
    )
    page = f"<html><body><div><ul>{links}</ul></div><article><h1>Baker</h1>{words}</article></body></html>"
    document = read_html(File(data=page.encode(), format="html"))
    assert "loaves all night" in document.text
    assert "district number 7" not in document.text


def test_a_page_nested_without_end_is_read_at_once() -> None:
    depth = 30_000
    document = read_html(File(data=b"<div>" * depth + b"Welder" + b"</div>" * depth, format="html"))
    assert document.text == "Welder"


def test_of_a_mail_with_endless_parts_the_first_are_read() -> None:
    part = b"--b\r\nContent-Type: text/plain\r\n\r\nWelder wanted\r\n"
    mail = b"Subject: Fwd: Welder\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + part * 5_000 + b"--b--"
    assert read_mail(File(data=mail, format="eml")).text.splitlines()[:2] == ["Welder", "Welder wanted"]


def test_a_text_of_one_line_is_read() -> None:
    posting = _read("Just some words.")
    assert (posting.text, posting.employer, [s.kind for s in posting.sections]) == ("Just some words.", "", ["other"])
