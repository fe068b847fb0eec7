"""A sheet as plain text, for forms that take nothing else."""

from __future__ import annotations

from studio.model.sheet import Sheet


def plain_bytes(sheet: Sheet) -> bytes:
    """The text file's bytes: a block a line, bullets as dashes, a blank line before each section."""
    lines: list[str] = [sheet.mark] if sheet.mark else []
    for block in sheet.blocks:
        if block.kind in {"section", "prose"}:
            lines.append("")
        words = "  ".join(part for part in (block.text, block.right) if part)
        lines.append(f"- {words}" if block.kind == "bullet" else words)
    return ("\n".join(lines).strip() + "\n").encode()
