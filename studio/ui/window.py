"""The one window: targets at the left, the page in the middle, what the posting wants at the right; it takes drops anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from studio.edits.letters import rewritten, set_letter
from studio.edits.targets import confirm, deny, refuse, remove_target, silence
from studio.model.draft import LetterDraft
from studio.reading.recognise import FORMATS
from studio.resources import sample_postings, sample_resume
from studio.ui.desk import TABS, Desk
from studio.ui.drops import Dropped, announced, dropped
from studio.ui.exports import export_folder, open_folder, told
from studio.ui.inspector import Inspector
from studio.ui.offers import Offers
from studio.ui.present.wants import LEAVE, NO_WANT, NOT_SAME, SAME, groups, sum_of, wants_shown
from studio.ui.question import Question
from studio.ui.target_list import TargetList
from studio.ui.theme import Tokens
from studio.ui.toast import Toast
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.batch import Batch

_NARROW = 980
"""Pixels of width below which the pane at the right makes room for the page."""


class Window(QMainWindow):
    """Built of parts that know nothing of each other. ``painted`` tells the first paint."""

    painted = Signal()

    def __init__(self, bench: Workbench, tokens: Tokens) -> None:
        """Show what ``bench`` holds."""
        super().__init__()
        self._bench, self._was_painted, self._first_of_drop, self._refused_once = bench, False, True, False
        self.setWindowTitle("Bespoke")
        self.setAcceptDrops(True)
        self.resize(1280, 820)
        self.list, self.desk, self.inspector = TargetList(tokens), Desk(tokens), Inspector()
        self.toast = Toast(self)
        self.question = Question()
        self._offers = Offers(bench.intake, self.question, self)
        self._over = QFrame(self, objectName="over")
        self._over_words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, objectName="count")
        QVBoxLayout(self._over).addWidget(self._over_words)
        self._over.hide()
        self._actions()
        self.setCentralWidget(self._frame())
        self._connect()
        self._show_workspace()
        self.list.setFocus()

    # Parts

    def _frame(self) -> QWidget:
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.question)
        panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for pane, share in ((self._left(), 290), (self.desk, 650), (self.inspector, 340)):
            panes.addWidget(pane)
            panes.setStretchFactor(panes.count() - 1, 1 if pane is self.desk else 0)
            pane.resize(share, pane.height())
        panes.setSizes([290, 650, 340])
        column.addWidget(panes, 1)
        return frame

    def _bar(self) -> QWidget:
        bar = QWidget(objectName="bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 10, 20, 10)
        row.addWidget(QLabel("Bespoke", objectName="brand"))
        row.addStretch(1)
        self._buttons: dict[str, QPushButton] = {}
        for name, look in (("Open files…", ""), ("Export all", ""), ("Export", "main")):
            button = QPushButton(name, objectName=look)
            button.clicked.connect(self._named[name].trigger)
            button.setToolTip(self._named[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            self._buttons[name] = button
            row.addWidget(button)
        return bar

    def _left(self) -> QWidget:
        pane = QWidget(objectName="pane")
        column = QVBoxLayout(pane)
        column.setContentsMargins(10, 14, 10, 14)
        self._count = QLabel("Targets", objectName="title")
        self._count.setContentsMargins(10, 0, 0, 4)
        self._resume_name = QLabel(objectName="muted", wordWrap=True)
        self._resume_name.setContentsMargins(10, 0, 0, 6)
        column.addWidget(self._count)
        column.addWidget(self._resume_name)
        column.addWidget(self.list, 1)
        hint = QFrame(objectName="drop")
        inner = QVBoxLayout(hint)
        inner.addWidget(QLabel("Drop postings anywhere", objectName="group"))
        inner.addWidget(QLabel("files, or words from your browser", objectName="muted"))
        column.addWidget(hint)
        return pane

    def _actions(self) -> None:
        self._named: dict[str, QAction] = {}
        for name, keys, work in (
            ("Open files…", "Ctrl+O", self._open),
            ("Export", "Ctrl+E", self._export),
            ("Export all", "Ctrl+Shift+E", self._export_all),
            ("Mark as sent", "Ctrl+Shift+S", self._mark_sent),
            ("Undo", "Ctrl+Z", self._bench.undo),
            ("Redo", "Ctrl+Shift+Z", self._bench.redo),
            ("Paste a posting", "Ctrl+Shift+V", self._paste),
            ("Remove target", "Ctrl+Backspace", self._remove),
            ("Next generic phrase", "F8", self._next_finding),
            ("Next pane", "F6", self._next_pane),
            *((tab, f"Alt+{n}", lambda n=n: self.desk.tabs.setCurrentIndex(n - 1)) for n, tab in enumerate(TABS, 1)),
        ):
            action = QAction(name, self, shortcut=QKeySequence(keys))
            action.triggered.connect(lambda _=False, work=work: work())
            self.addAction(action)
            self._named[name] = action

    def _connect(self) -> None:
        bench = self._bench
        bench.changed.connect(self._show_workspace)
        bench.previewed.connect(self._previewed)
        bench.opened.connect(self._choose_new)
        bench.letter_read.connect(self._take_letter)
        bench.said.connect(self.toast.tell)
        bench.warned.connect(lambda words: self.toast.tell(words, stays=True))
        bench.progressed.connect(
            lambda done, of, name: self.toast.progress(done, of, f"Exported {done} of {of}: {name}")
        )
        bench.exported.connect(self._exported)
        self.toast.cancelled.connect(bench.cancel)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_target())
        self.list.model().modelReset.connect(self._keep_choice)
        self.desk.wrote.connect(self._wrote)
        self.desk.sent.connect(self._mark_sent)
        self.desk.wants_files.connect(self._open)
        self.desk.wants_sample.connect(self._sample)
        self.inspector.acted.connect(self._acted)
        self.inspector.rested.connect(self._rested)

    # What is shown

    def _show_workspace(self) -> None:
        workspace = self._bench.workspace
        chosen = self.list.current_id()
        self.list.targets.show_targets(workspace.targets)
        self.list.choose(chosen or (workspace.targets[0].id if workspace.targets else ""))
        profile = workspace.profile
        self._resume_name.setText(
            f"Resume: {profile.contact.name or profile.source.name}" if profile else "No resume yet"
        )
        self._count.setText(f"Targets  {len(workspace.targets)}" if workspace.targets else "Targets")
        for name in ("Export", "Export all"):
            self._buttons[name].setEnabled(bool(profile and workspace.targets))
        self._show_target()

    def _keep_choice(self) -> None:
        if not self.list.current_id() and self._bench.workspace.targets:
            self.list.choose(self._bench.workspace.targets[-1].id)

    def _show_target(self) -> None:
        workspace, id_ = self._bench.workspace, self.list.current_id()
        target = next((t for t in workspace.targets if t.id == id_), None)
        if target is None:
            self.desk.show_nothing(resume=workspace.profile is not None)
            self.inspector.setVisible(False)
            return
        self._bench.attend(id_)
        made = self._bench.preview(id_)
        self.desk.show_target(target, made, resume=workspace.profile is not None)
        self.inspector.setVisible(made is not None and self.width() >= _NARROW)
        if made is not None:
            match = made.plan.after
            shown, of = wants_shown(match)
            lines = [f"{name} {count.covered}/{count.of}" for name, count in match.coverage if count.of]
            rows = groups(made)
            self.inspector.show_groups(id_, f"{shown} of {of} wants shown", sum_of(match), lines, rows)

    def _previewed(self, target_id: str) -> None:
        made = self._bench.preview(target_id)
        if made is not None:
            shown, of = wants_shown(made.plan.after)
            self.list.targets.set_count(target_id, f"{shown} of {of}")
        if target_id == self.list.current_id():
            self._show_target()
        else:
            self._bench.attend(self.list.current_id())

    # What the person does

    def _open(self) -> None:
        endings = " ".join(f"*{ending}" for form in FORMATS for ending in form.endings.split())
        kinds = f"Resumes and postings ({endings});;All files (*)"
        names, _ = QFileDialog.getOpenFileNames(self, "Open a resume and postings", "", kinds)
        self._bench.intake.open_files([Path(name) for name in names])

    def _sample(self) -> None:
        self._bench.intake.open_files([sample_resume(), *sample_postings()])

    def _paste(self) -> None:
        self._take(dropped(QGuiApplication.clipboard().mimeData()))

    def _choose_new(self, target_id: str) -> None:
        """Of several postings that come at once the first is shown."""
        if self._first_of_drop:
            self.list.choose(target_id)
        self._first_of_drop = False

    def _take(self, held: Dropped | None) -> None:
        self._first_of_drop = True
        if held is None:
            self.toast.tell(
                "There is nothing here that Bespoke reads: drop files, or words from your browser.", stays=True
            )
        elif held.paths:
            self._bench.intake.open_files(held.paths)
        elif held.address:
            self._bench.intake.linked.emit(held.address)
        else:
            self._bench.intake.open_text(held.data, held.form)

    def _remove(self) -> None:
        if id_ := self.list.current_id():
            self._bench.apply(remove_target(id_))
            self.toast.tell("Target removed.", "Undo", self._bench.undo)

    def _mark_sent(self) -> None:
        if self._bench.mark_sent(self.list.current_id()):
            self.toast.tell("Marked as sent, with what its files were.", "Undo", self._bench.undo)
        else:
            self.toast.tell("Export it first: what was sent is kept exactly as it was written.", stays=True)

    def _wrote(self, target_id: str, text: str) -> None:
        target = next((t for t in self._bench.workspace.targets if t.id == target_id), None)
        made = self._bench.preview(target_id)
        letter = target.letter if target is not None and target.letter is not None else made and made.plan.letter
        if letter:
            self._bench.apply(set_letter(target_id, rewritten(letter, text)))

    def _take_letter(self, letter: LetterDraft) -> None:
        """A letter that was dropped becomes the open target's."""
        id_ = self.list.current_id()
        if not id_:
            self.toast.tell("That is a letter. Drop the posting that it answers first.", stays=True)
            return
        self._bench.apply(set_letter(id_, letter))
        self.desk.tabs.setCurrentIndex(1)
        self.toast.tell("This is now the letter of this target.", "Undo", self._bench.undo)

    def _acted(self, action: str, label: str) -> None:
        edit = {SAME: confirm, NOT_SAME: deny, NO_WANT: refuse, LEAVE: silence}[action]
        self._bench.apply(edit(self.list.current_id(), label))

    def _rested(self, label: str, start: int) -> None:
        if start >= 0:
            self.desk.tabs.setCurrentIndex(0)
            self.desk.resume.go_to(start)
        else:
            self.desk.light(label)

    def _next_finding(self) -> None:
        if self.desk.tabs.currentIndex() == TABS.index("Letter"):
            self.desk.letter.setFocus()
            self.desk.letter.go_next()
            return
        page = self.desk.resume
        at = page.place
        starts = [mark.start for mark in page.marks if mark.look == "generic"]
        if starts:
            self.desk.tabs.setCurrentIndex(0)
            page.setFocus()
            page.go_to(next((start for start in starts if start > at), starts[0]))

    def _next_pane(self) -> None:
        panes = [self.list, self.desk.tabs, self.inspector]
        held = next(
            (n for n, pane in enumerate(panes) if pane.isAncestorOf(self.focusWidget() or self) or pane.hasFocus()), -1
        )
        panes[(held + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    # Export

    def _export(self) -> None:
        if id_ := self.list.current_id():
            self._export_these([id_])

    def _export_all(self) -> None:
        self._export_these([target.id for target in self._bench.workspace.targets])

    def _export_these(self, ids: list[str]) -> None:
        self.desk.letter.finish()
        self.toast.progress(0, len(ids), f"Exporting {len(ids)}…")
        self._bench.export(ids, export_folder())

    def _exported(self, batch: Batch, out: str) -> None:
        words, folder = told(batch, Path(out))
        self.toast.tell(words, "Open the folder", lambda: open_folder(folder), stays=True)

    # Qt's own events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Say what will be done with what hovers."""
        held = dropped(event.mimeData())
        if held is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._over_words.setText(announced(held))
            self._over.setGeometry(self.rect().adjusted(16, 16, -16, -16))
            self._over.show()
            self._over.raise_()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Take it anywhere, always as a copy."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing was dropped."""
        self._over.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read what was dropped."""
        self._over.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take(dropped(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the toast at the foot of the page, and give a narrow window to the page."""
        super().resizeEvent(event)
        width = min(560, self.width() - 40)
        self.toast.setGeometry((self.width() - width) // 2, self.height() - 96, width, 76)
        self.inspector.setVisible(self.width() >= _NARROW and self._bench.preview(self.list.current_id()) is not None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the first paint."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Save, and stop the worker. Where saving is refused the window stays; closing it once more leaves without."""
        self.desk.letter.finish()
        if not self._bench.close(even_unsaved=self._refused_once):
            self._refused_once = True
            self.toast.tell("Your work could not be saved. Close once more to leave without it.", stays=True)
            event.ignore()
            return
        super().closeEvent(event)
