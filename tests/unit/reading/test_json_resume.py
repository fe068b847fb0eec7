"""JSON Resume as people write it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from studio.model.profile import Profile
from studio.reading.json_resume import read_json_resume


def _read(**document: Any) -> Profile:
    return read_json_resume(json.dumps({"basics": {"name": "Ines Falk"}, **document}).encode(), "x.json")


@pytest.mark.parametrize(
    "document",
    [
        {"work": 5},
        {"work": [{"position": "Nurse", "highlights": 5, "startDate": None}]},
        {"work": [None, [], "Nurse"]},
        {"skills": [{"name": "Care", "keywords": {"a": 1}}]},
        {"basics": {"name": "Ines \ud800 Falk", "profiles": True, "location": []}},
        {"education": {"institution": "Leeds"}},
    ],
)
def test_odd_values_are_read_as_far_as_they_go(document: dict[str, Any]) -> None:
    profile = _read(**document)
    profile.text.encode()
    assert profile.contact.name.startswith("Ines")


def test_dates_are_understood_or_kept_as_words() -> None:
    work = [
        {"position": "Nurse", "startDate": "June 2019", "endDate": "Present"},
        {"position": "Aide", "startDate": "2015-02", "endDate": "some day"},
    ]
    first, second = _read(work=work).sections[0].entries
    assert (first.start, first.end, first.current) == ("2019-06", "", True)
    assert (second.start, second.end, second.current) == ("2015-02", "", False)
    assert "some day" in [line.text for line in second.lines]


def test_only_work_goes_on_without_an_end() -> None:
    profile = _read(
        work=[{"position": "Nurse", "startDate": "2019"}], projects=[{"name": "Ward app", "startDate": "2020"}]
    )
    assert [entry.current for section in profile.sections for entry in section.entries] == [True, False]


def test_keywords_in_one_string_are_parted_and_unknown_keys_are_kept() -> None:
    profile = _read(
        skills=[{"name": "Care", "keywords": "Triage, wound care"}], education=[{"institution": "Leeds", "gpa": 3.9}]
    )
    lines = [line.text for section in profile.sections for line in section.lines]
    assert {"Triage", "wound care", "gpa: 3.9"} <= set(lines)
