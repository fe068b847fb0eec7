"""What is asked of one run: the options of ``tailor``, and of the window's export."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.model.dossier import Dossier
from studio.model.draft import LetterDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """``pages`` 0 means as many as the master has, at most two. ``letter`` is the person's own to start from, if any.

    ``accept`` names gates to let pass; ``confirmed``, ``denied`` and ``refused`` are labels of wants that a person spoke of.
    """

    paper: str = "a4"
    pages: int = 0
    formats: tuple[str, ...] = ("docx", "pdf")
    reword: bool = True
    letter: LetterDraft | None = None
    accept: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    dossier: Dossier = field(default_factory=Dossier)
