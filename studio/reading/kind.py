"""Whether a file is a resume, a posting or a letter, when nobody says so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from studio.reading.files import read_file
from studio.reading.headings import kind_of
from studio.reading.letter import read_letter
from studio.reading.raw import RawDocument

Kind = Literal["resume", "posting", "letter"]

_OF_RESUMES = frozenset({"experience", "education", "skills", "projects", "certificates", "languages", "references"})
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
_LEAST_HEADINGS = 2
_LETTER_LINES = 60


def file_kind(path: Path, *, password: str = "") -> Kind:
    """Resume, posting or letter. Raises ``InputError`` where the file cannot be read."""
    if path.suffix.lower() == ".json":
        return "resume"
    return kind_of_document(read_file(path, password=password))


def kind_of_document(document: RawDocument) -> Kind:
    """A letter greets and closes, a resume has its headings and an address, a page that states a posting is one; so is the rest."""
    if document.stated:
        return "posting"
    letter = read_letter(document)
    lines = [line.text for line in document.lines if line.text.strip()]
    if letter.greeting and letter.closing and len(lines) <= _LETTER_LINES:
        return "letter"
    headings = {kind_of(words) for words in lines} & _OF_RESUMES
    return "resume" if len(headings) >= _LEAST_HEADINGS and _EMAIL.search(document.text) else "posting"
