"""The closed set of rule types: what each looks for, and what a rule of it must state.

A new rule is data. A new *type* is a function here and a line in `CHECKS`; nothing else changes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Final, NamedTuple

from studio.checking import words
from studio.checking.measures import date_marks, full_stop_marks, jobs_ended, length_marks, repeated_words
from studio.checking.page import Hit, Page, Span
from studio.checking.rule import Rule


class Mark(NamedTuple):
    """A place that a rule objects to; `suggestions` stand before the rule's own."""

    start: int
    end: int
    suggestions: tuple[str, ...] = ()


Run = Callable[[Rule, Page], Iterable[Mark]]

_EDGE_CHARACTERS: Final = 500
"""How far into a letter its greeting, and how far from the end its closing, is looked for."""

_ENDINGS: Final = ("ed", "ing")
_IRREGULAR: Final = frozenset(
    "led built ran taught wrote made grew won kept gave drove cut saw set sold bought brought held met oversaw spoke "
    "spent took upheld fed drew laid rebuilt rewrote".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A type of rule: how it runs, the keys a rule of it must have, and the words that `measure` and `at` may hold.

    `whole` types judge a document as a whole and are left out when a single paragraph is checked as it is typed.
    `matched` types need run only where a pattern of the rule was found; marks of `joined` types that overlap can become
    one, since no replacement stands for exactly their words.
    """

    run: Run
    needs: tuple[str, ...]
    measures: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    whole: bool = False
    matched: bool = False
    joined: bool = False


def phrase(rule: Rule, page: Page) -> Iterator[Mark]:
    """Every match of the rule's patterns."""
    for hit in page.hits(rule.id):
        yield Mark(hit.start, hit.end)


def swap(rule: Rule, page: Page) -> Iterator[Mark]:
    """Every match, with the plainer words that may stand in its place."""
    for hit in page.hits(rule.id):
        yield Mark(hit.start, hit.end, (_like(page.text[hit.start], rule.swaps[hit.pattern][1]),))


def opening(rule: Rule, page: Page) -> Iterator[Mark]:
    """Matches that begin a sentence or a line, as `at` says; both when it says nothing."""
    places: set[int] = set()
    if rule.at != "line":
        places |= page.sentence_openings
    if rule.at != "sentence":
        places |= page.line_openings
    for hit in page.hits(rule.id):
        if hit.first in places:
            yield Mark(hit.start, hit.end)


def repeat(rule: Rule, page: Page) -> Iterator[Mark]:
    """What stands too often: a doubled word, a phrase `count` times, or `count` lines or sentences that begin alike."""
    if rule.measure == "doubled-word":
        for start, end in repeated_words(page, frozenset(rule.patterns)):
            yield Mark(start, end, (page.text[start:end].split()[0],))
    elif rule.measure == "phrase":
        seen: Counter[tuple[str, ...]] = Counter()
        for hit in page.hits(rule.id):
            seen[page.words.tokens[hit.first : hit.last]] += 1
            if seen[page.words.tokens[hit.first : hit.last]] >= rule.count:
                yield Mark(hit.start, hit.end)
    else:
        yield from _alike(rule, page)


def limit(rule: Rule, page: Page) -> Iterator[Mark]:
    """Sentences, lines or texts of more than `count` words."""
    for start, end in length_marks(page, rule.measure, rule.count):
        yield Mark(start, end)


def consistency(rule: Rule, page: Page) -> Iterator[Mark]:
    """The rarer of two ways in which one text does the same thing."""
    if rule.measure == "dates":
        marks = [Mark(start, end, (advice,)) for start, end, advice in date_marks(page.text)]
    elif rule.measure == "full-stops":
        marks = [Mark(start, end) for start, end in full_stop_marks(page, rule.count)]
    else:
        marks = _rarer_style(rule, page)
    yield from marks


def missing(rule: Rule, page: Page) -> Iterator[Mark]:
    """The first or last line of a document in which nothing of what the patterns name is found."""
    length = len(page.text)
    first, last = {"start": (0, _EDGE_CHARACTERS), "end": (length - _EDGE_CHARACTERS, length)}.get(rule.at, (0, length))
    if not page.lines or any(first <= hit.start <= last for hit in page.hits(rule.id)):
        return
    yield Mark(*(page.lines[-1] if rule.at == "end" else page.lines[0]))


def number_free(rule: Rule, page: Page) -> Iterator[Mark]:
    """Lines of at least `count` words that name neither a figure nor a result; the patterns say what is a result."""
    proven = [hit.start for hit in page.hits(rule.id)]
    for start, end in page.lines:
        tokens = page.word_tokens((start, end))
        if len(tokens) < rule.count or any(page.words.tokens[i][0].isdigit() for i in tokens):
            continue
        if page.given_lines is None and not _is_deed(page.words.tokens[tokens[0]]):
            continue
        if not any(start <= offset < end for offset in proven):
            yield Mark(start, end)


def tense(rule: Rule, page: Page) -> Iterator[Mark]:
    """Lines under a job that has ended which begin with a verb in the present, with the same verb in the past."""
    openings = page.line_openings
    hits = [hit for hit in page.hits(rule.id) if hit.first in openings]
    if hits:
        ended = jobs_ended(page.text)
        yield from (mark for hit in hits for mark in _past(rule, page, hit) if ended(hit.start))


def _past(rule: Rule, page: Page, hit: Hit) -> Iterator[Mark]:
    """The mark of one verb, with its past."""
    yield Mark(hit.start, hit.end, (_like(page.text[hit.start], rule.swaps[hit.pattern][1]),))


def _is_deed(token: str) -> bool:
    """Whether a line that begins with `token` tells of something done, and is not a heading or an address."""
    return token in _IRREGULAR or (len(token) > len("ring") and token.endswith(_ENDINGS))


def _like(first: str, replacement: str) -> str:
    """`replacement` with a capital where the words it replaces have one."""
    return replacement[:1].upper() + replacement[1:] if first.isupper() else replacement


def _alike(rule: Rule, page: Page) -> Iterator[Mark]:
    """Openings from the `count`-th on in an unbroken run of lines or sentences that begin with the same word."""
    spans = page.lines if rule.measure == "line-opening" else page.sentences
    firsts = [i for i in (page.token_at(start) for start, _ in spans) if i < len(page.words.tokens)]
    for token, run in groupby(firsts, key=lambda i: page.words.tokens[i]):
        if rule.patterns and token not in rule.patterns:
            continue
        if words.is_word(token) and not token[0].isdigit():
            for i in list(run)[rule.count - 1 :]:
                yield Mark(page.words.starts[i], page.words.ends[i])


def _rarer_style(rule: Rule, page: Page) -> list[Mark]:
    """The matches of all styles but the commonest, each with the same word in that one."""
    bounds: list[Span] = []
    position = 0
    for _, patterns in rule.styles:
        bounds.append((position, position + len(patterns)))
        position += len(patterns)
    by_style = [[hit for hit in page.hits(rule.id) if low <= hit.pattern < high] for low, high in bounds]
    if sum(1 for hits in by_style if hits) < len(by_style[:2]):
        return []
    best = max(range(len(by_style)), key=lambda i: len(by_style[i]))
    return sorted(_restyled(rule, page, by_style, bounds, best))


def _restyled(
    rule: Rule, page: Page, by_style: Sequence[Sequence[Hit]], bounds: Sequence[Span], best: int
) -> Iterator[Mark]:
    """Marks for every style but the `best`."""
    for style, hits in enumerate(by_style):
        for hit in hits if style != best else ():
            twin = rule.styles[best][1][hit.pattern - bounds[style][0]]
            plain = re.fullmatch(r"[\w' -]+", twin) is not None
            yield Mark(hit.start, hit.end, (_like(page.text[hit.start], twin),) if plain else ())


CHECKS: Final[Mapping[str, Check]] = MappingProxyType(
    {
        "phrase": Check(run=phrase, needs=("patterns",), matched=True, joined=True),
        "swap": Check(run=swap, needs=("swaps",), matched=True),
        "opening": Check(run=opening, needs=("patterns",), places=("", "line", "sentence"), matched=True, joined=True),
        "repeat": Check(
            run=repeat,
            needs=("measure",),
            measures=("doubled-word", "phrase", "line-opening", "sentence-opening"),
        ),
        "limit": Check(
            run=limit, needs=("measure", "count"), measures=("sentence-words", "line-words", "text-words"), whole=False
        ),
        "consistency": Check(
            run=consistency, needs=("measure",), measures=("dates", "full-stops", "styles"), whole=True
        ),
        "missing": Check(run=missing, needs=("patterns", "at"), places=("start", "end", "anywhere"), whole=True),
        "number-free": Check(run=number_free, needs=("patterns", "count")),
        "tense": Check(run=tense, needs=("swaps",), matched=True),
    }
)
"""Every type of rule, by the name that a rule's `type` holds."""
