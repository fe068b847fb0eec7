"""The posting's own word for the same thing, and nothing else."""

from __future__ import annotations

import pytest
from making import CONCEPTS, concept, job, matched, posting, profile, section, skills

from studio.matching.match import Matcher
from studio.model.profile import Profile, Section
from studio.skills.concepts import concepts_from
from studio.skills.knowledge import Knowledge
from studio.tailoring.reword import reword


def _reworded(wanted: str, *sections: Section) -> list[str]:
    resume = profile(*sections)
    made = reword(resume, matched(resume, posting(("required", f"- {wanted}"))), CONCEPTS)
    return [one.text for one in made]


def _bullet(wanted: str, text: str) -> list[str]:
    return _reworded(wanted, section("experience", job("a", text)))


@pytest.mark.parametrize(
    ("wanted", "text", "said"),
    [
        ("Microsoft Excel", "Kept the rota in Excel", "Kept the rota in Microsoft Excel"),
        ("Kubernetes", "Moved K8s to two sites", "Moved Kubernetes to two sites"),
        ("K8s", "Moved Kubernetes to two sites", "Moved K8s to two sites"),
        ("Electronic health records", "Taught EHR to nine nurses", "Taught electronic health records to nine nurses"),
        ("Electronic health records", "EHR for nine wards", "Electronic health records for nine wards"),
        ("EHR", "Taught electronic health records to nine", "Taught EHR to nine"),
    ],
)
def test_a_line_takes_the_postings_spelling_of_the_same_name(wanted: str, text: str, said: str) -> None:
    assert _bullet(wanted, text) == [said]


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("Microsoft Excel", "Drew pivot tables of the figures"),
        ("Wound care", "Led wound management for 28 beds"),
        ("Triage", "Led wound management for 28 beds"),
        ("Kubernetes", "Ran Kubernetes, or K8s for short"),
        ("Kubernetes", "Taught K8s and moved K8s"),
        ("Dementia care", "Nursed twelve people living with dementia"),
        ("Electronic health records", "Wrote a guide for an EHR-only ward"),
        ("Electronic health records", "Bought the e-EHR"),
        ("Wound care", "Managed wounds on 28 beds"),
    ],
)
def test_what_is_implied_or_named_otherwise_stays_as_it_is(wanted: str, text: str) -> None:
    assert _bullet(wanted, text) == []


@pytest.mark.parametrize(
    ("wanted", "text"), [("Registered nurse", "Was an RN at night"), ("NMC registration", "Got my NMC PIN")]
)
def test_titles_and_licences_are_left_as_the_person_wrote_them(wanted: str, text: str) -> None:
    assert _bullet(wanted, text) == []


def test_an_article_must_fit_the_new_word() -> None:
    assert _bullet("Electronic health records", "Wrote an EHR guide") == ["Wrote an electronic health records guide"]
    assert _bullet("Magnetic imaging", "Booked an MRI slot") == []


def test_a_keyword_of_a_skills_list_may_change_its_order_and_a_sentence_may_not() -> None:
    assert _reworded("Care of wounds", skills("wound care", "tea")) == ["care of wounds"]
    assert _bullet("Care of wounds", "Led wound care at night") == []
    assert _reworded("Registered nurse", skills("Staff nurse")) == []


def test_headings_degrees_and_employers_are_never_reworded() -> None:
    resume: Profile = profile(
        section("education", job("d", "Thesis on Excel")),
        section("certificates", job("c", "Excel, level 2", title="Excel")),
    )
    made = reword(resume, matched(resume, posting(("required", "- Microsoft Excel"))), CONCEPTS)
    assert made == ()


def test_two_wants_of_one_line_make_one_rewording_with_both_reasons() -> None:
    resume = profile(section("experience", job("a", "Taught Excel and K8s")))
    [made] = reword(resume, matched(resume, posting(("required", "- Microsoft Excel\n- Kubernetes"))), CONCEPTS)
    assert made.text == "Taught Microsoft Excel and Kubernetes"
    assert made.why.count("The posting says") == 2


def test_a_name_that_holds_more_is_not_taken() -> None:
    made = concept("HTML", "tool", aliases="HTML/CSS")
    resume = profile(section("experience", job("a", "Wrote HTML pages")))
    concepts = concepts_from((made,))
    match = Matcher(resume, Knowledge(concepts=concepts)).match(posting(("required", "- HTML/CSS")))
    assert reword(resume, match, concepts) == ()
