"""Markdown's marks within a line: links, and what makes words bold or slanted. Every pattern is bounded: lines are foreign."""

from __future__ import annotations

import re
from typing import Final

LINK: Final = re.compile(r"(?<!!)\[([^\[\]]{0,300})\]\(([^()\s]{0,2000})\)")
"""Words in brackets, and behind them their address in round ones; a picture is none."""

_EMPHASIS = re.compile(
    r"(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1|(?<![\w*])(\*|_)(?=[^\s*_])([^*_]{1,300}?)(?<=\S)\3(?![\w*])"
)


def without_emphasis(text: str) -> str:
    """The words alone: of "**bold** and _slanted_" "bold and slanted"."""
    return _EMPHASIS.sub(r"\2\4", text) if "*" in text or "_" in text else text
