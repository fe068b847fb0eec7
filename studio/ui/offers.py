"""What the window offers where a file needs a word of the person: its password, a yes to go online, which of several jobs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl

from studio.model.posting import Posting
from studio.ui.intake import Intake
from studio.ui.question import Asked, Question

_MOST_NAMED = 3


class Offers(QObject):
    """Puts the intake's questions into words, and gives it the answers."""

    def __init__(self, intake: Intake, question: Question, parent: QObject | None = None) -> None:
        """Listen to ``intake``."""
        super().__init__(parent)
        self._intake, self._question = intake, question
        intake.locked.connect(self._locked)
        intake.pictured.connect(self._pictured)
        intake.linked.connect(self._linked)
        intake.several.connect(self._several)

    def _locked(self, path: Path, why: str) -> None:
        words = f"{path.name}: {why} The password is used once and kept nowhere."
        self._question.ask(Asked(words, "Open", lambda said: self._intake.unlock(path, said), line="Password"))

    def _pictured(self, path: Path, password: str) -> None:
        words = f"{path.name} holds pictures of words, and no words. Your own Tesseract can read them."
        self._question.ask(Asked(words, "Read the pictures", lambda _: self._intake.read_pictures(path, password)))

    def _linked(self, address: str) -> None:
        words = f"This is a link to {QUrl(address).host()}. Bespoke goes online only if you say so."
        self._question.ask(Asked(words, "Get the page", lambda _: self._intake.fetch(address)))

    def _several(self, posting: Posting) -> None:
        titles = [part.title for part in posting.parts if part.title][:_MOST_NAMED]
        others = len(posting.parts) - len(titles)
        named = f": {', '.join(titles)}{f' and {others} more' if others else ''}" if titles else ""
        words = f"This page lists {len(posting.parts)} jobs{named}."
        self._question.ask(Asked(words, f"Add all {len(posting.parts)}", lambda _: self._intake.add_all(posting)))
