"""Which lines of a profile go out for one reader, in which order, and which may leave first when the pages are full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studio.model.draft import DraftEntry, DraftSection, ResumeDraft, Rewording
from studio.model.match import SHOWN_STATUSES, Match
from studio.model.profile import ENTRY_FIELDS, Entry, Line, Profile, Section

_WORTH = {"required": 6.0, "preferred": 3.0, "mentioned": 1.0}
_STEP = 3.0
_A_FIGURE = 0.5
_AN_OLDER_JOB = 0.25
_STAY_FIRST, _STAY = 4, 2
_OLD = 4
"""Jobs before the newest four are old: they leave before the summary does."""

_ORDERED = frozenset({"experience", "projects", "volunteer"})
"""Sections whose entries' lines may change places; a summary's sentences read on, and a skills group is one line."""

_FIRST_TO_LEAVE = ("references", "interests")
_LIGHT = ("other", "awards", "publications", "projects", "volunteer")


def whole(profile: Profile) -> ResumeDraft:
    """Everything, in the master's own order and words."""
    return ResumeDraft(sections=tuple(_section(section, {}) for section in profile.sections))


def select(profile: Profile, match: Match, rewordings: Sequence[Rewording] = ()) -> ResumeDraft:
    """The draft for the reader of ``match``: what shows a want stands first among its like; nothing is left out yet."""
    worth = dict(_worth(profile, match))
    return ResumeDraft(
        sections=tuple(_section(section, worth) for section in profile.sections),
        rewordings=tuple(rewordings),
        leaving=tuple(_leaving(profile, worth)),
    )


def _section(section: Section, worth: dict[str, float]) -> DraftSection:
    entries = tuple(_entry(entry, worth if section.kind in _ORDERED else {}) for entry in section.entries)
    return DraftSection(section=section.id, entries=entries)


def _entry(entry: Entry, worth: dict[str, float]) -> DraftEntry:
    """Bullets are put in order; a sentence that opens an entry stays where it is."""
    ids = [line.id for line in entry.lines]
    if worth and all(line.bullet for line in entry.lines):
        ids.sort(key=lambda id_: -_wanted(worth, id_))
    return DraftEntry(entry=entry.id, lines=tuple(ids))


def _wanted(worth: dict[str, float], line: str) -> float:
    """What a line shows of the wants, in steps: only a real difference moves it from where its writer put it."""
    return float(worth.get(line, 0.0) // _STEP)


def _worth(profile: Profile, match: Match) -> Iterator[tuple[str, float]]:
    """Line id, or entry id for its own fields → what it is worth to this reader: its share of each want, a figure, the job's youth."""
    shares: dict[str, float] = {}
    for term in match.terms:
        places = {piece.passage for piece in term.evidence} if term.status in SHOWN_STATUSES else set()
        for place in places:
            shares[place] = shares.get(place, 0.0) + _WORTH[term.necessity] / len(places)
    ages = {entry.id: age for age, entry in enumerate(_newest_first(profile))}
    for section in profile.sections:
        for nth, entry in enumerate(section.entries):
            age = ages.get(entry.id, nth)
            yield entry.id, sum(shares.get(f"{entry.id}.{name}", 0.0) for name in ENTRY_FIELDS)
            for line in entry.lines:
                figure = _A_FIGURE if re.search(r"\d", line.text) else 0.0
                yield line.id, shares.get(line.id, 0.0) + figure / (1 + age * _AN_OLDER_JOB)


def _leaving(profile: Profile, worth: dict[str, float]) -> Iterator[str]:
    """Ids in the order in which they may leave: what no reader misses first, the best lines of the jobs last.

    The newest job and the degrees never leave, nor the languages, nor what shows a want by its own name (a licence).
    """
    yield from (section.id for kind in _FIRST_TO_LEAVE for section in profile.of_kind(kind))
    jobs = list(enumerate(_newest_first(profile)))
    spare, kept = _spare(jobs, worth)
    yield from _cheapest([*spare, *_lines(profile, _LIGHT)], worth)
    yield from (entry.id for kind in _LIGHT for s in profile.of_kind(kind) for entry in reversed(s.entries))
    yield from _cheapest(_lines(profile, ("education", "certificates")), worth)
    yield from _idle(profile, worth)
    old = [line for age, entry in jobs if age >= _OLD for line in entry.lines]
    yield from _cheapest([line for line in kept if line in old], worth)
    yield from (entry.id for age, entry in reversed(jobs) if age >= _OLD)
    yield from _cheapest(_lines(profile, ("summary",)), worth)
    yield from _cheapest([line for line in kept if line not in old], worth)
    yield from (entry.id for age, entry in reversed(jobs) if 0 < age < _OLD)


def _newest_first(profile: Profile) -> list[Entry]:
    """The jobs of all experience sections by their dates; where one has none, as the master orders them."""
    jobs = [entry for section in profile.of_kind("experience") for entry in section.entries]
    if any(not (job.current or job.end or job.start) for job in jobs):
        return jobs
    return sorted(jobs, key=lambda job: (job.current, job.end or job.start, job.start), reverse=True)


def _lines(profile: Profile, kinds: Sequence[str]) -> list[Line]:
    return [line for kind in kinds for section in profile.of_kind(kind) for line in section.lines]


def _idle(profile: Profile, worth: dict[str, float]) -> Iterator[str]:
    """Certificates and keywords that show nothing of what is wanted, the last on the page first."""
    certificates = [entry for section in profile.of_kind("certificates") for entry in section.entries]
    yield from (e.id for e in reversed(certificates) if not worth[e.id] and not any(worth[x.id] for x in e.lines))
    yield from _cheapest([line for line in _lines(profile, ("skills",)) if not worth[line.id]], worth)


def _spare(jobs: Sequence[tuple[int, Entry]], worth: dict[str, float]) -> tuple[list[Line], list[Line]]:
    """The jobs' lines that leave early, and those that stay as long as can be: the best four of the first, two of each other."""
    spare: list[Line] = []
    kept: list[Line] = []
    for age, entry in jobs:
        best = sorted(entry.lines, key=lambda line: -worth[line.id])
        stays = _STAY_FIRST if age == 0 else _STAY
        kept += best[:stays]
        spare += best[stays:]
    return spare, kept


def _cheapest(lines: Sequence[Line], worth: dict[str, float]) -> list[str]:
    """Least worth first; of equals the last on the page first."""
    last_first = list(reversed(lines))
    last_first.sort(key=lambda line: worth[line.id])
    return [line.id for line in last_first]
