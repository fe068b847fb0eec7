"""Raw lines to a profile: who it is, the sections, and the lines under each, all with their place in the text.

First depth: an entry begins at a line that holds dates; which part of that line is the title and which the organisation is not
told apart yet, so the whole line without its dates stands as ``title``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from studio.language.dates import DateRange, find_ranges
from studio.model.profile import Contact, Entry, Line, Link, Profile, Section
from studio.model.text import Notice, Source, Span, TextSection
from studio.reading.headings import kind_of
from studio.reading.raw import RawDocument, RawLine

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\w/-])\+?\(?\d[\d\s().\-–]{6,18}\d(?![\w@])")
_LINK = re.compile(r"(?:https?://|www\.|(?:linkedin|github|gitlab)\.com/)[^\s|,;<>()]+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
_DATED_KINDS = frozenset({"experience", "education", "projects", "volunteer", "certificates", "awards", "publications"})
_LEAST_DIGITS, _MOST_DIGITS = 7, 15
_HEAD_LINES = 8


def read_resume(document: RawDocument, name: str) -> Profile:
    """Everything that ``document`` says, as a profile; ``name`` is the file's, for the record."""
    placed = _placed(document.lines)
    starts = [at for at, (line, _) in enumerate(placed) if kind_of(line.text) is not None]
    head = placed[: starts[0]] if starts else placed[:_HEAD_LINES]
    edges = [*starts, len(placed)]
    ids = count(1)
    sections = tuple(_section(placed[a:b], ids) for a, b in zip(starts, edges[1:], strict=False))
    contact = _contact(head, document.text)
    return Profile(
        contact=contact,
        sections=sections,
        text=document.text,
        source=Source(name=name, format=document.format),
        warnings=tuple(_notices(contact, sections)),
        text_sections=tuple(_text_sections(placed, starts, len(document.text))),
        page_count=document.page_count or 1,
    )


def _placed(lines: Sequence[RawLine]) -> list[tuple[RawLine, Span]]:
    """The lines that hold words, each with its place in the text."""
    placed: list[tuple[RawLine, Span]] = []
    at = 0
    for line in lines:
        if line.text.strip():
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
    return Contact(name=_name(head), email=email.group() if email else "", phone=_phone(head, text), links=links)


def _name(head: Sequence[tuple[RawLine, Span]]) -> str:
    """The first line of the head that can be a name: two to five words, no digits."""
    for line, _ in head:
        words = re.split(r"[\t|,•]", line.text)[0].strip()
        if _NAME.fullmatch(words) and kind_of(words) is None:
            return words.title() if words.isupper() else words
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
    groups: list[list[tuple[RawLine, Span]]] = [[]]
    for line, span in lines[1:]:
        if kind in _DATED_KINDS and not line.bullet and find_ranges(line.text) and groups[-1]:
            groups.append([])
        groups[-1].append((line, span))
    entries = tuple(_entry(group, kind, ids) for group in groups if group)
    return Section(id=f"s{next(ids)}", heading=heading, kind=kind, entries=entries)


def _entry(group: Sequence[tuple[RawLine, Span]], kind: str, ids: Iterator[int]) -> Entry:
    first, span = group[0]
    dates = find_ranges(first.text) if kind in _DATED_KINDS and not first.bullet else ()
    rest = group[1:] if dates else group
    made = tuple(Line(id=f"l{next(ids)}", text=line.text, anchor=place, bullet=line.bullet) for line, place in rest)
    if not dates:
        return Entry(id=f"e{next(ids)}", lines=made, anchor=span)
    when: DateRange = dates[-1]
    title = (first.text[: when.span.start] + first.text[when.span.end :]).strip(" \t,|()–-")
    start, end = ("", when.start) if when.single and kind == "education" else (when.start, when.end)
    return Entry(id=f"e{next(ids)}", title=title, start=start, end=end, current=when.current, lines=made, anchor=span)


def _notices(contact: Contact, sections: Sequence[Section]) -> Iterator[Notice]:
    if not contact.name:
        yield Notice(code="no-name", message="No name was found in the first lines.")
    if not contact.email:
        yield Notice(code="no-email", message="No e-mail address was found.")
    if not sections:
        yield Notice(
            code="no-sections", message="No section heading was recognised; everything stands in the text alone."
        )
