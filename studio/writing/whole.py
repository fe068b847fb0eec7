"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from studio.model.errors import InputError


def write_whole(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Put ``data`` at ``path`` in one step. Raises :class:`InputError` where the file is there, or the folder refuses it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".bespoke-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _put(Path(name), path, overwrite=overwrite)
        finally:
            Path(name).unlink(missing_ok=True)
    except FileExistsError:
        raise InputError(
            "file-exists", "The file is there already.", hint="Add --overwrite to replace it.", file=str(path)
        ) from None
    except OSError as fault:
        hint = "Check that the disk has room and the folder may be written."
        raise InputError(
            "cannot-write", f"The file could not be written ({fault.strerror}).", hint=hint, file=str(path)
        ) from fault


def _put(temporary: Path, path: Path, *, overwrite: bool) -> None:
    if not overwrite and path.exists():
        raise FileExistsError
    temporary.replace(path)
