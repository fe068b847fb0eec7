"""The sentences in which an employer names itself, as patterns: ``resources/reading/employer-cues.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from studio.reading import lexicon

_CAP = r"[A-Z0-9À-ÖØ-Þ][\w'’.&+®-]{0,40}"
_NAME = rf"(?<!\w)(?P<name>{_CAP}(?:[ ](?:(?:of|the|and|for|at|de|du|und|in|&)[ ]){{0,2}}{_CAP}){{0,8}}(?:, (?:Inc|LLC|Ltd|Co)\b\.?)?)"
_ABBREVIATED = r"(?: ?\([^()]{1,30}\))?,?"
_NOW = r"(?:currently |now |actively |also |always )?"
_DOES = (
    r"(?:build|develop|creat|grow|revolutioni[sz]|transform|lead|provid|offer|help|mak|chang|redefin|empower|enabl|expand|pioneer|deliver|serv|work|support|"
    r"driv|bring|power|connect|design|produc|operat|manufactur)"
)
_SHARED: Final = MappingProxyType({"{NAME}": _NAME, "{ABBREVIATED}": _ABBREVIATED, "{NOW}": _NOW, "{DOES}": _DOES})
"""What many patterns share, which the file writes short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A pattern that finds an employer's ``name`` in a sentence, how much that says, and an example with the name in it."""

    pattern: re.Pattern[str]
    weight: float
    example: str
    name: str


def _cue(weight: str, pattern: str, example: str, name: str) -> Cue:
    for short, meant in _SHARED.items():
        pattern = pattern.replace(short, meant)
    return Cue(pattern=re.compile(pattern), weight=float(weight), example=example, name=name)


CUES: Final = tuple(_cue(*row) for row in lexicon.rows("employer-cues"))
"""In the order of the file: of two names that weigh the same, the one found by an earlier cue wins."""
