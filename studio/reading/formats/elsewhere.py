"""Files that no reader here takes, each with the way that leads on. Programs outside that can: :mod:`studio.reading.outside`."""

from __future__ import annotations

from typing import NoReturn

from studio.model.errors import InputError
from studio.reading.raw import File


def read(file: File) -> NoReturn:
    """Refuse the file with the sentence that helps. Raises :class:`InputError`, always."""
    if file.format == "doc":
        raise InputError(
            "old-word",
            "This is a Word file of the old kind (.doc).",
            hint="Save it as .docx in Word. Where LibreOffice is installed, Bespoke reads it through that.",
        )
    if file.format == "msg":
        raise InputError(
            "outlook-message",
            "This is an e-mail in Outlook's own format (.msg).",
            hint="Save it as .eml or as text from Outlook, or copy its words.",
        )
    if file.format == "pages":
        raise InputError(
            "pages-file",
            "This is a Pages document, which only Apple's programs read.",
            hint="In Pages choose File, Export to, Word or PDF.",
        )
    raise InputError(
        "picture",
        "This is a picture of words and holds no text.",
        hint="Save the page or copy its text. Where Tesseract is installed, Bespoke can read pictures (commands: with --ocr).",
    )
