"""``bespoke lint FILE``: what is generic, vague, left over or invented in a text, and how much of a letter is for its reader."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
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
from studio.model.draft import LetterDraft
from studio.model.finding import Finding, Personal
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.reading.files import read_file, read_profile
from studio.reading.kind import file_kind
from studio.reading.letter import read_letter
from studio.reading.posting.read import read_posting
from studio.resources import folders
from studio.skills.concepts import load as load_concepts
from studio.writing.finding_answer import finding_answer, personal_answer

NAME, HELP = "lint", "what is generic, vague, left over or invented in a text"


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--as", dest="kind", choices=("resume", "letter", "posting"), help="guessed when not given")
    parser.add_argument("--employer", default="", metavar="NAME", help="to whom the letter goes")
    parser.add_argument("--posting", type=Path, metavar="FILE", help="what the letter answers")
    parser.add_argument("--against", type=Path, metavar="RESUME", help="marks what this resume does not hold")
    parser.add_argument(
        "--others", nargs="+", default=[], metavar="FILE", help="letters, postings or names of other targets"
    )
    parser.add_argument("--password", default="", help="of a locked PDF; it is not stored")


def run(asked: argparse.Namespace) -> int:
    """Answer all findings in the order of the text."""
    kind: Kind = asked.kind or file_kind(asked.file, password=asked.password)
    text = read_file(asked.file, password=asked.password).text if kind != "resume" else _resume_text(asked)
    posting = read_posting(read_file(asked.posting), asked.posting.name) if asked.posting else None
    profile = read_profile(asked.against) if asked.against else None
    found = list(findings(text, document=kind, rulebook=load(folders("rules"))))
    if profile is not None:
        found = with_evidence(found, profile, text)
        claims = _invented(text, profile, posting, asked.employer)
        letter = read_letter(read_file(asked.file, password=asked.password)) if kind == "letter" else None
        found += [f for f in claims if letter is None or _in_paragraphs(f, letter)]
    found += _of_others(text, asked.others, (asked.employer, posting.employer if posting else ""))
    found.sort(key=lambda f: (f.start, f.end))
    answer: Document = {"text": text, "findings": [finding_answer(f, profile) for f in found]}
    if kind == "letter":
        answer["personal"] = personal_answer(_personal(text, asked.employer, posting, profile))
    put(answer, as_json=asked.json, report=lambda document: _report(asked.file, document))
    return DONE


def _in_paragraphs(finding: Finding, letter: LetterDraft) -> bool:
    """A letter's head, its greeting and its date claim nothing."""
    return any(finding.text in paragraph.text for paragraph in letter.paragraphs)


def _resume_text(asked: argparse.Namespace) -> str:
    return read_profile(asked.file, password=asked.password).text


def _invented(text: str, profile: Profile, posting: Posting | None, employer: str) -> tuple[Finding, ...]:
    known = [employer, *([posting.text, posting.employer, posting.title, posting.place] if posting else [])]
    return invented(text, [source_text(profile)], load_concepts(folders("skills")), known=known)


def _personal(text: str, employer: str, posting: Posting | None, profile: Profile | None) -> Personal:
    """A resume's figures and employers are the writer's proof."""
    proof: list[str] = []
    if profile is not None:
        proof = [word for s in profile.sections for e in s.entries for word in e.organisation.split() if len(word) > 3]  # noqa: PLR2004
    return personal(text, employer=employer, posting=posting, proof=proof)


def _of_others(text: str, others: Sequence[str], own: Sequence[str]) -> list[Finding]:
    """Names of other employers, and runs of words shared with other letters. A word that is no file is a name."""
    names: list[str] = []
    found: list[Finding] = []
    for other in others:
        path = Path(other)
        if not path.is_file():
            names.append(other)
            continue
        raw = read_file(path)
        if file_kind(path) == "posting":
            names.append(read_posting(raw, path.name).employer)
        else:
            found += alike(text, "\n\n".join(p.text for p in read_letter(raw).paragraphs), path.name)
    return [*leftovers(text, names, own=own), *found]


def _report(path: Path, document: Document) -> str:
    marks = [
        f"  {m['severity']:<8}“{m['text']}”: {m['why']} {' / '.join(m['suggestions'])}" for m in document["findings"]
    ]
    judged = document.get("personal")
    share = [f"  {judged['score']} % of its words could not go to another employer."] if judged else []
    return "\n".join([f"{path.name}: {len(marks)} findings", *marks, *share])
