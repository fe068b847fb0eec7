"""Pages that list several jobs: search results, a careers page, an alert by mail. Each job is a card of a few short lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from studio.reading.cues import is_title
from studio.reading.places import is_place
from studio.reading.posting.headings import known_kind, opener_kind
from studio.reading.posting.labels import is_label
from studio.reading.posting.place import is_backwards, tidy_place
from studio.reading.raw import RawDocument, RawLine

_LEAST_CARDS = 2
_MOST_CARD = 700
_MOST_LINES = 14
_LEAST_SHARE = 0.5
_MOST_TITLE_WORDS = 14
_MOST_CARDS = 200
_PARTS = re.compile(r"\s+[|·•–—-]\s+|\t+|\s*;\s*")
_TOLD = re.compile(
    r"\b\d+\+? (?:hour|day|week|month)s? ago\b|\bposted\b|\b(?:easy )?apply\b|\bview job\b|[$£€]\s?\d|\ban hour\b|\ba year\b|\bremote\b|\bhybrid\b"
    r"|actively (?:hiring|recruiting)|early applicant|full[- ]time|part[- ]time",
    re.IGNORECASE,
)
_AGE = re.compile(r"\b(?:hour|day|week|month)s? ago\W*$", re.IGNORECASE)
_PLACE_LABEL = re.compile(r"^(?:job )?locations?\b:?\s*(?=\S)", re.IGNORECASE)
_COUNTED = re.compile(r"\b\d[\d,.]*\+? (?:new |more )?(?:[\w-]+ ){0,3}jobs\b", re.IGNORECASE)
_AFTER_LIST = re.compile(
    r"^\W*(?:see all|view all|unsubscribe|manage (?:your )?(?:alerts|settings)|you (?:are )?receiv|this email)",
    re.IGNORECASE,
)
_FILTER = re.compile(r"done|clear(?: text| all)?|any time|reset|show results|see results", re.IGNORECASE)
"""Words of the choices above a list, which can look like a job: "Director, Remote, Done"."""

_MOST_NAME = 8
"""Words of an employer's name."""


def parts_of(document: RawDocument) -> tuple[RawDocument, ...]:
    """The postings that a page lists, each as a document of its own; () where it is one posting, or none."""
    said = [line for line in document.lines if line.text.strip()]
    doubled = [line.text == before.text for before, line in pairwise(said)]
    lines = [line for line, again in zip(said, [*doubled, False], strict=True) if not again]
    twice = {id(line) for line, again in zip(said[1:], doubled, strict=True) if again}
    starts = [n for n, line in enumerate(lines) if id(line) in twice or _opens(lines, n)]
    cards = [lines[a:b] for a, b in pairwise([*starts, len(lines)])]
    cards = [card for card in map(_ended, cards) if _is_card(card)]
    share = _size(line for card in cards for line in card) / max(1, _size(lines))
    if not _LEAST_CARDS <= len(cards) <= _MOST_CARDS or share < _LEAST_SHARE:
        return ()
    return tuple(_part(card, document.format) for card in cards)


def _size(lines: Iterable[RawLine]) -> int:
    return sum(len(line.text) for line in lines)


def title_of(line: RawLine) -> str:
    """The job that a line of a list names: all of it, or what stands before its type turns."""
    words = line.text.strip()
    for piece in (*(words[:turn] for turn in line.turns[:1]), words, _PARTS.split(words)[0]):
        bare = piece.strip(" \t·|–—-,:")
        if _is_job(bare):
            return bare
    return ""


def _is_job(words: str) -> bool:
    if not is_title(words) or len(words.split()) > _MOST_TITLE_WORDS or words.endswith((".", "!", "?")):
        return False
    return not (known_kind(words) or opener_kind(words) or is_label(words) or is_place(words) or words[:1].islower())


def _opens(lines: Sequence[RawLine], number: int) -> bool:
    """Whether a line begins a job of a list: it names one, and is no item of a list itself, unless the rest of the job is not."""
    line = lines[number]
    within = line.bullet and (number + 1 == len(lines) or lines[number + 1].bullet)
    return not within and _COUNTED.search(line.text) is None and bool(title_of(line))


def _ended(card: Sequence[RawLine]) -> list[RawLine]:
    """A card up to where the list ends, or up to how old it is, which nothing of it follows but a way to apply."""
    end = next((n for n, line in enumerate(card) if _AFTER_LIST.match(line.text)), len(card))
    old = next((n + 1 for n, line in enumerate(card[:end]) if _AGE.search(line.text)), end)
    return [*card[:old], *(line for line in card[old:end] if _TOLD.search(line.text))]


def _is_card(card: Sequence[RawLine]) -> bool:
    """Whether a title and the lines below it are a job in a list: short, with a place, an age, pay or an address."""
    if not 1 < len(card) <= _MOST_LINES and not (card and card[0].links):
        return False
    if _size(card) > _MOST_CARD or any(_FILTER.fullmatch(line.text.strip()) for line in card):
        return False
    below = list(_pieces(card[1:]))
    return any(map(is_place, below)) or any(_TOLD.search(line.text) for line in card) or bool(card[0].links)


def _pieces(lines: Sequence[RawLine]) -> Iterator[str]:
    """What the lines of a card say, each thing by itself, places as towns are named."""
    for line in lines:
        for piece in _PARTS.split(line.apart):
            bare = _PLACE_LABEL.sub("", piece.strip())
            yield tidy_place(bare) if is_backwards(bare) else bare


def _part(card: Sequence[RawLine], form: str) -> RawDocument:
    return RawDocument(lines=tuple(card), format=form, stated=tuple(_stated(card)))


def _stated(card: Sequence[RawLine]) -> Iterator[tuple[str, str]]:
    """What a card says: the title, then employer and place in the lines below or beside it."""
    title = title_of(card[0]) or card[0].text.strip()
    yield "title", title
    if address := next((link for line in card for link in line.links if link.startswith("http")), ""):
        yield "url", address
    beside = card[0].text.replace(title, "", 1).strip(" \t·|–—-,")
    pieces = [beside, *_pieces(card[1:])]
    place = next((piece for piece in pieces if is_place(piece.strip("()"))), "")
    if place:
        yield "jobLocation", place.strip("()")
    employer = next((piece for piece in pieces if _can_employ(piece) and piece != place), "")
    if employer:
        yield "hiringOrganization", employer


def _can_employ(words: str) -> bool:
    told = _TOLD.search(words) or is_place(words) or is_title(words) or is_label(words) or known_kind(words)
    named = words[:1].isalnum() and len(words.split()) <= _MOST_NAME and not words.endswith((".", ":"))
    return named and not told
