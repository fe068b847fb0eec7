"""Rows of words in chunks: what stands together on a line, parted from the rest by a gap; letter-spaced words put together."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from studio.language.dates import find_ranges
from studio.reading.bullets import without_bullet
from studio.reading.page.words import Word
from studio.reading.places import is_place
from studio.reading.resume.pieces import is_duration

Row = list[Word]

_APART = 0.8
"""Gap from which two words of a row are two chunks, in type sizes."""

_WIDE = 0.33
"""Gap wider than most fonts' space, in type sizes."""

_LEAST_SPACED = 4
_WORD_GAP = 1.45
"""How much wider than between its letters the gap between two letter-spaced words is, at least."""


@dataclass(slots=True)
class Chunk:
    """Neighbouring words of a row."""

    words: Row

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def text(self) -> str:
        """Its words, with spaces between."""
        return words_in(self.words)

    @property
    def listed(self) -> bool:
        """Whether it begins with the mark of a list."""
        return self.words[0].listed or without_bullet(self.text)[1]

    def cut(self, edges: Container[int]) -> Iterator[Chunk]:
        """The chunk in pieces where a wider space stands before a word at one of these left ``edges``: another column begins there."""
        first = 0
        for number, (before, word) in enumerate(pairwise(self.words), 1):
            if word.left - before.right > _WIDE * word.size and round(word.left) in edges:
                yield Chunk(self.words[first:number])
                first = number
        yield Chunk(self.words[first:])


def words_in(row: Row) -> str:
    """The words of a row, with spaces between."""
    return " ".join(word.text for word in row)


def chunks_of(row: Row) -> list[Chunk]:
    """The chunks of a row, from left to right."""
    chunks = [Chunk([row[0]])]
    for before, word in pairwise(row):
        if word.left - before.right > _APART * word.size:
            chunks.append(Chunk([word]))
        else:
            chunks[-1].words.append(word)
    return chunks


def is_note(words: str) -> bool:
    """Whether words are dates, a place or a length of time alone, as they stand beside an entry."""
    found = find_ranges(words)
    dated = bool(found) and found[0].span.end - found[0].span.start > len(words) / 2
    return dated or is_place(words) or is_duration(words)


def unspaced(row: Row) -> Row:
    """The row with words whose letters stand apart ("S K I L L S") put together."""
    made: Row = []
    run: Row = []
    for word in [*row, None]:
        if (
            word is not None
            and len(word.text) == 1
            and (word.text.isalnum() or word.text in ".,&-–'’")
            and _goes_on(run, word)
        ):
            run.append(word)
            continue
        made += _joined(run)
        run = []
        if word is not None and len(word.text) == 1 and word.text.isalnum():
            run = [word]
        elif word is not None:
            made.append(word)
    return made


def _goes_on(run: Sequence[Word], word: Word) -> bool:
    return bool(run) and word.left - run[-1].right < 2.5 * word.size and abs(word.size - run[-1].size) < 0.2 * word.size


def _joined(run: Row) -> Row:
    """A run of single letters as words: the gaps between words are wider than those between letters."""
    if len(run) < _LEAST_SPACED:
        return run
    gaps = [max(0.0, word.left - before.right) for before, word in pairwise(run)]
    usual = median(gaps)
    made: Row = [replace(run[0])]
    for word, gap in zip(run[1:], gaps, strict=True):
        if gap > max(_WORD_GAP * usual, usual + 0.12 * word.size):
            made.append(replace(word))
        else:
            made[-1].text += word.text
            made[-1].right = word.right
    return made
