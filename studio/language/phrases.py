"""Find many phrases in a text at once: longest first, on word borders, never overlapping.

A plain dictionary from tuples of word keys to values is enough: 5,000 phrases build in milliseconds and a page is scanned
in less than one (docs: "phrase search"); no C matcher is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from studio.language.tokens import Token, token_key

Value = TypeVar("Value")

_GAP = re.compile(r"[®™©]?['’]?(?:[^\S\n]*[/+][^\S\n]*|[-\u2010\u2011\u2013]|[^\S\n]*)")
_WRAPPED_GAP = re.compile(r"[^\S\n]*[-/\u2010\u2011\u00ad]?[^\S\n]*\r?\n[^\S\n]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Generic[Value]):
    """A phrase to look for: the ``keys`` of its words, what it stands for, and, if its case counts, the words as written."""

    keys: tuple[str, ...]
    value: Value
    written: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[Value]):
    """A phrase found: the words ``[first, last)``, the characters ``[start, end)``, and all values that share it."""

    first: int
    last: int
    start: int
    end: int
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases(Generic[Value]):
    """An immutable set of phrases. Build it with :func:`index`."""

    table: Mapping[tuple[str, ...], tuple[Phrase[Value], ...]]
    lengths: Mapping[str, tuple[int, ...]]
    """First key → how many words the phrases that begin with it have, longest first."""

    def at(self, keys: Sequence[str], first: int) -> Iterator[tuple[int, tuple[Phrase[Value], ...]]]:
        """Yield ``(last, phrases)`` for each phrase that begins at word ``first``, longest first."""
        for length in self.lengths.get(keys[first], ()):
            phrases = self.table.get(tuple(keys[first : first + length]))
            if phrases is not None and first + length <= len(keys):
                yield first + length, phrases

    def find(
        self,
        text: str,
        words: Sequence[Token],
        key: Callable[[str], str] = token_key,
        accept: Callable[[Value, int, int], bool] | None = None,
    ) -> tuple[Found[Value], ...]:
        """Return the phrases in ``text``, leftmost and longest first.

        ``words`` are the tokens of ``text`` and ``key`` makes their keys. ``accept(value, first, last)`` may refuse a value
        at the words ``[first, last)``; a phrase all of whose values are refused gives way to a shorter one.
        """
        keys = [key(word.text) for word in words]
        found: list[Found[Value]] = []
        position = 0
        while position < len(keys):
            hit = self._longest(text, words, keys, position, accept) if keys[position] in self.lengths else None
            if hit is not None:
                found.append(hit)
            position = hit.last if hit is not None else position + 1
        return tuple(found)

    def _longest(
        self,
        text: str,
        words: Sequence[Token],
        keys: Sequence[str],
        first: int,
        accept: Callable[[Value, int, int], bool] | None,
    ) -> Found[Value] | None:
        for last, phrases in self.at(keys, first):
            if not adjoining(text, words, first, last):
                continue
            written = tuple(word.text for word in words[first:last])
            values = tuple(
                phrase.value
                for phrase in phrases
                if phrase.written in (None, written) and (accept is None or accept(phrase.value, first, last))
            )
            if values:
                start, end = words[first].start, words[last - 1].end
                return Found(first=first, last=last, start=start, end=end, values=values)
        return None


def index(phrases: Iterable[Phrase[Value]]) -> Phrases[Value]:
    """Return ``phrases`` ready to be searched; phrases with the same keys are kept side by side, in order."""
    table: dict[tuple[str, ...], tuple[Phrase[Value], ...]] = {}
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        if not phrase.keys:
            continue
        table[phrase.keys] = (*table.get(phrase.keys, ()), phrase)
        lengths.setdefault(phrase.keys[0], set()).add(len(phrase.keys))
    return Phrases(table=table, lengths={first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()})


def adjoining(text: str, words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the words ``[first, last)`` stand together: a space, hyphen, slash or plus between, no comma.

    A line break counts as a space only when the next line goes on in lower case, as wrapped prose does and lists do not.
    """
    return all(_joined(text, words[at], words[at + 1]) for at in range(first, last - 1))


def _joined(text: str, left: Token, right: Token) -> bool:
    if _GAP.fullmatch(text, left.end, right.start):
        return True
    return right.text[:1].islower() and _WRAPPED_GAP.fullmatch(text, left.end, right.start) is not None
