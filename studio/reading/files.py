"""Which reader takes a file. Adding a format is one new reader and one line here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Final, cast

from studio.model.errors import InputError
from studio.model.profile import Profile
from studio.reading.raw import MOST_BYTES, RawDocument
from studio.reading.resume.from_json import read_json_resume
from studio.reading.resume.read import read_resume

READERS: Final = MappingProxyType(
    {
        ".txt": ("plain", "txt"),
        ".md": ("plain", "md"),
        ".docx": ("docx", "docx"),
        ".pdf": ("pdf", "pdf"),
        ".html": ("html", "html"),
        ".htm": ("html", "html"),
        ".eml": ("mail", "eml"),
    }
)
"""File ending → module of this folder, and the format's name. A reader is loaded when its first file comes."""


def read_file(path: Path, *, password: str = "") -> RawDocument:
    """The lines of the file at ``path``. Raises :class:`InputError` that says what is wrong, where, and what to do."""
    try:
        return _read(path, password)
    except InputError as refused:
        raise InputError(refused.code, refused.message, hint=refused.hint, file=str(path)) from refused


def _read(path: Path, password: str) -> RawDocument:
    data = file_bytes(path)
    ending = ".pdf" if data[:1024].lstrip().startswith(b"%PDF-") else path.suffix.lower()
    if ending not in READERS:
        known = ", ".join(sorted([*READERS, ".json"]))
        raise InputError(
            "unknown-format",
            f"Bespoke cannot read {ending or 'files without an ending'} yet.",
            hint=f"It reads {known}.",
        )
    module, form = READERS[ending]
    reader = cast("Callable[..., RawDocument]", import_module(f"studio.reading.formats.{module}").read)
    document = reader(data, form, password) if module == "pdf" else reader(data, form)
    if not document.text.strip():
        raise InputError("empty-file", "The file holds no text.", hint="Is it the right file?")
    return document


def read_profile(path: Path, *, password: str = "") -> Profile:
    """The resume in the file at ``path``; JSON Resume is understood as it stands. Raises :class:`InputError`."""
    if path.suffix.lower() != ".json":
        return read_resume(read_file(path, password=password), path.name)
    try:
        return read_json_resume(file_bytes(path), path.name)
    except InputError as refused:
        raise InputError(refused.code, refused.message, hint=refused.hint, file=str(path)) from refused


def file_bytes(path: Path) -> bytes:
    """All bytes of a file. Raises :class:`InputError` where it is missing, a folder, empty, too large or may not be read."""
    if path.is_dir():
        raise InputError("is-a-folder", "This is a folder, not a file.", hint="Name the files in it.")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(
                "too-large", f"The file is larger than {MOST_BYTES // 1_000_000} MB.", hint="Is it the right file?"
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError("no-such-file", "There is no such file.", hint="Check the name and the folder.") from None
    except PermissionError:
        raise InputError(
            "no-permission", "The file may not be read.", hint="Change its permissions, or copy it."
        ) from None
    except OSError as fault:
        raise InputError(
            "unreadable", f"The file cannot be read ({fault.strerror}).", hint="Is its disk still there?"
        ) from fault
    if not data:
        raise InputError("empty-file", "The file is empty.", hint="Is it the right file?")
    return data
