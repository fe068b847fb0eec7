"""Where sentences begin and end, in prose, in bullet lists and in text that has no full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_ABBREVIATIONS: Final = frozenset(
    "adm approx apt asst assoc ave bldg blvd capt cf co col corp dept dr ed eds esp est etc ext fig figs gen gov hon "
    "inc incl jr llc lt ltd max messrs mfg mgr min mr mrs ms mt mx no nos nr opp p pp ph prof rd ref rep rev sen sgt "
    "sq sr st supt tel univ viz vol vols vs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
    "thur thurs fri".split()
)
"""Words before a full stop that seldom end a sentence; a following capital alone does not end them."""

_CLOSING: Final = frozenset({"etc", "inc", "ltd", "co", "corp", "llc", "jr", "sr", "est", "dept", "no", "ext", "min"})
"""Abbreviations that do end a sentence when a word that usually begins one follows."""

_BEGINNERS: Final = frozenset(
    "a after all as at both by during each for from he her his i if in it its many my no on our since she so some that "
    "the their then there these they this those thank to today we what when where while with you your yours".split()
)

_BULLET: Final = "•‣⁃∙▪▫●○◦■□◆◇➢➤►▸✓✔✦★*·\uf0b7\uf0a7\u2013\u2014-"
_LINE: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARKER: Final = re.compile(
    rf"[^\S\n]*(?:[{re.escape(_BULLET)}]+(?=\s)|[•▪●◦■\uf0b7\uf0a7]|\(?\d{{1,2}}[.)](?=\s))[^\S\n]*"
)
_END: Final = re.compile(r"[.!?…][.!?…]{0,20}[\"'”’)\]]{0,3}(?=\s|$)")
_LAST_WORD: Final = re.compile(r"(?:[^\W_]\.)*[^\W_]{0,12}$")
_NEXT_WORD: Final = re.compile(r"\s{1,40}[\"'“‘(\[]{0,2}([^\W_]+)?")

_SHORT_LINE: Final = 40
"""Characters: a line shorter than this that does not run on is a line of its own (a heading, an address, a name)."""

_LONG_LINE: Final = 130
"""Characters: a line longer than this was not broken to fit a page, so what follows with a capital is another."""


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans `[start, end)` of the sentences of `text`, in order, without surrounding space or bullets.

    A blank line, a bullet or a short line ends a sentence, a line break inside running prose does not, and neither
    does the full stop of an abbreviation, an initial or a number. Takes time linear in the length of the text.
    """
    found: list[tuple[int, int]] = []
    for start, end in _blocks(text):
        found.extend(_split(text, start, end))
    return tuple(found)


def content_start(text: str, start: int, end: int) -> int:
    """Offset of the first character of the line `[start, end)` after its indent, bullet or list number."""
    marker = _MARKER.match(text, start, end)
    position = marker.end() if marker else start
    while position < end and text[position].isspace():
        position += 1
    return position


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of lines that read on into each other."""
    block: tuple[int, int] | None = None
    last = (0, 0)
    for match in _LINE.finditer(text):
        start, end = _trimmed(text, match.start(), match.end())
        begin = content_start(text, start, end)
        runs_on = block is not None and begin == start and start < end and _runs_on(text, last, (start, end))
        if block is not None and not runs_on:
            yield block
            block = None
        if begin < end:
            block = (block[0], end) if block is not None else (begin, end)
        last = (start, end)
    if block is not None:
        yield block


def _runs_on(text: str, last: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether `line` continues the `last` one: that has no end of its own, and was broken where it was full."""
    (first, end), (start, stop) = last, line
    if text.count("\n", end, start) > 1 or text[end - 1] in ".!?:…":
        return False
    if text[start].islower():
        return True
    gap = text.find(" ", start, stop)
    word = (gap if gap >= 0 else stop) - start
    would_have_fitted = end - first + 1 + word <= stop - start
    return _SHORT_LINE < end - first <= _LONG_LINE and not would_have_fitted


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one block."""
    begin = start
    for match in _END.finditer(text, start, end):
        if not _ends_sentence(text, match, begin, end):
            continue
        yield begin, match.end()
        begin = match.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield begin, end


def _ends_sentence(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    """Whether the mark at `match` closes a sentence and is not part of an abbreviation."""
    following = _NEXT_WORD.match(text, match.end(), end)
    word = (following.group(1) if following else None) or ""
    if match.group()[0] != ".":
        return not word[:1].islower()
    if word[:1].islower():
        return False
    last = _LAST_WORD.search(text, max(begin, match.start() - 16), match.start())
    return _may_close(last.group().lower() if last else "", word)


def _may_close(last: str, following: str) -> bool:
    """Whether a full stop after the word `last` may close a sentence, given the word that follows."""
    if "." in last or last in _CLOSING:
        return not following or following.lower() in _BEGINNERS
    if len(last) == 1 and last.isalpha():
        return last == "i" or not following
    return last not in _ABBREVIATIONS or not following


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
