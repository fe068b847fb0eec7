"""Whether a file is a resume, a posting or a letter, when nobody says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studio.language.dates import find_ranges
from studio.model.reading import Kind
from studio.reading.letter import read_letter
from studio.reading.raw import RawDocument
from studio.reading.resume.headings import kind_of

_HINTS = frozenset({"heading", "page-title", "url"})
"""What a page may state without being a posting."""

_OF_RESUMES = frozenset({"experience", "education", "skills", "projects", "certificates", "languages", "references"})
_REACH = re.compile(r"[\w.+-]+@[\w-]+\.\w|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}|linkedin\.com/in/", re.IGNORECASE)
_LETTER_LINES = 60
_HEAD = 12
_MOST_DATES, _MOST_HEADINGS = 4, 4
_TO_A_CANDIDATE = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\b(?:you|your|you'll)\b",
        r"\b(?:apply|application|applications)\b",
        r"\b(?:candidates?|applicants?)\b",
        r"\b(?:we are|we're|join us|our team|about us)\b",
        r"\bequal[- ]opportunit",
        r"\b(?:salary|compensation|pay range|benefits|per hour|closing date|job type|full[- ]time)\b",
        r"\b(?:minimum qualifications|requirements|responsibilities|duties|job description|the role|this position|the position)\b",
        r"\b(?:is seeking|looking for|is hiring|will be responsible|must (?:have|be))\b",
    )
)
"""How a posting speaks; each way that a page has counts once."""


def kind_of_document(document: RawDocument) -> Kind:
    """A letter greets and closes, a resume has its headings and an address, a page that states a posting is one; of the rest the cues decide."""
    if document.parts or any(key not in _HINTS for key, _ in document.stated):
        return "posting"
    letter = read_letter(document)
    lines = [line.text for line in document.lines if line.text.strip()]
    if letter.greeting and letter.closing and len(lines) <= _LETTER_LINES:
        return "letter"
    return "resume" if _resume_votes(lines) > _posting_votes(document.text) else "posting"


def _resume_votes(lines: Sequence[str]) -> int:
    """Its headings, stretches of dates, and a way to reach the person near the top."""
    headings = {kind_of(words) for words in lines} & _OF_RESUMES
    dates = sum(1 for words in lines for found in find_ranges(words) if not found.single)
    reached = any(_REACH.search(words) for words in lines[:_HEAD])
    return min(dates, _MOST_DATES) + min(len(headings), _MOST_HEADINGS) + 2 * reached


def _posting_votes(text: str) -> int:
    return sum(1 for cue in _TO_A_CANDIDATE if cue.search(text))
