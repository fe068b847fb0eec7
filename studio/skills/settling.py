"""Names that are also ordinary words: kept where the words around them say that the name is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from studio.language.stems import stem
from studio.language.tokens import token_key, tokens
from studio.skills.names import Name
from studio.skills.page import Candidate, Page

_WELL: Final = re.compile(
    r"\b(?:experienced?|proficien\w+|confiden\w+|skill\w*|familiar\w*|knowledge|expertise|competen\w+|fluen\w+|certifi\w+|trained|training"
    r"|mastery|expert|adept|literate)(?: \w+)? (?:in|with|of|using|on) (?:the )?$",
    re.IGNORECASE,
)
_LIST_GAP: Final = re.compile(r"\s*(?:[,;/|•·+&()]|\band\b|\bor\b|\s)+\s*")


def settled(page: Page, spans: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Keep the spans whose near cue holds, each with the name it holds for."""
    kept: list[Candidate] = []
    for place, span in enumerate(spans):
        if span.settled:
            kept.append(span)
            continue
        name = _near_word(page, span) or _near_tool(page, spans, place) or _usual(span) or _known_well(page, span)
        if name is not None:
            kept.append(Candidate(span.first, span.last, (name,), settled=True))
    return tuple(kept)


def _usual(span: Candidate) -> Name | None:
    """Return the name that is meant where nothing tells, if one of them is marked so."""
    return next((name for name in span.names if name.concept.usual), None)


def _known_well(page: Page, span: Candidate) -> Name | None:
    """Return the one tool of that name where the words before say that somebody knows it: "experience with Go"."""
    tools = [name for name in span.names if name.concept.kind == "tool" and name.concept.case]
    start = page.words[span.first].start
    return tools[0] if len(span.names) == 1 and tools and _WELL.search(page.text, max(0, start - 60), start) else None


def _near_word(page: Page, span: Candidate) -> Name | None:
    """Return the name most of whose near words stand in the same sentence; none when none does."""
    around = page.context(span.first, span.last)
    before = tuple(stem(key) for key in page.keys[around.start : span.first])
    after = tuple(stem(key) for key in page.keys[span.last : around.stop])
    best, most = None, 0
    for name in span.names:
        near = {_stems(word) for word in name.concept.near}
        count = sum(_holds(before, word) or _holds(after, word) for word in near)
        if count > most:
            best, most = name, count
    return best


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    if len(part) == 1:
        return part[0] in words
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _near_tool(page: Page, spans: Sequence[Candidate], place: int) -> Name | None:
    """Return the name beside which a concept of the same trade stands: a sure tool in the sentence, or any in one list."""
    span = spans[place]
    around = page.context(span.first, span.last)
    for name in span.names:
        for other in _others(spans, place, around):
            concept = other.names[0].concept
            if concept.trade != name.concept.trade or concept.label == name.concept.label:
                continue
            if (other.settled and concept.kind == "tool") or _listed(page, span, other):
                return name
    return None


def _others(spans: Sequence[Candidate], place: int, around: range) -> Iterator[Candidate]:
    """Yield the spans within ``around``, outwards from ``place``."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(spans) and spans[at].first in around:
            yield spans[at]
            at += step


def _listed(page: Page, span: Candidate, other: Candidate) -> bool:
    """Tell whether nothing but a comma, a slash, "and" or the like stands between two spans."""
    left, right = (span, other) if span.first < other.first else (other, span)
    gap = page.text[page.words[left.last - 1].end : page.words[right.first].start]
    return bool(gap.strip()) and _LIST_GAP.fullmatch(gap) is not None


@lru_cache(maxsize=4096)
def word_keys(phrase: str) -> tuple[str, ...]:
    """Return the key of each word of a phrase of the data."""
    return tuple(token_key(token.text) for token in tokens(phrase))


@lru_cache(maxsize=4096)
def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(stem(key) for key in word_keys(phrase))
