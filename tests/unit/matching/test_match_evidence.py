"""Where a resume shows a want, and what is no evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from making import CONCEPTS, job, matched, posting, profile, section, skills

from studio.matching.match import Matcher
from studio.model.match import Term
from studio.model.profile import Profile
from studio.skills.knowledge import Knowledge


def _resume(*texts: str) -> Profile:
    return profile(section("experience", job("a", *texts)))


def _answer(resume: Profile, wanted: str) -> Term:
    return next(iter(matched(resume, posting(("required", f"- {wanted}"))).terms))


@pytest.mark.parametrize(
    ("held", "wanted", "status", "strength"),
    [
        ("Gave wound care on two wards", "Wound care", "exact", 1.0),
        ("Did wound management on two wards", "Wound care", "variant", 0.9),
        ("Drew pivot tables of the figures", "Microsoft Excel", "implied", 0.8),
        ("Gave mediction administration training", "Medication administration", "variant", 0.9),
        ("Sold garden furniture", "Wound care", "missing", 0.0),
        ("Drew pivot tables of the figures", "Kubernetes", "missing", 0.0),
    ],
)
def test_a_want_is_shown_by_name_by_another_name_by_what_includes_it_or_not_at_all(
    held: str, wanted: str, status: str, strength: float
) -> None:
    term = _answer(_resume(held), wanted)
    assert (term.status, term.strength, term.shown) == (status, strength, status != "missing")


def test_what_includes_a_thing_shows_it_and_not_the_other_way_round() -> None:
    assert _answer(_resume("Ran Kubernetes clusters"), "Container orchestration").status == "implied"
    assert _answer(_resume("Studied container orchestration"), "Kubernetes").status == "missing"


def test_evidence_points_at_the_very_words() -> None:
    resume = profile(section("experience", job("a", "Led triage", "Wound management on 28 beds")), skills("Wound care"))
    texts = {passage.id: passage.text for passage in resume.passages()}
    term = _answer(resume, "Wound care")
    assert [(e.passage, e.how) for e in term.evidence] == [("k.0", "exact"), ("a.1", "variant")]
    assert all(texts[e.passage][e.start : e.end] == e.text for e in term.evidence)


def test_a_slip_of_the_pen_is_forgiven_in_long_words_and_a_different_word_never_is() -> None:
    assert _answer(_resume("Electrical tseting of flats"), "Electrical testing").evidence[0].how == "spelling"
    assert _answer(_resume("Electrical resting of flats"), "Electrical testing").status == "missing"
    assert _answer(_resume("Did triaje in the hall"), "Triage").status == "missing"


def test_a_tool_inside_another_word_is_not_that_tool() -> None:
    assert _answer(_resume("Excelled at ward rounds"), "Microsoft Excel").status == "missing"


def test_a_title_is_held_by_who_bears_it_and_not_by_who_met_one() -> None:
    wanted = posting(("required", "- Registered nurse"), title="Nurse")
    held = {
        text: next(iter(matched(profile(section("experience", job("a", text, title="Carer"))), wanted).terms)).status
        for text in ("Reported to the registered nurse", "Worked as a registered nurse", "Registered nurse on nights")
    }
    assert list(held.values()) == ["missing", "exact", "exact"]


def test_a_line_that_begins_with_the_deed_shows_it() -> None:
    assert (
        _answer(_resume("Administered daily medication on two wards"), "Medication administration").status == "variant"
    )
    assert _answer(_resume("Saw that medication was administered"), "Medication administration").status == "missing"


class _Near:
    """A meaning layer to which everything is as near as it is told."""

    def __init__(self, cosine: float) -> None:
        self.cosine = cosine

    def nearest(self, wanted: str, phrases: Sequence[str]) -> tuple[int, float]:
        del wanted, phrases
        return 0, self.cosine

    def key_phrases(self, text: str, phrases_of: Callable[[str], list[str]], most: int) -> list[tuple[str, float]]:
        del text, phrases_of, most
        return []


def _near(cosine: float) -> Knowledge:
    return Knowledge(concepts=CONCEPTS, meaning=_Near(cosine))  # type: ignore[arg-type]


def _by_meaning(wanted: str, cosine: float, **said: Any) -> Term:
    matcher = Matcher(_resume("Looked after skin and dressings"), _near(cosine))
    return next(iter(matcher.match(posting(("required", f"- {wanted}")), **said).terms))


def test_nearness_is_a_suggestion_that_counts_once_a_person_confirms_it() -> None:
    near = _by_meaning("Wound care", 0.9)
    assert (near.status, near.shown) == ("related", False)
    confirmed = _by_meaning("Wound care", 0.9, confirmed=frozenset({"wound care"}))
    assert (confirmed.status, confirmed.shown, confirmed.evidence[0].how) == ("variant", True, "confirmed")


def test_what_is_not_near_stays_missing_even_where_it_is_confirmed() -> None:
    assert _by_meaning("Wound care", 0.3, confirmed=frozenset({"wound care"})).status == "missing"


@pytest.mark.parametrize("wanted", ["Microsoft Excel", "NMC registration", "Polish", "Registered nurse"])
def test_meaning_never_speaks_of_tools_licences_languages_and_titles(wanted: str) -> None:
    resume = profile(section("experience", job("a", "Looked after skin and dressings", title="Carer")))
    matcher = Matcher(resume, _near(0.99))
    [term] = matcher.match(posting(("required", f"- {wanted}"), title="Carer")).terms
    assert term.status == "missing"
