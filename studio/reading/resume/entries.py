"""The lines of a section to its entries: where each begins, what its head says, and the lines under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from studio.language.dates import DateRange
from studio.model.profile import Entry, Line
from studio.model.text import Span
from studio.reading.cues import is_title
from studio.reading.places import place_range
from studio.reading.resume.degrees import studies_of, study_cuts
from studio.reading.resume.fields import Head, fields_of, works_of
from studio.reading.resume.groups import groups_of
from studio.reading.resume.headings import is_sublabel
from studio.reading.resume.heads import Reach, reaches
from studio.reading.resume.pieces import date_of, pieces_of
from studio.reading.resume.placed import PlacedRaw

DATED_KINDS = frozenset({"experience", "education", "projects", "volunteer", "certificates", "awards", "publications"})
_AT_PLACES = frozenset({"experience", "volunteer", "education"})
_JOBS = frozenset({"experience", "volunteer"})
_LISTED_KINDS = frozenset({"certificates", "awards"})
_GROUPED_KINDS = frozenset({"skills", "languages", "interests"})
_REACHED_ONCE = frozenset({"education", "certificates", "awards", "publications"})
_MOST_ITEM = 120
_LEAST_ITEMS = 3
_BETWEEN_BARS = re.compile(r"[^|\s](?:[^|]*[^|\s])?")


@dataclass(frozen=True, slots=True)
class Read:
    """The entries of a section, and how sure the reader is of their fields, by the fields' ids."""

    entries: tuple[Entry, ...]
    confidence: tuple[tuple[str, float], ...] = ()


def entries_of(lines: Sequence[PlacedRaw], kind: str, ids: Iterator[int]) -> Read:
    """The entries of a section of ``kind``, whose heading is not among ``lines``."""
    if kind in _GROUPED_KINDS:
        return Read(tuple(groups_of(lines, kind, ids)))
    if kind not in DATED_KINDS:
        return Read((_plain(lines, ids),) if lines else ())
    if kind in _LISTED_KINDS:
        lines = [piece for placed in lines for piece in _items(placed)]
    found = _heads(lines, kind)
    edges = [*(reach.begin for reach in found), len(lines)]
    made = [_plain(lines[: edges[0]], ids)] if edges[0] else []
    heads = _fields(lines, found, kind)
    sure: list[tuple[str, float]] = []
    for reach, head, stop in zip(found, heads, edges[1:], strict=True):
        start, end, current = _dates(date_of(lines[reach.anchor].line), kind)
        entry = replace(_entry(lines[:stop], reach, head, ids), start=start, end=end, current=current)
        made.append(entry)
        sure += [(f"{entry.id}.{name}", value) for name, value in head.sure.items()]
        sure += [(f"{entry.id}.{name}", 0.9) for name in ("start", "end") if getattr(entry, name)]
    return Read(tuple(made), tuple(sure))


def _items(placed: PlacedRaw) -> Iterator[PlacedRaw]:
    """A line's items, where it names several with bars between; else the line."""
    line, span, gap = placed
    found = [*_BETWEEN_BARS.finditer(line.text)]
    if len(found) < _LEAST_ITEMS or date_of(line) is not None:
        yield placed
        return
    for item in found:
        at = Span(span.start + item.start(), span.start + item.end())
        yield PlacedRaw(replace(line, text=item.group(), turns=(), spots=()), at, gap and item is found[0])


def _heads(lines: Sequence[PlacedRaw], kind: str) -> list[Reach]:
    dated = sum(date_of(line) is not None for line, *_ in lines)
    is_list = kind in _LISTED_KINDS and not any(line.heading for line, *_ in lines)
    if is_list and (
        dated < len(lines) / 3
        or (dated == 1 < len(lines) - 1)
        or dated == len(lines)
        or all(line.bullet for line, *_ in lines)
    ):
        return [Reach(n, n, n + 1) for n, (line, *_) in enumerate(lines) if len(line.text) <= _MOST_ITEM]
    return reaches(lines, kind)


def _fields(lines: Sequence[PlacedRaw], found: Sequence[Reach], kind: str) -> list[Head]:
    """What each head says; an employer that is named once over several posts is each one's."""
    cuts = study_cuts if kind == "education" else _no_cuts
    heads = [
        [*pieces_of(lines[reach.first : reach.end], reach.anchor - reach.first, at=kind in _AT_PLACES, cuts=cuts)]
        for reach in found
    ]
    if kind == "education":
        return studies_of(heads)
    if kind not in _JOBS:
        return works_of(heads)
    openings = [_parted(opening) for opening in _openings(lines, found)]
    made = fields_of(heads, [name for name, _ in openings])
    at_places = [replace(head, place=head.place or place) for head, (_, place) in zip(made, openings, strict=True)]
    return _inherited(at_places, found)


def _no_cuts(_: str) -> tuple[int, ...]:
    return ()


def _parted(opening: str) -> tuple[str, str]:
    """An employer's name and the place behind it: "Ruby Clinic, Leeds, UK"."""
    parts = [part.strip() for part in opening.split(",")]
    first, behind = place_range(parts)
    return (", ".join(parts[:first]), ", ".join(parts[first:])) if 0 < first < behind == len(parts) else (opening, "")


def _openings(lines: Sequence[PlacedRaw], found: Sequence[Reach]) -> list[str]:
    """The employer that stands over each head and others together, or "": it reaches as far as heads have as few lines."""
    names: list[str] = []
    size = 0
    for reach in found:
        own = reach.end - reach.first
        if reach.opens >= 0:
            names.append(lines[reach.opens].line.text.strip())
            size = own
        else:
            names.append(names[-1] if names and names[-1] and own <= size else "")
    return names


def _inherited(heads: Sequence[Head], found: Sequence[Reach]) -> list[Head]:
    """Posts under one employer's name: heads with fewer lines than the one that names an organisation have the same."""
    made: list[Head] = []
    over, lines = Head(), 0
    for head, reach in zip(heads, found, strict=True):
        own = reach.end - reach.first
        if head.organisation:
            over, lines = head, own
        elif is_title(head.title) and own < lines:
            head = replace(  # noqa: PLW2901 - the same head, completed
                head,
                organisation=over.organisation,
                place=head.place or over.place,
                sure={**head.sure, "organisation": 0.6},
            )
        made.append(head)
    return made


def _entry(lines: Sequence[PlacedRaw], reach: Reach, head: Head, ids: Iterator[int]) -> Entry:
    """The entry whose head is at ``reach`` and whose lines go on to the end of ``lines``; its dates are not read here."""
    own = lines[reach.first : reach.end]
    rest = [Line(id=f"l{next(ids)}", text=_said(own, span), anchor=span, bullet=False) for span in head.rest]
    body = (_line(placed, ids) for placed in lines[reach.end :] if not is_sublabel(placed.line.text))
    return Entry(
        id=f"e{next(ids)}",
        title=head.title,
        organisation=head.organisation,
        place=head.place,
        area=head.area,
        lines=(*rest, *body),
        anchor=own[0].span,
    )


def _said(lines: Sequence[PlacedRaw], span: Span) -> str:
    """The words of ``lines`` that stand at ``span`` of the document's text."""
    line, place, _ = next(one for one in lines if one.span.start <= span.start < one.span.end)
    return line.text[span.start - place.start : span.end - place.start]


def _dates(when: DateRange | None, kind: str) -> tuple[str, str, bool]:
    """A single date of study, of a certificate or a prize is when it was reached, not when it began."""
    if when is None:
        return "", "", False
    reached = when.single and kind in _REACHED_ONCE
    return ("", when.start, False) if reached else (when.start, when.end, when.current)


def _plain(lines: Sequence[PlacedRaw], ids: Iterator[int]) -> Entry:
    made = tuple(_line(placed, ids) for placed in lines)
    return Entry(id=f"e{next(ids)}", lines=made, anchor=lines[0].span)


def _line(placed: PlacedRaw, ids: Iterator[int]) -> Line:
    bare = placed.line.text.strip()
    start = placed.span.start + placed.line.text.index(bare)
    return Line(id=f"l{next(ids)}", text=bare, anchor=Span(start, start + len(bare)), bullet=placed.line.bullet)
