"""A line and where it stands: what every part of the resume reader is handed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from studio.model.text import Span
from studio.reading.raw import RawLine


class PlacedRaw(NamedTuple):
    """A line that holds words, its place in the document's text, and whether space parts it from the line before."""

    line: RawLine
    span: Span
    gap: bool = False


def placed(lines: Sequence[RawLine]) -> list[PlacedRaw]:
    """The lines that hold words and not only a rule, each with its place in the text."""
    found: list[PlacedRaw] = []
    at, gap = 0, False
    for line in lines:
        if any(map(str.isalnum, line.text)):
            found.append(PlacedRaw(line, Span(at, at + len(line.text)), gap))
            gap = False
        else:
            gap = True
        at += len(line.text) + 1
    return found
