"""Edits that mend what was read of a resume: a field, a line, where an entry begins, what kind of section it is in.

A field that the person set or said is right has confidence 1. Every edit raises ``KeyError``, when applied, where its id is
nobody's, and ``ValueError`` where a value cannot be one; nothing that was read is lost by any of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from studio.edits.edit import Edit
from studio.model.profile import SECTION_KINDS, Entry, Line, Profile, Section
from studio.model.workspace import Workspace

CONTACT_FIELDS: Final = ("name", "headline", "email", "phone", "place")
MENDABLE_FIELDS: Final = ("title", "organisation", "place", "start", "end", "area", "url")
_DATES: Final = frozenset({"start", "end"})
_ISO_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def set_contact(field: str, value: str) -> Edit:
    """Put ``value`` into one of ``CONTACT_FIELDS``."""
    if field not in CONTACT_FIELDS:
        raise ValueError(field)

    said: dict[str, Any] = {field: value.strip()}

    def change(profile: Profile) -> Profile:
        return replace(profile, contact=replace(profile.contact, **said))

    return _mend(f"change {field}", _sure(f"contact.{field}", change))


def set_field(entry_id: str, field: str, value: str) -> Edit:
    """Put ``value`` into one of an entry's ``MENDABLE_FIELDS``; dates are ISO 8601, as precise as they are known, or ""."""
    bare = value.strip()
    if field not in MENDABLE_FIELDS or (field in _DATES and bare and not _ISO_DATE.fullmatch(bare)):
        raise ValueError(f"{field}: {value}")

    said: dict[str, Any] = {field: bare}

    def fill(entry: Entry) -> Entry:
        return replace(entry, **said, current=entry.current and not (field == "end" and bare))

    return _mend(f"change {field}", _sure(f"{entry_id}.{field}", _on_entry(entry_id, fill)))


def set_current(entry_id: str, *, current: bool) -> Edit:
    """Say that an entry goes on to this day, and so has no end, or that it does not."""

    def fill(entry: Entry) -> Entry:
        return replace(entry, current=current, end="" if current else entry.end)

    return _mend("change end", _sure(f"{entry_id}.end", _on_entry(entry_id, fill)))


def set_line(line_id: str, text: str) -> Edit:
    """Put other words into a line; it keeps its place in the source."""

    def fill(entry: Entry) -> Entry:
        return replace(entry, lines=tuple(replace(x, text=text.strip()) if x.id == line_id else x for x in entry.lines))

    return _mend("change line", _on_line(line_id, fill))


def remove_line(line_id: str) -> Edit:
    """Take a line out of its entry."""

    def fill(entry: Entry) -> Entry:
        return replace(entry, lines=tuple(line for line in entry.lines if line.id != line_id))

    return _mend("remove line", _on_line(line_id, fill))


def set_kind(section_id: str, kind: str) -> Edit:
    """Say what kind of section it is: one of the profile's ``SECTION_KINDS``."""
    if kind not in SECTION_KINDS:
        raise ValueError(kind)

    def change(profile: Profile) -> Profile:
        _held(any(section.id == section_id for section in profile.sections), section_id)
        changed = tuple(replace(s, kind=kind) if s.id == section_id else s for s in profile.sections)
        return replace(profile, sections=changed)

    return _mend("change section", change)


def split_entry(line_id: str) -> Edit:
    """Let a new entry begin at this line, which becomes its title; the lines below it go along."""

    def change(profile: Profile) -> Profile:
        entry = _entry_of(profile, line_id)
        at = next(number for number, line in enumerate(entry.lines) if line.id == line_id)
        first, below = entry.lines[at], entry.lines[at + 1 :]
        new = Entry(id=_free_id(profile), title=first.text, lines=below, anchor=first.anchor)
        return _with_entries(profile, entry.id, (replace(entry, lines=entry.lines[:at]), new))

    return _mend("begin entry here", change)


def join_entry(entry_id: str) -> Edit:
    """Make an entry part of the one above it. What the upper one lacks it takes over; the rest of the head becomes a line.

    Raises ``ValueError``, when applied, for the first entry of a section.
    """

    def change(profile: Profile) -> Profile:
        section = _section_of(profile, entry_id)
        at = next(number for number, entry in enumerate(section.entries) if entry.id == entry_id)
        if at == 0:
            raise ValueError(entry_id)
        upper, lower = section.entries[at - 1], section.entries[at]
        own_dates = bool(upper.start or upper.end or upper.current)
        taken = {name for name in MENDABLE_FIELDS if not getattr(upper, name) and not (name in _DATES and own_dates)}
        head = [getattr(lower, name) for name in MENDABLE_FIELDS if name not in taken and getattr(lower, name)]
        line = (
            [Line(id=_free_id(profile, "l"), text=", ".join(head), anchor=lower.anchor, bullet=False)] if head else []
        )
        said: dict[str, Any] = {name: getattr(lower, name) for name in taken}
        joined = replace(
            upper,
            **said,
            current=upper.current or (lower.current and not own_dates),
            lines=(*upper.lines, *line, *lower.lines),
        )
        without = _with_entries(profile, entry_id, ())
        return _with_entries(without, upper.id, (joined,))

    return _mend("join entries", change)


def move_entry(entry_id: str, section_id: str) -> Edit:
    """Put an entry at the end of another section."""

    def change(profile: Profile) -> Profile:
        _held(any(section.id == section_id for section in profile.sections), section_id)
        entry = next(e for e in _section_of(profile, entry_id).entries if e.id == entry_id)
        left = _with_entries(profile, entry_id, ())
        moved = tuple(replace(s, entries=(*s.entries, entry)) if s.id == section_id else s for s in left.sections)
        return replace(left, sections=moved)

    return _mend("move entry", change)


def accept(field_id: str) -> Edit:
    """Say that a field ("contact.name", "e3.title") was read right."""
    return _mend("accept", _sure(field_id, lambda profile: profile))


def _mend(name: str, change: Callable[[Profile], Profile]) -> Edit:
    """The edit of a workspace whose resume is changed. Raises ``KeyError``, when applied, where there is none."""

    def changed(workspace: Workspace) -> Workspace:
        if workspace.profile is None:
            raise KeyError(name)
        return replace(workspace, profile=change(workspace.profile))

    return Edit(name=name, change=changed)


def _sure(field_id: str, change: Callable[[Profile], Profile]) -> Callable[[Profile], Profile]:
    def changed(profile: Profile) -> Profile:
        owner = field_id.partition(".")[0]
        _held(owner == "contact" or any(entry.id == owner for entry in _entries(profile)), field_id)
        made = change(profile)
        return replace(made, confidence=tuple({**dict(made.confidence), field_id: 1.0}.items()))

    return changed


def _on_entry(entry_id: str, fill: Callable[[Entry], Entry]) -> Callable[[Profile], Profile]:
    def changed(profile: Profile) -> Profile:
        entry = next(e for e in _section_of(profile, entry_id).entries if e.id == entry_id)
        return _with_entries(profile, entry_id, (fill(entry),))

    return changed


def _on_line(line_id: str, fill: Callable[[Entry], Entry]) -> Callable[[Profile], Profile]:
    def changed(profile: Profile) -> Profile:
        entry = _entry_of(profile, line_id)
        return _with_entries(profile, entry.id, (fill(entry),))

    return changed


def _with_entries(profile: Profile, entry_id: str, others: tuple[Entry, ...]) -> Profile:
    """The profile with ``others`` where the entry of that id was."""

    def changed(section: Section) -> Section:
        entries = (others if entry.id == entry_id else (entry,) for entry in section.entries)
        return replace(section, entries=tuple(entry for group in entries for entry in group))

    return replace(profile, sections=tuple(map(changed, profile.sections)))


def _entries(profile: Profile) -> Iterator[Entry]:
    return (entry for section in profile.sections for entry in section.entries)


def _section_of(profile: Profile, entry_id: str) -> Section:
    for section in profile.sections:
        if any(entry.id == entry_id for entry in section.entries):
            return section
    raise KeyError(entry_id)


def _entry_of(profile: Profile, line_id: str) -> Entry:
    for entry in _entries(profile):
        if any(line.id == line_id for line in entry.lines):
            return entry
    raise KeyError(line_id)


def _held(known: object, id_: str) -> None:
    if not known:
        raise KeyError(id_)


def _free_id(profile: Profile, letter: str = "e") -> str:
    """An id that nothing in the profile has."""
    ids = [*(s.id for s in profile.sections), *(e.id for e in _entries(profile))]
    ids += [line.id for entry in _entries(profile) for line in entry.lines]
    numbers = [int(id_[1:]) for id_ in ids if id_[1:].isdigit()]
    return f"{letter}{max(numbers, default=0) + 1}"
