"""Everything that is said of one application before it goes out, but the reading back of its files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studio.checking import gates
from studio.checking.invented import invented
from studio.checking.leftovers import leftovers, likeness
from studio.checking.personal import personal
from studio.checking.phrasing import findings
from studio.checking.rulebook import Rulebook
from studio.language.dates import months_between, today
from studio.model.application import Plan
from studio.model.draft import LetterDraft
from studio.model.finding import Finding, Gate
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.skills.concepts import Concepts

_A_DAY = len("2026-01-01")
_A_MONTH_OR_SO = 2


def judged(
    profile: Profile, made: Plan, others: Sequence[Plan], concepts: Concepts, rulebook: Rulebook
) -> tuple[Gate, ...]:
    """The gates of a plan; ``others`` are the plans of the other targets of the same run."""
    letter, posting = made.letter, made.posting
    body = letter.body
    phrases = [f for f in findings(body, document="letter", rulebook=rulebook) if f.kind == "leftover"]
    left = [p.posting.employer for p in others if p.posting.employer != posting.employer]
    named = leftovers(body, left, own=(posting.employer, posting.title, posting.place))
    shares = [(_called(p.posting), likeness(letter.said, p.letter.said)) for p in others]
    return (
        gates.invented_gate(invented_in(profile, made, concepts)),
        gates.leftover_gate([f.text for f in named] + _old_date(letter)),
        gates.unfilled_gate(letter, [f for f in phrases if not _in_slot(f, letter)]),
        gates.addressee_gate(letter, posting.employer),
        gates.consent_gate(body, made.dossier),
        gates.likeness_gate(shares),
        gates.personal_gate(personal(letter.said, employer=posting.employer, posting=posting)),
        gates.deal_breaker_gate(made.after.requirements),
    )


def invented_in(profile: Profile, made: Plan, concepts: Concepts) -> tuple[Finding, ...]:
    """What the drawn resume, or the letter, says that the master does not hold. A letter may repeat the posting to its reader."""
    held = source_text(profile)
    posting = f"{made.posting.text}\n{made.posting.employer}\n{made.posting.title}\n{made.posting.place}"
    known = (posting, made.letter.date, "\n".join(made.letter.addressee))
    return (*invented(made.page, [held], concepts), *invented(made.letter.said, [held], concepts, known=known))


def source_text(profile: Profile) -> str:
    """Everything that the master holds: its whole text, and its dates as they were understood."""
    dates = (date for section in profile.sections for entry in section.entries for date in (entry.start, entry.end))
    return "\n".join((profile.text, *dates))


def _old_date(letter: LetterDraft) -> list[str]:
    """The date of a letter that was written for somebody else, long ago."""
    if len(letter.date) < _A_DAY or months_between(letter.date, today()) <= _A_MONTH_OR_SO:
        return []
    return [f"the date {letter.date}"]


def _in_slot(finding: Finding, letter: LetterDraft) -> bool:
    """A slot is one thing to fill, not two."""
    return any(finding.text in words for words in _slots(letter))


def _slots(letter: LetterDraft) -> Iterator[str]:
    yield from (p.text for p in letter.paragraphs if p.slot)
    yield letter.greeting


def _called(posting: Posting) -> str:
    return posting.employer or posting.title or posting.source.name
