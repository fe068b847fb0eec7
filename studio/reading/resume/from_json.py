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
from studio.reading.formats.plain import decoded
from studio.reading.resume.values import Item, items, lines_of, readable, without_halves

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
_LINE_LISTS = ("highlights", "courses", "roles")
_ABOUT_THE_FILE = frozenset({"$schema", "meta"})
_GOES_ON = frozenset({"experience", "volunteer"})
"""Sections in which what began and has no end goes on to this day."""

_NOW = re.compile(r"present|current(?:ly)?|now|ongoing|today|to date", re.IGNORECASE)
_TIME = re.compile(r"(?<=\d)[T ]\d\d:.*$")


def read_json_resume(data: bytes, name: str) -> Profile:
    """The profile that a JSON Resume document holds. Raises :class:`InputError` where the file is none."""
    damaged = InputError("damaged-json", "The file is not valid JSON.", hint="Save it anew from where it came from.")
    try:
        document = json.loads(decoded(data))
    except (ValueError, RecursionError) as fault:
        raise damaged from fault
    if not isinstance(document, dict) or not isinstance(document.get("basics"), dict):
        raise InputError(
            "not-json-resume",
            "The file is JSON, but no JSON Resume: it has no `basics`.",
            hint="See jsonresume.org/schema.",
        )
    try:
        return _profile(without_halves(document), name)
    except RecursionError as fault:
        raise damaged from fault


def _profile(document: dict[str, Any], name: str) -> Profile:
    ids = count(1)
    other: list[str] = []
    basics = Item(document["basics"])
    contact = _contact(basics, other)
    summary = [*_summary(basics, ids)]
    other += basics.rest()
    sections = (*summary, *_sections(document, ids, other))
    known = {"basics", *_ABOUT_THE_FILE, *(key for key, *_ in _LISTS)}
    other += [said for key, value in document.items() if key not in known and (said := readable(value, key))]
    other += _kept(document)
    text, places = _text(contact, sections, other)
    return Profile(
        contact=contact,
        sections=sections,
        text=text,
        text_sections=places,
        source=Source(name=name, format="json"),
        other=tuple(other),
    )


def _kept(document: dict[str, Any]) -> list[str]:
    """What one of our own documents holds of an earlier reading that fitted no key."""
    meta = document.get("meta")
    own = meta.get("bespoke") if isinstance(meta, dict) else None
    return [said for value in items(own.get("other")) if (said := readable(value))] if isinstance(own, dict) else []


def _contact(basics: Item, other: list[str]) -> Contact:
    place = basics.words("location")
    if isinstance(basics.value("location"), dict):
        location = Item(basics.take("location"))
        keys = ("address", "postalCode", "city", "region", "country", "countryCode")
        place = ", ".join(words for key in keys if (words := location.words(key)))
        other += location.rest()
    site = basics.words("url") or basics.words("website")
    return Contact(
        name=basics.words("name"),
        headline=basics.words("label"),
        email=basics.words("email"),
        phone=basics.words("phone"),
        place=place,
        links=(*([Link(url=site)] if site else []), *_links(basics, other)),
    )


def _links(basics: Item, other: list[str]) -> Iterator[Link]:
    """The profiles that have an address; a user name that the address holds is said by it."""
    if not isinstance(basics.value("profiles"), dict | list):
        return
    for value in items(basics.take("profiles")):
        if not isinstance(value, dict):
            other.extend(filter(None, [readable(value, "profiles")]))
            continue
        profile = Item(value)
        if url := profile.words("url"):
            if profile.peek("username").lower() in url.lower():
                profile.take("username")
            yield Link(url=url, label=profile.words("network"))
        other.extend(profile.rest())


def _summary(basics: Item, ids: Iterator[int]) -> Iterator[Section]:
    if parts := lines_of(basics.take("summary")):
        lines = tuple(Line(id=f"l{next(ids)}", text=part, bullet=False) for part in parts)
        yield Section(
            id="summary", heading="Summary", kind="summary", entries=(Entry(id=f"e{next(ids)}", lines=lines),)
        )


def _sections(document: dict[str, Any], ids: Iterator[int], other: list[str]) -> Iterator[Section]:
    for key, kind, heading, title, organisations in _LISTS:
        value = document.get(key)
        if isinstance(value, bool | int | float):
            other.append(readable(value, key))
            continue
        found = [Item(item if isinstance(item, dict) else {title: readable(item)}) for item in items(value)]
        made = [_entry(item, kind, title, organisations, ids) for item in found]
        entries = tuple(entry for entry in made if any(_entry_words(entry)))
        other += [said for item in found for said in item.rest()]
        if entries:
            yield Section(id=key, heading=heading, kind=kind, entries=entries)


def _entry(item: Item, kind: str, title: str, organisations: tuple[str, ...], ids: Iterator[int]) -> Entry:
    said = [line for key in _LINE_KEYS for line in lines_of(item.take(key))]
    listed = [line for key in _LINE_LISTS for line in lines_of(item.take(key))]
    keywords = lines_of(item.take("keywords"), keywords=True)
    start, end, current, odd = _dates(item, kind)
    return Entry(
        id=f"e{next(ids)}",
        title=item.words(title),
        organisation=next((words for key in organisations if (words := item.words(key))), ""),
        place=item.words("location"),
        start=start,
        end=end,
        current=current,
        area=item.words("area"),
        url=item.words("url") or item.words("website"),
        lines=tuple(Line(id=f"l{next(ids)}", text=words) for words in (*said, *listed, *keywords, *odd)),
    )


def _dates(item: Item, kind: str) -> tuple[str, str, bool, list[str]]:
    """Start, end, whether it goes on, and the words of dates that are none."""
    odd: list[str] = []
    start, until, current = _date(item.words("startDate"), odd)
    is_open = not readable(item.value("endDate"))
    first, last, now = _date(item.words("endDate"), odd)
    end = last or first
    if not (start or end or now or current):
        start, until, current = _date(item.words("date") or item.words("releaseDate"), odd)
        if not until and not current:
            return "", start, False, odd
    end = end or ("" if now else until)
    current = not end and (now or current or (kind in _GOES_ON and bool(start) and is_open))
    return start, end, current, odd


def _date(words: str, odd: list[str]) -> tuple[str, str, bool]:
    """A date or stretch in ISO 8601 and whether it goes on; words that say anything else go to ``odd``."""
    if not words or _NOW.fullmatch(words):
        return "", "", bool(words)
    bare = _TIME.sub("", words)
    found = find_ranges(bare)
    if len(found) != 1 or found[0].span.of(bare) != bare:
        odd.append(words)
    return (found[0].start, found[0].end, found[0].current) if len(found) == 1 else ("", "", False)


def _text(contact: Contact, sections: tuple[Section, ...], other: list[str]) -> tuple[str, tuple[TextSection, ...]]:
    """The document as a page of words, and where each section stands in it."""
    head = (
        contact.name,
        contact.headline,
        contact.email,
        contact.phone,
        contact.place,
        *(f"{x.label} {x.url}".strip() for x in contact.links),
    )
    text = "\n".join(words for words in head if words) + "\n"
    places = [TextSection(heading="", kind="contact", start=0, end=len(text))]
    parts = [(s.heading, s.kind, [words for entry in s.entries for words in _entry_words(entry)]) for s in sections]
    for heading, kind, lines in [*parts, *([("", "other", other)] if other else [])]:
        start = len(text)
        text += "\n".join([*([heading] if heading else []), *lines]) + "\n"
        places.append(TextSection(heading=heading, kind=kind, start=start, end=len(text)))
    return text, tuple(places)


def _entry_words(entry: Entry) -> Iterator[str]:
    fields = (entry.title, entry.organisation, entry.area, entry.place, entry.start, entry.end, entry.url)
    yield from (words for words in fields if words)
    yield from (line.text for line in entry.lines)
