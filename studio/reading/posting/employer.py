"""Who hires, where no label says it: the sentences in which an employer names itself, weighed against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from studio.reading.cues import is_organisation, is_title, words_of
from studio.reading.places import is_place, towns
from studio.reading.posting.headings import known_kind, shaped_kind

_CAP = r"[A-Z0-9À-ÖØ-Þ][\w'’.&+®-]{0,40}"
_NAME = rf"(?<!\w)(?P<name>{_CAP}(?:[ ](?:(?:of|the|and|for|at|de|du|und|in|&)[ ]){{0,2}}{_CAP}){{0,8}}(?:, (?:Inc|LLC|Ltd|Co)\b\.?)?)"
_ABBREVIATED = r"(?: ?\([^()]{1,30}\))?,?"
_NOW = r"(?:currently |now |actively |also |always )?"
_DOES = (
    r"(?:build|develop|creat|grow|revolutioni[sz]|transform|lead|provid|offer|help|mak|chang|redefin|empower|enabl|expand|pioneer|deliver|serv|work|support|"
    r"driv|bring|power|connect|design|produc|operat|manufactur)"
)
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
        (rf"{_NAME}(?:, [^.]{{3,60}},)? has an? (?:[\w-]+ ){{0,3}}(?:opening|vacancy|opportunity|position)", 3.5),
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
        (rf"\b[Jj]oin(?:ing)? our {_NAME}(?: [Tt]eam\b)", 0.3),
        (rf"\b(?:[Jj]oin(?:ing)?|JOIN) (?:the )?{_NAME}(?: [Tt]eam\b| as\b| family\b|[,!.]| and\b| in\b|$)", 2.5),
        (rf"(?:(?:[Ww]orking|[Cc]areers?|[Ll]ife|[Ww]ork|[Jj]obs|[Rr]ole) (?:at|for)|[Cc]areers? with) {_NAME}", 1.8),
        (rf"\b[Aa]s an? [\w ,&/-]{{3,60}} (?:at|with|for) {_NAME}(?=[,. ]|$)", 2.0),
        (rf"{_NAME} (?:is|are) the (?:right )?(?:place|company|team)\b", 2.0),
        (rf"(?:[Ww]elcome to|[Ww]ho is) (?:the )?{_NAME}(?=[.!?,]|$)", 2.0),
        (
            rf"^(?:About|ABOUT|Why(?: [Jj]oin| work (?:at|for))?|Who is|Life at|Working (?:at|for)|The Role at|Careers at|Jobs at) (?:the |The )?{_NAME}\W*$",
            3.0,
        ),
        (
            rf"(?:^|[.!?] )(?:The )?{_NAME}{_ABBREVIATED} (?:is|are) (?:one of|the|an?|home to|among|comprised|dedicated|located|rebuilding|on a mission|committed|locally|{_DOES}\w*ing)\b",
            1.5,
        ),
        (
            rf"(?:^|[.!?] )(?:The )?{_NAME}, (?:an?|the) [^.]{{3,80}}(?:company|firm|provider|leader|organi[sz]ation|charity|school|university|hospital|agency|startup|start-up)\b",
            2.5,
        ),
        (
            rf"(?:^|[.!?] )(?:The )?{_NAME} (?:strives|believes|exists|works|helps|makes|builds|serves|delivers|develops|operates|provides|offers|employs|runs)\b",
            1.5,
        ),
        (rf"(?<=[a-z,] ){_NAME}['’]s [a-z]", 0.5),
        (rf"\bwithin {_NAME}(?=[ ,.])", 0.7),
        (
            rf"(?:employees?|staff|members?|part|policies|values|mission|clients|core|heart) (?:of|at) (?:the )?{_NAME}",
            0.7,
        ),
        (rf"(?:employment|positions?|opportunity|career) (?:with|at) (?:the )?{_NAME}", 0.7),
        (
            rf"{_NAME}(?:['’]s)? (?:mission|values|culture|employees|benefits|team|engineering|customers|initiatives)",
            0.7,
        ),
    )
)
_SUBJECT = re.compile(r" (?:is|are|has|seeks|offers|provides|was)\b")
"""Behind a name that ends in 's as its own: "Sainsbury's is hiring"."""

_POSSESSIVE = re.compile(r"['’]s?$")
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
    work working you your yes big core data product engineering design sales marketing today here friday shift""".split()
)
_BOARDS: Final = frozenset(
    "linkedin indeed glassdoor monster reed totaljobs seek ziprecruiter stepstone xing workday greenhouse lever smartrecruiters github facebook "
    "twitter instagram youtube careerbuilder dice adzuna jooble simplyhired recruitee ashby governmentjobs neogov equifax e-verify "
    "gmail outlook hotmail myworkdayjobs icims taleo bamboohr jobvite ashbyhq breezy workable personio schooljobs unix christ".split()
)
"""Where jobs are found and mail is sent from; none of them hires by being named."""

_NO_EMPLOYERS_DOMAIN: Final = _BOARDS | frozenset(
    "google yahoo docs forms bit tinyurl w3 apple microsoft eeoc dol gov nhs zoom slack medium wikipedia example".split()
)
_BOARD_ADDRESS: Final = re.compile(
    r"//(?:[\w-]+\.)*(?:greenhouse\.io|lever\.co|ashbyhq\.com|workable\.com|smartrecruiters\.com|jobvite\.com)/(?:embed/)?([\w-]{3,40})"
    r"|//([\w-]{3,40})\.(?:[\w-]+\.)*?(?:recruitee|bamboohr|breezy|personio|teamtailor|myworkdayjobs|applytojob|pinpointhq|homerun|icims)\.",
    re.IGNORECASE,
)
"""The addresses of boards that give each employer a part of its own, which is its name."""

_SMALL: Final = frozenset({"of", "the", "and", "for", "&", "at"})
_STARTS: Final = frozenset(
    "new national state city public united international museum county bank big data core".split()
)
_PART = re.compile(
    r"^(?:Section|Division|Department|Office|Faculty|School|Unit|Bureau|College) of\b|\b(?:Division|Department|Section|Unit|Team|Campus|Office)$"
)
"""A part of an employer, which is named in the same sentences."""

_ADDRESS = re.compile(r"\b\d{2,}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|\b(?:Street|Road|Avenue|Lane|Drive|Way),")
_BODY = re.compile(
    r"\b((?:[A-Z][\w'’-]+ ){1,4}(?:University|College|Hospital|Museum|County|Council|Institute|Academy|Trust|Foundation|School District))\b"
)
_COUNTY_OFFICE = re.compile(
    r"^(?:Clerk|Recorder|Assessor|Auditor|Treasurer|Sheriff|Registrar|Office)[\w-]* of ((?:[A-Z][\w.'’]+ ){1,3}County)$"
    r"|^((?:[A-Z][\w.'’]+ ){1,3}County) (?:Government|Clerk|Department|Office|Board|Elections?|Sheriff|Administration|Recorder|Assessor|Registrar)\b.*"
)
_SITE = re.compile(
    r"^(?:Careers?|Jobs?) (?:at|with)(?: the)? | (?:Careers?|Jobs?|Career Portal|Portal|Recruitment|Recruiting|Vacancies|Career Site)$"
)
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
            seen.setdefault(key, name)
    text = "\n".join(lines)
    everywhere = "\n".join((text, *addresses))
    domains = {found.lower() for found in _DOMAIN.findall(everywhere)} - _NO_EMPLOYERS_DOMAIN
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


def is_employer_name(name: str, *, known: str = "") -> bool:
    """Whether ``name`` can be an employer's: no place, no job, no job board, not only words such as "the company"."""
    words = words_of(name)
    if not words and not name.strip().isalnum():
        return False
    if all(word in _GENERIC for word in words) or all(word.removesuffix(".com") in _BOARDS for word in words):
        return False
    if len(words) == 1 and words[0].endswith("ly"):
        return False
    if name == known or _GOVERNMENT.fullmatch(name):
        return True
    return not (is_place(name) or (is_title(name) and not is_organisation(name)))


def is_public_body(name: str) -> bool:
    """Whether ``name`` is that of a city, a county, a university, a hospital or their like."""
    return _GOVERNMENT.fullmatch(name) is not None or _BODY.fullmatch(name) is not None


def tidy(name: str) -> str:
    """A name without the article, the place behind it and the marks around it."""
    bare = _without_address(name).strip(" .,;:|–—-\"'“”")
    bare = re.sub(
        r"^(?:EEO|Job|Position|Company|Role|Employer|Mission)(?: Statement| Summary| Description| Overview)?:? (?=[A-Z]\w+ [A-Z])",
        "",
        bare,
    )
    bare = re.sub(r"^(?:the|At|Join|About|Why) (?=[A-Z])", "", _SITE.sub("", _COUNTY_OFFICE.sub(r"\1\2", bare)))
    return re.sub(r"[®™]", "", bare).strip()


def _without_address(name: str) -> str:
    """A name without the place behind it: "Acme – Leeds, UK", "St Robert's School, 12 High Street, Durham", "Acme in Covina"."""
    head, _, tail = name.rpartition(" in ")
    if head and tail in towns():
        name = head
    for found in re.finditer(r"\s[-–—|]\s|,\s", name):
        tail = name[found.end() :]
        comma = found.group().startswith(",")
        if (is_place(tail) and not comma) or (comma and ", " in tail and (is_place(tail) or _ADDRESS.search(tail))):
            return name[: found.start()]
    return name


def _told(lines: Sequence[str]) -> Iterator[tuple[str, float]]:
    """The names in sentences that speak of an employer; what the first ones say weighs more."""
    at = 0
    for line in lines:
        for pattern, weight in _CUES:
            for found in pattern.finditer(line):
                said = _last_sentence(found.group("name"))
                said = re.sub(r"^The (?=[A-Z])", "", said)
                name = tidy(said if _SUBJECT.match(line, found.end("name")) else _POSSESSIVE.sub("", said))
                if _is_named(name):
                    early = 1.0 if at + found.start() < _EARLY and weight >= 1.5 else 0.0  # noqa: PLR2004 - of the employer itself
                    yield name, weight + early
        at += len(line) + 1


def _is_named(name: str) -> bool:
    words = words_of(name)
    return is_employer_name(name) and bool(words) and words[0] not in _GENERIC - _STARTS


def _hinted(hints: Sequence[str], title: str) -> Iterator[tuple[str, float]]:
    """What stands beside the job in a page's title, or is all of it: the site's name."""
    for hint in hints:
        parts = [part.strip() for part in re.split(r"\s+[|–—·:»-]{1,2}\s+|\s*\|\s*", hint) if part.strip()]
        for part in parts:
            name = tidy(_SITE.sub("", re.sub(r"^.* (?:at|@) (?=[A-Z])", "", _SITE.sub("", part))))
            job = is_title(name) and not is_organisation(name)
            beside = len(parts) > 1 and any(is_title(other) for other in parts if other != part)
            if (
                _is_named(name)
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
            *(_NOT_TOWN.sub("", name) for name in _GOVERNMENT.findall(line)),
            *(tidy(name.removeprefix("The ")) for name in _BODY.findall(line)),
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
            and _is_named(name)
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
    return re.split(r"(?<=[a-z]{3})\.[\sÂ]+|(?<=['’]s)\. ", name)[-1]


def _key(name: str) -> str:
    return re.sub(r"(?:inc|llc|ltd|limited|gmbh|plc)$", "", re.sub(r"[^a-z0-9]", "", name.lower())) or name.lower()


def _public_body(text: str) -> str:
    """The city, county or university that the text names most, where one clearly leads."""
    found: dict[str, int] = defaultdict(int)
    for name in (_NOT_TOWN.sub("", name) for name in _GOVERNMENT.findall(text)):
        found[name] += 1
    for name in map(tidy, _BODY.findall(text)):
        found[name] += int(is_employer_name(name) and " " in name)
    ranked = sorted(found.items(), key=lambda pair: -pair[1])
    (first, count), (_, other) = [*ranked, ("", 0), ("", 0)][:2]
    return first if count >= _LEAST_MENTIONS and count >= 2 * other else ""
