"""What stands in the headers and footers of a written document."""

from __future__ import annotations

import re

_MOST_NUMBER = 40
_OF_NUMBERS = re.compile(r"\b(?:page|of)\b", re.IGNORECASE)


def says_more_than_a_number(text: str) -> bool:
    """Whether a line of a header or footer holds more than the number of its page ("Page 2 of 3")."""
    bare = _OF_NUMBERS.sub("", text) if len(text) <= _MOST_NUMBER else text
    return any(map(str.isalpha, bare))
