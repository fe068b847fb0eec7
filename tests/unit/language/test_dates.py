"""Dates come out in ISO 8601, as precise as they went in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.language.dates import find_ranges, months_between, shown_range, today


@pytest.mark.parametrize(
    ("written", "start", "end", "current"),
    [
        ("Jan 2019 - Present", "2019-01", "", True),
        ("03/2018 – 05/2020", "2018-03", "2020-05", False),
        ("2015-2018", "2015", "2018", False),
        ("Summer 2019", "2019", "", False),
        ("June - August 2019", "2019-06", "2019-08", False),
        ("Since March 2020", "2020-03", "", True),
        ("1 May 2020", "2020-05-01", "", False),
        ("May 5, 2020", "2020-05-05", "", False),
        ("December 2020 to January 2021", "2020-12", "2021-01", False),
        ("2019-03 – 2020-04", "2019-03", "2020-04", False),
        ("Oct '19", "2019-10", "", False),
        ("Oct ‘89", "1989-10", "", False),
        ("Fall 2018 – Spring 2019", "2018", "2019", False),
        ("from 2015", "2015", "", False),
        ("since 2015", "2015", "", True),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(written: str, start: str, end: str, current: bool) -> None:
    [found] = find_ranges(written)
    assert (found.start, found.end, found.current) == (start, end, current)
    assert found.span.of(written) == written


@pytest.mark.parametrize("words", ["", "$2019 raised", "room 20195", "May I ask", "24/7 care"])
def test_what_is_no_date_is_left_alone(words: str) -> None:
    assert find_ranges(words) == ()


def test_months_count_both_ends_and_a_bare_year_is_a_whole_one() -> None:
    assert months_between("2019-01", "2019-12") == 12
    assert months_between("2015", "2018") == 36


def test_a_range_is_shown_the_way_resumes_write_it() -> None:
    assert shown_range("2019-03", "", current=True) == "Mar 2019 – Present"
    assert shown_range("2015", "2018", current=False) == "2015 – 2018"
    assert shown_range("2019", "2019", current=False) == "2019"


@given(st.text(max_size=200))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for found in find_ranges(text):
        assert 0 <= found.span.start < found.span.end <= len(text)


def test_two_digits_are_of_the_last_century_where_this_one_is_not_there_yet() -> None:
    [found] = find_ranges("Sep '98 – Jun '02")
    assert (found.start, found.end) == ("1998-09", "2002-06")
    next_year = int(today()[:4]) + 1
    assert [find_ranges(f"May '{year % 100:02d}")[0].start for year in (next_year, next_year + 1)] == [
        f"{next_year}-05",
        f"{next_year + 1 - 100}-05",
    ]


def test_only_since_says_that_it_goes_on() -> None:
    assert [found.current for found in find_ranges("since 2015")] == [True]
    assert [found.current for found in find_ranges("from 2015")] == [False]
