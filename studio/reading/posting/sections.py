"""A posting's lines to its sections: what each part of it is for, covering the whole text in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studio.model.posting import BOILERPLATE
from studio.model.text import TextSection
from studio.reading.posting.headings import LEGAL, known_kind, opener_kind, shaped_kind
from studio.reading.raw import RawLine

_DECORATION = re.compile(r"^[\s#=*_~>|\-–—•\d.)]*(?:[^\w\s\"'“‘(&-]+\s*)?|[\s=*_~|#]*$")
_LABELLED = re.compile(r"^([A-Z][\w’'&/, -]{2,48}?)\s*:\s+(\S.*)$")
_FACT_LABELS = frozenset(
    """salary pay location locations hours schedule contact shift travel deadline application closing company compensation
    department reference experience education languages introduction""".split()
)
_INLINE_KINDS = frozenset({"responsibilities", "required", "preferred", "benefits", "about", "legal", "apply"})
_LEAST_LEGAL = 60
_MOST_HEADING = 90
_MOST_NAME_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    start: int
    heading: str
    kind: str


def sections_of(lines: Sequence[RawLine]) -> tuple[TextSection, ...]:
    """The sections of a posting whose text is ``lines`` joined by line ends; the first may have no heading."""
    end = sum(len(line.text) + 1 for line in lines) - 1
    marks = [_Mark(start=0, heading="", kind="other"), *_marks(lines)]
    kept = [m for m, after in pairwise(marks) if after.start > m.start] + marks[-1:]
    edges = [*(mark.start for mark in kept[1:]), max(end, 0)]
    return tuple(
        TextSection(heading=mark.heading, kind=mark.kind, start=mark.start, end=edge)
        for mark, edge in zip(kept, edges, strict=True)
    )


def _marks(lines: Sequence[RawLine]) -> Iterator[_Mark]:
    """Where a section begins, and under which heading; a section of one paragraph is closed behind it."""
    at, current, back, begun = 0, "other", "", False
    first = next((number for number, line in enumerate(lines) if line.text.strip()), 0)
    for number, line in enumerate(lines):
        found = _heading(line, opens=_opens(lines, number)) if number != first or known_kind(_bare(line.text)) else None
        if found is None and back and not line.bullet and line.text.strip():
            current, back = back, ""
            yield _Mark(start=at, heading="", kind=current)
        if found is None and current != "legal" and len(line.text) >= _LEAST_LEGAL and LEGAL.search(line.text):
            found, back = _Mark(start=0, heading="", kind="legal"), back or current
        elif found is None and (inline := _inline(line)) is not None:
            found, back = inline, back or current
        elif found is not None:
            back = ""
        elif line.heading and begun and _heads_text(lines, number):
            found = _Mark(
                start=0, heading=_bare(line.text).rstrip(": "), kind="other" if current in BOILERPLATE else current
            )
        if found is not None:
            current, begun = found.kind, True
            yield _Mark(start=at, heading=found.heading, kind=current)
        at += len(line.text) + 1


def _opens(lines: Sequence[RawLine], number: int) -> bool:
    """Whether a list follows a line that is none of it and short enough to name it."""
    line = lines[number]
    after = next((line for line in lines[number + 1 : number + 3] if line.text.strip()), None)
    named = (
        line.text[:1].isupper() and _LABELLED.match(line.text) is None and len(line.text.split()) <= _MOST_NAME_WORDS
    )
    return named and after is not None and after.bullet and not line.bullet


def _heads_text(lines: Sequence[RawLine], number: int) -> bool:
    """Whether words stand under a heading; where headings alone alternate they are labels and values."""
    after = next((line for line in lines[number + 1 : number + 3] if line.text.strip()), None)
    return bool(_bare(lines[number].text)) and after is not None and not after.heading


def _heading(line: RawLine, *, opens: bool) -> _Mark | None:
    words = _bare(line.text)
    if not words or len(words) > _MOST_HEADING * 2:
        return None
    colon = words.endswith(":")
    kind = known_kind(words) if colon or not line.bullet else None
    looks = line.heading or line.bold or colon or opens or words.isupper()
    if kind is None and looks and len(words) <= _MOST_HEADING and not words.endswith((".", ",", ";")):
        kind = shaped_kind(words) if colon or not line.bullet else None
    if kind is None and not line.bullet:
        kind = opener_kind(words)
    return _Mark(start=0, heading=words.rstrip(": "), kind=kind) if kind else None


def _inline(line: RawLine) -> _Mark | None:
    """A heading and its text on one line: "Requirements: a full driving licence …"."""
    found = _LABELLED.match(_bare(line.text)) if not line.bullet else None
    if found is None:
        return None
    kind = known_kind(found.group(1))
    if kind not in _INLINE_KINDS or found.group(1).lower().split()[0] in _FACT_LABELS:
        return None
    return _Mark(start=0, heading=found.group(1), kind=kind)


def _bare(text: str) -> str:
    """A line without the marks that decorate a heading: "## What you'll do", "=== DUTIES ===", a picture in front."""
    return _DECORATION.sub("", text).strip()
