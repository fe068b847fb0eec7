"""Who hires, where no label says it: the sentences in which an employer names itself, weighed against each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from studio.reading.cues import is_organisation, is_title, words_of
from studio.reading.places import is_place

_CAP = r"[A-Z0-9À-ÖØ-Þ][\w'’.&+®-]*"
_NAME = rf"(?P<name>{_CAP}(?:[ ](?:(?:of|the|and|for|at|de|du|und|in|&)[ ]){{0,2}}{_CAP}){{0,8}}(?:, (?:Inc|LLC|Ltd|Co)\b\.?)?)"
_ABBREVIATED = r"(?: ?\([^()]{1,30}\))?,?"
_NOW = r"(?:currently |now |actively |also |always )?"
_CUES: Final = tuple(
    (re.compile(pattern), weight)
    for pattern, weight in (
        (
            rf"{_NAME}{_ABBREVIATED} (?:is|are) {_NOW}(?:seeking|looking (?:for|to)|hiring|recruiting|searching for|inviting|accepting)",
            4.0,
        ),
        (
            rf"{_NAME}{_ABBREVIATED} (?:seeks|invites applications|invites you|welcomes applications|has (?:an? )?(?:\w+ )?(?:opening|vacancy|opportunity|position))",
            4.0,
        ),
        (
            rf"{_NAME}{_ABBREVIATED} (?:is|are) (?:an? |proud(?:ly)? (?:to be )?an? |proud to be |committed to (?:\w+ )?)?(?:\w+ )?(?:[Ee]qual|EEO|affirmative|AA/)",
            3.0,
        ),
        (rf"{_NAME}{_ABBREVIATED} (?:does not|do not|prohibits) (?:unlawfully )?discriminat", 3.0),
        (
            rf"{_NAME}{_ABBREVIATED} (?:provides|values|offers|celebrates|embraces) (?:an? )?(?:equal|diversity|competitive|comprehensive|generous|excellent|inclusion)",
            2.5,
        ),
        (rf"(?:^|[.!?] |[,;] )(?:[Hh]ere )?[Aa]t {_NAME},? (?:we|you|our|I|your)\b", 3.0),
        (rf"\b(?:[Jj]oin|JOIN) (?:the |our )?{_NAME}(?: [Tt]eam\b| as\b| family\b|[,!.]| and\b| in\b|$)", 2.5),
        (rf"(?:[Ww]orking|[Cc]areers?|[Ll]ife|[Ww]ork|[Jj]obs) (?:at|for|with) {_NAME}", 1.5),
        (rf"(?:[Ww]elcome to|[Ww]ho is) (?:the )?{_NAME}(?=[.!?,]|$)", 2.0),
        (
            rf"^(?:About|ABOUT|Why(?: [Jj]oin| work (?:at|for))?|Who is|Life at|Working (?:at|for)) (?:the |The )?{_NAME}\W*$",
            3.0,
        ),
        (
            rf"(?:^|[.!?] )(?:The )?{_NAME}{_ABBREVIATED} (?:is|are) (?:one of|the|an?|home to|among|comprised|dedicated|located|rebuilding|building|on a mission|committed)\b",
            1.5,
        ),
        (rf"(?:employees?|staff|members?|part|policies|values|mission) (?:of|at) (?:the )?{_NAME}", 0.7),
        (rf"(?:employment|positions?|opportunity|career|experience) (?:with|at) (?:the )?{_NAME}", 0.7),
        (rf"{_NAME}(?:['’]s)? (?:mission|values|culture|employees|benefits)", 0.7),
    )
)
_GOVERNMENT: Final = re.compile(
    r"\b((?:City(?: (?:and|&) County)?|County|State|Town|Township|Borough|Village|Commonwealth|University|Port|Bank|Diocese) of (?:the )?"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
)
_NOT_TOWN = re.compile(
    r" (?:Department|Departments|Charter|Police|Civil|Fire|Personnel|Human|Public|Office|Board|Water|Harbor|Municipal|Employee|Employees|Health|Residents?|Is|The|Council|Web|Application)\b.*"
)
_GENERIC: Final = frozenset(
    """a about actively address an additional all arts science sciences supervise unit units also and any applicant applicants application as association at bachelor bank business campus candidate
    candidates career careers center centre citizen city client clients college commission committee companies company contact contract corporation council county customer
    customers department description details diploma diversity division each eligible employee employees employer employers employment
    english essential everyone experience experienced federal firm for foundation full government group he hiring his homeland hospital hr how human
    i if important in individual individuals industry institute institution international interview it job jobs joining key knowledge license location manager management master
    members mission monday must museum national new no note office on once opportunity organisation organization other our part
    people person please position positions preferred program project public qualifications qualified required requirements resources
    responsibilities responsible role salary school section senior service services she skills some staff state store students successful summary supervisor team
    teams that the their there these they this those title to town trust united university us we what when where whether who why with
    work working you your yes""".split()
)
_BOARDS: Final = frozenset(
    "linkedin indeed glassdoor monster reed totaljobs seek ziprecruiter stepstone xing workday greenhouse lever smartrecruiters github facebook "
    "google twitter instagram youtube careerbuilder dice adzuna jooble simplyhired recruitee ashby governmentjobs neogov equifax e-verify".split()
)
_PART = re.compile(
    r"^(?:Section|Division|Department|Office|Faculty|School|Unit|Bureau|College) of\b|\b(?:Division|Department|Section|Unit|Team|Campus|Office)$"
)
"""A part of an employer, which is named in the same sentences."""

_BODY = re.compile(
    r"\b((?:[A-Z][\w'’-]+ ){1,4}(?:University|College|Hospital|Museum|County|Council|Institute|Academy|Trust|Foundation|School District))\b"
)
_LEAST_VOTES = 2.0
_LEAST_MENTIONS = 3


def employer_of(lines: Sequence[str], *, title: str) -> str:
    """The name under which most of the text speaks of the employer, or "" where no sentence names one."""
    votes: Counter[str] = Counter()
    seen: dict[str, str] = {}
    for line in lines:
        for name, cue in _named(line):
            weight = 0.4 * cue if _PART.search(name) else cue
            if name.lower() != title.lower():
                votes[_key(name)] += weight  # type: ignore[assignment]  # Counter adds what it is given
                seen.setdefault(_key(name), name)
    text = "\n".join(lines)
    for key, name in seen.items():
        votes[key] += min(2.0, text.count(name) / 5) + (0.5 if is_organisation(name) and " " in name else 0)  # type: ignore[assignment]
    best = max(votes, key=lambda key: votes[key], default="")
    return seen[best] if best and votes[best] >= _LEAST_VOTES else _public_body(text)


def is_employer_name(name: str, *, known: str = "") -> bool:
    """Whether ``name`` can be an employer's: no place, no job, no job board, not only words such as "the company"."""
    words = words_of(name)
    if not words and not name.strip().isalnum():
        return False
    if all(word in _GENERIC for word in words) or any(word.removesuffix(".com") in _BOARDS for word in words):
        return False
    if len(words) == 1 and words[0].endswith("ly"):
        return False
    return name == known or not (is_place(name) or (is_title(name) and not is_organisation(name)))


def tidy(name: str) -> str:
    """A name without the article, the possessive and the marks around it."""
    bare = re.sub(r"['’]s$", "", name.strip(" .,;:|–—-"))
    bare = re.sub(
        r"^(?:EEO|Job|Position|Company|Role|Employer|Mission)(?: Statement| Summary| Description| Overview)?:? (?=[A-Z]\w+ [A-Z])",
        "",
        bare,
    )
    bare = re.sub(r"^(?:The|the|At|Join) (?=[A-Z])", "", bare)
    return re.sub(r"[®™]", "", bare).strip()


def _named(line: str) -> Iterator[tuple[str, float]]:
    for pattern, weight in _CUES:
        for found in pattern.finditer(line):
            name = tidy(_last_sentence(found.group("name")))
            if (
                is_employer_name(name)
                and words_of(name)[:1]
                and words_of(name)[0]
                not in _GENERIC
                - {"new", "national", "state", "city", "public", "united", "international", "museum", "county", "bank"}
            ):
                yield name, weight


def _last_sentence(name: str) -> str:
    """The part of a name after a full stop inside it ("the U.S." keeps its own)."""
    return re.split(r"(?<=[a-z]{3})\. ", name)[-1]


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _public_body(text: str) -> str:
    """The city, county or university that the text names most, where one clearly leads."""
    found = Counter(_NOT_TOWN.sub("", name) for name in _GOVERNMENT.findall(text))
    found.update(name for name in map(tidy, _BODY.findall(text)) if is_employer_name(name) and " " in name)
    first, *rest = [*found.most_common(2), ("", 0)]
    return first[0] if first[1] >= _LEAST_MENTIONS and first[1] >= 2 * rest[0][1] else ""
