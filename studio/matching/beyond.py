"""Wants that the skills data do not know: what the tagger marks, and the phrases that KeyBERT finds the posting to be about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.language.chunks import chunks
from studio.matching.conditions import conditions
from studio.matching.statements import UNWANTED, Statement
from studio.model.match import Term
from studio.model.posting import Posting
from studio.model.text import Span
from studio.skills.concepts import Concepts
from studio.skills.lookup import find
from studio.skills.meaning import Meaning
from studio.skills.tagger import Mark, Tagger
from studio.skills.terms import is_name, kind_of

_MOST_PHRASES = 16
_LEAST_ABOUT = 0.4
"""Cosine of a phrase to the posting's wants from which it is taken for one of them."""

_LEAST_SURE = 0.6
_TELLING = frozenset({"required", "preferred", "responsibilities"})
"""Sections in which words that nothing else knows may be wants; elsewhere they are names, laws and headings as often."""

_GENERIC = re.compile(
    r"(?:(?:practices?|procedures?|techniques?|policies|methods?|duties|tasks?|functions?|materials?|equipment|systems?|products?|services?"
    r"|projects?|processes|standards?|growth|storage|advanced|activities|situations?|statutes?|regulations?|laws?|rules|guidelines|goals"
    r"|priorities|paid|full-time|part-time|accredited|institutions?|qualified|candidates?|college|university|four-year|curriculum vitae|cv"
    r"|software|hardware|forms?|reports?|organi[sz]ations?|collections?|data|information|people|business|technology|technologies|tools?|skills?|abilities"
    r"|resumes?|cover letters?|references|vision statements?|perform\w*|work\w*|effectively|efficiently|assigned|related|essential|job|other"
    r"|various|variety|general|special|complex|basic|new|and|or|of|the|a|an|to|in|with|for|as|well|all|any|their|our|your|independently)\b"
    r"[\s/,-]*)+",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?:[IVX]+|[A-Z]|\d+|[A-Z]{7,})")
_TIED = re.compile(
    r"\b(?:(?:department|bureau|board|office|state|city|county|division|ministry|university|college|school|institute"
    r"|association|society|commission|council) (?:of|for)|(?:issued|approved|certified|accredited|governed|regulated"
    r"|recogni[sz]ed) by|in accordance with|in conjunction with|category)(?: the| an?)?\s*$",
    re.IGNORECASE,
)
_SMALL_EDGE = re.compile(
    r"^(?:and|or|that|what|which|as|so|serving|keeping)\b|\b(?:the|an?|to|of|for|in|on|with|by|and|or|that|what['’]?s?|already|as|from|our|your|their|its|high|clean|scalable|robust|secure|new|complex|reliable|efficient|emerging|accurate|timely|high-volume"
    r"|high-quality|related|various|multiple|strong|effective|best|full-time)$",
    re.IGNORECASE,
)
_END = re.compile(
    r"\W*$|[,;.:)!?/]|\s+[–—(-]|\s+(?:and|or|to|with|for|in|of|by|using|through|on|at|while|across|within|that|which|from|as|via|including"
    r"|such|when|where|under|is|are|into|during|between|plus|so|experience|skills?|knowledge|required|preferred)\b"
)
_LISTED_BEFORE = re.compile(r"(?:^\W*|[,;:(/]\s*|\b(?:and|or|in|with|of|using|e\.g\.,?)\s+)$", re.IGNORECASE)
_CAPITAL_BEFORE = re.compile(r"(?<!^)\b[A-Z][a-z]+ (?:of |and |& |for )?$")
_CAPITAL_AFTER = re.compile(r" (?:of |and |& |for )?[A-Z][a-z]+")
_EITHER = re.compile(r"\b(?:and|or)\b")
_UNBROKEN = re.compile(r"[^\s,;:()][^,;:()\n]*[^\s,;:()]")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that may be a want, where they stand, and what they would be."""

    statement: Statement
    span: Span
    words: str
    class_: str
    sure: float


@dataclass(frozen=True, slots=True)
class Beyond:
    """What finds wants beyond the data; without models nothing does."""

    meaning: Meaning | None = None
    tagger: Tagger | None = None

    def wants(
        self, posting: Posting, stated: Sequence[Statement], taken: Sequence[Span], concepts: Concepts
    ) -> Iterator[Term]:
        """The wants among ``stated`` that do not overlap ``taken``: subjects the tagger is sure of, then what the text is about."""
        tagged = list(self._tagged(posting, stated, taken, concepts))
        surely = [p for p in tagged if p.class_ == "knowledge" and p.sure >= _LEAST_SURE]
        rest = [p for p in tagged if p not in surely] if self.tagger else list(_chunked(posting, stated, taken))
        for phrase in (*surely, *self._about(stated, rest)):
            necessity = phrase.statement.necessity(phrase.span.start)
            if necessity != UNWANTED:
                yield _term(phrase, necessity)

    def _tagged(
        self, posting: Posting, stated: Sequence[Statement], taken: Sequence[Span], concepts: Concepts
    ) -> Iterator[_Phrase]:
        if self.tagger is None:
            return
        for one in stated:
            for mark in self.tagger.read(one.words, find(one.words, concepts)).marks:
                for start, end in _parts(one, mark):
                    span = Span(one.span.start + start, one.span.start + end)
                    if _may_be(one, span, taken):
                        yield _Phrase(one, span, span.of(posting.text), mark.class_, mark.sure)

    def _about(self, stated: Sequence[Statement], phrases: Sequence[_Phrase]) -> Sequence[_Phrase]:
        """Those of the phrases that are wants, each once: what is marked, and what the posting's demands are about.

        Where there are more than can be named KeyBERT says which they are about most; else nothing needs to be ranked, and its
        import, the better part of a second, is spared.
        """
        first: dict[str, _Phrase] = {}
        for phrase in phrases:
            first.setdefault(phrase.words.casefold(), phrase)
        if self.meaning is None or not first:
            return sorted((p for p in first.values() if p.sure), key=lambda p: -p.sure)[:_MOST_PHRASES]
        asking = [one for one in stated if one.in_demands] or stated
        text = "\n".join(one.words for one in asking)
        if len(first) > _MOST_PHRASES:
            ranked = self.meaning.key_phrases(text, _Listed(tuple(first)), _MOST_PHRASES)
        else:
            ranked = [(words, self.meaning.nearest(text, (words,))[1]) for words in first]
        return [first[words] for words, about in ranked if first[words].sure or about >= _LEAST_ABOUT]


def _parts(one: Statement, mark: Mark) -> Iterator[tuple[int, int]]:
    """What a mark names: a deed with all that it is done to; of what is known each stretch between commas, or "and" and "or"."""
    if mark.class_ == "skill":
        if " " in one.words[mark.start : mark.end] and _is_whole(one.words, mark.start, mark.end):
            yield mark.start, mark.end
        return
    for found in _UNBROKEN.finditer(one.words, mark.start, mark.end):
        words = chunks(found.group())
        apart = _EITHER.search(found.group()) and all(" " in part.of(found.group()) for part in words)
        parts = words if apart or not words else (Span(words[0].start, words[-1].end),)
        for part in parts:
            start, end = found.start() + part.start, found.start() + part.end
            if not _GENERIC.fullmatch(one.words, start, end) and not _is_shard(one, start, end):
                yield start, end


def _is_whole(sentence: str, start: int, end: int) -> bool:
    """Whether a deed is told with what it is done to: it ends where its clause does, and not on a small word."""
    words = sentence[start:end]
    whole = _SMALL_EDGE.search(words) is None and _END.match(sentence, end) is not None
    return whole and "\n" not in words and _GENERIC.fullmatch(words) is None


def _is_shard(one: Statement, start: int, end: int) -> bool:
    """Whether words are a piece of something longer: of a name in capitals, or of what "of", "by" or a hyphen ties them to."""
    sentence, words = one.words, one.words[start:end]
    listed = one.in_demands and _LISTED_BEFORE.search(sentence, 0, start) and _END.match(sentence, end)
    if _ROMAN.fullmatch(words) or (" " not in words and not is_name(words) and not listed):
        return True
    if _TIED.search(sentence, 0, start) or sentence[end : end + 1] == "-" or sentence[max(0, start - 1) : start] == "-":
        return True
    named = _CAPITAL_BEFORE.search(sentence, 0, start) or _CAPITAL_AFTER.match(sentence, end)
    return words[:1].isupper() and named is not None


def _term(phrase: _Phrase, necessity: str) -> Term:
    return Term(
        text=phrase.words,
        label=phrase.words.casefold(),
        kind=kind_of(phrase.words, phrase.class_),
        class_=phrase.class_,
        necessity=necessity,
        posting=(phrase.span,),
    )


def _chunked(posting: Posting, stated: Sequence[Statement], taken: Sequence[Span]) -> Iterator[_Phrase]:
    """Runs of words in the demands that can name a thing and that nothing else has."""
    for one in stated:
        if not one.in_demands or one.span.start < one.section.start + len(one.section.heading):
            continue
        for chunk in chunks(one.words):
            span = Span(one.span.start + chunk.start, one.span.start + chunk.end)
            words = span.of(posting.text)
            named = " " in words or words.isupper()
            if named and _may_be(one, span, taken):
                yield _Phrase(one, span, words, "knowledge", 0.0)


def _may_be(one: Statement, span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span of a statement may be a want that nothing else has: it is no condition, and its section is of the work."""
    at = one.within(span)
    stated = any(at.overlaps(condition.span) for condition in conditions(one.words))
    told = one.section.kind in _TELLING and one.is_free(span)
    return told and not stated and not any(span.overlaps(other) for other in taken)


class _Listed:
    """An analyser for KeyBERT that knows its phrases beforehand: those of them that a text holds."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._phrases = phrases

    def __call__(self, text: str) -> list[str]:
        folded = text.casefold()
        return [phrase for phrase in self._phrases if phrase in folded]
