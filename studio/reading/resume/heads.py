"""The head of an entry, such as "Staff Nurse, St Mary's Hospital, Leeds — Jan 2019 – Present", in its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from studio.language.dates import DateRange, find_ranges
from studio.model.text import Span
from studio.reading.cues import is_organisation, is_place, is_title, place_range, words_of
from studio.reading.raw import RawLine

PlacedRaw = tuple[RawLine, Span]

_STRONG = re.compile(r"\s*\t+\s*|\s+[|•·—–@]\s+|\s+--?\s+|\s*[|—]\s*|\s*\uff0c\s*|\s*;\s+|(?<=\w)–\s+(?=[A-Z])")
_AT = re.compile(r"\s+at\s+(?=[A-Z])")
_EDGES = " \t,|–—-•·/:;@"
_DEGREE: Final = re.compile(
    r"\b(?:Bachelor|Master|Doctor(?:ate)?|Associate(?:'s|’s)? (?:of|degree|in)|Diploma|Certificate|Certification|Licen[cs]e|Degree|Minor|Major|Baccalaureate|"
    r"B\.?\s?(?:S|A)\.?c?|M\.?\s?(?:S|A)\.?c?|B\.?Eng|M\.?Eng|B\.?Tech|M\.?Tech|B\.?Ed|M\.?Ed|B\.?Com|M\.?Com|BBA|MBA|MPH|MPA|MFA|BFA|MSW|BSW|BSN|MSN|DNP|"
    r"LL\.?[BM]|J\.?D|M\.?D|Ph\.?\s?D|D\.?Phil|M\.?Phil|EdD|PGCE|HND|HNC|NVQ|BTEC|GCSEs?|GED|A[- ][Ll]evels?|AAS?|A\.A\.S?\.?|High School|Apprenticeship|Abitur|Postgraduate|Undergraduate)\b"
)
_JOBS = frozenset({"experience", "volunteer"})
_ADDRESS = re.compile(r"^\W*(?:10\.\d{4}/|doi:|https?:|www\.)", re.IGNORECASE)
_SCORE = re.compile(
    r"(?:GPA|Grade|CGPA|Honou?rs|Relevant|Coursework|Thesis|Activities|Minor|Technolog|Tools|Skills|Responsibilit|Key )[\w ]*\b",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"(?:expected|anticipated|graduat\w+|completed|completion|class of|awarded|in progress|since|from|to|date|dates?|present|exp)\.?(?: graduation| date)?",
    re.IGNORECASE,
)
_MOST_HEAD = 110
_MOST_WORDS = 16
_KINDS: Final = ("title", "organisation", "place", "area")


@dataclass(slots=True)
class Head:
    """What the head of an entry says; ``rest`` is where pieces stand that fit no field."""

    title: str = ""
    organisation: str = ""
    place: str = ""
    area: str = ""
    when: DateRange | None = None
    sure: bool = False
    """Whether the organisation is named as one, or stands apart from the title by more than a comma."""

    rest: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class _Piece:
    text: str
    span: Span
    kind: str
    line: int
    joined: bool
    """Whether a comma, not a stronger mark, parts it from the piece before."""


def is_degree(text: str) -> bool:
    """Whether ``text`` names a degree, a diploma or a school certificate."""
    return _DEGREE.search(text) is not None


def date_of(line: RawLine) -> DateRange | None:
    """The dates of a line that heads an entry: its last, where what else it says is short and no sentence."""
    found = find_ranges(line.text)
    if not found or _ADDRESS.match(line.text):
        return None
    when = next((one for one in reversed(found) if not one.single), found[-1])
    rest = f"{line.text[: when.span.start]} {line.text[when.span.end :]}".strip(_EDGES + "()")
    words = rest.split()
    sentence = len(words) > 6 and (rest.endswith(".") or sum(word[0].islower() for word in words) > len(words) / 2)  # noqa: PLR2004
    return None if len(words) > _MOST_WORDS or sentence else when


def is_headlike(line: RawLine) -> bool:
    """Whether a line without dates can belong to the head of an entry: short, no sentence, and named like one."""
    text = line.text.strip()
    words = text.split()
    if (
        line.bullet
        or not words
        or _SCORE.match(text)
        or len(text) > _MOST_HEAD
        or len(words) > _MOST_WORDS
        or text.endswith((";", ":"))
    ):
        return False
    if text.endswith(".") and not re.search(r"\b(?:Inc|Ltd|Co|Corp|LLC|L\.L\.C|S\.A|Jr|Sr|U\.S|B\.S|B\.A)\.$", text):
        return False
    long = [word for word in words if len(word) > 3]  # noqa: PLR2004 - of, and, for
    capitals = sum(not word[0].islower() for word in long) >= 0.7 * len(long)
    named = is_title(text) or is_organisation(text) or is_place(text) or is_degree(text)
    return is_degree(text) or (capitals and (named or line.bold or line.heading or len(words) <= 5))  # noqa: PLR2004


def head_of(lines: Sequence[PlacedRaw], kind: str) -> Head:
    """The parts of the lines that head an entry of a section of ``kind``."""
    head = Head()
    pieces: list[_Piece] = []
    for number, (line, span) in enumerate(lines):
        when = date_of(line) if head.when is None else None
        head.when = head.when or when
        pieces.extend(_pieces(line.text, span.start, when, number, kind))
    if kind == "education":
        _fill_education(head, pieces)
    elif kind not in _JOBS:
        _fill_work(head, pieces)
    else:
        _fill(head, pieces)
    return head


def _pieces(text: str, start: int, when: DateRange | None, number: int, kind: str) -> Iterator[_Piece]:
    for at, end in _outside(text, when):
        for first, last in _cut(text, at, end, kind):
            yield from _by_comma((text, first, last), start, number, kind)


def _outside(text: str, when: DateRange | None) -> list[tuple[int, int]]:
    return [(0, len(text))] if when is None else [(0, when.span.start), (when.span.end, len(text))]


def _cut(text: str, at: int, end: int, kind: str) -> Iterator[tuple[int, int]]:
    marks = [
        found.span()
        for pattern in ((_STRONG, _AT) if kind in _JOBS else (_STRONG,))
        for found in pattern.finditer(text, at, end)
    ]
    here = at
    for first, last in [*sorted(marks), (end, end)]:
        if first >= here:
            yield here, first
            here = last


def _by_comma(stretch: tuple[str, int, int], start: int, number: int, kind: str) -> Iterator[_Piece]:
    """A stretch in its comma parts, the town and region at its end kept as one; whole where no part tells anything."""
    text, at, end = stretch
    bounds = [at, *(found.end() for found in re.finditer(r",\s+(?![^(]*\))", text[:end]) if found.start() > at), end]
    parts = [(a, b) for a, b in pairwise(bounds) if text[a:b].strip(_EDGES)]
    first, behind = place_range([_bare(text, a, b) for a, b in parts])
    town = [(parts[first][0], parts[behind - 1][1])] if first < behind else []
    shaped = [*parts[:first], *town, *parts[behind:]]
    for order, (a, b) in enumerate(shaped):
        words = _bare(text, a, b)
        offset = text.index(words, a) if words else a
        span = Span(start + offset, start + offset + len(words))
        if words:
            yield _Piece(text=words, span=span, kind=_kind(words, kind), line=number, joined=order > 0)


def _bare(text: str, at: int, end: int) -> str:
    words = text[at:end].strip(_EDGES)
    while (
        words
        and words.count("(") != words.count(")")
        and (words[-1] == "(" or words[0] == ")" or words[-1] == ")" or words[0] == "(")
    ):
        words = (words[:-1] if words[-1] in "()" else words[1:]).strip(_EDGES)
    return "" if not words.strip("() ") else words


def _kind(words: str, section: str) -> str:
    if is_place(words):
        return "place"
    if (
        section == "education"
        and is_degree(words)
        and not re.search(r"Universi|College|School(?! (?:Diploma|Certificate))|Institute", words)
    ):
        return "title"
    last = words_of(words)[-1:]
    if is_organisation(words) and not (is_title(words) and is_title(last[0] if last else "")):
        return "organisation"
    return "title" if is_title(words) and section != "education" else "unknown"


def _fill(head: Head, pieces: list[_Piece]) -> None:
    """A job's or project's pieces into title, organisation and place; what stays unknown stands by the title or in ``rest``."""
    title = next((p for p in pieces if p.kind == "title"), None)
    organisation = next((p for p in pieces if p.kind == "organisation"), None)
    unknown = [
        p
        for p in pieces
        if p.kind == "unknown" and len(p.text) > 1 and not re.fullmatch(r"\(?\d.*", p.text) and not find_ranges(p.text)
    ]
    if title is None and unknown:
        title = next((p for p in unknown if not p.joined), unknown[0])
        unknown.remove(title)
    if organisation is None and unknown and title is not None:
        organisation = next((p for p in unknown if not p.joined or p.line != title.line), unknown[0])
    if title is None and organisation is not None and not unknown and len(pieces) == 1:
        title, organisation = organisation, None
    _place(head, pieces, title=title, organisation=organisation)


def _fill_work(head: Head, pieces: list[_Piece]) -> None:
    """A project, certificate, prize or publication: the first piece is its name; who gave it only where a word says so."""
    first = next((p for p in pieces if p.kind != "place"), None)
    given = next((p for p in pieces if p is not first and p.kind == "organisation"), None)
    _place(head, pieces, title=first, organisation=given)


def _fill_education(head: Head, pieces: list[_Piece]) -> None:
    """A degree's pieces: what names a degree, who gave it, where, and the subject that stands beside them."""
    title = next((p for p in pieces if p.kind == "title"), None)
    organisation = next((p for p in pieces if p.kind == "organisation"), None)
    unknown = [
        p
        for p in pieces
        if p.kind == "unknown"
        and not _STATUS.fullmatch(p.text)
        and not find_ranges(p.text)
        and not _SCORE.match(p.text)
    ]
    if organisation is None and unknown:
        organisation = next((p for p in unknown if title is None or p.line != title.line or not p.joined), None)
        unknown = [p for p in unknown if p is not organisation]
    campus = organisation is not None and re.search(r"\bof [A-Z]\w+$", organisation.text) is not None
    area = next((p for p in unknown if p.joined and re.fullmatch(r"[A-Za-z&,/ ()-]{3,60}", p.text)), None)
    if area is not None and not (campus and " " not in area.text):
        area.kind = "area"
    _place(head, pieces, title=title, organisation=organisation)


def _place(head: Head, pieces: list[_Piece], *, title: _Piece | None, organisation: _Piece | None) -> None:
    """Put each piece where it belongs; a comma part of the title or organisation goes back to it."""
    owner: _Piece | None = None
    head.sure = organisation is not None and (organisation.kind == "organisation" or not organisation.joined)
    for piece in pieces:
        before, owner = owner, piece if piece is title or piece is organisation else None
        if piece is title:
            head.title = piece.text
        elif piece is organisation:
            head.organisation = piece.text
        elif piece.kind == "place" and not head.place:
            head.place = piece.text
        elif piece.kind == "area":
            head.area = piece.text
        elif piece.joined and before is not None and piece.kind != "place":
            _add(head, piece.text, to_title=before is title)
            owner = before
        elif piece.joined and head.rest and head.rest[-1].end >= piece.span.start - 3:
            head.rest[-1] = Span(head.rest[-1].start, piece.span.end)
        else:
            head.rest.append(piece.span)


def _add(head: Head, words: str, *, to_title: bool) -> None:
    if to_title:
        head.title = f"{head.title}, {words}"
    else:
        head.organisation = f"{head.organisation}, {words}"
