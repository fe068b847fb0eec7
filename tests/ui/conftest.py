"""A window on no screen. Where Qt's system libraries are missing, these tests say so and stand aside."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication
except ImportError as fault:
    pytest.skip(f"Qt's system libraries are not installed here: {fault}", allow_module_level=True)

from studio.session import Session
from studio.store.workspace_file import WorkspaceFile
from studio.ui.theme import Tokens, load_tokens, palette, style_sheet
from studio.ui.window import Window
from studio.ui.workbench import Workbench

RESUME = """Ines Falk
ines.falk@example.org | +49 170 5550123

Experience
Ward Nurse, Hillcrest Hospital, Leeds   Mar 2019 - Present
- Led wound care rounds for 28 beds and trained nine new nurses
- Cut medication errors by a third in one year
- A team player who was responsible for the tea kitchen

Education
BSc Nursing, University of Leeds 2015-2018

Skills
Wound care, triage, Microsoft Excel
"""
POSTING = """Staff Nurse
Employer: St Brigid's Hospital
Location: York, UK

Responsibilities
- Wound care on a surgical ward

Requirements
- Experience of wound care and triage is essential
- Phlebotomy

You will join our team. Apply by 1 December 2027.
"""


@pytest.fixture(scope="session")
def qt() -> QApplication:
    """The one application object."""
    made = QApplication.instance() or QApplication(["bespoke"])
    assert isinstance(made, QApplication)
    made.setStyle("Fusion")
    return made


@pytest.fixture
def tokens(qt: QApplication) -> Tokens:
    """The light side, put on."""
    light = load_tokens("light")
    qt.setPalette(palette(light))
    qt.setStyleSheet(style_sheet(light))
    return light


@pytest.fixture
def window(tokens: Tokens, tmp_path: Path) -> Iterator[Window]:
    """An open window over a new workspace file."""
    made = Window(Workbench(Session(WorkspaceFile(tmp_path / "own.bespoke"))), tokens)
    made.resize(1280, 820)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def until(qt: QApplication) -> Callable[[Callable[[], object]], None]:
    """Let the window live until something holds; 30 seconds at most."""

    def wait(holds: Callable[[], object]) -> None:
        end = time.monotonic() + 30
        while not holds():
            assert time.monotonic() < end, "it did not come to pass"
            qt.processEvents()
            time.sleep(0.005)

    return wait


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A resume and a posting on disk."""
    resume, posting = tmp_path / "falk.txt", tmp_path / "job.txt"
    resume.write_text(RESUME, encoding="utf-8")
    posting.write_text(POSTING, encoding="utf-8")
    return resume, posting
