"""The arranged page: what every writer draws, so that PDF, DOCX, plain text and preview say the same.

Lengths are points (1/72 inch); ``y`` counts from the top of the page down to a baseline.
"""

from __future__ import annotations

from dataclasses import dataclass

BLOCK_KINDS = (
    "name",
    "headline",
    "contact",
    "section",
    "entry",
    "detail",
    "bullet",
    "paragraph",
    "address",
    "prose",
    "mark",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in one look. ``link`` is the address they lead to, or ""."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The look of one kind of block: sizes and spaces in points, ``colour`` as rrggbb, ``rule`` a line drawn under it."""

    size: float
    leading: float
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    bold: bool = False
    italic: bool = False
    colour: str = "000000"
    align: str = "left"
    capitals: bool = False
    rule: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of the page. ``right`` stands at the right margin of its first line (dates); ``source`` is the id it shows.

    ``keep`` says that the next block must start on the same page.
    """

    kind: str
    runs: tuple[Run, ...]
    right: str = ""
    source: str = ""
    keep: bool = False

    @property
    def text(self) -> str:
        """Its words without the right-hand part."""
        return "".join(run.text for run in self.runs)

    @property
    def line(self) -> str:
        """Its words as one line of a screen: what stands at the right comes after a tab."""
        return f"{self.text}\t{self.right}" if self.right else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words at a place of a line; ``font`` is a key of the sheet's ``fonts``."""

    x: float
    text: str
    font: str
    size: float
    colour: str
    width: float
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLine:
    """One line of the page; ``block`` counts into the sheet's blocks (-1: the mark at the top); ``rule`` is the y of a line under it."""

    page: int
    y: float
    block: int
    pieces: tuple[Piece, ...]
    rule: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """A font file, by the name that writers register it under; ``family`` is what a word processor calls it."""

    key: str
    path: str
    family: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A document arranged for paper.

    ``left_out`` names the sources that did not fit, ``shrunk`` how far type was scaled, ``mark`` is the line at the top of
    every page of a draft, or "". ``word_family`` is the font that Word files name.
    """

    title: str
    author: str
    language: str
    width: float
    height: float
    margin: float
    blocks: tuple[Block, ...]
    lines: tuple[PlacedLine, ...]
    page_count: int
    fonts: tuple[Font, ...]
    styles: tuple[tuple[str, Style], ...]
    left_out: tuple[str, ...] = ()
    shrunk: float = 1.0
    word_family: str = "Calibri"
    mark: str = ""

    @property
    def text(self) -> str:
        """Its words as plain text: a block a line, what stands at the right after it."""
        return "\n".join(" ".join(part for part in (block.text, block.right) if part) for block in self.blocks)

    def style(self, kind: str) -> Style:
        """The style of a kind of block; ``KeyError`` where the sheet has none."""
        return dict(self.styles)[kind]
