"""Sections that are lists: skills, languages, interests, in groups with a name or without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studio.model.profile import Entry, Line
from studio.model.text import Span
from studio.reading.raw import RawLine
from studio.reading.resume.placed import PlacedRaw

_MOST_KEYWORD = 60
_MOST_NAME = 4
_SENTENCE_WORDS = 6
_GROUP = re.compile(r"^([^:,;.()]{2,48}?)\s*:\s+(?=\S)")
_COLUMNED = re.compile(r"^([^,\t]{2,30})\t(?=\S.*,)")


def groups_of(lines: Sequence[PlacedRaw], kind: str, ids: Iterator[int]) -> Iterator[Entry]:
    """A line such as "Tools: a, b (c, d)" is a group with its keywords; lines without a name before them are keywords alone."""
    loose: list[tuple[str, Span]] = []
    for line, span, _ in lines:
        name, offset = _group_name(line)
        words = [*_keywords(line.text, offset, span.start, kind)]
        if name:
            if loose:
                yield _group("", loose, ids)
                loose = []
            yield _group(name, words, ids, anchor=span)
        else:
            loose.extend(words)
    if loose:
        yield _group("", loose, ids)


def _group_name(line: RawLine) -> tuple[str, int]:
    """What a line calls the keywords behind it, and where these begin: before a colon or a tab, or in type of its own."""
    if named := _GROUP.match(line.text) or _COLUMNED.match(line.text):
        return named.group(1).strip(), named.end()
    at = line.turns[0] if len(line.turns) == 1 else 0
    name = line.text[:at].strip()
    is_name = name and len(name.split()) <= _MOST_NAME and "," not in name and "," in line.text[at:]
    return (name, at) if is_name else ("", 0)


def _group(name: str, words: Sequence[tuple[str, Span]], ids: Iterator[int], anchor: Span | None = None) -> Entry:
    lines = tuple(Line(id=f"l{next(ids)}", text=text, anchor=span, bullet=False) for text, span in words)
    return Entry(id=f"e{next(ids)}", title=name, lines=lines, anchor=anchor or words[0][1])


def _keywords(text: str, offset: int, start: int, kind: str) -> Iterator[tuple[str, Span]]:
    """The keywords of a list with their places; a sentence stays whole, and what brackets hold is not cut."""
    pieces = [*_outside_brackets(text, offset, ",;|•·\t" if kind != "languages" else ",;|•\t")]
    longest = max((len(text[a:b].strip()) for a, b in pieces), default=0)
    sentence = (
        text.rstrip().endswith(".") and len(text[offset:].split()) > _SENTENCE_WORDS and longest > _MOST_KEYWORD / 2
    )
    if longest > _MOST_KEYWORD or sentence:
        pieces = [(offset, len(text))]
    for a, b in pieces:
        words = text[a:b].strip(" \t,;|•·")
        if words:
            at = text.index(words, a)
            yield words, Span(start + at, start + at + len(words))


def _outside_brackets(text: str, offset: int, marks: str) -> Iterator[tuple[int, int]]:
    depth, begin = 0, offset
    for at in range(offset, len(text)):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(text[at], 0)
        if depth <= 0 and text[at] in marks and not (text[at] == "·" and text[at - 1 : at] != " "):
            yield begin, at
            begin = at + 1
    yield begin, len(text)
