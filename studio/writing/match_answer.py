"""A match as the command line answers it (CONTRACT: "A match")."""

from __future__ import annotations

from typing import Any

from studio.model.match import Evidence, Match, Requirement, Term
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.text import Span
from studio.writing.paths import Place, paths

Document = dict[str, Any]
_MOST_EVIDENCE = 5
"""Places that are shown of each want, the best first."""


def match_answer(match: Match, posting: Posting, profile: Profile, *, file: str) -> Document:
    """The match of ``profile`` and ``posting``, evidence by its path in the profile's JSON Resume document."""
    places = paths(profile)
    return {
        "posting": file,
        "title": posting.title,
        "employer": posting.employer,
        "coverage": {name: {"covered": count.covered, "of": count.of} for name, count in match.coverage},
        "score": match.score,
        "parts": [{"name": p.name, "weight": p.weight, "value": p.value, "why": p.why} for p in match.parts],
        "terms": [_term(term, places) for term in match.terms],
        "requirements": [_requirement(requirement) for requirement in match.requirements],
        "text": posting.text,
    }


def _term(term: Term, places: dict[str, Place]) -> Document:
    return {
        "text": term.text,
        "label": term.label,
        "kind": term.kind,
        "class": term.class_,
        "necessity": term.necessity,
        "status": term.status,
        "strength": term.strength,
        "shown": term.shown,
        "posting": _spans(term.posting),
        "evidence": [_evidence(piece, places) for piece in term.evidence[:_MOST_EVIDENCE]],
    }


def _evidence(piece: Evidence, places: dict[str, Place]) -> Document:
    place = places[piece.passage]
    start, end = piece.start + place.offset, piece.end + place.offset
    return {"path": place.path, "text": piece.text, "start": start, "end": end, "how": piece.how}


def _requirement(requirement: Requirement) -> Document:
    keys = ("kind", "text", "necessity", "asked", "found", "met")
    return {**{key: getattr(requirement, key) for key in keys}, "posting": _spans(requirement.posting)}


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
