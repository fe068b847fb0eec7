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
    """A line that begins with a heading without a space behind it: "WORK EXPERIENCESoftware Engineer"."""
    found = _RUN_IN.match(line.text)
    if found is None or kind_of(found[1]) is None:
        return [line]
    cut = found.end()
    return [replace(line, text=line.text[:cut], turns=()), replace(line, text=line.text[cut:], turns=(), links=())]
