"""A preview as the desk shows it: the resume's lines and marks, and when two texts are one letter."""

from __future__ import annotations

import re

from studio.model.preview import Preview
from studio.ui.present.page import Mark, finding_marks, want_marks


def resume_lines(made: Preview) -> list[str]:
    """The page's lines, a block each."""
    return [block.line for block in made.blocks]


def resume_marks(made: Preview) -> tuple[Mark, ...]:
    """Wants and generic phrases; where both meet, both are drawn."""
    return (*want_marks(made.profile, made.plan.after, made.blocks, resume_lines(made)), *finding_marks(made.findings))


def same_letter(one: str, other: str) -> bool:
    """Whether two texts are one letter: blank lines at the end and the width of spaces are no difference."""
    return _paragraphs(one) == _paragraphs(other)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]
