"""Raw lines to a posting: what it states of itself, what its labels and its title line say, and what its sentences tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.language.dates import find_ranges
from studio.model.posting import Posting
from studio.model.text import Notice, Source
from studio.reading.cues import is_organisation, words_of
from studio.reading.places import PLACE, is_place
from studio.reading.posting.employer import employer_of, is_employer_name, tidy
from studio.reading.posting.headings import known_kind
from studio.reading.posting.labels import is_label, labelled
from studio.reading.posting.sections import sections_of
from studio.reading.posting.title import TitleLine, clean_title, title_line
from studio.reading.raw import RawDocument, RawLine

_MONEY = re.compile(
    r"(?:[$£€₹¥]|\b(?:USD|EUR|GBP|CAD|AUD|INR|ZAR|CHF)\s?)\s?\d[\d,. ]*\d?\s?[kK]?\+?(?:\s*(?:-|–|—|to|and)\s*(?:[$£€₹¥]|(?:USD|EUR|GBP)\s?)?\s?\d[\d,. ]*\d[kK]?)?"
    r"(?:\s*(?:/|per |an |a |p\.?)\s?(?:hour|hr|year|yr|annum|month|week|day|h|a)\b\.?|\s+(?:annually|yearly|hourly|monthly))?"
)
_PAY_WORDS = re.compile(
    r"salary|pay\b|wage|compensation|per hour|/ ?h(?:ou)?r|annum|hourly|per year|a year|an hour|/ ?year|/ ?month",
    re.IGNORECASE,
)
_KIND_OF_WORK = re.compile(
    r"(?:(?:full|part)[- ]time|permanent|temporary|contract|fixed[- ]term|freelance|internship|casual|seasonal|apprenticeship|volunteer)"
    r"(?:\s*[,/·|&-]\s*(?:(?:full|part)[- ]time|permanent|temporary|contract|fixed[- ]term|internship|on-?site|hybrid|remote))*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"^\W*(?:view job|view jobs|apply now|see (?:all|more) jobs|job alert|similar jobs|recommended jobs)\b",
    re.IGNORECASE,
)
_LIST_TITLE = re.compile(
    r"\b\d[\d,.]*\+?\s+(?:new |more )*(?:[\w#+.]+ ){0,4}jobs\b|job alert|jobs? (?:recommendations|for you)",
    re.IGNORECASE,
)
_BASED = re.compile(
    rf"(?:based|located|position is|role is|work (?:from|in|at)|office|campus|headquarter\w*)\b[^.]{{0,40}}? (?:in|at) (?:the )?(?P<place>{PLACE.pattern})"
)
_NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
_STREET = re.compile(
    r"\d|\b(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Way|Square|Highway)\b\.?", re.IGNORECASE
)
_HEAD_LINES = 30
_MOST_NAME = 60
_LIST_LINES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    title: str = ""
    employer: str = ""
    place: str = ""


def read_posting(document: RawDocument, name: str) -> Posting:
    """All of a posting's text with what it states; a key that the file does not state is ""."""
    lines = [line for line in document.lines if line.text.strip()]
    facts = _facts(document, lines)
    several = "title" not in dict(document.stated) and _is_list(lines, document)
    found = _Found() if several else _named(lines, facts, document)
    return Posting(
        text=document.text,
        title=found.title,
        employer=found.employer,
        place=found.place,
        employment_type=facts.get("employmentType") or _employment_type(lines),
        pay=facts.get("baseSalary") or _pay(lines),
        date_posted=_date(facts.get("datePosted", "")),
        valid_through=_date(facts.get("validThrough", "")),
        sections=sections_of(document.lines),
        source=Source(name=name, format=document.format),
        warnings=(*document.notices, *_notices(several=several, title=found.title)),
    )


def _facts(document: RawDocument, lines: Sequence[RawLine]) -> dict[str, str]:
    """What the page states as data, then what its labels state; the first to say a thing is believed."""
    facts: dict[str, str] = {}
    for key, value in (*document.stated, *labelled([line.text for line in lines])):
        if "://" not in value and value != "OTHER":
            facts.setdefault(key, value)
    return facts


def _named(lines: Sequence[RawLine], facts: dict[str, str], document: RawDocument) -> _Found:
    stated = dict(document.stated)
    hints = [value for key, value in document.stated if key in {"heading", "page-title"}]
    beside, number = title_line(lines, hints)
    title = stated.get("title") or clean_title(facts.get("title", "")) or beside.title
    under = _under_title(lines, number)
    employer = facts.get("hiringOrganization") or beside.employer or under.employer
    employer = employer or employer_of([line.text for line in lines], title=title) or _letterhead(lines, number, title)
    place = facts.get("jobLocation") or beside.place or under.place or _place(lines, number)
    return _Found(
        title=title,
        employer=tidy(employer) if "hiringOrganization" not in stated else employer,
        place=_tidy_place(place),
    )


def _letterhead(lines: Sequence[RawLine], number: int, title: str) -> str:
    """The organisation that the first line, or the line above the title, consists of."""
    for at in sorted({0, max(0, number - 1)} - {number}):
        words = lines[at].text.strip() if at < len(lines) else ""
        if len({*words_of(words)} & {*words_of(title)}) > 1:
            continue
        named = is_organisation(words) and is_employer_name(words) and not (is_label(words) or known_kind(words))
        if named and len(words) <= _MOST_NAME and len(words.split()) > 1 and not words.endswith((".", ":", "!", "?")):
            return words
    return ""


def _under_title(lines: Sequence[RawLine], number: int) -> TitleLine:
    """The employer and the place in the lines below the title, as pages and alerts set them: name, then town."""
    if number < 0:
        return TitleLine()
    below = [line.text.strip() for line in lines[number + 1 : number + 4]]
    for at, words in enumerate(below):
        parts = [part.strip() for part in re.split(r"\s+[|·•–—-]\s+|\t+", words)]
        if is_place(parts[-1]) or is_place(words):
            beside = parts[0] if len(parts) > 1 and not is_place(words) else (below[at - 1] if at else "")
            named = (
                len(beside) <= _MOST_NAME
                and is_employer_name(beside)
                and not is_label(beside)
                and not beside.endswith((".", ":"))
            )
            return TitleLine(
                employer=beside if named and beside[:1].isupper() else "", place=words if is_place(words) else parts[-1]
            )
    return TitleLine()


def _place(lines: Sequence[RawLine], number: int) -> str:
    """The place that a line of the head consists of, that an address ends with, or where a sentence says the work is."""
    head = lines[: _HEAD_LINES + max(number, 0)]
    whole = next((line.text.strip() for line in head if is_place(line.text.strip()) and "," in line.text), "")
    if whole:
        return whole
    for line in lines:
        if found := _BASED.search(line.text):
            return found.group("place")
    for line in head:
        if len(line.text) <= 120 and (found := PLACE.search(line.text)):  # noqa: PLR2004 - a line, not a paragraph
            return found.group()
    return ""


def _tidy_place(place: str) -> str:
    """A place that says its state once, not "Austin, TX, TX, 78701"; of an address the street is left out, of a list of places all but the first."""
    several = PLACE.match(place) if place.count(",") > 3 else None  # noqa: PLR2004 - town, county, state, country
    parts = [part.strip() for part in (several.group() if several else place).split(",")]
    if len(parts) > 2 and _STREET.search(parts[0]):  # noqa: PLR2004
        parts = parts[1:]
    return ", ".join(part for part, before in zip(parts, ["", *parts], strict=False) if part and part != before)


def _employment_type(lines: Sequence[RawLine]) -> str:
    return next((t for line in lines[:_HEAD_LINES] if _KIND_OF_WORK.fullmatch(t := line.text.strip(" -|·"))), "")


def _pay(lines: Sequence[RawLine]) -> str:
    """The sum in the first line that speaks of pay and names one."""
    for line in lines:
        found = _MONEY.search(line.text)
        if found and _PAY_WORDS.search(line.text):
            return found.group().strip(" ,.")
    return ""


def _date(words: str) -> str:
    """A stated date in ISO 8601, or ""; of "01/02/2026" only the year is sure."""
    if found := _NUMERIC.search(words):
        first, second, year = (int(part) for part in found.groups())
        year += 2000 if year < 100 else 0  # noqa: PLR2004 - two digits
        if first == second or first > 12 or second > 12:  # noqa: PLR2004 - no month has such a number
            month, day = (second, first) if first > 12 else (first, second)  # noqa: PLR2004
            return f"{year}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else str(year)  # noqa: PLR2004
        return str(year)
    ranges = find_ranges(words)
    return ranges[0].start if ranges else ""


def _is_list(lines: Sequence[RawLine], document: RawDocument) -> bool:
    """Whether this is a list of several jobs (a search page, an alert by mail) and no posting."""
    calls = sum(_SEVERAL.match(line.text) is not None for line in lines)
    headed = any(
        _LIST_TITLE.search(words) for words in (*(line.text for line in lines[:3]), *dict(document.stated).values())
    )
    return calls > _LIST_LINES or (headed and len(lines) > _LIST_LINES) or (headed and calls > 1)


def _notices(*, several: bool, title: str) -> Iterator[Notice]:
    if several:
        yield Notice(code="several-postings", message="This holds several jobs; save the one that is meant by itself.")
    elif not title:
        yield Notice(code="no-title", message="No job title was found.")
