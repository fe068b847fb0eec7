"""A letter as the command line answers it."""

from __future__ import annotations

from typing import Any

from studio.model.draft import LetterDraft
from studio.model.reading import Reading
from studio.writing.json_resume import notice

_NONE = LetterDraft(sender="", date="", addressee=(), greeting="", paragraphs=(), closing="")


def letter_answer(reading: Reading) -> dict[str, Any]:
    """The letter's parts, and its whole text under ``meta.bespoke``."""
    letter = reading.letter or _NONE
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
                "source": reading.source.name,
                "format": reading.source.format,
                "language": "en",
                "text": reading.text,
                "warnings": [notice(said) for said in reading.warnings],
                "sections": [],
            }
        },
    }
