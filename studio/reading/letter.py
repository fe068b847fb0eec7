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
    foot = [words for words in lines[last + 1 :] if words]
    date, before, after = _dated(lines[: max(first, 0)])
    own, addressee = _parted(before, after, signed=foot[0] if foot else "")
    return LetterDraft(
        sender=foot[0] if foot else own[0] if own else "",
        date=date,
        addressee=tuple(words for words in addressee if not _REACH.search(words)),
        head=(*own, *(words for words in addressee if _REACH.search(words))),
        foot=tuple(foot[1:]),
        greeting=lines[first] if first >= 0 else "",
        paragraphs=tuple(_paragraph(words) for words in _paragraphs(lines[first + 1 : last])),
        closing=lines[last] if last < len(lines) else "",
        composed=False,
    )


def _dated(head: Sequence[str]) -> tuple[str, list[str], list[str]]:
    """The date of the first line that holds little else, ISO 8601, and the lines before and after it.

    What else its line says ("Leeds,") stands with those before.
    """
    for number, words in enumerate(head):
        found = find_ranges(words)
        if len(found) == 1 and found[0].single and found[0].span.end - found[0].span.start > len(words) / 2:
            span = found[0].span
            rest = " ".join(f"{words[: span.start]} {words[span.end :]}".split()).strip(" ,;:|–-")
            beside = [rest] if any(map(str.isalnum, rest)) and rest.lower() != "date" else []
            return found[0].start, [*head[:number], *beside], list(head[number + 1 :])
    return "", [], list(head)


def _parted(before: Sequence[str], after: Sequence[str], *, signed: str) -> tuple[list[str], list[str]]:
    """The sender's lines and the reader's: the date parts them, or a blank line where all stand on one side of it.

    Lines on one side with no blank between them are the sender's down to their last name or address, or else all on their side.
    """
    said = [words for words in before if words], [words for words in after if words]
    if all(said):
        return said
    blocks = _blocks(before or after)
    own = [n for n, words in enumerate(blocks[0]) if words == signed or _REACH.search(words)] if blocks else []
    if not own:
        return said
    cut = len(blocks[0]) if len(blocks) > 1 else own[-1] + 1
    whole = [words for block in blocks for words in block]
    return whole[:cut], whole[cut:]


def _blocks(lines: Sequence[str]) -> list[list[str]]:
    """Lines in stretches that blank ones part."""
    return [part.split("\n") for part in re.split(r"\n{2,}", "\n".join(lines).strip("\n")) if part]


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
