"""The head of an entry, such as "Staff Nurse, St Mary's Hospital, Leeds — Jan 2019 – Present", cut into its pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from studio.language.dates import DateRange, find_ranges
from studio.model.text import Span
from studio.reading.cues import is_organisation, is_title
from studio.reading.places import PLACE, is_place, place_range
from studio.reading.raw import RawLine
from studio.reading.resume.placed import PlacedRaw

Joint = Literal["line", "strong", "dash", "comma", "turn", "bracket"]
"""What parts a piece from the one before: a new line, a tab or bar, a dash, a comma, a change of its type, or a bracket."""

_Marks = tuple[tuple[re.Pattern[str], Joint], ...]

_STRONG = re.compile(r"\s*\t+\s*|\s+[|•·@]\s+|\s*[|]\s*|\s*\uff0c\s*|\s*;\s+|\s+[/\\]\s+|\s{3,}")
_DASH = re.compile(r"\s+[-–—‒]{1,2}\s*|(?<=\w)[–—]\s+(?=[A-Z])|(?<=[^\W\d])—(?=\w)")
_AT = re.compile(r"\s+(?:at|@)\s+(?=[A-Z])")
_SCHOOL_BEFORE = re.compile(
    r"\b(?:Universi\w+|College|Institute|School)(?: of (?:[A-Z][\w&]*|and|&)(?: [A-Z][\w&]*){0,3})?$"
)
_MARKS: Final[_Marks] = ((_STRONG, "strong"), (_DASH, "dash"))
_AT_MARKS: Final[_Marks] = (*_MARKS, (_AT, "strong"))
_BRACKET = re.compile(r"\(([^()]{2,60})\)\W*$")
_ASIDE = re.compile(
    r"(?:full|part)[- ]?time|permanent|temporary|contract(?:or)?|fixed[- ]term|freelance|internship|seasonal|casual|remote|hybrid|volunteer|"
    r"(?:grade|gpa|result|cgpa)\b.*",
    re.IGNORECASE,
)
_COMMA = re.compile(
    r",\s*(?![^(]*\))(?=\D)(?!(?:Inc|LLC|L\.L\.C|LP|LLP|Ltd|Limited|Corp|Co|PLC|plc|GmbH|S\.A|AG|Pty|Jr|Sr|II|III)\b)"
)
EDGES: Final = " \t,|–—-•·/:;@‒"
_DURATION = re.compile(
    r"\(?\s*(?:\d+\s*(?:years?|yrs?|y|months?|mos?|m|weeks?)\.?,?\s*(?:and\s+)?)+\s*\)?|less than a year", re.IGNORECASE
)
_WITHIN = re.compile(r"\b(?:[Ii]n|[Tt]he|[Nn]amed|[Oo]f|[Ff]or|[Ff]rom|[Ff]irst)\s$")
"""Before a year that is a word of a name: "in 2019 Bay Area Hackathon"."""

_EXPIRES = re.compile(
    r"\b(?:expires?|expiry|expiration|expiring|valid (?:until|through|to)|renewal|due)(?: date)?\W*$", re.IGNORECASE
)
"""Before a date on which something ends that began no one knows when."""

_SENTENCE_WORDS = 6
_MOST_REST = 24
_ADDRESS = re.compile(r"^\W*(?:10\.\d{4}/|doi:|https?:|www\.)", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\b(?:City\s*,\s*State|City\s*,\s*Country|Town\s*,\s*County)\b")
"""What a template prints where a town should stand."""


@dataclass(slots=True)
class Piece:
    """A part of a head: its words, its place in the document's text, and how it hangs on what stands before it.

    ``row`` is its line, counted from the line of the dates; ``group`` counts the stretches of that line which more than commas part,
    ``order`` the pieces of the stretch. ``source`` is the line's text, which begins at ``base`` of the document's. ``town`` says that it is a place.
    """

    text: str
    span: Span
    joint: Joint
    row: int = 0
    group: int = 0
    order: int = 0
    source: str = ""
    base: int = 0
    town: bool = False


def date_of(line: RawLine) -> DateRange | None:
    """The dates of a line that heads an entry: its last, where what else it says is short and no sentence."""
    found = find_ranges(line.text)
    if not found or _ADDRESS.match(line.text):
        return None
    when = next((one for one in reversed(found) if not one.single), found[-1])
    before, after = line.text[: when.span.start], line.text[when.span.end :]
    if _EXPIRES.search(before) or (when.single and _WITHIN.search(before) and re.match(r" [A-Z]", after)):
        return None
    if line.text[: when.span.start].endswith("\t"):
        return when
    rest = f"{line.text[: when.span.start]} {line.text[when.span.end :]}".strip(EDGES + "()")
    words = rest.split()
    named = [word for word in words if word[0].isalpha()]
    sentence = len(words) > _SENTENCE_WORDS and (
        rest.endswith(".") or sum(word[0].islower() for word in named) > len(named) / 2
    )
    return None if len(words) > _MOST_REST or sentence else when


def pieces_of(
    lines: Sequence[PlacedRaw], anchor: int, *, at: bool, cuts: Callable[[str], Sequence[int]] = lambda _: ()
) -> Iterator[Piece]:
    """The pieces of the lines that head an entry; ``anchor`` is the number of the line with its dates, ``at`` whether that word parts them.

    ``cuts`` finds where else in a line two fields part.
    """
    marks = _AT_MARKS if at else _MARKS
    for number, (given, span, _) in enumerate(lines):
        line = replace(given, turns=tuple(sorted({*given.turns, *cuts(given.text)})))
        when = date_of(line) if number == anchor else None
        group, order = -1, 0
        for start, end in _outside(line.text, when):
            for piece in _cut(line, (start, end), marks, "line" if group < 0 else "strong"):
                inside = piece.joint in {"comma", "bracket"} and group >= 0
                group, order = (group, order + 1) if inside else (group + 1, 0)
                place = Span(piece.span.start + span.start, piece.span.end + span.start)
                yield replace(piece, span=place, row=number - anchor, group=group, order=order, base=span.start)


def _outside(text: str, when: DateRange | None) -> list[tuple[int, int]]:
    return [(0, len(text))] if when is None else [(0, when.span.start), (when.span.end, len(text))]


def _of_one_title(text: str, mark: re.Match[str]) -> bool:
    """Whether a slash stands within the name of one job: "Staff Nurse / Charge Nurse"."""
    if mark.group().strip() != "/":
        return False
    before, after = _STRONG.split(text[: mark.start()])[-1], _STRONG.split(text[mark.end() :])[0].split(",")[0]
    return all(is_title(side) and not is_organisation(side) for side in (before, after))


def _cut(line: RawLine, stretch: tuple[int, int], marks: _Marks, first: Joint) -> Iterator[Piece]:
    """A stretch of a line at everything that can part two fields; a town and its region stay one. Places are the line's own."""
    joint = first
    for part, at, stop in _marked(line, stretch, marks):
        joint = part if part != "line" else joint
        for number, (a, b) in enumerate(_by_comma(line.text, at, stop)):
            for order, (start, end) in enumerate(_bracketed(line.text, a, b)):
                words = _bare(line.text, start, end)
                if words and not _DURATION.fullmatch(words):
                    place = line.text.index(words, start)
                    how: Joint = "bracket" if order else "comma" if number else joint
                    yield Piece(
                        words, Span(place, place + len(words)), how, source=line.text, town=is_town(words.rstrip("."))
                    )
            joint = "strong"


def _bracketed(text: str, at: int, end: int) -> list[tuple[int, int]]:
    """A stretch, and what stands in brackets at its end where that is something of its own: a town, a grade, a kind of work."""
    found = _BRACKET.search(text[:end], at)
    if found and found.start() > at and (is_town(found[1]) or _ASIDE.fullmatch(found[1])):
        return [(at, found.start()), (found.start(1), found.end(1))]
    return [(at, end)]


def _marked(line: RawLine, stretch: tuple[int, int], marks: _Marks) -> Iterator[tuple[Joint, int, int]]:
    """The stretches between tabs, bars, dashes and turns of the type, each with what stands before it."""
    text, (start, end) = line.text, stretch
    cuts: list[tuple[int, int, Joint]] = []
    for pattern, joint in marks:
        found_marks = pattern.finditer(text, start, end)
        cuts += [
            (*found.span(), joint)
            for found in found_marks
            if not (_is_campus(text, found) or _of_one_title(text, found))
        ]
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
        elif before != "line" and (before == "turn" or joint == "strong"):
            before = joint
        here = last


def _is_campus(text: str, mark: re.Match[str]) -> bool:
    """Whether "at" stands in a school's own name: "University of Texas at Austin"."""
    return mark.group().strip() == "at" and _SCHOOL_BEFORE.search(text[: mark.start()]) is not None


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


def is_duration(words: str) -> bool:
    """Whether all of ``words`` is a length of time: "8 years 1 month"."""
    return _DURATION.fullmatch(words.strip()) is not None


def is_town(words: str) -> bool:
    """Whether all of ``words`` is a place, or what a template prints for one."""
    return is_place(words) or _PLACEHOLDER.fullmatch(words) is not None


def holds_town(words: str) -> bool:
    """Whether a town and its region stand somewhere in ``words``."""
    return PLACE.search(words) is not None
