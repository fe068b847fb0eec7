"""Bytes to a noun: which format it is, what kind of document, and everything it says. This runs in the guarded child."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.reading import Kind, Reading
from studio.model.text import Notice, Source
from studio.reading.kind import kind_of_document
from studio.reading.letter import read_letter
from studio.reading.markup.package import too_large
from studio.reading.posting.read import read_posting
from studio.reading.raw import MOST_CHARACTERS, MOST_LINE, MOST_LINES, MOST_PARTS, File, RawDocument, RawLine
from studio.reading.recognise import recognised
from studio.reading.resume.read import read_resume

_PAUSE = re.compile(r"(?<=[.!?;])\s+|(?<=,)\s+|\s+")
_WIDEST = 8
_WIDE = re.compile(rf"\s{{{_WIDEST + 1},}}")
_STOPS = frozenset(".!?")
_STOP = 8
"""Characters of a pause in which its mark is looked for."""

_PAGES_OF_THE_WEB = frozenset({"html", "mhtml"})
"""Formats whose readers keep more of a page when they know that it is a resume."""


def read(file: File) -> Reading:
    """What ``file`` says. Raises :class:`InputError` that says what is wrong and what to do."""
    form = recognised(file)
    file = replace(file, format=form.name)
    found = raw(file)
    if isinstance(found, Profile):
        if file.kind in (None, "resume"):
            return _of_profile(found)
        found = _bounded(
            RawDocument(lines=tuple(RawLine(text=words) for words in found.text.splitlines()), format=form.name)
        )
    kind = file.kind or kind_of_document(found)
    if kind == "resume" and file.kind is None and form.name in _PAGES_OF_THE_WEB:
        found = _bounded(_document(replace(file, kind="resume")))
    return _of_kind(found, kind, file.name)


def raw(file: File) -> RawDocument | Profile:
    """The lines of a file whose format is known, or the profile that it spells out. Raises :class:`InputError`."""
    found = import_module(f"studio.reading.formats.{recognised(file).module}").read(file)
    if isinstance(found, Profile):
        if not found.text.strip():
            raise _empty()
        if len(found.text) > MOST_CHARACTERS:
            raise too_large()
        return found
    if not found.text.strip() and not found.parts:
        raise _empty()
    return _bounded(found)


def _empty() -> InputError:
    return InputError("empty-file", "The file holds no text.", hint="Is it the right file?")


def _document(file: File) -> RawDocument:
    found = raw(file)
    if isinstance(found, Profile):
        raise TypeError(file.format)
    return found


def _of_profile(profile: Profile) -> Reading:
    return Reading(kind="resume", source=profile.source, text=profile.text, warnings=profile.warnings, profile=profile)


def _of_kind(document: RawDocument, kind: Kind, name: str) -> Reading:
    source = Source(name=name, format=document.format)
    if kind == "resume":
        return _of_profile(read_resume(document, name))
    if kind == "posting":
        posting: Posting = read_posting(document, name)
        return Reading(kind="posting", source=source, text=posting.text, warnings=posting.warnings, posting=posting)
    letter = read_letter(document)
    return Reading(kind="letter", source=source, text=document.text, warnings=document.notices, letter=letter)


def _bounded(document: RawDocument) -> RawDocument:
    """The document and each of its parts, no longer than anybody reads; what is left out is told."""
    cut = _cut(document)
    if not document.parts:
        return cut
    notice = Notice(
        code="too-long", message=f"Only the first {MOST_PARTS} of {len(document.parts)} postings were read."
    )
    told = (notice,) if len(document.parts) > MOST_PARTS else ()
    parts = tuple(_cut(part) for part in document.parts[:MOST_PARTS])
    return replace(cut, parts=parts, notices=(*cut.notices, *told))


def _cut(document: RawDocument) -> RawDocument:
    """The document with its overlong lines in pieces, and no longer than anybody reads; what is left out is told."""
    lines: list[RawLine] = []
    left = MOST_CHARACTERS
    for whole in document.lines:
        line = _narrowed(whole)
        within = line if len(line.text) <= left + MOST_LINE else replace(line, text=line.text[: left + MOST_LINE])
        lines.extend(_pieces(within) if len(line.text) > MOST_LINE else (line,))
        left -= len(line.text) + 1
        if left < 0 or len(lines) >= MOST_LINES:
            break
    document = replace(
        document, stated=tuple((key, " ".join(words.split())[:MOST_LINE]) for key, words in document.stated)
    )
    if left >= 0 and len(lines) < MOST_LINES:
        return replace(document, lines=tuple(lines))
    read = f"the first {MOST_CHARACTERS:,} characters" if left < 0 else f"the first {MOST_LINES:,} lines"
    notice = Notice(code="too-long", message=f"Only {read} were read; the file holds more.")
    return replace(document, lines=tuple(lines), notices=(*document.notices, notice))


def _narrowed(line: RawLine) -> RawLine:
    """The line with no wider space in it than sets two things apart."""
    text = _WIDE.sub(lambda run: run.group()[:_WIDEST], line.text)
    return line if text == line.text else replace(line, text=text, turns=(), spots=())


def _pieces(line: RawLine) -> Iterator[RawLine]:
    """An overlong line cut where it pauses: at a sentence's end, a comma or a space; anywhere where it has none."""
    at = 0
    while at < len(line.text):
        end = at + MOST_LINE
        if end < len(line.text):
            stops = [found.end() for found in _PAUSE.finditer(line.text, at + MOST_LINE // 2, end)]
            ends = [stop for stop in stops if line.text[max(at, stop - _STOP) : stop].rstrip()[-1:] in _STOPS]
            end = (ends or stops or [end])[-1]
        yield replace(line, text=line.text[at:end].strip(), turns=(), spots=(), links=line.links if at == 0 else ())
        at = end
