"""Drafts to blocks, in reading order: what stands on the page, before anybody knows where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studio.language.dates import shown_day, shown_range
from studio.model.draft import DraftSection, LetterDraft, ResumeDraft
from studio.model.profile import Contact, Entry, Line, Profile, Section
from studio.model.sheet import Block, Run

_LISTED = frozenset({"languages", "interests"})
_SHORT = frozenset({"certificates", "awards", "publications"})
"""Sections whose entries are one line where they have no more to say."""

_LONGEST_KEYWORD = 6
"""Words: a longer bullet of a skills section is a statement, not a keyword."""


def resume_blocks(profile: Profile, draft: ResumeDraft) -> tuple[Block, ...]:
    """The drafted resume as blocks."""
    sections = {section.id: section for section in profile.sections}
    words = draft.words()
    body = (block for part in draft.sections for block in _section(sections[part.section], part, words))
    return (*head_blocks(profile.contact), *body)


def letter_blocks(contact: Contact, letter: LetterDraft) -> tuple[Block, ...]:
    """The letter as blocks, under the same head as the resume."""
    return (*head_blocks(contact), *_letter(letter))


def head_blocks(contact: Contact) -> Iterator[Block]:
    """Who it is and how to reach them."""
    if contact.name:
        yield Block(kind="name", runs=(Run(text=contact.name),), source="contact.name", keep=True)
    if contact.headline:
        yield Block(kind="headline", runs=(Run(text=contact.headline),), source="contact.headline", keep=True)
    mail = Run(text=contact.email, link=f"mailto:{contact.email}")
    links = [
        Run(text=link.url, link=link.url if "://" in link.url else f"https://{link.url}") for link in contact.links
    ]
    notes = [Run(text=words) for words in contact.notes]
    parts = [run for run in (Run(text=contact.place), mail, Run(text=contact.phone), *links, *notes) if run.text]
    if parts:
        runs = [piece for run in parts for piece in (Run(text="  ·  "), run)][1:]
        yield Block(kind="contact", runs=tuple(runs), source="contact")


def _letter(letter: LetterDraft) -> Iterator[Block]:
    if letter.date:
        yield Block(kind="prose", runs=(Run(text=shown_day(letter.date)),), source="letter.date")
    for number, words in enumerate(letter.addressee):
        yield Block(kind="prose" if number == 0 else "address", runs=(Run(text=words),), source="letter.addressee")
    yield Block(kind="prose", runs=(Run(text=letter.greeting),), source="letter.greeting", keep=True)
    for number, paragraph in enumerate(letter.paragraphs):
        run = Run(text=paragraph.text, italic=paragraph.slot)
        yield Block(kind="prose", runs=(run,), source=f"letter.{number}")
    yield Block(kind="prose", runs=(Run(text=letter.closing),), source="letter.closing", keep=True)
    yield Block(kind="prose", runs=(Run(text=letter.sender),), source="letter.sender", keep=bool(letter.foot))
    yield from (Block(kind="address", runs=(Run(text=words),), source="letter.foot") for words in letter.foot)


def _section(section: Section, part: DraftSection, words: dict[str, str]) -> Iterator[Block]:
    """The heading and what is under it; a heading over nothing is left out."""
    entries = {entry.id: entry for entry in section.entries}
    body: list[Block] = []
    shown = [(entries[d.entry], _drafted(entries[d.entry], d.lines)) for d in part.entries]
    if section.kind in _LISTED:
        body += _listed(section, shown, words)
    else:
        for entry, lines in shown:
            body += (_group if section.kind == "skills" else _entry)(entry, lines, words, section.kind)
    if body and section.heading:
        yield Block(kind="section", runs=(Run(text=section.heading),), source=section.id, keep=True)
    yield from body


def _drafted(entry: Entry, ids: Sequence[str]) -> list[Line]:
    """The entry's lines as the draft orders them."""
    lines = {line.id: line for line in entry.lines}
    return [lines[id_] for id_ in ids]


def _listed(section: Section, shown: Sequence[tuple[Entry, list[Line]]], words: dict[str, str]) -> Iterator[Block]:
    """Languages and interests are one line: "English (native), Polish"."""
    items = []
    for entry, lines in shown:
        said = [words.get(line.id, line.text).strip().rstrip(",;") for line in lines]
        items += [f"{entry.title} ({', '.join(said)})" if said else entry.title] if entry.title else said
    if items:
        yield Block(kind="paragraph", runs=(Run(text=", ".join(items)),), source=section.id)


def _group(entry: Entry, lines: Sequence[Line], words: dict[str, str], _: str) -> Iterator[Block]:
    """A group of keywords stands on one line after its name; sentences stand as they are."""
    if any(line.bullet and len(line.text.split()) > _LONGEST_KEYWORD for line in lines):
        if entry.title:
            yield Block(kind="entry", runs=(Run(text=entry.title),), source=entry.id, keep=True)
        yield from (_line(line, words) for line in lines)
        return
    listed = ", ".join(words.get(line.id, line.text).strip().rstrip(",;") for line in lines)
    if listed:
        name = (Run(text=f"{entry.title}: ", bold=True),) if entry.title else ()
        yield Block(kind="paragraph", runs=(*name, Run(text=listed)), source=entry.id)
    elif entry.title and not entry.lines:
        yield Block(kind="paragraph", runs=(Run(text=entry.title),), source=entry.id)


def _entry(entry: Entry, lines: Sequence[Line], words: dict[str, str], kind: str) -> Iterator[Block]:
    when = shown_range(entry.start, entry.end, current=entry.current)
    title = ", ".join(part for part in (entry.title, entry.area) if part)
    detail = ", ".join(part for part in (entry.organisation, entry.place) if part)
    first, second = (title, detail) if title else (detail, "")
    if kind in _SHORT and second and not lines:
        runs = (Run(text=first, bold=True), Run(text=f", {second}"))
        yield Block(kind="item", runs=runs, right=when, source=entry.id)
    else:
        if first or when:
            yield Block(kind="entry", runs=(Run(text=first),), right=when, source=entry.id, keep=bool(lines or second))
        if second:
            yield Block(kind="detail", runs=(Run(text=second),), source=entry.id, keep=bool(lines))
    if entry.url:
        yield Block(kind="detail", runs=(Run(text=entry.url, link=entry.url),), source=entry.id)
    yield from (_line(line, words) for line in lines)


def _line(line: Line, words: dict[str, str]) -> Block:
    text = words.get(line.id, line.text)
    return Block(kind="bullet" if line.bullet else "paragraph", runs=(Run(text=text),), source=line.id)
