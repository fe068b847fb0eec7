"""JSON Resume as people write it."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.model.errors import InputError
from studio.model.profile import Profile
from studio.reading.formats.json import read
from studio.reading.raw import File


def _read(**document: Any) -> Profile:
    return _profile(json.dumps({"basics": {"name": "Ines Falk"}, **document}).encode())


def _profile(data: bytes) -> Profile:
    found = read(File(data=data, name="x.json", format="json"))
    assert isinstance(found, Profile)
    return found


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
    assert lines == ["Triage", "wound care"]
    assert profile.other == ("gpa: 3.9",)


def test_what_is_no_list_where_one_belongs_is_kept_in_words() -> None:
    profile = _read(
        basics={"name": "Ines Falk", "profiles": True, "pronouns": "she", "location": {"city": "Leeds", "floor": 2}},
        work=5,
        skills=["Triage", ["Suturing", None]],
        hobbies={"winter": ["skating"], "summer": None},
        projects=[{"name": {"en": "Ward app"}, "highlights": [["Built it", ["Ran it"]], 3], "courses": None}],
    )
    assert set(profile.other) == {
        "profiles: true",
        "pronouns: she",
        "floor: 2",
        "work: 5",
        "hobbies: winter: skating",
        "name: en: Ward app",
    }
    projects, skills = profile.sections
    assert [line.text for line in projects.lines] == ["Built it", "Ran it", "3"]
    assert [line.text for line in skills.lines] == ["Triage", "Suturing"]
    assert all(words in profile.text for words in profile.other)


def test_half_a_character_is_replaced_and_nothing_unwritable_is_left() -> None:
    raw = b'{"basics": {"name": "Ines \\ud800Falk"}, "work": [{"position": "Nurse\\u0000", "b\\udc00": "x\\u0008y"}]}'
    profile = _profile(raw)
    assert profile.contact.name == "Ines \ufffdFalk"
    assert profile.sections[0].entries[0].title == "Nurse"
    assert profile.other == ("b\ufffd: xy",)


@pytest.mark.parametrize(
    ("dates", "start", "end", "current", "kept"),
    [
        ({"startDate": "2019-03", "endDate": ""}, "2019-03", "", True, []),
        ({"startDate": "2019-03", "endDate": None}, "2019-03", "", True, []),
        ({"startDate": "2019-03", "endDate": "current"}, "2019-03", "", True, []),
        ({"startDate": 2015, "endDate": "2018-05-01T00:00:00Z"}, "2015", "2018-05-01", False, []),
        ({"startDate": "Present"}, "", "", True, []),
        ({"startDate": "soon", "endDate": "2019-13"}, "", "2019", False, ["soon", "2019-13"]),
        ({"startDate": "2019", "endDate": {"year": 2020}}, "2019", "", False, []),
        ({"startDate": "Fall 2018 – June 2019"}, "2018", "2019-06", False, []),
    ],
)
def test_a_date_is_iso_or_empty(dates: dict[str, Any], start: str, end: str, current: bool, kept: list[str]) -> None:
    [entry] = _read(work=[{"position": "Nurse", **dates}]).sections[0].entries
    assert (entry.start, entry.end, entry.current) == (start, end, current)
    assert [line.text for line in entry.lines] == kept


def test_our_own_document_keeps_what_fitted_no_key() -> None:
    assert _read(meta={"bespoke": {"other": ["Open to relocation"]}}).other == ("Open to relocation",)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["work", "skills", "education", "hobbies", "meta"]), _JSON), _JSON)
def test_any_json_is_read(document: dict[str, Any], value: object) -> None:
    keys = ("name", "profiles", "location", "summary", "startDate", "endDate", "highlights", "keywords", "position")
    for key in keys:
        profile = _read(**{**document, "basics": {key: value}, "work": [{key: value}], "volunteer": value})
        profile.text.encode()
        for section in profile.sections:
            for entry in section.entries:
                assert all(re.fullmatch(r"(?:\d{4}(?:-\d\d){0,2})?", date) for date in (entry.start, entry.end))


def test_deep_nesting_is_an_input_error_or_read() -> None:
    raw = b'{"basics": {}, "x": ' + b"[" * 900 + b"]" * 900 + b"}"
    with suppress(InputError):
        _profile(raw)
