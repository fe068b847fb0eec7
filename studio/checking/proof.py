"""The writer's own line that could stand instead of a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from studio.language.sentences import sentences
from studio.language.stems import stem
from studio.language.tokens import token_key, tokens
from studio.model.finding import Finding
from studio.model.profile import Profile

_CLAIMS = frozenset({"cliche", "vague", "unproven", "filler", "weak-verb", "mass-mail", "no-result"})
_LEAST_LETTERS = 4
_MOST_LINES = 2


def with_evidence(found: Iterable[Finding], profile: Profile, text: str) -> list[Finding]:
    """The findings, each claim with the ids of the profile's lines that speak of the same thing, those with a figure first."""
    lines = [
        (line.id, _stems(line.text), bool(re.search(r"\d", line.text)))
        for section in profile.sections
        if section.kind in {"experience", "projects", "volunteer", "awards"}
        for line in section.lines
    ]
    places = sentences(text)
    return [replace(f, evidence=_best(f, lines, places, text)) if f.kind in _CLAIMS else f for f in found]


def _best(
    finding: Finding, lines: Sequence[tuple[str, frozenset[str], bool]], places: Sequence[tuple[int, int]], text: str
) -> tuple[str, ...]:
    claim = _stems(finding.text)
    start, end = next(((a, b) for a, b in places if a <= finding.start < b), (finding.start, finding.end))
    around = _stems(text[start:end])
    ranked = sorted(
        ((len(claim & words), len(around & words), figure, id_) for id_, words, figure in lines if claim & words),
        key=lambda row: (-row[0], not row[2], -row[1]),
    )
    return tuple(row[3] for row in ranked[:_MOST_LINES])


def _stems(words: str) -> frozenset[str]:
    keys = (token_key(token.text) for token in tokens(words))
    return frozenset(stem(key) for key in keys if len(key) >= _LEAST_LETTERS)
