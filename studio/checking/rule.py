"""One rule, as `resources/rules/*.toml` states it, and the words that it may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FINDING_KINDS: Final = (
    "cliche", "vague", "weak-verb", "passive", "unproven", "filler", "first-person", "no-result", "mass-mail",
    "leftover", "mechanics", "bias",
)  # fmt: skip
"""What a rule may find; the same words as `kind` in the answer of `bespoke lint`."""

DOCUMENTS: Final = ("resume", "letter", "posting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: what it looks for, what it says, and the examples that prove it.

    `type` names the check in `kinds.CHECKS` that reads `patterns`, `swaps`, `styles`, `measure`, `at` and `count`;
    `exceptions` are phrases in whose company a match is no fault. `source` says whose advice the rule rests on.
    """

    id: str
    kind: str
    type: str
    documents: tuple[str, ...]
    severity: str
    message: str
    why: str
    source: str
    fails: tuple[str, ...]
    passes: tuple[str, ...]
    patterns: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    swaps: tuple[tuple[str, str], ...] = ()
    styles: tuple[tuple[str, tuple[str, ...]], ...] = ()
    measure: str = ""
    at: str = ""
    count: int = 0

    @property
    def reason(self) -> str:
        """What a person reads beside the mark: what it is, then why it matters."""
        return f"{self.message} {self.why}"

    @property
    def all_patterns(self) -> tuple[str, ...]:
        """The patterns of every sort, in the order of the file."""
        styled = tuple(pattern for _, patterns in self.styles for pattern in patterns)
        return self.patterns + tuple(pattern for pattern, _ in self.swaps) + styled
