"""A profile as a JSON Resume document, with what it was read from under ``meta.bespoke``."""

from __future__ import annotations

from typing import Any

from studio.model.profile import Contact, Entry, Profile, Section
from studio.model.text import Notice, TextSection
from studio.writing.paths import paths
from studio.writing.resume_keys import KEYED, NAMED, SINGLE_DATES, elsewhere

Document = dict[str, Any]


def json_resume(profile: Profile) -> Document:
    """The profile in the schema's keys; what fits none stands in ``meta.bespoke.other``, and nothing is dropped."""
    document: Document = {"basics": _basics(profile)}
    other: list[str] = [*profile.contact.notes, *profile.other]
    for section in profile.sections:
        if section.kind in KEYED:
            key = KEYED[section.kind][0]
            document.setdefault(key, []).extend(_entry(entry, section.kind) for entry in section.entries)
        elif section.kind in NAMED:
            document.setdefault(section.kind, []).extend(_named(section))
        other.extend(words for _, words in elsewhere(section))
    document["meta"] = {"bespoke": _about(profile, other)}
    return document


def _basics(profile: Profile) -> Document:
    contact: Contact = profile.contact
    summary = "\n".join(line.text for section in profile.of_kind("summary") for line in section.lines)
    basics: Document = {
        "name": contact.name,
        "label": contact.headline,
        "email": contact.email,
        "phone": contact.phone,
        "summary": summary,
    }
    basics = {key: value for key, value in basics.items() if value}
    if contact.place:
        basics["location"] = {"address": contact.place}
    if contact.links:
        basics["profiles"] = [
            {"url": link.url, **({"network": link.label} if link.label else {})} for link in contact.links
        ]
    return basics


def _entry(entry: Entry, kind: str) -> Document:
    _, title, organisation = KEYED[kind]
    values = {
        title: entry.title,
        organisation: entry.organisation,
        "location": entry.place,
        "startDate": entry.start,
        "endDate": entry.end,
        "area": entry.area,
        "url": entry.url,
        "highlights": [line.text for line in entry.lines],
    }
    if single := SINGLE_DATES.get(kind):
        values |= {single: entry.end or entry.start, "startDate": "", "endDate": ""}
    return {key: value for key, value in values.items() if value}


def _named(section: Section) -> list[Document]:
    """Groups with a name keep their lines under it; a line without a group is an item of its own."""
    name, under = NAMED[section.kind]
    items: list[Document] = []
    for entry in section.entries:
        words = [line.text for line in entry.lines]
        if entry.title:
            rest = ", ".join(words) if under == "fluency" else words
            items.append({name: entry.title, **({under: rest} if rest else {})})
        else:
            items.extend({name: word} for word in words)
    return items


def _about(profile: Profile, other: list[str]) -> Document:
    return {
        "kind": "resume",
        "source": profile.source.name,
        "format": profile.source.format,
        "language": profile.source.language,
        "text": profile.text,
        "warnings": [notice(said) for said in profile.warnings],
        "head": _head(profile),
        "sections": [text_section(section) for section in profile.text_sections if section.heading],
        "confidence": _confidence(profile),
        "other": other,
    }


def _confidence(profile: Profile) -> Document:
    """How sure the reader is, by the path of the field in this document."""
    places = paths(profile)
    return {places[id_].path: sure for id_, sure in profile.confidence if id_ in places}


def _head(profile: Profile) -> Document:
    """Where what stands before the first heading is: who it is and how to reach them."""
    head = next(
        (section for section in profile.text_sections if section.kind == "contact" and not section.heading), None
    )
    return {"start": head.start, "end": head.end} if head else {"start": 0, "end": 0}


def notice(said: Notice) -> Document:
    """A reader's notice, as every answer of the command line gives it."""
    return {"code": said.code, "message": said.message, "start": said.start, "end": said.end}


def text_section(section: TextSection) -> Document:
    """A section's place in the text, as every answer of the command line gives it."""
    return {"heading": section.heading, "kind": section.kind, "start": section.start, "end": section.end}
