"""Which line of a resume's head is the person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from studio.reading.cues import is_organisation, is_title, words_of
from studio.reading.places import is_place
from studio.reading.resume.headings import kind_of
from studio.reading.resume.placed import PlacedRaw

_PART = r"(?:[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?|\([^\W\d_]+\)|[\"“][^\W\d_]+[\"”])"
_NAME = re.compile(rf"{_PART}(?:\s{_PART}){{0,5}}")
_SPACED = re.compile(r"(?:[^\W\d_] ){2,}[^\W\d_](?:\s{2,}(?:[^\W\d_] ){1,}[^\W\d_])*")
_LEAD = re.compile(
    r"^(?:name|full name|candidate|curriculum vitae|resume|résumé|cv)(?: of)?\s*[:–—|-]?\s+(?=\S)", re.IGNORECASE
)
_TITLED = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\.?\s+")
_LETTERS_AFTER = re.compile(
    r",?\s+(?:(?:RN|BSN|MSN|DNP|LPN|APRN|CNA|PhD|Ph\.D\.?|MD|M\.D\.?|JD|MBA|CPA|ACCA|CFA|PMP|P\.?Eng\.?|PE|EIT|Esq\.?|MSc|BSc|MA|MEd|MPH|CEng|FCA|MRICS|SHRM-CP|PHR|RGN|EdD|DDS|DVM|LCSW|CISSP)(?:,\s*|\s+|$))+$"
)
_PARTICLES: Final = frozenset(
    "de del della di da dos das do la le van von der den ter bin binti ibn al el y e zu zur af av ap mac o st san".split()
)
_TRADES: Final = frozenset(
    """baker barber butcher carpenter chandler cook cooper dean dyer farmer fisher forester gardener judge mason mercer miller page painter
    parker porter potter sawyer shepherd smith tailor tanner taylor thatcher turner tyler walker weaver webster wright guard head major
    marshall constable steward butler driver fowler hunter skinner slater cashier clerk baxter coleman chapman coach proctor buyer""".split()
)
"""Trades that are surnames as well."""

_BEFORE_TRADES: Final = frozenset(
    """head sous executive senior junior chief assistant pastry line lead master school team sales truck bus delivery van taxi hgv lorry train
    crane forklift security night day office house general site project bricklayer stone life prep short order home bank data file law post room
    class a personal""".split()
)
_FIELDS: Final = frozenset(
    """accounting administration administrative administrator automation banking construction customer data education electrical engineering finance
    financial healthcare hr it legal logistics maintenance manufacturing marketing mechanical medical nursing operations personnel
    professional purchasing quality resources retail sales security service services software support technical technology warehouse""".split()
)
"""Fields of work, which stand over resumes in place of a job's name: "HR Professional", "Sales"."""

_MOST_LINES = 12
_LEAST = 0.75


def best_name(head: Sequence[PlacedRaw], email: str) -> str:
    """The name among the first lines, as it is written; "" where none can be one."""
    first = head[:_MOST_LINES]
    largest = max((line.size for line, *_ in first), default=0.0)
    best, found = _LEAST, ""
    for number, (line, *_) in enumerate(first):
        for order, words in enumerate([*_candidates(line.text), *_with_next(first, number, largest)]):
            score = name_score(words)
            if score <= 0:
                continue
            shown = line.size == largest > 1 or line.heading or line.bold
            score -= 0.2 * (number > 1 and not shown)
            score += 0.5 * (number == 0) + 0.1 * (number == 1) - 0.25 * min(order, 1)
            score += (
                0.5 * (line.size == largest > 1 or line.heading) + 1.0 * _is_in_address(words, email) - 0.04 * number
            )
            if score > best:
                best, found = score, words
    return found


def _with_next(lines: Sequence[PlacedRaw], number: int, largest: float) -> list[str]:
    """A name that large type broke into two lines, put together."""
    line = lines[number].line
    after = lines[number + 1].line if number + 1 < len(lines) else None
    if after is None or line.size != largest or after.size != line.size or line.size <= 1:
        return []
    both = f"{line.text.strip()} {after.text.strip()}"
    return [both] if _NAME.fullmatch(both) and not is_title(after.text) else []


def names_field(words: str) -> bool:
    """Whether words name a field of work, as what stands over a resume in place of a job does."""
    return not _FIELDS.isdisjoint(words_of(words))


def name_score(words: str) -> float:
    """How far ``words`` look like a person's name by themselves, up to about 1; 0 and less where they are none."""
    bare = _TITLED.sub("", words)
    parts = bare.split()
    if not _NAME.fullmatch(bare) or kind_of(words) is not None or is_place(words):
        return -1.0
    cased = [part for part in parts if part.casefold() not in _PARTICLES]
    if not cased or not all(map(_is_capital, cased)):
        return -1.0
    if (is_title(words) and not _is_surname(words)) or names_field(words):
        return -1.0
    if is_organisation(words) or any(part.isdigit() for part in parts):
        return -0.5
    return 0.35 if len(parts) == 1 else 1.0 if len(parts) <= 4 else 0.6  # noqa: PLR2004 - longer names are rare


def _is_capital(part: str) -> bool:
    """Whether a part of a name begins with a capital, of its own or behind an apostrophe ("dell'Aquila")."""
    return (
        not part[0].isalpha()
        or part[0].lower() != part[0]
        or part[0].upper() == part[0]
        or re.search(r"['’][A-Z]", part) is not None
    )


def _candidates(text: str) -> list[str]:
    """What of a line can be the name: its parts, without labels before and letters after."""
    if _SPACED.fullmatch(text.strip()):
        return [" ".join(part.replace(" ", "") for part in re.split(r"\s{2,}|\t", text.strip()))]
    found = []
    for part in re.split(r"[\t|•·]|\s[–—-]\s|\s{3,}", text):
        words = _LETTERS_AFTER.sub("", _LEAD.sub("", part.strip(" ,;:")))
        found += [words, words.split(",")[0].strip()] if "," in words else [words]
    return [words for words in found if words]


def _is_surname(words: str) -> bool:
    """Whether the trade in a name is a surname: "Maria Cook", but not "Head Cook"."""
    said = words_of(words)
    return (
        1 < len(said) <= 4  # noqa: PLR2004 - as many as names have
        and said[-1] in _TRADES
        and not set(said[:-1]) & _BEFORE_TRADES
        and not is_title(" ".join(said[:-1]))
    )


def _is_in_address(words: str, email: str) -> bool:
    """Whether a part of the name stands in the e-mail address."""
    local = re.sub(r"[^a-z]", "", email.partition("@")[0].lower())
    parts = (re.sub(r"[^a-z]", "", word) for word in words_of(words))
    return any(len(part) > 2 and part in local for part in parts)  # noqa: PLR2004 - initials prove nothing
