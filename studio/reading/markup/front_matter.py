"""The head of fields that many pages written in Markdown begin with: YAML between dashes, TOML between plus signs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, time
from typing import Any

from studio.reading.markup.yaml_words import loaded

_YAML = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\A\ufeff?\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_MOST = 50_000
_LONG = 160
_MOST_DEPTH = 6


def parted(text: str) -> tuple[tuple[str, ...], str]:
    """The fields at the head of ``text``, each as a line "Label: value", and the text below them.

    Where there are none, or they are not what they should be, all of it is text.
    """
    for pattern, read in ((_YAML, _yaml), (_TOML, _toml)):
        found = pattern.match(text[:_MOST])
        fields = read(found[1]) if found else None
        if found and isinstance(fields, dict):
            return tuple(_lines(fields, 0)), text[found.end() :]
    return (), text


def _yaml(source: str) -> object:
    try:
        return loaded(source)
    except ValueError:
        return None


def _toml(source: str) -> object:
    try:
        return tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _lines(fields: dict[Any, Any], depth: int) -> Iterator[str]:
    """A line a field; a long value is text under the field's name."""
    for key, given in fields.items():
        label = re.sub(r"[_-]+|(?<=[a-z])(?=[A-Z])", " ", str(key)).strip().capitalize()
        value = given
        if isinstance(given, dict) and isinstance(given.get("name"), str):
            value = {key: given["name"]} | {name: other for name, other in given.items() if name != "name"}
        if isinstance(value, dict) and depth < _MOST_DEPTH:
            yield from _lines(value, depth + 1)
            continue
        if isinstance(value, list) and depth < _MOST_DEPTH:
            for one in value:
                yield from _lines(one, depth + 1) if isinstance(one, dict) else ()
            value = ", ".join(filter(None, map(_words, value)))
        said = _words(value)
        if not said or said.casefold() in {"-", "none", "null", "true", "false"} or str(key).startswith("_"):
            continue
        if "\n" in said or len(said) > _LONG:
            yield from (f"## {label}", *said.splitlines(), "")
        else:
            yield f"{label}: {said}"


def _words(value: object) -> str:
    """A value that stands alone, in words: a day as ISO 8601 has it; "" for what holds others."""
    return (
        value.strip() if isinstance(value, str) else str(value) if isinstance(value, int | float | date | time) else ""
    )
