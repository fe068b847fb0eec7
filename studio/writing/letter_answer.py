"""A letter as the command line answers it."""

from __future__ import annotations

from typing import Any

from studio.model.draft import LetterDraft


def letter_answer(letter: LetterDraft, *, text: str, source: str, form: str) -> dict[str, Any]:
    """The letter's parts, and its whole ``text`` under ``meta.bespoke``."""
    return {
        "sender": letter.sender,
        "date": letter.date,
        "addressee": list(letter.addressee),
        "greeting": letter.greeting,
        "paragraphs": [paragraph.text for paragraph in letter.paragraphs],
        "closing": letter.closing,
        "meta": {
            "bespoke": {
                "kind": "letter",
                "source": source,
                "format": form,
                "language": "en",
                "text": text,
                "warnings": [],
                "sections": [],
            }
        },
    }
