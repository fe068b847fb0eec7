"""How the tagger sees a text: words cut into pieces of its vocabulary, how each is written, and what the skills data say of it.

Training (``resources/tagger/train.py``) and use (:mod:`studio.skills.tagger`) share this page, so that both see the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studio.language.tokens import Token
from studio.skills.lookup import Hit

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MOST_PIECES = 256
"""Pieces that the model looks at together, with the two at the ends."""

_MOST_WORDS = 96
_MOST_OF_WORD = 12
"""Pieces of one word: an address or a row of letters has no more to say."""

SHAPES = 8
HINTS = 9

_WORD = re.compile(r"<[A-Z_]{3,}>|\w+|[^\w\s]")
_STARTS, _ENDS, _HIDDEN = "[CLS]", "[SEP]", "[MASK]"
_HINTED = {"tool": 1, "qualification": 1, "licence": 1, "language": 1, "domain": 3, "skill": 5, "soft": 5, "title": 7}
"""The number of a concept's first word by its kind; its further words have the next number."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """What goes into the model, a number a piece in each row, and where each word's first piece stands."""

    ids: list[int]
    shapes: list[int]
    hints: list[int]
    firsts: list[int]


def words_of(text: str) -> tuple[Token, ...]:
    """Words, and every sign by itself, with their places; ``<ORGANIZATION>`` and its like are one word."""
    return tuple(Token(found.group(), found.start(), found.end()) for found in _WORD.finditer(text))


def hints_of(words: Sequence[Token], hits: Iterable[Hit]) -> list[int]:
    """For each word, whether a concept begins there or goes on, by kind; 0 for a word that the skills data do not know."""
    hints = [0] * len(words)
    at = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        while at < len(words) and words[at].end <= hit.start:
            at += 1
        further = 0
        while at < len(words) and words[at].start < hit.end:
            hints[at] = _HINTED[hit.concept.kind] + further
            at, further = at + 1, 1
    return hints


def shape_of(word: str) -> int:
    """How a word is written: 1 small letters, 2 one capital first, 3 capitals, 4 mixed, 5 figures, 6 both, 7 signs."""
    if not any(letter.isalnum() for letter in word):
        return 7
    if any(letter.isdigit() for letter in word):
        return 5 if word.isdigit() else 6
    if word.islower():
        return 1
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 2
    return 3 if word.isupper() else 4


def windows(tokenizer: Tokenizer, words: Sequence[Token], hints: Sequence[int]) -> Iterator[tuple[slice, Pieces]]:
    """The words, as many at a time as the model looks at, and what goes in for them."""
    placed = ["" if word.text.startswith("<") and len(word.text) > 1 else word.text for word in words]
    encoded = [each.ids[:_MOST_OF_WORD] for each in tokenizer.encode_batch(placed, add_special_tokens=False)]
    begin, size = 0, 0
    for at, ids in enumerate(encoded):
        need = max(1, len(ids))
        if at - begin == _MOST_WORDS or size + need > MOST_PIECES - 2:
            yield slice(begin, at), _pieces(tokenizer, placed[begin:at], encoded[begin:at], hints[begin:at])
            begin, size = at, 0
        size += need
    if begin < len(words):
        yield slice(begin, len(words)), _pieces(tokenizer, placed[begin:], encoded[begin:], hints[begin:])


def _pieces(tokenizer: Tokenizer, shown: Sequence[str], encoded: Sequence[list[int]], hints: Sequence[int]) -> Pieces:
    def number(piece: str) -> int:
        return int(tokenizer.token_to_id(piece) or 0)

    made = Pieces([number(_STARTS)], [0], [0], [])
    for word, ids, hint in zip(shown, encoded, hints, strict=True):
        kept = ids or [number(_HIDDEN)]
        made.firsts.append(len(made.ids))
        made.ids.extend(kept)
        made.shapes.extend([shape_of(word) if word else 0] * len(kept))
        made.hints.extend([hint] * len(kept))
    made.ids.append(number(_ENDS))
    made.shapes.append(0)
    made.hints.append(0)
    return made
