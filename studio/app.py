"""Switch-on: where things are kept, what happens when something breaks, session, window. Nothing heavy before the first paint."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

import platformdirs

from studio.model.errors import InputError
from studio.session import Session
from studio.store.workspace_file import WorkspaceFile

_log = logging.getLogger("studio")

QT_HINT = (
    "On Debian or Ubuntu: apt install libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-keysyms1 libxcb-xkb1 libxkbcommon-x11-0 libxcb-image0 libxcb-render-util0 libxcb-randr0 libxcb-shape0 "
    "libx11-xcb1"
)


def open_window(files: Sequence[Path]) -> int:
    """Open the window, take ``files`` as if dropped on it, and stay until it closes. Raises ``InputError`` where it cannot open."""
    try:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - Qt's system libraries may be missing
    except ImportError as fault:
        raise InputError("no-window-system", f"Qt cannot start: {fault}.", hint=QT_HINT) from fault
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    ):
        hint = "Use the commands instead: bespoke --help."
        raise InputError("no-screen", "There is no screen to open the window on.", hint=hint)
    from studio.ui.theme import load_tokens, palette, style_sheet, system_side  # noqa: PLC0415
    from studio.ui.window import Window  # noqa: PLC0415
    from studio.ui.workbench import Workbench  # noqa: PLC0415

    _start_log()
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Bespoke")
    qt.setDesktopFileName("bespoke")
    qt.setStyle("Fusion")
    tokens = load_tokens(system_side())
    qt.setPalette(palette(tokens))
    qt.setStyleSheet(style_sheet(tokens))
    bench = Workbench(Session(WorkspaceFile(workspace_path())))
    window = Window(bench, tokens)
    sys.excepthook = lambda kind, error, trace: _broke(kind, error, trace, bench.warned.emit)
    window.painted.connect(lambda: _log.info("first paint"))
    window.painted.connect(bench.refresh)
    if files:
        window.painted.connect(lambda: bench.intake.open_files(files))
    window.show()
    return int(qt.exec())


def workspace_path() -> Path:
    """The person's workspace file; ``BESPOKE_WORKSPACE`` names another."""
    named = os.environ.get("BESPOKE_WORKSPACE")
    path = Path(named) if named else Path(platformdirs.user_data_dir("bespoke", appauthor=False)) / "workspace.bespoke"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        message = f"The folder for your work cannot be made ({fault.strerror})."
        raise InputError("cannot-write", message, hint="Check the disk.", file=str(path.parent)) from fault
    return path


def _start_log() -> None:
    """Words for builders on standard error, when ``BESPOKE_LOG`` asks; never a person's text."""
    if os.environ.get("BESPOKE_LOG"):
        logging.basicConfig(level=logging.INFO, format="%(relativeCreated)d ms %(name)s: %(message)s")


def _broke(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None, tell: Callable[[str], object]
) -> None:
    """A bug of ours: told as one, written down beside the workspace, and the window stays."""
    report = workspace_path().with_name("crash.txt")
    words = "".join(traceback.format_exception(kind, error, trace))
    report.write_text(words, encoding="utf-8")
    sys.stderr.write(words)
    tell(f"This is a fault of Bespoke's, not yours. Your work is kept. The report is in {report}.")
