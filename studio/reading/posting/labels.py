"""The labelled lines of a posting: "Employer: …", "Location: …", a label over its value, a table row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from studio.language.dates import find_ranges
from studio.reading import lexicon
from studio.reading.cues import is_organisation, is_title
from studio.reading.places import PLACE, is_place
from studio.reading.posting.headings import fold, known_kind
from studio.reading.posting.terms import is_employment_type

_ROWS: Final = lexicon.rows("posting-labels")
_KEYS: Final = {label: key for key, label, *_ in _ROWS}
_PLAIN: Final = frozenset(label for _, label, *alone in _ROWS if alone)
"""Labels that are followed by their value without a colon, in the columns of a printed form."""

_COLON = re.compile(r"^\W{0,4}([A-Za-z][A-Za-z /&()'’-]{1,45}?)\s*[:：]\s*(?:\*\*|__)?\s*(.*)$")
_ROW = re.compile(r"^\|?\s*([^|\t]{2,45}?)\s*:?\s*[|\t]\s*([^|\t]+?)\s*(?:[|\t].*)?$")
_NOTHING = frozenset(
    {
        "",
        "-",
        "–",
        "n/a",
        "na",
        "none",
        "tbd",
        "tbc",
        "not listed",
        "not specified",
        "not stated",
        "not provided",
        "see below",
    }
)
_MOST_VALUE = 160


def labelled(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each (schema.org key, value) that a label states, in order. ``lines`` are the lines that hold words.

    One key is not schema.org's: "workingTitle", by which large employers call the job where "title" is only its class.
    """
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        others = line.strip().split("\t")[1:]
        found = [_stated(line.strip(), after.strip()), *(_columns(piece) for piece in others)]
        yield from ((key, value) for key, value in found if key and _means(value) and _fits(key, line, value))


def _fits(key: str, line: str, value: str) -> bool:
    """Whether a value can be one of its key; an employer that stands below its label must be named like one."""
    if key in {"title", "workingTitle"}:
        return _can_be_title(line, value)
    if key == "employmentType":
        return is_employment_type(value.replace("_", " "))
    if key == "jobLocation" and value not in line:
        return is_place(value) or is_place(value.rpartition(", ")[2]) or PLACE.search(value) is not None
    return key != "hiringOrganization" or (":" in line and value in line) or is_organisation(value)


def _can_be_title(line: str, value: str) -> bool:
    """A title beside its label is believed; one in the next line or column only where it names a job."""
    beside = value in line and ":" in line and re.search(r"[^\W\d]{3}", value) is not None
    return is_title(value) or (beside and not find_ranges(value))


def is_label(line: str) -> bool:
    """Whether a line is a label, with or without its value."""
    found = _COLON.match(line.strip())
    return fold(found.group(1) if found else line) in _KEYS


def _stated(line: str, after: str) -> tuple[str, str]:
    for shape in (_COLON, _ROW):
        if (found := shape.match(line)) and (key := _KEYS.get(fold(found.group(1)))):
            value = found.group(2).strip().strip("\"'“”*_ ").strip()
            return key, value or _below(after)
    if fold(line) in _PLAIN and line[:1].isupper():
        return _KEYS[fold(line)], _below(after)
    return _columns(line)


def _columns(line: str) -> tuple[str, str]:
    words = line.split()
    for size in (2, 1):
        label = " ".join(words[:size])
        if (
            len(words) > size
            and label.lower() in _PLAIN
            and label.istitle()
            and size == len(label.split())
            and size > 1
        ):
            return _KEYS[label.lower()], " ".join(words[size:])
    return "", ""


def _below(after: str) -> str:
    """The value that stands under its label, unless the next line is a label or heading of its own."""
    return "" if is_label(after) or known_kind(after) or after.endswith(":") else after


def _means(value: str) -> bool:
    return value.lower().strip(" .") not in _NOTHING and len(value) <= _MOST_VALUE
