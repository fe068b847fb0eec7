"""A row of a table as lines: cells that say one short thing stand beside the first line of the cell that says much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.language.dates import find_ranges
from studio.reading.places import is_place
from studio.reading.raw import RawLine

_MOST_BESIDE = 60


def row_lines(cells: Sequence[Sequence[RawLine]]) -> list[RawLine]:
    """The lines of a row's cells, each of which holds the lines with words in it.

    A row of single lines is one line with tabs. Dates or a town beside a job's text belong to its first line. Cells that hold
    much each are columns, and are read one after the other.
    """
    filled = [cell for cell in cells if cell]
    long = [cell for cell in filled if len(cell) > 1 or len(cell[0].text) > _MOST_BESIDE]
    if len(long) > 1 or len(filled) < 2:  # noqa: PLR2004 - nothing to stand beside
        return [line for cell in filled for line in cell]
    if not long:
        return [_side_by_side([cell[0] for cell in filled])]
    body = long[0]
    beside = [cell[0] for cell in filled if cell is not body]
    if not all(find_ranges(line.text) or is_place(line.text) for line in beside):
        return [line for cell in filled for line in cell]
    first = _side_by_side([body[0], *beside])
    return [replace(first, bullet=body[0].bullet), *body[1:]]


def _side_by_side(lines: Sequence[RawLine]) -> RawLine:
    return replace(
        lines[0],
        text="\t".join(line.text for line in lines),
        bold=all(line.bold for line in lines),
        heading=all(line.heading for line in lines),
        links=tuple(link for line in lines for link in line.links),
    )
