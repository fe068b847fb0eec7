"""Findings, and the judgement of a letter, as the command line answers them (CONTRACT: "Lint")."""

from __future__ import annotations

from typing import Any

from studio.model.finding import Finding, Personal
from studio.model.profile import Profile
from studio.writing.paths import paths


def finding_answer(finding: Finding, profile: Profile | None) -> dict[str, Any]:
    """A finding; its evidence by path in the JSON Resume document of ``profile``."""
    keys = ("rule", "kind", "severity", "start", "end", "text", "why")
    return {
        **{key: getattr(finding, key) for key in keys},
        "suggestions": list(finding.suggestions),
        "evidence": _evidence(finding, profile) if profile is not None and finding.evidence else [],
    }


def _evidence(finding: Finding, profile: Profile) -> list[dict[str, str]]:
    places = paths(profile)
    lines = {line.id: line.text for section in profile.sections for line in section.lines}
    return [{"path": places[id_].path, "text": lines[id_]} for id_ in finding.evidence]


def personal_answer(judged: Personal) -> dict[str, Any]:
    """How much of a letter is for its reader alone, and each sentence's class."""
    sentences = [{"start": s.start, "end": s.end, "class": s.class_, "why": s.why} for s in judged.sentences]
    return {"score": judged.score, "sentences": sentences}
