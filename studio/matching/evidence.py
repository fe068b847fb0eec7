"""Where a profile shows what is wanted: by name, by another name, by what includes it; and what is merely near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import DamerauLevenshtein

from studio.language.chunks import chunks
from studio.language.phrases import adjoining
from studio.language.stems import stem
from studio.language.tokens import Token, token_key, tokens
from studio.model.match import Evidence, Term
from studio.model.profile import Passage, Profile
from studio.skills.concepts import Concepts
from studio.skills.lookup import find
from studio.skills.meaning import Meaning

STRENGTH = {"exact": 1.0, "variant": 0.9, "implied": 0.8}
_SUGGESTED = frozenset({"skill", "soft", "domain"})
"""Kinds of which meaning may speak; tools, licences, qualifications, languages and titles are held by name or not at all."""

_LEAST_NEAR = 0.63
"""Cosine from which two phrases are offered as near. Single words of a resume are near to too much, and are not offered."""

_LEAST_LETTERS = 7
_MOST_EVIDENCE = 5


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a profile holds: its passages cut into words once, the concepts named in each, and its phrases."""

    passages: tuple[tuple[Passage, tuple[Token, ...], tuple[str, ...]], ...]
    named: dict[str, tuple[Evidence, ...]]
    phrases: tuple[tuple[Passage, str, int], ...]


def holdings(profile: Profile, concepts: Concepts) -> Holdings:
    """The profile, made ready to be asked about many wants."""
    passages = []
    named: dict[str, list[Evidence]] = {}
    phrases = []
    for passage in profile.passages():
        words = tokens(passage.text)
        passages.append((passage, words, tuple(stem(token_key(word.text)) for word in words)))
        for hit in find(passage.text, concepts):
            piece = Evidence(
                passage=passage.id, text=passage.text[hit.start : hit.end], start=hit.start, end=hit.end, how=""
            )
            named.setdefault(hit.concept.label, []).append(piece)
        phrases += [(passage, words, at) for words, at in _phrases(passage.text)]
    return Holdings(tuple(passages), {label: tuple(found) for label, found in named.items()}, tuple(phrases))


def _phrases(text: str) -> Iterator[tuple[str, int]]:
    """The phrases of two words and more, and where each begins."""
    for span in chunks(text):
        words = span.of(text)
        if len(words.split()) > 1:
            yield words, span.start


def answered(term: Term, held: Holdings, concepts: Concepts, meaning: Meaning | None) -> Term:
    """The want with the best that the profile has for it."""
    for find_it in (_by_name, _by_words, _by_what_includes_it, _by_spelling):
        found = find_it(term, held, concepts)
        if found:
            status = "exact" if any(e.how == "exact" for e in found) else "variant"
            status = "implied" if find_it is _by_what_includes_it else status
            best = sorted(found, key=lambda e: e.how != "exact")[:_MOST_EVIDENCE]
            return replace(term, status=status, strength=STRENGTH[status], shown=True, evidence=tuple(best))
    return _near(term, held, meaning) if meaning is not None and term.kind in _SUGGESTED else term


def _by_name(term: Term, held: Holdings, _: Concepts) -> list[Evidence]:
    wanted = _keys(term.text)
    return [
        replace(piece, how="exact" if _keys(piece.text) == wanted else "variant")
        for piece in held.named.get(term.label, ())
    ]


def _by_words(term: Term, held: Holdings, concepts: Concepts) -> list[Evidence]:
    """A phrase that the skills data do not know: the same words in the same order, whatever their endings."""
    if term.label in concepts.by_label:
        return []
    wanted = tuple(stem(key) for key in _keys(term.text))
    found = []
    for passage, words, stems in held.passages:
        for at in _places(stems, wanted):
            if adjoining(passage.text, words, at, at + len(wanted)):
                start, end = words[at].start, words[at + len(wanted) - 1].end
                how = "exact" if _keys(passage.text[start:end]) == _keys(term.text) else "variant"
                found.append(Evidence(passage=passage.id, text=passage.text[start:end], start=start, end=end, how=how))
    return found


def _places(stems: Sequence[str], wanted: Sequence[str]) -> Iterator[int]:
    size = len(wanted)
    return (at for at in range(len(stems) - size + 1) if tuple(stems[at : at + size]) == tuple(wanted))


def _by_what_includes_it(term: Term, held: Holdings, concepts: Concepts) -> list[Evidence]:
    return [
        replace(pieces[0], how=f"{label} includes it")
        for label, pieces in held.named.items()
        if label in concepts.by_label and term.label in concepts.implied_by(label)
    ]


def _by_spelling(term: Term, held: Holdings, _: Concepts) -> list[Evidence]:
    """One slip of the pen in one long word: a letter missing, doubled, swapped or wrong, but not its ending."""
    wanted = _keys(term.text)
    if not wanted or max(map(len, wanted)) < _LEAST_LETTERS:
        return []
    found = []
    for passage, words, _stems in held.passages:
        keys = tuple(token_key(word.text) for word in words)
        for at in range(len(keys) - len(wanted) + 1):
            if _slipped(keys[at : at + len(wanted)], wanted) and adjoining(passage.text, words, at, at + len(wanted)):
                start, end = words[at].start, words[at + len(wanted) - 1].end
                piece = passage.text[start:end]
                found.append(Evidence(passage=passage.id, text=piece, start=start, end=end, how="spelling"))
    return found


def _slipped(keys: Sequence[str], wanted: Sequence[str]) -> bool:
    wrong = [(have, want) for have, want in zip(keys, wanted, strict=True) if have != want]
    if len(wrong) != 1:
        return False
    have, want = wrong[0]
    alike = len(want) >= _LEAST_LETTERS and have[:1] == want[:1] and have[-3:] == want[-3:]
    return alike and DamerauLevenshtein.distance(have, want, score_cutoff=1) == 1


def _near(term: Term, held: Holdings, meaning: Meaning | None) -> Term:
    if meaning is None or not held.phrases:
        return term
    at, cosine = meaning.nearest(term.label, [words for _, words, _ in held.phrases])
    if cosine < _LEAST_NEAR:
        return term
    passage, words, start = held.phrases[at]
    piece = Evidence(passage=passage.id, text=words, start=start, end=start + len(words), how="near in meaning")
    return replace(term, status="related", strength=round(cosine / 2, 2), evidence=(piece,))


def _keys(words: str) -> tuple[str, ...]:
    return tuple(token_key(token.text) for token in tokens(words))


def passages_of(evidence: Iterable[Evidence]) -> frozenset[str]:
    """The ids of the passages that the evidence stands in."""
    return frozenset(piece.passage for piece in evidence)
