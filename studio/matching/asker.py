"""Whom the conditions of a posting are asked of: the profile, and what it holds."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from studio.matching.evidence import Holdings, passages_of
from studio.model.profile import Entry, Profile

_DENIED = re.compile(r"\b(?:no|not|without|never|n['’]t)\b[^.;]{0,30}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What of the profile answers a condition, in words, and whether it meets it: None where the profile does not tell."""

    found: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Asker:
    """A profile that can be asked."""

    profile: Profile
    held: Holdings

    def jobs(self) -> tuple[Entry, ...]:
        """The posts of the profile's work."""
        return tuple(entry for section in self.profile.of_kind("experience") for entry in section.entries)

    def entries_showing(self, labels: Collection[str]) -> frozenset[str]:
        """The ids of the entries that show one of these concepts, or something that includes one."""
        pieces = [p for label in labels for p in (*self.held.named.get(label, ()), *self.held.included.get(label, ()))]
        showing = passages_of(pieces)
        return frozenset(
            passage.entry.id for passage, _ in self.held.passages if passage.entry and passage.id in showing
        )

    def saying(self, pattern: str) -> str:
        """The first passage in which the pattern is found and not denied, or "". Case does not count."""
        words = re.compile(pattern, re.IGNORECASE)
        places = (*self.profile.contact.notes, *(passage.text for passage in self.profile.passages()))
        found = ((text, match) for text in places if (match := words.search(text)))
        return next((text for text, match in found if not _DENIED.search(text, 0, match.start())), "")
