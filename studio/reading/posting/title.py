"""Which line of a posting is its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from studio.reading.cues import is_organisation, is_title, words_of
from studio.reading.places import is_place
from studio.reading.posting.headings import known_kind, opener_kind, shaped_kind
from studio.reading.posting.labels import is_label
from studio.reading.posting.title_parts import TitleLine, parted, priced, unlabelled, without_icons
from studio.reading.posting.title_sentences import title_from_sentences
from studio.reading.raw import RawLine

_SENTENCE = re.compile(
    r"[a-z]{2}[.?!] [A-Z\"“]| (?:an?|our|your|we|you|is|are|will|that|who|which|their|has|have|was|more than|be)(?= )",
    re.MULTILINE,
)
_OTHER_LABEL = re.compile(r"^[A-Z][\w/ &-]{1,30}:\s")
_NO_TITLE = re.compile(
    r"\b(?:description|details|information|posting|announcement|menu|search|log ?in|sign in|home|careers?|jobs|page|summary|overview|vacanc(?:y|ies)|the role|opportunit(?:y|ies)|hiring|note)\b",
    re.IGNORECASE,
)
_MOST_LINES = 60
_MOST_TITLE = 140


_MOST_BARE = 6
"""Words of a first line that is the title though nothing in it names a job."""
_UNFINISHED = ("-", "–", ",", "&", "/")
"""A line that ends so goes on in the next."""


def title_line(lines: Sequence[RawLine], hints: Sequence[str] = ()) -> tuple[TitleLine, int]:
    """The title with its company, and the number of the line that it stands on (-1: not on a line of its own).

    ``hints`` are what stands in a page's own title; ``lines`` are the lines that hold words.
    """
    body = "\n".join(line.text for line in lines)
    head = [_unwrapped(lines, number) for number in range(min(len(lines), _MOST_LINES))]
    number = _best_line(head)
    read = (
        parted(head[number].apart if head[number].heading else head[number].text, body) if number >= 0 else TitleLine()
    )
    for hint in hints:
        other = parted(hint, body)
        if not is_title(other.title) and (read.title or _NO_TITLE.search(other.title)):
            continue
        read = replace(read, title=read.title or other.title, place=read.place or other.place)
    return (
        read
        if read.title
        else TitleLine(
            title=title_from_sentences([line.text for line in lines[:_MOST_LINES]]),
            employer=read.employer,
            place=read.place,
        )
    ), number


def _unwrapped(lines: Sequence[RawLine], number: int) -> RawLine:
    """A heading with the next line where that is its second half: of the same size, and no name of a job without it."""
    line = lines[number]
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is None or not (line.heading and after.heading and line.size and line.size == after.size):
        return line
    whole = f"{line.text} {after.text}"
    broken = line.text.endswith(_UNFINISHED)
    wrapped = (broken or not is_title(line.text)) and (broken or is_title(after.text))
    return replace(line, text=whole) if wrapped else line


def _best_line(lines: Sequence[RawLine]) -> int:
    """The first heading that names a job, else the first line that does; else a first line that can be nothing else."""
    able = [number for number, line in enumerate(lines) if _can_be_title(line)]
    named = [number for number in able if _names_job(unlabelled(lines[number].text), heading=lines[number].heading)]
    headed = [number for number in named if lines[number].heading]
    first = next(iter(able), -1)
    if headed or named:
        return (headed or named)[0]
    if first >= 0 and (shaped_kind(unlabelled(lines[first].text)) or _NO_TITLE.search(lines[first].text)):
        return -1
    bare = (
        first in (0, 1)
        and not is_organisation(lines[first].text)
        and (lines[first].heading or lines[first].text.isupper() or (len(lines) > 1 and first == 0))
    )
    return first if bare and len(words_of(lines[first].text)) <= _MOST_BARE else -1


def _names_job(words: str, *, heading: bool) -> bool:
    """Whether a line names a job as titles do: short, or with capitals throughout."""
    if not is_title(words) or is_label(" ".join(words.split()[:2])):
        return False
    long = [word for word in words.split() if len(word) > 3]  # noqa: PLR2004 - of, and, for
    capitals = sum(not word[0].islower() for word in long)
    return heading or len(words.split()) <= 3 or capitals >= 0.6 * len(long)  # noqa: PLR2004


def _can_be_title(line: RawLine) -> bool:
    words = without_icons(line.text)
    if not words or len(words) > _MOST_TITLE or line.bullet or re.search(r"\S@\S|://|\(\d*\)$", words):
        return False
    columns = words.split("\t")
    if len(columns) > 1 and not any(map(is_title, columns if line.heading else columns[:1])):
        return False
    if priced(words):
        return False
    bare = unlabelled(words)
    if known_kind(bare) or opener_kind(words) or (is_label(words) and bare == words) or is_place(bare):
        return False
    if _SENTENCE.search(bare) or _OTHER_LABEL.match(bare) or bare[:1].islower():
        return False
    return not words.endswith((".", "!", "?", ":", ",")) and bool(words_of(words))
