"""A JSON Resume document to the same nouns as any other resume. Readers of structured formats bring theirs into its keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby
from typing import Any

from studio.language.dates import find_ranges
from studio.model.profile import Contact, Entry, Line, Link, Profile, Section
from studio.model.text import Source, Span, TextSection
from studio.reading.bullets import without_bullet
from studio.reading.resume.values import Item, items, lines_of, readable, without_halves

_LISTS = (
    ("work", "experience", "Experience"),
    ("volunteer", "volunteer", "Volunteer"),
    ("education", "education", "Education"),
    ("projects", "projects", "Projects"),
    ("certificates", "certificates", "Certificates"),
    ("awards", "awards", "Awards"),
    ("publications", "publications", "Publications"),
    ("skills", "skills", "Skills"),
    ("languages", "languages", "Languages"),
    ("interests", "interests", "Interests"),
    ("references", "references", "References"),
)
"""The schema's list, its section kind, its heading."""

_NAMES = {
    "experience": ("position", ("name", "company")),
    "volunteer": ("position", ("organization",)),
    "education": ("studyType", ("institution",)),
    "projects": ("name", ("entity",)),
    "certificates": ("name", ("issuer",)),
    "awards": ("title", ("awarder",)),
    "publications": ("name", ("publisher",)),
    "languages": ("language", ()),
}
"""Section kind → the key of an entry's title and those of its organisation; of other kinds the title is "name"."""

_LINE_KEYS = ("summary", "description", "reference", "fluency", "score", "level")
_LINE_LISTS = ("highlights", "courses", "roles")
_GROUPED = frozenset({"skills", "languages", "interests"})
_NAMED = frozenset({*_NAMES, "skills", "interests", "references"})
_ABOUT_THE_FILE = frozenset({"$schema", "meta"})
_GOES_ON = frozenset({"experience", "volunteer"})
"""Sections in which what began and has no end goes on to this day."""

_NOW = re.compile(r"present|current(?:ly)?|now|ongoing|today|to date", re.IGNORECASE)
_TIME = re.compile(r"(?<=\d)[T ]\d\d:.*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section to be: ``items`` are what the schema's list of this ``kind`` holds, or words alone."""

    id: str
    heading: str
    kind: str
    items: object


def profile_of(document: dict[str, Any], name: str, form: str, *, rest: Sequence[str] = ()) -> Profile:
    """The profile that a JSON Resume ``document`` holds; ``name`` and ``form`` are those of the file it came in.

    ``rest`` is what that file says besides. Nothing of it is lost: what fits no field stands among an entry's lines or in ``other``.
    """
    document = without_halves(document)
    parts = [Part(id=key, heading=heading, kind=kind, items=document.get(key)) for key, kind, heading in _LISTS]
    known = {"basics", *_ABOUT_THE_FILE, *(key for key, *_ in _LISTS)}
    strange = [said for key, value in document.items() if key not in known and (said := readable(value, key))]
    return profile_from(document["basics"], parts, [*strange, *rest, *_kept(document)], name, form)


def profile_from(basics: dict[str, Any], parts: Sequence[Part], rest: Sequence[str], name: str, form: str) -> Profile:
    """The profile of a person with these ``basics`` (the schema's) and sections; ``rest`` is what fits none."""
    ids = count(1)
    other: list[str] = []
    about = Item(without_halves(basics))
    contact = _contact(about, other)
    summary = [*_summary(about, ids)]
    other += about.rest()
    sections = (*summary, *(section for part in parts for section in _section(part, ids, other)))
    other += rest
    text, sections, places = _set_out(contact, sections, other)
    return Profile(
        contact=contact,
        sections=sections,
        text=text,
        text_sections=places,
        source=Source(name=name, format=form),
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


def _section(part: Part, ids: Iterator[int], other: list[str]) -> Iterator[Section]:
    if isinstance(part.items, bool | int | float):
        other.append(readable(part.items, part.id))
        return
    title, organisations = _NAMES.get(part.kind, ("name", ()))
    listed = items(without_halves(part.items))
    if part.kind not in _NAMED and not any(isinstance(item, dict) for item in listed):
        lines = tuple(Line(id=f"l{next(ids)}", text=words, bullet=False) for words in lines_of(listed))
        entries: tuple[Entry, ...] = (Entry(id=f"e{next(ids)}", lines=lines),) if lines else ()
    else:
        found = [Item(item if isinstance(item, dict) else {title: readable(item)}) for item in listed]
        entries = tuple(entry for item in found if _says(entry := _entry(item, part.kind, title, organisations, ids)))
        other += [said for item in found for said in item.rest()]
    if part.kind in _GROUPED:
        entries = tuple(_ungrouped(entries, ids))
    if entries:
        yield Section(id=part.id, heading=part.heading, kind=part.kind, entries=entries)


def _ungrouped(entries: Sequence[Entry], ids: Iterator[int]) -> Iterator[Entry]:
    """Names of groups that hold nothing are themselves what is listed: neighbours of the kind are lines of one entry."""
    for bare, run in groupby(entries, key=lambda entry: replace(entry, id="", title="") == Entry(id="")):
        if not bare:
            yield from run
            continue
        found = tuple(run)
        yield Entry(id=found[0].id, lines=tuple(Line(id=f"l{next(ids)}", text=e.title, bullet=False) for e in found))


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
        lines=tuple(Line(id=f"l{next(ids)}", text=_unmarked(words)) for words in (*said, *listed, *keywords, *odd)),
    )


def _unmarked(words: str) -> str:
    """A line without the bullet that somebody typed before it."""
    return without_bullet(words)[0] or words


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


def _set_out(
    contact: Contact, sections: tuple[Section, ...], other: list[str]
) -> tuple[str, tuple[Section, ...], tuple[TextSection, ...]]:
    """The document as a page of words, the sections with their anchors in it, and where each section stands."""
    links = (f"{link.label} {link.url}".strip() for link in contact.links)
    page = _Page()
    for words in (contact.name, contact.headline, contact.email, contact.phone, contact.place, *links):
        page.say(words)
    places = [TextSection(heading="", kind="contact", start=0, end=page.end)]
    anchored: list[Section] = []
    for section in sections:
        start = page.end
        page.say(section.heading)
        anchored.append(replace(section, entries=tuple(page.entry(entry) for entry in section.entries)))
        places.append(TextSection(heading=section.heading, kind=section.kind, start=start, end=page.end))
    if other:
        start = page.end
        for words in other:
            page.say(words)
        places.append(TextSection(heading="", kind="other", start=start, end=page.end))
    return page.text, tuple(anchored), tuple(places)


def _says(entry: Entry) -> bool:
    """Whether there is anything in an entry."""
    return bool(entry.lines) or any(
        (entry.title, entry.organisation, entry.area, entry.place, entry.start, entry.end, entry.url)
    )


class _Page:
    """A page of words that grows line by line."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self.end = 0

    @property
    def text(self) -> str:
        """All that was said, a line each."""
        return "".join(self._lines)

    def say(self, words: str) -> Span | None:
        """Add a line where there are words; where it stands."""
        if not words:
            return None
        start = self.end
        self._lines.append(f"{words}\n")
        self.end += len(words) + 1
        return Span(start, start + len(words))

    def entry(self, entry: Entry) -> Entry:
        """Say all of an entry: the entry with its anchors."""
        fields = (entry.title, entry.organisation, entry.area, entry.place, entry.start, entry.end, entry.url)
        said = [place for words in fields if (place := self.say(words))]
        lines = tuple(replace(line, anchor=self.say(line.text)) for line in entry.lines)
        first = said[0] if said else next((line.anchor for line in lines), None)
        return replace(entry, lines=lines, anchor=first)
