"""Plain text and Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from studio.reading.markup.front_matter import parted
from studio.reading.page.wrapping import joined_lines
from studio.reading.raw import File, RawDocument, RawLine

_BULLET = re.compile(
    r"^\s*(?:(?:[•▪■●‣◦∙·*–—➢➤►▸✓✔❖♦◆○\u2043\uf0b7\uf0a7\uf0d8\u2023-])\s+|[•▪■●‣◦∙➢➤►▸❖\uf0b7\uf0a7](?=\w))"
)
_HEADING = re.compile(r"^#{1,6}\s*(?=[^\s#])")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s]*)\)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


def decoded(data: bytes) -> str:
    """Bytes as text: UTF-8 or UTF-16 where they say so, else the old Western code page, which reads anything."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def read(file: File) -> RawDocument:
    """The lines of a text file."""
    return RawDocument(lines=lines_of(decoded(file.data), file.format), format=file.format)


def lines_of(text: str, form: str) -> tuple[RawLine, ...]:
    """The lines of a text; ``form`` is "txt" or "md"."""
    head: tuple[str, ...] = ()
    if form == "md":
        head, text = parted(text)
    lines = joined_lines(tuple(_line(line, form) for line in (*head, *text.replace("\x00", "").splitlines())))
    return tuple(map(_without_emphasis, lines)) if form == "md" else lines


def without_bullet(line: str) -> tuple[str, bool]:
    """A line without the mark of a list in front, and whether it had one."""
    bullet = _BULLET.match(line)
    return (line[bullet.end() :] if bullet else line).strip(), bullet is not None


def _without_emphasis(line: RawLine) -> RawLine:
    return replace(line, text=_EMPHASIS.sub(r"\2", line.text)) if "**" in line.text or "__" in line.text else line


def _line(line: str, form: str) -> RawLine:
    words, bullet = without_bullet(line)
    if form != "md":
        return RawLine(text=words.strip(), bullet=bullet)
    heading = _HEADING.match(words) is not None
    links = tuple(address for _, address in _LINK.findall(words) if address.startswith("http"))
    words = _HEADING.sub("", unescape(_TAG.sub(" ", _LINK.sub(r"\1", words))))
    return RawLine(text=" ".join(words.split()), heading=heading, bullet=bullet, links=links)
