"""What format a file is of: by what it holds where that tells, else by its ending. Adding a format is a reader and a row here."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from studio.model.errors import InputError
from studio.reading.raw import File

_HEAD = 2_048
_MOST_MEMBERS = 2_000
_SPACE = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED_OFFICE, _OLD_WORD, _OUTLOOK = (
    name.encode("utf-16-le") for name in ("EncryptedPackage", "WordDocument", "__substg1.0_")
)
"""Names of streams that tell what a compound file of Microsoft's holds."""


@dataclass(frozen=True, slots=True)
class Format:
    """``module`` of :mod:`studio.reading.formats` reads files with these ``endings``.

    ``opens`` is how such a file begins, whatever it is called; ``member`` is a member that only such a zip file has.
    """

    name: str
    module: str
    endings: str
    opens: bytes = b""
    member: str = ""

    def takes(self, ending: str) -> bool:
        """Whether files of this ending are of this format."""
        return ending in self.endings.split()


FORMATS: Final = (
    Format("pdf", "pdf", ".pdf", opens=rb"%PDF-"),
    Format("docx", "docx", ".docx .docm .dotx .dotm", member=r"word/document\d*\.xml"),
    Format("odt", "odt", ".odt .ott", member=r"content\.xml"),
    Format("doc", "elsewhere", ".doc .dot", opens=rb"\x31\xbe\0\0|\xdb\xa5-\0"),
    Format("msg", "elsewhere", ".msg"),
    Format("rtf", "rtf", ".rtf", opens=rb"\{\\rtf"),
    Format("pages", "elsewhere", ".pages", member=r"(?:.*/)?Index(?:/Document\.iwa|\.zip)|index\.apxl|index\.xml"),
    Format(
        "picture",
        "elsewhere",
        ".png .jpg .jpeg .tif .tiff .webp",
        opens=rb"\x89PNG|\xff\xd8\xff|II\*\0|MM\0\*|RIFF....WEBP",
    ),
    Format("html", "html", ".html .htm .xhtml", opens=rb"(?i:<!doctype html|<html)"),
    Format("mhtml", "mail", ".mhtml .mht", opens=rb"(?i:From: <?Saved by )"),
    Format("eml", "mail", ".eml"),
    Format("linkedin", "linkedin", ".zip", member=r"(?:.*/)?(?:Profile|Positions)\.csv"),
    Format("europass", "europass", ".xml", opens=rb"(?s:<\?xml.{0,900}<(?:\w+:)?(?:SkillsPassport|Candidate)\b)"),
    Format("json", "json", ".json .jsonld"),
    Format("yaml", "rendercv", ".yaml .yml"),
    Format("webloc", "shortcut", ".webloc", opens=rb"bplist00"),
    Format("url", "shortcut", ".url", opens=rb"\[InternetShortcut\]"),
    Format("desktop", "shortcut", ".desktop", opens=rb"\[Desktop Entry\]"),
    Format("md", "plain", ".md .markdown"),
    Format("txt", "plain", ".txt .text"),
)


def recognised(file: File) -> Format:
    """The format of ``file``. Raises :class:`InputError` where it is none that Bespoke reads."""
    if file.format:
        return _named(file.format)
    ending = PurePath(file.name).suffix.lower()
    named = next((form for form in FORMATS if form.takes(ending)), None)
    if file.data.startswith(_ZIP):
        return _zipped(file.data) or _or_refused(named, ending)
    if file.data.startswith(_OLE):
        return _compound(file.data, ending)
    heads = (file.data[:_HEAD], file.data[:_HEAD].lstrip(_SPACE))
    seen = next((form for form in FORMATS if form.opens and any(re.match(form.opens, head) for head in heads)), None)
    if seen is None and b"%PDF-" in file.data[:1_024]:
        seen = _named("pdf")
    if seen is None and not ending and b"\0" not in file.data[:_HEAD]:
        return _named("txt")
    return seen or _or_refused(named, ending)


def _named(name: str) -> Format:
    return next(form for form in FORMATS if form.name == name)


def _zipped(data: bytes) -> Format | None:
    """The format whose own member the zip file has; None where it has none of them, or is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()[:_MOST_MEMBERS]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    formats = (form for form in FORMATS if form.member)
    return next((form for form in formats if any(re.fullmatch(form.member, name) for name in names)), None)


def _compound(data: bytes, ending: str) -> Format:
    """What a compound file holds: an old Word document, an Outlook message, a locked .docx, or something that is not read."""
    if _LOCKED_OFFICE in data[:100_000]:
        raise InputError(
            "encrypted-docx",
            "The Word file is locked with a password.",
            hint="Open it in Word and save it without one.",
        )
    name = "doc" if _OLD_WORD in data else "msg" if _OUTLOOK in data else ""
    own = (
        form
        for form in FORMATS
        if form.name == name or (not name and form.name in {"doc", "msg"} and form.takes(ending))
    )
    strange = "" if any(form.takes(ending) for form in FORMATS) else ending
    return next(own, None) or _or_refused(None, strange)


def _or_refused(named: Format | None, ending: str) -> Format:
    if named is not None:
        return named
    taken = (form for form in FORMATS if form.module != "elsewhere")
    known = ", ".join(sorted(ending for form in taken for ending in form.endings.split()))
    raise InputError(
        "unknown-format",
        f"Bespoke cannot read {f'{ending} files' if ending else 'this file: what it holds is no text'}.",
        hint=f"It reads {known}.",
    )
