"""Plain text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from itertools import zip_longest

from studio.reading.bullets import without_bullet
from studio.reading.markup.front_matter import parted
from studio.reading.markup.markdown import LINK, without_emphasis
from studio.reading.page.wrapping import joined_lines
from studio.reading.raw import File, RawDocument, RawLine

_HEADING = re.compile(r"^#{1,6}\s*(?=[^\s#])")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^\s<>]+|[\w.+-]+@[\w.-]+)>")
_PART_OF_A_WORD = re.compile(
    r"</?(?:b|i|u|em|strong|sub|sup|span|small|code|mark|a|abbr|font)\b[^<>]{0,200}>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_LEFT_OVER = re.compile(r"(?<=[.,;:!?a-z\s])Â(?=\s|$)")
"""What is left of a space that does not break where somebody read its bytes in another coding."""

_RULE = re.compile(r"(?:[-*_] ?){3,}|=+")
_QUOTE = re.compile(r"^(?:> ?)+")


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
    return RawDocument(lines=lines_of(_LEFT_OVER.sub("", decoded(file.data)), file.format), format=file.format)


def lines_of(text: str, form: str) -> tuple[RawLine, ...]:
    """The lines of a text; ``form`` is "txt" or "md"."""
    head: tuple[str, ...] = ()
    if form == "md":
        head, text = parted(text)
    rows = text.replace("\x00", "").splitlines()
    lines = joined_lines(tuple(_line(line, form) for line in (*head, *(_with_marks(rows) if form == "md" else rows))))
    return tuple(replace(line, text=without_emphasis(line.text)) for line in lines) if form == "md" else lines


def _with_marks(rows: Sequence[str]) -> Iterator[str]:
    """Markdown's rows with underlined headings marked as the others are, and rules left out."""
    for row, after in zip_longest(rows, rows[1:], fillvalue=""):
        if _RULE.fullmatch(row.strip()):
            yield ""
        elif re.fullmatch(r"=+|-{3,}", after.strip()) and row.strip() and not without_bullet(row)[1]:
            yield f"# {row.strip()}"
        else:
            yield row


def _line(line: str, form: str) -> RawLine:
    words, bullet = without_bullet(_QUOTE.sub("", line) if form == "md" else line)
    if form != "md":
        return RawLine(text=words.strip(), bullet=bullet)
    heading = _HEADING.match(words) is not None
    links = tuple(address for _, address in LINK.findall(words) if address.startswith("http"))
    links = (*links, *(address for address in _ADDRESS.findall(words) if address.startswith("http")))
    bare = _PART_OF_A_WORD.sub("", _ADDRESS.sub(r"\1", LINK.sub(r"\1", words)))
    words = _HEADING.sub("", unescape(_TAG.sub(" ", bare)))
    return RawLine(text=" ".join(words.split()), heading=heading, bullet=bullet, links=links)
