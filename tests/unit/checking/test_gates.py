"""Every gate holds and gives way, and says why in both cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from studio.checking import gates
from studio.checking.invented import invented
from studio.model.dossier import Contact, Dossier
from studio.model.draft import LetterDraft, LetterParagraph
from studio.model.finding import Gate, Personal
from studio.model.match import Requirement
from studio.skills.concepts import concepts_from


def _letter(greeting: str = "Dear Ms Osei,", slot: str = "") -> LetterDraft:
    paragraphs = (LetterParagraph(text="I came."), *([LetterParagraph(text=slot, slot=True)] if slot else []))
    return LetterDraft(
        sender="Ines", date="", addressee=(), greeting=greeting, paragraphs=paragraphs, closing="Yours,", composed=True
    )


def _asked(necessity: str, *, met: bool | None) -> Requirement:
    return Requirement(kind="licence", text="CDL", necessity=necessity, asked="CDL", found="none", met=met)


def _dossier(consent: str) -> Dossier:
    return Dossier(contacts=(Contact(name="Anna Osei", consent=consent),))


BOTH_WAYS: list[tuple[str, Callable[[], Gate], Callable[[], Gate]]] = [
    (
        "invented",
        lambda: gates.invented_gate(()),
        lambda: gates.invented_gate(invented("I had 40.", ["nothing"], concepts_from(()))),
    ),
    ("leftover", lambda: gates.leftover_gate(()), lambda: gates.leftover_gate(["Brant"])),
    (
        "unfilled",
        lambda: gates.unfilled_gate(_letter(), ()),
        lambda: gates.unfilled_gate(_letter(slot="[Why them?]"), ()),
    ),
    (
        "addressee",
        lambda: gates.addressee_gate(_letter(), "Alderfell"),
        lambda: gates.addressee_gate(_letter("Dear Sir or Madam,"), "Alderfell"),
    ),
    (
        "consent",
        lambda: gates.consent_gate("Anna Osei sent me.", _dossier("yes")),
        lambda: gates.consent_gate("Anna Osei sent me.", _dossier("not asked")),
    ),
    (
        "likeness",
        lambda: gates.likeness_gate([("A", 0.5)]),
        lambda: gates.likeness_gate([("A", 0.5), ("B", 0.95)]),
    ),
    (
        "personal",
        lambda: gates.personal_gate(Personal(score=40, sentences=())),
        lambda: gates.personal_gate(Personal(score=5, sentences=())),
    ),
    (
        "deal-breaker",
        lambda: gates.deal_breaker_gate([_asked("required", met=None), _asked("preferred", met=False)]),
        lambda: gates.deal_breaker_gate([_asked("required", met=False)]),
    ),
    (
        "read-back",
        lambda: gates.read_back_gate([("a.pdf", 1.0)]),
        lambda: gates.read_back_gate([("a.pdf", 1.0), ("b.docx", 0.9)]),
    ),
]


@pytest.mark.parametrize(("name", "held", "broken"), BOTH_WAYS)
def test_a_gate_holds_and_gives_way(name: str, held: Callable[[], Gate], broken: Callable[[], Gate]) -> None:
    good, bad = held(), broken()
    assert (good.name, good.passed, bad.name, bad.passed) == (name, True, name, False)
    assert good.why
    assert bad.why != good.why
    assert "{}" not in good.why + bad.why


def test_all_gates_of_the_contract_are_tried_here() -> None:
    assert tuple(name for name, _, _ in BOTH_WAYS) == gates.NAMES


def test_the_reason_names_what_is_wrong() -> None:
    reasons = {name: broken().why for name, _, broken in BOTH_WAYS}
    for name, words in (("invented", "40"), ("leftover", "Brant"), ("unfilled", "[Why them?]"), ("likeness", "B")):
        assert words in reasons[name]
    for name, words in (("consent", "Anna Osei"), ("deal-breaker", "CDL"), ("read-back", "b.docx")):
        assert words in reasons[name]


@pytest.mark.parametrize(
    "greeting", ["Dear hiring manager,", "To whom it may concern,", "Hello,", "Dear [name],", "Dear recruitment team,"]
)
def test_a_greeting_to_nobody_is_none(greeting: str) -> None:
    assert not gates.addressee_gate(_letter(greeting), "Alderfell").passed


@pytest.mark.parametrize("greeting", ["Dear Alderfell team,", "Dear Dr. O'Neil,", "Hello Ada,"])
def test_a_greeting_to_a_person_or_the_house_is_one(greeting: str) -> None:
    assert gates.addressee_gate(_letter(greeting), "Alderfell").passed


def test_an_accepted_gate_is_open_and_still_says_that_it_did_not_pass() -> None:
    bad = gates.personal_gate(Personal(score=0, sentences=()))
    good = gates.leftover_gate(())
    let, kept = gates.accepted([bad, good], {"personal", "leftover"})
    assert (let.passed, let.accepted, let.open) == (False, True, True)
    assert (kept.passed, kept.accepted, kept.open) == (True, False, True)
    assert not gates.accepted([bad], {"likeness"})[0].open
