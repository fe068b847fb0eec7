"""Find the concepts of the skills data in a text, by name and by nothing else.

A name matches as it is written in the data, as a plural or in the other spelling, and, inside a longer name, with other
endings and turned round ("budget management", "managing budgets", "management of budgets"). Proper names match only as they
are. Names that are also ordinary words ("Go", "Excel", "Word") count only when their cues hold (see
:class:`~studio.skills.concepts.Concept`). There is no guessing from similarity here.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from studio.language.phrases import Phrases
from studio.language.stems import american, singular, stem
from studio.skills.concepts import Concept, Concepts
from studio.skills.names import ACRONYM_PLURAL, NOUN_ENDINGS, Name, asks, names_of, stem_of
from studio.skills.page import Candidate, Page, page_of
from studio.skills.settling import settled, word_keys
from studio.skills.shared_heads import shared_heads

How = Literal["exact", "variant"]

_PREPOSITIONS: Final = frozenset({"for", "of", "with"})
_CONNECTORS: Final = frozenset({"and", "or"})


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


def find(text: str, concepts: Concepts) -> tuple[Hit, ...]:
    """Return the concepts named in ``text``, in order and without overlaps, longest name first."""
    names = names_of(concepts)
    page = page_of(text)
    spans = settled(page, _spans(page, names))
    everything = sorted((*spans, *shared_heads(page, names, spans)), key=lambda span: span.first)
    return tuple(_hit(page, span) for span in everything)


def _hit(page: Page, span: Candidate) -> Hit:
    name = span.names[0]
    exact = name.label and page.keys[span.first : span.last] == name.keys
    start, end = page.words[span.first].start, page.words[span.last - 1].end
    return Hit(start=start, end=end, concept=name.concept, how="exact" if exact else "variant")


def _spans(page: Page, names: Phrases[Name]) -> tuple[Candidate, ...]:
    def accept(name: Name, first: int, last: int) -> bool:
        return _reads_as(name, page, first, last)

    found = names.find(page.text, page.words, stem_of, accept)
    return tuple(_span(page, match.first, match.last, match.values) for match in found)


def _span(page: Page, first: int, last: int, names: tuple[Name, ...]) -> Candidate:
    """Put a name that asks nothing of its neighbours, then one written as in the text, first."""
    ranked = sorted(names, key=lambda name: (asks(name), name.keys != page.keys[first:last], not name.label))
    return Candidate(first, last, tuple(ranked), settled=not asks(ranked[0]))


def _reads_as(name: Name, page: Page, first: int, last: int) -> bool:
    """Tell whether the words ``[first, last)`` are a form of ``name`` that its kind, case and vetoes allow."""
    keys = page.keys[first:last]
    if keys != name.keys:
        if not (name.abbreviations.issubset(keys) and _endings_fit(name, keys)):
            return False
        if (
            _is_plural_alone(name, keys)
            or _is_acronym(name)
            or name.rigid
            or (last - first == 1 and singular(keys[0]) != singular(name.keys[0]))
        ):
            return ACRONYM_PLURAL.fullmatch(page.words[last - 1].text) is not None
        if name.guarded and name.concept.case:
            return False
    if not name.guarded:
        return True
    return _written_as(name, page, first, last) and not _vetoed(name.concept, page, first, last)


def _is_acronym(name: Name) -> bool:
    """Tell whether a name is letters that stand for words: its plural is written like one, and Leeds is no LEED."""
    return len(name.written) == 1 and len(name.written[0]) > 1 and name.written[0].isupper()


def _is_plural_alone(name: Name, keys: tuple[str, ...]) -> bool:
    """Tell whether a name that is given in the plural alone meets its singular: "vitals" are not what is "vital"."""
    return len(keys) == 1 and name.keys[0].endswith("s") and keys[0] == singular(name.keys[0]) != name.keys[0]


def _endings_fit(name: Name, keys: tuple[str, ...]) -> bool:
    """Tell whether a phrase can be built like this: "managed budgets", but not "budget managed" or "management budgets"."""
    own = {american(key) for key in name.keys}
    for before, key in pairwise(keys):
        ending = "ing" if key.endswith("ing") else "ed" if key.endswith("ed") else None
        conjoined = before in _CONNECTORS and ending is not None and keys[0].endswith(ending)
        if ending is not None and american(key) not in own and not conjoined:
            return False
    first = singular(keys[0])
    noun = first.endswith(NOUN_ENDINGS) and first not in {stem(first), singular(name.keys[0])}
    return not noun or len(keys) == 1 or keys[1] in _PREPOSITIONS


def _written_as(name: Name, page: Page, first: int, last: int) -> bool:
    """Tell whether the case is right. Capitals throughout say nothing, so there the near cue must decide."""
    if not name.concept.case:
        return True
    written = tuple(word.text for word in page.words[first:last])
    shouted = tuple(word.upper() for word in name.written)
    return written == name.written or (written == shouted and bool(name.concept.near))


def _vetoed(concept: Concept, page: Page, first: int, last: int) -> bool:
    """Tell whether a veto phrase overlaps or touches the words ``[first, last)``."""
    for veto in concept.vetoes:
        keys = word_keys(veto)
        lowest, highest = max(0, first - len(keys)), min(last, len(page.keys) - len(keys))
        if any(page.keys[at : at + len(keys)] == keys for at in range(lowest, highest + 1)):
            return True
    return False
