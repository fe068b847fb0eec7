"""What a posting wants: the concepts that it names, and phrases beyond the skills data that it is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from studio.matching.beyond import Beyond
from studio.matching.conditions import conditions
from studio.matching.statements import UNWANTED, Statement, wanting
from studio.model.match import NECESSITIES, Term
from studio.model.posting import Posting
from studio.model.text import Span
from studio.skills.concepts import Concept, Concepts
from studio.skills.lookup import find


def wants(posting: Posting, concepts: Concepts, beyond: Beyond) -> tuple[Term, ...]:
    """The posting's wants, in the order in which they first stand there; each concept once, with all its places."""
    found: dict[str, Term] = {}
    stated = wanting(posting)
    for term in _named(posting, stated, concepts):
        _add(found, term)
    for term in beyond.wants(posting, stated, [s for t in found.values() for s in t.posting], concepts):
        _add(found, term)
    return tuple(sorted(found.values(), key=lambda term: term.posting[0].start))


def _named(posting: Posting, stated: Sequence[Statement], concepts: Concepts) -> Iterator[Term]:
    sought = {hit.concept.label for hit in find(posting.title, concepts)}
    for section, group in groupby(stated, key=lambda one: one.section):
        sentences = list(group)
        starts = [one.span.start for one in sentences]
        for hit in find(posting.text[section.start : section.end], concepts):
            span = Span(section.start + hit.start, section.start + hit.end)
            one = sentences[max(0, bisect_right(starts, span.start) - 1)]
            ours = hit.concept.kind != "title" or hit.concept.label in sought or one.in_demands
            necessity = one.necessity(span.start)
            if ours and one.is_free(span) and necessity != UNWANTED and not _is_condition(one, span):
                yield _term(posting, span, hit.concept, necessity)


def _is_condition(one: Statement, span: Span) -> bool:
    """Whether the words are part of a condition ("visa sponsorship", "background check") and no want by themselves."""
    at = one.within(span)
    return any(stated.span.start <= at.start and at.end <= stated.span.end for stated in conditions(one.words))


def _term(posting: Posting, span: Span, concept: Concept, necessity: str) -> Term:
    return Term(
        text=span.of(posting.text),
        label=concept.label,
        kind=concept.kind,
        class_=concept.class_,
        necessity=necessity,
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
