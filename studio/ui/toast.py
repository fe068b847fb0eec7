"""The strip at the foot of the page: what was done, or is being done, with one way on. It never takes the window away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

_MOST_ERRORS = 3
_SHOWN_FOR = 5_000
"""Milliseconds that news stays; an error stays until it is read."""


class Toast(QFrame):
    """News, an error, or progress with Cancel."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden."""
        super().__init__(parent, objectName="toast")
        self.setAccessibleName("News")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 10)
        middle = QVBoxLayout()
        self._words = QLabel(wordWrap=True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Export progress")
        middle.addWidget(self._words)
        middle.addWidget(self._bar)
        self._button = QPushButton("Close")
        self._button.clicked.connect(self._pressed)
        row.addLayout(middle, 1)
        row.addWidget(self._button)
        self._away = QTimer(self, interval=_SHOWN_FOR, singleShot=True)
        self._away.timeout.connect(self.hide)
        self._action: Callable[[], object] = self.hide
        self._errors: list[str] = []
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def tell(
        self, words: str, action: str = "Close", then: Callable[[], object] | None = None, *, stays: bool = False
    ) -> None:
        """Show news; ``action`` names the button and ``then`` what it does.

        What ``stays`` is an error: news does not push it away, and another one stands below it.
        """
        if self.isVisible() and self._errors:
            if not stays:
                return
            words = "\n".join((*self._errors[-_MOST_ERRORS:], words))
        self._errors = [*self._errors, words.rpartition("\n")[2]] if stays and then is None else []
        self._show(words, action, then or self.close_errors)
        self._bar.hide()
        if not stays:
            self._away.start()

    def close_errors(self) -> None:
        """They were read."""
        self._errors = []
        self.hide()

    def progress(self, done: int, of: int, words: str) -> None:
        """Show how far the work is."""
        self._errors = []
        self._show(words, "Cancel", self.cancelled.emit)
        self._bar.show()
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def _show(self, words: str, action: str, then: Callable[[], object]) -> None:
        self._away.stop()
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._button.setText(action)
        self._action = then
        self.show()
        self.raise_()

    def _pressed(self) -> None:
        self._action()
