"""Every span and path of a match leads to exactly the words it says, in the posting and in the JSON Resume document."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from making import job, profile, section, skills

from studio.matching.match import Matcher
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.reading.formats.plain import read as read_plain
from studio.reading.posting.read import read_posting
from studio.reading.raw import File
from studio.resources import folders
from studio.skills.concepts import Concepts, load
from studio.skills.knowledge import Knowledge
from studio.writing.json_resume import json_resume
from studio.writing.match_answer import match_answer

_CLAUSES = (
    "Wound care and {}",
    "{}/{}",
    "At least 3 years of {}",
    "{} is a plus, but not required",
    "Fluent {}; Bachelor's degree in {}",
    "Must have {} — ideally {}, too",
    "Lift 25 kg, nights and weekends",
    "We offer {} to all",
    "Naïve café {} “quoted”",
    "Travel up to 30%\u00a0of the time, {}",
)
_HEADINGS = ("Requirements", "Nice to have", "What you will do", "About us", "Benefits", "")


@cache
def _concepts() -> Concepts:
    return load(folders("skills"))


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(name for concept in _concepts() for name in concept.names))


_NAMES = st.integers(0, 10**6).map(lambda number: _names()[number % len(_names())])


@st.composite
def _sentences(draw: st.DrawFn) -> str:
    clause = draw(st.sampled_from(_CLAUSES))
    return clause.format(*(draw(_NAMES) for _ in range(clause.count("{}"))))


@st.composite
def _postings(draw: st.DrawFn) -> Posting:
    lines = ["Registered nurse", ""]
    for heading in draw(st.lists(st.sampled_from(_HEADINGS), min_size=1, max_size=4)):
        bullets = draw(st.lists(_sentences(), min_size=1, max_size=4))
        lines += [heading, *(f"- {bullet}" for bullet in bullets), ""]
    return read_posting(read_plain(File(data="\n".join(lines).encode(), format="txt")), "posting.txt")


@st.composite
def _resumes(draw: st.DrawFn) -> Profile:
    jobs = [
        job(f"j{n}", *draw(st.lists(_sentences(), max_size=4)), start="2016-01", end="2019-06", title=draw(_NAMES))
        for n in range(draw(st.integers(0, 3)))
    ]
    return profile(section("experience", *jobs), skills(*draw(st.lists(_NAMES, min_size=1, max_size=5))))


def _at(document: Any, pointer: str) -> str:
    here = document
    for step in pointer.split("/")[1:]:
        here = here[int(step)] if isinstance(here, list) else here[step]
    assert isinstance(here, str), pointer
    return here


@settings(deadline=None)
@given(_resumes(), _postings())
def test_every_span_and_path_of_a_match_is_right(resume: Profile, posting: Posting) -> None:
    answer = match_answer(
        Matcher(resume, Knowledge(concepts=_concepts())).match(posting), posting, resume, file="posting.txt"
    )
    document, text = json_resume(resume), answer["text"]
    for term in answer["terms"]:
        assert term["text"] in [text[start:end] for start, end in term["posting"]]
        assert all(0 <= start < end <= len(text) for start, end in term["posting"])
        for piece in term["evidence"]:
            assert _at(document, piece["path"])[piece["start"] : piece["end"]] == piece["text"]
    for requirement in answer["requirements"]:
        assert requirement["text"] in [text[start:end] for start, end in requirement["posting"]]


@settings(deadline=None)
@given(_resumes(), _postings())
def test_the_counts_add_up_to_the_score(resume: Profile, posting: Posting) -> None:
    match = Matcher(resume, Knowledge(concepts=_concepts())).match(posting)
    assert sum(count.of for _, count in match.coverage) == len(match.terms)
    assert match.score == round(100 * sum(part.weight * part.value for part in match.parts))
    assert abs(sum(part.weight for part in match.parts) - 1) < 1e-9
