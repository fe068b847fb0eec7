"""Wants beside single lines of resumes: does the line show it? Labelled by hand (README.md), judged as a match judges."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from making import job, profile, section

from studio.matching.evidence import answered, holdings
from studio.model.match import Term
from studio.skills.knowledge import Knowledge, load_knowledge

LEAST_AUC = 0.90
_SURE_KINDS = {"tool", "licence", "qualification", "language", "title"}


@pytest.fixture(scope="module")
def pairs() -> list[tuple[dict[str, str], Term]]:
    """Each row with its want as the line answers it; skipped, with a word, where the meaning model is not built."""
    known = load_knowledge()
    if known.meaning is None:
        pytest.skip("the meaning model is not built here")
    with Path(__file__).with_name("pairs.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row, _answered(row, known)) for row in rows]


def _answered(row: dict[str, str], known: Knowledge) -> Term:
    named = sorted(known.concepts.named(row["term"]), key=lambda concept: concept.kind != row["kind"])
    label, kind = (named[0].label, named[0].kind) if named else (row["term"].casefold(), row["kind"])
    term = Term(text=row["term"], label=label, kind=kind, class_="knowledge", necessity="required")
    resume = profile(section("experience", job("a", row["line"], title="Team member")))
    return answered(term, holdings(resume, known.concepts), known.concepts, known.meaning)


def test_lines_that_show_a_want_are_stronger_than_lines_that_do_not(pairs: list[tuple[dict[str, str], Term]]) -> None:
    showing = [term.strength for row, term in pairs if row["holds"] == "yes"]
    others = [term.strength for row, term in pairs if row["holds"] == "no"]
    better = sum((one > other) + (one == other) / 2 for one in showing for other in others)
    area = better / len(showing) / len(others)
    print(f"evidence: AUC {area:.3f} of {len(pairs)} pairs")  # noqa: T201 - the figure is what the run is for
    assert len(pairs) >= 200
    assert area >= LEAST_AUC


def test_what_is_merely_near_never_speaks_of_a_tool_or_a_licence(pairs: list[tuple[dict[str, str], Term]]) -> None:
    assert [row["term"] for row, term in pairs if term.status == "related" and term.kind in _SURE_KINDS] == []
