"""An application as the command line answers it, and as ``application.json`` keeps it (CONTRACT: "Tailor")."""

from __future__ import annotations

from typing import Any

from studio.model.application import Application
from studio.model.draft import Change
from studio.model.profile import Profile
from studio.writing.paths import Place, paths


def application_answer(application: Application, profile: Profile) -> dict[str, Any]:
    """The application, each change with its path in the master's JSON Resume document."""
    places = paths(profile)
    return {
        "folder": application.folder,
        "employer": application.employer,
        "title": application.title,
        "overrun": application.overrun,
        "score_before": application.score_before,
        "score_after": application.score_after,
        "files": [{"name": f.name, "sha256": f.sha256, "bytes": f.bytes, "pages": f.pages} for f in application.files],
        "changes": [_change(change, places) for change in application.changes],
        "verify": {
            "score": min((score for _, score, _ in application.read_back), default=1.0),
            "files": [{"name": n, "score": s, "missing": list(m)} for n, s, m in application.read_back],
        },
        "gates": [
            {"name": g.name, "passed": g.passed, "accepted": g.accepted, "why": g.why} for g in application.gates
        ],
    }


def _change(change: Change, places: dict[str, Place]) -> dict[str, Any]:
    place = places[change.line]
    numbered = change.action == "move"
    return {
        "line": change.line,
        "path": place.path,
        **({"offset": place.offset} if place.offset else {}),
        "action": change.action,
        "from": int(change.before) if numbered else change.before,
        "to": int(change.after) if numbered else change.after,
        "why": change.why,
    }
