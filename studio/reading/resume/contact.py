"""The head of a resume: who it is, how to reach them, and what else stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studio.language.dates import find_ranges
from studio.model.profile import Contact, Link
from studio.reading.cues import is_place, is_title
from studio.reading.resume.headings import kind_of
from studio.reading.resume.heads import PlacedRaw

HEAD_LINES = 8
"""How far down a way to reach the person is looked for where no heading ends the head, and how far up from the end."""

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\w/-])\+?\(?\d[\d\s().\-–]{6,18}\d(?![\w@])")
_LINK = re.compile(r"(?:https?://|www\.|(?:linkedin|github|gitlab)\.com/)[^\s|,;<>()]+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
_PARTS = re.compile(r"\s*[\n|•·\t\uf041]\s*|\s{2,}")
_LEAST_DIGITS, _MOST_DIGITS = 7, 15
_MOST_CONTACT = 160
_LEAST_SENTENCE = 5
_EDGES = " \t,;:|•▪●■◆·–-/"
_LABELS = frozenset(
    "address cell contact cv curriculum vitae email fax github gitlab home homepage in linkedin mail mailto mobile phone portfolio "
    "resume résumé tel telephone twitter url web website www com https http".split()
)
"""Words that only say what stands beside them."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """What the head holds beside the contact: its ``statements``, and ``other``, the pieces that are none."""

    statements: tuple[PlacedRaw, ...] = ()
    other: tuple[str, ...] = ()


def contact_of(head: Sequence[PlacedRaw], elsewhere: Sequence[PlacedRaw]) -> Contact:
    """Who it is, from ``head``; a way to reach them that is not there is taken from the lines ``elsewhere``."""
    name = _name(head)
    lines = [line.text for line, _ in (*head, *elsewhere)]
    return Contact(
        name=name,
        headline=_headline(head, name),
        email=next((found.group() for words in lines if (found := _EMAIL.search(words))), ""),
        phone=next((phone for words in lines if (phone := _phone(words))), ""),
        place=_place(head),
        links=tuple(Link(url=found.group().rstrip(".")) for line, _ in head for found in _LINK.finditer(line.text)),
    )


def head_end(lines: Sequence[PlacedRaw]) -> int:
    """Behind which of the first lines nothing tells who it is or how to reach them."""
    first = lines[:HEAD_LINES]
    name = _name(first)
    named = tuple(filter(None, (name, _headline(first, name))))
    told = [n for n, (line, _) in enumerate(first) if line.text.startswith(named) or _reaches(line.text)]
    return told[-1] + 1 if told else 0


def left_over(head: Sequence[PlacedRaw], contact: Contact) -> Leftover:
    """What stands in the head and not in ``contact``."""
    links = (link.url for link in contact.links)
    claimed = [contact.name, contact.headline, contact.email, contact.phone, contact.place, *links]
    claimed = sorted(filter(None, claimed), key=len, reverse=True)
    known = {words.casefold() for words in claimed}
    statements: list[PlacedRaw] = []
    other: list[str] = []
    for line, span in head:
        rest = line.text
        for words in [*claimed]:
            rest, taken = re.subn(rf"(?<!\w){re.escape(words)}(?!\w)", "\n", rest, count=1)
            if taken:
                claimed.remove(words)
        whole = rest == line.text
        pieces = [piece.strip(_EDGES) for piece in ([rest] if whole else _PARTS.split(rest))]
        pieces = [piece for piece in pieces if piece.casefold() not in known and _says(piece)]
        if pieces and (_is_statement(line.text, bullet=line.bullet) if whole else any(map(_is_sentence, pieces))):
            statements.append((line, span))
        else:
            other += pieces
    return Leftover(tuple(statements), tuple(other))


def _says(piece: str) -> bool:
    """Whether a piece holds more than the label of what stood beside it."""
    words = re.findall(r"[^\W_]+", piece.casefold())
    return any(word not in _LABELS and (len(word) > 1 or word.isdigit()) for word in words)


def _is_sentence(words: str) -> bool:
    """Five words or more, and no list of names."""
    said = [word for word in words.split() if word[0].isalpha()]
    return len(words.split()) >= _LEAST_SENTENCE and sum(word[0].islower() for word in said) >= len(said) / 3


def _is_statement(words: str, *, bullet: bool) -> bool:
    """A sentence, or a list of things that a person can do; an address is none."""
    long = len(words.split()) >= _LEAST_SENTENCE
    return _is_sentence(words) or (long and (bullet or words.endswith((".", "!", "?")) or not re.search(r"\d", words)))


def _reaches(words: str) -> bool:
    return bool(_EMAIL.search(words) or _LINK.search(words) or _phone(words))


def _headline(head: Sequence[PlacedRaw], name: str) -> str:
    """The line under the name, or the words after it, where they name a trade ("Registered Nurse")."""
    for line, _ in head[:4]:
        words = line.text.strip()
        words = words[len(name) :].strip(_EDGES) if name and words.lower().startswith(name.lower()) else words
        if name and is_title(words) and not re.search(r"[@\d]", words):
            return words
    return ""


def _place(head: Sequence[PlacedRaw]) -> str:
    """The town in the head, alone or among the ways to reach the person."""
    for line, _ in head:
        if len(line.text) <= _MOST_CONTACT:
            for words in _PARTS.split(line.text):
                if is_place(words.strip()):
                    return words.strip()
    return ""


def _name(head: Sequence[PlacedRaw]) -> str:
    """The first line of the head that can be a name, as it is written: two to five words, no digits."""
    for line, _ in head:
        words = re.split(r"[\t|,•]", line.text)[0].strip()
        if _NAME.fullmatch(words) and kind_of(words) is None:
            return words
    return ""


def _phone(words: str) -> str:
    for found in _PHONE.finditer(words):
        digits = sum(character.isdigit() for character in found.group())
        if _LEAST_DIGITS <= digits <= _MOST_DIGITS and not find_ranges(found.group()):
            return found.group().strip()
    return ""
