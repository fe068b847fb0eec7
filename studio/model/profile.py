"""Everything true about a person: what a resume says, in pieces that have names of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from studio.model.text import Notice, Source, Span, Spot, TextSection

SECTION_KINDS = (
    "contact",
    "summary",
    "experience",
    "education",
    "skills",
    "projects",
    "certificates",
    "awards",
    "publications",
    "volunteer",
    "languages",
    "interests",
    "references",
    "other",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One statement of a resume: a bullet, a sentence of a summary, or one keyword of a skills list.

    ``anchor`` is where it stands in the profile's ``text``; ``bullet`` whether it stood as a bullet point.
    """

    id: str
    text: str
    anchor: Span | None = None
    bullet: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A job, a degree, a certificate, or a group of skills (then ``title`` is the group's name and the lines its keywords).

    Dates are ISO 8601, as precise as the source ("2019", "2019-03"), or "" where it gives none; ``current`` says that it goes
    on to this day, and ``end`` is then "". ``area`` is a degree's field, or how well a language is spoken.
    """

    id: str
    title: str = ""
    organisation: str = ""
    place: str = ""
    start: str = ""
    end: str = ""
    current: bool = False
    area: str = ""
    url: str = ""
    lines: tuple[Line, ...] = ()
    anchor: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and the entries under it; text that belongs to no entry stands in an entry without a title."""

    id: str
    heading: str
    kind: str
    entries: tuple[Entry, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of all entries, in order."""
        return tuple(line for entry in self.entries for line in entry.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A web address of the person's: ``label`` is the network or site ("LinkedIn", "GitHub", or "")."""

    url: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Who it is and how to reach them. ``headline`` is the line under the name ("Registered Nurse").

    ``notes`` are the short things that stand beside them ("Willing to relocate").
    """

    name: str = ""
    headline: str = ""
    email: str = ""
    phone: str = ""
    place: str = ""
    links: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a profile's words that can be evidence: a line, or a field of an entry (id ``e1.title``)."""

    id: str
    text: str
    section: Section | None
    entry: Entry | None


ENTRY_FIELDS = ("title", "organisation", "area")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A master resume. ``text`` is the whole source as read; ``other`` keeps what found no place; ``blocks`` are letter paragraphs.

    ``confidence`` is how sure the reader is of a field, 0 to 1, by the field's id ("contact.name", "e3.title"). ``spots`` are
    the places of the text on printed pages.
    """

    contact: Contact = field(default_factory=Contact)
    sections: tuple[Section, ...] = ()
    blocks: tuple[Line, ...] = ()
    text: str = ""
    source: Source = field(default_factory=Source)
    warnings: tuple[Notice, ...] = ()
    text_sections: tuple[TextSection, ...] = ()
    confidence: tuple[tuple[str, float], ...] = ()
    spots: tuple[Spot, ...] = ()
    other: tuple[str, ...] = ()
    page_count: int = 1

    def of_kind(self, kind: str) -> tuple[Section, ...]:
        """The sections of one kind, in order."""
        return tuple(section for section in self.sections if section.kind == kind)

    def passages(self) -> Iterator[Passage]:
        """Every piece of the profile that can be evidence, in reading order."""
        if self.contact.headline:
            yield Passage(id="contact.headline", text=self.contact.headline, section=None, entry=None)
        for section in self.sections:
            for entry in section.entries:
                for name in ENTRY_FIELDS:
                    if words := getattr(entry, name):
                        yield Passage(id=f"{entry.id}.{name}", text=words, section=section, entry=entry)
                for line in entry.lines:
                    yield Passage(id=line.id, text=line.text, section=section, entry=entry)
