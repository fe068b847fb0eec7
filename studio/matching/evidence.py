"""Where a profile shows what is wanted: by name, by another name, by what includes it; and what is merely near."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from studio.language.chunks import chunks
from studio.language.phrases import adjoining
from studio.language.stems import stem
from studio.language.tokens import Token, keys, token_key, tokens
from studio.model.match import Evidence, Term
from studio.model.profile import Passage, Profile
from studio.skills.concepts import Concepts
from studio.skills.lookup import Hit, find
from studio.skills.meaning import Meaning

STRENGTH = {"exact": 1.0, "variant": 0.9, "implied": 0.8}
_SUGGESTED = frozenset({"skill", "soft", "domain"})
"""Kinds of which meaning may speak; tools, licences, qualifications, languages and titles are held by name or not at all."""

_LEAST_NEAR = 0.63
"""Cosine from which two phrases are offered as near. Single words of a resume are near to too much, and are not offered."""

_LEAST_LETTERS = 7
_MOST_EVIDENCE = 5

Place = tuple[int, int]
"""A passage by its number, and a word of it by its number."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one passage, what the skills data find in it, and its phrases of two words and more."""

    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    stems: tuple[str, ...]
    hits: tuple[Hit, ...]
    phrases: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a profile holds: its passages cut into words once, the concepts named in each, and its phrases."""

    passages: tuple[tuple[Passage, _Words], ...]
    named: dict[str, tuple[Evidence, ...]]
    included: dict[str, tuple[Evidence, ...]]
    """By label, what is named and includes it; each with the name of what does."""

    phrases: tuple[str, ...]
    phrase_places: tuple[tuple[Passage, int], ...]
    by_stem: dict[str, tuple[Place, ...]]
    by_shape: dict[tuple[str, str], tuple[Place, ...]]
    """First letter and last three letters of each long word: a slip of the pen keeps both."""


def holdings(profile: Profile, concepts: Concepts) -> Holdings:
    """The profile, made ready to be asked about many wants. A passage that was read before costs nothing."""
    passages = tuple((passage, _words(passage.text, concepts)) for passage in profile.passages())
    named: defaultdict[str, list[Evidence]] = defaultdict(list)
    by_stem: defaultdict[str, list[Place]] = defaultdict(list)
    by_shape: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
    for number, (passage, words) in enumerate(passages):
        for hit in words.hits:
            named[hit.concept.label].append(_evidence(passage, hit.start, hit.end))
        for at, (key, root) in enumerate(zip(words.keys, words.stems, strict=True)):
            by_stem[root].append((number, at))
            if len(key) >= _LEAST_LETTERS - 1:
                by_shape[key[:1], key[-3:]].append((number, at))
    phrases = [(words, passage, at) for passage, read in passages for words, at in read.phrases]
    return Holdings(
        passages=passages,
        named={label: tuple(found) for label, found in named.items()},
        included=_included(named, concepts),
        phrases=tuple(words for words, _, _ in phrases),
        phrase_places=tuple((passage, at) for _, passage, at in phrases),
        by_stem={root: tuple(places) for root, places in by_stem.items()},
        by_shape={shape: tuple(places) for shape, places in by_shape.items()},
    )


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
    return _Words(found, own, tuple(map(stem, own)), find(text, concepts), tuple(_phrases(text)))


def _phrases(text: str) -> Iterator[tuple[str, int]]:
    """The phrases of two words and more, and where each begins."""
    for span in chunks(text):
        words = span.of(text)
        if len(words.split()) > 1:
            yield words, span.start


def _evidence(passage: Passage, start: int, end: int, how: str = "") -> Evidence:
    return Evidence(passage=passage.id, text=passage.text[start:end], start=start, end=end, how=how)


def answered(term: Term, held: Holdings, concepts: Concepts, meaning: Meaning | None) -> Term:
    """The want with the best that the profile has for it."""
    for find_it in (_by_name, _by_words, _by_title, _by_what_includes_it, _by_spelling):
        found = find_it(term, held, concepts)
        if found:
            status = "exact" if any(e.how == "exact" for e in found) else "variant"
            status = "implied" if find_it is _by_what_includes_it else status
            best = sorted(found, key=lambda e: e.how != "exact")[:_MOST_EVIDENCE]
            return replace(term, status=status, strength=STRENGTH[status], shown=True, evidence=tuple(best))
    return _near(term, held, meaning) if meaning is not None and term.kind in _SUGGESTED else term


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
    bearing = {passage.id for passage, _ in held.passages if _is_borne(passage)}
    return [
        replace(piece, how=f"called {piece.text}")
        for label in titles
        for piece in held.named.get(label, ())
        if piece.passage in bearing
    ]


def _is_borne(passage: Passage) -> bool:
    """Whether a passage says what the person is: the headline, the title of a post, a certificate; not a line about colleagues."""
    if passage.section is None or passage.section.kind == "certificates":
        return True
    return passage.section.kind == "experience" and passage.id.endswith(".title")


def _by_what_includes_it(term: Term, held: Holdings, _: Concepts) -> list[Evidence]:
    return list(held.included.get(term.label, ()))


def _by_spelling(term: Term, held: Holdings, _: Concepts) -> list[Evidence]:
    """One slip of the pen in one long word: a letter missing, doubled, swapped or wrong, but not its ending."""
    wanted = keys(term.text)
    found = {}
    for place, word in enumerate(wanted):
        alike = held.by_shape.get((word[:1], word[-3:]), ()) if len(word) >= _LEAST_LETTERS else ()
        for number, at in alike:
            passage, words = held.passages[number]
            first, last = at - place, at - place + len(wanted)
            slipped = first >= 0 and _slipped(words.keys[first:last], wanted, place)
            if slipped and adjoining(passage.text, words.tokens, first, last):
                start, end = words.tokens[first].start, words.tokens[last - 1].end
                found[number, first] = _evidence(passage, start, end, "spelling")
    return list(found.values())


def _slipped(own: Sequence[str], wanted: Sequence[str], place: int) -> bool:
    """Whether the words are those that are wanted but for one slip in the one at ``place``."""
    if len(own) != len(wanted) or own[place] == wanted[place]:
        return False
    others = all(a == b for n, (a, b) in enumerate(zip(own, wanted, strict=True)) if n != place)
    return others and DamerauLevenshtein.distance(own[place], wanted[place], score_cutoff=1) == 1


def _near(term: Term, held: Holdings, meaning: Meaning | None) -> Term:
    if meaning is None or not held.phrases:
        return term
    at, cosine = meaning.nearest(term.label, held.phrases)
    if cosine < _LEAST_NEAR:
        return term
    words, (passage, start) = held.phrases[at], held.phrase_places[at]
    piece = _evidence(passage, start, start + len(words), "near in meaning")
    return replace(term, status="related", strength=round(cosine / 2, 2), evidence=(piece,))


def passages_of(evidence: Iterable[Evidence]) -> frozenset[str]:
    """The ids of the passages that the evidence stands in."""
    return frozenset(piece.passage for piece in evidence)
