"""The pane at the right: how many wants are shown, and the groups of what is shown, near, lacking, generic, and in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from studio.ui.present.wants import Group, Row

_MOST_WORDS = 90


class Inspector(QScrollArea):
    """Rebuilt from groups. ``acted`` tells which button of which row was pressed, ``rested`` which want was chosen."""

    acted = Signal(str, str)
    rested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent, widgetResizable=True)
        self.setAccessibleName("What this posting wants")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(300)
        self._target_id = ""

    def show_groups(self, target_id: str, count: str, sums: str, lines: Sequence[str], groups: Sequence[Group]) -> None:
        """Replace everything: the figure with its sum, a line for each necessity, then the groups. Another target begins at the top."""
        place = self.verticalScrollBar().value() if target_id == self._target_id else 0
        self._target_id = target_id
        pane = QWidget(objectName="pane")
        column = QVBoxLayout(pane)
        column.setContentsMargins(20, 18, 20, 24)
        column.setSpacing(4)
        figure = QLabel(count, objectName="count")
        figure.setToolTip(sums)
        figure.setAccessibleDescription(sums)
        column.addWidget(figure)
        column.addWidget(_label("  ·  ".join(lines), "muted"))
        for group in groups:
            column.addSpacing(14)
            column.addLayout(_head(group))
            for row in group.rows:
                column.addLayout(self._row(row))
        column.addStretch(1)
        self.setWidget(pane)
        self.verticalScrollBar().setValue(place)

    def _row(self, row: Row) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(0)
        top = QHBoxLayout()
        words = QPushButton(_short(row.words), objectName="words")
        words.setAccessibleName(f"{row.words}, {row.detail}")
        words.setToolTip(row.words)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words.clicked.connect(lambda: self.rested.emit(row.label, row.start))
        top.addWidget(words, 1)
        for action in row.actions:
            button = QPushButton(action, objectName="row")
            button.setAccessibleName(f"{action}: {row.words}")
            button.clicked.connect(lambda _=False, name=action: self.acted.emit(name, row.label))
            top.addWidget(button)
        box.addLayout(top)
        if row.detail:
            detail = _label(row.detail, "muted")
            detail.setContentsMargins(6, 0, 0, 4)
            detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
            box.addWidget(detail)
        return box


def _head(group: Group) -> QHBoxLayout:
    head = QHBoxLayout()
    head.addWidget(_label(group.title, "group"), 1)
    head.addWidget(QLabel(group.count, objectName=f"pill_{group.look}"))
    return head


def _label(words: str, name: str) -> QLabel:
    label = QLabel(words, objectName=name, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _short(words: str) -> str:
    plain = " ".join(words.split()).replace("&", "&&")
    return plain if len(plain) <= _MOST_WORDS else plain[: _MOST_WORDS - 1] + "…"
