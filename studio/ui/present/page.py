"""A page as a screen shows it: its words, and the marks on them, each in words too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from studio.model.finding import Finding
from studio.model.match import SHOWN_STATUSES, Match, Term
from studio.model.profile import Profile
from studio.model.sheet import Block

_BASIC_PLANE = 0xFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Characters ``start`` to ``end`` of the page; ``look`` is shown, near or generic; ``label`` a want's name, or ""."""

    start: int
    end: int
    look: str
    words: str
    label: str = ""


def want_marks(profile: Profile, match: Match, blocks: Sequence[Block], lines: Sequence[str]) -> tuple[Mark, ...]:
    """Where the page shows the wants; ``lines`` are the blocks as the screen has them, one below the other."""
    places = _places(profile)
    by_passage: dict[str, list[tuple[Term, str]]] = {}
    for term in match.terms:
        for piece in term.evidence:
            home = places.get(piece.passage, piece.passage)
            by_passage.setdefault(home, []).append((term, piece.text))
    found: list[Mark] = []
    at = 0
    for block, line in zip(blocks, lines, strict=True):
        for term, words in by_passage.get(block.source, ()):
            found += _marks(term, words, line, at)
        at += len(line) + 1
    return _apart(found)


def _places(profile: Profile) -> dict[str, str]:
    """Passage id → the source of the block that shows it: an entry's fields and a skills group stand on the entry's own block."""
    places = {}
    for section in profile.sections:
        for entry in section.entries:
            places |= {f"{entry.id}.{name}": entry.id for name in ("title", "organisation", "area")}
            if section.kind == "skills":
                places |= {line.id: entry.id for line in entry.lines}
            elif section.kind in {"languages", "interests"}:
                places |= dict.fromkeys((f"{entry.id}.title", *(line.id for line in entry.lines)), section.id)
    return places


def _marks(term: Term, words: str, line: str, at: int) -> Iterator[Mark]:
    """The evidence's words, or the posting's where the line was reworded."""
    for wanted in dict.fromkeys((words, term.text)):
        start = line.casefold().find(wanted.casefold())
        if start >= 0:
            look = "shown" if term.status in SHOWN_STATUSES else "near"
            said = f"shows “{term.text}”" if look == "shown" else f"near to “{term.text}”: is it the same?"
            yield Mark(start=at + start, end=at + start + len(wanted), look=look, words=said, label=term.label)
            return


def _apart(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """In order, and none over another: the longer one stands."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start - m.end, m.start)):
        if not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda m: m.start))


def finding_marks(findings: Sequence[Finding]) -> tuple[Mark, ...]:
    """The generic phrases, each with its reason and ways out. Hints are listed, not drawn: a page full of lines says nothing."""
    return tuple(
        Mark(start=f.start, end=f.end, look="generic", words=" ".join((f.why, *f.suggestions[:2])))
        for f in findings
        if f.severity != "hint"
    )


def posting_marks(match: Match) -> tuple[Mark, ...]:
    """The wants in the posting's own text, by how the resume answers each."""
    looks = {"missing": "lacking", "related": "near"}
    return _apart(
        [
            Mark(
                start=span.start,
                end=span.end,
                look=looks.get(term.status, "shown"),
                words={"missing": "lacking", "related": "near"}.get(term.status, "shown"),
                label=term.label,
            )
            for term in match.terms
            for span in term.posting
        ]
    )


def wide_places(text: str, places: Sequence[int]) -> list[int]:
    """Offsets in characters as a text widget counts them, which takes one beyond the basic plane (an emoji) for two."""
    if not any(ord(letter) > _BASIC_PLANE for letter in text):
        return list(places)
    sums = [0, *accumulate(2 if ord(letter) > _BASIC_PLANE else 1 for letter in text)]
    return [sums[min(place, len(text))] for place in places]


def plain_place(text: str, wide: int) -> int:
    """The offset in characters of a widget's own position."""
    return len(text.encode("utf-16-le")[: 2 * wide].decode("utf-16-le", "ignore"))
