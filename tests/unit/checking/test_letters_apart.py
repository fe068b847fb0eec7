"""Leftovers of another application, likeness to another letter, and how much is for this reader alone."""

from __future__ import annotations

import pytest
from making import posting

from studio.checking.leftovers import alike, leftovers, likeness
from studio.checking.personal import personal

LETTER = (
    "Your ward opened a second room in May. I set one up at Hillcrest in nine weeks. "
    "I would like to see how yours works at night and who runs it."
)


def test_the_name_of_another_employer_is_marked_wherever_it_stands() -> None:
    text = "I look forward to joining Brantwick. Brantwick's homes are fine."
    found = leftovers(text, ["Brantwick Ltd"], own=("Alderfell Trust",))
    assert [text[f.start : f.end] for f in found] == ["Brantwick", "Brantwick"]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("I like Alderfell Trust.", ["Alderfell Trust"]),
        ("I like Brantwickshire.", ["Brantwick"]),
        ("I like Alderfell Trust.", ["Trust"]),
        ("We ordered A paper.", ["A"]),
        ("Nothing here.", ["", "   "]),
    ],
)
def test_this_readers_own_name_part_of_a_word_and_scraps_are_no_leftovers(text: str, others: list[str]) -> None:
    assert leftovers(text, others, own=("Alderfell Trust",)) == ()


def test_a_letter_is_wholly_like_itself_and_not_like_another() -> None:
    assert likeness(LETTER, LETTER) == 1
    assert likeness(LETTER, LETTER.replace("Hillcrest", "Thornlea")) == pytest.approx(1, abs=0.05)
    assert likeness(LETTER, "Gas fitters wanted.") < 0.2
    assert likeness("", LETTER) == 0


def test_a_long_run_of_shared_words_is_marked_and_a_short_one_is_not() -> None:
    other = "Elsewhere I set one up at Hillcrest in nine weeks, and so on and on."
    [mark] = alike(LETTER, other, "letter-2.txt")
    assert LETTER[mark.start : mark.end] == mark.text == "I set one up at Hillcrest in nine weeks"
    assert "letter-2.txt" in mark.why
    assert alike(LETTER, "I set one up at Thornlea in nine weeks.", "x") == ()


WANTED = posting(("about", "we opened the Larch Unit and have 6,200 people"), employer="Alderfell Trust")


def test_sentences_that_name_the_reader_count_and_the_others_say_why_not() -> None:
    text = "Alderfell Trust opened a unit. I want to work there. In 2019 I cut errors by 12. You will be pleased."
    judged = personal(text, employer="Alderfell Trust", posting=WANTED)
    assert [s.class_ for s in judged.sentences] == ["about-them", "transferable", "proof", "transferable"]
    assert all(s.why for s in judged.sentences)
    assert "".join(text[s.start : s.end] for s in judged.sentences).replace(" ", "") == text.replace(" ", "")


def test_the_share_is_counted_in_words() -> None:
    assert personal("Alderfell Trust is here. Alderfell Trust stays.", employer="Alderfell Trust").score == 100
    assert personal("I am keen. I am kind.", employer="Alderfell Trust").score == 0
    assert (
        personal("Alderfell Trust is here. I am so very keen to start there.", employer="Alderfell Trust").score == 33
    )
    assert personal("", employer="Alderfell Trust").score == 0


def test_what_only_this_posting_tells_is_theirs_too() -> None:
    judged = personal("I read of the Larch Unit with joy.", employer="Alderfell Trust", posting=WANTED)
    assert [s.class_ for s in judged.sentences] == ["about-us-both"]


def test_the_writers_own_names_are_proof_and_not_personal() -> None:
    judged = personal("At Hillcrest we did it.", employer="Alderfell Trust", proof=["Hillcrest"])
    assert (judged.score, judged.sentences[0].class_) == (0, "proof")
