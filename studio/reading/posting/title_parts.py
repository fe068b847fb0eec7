"""What a title line says: the job, and the employer and place that may stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.reading.cues import is_organisation, is_part, is_title, without_gender, words_of
from studio.reading.places import is_place
from studio.reading.posting.employer_names import is_employer_name, is_public_body, tidy

_LEAD = re.compile(
    r"^(?:\[[\w-]{3,20}\]\s*)?(?:\W*\d{1,2}/\d{1,2}/\d{2,4},?\s+)?(?:(?:job (?:title|description|posting|advert|announcement|vacancy)|vacancy|position(?: announcement)?|title|role|now hiring"
    r"|we(?:'|’)re hiring|we are hiring|hiring|wanted|new job|job(?: opening| opportunity)?|careers?|apply for|fwd?|re)\s*[:–—|-]\s*)+(?:an? (?=[A-Z]))?"
    r"|^(?:job posting|job opening|(?:job|position|vacancy) announcement)\s+(?=\w)"
    r"|^\[[\w-]{3,20}\]\s*|^[A-Z]{0,3}\d{3,6}\s*[/–-]\s+(?=[A-Z])",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:,?\s*(?:\(?(?:Req(?:uisition)?|Job|Ref(?:erence)?|ID|No)\.? ?(?:ID|No\.?|Number)?\b:?)?\s*#\s?\d[\w-]*\)?|\(\d{4,}\w?\),?)\s*",
    re.IGNORECASE,
)
_WHERE_AND_HOW = re.compile(
    r"\s*[-–—(,]*\s*(?i:(?:(?:remote|hybrid|on-?site),?\s+)?(?:salary|pay|compensation)\s*:.*$)|\s+(?:(?:FULL|PART)[- ]TIME|(?:Job|Position) Details)$",
)
_ASIDE = re.compile(r"\s*[(\[]([^()\[\]]{2,60})[)\]]$")
_REMOTELY = re.compile(r"\b(?:remote|hybrid|work(?:ing)? from home|on-?site|in[- ]office)\b", re.IGNORECASE)
_DATED = re.compile(r"^(?:[A-Z][a-z]{2,8} )?20\d\d\s*[-–—:]\s*")
_DOCUMENT = re.compile(
    r"\s*[-–—:]?\s*\b(?:(?:job|position|role) (?:description|posting|advert|profile|specification|announcement))(?: template| form)?\s*$|\s+(?-i:[A-Z]{4,}): .*$",
    re.IGNORECASE,
)
_FIRM = frozenset("|—•·@")
"""Marks that part a title from what is not of it; a hyphen may also stand inside one."""
_BROKEN = re.compile(r"\s+[|—•·@]\s+|\s+[–-]{1,2}\s+|\t+|\s*;\s*")
_AT = re.compile(r"^(.{3,90}?)\s+(?:at|@|with|for)\s+(?:the )?([A-Z0-9][^,|–—]{1,70})$")
_JOINTS = frozenset("|—–-•·@\t")
_MOST_EMPLOYER = 9
"""Words of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleLine:
    """What a title line says; "" where it does not say it."""

    title: str = ""
    employer: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a title line, with the mark that parts it from what stands before."""

    text: str
    joint: str


def parted(words: str, body: str) -> TitleLine:
    """A title line in its parts: "Electrician – Acme Ltd – Leeds, UK", "Staff Nurse at St Mary's".

    ``body`` is the posting's text, which may name the employer again.
    """
    line = without_gender(unlabelled(words)).rstrip(" -–—,")
    pieces = list(_pieces(line))
    at = next(
        (n for n, piece in enumerate(pieces) if is_title(piece.text) and not _names_employer(piece.text, body, "")), 0
    )
    said = dict.fromkeys(("employer", "place"), "")
    title = pieces[at].text if pieces else ""
    firm = any(mark in line for mark in _FIRM)
    for number, piece in enumerate(pieces):
        role = "" if number == at else _role(pieces, number, body, firm=firm, beside=number == at + 1, said=said)
        if role == "title":
            title = f"{title} {piece.joint or '-'} {piece.text}"
        elif role:
            said[role] = tidy(piece.text) if role == "employer" else piece.text
    found = _AT.match(title)
    if found and not said["employer"] and _names_employer(found.group(2), body, "at") and is_title(found.group(1)):
        title, said["employer"] = found.group(1), tidy(found.group(2))
    aside = _ASIDE.search(title)
    place = said["place"] or (aside[1] if aside and is_place(aside[1]) else "")
    return TitleLine(title=clean_title(title), employer=said["employer"], place=place)


def _pieces(line: str) -> Iterator[_Piece]:
    for part in _BROKEN.split(line):
        if text := part.strip():
            before = line[: line.find(text)].rstrip(" ")[-1:]
            yield _Piece(text, before if before in _JOINTS else "")


def _role(pieces: Sequence[_Piece], number: int, body: str, *, firm: bool, beside: bool, said: dict[str, str]) -> str:
    """What a piece beside the job is: "place", "employer", more of the "title", or "" for something else."""
    piece = pieces[number]
    if is_place(piece.text):
        return "" if said["place"] else "place"
    if piece.joint == "\t":
        before_place = number + 1 < len(pieces) and is_place(pieces[number + 1].text)
        named = before_place and is_employer_name(piece.text) and not is_title(piece.text)
        return "employer" if named and not said["employer"] else ""
    if firm and beside and piece.joint not in _FIRM:
        return "title"
    if not said["employer"] and _names_employer(piece.text, body, piece.joint):
        return "employer"
    return "title" if beside and piece.joint not in _FIRM and not any(said.values()) else ""


def clean_title(words: str) -> str:
    """A title without label, requisition number and gender marks."""
    title = _TAIL.sub("", _DOCUMENT.sub("", _WHERE_AND_HOW.sub("", without_gender(unlabelled(words)))))
    title = _DATED.sub("", title.strip(' ,;|–—-:"“”'))
    aside = _ASIDE.search(title)
    if aside and (is_place(aside[1]) or _REMOTELY.search(aside[1])):
        title = title[: aside.start()]
    head, comma, tail = title.partition(", ")
    if (
        comma
        and is_title(head)
        and all(is_public_body(part) or is_organisation(part) for part in tail.split(", "))
        and is_public_body(tail.split(", ")[-1])
    ):
        title = head
    return title.strip(" ,;|–—-:")


def without_icons(words: str) -> str:
    """A line without the columns that hold no word: the signs of an icon font, an address."""
    return "\t".join(part for part in words.strip().split("\t") if re.search(r"\w", part) and "://" not in part)


def priced(words: str) -> bool:
    """Whether a line names a sum that is not the pay behind its title."""
    return re.search(r"[$£€]", _WHERE_AND_HOW.sub("", words)) is not None


def unlabelled(words: str) -> str:
    """A title line without the label in front ("Vacancy: …") and the marks around it."""
    words = without_icons(words)
    return _LEAD.sub("", re.sub(r"^[\s#=*_>|]+|[\s=*_|#]+$", "", words)).strip()


def _names_employer(piece: str, body: str, joint: str) -> bool:
    """Whether a part beside the title is the employer: its words say so, the text names it again, or the shape does."""
    if is_part(piece) or not is_employer_name(tidy(piece), known=piece if is_organisation(piece) else ""):
        return joint in _FIRM and _in_an_address(piece, body)
    if len(words_of(piece)) > _MOST_EMPLOYER or re.search(r"\d{3}", piece):
        return False
    name = re.escape(piece)
    again = re.search(
        rf"\b(?i:at|join|about|with|why) (?:the |The )?{name}(?!\w)|(?<!\w){name}(?:['’]s)? (?:is|are|has|have|was|offers|seeks|provides|team|we)\b",
        body,
    )
    return (
        (is_organisation(piece if joint in _FIRM else piece.rsplit(maxsplit=1)[-1]) and joint != "")
        or (again is not None and not is_title(piece))
        or joint in {"—", "@", "at"}
    )


def _in_an_address(piece: str, body: str) -> bool:
    """Whether a name of common words stands in an address: "ABOUT YOU" in "/ABOUTYOUGmbH/"."""
    return " " in piece and not is_part(piece) and re.sub(r"\W", "", piece).casefold() in body.casefold()
