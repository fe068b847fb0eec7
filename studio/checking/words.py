"""The folded words of a text, each with its place: what the patterns of the rules are matched against.

Rules are matched word by word and not by one large regular expression: word borders, line wraps, hyphens and curly
apostrophes then cost nothing, and no text can make the matching explode.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe0f\ufeff\u0300-\u036f]"
)
_TOKEN: Final = re.compile(r"\d+(?:[.,:]\d+)+|[^\W_]+(?:'[^\W_]+)*|\n[^\S\n]*\n|_+|[^\w\s]")
_JOINT: Final = re.compile(r"(?<=[^\W_])[-_](?=[^\W_])|(?<=[^\W_])-(?=[^\S\n]{0,8}\n[^\S\n]{0,8}[^\W_])")

BREAK: Final = "\n\n"
"""The token of a blank line: no phrase runs across one."""

SLOT: Final = "__"
"""The token of a ruled blank such as ______."""


def _folding() -> dict[int, str]:
    """A table that folds one character to one character, so that offsets stay true."""
    table = {ord(c): "'" for c in "\u2018\u2019\u201b\u02bc\u00b4`\uff07"}
    table |= {ord(c): '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb"}
    table |= {ord(c): " " for c in "\u00a0\u2007\u2009\u202f\u3000\t"}
    table |= {ord(c): "-" for c in "\u2010\u2011"}
    table |= {ord(c): "\n" for c in "\r\u2028\u2029\x85"}
    for code in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table


_FOLDING: Final = _folding()


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text, folded, and the span of each in the text as it was given.

    A token is a word or number, a punctuation mark, a blank line (`BREAK`) or a ruled blank (`SLOT`). A hyphen or
    underscore inside a word parts it in two and leaves no token: "results-driven" and "results driven" are the same.
    """

    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def fold(text: str) -> str:
    """`text` in lower case, accents and curly marks made plain, character for character: offsets stay true."""
    return text.replace("\r\n", " \n").translate(_FOLDING).lower()


def split(text: str) -> Words:
    """The words of `text`. Takes time linear in its length."""
    folded = fold(text)
    places = None
    if not text.isascii() and _INVISIBLE.search(text):
        # A zero-width character inside a word must neither hide it nor shift the mark.
        places = [i for i, char in enumerate(text) if not _INVISIBLE.match(char)]
        folded = "".join(folded[i] for i in places)
    found = list(_TOKEN.finditer(_JOINT.sub(" ", folded)))
    tokens = tuple(SLOT if m.group().startswith(SLOT) else BREAK if m.group()[0] == "\n" else m.group() for m in found)
    if places is None:
        return Words(tokens, tuple(m.start() for m in found), tuple(m.end() for m in found))
    return Words(tokens, tuple(places[m.start()] for m in found), tuple(places[m.end() - 1] + 1 for m in found))


def is_word(token: str) -> bool:
    """Whether the token is a word or a number, not punctuation, a blank line or a slot."""
    return token[0].isalnum()
