"""The posting's own word for what a line says by another name: one concept, two names, and nothing else changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studio.model.draft import Rewording
from studio.model.match import Evidence, Match, Term
from studio.model.profile import Line, Profile
from studio.skills.concepts import Concept, Concepts

_IN_SENTENCES = frozenset({"tool", "skill", "domain"})
"""Kinds that are reworded inside a sentence. The names of titles, licences and degrees are left as the person wrote them."""

_SECTIONS = frozenset({"summary", "experience", "projects", "volunteer", "skills"})
_VOWELS = "aeiou"
_NAMES = frozenset({"tool", "qualification", "licence", "language"})
"""Kinds whose names are spelt one way, whatever their place in a sentence."""


def reword(profile: Profile, match: Match, concepts: Concepts) -> tuple[Rewording, ...]:
    """One rewording a line, for each line that names a want otherwise than the posting does."""
    texts: dict[str, str] = {}
    whys: dict[str, list[str]] = {}
    lines = {line.id: (line, s.kind) for s in profile.sections if s.kind in _SECTIONS for line in s.lines}
    for term in match.terms:
        concept = concepts.by_label.get(term.label)
        for piece in term.evidence if concept is not None and term.status in {"exact", "variant"} else ():
            if concept is None or piece.how != "variant" or piece.passage not in lines:
                continue
            line, kind = lines[piece.passage]
            text = texts.get(line.id, line.text)
            if (kind == "skills" or term.kind in _IN_SENTENCES) and _swappable(concept, piece, term, text):
                texts[line.id] = _swapped(text, piece.text, term)
                whys.setdefault(line.id, []).append(f"The posting says “{term.text}” for “{piece.text}”.")
    return tuple(Rewording(line=id_, text=text, why=" ".join(whys[id_])) for id_, text in _changed(texts, lines))


def _changed(texts: dict[str, str], lines: dict[str, tuple[Line, str]]) -> Iterator[tuple[str, str]]:
    return ((id_, text) for id_, text in texts.items() if text != lines[id_][0].text)


def _swappable(concept: Concept, piece: Evidence, term: Term, text: str) -> bool:
    """Both are names of the concept as the skills data write them, and the sentence takes the one for the other."""
    names = {name.casefold() for name in concept.names}
    both_names = {piece.text.casefold(), term.text.casefold()} <= names
    places = [found.start() for found in _word(piece.text).finditer(text)]
    if not both_names or len(places) != 1 or term.text.casefold() in text.casefold():
        return False
    at = places[0]
    before = text[:at].split()
    article = bool(before) and before[-1].casefold() in {"a", "an"}
    return not article or (piece.text[0].lower() in _VOWELS) == (term.text[0].lower() in _VOWELS)


def _word(words: str) -> re.Pattern[str]:
    """The words standing alone: not inside a longer one, nor joined to another by a hyphen."""
    return re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])")


def _swapped(text: str, old: str, term: Term) -> str:
    """With the capital that the place wants: the old word's, except where the new one is a name."""
    new = term.text
    named = term.kind in _NAMES or (any(letter.isupper() for letter in new[1:]) and not new.istitle())
    if not named:
        new = new[0].upper() + new[1:].lower() if old[:1].isupper() else new.lower()
    return _word(old).sub(lambda _: new, text)
