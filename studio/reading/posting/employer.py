"""Who hires, where no label says it: the sentences in which an employer names itself, weighed against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from studio.reading import lexicon
from studio.reading.cues import is_organisation, is_title, words_of
from studio.reading.posting.employer_cues import CUES
from studio.reading.posting.employer_names import (
    governments,
    institutions,
    is_employer_name,
    is_likely_name,
    tidy,
    without_site,
)
from studio.reading.posting.headings import known_kind, shaped_kind

_SUBJECT = re.compile(r" (?:is|are|has|seeks|offers|provides|was)\b")
"""Behind a name that ends in 's as its own: "Sainsbury's is hiring"."""

_POSSESSIVE = re.compile(r"['’]s?$")
_FOREIGN_DOMAINS: Final = lexicon.words("employer-boards") | lexicon.words("employer-foreign-domains")
_BOARD_ADDRESS: Final = re.compile(
    r"//(?:[\w-]+\.)*(?:greenhouse\.io|lever\.co|ashbyhq\.com|workable\.com|smartrecruiters\.com|jobvite\.com)/(?:embed/)?([\w-]{3,40})"
    r"|//([\w-]{3,40})\.(?:[\w-]+\.)*?(?:recruitee|bamboohr|breezy|personio|teamtailor|myworkdayjobs|applytojob|pinpointhq|homerun|icims)\.",
    re.IGNORECASE,
)
"""The addresses of boards that give each employer a part of its own, which is its name."""

_SMALL: Final = frozenset({"of", "the", "and", "for", "&", "at"})
_PART = re.compile(
    r"^(?:Section|Division|Department|Office|Faculty|School|Unit|Bureau|College) of\b|\b(?:Division|Department|Section|Unit|Team|Campus|Office)$"
)
"""A part of an employer, which is named in the same sentences."""

_SCHOOLED = re.compile(r"\b(?:accredited|degree|diploma|graduat\w+|enrolled)\b", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:@|https?://|www\.)(?:[\w-]+\.)*?([\w-]{3,40})\.(?:com|org|net|io|ai|edu|gov|co\.\w\w|ac\.uk|gov\.uk|nhs\.uk|de|ca|us|eu|fr|in|dev|tech|app|at|nl|se|ie|ch|au)\b",
    re.IGNORECASE,
)
_LEAST_VOTES = 2.0
_LEAST_MENTIONS = 3
_EARLY = 700
_MOST_LONGER = 9
_SHORT = 3
"""Names and domains of so few letters prove nothing by being part of each other."""

_Scores = dict[str, float]


def employer_of(
    lines: Sequence[str], *, title: str, hints: Sequence[str] = (), addresses: Sequence[str] = ()
) -> tuple[str, float]:
    """The name under which most of the text speaks of the employer, and how sure that is; "" where no sentence names one.

    ``hints`` are the titles that a page bears, ``addresses`` where it was published: neither is believed by itself.
    """
    votes: _Scores = defaultdict(float)
    seen: dict[str, str] = {}
    for name, weight in (*_told(lines), *_hinted(hints, title), *_standing(lines, title), *_public(lines)):
        if name.lower() != title.lower():
            key = _key(name)
            votes[key] += 0.4 * weight if _PART.search(name) else weight
            if key not in seen or (seen[key].isupper() and not name.isupper()):
                seen[key] = name
    text = "\n".join(lines)
    everywhere = "\n".join((text, *addresses))
    domains = {found.lower() for found in _DOMAIN.findall(everywhere)} - _FOREIGN_DOMAINS
    domains |= {(one or other).lower() for one, other in _BOARD_ADDRESS.findall(everywhere)}
    for key, name in seen.items():
        votes[key] += min(2.0, text.count(name) / 5) + (0.5 if is_organisation(name) and " " in name else 0)
        votes[key] += 1.6 * any(_owns(domain, key, name) for domain in domains)
    best = max(votes, key=lambda key: votes[key], default="")
    if best and votes[best] >= _LEAST_VOTES:
        others = [votes[key] for key in votes if key != best and key not in best and best not in key]
        lead = votes[best] - max(others, default=0.0)
        return _spelled_out(_longer(seen[best], seen, votes, text), seen), min(0.9, 0.5 + 0.05 * max(0.0, lead))
    return _public_body(text), 0.5


def _told(lines: Sequence[str]) -> Iterator[tuple[str, float]]:
    """The names in sentences that speak of an employer; what the first ones say weighs more."""
    at = 0
    for line in lines:
        for cue in CUES:
            for found in cue.pattern.finditer(line):
                said = _last_sentence(found.group("name"))
                said = re.sub(r"^The (?=[A-Z])", "", said)
                name = tidy(said if _SUBJECT.match(line, found.end("name")) else _POSSESSIVE.sub("", said))
                if is_likely_name(name):
                    early = 1.0 if at + found.start() < _EARLY and cue.weight >= 1.5 else 0.0  # noqa: PLR2004 - of the employer itself
                    yield name, cue.weight + early
        at += len(line) + 1


def _hinted(hints: Sequence[str], title: str) -> Iterator[tuple[str, float]]:
    """What stands beside the job in a page's title, or is all of it: the site's name."""
    for hint in hints:
        parts = [part.strip() for part in re.split(r"\s+[|–—·:»-]{1,2}\s+|\s*\|\s*", hint) if part.strip()]
        for part in parts:
            name = tidy(without_site(re.sub(r"^.* (?:at|@) (?=[A-Z])", "", without_site(part))))
            job = is_title(name) and not is_organisation(name)
            beside = len(parts) > 1 and any(is_title(other) for other in parts if other != part)
            if (
                is_likely_name(name)
                and not job
                and not (known_kind(part) or shaped_kind(part))
                and words_of(name) != words_of(title)
                and name[:1].isupper()
            ):
                yield name, 2.0 if beside or name != part or " " in name else 1.4


def _public(lines: Sequence[str]) -> Iterator[tuple[str, float]]:
    """The cities, counties and universities that the text names, each time it does."""
    for line in lines:
        for name in (
            *governments(line),
            *(tidy(name.removeprefix("The ")) for name in institutions(line)),
        ):
            if " " in name and is_employer_name(name) and not _SCHOOLED.search(line):
                yield name, 0.3


def _standing(lines: Sequence[str], title: str) -> Iterator[tuple[str, float]]:
    """A name that is all of one of the first lines and comes again below."""
    text = "\n".join(lines)
    for number, line in enumerate(lines[:4]):
        name = tidy(line)
        alone = len(name.split()) <= 7 and not line.rstrip().endswith((".", "!", "?"))  # noqa: PLR2004 - as long as names get
        if (
            alone
            and is_likely_name(name)
            and name[:1].isupper()
            and not (known_kind(name) or is_title(name) or name in title)
        ):
            yield name, 0.6 * min(3, text.count(name) - 1) + 0.3 * (number == 0)


def _owns(domain: str, key: str, name: str) -> bool:
    """Whether a name is that of an address's domain: "Cane Rosso" of canerosso.com, "Made Tech" of madetech.com, or its initials."""
    bare = re.sub(r"[^a-z0-9]", "", domain)
    initials = "".join(word[0] for word in words_of(name))
    words = words_of(name)
    if len(words) > 1 and words[0] == "university" and bare.startswith("u") and len(bare) > _SHORT:
        return words[-1].startswith(bare[1:])
    within = len(key) > _SHORT and (key in bare or (len(bare) > _SHORT and bare in key))
    return within or (len(initials) >= _SHORT and initials == bare)


def _longer(name: str, seen: dict[str, str], votes: _Scores, text: str) -> str:
    """The full form of a short name, where the text has one that names an organisation: "Vesterheim" → "Vesterheim Museum"."""
    if len(name.split()) > 2:  # noqa: PLR2004 - full enough
        return name
    able = [
        other
        for key, other in seen.items()
        if (other.startswith(f"{name} ") or other.endswith(f" {name}"))
        and is_organisation(other)
        and len(other.split()) <= _MOST_LONGER
        and votes[key] >= 1.0
    ]
    return max(able, key=lambda other: (text.count(other), len(other)), default=name)


def _spelled_out(name: str, seen: dict[str, str]) -> str:
    """The name that an abbreviation stands for, where the text has it: "UVU" → "Utah Valley University"."""
    if not (name.isupper() and 2 < len(name) < 7):  # noqa: PLR2004 - as abbreviations are
        return name
    short = name.lower()
    able = (other for other in seen.values() if "".join(w[0] for w in words_of(other) if w not in _SMALL) == short)
    return next(able, name)


def _last_sentence(name: str) -> str:
    """The part of a name after a full stop inside it ("the U.S." keeps its own)."""
    return re.split(r"(?<=[a-z]{3})\.\s+|(?<=['’]s)\. ", name)[-1]


def _key(name: str) -> str:
    return re.sub(r"(?:inc|llc|ltd|limited|gmbh|plc)$", "", re.sub(r"[^a-z0-9]", "", name.lower())) or name.lower()


def _public_body(text: str) -> str:
    """The city, county or university that the text names most, where one clearly leads."""
    found: dict[str, int] = defaultdict(int)
    for name in governments(text):
        found[name] += 1
    for name in map(tidy, institutions(text)):
        found[name] += int(is_employer_name(name) and " " in name)
    ranked = sorted(found.items(), key=lambda pair: -pair[1])
    (first, count), (_, other) = [*ranked, ("", 0), ("", 0)][:2]
    return first if count >= _LEAST_MENTIONS and count >= 2 * other else ""
