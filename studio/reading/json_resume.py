"""JSON Resume documents, read into the same nouns as any other resume."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

from studio.model.errors import InputError
from studio.model.profile import Contact, Entry, Line, Link, Profile, Section
from studio.model.text import Source, TextSection
from studio.reading.plain import decoded

_LISTS = (
    ("work", "experience", "Experience", "position", ("name", "company")),
    ("volunteer", "volunteer", "Volunteer", "position", ("organization",)),
    ("education", "education", "Education", "studyType", ("institution",)),
    ("projects", "projects", "Projects", "name", ("entity",)),
    ("certificates", "certificates", "Certificates", "name", ("issuer",)),
    ("awards", "awards", "Awards", "title", ("awarder",)),
    ("publications", "publications", "Publications", "name", ("publisher",)),
    ("skills", "skills", "Skills", "name", ()),
    ("languages", "languages", "Languages", "language", ()),
    ("interests", "interests", "Interests", "name", ()),
    ("references", "references", "References", "name", ()),
)
"""The schema's list, its section kind, its heading, the key of an entry's title and those of its organisation."""

_LINE_KEYS = ("summary", "description", "reference", "fluency", "score", "level")
_LINE_LISTS = ("highlights", "keywords", "courses", "roles")


def read_json_resume(data: bytes, name: str) -> Profile:
    """The profile that a JSON Resume document holds. Raises :class:`InputError` where the file is none."""
    try:
        document = json.loads(decoded(data))
    except (ValueError, RecursionError) as fault:
        raise InputError(
            "damaged-json", "The file is not valid JSON.", hint="Save it anew from where it came from."
        ) from fault
    if not isinstance(document, dict) or not isinstance(document.get("basics"), dict):
        raise InputError(
            "not-json-resume",
            "The file is JSON, but no JSON Resume: it has no `basics`.",
            hint="See jsonresume.org/schema.",
        )
    ids = count(1)
    sections = tuple(_sections(document, ids))
    contact = _contact(document["basics"])
    text, places = _text(contact, sections)
    return Profile(
        contact=contact, sections=sections, text=text, text_sections=places, source=Source(name=name, format="json")
    )


def _words(value: object) -> str:
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _contact(basics: dict[str, Any]) -> Contact:
    location = basics.get("location")
    keys = ("address", "postalCode", "city", "region", "countryCode")
    place = (
        ", ".join(w for k in keys if (w := _words(location.get(k)))) if isinstance(location, dict) else _words(location)
    )
    profiles = [p for p in basics.get("profiles") or [] if isinstance(p, dict)]
    links = [Link(url=_words(p.get("url")), label=_words(p.get("network"))) for p in profiles if _words(p.get("url"))]
    if site := _words(basics.get("url")) or _words(basics.get("website")):
        links.insert(0, Link(url=site))
    return Contact(
        name=_words(basics.get("name")),
        headline=_words(basics.get("label")),
        email=_words(basics.get("email")),
        phone=_words(basics.get("phone")),
        place=place,
        links=tuple(links),
    )


def _sections(document: dict[str, Any], ids: Iterator[int]) -> Iterator[Section]:
    if summary := _words(document["basics"].get("summary")):
        lines = tuple(
            Line(id=f"l{next(ids)}", text=part, bullet=False) for part in summary.splitlines() if part.strip()
        )
        yield Section(
            id="summary", heading="Summary", kind="summary", entries=(Entry(id=f"e{next(ids)}", lines=lines),)
        )
    for key, kind, heading, title, organisations in _LISTS:
        items = [item for item in document.get(key) or [] if isinstance(item, dict)]
        if items:
            entries = tuple(_entry(item, title, organisations, ids) for item in items)
            yield Section(id=key, heading=heading, kind=kind, entries=entries)


def _entry(item: dict[str, Any], title: str, organisations: tuple[str, ...], ids: Iterator[int]) -> Entry:
    said = [w for k in _LINE_KEYS if (w := _words(item.get(k)))]
    listed = [w for k in _LINE_LISTS for value in item.get(k) or [] if (w := _words(value))]
    start, end = _words(item.get("startDate")), _words(item.get("endDate"))
    return Entry(
        id=f"e{next(ids)}",
        title=_words(item.get(title)),
        organisation=next((w for k in organisations if (w := _words(item.get(k)))), ""),
        place=_words(item.get("location")),
        start=start,
        end=end or ("" if start else _words(item.get("date")) or _words(item.get("releaseDate"))),
        current=bool(start) and not end,
        area=_words(item.get("area")),
        url=_words(item.get("url")) or _words(item.get("website")),
        lines=tuple(Line(id=f"l{next(ids)}", text=words) for words in (*said, *listed)),
    )


def _text(contact: Contact, sections: tuple[Section, ...]) -> tuple[str, tuple[TextSection, ...]]:
    """The document as a page of words, and where each section stands in it."""
    head = (
        contact.name,
        contact.headline,
        contact.email,
        contact.phone,
        contact.place,
        *(f"{x.label} {x.url}" for x in contact.links),
    )
    text = "\n".join(words for words in head if words) + "\n"
    places = [TextSection(heading="", kind="contact", start=0, end=len(text))]
    for section in sections:
        start = len(text)
        text += (
            "\n".join([section.heading, *(words for entry in section.entries for words in _entry_words(entry))]) + "\n"
        )
        places.append(TextSection(heading=section.heading, kind=section.kind, start=start, end=len(text)))
    return text, tuple(places)


def _entry_words(entry: Entry) -> Iterator[str]:
    fields = (entry.title, entry.organisation, entry.area, entry.place, entry.start, entry.end, entry.url)
    yield from (words for words in fields if words)
    yield from (line.text for line in entry.lines)
