"""What a reading of a resume tells of itself: what is missing and where, and how sure it is of the contact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from studio.language.dates import shown_range
from studio.model.profile import Contact, Entry, Profile, Section
from studio.model.text import Notice, Span
from studio.reading.resume.names import name_score
from studio.reading.resume.placed import PlacedRaw

_DATED = frozenset({"experience", "education", "volunteer"})
_JOBS = frozenset({"experience", "volunteer"})
_MOST_CALLED = 40


def notices_of(profile: Profile) -> Iterator[Notice]:
    """What the person should look at, each with its place in the text."""
    contact = profile.contact
    for value, code, message in (
        (contact.name, "no-name", "No name was found in the first lines."),
        (contact.email, "no-email", "No e-mail address was found."),
        (contact.phone, "no-phone", "No telephone number was found."),
    ):
        if not value:
            yield Notice(code=code, message=message)
    if not any(section.heading for section in profile.text_sections):
        yield Notice(
            code="no-sections",
            message="No section heading was recognised; everything stands under none. Bespoke knows English ones.",
        )
    for section in profile.sections:
        yield from _of_section(section)


def _of_section(section: Section) -> Iterator[Notice]:
    named = [entry for entry in section.entries if entry.title or entry.organisation]
    if section.kind in _DATED:
        yield from _told(
            "no-dates", section, [e for e in named if not (e.start or e.end)], "has no dates", "have no dates"
        )
    if section.kind in _JOBS:
        without = [e for e in named if not e.title]
        yield from _told("no-job-title", section, without, "has no job title", "have no job title")
        without = [e for e in named if not e.organisation]
        yield from _told("no-employer", section, without, "names no employer", "name no employer")
        lost = [e for e in section.entries if not (e.title or e.organisation) and (e.start or e.lines)]
        yield from _told("unnamed-job", section, lost, "names no job and no employer", "name no job and no employer")
    odd = [e for e in named if e.start and e.end and e.end[: len(e.start)] < e.start[: len(e.end)]]
    yield from _told("odd-dates", section, odd, "ends before it begins", "end before they begin")


def _told(code: str, section: Section, entries: Sequence[Entry], one: str, many: str) -> Iterator[Notice]:
    """One notice for all entries of a section that share a lack; it points at the first."""
    if entries:
        anchor = entries[0].anchor or Span(0, 0)
        names = ", ".join(f"“{_called(entry)}”" for entry in entries[:3])
        count = f"{len(entries)} entries" if len(entries) > 1 else "An entry"
        message = f"{count} under {section.heading or section.kind} {many if len(entries) > 1 else one}: {names}."
        yield Notice(code=code, message=message, start=anchor.start, end=anchor.end)


def _called(entry: Entry) -> str:
    """What an entry is known by: its title or employer, else its dates, else how its first line begins."""
    when = shown_range(entry.start, entry.end, current=entry.current)
    return entry.title or entry.organisation or when or shorten(entry.lines[0].text, _MOST_CALLED, placeholder="…")


def confidence_of(contact: Contact, head: Sequence[PlacedRaw]) -> Iterator[tuple[str, float]]:
    """How sure the reader is of each field of the contact, 0 to 1."""
    first = head[0].line.text if head else ""
    if contact.name:
        yield (
            "contact.name",
            round(min(0.98, 0.45 + 0.3 * name_score(contact.name) + 0.2 * first.startswith(contact.name)), 2),
        )
    if contact.headline:
        yield "contact.headline", 0.8
    for name, value in (("email", 0.99), ("phone", 0.95), ("place", 0.85)):
        if getattr(contact, name):
            yield f"contact.{name}", value
