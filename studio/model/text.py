"""Pieces of text that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters from ``start`` up to, not including, ``end`` of some text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSection:
    """A stretch of a document under one heading. ``start`` is where the heading begins; a document's head has heading ''."""

    heading: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something a reader wants the person to know; ``start`` and ``end`` point into the document's text (0, 0: all of it)."""

    code: str
    message: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where the characters from ``start`` to ``end`` of a document's text stand on a printed page.

    ``page`` counts from 1; the edges are shares (0 to 1) of the page's width from its left, and of its height from its top.
    """

    start: int
    end: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a document came from: ``name`` as the person called it, ``format`` such as "docx", ``language`` as in "en"."""

    name: str = ""
    format: str = "txt"
    language: str = "en"
