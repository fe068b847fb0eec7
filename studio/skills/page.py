"""A text cut into words once, with what the cues of ambiguous names need to know of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from studio.language.sentences import sentences
from studio.language.tokens import Token, token_key, tokens
from studio.skills.names import Name


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words ``[first, last)`` that may be any of ``names``; settled when no cue is left to ask."""

    first: int
    last: int
    names: tuple[Name, ...]
    settled: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A text cut into words once, with what the cues need to know."""

    text: str
    words: tuple[Token, ...]
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    """First word of each sentence, ascending."""

    def sentence(self, word: int) -> range:
        """Return the words of the sentence ``word`` stands in."""
        at = bisect_right(self.starts, word)
        first = self.starts[at - 1] if at else 0
        return range(first, self.starts[at] if at < len(self.starts) else len(self.words))

    def context(self, first: int, last: int) -> range:
        """Return the sentence around ``[first, last)``; a line that holds nothing else borrows the lines beside it."""
        own = self.sentence(first)
        if own.stop - own.start > last - first:
            return own
        before = self.sentence(own.start - 1).start if own.start else own.start
        after = self.sentence(own.stop).stop if own.stop < len(self.words) else own.stop
        return range(before, after)


def page_of(text: str) -> Page:
    """Return the text cut into words and sentences."""
    words = tokens(text)
    keys = tuple(token_key(word.text) for word in words)
    begins = [word.start for word in words]
    starts = sorted({bisect_right(begins, start - 1) for start, _ in sentences(text)})
    return Page(text, words, keys, tuple(starts))
