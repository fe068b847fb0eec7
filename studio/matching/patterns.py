"""Tables of patterns that people can read and extend: ``resources/matching``, a file a subject, a row a pattern."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from studio import resources


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A pattern with the other cells of its row by their heading.

    ``needs`` are pieces of words in small letters of which one stands in all that the pattern can find, so that most sentences
    need not be searched; without any, all are.
    """

    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    cells: dict[str, str]

    def __getitem__(self, heading: str) -> str:
        """The cell under ``heading``."""
        return self.cells[heading]


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of ``resources/matching/NAME.tsv`` in their order. Patterns ignore case."""
    with resources.file("matching", f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(Row(re.compile(row["pattern"], re.IGNORECASE), _pieces(row["needs"]), row) for row in rows)


def _pieces(cell: str) -> tuple[str, ...]:
    return tuple(piece for piece in cell.split("|") if piece)


def rows_for(name: str, text: str) -> Iterator[Row]:
    """Those rows of a table that can be found in ``text``."""
    stands = text.lower().__contains__
    return (row for row in table(name) if not row.needs or any(map(stands, row.needs)))
