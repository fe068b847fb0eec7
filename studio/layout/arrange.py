"""Blocks to a sheet: lines put on pages, no heading left alone at a page's foot; and the fitting to a number of pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from studio.layout.breaking import Column, Line
from studio.layout.metrics import measure_with
from studio.layout.template import Template
from studio.model.sheet import Block, PlacedLine, Run, Sheet, Style

PAPERS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
"""Width and height in points."""

_SCALES = (1.0, 0.97, 0.94)
"""How far type may shrink before anything is left out: body text of 10 points to 9.4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What the document is arranged for; ``size`` is a key of ``PAPERS``, ``mark`` the line at the top of every page or ""."""

    size: str
    title: str
    author: str
    language: str = "en"
    mark: str = ""


@dataclass(frozen=True, slots=True)
class _Set:
    """A block with its words in lines."""

    block: int
    style: Style
    keep: bool
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        return self.style.before + self.style.leading * len(self.lines) + self.style.after


def arrange(blocks: tuple[Block, ...], template: Template, paper: Paper, *, scale: float = 1.0) -> Sheet:
    """The blocks as a sheet, with as many pages as they need. ``scale`` multiplies sizes and spaces."""
    width, height = PAPERS[paper.size]
    styles = {kind: _scaled(style, scale) for kind, style in template.styles.items()}
    column = Column(template.margin, width - template.margin, measure_with(template.fonts))
    sets = [_Set(n, styles[b.kind], b.keep, column.lines(b, styles[b.kind])) for n, b in enumerate(blocks)]
    lines = tuple(_placed(sets, template.margin, height - template.margin))
    pages = max((line.page for line in lines), default=0) + 1
    return Sheet(
        title=paper.title,
        author=paper.author,
        language=paper.language,
        width=width,
        height=height,
        margin=template.margin,
        blocks=blocks,
        lines=(*_marks(paper.mark, column, styles["mark"], pages), *lines),
        page_count=pages,
        fonts=template.fonts,
        styles=tuple(styles.items()),
        shrunk=scale,
        word_family=template.word_family,
        mark=paper.mark,
    )


def fit(
    blocks: Callable[[frozenset[str]], tuple[Block, ...]],
    leaving: Sequence[str],
    template: Template,
    paper: Paper,
    *,
    pages: int,
) -> Sheet:
    """A sheet of at most ``pages`` pages: first the type shrinks a little, then as few ids of ``leaving`` as needed leave, in order.

    ``blocks`` gives the blocks without the ids it is handed. Where all that may leave is not enough, nothing leaves and the sheet runs on.
    """
    for scale in _SCALES:
        sheet = arrange(blocks(frozenset()), template, paper, scale=scale)
        if sheet.page_count <= pages:
            return sheet
    few, many = 0, len(leaving)
    while few < many:
        half = (few + many) // 2
        tried = arrange(blocks(frozenset(leaving[:half])), template, paper, scale=_SCALES[1])
        few, many = (few, half) if tried.page_count <= pages else (half + 1, many)
    left = tuple(leaving[:few])
    if few == len(leaving) and arrange(blocks(frozenset(left)), template, paper, scale=_SCALES[1]).page_count > pages:
        return arrange(blocks(frozenset()), template, paper, scale=_SCALES[-1])
    return replace(arrange(blocks(frozenset(left)), template, paper, scale=_SCALES[1]), left_out=left)


def _scaled(style: Style, scale: float) -> Style:
    return replace(
        style,
        size=style.size * scale,
        leading=style.leading * scale,
        before=style.before * scale,
        after=style.after * scale,
    )


def _placed(sets: Sequence[_Set], top: float, bottom: float) -> Iterator[PlacedLine]:
    page, y = 0, top
    for at, item in enumerate(sets):
        if y > top and y + _kept_height(sets, at) > bottom:
            page, y = page + 1, top
        y += item.style.before if y > top else 0.0
        for number, pieces in enumerate(item.lines):
            if y + item.style.leading > bottom:
                page, y = page + 1, top
            y += item.style.leading
            base = y - (item.style.leading - item.style.size) / 2 - item.style.size * 0.2
            rule = y + 1.5 if item.style.rule and number == len(item.lines) - 1 else None
            yield PlacedLine(page=page, y=base, block=item.block, pieces=pieces, rule=rule)
        y += item.style.after


def _kept_height(sets: Sequence[_Set], at: int) -> float:
    """The height that must fit together: a block, and after one that is kept, the blocks up to the first that is not."""
    total = sets[at].height
    while sets[at].keep and at + 1 < len(sets):
        at += 1
        total += sets[at].height
    return total


def _marks(mark: str, column: Column, style: Style, pages: int) -> Iterator[PlacedLine]:
    """The mark in the top margin of each page, cut to one line."""
    if mark:
        pieces = column.lines(Block(kind="mark", runs=(Run(text=mark),)), style)[0]
        for page in range(pages):
            yield PlacedLine(page=page, y=style.leading * 2, block=-1, pieces=pieces)
