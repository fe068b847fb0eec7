"""Edits of what was sent."""

from __future__ import annotations

from dataclasses import replace

from studio.edits.edit import Edit
from studio.model.application import Application
from studio.model.outbox import Sent
from studio.model.workspace import Workspace


def record_sent(target_id: str, application: Application, *, date: str) -> Edit:
    """Remember that this application went out on ``date`` (ISO 8601), with the hashes of its files but drafts; the target is then sent."""

    def change(workspace: Workspace) -> Workspace:
        workspace.target(target_id)
        sent = Sent(
            target=target_id,
            employer=application.employer,
            title=application.title,
            date=date,
            folder=application.folder,
            files=tuple(file for file in application.files if "DRAFT" not in file.name),
            accepted=tuple(gate.name for gate in application.gates if gate.accepted),
        )
        targets = tuple(replace(t, stage="sent") if t.id == target_id else t for t in workspace.targets)
        return replace(workspace, targets=targets, outbox=(*workspace.outbox, sent))

    return Edit(name="mark as sent", change=change)
