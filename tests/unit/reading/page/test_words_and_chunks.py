"""The words of a page and their rows; what of a row stands together; letter-spaced headings."""

from __future__ import annotations

import pytest

from studio.reading.page.chunks import chunks_of, is_note, unspaced
from studio.reading.page.words import Word, rows_of


def _word(text: str, left: float, right: float = 0.0, *, bottom: float = 700.0, size: float = 10.0) -> Word:
    wide = right or left + 5.0 * len(text)
    return Word(text=text, left=left, right=wide, bottom=bottom, top=bottom + size, size=size, bold=False)


def _row(*parts: tuple[str, float]) -> list[Word]:
    return [_word(text, left) for text, left in parts]


def _spaced(text: str, between: float, wider: float) -> list[Word]:
    """A row of letters that stand apart, and words that stand ``wider`` apart."""
    row, at = [], 60.0
    for letter in text:
        if letter == " ":
            at += wider - between
            continue
        row.append(_word(letter, at, at + 7.0))
        at += 7.0 + between
    return row


def test_words_in_any_order_of_the_file_are_rows_from_the_top_down() -> None:
    words = [_word("low", 60, bottom=600), _word("right", 120), _word("left", 60)]
    assert [[word.text for word in row] for row in rows_of(words)] == [["left", "right"], ["low"]]


def test_a_word_a_little_higher_is_in_the_same_row() -> None:
    rows = list(rows_of([_word("Volt", 60), _word("TM", 90, bottom=703, size=6.0), _word("below", 60, bottom=688)]))
    assert [[word.text for word in row] for row in rows] == [["Volt", "TM"], ["below"]]


def test_a_gap_wider_than_a_space_parts_a_row_in_chunks() -> None:
    row = _row(("Site", 60), ("Electrician", 82), ("2019", 300), ("–", 322), ("2021", 330))
    assert [chunk.text for chunk in chunks_of(row)] == ["Site Electrician", "2019 – 2021"]
    assert [(chunk.left, chunk.right) for chunk in chunks_of(row)] == [(60, 137), (300, 350)]


@pytest.mark.parametrize(
    "words", ["2019 – 2021", "Mar 2019 – Present", "Hull, UK", "Remote", "2 years 5 months", "(3 yrs)"]
)
def test_dates_towns_and_lengths_of_time_are_notes(words: str) -> None:
    assert is_note(words)


@pytest.mark.parametrize("words", ["Site Electrician", "Since the spring of 2019 I wire flats", "Volt Ltd", "Skills"])
def test_what_says_more_is_no_note(words: str) -> None:
    assert not is_note(words)


@pytest.mark.parametrize(
    ("text", "between", "wider", "words"),
    [
        ("SKILLS", 4.0, 14.0, ["SKILLS"]),
        ("WORK HISTORY", 4.0, 14.0, ["WORK", "HISTORY"]),
        ("WORK HISTORY", 1.0, 5.0, ["WORK", "HISTORY"]),
        ("R&D LABS", 4.0, 14.0, ["R&D", "LABS"]),
    ],
)
def test_letters_that_stand_apart_are_words(text: str, between: float, wider: float, words: list[str]) -> None:
    assert [word.text for word in unspaced(_spaced(text, between, wider))] == words


def test_a_word_that_was_put_together_reaches_over_all_its_letters() -> None:
    row = _spaced("SKILLS", 4.0, 14.0)
    [word] = unspaced(row)
    assert (word.left, word.right) == (row[0].left, row[-1].right)
    assert row[0].text == "S"


def test_few_single_letters_are_left_alone() -> None:
    row = _row(("A", 60), ("B", 75), ("C", 90))
    assert [word.text for word in unspaced(row)] == ["A", "B", "C"]


def test_letters_far_from_each_other_or_of_other_sizes_are_no_word() -> None:
    far = _row(("A", 60), ("B", 160), ("C", 260), ("D", 360))
    sizes = [_word(letter, 60 + 12 * n, size=10 + 8 * (n % 2)) for n, letter in enumerate("ABCD")]
    assert [word.text for word in unspaced(far)] == ["A", "B", "C", "D"]
    assert [word.text for word in unspaced(sizes)] == ["A", "B", "C", "D"]


def test_words_beside_letter_spaced_ones_stay_as_they_are() -> None:
    row = [*_spaced("SKILLS", 4.0, 14.0), _word("and", 200), _word("tools", 220)]
    assert [word.text for word in unspaced(row)] == ["SKILLS", "and", "tools"]
