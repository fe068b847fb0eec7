"""The posting's own word for what a line says by another name: one concept, two names, and nothing else changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studio.language.stems import stem
from studio.language.tokens import token_key, tokens
from studio.model.draft import Rewording
from studio.model.match import Evidence, Match, Term
from studio.model.profile import Line, Profile
from studio.skills.concepts import Concept, Concepts

_NEVER = frozenset({"title", "licence", "qualification"})
"""Kinds that stay as the person wrote them: a staff nurse is not said to be a registered nurse."""

_SECTIONS = frozenset({"summary", "experience", "projects", "volunteer", "skills"})
_MAKERS = frozenset(
    "adobe amazon apache apple atlassian autodesk aws azure cisco esri gnu google hashicorp ibm intuit meta microsoft mozilla ms "
    "oracle salesforce sap siemens vmware xero".split()
)
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
            alone = kind == "skills" and text.strip() == piece.text
            if _one_name(piece.text, term, alone=alone) and _swappable(concept, piece, term, text):
                texts[line.id] = _swapped(text, piece.text, term)
                whys.setdefault(line.id, []).append(f"The posting says “{term.text}” for “{piece.text}”.")
    return tuple(Rewording(line=id_, text=text, why=" ".join(whys[id_])) for id_, text in _changed(texts, lines))


def _changed(texts: dict[str, str], lines: dict[str, tuple[Line, str]]) -> Iterator[tuple[str, str]]:
    return ((id_, text) for id_, text in texts.items() if text != lines[id_][0].text)


def _one_name(held: str, term: Term, *, alone: bool) -> bool:
    """Whether the two are one name in two spellings, not merely two names that the skills data keep together.

    A short form and its long one are ("SEO", "K8s"), and for tools a name and its full one ("Excel"). The same words in
    another order are too, but only where they stand ``alone``: a sentence would break on them.
    """
    if term.kind in _NEVER:
        return False
    if _short_for(held, term.text) or _short_for(term.text, held):
        return True
    if term.kind == "tool" and (_full_name(held, term.text) or _full_name(term.text, held)):
        return True
    return alone and _stems(held) == _stems(term.text)


def _full_name(short: str, name: str) -> bool:
    """Whether the long name is the short one with its maker's before it: "Excel" and "Microsoft Excel", not "advanced SQL"."""
    maker, _, rest = name.casefold().partition(" ")
    return maker in _MAKERS and rest == short.casefold()


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(token_key(token.text)) for token in tokens(words)) - {"and", "of", "the"}


def _short_for(short: str, name: str) -> bool:
    """Initials ("SEO"), or a first and last letter with a count between ("K8s")."""
    letters = short.replace(".", "")
    words = re.findall(r"[^\W\d_]+", name)
    initials = "".join(word[0] for word in words if word.casefold() not in {"and", "of", "the", "for"})
    counted = re.fullmatch(r"([A-Za-z])(\d+)([A-Za-z])", letters)
    if counted and len(words) == 1:
        first, count, last = counted.groups()
        plain = name.casefold()
        return plain[0] == first.casefold() and plain[-1] == last.casefold() and len(plain) == int(count) + 2
    return len(words) > 1 and letters.isupper() and letters.casefold() == initials.casefold()


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
        new = new[0].upper() + new[1:].lower() if _capital(text, old) else new.lower()
    return _word(old).sub(lambda _: new, text)


def _capital(text: str, old: str) -> bool:
    """Whether the old word has its capital from its place or its writer; "IV" within a sentence has one of its own."""
    return old[:1].isupper() and (text.startswith(old) or old.split(maxsplit=1)[0][1:].islower())
