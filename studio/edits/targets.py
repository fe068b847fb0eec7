"""Edits of the list of targets, and of what a person says about their wants and findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from studio.edits.edit import Edit
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.workspace import STAGES, Target, Workspace

POSTING_FIELDS = ("title", "employer", "place")


def set_profile(profile: Profile) -> Edit:
    """Put this master resume in place of the one that is there."""
    return Edit(name="open resume", change=lambda workspace: replace(workspace, profile=profile))


def add_target(target_id: str, posting: Posting) -> Edit:
    """Add a posting as a target. Raises ``ValueError``, when applied, where the id is taken."""

    def change(workspace: Workspace) -> Workspace:
        if any(target.id == target_id for target in workspace.targets):
            raise ValueError(target_id)
        return replace(workspace, targets=(*workspace.targets, Target(id=target_id, posting=posting)))

    return Edit(name="add target", change=change)


def remove_target(target_id: str) -> Edit:
    """Take a target and all that was made for it out of the list; what was sent stays in the outbox."""

    def change(workspace: Workspace) -> Workspace:
        workspace.target(target_id)
        return replace(workspace, targets=tuple(t for t in workspace.targets if t.id != target_id))

    return Edit(name="remove target", change=change)


def set_posting_field(target_id: str, field: str, value: str) -> Edit:
    """Mend what was read of a posting: its ``title``, ``employer`` or ``place``; the field is then sure."""
    if field not in POSTING_FIELDS:
        raise ValueError(field)
    said: dict[str, Any] = {field: value.strip()}

    def fill(target: Target) -> Target:
        sure = tuple({**dict(target.posting.confidence), field: 1.0}.items())
        return replace(target, posting=replace(target.posting, **said, confidence=sure))

    return Edit(name=f"change {field}", change=_on(target_id, fill))


def set_stage(target_id: str, stage: str) -> Edit:
    """Move a target to one of ``STAGES``. Raises ``ValueError`` for any other word."""
    if stage not in STAGES:
        raise ValueError(stage)
    return Edit(name="change stage", change=_on(target_id, lambda target: replace(target, stage=stage)))


def confirm(target_id: str, label: str) -> Edit:
    """Remember that the person does have what the want of this label asks for."""
    return Edit(name="confirm", change=_on(target_id, lambda t: replace(t, confirmed=t.confirmed | {label})))


def deny(target_id: str, label: str) -> Edit:
    """Remember that what is near to this want is not the same: the want stays, and is lacking."""
    return Edit(name="it isn't", change=_on(target_id, lambda t: replace(t, denied=t.denied | {label})))


def refuse(target_id: str, label: str) -> Edit:
    """Remember that this label is no want of the posting."""
    return Edit(name="not a requirement", change=_on(target_id, lambda t: replace(t, refused=t.refused | {label})))


def silence(target_id: str, fingerprint: str) -> Edit:
    """Put a finding to rest, by its content."""
    return Edit(name="silence", change=_on(target_id, lambda t: replace(t, silenced=t.silenced | {fingerprint})))


def _on(target_id: str, change: Callable[[Target], Target]) -> Callable[[Workspace], Workspace]:
    """The workspace with one target changed. Raises ``KeyError``, when applied, where there is no such target."""

    def changed(workspace: Workspace) -> Workspace:
        workspace.target(target_id)
        return replace(workspace, targets=tuple(change(t) if t.id == target_id else t for t in workspace.targets))

    return changed
