"""The one mutable object: the open workspace, what can be undone, and who wants to know of a change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studio.edits.edit import Edit
from studio.model.workspace import Workspace
from studio.store.workspace_file import WorkspaceFile

Listener = Callable[[Workspace], None]


@dataclass(frozen=True, slots=True)
class _Step:
    name: str
    before: Workspace


class Session:
    """Holds one workspace. Every change goes through :meth:`apply`; screens compare what they are given by identity."""

    def __init__(self, file: WorkspaceFile | None = None) -> None:
        """Open what ``file`` remembers, or an empty workspace that is nowhere kept."""
        self._file = file
        self._workspace = file.load() if file is not None else Workspace()
        self._saved = self._workspace
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._listeners: list[Listener] = []

    @property
    def workspace(self) -> Workspace:
        """The workspace as it is now."""
        return self._workspace

    @property
    def unsaved(self) -> bool:
        """Whether anything changed since the last save."""
        return self._workspace is not self._saved

    @property
    def undo_name(self) -> str:
        """What :meth:`undo` would take back, or ""."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What :meth:`redo` would do again, or ""."""
        return self._undone[-1].name if self._undone else ""

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` with the workspace after each change."""
        self._listeners.append(listener)

    def apply(self, edit: Edit) -> None:
        """Make a change; what was undone before can then not be redone. An edit that raises changes nothing."""
        changed = edit.change(self._workspace)
        self._done.append(_Step(edit.name, self._workspace))
        self._undone.clear()
        self._show(changed)

    def undo(self) -> None:
        """Take the last change back, if there is one."""
        self._step(self._done, self._undone)

    def redo(self) -> None:
        """Make the change that was taken back last again, if there is one."""
        self._step(self._undone, self._done)

    def save(self) -> None:
        """Write what changed to the file. Raises :class:`~studio.model.errors.InputError`; the session then stays unsaved."""
        if self._file is not None and self.unsaved:
            self._file.save(self._workspace)
        self._saved = self._workspace

    def close(self) -> None:
        """Let go of the file; nothing is saved here."""
        if self._file is not None:
            self._file.close()

    def _step(self, from_: list[_Step], to: list[_Step]) -> None:
        if from_:
            step = from_.pop()
            to.append(_Step(step.name, self._workspace))
            self._show(step.before)

    def _show(self, workspace: Workspace) -> None:
        self._workspace = workspace
        for listener in self._listeners:
            listener(workspace)
