"""Where a profile shows what is wanted: by name, by another name, by what includes it; and what is merely near."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from studio.language.phrases import adjoining
from studio.language.stems import stem
from studio.language.tokens import Token, keys, token_key, tokens
from studio.model.match import Evidence, Term
from studio.model.profile import Passage, Profile
from studio.skills.concepts import Concept, Concepts
from studio.skills.lookup import Hit, find
from studio.skills.meaning import Meaning

STRENGTH = {"exact": 1.0, "variant": 0.9, "implied": 0.8}
_SUGGESTED = frozenset({"skill", "soft", "domain"})
"""Kinds of which meaning may speak; tools, licences, qualifications, languages and titles are held by name or not at all."""

_LEAST_NEAR = 0.43
"""Cosine of a line and the nearest name of a want from which the line is offered. Short ones are near to too much."""

_DEEDS = ("ing", "ment", "tion", "sion", "ysis")
_LEAST_WORDS = 4
_LISTS = frozenset({"skills", "languages", "certificates", "education", "references"})
_MOST_NAMES = 6
_REACH = 9
"""Words from the beginning of a line in which a deed and what it is done to stand."""

_LEAST_LETTERS = 7

_AS = re.compile(r"\bas (?:an? |the |acting |deputy |lead |senior |head )*$|^(?:an? |the )?(?:\w+ )?$", re.IGNORECASE)

Place = tuple[int, int]
"""A passage by its number, and a word of it by its number."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one passage, and what the skills data find in it."""

    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    stems: tuple[str, ...]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a profile holds: its passages cut into words once, and the concepts named in each."""

    passages: tuple[tuple[Passage, _Words], ...]
    named: dict[str, tuple[Evidence, ...]]
    included: dict[str, tuple[Evidence, ...]]
    """By label, what is named and includes it; each with the name of what does."""

    lines: tuple[Passage, ...]
    """The passages that state something, of whose meaning can be spoken."""

    by_stem: dict[str, tuple[Place, ...]]
    by_shape: dict[tuple[str, str], tuple[Place, ...]]
    """First letter and last two letters of each long word: a slip of the pen keeps both."""


def holdings(profile: Profile, concepts: Concepts) -> Holdings:
    """The profile, made ready to be asked about many wants. A passage that was read before costs nothing."""
    passages = tuple((passage, _words(passage.text, concepts)) for passage in profile.passages())
    named: defaultdict[str, list[Evidence]] = defaultdict(list)
    by_stem: defaultdict[str, list[Place]] = defaultdict(list)
    by_shape: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
    for number, (passage, words) in enumerate(passages):
        for hit in words.hits:
            if hit.concept.kind != "title" or _is_borne(passage, hit.start):
                named[hit.concept.label].append(_evidence(passage, hit.start, hit.end))
        for at, (key, root) in enumerate(zip(words.keys, words.stems, strict=True)):
            by_stem[root].append((number, at))
            if len(key) >= _LEAST_LETTERS - 1:
                by_shape[key[:1], key[-2:]].append((number, at))
    return Holdings(
        passages=passages,
        named={label: tuple(found) for label, found in named.items()},
        included=_included(named, concepts),
        lines=tuple(passage for passage, words in passages if _states(passage, words)),
        by_stem={root: tuple(places) for root, places in by_stem.items()},
        by_shape={shape: tuple(places) for shape, places in by_shape.items()},
    )


def _states(passage: Passage, words: _Words) -> bool:
    """Whether a passage says what somebody did or is, in a few words at least: a title, a keyword or a heading is near to too much."""
    line = passage.entry is not None and any(line.id == passage.id for line in passage.entry.lines)
    listed = passage.section is not None and passage.section.kind in _LISTS
    return line and not listed and len(words.tokens) >= _LEAST_WORDS


def _included(named: Mapping[str, Sequence[Evidence]], concepts: Concepts) -> dict[str, tuple[Evidence, ...]]:
    included: defaultdict[str, list[Evidence]] = defaultdict(list)
    for own, pieces in named.items():
        for label in concepts.implied_by(own):
            included[label] += [replace(piece, how=f"{own} includes it") for piece in pieces]
    return {label: tuple(found) for label, found in included.items()}


@lru_cache(maxsize=8192)
def _words(text: str, concepts: Concepts) -> _Words:
    found = tokens(text)
    own = tuple(token_key(word.text) for word in found)
    return _Words(found, own, tuple(map(stem, own)), find(text, concepts))


def _evidence(passage: Passage, start: int, end: int, how: str = "") -> Evidence:
    return Evidence(passage=passage.id, text=passage.text[start:end], start=start, end=end, how=how)


def answered(term: Term, held: Holdings, concepts: Concepts, meaning: Meaning | None) -> Term:
    """The want with the best that the profile has for it."""
    for find_it in (_by_name, _by_words, _by_title, _by_deed, _by_what_includes_it, _by_spelling):
        found = find_it(term, held, concepts)
        if found:
            status = "exact" if any(e.how == "exact" for e in found) else "variant"
            status = "implied" if find_it is _by_what_includes_it else status
            best = sorted(found, key=lambda e: e.how != "exact")
            return replace(term, status=status, strength=STRENGTH[status], shown=True, evidence=tuple(best))
    return _near(term, held, concepts, meaning) if meaning is not None and term.kind in _SUGGESTED else term


def _by_name(term: Term, held: Holdings, _: Concepts) -> list[Evidence]:
    wanted = keys(term.text)
    return [
        replace(piece, how="exact" if keys(piece.text) == wanted else "variant")
        for piece in held.named.get(term.label, ())
    ]


def _by_words(term: Term, held: Holdings, concepts: Concepts) -> list[Evidence]:
    """A phrase that the skills data do not know: the same words in the same order, whatever their endings."""
    if term.label in concepts.by_label:
        return []
    wanted = tuple(stem(key) for key in keys(term.text))
    found = []
    for number, at in held.by_stem.get(wanted[0], ()) if wanted else ():
        passage, words = held.passages[number]
        last = at + len(wanted)
        if words.stems[at:last] == wanted and adjoining(passage.text, words.tokens, at, last):
            how = "exact" if words.keys[at:last] == keys(term.text) else "variant"
            found.append(_evidence(passage, words.tokens[at].start, words.tokens[last - 1].end, how))
    return found


def _by_title(term: Term, held: Holdings, concepts: Concepts) -> list[Evidence]:
    """A licence that makes one what one is called: whoever works as a registered nurse holds the licence of one."""
    concept = concepts.by_label.get(term.label)
    if concept is None or concept.kind != "licence":
        return []
    titles = [label for label in concept.implies if concepts.by_label[label].kind == "title"]
    return [replace(piece, how=f"called {piece.text}") for label in titles for piece in held.named.get(label, ())]


def _is_borne(passage: Passage, start: int) -> bool:
    """Whether a title in a passage is the person's own: a headline, a post, a certificate, a summary; in a line only "as …" or first."""
    own = passage.section is None or passage.section.kind in {"certificates", "summary", "skills"}
    return own or passage.id.endswith(".title") or not start or _AS.search(passage.text, 0, start) is not None


def _by_what_includes_it(term: Term, held: Holdings, _: Concepts) -> list[Evidence]:
    return list(held.included.get(term.label, ()))


def _by_deed(term: Term, held: Holdings, concepts: Concepts) -> list[Evidence]:
    """A line that begins with the deed that a want names: "Recruited 60 drivers", "Developed the science curriculum"."""
    concept = concepts.by_label.get(term.label)
    if concept is None or concept.kind != "skill":
        return []
    found = {}
    for deed, others in _deeds(concept):
        for number, at in held.by_stem.get(deed, ()):
            passage, words = held.passages[number]
            done = at == 0 and words.keys[0].endswith("ed") and others <= set(words.stems[1:_REACH])
            if done and passage.id not in found:
                last = max([0, *(n for n, root in enumerate(words.stems[:_REACH]) if root in others)])
                found[passage.id] = _evidence(passage, words.tokens[0].start, words.tokens[last].end, "done")
    return list(found.values())


@lru_cache(maxsize=4096)
def _deeds(concept: Concept) -> tuple[tuple[str, frozenset[str]], ...]:
    """The stems of what is done by each name of a concept, and of what it is done to ("curriculum development")."""
    made = []
    for name in concept.names:
        *others, deed = keys(name)
        one_word = not others and not deed.endswith("ing")
        if name == name.lower() and deed.endswith(_DEEDS) and (others or one_word):
            made.append((stem(deed), frozenset(map(stem, others))))
    return tuple(made)


def _by_spelling(term: Term, held: Holdings, concepts: Concepts) -> list[Evidence]:
    """One slip of the pen in one long word: a letter missing, doubled, swapped or wrong, and no word of its own."""
    wanted = keys(term.text)
    found = {}
    for place, word in enumerate(wanted):
        alike = held.by_shape.get((word[:1], word[-2:]), ()) if len(word) >= _LEAST_LETTERS else ()
        for number, at in alike:
            passage, words = held.passages[number]
            first, last = at - place, at - place + len(wanted)
            slipped = first >= 0 and _slipped(words.keys[first:last], wanted, place)
            if (
                slipped
                and words.stems[at] not in _vocabulary(concepts)
                and adjoining(passage.text, words.tokens, first, last)
            ):
                start, end = words.tokens[first].start, words.tokens[last - 1].end
                found[number, first] = _evidence(passage, start, end, "spelling")
    return list(found.values())


@lru_cache(maxsize=4)
def _vocabulary(concepts: Concepts) -> frozenset[str]:
    """The stems of all words of the skills data: what is one of them is no misspelling of another."""
    return frozenset(stem(key) for concept in concepts for name in concept.names for key in keys(name))


def _slipped(own: Sequence[str], wanted: Sequence[str], place: int) -> bool:
    """Whether the words are those that are wanted but for one slip in the one at ``place``."""
    if len(own) != len(wanted) or own[place] == wanted[place]:
        return False
    others = all(a == b for n, (a, b) in enumerate(zip(own, wanted, strict=True)) if n != place)
    return others and DamerauLevenshtein.distance(own[place], wanted[place], score_cutoff=1) == 1


def _near(term: Term, held: Holdings, concepts: Concepts, meaning: Meaning) -> Term:
    """The line that is nearest to any name of the want, if it is near enough to be asked about."""
    if not held.lines:
        return term
    concept = concepts.by_label.get(term.label)
    names = concept.names[:_MOST_NAMES] if concept is not None else (term.label,)
    texts = tuple(passage.text for passage in held.lines)
    cosine, at = max((meaning.nearest(name, texts)[::-1]) for name in names)
    if cosine < _LEAST_NEAR:
        return term
    passage = held.lines[at]
    piece = _evidence(passage, 0, len(passage.text), "near in meaning")
    return replace(term, status="related", strength=round(cosine / 2, 2), evidence=(piece,))


def passages_of(evidence: Iterable[Evidence]) -> frozenset[str]:
    """The ids of the passages that the evidence stands in."""
    return frozenset(piece.passage for piece in evidence)
