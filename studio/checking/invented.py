"""What a document claims and its source does not hold: figures, named skills and licences, names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studio.language.sentences import content_start, sentences
from studio.language.tokens import Token, token_key, tokens
from studio.model.finding import Finding
from studio.model.text import Span
from studio.skills.concepts import Concepts
from studio.skills.lookup import find

RULE = "invented"
_OWN = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|mine)\b")
_THEIRS = re.compile(r"\b(?:you|your|yours|they|their)\b", re.IGNORECASE)
_CLAIMS = frozenset({"tool", "qualification", "licence", "language", "title", "skill", "domain"})
_GREETING_WORDS = frozenset(
    "dear sir madam mr mrs ms mx dr hiring manager recruiter team hello hi yours sincerely faithfully regards best kind "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday present i".split()
)


def invented(
    text: str, sources: Sequence[str], concepts: Concepts, *, known: Sequence[str] = (), names: bool = True
) -> tuple[Finding, ...]:
    """What ``text`` claims and no text of ``sources`` (the resume, the person's own words) supports.

    ``known`` are texts whose names and figures may be repeated without being claimed (the posting that a letter answers, the
    date on it), but not where the writer speaks of themselves alone: "I hold a pilot's licence" is a claim, whoever else
    says so. With ``names`` false, names are not looked at.
    """
    source = "\n".join(sources)
    held = _Held(source, "\n".join(known), concepts)
    found = [*_figures(text, held), *_concepts(text, held, concepts), *(_names(text, held, concepts) if names else ())]
    if known:
        own = _Held(source, "", concepts)
        claims = _claims(text)
        strict = (*_figures(text, own), *_concepts(text, own, concepts))
        found += [f for f in strict if any(span.start <= f.start < span.end for span in claims)]
    return tuple(sorted(_apart(found), key=lambda f: f.start))


def _claims(text: str) -> list[Span]:
    """The sentences in which the writer speaks of themselves and not to the reader."""
    spans = (Span(start, end) for start, end in sentences(text))
    return [span for span in spans if _OWN.search(span.of(text)) and not _THEIRS.search(span.of(text))]


class _Held:
    """Figures, words and concepts of the sources, and the words that may be repeated."""

    def __init__(self, source: str, known: str, concepts: Concepts) -> None:
        self.keys = {token_key(word.text) for word in tokens(f"{source}\n{known}")}
        self.figures = {figure for word in self.keys for figure in _digits(word)}
        hits = {hit.concept.label for hit in find(source, concepts)}
        self.labels = hits | {label for own in hits for label in concepts.implied_by(own)}
        self.repeated = {hit.concept.label for hit in find(known, concepts)}


def _digits(word: str) -> Iterator[str]:
    """A figure as written, and without what is only its dress: currency, thousands' commas, per cent, a plus."""
    for figure in re.findall(r"\d[\d.,]*", word):
        yield figure.replace(",", "").rstrip(".")


def _figures(text: str, held: _Held) -> Iterator[Finding]:
    for word in tokens(text):
        if any(figure not in held.figures for figure in _digits(token_key(word.text))):
            yield _finding(text, Span(word.start, word.end), "This figure is not in the resume.")


def _concepts(text: str, held: _Held, concepts: Concepts) -> Iterator[Finding]:
    for hit in find(text, concepts):
        unheld = hit.concept.label not in held.labels and hit.concept.label not in held.repeated
        literal = all(token_key(word.text) in held.keys for word in tokens(text[hit.start : hit.end]))
        if hit.concept.kind in _CLAIMS and unheld and not literal:
            yield _finding(text, Span(hit.start, hit.end), "The resume does not show this.")


def _names(text: str, held: _Held, concepts: Concepts) -> Iterator[Finding]:
    """Words with a capital inside a sentence: names of people, places, employers, products. What is held may be named."""
    shown = held.labels | held.repeated
    own = [Span(hit.start, hit.end) for hit in find(text, concepts) if hit.concept.label in shown]
    for start, end in sentences(text):
        begin = content_start(text, start, end)
        places = []
        for number, word in enumerate(tokens(text[begin:end])):
            place = Span(begin + word.start, begin + word.end)
            unheld = token_key(word.text) not in held.keys and not any(place.overlaps(span) for span in own)
            if number and _is_name(word) and unheld:
                places.append(place)
        for place in _together(places, text):
            yield _finding(text, place, "This name is not in the resume.")


def _together(places: Sequence[Span], text: str) -> list[Span]:
    """The words of one name as one."""
    joined: list[Span] = []
    for place in places:
        if joined and text[joined[-1].end : place.start] == " ":
            joined[-1] = Span(joined[-1].start, place.end)
        else:
            joined.append(place)
    return joined


def _is_name(word: Token) -> bool:
    plain = word.text.isalpha() and word.text[0].isupper()
    return plain and word.text.casefold() not in _GREETING_WORDS


def _finding(text: str, span: Span, why: str) -> Finding:
    return Finding(
        rule=RULE,
        kind="invented",
        severity="error",
        start=span.start,
        end=span.end,
        text=span.of(text),
        why=why,
        suggestions=("Take it out, or add it to the master resume if it is true.",),
    )


def _apart(found: Sequence[Finding]) -> Iterator[Finding]:
    """One mark a place; a concept's stands before a name's inside it."""
    taken: list[Span] = []
    for finding in found:
        span = Span(finding.start, finding.end)
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield finding
