"""A question to the person, in a line of its own above the panes. Nothing waits for the answer, and the next one stands behind it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget


@dataclass(frozen=True, slots=True)
class Asked:
    """``action`` names the button that says yes, and ``then`` gets what stands in the line for a secret, if ``line`` names one."""

    words: str
    action: str
    then: Callable[[str], object]
    line: str = ""


class Question(QFrame):
    """Shows one question after the other; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without a question."""
        super().__init__(parent, objectName="question")
        self.setAccessibleName("Question")
        self._asked: deque[Asked] = deque()
        self._words = QLabel(wordWrap=True)
        self._line = QLineEdit(echoMode=QLineEdit.EchoMode.Password, accessibleName="Secret")
        self._line.setMaximumWidth(220)
        self._no, self._yes = QPushButton("Not now"), QPushButton("Yes")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.addWidget(self._words, 1)
        for part in (self._line, self._no, self._yes):
            row.addWidget(part)
        self._yes.clicked.connect(self._answered)
        self._line.returnPressed.connect(self._answered)
        self._no.clicked.connect(self._next)
        self.hide()

    @property
    def words(self) -> str:
        """What is asked now, or ""."""
        return self._asked[0].words if self._asked else ""

    def ask(self, asked: Asked) -> None:
        """Put a question; it is shown when those before it are answered. One that waits already is not put twice."""
        if asked.words not in {one.words for one in self._asked}:
            self._asked.append(asked)
            if len(self._asked) == 1:
                self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Put the question away with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._next()
        else:
            super().keyPressEvent(event)

    def _answered(self) -> None:
        asked, said = self._asked[0], self._line.text()
        self._next()
        asked.then(said)

    def _next(self) -> None:
        self._asked.popleft()
        self._show()

    def _show(self) -> None:
        self._line.clear()
        self.setVisible(bool(self._asked))
        if not self._asked:
            return
        asked = self._asked[0]
        self._words.setText(asked.words)
        self._words.setAccessibleName(asked.words)
        self._yes.setText(asked.action)
        self._line.setVisible(bool(asked.line))
        self._line.setPlaceholderText(asked.line)
        self._line.setAccessibleName(asked.line or "Secret")
        if asked.line:
            self._line.setFocus()
