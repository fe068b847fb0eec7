"""Raw lines to a profile: who it is, the sections, and the entries under each, all with their place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, pairwise

from studio.model.profile import Profile, Section
from studio.model.text import Source, TextSection
from studio.reading.cues import is_title
from studio.reading.raw import RawDocument, RawLine
from studio.reading.resume.contact import HEAD_LINES, contact_of, head_end, is_contact_line, left_over
from studio.reading.resume.degrees import is_degree
from studio.reading.resume.entries import entries_of
from studio.reading.resume.names import best_name
from studio.reading.resume.pasted import mended
from studio.reading.resume.pieces import date_of
from studio.reading.resume.placed import PlacedRaw, placed
from studio.reading.resume.report import confidence_of, notices_of
from studio.reading.resume.sections import Start, starts_of

_MOST_HEADING_WORDS = 6
_MOST_DEGREE_WORDS = 12
_NAMELY_LARGE = 1.3
"""A name behind a sidebar is set so much larger than the text."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A section with where it begins in the text, and how sure the reader is of its fields."""

    section: Section
    start: int
    confidence: tuple[tuple[str, float], ...] = ()


def read_resume(document: RawDocument, name: str) -> Profile:
    """Everything that ``document`` says, as a profile; ``name`` is the file's, for the record."""
    document = replace(document, lines=mended(document.lines))
    lines = placed(document.lines)
    edge = [line for line in lines if line.line.edge]
    body = [line for line in lines if not line.line.edge]
    starts = starts_of(body)
    first = starts[0].at if starts else len(body)
    end = _end_of_head(body, first, known=bool(starts))
    foot = _foot(body, starts)
    parts, contacts = _with_name(*_split(body[: len(body) - len(foot)], starts), _largest(body[:end]))
    head = [
        *(line for line in edge if line.span.start < _begin(body)),
        *body[:end],
        *contacts,
        *foot,
        *(line for line in edge if line.span.start >= _begin(body)),
    ]
    contact = contact_of(head, _others(parts))
    left = left_over(head, contact)
    ids = count(1)
    headless = [_made("", "summary", left.statements, left.statements[0].span.start, ids)] if left.statements else []
    unknown = [*_unknown(body[end:first], ids)]
    known = [
        _made(heading.text, _by_content(start.kind, below), below, span.start, ids)
        for start, (heading, span, _), below in parts
    ]
    made = [*headless, *unknown, *known]
    profile = Profile(
        contact=replace(contact, notes=left.other),
        sections=tuple(part.section for part in made),
        text=document.text,
        source=Source(name=name, format=document.format),
        text_sections=tuple(_text_sections(body, [*(() if starts else unknown)], starts, len(document.text))),
        spots=document.spots,
        page_count=document.page_count or 1,
    )
    return replace(
        profile,
        warnings=(*document.notices, *notices_of(profile)),
        confidence=(*confidence_of(contact, head), *(pair for part in made for pair in part.confidence)),
    )


def _begin(body: Sequence[PlacedRaw]) -> int:
    return body[0].span.start if body else 0


def _end_of_head(lines: Sequence[PlacedRaw], first: int, *, known: bool) -> int:
    """Where the head ends: at the first heading, or where it goes on for long without one, behind the contact lines.

    A line that is styled as a heading begins something of its own even where we do not know its name.
    """
    contact = head_end(lines[:first])
    styled = (n for n in range(contact, first - 1) if lines[n].line.heading and not lines[n + 1].line.heading)
    return next(styled, first) if known and first - contact <= HEAD_LINES else contact


def _foot(lines: Sequence[PlacedRaw], starts: Sequence[Start]) -> list[PlacedRaw]:
    """The lines at the very end that say how to reach the person, but never among the referees."""
    if not starts or starts[-1].kind == "references":
        return []
    most = len(lines) - starts[-1].at - 1
    size = next((n for n in range(most) if not is_contact_line(lines[-1 - n].line.text)), most)
    return list(lines[len(lines) - size :]) if size else []


def _split(
    lines: Sequence[PlacedRaw], starts: Sequence[Start]
) -> tuple[list[tuple[Start, PlacedRaw, Sequence[PlacedRaw]]], list[PlacedRaw]]:
    """The sections, each with its heading and the lines under it; and what stands under "Contact" anywhere."""
    edges = [*(start.at for start in starts), len(lines)]
    parts: list[tuple[Start, PlacedRaw, Sequence[PlacedRaw]]] = []
    contacts: list[PlacedRaw] = []
    for start, (a, b) in zip(starts, pairwise(edges), strict=True):
        if start.kind == "contact":
            contacts += lines[a + 1 : b]
        else:
            parts.append((start, lines[a], lines[a + 1 : b]))
    return parts, contacts


def _with_name(
    parts: Sequence[tuple[Start, PlacedRaw, Sequence[PlacedRaw]]], contacts: Sequence[PlacedRaw], head: float
) -> tuple[list[tuple[Start, PlacedRaw, Sequence[PlacedRaw]]], list[PlacedRaw]]:
    """Where the name stands in large type behind a sidebar, it and the lines below it are no part of the section above.

    ``head`` is the largest type above the first heading: a name of less stands there.
    """
    largest = max(_largest(below) for _, _, below in parts) if parts else 0.0
    if largest <= head:
        return list(parts), list(contacts)
    made: list[tuple[Start, PlacedRaw, Sequence[PlacedRaw]]] = []
    found: list[PlacedRaw] = []
    for start, heading, below in parts:
        at = next((n for n, one in enumerate(below) if not found and _is_large_name(one, largest)), len(below))
        found += below[at:]
        made.append((start, heading, below[:at]))
    return made, [*found, *contacts]


def _largest(lines: Sequence[PlacedRaw]) -> float:
    return max((line.size for line, *_ in lines), default=0.0)


def _is_large_name(one: PlacedRaw, largest: float) -> bool:
    """Whether a line is a name in the largest type there is, set apart from what stands above it."""
    line, _, gap = one
    apart = (line.heading or (gap and line.bold)) and line.size >= largest >= _NAMELY_LARGE
    return apart and bool(best_name([one], ""))


def _by_content(kind: str, lines: Sequence[PlacedRaw]) -> str:
    """The kind of a section whose heading can stand over two: "Qualifications" over degrees and over a summary."""
    if kind != "summary":
        return kind
    degrees = sum(is_degree(line.text) and len(line.text.split()) <= _MOST_DEGREE_WORDS for line, *_ in lines)
    dated = sum(date_of(line) is not None for line, *_ in lines)
    if degrees and dated and degrees + dated > len(lines) / 3:
        return "education"
    return "experience" if _are_jobs(lines) else kind


def _others(parts: Sequence[tuple[Start, PlacedRaw, Sequence[PlacedRaw]]]) -> list[PlacedRaw]:
    """Where else a person's address may stand: in any section but among the referees."""
    return [line for start, _, below in parts for line in below if start.kind != "references"]


def _made(heading: str, kind: str, lines: Sequence[PlacedRaw], start: int, ids: Iterator[int]) -> _Part:
    id_ = f"s{next(ids)}"
    read = entries_of(lines, kind, ids)
    return _Part(Section(id=id_, heading=heading, kind=kind, entries=read.entries), start, read.confidence)


def _unknown(lines: Sequence[PlacedRaw], ids: Iterator[int]) -> Iterator[_Part]:
    """Text under no heading that we know, split where a line looks like one."""
    starts = [n for n in range(len(lines)) if _is_headinglike(lines, n)]
    for a, b in pairwise(sorted({0, *starts, len(lines)})):
        heading = lines[a].line.text if a in starts else ""
        below = lines[a + bool(heading) : b]
        yield _made(heading, "experience" if _are_jobs(below) else "other", below, lines[a].span.start, ids)


def _are_jobs(lines: Sequence[PlacedRaw]) -> bool:
    """Whether lines under no heading are jobs all the same: several are dated as one goes on from the other, and name posts."""
    dated = [n for n, (line, *_) in enumerate(lines) if (when := date_of(line)) is not None and not when.single]
    named = sum(any(is_title(one.line.text) for one in lines[max(0, n - 2) : n + 2]) for n in dated)
    return len(dated) > 1 and 2 * named >= len(dated)


def _is_headinglike(lines: Sequence[PlacedRaw], number: int) -> bool:
    """Whether a line stands over others like a heading: short, set apart by its looks, with a plainer line below."""
    if number + 1 >= len(lines):
        return False
    return _looks_like_heading(lines[number].line) and not _looks_like_heading(lines[number + 1].line)


def _looks_like_heading(line: RawLine) -> bool:
    words = line.text.strip()
    short = len(words.split()) <= _MOST_HEADING_WORDS and not any(map(str.isdigit, words))
    apart = line.heading or line.bold or words.isupper() or words.endswith(":")
    return apart and short and not line.bullet and not words.endswith((".", ",", ";"))


def _text_sections(
    lines: Sequence[PlacedRaw], unknown: Sequence[_Part], starts: Sequence[Start], length: int
) -> Iterator[TextSection]:
    found = [(part.section.heading, part.section.kind, part.start) for part in unknown]
    edges = [*(start.at for start in starts), len(lines)]
    for start, (a, b) in zip(starts, pairwise(edges), strict=True):
        found.append((lines[a].line.text, _by_content(start.kind, lines[a + 1 : b]), lines[a].span.start))
    begins = [begin for _, _, begin in found]
    yield TextSection(heading="", kind="contact", start=0, end=begins[0] if begins else length)
    for (heading, kind, begin), end in zip(found, [*begins[1:], length], strict=False):
        yield TextSection(heading=heading, kind=kind, start=begin, end=end)
