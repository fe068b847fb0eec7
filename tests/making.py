"""Small profiles, postings and skills data, built in a line or two. What a test is about stands in the test."""

from __future__ import annotations

from functools import cache

from studio.layout.template import Template
from studio.layout.template import load as load_template
from studio.matching.match import Matcher
from studio.model.match import Match, Term
from studio.model.posting import Posting
from studio.model.profile import Contact, Entry, Line, Profile, Section
from studio.model.text import TextSection
from studio.resources import file
from studio.skills.concepts import Concept, Concepts, concepts_from
from studio.skills.knowledge import Knowledge


def concept(label: str, kind: str = "skill", aliases: str = "", implies: str = "") -> Concept:
    """A concept without cues; ``aliases`` and ``implies`` are lists with bars between."""
    return Concept(
        label=label,
        kind=kind,
        aliases=tuple(filter(None, aliases.split("|"))),
        implies=tuple(filter(None, implies.split("|"))),
        case=False,
        near=(),
        vetoes=(),
        guarded=(),
        source="own",
        trade="test",
    )


CONCEPTS: Concepts = concepts_from(
    (
        concept("wound care", aliases="wound management|care of wounds"),
        concept("triage"),
        concept("electronic health records", aliases="EHR"),
        concept("magnetic imaging", aliases="MRI"),
        concept("staff scheduling", aliases="rota planning"),
        concept("emergency nursing", "domain", aliases="A&E nursing"),
        concept("dementia care", "domain", aliases="dementia"),
        concept("Microsoft Excel", "tool", aliases="Excel"),
        concept("spreadsheets", "domain"),
        concept("pivot tables", implies="Microsoft Excel"),
        concept("Kubernetes", "tool", aliases="K8s", implies="container orchestration"),
        concept("container orchestration", "domain"),
        concept("electrical testing", aliases="electrical inspection"),
        concept("NMC registration", "licence", aliases="NMC PIN"),
        concept("driving licence", "licence"),
        concept("registered nurse", "title", aliases="staff nurse|RN"),
        concept("pharmacist", "title"),
        concept("Polish", "language"),
        concept("medication administration", aliases="drug rounds"),
    )
)


def line(id_: str, text: str, *, bullet: bool = True) -> Line:
    """A line of a resume."""
    return Line(id=id_, text=text, bullet=bullet)


def job(id_: str, *texts: str, title: str = "Staff Nurse", at: str = "Hillcrest", **more: object) -> Entry:
    """An entry whose lines are called ``<id>.0``, ``<id>.1`` and so on."""
    lines = tuple(line(f"{id_}.{number}", text) for number, text in enumerate(texts))
    return Entry(id=id_, title=title, organisation=at, lines=lines, **more)  # type: ignore[arg-type]


def section(kind: str, *entries: Entry, heading: str = "") -> Section:
    """A section called by its kind."""
    return Section(id=f"s-{kind}", heading=heading or kind.capitalize(), kind=kind, entries=entries)


def skills(*words: str, group: str = "") -> Section:
    """A skills section of one group."""
    return section("skills", job("k", *words, title=group, at=""))


def profile(*sections: Section, place: str = "Leeds, UK") -> Profile:
    """The resume of Ines Falk."""
    contact = Contact(name="Ines Falk", email="ines.falk@example.org", phone="0113 496 0123", place=place)
    fields = [
        word
        for part in sections
        for e in part.entries
        for word in (e.title, e.organisation, e.place, e.area, *(x.text for x in e.lines))
    ]
    head = (contact.name, contact.email, contact.phone, contact.place, *(part.heading for part in sections))
    return Profile(contact=contact, sections=sections, text="\n".join(word for word in (*head, *fields) if word))


def posting(*parts: tuple[str, str], title: str = "Staff Nurse", employer: str = "Alderfell Trust") -> Posting:
    """A posting of sections, each a kind and a body, under headings that are their kinds."""
    text, sections = f"{title}\n", []
    for kind, body in parts:
        start = len(text)
        text += f"{kind.capitalize()}\n{body}\n"
        sections.append(TextSection(heading=kind.capitalize(), kind=kind, start=start, end=len(text)))
    return Posting(text=text, title=title, employer=employer, sections=tuple(sections))


def matched(resume: Profile, wanted: Posting, **said: frozenset[str]) -> Match:
    """The match by words alone, with the small skills data of this module."""
    return Matcher(resume, Knowledge(concepts=CONCEPTS)).match(wanted, **said)


def term_of(match: Match, label: str) -> Term:
    """The want of that label; fails where the posting has none."""
    return {term.label: term for term in match.terms}[label]


@cache
def template() -> Template:
    """The classic look."""
    return load_template(file("templates", "classic"))
