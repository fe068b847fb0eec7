"""What was read from a file, for a person: enough to hold it against the file itself."""

from __future__ import annotations

from collections.abc import Iterator

from studio.language.dates import shown_day, shown_range
from studio.model.posting import Posting
from studio.model.profile import Entry, Profile, Section
from studio.model.reading import Reading

_COLUMN = 26


def report(reading: Reading) -> str:
    """The report: who or what it is, its sections with their entries, and what the reading warns of."""
    if reading.profile is not None:
        who, rows = reading.profile.contact.name or "no name found", _resume(reading.profile)
    elif reading.posting is not None:
        who, rows = _headline(reading.posting), _posting(reading.posting)
    else:
        letter = reading.letter
        who = (letter.greeting if letter else "") or "no greeting found"
        rows = iter([("", _counted(len(letter.paragraphs) if letter else 0, "paragraph"))])
    lines = [f"  {label:<{_COLUMN}}{words}".rstrip() for label, words in rows]
    warned = [f"  ! {notice.message}" for notice in reading.warnings]
    return "\n".join([f"{reading.source.name} (read as a {reading.kind}): {who}", *lines, *warned])


def _resume(profile: Profile) -> Iterator[tuple[str, str]]:
    contact = profile.contact
    yield from (("Headline", contact.headline),) if contact.headline else ()
    reached = [contact.place, contact.email, contact.phone, *(link.url for link in contact.links)]
    yield from (("Reached at", " · ".join(filter(None, reached))),) if any(reached) else ()
    for section in profile.sections:
        for number, words in enumerate(_entries(section)):
            yield "" if number else _short(section.heading or section.kind), words


def _entries(section: Section) -> Iterator[str]:
    """An entry a line; text and keywords that belong to no entry in numbers."""
    named = [entry for entry in section.entries if entry.title or entry.organisation]
    if section.kind == "skills" or not named:
        yield _counted(len(section.lines), "line")
        return
    for entry in section.entries:
        yield _entry(entry)


def _entry(entry: Entry) -> str:
    when = shown_range(entry.start, entry.end, current=entry.current)
    named = [entry.title, entry.area, entry.organisation, entry.place]
    counted = f"({_counted(len(entry.lines), 'line')})" if entry.lines else ""
    return "  ".join(filter(None, (", ".join(filter(None, named)), when, counted)))


def _headline(posting: Posting) -> str:
    if posting.parts:
        return _counted(len(posting.parts), "job")
    return f"{posting.title or 'no job title found'}, {posting.employer or 'no employer found'}"


def _posting(posting: Posting) -> Iterator[tuple[str, str]]:
    yield from (("", _headline(part)) for part in posting.parts)
    until = shown_day(posting.valid_through) if posting.valid_through else ""
    facts = (
        ("Place", posting.place),
        ("Employment", posting.employment_type),
        ("Pay", posting.pay),
        ("Apply by", until),
        ("Address", posting.url),
    )
    yield from ((label, words) for label, words in facts if words)
    for section in posting.sections if not posting.parts else ():
        lines = posting.text[section.start : section.end].strip().splitlines()[1 if section.heading else 0 :]
        yield _short(section.heading or "(no heading)"), f"{section.kind}, {_counted(sum(map(bool, lines)), 'line')}"


def _short(heading: str) -> str:
    return heading if len(heading) < _COLUMN else f"{heading[: _COLUMN - 2]}…"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
