"""The process that looks into foreign files: it reads questions, answers them, and can do nothing else.

It may not open files for writing, start programs or use the network (refused by an audit hook), and where the system knows
how, its memory is bounded. Questions and answers are MessagePack behind four bytes of length.
"""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, Literal

import msgspec

from studio.model.errors import InputError
from studio.model.reading import Reading
from studio.reading.raw import File

MOST_MEMORY: Final = 448_000_000
"""Bytes of address space (Linux) or of memory (elsewhere) that reading one file may take."""

_LENGTH = 4
_REFUSED = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.fork", "ctypes.dlopen")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A file, and what is asked of it: what it says, what other libraries read in it, or pictures of its pages."""

    asked: Literal["reading", "readers", "pictures"]
    file: File


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One of these: what was asked, the facts of a refusal, or the report of a fault of ours."""

    reading: Reading | None = None
    readers: dict[str, str] | None = None
    pictures: tuple[bytes, ...] | None = None
    pages: int = 0
    refused: dict[str, str] | None = None
    fault: str = ""


def main() -> int:
    """Answer questions from standard input on standard output until it closes."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _load()
    _bound_memory()
    sys.addaudithook(_refuse)
    send(answers, Answer())
    decoder = msgspec.msgpack.Decoder(Question)
    while (message := received(questions)) is not None:
        send(answers, answered(decoder.decode(message)))
    return 0


def answered(question: Question) -> Answer:
    """The answer to one question; nothing that a file does to the reader gets past here but death."""
    try:
        return _answer(question)
    except InputError as refused:
        return Answer(refused=refused.facts())
    except MemoryError:
        return Answer(refused=too_heavy().facts())
    except Exception:  # noqa: BLE001 - the parent tells it, as a fault of ours
        return Answer(fault=traceback.format_exc())


def too_heavy() -> InputError:
    """What is said of a file that asks for more memory than any resume."""
    return InputError(
        "too-heavy",
        f"Reading the file took more than {MOST_MEMORY // 1_000_000} MB of memory, far more than any resume or posting does.",
        hint="Save it anew where it was written, or print it to PDF.",
    )


def send(stream: BinaryIO, message: object) -> None:
    """Write a message whole."""
    data = msgspec.msgpack.encode(message)
    stream.write(len(data).to_bytes(_LENGTH, "big"))
    stream.write(data)
    stream.flush()


def received(stream: BinaryIO) -> bytes | None:
    """The next message, or None where the other side is gone."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    size = int.from_bytes(head, "big")
    data = stream.read(size)
    return data if len(data) == size else None


def _answer(question: Question) -> Answer:
    file = question.file
    if question.asked == "readers":
        from studio.reading.readers import THOROUGH, read_with  # noqa: PLC0415 - heavy, and for verifying alone

        return Answer(readers=read_with(THOROUGH[f".{file.format}"], file.data))
    if question.asked == "pictures":
        from studio.reading.pictures import pictures_of  # noqa: PLC0415 - for scanned files alone

        pictures, pages = pictures_of(file)
        return Answer(pictures=tuple(pictures), pages=pages)
    from studio.reading.read import read  # noqa: PLC0415 - loaded by _load

    return Answer(reading=read(file))


def _load() -> None:
    """Import what the common formats need, while no file is there: afterwards it is warm."""
    from studio.reading import read  # noqa: F401, PLC0415
    from studio.reading.formats import docx, html, pdf, plain  # noqa: F401, PLC0415


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refuse(event: str, details: tuple[Any, ...]) -> None:
    """Forbid what no reader has to do: programs, the network, files for writing."""
    if event.startswith(_REFUSED):
        raise PermissionError(event)
    if event == "open":
        _, mode, flags = details
        if (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & _WRITES):
            raise PermissionError(event)


if __name__ == "__main__":
    sys.exit(main())
