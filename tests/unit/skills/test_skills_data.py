"""The skills data themselves: enough of them, nothing wrong with them, and no trade falls into its own traps."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from studio.skills.concepts import Concepts, load, problems
from studio.skills.lookup import find

DATA = Path(__file__).parents[3] / "resources" / "skills"
TRADES = frozenset(
    """
    banking-and-insurance customer-service-and-sales human-resources legal project-and-public-sector
    social-care-and-childcare
    accounting administration building data design electrical hospitality law-enforcement marketing nursing retail science
    software teaching trucking-and-warehouse
    automotive-and-transport manufacturing-and-engineering
    allied-health plumbing-and-hvac personal-services-and-creative facilities-security-and-cleaning
    """.split()
)
LONGEST_NAME = 8


@pytest.fixture(scope="module")
def concepts() -> Concepts:
    return load([DATA])


def _traps() -> list[tuple[str, str, frozenset[str], frozenset[str]]]:
    with Path(__file__).with_name("traps.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [(trade, text, _labels(found), _labels(lost)) for trade, text, found, lost in rows]


def _labels(cell: str) -> frozenset[str]:
    return frozenset(cell.split("|")) if cell else frozenset()


def test_the_linter_has_nothing_to_say(concepts: Concepts) -> None:
    assert problems(concepts) == ()


def test_there_are_concepts_enough_for_every_trade(concepts: Concepts) -> None:
    counts = Counter(concept.trade for concept in concepts)
    assert len(concepts) >= 600
    assert set(counts) == TRADES | {"general"}
    assert min(counts.values()) >= 60


def test_every_kind_is_there_and_every_trade_has_more_than_tools(concepts: Concepts) -> None:
    kinds = Counter(concept.kind for concept in concepts)
    assert set(kinds) == {"skill", "tool", "qualification", "licence", "language", "soft", "domain", "title"}
    for trade in TRADES:
        own = Counter(concept.kind for concept in concepts if concept.trade == trade)
        assert own["skill"] >= 15, trade
        assert own["title"] >= 5, trade


def test_every_fact_names_a_source_we_may_use(concepts: Concepts) -> None:
    assert {concept.source for concept in concepts} <= {"own", "O*NET"}


def test_no_name_is_a_sentence_or_holds_what_the_finder_cannot_see(concepts: Concepts) -> None:
    long = [name for concept in concepts for name in concept.names if len(name.split()) > LONGEST_NAME]
    assert long == []
    hidden = [concept.label for concept in concepts if not _found_by_itself(concept.label, concepts)]
    assert hidden == []


def _found_by_itself(label: str, concepts: Concepts) -> bool:
    """Tell whether a label that asks for nothing around it is found where it stands alone."""
    if concepts.by_label[label].guards(label):
        return True
    return label in {hit.concept.label for hit in find(label, concepts)}


@pytest.mark.parametrize(
    ("held", "shown"),
    [
        ("Kubernetes", "container orchestration"),
        ("Amazon EKS", "containerisation"),
        ("Django", "Python"),
        ("ICU nursing", "critical care"),
        ("QuickBooks", "accounting software"),
        ("CDL Class A", "CDL Class B"),
        ("HGV Class 1", "HGV licence"),
        ("18th Edition", "BS 7671"),
        ("TIG welding", "welding"),
        ("AutoCAD", "CAD"),
        ("Mailchimp", "Mailchimp"),
        ("ELD", "hours of service"),
        ("key stage 2", "primary education"),
        ("qPCR", "PCR"),
        ("Toast", "POS"),
    ],
)
def test_holding_a_thing_shows_what_it_includes(concepts: Concepts, held: str, shown: str) -> None:
    assert shown in concepts.implied_by(held) | {held}


@pytest.mark.parametrize(
    ("held", "hidden"),
    [
        ("Python", "Django"),
        ("CDL Class B", "CDL Class A"),
        ("CSCS Green Card", "CSCS Gold Card"),
        ("ACLS", "BLS"),
        ("OSHA 30", "OSHA 10"),
        ("Xero", "QuickBooks"),
        ("teaching assistant", "QTS"),
        ("AAT Level 2", "AAT Level 4"),
    ],
)
def test_holding_a_thing_does_not_show_what_it_does_not_include(concepts: Concepts, held: str, hidden: str) -> None:
    assert {held, hidden} <= set(concepts.by_label)
    assert hidden not in concepts.implied_by(held)


def test_a_language_is_not_found_in_a_company(concepts: Concepts) -> None:
    for language in (concept.label for concept in concepts if concept.kind == "language"):
        assert find(f"A {language} company.", concepts) == () or " " in language or language == "English", language


def test_every_trade_has_traps_and_every_trap_asks_something(concepts: Concepts) -> None:
    traps = _traps()
    counts = Counter(trade for trade, *_ in traps)
    assert len(traps) >= 100
    assert set(counts) == TRADES | {"general"}
    assert min(counts.values()) >= 7
    for _, text, found, lost in traps:
        assert found or lost, text
        assert (found | lost) - {"*"} <= set(concepts.by_label), text


@pytest.mark.parametrize(
    ("text", "found", "lost"), [pytest.param(*trap[1:], id=f"{trap[0]}: {trap[1]}") for trap in _traps()]
)
def test_a_sentence_yields_what_it_says_and_not_what_it_only_sounds_like(
    concepts: Concepts, text: str, found: frozenset[str], lost: frozenset[str]
) -> None:
    labels = {hit.concept.label for hit in find(text, concepts)}
    assert found <= labels
    assert not lost & labels
    if "*" in lost:
        assert labels == found
