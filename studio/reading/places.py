"""What is a place: towns by name (resources/places), regions and countries by name, and the shapes of addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from studio.reading import lexicon
from studio.reading.cues import is_organisation


@cache
def towns() -> frozenset[str]:
    """The names of towns that are a place wherever they stand alone."""
    known = (name for row in lexicon.lines("places", "towns.tsv") for name in row.partition("\t")[2].split("|"))
    return frozenset(known) | frozenset(lexicon.lines("places", "more-towns.txt"))


def _choices(names: Iterable[str]) -> str:
    """The names as a pattern's choices, the longest first: "New York" before "York"."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_REGIONS: Final = _choices(lexicon.lines("places", "regions.txt"))
_CODES: Final = _choices(code for line in lexicon.lines("places", "region-codes.txt") for code in line.split())


_ZIP = r"(?:\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)"
REGION = rf"(?:{_REGIONS}|(?:{_CODES})(?![\w]))"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŞŚŠŽĐ][\w.'’]{0,40}(?:-[a-zà-ÿ]\w{1,20})?"
_TOWN = rf"{_CAPITAL}(?:[ -](?:{_CAPITAL}|de|del|la|le|am|an|der|upon|on|of|sur))" + r"{0,5}"
_MODE = r"(?:fully |100 ?% ?)?(?:remote|hybrid|on-?\s?site|telecommute|work from home|anywhere)(?: working| work)?"
_AFTER = rf"(?:\s*[(/·|,;–—-]\s*(?i:{_MODE})\b[^)\n]{{0,40}}\)?)?"
PLACE: Final = re.compile(
    rf"(?<!\w){_TOWN}(?:, {_TOWN}){{0,2}}, ?{REGION}(?:,? {_ZIP})?(?:,? {REGION})?(?:,? {_ZIP})?(?!\w)"
)
"""A town and a region we know by name ("Austin, TX", "Leeds, West Yorkshire, UK")."""

_WHOLE = re.compile(
    rf"(?:(?:{PLACE.pattern})|(?:Greater )?(?:{_REGIONS})(?: Area)?(?:, ?{REGION})?|(?i:{_MODE})){_AFTER}"
)
_ALONE = re.compile(
    rf"(?:(?:{_ZIP}|\d{{5}}) )?(?:Greater |City of )?(?P<town>{_TOWN})(?: (?:Metropolitan |Bay )?Area)?"
    rf"(?:(?:,? {_ZIP})?(?:, ?{REGION})?|(?: or |/| and | & ){_TOWN}(?:(?: or |/| and |, ){_TOWN})?){_AFTER}"
)
_CODED = re.compile(rf"(?P<town>{_TOWN}) (?:{_CODES})(?: {_ZIP})?")
"""As Australians and many Americans write it: "Melbourne VIC 3000"."""

_IS_REGION = re.compile(rf"{REGION}(?: {_ZIP})?")
_TOWNLY = re.compile(r"\b(?:City|County|Park|Beach|Town|Station|Harbor|Heights|Hill|Hills|Village|Center|Centre)$")
_IS_ZIP = re.compile(_ZIP)
_MOST = 90


def is_place(text: str) -> bool:
    """Whether all of ``text`` is a place, or a way of working that stands for one ("Remote")."""
    words = text.strip()
    if not words or len(words) > _MOST:
        return False
    if words in towns() or _WHOLE.fullmatch(words) is not None:
        return True
    return any(found["town"] in towns() for shape in (_ALONE, _CODED) if (found := shape.fullmatch(words)))


def place_range(parts: Sequence[str]) -> tuple[int, int]:
    """Which of the comma parts are the place, as [first, behind): a region with its town, a country with both, or a city alone.

    ("Acme", "Leeds", "UK") has (1, 3). Where there is none, both numbers are the length of ``parts``.
    """
    for number in range(1, len(parts)):
        town = not is_organisation(parts[number - 1]) or _TOWNLY.search(parts[number - 1]) is not None
        if town and _IS_REGION.fullmatch(parts[number]) and is_place(f"{parts[number - 1]}, {parts[number]}"):
            behind = number + 1
            while behind < len(parts) and (_IS_REGION.fullmatch(parts[behind]) or _IS_ZIP.fullmatch(parts[behind])):
                behind += 1
            return number - 1, behind
    alone = next((number for number in range(len(parts) - 1, -1, -1) if is_place(parts[number])), len(parts))
    return alone, min(alone + 1, len(parts))
