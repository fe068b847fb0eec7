"""The middle of the window: one target's resume, letter and posting, a tab each; or, before there is one, what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from studio.model.preview import Preview
from studio.model.sheet import Block, Run
from studio.model.workspace import Target
from studio.ui.letter_view import LetterView
from studio.ui.page_view import PageView
from studio.ui.present.desk import resume_lines, resume_marks
from studio.ui.present.page import finding_marks, posting_marks
from studio.ui.theme import Tokens

TABS = ("Resume", "Letter", "Posting")


class Desk(QWidget):
    """Shows one target at a time."""

    wrote = Signal(str, str)
    wants_files = Signal()
    wants_sample = Signal()
    sent = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Show what to do first."""
        super().__init__(parent, objectName="desk")
        self.tokens = tokens
        self.resume, self.letter, self.posting = PageView("Resume"), LetterView(), PageView("Posting")
        self.letter.written.connect(lambda text: self.wrote.emit(self._target_id, text))
        self._target_id = ""
        self._title, self._where = QLabel(objectName="title"), QLabel(objectName="muted")
        for label in (self._title, self._where):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.tabs = QTabBar(
            drawBase=False, expanding=False, usesScrollButtons=False, elideMode=Qt.TextElideMode.ElideNone
        )
        self.tabs.setAccessibleName("What to show of this target")
        self._pages = QStackedWidget()
        for name, page in zip(TABS, (self.resume, self.letter, self.posting), strict=True):
            self.tabs.addTab(name)
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._first())
        self._stack.addWidget(self._work())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_nothing(self, *, resume: bool) -> None:
        """Before there is a target: ask for what is missing."""
        self._ask.setText("Now drop a job posting" if resume else "Drop your resume and a job posting")
        self._stack.setCurrentIndex(0)

    def show_target(self, target: Target, made: Preview | None, *, resume: bool) -> None:
        """Show a target; until its preview is there, its posting, and without a resume what to do."""
        if target.id != self._target_id:
            self.letter.finish()
            self._target_id = target.id
            self.letter.show_text("")
            for page in (self.resume, self.posting):
                page.verticalScrollBar().setValue(0)
        posting = target.posting
        self._title.setText(posting.title or posting.source.name)
        self._title.setToolTip(self._title.text())
        self._where.setText("  ·  ".join(part for part in (posting.employer, posting.place) if part))
        self._stack.setCurrentIndex(1)
        lines = posting.text.split("\n")
        headings = {section.heading for section in posting.sections if section.heading}
        blocks = [Block(kind="section" if x in headings else "paragraph", runs=(Run(text=x),)) for x in lines]
        marks = posting_marks(made.plan.before) if made else ()
        self.posting.show_page(blocks, lines, marks, self.tokens)
        if made is None:
            words = "One moment…" if resume else "Drop your resume: it is matched with this posting at once."
            self.resume.show_page((Block(kind="headline", runs=(Run(text=words),)),), (words,), (), self.tokens)
            return
        self.resume.show_page(made.blocks, resume_lines(made), resume_marks(made), self.tokens)
        self.letter.show_text((target.letter or made.plan.letter).body)
        self.letter.mark(finding_marks(made.letter_findings), self.tokens)

    def light(self, label: str) -> None:
        """Light a want in the resume and in the posting."""
        self.resume.light(label)
        self.posting.light(label)

    def _first(self) -> QWidget:
        page = QWidget(objectName="desk")
        column = QVBoxLayout(page)
        column.addStretch(2)
        self._ask = QLabel(
            "Drop your resume and a job posting", objectName="count", alignment=Qt.AlignmentFlag.AlignCenter
        )
        hint = QLabel(
            "Anywhere in this window: Word, PDF or text for the resume; a saved page, PDF, Word, text or e-mail for the "
            "posting, or words selected in your browser. Nothing leaves this computer.",
            objectName="muted",
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        hint.setFixedSize(540, 64)
        buttons = QHBoxLayout()
        open_, sample = QPushButton("Open files…", objectName="main"), QPushButton("Try the sample")
        open_.clicked.connect(self.wants_files)
        sample.clicked.connect(self.wants_sample)
        buttons.addStretch(1)
        buttons.addWidget(open_)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        column.addWidget(self._ask)
        column.addWidget(hint, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addStretch(3)
        return page

    def _work(self) -> QWidget:
        page = QWidget(objectName="desk")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 12, 20, 16)
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._where)
        head.addLayout(names, 1)
        mark = QPushButton("Mark as sent")
        mark.clicked.connect(self.sent)
        head.addWidget(self.tabs)
        head.addWidget(mark)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self._pages, 1)
        return page
