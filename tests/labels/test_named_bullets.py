"""Bullets of fourteen trades as postings write them: what is named is found, and nothing else. Marked by hand (README.md)."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from studio.model.text import Span
from studio.skills.knowledge import load_knowledge
from studio.skills.terms import terms

LEAST = 0.90


def _rows() -> list[tuple[str, list[Span]]]:
    """Each sentence without its brackets, and what stood in them."""
    with Path(__file__).with_name("bullets.tsv").open(encoding="utf-8", newline="") as file:
        marked = [row["sentence"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return [(re.sub(r"[\[\]]", "", sentence), list(_marks(sentence))) for sentence in marked]


def _marks(sentence: str) -> list[Span]:
    return [
        Span(found.start() - 2 * number, found.end() - 2 * number - 2)
        for number, found in enumerate(re.finditer(r"\[[^\]]*\]", sentence))
    ]


def _is_same(one: Span, other: Span) -> bool:
    """Whether one of the two holds the other."""
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)


def test_what_bullets_of_other_trades_name_is_found_and_little_else() -> None:
    known = load_knowledge()
    if known.tagger is None:
        pytest.skip("ONNX Runtime is not installed here")
    told, found, right, seen = 0, 0, 0, 0
    for sentence, marks in _rows():
        spans = [Span(term.start, term.end) for term in terms(sentence, known.concepts, known.tagger)]
        told, seen = told + len(marks), seen + len(spans)
        found += sum(any(_is_same(mark, span) for span in spans) for mark in marks)
        right += sum(any(_is_same(mark, span) for mark in marks) for span in spans)
    print(f"bullets: recall {found / told:.3f} of {told}, precision {right / seen:.3f} of {seen}")  # noqa: T201
    assert found / told >= LEAST
    assert right / seen >= LEAST
