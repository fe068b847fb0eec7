"""Values of a JSON document as words, and an object that knows which of its keys were read."""

from __future__ import annotations

import pytest

from studio.reading.resume.values import Item, items, lines_of, readable, without_halves


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"a": 1, "b": [True, None, "x"]}, "a: 1; b: true, x"),
        ("  Hull ", "Hull"),
        (3.9, "3.9"),
        (0, "0"),
        (False, "false"),
        (None, ""),
        ([], ""),
        ({"photo": "data:image/png;base64,AAAA"}, ""),
    ],
)
def test_any_value_is_said_in_words(value: object, words: str) -> None:
    assert readable(value) == words


def test_words_stand_behind_their_key_and_nothing_behind_none() -> None:
    assert (readable(3.9, "gpa"), readable(None, "gpa")) == ("gpa: 3.9", "")


def test_words_in_place_of_a_list_are_parted_but_not_in_brackets() -> None:
    assert items("Git, Jira (cloud, server); Go\nC") == ["Git", "Jira (cloud, server)", "Go", "C"]
    assert (items({"a": 1}), items(5), items(None), items(["a, b"])) == ([{"a": 1}], [], [], ["a, b"])


def test_lists_within_lists_are_laid_flat_and_only_keywords_are_parted_at_commas() -> None:
    assert lines_of(["Built it", ["Ran it\nLeft it", None]]) == ["Built it", "Ran it", "Left it"]
    assert lines_of("Git, Go") == ["Git, Go"]
    assert lines_of("Git, Go", keywords=True) == ["Git", "Go"]


def test_an_item_tells_what_of_it_was_not_read() -> None:
    item = Item({"name": " Amir  Khan ", "age": 40, "ok": True, "list": ["z"], "none": None})
    assert (item.words("name"), item.words("age"), item.words("ok"), item.words("list")) == ("Amir Khan", "40", "", "")
    assert item.rest() == ["ok: true", "list: z"]


def test_a_key_that_is_only_looked_at_is_still_left() -> None:
    item = Item({"name": "Amir"})
    assert (item.peek("name"), item.value("name"), item.rest()) == ("Amir", "Amir", ["name: Amir"])


def test_what_no_file_can_hold_is_replaced_through_and_through() -> None:
    assert without_halves({"a\ud800": ["b\x00c", {"d": "e\tf"}], "g": 1}) == {"a\ufffd": ["bc", {"d": "e\tf"}], "g": 1}
