"""How a Word file's words look, through its styles: bold, slanted, hidden, size; what is a heading and what is listed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off", "none"})
_MOST_PARENTS = 12
_USUAL_SIZE = 22.0


@dataclass(frozen=True, slots=True)
class Look:
    """A run's looks; ``size`` in half points."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    size: float = _USUAL_SIZE


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A paragraph's: what its runs look like unless they say otherwise, and whether its style is a heading's or a list's."""

    look: Look
    is_heading: bool
    is_listed: bool


class Styles:
    """A file's styles by id."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read ``root``, the styles part, or go by Word's own defaults where there is none."""
        found = root.iter(f"{_W}style") if root is not None else ()
        self._styles = {str(style.get(f"{_W}styleId")): style for style in found}
        normal = root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr") if root is not None else None
        self._default = _worn(Look(), normal)
        marks = (s for s in self._styles.values() if s.get(f"{_W}default") == "1" and s.get(f"{_W}type") == "paragraph")
        self._usual = next((str(style.get(f"{_W}styleId")) for style in marks), "")
        self._of_style = cache(self._look)
        self._sizes: Counter[float] = Counter()

    @property
    def body_size(self) -> float:
        """The size that most words had so far, in half points."""
        return self._sizes.most_common(1)[0][0] if self._sizes else self._default.size

    def paragraph(self, paragraph: etree._Element) -> ParagraphLook:
        """The looks of a paragraph by its style and its own properties."""
        own = paragraph.find(f"{_W}pPr")
        style = own.find(f"{_W}pStyle") if own is not None else None
        name = str(style.get(f"{_W}val", "")) if style is not None else self._usual
        chain = self._chain(name)
        called = " ".join(_name(one).lower() for one in chain[:1]) or name.lower()
        level = _first(own, chain, "outlineLvl")
        number = _first(own, chain, "numPr")
        counted = number.find(f"{_W}numId") if number is not None else None
        listed = counted is not None and counted.get(f"{_W}val") != "0"
        heading = called.startswith(("heading", "title")) or (level is not None and level.get(f"{_W}val", "9") < "9")
        return ParagraphLook(self._of_style(name), heading, (listed or "list bullet" in called) and not heading)

    def run(self, run: etree._Element, base: Look) -> Look:
        """The looks of a run in a paragraph that looks like ``base``."""
        own = run.find(f"{_W}rPr")
        if own is None:
            look = base
        else:
            style = own.find(f"{_W}rStyle")
            named = self._chain(str(style.get(f"{_W}val", ""))) if style is not None else []
            look = base
            for one in reversed(named):
                look = _worn(look, one.find(f"{_W}rPr"))
            look = _worn(look, own)
        self._sizes[look.size] += sum(len(text.text or "") for text in run.iterfind(f"{_W}t"))
        return look

    def _look(self, name: str) -> Look:
        look = self._default
        for style in reversed(self._chain(name)):
            look = _worn(look, style.find(f"{_W}rPr"))
        return look

    def _chain(self, name: str) -> list[etree._Element]:
        """A style and those it is based on, nearest first."""
        chain: list[etree._Element] = []
        while name in self._styles and len(chain) < _MOST_PARENTS:
            chain.append(self._styles[name])
            parent = chain[-1].find(f"{_W}basedOn")
            name = str(parent.get(f"{_W}val", "")) if parent is not None else ""
        return chain


def styles_of(root: etree._Element | None) -> Styles:
    """The styles of a styles part, or the usual ones."""
    return Styles(root)


def _name(style: etree._Element) -> str:
    name = style.find(f"{_W}name")
    return str(name.get(f"{_W}val", "")) if name is not None else ""


def _first(own: etree._Element | None, chain: list[etree._Element], name: str) -> etree._Element | None:
    """A paragraph property: its own, or that of the nearest style that has it."""
    found = own.find(f"{_W}{name}") if own is not None else None
    styles = (style.find(f"{_W}pPr/{_W}{name}") for style in chain)
    return found if found is not None else next((one for one in styles if one is not None), None)


def _worn(look: Look, properties: etree._Element | None) -> Look:
    """``look`` with what the properties change."""
    if properties is None:
        return look
    for element in properties:
        name, value = str(element.tag).removeprefix(_W), str(element.get(f"{_W}val", "1"))
        if name == "b":
            look = replace(look, bold=value not in _OFF)
        elif name == "i":
            look = replace(look, italic=value not in _OFF)
        elif name == "vanish":
            look = replace(look, hidden=value not in _OFF)
        elif name == "sz" and value.replace(".", "", 1).isdigit():
            look = replace(look, size=float(value))
    return look
