"""What a person does in the window, and what it answers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTabBar, QTextEdit

import studio.ui.window as window_module
from studio.session import Session
from studio.store.workspace_file import WorkspaceFile
from studio.ui.theme import Tokens
from studio.ui.window import Window
from studio.ui.workbench import Workbench

Until = Callable[[Callable[[], object]], None]


def _mime(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _drop(window: Window, mime: QMimeData) -> None:
    """A drag that enters in the middle and is let go there."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(600, 400), Qt.DropAction.CopyAction, mime, buttons, keys))
    window.dropEvent(QDropEvent(QPointF(600, 400), Qt.DropAction.CopyAction, mime, buttons, keys))


@pytest.fixture
def opened(window: Window, files: tuple[Path, Path], until: Until) -> Window:
    """The window with a resume and a posting dropped on it, and the posting's preview made."""
    _drop(window, _mime(*files))
    until(lambda: window.list.current_id() and window._bench.preview(window.list.current_id()))
    return window


def _texts(window: Window) -> list[str]:
    return [button.text() for button in window.inspector.findChildren(QAbstractButton)]


def test_dropped_files_become_the_resume_and_a_target(opened: Window) -> None:
    workspace = opened._bench.workspace
    assert workspace.profile is not None
    assert workspace.profile.contact.name == "Ines Falk"
    assert [t.posting.title for t in workspace.targets] == ["Staff Nurse"]
    assert "Ines Falk" in opened.desk.resume.toPlainText()


def test_the_page_marks_what_the_posting_wants_and_what_is_generic(opened: Window) -> None:
    page = opened.desk.resume
    text = page.toPlainText()
    looks = {(mark.look, text[mark.start : mark.end].casefold()) for mark in page.marks}
    assert ("shown", "wound care") in looks
    assert ("generic", "team player") in looks
    assert len(page.extraSelections()) == len(page.marks)


def test_the_inspector_counts_and_names_what_is_lacking(opened: Window, until: Until) -> None:
    until(lambda: "Phlebotomy" in _texts(opened))
    assert opened.inspector.isVisible()


def test_a_want_that_is_none_leaves_and_comes_back_with_undo(opened: Window, until: Until) -> None:
    until(lambda: "Phlebotomy" in _texts(opened))
    button = next(
        b for b in opened.inspector.findChildren(QAbstractButton) if b.accessibleName() == "Not a want: Phlebotomy"
    )
    button.click()
    until(lambda: "Phlebotomy" not in _texts(opened))
    QTest.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: "Phlebotomy" in _texts(opened))


def test_a_selection_dragged_out_of_a_browser_is_a_posting(window: Window, until: Until) -> None:
    mime = QMimeData()
    mime.setHtml("\ufeff<h1>Site Electrician</h1><p>We are looking for an electrician. Fault finding is essential.</p>")
    _drop(window, mime)
    until(lambda: window._bench.workspace.targets)
    posting = window._bench.workspace.targets[0].posting
    assert posting.text.startswith("Site Electrician")


def test_a_file_that_cannot_be_read_is_told_and_nothing_changes(window: Window, tmp_path: Path, until: Until) -> None:
    (tmp_path / "song.mp3").write_bytes(b"la la")
    _drop(window, _mime(tmp_path / "song.mp3"))
    until(lambda: "cannot read" in window.toast.words)
    assert window.toast.isVisible()
    assert window._bench.workspace.targets == ()


def test_what_is_written_in_the_letter_is_kept_and_undone(opened: Window, until: Until) -> None:
    letter = opened.desk.letter
    composed = letter.toPlainText()
    assert "[Why St Brigid's Hospital?" in composed
    letter.setPlainText("Dear Ms Osei,\n\nYour surgical ward at St Brigid's Hospital reopened in May.")
    letter.finish()
    own = opened._bench.workspace.targets[0].letter
    assert own is not None
    assert own.greeting == "Dear Ms Osei,"
    until(lambda: _preview(opened).plan.letter.body == own.body)
    opened._bench.undo()
    until(lambda: letter.toPlainText() == composed)


def _preview(window: Window):
    made = window._bench.preview(window.list.current_id())
    assert made is not None
    return made


def test_export_writes_a_folder_and_says_where(
    opened: Window, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    monkeypatch.setattr(window_module, "export_folder", lambda: out)
    opened._export()
    until(lambda: "Written to" in opened.toast.words)
    names = sorted(path.name for path in next(out.iterdir()).iterdir())
    assert "Ines Falk Resume.pdf" in names
    assert "Ines Falk Letter DRAFT.docx" in names
    opened._export()
    until(lambda: len(list(out.iterdir())) == 2)


def test_a_cancelled_export_stops_after_the_one_being_written(
    opened: Window, files: tuple[Path, Path], tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    _drop(opened, _mime(*([files[1]] * 3)))
    until(lambda: len(opened._bench.workspace.targets) == 4)
    out = tmp_path / "out"
    monkeypatch.setattr(window_module, "export_folder", lambda: out)
    cancelled = threading.Event()
    cancelled.set()
    monkeypatch.setattr(opened._bench, "new_cancel", lambda: cancelled)
    opened._export_all()
    until(lambda: "Written to" in opened.toast.words)
    assert len(list(out.iterdir())) == 1


def test_the_work_is_there_again_after_the_window_closes(
    opened: Window, tokens: Tokens, tmp_path: Path, until: Until
) -> None:
    opened.close()
    again = Window(Workbench(Session(WorkspaceFile(tmp_path / "own.bespoke"))), tokens)
    again._bench.refresh()
    again.show()
    until(lambda: again._bench.preview(again.list.current_id()))
    assert "wound care" in again.desk.resume.toPlainText().casefold()
    again.close()


def test_tabs_and_findings_are_reached_by_keyboard(opened: Window, qt: QApplication) -> None:
    opened.activateWindow()
    QTest.keyClick(opened, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qt.processEvents()
    assert opened.desk.tabs.currentIndex() == 1
    opened.desk.letter.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(opened, Qt.Key.Key_F8)
    assert opened.desk.letter.toPlainText()[opened.desk.letter.textCursor().position()] == "["
    QTest.keyClick(opened, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(opened, Qt.Key.Key_F8)
    qt.processEvents()
    assert opened.desk.tabs.currentIndex() == 0
    at = opened.desk.resume.textCursor().position()
    assert any(mark.start == at and mark.look == "generic" for mark in opened.desk.resume.marks)


def test_every_control_has_a_name_for_a_screen_reader(opened: Window) -> None:
    controls = [w for kind in (QAbstractButton, QTextEdit, QTabBar, QLineEdit) for w in opened.findChildren(kind)]
    nameless = [type(w).__name__ for w in controls if not (w.accessibleName() or getattr(w, "text", str)())]
    assert controls
    assert nameless == []


def test_removing_a_target_is_undone_not_asked(opened: Window, until: Until) -> None:
    opened._remove()
    assert opened._bench.workspace.targets == ()
    assert "Targets" in opened._count.text()
    opened._bench.undo()
    until(lambda: len(opened._bench.workspace.targets) == 1)


def test_a_bug_in_a_job_is_told_as_ours_and_the_window_lives(window: Window, until: Until) -> None:
    def broken() -> object:
        message = "wires crossed"
        raise RuntimeError(message)

    window._bench._jobs.start(broken, lambda _: None)
    until(lambda: "Something in Bespoke broke" in window.toast.words)
    assert window.isVisible()


def test_what_was_exported_can_be_marked_as_sent_and_is_remembered(
    opened: Window, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened._mark_sent()
    assert "Export it first" in opened.toast.words
    monkeypatch.setattr(window_module, "export_folder", lambda: tmp_path / "out")
    opened._export()
    until(lambda: "Written to" in opened.toast.words)
    opened._mark_sent()
    [sent] = opened._bench.workspace.outbox
    assert (sent.target, sent.employer) == (opened.list.current_id(), "St Brigid's Hospital")
    assert {file.name for file in sent.files} >= {"Ines Falk Resume.pdf"}
    assert opened._bench.workspace.targets[0].stage == "sent"
    opened._bench.save()
    opened._bench.undo()
    assert opened._bench.workspace.outbox == ()


def test_an_error_stays_until_it_is_read_and_a_second_stands_below_it(window: Window) -> None:
    window.toast.tell("a.pdf: locked.", stays=True)
    window.toast.tell("Posting read: Nurse")
    window.toast.tell("b.docx: empty.", stays=True)
    assert window.toast.words == "a.pdf: locked.\nb.docx: empty."
    window.toast.close_errors()
    window.toast.tell("Posting read: Nurse")
    assert window.toast.words == "Posting read: Nurse"


def test_words_written_while_a_preview_is_made_stay(opened: Window, until: Until) -> None:
    letter = opened.desk.letter
    letter.setPlainText("Dear Ms Osei,\n\nFirst.")
    letter.finish()
    letter.setPlainText("Dear Ms Osei,\n\nFirst. Second.")
    until(lambda: not opened._bench._jobs.busy)
    assert letter.toPlainText() == "Dear Ms Osei,\n\nFirst. Second."
    letter.finish()
    own = opened._bench.workspace.targets[0].letter
    assert own is not None
    assert own.paragraphs[0].text == "First. Second."


def test_gates_are_asked_again_when_another_target_comes(
    opened: Window, files: tuple[Path, Path], tmp_path: Path, until: Until
) -> None:
    first = opened.list.current_id()
    opened._wrote(first, "Dear Ms Osei,\n\nAt Quarrendon Infirmary they say the same of your ward.")
    other = tmp_path / "other.txt"
    other.write_text(files[1].read_text(encoding="utf-8").replace("St Brigid's Hospital", "Quarrendon Infirmary"))
    _drop(opened, _mime(other))
    until(lambda: len(opened._bench.workspace.targets) == 2 and not opened._bench._jobs.busy)
    opened.list.choose(first)

    def leftover() -> bool:
        made = opened._bench.preview(first)
        return made is not None and any(g.name == "leftover" and not g.passed for g in made.gates)

    until(leftover)
