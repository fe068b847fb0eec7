"""The names of the skills data, ready to be looked for: each in the forms that a text may give it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from studio.language.phrases import Phrase, Phrases, index
from studio.language.stems import stem
from studio.language.tokens import token_key, tokens
from studio.skills.concepts import Concept, Concepts

ACRONYM_PLURAL: Final = re.compile(r"[A-Z][A-Z&]+s")
_TURNED: Final = frozenset(
    stem(noun)
    for noun in """
    administration analysis assessment cleaning collection coordination delivery design development documentation
    handling inspection installation maintenance management monitoring operation planning preparation processing
    reconciliation removal repair reporting resolution review scheduling supervision testing training
    """.split()
)
_ADJECTIVES: Final = frozenset({"commercial", "digital", "environmental", "financial", "industrial", "legal", "visual"})
NOUN_ENDINGS: Final = ("al", "ance", "ery", "ion", "ment", "sis")
_PROPER_KINDS: Final = frozenset({"tool", "language"})


@dataclass(frozen=True, slots=True)
class Name:
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


@lru_cache(maxsize=4)
def names_of(concepts: Concepts) -> Phrases[Name]:
    """Return all names of the data, in all their forms, ready to be searched."""
    return index(phrase for concept in concepts for phrase in _concept_phrases(concept))


def _concept_phrases(concept: Concept) -> Iterator[Phrase[Name]]:
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
            value = Name(concept, written, keys, place == 0, guarded, rigid, abbreviations)
            yield from _forms(value)


def _spellings(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of ``name``, and of it with "R&D" spaced out or "e-commerce" joined."""
    written = tuple(token.text for token in tokens(name))
    yield written
    if "&" in name and "&" not in written:
        yield tuple(token.text for token in tokens(name.replace("&", " & ")))
    if "-" in name:
        yield tuple(token.text for token in tokens(name.replace("-", "")))


def _forms(name: Name) -> Iterator[Phrase[Name]]:
    """Yield the name as it is and, for "X management" and its like, "manage X", "managing the X", "management of X"."""
    stems = tuple(stem_of(word) for word in name.written)
    yield Phrase(keys=stems, value=name)
    if len(stems) == 1 or name.rigid or name.guarded or stems[-1] not in _TURNED or name.concept.kind == "title":
        return
    *rest, act = stems
    if name.keys[-2].endswith("ical") or name.keys[-2] in _ADJECTIVES:
        return
    for between in ((), ("the",), ("a",), ("of",), ("of", "the")):
        yield Phrase(keys=(act, *between, *rest), value=name)


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """Return the stem of a word as written; "APIs" and "RNs" are plurals of what they abbreviate."""
    return stem(token_key(word[:-1] if ACRONYM_PLURAL.fullmatch(word) else word))


def asks(name: Name) -> bool:
    """Tell whether a name counts only where the words around it say so."""
    return name.guarded and bool(name.concept.near)
