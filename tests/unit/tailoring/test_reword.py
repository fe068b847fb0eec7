"""The posting's own word for the same thing, and nothing else."""

from __future__ import annotations

import pytest
from making import CONCEPTS, job, matched, posting, profile, section, skills

from studio.model.profile import Profile, Section
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
    ],
)
def test_a_line_takes_the_postings_spelling_of_the_same_name(wanted: str, text: str, said: str) -> None:
    assert _bullet(wanted, text) == [said]


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("Microsoft Excel", "Drew pivot tables of the figures"),
        ("Triage", "Led wound management for 28 beds"),
        ("Wound care", "Led wound care and wound management"),
        ("Wound care", "Led wound management and taught wound management"),
        ("Dementia care", "Nursed twelve people living with dementia"),
        ("Sonography", "Booked an ultrasound imaging slot"),
        ("Staff scheduling", "Bought e-rota planning software"),
        ("Wound care", "Managed wounds on 28 beds"),
        ("Wound care", "Led wound management for 28 beds"),
        ("Rota planning", "Took over staff scheduling"),
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
    assert _bullet("Microsoft Excel", "Wrote an Excel guide") == []
    assert _bullet("Kubernetes", "Wrote a K8s guide") == ["Wrote a Kubernetes guide"]


def test_a_keyword_that_stands_alone_is_renamed_where_it_is_the_same_name() -> None:
    assert _reworded("Microsoft Excel", skills("Excel", "tea")) == ["Microsoft Excel"]
    assert _reworded("Wound care", skills("wound management", "tea")) == []
    assert _reworded("Registered nurse", skills("Staff nurse")) == []


def test_headings_degrees_and_employers_are_never_reworded() -> None:
    resume: Profile = profile(
        section("education", job("d", "Thesis on wound management")),
        section("certificates", job("c", "Wound management, level 2", title="Wound management")),
    )
    made = reword(resume, matched(resume, posting(("required", "- Wound care"))), CONCEPTS)
    assert made == ()


def test_two_wants_of_one_line_make_one_rewording_with_both_reasons() -> None:
    resume = profile(section("experience", job("a", "Moved the K8s rota into Excel")))
    [made] = reword(resume, matched(resume, posting(("required", "- Kubernetes\n- Microsoft Excel"))), CONCEPTS)
    assert made.text == "Moved the Kubernetes rota into Microsoft Excel"
    assert made.why.count("The posting says") == 2
