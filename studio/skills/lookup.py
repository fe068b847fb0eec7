"""Find the concepts of the skills data in a text, by name and by nothing else.

A name matches as it is written in the data, as a plural or in the other spelling, and, inside a longer name, with other
endings and turned round ("budget management", "managing budgets", "management of budgets"). Proper names match only as they
are. Names that are also ordinary words ("Go", "Excel", "Word") count only when their cues hold (see
:class:`~studio.skills.concepts.Concept`). There is no guessing from similarity here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from studio.language.phrases import Phrase, Phrases, adjoining, index
from studio.language.sentences import sentences
from studio.language.stems import american, singular, stem
from studio.language.tokens import Token, token_key, tokens
from studio.skills.concepts import Concept, Concepts

How = Literal["exact", "variant"]

_LIST_GAP: Final = re.compile(r"\s*(?:[,;/|•·+&()]|\band\b|\bor\b|\s)+\s*")
_ACRONYM_PLURAL: Final = re.compile(r"[A-Z][A-Z&]+s")
_TURNED: Final = frozenset(
    stem(noun)
    for noun in """
    administration analysis assessment cleaning collection coordination delivery design development documentation
    handling inspection installation maintenance management monitoring operation planning preparation processing
    reconciliation removal repair reporting resolution review scheduling supervision testing training
    """.split()
)
_ADJECTIVES: Final = frozenset({"commercial", "digital", "environmental", "financial", "industrial", "legal", "visual"})
_NOUN_ENDINGS: Final = ("al", "ance", "ery", "ion", "ment", "sis")
_PREPOSITIONS: Final = frozenset({"for", "of", "with"})
_CONNECTORS: Final = frozenset({"and", "or"})
_PROPER_KINDS: Final = frozenset({"tool", "language"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A concept found at the characters ``[start, end)``.

    ``how`` is "exact" when the text has the label itself (whatever its case), "variant" for an alias, another form or
    another spelling. Where two things share a word ("written and verbal communication") the hit covers its own words only.
    """

    start: int
    end: int
    concept: Concept
    how: How


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a concept, ready to be compared with words of a text."""

    concept: Concept
    written: tuple[str, ...]
    keys: tuple[str, ...]
    label: bool
    guarded: bool
    rigid: bool
    """A proper name: matches as written, with no ending taken off."""
    abbreviations: frozenset[str]
    """Keys whose final S is no plural: "ACLS" is not the plural of "ACL"."""


@dataclass(frozen=True, slots=True)
class _Span:
    """Words ``[first, last)`` that may be any of ``names``; settled when no cue is left to ask."""

    first: int
    last: int
    names: tuple[_Name, ...]
    settled: bool


@dataclass(frozen=True, slots=True)
class _Page:
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


def find(text: str, concepts: Concepts) -> tuple[Hit, ...]:
    """Return the concepts named in ``text``, in order and without overlaps, longest name first."""
    names = _names(concepts)
    page = _page(text)
    spans = _settle(page, _spans(page, names))
    everything = sorted((*spans, *_shared_heads(page, names, spans)), key=lambda span: span.first)
    return tuple(_hit(page, span) for span in everything)


def _page(text: str) -> _Page:
    words = tokens(text)
    keys = tuple(token_key(word.text) for word in words)
    begins = [word.start for word in words]
    starts = sorted({bisect_right(begins, start - 1) for start, _ in sentences(text)})
    return _Page(text, words, keys, tuple(starts))


def _hit(page: _Page, span: _Span) -> Hit:
    name = span.names[0]
    exact = name.label and page.keys[span.first : span.last] == name.keys
    start, end = page.words[span.first].start, page.words[span.last - 1].end
    return Hit(start=start, end=end, concept=name.concept, how="exact" if exact else "variant")


# The index of names


@lru_cache(maxsize=4)
def _names(concepts: Concepts) -> Phrases[_Name]:
    return index(phrase for concept in concepts for phrase in _concept_phrases(concept))


def _concept_phrases(concept: Concept) -> Iterator[Phrase[_Name]]:
    seen: set[tuple[str, ...]] = set()
    for place, name in enumerate(concept.names):
        guarded = concept.guards(name)
        for written in _spellings(name):
            keys = tuple(token_key(word) for word in written)
            if keys in seen:
                continue
            seen.add(keys)
            rigid = concept.kind in _PROPER_KINDS and name != name.lower()
            abbreviations = frozenset(token_key(word) for word in written if len(word) > 1 and word.endswith("S"))
            value = _Name(concept, written, keys, place == 0, guarded, rigid, abbreviations)
            yield from _forms(value)


def _spellings(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of ``name``, and of it with "R&D" spaced out or "e-commerce" joined."""
    written = tuple(token.text for token in tokens(name))
    yield written
    if "&" in name and "&" not in written:
        yield tuple(token.text for token in tokens(name.replace("&", " & ")))
    if "-" in name:
        yield tuple(token.text for token in tokens(name.replace("-", "")))


def _forms(name: _Name) -> Iterator[Phrase[_Name]]:
    """Yield the name as it is and, for "X management" and its like, "manage X", "managing the X", "management of X"."""
    stems = tuple(_stem_of(word) for word in name.written)
    yield Phrase(keys=stems, value=name)
    if len(stems) == 1 or name.rigid or name.guarded or stems[-1] not in _TURNED or name.concept.kind == "title":
        return
    *rest, act = stems
    if name.keys[-2].endswith("ical") or name.keys[-2] in _ADJECTIVES:
        return
    for between in ((), ("the",), ("a",), ("of",), ("of", "the")):
        yield Phrase(keys=(act, *between, *rest), value=name)


# Spans


def _spans(page: _Page, names: Phrases[_Name]) -> tuple[_Span, ...]:
    def accept(name: _Name, first: int, last: int) -> bool:
        return _reads_as(name, page, first, last)

    found = names.find(page.text, page.words, _stem_of, accept)
    return tuple(_span(page, match.first, match.last, match.values) for match in found)


@lru_cache(maxsize=65536)
def _stem_of(word: str) -> str:
    """Return the stem of a word as written; "APIs" and "RNs" are plurals of what they abbreviate."""
    return stem(token_key(word[:-1] if _ACRONYM_PLURAL.fullmatch(word) else word))


def _span(page: _Page, first: int, last: int, names: tuple[_Name, ...]) -> _Span:
    """Put a name that asks nothing of its neighbours, then one written as in the text, first."""
    ranked = sorted(names, key=lambda name: (_asks(name), name.keys != page.keys[first:last], not name.label))
    return _Span(first, last, tuple(ranked), settled=not _asks(ranked[0]))


def _asks(name: _Name) -> bool:
    return name.guarded and bool(name.concept.near)


def _reads_as(name: _Name, page: _Page, first: int, last: int) -> bool:
    """Tell whether the words ``[first, last)`` are a form of ``name`` that its kind, case and vetoes allow."""
    keys = page.keys[first:last]
    if keys != name.keys:
        if not (name.abbreviations.issubset(keys) and _endings_fit(name, keys)):
            return False
        if name.rigid or (last - first == 1 and singular(keys[0]) != singular(name.keys[0])):
            return _ACRONYM_PLURAL.fullmatch(page.words[last - 1].text) is not None
        if name.guarded and name.concept.case:
            return False
    if not name.guarded:
        return True
    return _written_as(name, page, first, last) and not _vetoed(name.concept, page, first, last)


def _endings_fit(name: _Name, keys: tuple[str, ...]) -> bool:
    """Tell whether a phrase can be built like this: "managed budgets", but not "budget managed" or "management budgets"."""
    own = {american(key) for key in name.keys}
    for before, key in pairwise(keys):
        ending = "ing" if key.endswith("ing") else "ed" if key.endswith("ed") else None
        conjoined = before in _CONNECTORS and ending is not None and keys[0].endswith(ending)
        if ending is not None and american(key) not in own and not conjoined:
            return False
    first = singular(keys[0])
    noun = first.endswith(_NOUN_ENDINGS) and first not in {stem(first), singular(name.keys[0])}
    return not noun or len(keys) == 1 or keys[1] in _PREPOSITIONS


def _written_as(name: _Name, page: _Page, first: int, last: int) -> bool:
    """Tell whether the case is right. Capitals throughout say nothing, so there the near cue must decide."""
    if not name.concept.case:
        return True
    written = tuple(word.text for word in page.words[first:last])
    shouted = tuple(word.upper() for word in name.written)
    return written == name.written or (written == shouted and bool(name.concept.near))


def _vetoed(concept: Concept, page: _Page, first: int, last: int) -> bool:
    """Tell whether a veto phrase overlaps or touches the words ``[first, last)``."""
    for veto in concept.vetoes:
        keys = _keys(veto)
        lowest, highest = max(0, first - len(keys)), min(last, len(page.keys) - len(keys))
        if any(page.keys[at : at + len(keys)] == keys for at in range(lowest, highest + 1)):
            return True
    return False


@lru_cache(maxsize=4096)
def _keys(phrase: str) -> tuple[str, ...]:
    return tuple(token_key(token.text) for token in tokens(phrase))


@lru_cache(maxsize=4096)
def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(stem(key) for key in _keys(phrase))


# Cues that need the neighbours


def _settle(page: _Page, spans: tuple[_Span, ...]) -> tuple[_Span, ...]:
    """Keep the spans whose near cue holds, each with the name it holds for."""
    kept: list[_Span] = []
    for place, span in enumerate(spans):
        if span.settled:
            kept.append(span)
            continue
        name = _near_word(page, span) or _near_tool(page, spans, place)
        if name is not None:
            kept.append(_Span(span.first, span.last, (name,), settled=True))
    return tuple(kept)


def _near_word(page: _Page, span: _Span) -> _Name | None:
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


def _near_tool(page: _Page, spans: Sequence[_Span], place: int) -> _Name | None:
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


def _others(spans: Sequence[_Span], place: int, around: range) -> Iterator[_Span]:
    """Yield the spans within ``around``, outwards from ``place``."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(spans) and spans[at].first in around:
            yield spans[at]
            at += step


def _listed(page: _Page, span: _Span, other: _Span) -> bool:
    """Tell whether nothing but a comma, a slash, "and" or the like stands between two spans."""
    left, right = (span, other) if span.first < other.first else (other, span)
    gap = page.text[page.words[left.last - 1].end : page.words[right.first].start]
    return bool(gap.strip()) and _LIST_GAP.fullmatch(gap) is not None


# Words that two names share


def _shared_heads(page: _Page, names: Phrases[_Name], spans: Sequence[_Span]) -> Iterator[_Span]:
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
        before = _beside(page, span.first - 1, -1)
        if before is not None and before not in taken:
            yield from _joined(page, names, (before, *range(tail + 1, span.last)), before)


def _beside(page: _Page, at: int, step: int) -> int | None:
    """Return the word joined to a span's edge by "and", "or" or a slash; ``at`` is the first word past that edge."""
    if not 0 <= at < len(page.words):
        return None
    if page.keys[at] in _CONNECTORS:
        at += step
        low, high = sorted((at, at - 2 * step))
        return at if 0 <= at < len(page.words) and adjoining(page.text, page.words, low, high + 1) else None
    low, high = (at - 1, at) if step > 0 else (at, at + 1)
    between = page.text[page.words[low].end : page.words[high].start]
    return at if between.strip() == "/" else None


def _joined(page: _Page, names: Phrases[_Name], words: tuple[int, ...], own: int) -> Iterator[_Span]:
    keys = [_stem_of(page.words[word].text) for word in words]
    for last, phrases in names.at(keys, 0):
        found = [phrase.value for phrase in phrases if not phrase.value.guarded]
        if last == len(keys) and found and _same_word(page.keys[own], found[0]):
            yield _Span(own, own + 1, (found[0],), settled=True)
            return


def _same_word(key: str, name: _Name) -> bool:
    """Tell whether a word is one of the name's or its verb: "documentation" is not the "document" of a name."""
    return not key.endswith(_NOUN_ENDINGS) or singular(key) in {singular(own) for own in name.keys}
