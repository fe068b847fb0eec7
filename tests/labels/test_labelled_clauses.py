"""Clauses of real postings beside what a careful recruiter labelled: how much each thing is wanted, and which conditions are set."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from studio.matching.match import Matcher
from studio.matching.statements import around
from studio.model.match import Match, Requirement
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.text import Span
from studio.reading.guard import Guard
from studio.skills.knowledge import load_knowledge

_HERE = Path(__file__).resolve()
FILES = _HERE.parents[3] / "shared" / "eval" / "dev"
LABELS = [json.loads(line) for line in (_HERE.parent / "clauses.jsonl").read_text(encoding="utf-8").splitlines()]
LEAST_NECESSITY, LEAST_CONDITIONS = 0.92, 0.90


@dataclass(frozen=True)
class Clause:
    """A label, the posting that it is of, and the match of that posting with nobody."""

    label: dict[str, Any]
    posting: Posting
    match: Match

    @property
    def text(self) -> str:
        """The clause's words."""
        return self.posting.text[self.label["start"] : self.label["end"]]


@pytest.fixture(scope="module")
def clauses() -> list[Clause]:
    """Every labelled clause; skipped, with a word, where the postings are not beside the checkout."""
    if not FILES.is_dir():
        pytest.skip(f"the labelled postings are not there: {FILES}")
    matcher = Matcher(Profile(), load_knowledge(models=False))
    with Guard() as guard:
        read = {name: guard.posting(FILES / name) for name in {label["file"] for label in LABELS}}
    matched = {name: matcher.match(posting) for name, posting in read.items()}
    return [Clause(label, read[label["file"]], matched[label["file"]]) for label in LABELS]


def test_the_labels_stand_where_they_stood(clauses: list[Clause]) -> None:
    moved = [
        clause.label["file"]
        for clause in clauses
        if hashlib.sha256(clause.text.encode()).hexdigest()[:16] != clause.label["sha256"]
    ]
    assert moved == []


def _necessities(clause: Clause) -> Iterator[tuple[str, str, str]]:
    """Words that the label marks, how much it says they are wanted, and how much we say so."""
    for term in clause.label["terms"]:
        span = Span(term["start"], term["end"])
        one = around(clause.posting, span.start)
        yield (
            span.of(clause.posting.text),
            term["necessity"],
            one.necessity(span.start),
        )


def test_how_much_a_thing_is_wanted(clauses: list[Clause]) -> None:
    rows = [row for clause in clauses for row in _necessities(clause)]
    right = sum(told == found for _, told, found in rows) / len(rows)
    print(f"necessity: {right:.3f} of {len(rows)}")  # noqa: T201 - the figure is what the run is for
    assert right >= LEAST_NECESSITY, [row for row in rows if row[1] != row[2]]


def _found(clause: Clause) -> list[Requirement]:
    own = Span(clause.label["start"], clause.label["end"])
    return [r for r in clause.match.requirements if any(span.overlaps(own) for span in r.posting)]


def _says(requirement: Requirement, value: str) -> bool:
    """Whether what is asked, or the posting's words for it, have every word of the label's value."""
    words = f"{requirement.asked} {requirement.text}".casefold()
    return all(re.search(rf"(?<!\w){re.escape(word)}", words) for word in value.casefold().split())


def _is_right(clause: Clause) -> bool:
    """Whether each condition of the label is found, and no condition that the label does not have."""
    told, found = clause.label["conditions"], _found(clause)
    met = all(any(r.kind == c["kind"] and _says(r, c["value"]) for r in found) for c in told)
    own = all(any(r.kind == c["kind"] and _says(r, c["value"]) for c in told) for r in found)
    return met and own


def test_the_conditions_of_a_clause_by_kind_and_value(clauses: list[Clause]) -> None:
    wrong = [clause for clause in clauses if not _is_right(clause)]
    right = 1 - len(wrong) / len(clauses)
    print(f"conditions: {right:.3f} of {len(clauses)} clauses")  # noqa: T201
    assert right >= LEAST_CONDITIONS, [(c.label["file"], c.text, c.label["conditions"], _found(c)) for c in wrong]
