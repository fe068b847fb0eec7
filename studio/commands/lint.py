"""``bespoke lint FILE``: what is generic, vague, left over or invented in a text, and how much of a letter is for its reader."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.checking.invented import invented
from studio.checking.judge import source_text
from studio.checking.leftovers import alike, leftovers
from studio.checking.personal import personal
from studio.checking.phrasing import Document as Kind
from studio.checking.phrasing import findings
from studio.checking.proof import with_evidence
from studio.checking.rulebook import load
from studio.commands.answer import DONE, Document, put
from studio.commands.sources import Source, add_options, read_source, source
from studio.model.draft import LetterDraft
from studio.model.finding import Finding, Personal
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.reading.guard import Guard
from studio.resources import folders
from studio.skills.concepts import load as load_concepts
from studio.writing.finding_answer import finding_answer, personal_answer

NAME, HELP = "lint", "what is generic, vague, left over or invented in a text"


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", type=source, metavar="FILE")
    parser.add_argument("--as", dest="kind", choices=("resume", "letter", "posting"), help="guessed when not given")
    parser.add_argument("--employer", default="", metavar="NAME", help="to whom the letter goes")
    parser.add_argument("--posting", type=source, metavar="FILE", help="what the letter answers")
    parser.add_argument("--against", type=Path, metavar="RESUME", help="marks what this resume does not hold")
    parser.add_argument(
        "--others", nargs="+", default=[], metavar="FILE", help="letters, postings or names of other targets"
    )
    add_options(parser)


def run(asked: argparse.Namespace) -> int:
    """Answer all findings in the order of the text."""
    with Guard() as guard:
        reading = read_source(guard, asked, asked.file, asked.kind)
        posting = read_source(guard, asked, asked.posting, "posting").posting if asked.posting else None
        profile = guard.profile(asked.against) if asked.against else None
        others = _others(asked.others, guard)
    kind: Kind = reading.kind
    text, letter = reading.text, reading.letter
    found = list(findings(text, document=kind, rulebook=load(folders("rules"))))
    if profile is not None:
        found = with_evidence(found, profile, text)
        claims = _invented(text, profile, posting, asked.employer)
        found += [f for f in claims if letter is None or _in_paragraphs(f, letter)]
    found += leftovers(text, others.names, own=(asked.employer, posting.employer if posting else ""))
    found += [mark for name, body in others.letters for mark in alike(text, body, name)]
    found.sort(key=lambda f: (f.start, f.end))
    answer: Document = {"text": text, "findings": [finding_answer(f, profile) for f in found]}
    if kind == "letter":
        answer["personal"] = personal_answer(_personal(text, asked.employer, posting, profile))
    put(answer, as_json=asked.json, report=lambda document: _report(asked.file, document))
    return DONE


def _in_paragraphs(finding: Finding, letter: LetterDraft) -> bool:
    """A letter's head, its greeting and its date claim nothing."""
    return any(finding.text in paragraph.text for paragraph in letter.paragraphs)


def _invented(text: str, profile: Profile, posting: Posting | None, employer: str) -> tuple[Finding, ...]:
    known = [employer, *([posting.text, posting.employer, posting.title, posting.place] if posting else [])]
    return invented(text, [source_text(profile)], load_concepts(folders("skills")), known=known)


def _personal(text: str, employer: str, posting: Posting | None, profile: Profile | None) -> Personal:
    """A resume's figures and employers are the writer's proof."""
    proof: list[str] = []
    if profile is not None:
        proof = [word for s in profile.sections for e in s.entries for word in e.organisation.split() if len(word) > 3]  # noqa: PLR2004
    return personal(text, employer=employer, posting=posting, proof=proof)


@dataclass(frozen=True, slots=True)
class _Others:
    """What is known of other applications: employers' names, and letters by their file's name."""

    names: tuple[str, ...]
    letters: tuple[tuple[str, str], ...]


def _others(others: Sequence[str], guard: Guard) -> _Others:
    """Other letters and postings read; a word that is no file is a name."""
    names: list[str] = []
    letters: list[tuple[str, str]] = []
    for other in others:
        path = Path(other)
        reading = guard.read(path) if path.is_file() else None
        if reading is None:
            names.append(other)
        elif reading.posting is not None:
            names.append(reading.posting.employer)
        elif reading.letter is not None:
            letters.append((path.name, "\n\n".join(p.text for p in reading.letter.paragraphs)))
        else:
            letters.append((path.name, reading.text))
    return _Others(tuple(names), tuple(letters))


def _report(given: Source, document: Document) -> str:
    marks = [
        f"  {m['severity']:<8}“{m['text']}”: {m['why']} {' / '.join(m['suggestions'])}" for m in document["findings"]
    ]
    judged = document.get("personal")
    share = [f"  {judged['score']} % of its words could not go to another employer."] if judged else []
    return "\n".join([f"{Path(given).name}: {len(marks)} findings", *marks, *share])
