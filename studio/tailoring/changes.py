"""Every difference between the master and a draft: applied to the master in order, they give the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studio.model.draft import Change, DraftEntry, ResumeDraft
from studio.model.profile import Entry, Profile

_NO_ROOM = "It shows least of what this posting wants, and the pages were full."
_SHOWS_MORE = "It shows more of what this posting wants."


def changes(profile: Profile, draft: ResumeDraft) -> tuple[Change, ...]:
    """All drops, then all moves, then all rewordings."""
    return (*_drops(profile, draft), *_moves(profile, draft), *_rewordings(profile, draft))


def _drops(profile: Profile, draft: ResumeDraft) -> Iterator[Change]:
    sections = {part.section: part for part in draft.sections}
    for section in profile.sections:
        part = sections.get(section.id)
        if part is None:
            yield _drop(section.id, section.heading)
            continue
        drafted = {entry.entry: entry for entry in part.entries}
        for entry in section.entries:
            if entry.id not in drafted:
                yield _drop(entry.id, entry.title or entry.organisation)
            else:
                yield from _dropped_lines(entry, drafted[entry.id])


def _dropped_lines(entry: Entry, drafted: DraftEntry) -> Iterator[Change]:
    return (_drop(line.id, line.text) for line in entry.lines if line.id not in drafted.lines)


def _drop(id_: str, words: str) -> Change:
    return Change(line=id_, action="drop", before=words, after="", why=_NO_ROOM)


def _moves(profile: Profile, draft: ResumeDraft) -> Iterator[Change]:
    entries = {entry.id: entry for section in profile.sections for entry in section.entries}
    for part in draft.sections:
        for drafted in part.entries:
            order = [line.id for line in entries[drafted.entry].lines if line.id in drafted.lines]
            yield from _moves_of(order, drafted.lines)


def _moves_of(order: list[str], wanted: Sequence[str]) -> Iterator[Change]:
    for at, id_ in enumerate(wanted):
        stood = order.index(id_)
        if stood != at:
            order.insert(at, order.pop(stood))
            yield Change(line=id_, action="move", before=str(stood + 1), after=str(at + 1), why=_SHOWS_MORE)


def _rewordings(profile: Profile, draft: ResumeDraft) -> Iterator[Change]:
    texts = {line.id: line.text for section in profile.sections for line in section.lines}
    shown = set(draft.line_ids())
    for made in draft.rewordings:
        if made.line in shown:
            yield Change(line=made.line, action="reword", before=texts[made.line], after=made.text, why=made.why)
