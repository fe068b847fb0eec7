"""Postings that nobody would write: long rows of one word, half signs, places and names that are also words."""

from __future__ import annotations

import pytest
from making import matched, posting, profile, section, term_of

from studio.matching.boilerplate import named_places
from studio.matching.conditions import conditions
from studio.model.posting import Posting
from studio.model.profile import Contact, Profile
from studio.skills.knowledge import load_knowledge
from studio.skills.terms import terms


@pytest.mark.parametrize(
    "words",
    ["Experience" + " experience" * 60, "degree" + " " * 2000 + "x", "5" + " " * 1000, "5 years " * 1000, "no " * 2000],
    ids=["one word", "a gap behind a degree", "a gap behind a figure", "years", "no"],
)
def test_a_row_of_words_is_read_like_any_other(words: str) -> None:
    wanted = posting(("required", f"{words}\n- Triage"))
    assert term_of(matched(profile(section("experience")), wanted), "triage").necessity == "required"


def test_a_short_name_is_not_every_small_word() -> None:
    text = "The Limited\nManagement of the budgets"
    assert named_places(Posting(text=text, employer="The Limited"))[0].of(text) == "The Limited"


def test_a_town_that_is_a_word_hides_no_want() -> None:
    text = "Proof reading in Reading"
    assert [span.of(text) for span in named_places(Posting(text=text, place="Reading, UK"))] == ["Reading"]


@pytest.mark.parametrize(("home", "met"), [("Ripon, UK", True), ("York, UK", None), (", OH", None)])
def test_a_place_is_met_by_the_very_town(home: str, met: bool | None) -> None:
    wanted = posting(("required", "- You must live within 5 miles of Ripon"))
    resume = Profile(contact=Contact(place=home))
    found = [r for r in matched(resume, wanted).requirements if r.asked == "Ripon"]
    assert [r.met for r in found] == [met]


def test_a_condition_that_the_resume_denies_is_not_met() -> None:
    wanted = posting(("required", "- You need the right to work in the UK"))
    for line, met in (("Right to work in the UK", True), ("I do not have the right to work in the UK", None)):
        resume = Profile(contact=Contact(notes=(line,)))
        assert [r.met for r in matched(resume, wanted).requirements if r.kind == "authorisation"] == [met]


def test_a_day_that_does_not_exist_is_no_deadline() -> None:
    assert conditions("Closing date: 31/2/2026") == ()


def test_the_tagger_reads_words_that_have_no_pieces() -> None:
    known = load_knowledge()
    if known.tagger is None:
        pytest.skip("ONNX Runtime is not installed here")
    text = " ".join(["incomprehensibilities" * 3] * 21) + " the the <ABC> \u0301 Excel"
    assert all(text[term.start : term.end].strip() for term in terms(text, known.concepts, known.tagger))
