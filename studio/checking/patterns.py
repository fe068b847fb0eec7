"""The small language in which rules say which words they mean, and the index that finds them all in one pass.

    team player             these words, whatever the case, hyphens and line wraps
    (proven|solid) record   one of these
    thank you (very much)?  perhaps; a single word may carry the mark itself: really?
    _                       any one word
    #                       one number, in digits or spelt out to twenty
    ...                     up to three words, or none
    \\(                      a backslash takes the next mark as it stands
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, Final

from studio.checking import words

WORD: Final = "\0word"
NUMBER: Final = "\0number"
_GAPS: Final = ((), (WORD,), (WORD, WORD), (WORD, WORD, WORD))
_END: Final = "\0end"
_MOST: Final = 600

_PART: Final = re.compile(r"\s+|\.\.\.(?=\s|[)|]|$)|\\.|[()|]|(?:\\.|[^\s()|?\\]|\?(?![\s)|]|$))+|\?")
_NUMBER_WORDS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty".split()
)

Sequences = tuple[tuple[str, ...], ...]
Node = dict[str, Any]


def expand(pattern: str) -> Sequences:
    """Every sequence of tokens that `pattern` stands for.

    Raises `ValueError`, with the way out, for a pattern that is empty, unbalanced, begins or ends with a wildcard or
    stands for more than six hundred sequences.
    """
    parts = [m.group() for m in _PART.finditer(pattern) if not m.group().isspace()]
    sequences, rest = _alternatives(parts, 0, pattern)
    if rest != len(parts):
        message = f"the pattern {pattern!r} closes a bracket that it did not open; write \\) for the mark itself"
        raise ValueError(message)
    unique = tuple(dict.fromkeys(sequences))
    for sequence in unique:
        if not sequence or sequence[0].startswith("\0") or sequence[-1].startswith("\0"):
            message = f"the pattern {pattern!r} may be empty or may begin or end with a wildcard; name a word there"
            raise ValueError(message)
    return unique


def _alternatives(parts: Sequence[str], position: int, pattern: str) -> tuple[Sequences, int]:
    """The sequences of `a|b|c` from `position` on, and where it stops."""
    found: list[tuple[str, ...]] = []
    while True:
        branch, position = _branch(parts, position, pattern)
        found.extend(branch)
        if position >= len(parts) or parts[position] != "|":
            return tuple(found), position
        position += 1


def _branch(parts: Sequence[str], position: int, pattern: str) -> tuple[Sequences, int]:
    """The sequences of items that stand side by side."""
    found: Sequences = ((),)
    while position < len(parts) and parts[position] not in {"|", ")"}:
        item, position = _item(parts, position, pattern)
        if position < len(parts) and parts[position] == "?":
            item, position = ((), *item), position + 1
        if len(found) * len(item) > _MOST:
            message = f"the pattern {pattern!r} stands for more than {_MOST} phrases; part it in two"
            raise ValueError(message)
        found = tuple((*left, *right) for left, right in product(found, item))
    return found, position


def _item(parts: Sequence[str], position: int, pattern: str) -> tuple[Sequences, int]:
    """The sequences of one word, wildcard or group."""
    part = parts[position]
    if part != "(":
        return _atom(part), position + 1
    group, position = _alternatives(parts, position + 1, pattern)
    if position >= len(parts):
        message = f"the pattern {pattern!r} opens a bracket and does not close it; write \\( for the mark itself"
        raise ValueError(message)
    return group, position + 1


def _atom(part: str) -> Sequences:
    """The sequences of one written word."""
    special = {"_": ((WORD,),), "#": ((NUMBER,),), "...": _GAPS}
    if part in special:
        return special[part]
    return (words.split(part.replace("\\", "")).tokens,)


class Index:
    """Many patterns in one tree of words, each under the key that it was added with."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        """An index without patterns."""
        self._root: Node = {}

    def add(self, pattern: str, key: object) -> None:
        """Take in `pattern`; raises `ValueError` as `expand` does."""
        for sequence in expand(pattern):
            node = self._root
            for token in sequence:
                node = node.setdefault(token, {})
            keys = node.setdefault(_END, [])
            if key not in keys:
                keys.append(key)

    def matches(self, text: words.Words) -> Iterator[tuple[Any, int, int]]:
        """`(key, first token, last token + 1)` of every match, in the order of their first tokens."""
        tokens = text.tokens
        root = self._root
        for first, token in enumerate(tokens):
            node = root.get(token)
            if node is None:
                continue
            for key, last in _ends(node, tokens, first + 1):
                yield key, first, last


def _ends(node: Node, tokens: Sequence[str], position: int) -> Iterator[tuple[Any, int]]:
    """Keys of all patterns that end at or below `node`, and the token after their last."""
    waiting = [(node, position)]
    while waiting:
        node, position = waiting.pop()
        for key in node.get(_END, ()):
            yield key, position
        if position >= len(tokens):
            continue
        token = tokens[position]
        for branch in _branches(node, token):
            waiting.append((branch, position + 1))


def _branches(node: Node, token: str) -> Iterator[Node]:
    """The nodes that `token` leads to."""
    if token in node:
        yield node[token]
    if WORD in node and words.is_word(token):
        yield node[WORD]
    if NUMBER in node and (token[0].isdigit() or token in _NUMBER_WORDS):
        yield node[NUMBER]


def example(pattern: str) -> str:
    """One phrase that `pattern` must find, with stand-ins for its wildcards: for the test that no pattern is dead."""
    stand_in = {WORD: "whatever", NUMBER: "7"}
    longest = max(expand(pattern), key=len)
    return " ".join(stand_in.get(token, token) for token in longest)
