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

from studio.language.dates import find_ranges
from studio.model.text import Span
from studio.reading.cues import is_head, is_organisation, is_part, is_title, words_of
from studio.reading.resume.pieces import EDGES, Piece, is_town

_NEIGHBOURS: Final = 2.0
"""So many heads weigh as much as a piece's own words; one head alone has only its own."""

_KIND_OF_WORK = re.compile(
    r"(?:(?:full|part)[- ]?time|permanent|temporary|contract(?:or)?|fixed[- ]term|freelance|self[- ]employed|internship|seasonal|"
    r"casual|apprenticeship|remote|hybrid|on-?site|voluntary|volunteer)(?: (?:position|role|contract|work|employee))?",
    re.IGNORECASE,
)
_OWN_MASTER = re.compile(
    r"self[- ]employed|freelance|independent|sole trader|own business|various(?: clients)?", re.IGNORECASE
)
_LEVEL = re.compile(
    r"\b(?:head of|vp|svp|evp|avp|vice president|in charge|chief|principal|lead|senior|junior|trainee|deputy|assistant|acting|interim)\b",
    re.IGNORECASE,
)
_SCHOOL: Final = re.compile(
    r"universi|uniwersytet|[ée]cole|escola|escuela|scuola|liceo|college|school|institut|academy|polytechnic|hochschule|gymnasium|lyc[ée]e|faculty|\bUCL\b|\bMIT\b|\bETH\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-Z&]{2,6}")
_LEAST = 0.04
_PLAIN = 0.5
_SENTENCE_WORDS = 5
_STRUCTURE: Final = {"line": 0.22, "strong": 0.22, "turn": 0.15, "bracket": 0.1, "dash": 0.02, "comma": 0.0}
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
        if is_title(words) and is_head(said[-1] if said else ""):
            return -0.1
        return 0.3 if is_part(words) else 0.95
    if is_title(words):
        return -0.45
    return 0.2 if _ACRONYM.fullmatch(words.replace(".", "")) else 0.1


def school_score(words: str) -> float:
    """How far ``words`` look like the name of a school, -1 to 1."""
    if is_town(words):
        return -0.6
    return 0.95 if _SCHOOL.search(words) else 0.35 if is_organisation(words) else 0.05


def fields_of(heads: Sequence[Sequence[Piece]], named: Sequence[str]) -> list[Head]:
    """The fields of each head of a section of jobs, from its pieces; ``named`` are the employers that stand over them, or ""."""
    mark_towns(heads)
    scores = slot_scores(heads, title_score, organisation_score)
    return [_filled(pieces, scored, named=name) for pieces, scored, name in zip(heads, scores, named, strict=True)]


def mark_towns(heads: Sequence[Sequence[Piece]]) -> None:
    """Where most heads have a town, what stands in its place in the others is one too."""
    slots: dict[tuple[int, int, int], list[Piece]] = defaultdict(list)
    for pieces in heads:
        for piece in pieces:
            slots[_slot(piece)].append(piece)
    for known in slots.values():
        if len(known) > 2 and sum(piece.town for piece in known) < len(known) / 3:  # noqa: PLR2004 - few of several
            for piece in known:
                piece.town = piece.town and "," in piece.text
        if len(known) > 2 and sum(piece.town for piece in known) > len(known) / 2:  # noqa: PLR2004 - most of a few
            for piece in known:
                piece.town = piece.town or _can_be_town(piece.text)


def _can_be_town(words: str) -> bool:
    named = is_title(words) or is_organisation(words) or any(map(str.isdigit, words))
    return not named and len(words.split()) <= 3 and words[:1].isupper()  # noqa: PLR2004 - "Stoke on Trent"


def slot_scores(
    heads: Sequence[Sequence[Piece]], first: Callable[[str], float], second: Callable[[str], float]
) -> list[list[tuple[float, float]]]:
    """Each piece's score as the first field and as the second, by its own words and by its place."""
    own = [[(first(piece.text), second(piece.text)) for piece in pieces] for pieces in heads]
    slots: dict[tuple[int, int, int], list[tuple[float, float]]] = defaultdict(list)
    for pieces, scored in zip(heads, own, strict=True):
        for piece, score in zip(pieces, scored, strict=True):
            slots[_slot(piece)].append(score)
    means = {slot: (fmean(a for a, _ in known), fmean(b for _, b in known)) for slot, known in slots.items()}
    weights = {slot: 0.6 * (len(known) - 1) / (len(known) - 1 + _NEIGHBOURS) for slot, known in slots.items()}
    return [
        [_blended(score, means[slot], weights[slot]) for score, slot in zip(scored, map(_slot, pieces), strict=True)]
        for pieces, scored in zip(heads, own, strict=True)
    ]


def _blended(own: tuple[float, float], mean: tuple[float, float], weight: float) -> tuple[float, float]:
    return (1 - weight) * own[0] + weight * mean[0], (1 - weight) * own[1] + weight * mean[1]


def _slot(piece: Piece) -> tuple[int, int, int]:
    return piece.row, piece.group, piece.order


def _filled(pieces: Sequence[Piece], scores: Sequence[tuple[float, float]], *, named: str) -> Head:
    """The best choice of a title and an organisation, the place, and the pieces that go back to their neighbours."""
    if named:
        return _under(pieces, scores, named)
    able = [n for n, piece in enumerate(pieces) if not piece.town and not _is_aside(piece.text)]
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
    if organisation < 0:
        organisation = next((n for n, piece in enumerate(pieces) if _OWN_MASTER.fullmatch(piece.text)), -1)
    return placed_fields(pieces, {"title": title, "organisation": organisation}, scores)


def _under(pieces: Sequence[Piece], scores: Sequence[tuple[float, float]], named: str) -> Head:
    """A post under its employer's name: what it names is the title."""
    able = [n for n, piece in enumerate(pieces) if not piece.town and not _is_aside(piece.text)]
    title = max(able, key=lambda n: (scores[n][0], -n), default=-1)
    head = placed_fields(pieces, {"title": title}, scores)
    head.organisation = named
    head.sure["organisation"] = 0.8
    return head


def _is_aside(words: str) -> bool:
    """Whether a piece is no field: a kind of work, or a sentence."""
    sentence = words.endswith(".") and len(words.split()) >= _SENTENCE_WORDS
    return sentence or _KIND_OF_WORK.fullmatch(words) is not None


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
        if not name and piece.town and not parts["place"]:
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
            head.sure[name] = round(min(0.95, max(0.8 if _is_clear(chosen, scores, name) else 0.3, 0.5 + own / 2)), 2)
    if head.place:
        head.sure["place"] = 0.9
    return head


def _is_clear(chosen: Mapping[str, int], scores: Sequence[tuple[float, float]], name: str) -> bool:
    """Whether a field is what is left beside a title that plainly is one."""
    title = chosen.get("title", -1)
    return name == "organisation" and title >= 0 and scores[title][0] >= _PLAIN


def _leads(pieces: Sequence[Piece], number: int, names: Mapping[int, str]) -> bool:
    """Whether the next piece hangs on this one and is a field, so that this one is its beginning."""
    return number + 1 in names and pieces[number + 1].joint in {"comma", "dash"} and not pieces[number].town


def _joined(parts: Sequence[Piece]) -> str:
    """Neighbouring pieces of a line with what stands between them."""
    first, last = parts[0], parts[-1]
    return first.source[first.span.start - first.base : last.span.end - first.base].strip(EDGES)


def works_of(heads: Sequence[Sequence[Piece]]) -> list[Head]:
    """Projects, certificates, prizes, publications: the first piece is the name; who gave it stands apart or is named as such."""
    made = []
    for pieces in heads:
        first = next((n for n, piece in enumerate(pieces) if not piece.town), -1)
        given = next((n for n, piece in enumerate(pieces) if n > first >= 0 and _gives(pieces[first], piece)), -1)
        made.append(placed_fields(pieces, {"title": first, "organisation": given}, [(0.6, 0.6)] * len(pieces)))
    return made


def _gives(work: Piece, piece: Piece) -> bool:
    """Whether a piece can be who gave a prize or certificate."""
    if piece.town or find_ranges(piece.text):
        return False
    return is_organisation(piece.text) or piece.joint == "bracket" or piece.row != work.row
