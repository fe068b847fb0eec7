"""Speed as ratios within one run: what must not grow with what. Run with: python3 start.py test -m benchmark tests/benchmarks."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from studio.language.tokens import tokens
from studio.matching import evidence
from studio.model.posting import Posting
from studio.model.workspace import Target, Workspace
from studio.pipeline import load_kit, matcher
from studio.reading.guard import Guard
from studio.resources import sample_postings, sample_resume
from studio.skills.knowledge import load_knowledge
from studio.skills.lookup import find
from studio.store.workspace_file import WorkspaceFile

pytestmark = pytest.mark.benchmark


def _seconds(work: Callable[[], object], times: int = 9) -> float:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return median(taken)


def _said(name: str, ratio: float) -> float:
    print(f"{name}: {ratio:.2f}")  # noqa: T201 - the figure is what the run is for
    return ratio


@pytest.fixture(scope="module")
def postings() -> list[Posting]:
    with Guard() as guard:
        return [guard.posting(path) for path in sample_postings()]


def test_finding_two_thousand_skills_costs_a_few_times_what_cutting_the_words_does(postings: list[Posting]) -> None:
    kit = load_kit(meaning=False)
    text = "\n".join(posting.text for posting in postings)
    find(text, kit.knowledge.concepts)
    ratio = _seconds(lambda: find(text, kit.knowledge.concepts)) / _seconds(lambda: tokens(text))
    assert _said("finding / cutting", ratio) < 60


def test_a_resume_that_was_read_before_is_made_ready_in_a_part_of_the_time() -> None:
    known = load_knowledge(models=False)
    with Guard() as guard:
        profile = guard.profile(sample_resume())

    def anew() -> None:
        evidence._words.cache_clear()
        matcher(profile, known)

    first = _seconds(anew)
    assert _said("again / first", _seconds(lambda: matcher(profile, known)) / first) < 0.5


def test_saving_one_change_does_not_grow_with_the_workspace(postings: list[Posting], tmp_path: Path) -> None:
    def cost(count: int) -> float:
        targets = tuple(Target(id=f"t{n}", posting=postings[n % 5]) for n in range(count))
        with WorkspaceFile(tmp_path / f"{count}.bespoke") as file:
            file.save(Workspace(targets=targets))
            stages = ["tailoring", "ready"] * 9
            return _seconds(
                lambda: file.save(Workspace(targets=(replace(targets[0], stage=stages.pop()), *targets[1:])))
            )

    assert _said("400 targets / 40 targets", cost(400) / cost(40)) < 10
