"""A read-back tells which words are missing and whether the rest stands in order."""

from __future__ import annotations

from studio.checking.readback import lowest, readings

WORDS = "Ines Falk led wound care for 28 beds"


def test_a_reader_that_finds_every_word_in_order_scores_one() -> None:
    [reading] = readings(WORDS, {"a": WORDS.replace(" ", "\n")})
    assert (reading.score, reading.order, reading.missing) == (1, 1, ())


def test_missing_words_are_named_and_lower_the_score() -> None:
    [reading] = readings(WORDS, {"a": "Ines Falk led for 28 beds"})
    assert reading.score == 0.75
    assert reading.missing == ("wound", "care")


def test_a_word_meant_twice_must_be_found_twice() -> None:
    assert readings("beds and beds", {"a": "beds and"})[0].missing == ("beds",)


def test_words_out_of_order_are_found_and_the_order_says_so() -> None:
    [reading] = readings(WORDS, {"a": "wound care for 28 beds Ines Falk led"})
    assert reading.score == 1
    assert reading.order < 0.7


def test_a_word_broken_by_a_soft_hyphen_is_whole() -> None:
    assert readings("wound care", {"a": "wo\u00ad\nund care"})[0].score == 1


def test_more_than_was_meant_is_no_fault_and_nothing_is_everything_missing() -> None:
    assert readings(WORDS, {"a": f"Page 1 {WORDS}"})[0].score == 1
    assert readings(WORDS, {"a": ""})[0].score == 0
    assert readings("", {"a": "x"})[0].score == 1


def test_the_lowest_reader_counts_and_no_reader_is_none() -> None:
    assert lowest(readings(WORDS, {"a": WORDS, "b": "Ines"})) == readings(WORDS, {"b": "Ines"})[0].score
    assert lowest(()) == 0
