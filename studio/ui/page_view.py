"""A page with its marks: the drafted resume, or the posting. Marks are grounds and lines, and words when rested upon."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from studio.model.sheet import Block
from studio.ui.present.page import Mark, plain_place, wide_places
from studio.ui.theme import Tokens

_SIZES = {"name": 20.0, "headline": 12.0, "section": 11.0}
_BOLD = frozenset({"name", "section", "entry"})
_BEFORE = {"section": 14.0, "entry": 8.0, "bullet": 3.0, "paragraph": 4.0}
_MUTED = frozenset({"headline", "contact", "detail"})


class PageView(QTextEdit):
    """Read only; ``show_page`` replaces what stands there and keeps the place that is read."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """An empty page; ``name`` is what a screen reader calls it."""
        super().__init__(parent, readOnly=True)
        self.setObjectName("page")
        self.document().setIndentWidth(16)
        self.setAccessibleName(name)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._marks: tuple[Mark, ...] = ()
        self._lit = self._text = ""
        self._tokens: Tokens | None = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks on the page, in order."""
        return self._marks

    def show_page(self, blocks: Sequence[Block], lines: Sequence[str], marks: Sequence[Mark], tokens: Tokens) -> None:
        """Lay out the blocks, a paragraph each, with ``lines`` as their words, and mark them."""
        place = self.verticalScrollBar().value()
        self.clear()
        self._tokens = tokens
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, (block, line) in enumerate(zip(blocks, lines, strict=True)):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(self._shape(block))
            cursor.setBlockCharFormat(self._type(block, tokens))
            cursor.insertText(line, self._type(block, tokens))
            self._list(cursor, block)
        cursor.endEditBlock()
        self._marks, self._text = tuple(marks), "\n".join(lines)
        self._draw()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)

    def light(self, label: str) -> None:
        """Light the marks of a want, and bring the first into view; "" lights none."""
        self._lit = label
        self._draw()
        first = next((m for m in self._marks if label and m.label == label), None)
        if first is not None:
            self.go_to(first.start)

    @property
    def place(self) -> int:
        """The character of the page at which the cursor stands."""
        return plain_place(self._text, self.textCursor().position())

    def go_to(self, at: int) -> None:
        """Put the cursor at a character of the page and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(*wide_places(self._text, [at]))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        """Say a mark's reason when the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            wide = self.cursorForPosition(self.viewport().mapFromGlobal(event.globalPos())).position()
            at = plain_place(self._text, wide)
            words = [mark.words for mark in self._marks if mark.start <= at < mark.end]
            QToolTip.showText(event.globalPos(), "\n".join(words), self)
            return True
        return super().event(event)

    def _list(self, cursor: QTextCursor, block: Block) -> None:
        """A bullet's mark is drawn by the list that it is in, so that the words keep their places."""
        if block.kind == "bullet":
            dots = QTextListFormat()
            dots.setStyle(QTextListFormat.Style.ListDisc)
            dots.setIndent(1)
            cursor.createList(dots)
        elif (listed := cursor.currentList()) is not None:
            listed.remove(cursor.block())

    def _shape(self, block: Block) -> QTextBlockFormat:
        shape = QTextBlockFormat()
        shape.setTopMargin(_BEFORE.get(block.kind, 0.0))
        shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if block.right:
            shape.setTabPositions([self._right_tab()])
        return shape

    def _right_tab(self) -> QTextOption.Tab:
        return QTextOption.Tab(
            self.viewport().width() - 2 * self.document().documentMargin() - 2, QTextOption.TabType.RightTab
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what stands at the right at the right."""
        super().resizeEvent(event)
        block = self.document().begin()
        while block.isValid():
            shape = block.blockFormat()
            if shape.tabPositions():
                shape.setTabPositions([self._right_tab()])
                QTextCursor(block).setBlockFormat(shape)
            block = block.next()

    def _type(self, block: Block, tokens: Tokens) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontPointSize(_SIZES.get(block.kind, 10.5))
        if block.kind in _BOLD:
            look.setFontWeight(600)
        colour = tokens.accent if block.kind == "section" else tokens.muted if block.kind in _MUTED else tokens.text
        look.setForeground(QColor(colour))
        return look

    def _draw(self) -> None:
        if self._tokens is None:
            return
        self.setExtraSelections([self._selection(mark, self._tokens) for mark in self._marks])

    def _selection(self, mark: Mark, tokens: Tokens) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        start, end = wide_places(self._text, [mark.start, mark.end])
        cursor.setPosition(start)
        cursor.setPosition(min(end, self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        style = QTextCharFormat.UnderlineStyle
        if mark.look == "generic":
            look.setUnderlineStyle(style.WaveUnderline)
            look.setUnderlineColor(QColor(tokens.near))
        elif mark.look == "near":
            look.setUnderlineStyle(style.DotLine)
            look.setUnderlineColor(QColor(tokens.near))
        elif mark.look == "lacking":
            look.setUnderlineStyle(style.DashUnderline)
            look.setUnderlineColor(QColor(tokens.lacking))
        else:
            look.setBackground(QColor(tokens.shown_ground))
            look.setForeground(QColor(tokens.shown))
        if mark.label and mark.label == self._lit:
            look.setBackground(QColor(tokens.accent))
            look.setForeground(QColor(tokens.on_accent))
        selection.format = look
        selection.cursor = cursor
        return selection
