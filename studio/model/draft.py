"""A draft is a view of the profile: ids, an order and rewordings. It never holds a copy of what it shows."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEntry:
    """An entry on the page and the ids of its lines that go with it, in order."""

    entry: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSection:
    """A section on the page and its entries, in order."""

    section: str
    entries: tuple[DraftEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """A line said in other words. Held beside the line, so that the master's words are never lost."""

    line: str
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between the master and the draft, for the record and for the person to take back.

    ``action`` is drop, move, reword or promote. For a move, ``before`` and ``after`` are places counted from 1 in the list that
    the line stands in, after all drops and earlier moves; for the others they are the words. ``line`` is the id of a line, an
    entry or a section.
    """

    line: str
    action: str
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeDraft:
    """Which lines of the profile go out, in which order and words.

    ``leaving`` are the ids of lines, entries and sections in the order in which they may leave when the pages do not hold all.
    """

    sections: tuple[DraftSection, ...]
    rewordings: tuple[Rewording, ...] = ()
    leaving: tuple[str, ...] = ()

    def line_ids(self) -> tuple[str, ...]:
        """Every line on the page, in order."""
        return tuple(line for section in self.sections for entry in section.entries for line in entry.lines)

    def without(self, ids: Collection[str]) -> ResumeDraft:
        """The draft without these lines, entries and sections; an entry whose lines all left stays with its title."""
        kept = [section for section in self.sections if section.section not in ids]
        sections = [
            DraftSection(
                section=section.section,
                entries=tuple(
                    DraftEntry(entry=entry.entry, lines=tuple(line for line in entry.lines if line not in ids))
                    for entry in section.entries
                    if entry.entry not in ids
                ),
            )
            for section in kept
        ]
        stay = (new for new, old in zip(sections, kept, strict=True) if new.entries or not old.entries)
        return replace(self, sections=tuple(stay))

    def words(self) -> dict[str, str]:
        """The reworded lines' text by id."""
        return {r.line: r.text for r in self.rewordings}


SLOT = re.compile(r"\[[^\]\n]{2,}\]|_{3,}")
"""An open place in a letter: words in square brackets, or a line to write on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterParagraph:
    """A paragraph of a letter; ``sources`` are the ids of the passages that it rests on; ``slot`` marks an open place."""

    text: str
    sources: tuple[str, ...] = ()
    slot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDraft:
    """A letter to one reader. Open slots are written ``[…]`` in a paragraph whose ``slot`` is true.

    ``head`` are the sender's own lines above the date, which the page's head stands for; ``foot`` those under the signature.
    """

    sender: str
    date: str
    addressee: tuple[str, ...]
    greeting: str
    paragraphs: tuple[LetterParagraph, ...]
    closing: str
    composed: bool = True
    head: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """The greeting and the paragraphs, parted by blank lines: what is written to the reader."""
        return "\n\n".join((self.greeting, *(p.text for p in self.paragraphs)))

    @property
    def said(self) -> str:
        """The paragraphs without what is still to fill, which says nothing yet."""
        return "\n\n".join(words for p in self.paragraphs if (words := SLOT.sub("", p.text).strip()))

    def text(self) -> str:
        """The letter as plain text, as it would be sent by e-mail."""
        head = "\n".join((self.date, *self.addressee))
        body = "\n\n".join(p.text for p in self.paragraphs)
        end = "\n".join((self.closing, self.sender, *self.foot))
        return "\n\n".join(part for part in (head, self.greeting, body, end) if part.strip())
