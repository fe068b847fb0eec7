"""A profile to blocks, in reading order: what stands on the page, before anybody knows where."""

from __future__ import annotations

from collections.abc import Iterator

from studio.language.dates import shown_range
from studio.model.profile import Contact, Entry, Profile, Section
from studio.model.sheet import Block, Run


def resume_blocks(profile: Profile) -> tuple[Block, ...]:
    """The whole master resume as blocks."""
    return (*_head(profile.contact), *(block for section in profile.sections for block in _section(section)))


def _head(contact: Contact) -> Iterator[Block]:
    if contact.name:
        yield Block(kind="name", runs=(Run(text=contact.name),), source="contact.name", keep=True)
    if contact.headline:
        yield Block(kind="headline", runs=(Run(text=contact.headline),), source="contact.headline")
    mail = Run(text=contact.email, link=f"mailto:{contact.email}")
    links = [
        Run(text=link.url, link=link.url if "://" in link.url else f"https://{link.url}") for link in contact.links
    ]
    parts = [run for run in (Run(text=contact.place), mail, Run(text=contact.phone), *links) if run.text]
    if parts:
        runs = [piece for run in parts for piece in (Run(text="  ·  "), run)][1:]
        yield Block(kind="contact", runs=tuple(runs), source="contact")


def _section(section: Section) -> Iterator[Block]:
    yield Block(kind="section", runs=(Run(text=section.heading),), source=section.id, keep=True)
    for entry in section.entries:
        if section.kind == "skills":
            yield from _group(entry)
        else:
            yield from _entry(entry)


def _group(entry: Entry) -> Iterator[Block]:
    """A group of keywords stands on one line after its name."""
    name = (Run(text=f"{entry.title}: ", bold=True),) if entry.title else ()
    words = ", ".join(line.text.rstrip(",;") for line in entry.lines)
    if name or words:
        yield Block(kind="paragraph", runs=(*name, Run(text=words)), source=entry.id)


def _entry(entry: Entry) -> Iterator[Block]:
    when = shown_range(entry.start, entry.end, current=entry.current)
    title = ", ".join(part for part in (entry.title, entry.area) if part)
    detail = ", ".join(part for part in (entry.organisation, entry.place) if part)
    if title or when:
        runs = (Run(text=title),) if title else (Run(text=detail),)
        yield Block(kind="entry", runs=runs, right=when, source=entry.id, keep=bool(entry.lines or (title and detail)))
    if detail and title:
        yield Block(kind="detail", runs=(Run(text=detail),), source=entry.id, keep=bool(entry.lines))
    for line in entry.lines:
        yield Block(kind="bullet" if line.bullet else "paragraph", runs=(Run(text=line.text),), source=line.id)
