"""A letter to one reader, from a frame and the person's own lines. What only the person knows stays an open slot."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from studio.model.draft import LetterDraft, LetterParagraph
from studio.model.match import NECESSITIES, SHOWN_STATUSES, Match, Term
from studio.model.posting import Posting
from studio.model.profile import Entry, Line, Profile

_MOST_LINES = 4
_LEAST_WORDS = 6
_LISTED = frozenset({"skill", "tool", "qualification", "licence", "language", "domain"})
"""Kinds that a sentence can list; "reliable" or "lead a team of" cannot stand beside them."""

_NAMES = frozenset({"tool", "language", "qualification", "licence"})
_IRREGULAR = frozenset(
    "led built ran taught wrote won cut grew made set kept gave took brought began held drove sold oversaw spoke chose rebuilt "
    "rewrote met found put dealt fed fought got lent paid read sent shot spent stood swept told wove bought caught laid".split()
)


_NOW = frozenset(
    "calculate clean collaborate communicate compute complete contribute cook enter gather greet identify learn listen load meet "
    "mix move pack paint participate partner promote recommend respond sand ship sort stock transport unload weld administer advise analyse analyze answer apply arrange assess assist audit book brief build carry chair check coach collect "
    "compile conduct coordinate counsel cover create deliver design develop diagnose direct drive edit ensure escalate evaluate "
    "examine execute facilitate file fit forecast greet guide handle help hold host implement improve inspect install instruct "
    "interpret investigate keep lead liaise maintain make manage measure mentor monitor negotiate nurse operate order organise "
    "organize oversee perform plan prepare present process produce program provide purchase reconcile record recruit reduce repair "
    "report represent research resolve review run schedule sell serve set supervise supply support survey take teach test track "
    "train translate treat troubleshoot tutor update use verify visit wire work write".split()
)
"""Verbs that begin a line about a job of today."""


_DONE_TO = frozenset(
    "accomplished accredited appointed awarded based certified chosen commended dedicated detailed driven elected employed "
    "enrolled experienced focused honoured honored licensed licenced motivated named nominated promoted qualified ranked rated "
    "recognised recognized registered seasoned selected shortlisted skilled talented tasked transferred need indeed".split()
)
_EITHER = frozenset("trained assigned hired invited involved asked engaged moved posted seconded".split())
_NOUNS_TOO = frozenset(
    "audit book brief build chair check coach cover design drive file fit guide handle help hold host lead measure mentor monitor "
    "nurse order plan process program purchase record repair report research review run schedule serve set supply support survey "
    "test track use visit wire work".split()
)
_BEFORE_NOUN = frozenset(
    "a an the all any both each every my our their up out with on for to and over between new student patient".split()
)


class _Paragraph(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    text: str
    slot: bool = False


class Frame(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The words between the person's own: ``resources/letters/*.toml``."""

    greeting: str
    unknown_greeting: str
    closing: str
    unknown_employer: str
    asks: str
    at: str
    again: str
    alone: str
    said: str
    paragraphs: tuple[_Paragraph, ...]


@dataclass(frozen=True, slots=True)
class _Proof:
    """A line that shows wants."""

    line: Line
    entry: Entry
    terms: tuple[Term, ...]


def load_frame(path: Path) -> Frame:
    """The frame in a file. Raises ``msgspec.ValidationError`` where it is none."""
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Frame)


def compose(profile: Profile, posting: Posting, match: Match, frame: Frame, *, date: str) -> LetterDraft:
    """The letter as far as resume and posting carry it; ``date`` is ISO 8601."""
    proofs = _proofs(profile, match)
    half = (len(proofs) + 1) // 2
    employer = posting.employer or frame.unknown_employer
    wants = _listed([_in_sentence(t) for proof in proofs for t in proof.terms if t.kind in _LISTED][:3])
    fields = {
        "employer": employer,
        "title": posting.title,
        "asks": frame.asks.format(wants=wants) if wants else "",
        "evidence": _sentences(proofs[:half], frame),
        "more": _sentences(proofs[half:], frame),
    }
    return LetterDraft(
        sender=profile.contact.name,
        date=date,
        addressee=tuple(part for part in (posting.employer, posting.place) if part),
        greeting=frame.greeting.format(**fields) if posting.employer else frame.unknown_greeting,
        paragraphs=tuple(p for p in _paragraphs(frame, fields, proofs) if p.text.strip()),
        closing=frame.closing,
    )


def _paragraphs(frame: Frame, fields: dict[str, str], proofs: Sequence[_Proof]) -> list[LetterParagraph]:
    """Without proof there is nothing to say of wants: only the slots stay."""
    sources = tuple(proof.line.id for proof in proofs)
    return [
        LetterParagraph(text=p.text.format(**fields).strip(), sources=() if p.slot else sources, slot=p.slot)
        for p in frame.paragraphs
        if p.slot or proofs
    ]


def _proofs(profile: Profile, match: Match) -> list[_Proof]:
    """The statements that show the most wants not yet shown, the strongest wants first, four at most."""
    everything = {
        line.id: (line, entry)
        for section in profile.sections
        if section.kind in {"experience", "projects", "volunteer"}
        for entry in section.entries
        for line in entry.lines
        if len(line.text.split()) >= _LEAST_WORDS
    }
    deeds = {id_: pair for id_, pair in everything.items() if _is_deed(*pair)}
    return _chosen(deeds, match) or _chosen(everything, match)


def _chosen(statements: dict[str, tuple[Line, Entry]], match: Match) -> list[_Proof]:
    statements = dict(statements)
    open_terms = {term.label: term for term in match.terms if term.status in SHOWN_STATUSES and term.kind != "title"}
    chosen: list[_Proof] = []
    while statements and open_terms and len(chosen) < _MOST_LINES:
        shown = {id_: [t for t in open_terms.values() if id_ in {e.passage for e in t.evidence}] for id_ in statements}
        best = max(shown, key=lambda id_: sum(len(NECESSITIES) - NECESSITIES.index(t.necessity) for t in shown[id_]))
        if not shown[best]:
            break
        line, entry = statements.pop(best)
        chosen.append(_Proof(line, entry, tuple(shown[best])))
        open_terms = {label: t for label, t in open_terms.items() if t not in shown[best]}
    entries = list(dict.fromkeys(proof.entry.id for proof in chosen))
    return sorted(chosen, key=lambda proof: entries.index(proof.entry.id))


def _sentences(proofs: Sequence[_Proof], frame: Frame) -> str:
    """A sentence each; a place is named once while the next sentences stay in it."""
    said = []
    for number, proof in enumerate(proofs):
        again = number > 0 and proofs[number - 1].entry is proof.entry
        said.append(_sentence(proof, frame, again=again))
    return " ".join(said)


def _sentence(proof: _Proof, frame: Frame, *, again: bool) -> str:
    words = proof.line.text.strip().rstrip(".;,")
    if not _is_deed(proof.line, proof.entry):
        return frame.said.format(line=words)
    deed = words[0].lower() + words[1:]
    organisation = proof.entry.organisation
    if organisation and again:
        return frame.again.format(deed=deed)
    if organisation:
        return frame.at.format(organisation=organisation + ("," if "," in organisation else ""), deed=deed)
    return frame.alone.format(deed=deed)


def _is_deed(line: Line, entry: Entry) -> bool:
    """Whether the line goes on after an "I": it begins with a verb of the past, or of the present in a job of today.

    Words that tell what was done to the person ("Awarded", "Promoted") or what they are ("Experienced") do not, nor does a
    verb of the present that reads as a noun ("Support worker").
    """
    first, second, *_ = [*(re.sub(r"[^\w'’-]", "", word) for word in line.text.casefold().split()), "", ""]
    if first in _IRREGULAR:
        return True
    if re.fullmatch(r"[a-z]{2,}ed", first):
        return first not in _DONE_TO and not (
            first in _EITHER and second in {"in", "as", "by", "to", "for", "at", "on"}
        )
    plain = first not in _NOUNS_TOO or second in _BEFORE_NOUN or second[:1].isdigit() or second.endswith("s")
    return entry.current and first in _NOW and plain


def _in_sentence(term: Term) -> str:
    """The want in the posting's words, in small letters unless it is a name."""
    named = term.kind in _NAMES or any(letter.isupper() for letter in term.text[1:])
    return term.text if named else term.text[0].lower() + term.text[1:]


def _listed(words: Sequence[str]) -> str:
    """One, two or three things in a sentence."""
    things = list(dict.fromkeys(words))
    return " and ".join(part for part in (", ".join(things[:-1]), *things[-1:]) if part)
