"""A posting's title line: the job, and the employer and place that may stand beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.reading.cues import TITLE_HEADS, is_head, is_organisation, is_part, is_title, without_gender, words_of
from studio.reading.places import is_place
from studio.reading.posting.employer import is_employer_name, is_public_body, tidy
from studio.reading.posting.headings import known_kind, opener_kind, shaped_kind
from studio.reading.posting.labels import is_label
from studio.reading.raw import RawLine

_LEAD = re.compile(
    r"^(?:\W*\d{1,2}/\d{1,2}/\d{2,4},?\s+)?(?:(?:job (?:title|description|posting|advert|announcement|vacancy)|vacancy|position(?: announcement)?|title|role|now hiring"
    r"|we(?:'|’)re hiring|we are hiring|hiring|wanted|new job|job(?: opening| opportunity)?|careers?|apply for|fwd?|re)\s*[:–—|-]\s*)+(?:an? (?=[A-Z]))?"
    r"|^(?:job posting|job opening|(?:job|position|vacancy) announcement)\s+(?=\w)",
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
_FIRM = frozenset("|—•·@")
"""Marks that part a title from what is not of it; a hyphen may also stand inside one."""
_BROKEN = re.compile(r"\s+[|—•·@]\s+|\s+[–-]{1,2}\s+|\t+|\s*;\s*")
_AT = re.compile(r"^(.{3,90}?)\s+(?:at|@|with|for)\s+(?:the )?([A-Z0-9][^,|–—]{1,70})$")
_SEEKS = re.compile(
    r"(?:team as|you as|join us as|seeking|seeks|looking for|look for|hiring|recruiting|vacancy for|opening for|opportunity for|applications for|recruit|need|needs|appoint|position of|role of)"
    r"(?: to (?:hire|appoint|recruit|add))? (?:an?|the|our(?: next)?|its(?: next)?|one|\w+)? ?((?:[\w-]+, )?(?:[\w-]+ ){0,3}?)?(?P<title>[A-Z][\w/&'’-]*(?: (?:of|and|&|for|in|to|[A-Z(][\w/&'’)-]*))*)",
)
_ROLE_IS = re.compile(
    r"(?:^|[.!?] |, )(?:[Tt]he|[Aa]s (?:an?|our|the)|[Aa]n?|[Oo]ur|[^.]{0,60}\b(?:for|of) the) (?P<title>[A-Z][\w/&'’-]*(?: (?:of|and|&|for|in|[–-]|[A-Z(][\w/&'’)-]*)){0,7}),?"
    r" (?:\([A-Z]+\) )?(?:is|will|plans|position|role|works|provides|reports|serves|performs|leads|manages|oversees|does|you)\b"
)
_SEEKS_PLAINLY = re.compile(
    r"(?:seeking|seeks|looking for|hiring|recruiting|recruit|appoint|hire)(?: to (?:hire|appoint|recruit|fill))?(?: the position of)? (?:an? |the |our |one )?"
    r"(?P<title>[A-Za-z][^.,;:!?()]{3,90})"
)
"""As sentences with small letters say it: "is seeking to recruit an experienced history teacher"."""

_PRAISE = re.compile(
    r"^(?:(?:(?:highly|very|self|full|part)[ -])?(?:experienced|committed|motivated|talented|passionate|dynamic|enthusiastic|skilled|dedicated|qualified|reliable|creative|"
    r"energetic|friendly|driven|caring|professional|hard-?working|outstanding|exceptional|organi[sz]ed|ambitious|inspiring|excellent|innovative|great|new|time|additional|"
    r"individual|and|an?|or|to|the|fill|recruit|hire),? )+"
)
_GOES_ON = re.compile(
    r"\s+(?:to|who|with|for|that|which|and (?:who|join|help|support)|on|at|from|able|willing|as|interested|capable|within|based|position|role|in (?:the|our|a)|in (?=[A-Z])).*$"
)
_SENTENCE = re.compile(
    r"[a-z]{2}[.?!] [A-Z\"“]| (?:an?|our|your|we|you|is|are|will|that|who|which|their|has|have|was|more than|be)(?= )",
    re.MULTILINE,
)
_DATED = re.compile(r"^(?:[A-Z][a-z]{2,8} )?20\d\d\s*[-–—:]\s*")
_OTHER_LABEL = re.compile(r"^[A-Z][\w/ &-]{1,30}:\s")
_NO_TITLE = re.compile(
    r"\b(?:description|details|information|posting|announcement|menu|search|log ?in|sign in|home|careers?|jobs|page|summary|overview|vacanc(?:y|ies)|the role|opportunit(?:y|ies)|hiring|note)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\s*[-–—:]?\s*\b(?:(?:job|position|role) (?:description|posting|advert|profile|specification|announcement))(?: template| form)?\s*$|\s+(?-i:[A-Z]{4,}): .*$",
    re.IGNORECASE,
)
_MOST_LINES = 60
_MOST_TITLE = 140


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
    head = [_unwrapped(lines, number) for number in range(min(len(lines), _MOST_LINES))]
    number = _best_line(head)
    read = (
        parted(head[number].apart if head[number].heading else head[number].text, body) if number >= 0 else TitleLine()
    )
    for hint in hints:
        other = parted(hint, body)
        if not is_title(other.title) and (read.title or _NO_TITLE.search(other.title)):
            continue
        read = replace(read, title=read.title or other.title, place=read.place or other.place)
    return (
        read if read.title else TitleLine(title=_from_sentences(lines), employer=read.employer, place=read.place)
    ), number


def _unwrapped(lines: Sequence[RawLine], number: int) -> RawLine:
    """A heading with the next line where that is its second half: of the same size, and no name of a job without it."""
    line = lines[number]
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is None or not (line.heading and after.heading and line.size and line.size == after.size):
        return line
    whole = f"{line.text} {after.text}"
    wrapped = not is_title(line.text) or line.text.endswith(("-", "–", ",", "&", "/"))
    return replace(line, text=whole) if wrapped and is_title(after.text) | (line.text[-1:] in "-–,&/") else line


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
    bare = (
        first in (0, 1)
        and not is_organisation(lines[first].text)
        and (lines[first].heading or lines[first].text.isupper() or (len(lines) > 1 and first == 0))
    )
    return first if bare and len(words_of(lines[first].text)) <= 6 else -1  # noqa: PLR2004 - as long as a bare title gets


def _names_job(words: str, *, heading: bool) -> bool:
    """Whether a line names a job as titles do: short, or with capitals throughout."""
    if not is_title(words) or is_label(" ".join(words.split()[:2])):
        return False
    long = [word for word in words.split() if len(word) > 3]  # noqa: PLR2004 - of, and, for
    capitals = sum(not word[0].islower() for word in long)
    return heading or len(words.split()) <= 3 or capitals >= 0.6 * len(long)  # noqa: PLR2004


def _can_be_title(line: RawLine) -> bool:
    words = _without_icons(line.text)
    if not words or len(words) > _MOST_TITLE or line.bullet or re.search(r"\S@\S|://|\(\d*\)$", words):
        return False
    columns = words.split("\t")
    if len(columns) > 1 and not any(map(is_title, columns if line.heading else columns[:1])):
        return False
    if re.search(r"[$£€]", _WHERE_AND_HOW.sub("", words)):
        return False
    bare = _unlabelled(words)
    if known_kind(bare) or opener_kind(words) or (is_label(words) and bare == words) or is_place(bare):
        return False
    if _SENTENCE.search(bare) or _OTHER_LABEL.match(bare) or bare[:1].islower():
        return False
    return not words.endswith((".", "!", "?", ":", ",")) and bool(words_of(words))


def _without_icons(words: str) -> str:
    """A line without the columns that hold no word: the signs of an icon font, an address."""
    return "\t".join(part for part in words.strip().split("\t") if re.search(r"\w", part) and "://" not in part)


def _unlabelled(words: str) -> str:
    words = _without_icons(words)
    return _LEAD.sub("", re.sub(r"^[\s#=*_>|]+|[\s=*_|#]+$", "", words)).strip()


def clean_title(words: str) -> str:
    """A title without label, requisition number and gender marks."""
    title = _TAIL.sub("", _DOCUMENT.sub("", _WHERE_AND_HOW.sub("", without_gender(_unlabelled(words)))))
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


def parted(words: str, body: str) -> TitleLine:
    """A title line in its parts: "Electrician – Acme Ltd – Leeds, UK", "Staff Nurse at St Mary's"."""
    line = without_gender(_unlabelled(words)).rstrip(" -–—,")
    pieces = [piece.strip() for piece in _BROKEN.split(line) if piece.strip()]
    at = next((n for n, piece in enumerate(pieces) if is_title(piece) and not _names_employer(piece, body, "")), 0)
    title, employer, place = (pieces[at] if pieces else ""), "", ""
    firm = any(mark in line for mark in _FIRM)
    for number, piece in enumerate(pieces):
        joint = _joint(line, piece)
        if number == at:
            continue
        if joint == "\t":
            before_place = number + 1 < len(pieces) and is_place(pieces[number + 1])
            if is_place(piece):
                place = place or piece
            elif not employer and before_place and is_employer_name(piece) and not is_title(piece):
                employer = tidy(piece)
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
    aside = _ASIDE.search(title)
    place = place or (aside[1] if aside and is_place(aside[1]) else "")
    return TitleLine(title=clean_title(title), employer=employer, place=place)


def _joint(line: str, piece: str) -> str:
    before = line[: line.find(piece)].rstrip(" ")
    return before[-1:] if before[-1:] in {"|", "—", "–", "-", "•", "·", "@", "\t"} else ""


def _names_employer(piece: str, body: str, joint: str) -> bool:
    """Whether a part beside the title is the employer: its words say so, the text names it again, or the shape does."""
    if is_part(piece) or not is_employer_name(tidy(piece), known=piece if is_organisation(piece) else ""):
        return joint in _FIRM and _in_an_address(piece, body)
    if len(words_of(piece)) > 9 or re.search(r"\d{3}", piece):  # noqa: PLR2004 - longer than names get
        return False
    name = re.escape(piece)
    again = re.search(
        rf"\b(?i:at|join|about|with|why) (?:the |The )?{name}(?!\w)|(?<!\w){name}(?:['’]s)? (?:is|are|has|have|was|offers|seeks|provides|team|we)\b",
        body,
    )
    return (
        (is_organisation(piece if joint in _FIRM else piece.split()[-1]) and joint != "")
        or (again is not None and not is_title(piece))
        or joint in {"—", "@", "at"}
    )


def _in_an_address(piece: str, body: str) -> bool:
    """Whether a name of common words stands in an address: "ABOUT YOU" in "/ABOUTYOUGmbH/"."""
    return " " in piece and not is_part(piece) and re.sub(r"\W", "", piece).casefold() in body.casefold()


def _from_sentences(lines: Sequence[RawLine]) -> str:
    """The title as a sentence gives it: "is seeking a Staff Nurse", "The City Clerk plans …"."""
    for pattern in (_SEEKS, _ROLE_IS):
        for line in lines[:_MOST_LINES]:
            for found in pattern.finditer(line.text):
                title = clean_title(found.group("title"))
                if is_title(title) and (is_head(words_of(title)[-1]) or not is_organisation(title)):
                    return re.sub(r" (?:of|and|&|for|in|to|[-–])$", "", title)
    for line in lines[:_MOST_LINES]:
        for found in _SEEKS_PLAINLY.finditer(line.text):
            title = _GOES_ON.sub("", _PRAISE.sub("", found.group("title")))
            if is_title(title) and words_of(title)[-1] in TITLE_HEADS:
                return title
    return ""
