"""Where exports go, and what is said of one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from studio.batch import Batch


def export_folder() -> Path:
    """A folder of the person's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / "Bespoke"


def open_folder(path: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def told(batch: Batch, out: Path) -> tuple[str, Path]:
    """What was written, for the person, and the folder to open."""
    made, failed = batch.applications, batch.failed
    ready = sum(application.ready for application in made)
    folder = out / made[0].folder if len(made) == 1 else out
    words = (
        f"Written to {folder}: {ready} ready, {len(made) - ready} with something still to do (see Before it goes out)."
    )
    if failed:
        words += f" {len(failed)} not written: {failed[0].error.message}"
    return words, folder
