"""A workspace as one SQLite file: a JSON row a document, so that saving writes the changed rows alone.

The rollback journal is kept (it is safe in synced folders); each save is one transaction, whole or not at all.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import msgspec

from studio.model.errors import InputError
from studio.model.outbox import Sent
from studio.model.profile import Profile
from studio.model.settings import Settings
from studio.model.workspace import Target, Workspace

SCHEMA_VERSION: Final = 1
_APPLICATION: Final = 0x42455350
"""SQLite's application id of our files: "BESP"."""


_WAIT = 0.5
"""Seconds that another program may hold the file before it is said to be in use."""


class WorkspaceFile:
    """An open workspace file. Raises :class:`InputError` where the file is none of ours, newer, damaged, or may not be used."""

    def __init__(self, path: Path) -> None:
        """Open the file at ``path``, or make it."""
        self._path = path
        self._saved: dict[str, bytes] = {}
        try:
            self._database = sqlite3.connect(path, isolation_level=None, timeout=_WAIT)
            self._database.execute("PRAGMA trusted_schema = OFF")
            self._hold()
            self._prepare()
        except sqlite3.DatabaseError as fault:
            raise self._refusal(fault) from fault

    def __enter__(self) -> Self:
        """Use the file in a ``with`` block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the file. Nothing is saved here."""
        self._database.close()

    def load(self) -> Workspace:
        """The workspace as it was saved last; a new file holds an empty one."""
        try:
            rows = self._database.execute("SELECT key, document FROM documents ORDER BY place, key").fetchall()
            self._saved = {str(key): bytes(document) for key, document in rows}
            return _workspace(self._saved)
        except (sqlite3.DatabaseError, msgspec.MsgspecError) as fault:
            raise self._refusal(fault) from fault

    def save(self, workspace: Workspace) -> int:
        """Write the rows that differ from the last save, in one transaction; how many there were. Raises :class:`InputError`."""
        rows = dict(_rows(workspace))
        changed = [(key, place, row) for place, (key, row) in enumerate(rows.items()) if self._saved.get(key) != row]
        gone = [(key,) for key in self._saved if key not in rows]
        moved = [(place, key) for place, key in enumerate(rows)] if list(rows) != list(self._saved) else []
        if not (changed or gone or moved):
            return 0
        try:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany("DELETE FROM documents WHERE key = ?", gone)
            self._database.executemany(
                "INSERT OR REPLACE INTO documents (key, place, document) VALUES (?, ?, ?)", changed
            )
            self._database.executemany("UPDATE documents SET place = ? WHERE key = ?", moved)
            self._database.execute("COMMIT")
        except sqlite3.DatabaseError as fault:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise self._refusal(fault) from fault
        self._saved = rows
        return len(changed) + len(gone)

    def _hold(self) -> None:
        """Keep the file for this window alone until it closes: a second one would write over what this one saved."""
        self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._database.execute("BEGIN EXCLUSIVE")
        self._database.execute("COMMIT")

    def _prepare(self) -> None:
        """Make the table in an empty file; refuse what is not ours or is newer than this program."""
        version = self._database.execute("PRAGMA user_version").fetchone()[0]
        application = self._database.execute("PRAGMA application_id").fetchone()[0]
        empty = not self._database.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        if empty:
            self._database.execute(f"PRAGMA application_id = {_APPLICATION}")
            self._database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            self._database.execute("CREATE TABLE documents (key TEXT PRIMARY KEY, place INTEGER, document BLOB) STRICT")
            if os.name == "posix":
                self._path.chmod(0o600)
        elif application != _APPLICATION:
            self.close()
            raise InputError(
                "not-a-workspace", "This is not a Bespoke workspace.", hint="Choose another.", file=str(self._path)
            )
        elif version > SCHEMA_VERSION:
            self.close()
            message = "This workspace was written by a newer Bespoke."
            raise InputError("newer-workspace", message, hint="Update Bespoke to open it.", file=str(self._path))

    def _refusal(self, fault: Exception) -> InputError:
        if "locked" in str(fault):
            message = "This workspace is open in another Bespoke window."
            return InputError(
                "workspace-in-use", message, hint="Use that window, or close it first.", file=str(self._path)
            )
        message = f"The workspace could not be used ({fault})."
        hint = "Check that the disk has room and that the file may be written; nothing of it was changed."
        return InputError("workspace-unusable", message, hint=hint, file=str(self._path))


def _rows(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    if workspace.profile is not None:
        yield "profile", _encoded(workspace.profile)
    yield "settings", _encoded(workspace.settings)
    for target in workspace.targets:
        yield f"target/{target.id}", _encoded(target)
    for number, sent in enumerate(workspace.outbox):
        yield f"sent/{number:06d}", _encoded(sent)


def _encoded(document: object) -> bytes:
    return msgspec.json.encode(document, order="deterministic")


def _workspace(rows: dict[str, bytes]) -> Workspace:
    decode = msgspec.json.decode
    return Workspace(
        profile=decode(rows["profile"], type=Profile) if "profile" in rows else None,
        settings=decode(rows["settings"], type=Settings) if "settings" in rows else Settings(),
        targets=tuple(decode(row, type=Target) for key, row in rows.items() if key.startswith("target/")),
        outbox=tuple(decode(row, type=Sent) for key, row in rows.items() if key.startswith("sent/")),
    )
