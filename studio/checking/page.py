"""One text made ready for all rules at once: words, lines, sentences, quotations and what the patterns found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from studio.checking import words
from studio.checking.patterns import Index
from studio.language.sentences import content_start, sentences

Span = tuple[int, int]

_LINE: Final = re.compile(r"[^\n\r\u2028\u2029]*[^\s][^\n\r\u2028\u2029]*")
_QUOTED: Final = re.compile(r"[\"“«][^\"“”«»\n]{1,90}[\"”»]")


class Key(NamedTuple):
    """Which pattern of which rule matched; `exception` when it is one of the phrases that excuse a match."""

    rule: str
    pattern: int
    exception: bool


class Hit(NamedTuple):
    """A match: the pattern's place among the rule's own, its span in characters, and its first and last + 1 token."""

    pattern: int
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True)
class Page:
    """A text and what every rule wants to know of it; each part is worked out once, when first asked for."""

    text: str
    document: str
    index: Index
    given_lines: tuple[Span, ...] | None = None
    whole: bool = True

    @cached_property
    def words(self) -> words.Words:
        """The folded words of the text."""
        return words.split(self.text)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The bullet lines that the caller named, or every line that is not empty, without bullets and indents."""
        spans = self.given_lines if self.given_lines is not None else [m.span() for m in _LINE.finditer(self.text)]
        inner = ((content_start(self.text, start, end), end) for start, end in spans)
        return tuple((start, end) for start, end in inner if start < end)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text."""
        return sentences(self.text)

    @cached_property
    def line_openings(self) -> frozenset[int]:
        """The token that begins each line."""
        return frozenset(self.token_at(start) for start, _ in self.lines)

    @cached_property
    def sentence_openings(self) -> frozenset[int]:
        """The token that begins each sentence."""
        return frozenset(self.token_at(start) for start, _ in self.sentences)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands in quotation marks on one line: other people's words and titles."""
        return tuple(m.span() for m in _QUOTED.finditer(self.text))

    @cached_property
    def _found(self) -> tuple[Mapping[str, list[Hit]], Mapping[str, list[Span]]]:
        """The matches of each rule, and the stretches of tokens that excuse them."""
        hits: dict[str, list[Hit]] = {}
        excuses: dict[str, list[Span]] = {}
        starts, ends = self.words.starts, self.words.ends
        for key, first, last in self.index.matches(self.words):
            if key.exception:
                excuses.setdefault(key.rule, []).append((first, last))
            else:
                hits.setdefault(key.rule, []).append(Hit(key.pattern, starts[first], ends[last - 1], first, last))
        return hits, excuses

    @cached_property
    def matched_rules(self) -> frozenset[str]:
        """The ids of the rules of which some pattern stands in the text."""
        return frozenset(self._found[0])

    def token_at(self, offset: int) -> int:
        """The number of the first word at or after the character `offset`; quotation marks and brackets are passed."""
        position = bisect_left(self.words.starts, offset)
        while position < len(self.words.tokens) and self.words.tokens[position] in "\"'([*":
            position += 1
        return position

    def word_tokens(self, span: Span) -> tuple[int, ...]:
        """The numbers of the words, punctuation left out, that lie within `span`."""
        first, last = bisect_left(self.words.starts, span[0]), bisect_right(self.words.ends, span[1])
        return tuple(i for i in range(first, last) if words.is_word(self.words.tokens[i]))

    def hits(self, rule: str) -> Sequence[Hit]:
        """The matches of the rule with this id, those that an exception of the rule touches left out."""
        found, excuses = self._found
        excused = excuses.get(rule)
        if not excused:
            return found.get(rule, ())
        return [
            hit
            for hit in found.get(rule, ())
            if not any(first < hit.last and hit.first < last for first, last in excused)
        ]

    def quoted(self, start: int, end: int) -> bool:
        """Whether the span lies wholly within quotation marks."""
        position = bisect_right(self.quotations, (start, len(self.text)))
        return position > 0 and self.quotations[position - 1][1] >= end
