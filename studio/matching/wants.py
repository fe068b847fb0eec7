"""What a posting wants: the concepts that it names, and phrases beyond the skills data that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from studio.language.chunks import chunks
from studio.matching.necessity import necessity_at, wanting
from studio.model.match import NECESSITIES, Term
from studio.model.posting import Posting
from studio.model.text import Span, TextSection
from studio.skills.concepts import Concept, Concepts
from studio.skills.lookup import find
from studio.skills.meaning import Meaning

_LEGAL = re.compile(
    r"[\s,(]+(?:pty|ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|co|company|ag|bv|sa)\b.*$", re.IGNORECASE
)
_MOST_PHRASES = 6
_SHORTEST_NAME = 3
_LEAST_ABOUT = 0.4
"""Cosine of a phrase to the posting's wants from which it is taken for one of them."""


def wants(posting: Posting, concepts: Concepts, meaning: Meaning | None) -> tuple[Term, ...]:
    """The posting's wants, in the order in which they first stand there; each concept once, with all its places."""
    found: dict[str, Term] = {}
    blocked = _named_places(posting)
    for section in wanting(posting):
        for hit in find(posting.text[section.start : section.end], concepts):
            span = Span(section.start + hit.start, section.start + hit.end)
            of_others = hit.concept.kind == "title" and not _is_ours(posting, section, hit.concept.label, concepts)
            if not of_others and not any(span.overlaps(other) for other in blocked):
                _add(found, _term(posting, section, span, hit.concept))
    for term in _phrases(posting, [s for t in found.values() for s in t.posting], meaning):
        _add(found, term)
    return tuple(sorted(found.values(), key=lambda term: term.posting[0].start))


def _is_ours(posting: Posting, section: TextSection, label: str, concepts: Concepts) -> bool:
    """Whether a title is the one that is sought: it stands in the posting's own, or among its demands. Others are colleagues."""
    sought = {hit.concept.label for hit in find(posting.title, concepts)}
    return label in sought or section.kind in {"required", "preferred"}


def _named_places(posting: Posting) -> tuple[Span, ...]:
    """Where the posting names its employer and its place: their words are no wants."""
    employer = _LEGAL.sub("", posting.employer)
    names = [name.strip() for name in (employer, *posting.place.split(",")) if len(name.strip()) >= _SHORTEST_NAME]
    found = (re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", posting.text, re.IGNORECASE) for name in names)
    return tuple(Span(m.start(), m.end()) for matches in found for m in matches)


def _term(posting: Posting, section: TextSection, span: Span, concept: Concept) -> Term:
    return Term(
        text=span.of(posting.text),
        label=concept.label,
        kind=concept.kind,
        class_=concept.class_,
        necessity=necessity_at(posting, section, span.start),
        posting=(span,),
    )


def _add(found: dict[str, Term], term: Term) -> None:
    """One more place of a want; the strongest necessity stands, with the words that the posting has there."""
    known = found.get(term.label)
    if known is None:
        found[term.label] = term
        return
    stronger = NECESSITIES.index(term.necessity) < NECESSITIES.index(known.necessity)
    best = term if stronger else known
    found[term.label] = replace(best, posting=(*known.posting, *term.posting))


def _phrases(posting: Posting, taken: list[Span], meaning: Meaning | None) -> Iterator[Term]:
    """Phrases of the sections that state wants, which no concept covers and which KeyBERT finds the text to be about."""
    stating = [s for s in wanting(posting) if s.kind in {"required", "preferred"}]
    if meaning is None or not stating:
        return
    places = _free(posting, stating, taken)
    text = "\n".join(posting.text[s.start : s.end] for s in stating)
    for phrase, about in meaning.key_phrases(text, _listing(places), _MOST_PHRASES):
        if about >= _LEAST_ABOUT:
            section, span = places[phrase]
            words = span.of(posting.text)
            necessity = necessity_at(posting, section, span.start)
            yield Term(text=words, label=phrase, kind="skill", class_="knowledge", necessity=necessity, posting=(span,))


def _free(posting: Posting, sections: list[TextSection], taken: list[Span]) -> dict[str, tuple[TextSection, Span]]:
    places: dict[str, tuple[TextSection, Span]] = {}
    for section in sections:
        body = section.start + len(section.heading)
        for chunk in chunks(posting.text[body : section.end]):
            span = Span(body + chunk.start, body + chunk.end)
            words = span.of(posting.text)
            if (" " in words or words.isupper()) and not any(span.overlaps(other) for other in taken):
                places.setdefault(words.casefold(), (section, span))
    return places


def _listing(places: Mapping[str, object]) -> _Phrases:
    return _Phrases(tuple(places))


class _Phrases:
    """An analyser for KeyBERT that knows its phrases beforehand: those of them that a text holds."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._phrases = phrases

    def __call__(self, text: str) -> list[str]:
        folded = text.casefold()
        return [phrase for phrase in self._phrases if phrase in folded]
