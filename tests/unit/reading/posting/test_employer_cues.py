"""Every pattern of an employer's sentence finds the name in its own example, and the shared parts are filled in."""

from __future__ import annotations

import re
from time import process_time

import pytest

from studio.reading import lexicon
from studio.reading.posting.employer_cues import CUES, Cue

SHORT = re.compile(r"\{[A-Z]+\}")


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.example)
def test_a_pattern_finds_the_name_in_its_example_and_nothing_else(cue: Cue) -> None:
    assert [found["name"] for found in cue.pattern.finditer(cue.example)] == [cue.name]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.example)
def test_a_pattern_finds_no_name_where_its_example_has_none(cue: Cue) -> None:
    assert cue.pattern.search(cue.example.replace(cue.name, cue.name.lower())) is None


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.example)
def test_every_shared_part_is_filled_in_and_every_cue_weighs_something(cue: Cue) -> None:
    assert SHORT.search(cue.pattern.pattern) is None
    assert cue.weight > 0


def test_every_row_is_a_cue_and_no_pattern_stands_twice() -> None:
    assert len(CUES) == len(lexicon.rows("employer-cues")) > 0
    assert len({cue.pattern for cue in CUES}) == len(CUES)


@pytest.mark.parametrize("text", ["A" * 2_000, "Aa " * 660, "Aa of the " * 200, "A, " * 660, "At Aa’s " * 250])
def test_no_pattern_takes_its_time_with_a_line_made_to_hold_it_up(text: str) -> None:
    begun = process_time()
    for cue in CUES:
        [*cue.pattern.finditer(text)]
    assert process_time() - begun < 1.0
