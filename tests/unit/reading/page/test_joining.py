"""Two parts of a sentence put together, and where one ends."""

from __future__ import annotations

import pytest

from studio.reading.page.wrapping import joined, joined_lines, joined_text
from studio.reading.raw import RawLine

FULL = (
    "Electrician with nine years on building sites, six of them as the one",
    "who signs the test sheets. Looks for a firm that repairs before it",
    "replaces, and that lets its people finish a job before the next one is",
    "begun. Travels, and keeps a clean van and a full set of tools at hand",
    "at all times and in all weathers, however far away the site may be and",
    "however early the day begins for everyone.",
)


def _joined(*texts: str) -> list[str]:
    lines = [RawLine(text=text.removeprefix("- "), bullet=text.startswith("- ")) for text in texts]
    return [line.text for line in joined_lines(lines)]


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("wrote the guide that", "others use", "wrote the guide that others use"),
        ("a post-", "operative guide", "a post-operative guide"),
        ("a ward –", "the largest", "a ward – the largest"),
        ("2019 -", "2020", "2019 - 2020"),
        ("amir@example.c", "om", "amir@example.com"),
        ("amir@example", ".org now", "amir@example.org now"),
        ("amir@example.co", "m", "amir@example.com"),
    ],
)
def test_a_broken_word_or_address_is_put_together_without_a_space(before: str, after: str, whole: str) -> None:
    assert joined_text(before, after) == whole


def test_what_is_known_of_both_parts_is_kept_at_its_new_place() -> None:
    first = RawLine(text="Volt Ltd in", bullet=True, turns=(5,), links=("https://a.example",))
    whole = joined(first, RawLine(text="Hull and York", turns=(9,), links=("https://b.example",)))
    assert (whole.text, whole.bullet, whole.turns) == ("Volt Ltd in Hull and York", True, (5, 21))
    assert whole.links == ("https://a.example", "https://b.example")


def test_the_lines_of_a_wrapped_file_are_one_sentence_again() -> None:
    assert _joined(*FULL) == [" ".join(FULL)]


@pytest.mark.parametrize(
    "line",
    ["", "- Signed off the sheets", "1. Signed off the sheets", "Skills", "Tools: a meter", "Mar 2019 – May 2021"],
)
def test_what_begins_something_of_its_own_is_never_joined_to_a_full_line(line: str) -> None:
    full = "at all times and in all weathers, however far away the site is built."
    assert _joined(*FULL[:4], full, "Never late in nine years.")[1:] == []
    assert _joined(*FULL[:4], full, line)[1:] == [line.removeprefix("- ")]


def test_a_short_line_ends_what_it_says() -> None:
    assert _joined(*FULL[:-1], "however early.", "Never late in nine years.")[1:] == ["Never late in nine years."]


def test_a_file_of_short_lines_is_left_alone() -> None:
    lines = ["Wiring", "Testing", "and fault finding", "Joinery"] * 4
    assert _joined(*lines) == lines


def test_a_file_whose_full_lines_begin_with_capitals_is_no_wrapped_one() -> None:
    lines = ["Rewired ninety flats in the mill and signed off all of their sheets."] * 6
    assert _joined(*lines) == lines
