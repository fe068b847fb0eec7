"""The marks that people and programs set before the items of a list."""

from __future__ import annotations

import re

_BULLET = re.compile(
    r"^\s*(?:(?:[•▪■●‣◦∙·*–—➢➤►▸✓✔❖♦◆○\u2043\uf0b7\uf0a7\uf0d8\u2023-])\s+|[•▪■●‣◦∙➢➤►▸❖\uf0b7\uf0a7](?=\w)|!\"\s*(?=\w))"
)
"""Among them what Macs make of a bullet and the tab behind it when they print to PDF: an exclamation mark and a quotation mark."""


def without_bullet(line: str) -> tuple[str, bool]:
    """A line without the mark of a list in front, and whether it had one."""
    bullet = _BULLET.match(line)
    return (line[bullet.end() :] if bullet else line).strip(), bullet is not None
