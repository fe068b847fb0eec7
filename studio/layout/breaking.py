"""Blocks to lines: words put one after the other until the line is full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from studio.layout.metrics import Measure
from studio.model.sheet import Block, Piece, Run, Style

_GAP_TO_RIGHT = 12.0
_BULLET = "•"
_KEYS = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bolditalic"}
_WORD = re.compile(r"\S+\s*|\s+")
_TOUCHING = 0.01
"""Points: pieces closer than this are one."""

Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines go: from ``left`` to ``right`` in points, with words as wide as ``measure`` says."""

    left: float
    right: float
    measure: Measure

    def lines(self, block: Block, style: Style) -> tuple[Line, ...]:
        """The block's words in lines; what stands at its right, and a bullet's mark, go on the first."""
        reserved = self._wide(block.right, "regular", style) + _GAP_TO_RIGHT if block.right else 0.0
        lines = self._filled(block, style, reserved)
        if block.right:
            at = self.right - self._wide(block.right, "regular", style)
            lines[0].append(self._piece(at, Run(text=block.right), "regular", style))
        if block.kind == "bullet":
            lines[0].insert(0, self._piece(self.left + 2, Run(text=_BULLET), "regular", style))
        return tuple(tuple(_joined(line)) for line in lines)

    def _filled(self, block: Block, style: Style, reserved: float) -> list[list[Piece]]:
        left = self.left + style.indent
        lines: list[list[Piece]] = [[]]
        x = left
        for run in block.runs:
            key = _KEYS[run.bold or style.bold, run.italic or style.italic]
            for word in self._words(_drawn(run.text), key, style, self.right - left):
                end = self.right - (reserved if len(lines) == 1 else 0.0)
                if lines[-1] and x + self._wide(word.rstrip(), key, style) > end:
                    lines.append([])
                    x = left
                lines[-1].append(self._piece(x, replace(run, text=word), key, style))
                x += lines[-1][-1].width
        return lines

    def _words(self, text: str, key: str, style: Style, room: float) -> Iterator[str]:
        """The words with the space after each; one that is wider than a line comes in parts."""
        for word in _WORD.findall(text):
            part = word
            while part and self._wide(part.rstrip(), key, style) > room:
                fits = next(
                    n for n in range(len(part) - 1, 0, -1) if n == 1 or self._wide(part[:n], key, style) <= room
                )
                yield part[:fits]
                part = part[fits:]
            if part:
                yield part

    def _piece(self, x: float, run: Run, key: str, style: Style) -> Piece:
        width = self._wide(run.text, key, style)
        return Piece(x=x, text=run.text, font=key, size=style.size, colour=style.colour, width=width, link=run.link)

    def _wide(self, words: str, key: str, style: Style) -> float:
        return self.measure(words, key, style.size)


def _drawn(words: str) -> str:
    """What can be drawn of the words: tabs as spaces, and none of the signs that only a source's own font had."""
    kept = (letter for letter in words.replace("\t", "  ") if letter >= " " and not "\ue000" <= letter <= "\uf8ff")
    return "".join(kept)


def _joined(line: list[Piece]) -> Iterator[Piece]:
    """Neighbouring words of one look as one piece, so that a reader finds whole phrases."""
    last: Piece | None = None
    for piece in line:
        if last is None:
            last = piece
        elif (last.font, last.link) == (piece.font, piece.link) and abs(last.x + last.width - piece.x) < _TOUCHING:
            last = replace(last, text=last.text + piece.text, width=last.width + piece.width)
        else:
            yield last
            last = piece
    if last is not None:
        yield last
