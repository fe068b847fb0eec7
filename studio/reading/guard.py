"""The way to read a foreign file: in a child process with bounds on its memory and time, kept warm for the next file.

A file of a few kilobytes can make a reader eat gigabytes or run for a minute (docs/decisions/0009-a-child-reads.md). What ends
the child is told in a sentence, the program goes on, and the next file gets a new child.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self, cast

import msgspec
import psutil

import studio
from studio.model.draft import LetterDraft
from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.reading import Kind, Reading
from studio.model.text import Notice
from studio.reading import CHILD
from studio.reading.child import MOST_MEMORY, Answer, Question, received, send, too_heavy
from studio.reading.files import file_bytes
from studio.reading.outside import searchable_pdf, word_file
from studio.reading.raw import File

MOST_WORK: Final = 2.5
"""Seconds of processor time that reading one file may take."""

MOST_WAIT: Final = 20.0
"""Seconds that a file may take in all, on a machine that is busy with other things."""

_LOOK_EVERY = 0.02
_TIRED = 200_000_000
"""Bytes of memory beyond which a child is not kept for the next file."""

_BY_OFFICE = Notice(code="read-by-libreoffice", message="An old Word file, read through LibreOffice.")
_BY_TESSERACT = Notice(
    code="read-from-pictures", message="The words were read from pictures by Tesseract; look them through."
)
_log = logging.getLogger(__name__)


class Guard:
    """Reads files in a child process. One file at a time; safe to share between threads."""

    def __init__(self, *, most_memory: int = MOST_MEMORY, most_work: float = MOST_WORK) -> None:
        """Start the child, without waiting for it. The bounds are in bytes and in seconds of processor time."""
        self._most_memory, self._most_work = most_memory, most_work
        self._turn = threading.Lock()
        self._child: _Child | None = _Child()

    def __enter__(self) -> Self:
        """Use it in a ``with`` block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child."""
        self.close()

    def close(self) -> None:
        """End the child."""
        with self._turn:
            self._retire()

    def read(self, path: Path, kind: Kind | None = None, *, password: str = "", ocr: bool = False) -> Reading:
        """What the file at ``path`` says, read as ``kind`` or as what it seems to be. Raises :class:`InputError`.

        ``ocr`` lets the person's own Tesseract read pictures of words.
        """
        with _about(path):
            return self.read_bytes(file_bytes(path), path.name, kind=kind, password=password, ocr=ocr)

    def profile(self, path: Path, *, password: str = "") -> Profile:
        """The resume in a file. Raises :class:`InputError`."""
        return cast("Profile", self.read(path, "resume", password=password).profile)

    def posting(self, path: Path, *, password: str = "") -> Posting:
        """The posting in a file. Raises :class:`InputError`."""
        return cast("Posting", self.read(path, "posting", password=password).posting)

    def letter(self, path: Path, *, password: str = "") -> LetterDraft:
        """The letter in a file. Raises :class:`InputError`."""
        return cast("LetterDraft", self.read(path, "letter", password=password).letter)

    def read_address(
        self,
        address: str,
        tell: Callable[[str], object],
        *,
        kind: Kind | None = None,
        password: str = "",
        ocr: bool = False,
    ) -> Reading:
        """What the page at ``address`` says; ``tell`` hears of each address that is called. Raises :class:`InputError`."""
        from studio.reading.fetch import fetch  # noqa: PLC0415 - the network's libraries, for those alone who ask for it

        file = fetch(address, tell)
        reading = self.read_bytes(file.data, file.name, form=file.format, kind=kind, password=password, ocr=ocr)
        posting = reading.posting
        return (
            replace(reading, posting=replace(posting, url=posting.url or address)) if posting is not None else reading
        )

    def read_bytes(
        self, data: bytes, name: str, *, form: str = "", kind: Kind | None = None, password: str = "", ocr: bool = False
    ) -> Reading:
        """The same for bytes that came another way; ``name`` is for its ending, ``form`` the format where it is known."""
        file = File(data=data, name=name, format=form, kind=kind, password=password)
        try:
            return self._reading(file)
        except InputError as refused:
            if refused.code == "old-word":
                made, format_, told = word_file(data), "doc", _BY_OFFICE
                instead = replace(file, data=made, format="docx")
            elif ocr and refused.code in {"scanned-pdf", "picture"}:
                format_, told = "pdf" if refused.code == "scanned-pdf" else "picture", _BY_TESSERACT
                pictures, pages = self.pictures(data, form=format_, password=password)
                instead = replace(file, data=searchable_pdf(pictures), format="pdf")
                if pages > len(pictures):
                    told = replace(
                        told, message=f"{told.message} Only the first {len(pictures)} of {pages} pages were read."
                    )
            else:
                raise
        return _as_of(self._reading(instead), format_, told)

    def _reading(self, file: File) -> Reading:
        return cast("Reading", self._ask(Question(asked="reading", file=file)).reading)

    def readers(self, data: bytes, form: str) -> dict[str, str]:
        """What each library that can read ``form`` finds in the file: its name and the text."""
        return cast("dict[str, str]", self._ask(Question(asked="readers", file=File(data=data, format=form))).readers)

    def pictures(self, data: bytes, *, form: str = "pdf", password: str = "") -> tuple[tuple[bytes, ...], int]:
        """The first pages of a PDF as PNG pictures, or of a picture (``form`` "picture") the same, and how many there are."""
        answer = self._ask(Question(asked="pictures", file=File(data=data, format=form, password=password)))
        return cast("tuple[bytes, ...]", answer.pictures), answer.pages

    def _ask(self, question: Question) -> Answer:
        with self._turn:
            self._child = self._child or _Child()
            try:
                answer = self._child.answer(question, self._most_memory, self._most_work)
            except BaseException:
                self._retire()
                raise
            if self._child.memory > _TIRED:
                self._retire()
        if answer.fault:
            _log.error("a reader failed\n%s", answer.fault)
            raise InputError(
                "internal-error",
                f"A fault of Bespoke's, not yours, kept the file from being read ({answer.fault.splitlines()[-1]}).",
                hint="Please report it with the lines above.",
            )
        if answer.refused:
            raise InputError(**answer.refused)
        return answer

    def _retire(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


class _Child:
    """A running child and the pipes to it."""

    def __init__(self) -> None:
        here = str(Path(studio.__file__).parents[1])
        command = (
            [sys.executable, CHILD] if getattr(sys, "frozen", False) else [sys.executable, "-m", "studio.reading.child"]
        )
        self._process = subprocess.Popen(  # noqa: S603 - our own words
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("BESPOKE_LOG") else subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._ready = False
        self.memory = 0

    def answer(self, question: Question, most_memory: int, most_work: float) -> Answer:
        """Ask and wait, with a watch on the child. Raises :class:`InputError` where the file was too much for it."""
        if not self._ready:
            if received(cast("BinaryIO", self._process.stdout)) is None:
                raise RuntimeError(f"the reader process did not start (status {self._process.wait()})")
            self._ready = True
        watch = _Watch(self._process.pid, most_memory, most_work)
        try:
            send(cast("BinaryIO", self._process.stdin), question)
            message = received(cast("BinaryIO", self._process.stdout))
        except OSError:
            message = None
        finally:
            watch.end()
        self.memory = watch.memory
        if message is None:
            raise watch.refusal or _fallen(self._process.wait())
        return msgspec.msgpack.decode(message, type=Answer)

    def end(self) -> None:
        """Kill it and let go of the pipes: it holds nothing that could be lost."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    _log.debug("the child was gone")
        self._process.wait()


class _Watch:
    """Looks at a process while it reads one file, and kills it where it takes too much; ``refusal`` then says why."""

    def __init__(self, pid: int, most_memory: int, most_work: float) -> None:
        self.refusal: InputError | None = None
        self.memory = 0
        self._most_memory, self._most_work = most_memory, most_work
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, args=(pid,), name="bespoke-watch", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Look no longer."""
        self._over.set()
        self._thread.join()

    def _look(self, pid: int) -> None:
        try:
            process = psutil.Process(pid)
        except psutil.Error:
            return
        try:
            first, begun = _work(process), time.monotonic()
            while not self._over.wait(_LOOK_EVERY):
                self.memory = max(self.memory, process.memory_info().rss)
                if self.memory > self._most_memory:
                    self.refusal = too_heavy()
                elif _work(process) - first > self._most_work or time.monotonic() - begun > MOST_WAIT:
                    self.refusal = _too_slow()
                if self.refusal is not None:
                    process.kill()
                    return
        except psutil.NoSuchProcess:
            return
        except psutil.Error:
            _log.exception("the reader cannot be watched, so it is ended")
            self.refusal = _fallen(0)
            process.kill()


def _work(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _too_slow() -> InputError:
    return InputError(
        "too-slow",
        "Reading the file took far longer than any resume or posting does, so it was stopped.",
        hint="Save it anew where it was written, or print it to PDF.",
    )


def _fallen(status: int) -> InputError:
    return InputError(
        "reader-stopped",
        f"The file could not be looked into (status {status}): it seems damaged, or asks for too much.",
        hint="Save it anew where it was written, or print it to PDF.",
    )


def _as_of(reading: Reading, form: str, told: Notice) -> Reading:
    """The reading of a file's stand-in as that of the file itself, with a word on how it was read."""
    source = replace(reading.source, format=form)
    profile, posting = reading.profile, reading.posting
    return replace(
        reading,
        source=source,
        warnings=(told, *reading.warnings),
        profile=profile and replace(profile, source=source, warnings=(told, *profile.warnings)),
        posting=posting and replace(posting, source=source, warnings=(told, *posting.warnings)),
    )


@contextmanager
def _about(path: Path) -> Iterator[None]:
    """Name the file in a refusal that leaves the block."""
    try:
        yield
    except InputError as refused:
        raise InputError(refused.code, refused.message, hint=refused.hint, file=str(path)) from refused
