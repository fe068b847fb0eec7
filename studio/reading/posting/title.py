"""A posting's title line: the job, and the employer and place that may stand beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studio.reading.cues import is_organisation, is_title, without_gender, words_of
from studio.reading.places import is_place
from studio.reading.posting.employer import is_employer_name, tidy
from studio.reading.posting.headings import known_kind, opener_kind, shaped_kind
from studio.reading.posting.labels import is_label
from studio.reading.raw import RawLine

_LEAD = re.compile(
    r"^(?:\W*\d{1,2}/\d{1,2}/\d{2,4},?\s+)?(?:(?:job (?:title|description|posting|advert|announcement|vacancy)|vacancy|position(?: announcement)?|title|role|now hiring"
    r"|we(?:'|’)re hiring|we are hiring|hiring|new job|job|careers?|apply for|fwd?|re)\s*[:–—|-]\s*)+(?:an? (?=[A-Z]))?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:,?\s*(?:\(?(?:Req(?:uisition)?|Job|Ref(?:erence)?|ID|No)\.? ?(?:ID|No\.?|Number)?\b:?)?\s*#\s?\d[\w-]*\)?|\(\d{4,}\w?\),?)\s*",
    re.IGNORECASE,
)
_FIRM = frozenset("|—•·@")
"""Marks that part a title from what is not of it; a hyphen may also stand inside one."""
_BROKEN = re.compile(r"\s+[|—•·@]\s+|\s+[–-]{1,2}\s+|\t+|\s*;\s*")
_AT = re.compile(r"^(.{3,90}?)\s+(?:at|@|with|for)\s+(?:the )?([A-Z0-9][^,|–—]{1,70})$")
_SEEKS = re.compile(
    r"(?:seeking|seeks|looking for|look for|hiring|recruiting|vacancy for|opening for|opportunity for|applications for|recruit|need|needs|appoint|position of|role of)"
    r"(?: to (?:hire|appoint|recruit|add))? (?:an?|the|our(?: next)?|its(?: next)?|one|\w+)? ?((?:[\w-]+, )?(?:[\w-]+ ){0,3}?)?(?P<title>[A-Z][\w/&'’-]*(?: (?:of|and|&|for|in|to|[A-Z(][\w/&'’)-]*))*)",
)
_ROLE_IS = re.compile(
    r"(?:^|[.!?] )(?:[Tt]he|[Aa]s (?:an?|our|the)|[Aa]n?|[Oo]ur|[^.]{0,60}\b(?:for|of) the) (?P<title>[A-Z][\w/&'’-]*(?: (?:of|and|&|for|in|[A-Z(][\w/&'’)-]*)){0,7}),?"
    r" (?:\([A-Z]+\) )?(?:is|will|plans|position|role|works|provides|reports|serves|performs|leads|manages|oversees|does|you)\b"
)
_SENTENCE = re.compile(
    r"[a-z]{2}[.?!] [A-Z\"“]| (?:an?|our|your|we|you|is|are|will|that|who|which|their|has|have|was|more than|be)(?= )",
    re.MULTILINE,
)
_OTHER_LABEL = re.compile(r"^[A-Z][\w/ &-]{1,30}:\s")
_NO_TITLE = re.compile(
    r"\b(?:description|details|information|posting|announcement|menu|search|log ?in|sign in|home|careers|jobs|page)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\s*[-–—:]?\s*\b(?:(?:job|position|role) (?:description|posting|advert|profile|specification|announcement))(?: template| form)?\s*$|\s+(?-i:[A-Z]{4,}): .*$",
    re.IGNORECASE,
)
_MOST_LINES = 60
_MOST_TITLE = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleLine:
    """What a title line says. ``sure`` is whether the employer beside the title is named as one, not guessed."""

    title: str = ""
    employer: str = ""
    place: str = ""


def title_line(lines: Sequence[RawLine], hints: Sequence[str] = ()) -> tuple[TitleLine, int]:
    """The title with its company, and the number of the line that it stands on (-1: not on a line of its own).

    ``hints`` are what stands in a page's own title; ``lines`` are the lines that hold words.
    """
    body = "\n".join(line.text for line in lines)
    number = _best_line(lines[:_MOST_LINES])
    read = parted(lines[number].text, body) if number >= 0 else TitleLine()
    for hint in hints:
        other = parted(hint, body)
        read = TitleLine(
            title=read.title or other.title,
            employer=read.employer or other.employer,
            place=read.place or other.place,
        )
    return (
        read if read.title else TitleLine(title=_from_sentences(lines), employer=read.employer, place=read.place)
    ), number


def _best_line(lines: Sequence[RawLine]) -> int:
    """The first heading that names a job, else the first line that does; else a first line that can be nothing else."""
    able = [number for number, line in enumerate(lines) if _can_be_title(line)]
    named = [number for number in able if _names_job(_unlabelled(lines[number].text), heading=lines[number].heading)]
    headed = [number for number in named if lines[number].heading]
    first = next(iter(able), -1)
    if headed or named:
        return (headed or named)[0]
    if first >= 0 and (shaped_kind(_unlabelled(lines[first].text)) or _NO_TITLE.search(lines[first].text)):
        return -1
    bare = first in (0, 1) and (lines[first].heading or lines[first].text.isupper() or (len(lines) > 1 and first == 0))
    return first if bare and len(words_of(lines[first].text)) <= 6 else -1  # noqa: PLR2004 - as long as a bare title gets


def _names_job(words: str, *, heading: bool) -> bool:
    """Whether a line names a job as titles do: short, or with capitals throughout."""
    if not is_title(words) or is_label(" ".join(words.split()[:2])):
        return False
    long = [word for word in words.split() if len(word) > 3]  # noqa: PLR2004 - of, and, for
    capitals = sum(not word[0].islower() for word in long)
    return heading or len(words.split()) <= 3 or capitals >= 0.6 * len(long)  # noqa: PLR2004


def _can_be_title(line: RawLine) -> bool:
    words = line.text.strip()
    if not words or len(words) > _MOST_TITLE or line.bullet or re.search(r"\S@\S|://|\(\d+\)$", words):
        return False
    bare = _unlabelled(words)
    if known_kind(bare) or opener_kind(words) or (is_label(words) and bare == words) or is_place(bare):
        return False
    if _SENTENCE.search(bare) or _OTHER_LABEL.match(bare) or bare[:1].islower():
        return False
    return not words.endswith((".", "!", "?", ":", ",", "-")) and bool(words_of(words))


def _unlabelled(words: str) -> str:
    return _LEAD.sub("", re.sub(r"^[\s#=*_>|]+|[\s=*_|#]+$", "", words)).strip()


def clean_title(words: str) -> str:
    """A title without label, requisition number and gender marks."""
    return _TAIL.sub("", _DOCUMENT.sub("", without_gender(_unlabelled(words)))).strip(" ,;|–—-:")


def parted(words: str, body: str) -> TitleLine:
    """A title line in its parts: "Electrician – Acme Ltd – Leeds, UK", "Staff Nurse at St Mary's"."""
    line = without_gender(_unlabelled(words))
    pieces = [piece.strip() for piece in _BROKEN.split(line) if piece.strip()]
    at = next((n for n, piece in enumerate(pieces) if is_title(piece) and not _names_employer(piece, body, "")), 0)
    title, employer, place = (pieces[at] if pieces else ""), "", ""
    firm = any(mark in line for mark in _FIRM)
    for number, piece in enumerate(pieces):
        joint = _joint(line, piece)
        if number == at:
            continue
        if firm and joint not in _FIRM and number == at + 1 and not is_place(piece):
            title = f"{title} {joint or '-'} {piece}"
            continue
        if is_place(piece) and not place:
            place = piece
        elif not employer and _names_employer(piece, body, joint):
            employer = tidy(piece)
        elif number == at + 1 and joint not in _FIRM and not employer and not place:
            title = f"{title} {joint or '-'} {piece}"
    found = _AT.match(title)
    if found and not employer and _names_employer(found.group(2), body, "at") and is_title(found.group(1)):
        title, employer = found.group(1), tidy(found.group(2))
    return TitleLine(title=clean_title(title), employer=employer, place=place)


def _joint(line: str, piece: str) -> str:
    before = line[: line.find(piece)].rstrip()
    return before[-1:] if before[-1:] in {"|", "—", "–", "-", "•", "·", "@"} else ""


def _names_employer(piece: str, body: str, joint: str) -> bool:
    """Whether a part beside the title is the employer: its words say so, the text names it again, or the shape does."""
    if not is_employer_name(piece, known=piece if is_organisation(piece) else ""):
        return False
    if len(words_of(piece)) > 9 or re.search(r"\d{3}", piece):  # noqa: PLR2004 - longer than names get
        return False
    name = re.escape(piece)
    again = re.search(
        rf"\b(?i:at|join|about|with|why) (?:the |The )?{name}(?!\w)|(?<!\w){name}(?:['’]s)? (?:is|are|has|have|was|offers|seeks|provides|team|we)\b",
        body,
    )
    return (
        (is_organisation(piece) and joint != "")
        or (again is not None and not is_title(piece))
        or joint in {"—", "@", "at"}
    )


def _from_sentences(lines: Sequence[RawLine]) -> str:
    """The title as a sentence gives it: "is seeking a Staff Nurse", "The City Clerk plans …"."""
    for pattern in (_SEEKS, _ROLE_IS):
        for line in lines[:_MOST_LINES]:
            for found in pattern.finditer(line.text):
                title = clean_title(found.group("title"))
                if is_title(title):
                    return re.sub(r" (?:of|and|&|for|in|to)$", "", title)
    return ""
