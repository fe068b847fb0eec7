"""How much a posting wants a thing: by the section it stands in, and by the words around it."""

from __future__ import annotations

import re

from studio.language.sentences import sentences
from studio.model.posting import Posting
from studio.model.text import Span, TextSection

WANTLESS = frozenset({"benefits", "legal", "apply", "about"})
"""Sections that speak of the employer or of everybody: nothing in them is a want."""

_PREFERRED = re.compile(
    r"\b(?:preferred|preferably|desirable|desired|advantageous|an? (?:big |strong |distinct )?(?:plus|advantage|bonus|asset)|nice to have"
    r"|ideally|beneficial|would be (?:good|great|helpful|useful|ideal|welcome)|helpful|welcome|bonus points|not essential|optional)\b",
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r"\b(?:must|required|requires?|essential|mandatory|necessary|minimum|at least|need(?:s|ed)? to|you (?:have|hold|are|will have|bring)"
    r"|we (?:need|require)|proven|demonstrated|prerequisites?|should have)\b",
    re.IGNORECASE,
)


def wanting(posting: Posting) -> tuple[TextSection, ...]:
    """The sections that can hold wants; a posting without sections is one."""
    whole = TextSection(heading="", kind="other", start=0, end=len(posting.text))
    return tuple(s for s in posting.sections or (whole,) if s.kind not in WANTLESS)


def necessity_at(posting: Posting, section: TextSection, at: int) -> str:
    """Required, preferred or mentioned, for a want at character ``at`` of the posting, in ``section``."""
    sentence = _sentence(posting.text, section, at)
    if _PREFERRED.search(sentence):
        return "preferred"
    if section.kind in {"required", "preferred"}:
        return section.kind
    return "required" if _REQUIRED.search(sentence) else "mentioned"


def _sentence(text: str, section: TextSection, at: int) -> str:
    """The sentence around ``at``: looked for in its paragraph alone, which is short."""
    start = text.rfind("\n", section.start, at) + 1 or section.start
    end = text.find("\n", at, section.end)
    paragraph = Span(max(start, section.start), end if end >= 0 else section.end)
    words = paragraph.of(text)
    for begin, stop in sentences(words):
        if paragraph.start + begin <= at < paragraph.start + stop:
            return words[begin:stop]
    return words
