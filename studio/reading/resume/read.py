"""Raw lines to a profile: who it is, the sections, and the entries under each, all with their place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, pairwise

from studio.model.profile import Contact, Profile, Section
from studio.model.text import Notice, Source, Span, TextSection
from studio.reading.raw import RawDocument, RawLine
from studio.reading.resume.contact import HEAD_LINES, contact_of, head_end, left_over
from studio.reading.resume.entries import entries_of
from studio.reading.resume.headings import kind_of
from studio.reading.resume.heads import PlacedRaw

_MOST_HEADING_WORDS = 6


def read_resume(document: RawDocument, name: str) -> Profile:
    """Everything that ``document`` says, as a profile; ``name`` is the file's, for the record."""
    placed = _placed(document.lines)
    starts = [at for at, (line, _) in enumerate(placed) if kind_of(line.text) is not None]
    first = starts[0] if starts else len(placed)
    end = _end_of_head(placed, first, known=bool(starts))
    ids = count(1)
    edges = [*starts, len(placed)]
    sections = [_section(placed[a:b], ids) for a, b in pairwise(edges)]
    contact = contact_of(placed[:end], _elsewhere(placed, edges))
    left = left_over(placed[:end], contact)
    headless = [
        Section(id=f"s{next(ids)}", heading="", kind="summary", entries=entries_of(left.statements, "summary", ids))
    ]
    unknown = [*_unknown(placed[end:first], ids)]
    return Profile(
        contact=replace(contact, notes=left.other),
        sections=(*(headless if left.statements else ()), *(section for section, _ in unknown), *sections),
        text=document.text,
        source=Source(name=name, format=document.format),
        warnings=(*document.notices, *_notices(contact, starts)),
        text_sections=tuple(_text_sections(placed, [*(() if starts else unknown)], starts, len(document.text))),
        page_count=document.page_count or 1,
    )


def _placed(lines: Sequence[RawLine]) -> list[PlacedRaw]:
    """The lines that hold words and not only a rule, each with its place in the text."""
    placed: list[PlacedRaw] = []
    at = 0
    for line in lines:
        if any(map(str.isalnum, line.text)):
            placed.append((line, Span(at, at + len(line.text))))
        at += len(line.text) + 1
    return placed


def _end_of_head(placed: Sequence[PlacedRaw], first: int, *, known: bool) -> int:
    """Where the head ends: at the first heading, or where it goes on for long without one, behind the contact lines.

    A line that is styled as a heading begins something of its own even where we do not know its name.
    """
    contact = head_end(placed[:first])
    styled = (n for n in range(contact, first - 1) if placed[n][0].heading and not placed[n + 1][0].heading)
    return next(styled, first) if known and first - contact <= HEAD_LINES else contact


def _elsewhere(placed: Sequence[PlacedRaw], edges: Sequence[int]) -> list[PlacedRaw]:
    """Where a person's address may stand beside the head: under "Contact", and at the end, but never among the referees."""
    kinds = {at: kind_of(placed[a][0].text) for a, b in pairwise(edges) for at in range(a, b)}
    tail = range(max(edges[0], len(placed) - HEAD_LINES), len(placed))
    foot = [] if any(kinds.get(at) == "references" for at in tail) else tail
    return [placed[at] for at in (*(at for at, kind in kinds.items() if kind == "contact"), *foot)]


def _unknown(lines: Sequence[PlacedRaw], ids: Iterator[int]) -> Iterator[tuple[Section, int]]:
    """Text under no heading that we know, split where a line looks like one, and where each part begins in the text."""
    starts = [n for n in range(len(lines)) if _is_headinglike(lines, n)]
    for a, b in pairwise(sorted({0, *starts, len(lines)})):
        heading = lines[a][0].text if a in starts else ""
        entries = entries_of(lines[a + bool(heading) : b], "other", ids)
        yield Section(id=f"s{next(ids)}", heading=heading, kind="other", entries=entries), lines[a][1].start


def _is_headinglike(lines: Sequence[PlacedRaw], number: int) -> bool:
    """Whether a line stands over others like a heading: short, set apart by its looks, with a plainer line below."""
    if number + 1 >= len(lines):
        return False
    return _looks_like_heading(lines[number][0]) and not _looks_like_heading(lines[number + 1][0])


def _looks_like_heading(line: RawLine) -> bool:
    words = line.text.strip()
    short = len(words.split()) <= _MOST_HEADING_WORDS and not any(map(str.isdigit, words))
    apart = line.heading or line.bold or words.isupper() or words.endswith(":")
    return apart and short and not line.bullet and not words.endswith((".", ",", ";"))


def _text_sections(
    placed: Sequence[PlacedRaw], unknown: Sequence[tuple[Section, int]], starts: Sequence[int], length: int
) -> Iterator[TextSection]:
    found = [(section.heading, section.kind, begin) for section, begin in unknown]
    found += [(line.text, kind_of(line.text) or "other", span.start) for line, span in (placed[at] for at in starts)]
    begins = [begin for _, _, begin in found]
    yield TextSection(heading="", kind="contact", start=0, end=begins[0] if begins else length)
    for (heading, kind, begin), end in zip(found, [*begins[1:], length], strict=False):
        yield TextSection(heading=heading, kind=kind, start=begin, end=end)


def _section(lines: Sequence[PlacedRaw], ids: Iterator[int]) -> Section:
    heading, kind = lines[0][0].text, kind_of(lines[0][0].text) or "other"
    return Section(id=f"s{next(ids)}", heading=heading, kind=kind, entries=entries_of(lines[1:], kind, ids))


def _notices(contact: Contact, starts: Sequence[int]) -> Iterator[Notice]:
    if not contact.name:
        yield Notice(code="no-name", message="No name was found in the first lines.")
    if not contact.email:
        yield Notice(code="no-email", message="No e-mail address was found.")
    if not contact.phone:
        yield Notice(code="no-phone", message="No telephone number was found.")
    if not starts:
        yield Notice(code="no-sections", message="No section heading was recognised; everything stands under none.")
