"""What an employer's name is: what can be one, which are a public body's, and the name without what hangs on it."""

from __future__ import annotations

import re
from typing import Final

from studio.reading import lexicon
from studio.reading.cues import is_organisation, is_title, words_of
from studio.reading.places import is_place, towns

_COMMON: Final = lexicon.words("employer-common-words")
_NO_FIRST: Final = _COMMON - lexicon.words("employer-first-words")
_BOARDS: Final = lexicon.words("employer-boards")
_GOVERNMENT: Final = re.compile(
    r"\b((?:City(?: (?:and|&) County)?|County|State|Town|Township|Borough|Village|Commonwealth|University|Port|Bank|Diocese) of (?:the )?"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
)
_NOT_TOWN = re.compile(
    r" (?:Department|Departments|Charter|Police|Civil|Fire|Personnel|Human|Public|Office|Board|Water|Harbor|Municipal|Employee|Employees|Health|Residents?|Is|The|Council|Web|Application)\b.*"
)
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
_ADDRESS = re.compile(r"\b\d{2,}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|\b(?:Street|Road|Avenue|Lane|Drive|Way),")


def is_employer_name(name: str, *, known: str = "") -> bool:
    """Whether ``name`` can be an employer's: no place, no job, no job board, not only words such as "the company".

    What is ``known`` to be one already may be a place or a job as well.
    """
    words = words_of(name)
    if not words and not name.strip().isalnum():
        return False
    if all(word in _COMMON for word in words) or all(word.removesuffix(".com") in _BOARDS for word in words):
        return False
    if len(words) == 1 and words[0].endswith("ly"):
        return False
    if name == known or _GOVERNMENT.fullmatch(name):
        return True
    return not (is_place(name) or (is_title(name) and not is_organisation(name)))


def is_likely_name(name: str) -> bool:
    """Whether ``name``, cut out of a text, can be an employer's and does not begin as no name does ("Our …", "Please …")."""
    words = words_of(name)
    return is_employer_name(name) and bool(words) and words[0] not in _NO_FIRST


def is_public_body(name: str) -> bool:
    """Whether ``name`` is that of a city, a county, a university, a hospital or their like."""
    return _GOVERNMENT.fullmatch(name) is not None or _BODY.fullmatch(name) is not None


def governments(text: str) -> list[str]:
    """The cities, counties, universities and their like that ``text`` names by "of": "City of Vale"."""
    return [_NOT_TOWN.sub("", name) for name in _GOVERNMENT.findall(text)]


def institutions(text: str) -> list[str]:
    """The counties, hospitals, schools and their like that ``text`` names by their last word: "Vale County"."""
    return _BODY.findall(text)


def tidy(name: str) -> str:
    """A name without the article, the place behind it and the marks around it."""
    bare = _without_address(name).strip(" .,;:|–—-\"'“”")
    bare = re.sub(
        r"^(?:EEO|Job|Position|Company|Role|Employer|Mission)(?: Statement| Summary| Description| Overview)?:? (?=[A-Z]\w+ [A-Z])",
        "",
        bare,
    )
    bare = re.sub(r"^(?:the|At|Join|About|Why) (?=[A-Z])", "", without_site(_COUNTY_OFFICE.sub(r"\1\2", bare)))
    return re.sub(r"[®™]", "", bare).strip()


def without_site(name: str) -> str:
    """A name without the words of a site for jobs: "Careers at Copper Pot", "Copper Pot Jobs"."""
    return _SITE.sub("", name)


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
