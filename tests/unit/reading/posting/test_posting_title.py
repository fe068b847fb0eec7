"""The title of a posting: which line it is, what is no part of it, and the sentences that tell it."""

from __future__ import annotations

import pytest

from studio.model.posting import Posting
from studio.reading.posting.title import title_line
from studio.reading.posting.title_parts import TitleLine, clean_title, parted, priced
from studio.reading.posting.title_sentences import title_from_sentences
from studio.reading.raw import File, RawLine
from studio.reading.read import read


def _posting(text: str, name: str = "x.txt") -> Posting:
    posting = read(File(data=text.encode(), name=name, kind="posting")).posting
    assert posting is not None
    return posting


@pytest.mark.parametrize(
    "words",
    [
        "Electrician (Req #12345)",
        "Electrician #12345",
        "Electrician (48213)",
        "Electrician, Ref: #991",
        "Electrician (Job ID: #55)",
        "Electrician (m/w/d)",
        "Electrician (H/F)",
        "Electrician (all genders)",
        "Electrician – Salary: £24,000",
        "Electrician (Remote)",
        "Electrician (Hybrid, Leeds)",
        "Electrician (Leeds, UK)",
        "Electrician Job Description",
        "Electrician FULL-TIME",
        "March 2027: Electrician",
        "Vacancy: Electrician",
        "Job Title: Electrician",
        "We're hiring: an Electrician",
        "Fwd: Re: Electrician",
        "** Electrician **",
        "Electrician, City of Vale",
    ],
)
def test_what_is_no_part_of_a_title_is_taken_off(words: str) -> None:
    assert clean_title(words) == "Electrician"


@pytest.mark.parametrize(
    "words",
    [
        "Data Clerk (Payroll)",
        "Teacher of Maths (0.6 FTE)",
        "Staff Nurse - Band 5",
        "Nurse (RN)",
        "C++ Developer",
        "Developer, Payments",
        "Head of Finance & Operations",
    ],
)
def test_what_tells_jobs_apart_stays_in_the_title(words: str) -> None:
    assert clean_title(words) == words


@pytest.mark.parametrize(
    ("line", "body", "said"),
    [
        ("Electrician – Acme Ltd – Leeds, UK", "", ("Electrician", "Acme Ltd", "Leeds, UK")),
        ("Staff Nurse at St Mary's", "", ("Staff Nurse", "St Mary's", "")),
        ("Cook @ Rye House", "", ("Cook", "Rye House", "")),
        ("Cook — Rye House", "", ("Cook", "Rye House", "")),
        ("Cook | Rye House", "Rye House is a bakery.", ("Cook", "Rye House", "")),
        ("[jobs-l] Job Posting-Cook", "", ("Cook", "", "")),
        ("L4015 / Senior Cook", "", ("Senior Cook", "", "")),
        ("Cook | Rye House", "At Rye House, we bake.", ("Cook", "Rye House", "")),
        ("Cook - Nights - Leeds", "", ("Cook - Nights", "", "Leeds")),
        ("Data Analyst – Marketing Team – Berlin", "", ("Data Analyst – Marketing Team", "", "Berlin")),
        ("Cook - School Kitchen | Volt Ltd", "", ("Cook - School Kitchen", "Volt Ltd", "")),
        ("Cook\tRye House\tLeeds, UK", "", ("Cook", "Rye House", "Leeds, UK")),
        ("Software Engineer - Remote", "", ("Software Engineer", "", "Remote")),
        ("Nurse • Ward 4 • Hull", "", ("Nurse", "", "Hull")),
        ("Bookkeeper (Cork, Ireland)", "", ("Bookkeeper", "", "Cork, Ireland")),
    ],
)
def test_a_title_line_is_parted_into_job_employer_and_place(line: str, body: str, said: tuple[str, str, str]) -> None:
    title, employer, place = said
    assert parted(line, body) == TitleLine(title=title, employer=employer, place=place)


def test_a_sum_is_priced_unless_it_is_the_pay_behind_a_title() -> None:
    assert priced("Cook £20 voucher")
    assert not priced("Cook – Pay: £20")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Ruby Clinic is seeking a Staff Nurse to join the ward.", "Staff Nurse"),
        ("We are looking for our next Head Chef.", "Head Chef"),
        ("You join us as a Senior Data Engineer and build things.", "Senior Data Engineer"),
        ("The Deputy City Clerk plans meetings.", "Deputy City Clerk"),
        ("The school is recruiting an experienced history teacher for September.", "history teacher"),
        ("We want to hire a motivated and reliable truck driver who knows the north.", "truck driver"),
        ("We seek people who like bread.", ""),
        ("Our clerk is on leave.", ""),
    ],
)
def test_a_sentence_tells_the_title_where_no_line_does(sentence: str, title: str) -> None:
    assert title_from_sentences([sentence]) == title


def test_a_heading_that_names_a_job_is_the_title_before_a_plain_line_that_does() -> None:
    lines = [RawLine(text="Nurse Manager"), RawLine(text="Staff Nurse", heading=True), RawLine(text="Night Nurse")]
    read_, number = title_line(lines)
    assert (read_.title, number) == ("Staff Nurse", 1)


def test_a_title_that_broke_into_two_lines_of_large_type_is_put_together() -> None:
    large = [RawLine(text=words, heading=True, size=2.0) for words in ("Regional Sales &", "Deputy Head")]
    assert title_line([*large, RawLine(text="Sell bread.")])[0].title == "Regional Sales & Deputy Head"


@pytest.mark.parametrize(
    "first",
    [
        "Job Description",
        "About the company",
        "Apply now at https://example.org/engineer",
        "Leeds, UK",
        "Cooks – jobs (24)",
        "Who is the engineer that we want?",
    ],
)
def test_a_line_above_that_names_no_job_is_passed_over(first: str) -> None:
    assert _posting(f"{first}\n\nElectrician\n\nYou wire flats.\n").title == "Electrician"


def test_a_page_title_tells_the_job_where_its_text_does_not() -> None:
    page = "<html><head><title>Welder | Indeed</title></head><body><p>You join steel.</p></body></html>"
    assert _posting(page, "x.html").title == "Welder"


def test_a_posting_without_a_title_says_so() -> None:
    posting = _posting("Our bread matters to us and to everybody who eats it.\n\nYou rise at three.\n")
    assert (posting.title, [notice.code for notice in posting.warnings]) == ("", ["no-title"])
