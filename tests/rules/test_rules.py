"""Every rule proves itself: its failing examples are marked by it, its passing ones are not."""

from __future__ import annotations

import pytest

from studio import resources
from studio.checking.phrasing import findings
from studio.checking.rule import Rule
from studio.checking.rulebook import load

BOOK = load(resources.folders("rules"))


def _marked(rule: Rule, text: str, document: str) -> bool:
    return bool(findings(text, document=document, rulebook=BOOK.only(rule.id)))  # type: ignore[arg-type]


def test_there_are_rules_and_none_was_refused() -> None:
    assert BOOK.rules
    assert BOOK.problems == ()


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_what_must_be_marked_is_marked(rule: Rule) -> None:
    for document in rule.documents:
        for text in rule.fails:
            assert _marked(rule, text, document), text


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_what_is_fine_is_left_alone(rule: Rule) -> None:
    for document in rule.documents:
        for text in rule.passes:
            assert not _marked(rule, text, document), text
