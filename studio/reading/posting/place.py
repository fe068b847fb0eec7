"""Where the work is, when no label says it: places of the text, weighed by where and how they are named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from studio.reading.places import PLACE, REGION, is_place, towns
from studio.reading.posting.headings import LEGAL
from studio.reading.raw import RawLine

_HEAD_LINES = 30
_SHORT = 120
_LEAST = 1.5
_NEAR = 40
_AT_WORK = re.compile(
    r"\b(?:based|located|location|situated|position is|role is|job is|post is|posting is|work(?:ing|s)? (?:from|in|at|out of|on)|office|campus|headquarter\w*|on-?site|"
    r"in[- ]person|hybrid|branch|site|facility|ward|laboratory|lab|station|plant|warehouse|store|museum|library|herbarium|hospital)\b[^.]{0,60}?$",
    re.IGNORECASE,
)
_NEAR_TOWN = re.compile(
    r"\b(?:in|at|near|to|from|out of|downtown|central|greater)\s+(?:the\s+)?(?:(?:city|heart|cent(?:re|er)|middle|outskirts|suburbs) of\s+)?$",
    re.IGNORECASE,
)
_OF_EMPLOYER = re.compile(
    r"\b(?:university|college|city|town|county|diocese|port|museum|institute|state|hospital)[\w ]{0,30} (?:of|at|in) $",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:offices|clients|customers|teams|locations|sites|campuses|stores|born|founded|graduat\w+|published|states? of|laws? of|resident\w*|travel(?:s|ling)? to)\b",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(
    r"(?<!\w)[A-ZÀ-ÖØ-Þ][\w.'’]{0,40}(?:[ -](?:[A-ZÀ-ÖØ-Þ][\w.'’]{0,40}|de|del|la|le|am|an|der|upon|on|of|sur)){0,4}"
)
_REMOTE = re.compile(
    r"^(?:(?:fully|100 ?%) )?remote\b.{0,40}$|\b(?:fully|100 ?%|completely|entirely) remote\b|\bthis (?:is an? |role is |position is |job is )(?:[\w-]+ ){0,3}remote\b"
    r"|\bremote(?:ly)? (?:position|role|job|first|work(?:ing)? environment)\b|\bwork(?:ing)? (?:from home|remotely)\b|\bwork from (?:anywhere|home)\b"
    r"|\ball[- ]remote\b|\(remote\)|[-–—|,/] ?remote$",
    re.IGNORECASE,
)
_NOT_REMOTE = re.compile(
    r"\b(?:no|not|some|occasional\w*|partially|hybrid|days?|option\w*|flexib\w*|may|might|could|possib\w*|stipend)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\d|\b(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Way|Square|Highway|Suite|Floor|Box|Room)\b\.?",
    re.IGNORECASE,
)
_BACKWARDS = re.compile(
    rf"(?P<country>USA?|United States(?: of America)?|UK|United Kingdom|Canada|Australia|Germany|India) ?- ?(?:({REGION}) ?- ?)?([A-Z][\w .'’]+?)(?: ?- ?[A-Z][\w .'’]+)?"
    rf"|({REGION}) ?- ?([A-Z][\w .'’]+?)(?: ?- ?[A-Z][\w .'’]+)?"
)
"""The country or the state first, as the forms of large employers have it: "US-UT-Price", "USA - MA - Cambridge"."""

_STREET_LINE = re.compile(
    r"(?:^|\t)\W*\d+[A-Za-z]? [\w .'’#-]{3,60},? ?$|\b(?:Street|Avenue|Road|Drive|Boulevard|Way)\b[^.]{0,20}$"
)
_MODE = re.compile(r"(?:\s*[(\[,;–—-])?\s?(?:remote|hybrid|on-?site|in[- ]office|in[- ]person)\b.*$", re.IGNORECASE)


def place_of(lines: Sequence[RawLine], *, title_at: int, employer: str) -> tuple[str, float]:
    """The place that the posting names as that of the work, and how sure that is; "Remote" where it names none and says so; else ""."""
    scores: dict[str, float] = defaultdict(float)
    shown: dict[str, str] = {}
    for number, line in enumerate(lines):
        if LEGAL.search(line.text):
            continue
        for words, score in (found for part in line.apart.split("\t") for found in _named(part)):
            key = _key(words)
            head = number < _HEAD_LINES + max(title_at, 0) and len(line.text) <= _SHORT
            scores[key] += score + 0.8 * head
            if len(words) > len(shown.get(key, "")):
                shown[key] = words
    for key in scores:
        scores[key] += 1.0 * (key in employer.casefold() and bool(key))
    best = max(scores, key=lambda key: scores[key], default="")
    if best and scores[best] >= _LEAST:
        return shown[best], min(0.85, 0.4 + 0.1 * scores[best])
    return ("Remote", 0.7) if any(_is_remote(line.text) for line in lines[: 2 * _HEAD_LINES]) else ("", 0.0)


def is_backwards(words: str) -> bool:
    """Whether a place begins with its country or its state: "US-UT-Price"."""
    return _BACKWARDS.fullmatch(words) is not None


def tidy_place(place: str) -> str:
    """A place that says its state once, not "Austin, TX, TX, 78701"; of an address the street is left out, of a list of places all but the first."""
    place = re.sub(r"\s*·.*$", "", place.strip(" \t.,;:'\"|"))
    backwards = _BACKWARDS.fullmatch(place)
    if backwards:
        place = ", ".join(dict.fromkeys(part for part in reversed(backwards.groups()) if part))
    several = PLACE.match(place) if place.count(",") > 3 else None  # noqa: PLR2004 - town, county, state, country
    parts = [part.strip() for part in (several.group() if several else place).split(",")]
    while len(parts) > 2 and _STREET.search(parts[0]) and not is_place(parts[0]):  # noqa: PLR2004 - a town and more stay
        parts = parts[1:]
    said = zip(parts, ["", *parts], strict=False)
    return ", ".join(part for part, before in said if part and part != before and not before.startswith(f"{part} "))


def without_sentence(words: str) -> str:
    """What a label says of the place, without what else it tells."""
    found = PLACE.search(words) if len(words.split()) > 8 or words.count(". ") else None  # noqa: PLR2004 - longer than places get
    return found.group() if found else words


def _named(text: str) -> Iterator[tuple[str, float]]:
    """The places that a line names, each with how far it looks like that of the work."""
    whole = text.strip(" \t.,;:|-–—•")
    if is_backwards(whole):
        yield tidy_place(whole), 2.2
        return
    if is_place(_MODE.sub("", whole)) and len(whole) > 2 and not _REMOTE.match(whole):  # noqa: PLR2004 - a code is none
        yield _MODE.sub("", whole), 2.2 if "," in whole else 1.2
        return
    found = [*PLACE.finditer(text)]
    crowd = len(found) > 2  # noqa: PLR2004 - a list of offices
    taken: list[tuple[int, int]] = []
    for one in found:
        before = text[: one.start()]
        score = 0.7 + 1.6 * bool(_AT_WORK.search(before)) + 0.5 * bool(re.search(r"\d{4,5}$", one.group()))
        place = _trimmed(one.group())
        score += 0.6 * bool(_STREET_LINE.search(text[: one.end() - len(place)]))
        yield place, score - 1.2 * crowd - 0.8 * bool(_ELSEWHERE.search(before[-60:]))
        taken.append(one.span())
    for one in _CAPITAL.finditer(text):
        name = one.group().rstrip(".'’")
        if name not in towns() or any(a <= one.start() < b for a, b in taken):
            continue
        before = text[: one.start()]
        if _NEAR_TOWN.search(before) and not _OF_EMPLOYER.search(before):
            yield name, 0.4 + 1.4 * bool(_AT_WORK.search(before)) - 0.8 * bool(_ELSEWHERE.search(before[-60:]))


def _trimmed(words: str) -> str:
    """A place without the street or house before its town."""
    parts = words.split(", ")
    while len(parts) > 2 and _STREET.search(parts[0]):  # noqa: PLR2004 - a town and its region stay
        parts = parts[1:]
    return ", ".join(parts)


def _key(words: str) -> str:
    return words.split(",", maxsplit=1)[0].strip().casefold()


def _is_remote(text: str) -> bool:
    found = _REMOTE.search(text.strip())
    return found is not None and not _NOT_REMOTE.search(
        text.strip()[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    )
