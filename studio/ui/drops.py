"""What a drag or the clipboard holds, in plain values: files, a link, or a selection from a browser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from studio.reading.address import is_address

_LINK_ALONE = re.compile(r"\s*<a\b[^<>]*>[^<>]*(?:<(?!/?a\b)[^<>]*>[^<>]*)*</a>\s*", re.IGNORECASE)
_AROUND = re.compile(r"<!--(?:(?!-->).)*-->|</?(?:html|body|meta)\b[^<>]*>", re.IGNORECASE | re.DOTALL)
_MOST_LINK = 4_000
"""Characters of a drag that may be nothing but a link; browsers add little to its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Files, or else the address of a link, or else the bytes of a selection with its ``form`` ("html" or "txt")."""

    paths: tuple[Path, ...] = ()
    address: str = ""
    data: bytes = b""
    form: str = ""


def dropped(mime: QMimeData) -> Dropped | None:
    """What the drag holds, or None where it is nothing that Bespoke takes."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths=paths)
    if address := _link(mime):
        return Dropped(address=address)
    if mime.hasHtml():
        return Dropped(data=mime.html().lstrip("\ufeff").encode(), form="html")
    if mime.hasText() and mime.text().strip():
        return Dropped(data=mime.text().encode(), form="txt")
    return None


def _link(mime: QMimeData) -> str:
    """The address where nothing but a link is dragged: browsers then give it as the text, or as one of two lines of it."""
    lines = mime.text().strip().splitlines()
    if len(lines) == 1 and is_address(lines[0]):
        return lines[0].strip()
    urls = [url.toString() for url in mime.urls()]
    bare = len(urls) == 1 and is_address(urls[0])
    return urls[0] if bare and (not mime.hasHtml() or _is_link_alone(mime.html())) else ""


def _is_link_alone(html: str) -> bool:
    """Whether a dragged piece of a page is a link and nothing besides."""
    return len(html) <= _MOST_LINK and _LINK_ALONE.fullmatch(_AROUND.sub("", html)) is not None


def announced(held: Dropped) -> str:
    """What will be done with it, while it hovers."""
    if held.address:
        return f"Ask about the link to {QUrl(held.address).host()}"
    if not held.paths:
        return "Read the selection as a posting"
    names = ", ".join(path.name for path in held.paths[:3])
    more = f" and {len(held.paths) - 3} more" if len(held.paths) > 3 else ""  # noqa: PLR2004 - three names are shown
    return f"Read {names}{more}"
