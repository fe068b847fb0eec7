"""Everything that is said of one application before it goes out, but the reading back of its files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studio.checking import gates
from studio.checking.invented import invented
from studio.checking.leftovers import leftovers, likeness
from studio.checking.personal import personal
from studio.checking.phrasing import findings
from studio.checking.rulebook import Rulebook
from studio.model.application import Plan
from studio.model.dossier import Dossier
from studio.model.draft import LetterDraft
from studio.model.finding import Finding, Gate
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.skills.concepts import Concepts


def judged(
    profile: Profile, made: Plan, others: Sequence[Plan], concepts: Concepts, rulebook: Rulebook
) -> tuple[Gate, ...]:
    """The gates of a plan; ``others`` are the plans of the other targets of the same run."""
    letter, posting = made.letter, made.posting
    body = letter_body(letter)
    phrases = [f for f in findings(body, document="letter", rulebook=rulebook) if f.kind == "leftover"]
    left = [p.posting.employer for p in others if p.posting.employer != posting.employer]
    shares = [(_called(p.posting), likeness(_said(letter), _said(p.letter))) for p in others]
    return (
        gates.invented_gate(invented_in(profile, made, concepts)),
        gates.leftover_gate(leftovers(body, left, own=(posting.employer, posting.title, posting.place))),
        gates.unfilled_gate(letter, [f for f in phrases if not _in_slot(f, letter)]),
        gates.addressee_gate(letter, posting.employer),
        gates.consent_gate(body, Dossier()),
        gates.likeness_gate(shares),
        gates.personal_gate(personal(_said(letter), employer=posting.employer, posting=posting)),
        gates.deal_breaker_gate(made.after.requirements),
    )


def invented_in(profile: Profile, made: Plan, concepts: Concepts) -> tuple[Finding, ...]:
    """What the drafted resume, or the letter, says that the master does not hold. A letter may repeat the posting."""
    held = source_text(profile)
    words = made.resume.words()
    shown = set(made.resume.line_ids())
    texts = [
        words.get(line.id, line.text) for section in profile.sections for line in section.lines if line.id in shown
    ]
    posting = f"{made.posting.text}\n{made.posting.employer}\n{made.posting.title}\n{made.posting.place}"
    known = (posting, made.letter.date, "\n".join(made.letter.addressee))
    said = "\n\n".join(p.text for p in made.letter.paragraphs if not p.slot)
    return (*invented("\n".join(texts), [held], concepts), *invented(said, [held], concepts, known=known))


def source_text(profile: Profile) -> str:
    """Everything that the master holds, in words."""
    fields = (
        words
        for section in profile.sections
        for entry in section.entries
        for words in (entry.title, entry.organisation, entry.place, entry.area, entry.start, entry.end)
    )
    lines = (line.text for section in profile.sections for line in section.lines)
    return "\n".join((profile.text, *fields, *lines))


def letter_body(letter: LetterDraft) -> str:
    """The greeting and the paragraphs: what is written to the reader."""
    return "\n\n".join((letter.greeting, *(p.text for p in letter.paragraphs)))


def _said(letter: LetterDraft) -> str:
    """The paragraphs without open slots, which say nothing yet."""
    return "\n\n".join(p.text for p in letter.paragraphs if not p.slot)


def _in_slot(finding: Finding, letter: LetterDraft) -> bool:
    """A slot is one thing to fill, not two."""
    return any(finding.text in words for words in _slots(letter))


def _slots(letter: LetterDraft) -> Iterator[str]:
    yield from (p.text for p in letter.paragraphs if p.slot)
    yield letter.greeting


def _called(posting: Posting) -> str:
    return posting.employer or posting.title or posting.source.name
