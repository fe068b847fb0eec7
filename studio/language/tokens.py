"""Words of a text with their exact place.

A token is what a person would call one word: ``C++``, ``C#``, ``.NET``, ``Node.js``, ``R&D``, ``12.5%``, ``$50,000``,
``driver's``. Hyphens and slashes separate, so that "wound-care" reads as "wound care" and "CI/CD" as "CI CD".
Addresses (web, mail) are one token each, so that nothing inside them is taken for a word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(
    r"""
      (?:https?://|www\.)[^\s<>()"]*[^\s<>()".,;:!?'’]    # web addresses
    | \b[\w.+\-]{1,64}@[\w\-]{1,64}\.\w[\w.\-]{0,64}       # mail addresses
    | [£$€¥]?\d+(?:[.,]\d+)*(?:%|[^\W\d_]+)?               # 12.5%, $50,000, 401k, 2nd
    | \b[A-Z]\.(?:[A-Z]\.)*[A-Z][a-z]{0,3}\b\.?            # R.N., B.Sc., M.B.A.
    | \b[A-Z][a-z]{0,4}\.[A-Z]\b\.?                        # Ph.D., Pharm.D.
    | \b[a-z]\.[a-z]\b\.?                                  # e.g., i.e.
    | \b[A-Z]{1,3}&[A-Z]{1,3}\b                            # R&D, P&L, Q&A
    | (?<![\w.])\.(?:NET|Net|net)\b                        # .NET
    | [^\W_]+(?:['’][^\W_]+)*                              # words, driver's
      (?:\.(?:js|JS|net|NET|Net|io|ai|py|ts|com|org|co|gov|edu)\b)*
      (?:\+\+\d*|[+\#](?!\w))?                             # C++, C#, A+
    | &                                                    # stands for "and"
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word: ``text`` as written, at ``[start, end)`` of the text it came from, in characters."""

    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of ``text`` in order; ``text[t.start:t.end] == t.text`` holds for each."""
    return tuple(Token(match.group(), match.start(), match.end()) for match in _WORD.finditer(text))


@lru_cache(maxsize=65536)
def token_key(word: str) -> str:
    """Return what two spellings of one word have in common.

    Case, accents, the kind of apostrophe, a possessive 's and the dots of an abbreviation do not count ("R.N." and "RN",
    "Node.js" and "NodeJS"); "&" is "and"; the standard after C++ ("C++17") is dropped. A leading dot (".NET") stays.
    """
    if word == "&":
        return "and"
    folded = _without_accents(word).casefold().replace("’", "'")
    folded = folded.removesuffix("'s").rstrip("'")
    if "++" in folded:
        return folded.rstrip("0123456789")
    if "." in folded and not folded[0].isdigit() and "@" not in folded and "/" not in folded:
        return folded[0] + folded[1:].replace(".", "")
    return folded


def keys(text: str) -> tuple[str, ...]:
    """Return the key of each word of ``text``."""
    return tuple(token_key(token.text) for token in tokens(text))


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part)) or word
