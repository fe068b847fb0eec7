"""Links saved as files: Windows' .url, Apple's .webloc, the .desktop of Linux. They hold an address and no posting."""

from __future__ import annotations

import plistlib
import re
from xml.parsers.expat import ExpatError

from studio.model.errors import InputError
from studio.model.text import Notice
from studio.reading.formats.plain import decoded
from studio.reading.raw import File, RawDocument, RawLine

_LINE = re.compile(r"^URL(?:\[[^\]]*\])?\s*=\s*(\S+)", re.MULTILINE | re.IGNORECASE)


def read(file: File) -> RawDocument:
    """The address that the file holds. Raises :class:`InputError` where it holds none."""
    address = _of_plist(file.data) if file.format == "webloc" else _of_lines(decoded(file.data))
    if not re.match(r"https?://\S+$", address):
        raise InputError("no-address", "The link file holds no web address.", hint="Open the page and save it.")
    said = f"This file holds only an address: {address}. The page behind it was not fetched."
    return RawDocument(
        lines=(RawLine(text=address),),
        format=file.format,
        stated=(("url", address),),
        notices=(Notice(code="only-an-address", message=said),),
    )


def _of_lines(text: str) -> str:
    found = _LINE.search(text)
    return found.group(1) if found else ""


def _of_plist(data: bytes) -> str:
    try:
        held = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, RecursionError, IndexError, KeyError):
        return ""
    address = held.get("URL") if isinstance(held, dict) else None
    return address.strip() if isinstance(address, str) else ""
