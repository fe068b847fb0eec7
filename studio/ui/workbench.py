"""Between the session and the screens: takes what is dropped, keeps the previews fresh, exports. Every screen asks here."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.edits.edit import Edit
from studio.edits.outbox import record_sent
from studio.edits.targets import add_target, set_profile
from studio.language.dates import today
from studio.model.application import Application, Plan
from studio.model.draft import LetterDraft
from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.workspace import Target, Workspace
from studio.session import Session
from studio.ui.intake import Intake
from studio.ui.jobs import Jobs, settle

if TYPE_CHECKING:
    from studio.batch import Batch
    from studio.matching.match import Matcher
    from studio.model.preview import Preview
    from studio.pipeline import Kit

_AUTOSAVE_AFTER = 600
"""Milliseconds after the last change."""


@dataclass(slots=True)
class _Worker:
    """What only the worker touches: the data, loaded once, and the matcher of the profile at hand."""

    kit: Kit | None = None
    profile: Profile | None = None
    matching: Matcher | None = None

    def tools(self, profile: Profile) -> tuple[Kit, Matcher]:
        """The data and a matcher of ``profile``; both are kept for the next question."""
        from studio.pipeline import load_kit, matcher  # noqa: PLC0415 - behind the first paint

        if self.kit is None:
            self.kit = load_kit()
        if self.matching is None or self.profile is not profile:
            self.profile, self.matching = profile, matcher(profile, self.kit.knowledge)
        return self.kit, self.matching


class Workbench(QObject):
    """The window's one way to the session and to the trip."""

    changed = Signal()
    previewed = Signal(str)
    opened = Signal(str)
    letter_read = Signal(object)
    said = Signal(str)
    warned = Signal(str)
    progressed = Signal(int, int, str)
    exported = Signal(object, str)
    new_cancel = threading.Event
    """What an export looks at between two applications; a new one each time, so that a late cancel stops nothing else."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Work on ``session``."""
        super().__init__(parent)
        self._session = session
        self._jobs = Jobs(self)
        self._worker = _Worker()
        self.intake = Intake(self._jobs, self)
        self.intake.taken.connect(self._took)
        self.intake.said.connect(self.said)
        self._previews: dict[str, tuple[Profile, Target, Preview]] = {}
        self._asked: dict[str, tuple[Profile, Target]] = {}
        self._exports: dict[str, tuple[Application, Profile | None, Target]] = {}
        self._plans, self._last_id = 0, 0
        self._judged: dict[str, int] = {}
        self._cancel = threading.Event()
        self._settled = False
        self._jobs.refused.connect(self.warned)
        self._jobs.broken.connect(
            lambda words: self.warned.emit(f"Something in Bespoke broke; your work is kept. {words}")
        )
        self._autosave = QTimer(self, interval=_AUTOSAVE_AFTER, singleShot=True)
        self._autosave.timeout.connect(self.save)
        session.listen(self._changed)

    @property
    def workspace(self) -> Workspace:
        """The workspace as it is now."""
        return self._session.workspace

    @property
    def undo_name(self) -> str:
        """What undo would take back, or ""."""
        return self._session.undo_name

    def preview(self, target_id: str) -> Preview | None:
        """The freshest preview of a target that there is; a fresher one is told by ``previewed``."""
        known = self._previews.get(target_id)
        return known[2] if known else None

    def apply(self, edit: Edit) -> None:
        """Change the workspace."""
        self._session.apply(edit)

    def undo(self) -> None:
        """Take the last change back."""
        if name := self._session.undo_name:
            self._session.undo()
            self.said.emit(f"Undone: {name}")

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if name := self._session.redo_name:
            self._session.redo()
            self.said.emit(f"Done again: {name}")

    def save(self) -> bool:
        """Write what changed; False where the disk refuses: that is told, and the work stays in memory."""
        try:
            self._session.save()
        except InputError as refused:
            self.warned.emit(f"{refused.message} {refused.hint}")
            return False
        return True

    def close(self, *, even_unsaved: bool = False) -> bool:
        """Save, stop the worker and let go of the file; False, with everything as it was, where saving is refused."""
        if not self.save() and not even_unsaved:
            return False
        self._cancel.set()
        self._jobs.stop()
        self.intake.close()
        self._session.close()
        return True

    def export(self, target_ids: Sequence[str], out: Path) -> None:
        """Write the applications of these targets into new folders of ``out``; ``progressed`` tells how far, ``exported`` the end."""
        profile = self.workspace.profile
        if profile is None:
            self.warned.emit("Drop your resume first.")
            return
        self._cancel = self.new_cancel()
        targets = [self.workspace.target(id_) for id_ in target_ids]
        others = self._others(target_ids)
        work = _Export(profile, tuple(targets), others, out, self._worker, self._cancel, self.progressed.emit)
        self._jobs.start(work, lambda batch: self._exported(batch, out))

    def cancel(self) -> None:
        """Stop the export after the application that is being written."""
        self._cancel.set()

    def refresh(self) -> None:
        """Ask for a preview of every target that has none of its present state."""
        profile = self.workspace.profile
        if profile is None:
            return
        for target in self.workspace.targets:
            known = self._asked.get(target.id)
            if known is None or known[0] is not profile or known[1] is not target:
                self._asked[target.id] = (profile, target)
                self._look(profile, target)

    def attend(self, target_id: str) -> None:
        """Ask a target's gates again where plans of others came or changed since: what is left over, and from whom."""
        known = self._previews.get(target_id)
        if known is None or self._judged.get(target_id) == self._plans or self._jobs.busy:
            return
        self._judged[target_id] = self._plans
        profile, target, made = known
        others = self._others((target_id,))

        def work() -> Preview:
            from studio.preview import rejudged  # noqa: PLC0415 - behind the first paint

            return rejudged(made, others, self._worker.tools(profile)[0])

        self._jobs.start(work, lambda new: self._looked(profile, target, new, counts=False))

    def _others(self, own: Sequence[str]) -> tuple[Plan, ...]:
        return tuple(made.plan for id_, (_, _, made) in self._previews.items() if id_ not in own)

    def _look(self, profile: Profile, target: Target) -> None:
        others = self._others((target.id,))

        def work() -> Preview:
            from studio.preview import preview  # noqa: PLC0415 - behind the first paint

            kit, matching = self._worker.tools(profile)
            return preview(profile, target, matching, kit, others)

        self._jobs.start(
            work, lambda made: self._looked(profile, target, made), lambda _: self._asked.pop(target.id, None) is self
        )

    def _looked(self, profile: Profile, target: Target, made: Preview, *, counts: bool = True) -> None:
        """A late answer to an old question is dropped."""
        if not self._settled:
            self._settled = True
            settle()
        if self._asked.get(target.id) == (profile, target):
            self._previews[target.id] = (profile, target, made)
            self._plans += counts
            self.previewed.emit(target.id)

    def _changed(self, workspace: Workspace) -> None:
        kept = {target.id for target in workspace.targets}
        self._previews = {id_: known for id_, known in self._previews.items() if id_ in kept}
        self._asked = {id_: known for id_, known in self._asked.items() if id_ in kept}
        self._autosave.start()
        self.refresh()
        self.changed.emit()

    def _took(self, made: object) -> None:
        """A resume becomes the master, a posting a target; a letter is the window's to place."""
        if isinstance(made, Profile):
            self.apply(set_profile(made))
            self.said.emit(f"Resume read: {made.contact.name or made.source.name}")
        elif isinstance(made, Posting):
            id_ = self._free_id()
            self.apply(add_target(id_, made))
            self.opened.emit(id_)
            self.said.emit(f"Posting read: {made.title or made.source.name}")
            for warning in made.warnings:
                if warning.code == "several-postings":
                    self.warned.emit(f"{made.source.name}: {warning.message}")
        elif isinstance(made, LetterDraft):
            self.letter_read.emit(made)

    def _free_id(self) -> str:
        """An id that no target has, nor had, as far as the outbox and the undo steps of this window go."""
        self._last_id += 1
        taken = {target.id for target in self.workspace.targets} | {sent.target for sent in self.workspace.outbox}
        while f"t{self._last_id}" in taken:
            self._last_id += 1
        return f"t{self._last_id}"

    def mark_sent(self, target_id: str) -> bool:
        """Remember that the last export of this target went out; False where there is none of its present state."""
        known = self._exports.get(target_id)
        target = next((t for t in self.workspace.targets if t.id == target_id), None)
        if known is None or known[1] is not self.workspace.profile or known[2] is not target:
            return False
        self.apply(record_sent(target_id, known[0], date=today()))
        return True

    def _exported(self, batch: Batch, out: Path) -> None:
        now = {target.id: target for target in self.workspace.targets}
        for application in batch.applications:
            if application.target in now:
                self._exports[application.target] = (application, self.workspace.profile, now[application.target])
        self.exported.emit(batch, str(out))


@dataclass(frozen=True, slots=True)
class _Export:
    """The work of one export: plain values, the worker's tools and a bound signal."""

    profile: Profile
    targets: tuple[Target, ...]
    others: tuple[Plan, ...]
    out: Path
    worker: _Worker
    cancel: threading.Event
    tell: Callable[[int, int, str], object]

    def __call__(self) -> Batch:
        from studio.batch import tailor_targets  # noqa: PLC0415 - behind the first paint

        kit, matching = self.worker.tools(self.profile)
        return tailor_targets(
            self.profile, self.targets, kit, matching, self.out, others=self.others, progress=self._progress
        )

    def _progress(self, done: int, of: int, name: str) -> bool:
        self.tell(done, of, name)
        return not self.cancel.is_set()
