"""The labelled lines of a posting: "Employer: …", "Location: …", a label over its value, a table row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from studio.language.dates import find_ranges
from studio.reading.cues import is_organisation, is_title
from studio.reading.places import PLACE, is_place
from studio.reading.posting.headings import fold, known_kind
from studio.reading.posting.terms import is_employment_type

_LABELS: Final = MappingProxyType(
    {
        "title": """job position, job role title, name of the position, opportunity title, job position title, job title, title, position title, position, role, role title, vacancy, vacancy title, post, post title, job, job role,
            job posting, position announcement, job announcement, posting title, job posting title, official title,
            business title, advertised title, job name, job opening, opening, designation, title of position, title of post, we are hiring, now hiring, hiring, position name""",
        "workingTitle": "working title, working job title, functional title",
        "hiringOrganization": """business name, hiring entity, org, company business name, client, school name, school name and address, institution company, employer institution, hiring institution, recruiting institution, employer, company, company name, organisation, organization, hiring organisation, hiring organization,
            employer name, organisation name, organization name, institution, firm, business, hiring company, agency, name of employer, school, university, trust, hospital""",
        "jobLocation": """job location s, location s, place of employment, work place, city state country, address, work address, location address, job site, region, location, locations, job location, work location, place of work, workplace, location of job, where,
            based in, based, place, office, office location, duty station, duty location, worksite, work site, worksite location, primary location,
            location name, position location, base, location of post, job location city, city state, campus""",
        "addressLocality": "city, town",
        "addressRegion": "state, province, state province, county",
        "addressCountry": "country, country region",
        "employmentType": """a job type, job category type, job schedule, schedule type, position time, full time or part time, flsa type, work schedule type, employment type, job type, type of employment, contract type, contract, work type, position type, type,
            employment status, job status, type of position, type of contract, full part time, time type, full time part time, vacancy type,
            hours type, appointment type, position status, appointment status, employment""",
        "baseSalary": """pay range salary, salary pay, salary or pay, hourly pay range, base pay range, base pay, estimated salary, expected salary, expected compensation, salary range annual, compensation rate, stipend, pay scale, salary, pay, salary range, pay range, compensation, annual salary, pay rate, payrate, rate of pay, hourly rate, wage, wages, remuneration,
            starting salary, base salary, hourly pay, salary band, hiring range, anticipated hiring range, compensation range, approximate salary, hourly wage,
            salary pay rate, starting pay, starting rate, anticipated salary range, pay rate range, hiring salary range""",
        "datePosted": """created at, date created, created, post date, job posted, listed, listed on, date, advertised, date advertised, first posted, date posted, posted, posted on, posted date, posting date, opening date, open date, published, published on,
            date of posting, advert start date, date advertised, open, job posting date, date opened, posting open date, publication date""",
        "validThrough": """applications due, application closing, application due, due date, apply before, posting closes, posting expires, valid until, end date, closing, close on, deadline for receipt of applications, last day to apply, last date, filing deadline, open until, closing date and time, application end date, valid through, closing date, close date, closes, closing, application deadline, deadline, apply by, deadline to apply,
            applications close, application closing date, closing date for applications, expires, expiry date, last date to apply, close,
            deadline for applications, posting close date, application due date, advert end date, end date for applications, closes on,
            application close date, posting end date, submission deadline""",
    }
)
_KEYS: Final = {fold(name): key for key, names in _LABELS.items() for name in names.split(",")}
_PLAIN: Final = frozenset(
    """job title, position title, posting title, working title, employer, company name, employment type, job type, job location, work location,
    salary range, full part time, closing date, date posted, application deadline, appointment type, work type, location, campus""".replace(
        "\n", " "
    ).split(", ")
)
"""Labels that are followed by their value without a colon, in the columns of a printed form."""
_COLON = re.compile(r"^\W{0,4}([A-Za-z][A-Za-z /&()'’-]{1,45}?)\s*[:：]\s*(?:\*\*|__)?\s*(.*)$")
_ROW = re.compile(r"^\|?\s*([^|\t]{2,45}?)\s*:?\s*[|\t]\s*([^|\t]+?)\s*(?:[|\t].*)?$")
_NOTHING = frozenset(
    {
        "",
        "-",
        "–",
        "n/a",
        "na",
        "none",
        "tbd",
        "tbc",
        "not listed",
        "not specified",
        "not stated",
        "not provided",
        "see below",
    }
)
_MOST_VALUE = 160


def labelled(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each (schema.org key, value) that a label states, in order. ``lines`` are the lines that hold words.

    One key is not schema.org's: "workingTitle", by which large employers call the job where "title" is only its class.
    """
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        others = line.strip().split("\t")[1:]
        found = [_stated(line.strip(), after.strip()), *(_columns(piece) for piece in others)]
        yield from ((key, value) for key, value in found if key and _means(value) and _fits(key, line, value))


def _fits(key: str, line: str, value: str) -> bool:
    """Whether a value can be one of its key; an employer that stands below its label must be named like one."""
    if key in {"title", "workingTitle"}:
        return _can_be_title(line, value)
    if key == "employmentType":
        return is_employment_type(value.replace("_", " "))
    if key == "jobLocation" and value not in line:
        return is_place(value) or is_place(value.rpartition(", ")[2]) or PLACE.search(value) is not None
    return key != "hiringOrganization" or (":" in line and value in line) or is_organisation(value)


def _can_be_title(line: str, value: str) -> bool:
    """A title beside its label is believed; one in the next line or column only where it names a job."""
    beside = value in line and ":" in line and re.search(r"[^\W\d]{3}", value) is not None
    return is_title(value) or (beside and not find_ranges(value))


def is_label(line: str) -> bool:
    """Whether a line is a label, with or without its value."""
    found = _COLON.match(line.strip())
    return fold(found.group(1) if found else line) in _KEYS


def _stated(line: str, after: str) -> tuple[str, str]:
    for shape in (_COLON, _ROW):
        if (found := shape.match(line)) and (key := _KEYS.get(fold(found.group(1)))):
            value = found.group(2).strip().strip("\"'“”*_ ").strip()
            return key, value or _below(after)
    if fold(line) in _PLAIN and line[:1].isupper():
        return _KEYS[fold(line)], _below(after)
    return _columns(line)


def _columns(line: str) -> tuple[str, str]:
    words = line.split()
    for size in (2, 1):
        label = " ".join(words[:size])
        if (
            len(words) > size
            and label.lower() in _PLAIN
            and label.istitle()
            and size == len(label.split())
            and size > 1
        ):
            return _KEYS[label.lower()], " ".join(words[size:])
    return "", ""


def _below(after: str) -> str:
    """The value that stands under its label, unless the next line is a label or heading of its own."""
    return "" if is_label(after) or known_kind(after) or after.endswith(":") else after


def _means(value: str) -> bool:
    return value.lower().strip(" .") not in _NOTHING and len(value) <= _MOST_VALUE
