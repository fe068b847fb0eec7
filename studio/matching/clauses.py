"""What the words of a sentence say of how much a thing is wanted, and which words of it they say it of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.matching.patterns import rows_for
from studio.model.text import Span

_BREAK = re.compile(r"[;()]|\s[–—-]\s|\b(?:but|however|though|although|while|whereas)\b|[!?.]\s")
"""Where one thing is said and another begins."""

_BRACKETS = frozenset("()")
_COMMA = re.compile(r",|\band\b|/|\bor\b")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say how much, and the stretch of the sentence that they say it of.

    ``says`` is "required", "asked" (required too, but a heading that says otherwise is stronger), "preferred", "mentioned"
    or "unwanted".
    """

    says: str
    binds: str
    words: Span
    governs: Span


def said_of(sentence: str, at: int) -> str:
    """What the sentence says of the thing at its character ``at``: "" where it says nothing. The nearest cue counts."""
    over = [cue for cue in cues(sentence) if cue.governs.start <= at < cue.governs.end]
    return min(over, key=lambda cue: _rank(cue, at)).says if over else ""


def _rank(cue: Cue, at: int) -> tuple[int, int]:
    """What is not wanted first, what is only asked last; of the others the nearest."""
    strength = {"unwanted": 0, "asked": 2}.get(cue.says, 1)
    return strength, min(abs(cue.words.start - at), abs(cue.words.end - at))


@lru_cache(maxsize=4096)
def cues(sentence: str) -> tuple[Cue, ...]:
    """The cues of a sentence in their order, each with what it governs."""
    found = _found(sentence)
    breaks = [Span(m.start(), m.end()) for m in _BREAK.finditer(sentence)]
    made: list[Cue] = []
    for place, cue in enumerate(found):
        if cue.binds == "after":
            made.append(replace(cue, governs=_forward(sentence, cue, found[place + 1 :], breaks)))
        elif cue.binds == "inside":
            made.append(cue)
        else:
            governs = _backward(sentence, cue, [other for other in found[:place] if other.says != "asked"], breaks)
            said_before = made.pop() if made and not _WORD.search(governs.of(sentence)) else None
            made.append(_both(said_before, cue) if said_before else replace(cue, governs=governs))
    return tuple(made)


def _both(first: Cue, second: Cue) -> Cue:
    """One cue of two that speak of the same: in "a plus, but not required" the milder word counts."""
    says = "preferred" if "preferred" in {first.says, second.says} else second.says
    return replace(second, says=says, governs=first.governs)


def _found(sentence: str) -> list[Cue]:
    """The cues without overlaps; of two that overlap the longer stands."""
    every = [
        Cue(row["says"], row["binds"], Span(m.start(), m.end()), _inner(m))
        for row in rows_for("necessity", sentence)
        for m in row.pattern.finditer(sentence)
    ]
    kept: list[Cue] = []
    for cue in sorted(every, key=lambda cue: (cue.words.start - cue.words.end, cue.binds != "around")):
        if not any(cue.words.overlaps(other.words) for other in kept):
            kept.append(cue)
    return sorted(kept, key=lambda cue: cue.words)


def _inner(found: re.Match[str]) -> Span:
    return Span(*found.span("what")) if "what" in found.re.groupindex else Span(0, 0)


def _forward(sentence: str, cue: Cue, later: Sequence[Cue], breaks: Sequence[Span]) -> Span:
    """From the cue to the next one that looks forward, or the next break."""
    stops = [other.words.start for other in later if other.binds in {"after", "inside"}]
    stops += [gap.start for gap in breaks if gap.start >= cue.words.end and gap.of(sentence) not in _BRACKETS]
    return Span(cue.words.end, min([*stops, len(sentence)]))


def _backward(sentence: str, cue: Cue, earlier: Sequence[Cue], breaks: Sequence[Span]) -> Span:
    """Back to the last break or cue; behind a cue that looks forward, and in brackets, to the last comma alone."""
    last = earlier[-1].words.end if earlier else 0
    edge = cue.words.start - 1 if cue.binds == "around" else cue.words.start
    opened = sentence.rfind("(", 0, edge) + 1
    inside = opened if opened > sentence.rfind(")", 0, edge) else 0
    gaps = (gap.end for gap in breaks if gap.end <= edge and gap.of(sentence) not in _BRACKETS)
    start = max([last, inside, *gaps])
    if not earlier and not _WORD.search(sentence, start, cue.words.start):
        start = 0
    if cue.binds == "around" or (earlier and last == start and earlier[-1].binds == "after"):
        start = max([start, *(comma.end() for comma in _COMMA.finditer(sentence, start, edge))])
    return Span(start, cue.words.start)
