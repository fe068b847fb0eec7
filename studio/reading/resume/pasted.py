"""Lines as they should have been: pages pasted into a document, whose every string came twice, and headings run into the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from studio.reading.raw import RawLine
from studio.reading.resume.headings import kind_of

_TWICE = re.compile(r"(?P<once>\S.{6,}?)\s?(?P=once)(?!\w)")
_LEAST_DOUBLED = 3
_LOGO = re.compile(r".{2,80} logo")
_RUN_IN = re.compile(r"^([A-Z][A-Z &]{3,38}[A-Z])(?=[A-Z][a-z])")
_TO = re.compile(r"(?<=\d{4}) to (?=[A-Z0-9])")


def mended(lines: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """The lines with doubled strings said once, where many are doubled, and with run-in headings on lines of their own."""
    parted = [piece for line in lines for piece in _parted(line)]
    doubled = sum(_is_doubled(line.text) for line in parted)
    if doubled < _LEAST_DOUBLED:
        return tuple(parted)
    return tuple(_once(line) for line in parted if not _LOGO.fullmatch(line.text))


def _is_doubled(text: str) -> bool:
    bare = text.replace(" ", "")
    half = len(bare) // 2
    return half > 3 and len(bare) % 2 == 0 and bare[:half] == bare[half:]  # noqa: PLR2004 - "bonbon"


def _once(line: RawLine) -> RawLine:
    """What people see of a string that stands there for readers of screens as well."""
    text = _TO.sub(" - ", line.text)
    found = _TWICE.sub(r"\g<once>\t", text).strip()
    return line if found == text else replace(line, text=found, turns=(), spots=line.spots)


def _parted(line: RawLine) -> list[RawLine]:
    """A line whose beginning is a heading: run into the text ("WORK EXPERIENCESoftware Engineer"), or set beside it."""
    found = _RUN_IN.match(line.text)
    cut = found.end() if found else line.text.find("\t")
    if cut < 0 and line.turns:
        cut = line.turns[0]
    heading = line.text[: max(cut, 0)].strip()
    if line.bullet or kind_of(heading) is None or heading.endswith(":") or not line.text[cut:].strip():
        return [line]
    if found is None and "\t" not in line.text[: cut + 1] and not (line.heading or heading.isupper()):
        return [line]
    gone = len(line.text) - len(line.text[cut:].lstrip())
    turns = tuple(turn - gone for turn in line.turns if turn > gone)
    rest = replace(line, text=line.text[gone:], turns=turns, links=(), heading=False, spots=())
    return [replace(line, text=heading, turns=()), rest]
