"""Conditions by kind and value, degrees with their field, years with what they are of and the sum of those worked."""

from __future__ import annotations

import pytest
from making import CONCEPTS, job, matched, posting, profile, section

from studio.matching.conditions import conditions
from studio.matching.degrees import degrees
from studio.matching.years import spelt, years
from studio.model.match import Requirement
from studio.model.profile import Profile


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Hybrid: three days in our Ripon shop", {("location", "hybrid"), ("location", "Ripon")}),
        ("Free on-site parking and remote patient monitoring", set()),
        (
            "You need the right to work; we cannot sponsor visas",
            {("authorisation", "right to work"), ("authorisation", "no sponsorship")},
        ),
        ("EU citizenship or a valid work permit", {("authorisation", "right to work")}),
        ("Enhanced DBS check and a drug screen", {("clearance", "DBS"), ("clearance", "drug test")}),
        ("Day and night shifts, no weekends", {("schedule", "night"), ("schedule", "shift")}),
        ("37.5 hours a week", {("schedule", "37.5 hours a week")}),
        ("Travel of up to 25% of the time", {("travel", "25%")}),
        ("Book travel arrangements for the travel industry", set()),
        ("Lift 10 lbs often and up to 50 pounds rarely", {("physical", "50 lb")}),
        ("Apply by 5 December 2026", {("deadline", "2026-12-05")}),
        ("Closing date: 12/7/2026 11:59 PM Pacific", {("deadline", "2026-12-07")}),
        ("Closing date: 12/7/2026", set()),
        ("Closing date: 25.7.2026", {("deadline", "2026-07-25")}),
        ("The project began on 5 December 2020", set()),
    ],
)
def test_a_condition_is_told_by_kind_and_value(sentence: str, found: set[tuple[str, str]]) -> None:
    assert {(stated.kind, stated.asked) for stated in conditions(sentence)} == found


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Bachelor's degree in chemistry or a related field", ["bachelor in chemistry"]),
        ("Graduation from an accredited four-year college or university", ["bachelor"]),
        ("A nursing degree", ["bachelor in nursing"]),
        ("BSN required; MSN preferred", ["bachelor", "master"]),
        ("An advanced degree (master's or doctoral)", ["master", "master"]),
        ("Shaken by degrees", []),
    ],
)
def test_a_degree_is_told_by_its_level_and_its_field(sentence: str, asked: list[str]) -> None:
    assert [degree.asked for degree in degrees(sentence)][: len(asked) or None] == asked


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Three (3) years' experience of triage", ["3 years of triage"]),
        ("3-5 years of full-time paid experience as a ward clerk", ["3 years of ward clerk"]),
        ("18 months in dementia care", ["18 months of dementia care"]),
        ("Triage (2+ years), wound care (1 year of practice)", ["2 years of Triage", "1 year of wound care"]),
        ("At least 18 years of age", []),
        ("A two-year contract", []),
        ("With 25 years of history", []),
        ("Apply within 6 months of graduation", []),
    ],
)
def test_years_are_told_with_what_they_are_of(sentence: str, asked: list[str]) -> None:
    assert [found.asked for found in years(sentence, CONCEPTS)][: len(asked) or None] == asked


def _years_of(resume: Profile) -> Requirement:
    match = matched(resume, posting(("required", "- At least five years of triage")))
    return next(requirement for requirement in match.requirements if requirement.kind == "years")


def test_the_sum_of_the_years_can_be_added_up_by_hand() -> None:
    stretches = (("2012-01", "2014-06"), ("2014-03", "2015-12"), ("2017-03", "2019-12"))
    resume = profile(
        section("experience", *(job(f"j{n}", "Triage", start=a, end=b) for n, (a, b) in enumerate(stretches)))
    )
    asked = _years_of(resume)
    assert (asked.found, asked.met) == ("triage: 2012–15, 2017–19: 6 y 10 m", True)


def test_a_stretch_that_goes_on_says_so_and_short_ones_are_in_months() -> None:
    assert spelt([job("a", start="2020-03", end="2020-05")]) == "2020: 3 m"
    assert spelt([job("a", start="1998", end="2001")]) == "1998–2000: 3 y"


def test_small_print_sets_formal_conditions_alone() -> None:
    wanted = posting(
        ("legal", "Applicants must have the right to work. Five years of triage. Apply by 5 December 2026.")
    )
    assert {r.kind for r in matched(profile(section("experience")), wanted).requirements} == {
        "authorisation",
        "deadline",
    }
