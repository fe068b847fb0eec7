"""Plain text and Markdown."""

from __future__ import annotations

import re

from studio.reading.raw import RawDocument, RawLine

_BULLET = re.compile(r"^\s*(?:[•▪●‣◦·*–-])\s+")
_HEADING = re.compile(r"^#{1,6}\s+")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


def decoded(data: bytes) -> str:
    """Bytes as text: UTF-8 or UTF-16 where they say so, else the old Western code page, which reads anything."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def read(data: bytes, form: str) -> RawDocument:
    """The lines of a text file; ``form`` is "txt" or "md"."""
    text = decoded(data).replace("\x00", "")
    return RawDocument(lines=tuple(_line(line, form) for line in text.splitlines()), format=form)


def _line(line: str, form: str) -> RawLine:
    bullet = _BULLET.match(line)
    words = line[bullet.end() :] if bullet else line
    heading = form == "md" and _HEADING.match(words) is not None
    if form == "md":
        words = _EMPHASIS.sub(r"\2", _HEADING.sub("", words))
    return RawLine(text=words.strip(), heading=heading, bullet=bullet is not None)
