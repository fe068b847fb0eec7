"""A folder of files that appears whole: refused before anything is written, and never at the cost of a person's own file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from studio.model.errors import InputError
from studio.model.outbox import SentFile
from studio.writing.whole import write_whole

RECORD = "application.json"


def sent_file(name: str, data: bytes, pages: int) -> SentFile:
    """A file's name, hash and size for the record."""
    return SentFile(name=name, sha256=hashlib.sha256(data).hexdigest(), bytes=len(data), pages=pages)


def refuse_existing(path: Path, *, overwrite: bool) -> None:
    """Raise :class:`InputError` where ``path`` is there and may not be replaced."""
    if path.exists() and not overwrite:
        hint = "Name another folder with --out, or add --overwrite."
        raise InputError("file-exists", f"“{path.name}” is there already.", hint=hint, file=str(path))


def write_folder(folder: Path, files: Mapping[str, bytes], *, overwrite: bool = False) -> None:
    """Write all ``files`` into ``folder``, the record last. What an earlier run wrote and nobody touched since gives way.

    Raises :class:`InputError`, with nothing written, where the folder is there and may not be replaced.
    """
    refuse_existing(folder, overwrite=overwrite)
    new, stale = not folder.exists(), _untouched(folder)
    try:
        for name, data in sorted(files.items(), key=lambda pair: pair[0] == RECORD):
            write_whole(folder / name, data, overwrite=overwrite)
    except InputError:
        if new:
            _take_back(folder, files)
        raise
    for name in stale - set(files):
        (folder / name).unlink(missing_ok=True)


def _take_back(folder: Path, names: Iterable[str]) -> None:
    """Leave no half of a new folder behind."""
    with suppress(OSError):
        for name in names:
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()


def _untouched(folder: Path) -> set[str]:
    """The files of the earlier run that are still as it wrote them."""
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        listed = {str(f["name"]): str(f["sha256"]) for f in record["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {n for n, digest in listed.items() if Path(n).name == n and _digest(folder / n) == digest}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
