"""A template: the look of each kind of block, read from data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import msgspec
import rendercv_fonts

from studio.model.sheet import Font, Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Fonts by key (regular, bold, italic, bolditalic), the margin in points, and a style for each kind of block.

    ``word_family`` is the font that Word files name: one that every word processor has.
    """

    name: str
    fonts: tuple[Font, ...]
    word_family: str
    margin: float
    styles: dict[str, Style]


def load(folder: Path) -> Template:
    """The template in ``folder``. Raises ``ValueError`` where its file does not hold what a template must."""
    table = tomllib.loads((folder / "template.toml").read_text(encoding="utf-8"))
    home = Path(str(rendercv_fonts.__file__)).parent
    family = str(table["family"])
    fonts = tuple(
        Font(key=key, path=str(home / table[key]), family=family, bold="bold" in key, italic="italic" in key)
        for key in ("regular", "bold", "italic", "bolditalic")
    )
    styles = msgspec.convert(table["styles"], dict[str, Style], strict=False)
    return Template(
        name=str(table["name"]),
        fonts=fonts,
        word_family=str(table["word_family"]),
        margin=float(table["margin"]),
        styles=styles,
    )
