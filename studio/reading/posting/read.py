"""Raw lines to a posting: what it states of itself, what its labels and its title line say, and what its sentences tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.model.posting import Posting
from studio.model.text import Notice, Source
from studio.reading.cues import is_organisation, words_of
from studio.reading.places import is_place
from studio.reading.posting.employer import employer_of
from studio.reading.posting.employer_names import is_employer_name, tidy
from studio.reading.posting.headings import known_kind
from studio.reading.posting.labels import is_label, labelled
from studio.reading.posting.place import place_of, tidy_place, without_sentence
from studio.reading.posting.sections import sections_of
from studio.reading.posting.several import parts_of
from studio.reading.posting.terms import date_in, deadline_of, employment_type, month_first, pay_of, posted_on
from studio.reading.posting.title import title_line
from studio.reading.posting.title_parts import TitleLine, parted
from studio.reading.raw import RawDocument, RawLine

_SEVERAL = re.compile(
    r"^\W*(?:view job|view jobs|apply now|see (?:all|more) jobs|job alert|similar jobs|recommended jobs)\b",
    re.IGNORECASE,
)
_LIST_TITLE = re.compile(
    r"\b\d[\d,.]*\+?\s+(?:new |more )*(?:[\w#+.]+ ){0,4}jobs\b|job alert|jobs? (?:recommendations|for you)",
    re.IGNORECASE,
)
_HEAD_TITLE = 10
_MOST_NAME = 60
_LIST_LINES = 12


@dataclass(frozen=True, slots=True)
class _Said:
    """What was found, and how sure it is, 0 to 1."""

    value: str = ""
    sure: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    title: _Said = _Said()
    employer: _Said = _Said()
    place: _Said = _Said()


def read_posting(document: RawDocument, name: str) -> Posting:
    """All of a posting's text with what it states; a key that the file does not state is "".

    Of a page that lists several postings the parts are read, and the page itself is none.
    """
    parts = document.parts or (() if "title" in dict(document.stated) else parts_of(document))
    if parts:
        return _listed(document, parts, name)
    lines = [line for line in document.lines if line.text.strip()]
    facts = _facts(document, lines)
    order = month_first(document.text)
    several = "title" not in dict(document.stated) and _is_list(lines, document)
    found = _Found() if several else _named(lines, facts, document)
    return Posting(
        text=document.text,
        title=found.title.value,
        employer=found.employer.value,
        place=found.place.value,
        employment_type=facts.get("employmentType") or employment_type(lines),
        pay=facts.get("baseSalary") or pay_of(lines),
        date_posted=date_in(facts.get("datePosted", ""), month_first=order) or posted_on(lines),
        valid_through=date_in(facts.get("validThrough", ""), month_first=order) or deadline_of(lines),
        experience=facts.get("experienceRequirements", ""),
        education=facts.get("educationRequirements", ""),
        skills=facts.get("skills", ""),
        url=dict(document.stated).get("url", ""),
        sections=sections_of(document.lines),
        source=Source(name=name, format=document.format),
        warnings=(*document.notices, *_notices(document, several=several, title=found.title.value)),
        spots=document.spots,
        confidence=tuple(_confidence(found)),
    )


def _confidence(found: _Found) -> Iterator[tuple[str, float]]:
    for name, said in (("title", found.title), ("employer", found.employer), ("place", found.place)):
        if said.value:
            yield name, round(said.sure, 2)


def _listed(document: RawDocument, parts: Sequence[RawDocument], name: str) -> Posting:
    """A page of several postings: its text, and each of them."""
    made = tuple(read_posting(part, name) for part in parts)
    lines = document.lines or tuple(line for part in parts for line in (*part.lines, RawLine(text="")))
    told = f"This page lists {len(made)} jobs."
    return Posting(
        text="\n".join(line.text for line in lines),
        url=dict(document.stated).get("url", ""),
        source=Source(name=name, format=document.format),
        warnings=(*document.notices, Notice(code="several-postings", message=told)),
        parts=made,
    )


def _facts(document: RawDocument, lines: Sequence[RawLine]) -> dict[str, str]:
    """What the page states as data, then what its labels state; the first to say a thing is believed."""
    facts: dict[str, str] = {}
    for key, value in (*document.stated, *labelled([line.text for line in lines])):
        if "://" not in value and value != "OTHER":
            facts.setdefault(key, value)
    return facts


def _named(lines: Sequence[RawLine], facts: dict[str, str], document: RawDocument) -> _Found:
    """Title, employer and place: of the ways in which a posting tells them, the surest that it takes."""
    stated = dict(document.stated)
    hints = [value for key, value in document.stated if key in {"heading", "page-title"}]
    body = "\n".join(line.text for line in lines)
    beside, number = title_line(lines, hints)
    labelled = parted(facts.get("title", ""), body)
    headed = number in range(_HEAD_TITLE) and lines[number].heading
    title = _surest(
        (parted(facts.get("workingTitle", ""), body).title, 0.95),
        (stated.get("title", ""), 0.98),
        (beside.title if headed else "", 0.9),
        (labelled.title, 0.92),
        (beside.title, 0.8 if number >= 0 else 0.55),
    )
    under = _under_title(lines, number)
    employer = _surest(
        (stated.get("hiringOrganization", ""), 0.98),
        (tidy(facts.get("hiringOrganization", "")), 0.95),
        (beside.employer or labelled.employer, 0.85),
        (under.employer, 0.8),
        employer_of(
            [line.text for line in lines],
            title=title.value,
            hints=hints,
            addresses=[stated["url"]] if "url" in stated else [],
        ),
        (_letterhead(lines, number, title.value), 0.4),
    )
    place = _surest(
        (stated.get("jobLocation", ""), 0.95),
        (without_sentence(facts.get("jobLocation", "")), 0.9),
        (_address(facts), 0.9),
        (beside.place or labelled.place, 0.85),
        (under.place, 0.8),
        place_of(lines, title_at=number, employer=employer.value),
    )
    return _Found(title=title, employer=employer, place=_Said(tidy_place(place.value), place.sure))


def _surest(*ways: tuple[str, float]) -> _Said:
    """The first of the ways that says anything; they stand in the order of their worth."""
    return next((_Said(value, sure) for value, sure in ways if value), _Said("", 0.0))


def _address(facts: dict[str, str]) -> str:
    """The place whose town, state and country have a label each; a state or a country alone is none."""
    parts = [facts[key] for key in ("addressLocality", "addressRegion", "addressCountry") if key in facts]
    return ", ".join(dict.fromkeys(parts)) if "addressLocality" in facts else ""


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
    below = [line.apart.strip() for line in lines[number + 1 : number + 4]]
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


def _is_list(lines: Sequence[RawLine], document: RawDocument) -> bool:
    """Whether this is a list of several jobs (a search page, an alert by mail) and no posting."""
    calls = sum(_SEVERAL.match(line.text) is not None for line in lines)
    headed = any(
        _LIST_TITLE.search(words) for words in (*(line.text for line in lines[:3]), *dict(document.stated).values())
    )
    return calls > _LIST_LINES or (headed and len(lines) > _LIST_LINES) or (headed and calls > 1)


def _notices(document: RawDocument, *, several: bool, title: str) -> Iterator[Notice]:
    if any(notice.code == "only-an-address" for notice in document.notices):
        return
    if several:
        yield Notice(code="several-postings", message="This page lists several jobs, which cannot be told apart.")
    elif not title:
        yield Notice(code="no-title", message="No job title was found.")
