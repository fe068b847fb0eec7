"""The list of targets: a model that a thousand of them do not slow, and rows that tell title, employer and wants shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.model.workspace import Target
from studio.ui.theme import Tokens

_Index = QModelIndex | QPersistentModelIndex
_ROW = 62
_PAD = 14

ID, COUNT, SUBTITLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class TargetModel(QAbstractListModel):
    """The workspace's targets in order, each with "12 of 14" once it is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without targets."""
        super().__init__(parent)
        self._targets: tuple[Target, ...] = ()
        self._counts: dict[str, str] = {}

    def show_targets(self, targets: tuple[Target, ...]) -> None:
        """Replace the list."""
        if targets == self._targets:
            return
        self.beginResetModel()
        self._targets = targets
        self.endResetModel()

    def set_count(self, target_id: str, words: str) -> None:
        """Tell how many wants of a target are shown."""
        self._counts[target_id] = words
        for row, target in enumerate(self._targets):
            if target.id == target_id:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, target_id: str) -> int:
        """The target's row, or -1."""
        return next((row for row, target in enumerate(self._targets) if target.id == target_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        """How many targets there are."""
        return 0 if parent.isValid() else len(self._targets)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """What a row says, to the eye and to a screen reader."""
        if not index.isValid() or index.row() >= len(self._targets):
            return None
        target = self._targets[index.row()]
        title = target.posting.title or target.posting.source.name
        stage = "Sent" if target.stage == "sent" else ""
        where = ", ".join(part for part in (target.posting.employer, target.posting.place) if part)
        where = " · ".join(part for part in (stage, where) if part)
        count = self._counts.get(target.id, "")
        spoken = ", ".join(part for part in (title, where, f"{count} wants shown" if count else "") if part)
        return {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            Qt.ItemDataRole.ToolTipRole: spoken,
            ID: target.id,
            COUNT: count,
            SUBTITLE: where,
        }.get(role)


class TargetDelegate(QStyledItemDelegate):
    """Draws a row: title, employer below it, the count at the right."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """With the theme's colours."""
        super().__init__(parent)
        self.tokens = tokens

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802 - Qt's names
        """The same height for every row."""
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row at ``index``."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(8, 3, -8, -3)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            held = bool(option.state & QStyle.StateFlag.State_HasFocus)  # type: ignore[attr-defined]
            painter.setPen(QPen(QColor(self.tokens.accent), 2) if held else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(self.tokens.accent_ground))
            painter.drawRoundedRect(box, 8, 8)
        font = QFont(option.font)  # type: ignore[attr-defined]
        count = str(index.data(COUNT) or "")
        wide = painter.fontMetrics().horizontalAdvance(count)
        room = box.width() - 2 * _PAD - (wide + _PAD if count else 0)
        for words, top, weight, colour in (
            (index.data(), 9, 600, self.tokens.text),
            (index.data(SUBTITLE), 30, 400, self.tokens.muted),
        ):
            font.setWeight(QFont.Weight(weight))
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(str(words or ""), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(box.left() + _PAD, box.top() + top, room, 20), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QColor(self.tokens.shown))
        right = QRect(box.right() - wide - _PAD, box.top(), wide + 2, box.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()


class TargetList(QListView):
    """The list at the left."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.targets = TargetModel(self)
        self.setModel(self.targets)
        self.setItemDelegate(TargetDelegate(tokens, self))
        self.setUniformItemSizes(True)
        self.setAccessibleName("Targets")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def current_id(self) -> str:
        """The chosen target's id, or ""."""
        return str(self.currentIndex().data(ID) or "")

    def choose(self, target_id: str) -> None:
        """Choose a target, where it is in the list."""
        row = self.targets.row_of(target_id)
        if row >= 0:
            self.setCurrentIndex(self.targets.index(row))
