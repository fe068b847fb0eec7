"""A token is what a person would call one word, with its exact place."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.language.tokens import token_key, tokens


@given(st.text(max_size=300))
def test_every_token_stands_where_it_says(text: str) -> None:
    found = tokens(text)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++, C# and .NET", ["C++", "C#", "and", ".NET"]),
        ("Node.js/React", ["Node.js", "React"]),
        ("wound-care", ["wound", "care"]),
        ("R&D at 12.5% of $50,000", ["R&D", "at", "12.5%", "of", "$50,000"]),
        ("a driver's licence", ["a", "driver's", "licence"]),
    ],
)
def test_words_are_cut_as_people_read_them(text: str, words: list[str]) -> None:
    assert [t.text for t in tokens(text)] == words


def test_two_spellings_of_a_word_have_one_key() -> None:
    assert token_key("R.N.") == token_key("RN")
    assert token_key("Node.js") == token_key("NodeJS")
    assert token_key("Résumé") == token_key("resume")
    assert token_key("C") != token_key("C++")
