"""What comes of a file: one of the nouns that it can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from studio.model.draft import LetterDraft
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.text import Notice, Source

Kind = Literal["resume", "posting", "letter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file as read: ``text`` is all of its words, and the noun that fits ``kind`` is there, the others None."""

    kind: Kind
    source: Source
    text: str
    warnings: tuple[Notice, ...] = ()
    profile: Profile | None = None
    posting: Posting | None = None
    letter: LetterDraft | None = None
