"""What stands in the headers and footers of a written document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from studio.reading.raw import RawLine

_MOST_NUMBER = 40
_OF_NUMBERS = re.compile(r"\b(?:page|of)\b", re.IGNORECASE)


def says_more_than_a_number(text: str) -> bool:
    """Whether a line of a header or footer holds more than the number of its page ("Page 2 of 3")."""
    bare = _OF_NUMBERS.sub("", text) if len(text) <= _MOST_NUMBER else text
    return any(map(str.isalpha, bare))


def told_once(lines: Iterable[RawLine]) -> Iterator[RawLine]:
    """The lines of headers or footers, each once and without the numbers of pages."""
    seen: set[str] = set()
    for line in lines:
        if says_more_than_a_number(line.text) and line.text not in seen:
            seen.add(line.text)
            yield replace(line, edge=True)
