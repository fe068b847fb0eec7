"""Which piece of an entry's head is the title, which the organisation, which the place: the entries of a section decide together.

People set all entries of a section alike. What stands in the same place of several heads is the same kind of thing, so a name
that nothing tells ("Northwind") is an employer where its neighbours are ("Northwind Ltd", "City Council").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Final

from studio.model.text import Span
from studio.reading.cues import is_head, is_organisation, is_title, words_of
from studio.reading.resume.pieces import EDGES, Piece, is_town

_OWN: Final = 0.65
"""How much of a piece's score is its own words'; the rest is what stands in its place in the other heads."""

_KIND_OF_WORK = re.compile(
    r"(?:(?:full|part)[- ]?time|permanent|temporary|contract(?:or)?|fixed[- ]term|freelance|self[- ]employed|internship|seasonal|"
    r"casual|apprenticeship|remote|hybrid|on-?site|voluntary|volunteer)(?: (?:position|role|contract|work|employee))?",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:head of|vp|svp|evp|avp|vice president|in charge|chief|principal|lead|senior|junior|trainee|deputy|assistant|acting|interim)\b",
    re.IGNORECASE,
)
_SCHOOL: Final = re.compile(
    r"universi|college|school|institut|academy|polytechnic|hochschule|gymnasium|lyc[ée]e|faculty|\bUCL\b|\bMIT\b|\bETH\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-Z&]{2,6}")
_LEAST = 0.04
_STRUCTURE: Final = {"line": 0.22, "strong": 0.22, "turn": 0.15, "dash": 0.02, "comma": 0.0}
"""What speaks for two pieces being two fields: how firmly they are parted."""


@dataclass(slots=True)
class Head:
    """What the head of an entry says; ``rest`` is where pieces stand that fit no field, ``sure`` how sure each field is."""

    title: str = ""
    organisation: str = ""
    place: str = ""
    area: str = ""
    rest: list[Span] = field(default_factory=list)
    sure: dict[str, float] = field(default_factory=dict)


def title_score(words: str) -> float:
    """How far ``words`` look like the name of a job, -1 to 1."""
    if is_town(words):
        return -0.6
    said = words_of(words)
    if not said:
        return -0.8
    if is_title(words):
        last = is_head(said[-1].split("-")[-1])
        return (0.95 if last or _LEVEL.search(words) else 0.75) - (0.35 if is_organisation(words) and not last else 0.0)
    return 0.6 if _LEVEL.search(words) else -0.5 if is_organisation(words) else 0.0


def organisation_score(words: str) -> float:
    """How far ``words`` look like the name of an employer, -1 to 1."""
    if is_town(words):
        return -0.6
    said = words_of(words)
    if is_organisation(words):
        return 0.55 if is_title(words) and is_head(said[-1] if said else "") else 0.95
    if is_title(words):
        return -0.45
    return 0.2 if _ACRONYM.fullmatch(words.replace(".", "")) else 0.1


def school_score(words: str) -> float:
    """How far ``words`` look like the name of a school, -1 to 1."""
    if is_town(words):
        return -0.6
    return 0.95 if _SCHOOL.search(words) else 0.35 if is_organisation(words) else 0.05


def fields_of(heads: Sequence[Sequence[Piece]]) -> list[Head]:
    """The fields of each head of a section of jobs, from its pieces."""
    return [
        _filled(pieces, scores)
        for pieces, scores in zip(heads, slot_scores(heads, title_score, organisation_score), strict=True)
    ]


def slot_scores(
    heads: Sequence[Sequence[Piece]], first: Callable[[str], float], second: Callable[[str], float]
) -> list[list[tuple[float, float]]]:
    """Each piece's score as the first field and as the second, by its own words and by its place."""
    own = [[(first(piece.text), second(piece.text)) for piece in pieces] for pieces in heads]
    slots: dict[tuple[int, int, str], list[tuple[float, float]]] = defaultdict(list)
    for pieces, scored in zip(heads, own, strict=True):
        for piece, score in zip(pieces, scored, strict=True):
            slots[_slot(piece)].append(score)
    means = {slot: (fmean(a for a, _ in known), fmean(b for _, b in known)) for slot, known in slots.items()}
    return [
        [
            (_OWN * a + (1 - _OWN) * means[_slot(piece)][0], _OWN * b + (1 - _OWN) * means[_slot(piece)][1])
            for piece, (a, b) in zip(pieces, scored, strict=True)
        ]
        for pieces, scored in zip(heads, own, strict=True)
    ]


def _slot(piece: Piece) -> tuple[int, int, str]:
    return piece.row, piece.order, "comma" if piece.joint == "comma" else ""


def _filled(pieces: Sequence[Piece], scores: Sequence[tuple[float, float]]) -> Head:
    """The best choice of a title and an organisation, the place, and the pieces that go back to their neighbours."""
    able = [n for n, piece in enumerate(pieces) if not is_town(piece.text) and not _KIND_OF_WORK.fullmatch(piece.text)]
    choices: list[tuple[float, int, int]] = [(0.0, -1, -1)]
    for t in [-1, *able]:
        for o in [-1, *able]:
            if t == o:
                continue
            score = (scores[t][0] if t >= 0 else 0.0) + (scores[o][1] if o >= 0 else 0.0)
            if t >= 0 and o >= 0:
                score += _parted(pieces, t, o) + (_LEAST if t < o else 0.0)
            choices.append((score, t, o))
    _, title, organisation = max(choices)
    return placed_fields(pieces, {"title": title, "organisation": organisation}, scores)


def _parted(pieces: Sequence[Piece], a: int, b: int) -> float:
    """How firmly two pieces stand apart: by the firmest joint between them."""
    first, last = sorted((a, b))
    return max(_STRUCTURE[piece.joint] for piece in pieces[first + 1 : last + 1])


def placed_fields(pieces: Sequence[Piece], chosen: Mapping[str, int], scores: Sequence[tuple[float, float]]) -> Head:
    """The head with the chosen pieces; a piece that hangs on a chosen one by a comma or dash goes back to it."""
    head = Head()
    names = {number: name for name, number in chosen.items() if number >= 0}
    parts: dict[str, list[Piece]] = defaultdict(list)
    owner = ""
    for number, piece in enumerate(pieces):
        name = names.get(number, "")
        if not name and is_town(piece.text) and not parts["place"]:
            name = "place"
        if (
            not name
            and owner
            and owner != "place"
            and piece.joint in {"comma", "dash"}
            and not _KIND_OF_WORK.fullmatch(piece.text)
        ):
            name = owner
        elif not name and _leads(pieces, number, names):
            name = names[number + 1]
        if name and (not parts[name] or parts[name][-1].row == piece.row):
            parts[name].append(piece)
        else:
            head.rest.append(piece.span)
        owner = name
    for name, found in parts.items():
        setattr(head, name, _joined(found))
    for name, number in chosen.items():
        if number >= 0:
            own = scores[number][0 if name == "title" else 1]
            head.sure[name] = round(min(0.99, max(0.3, 0.5 + own / 2)), 2)
    if head.place:
        head.sure["place"] = 0.9
    return head


def _leads(pieces: Sequence[Piece], number: int, names: Mapping[int, str]) -> bool:
    """Whether the next piece hangs on this one and is a field, so that this one is its beginning."""
    return number + 1 in names and pieces[number + 1].joint in {"comma", "dash"} and not is_town(pieces[number].text)


def _joined(parts: Sequence[Piece]) -> str:
    """Neighbouring pieces of a line with what stands between them."""
    first, last = parts[0], parts[-1]
    return first.source[first.span.start - first.base : last.span.end - first.base].strip(EDGES)


def works_of(heads: Sequence[Sequence[Piece]]) -> list[Head]:
    """Projects, certificates, prizes, publications: the first piece is the name; who gave it only where a word says so."""
    made = []
    for pieces in heads:
        first = next((n for n, piece in enumerate(pieces) if not is_town(piece.text)), -1)
        given = next(
            (n for n, p in enumerate(pieces) if n != first and is_organisation(p.text) and not is_town(p.text)), -1
        )
        scores = [(0.6, 0.6)] * len(pieces)
        made.append(placed_fields(pieces, {"title": first, "organisation": given}, scores))
    return made
