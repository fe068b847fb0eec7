"""What a page states about its job as data."""

from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from studio.reading.markup.page_facts import (
    facts_of,
    page_address,
    posting_facts,
    postings_in,
    postings_of,
    title_hints,
)


def _facts(**posting: object) -> dict[str, str]:
    return dict(posting_facts({"@type": "JobPosting", **posting}))


def _script(source: str) -> LexborHTMLParser:
    return LexborHTMLParser(f'<script type="application/ld+json">{source}</script>')


def _titles(source: str) -> list[object]:
    return [posting.get("title") for posting in postings_of(_script(source))]


def _nested(depth: int) -> object:
    found: object = {"@type": "JobPosting", "title": "Nurse"}
    for _ in range(depth):
        found = [found]
    return found


@pytest.mark.parametrize(
    "source",
    [
        '{"@type": "JobPosting", "title": "Nurse"}',
        '[{"@type": "Organization"}, {"@type": ["Thing", "JobPosting"], "title": "Nurse"}]',
        '{"@graph": [{"@type": "WebPage", "mainEntity": {"@type": "JobPosting", "title": "Nurse"}}]}',
        '{"@type": "JobPosting", "title": "Nurse", "skills": ["triage",],}',
        '{"@type": "JobPosting", "title": "Nurse", "description": "one\ntwo"}',
    ],
    ids=["alone", "in a list", "in a graph", "with commas too many", "with bare line ends"],
)
def test_a_posting_is_found_wherever_and_however_it_is_stated(source: str) -> None:
    assert _titles(source) == ["Nurse"]


@pytest.mark.parametrize("source", ["", "{", "null", '"JobPosting"', '{"@type": "Article"}', "[" * 3_000])
def test_a_script_that_states_no_posting_is_passed_over(source: str) -> None:
    assert _titles(source) == []


def test_the_search_for_a_posting_has_a_bottom() -> None:
    assert postings_in(_nested(20)) == [{"@type": "JobPosting", "title": "Nurse"}]
    assert postings_in(_nested(40)) == []


def test_a_script_larger_than_any_posting_is_not_parsed() -> None:
    padding = " " * 500_000
    assert _titles('{"@type": "JobPosting", "title": "Nurse"}') == ["Nurse"]
    assert _titles(f'{{"@type": "JobPosting",{padding}"title": "Nurse"}}') == []


def test_postings_of_one_title_at_two_addresses_are_two() -> None:
    two = [{"@type": "JobPosting", "title": "Nurse", "url": f"https://j.example.org/{n}"} for n in (1, 2)]
    assert _titles(json.dumps(two)) == ["Nurse", "Nurse"]


def test_plain_facts_are_tidied_and_empty_or_odd_ones_are_left_out() -> None:
    facts = _facts(title="  Staff \n Nurse ", datePosted="2026-03-01", validThrough=" ", employmentType=7)
    assert facts == {"title": "Staff Nurse", "datePosted": "2026-03-01"}


@pytest.mark.parametrize("employer", ["Hill Trust", {"@type": "Organization", "name": " Hill Trust "}])
def test_the_employer_is_a_name_or_a_thing_with_one(employer: object) -> None:
    assert _facts(hiringOrganization=employer) == {"hiringOrganization": "Hill Trust"}


def test_kinds_of_employment_are_one_fact() -> None:
    assert _facts(employmentType=["PART_TIME", None, "TEMPORARY"]) == {"employmentType": "PART_TIME, TEMPORARY"}


@pytest.mark.parametrize(
    ("stated", "place"),
    [
        ({"address": {"addressLocality": "Leeds", "addressCountry": {"name": "UK"}}}, "Leeds, UK"),
        ([{"address": {"addressLocality": "Leeds", "addressRegion": ""}}, {"address": "York"}], "Leeds"),
        ({"address": " Leeds, UK "}, "Leeds, UK"),
        ("Leeds", "Leeds"),
    ],
)
def test_a_place_is_read_in_every_form_of_an_address(stated: object, place: str) -> None:
    assert _facts(jobLocation=stated) == {"jobLocation": place}


def test_work_from_home_is_a_place_only_where_no_other_is_stated() -> None:
    assert _facts(jobLocationType="TELECOMMUTE") == {"jobLocation": "Remote"}
    assert _facts(jobLocationType="TELECOMMUTE", jobLocation="Leeds") == {"jobLocation": "Leeds"}


@pytest.mark.parametrize(
    ("stated", "pay"),
    [
        (
            {"currency": "GBP", "value": {"minValue": 30000, "maxValue": 34000, "unitText": "YEAR"}},
            "GBP 30000–34000 per YEAR",
        ),
        ({"currency": "GBP", "value": {"minValue": 21.5}, "unitText": "HOUR"}, "GBP 21.5 per HOUR"),
        ({"currency": "EUR", "value": 2800}, "EUR 2800"),
        ({"value": 2800}, "2800"),
        ("£21 an hour", "£21 an hour"),
        (31000, "31000"),
    ],
)
def test_pay_is_said_with_its_currency_and_its_unit(stated: object, pay: str) -> None:
    assert _facts(baseSalary=stated) == {"baseSalary": pay}


def test_pay_without_an_amount_is_none() -> None:
    assert _facts(baseSalary={"currency": "GBP", "value": {"unitText": "YEAR"}}) == {}


def test_microdata_is_read_where_there_is_no_script() -> None:
    page = (
        '<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Staff Nurse</h1>'
        '<p itemprop="hiringOrganization"><span itemprop="name">Hill Trust</span></p>'
        '<p itemprop="jobLocation"><span itemprop="addressLocality">Leeds</span><meta itemprop="addressCountry" content="UK"></p>'
        '<time itemprop="validThrough" datetime="2026-05-01">1 May</time></div>'
    )
    assert dict(facts_of({}, LexborHTMLParser(page))) == {
        "title": "Staff Nurse",
        "validThrough": "2026-05-01",
        "hiringOrganization": "Hill Trust",
        "jobLocation": "Leeds, UK",
    }


def test_a_stated_posting_outweighs_what_the_page_is_marked_with() -> None:
    page = LexborHTMLParser('<p class="company-name">Board of Jobs</p>')
    assert facts_of({"hiringOrganization": "Hill Trust"}, page) == (("hiringOrganization", "Hill Trust"),)


def test_elements_named_for_employer_and_place_are_believed_once() -> None:
    one = '<p class="job-company-name">Hill Trust</p><p data-testid="job-location">Leeds</p>'
    assert dict(facts_of({}, LexborHTMLParser(one))) == {"hiringOrganization": "Hill Trust", "jobLocation": "Leeds"}
    many = LexborHTMLParser(f'{one}<p class="job-company-name">Skell House</p>')
    assert dict(facts_of({}, many)) == {"jobLocation": "Leeds"}


def test_microdata_outweighs_what_elements_are_named_for() -> None:
    page = (
        '<div itemscope itemtype="https://schema.org/JobPosting"><p itemprop="hiringOrganization">Hill Trust</p></div>'
        '<p class="company-name">Board of Jobs</p><p class="job-location">Leeds</p>'
    )
    assert facts_of({}, LexborHTMLParser(page)) == (("hiringOrganization", "Hill Trust"), ("jobLocation", "Leeds"))


def test_the_page_says_where_it_was_published_once_and_only_on_the_web() -> None:
    both = '<link rel="canonical" href="https://j.example.org/1"><meta property="og:url" content="https://j.example.org/2">'
    local = '<link rel="canonical" href="/jobs/1"><meta property="og:url" content="https://j.example.org/2">'
    assert list(page_address(LexborHTMLParser(both))) == [("url", "https://j.example.org/1")]
    assert list(page_address(LexborHTMLParser(local))) == [("url", "https://j.example.org/2")]
    assert list(page_address(LexborHTMLParser('<link rel="canonical" href="file:///home/m/job.html">'))) == []


def test_hints_of_the_title_are_heading_network_and_window_without_the_sites_name() -> None:
    page = (
        '<head><meta property="og:title" content="Staff Nurse – Indeed.co.uk"><title>Staff Nurse | LinkedIn</title></head>'
        "<body><h2>Staff  Nurse (nights)</h2></body>"
    )
    assert list(title_hints(LexborHTMLParser(page))) == [
        ("heading", "Staff Nurse (nights)"),
        ("page-title", "Staff Nurse"),
        ("page-title", "Staff Nurse"),
    ]


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ({"skills": ["triage", "suturing"]}, {"skills": "triage, suturing"}),
        ({"skills": "<ul><li>triage</li></ul>"}, {"skills": "triage"}),
        ({"experienceRequirements": {"monthsOfExperience": 24}}, {"experienceRequirements": "24 months"}),
        (
            {"educationRequirements": [{"credentialCategory": "bachelor degree"}, {"name": "RN"}]},
            {"educationRequirements": "bachelor degree, RN"},
        ),
        ({"educationRequirements": {"@type": "EducationalOccupationalCredential"}}, {}),
    ],
)
def test_what_is_asked_of_the_person_is_told_in_words(stated: dict[str, object], words: dict[str, str]) -> None:
    assert _facts(**stated) == words
