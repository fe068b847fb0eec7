"""The conditions of export. Each answers yes or no and says why; a person may let one pass, and that is recorded."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from studio.checking.readback import LEAST
from studio.model.dossier import Dossier
from studio.model.draft import LetterDraft
from studio.model.finding import Finding, Gate, Personal
from studio.model.match import Requirement

NAMES = (
    "invented",
    "leftover",
    "unfilled",
    "addressee",
    "consent",
    "likeness",
    "personal",
    "deal-breaker",
    "read-back",
)
ON_RESUME = frozenset({"invented", "deal-breaker", "read-back"})
"""Gates that hold back the resume too; the others are about the letter alone."""

_LEAST_PERSONAL = 15
"""Per cent of a letter's words that must be for this reader alone."""

_MOST_ALIKE = 0.9
"""Share of a letter's words that may stand in another letter in the same order."""

_NOBODY = re.compile(
    r"\b(?:sirs?|madam|whom(?:soever)? it may concern|(?:hiring|selection|search|recruiting|recruitment)"
    r" (?:manager|team|committee|panel|department)|recruiters?|human resources|HR (?:manager|team|department)|team member"
    r"|hello there|colleagues?|all|everyone|friends?|employer|team)\b",
    re.IGNORECASE,
)


def invented_gate(findings: Sequence[Finding]) -> Gate:
    """Nothing stands in the documents that the resume does not hold."""
    return _gate("invented", [f.text for f in findings], "Not in the resume: {}.", "Every claim stands in the resume.")


def leftover_gate(found: Sequence[str]) -> Gate:
    """Nothing of another application is left: no name, no old date."""
    return _gate("leftover", found, "From elsewhere: {}.", "No name from another application.")


def unfilled_gate(letter: LetterDraft, findings: Sequence[Finding]) -> Gate:
    """No open slot and no blank is left in the letter."""
    slots = [p.text for p in letter.paragraphs if p.slot] + [g for g in (letter.greeting,) if "[" in g]
    return _gate("unfilled", [*slots, *(f.text for f in findings)], "Still to fill: {}", "Nothing is left to fill.")


def addressee_gate(letter: LetterDraft, employer: str) -> Gate:
    """The letter greets somebody: a person by name, or the employer by its own."""
    greeting = letter.greeting
    named = bool(employer) and employer.casefold() in greeting.casefold()
    person = re.match(r"\s*(?:dear|hello|hi|good (?:morning|afternoon))\s+(\w)", greeting, re.IGNORECASE)
    if named or (person and person.group(1).isupper() and not _NOBODY.search(greeting) and "[" not in greeting):
        return Gate(name="addressee", passed=True, why=f"It greets its reader: “{greeting}”")
    return Gate(name="addressee", passed=False, why=f"“{greeting}” greets nobody. Find out who reads it.")


def consent_gate(text: str, dossier: Dossier) -> Gate:
    """Nobody is named who has not agreed to it."""
    named = [c.name for c in dossier.contacts if c.name and c.name in text and c.consent != "yes"]
    return _gate("consent", named, "Ask first whether you may name {}.", "Nobody is named without leave.")


def likeness_gate(shares: Sequence[tuple[str, float]]) -> Gate:
    """The letter is not another one with the names changed; ``shares`` are names of other letters and how alike each is."""
    name, share = max(shares, key=lambda pair: pair[1], default=("", 0.0))
    if share > _MOST_ALIKE:
        return Gate(name="likeness", passed=False, why=f"{share:.0%} of its words are those of the letter to {name}.")
    return Gate(name="likeness", passed=True, why=f"At most {share:.0%} of it stands in another letter.")


def personal_gate(judged: Personal) -> Gate:
    """Enough of the letter is for this reader alone."""
    passed = judged.score >= _LEAST_PERSONAL
    why = (
        f"{100 - judged.score} % of its words could go to any employer; {_LEAST_PERSONAL} % must be for this one alone."
    )
    return Gate(name="personal", passed=passed, why=why)


def deal_breaker_gate(requirements: Sequence[Requirement]) -> Gate:
    """No condition that the posting requires is known to be unmet."""
    unmet = [f"{r.text} (found: {r.found})" for r in requirements if r.necessity == "required" and r.met is False]
    return _gate("deal-breaker", unmet, "The posting requires {}.", "No required condition is known to be unmet.")


def read_back_gate(scores: Sequence[tuple[str, float]]) -> Gate:
    """Every written file reads back; ``scores`` are file names and the share of the words found."""
    bad = [f"{name} ({score:.1%})" for name, score in scores if score < LEAST]
    return _gate("read-back", bad, "Words are missing when read back: {}.", "Every file reads back whole.")


def accepted(gates: Sequence[Gate], names: Collection[str]) -> tuple[Gate, ...]:
    """The gates, with those that a person lets pass marked so; one that passed needs no leave."""
    return tuple(
        Gate(name=g.name, passed=g.passed, why=g.why, accepted=not g.passed and g.name in names) for g in gates
    )


def _gate(name: str, faults: Sequence[str], wrong: str, right: str) -> Gate:
    shown = ", ".join(dict.fromkeys(faults))
    return Gate(name=name, passed=not faults, why=wrong.format(shown) if faults else right)
