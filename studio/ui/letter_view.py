"""The letter, to be written in: its words go to the workspace a moment after the last key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from studio.model.draft import SLOT
from studio.ui.present.desk import same_letter
from studio.ui.present.page import Mark, wide_places
from studio.ui.theme import Tokens

_POINTS = 11.5
_AFTER = 400
"""Milliseconds after the last key."""


class LetterView(QTextEdit):
    """Plain words, paragraphs parted by blank lines. ``written`` tells the text; undo is the window's own."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent, acceptRichText=False, undoRedoEnabled=False)
        self.setObjectName("page")
        self.setAccessibleName("Letter")
        self.setTabChangesFocus(True)
        font = self.font()
        font.setPointSizeF(_POINTS)
        self.setFont(font)
        self.setPlaceholderText("Open a target to write its letter.")
        self._shown = ""
        self._later = QTimer(self, interval=_AFTER, singleShot=True)
        self._later.timeout.connect(self.finish)
        self.textChanged.connect(self._touched)

    def show_text(self, text: str) -> None:
        """Show the letter, unless words are being written that were not told yet.

        Where only a part differs, only that is replaced, so that the cursor stays.
        """
        old = self.toPlainText()
        if self._later.isActive() and old != self._shown:
            return
        self._shown = old
        if same_letter(old, text):
            return
        self._shown = text
        start = next((n for n, (a, b) in enumerate(zip(old, text, strict=False)) if a != b), min(len(old), len(text)))
        most = min(len(old), len(text)) - start
        end = next((n for n in range(most) if old[len(old) - 1 - n] != text[len(text) - 1 - n]), most)
        cursor = QTextCursor(self.document())
        first, last = wide_places(old, [start, len(old) - end])
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        cursor.insertText(text[start : len(text) - end])
        self.blockSignals(False)  # noqa: FBT003

    def finish(self) -> None:
        """Tell what was written, if it was not told yet."""
        self._later.stop()
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.written.emit(self._shown)

    def go_next(self) -> None:
        """Put the cursor at the next marked place, the first after the last."""
        here = self.textCursor().position()
        places = sorted(selection.cursor.selectionStart() for selection in self.extraSelections())  # type: ignore[attr-defined]
        if places:
            cursor = self.textCursor()
            cursor.setPosition(next((place for place in places if place > here), places[0]))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def mark(self, marks: Sequence[Mark], tokens: Tokens) -> None:
        """Draw the generic phrases, and the open slots as fields."""
        text = self.toPlainText()
        places = [(m.start, m.end, False) for m in marks if m.end <= len(text)]
        places += [(m.start(), m.end(), True) for m in SLOT.finditer(text)]
        self.setExtraSelections([self._selection(start, end, slot, tokens) for start, end, slot in places])

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if undo:
                event.ignore()
                return False
        return super().event(event)

    def _touched(self) -> None:
        self._later.start()

    def _selection(self, start: int, end: int, slot: bool, tokens: Tokens) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        first, last = wide_places(self.toPlainText(), [start, end])
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        if slot:
            look.setBackground(QColor(tokens.accent_ground))
            look.setForeground(QColor(tokens.accent))
        else:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(QColor(tokens.near))
        selection.format = look
        selection.cursor = cursor
        return selection
