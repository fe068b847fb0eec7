"""What a match costs, in ratios within one run. Run with: python3 start.py test -m benchmark tests/benchmarks -s.

The absolute figures (processor time of one thread) are printed for the record; only ratios are held.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle

import pytest

from studio.language.tokens import tokens
from studio.matching import clauses, conditions, match
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.pipeline import load_kit, matcher
from studio.reading.guard import Guard
from studio.resources import sample_postings, sample_resume

pytestmark = pytest.mark.benchmark

_LENGTH = 3000
"""Characters of a usual posting."""


@pytest.fixture(scope="module")
def resume() -> Profile:
    with Guard() as guard:
        return guard.profile(sample_resume())


@pytest.fixture(scope="module")
def postings() -> list[Posting]:
    """Many postings of about three thousand characters, no two sentences of which are the same to a memory."""
    with Guard() as guard:
        read = [guard.posting(path) for path in sample_postings()]
    return [_numbered(posting, number) for number, posting in zip(range(60), cycle(read), strict=False)]


def _numbered(posting: Posting, number: int) -> Posting:
    """The posting with each line made its own, so that no memory of another helps, and brought to the usual length."""
    text = posting.text.replace("\n", f" {number}\n")
    sections = tuple(replace(s, start=min(s.start, len(text)), end=min(s.end, len(text))) for s in posting.sections)
    last = sections[-1] if sections else None
    extra = "".join(f"\n- Experience with task {number}-{n}" for n in range(max(0, (_LENGTH - len(text)) // 30)))
    grown = (*sections[:-1], replace(last, end=len(text) + len(extra))) if last else ()
    return replace(posting, text=text + extra, sections=grown)


def _each(work: Callable[[Posting], object], postings: Sequence[Posting]) -> list[float]:
    """Milliseconds of this thread's processor time for each posting, ascending."""
    taken = []
    for posting in postings:
        begun = time.thread_time()
        work(posting)
        taken.append(1000 * (time.thread_time() - begun))
    return sorted(taken)


def _told(name: str, taken: Sequence[float]) -> float:
    middle, late = taken[len(taken) // 2], taken[int(len(taken) * 0.95) - 1]
    print(f"{name}: median {middle:.1f} ms, p95 {late:.1f} ms")  # noqa: T201 - the figure is what the run is for
    return middle


def _forget() -> None:
    for remembered in (match._wanted, clauses.cues, conditions.conditions):
        remembered.cache_clear()


def _edits(resume: Profile) -> Iterator[Profile]:
    """The resume with one line changed, each time otherwise."""
    for number in range(1000):
        section = next(s for s in resume.sections if s.kind == "experience")
        entry = section.entries[0]
        line = replace(entry.lines[0], text=f"Led ward round {number} and taught wound care")
        changed = replace(section, entries=(replace(entry, lines=(line, *entry.lines[1:])), *section.entries[1:]))
        yield replace(resume, sections=tuple(changed if s is section else s for s in resume.sections))


def test_a_match_by_words_costs_some_times_what_cutting_the_words_does(
    resume: Profile, postings: list[Posting]
) -> None:
    _forget()
    matching = matcher(resume, load_kit(meaning=False).knowledge)
    matching.match(postings[0])
    cut = _told("cutting the words", _each(lambda p: tokens(p.text), postings[1:]))
    by_words = _told("a new posting, by words", _each(matching.match, postings[1:]))
    assert by_words / cut < 40
    again = _told("a known posting, by words", _each(matching.match, postings[1:]))
    assert again < by_words / 2


def test_a_change_of_one_line_costs_less_than_half_of_a_new_posting(resume: Profile, postings: list[Posting]) -> None:
    for meaning in (False, True):
        kit = load_kit(meaning=meaning)
        if meaning and kit.knowledge.meaning is None:
            pytest.skip("the meaning model is not built here")
        _forget()
        changes = _edits(resume)
        matcher(next(changes), kit.knowledge).match(postings[0])
        new = _told(f"a new posting, meaning {meaning}", _each(matcher(resume, kit.knowledge).match, postings[1:]))

        def edited(_: Posting, kit=kit, changes=changes) -> object:
            return matcher(next(changes), kit.knowledge).match(postings[0])

        edited(postings[0])
        changed = _told(f"one line changed, meaning {meaning}", _each(edited, postings[1:]))
        assert changed < new / 2
