"""What a text names: by the skills data, and, with the tagger, also where the data have no name for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studio.skills.concepts import Concepts
from studio.skills.lookup import Hit, find
from studio.skills.tagger import Mark, Tagger

_LEAST_SURE = 0.4
"""How likely the tagger must find the words of a concept that it did not mark: below, the name is only mentioned in passing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Characters ``[start, end)`` that name something; ``label`` is its standard name, or the text's words where there is none.

    ``kind`` is one of the skills data's kinds; ``class_`` is "knowledge" or "skill" in SkillSpan's sense.
    """

    start: int
    end: int
    kind: str
    class_: str
    label: str


def terms(text: str, concepts: Concepts, tagger: Tagger | None = None) -> tuple[Named, ...]:
    """Everything that ``text`` names, in order. A skill may hold a piece of knowledge ("train staff in food hygiene")."""
    hits = find(text, concepts)
    if tagger is None:
        return tuple(_of_hit(hit) for hit in hits)
    tagged = tagger.read(text, hits)
    marked = [_of_mark(text, mark, hits) for mark in tagged.marks]
    free = [h for h in hits if not any(mark.start < h.end and h.start < mark.end for mark in tagged.marks)]
    named = [_of_hit(hit) for hit in free if tagged.sure(hit.start, hit.end) >= _LEAST_SURE]
    return tuple(sorted({(n.start, n.end): n for n in (*marked, *named)}.values(), key=lambda n: (n.start, -n.end)))


def kind_of(words: str, class_: str) -> str:
    """The kind of something that the data do not know: what is written as a name is taken for a tool."""
    if class_ == "skill":
        return "skill"
    return "tool" if is_name(words) else "domain"


def is_name(words: str) -> bool:
    """Whether words are written as a name: with a capital or a figure behind the first letter."""
    return any(letter.isupper() or letter.isdigit() for letter in words[1:])


def _of_hit(hit: Hit) -> Named:
    concept = hit.concept
    return Named(start=hit.start, end=hit.end, kind=concept.kind, class_=concept.class_, label=concept.label)


def _of_mark(text: str, mark: Mark, hits: tuple[Hit, ...]) -> Named:
    words = text[mark.start : mark.end]
    known = next(_same(mark, hits), None)
    kind, label = (known.concept.kind, known.concept.label) if known else (kind_of(words, mark.class_), words)
    return Named(start=mark.start, end=mark.end, kind=kind, class_=mark.class_, label=label)


def _same(mark: Mark, hits: tuple[Hit, ...]) -> Iterator[Hit]:
    return (hit for hit in hits if (hit.start, hit.end) == (mark.start, mark.end))
