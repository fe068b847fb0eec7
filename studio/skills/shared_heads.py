"""Words that two names share: "accounts payable and receivable", "OSHA 10/30", "verbal and written communication"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from studio.language.phrases import Phrases, adjoining
from studio.language.stems import singular
from studio.skills.names import NOUN_ENDINGS, Name, stem_of
from studio.skills.page import Candidate, Page

_COMMA: Final = re.compile(r"-?,\s+")
_CUT_SHORT: Final = re.compile(r"-\s+(?:and|or)\b")
"""A word that leaves what follows to the next: "pre- and post-operative care"."""
_CONNECTORS: Final = frozenset({"and", "or"})


def shared_heads(page: Page, names: Phrases[Name], spans: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield what a found name's neighbour means with the word they share.

    "accounts payable and receivable" also says accounts receivable, "OSHA 10/30" OSHA 30, "verbal and written
    communication" verbal communication.
    """
    taken = {word for span in spans for word in range(span.first, span.last)}
    for span in spans:
        if span.last - span.first < 2:  # noqa: PLR2004 - a name of one word shares nothing
            continue
        head, tail = span.last - 1, span.first
        after = _beside(page, span.last, 1)
        if after is not None and after not in taken:
            yield from _joined(page, names, (*range(tail, head), after), after)
        for before in _listed_before(page, span.first - 1):
            if before not in taken:
                yield from _joined(page, names, (before, *range(tail + 1, span.last)), before)


def _beside(page: Page, at: int, step: int) -> int | None:
    """Return the word joined to a span's edge by "and", "or" or a slash; ``at`` is the first word past that edge."""
    if not 0 <= at < len(page.words):
        return None
    if page.keys[at] in _CONNECTORS:
        at += step
        low, high = sorted((at, at - 2 * step))
        if not 0 <= at < len(page.words):
            return None
        cut_short = step < 0 and _CUT_SHORT.match(page.text, page.words[at].end) is not None
        return at if cut_short or adjoining(page.text, page.words, low, high + 1) else None
    low, high = (at - 1, at) if step > 0 else (at, at + 1)
    between = page.text[page.words[low].end : page.words[high].start]
    return at if between.strip() == "/" else None


def _listed_before(page: Page, at: int) -> Iterator[int]:
    """Yield the words that share what follows them, nearest first: "carpet, window and upholstery cleaning"."""
    word = _beside(page, at, -1)
    while word is not None:
        yield word
        gap = page.text[page.words[word - 1].end : page.words[word].start] if word else ""
        word = word - 1 if _COMMA.fullmatch(gap) else None


def _joined(page: Page, names: Phrases[Name], words: tuple[int, ...], own: int) -> Iterator[Candidate]:
    keys = [stem_of(page.words[word].text) for word in words]
    for last, phrases in names.at(keys, 0):
        found = [phrase.value for phrase in phrases if not phrase.value.guarded]
        if last == len(keys) and found and _same_word(page.keys[own], found[0]):
            yield Candidate(own, own + 1, (found[0],), settled=True)
            return


def _same_word(key: str, name: Name) -> bool:
    """Tell whether a word is one of the name's or its verb: "documentation" is not the "document" of a name."""
    return not key.endswith(NOUN_ENDINGS) or singular(key) in {singular(own) for own in name.keys}
