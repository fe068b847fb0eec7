"""What every reader hands on: the lines of a document in reading order, with the looks that tell a heading from a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from studio.model.text import Notice

MOST_CHARACTERS = 200_000
MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLine:
    """One line or paragraph. ``bold`` says that all of it is, ``heading`` that its style is one, ``bullet`` that it is listed."""

    text: str
    bold: bool = False
    heading: bool = False
    bullet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDocument:
    """A document's lines, its pages (0 where they mean nothing), and what it states about itself (schema.org names).

    ``stated`` may also hold "heading" and "page-title", from which a title can be read; ``notices`` tell what was left out.
    """

    lines: tuple[RawLine, ...]
    format: str
    page_count: int = 0
    stated: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def text(self) -> str:
        """All lines, one under the other."""
        return "\n".join(line.text for line in self.lines)
