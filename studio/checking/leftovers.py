"""What belongs to another application: the names of other employers and posts, and how alike two letters are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

from studio.language.tokens import token_key, tokens
from studio.model.finding import Finding

_LEAST_LETTERS = 2
_LEGAL = re.compile(r",?\s+(?:Ltd|Limited|Inc|LLC|plc|PLC|GmbH|Corp|Corporation|Co|Company|LLP|AG|SA|BV|Pty)\.?$")
_RUN = 8
"""Words: a run this long that another letter has too is worth a mark."""


def leftovers(text: str, others: Sequence[str], *, own: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Where ``text`` names one of ``others`` (employers and posts of other applications); ``own`` names are this one's."""
    mine = " ".join(own).casefold()
    names = {short for name in others if (short := _short(name)) and short.casefold() not in mine}
    return tuple(sorted((f for name in names for f in _named(text, name)), key=lambda f: f.start))


def _short(name: str) -> str:
    words = _LEGAL.sub("", name.strip())
    return words if len(words) >= _LEAST_LETTERS else ""


def _named(text: str, name: str) -> Iterator[Finding]:
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        yield Finding(
            rule="other-application",
            kind="leftover",
            severity="error",
            start=match.start(),
            end=match.end(),
            text=match.group(),
            why="This is the name from another application.",
            suggestions=("Name this reader instead.",),
        )


def likeness(text: str, other: str) -> float:
    """The share of the words of ``text`` that stand in ``other`` in the same order, 0 to 1."""
    own, their = _keys(text), _keys(other)
    return LCSseq.similarity(own, their) / len(own) if own else 0.0


def alike(text: str, other: str, name: str) -> tuple[Finding, ...]:
    """The runs of eight or more words that ``text`` shares with ``other``, the letter called ``name``."""
    words = tokens(text)
    keys, their = _keys(text), _keys(other)
    known = {tuple(their[at : at + _RUN]) for at in range(len(their) - _RUN + 1)}
    shared = [at for at in range(len(keys) - _RUN + 1) if tuple(keys[at : at + _RUN]) in known]
    found = []
    for first, last in _runs(shared):
        start, end = words[first].start, words[last + _RUN - 1].end
        found.append(
            Finding(
                rule="likeness",
                kind="likeness",
                severity="warning",
                start=start,
                end=end,
                text=text[start:end],
                why=f"The same words stand in {name}.",
                suggestions=("Say what is true of this reader alone.",),
            )
        )
    return tuple(found)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = last = -1
    for at in places:
        if start < 0:
            start = last = at
        elif at <= last + _RUN:
            last = at
        else:
            yield start, last
            start = last = at
    if start >= 0:
        yield start, last


def _keys(text: str) -> list[str]:
    return [token_key(word.text) for word in tokens(text)]
