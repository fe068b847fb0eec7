"""Every passage's path leads, in the JSON Resume document, to exactly its words."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from studio.model.profile import SECTION_KINDS, Contact, Entry, Line, Profile, Section
from studio.writing.json_resume import json_resume
from studio.writing.paths import paths

_WORDS = st.sampled_from(["", "Ward nurse", "Łódź", "a, b", "x\ny", "~/a~1"])
_KINDS = [kind for kind in SECTION_KINDS if kind != "contact"]


@st.composite
def _entries(draw: st.DrawFn, id_: str) -> Entry:
    lines = tuple(Line(id=f"{id_}.{n}", text=draw(_WORDS) or "line") for n in range(draw(st.integers(0, 3))))
    return Entry(id=id_, title=draw(_WORDS), organisation=draw(_WORDS), area=draw(_WORDS), lines=lines)


@st.composite
def _profiles(draw: st.DrawFn) -> Profile:
    kinds = draw(st.lists(st.sampled_from(_KINDS), max_size=5))
    sections = tuple(
        Section(
            id=f"s{s}",
            heading="Heading",
            kind=kind,
            entries=tuple(draw(_entries(f"e{s}.{e}")) for e in range(draw(st.integers(0, 3)))),
        )
        for s, kind in enumerate(kinds)
    )
    other = tuple(draw(st.lists(st.just("loose words"), max_size=2)))
    return Profile(contact=Contact(headline=draw(_WORDS)), sections=sections, other=other)


def _at(document: dict[str, Any], pointer: str) -> str:
    here: Any = document
    for step in pointer.split("/")[1:]:
        here = here[int(step)] if isinstance(here, list) else here[step]
    assert isinstance(here, str), pointer
    return here


@given(_profiles())
def test_a_path_and_its_offset_lead_to_the_words_of_the_passage(profile: Profile) -> None:
    document, places = json_resume(profile), paths(profile)
    for passage in profile.passages():
        place = places[passage.id]
        words = _at(document, place.path)
        assert words[place.offset : place.offset + len(passage.text)] == passage.text, passage.id


@given(_profiles())
def test_every_entry_and_section_that_may_be_dropped_has_a_place(profile: Profile) -> None:
    places = paths(profile)
    assert [s.id for s in profile.sections if s.id not in places] == []
    assert [e.id for s in profile.sections for e in s.entries if e.id not in places] == []


@given(_profiles())
def test_nothing_that_the_profile_says_is_dropped_from_the_document(profile: Profile) -> None:
    def strings(value: Any) -> list[str]:
        if isinstance(value, dict):
            return [text for inner in value.values() for text in strings(inner)]
        if isinstance(value, list):
            return [text for inner in value for text in strings(inner)]
        return [value] if isinstance(value, str) else []

    everything = "\n".join(strings(json_resume(profile)))
    assert [passage.id for passage in profile.passages() if passage.text not in everything] == []
