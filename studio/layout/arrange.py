"""Blocks to a sheet: words broken into lines, lines put on pages, no heading left alone at a page's foot.

There is no fitting to a number of pages yet: a long resume runs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from studio.layout.metrics import Measure, measure_with
from studio.layout.template import Template
from studio.model.sheet import Block, Piece, PlacedLine, Run, Sheet, Style

PAPERS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
"""Width and height in points."""

_GAP_TO_RIGHT = 12.0
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class _Broken:
    """A block with its words in lines; each word is (text, font key, link, width)."""

    block: int
    style: Style
    lines: tuple[tuple[Piece, ...], ...]

    @property
    def height(self) -> float:
        return self.style.before + self.style.leading * len(self.lines) + self.style.after


def arrange(
    blocks: tuple[Block, ...], template: Template, *, paper: str, title: str, author: str, language: str = "en"
) -> Sheet:
    """The blocks as a sheet. ``paper`` is a key of ``PAPERS``."""
    width, height = PAPERS[paper]
    measure = measure_with(template.fonts)
    room = width - 2 * template.margin
    broken = [
        _broken(n, block, template.styles[block.kind], template.margin, room, measure) for n, block in enumerate(blocks)
    ]
    lines = tuple(_placed(broken, blocks, template.margin, height))
    return Sheet(
        title=title,
        author=author,
        language=language,
        width=width,
        height=height,
        margin=template.margin,
        blocks=blocks,
        lines=lines,
        page_count=max((line.page for line in lines), default=0) + 1,
        fonts=template.fonts,
        styles=tuple(template.styles.items()),
    )


def _key(run: Run, style: Style) -> str:
    bold, italic = run.bold or style.bold, run.italic or style.italic
    return {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bolditalic"}[
        bold, italic
    ]


def _broken(number: int, block: Block, style: Style, margin: float, room: float, measure: Measure) -> _Broken:
    left, right = margin + style.indent, margin + room
    reserved = measure(block.right, "regular", style.size) + _GAP_TO_RIGHT if block.right else 0.0
    lines: list[list[Piece]] = [[]]
    x = left
    for run in block.runs:
        key = _key(run, style)
        for word in re.findall(r"\S+\s*|\s+", run.text):
            room_left = right - (reserved if len(lines) == 1 else 0.0)
            if lines[-1] and x + measure(word.rstrip(), key, style.size) > room_left:
                lines.append([])
                x = left
            for part in _fitting(word, key, style.size, right - left, measure):
                if lines[-1] and x + measure(part.rstrip(), key, style.size) > right:
                    lines.append([])
                    x = left
                wide = measure(part, key, style.size)
                lines[-1].append(
                    Piece(x=x, text=part, font=key, size=style.size, colour=style.colour, width=wide, link=run.link)
                )
                x += wide
    if block.right:
        wide = measure(block.right, "regular", style.size)
        lines[0].append(
            Piece(x=right - wide, text=block.right, font="regular", size=style.size, colour=style.colour, width=wide)
        )
    if block.kind == "bullet":
        wide = measure(_BULLET, "regular", style.size)
        mark = Piece(x=margin + 2, text=_BULLET, font="regular", size=style.size, colour=style.colour, width=wide)
        lines[0].insert(0, mark)
    return _Broken(number, style, tuple(tuple(_joined(line)) for line in lines))


def _fitting(word: str, key: str, size: float, room: float, measure: Measure) -> Iterator[str]:
    """The word, or its parts where it alone is wider than a line."""
    part = ""
    for letter in word:
        if part and measure((part + letter).rstrip(), key, size) > room:
            yield part
            part = ""
        part += letter
    if part:
        yield part


def _joined(line: list[Piece]) -> Iterator[Piece]:
    """Neighbouring words of one look as one piece, so that a reader finds whole phrases."""
    last: Piece | None = None
    for piece in line:
        if last is None:
            last = piece
        elif (last.font, last.link) == (piece.font, piece.link) and abs(last.x + last.width - piece.x) < 0.01:  # noqa: PLR2004
            last = replace(last, text=last.text + piece.text, width=last.width + piece.width)
        else:
            yield last
            last = piece
    if last is not None:
        yield last


def _placed(broken: list[_Broken], blocks: tuple[Block, ...], margin: float, height: float) -> Iterator[PlacedLine]:
    page, y = 0, margin
    for at, item in enumerate(broken):
        needed = _kept_height(broken, blocks, at)
        if y > margin and y + needed > height - margin:
            page, y = page + 1, margin
        y += item.style.before if y > margin else 0.0
        for number, pieces in enumerate(item.lines):
            if y + item.style.leading > height - margin:
                page, y = page + 1, margin
            y += item.style.leading
            base = y - (item.style.leading - item.style.size) / 2 - item.style.size * 0.2
            rule = y + 1.5 if item.style.rule and number == len(item.lines) - 1 else None
            yield PlacedLine(page=page, y=base, block=item.block, pieces=pieces, rule=rule)
        y += item.style.after


def _kept_height(broken: list[_Broken], blocks: tuple[Block, ...], at: int) -> float:
    """The height that must fit together: a block, and after one that is kept, the blocks up to the first that is not."""
    total = broken[at].height
    while blocks[broken[at].block].keep and at + 1 < len(broken):
        at += 1
        total += broken[at].height
    return total
