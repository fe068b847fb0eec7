"""What comes from outside: files, selections and links, read in the guarded child.

Where a reading needs a word more of the person (a password, a yes to go online, which of several jobs), that is told and
nothing waits for the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.ui.jobs import Jobs

if TYPE_CHECKING:
    from studio.model.reading import Reading
    from studio.reading.guard import Guard


class Intake(QObject):
    """``taken`` brings what was read. The other signals ask: each is answered by the method named in its comment, or not at all."""

    taken = Signal(object)
    said = Signal(str)
    locked = Signal(object, str)  # a file and why: unlock()
    pictured = Signal(object, str)  # a file and its password: read_pictures()
    linked = Signal(str)  # an address: fetch()
    several = Signal(object)  # a posting with parts: add_all()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        """Read with ``jobs``' worker."""
        super().__init__(parent)
        self._jobs = jobs
        self._child: Guard | None = None

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read each file as what it is."""
        for path in paths:
            self._read(
                lambda path=path: self._guard().read(path), path.name, lambda fault, path=path: self._asks(path, fault)
            )

    def open_text(self, data: bytes, form: str) -> None:
        """Read a dropped or pasted selection as a posting; ``form`` is "html" or "txt"."""
        self._read(lambda: _selection(self._guard(), data, form), "the dropped text")

    def unlock(self, path: Path, password: str) -> None:
        """Read a locked file with its password, which is kept nowhere."""
        self._read(
            lambda: self._guard().read(path, password=password),
            path.name,
            lambda fault: self._asks(path, fault, password),
        )

    def read_pictures(self, path: Path, password: str = "") -> None:
        """Let the person's own Tesseract read a scanned file; ``password`` opens one that is locked as well."""
        self._read(lambda: self._guard().read(path, password=password, ocr=True), path.name)

    def fetch(self, address: str) -> None:
        """Get the page of an address: the one thing that goes online, because the person said so."""
        self._read(lambda: self._guard().read_address(address, self._tell, kind="posting"), address)

    def _tell(self, address: str) -> None:
        self.said.emit(f"Asking {address}")

    def add_all(self, posting: Posting) -> None:
        """Take each of the postings that a page lists."""
        for part in posting.parts:
            self.taken.emit(part)

    def close(self) -> None:
        """End the child; no job may be running."""
        if self._child is not None:
            self._child.close()

    def _guard(self) -> Guard:
        """The child process that reads foreign files, started when the first one comes; the worker alone asks."""
        from studio.reading.guard import Guard  # noqa: PLC0415 - behind the first paint

        self._child = self._child or Guard()
        return self._child

    def _read(
        self, work: Callable[[], object], name: str, otherwise: Callable[[BaseException], bool] | None = None
    ) -> None:
        self.said.emit(f"Reading {name}…")
        self._jobs.start(work, self._took, otherwise)

    def _took(self, reading: Reading) -> None:
        posting = reading.posting
        if posting is None:
            self.taken.emit(reading.profile or reading.letter)
        elif posting.parts:
            self.several.emit(posting)
        elif any(notice.code == "only-an-address" for notice in posting.warnings):
            self.linked.emit(posting.url)
        else:
            self.taken.emit(posting)

    def _asks(self, path: Path, fault: BaseException, password: str = "") -> bool:
        """Whether a refusal is a question that the person can answer; it is then put."""
        from studio.reading.outside import tesseract  # noqa: PLC0415 - behind the first paint

        code = fault.code if isinstance(fault, InputError) else ""
        if code == "encrypted-pdf":
            self.locked.emit(path, str(fault))
        elif code in {"scanned-pdf", "picture"} and tesseract():
            self.pictured.emit(path, password)
        else:
            return False
        return True


def _selection(guard: Guard, data: bytes, form: str) -> Reading:
    """A dropped or pasted selection, read as a posting."""
    try:
        return guard.read_bytes(data.removeprefix(b"\xef\xbb\xbf"), "dropped text", form=form, kind="posting")
    except InputError as refused:
        if refused.code != "empty-file":
            raise
        hint = "Select the posting's words and drop them."
        raise InputError("empty-file", "The selection holds no text.", hint=hint) from refused
