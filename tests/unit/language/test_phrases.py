"""Phrases are found longest first, on word borders, never overlapping."""

from __future__ import annotations

from studio.language.phrases import Phrase, index
from studio.language.tokens import keys, tokens


def _found(text: str, *names: str) -> list[str]:
    phrases = index(Phrase(keys=keys(name), value=name) for name in names)
    return [value for hit in phrases.find(text, tokens(text)) for value in hit.values]


def test_the_longest_phrase_wins() -> None:
    assert _found("project management office", "project", "project management") == ["project management"]


def test_a_phrase_is_not_found_inside_a_word_or_across_a_comma() -> None:
    assert _found("opportunity", "unity") == []
    assert _found("wound, care", "wound care") == []


def test_a_hyphen_or_a_wrapped_line_joins_words() -> None:
    assert _found("wound-care", "wound care") == ["wound care"]
    assert _found("wound\ncare", "wound care") == ["wound care"]
