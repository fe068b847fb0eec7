"""Blocks as plain text."""

from __future__ import annotations

from collections.abc import Iterable

from studio.model.sheet import Block


def plain_bytes(blocks: Iterable[Block]) -> bytes:
    """The same document as plain text, for forms that take nothing else."""
    lines: list[str] = []
    for block in blocks:
        if block.kind in {"section", "prose"}:
            lines.append("")
        words = "  ".join(part for part in (block.text, block.right) if part)
        lines.append(f"- {words}" if block.kind == "bullet" else words)
    return ("\n".join(lines).strip() + "\n").encode()
