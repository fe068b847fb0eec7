"""The whole trip on one page: a resume and a posting in, checked files out. A step is a call; the thinking is in the verbs.

read → match → select and reword → fit to the pages → letter → judge → draw → read back → write
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.checking import gates, judge
from studio.checking.readback import readings
from studio.checking.rulebook import Rulebook
from studio.checking.rulebook import load as load_rules
from studio.language.dates import today
from studio.layout.arrange import Paper, arrange, fit
from studio.layout.blocks import letter_blocks, resume_blocks
from studio.layout.template import Template
from studio.layout.template import load as load_template
from studio.matching.match import Matcher, as_shown
from studio.model.application import Application, Document, Plan
from studio.model.finding import PLAIN, Gate
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.sheet import Sheet
from studio.model.wishes import Wishes
from studio.reading.readers import QUICK, read_with
from studio.resources import file, folders
from studio.skills.knowledge import Knowledge, load_knowledge
from studio.tailoring.changes import changes
from studio.tailoring.letter import Frame, compose, load_frame
from studio.tailoring.reword import reword
from studio.tailoring.select import select, whole
from studio.writing.application_answer import application_answer
from studio.writing.folder import RECORD, sent_file, write_folder
from studio.writing.names import safe_name
from studio.writing.sheet_bytes import sheet_bytes

MOST_PAGES = 2
"""Pages that a resume gets when nobody asks for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """The data that the trip needs, loaded once."""

    knowledge: Knowledge
    rulebook: Rulebook
    template: Template
    frame: Frame


def load_kit(*, meaning: bool = True, layout: str = "classic") -> Kit:
    """All data of the program and of the person's packs; ``meaning`` False leaves the models out."""
    return Kit(
        knowledge=load_knowledge(models=meaning),
        rulebook=load_rules(folders("rules")),
        template=load_template(file("templates", layout)),
        frame=load_frame(file("letters", "plain.toml")),
    )


def matcher(profile: Profile, knowledge: Knowledge) -> Matcher:
    """A matcher of one profile for many postings."""
    return Matcher(profile, knowledge)


def plan(profile: Profile, posting: Posting, matching: Matcher, kit: Kit, wishes: Wishes) -> Plan:
    """What goes out to the reader of ``posting``: choice, order, words and letter, fitted to the pages."""
    match = matching.match(posting, confirmed=wishes.confirmed, denied=wishes.denied, refused=wishes.refused)
    rewordings = reword(profile, match, kit.knowledge.concepts) if wishes.reword else ()
    wanted = select(profile, match, rewordings)
    sheet = fit(
        lambda left: resume_blocks(profile, wanted.without(left)),
        wanted.leaving,
        kit.template,
        Paper(size=wishes.paper, title="", author=""),
        pages=wishes.pages or _pages_of(profile, kit, wishes),
    )
    draft = wanted.without(frozenset(sheet.left_out))
    letter = wishes.letter or compose(profile, posting, match, kit.frame, date=today())
    return Plan(
        posting=posting,
        before=match,
        after=as_shown(match, draft),
        resume=draft,
        letter=letter,
        page="\n".join(block.line for block in resume_blocks(profile, draft)),
        dossier=wishes.dossier,
    )


def produce(
    profile: Profile,
    made: Plan,
    kit: Kit,
    wishes: Wishes,
    folder: Path,
    *,
    others: Sequence[Plan] = (),
    overwrite: bool = False,
) -> Application:
    """Draw, judge, read back and write one application into ``folder``. Raises ``InputError`` with nothing written."""
    judged = judge.judged(profile, made, others, kit.knowledge.concepts, kit.rulebook)
    standing = gates.accepted(judged, wishes.accept)
    documents = _documents(profile, made, kit, wishes, standing)
    back = gates.read_back_gate([(d.name, d.read_back) for d in documents])
    standing = (*standing, *gates.accepted([back], wishes.accept))
    if not standing[-1].open:
        documents = _documents(profile, made, kit, wishes, standing)
    application = _application(profile, made, folder.name, documents, standing, pages=wishes.pages)
    record = json.dumps(application_answer(application, profile), ensure_ascii=False, indent=1).encode()
    write_folder(folder, {**{d.name: d.data for d in documents}, RECORD: record}, overwrite=overwrite)
    return application


def _documents(
    profile: Profile, made: Plan, kit: Kit, wishes: Wishes, standing: Sequence[Gate]
) -> tuple[Document, ...]:
    """Resume and letter in every format, each marked where a gate that concerns it is closed, each read back."""
    closed = [gate for gate in standing if not gate.open]
    marks = {"Resume": _mark([g for g in closed if g.name in gates.ON_RESUME]), "Letter": _mark(closed)}
    name = safe_name(profile.contact.name, "Application")
    found = []
    for kind, sheet in (
        ("Resume", _resume_sheet(profile, made, kit, wishes, marks["Resume"])),
        ("Letter", _letter_sheet(profile, made, kit, wishes, marks["Letter"])),
    ):
        stem = f"{name} {kind}{' DRAFT' if sheet.mark else ''}"
        plain = ("txt",) if kind == "Resume" else ()
        found += [_document(f"{stem}.{form}", sheet, form) for form in (*wishes.formats, *plain)]
    return tuple(found)


def _mark(closed: Sequence[Gate]) -> str:
    return "DRAFT, not to be sent: " + ", ".join(PLAIN[gate.name] for gate in closed) if closed else ""


def _document(name: str, sheet: Sheet, form: str) -> Document:
    data = sheet_bytes(sheet, form)
    read = readings(sheet.text, read_with(QUICK[f".{form}"], data))[0]
    pages = sheet.page_count if form == "pdf" else 0
    return Document(name=name, data=data, pages=pages, read_back=read.score, missing=read.missing)


def _resume_sheet(profile: Profile, made: Plan, kit: Kit, wishes: Wishes, mark: str) -> Sheet:
    paper = Paper(size=wishes.paper, title=f"{profile.contact.name}: resume", author=profile.contact.name, mark=mark)
    blocks = resume_blocks(profile, made.resume)
    return fit(lambda _: blocks, (), kit.template, paper, pages=wishes.pages or _pages_of(profile, kit, wishes))


def _letter_sheet(profile: Profile, made: Plan, kit: Kit, wishes: Wishes, mark: str) -> Sheet:
    paper = Paper(size=wishes.paper, title=f"{profile.contact.name}: letter", author=profile.contact.name, mark=mark)
    return fit(lambda _: letter_blocks(profile.contact, made.letter), (), kit.template, paper, pages=1)


def _pages_of(profile: Profile, kit: Kit, wishes: Wishes) -> int:
    """As many pages as the master takes in this layout, at most two."""
    paper = Paper(size=wishes.paper, title="", author="")
    master = arrange(resume_blocks(profile, whole(profile)), kit.template, paper)
    return min(MOST_PAGES, master.page_count)


def _application(
    profile: Profile, made: Plan, folder: str, documents: Sequence[Document], standing: Sequence[Gate], *, pages: int
) -> Application:
    return Application(
        folder=folder,
        employer=made.posting.employer,
        title=made.posting.title,
        score_before=made.before.score,
        score_after=made.after.score,
        coverage=made.after.coverage,
        files=tuple(sent_file(d.name, d.data, d.pages) for d in documents),
        changes=changes(profile, made.resume),
        read_back=tuple((d.name, d.read_back, d.missing) for d in documents),
        gates=tuple(standing),
        pages_asked=pages,
    )
