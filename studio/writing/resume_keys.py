"""JSON Resume's keys for what a profile holds, and what of a profile it has no key for."""

from __future__ import annotations

from collections.abc import Iterator

from studio.model.profile import ENTRY_FIELDS, Section

KEYED = {
    "experience": ("work", "position", "name"),
    "volunteer": ("volunteer", "position", "organization"),
    "education": ("education", "studyType", "institution"),
    "projects": ("projects", "name", "entity"),
    "certificates": ("certificates", "name", "issuer"),
    "awards": ("awards", "title", "awarder"),
    "publications": ("publications", "name", "publisher"),
}
"""Section kind → the schema's list, and its keys for an entry's title and organisation."""

SINGLE_DATES = {"certificates": "date", "awards": "date", "publications": "releaseDate"}
"""Section kind → its key for the one date that it has."""

NAMED = {"skills": ("name", "keywords"), "languages": ("language", "fluency"), "interests": ("name", "keywords")}
"""Section kind, which is also the schema's list → its key for a group's name, and for what stands under it."""


def elsewhere(section: Section) -> Iterator[tuple[str, str]]:
    """Ids and words of what the schema has no key for: they stand in ``meta.bespoke.other``, in this order."""
    if section.kind in KEYED:
        return
    unknown = section.kind != "summary" and section.kind not in NAMED
    if unknown:
        yield section.id, section.heading
    for entry in section.entries:
        for name in ENTRY_FIELDS:
            if getattr(entry, name) and (name != "title" or section.kind not in NAMED):
                yield f"{entry.id}.{name}", getattr(entry, name)
        if unknown:
            yield from ((line.id, line.text) for line in entry.lines)
