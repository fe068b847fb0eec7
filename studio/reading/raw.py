"""What every reader hands on: the lines of a document in reading order, with the looks that tell a heading from a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from studio.model.reading import Kind
from studio.model.text import Notice, Spot

MOST_CHARACTERS = 200_000
MOST_BYTES = 20_000_000
MOST_LINE = 2_000
"""Characters of a line. Longer ones are cut into pieces: no sentence is longer, and patterns take their time with one that is."""

MOST_LINES = 8_000
MOST_PARTS = 100
_SHORTEST_PART = 2


_LARGER = 1.2
_MOST_HEADING = 100


def is_heading_by_size(text: str, size: float) -> bool:
    """Whether a line whose type is ``size`` times that of the text stands over it: clearly larger, short, and no sentence."""
    return size >= _LARGER and 0 < len(text) <= _MOST_HEADING and not text.endswith((".", ",", ";"))


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be read: its bytes, its name (for its ending alone), what it is read as, and a PDF's password."""

    data: bytes
    name: str = ""
    format: str = ""
    kind: Kind | None = None
    password: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLine:
    """One line or paragraph. ``bold`` says that all of it is, ``heading`` that its style is one, ``bullet`` that it is listed.

    ``size`` is its type's against that of the text, in tenths (0 where nothing tells). ``edge`` says that it stands in the margin of
    the pages, as their header or footer. ``turns`` are the places in ``text`` where its type changes (bold, slanted, size); ``links`` the addresses behind its words;
    ``spots`` where it stands on a printed page, counted from the line's own beginning.
    """

    text: str
    bold: bool = False
    heading: bool = False
    bullet: bool = False
    edge: bool = False
    size: float = 0.0
    turns: tuple[int, ...] = ()
    links: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()

    @property
    def apart(self) -> str:
        """The text with a tab at each turn, where each of the parts could stand alone: begins with a capital and is a word."""
        if not self.turns or "\t" in self.text:
            return self.text
        cuts = (0, *self.turns, len(self.text))
        pieces = [self.text[start:end].strip() for start, end in pairwise(cuts)]
        whole = all(piece[:1].isupper() and len(piece) > _SHORTEST_PART for piece in pieces)
        return "\t".join(pieces) if whole else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDocument:
    """A document's lines, its pages (0 where they mean nothing), and what it states about itself (schema.org names).

    ``stated`` may also hold "heading" and "page-title", from which a title can be read; ``notices`` tell what was left out.
    ``parts`` are the documents of a page that lists several postings.
    """

    lines: tuple[RawLine, ...]
    format: str
    page_count: int = 0
    stated: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()
    parts: tuple[RawDocument, ...] = ()

    @property
    def text(self) -> str:
        """All lines, one under the other."""
        return "\n".join(line.text for line in self.lines)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where the lines stand on printed pages, by their place in :attr:`text`."""
        found, at = [], 0
        for line in self.lines:
            found += [replace(spot, start=at + spot.start, end=at + spot.end) for spot in line.spots]
            at += len(line.text) + 1
        return tuple(found)
