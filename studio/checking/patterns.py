r"""The small language in which rules say which words they mean, and the index that finds them all in one pass.

    team player             these words, whatever the case, hyphens and line wraps
    (proven|solid) record   one of these
    thank you (very much)?  perhaps; a single word may carry the mark itself: really?
    _                       any one word
    #                       one number, in digits or, for the commonest, in words
    ...                     up to three words, or none
    \\(                      a backslash takes the next mark as it stands

A pattern becomes a graph without loops, a step a word, so that finding it takes as many steps as it has words, and no
text can make that more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

from studio.checking import words

_WORD: Final = "\0word"
_NUMBER: Final = "\0number"
_END: Final = "\0end"

_PART: Final = re.compile(r"\.\.\.(?=\s|[)|]|$)|[()|]|(?:\\.|[^\s()|?\\]|\?(?![\s)|]|$))+|\?")
_NUMBER_WORDS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty".split()
)

Node = dict[str, list[Any]]
"""The steps from one place in a pattern: each token with the nodes it leads to; `_END` with the keys that end here."""

Build = Callable[[Node], Node]
"""Makes the node at which a piece of a pattern begins, from the node that follows the piece."""


class Index:
    """Many patterns, each under the key that it was added with."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        """An index without patterns."""
        self._root: Node = {}

    def add(self, pattern: str, key: object) -> None:
        """Take in `pattern`; raises `ValueError` as `compiled` does."""
        for token, nodes in compiled(pattern, key).items():
            self._root.setdefault(token, []).extend(nodes)

    def matches(self, text: words.Words) -> Iterator[tuple[Any, int, int]]:
        """`(key, first token, last token + 1)` of every match, in the order of their first tokens."""
        tokens, root = text.tokens, self._root
        for first, token in enumerate(tokens):
            nodes = root.get(token)
            if _NUMBER in root and _is_number(token):
                nodes = (nodes or []) + root[_NUMBER]
            if nodes:
                for key, last in _ends(nodes, tokens, first + 1):
                    yield key, first, last


def compiled(pattern: str, key: object = None) -> Node:
    """The node at which `pattern` begins; where it ends stands `key`.

    Raises `ValueError`, with the way out, for a pattern that has unbalanced brackets, could be empty, or begins with a
    wildcard, which would have to be tried at every word.
    """
    start = _parsed(pattern)({_END: [key]})
    if _END in start or _WORD in start:
        message = f"the pattern {pattern!r} could be empty or begins with a wildcard; name a word there"
        raise ValueError(message)
    return start


def example(pattern: str) -> str:
    """One phrase that `pattern` must find, with stand-ins for its wildcards: for the test that no pattern is dead."""
    stand_in = {_WORD: "whatever", _NUMBER: "7"}
    node, found = compiled(pattern), list[str]()
    while steps := [token for token in node if token != _END]:
        found.append(stand_in.get(steps[0], steps[0]))
        node = node[steps[0]][0]
    return " ".join(found)


@lru_cache(maxsize=8192)
def _parsed(pattern: str) -> Build:
    """What the whole pattern builds; kept, because a rule for three sorts of document asks four times."""
    parts: list[str] = _PART.findall(pattern)
    build, rest = _alternatives(parts, 0, pattern)
    if rest != len(parts):
        message = f"the pattern {pattern!r} closes a bracket that it did not open; write \\) for the mark itself"
        raise ValueError(message)
    return build


def _alternatives(parts: Sequence[str], position: int, pattern: str) -> tuple[Build, int]:
    """What `a|b|c` builds, read from `position` on, and where it stops."""
    branches: list[Build] = []
    while True:
        branch, position = _branch(parts, position, pattern)
        branches.append(branch)
        if position >= len(parts) or parts[position] != "|":
            return _either(branches), position
        position += 1


def _branch(parts: Sequence[str], position: int, pattern: str) -> tuple[Build, int]:
    """What pieces side by side build."""
    pieces: list[Build] = []
    while position < len(parts) and parts[position] not in {"|", ")"}:
        piece, position = _piece(parts, position, pattern)
        if position < len(parts) and parts[position] == "?":
            piece, position = _perhaps(piece), position + 1
        pieces.append(piece)
    return _in_turn(pieces), position


def _piece(parts: Sequence[str], position: int, pattern: str) -> tuple[Build, int]:
    """What one word, wildcard or group builds."""
    if parts[position] != "(":
        return _atom(parts[position]), position + 1
    group, position = _alternatives(parts, position + 1, pattern)
    if position >= len(parts):
        message = f"the pattern {pattern!r} opens a bracket and does not close it; write \\( for the mark itself"
        raise ValueError(message)
    return group, position + 1


def _atom(part: str) -> Build:
    """What one written word builds; a hyphen makes it two words, as in the text."""
    if part == "...":
        return _perhaps(_in_turn([_step(_WORD), _perhaps(_in_turn([_step(_WORD), _perhaps(_step(_WORD))]))]))
    if part in {"_", "#"}:
        return _step(_WORD if part == "_" else _NUMBER)
    if part.isascii() and part.isalnum():
        return _step(part.lower())
    return _in_turn([_step(token) for token in words.split(part.replace("\\", "")).tokens])


def _step(token: str) -> Build:
    """One token, then what follows."""
    return lambda following: {token: [following]}


def _in_turn(pieces: Sequence[Build]) -> Build:
    """The pieces one after the other."""

    def build(following: Node) -> Node:
        for piece in reversed(pieces):
            following = piece(following)
        return following

    return build


def _either(branches: Sequence[Build]) -> Build:
    """Any one of the branches; all lead on to the same node, so that the graph stays small."""
    return lambda following: _merged([branch(following) for branch in branches])


def _perhaps(piece: Build) -> Build:
    """The piece, or straight on to what follows."""
    return lambda following: _merged([piece(following), following])


def _merged(nodes: Sequence[Node]) -> Node:
    """One node with the steps of all."""
    if len(nodes) == 1:
        return nodes[0]
    steps: Node = {}
    for node in nodes:
        for token, targets in node.items():
            steps[token] = steps.get(token, []) + targets
    return steps


def _ends(nodes: Sequence[Node], tokens: Sequence[str], position: int) -> Iterator[tuple[Any, int]]:
    """Keys of all patterns that end at or beyond `nodes`, each with the place after its last token."""
    while nodes:
        for node in nodes:
            if _END in node:
                for key in dict.fromkeys(node[_END]):
                    yield key, position
        if position == len(tokens):
            return
        nodes = _following(nodes, tokens[position])
        position += 1


def _following(nodes: Sequence[Node], token: str) -> list[Node]:
    """The nodes that `token` leads to, each once."""
    wild = words.is_word(token)
    number = _is_number(token)
    found: list[Node] = []
    for node in nodes:
        found += node.get(token, ())
        if wild:
            found += node.get(_WORD, ())
        if number:
            found += node.get(_NUMBER, ())
    return list({id(node): node for node in found}.values()) if len(found) > 1 else found


def _is_number(token: str) -> bool:
    """Whether the token is a number, in digits or in words."""
    return token[0].isdigit() or token in _NUMBER_WORDS
