"""Files on the disk: their bytes, or a sentence about why there are none."""

from __future__ import annotations

from pathlib import Path

from studio.model.errors import InputError
from studio.reading.raw import MOST_BYTES


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
