"""Whether a written file says what was meant: its words as another reader finds them, beside the words that were drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from studio.language.tokens import token_key, tokens

LEAST = 0.98
"""The share of the words that every reader must find."""

_MOST_MISSING = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one reader found: ``score`` is the share of the words, ``order`` the share of those that stand in order, 0 to 1."""

    name: str
    score: float
    missing: tuple[str, ...]
    order: float


def readings(expected: str, found: Mapping[str, str]) -> tuple[Reading, ...]:
    """How much of the text ``expected`` each reader (name → its text) found."""
    return tuple(_reading(name, expected, text) for name, text in found.items())


def lowest(results: tuple[Reading, ...]) -> float:
    """The score of the reader that found least; 0 where nobody read."""
    return min((reading.score for reading in results), default=0.0)


def _reading(name: str, expected: str, text: str) -> Reading:
    wanted, seen = _keys(expected), _keys(text)
    missing = list((Counter(wanted) - Counter(seen)).elements())
    kept = len(wanted) - len(missing)
    order = LCSseq.similarity(wanted, seen) / kept if kept else 0.0
    score = kept / len(wanted) if wanted else 1.0
    return Reading(name=name, score=round(score, 4), missing=tuple(missing[:_MOST_MISSING]), order=round(order, 4))


def _keys(text: str) -> list[str]:
    """Words; a word broken at a line's end by a soft hyphen is whole."""
    return [token_key(word.text) for word in tokens(text.replace("\u00ad\n", "").replace("\u00ad", ""))]
