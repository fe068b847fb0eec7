"""One application as it was made: its files, its changes against the master, and what stood in its way."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.model.dossier import Dossier
from studio.model.draft import Change, LetterDraft, ResumeDraft
from studio.model.finding import Gate
from studio.model.match import Count, Match
from studio.model.outbox import SentFile
from studio.model.posting import Posting


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to go out to one reader, before any page is drawn.

    ``after`` is the match of what the draft shows, ``page`` the resume's words as they will be drawn.
    """

    posting: Posting
    before: Match
    after: Match
    resume: ResumeDraft
    letter: LetterDraft
    page: str = ""
    dossier: Dossier = field(default_factory=Dossier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file's bytes under the name that it is to have; ``pages`` 0 where pages mean nothing; ``read_back`` 0 to 1."""

    name: str
    data: bytes
    pages: int
    read_back: float
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """An application on disk. ``folder`` is the folder's name, scores are 0 to 100, ``coverage`` counts what the draft shows.

    ``target`` is the id of the workspace's target that it was made for, or ""; ``pages_asked`` 0 where nobody asked.
    """

    folder: str
    employer: str
    title: str
    score_before: int
    score_after: int
    coverage: tuple[tuple[str, Count], ...]
    files: tuple[SentFile, ...]
    changes: tuple[Change, ...]
    read_back: tuple[tuple[str, float, tuple[str, ...]], ...]
    gates: tuple[Gate, ...]
    target: str = ""
    pages_asked: int = 0

    @property
    def overrun(self) -> bool:
        """Whether the resume takes more pages than were asked for, since all that may leave was not enough."""
        pages = max((file.pages for file in self.files if "Resume" in file.name), default=0)
        return 0 < self.pages_asked < pages

    @property
    def ready(self) -> bool:
        """Whether every gate is open, and the pages are as asked."""
        return all(gate.open for gate in self.gates) and not self.overrun
