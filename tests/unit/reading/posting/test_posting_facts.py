"""Which way of telling a fact is believed: data before labels, labels before the title line, that before sentences."""

from __future__ import annotations

import pytest

from studio.model.posting import Posting
from studio.reading.raw import File
from studio.reading.read import read

STATED = """{"@type": "JobPosting", "title": "Welder", "hiringOrganization": {"@type": "Organization", "name": "Volt GmbH"},
 "jobLocation": {"address": {"addressLocality": "Köln", "addressCountry": {"name": "Germany"}}},
 "employmentType": ["FULL_TIME", "TEMPORARY"], "datePosted": "2027-01-02T08:00", "validThrough": "2027-03-14",
 "baseSalary": {"currency": "EUR", "value": {"minValue": 41000, "maxValue": 47000, "unitText": "YEAR"}},
 "description": "<p>Job title: Cook</p><p>Company: Rye House Ltd</p><p>Location: York, UK</p><p>Salary: £9 per hour</p>"}"""


def _posting(text: str, name: str = "x.txt") -> Posting:
    posting = read(File(data=text.encode(), name=name, kind="posting")).posting
    assert posting is not None
    return posting


def _facts(text: str) -> tuple[str, str, str]:
    posting = _posting(text)
    return posting.title, posting.employer, posting.place


def test_what_a_page_states_as_data_is_believed_before_its_labels() -> None:
    page = f'<html><body><h1>Baker</h1><script type="application/ld+json">{STATED}</script></body></html>'
    posting = _posting(page, "x.html")
    assert (posting.title, posting.employer, posting.place) == ("Welder", "Volt GmbH", "Köln, Germany")
    assert (posting.pay, posting.employment_type) == ("EUR 41000–47000 per YEAR", "FULL_TIME, TEMPORARY")
    assert (posting.date_posted, posting.valid_through) == ("2027-01-02", "2027-03-14")
    assert dict(posting.confidence) == {"title": 0.98, "employer": 0.98, "place": 0.95}


def test_remote_work_that_is_stated_as_data_is_the_place_where_none_is() -> None:
    data = '{"@type": "JobPosting", "title": "Welder", "jobLocationType": "TELECOMMUTE", "description": "Weld in Leeds, UK."}'
    assert _posting(f'<script type="application/ld+json">{data}</script>', "x.html").place == "Remote"


def test_labels_are_believed_before_the_title_line() -> None:
    text = "Cook – Rye House Ltd – York, UK\n\nJob title: Head Cook\nEmployer: Copper Pot Ltd\nLocation: Leeds, UK\n"
    assert _facts(text) == ("Head Cook", "Copper Pot Ltd", "Leeds, UK")


def test_the_title_line_is_believed_before_the_sentences() -> None:
    text = "Cook – Rye House Ltd – York, UK\n\nCopper Pot is seeking a Head Baker. The post is based in Leeds, UK.\n"
    assert _facts(text) == ("Cook", "Rye House Ltd", "York, UK")


def test_sentences_are_believed_where_nothing_else_tells() -> None:
    text = "Copper Pot is seeking a Head Baker to run the ovens. The post is based in Leeds, UK.\n\nYou rise early.\n"
    assert _facts(text) == ("Head Baker", "Copper Pot", "Leeds, UK")


def test_a_large_heading_is_believed_before_a_label() -> None:
    text = "# Head Cook\n\nJob title: Cook II\n\nBake.\n"
    assert _posting(text, "x.md").title == "Head Cook"


@pytest.mark.parametrize(
    ("text", "title", "employer", "place"),
    [
        ("Cook – Rye House Ltd – York, UK\n\nBake.\n", 0.8, 0.85, 0.85),
        ("Job title: Cook\nEmployer: Rye House Ltd\nLocation: York, UK\n\nBake.\n", 0.92, 0.95, 0.9),
        ("Cook\nRye House\nYork, UK\n\nBake.\n", 0.8, 0.8, 0.8),
    ],
)
def test_how_sure_a_fact_is_depends_on_what_tells_it(text: str, title: float, employer: float, place: float) -> None:
    assert dict(_posting(text).confidence) == {"title": title, "employer": employer, "place": place}


def test_nothing_is_said_of_what_a_posting_does_not_state() -> None:
    posting = _posting("Cook\n\nBake bread and wash up.\n")
    stated = (posting.employer, posting.place, posting.pay, posting.employment_type, posting.url)
    dates = (posting.date_posted, posting.valid_through)
    assert (stated, dates, posting.experience) == (("", "", "", "", ""), ("", ""), "")
    assert [name for name, _ in posting.confidence] == ["title"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("Chef de Partie\nThe Copper Pot | Manchester", ("Chef de Partie", "The Copper Pot", "Manchester")),
        ("Chef de Partie\nThe Copper Pot\nManchester", ("Chef de Partie", "The Copper Pot", "Manchester")),
        ("Chef de Partie\nThe Copper Pot – Leeds, UK", ("Chef de Partie", "The Copper Pot", "Leeds, UK")),
        ("Chef de Partie\nManchester", ("Chef de Partie", "", "Manchester")),
    ],
)
def test_employer_and_place_stand_in_the_lines_under_the_title(lines: str, said: tuple[str, str, str]) -> None:
    assert _facts(f"{lines}\n\nRun the sauce section.\n") == said


def test_the_organisation_over_a_title_is_the_employer_where_nothing_else_is() -> None:
    posting = _posting("Hull Bakery Ltd\n\nCook\n\nBake bread.\n")
    assert (posting.title, posting.employer, dict(posting.confidence)["employer"]) == ("Cook", "Hull Bakery Ltd", 0.4)


def test_where_a_page_was_published_is_kept() -> None:
    page = '<html><head><link rel="canonical" href="https://jobs.example.org/7"></head><body><h1>Cook</h1>Bake.</body></html>'
    assert _posting(page, "x.html").url == "https://jobs.example.org/7"
