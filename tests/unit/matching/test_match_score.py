"""The score adds up, counts what is shown, and conditions are met, unmet or unknown."""

from __future__ import annotations

import pytest
from making import job, matched, posting, profile, section, skills, term_of

from studio.matching.match import as_shown
from studio.model.match import Match, Requirement
from studio.model.profile import Entry, Profile
from studio.tailoring.select import whole

RESUME = profile(
    section("experience", job("a", "Wound care", "Triage of 40 patients", start="2015-01", end="2020-01")),
    section("education", Entry(id="b", title="BSc Nursing", organisation="Hallamgate University")),
    skills("Excel"),
)
WANTED = posting(
    ("required", "- Wound care\n- NMC registration\n- A bachelor's degree\n- Two years of triage"),
    ("preferred", "- Microsoft Excel\n- Polish"),
)


def _adds_up(match: Match) -> None:
    assert sum(part.weight for part in match.parts) == pytest.approx(1)
    assert match.score == round(100 * sum(part.weight * part.value for part in match.parts))
    for name, count in match.coverage:
        terms = [term for term in match.terms if term.necessity == name]
        assert count.of == len(terms)
        assert count.covered == sum(term.shown for term in terms)


def test_weights_add_to_one_and_the_score_is_the_sum_of_its_parts() -> None:
    match = matched(RESUME, WANTED)
    _adds_up(match)
    assert dict(match.coverage)["required"].covered == 2
    assert dict(match.coverage)["preferred"].covered == 1
    assert 0 < match.score < 100


def test_a_posting_that_wants_one_kind_of_thing_is_scored_by_that_alone() -> None:
    match = matched(RESUME, posting(("preferred", "- Triage"), title="Helper"))
    _adds_up(match)
    assert (match.score, len(match.parts)) == (100, 1)


def test_more_shown_never_scores_less() -> None:
    more = profile(*RESUME.sections, section("certificates", Entry(id="c", title="NMC registration")))
    assert matched(more, WANTED).score > matched(RESUME, WANTED).score


def test_what_a_draft_leaves_out_is_held_and_not_shown() -> None:
    match = matched(RESUME, WANTED)
    draft = whole(RESUME).without({"a.0"})
    after = as_shown(match, draft)
    _adds_up(after)
    assert term_of(after, "wound care").status == "exact"
    assert not term_of(after, "wound care").shown
    assert after.score < match.score
    assert as_shown(match, whole(RESUME)) == match


def _condition(body: str, resume: Profile, kind: str) -> Requirement:
    found = [r for r in matched(resume, posting(("required", body))).requirements if r.kind == kind]
    assert len(found) == 1, found
    return found[0]


def _worked(*stretches: tuple[str, str], text: str = "Triage") -> Profile:
    jobs = (job(f"j{n}", text, start=start, end=end) for n, (start, end) in enumerate(stretches))
    return profile(section("experience", *jobs))


@pytest.mark.parametrize(
    ("resume", "met"),
    [
        (_worked(("2010-01", "2016-01")), True),
        (_worked(("2010-01", "2012-01")), False),
        (_worked(("2010-01", "2012-12"), ("2010-06", "2012-12")), False),
        (_worked(("", "")), None),
        (_worked(("2010-01", "2016-01"), text="Drug rounds"), None),
    ],
)
def test_years_are_counted_once_in_the_jobs_that_show_what_is_asked(resume: Profile, met: bool | None) -> None:
    asked = _condition("- At least five years of triage", resume, "years")
    assert (asked.asked, asked.met) == ("5 years of triage", met)


@pytest.mark.parametrize(
    ("held", "met"), [("BSc Nursing", True), ("MSc Nursing", True), ("Diploma in Nursing", False), ("Nursing", None)]
)
def test_a_degree_is_met_by_it_or_a_higher_one(held: str, met: bool | None) -> None:
    resume = profile(section("education", Entry(id="b", title=held)))
    assert _condition("- A bachelor's degree", resume, "degree").met is met


def test_silence_about_a_licence_is_no_answer() -> None:
    driver = profile(section("certificates", Entry(id="c", title="Full UK driving licence")))
    assert _condition("- A driving licence", driver, "licence").met is True
    assert _condition("- A driving licence", RESUME, "licence").met is None


def test_a_condition_points_at_its_words_and_bears_its_necessity() -> None:
    wanted = posting(("preferred", "- A master's degree"))
    [asked] = matched(RESUME, wanted).requirements
    assert (asked.necessity, asked.met) == ("preferred", False)
    assert asked.posting[0].of(wanted.text) == asked.text == "master's degree"


def test_boilerplate_sets_no_conditions() -> None:
    assert (
        matched(RESUME, posting(("benefits", "Ten years of growth and a driving licence for all"))).requirements == ()
    )


def test_a_firms_age_is_no_condition_and_of_two_degrees_the_lower_is() -> None:
    resume = _worked(("2010-01", "2012-01"))
    firm = "- We are an 80 year old house\n- With over 20 years of growth, we are hiring\n- At least 18 years of age"
    wanted = posting(("required", f"{firm}\n- A bachelor's or master's degree in nursing"))
    asked = [(r.kind, r.asked) for r in matched(resume, wanted).requirements]
    assert asked == [("degree", "bachelor")]


def test_a_lower_degree_tells_nothing_where_something_else_would_do_instead() -> None:
    resume = profile(section("education", Entry(id="b", title="Diploma in Media Studies")))
    assert _condition("- A bachelor's degree", resume, "degree").met is False
    assert _condition("- A bachelor's degree or equivalent experience", resume, "degree").met is None
    assert _condition("- A master's degree", resume, "degree").found == "Diploma in Media Studies"
