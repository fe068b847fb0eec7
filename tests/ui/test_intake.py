"""What the window offers where a file or a link needs a word more of the person."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.reading import fetch, guard, outside
from studio.reading.raw import File
from studio.ui.drops import announced, dropped
from studio.ui.window import Window
from tests.ui.conftest import POSTING, RESUME

Until = Callable[[Callable[[], object]], None]


def _pdf(words: str) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made)
    for number, line in enumerate(words.splitlines()):
        canvas.drawString(72, 760 - 16 * number, line)
    canvas.save()
    return made.getvalue()


def _locked_pdf(path: Path, password: str) -> Path:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(_pdf(RESUME)))
    writer.encrypt(password, algorithm="AES-256-R5")
    writer.write(path)
    return path


def _scanned_pdf(path: Path) -> Path:
    from PIL import Image  # noqa: PLC0415 - for this file alone

    canvas = Canvas(str(path))
    canvas.drawImage(ImageReader(Image.new("L", (600, 800), 255)), 0, 0)
    canvas.save()
    return path


def _answer(window: Window, words: str) -> None:
    """Press the strip's button of that name."""
    button = next(b for b in window.question.findChildren(QPushButton) if b.text() == words and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _open(window: Window, path: Path) -> None:
    window._bench.intake.open_files([path])


def test_a_locked_pdf_asks_for_its_password_and_forgets_it(window: Window, tmp_path: Path, until: Until) -> None:
    _open(window, _locked_pdf(tmp_path / "cv.pdf", "rosebud"))
    until(lambda: "locked" in window.question.words)
    line = window.question.findChild(QLineEdit)
    assert line.echoMode() == QLineEdit.EchoMode.Password
    line.setText("wrong")
    _answer(window, "Open")
    until(lambda: "does not open" in window.question.words)
    assert window._bench.workspace.profile is None
    line.setText("rosebud")
    QTest.keyClick(line, Qt.Key.Key_Return)
    until(lambda: window._bench.workspace.profile)
    assert window._bench.workspace.profile.contact.name == "Ines Falk"
    assert line.text() == ""


def test_a_scanned_file_is_offered_to_tesseract_where_it_is_installed(
    window: Window, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "tesseract", lambda: "/usr/bin/tesseract")
    monkeypatch.setattr(guard, "searchable_pdf", lambda pictures: _pdf(RESUME) if len(pictures) == 1 else b"")
    _open(window, _scanned_pdf(tmp_path / "scan.pdf"))
    until(lambda: "Tesseract" in window.question.words)
    assert window._bench.workspace.profile is None
    _answer(window, "Read the pictures")
    until(lambda: window._bench.workspace.profile)
    assert "read-from-pictures" in {notice.code for notice in window._bench.workspace.profile.warnings}


def test_a_scanned_file_is_refused_in_words_where_it_is_not(
    window: Window, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "tesseract", lambda: "")
    _open(window, _scanned_pdf(tmp_path / "scan.pdf"))
    until(lambda: "only pictures of it" in window.toast.words)


def test_a_dropped_link_goes_online_only_after_a_yes(
    window: Window, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []

    def fetched(address: str, _: Callable[[str], object]) -> File:
        called.append(address)
        return File(data=POSTING.encode(), name=address, format="txt")

    monkeypatch.setattr(fetch, "fetch", fetched)
    mime = QMimeData()
    mime.setUrls([QUrl("https://jobs.example.org/nurse?id=7")])
    mime.setHtml('<a href="https://jobs.example.org/nurse?id=7">Staff Nurse</a>')
    assert announced(dropped(mime)) == "Ask about the link to jobs.example.org"
    window._take(dropped(mime))
    until(lambda: "link to jobs.example.org" in window.question.words)
    assert called == []
    _answer(window, "Not now")
    assert called == []
    window._take(dropped(mime))
    _answer(window, "Get the page")
    until(lambda: window._bench.workspace.targets)
    posting = window._bench.workspace.targets[0].posting
    assert (called, posting.url) == (["https://jobs.example.org/nurse?id=7"], "https://jobs.example.org/nurse?id=7")
    assert posting.employer == "St Brigid's Hospital"


def test_a_wall_on_the_way_is_told_with_the_way_around_it(
    window: Window, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def walled(_address: str, _: Callable[[str], object]) -> File:
        raise InputError("login-wall", "jobs.example.org shows this page only to people.", hint="Save the page.")

    monkeypatch.setattr(fetch, "fetch", walled)
    window._bench.intake.fetch("https://jobs.example.org/1")
    until(lambda: "Save the page." in window.toast.words)
    assert window._bench.workspace.targets == ()


def test_a_link_file_is_a_link(window: Window, tmp_path: Path, until: Until) -> None:
    link = tmp_path / "job.url"
    link.write_text("[InternetShortcut]\nURL=https://jobs.example.org/5\n", encoding="utf-8")
    _open(window, link)
    until(lambda: "link to jobs.example.org" in window.question.words)
    assert window._bench.workspace.targets == ()


def test_a_selection_with_a_link_in_it_is_a_selection() -> None:
    mime = QMimeData()
    mime.setHtml('<p>Staff Nurse wanted. <a href="https://a.example.org">Apply</a></p>')
    mime.setText("Staff Nurse wanted. Apply")
    assert dropped(mime).form == "html"


def test_a_page_of_several_jobs_adds_them_when_asked(window: Window, tmp_path: Path, until: Until) -> None:
    jobs = [
        {"@type": "JobPosting", "title": title, "description": f"<p>{title} for a ward.</p>"}
        for title in ("Staff Nurse", "Ward Clerk", "Porter", "Midwife")
    ]
    page = tmp_path / "search.html"
    page.write_text(f'<script type="application/ld+json">{json.dumps(jobs)}</script>', encoding="utf-8")
    _open(window, page)
    until(lambda: "4 jobs" in window.question.words)
    assert window._bench.workspace.targets == ()
    _answer(window, "Add all 4")
    until(lambda: len(window._bench.workspace.targets) == 4)
    assert [target.posting.title for target in window._bench.workspace.targets][-1] == "Midwife"


def test_jobs_without_a_title_are_counted_among_those_that_are_not_named(window: Window, until: Until) -> None:
    titles = ("Staff Nurse", "", "Porter", "")
    parts = tuple(Posting(text=title or "work", title=title) for title in titles)
    window._bench.intake.several.emit(Posting(text="", parts=parts))
    until(lambda: "4 jobs: Staff Nurse, Porter and 2 more." in window.question.words)


def test_a_scan_that_is_locked_as_well_keeps_its_password_until_it_is_read(
    window: Window, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "tesseract", lambda: "/usr/bin/tesseract")
    monkeypatch.setattr(guard, "searchable_pdf", lambda _: _pdf(RESUME))
    writer = pypdf.PdfWriter(clone_from=_scanned_pdf(tmp_path / "open.pdf"))
    writer.encrypt("rosebud", algorithm="AES-256-R5")
    writer.write(tmp_path / "scan.pdf")
    window._bench.intake.unlock(tmp_path / "scan.pdf", "rosebud")
    until(lambda: "Tesseract" in window.question.words)
    _answer(window, "Read the pictures")
    until(lambda: window._bench.workspace.profile)
    assert window._bench.workspace.profile.contact.name == "Ines Falk"


def test_a_drag_made_to_hold_the_window_up_does_not() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/1")])
    mime.setText("https://example.org/1\nmore")
    mime.setHtml(f"{'<!---->' * 500}<p>Staff Nurse</p>")
    assert dropped(mime).form == "html"


def test_questions_stand_behind_each_other_and_escape_puts_one_away(window: Window) -> None:
    for number in (1, 2, 2):
        window._bench.intake.linked.emit(f"https://jobs{number}.example.org/1")
    assert "jobs1.example.org" in window.question.words
    QTest.keyClick(window.question, Qt.Key.Key_Escape)
    assert "jobs2.example.org" in window.question.words
    QTest.keyClick(window.question, Qt.Key.Key_Escape)
    assert not window.question.isVisible()
