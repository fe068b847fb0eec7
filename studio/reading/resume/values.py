"""Values of a JSON document that anybody may have written, as words: whatever they are, nothing is lost and nothing breaks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_HALF = re.compile("[\ud800-\udfff\ufffe\uffff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_COMMAS = re.compile(r"\s*[,;\n]\s*(?![^()]{0,80}\))")


def without_halves(value: Any) -> Any:  # noqa: ANN401 - JSON is anything
    """The value with halves of characters and control signs, which no file can hold, replaced or left out."""
    if isinstance(value, str):
        return _CONTROL.sub("", _HALF.sub("\ufffd", value))
    if isinstance(value, list):
        return [without_halves(one) for one in value]
    if isinstance(value, dict):
        return {without_halves(key): without_halves(one) for key, one in value.items()}
    return value


def readable(value: object, key: str = "") -> str:
    """Any value as words, behind the key that names it ("gpa: 3.9"); "" where there is nothing to say."""
    if isinstance(value, dict):
        words = "; ".join(said for name, one in value.items() if (said := readable(one, name)))
    elif isinstance(value, list):
        words = ", ".join(said for one in value if (said := readable(one)))
    elif isinstance(value, bool):
        words = str(value).lower()
    else:
        words = "" if value is None or (isinstance(value, str) and value.startswith("data:")) else str(value).strip()
    return f"{key}: {words}" if key and words else words


def items(value: object) -> list[object]:
    """The items of a list; words in its place are parted at their commas, and an object is its only item."""
    if isinstance(value, str):
        return [part for part in _COMMAS.split(value.strip()) if part]
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def lines_of(value: object, *, keywords: bool = False) -> list[str]:
    """A value as lines: lists within lists laid flat, words parted where their lines end, ``keywords`` at commas too."""
    if isinstance(value, list):
        return [line for one in value for line in lines_of(one)]
    words = readable(value)
    parts = _COMMAS.split(words) if keywords and isinstance(value, str) else words.splitlines()
    return [part.strip() for part in parts if part.strip()]


class Item:
    """An object of the document that knows which of its keys were read."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._left = dict(values)

    def value(self, key: str) -> object:
        """What stands under ``key``, left there."""
        return self._left.get(key)

    def peek(self, key: str) -> str:
        """The words under ``key``, left there; "" where none stand there."""
        value = self.value(key)
        return readable(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""

    def take(self, key: str) -> Any:  # noqa: ANN401 - JSON is anything
        """What stands under ``key``, which is then read."""
        return self._left.pop(key, None)

    def words(self, key: str) -> str:
        """The words under ``key``, which is then read; anything else stays."""
        if found := " ".join(self.peek(key).split()):
            self.take(key)
        return found

    def rest(self) -> list[str]:
        """What was not read, in words."""
        return [said for key, value in self._left.items() if (said := readable(value, key))]
