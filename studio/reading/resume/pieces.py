"""The head of an entry, such as "Staff Nurse, St Mary's Hospital, Leeds — Jan 2019 – Present", cut into its pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from studio.language.dates import DateRange, find_ranges
from studio.model.text import Span
from studio.reading.places import PLACE, is_place, place_range
from studio.reading.raw import RawLine
from studio.reading.resume.placed import PlacedRaw

Joint = Literal["line", "strong", "dash", "comma", "turn"]
"""What parts a piece from the one before: a new line, a tab or bar, a dash, a comma, or a change of its type."""

_STRONG = re.compile(r"\s*\t+\s*|\s+[|•·@]\s+|\s*[|]\s*|\s*\uff0c\s*|\s*;\s+|\s+[/\\]\s+|\s{3,}")
_DASH = re.compile(r"\s+[-–—‒]{1,2}\s*|(?<=\w)[–—]\s+(?=[A-Z])|(?<=[^\W\d])—(?=\w)")
_AT = re.compile(r"\s+(?:at|@)\s+(?=[A-Z])")
_COMMA = re.compile(
    r",\s*(?![^(]*\))(?=\D)(?!(?:Inc|LLC|L\.L\.C|LP|LLP|Ltd|Limited|Corp|Co|PLC|plc|GmbH|S\.A|AG|Pty|Jr|Sr|II|III)\b)"
)
EDGES: Final = " \t,|–—-•·/:;@‒"
_DURATION = re.compile(
    r"\(?\s*(?:\d+\s*(?:years?|yrs?|y|months?|mos?|m|weeks?)\.?,?\s*(?:and\s+)?)+\s*\)?|less than a year", re.IGNORECASE
)
_SENTENCE_WORDS = 6
_MOST_REST = 16
_ADDRESS = re.compile(r"^\W*(?:10\.\d{4}/|doi:|https?:|www\.)", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\b(?:City\s*,\s*State|City\s*,\s*Country|Town\s*,\s*County)\b")
"""What a template prints where a town should stand."""


@dataclass(slots=True)
class Piece:
    """A part of a head: its words, its place in the document's text, and how it hangs on what stands before it.

    ``row`` is its line, counted from the line of the dates; ``order`` its number in that line; ``source`` the line's text, which
    begins at ``base`` of the document's.
    """

    text: str
    span: Span
    row: int
    order: int
    joint: Joint
    source: str
    base: int


def date_of(line: RawLine) -> DateRange | None:
    """The dates of a line that heads an entry: its last, where what else it says is short and no sentence."""
    found = find_ranges(line.text)
    if not found or _ADDRESS.match(line.text):
        return None
    when = next((one for one in reversed(found) if not one.single), found[-1])
    rest = f"{line.text[: when.span.start]} {line.text[when.span.end :]}".strip(EDGES + "()")
    words = rest.split()
    named = [word for word in words if word[0].isalpha()]
    sentence = len(words) > _SENTENCE_WORDS and (
        rest.endswith(".") or sum(word[0].islower() for word in named) > len(named) / 2
    )
    return None if len(words) > _MOST_REST or sentence else when


def pieces_of(lines: Sequence[PlacedRaw], anchor: int) -> Iterator[Piece]:
    """The pieces of the lines that head an entry; ``anchor`` is the number of the line with its dates."""
    for number, (line, span, _) in enumerate(lines):
        when = date_of(line) if number == anchor else None
        order = 0
        for stretch, (start, end) in enumerate(_outside(line.text, when)):
            first: Joint = "line" if stretch == 0 or order == 0 else "strong"
            for piece in _cut(line, start, end, span.start, number - anchor, first):
                piece.order = order
                order += 1
                yield piece


def _outside(text: str, when: DateRange | None) -> list[tuple[int, int]]:
    return [(0, len(text))] if when is None else [(0, when.span.start), (when.span.end, len(text))]


def _cut(line: RawLine, start: int, end: int, offset: int, row: int, first: Joint) -> Iterator[Piece]:
    """A stretch of a line at everything that can part two fields; a town and its region stay one."""
    joint = first
    for part, at, stop in _marked(line, start, end):
        joint = part if part != "line" else joint
        for number, (a, b) in enumerate(_by_comma(line.text, at, stop)):
            words = _bare(line.text, a, b)
            if not words or _DURATION.fullmatch(words):
                continue
            place = offset + line.text.index(words, a)
            span = Span(place, place + len(words))
            yield Piece(words, span, row, 0, "comma" if number else joint, line.text, offset)
            joint = "strong"


def _marked(line: RawLine, start: int, end: int) -> Iterator[tuple[Joint, int, int]]:
    """The stretches between tabs, bars, dashes and turns of the type, each with what stands before it."""
    text = line.text
    cuts: list[tuple[int, int, Joint]] = []
    for pattern, joint in ((_STRONG, "strong"), (_DASH, "dash"), (_AT, "strong")):
        cuts += [(*found.span(), joint) for found in pattern.finditer(text, start, end)]  # type: ignore[misc]
    cuts += [(turn, turn, "turn") for turn in line.turns if start < turn < end]
    for found in _PLACEHOLDER.finditer(text, start, end):
        cuts += [(found.start(), found.start(), "strong"), (found.end(), found.end(), "strong")]
    here, before = start, "line"
    for first, last, joint in [*sorted(cuts), (end, end, "line")]:
        if first < here:
            continue
        if any(map(str.isalnum, text[here:first])):
            yield before, here, first  # type: ignore[misc]
            before = joint
        elif before in {"turn", "line"} or joint == "strong":
            before = joint if before != "line" else before
        here = last


def _by_comma(text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch in its comma parts, the town and region at its end kept as one."""
    if _PLACEHOLDER.fullmatch(text[at:end].strip(EDGES)):
        yield at, end
        return
    bounds = [at, *(found.end() for found in _COMMA.finditer(text[:end], at) if found.start() > at), end]
    parts = [(a, b) for a, b in pairwise(bounds) if text[a:b].strip(EDGES)]
    first, behind = place_range([_bare(text, a, b) for a, b in parts])
    town = [(parts[first][0], parts[behind - 1][1])] if first < behind else []
    yield from [*parts[:first], *town, *parts[behind:]]


def _bare(text: str, at: int, end: int) -> str:
    """The words without the marks around them; a bracket that opens or closes nothing here goes too."""
    words = text[at:end].strip(EDGES)
    while words and words.count("(") != words.count(")") and (words[-1] in "()" or words[0] in "()"):
        words = (words[:-1] if words[-1] in "()" else words[1:]).strip(EDGES)
    if words.startswith("(") and words.endswith(")") and words.count("(") == 1:
        words = words[1:-1].strip(EDGES)
    return words if any(map(str.isalnum, words)) else ""


def is_town(words: str) -> bool:
    """Whether all of ``words`` is a place, or what a template prints for one."""
    return is_place(words) or _PLACEHOLDER.fullmatch(words) is not None


def holds_town(words: str) -> bool:
    """Whether a town and its region stand somewhere in ``words``."""
    return PLACE.search(words) is not None
