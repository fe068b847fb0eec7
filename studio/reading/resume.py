"""Raw lines to a profile: who it is, the sections, and the entries under each, all with their place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from studio.language.dates import find_ranges
from studio.model.profile import Contact, Entry, Line, Link, Profile, Section
from studio.model.text import Notice, Source, Span, TextSection
from studio.reading.cues import is_place, is_title
from studio.reading.headings import kind_of
from studio.reading.raw import RawDocument, RawLine
from studio.reading.resume_entries import entries_of

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\w/-])\+?\(?\d[\d\s().\-–]{6,18}\d(?![\w@])")
_LINK = re.compile(r"(?:https?://|www\.|(?:linkedin|github|gitlab)\.com/)[^\s|,;<>()]+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
_LEAST_DIGITS, _MOST_DIGITS = 7, 15
_HEAD_LINES = 8
_MOST_CONTACT = 160
_EDGES = " \t,;:|•·–-/"
_LABELS = frozenset(
    "address cell contact cv curriculum vitae email fax github gitlab home in linkedin mail mobile phone portfolio resume résumé "
    "tel telephone twitter url web website www com https http".split()
)
"""Words that only say what stands beside them."""


def read_resume(document: RawDocument, name: str) -> Profile:
    """Everything that ``document`` says, as a profile; ``name`` is the file's, for the record."""
    placed = _placed(document.lines)
    starts = [at for at, (line, _) in enumerate(placed) if kind_of(line.text) is not None]
    head = placed[: starts[0]] if starts else placed[:_HEAD_LINES]
    edges = [*starts, len(placed)]
    ids = count(1)
    sections = [_section(placed[a:b], ids) for a, b in zip(starts, edges[1:], strict=False)]
    contact = _contact(head, _without_references(document.text, sections, placed, edges))
    unclaimed = [*_unclaimed(head, contact), *([] if starts else placed[_HEAD_LINES:])]
    if unclaimed:
        sections.insert(0, _headless(unclaimed, "summary" if starts else "other", ids))
    return Profile(
        contact=contact,
        sections=tuple(sections),
        text=document.text,
        source=Source(name=name, format=document.format),
        warnings=(*document.notices, *_notices(contact, starts)),
        text_sections=tuple(_text_sections(placed, starts, len(document.text))),
        page_count=document.page_count or 1,
    )


def _without_references(
    text: str, sections: Sequence[Section], placed: Sequence[tuple[RawLine, Span]], edges: Sequence[int]
) -> str:
    """The text without its references, whose addresses are other people's."""
    for section, first, after in zip(sections, edges, edges[1:], strict=False):
        if section.kind == "references":
            end = placed[after][1].start if after < len(placed) else len(text)
            return text[: placed[first][1].start] + text[end:]
    return text


def _unclaimed(head: Sequence[tuple[RawLine, Span]], contact: Contact) -> list[tuple[RawLine, Span]]:
    """The lines of the head that hold more than the name, the headline and the ways to reach the person."""
    claimed = (
        contact.name,
        contact.headline,
        contact.email,
        contact.phone,
        contact.place,
        *(x.url for x in contact.links),
    )
    left = []
    for line, span in head:
        rest = line.text
        for words in sorted(filter(None, claimed), key=len, reverse=True):
            rest = re.sub(re.escape(words), " ", rest, flags=re.IGNORECASE)
        if set(re.findall(r"[^\W_]{2,}", rest.casefold())) - _LABELS:
            left.append((line, span) if rest == line.text else (replace(line, text=rest.strip(_EDGES)), span))
    return left


def _headless(lines: Sequence[tuple[RawLine, Span]], kind: str, ids: Iterator[int]) -> Section:
    """What stands under no heading, as it stands."""
    made = tuple(
        Line(
            id=f"l{next(ids)}",
            text=line.text,
            anchor=span if len(line.text) == span.end - span.start else None,
            bullet=line.bullet,
        )
        for line, span in lines
    )
    return Section(id=f"s{next(ids)}", heading="", kind=kind, entries=(Entry(id=f"e{next(ids)}", lines=made),))


def _placed(lines: Sequence[RawLine]) -> list[tuple[RawLine, Span]]:
    """The lines that hold words and not only a rule, each with its place in the text."""
    placed: list[tuple[RawLine, Span]] = []
    at = 0
    for line in lines:
        if any(map(str.isalnum, line.text)):
            placed.append((line, Span(at, at + len(line.text))))
        at += len(line.text) + 1
    return placed


def _text_sections(placed: Sequence[tuple[RawLine, Span]], starts: Sequence[int], length: int) -> Iterator[TextSection]:
    begins = [placed[at][1].start for at in starts]
    yield TextSection(heading="", kind="contact", start=0, end=begins[0] if begins else length)
    for at, begin, end in zip(starts, begins, [*begins[1:], length], strict=False):
        heading = placed[at][0].text
        yield TextSection(heading=heading, kind=kind_of(heading) or "other", start=begin, end=end)


def _contact(head: Sequence[tuple[RawLine, Span]], text: str) -> Contact:
    email = _EMAIL.search(text)
    links = tuple(Link(url=found.group().rstrip(".")) for line, _ in head for found in _LINK.finditer(line.text))
    name = _name(head)
    return Contact(
        name=name,
        headline=_headline(head, name),
        email=email.group() if email else "",
        phone=_phone(head, text),
        place=_place(head),
        links=links,
    )


def _headline(head: Sequence[tuple[RawLine, Span]], name: str) -> str:
    """The line under the name, where it names a trade ("Registered Nurse")."""
    for line, _ in head[:4]:
        words = line.text.strip()
        if name and words.lower() != name.lower() and is_title(words) and not re.search(r"[@\d]", words):
            return words
    return ""


def _place(head: Sequence[tuple[RawLine, Span]]) -> str:
    """The town in the head, alone or among the ways to reach the person."""
    for line, _ in head:
        if len(line.text) <= _MOST_CONTACT:
            for words in re.split(r"\s*[|•·\t\uf041]\s*|\s{2,}", line.text):
                if is_place(words.strip()):
                    return words.strip()
    return ""


def _name(head: Sequence[tuple[RawLine, Span]]) -> str:
    """The first line of the head that can be a name: two to five words, no digits."""
    for line, _ in head:
        words = re.split(r"[\t|,•]", line.text)[0].strip()
        if _NAME.fullmatch(words) and kind_of(words) is None:
            return words
    return ""


def _phone(head: Sequence[tuple[RawLine, Span]], text: str) -> str:
    for words in (*(line.text for line, _ in head), text):
        for found in _PHONE.finditer(words):
            digits = sum(character.isdigit() for character in found.group())
            if _LEAST_DIGITS <= digits <= _MOST_DIGITS and not find_ranges(found.group()):
                return found.group().strip()
    return ""


def _section(lines: Sequence[tuple[RawLine, Span]], ids: Iterator[int]) -> Section:
    heading, kind = lines[0][0].text, kind_of(lines[0][0].text) or "other"
    return Section(id=f"s{next(ids)}", heading=heading, kind=kind, entries=entries_of(lines[1:], kind, ids))


def _notices(contact: Contact, starts: Sequence[int]) -> Iterator[Notice]:
    if not contact.name:
        yield Notice(code="no-name", message="No name was found in the first lines.")
    if not contact.email:
        yield Notice(code="no-email", message="No e-mail address was found.")
    if not starts:
        yield Notice(code="no-sections", message="No section heading was recognised; everything stands under none.")
