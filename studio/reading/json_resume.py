"""JSON Resume documents, read into the same nouns as any other resume."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from studio.language.dates import find_ranges
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
_FIELD_KEYS = ("startDate", "endDate", "date", "releaseDate", "location", "area", "url", "website", "name", "id")
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
    """A plain value as words; half of a character is none."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return ""
    return str(value).encode("utf-8", "replace").decode().strip()


def _items(value: object) -> list[object]:
    """The items of a list, or of words that stand for one; anything else holds none."""
    if isinstance(value, str):
        return [part for part in re.split(r"\s*[,;\n]\s*", value) if part]
    return value if isinstance(value, list) else []


def _date(value: object) -> tuple[str, bool]:
    """A date in ISO 8601, and whether it says that the thing goes on; "" for what is none."""
    words = _words(value)
    if re.fullmatch(r"present|now|current(?:ly)?|ongoing|today", words, re.IGNORECASE):
        return "", True
    found = find_ranges(words)
    return (found[0].start, False) if found else ("", False)


def _contact(basics: dict[str, Any]) -> Contact:
    location = basics.get("location")
    keys = ("address", "postalCode", "city", "region", "countryCode")
    place = (
        ", ".join(w for k in keys if (w := _words(location.get(k)))) if isinstance(location, dict) else _words(location)
    )
    profiles = [p for p in _items(basics.get("profiles")) if isinstance(p, dict)]
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
        items = [item if isinstance(item, dict) else {title: item} for item in _items(document.get(key))]
        if items:
            entries = tuple(_entry(item, kind, title, organisations, ids) for item in items)
            yield Section(id=key, heading=heading, kind=kind, entries=entries)


def _entry(item: dict[str, Any], kind: str, title: str, organisations: tuple[str, ...], ids: Iterator[int]) -> Entry:
    said = [w for k in _LINE_KEYS if (w := _words(item.get(k)))]
    listed = [w for k in _LINE_LISTS for value in _listed(item.get(k), k) if (w := _words(value))]
    known = {title, *organisations, *_LINE_KEYS, *_LINE_LISTS, *_FIELD_KEYS}
    more = [f"{key}: {w}" for key, value in item.items() if key not in known and (w := _words(value))]
    start, _ = _date(item.get("startDate"))
    end, goes_on = _date(item.get("endDate"))
    dates = [item.get(key) for key in ("startDate", "endDate", "date", "releaseDate")]
    odd = [w for value in dates if (w := _words(value)) and _date(value) == ("", False)]
    return Entry(
        id=f"e{next(ids)}",
        title=_words(item.get(title)),
        organisation=next((w for k in organisations if (w := _words(item.get(k)))), ""),
        place=_words(item.get("location")),
        start=start,
        end=end or ("" if start else _date(item.get("date"))[0] or _date(item.get("releaseDate"))[0]),
        current=goes_on or (kind in {"experience", "volunteer"} and bool(start) and not _words(item.get("endDate"))),
        area=_words(item.get("area")),
        url=_words(item.get("url")) or _words(item.get("website")),
        lines=tuple(Line(id=f"l{next(ids)}", text=words) for words in (*said, *listed, *more, *odd)),
    )


def _listed(value: object, key: str) -> list[object]:
    """Keywords in one string are parted at its commas; a highlight in one string is one."""
    return _items(value) if key == "keywords" or not isinstance(value, str) else [value]


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
