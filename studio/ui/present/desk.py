"""A preview as the desk shows it: the resume's lines and marks, the letter's text."""

from __future__ import annotations

from studio.model.draft import LetterDraft
from studio.model.preview import Preview
from studio.ui.present.page import Mark, finding_marks, want_marks


def resume_lines(made: Preview) -> list[str]:
    """The page's lines, a block each."""
    return [block.line for block in made.blocks]


def resume_marks(made: Preview) -> tuple[Mark, ...]:
    """Wants and generic phrases; where both meet, both are drawn."""
    return (*want_marks(made.profile, made.plan.after, made.blocks, resume_lines(made)), *finding_marks(made.findings))


def letter_text(letter: LetterDraft) -> str:
    """The greeting and the paragraphs, parted by blank lines: what is written to the reader."""
    return "\n\n".join((letter.greeting, *(paragraph.text for paragraph in letter.paragraphs)))
