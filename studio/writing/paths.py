"""Where each piece of a profile stands in its JSON Resume document (:mod:`studio.writing.json_resume`), as JSON pointers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studio.model.profile import Profile, Section
from studio.writing.resume_keys import KEYED, NAMED, SINGLE_DATES, elsewhere

_CONTACT = (
    ("name", "name"),
    ("headline", "label"),
    ("email", "email"),
    ("phone", "phone"),
    ("place", "location/address"),
    ("links", "profiles"),
)
_ENTRY = {"area": "area", "place": "location", "start": "startDate", "end": "endDate", "url": "url"}


@dataclass(frozen=True, slots=True)
class Place:
    """A string of the document, and where in it the words begin."""

    path: str
    offset: int = 0


def paths(profile: Profile) -> dict[str, Place]:
    """Passage id, entry id or section id → its place. What the document does not hold has none."""
    found = {f"contact.{name}": Place(f"/basics/{key}") for name, key in _CONTACT if getattr(profile.contact, name)}
    counts: dict[str, int] = {}
    summary = 0
    others = len(profile.contact.notes) + len(profile.other)
    for section in profile.sections:
        if section.kind == "summary":
            for line in section.lines:
                found[line.id] = Place("/basics/summary", summary)
                summary += len(line.text) + 1
            found |= {id_: Place("/basics/summary") for id_ in (section.id, *(e.id for e in section.entries))}
        elif section.kind in KEYED or section.kind in NAMED:
            key = KEYED[section.kind][0] if section.kind in KEYED else section.kind
            places = _keyed(section, key, counts) if section.kind in KEYED else _named(section, counts)
            found.update(places)
            found[section.id] = Place(f"/{key}")
        else:
            found |= {entry.id: Place(f"/meta/bespoke/other/{others}") for entry in section.entries}
        for id_, _ in elsewhere(section):
            found[id_] = Place(f"/meta/bespoke/other/{others}")
            others += 1
    return found


def _keyed(section: Section, key: str, counts: dict[str, int]) -> Iterator[tuple[str, Place]]:
    _, title, organisation = KEYED[section.kind]
    for entry in section.entries:
        at = f"/{key}/{counts.setdefault(key, 0)}"
        counts[key] += 1
        yield entry.id, Place(at)
        single = SINGLE_DATES.get(section.kind)
        words = {
            "title": title,
            "organisation": organisation,
            **_ENTRY,
            **({"start": single, "end": single} if single else {}),
        }
        for name, word in words.items():
            if getattr(entry, name):
                yield f"{entry.id}.{name}", Place(f"{at}/{word}")
        for number, line in enumerate(entry.lines):
            yield line.id, Place(f"{at}/highlights/{number}")


def _named(section: Section, counts: dict[str, int]) -> Iterator[tuple[str, Place]]:
    """Groups with a name keep their lines under it; a line without a group is an item of its own."""
    name, under = NAMED[section.kind]
    for entry in section.entries:
        first = counts.setdefault(section.kind, 0)
        at = f"/{section.kind}/{first}"
        counts[section.kind] += 1 if entry.title else len(entry.lines)
        yield entry.id, Place(at)
        if not entry.title:
            yield from ((x.id, Place(f"/{section.kind}/{first + n}/{name}")) for n, x in enumerate(entry.lines))
            continue
        yield f"{entry.id}.title", Place(f"{at}/{name}")
        offset = 0
        for number, line in enumerate(entry.lines):
            yield line.id, Place(f"{at}/fluency", offset) if under == "fluency" else Place(f"{at}/{under}/{number}")
            offset += len(line.text) + 2
