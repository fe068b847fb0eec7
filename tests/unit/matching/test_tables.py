"""The tables of patterns: every row is found in its example, by its pieces of words and by its pattern, and not where it must not be."""

from __future__ import annotations

import re

import pytest

from studio.matching.patterns import Row, rows_for, table

TABLES = ("boilerplate", "conditions", "degrees", "necessity")
ROWS = [(name, row) for name in TABLES for row in table(name)]


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}-{row['example']}" for name, row in ROWS])
def test_a_row_is_found_in_its_example(name: str, row: Row) -> None:
    example = row["example"].replace("{EMPLOYER}", "Polar Freight")
    pattern = row["pattern"].replace("{EMPLOYER}", "Polar Freight")
    assert row in tuple(rows_for(name, example))
    assert re.search(pattern, example, row.pattern.flags)


@pytest.mark.parametrize("row", table("boilerplate"), ids=lambda row: row["example"])
def test_boilerplate_is_not_found_where_something_is_wanted(row: Row) -> None:
    assert not row["not"] or not row.pattern.search(row["not"])


def test_every_cell_holds_a_word_that_is_known() -> None:
    assert {row["says"] for row in table("necessity")} == {"required", "asked", "preferred", "mentioned", "unwanted"}
    assert {row["binds"] for row in table("necessity")} == {"after", "before", "around", "inside"}
    assert {row["covers"] for row in table("boilerplate")} == {"sentence", "clause", "what"}
    assert all("what" in row.pattern.groupindex for row in table("boilerplate") if row["covers"] == "what")
    assert all("what" in row.pattern.groupindex for row in table("necessity") if row["binds"] == "inside")
    kinds = {"location", "authorisation", "clearance", "schedule", "travel", "physical"}
    assert {row["kind"] for row in table("conditions")} == kinds


def test_levels_of_degrees_rise() -> None:
    assert [row["level"] for row in table("degrees")] == [
        "high school",
        "diploma",
        "associate",
        "bachelor",
        "master",
        "doctor",
    ]
