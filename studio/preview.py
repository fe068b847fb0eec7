"""What a screen shows of one application before it is written: its page, its marks, its gates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.checking.judge import judged
from studio.checking.phrasing import findings
from studio.layout.blocks import resume_blocks
from studio.matching.match import Matcher
from studio.model.application import Plan
from studio.model.preview import Preview
from studio.model.profile import Profile
from studio.model.sheet import Block
from studio.model.wishes import Wishes
from studio.model.workspace import Target
from studio.pipeline import Kit, plan
from studio.tailoring.changes import changes


def preview(profile: Profile, target: Target, matching: Matcher, kit: Kit, others: Sequence[Plan] = ()) -> Preview:
    """The target as it would go out now. ``others`` are the plans of the other targets."""
    made = plan(profile, target.posting, matching, kit, with_target(Wishes(), target))
    blocks = resume_blocks(profile, made.resume)
    text = "\n".join(block.line for block in blocks)
    return Preview(
        profile=profile,
        plan=made,
        blocks=blocks,
        text=text,
        findings=findings(
            text, document="resume", rulebook=kit.rulebook, lines=_bullets(blocks), silenced=target.silenced
        ),
        letter_findings=findings(
            made.letter.body, document="letter", rulebook=kit.rulebook, silenced=target.silenced, whole=False
        ),
        changes=changes(profile, made.resume),
        gates=judged(profile, made, others, kit.knowledge.concepts, kit.rulebook),
    )


def rejudged(made: Preview, others: Sequence[Plan], kit: Kit) -> Preview:
    """The preview with its gates asked again, now that ``others`` are known."""
    return replace(made, gates=judged(made.profile, made.plan, others, kit.knowledge.concepts, kit.rulebook))


def _bullets(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where the bullets stand in the page's text, for the rules that judge bullets."""
    found, at = [], 0
    for block in blocks:
        size = len(block.line)
        if block.kind == "bullet":
            found.append((at, at + size))
        at += size + 1
    return found


def with_target(wishes: Wishes, target: Target) -> Wishes:
    """The wishes of a run, with what the person said of this target."""
    return replace(
        wishes,
        confirmed=target.confirmed,
        denied=target.denied,
        refused=target.refused,
        letter=target.letter,
        dossier=target.dossier,
    )
