"""The word lists and tables by which files are understood: ``resources/reading`` and ``places``, whose READMEs say what each is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from studio.resources import file


@cache
def words(name: str) -> frozenset[str]:
    """The words of the list ``name``, however many stand on a line."""
    return frozenset(word for line in lines("reading", f"{name}.txt") for word in line.split())


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table ``name`` in their order, a text a column."""
    return tuple(tuple(line.split("\t")) for line in lines("reading", f"{name}.tsv"))


def lines(folder: str, name: str) -> Iterator[str]:
    """The lines of a file that say something: not the empty ones, nor those that begin with "#"."""
    written = file(folder, name).read_text(encoding="utf-8").splitlines()
    return (line for line in written if line.strip() and not line.startswith("#"))
