"""What a screen shows of one application before it is written."""

from __future__ import annotations

from dataclasses import dataclass

from studio.model.application import Plan
from studio.model.draft import Change
from studio.model.finding import Finding, Gate
from studio.model.profile import Profile
from studio.model.sheet import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A plan with what is said of it. ``findings`` are into ``text``, the page's words as a screen shows them, a block a line."""

    profile: Profile
    plan: Plan
    blocks: tuple[Block, ...]
    text: str
    findings: tuple[Finding, ...]
    letter_findings: tuple[Finding, ...]
    gates: tuple[Gate, ...]
    changes: tuple[Change, ...]
