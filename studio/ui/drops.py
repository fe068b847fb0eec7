"""What a drag holds, in plain values: files, or a selection from a browser."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Files, or else the bytes of a selection with its ``form`` ("html" or "txt")."""

    paths: tuple[Path, ...] = ()
    data: bytes = b""
    form: str = ""


def dropped(mime: QMimeData) -> Dropped | None:
    """What the drag holds, or None where it is nothing that Bespoke takes."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths=paths)
    if mime.hasHtml():
        return Dropped(data=mime.html().lstrip("\ufeff").encode(), form="html")
    if mime.hasText() and mime.text().strip():
        return Dropped(data=mime.text().encode(), form="txt")
    return None


def announced(held: Dropped) -> str:
    """What will be done with it, while it hovers."""
    if not held.paths:
        return "Read the selection as a posting"
    names = ", ".join(path.name for path in held.paths[:3])
    more = f" and {len(held.paths) - 3} more" if len(held.paths) > 3 else ""  # noqa: PLR2004 - three names are shown
    return f"Read {names}{more}"
