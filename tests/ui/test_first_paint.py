"""Nothing heavy is loaded before the window can be seen."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = (
    "keybert",
    "sklearn",
    "onnxruntime",
    "numpy",
    "docx",
    "reportlab",
    "pypdfium2",
    "lxml",
    "trafilatura",
    "rapidfuzz",
)

PROGRAM = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from studio import app

def painted(self, event, was=None):
    heavy = [name for name in {HEAVY!r} if name in sys.modules]
    print("heavy:", ",".join(heavy), flush=True)
    QApplication.exit(0)

import studio.ui.window as window
window.Window.paintEvent = painted
sys.exit(app.open_window([]))
"""


def test_the_first_paint_comes_before_any_heavy_library(tmp_path: object) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "BESPOKE_WORKSPACE": f"{tmp_path}/own.bespoke"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, env=environment, timeout=60, check=False
    )
    if "heavy:" not in done.stdout:
        pytest.fail(done.stderr)
    assert done.stdout.strip() == "heavy:"
