"""Edits of the letter to one reader."""

from __future__ import annotations

import re
from dataclasses import replace

from studio.edits.edit import Edit
from studio.model.draft import SLOT, LetterDraft, LetterParagraph
from studio.model.workspace import Workspace


def set_letter(target_id: str, letter: LetterDraft) -> Edit:
    """Keep the person's own words for this target's letter."""

    def change(workspace: Workspace) -> Workspace:
        workspace.target(target_id)
        return replace(
            workspace,
            targets=tuple(replace(t, letter=letter) if t.id == target_id else t for t in workspace.targets),
        )

    return Edit(name="write letter", change=change)


def rewritten(letter: LetterDraft, text: str) -> LetterDraft:
    """The letter with the greeting and paragraphs of ``text``, parted by blank lines; what is in brackets is still to fill."""
    first, *rest = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())] or [""]
    kept = {p.text: p for p in letter.paragraphs}
    paragraphs = tuple(
        kept.get(words) or LetterParagraph(text=words, slot=SLOT.search(words) is not None) for words in rest if words
    )
    return replace(letter, greeting=first, paragraphs=paragraphs, composed=False)
