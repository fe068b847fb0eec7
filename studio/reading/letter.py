"""Raw lines to a letter: its greeting and closing found, what stands before, between and after told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studio.language.dates import find_ranges
from studio.model.draft import SLOT, LetterDraft, LetterParagraph
from studio.reading.raw import RawDocument

_GREETING = re.compile(r"^(?:dear|hello|hi|greetings|good (?:morning|afternoon|day)|to whom)\b.{0,80}$", re.IGNORECASE)
_CLOSING = re.compile(
    r"^(?:yours?|sincerely|faithfully|respectfully|(?:kind|best|warm(?:est)?|with (?:kind|best|warm))\b.{0,20}"
    r"|regards|many thanks|thank you|thanks|cordially)\b.{0,30}$",
    re.IGNORECASE,
)
_REACH = re.compile(r"@|\d{3}[\s.-]?\d{3}|https?:|www\.", re.IGNORECASE)


def read_letter(document: RawDocument) -> LetterDraft:
    """The letter; without a greeting everything is its paragraphs. Nothing of the text is dropped."""
    lines = [line.text.strip() for line in document.lines]
    first = next((n for n, words in enumerate(lines) if _GREETING.match(words)), -1)
    last = next((n for n in range(len(lines) - 1, max(first, 0), -1) if _CLOSING.match(lines[n])), len(lines))
    head = [words for words in lines[: max(first, 0)] if words]
    foot = [words for words in lines[last + 1 :] if words]
    date, before, after = _dated(head)
    return LetterDraft(
        sender=foot[0] if foot else before[0] if before else "",
        date=date,
        addressee=tuple(words for words in after if not _REACH.search(words)),
        head=(*before, *(words for words in after if _REACH.search(words))),
        foot=tuple(foot[1:]),
        greeting=lines[first] if first >= 0 else "",
        paragraphs=tuple(_paragraph(words) for words in _paragraphs(lines[first + 1 : last])),
        closing=lines[last] if last < len(lines) else "",
        composed=False,
    )


def _dated(head: Sequence[str]) -> tuple[str, list[str], list[str]]:
    """The date of the first line that holds little else, ISO 8601, and the lines before and after it."""
    for number, words in enumerate(head):
        found = find_ranges(words)
        if len(found) == 1 and found[0].single and found[0].span.end - found[0].span.start > len(words) / 2:
            return found[0].start, list(head[:number]), list(head[number + 1 :])
    return "", [], list(head)


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Blank lines part paragraphs; where there are none, every line is one."""
    while lines and not lines[0]:
        lines = lines[1:]
    while lines and not lines[-1]:
        lines = lines[:-1]
    if all(lines):
        return list(lines)
    text = "\n".join(lines)
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def _paragraph(words: str) -> LetterParagraph:
    return LetterParagraph(text=words, slot=SLOT.search(words) is not None)
