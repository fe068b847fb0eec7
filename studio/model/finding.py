"""What checking says about a text: findings, and the gates that stand before export."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

SEVERITIES: Final = ("error", "warning", "hint")
"""From worst to mildest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One mark in a text, with the reason for it and ways out.

    `start` and `end` are character offsets into the checked text, the end exclusive, and `text` is what stands there.
    `evidence` holds the ids of the writer's own lines that could stand instead.
    """

    rule: str
    kind: str
    severity: str
    start: int
    end: int
    text: str
    why: str
    suggestions: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits of the rule and the marked words.

        Position is left out on purpose: a finding that a person silenced stays silent when the paragraph moves or
        wraps differently.
        """
        folded = " ".join(self.text.casefold().split())
        return hashlib.sha256(f"{self.rule}\0{folded}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


PLAIN: Final = MappingProxyType(
    {
        "invented": "something the resume does not hold",
        "leftover": "something left from another application",
        "unfilled": "places still to fill",
        "addressee": "nobody is greeted",
        "consent": "somebody is named without leave",
        "likeness": "too like another letter",
        "personal": "it could go to anyone",
        "deal-breaker": "a condition is not met",
        "read-back": "words lost in the file",
    }
)
"""What each gate stands against, in a person's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One condition of export: whether it holds, and whether a person let the document out all the same."""

    name: str
    passed: bool
    why: str
    accepted: bool = False

    @property
    def open(self) -> bool:
        """Whether the document may go out under its own name, as far as this gate is concerned."""
        return self.passed or self.accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSentence:
    """A sentence of a letter: ``class_`` is about-them, about-us-both, proof or transferable."""

    start: int
    end: int
    class_: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Personal:
    """``score`` is the share, in per cent, of the words in sentences that could not go to another employer unchanged."""

    score: int
    sentences: tuple[JudgedSentence, ...]
