"""How wide words are: the one door to the fonts' measures."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from reportlab.pdfbase.ttfonts import TTFontFace

from studio.model.sheet import Font

Measure = Callable[[str, str, float], float]


def measure_with(fonts: tuple[Font, ...]) -> Measure:
    """A function of words, a font's key and a size in points, that gives their width in points."""
    faces = {font.key: _face(font.path) for font in fonts}

    def width(words: str, key: str, size: float) -> float:
        face = faces[key]
        return float(sum(face.charWidths.get(ord(letter), face.defaultWidth) for letter in words) * size / 1000)

    return width


@lru_cache(maxsize=16)
def _face(path: str) -> TTFontFace:
    return TTFontFace(path)
