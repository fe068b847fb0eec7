"""LinkedIn's data export: a zip of tables, brought into the keys of JSON Resume. Tables about other things are left alone."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from types import MappingProxyType
from typing import Any, Final

from studio.model.errors import InputError
from studio.model.profile import Profile
from studio.model.text import Notice
from studio.reading.formats.plain import decoded
from studio.reading.markup.package import Package, opened
from studio.reading.raw import File
from studio.reading.resume.from_json import profile_of

_TABLES: Final = MappingProxyType(
    {
        "positions": "work",
        "education": "education",
        "skills": "skills",
        "certifications": "certificates",
        "languages": "languages",
        "projects": "projects",
        "honors": "awards",
        "publications": "publications",
        "volunteering": "volunteer",
        "volunteering experiences": "volunteer",
        "courses": "courses",
        "patents": "publications",
        "organizations": "organizations",
        "recommendations_received": "references",
    }
)
"""The table's name → the list of JSON Resume that its rows go to (or a key of our own, which is kept as it is)."""

_DATES: Final = {"Started On": "startDate", "Finished On": "endDate"}
_COLUMNS: Final = MappingProxyType(
    {
        "work": {
            "Company Name": "name",
            "Title": "position",
            "Description": "summary",
            "Location": "location",
            **_DATES,
        },
        "education": {
            "School Name": "institution",
            "Start Date": "startDate",
            "End Date": "endDate",
            "Notes": "summary",
            "Degree Name": "studyType",
            "Activities": "activities",
        },
        "skills": {"Name": "name"},
        "certificates": {"Name": "name", "Url": "url", "Authority": "issuer", "License Number": "licence", **_DATES},
        "languages": {"Name": "language", "Proficiency": "fluency"},
        "projects": {"Title": "name", "Description": "description", "Url": "url", **_DATES},
        "awards": {"Title": "title", "Description": "summary", "Issued On": "date", "Issuer": "awarder"},
        "publications": {
            "Name": "name",
            "Title": "name",
            "Published On": "date",
            "Issued On": "date",
            "Description": "summary",
            "Publisher": "publisher",
            "Url": "url",
        },
        "volunteer": {
            "Company Name": "organization",
            "Role": "position",
            "Cause": "cause",
            "Description": "summary",
            **_DATES,
        },
    }
)
_SITE = re.compile(r"\[?(?:[A-Z_ ]+:)?(https?://[^\],\s]+|[\w.-]+\.\w{2,}[^\],\s]*)\]?")
_MOST_ROWS = 1_000


def read(file: File) -> Profile:
    """The profile that the export holds. Raises :class:`InputError` where the zip is damaged."""
    with opened(file.data, _damaged) as package:
        tables = dict(_tables(package))
    if not tables:
        raise InputError(
            "not-linkedin",
            "The zip file is no data export of LinkedIn's: it holds none of its tables.",
            hint="Unpack it, and take the file that is meant.",
        )
    document: dict[str, Any] = {"basics": _basics(tables)}
    for table, key in _TABLES.items():
        columns = _COLUMNS.get(key, {})
        held = tables.get(table, [])[:_MOST_ROWS]
        rows = [_reference(row) if key == "references" else _row(row, columns) for row in held]
        if rows:
            document.setdefault(key, []).extend(rows)
    profile = profile_of(document, file.name, file.format)
    long = [table for table, rows in tables.items() if len(rows) > _MOST_ROWS]
    cut = (Notice(code="too-long", message=f"Only the first {_MOST_ROWS:,} rows were read of: {', '.join(long)}."),)
    return replace(profile, warnings=(*profile.warnings, *cut)) if long else profile


def _damaged() -> InputError:
    return InputError("damaged-zip", "The zip file is damaged.", hint="Fetch the export from LinkedIn again.")


def _tables(package: Package) -> Iterator[tuple[str, list[dict[str, str]]]]:
    wanted = {*_TABLES, "profile", "email addresses", "phonenumbers", "phone numbers"}
    for name in package.names:
        table = name.rpartition("/")[2].lower().removesuffix(".csv")
        if name.lower().endswith(".csv") and table in wanted:
            yield table, _rows(decoded(package.part(name)))


def _rows(text: str) -> list[dict[str, str]]:
    try:
        lines = list(islice(csv.reader(io.StringIO(text.replace("\0", ""), newline="")), _MOST_ROWS + 2))
    except csv.Error as fault:
        raise _damaged() from fault
    heads = [head.strip() for head in lines[0]] if lines else []
    return [dict(zip(heads, (cell.strip() for cell in cells), strict=False)) for cells in lines[1:] if any(cells)]


def _row(row: dict[str, str], columns: dict[str, str]) -> dict[str, str]:
    """A row in the schema's keys; a column that has none keeps its name."""
    return {columns.get(head, head.lower()): cell for head, cell in row.items() if cell}


def _reference(row: dict[str, str]) -> dict[str, str]:
    who = " ".join(filter(None, (row.get("First Name"), row.get("Last Name"))))
    post = ", ".join(filter(None, (row.get("Job Title"), row.get("Company"))))
    return {"name": ", ".join(filter(None, (who, post))), "reference": row.get("Text", "")}


def _basics(tables: dict[str, list[dict[str, str]]]) -> dict[str, Any]:
    person = next(iter(tables.get("profile", ())), {})
    mails = tables.get("email addresses", ())
    mail = next((row for row in mails if row.get("Primary") == "Yes"), next(iter(mails), {}))
    phones = (*tables.get("phonenumbers", ()), *tables.get("phone numbers", ()))
    numbers = [number for row in phones if (number := row.get("Number", ""))]
    sites = _SITE.findall(person.get("Websites", ""))
    return {
        "name": " ".join(filter(None, (person.get("First Name"), person.get("Last Name")))),
        "label": person.get("Headline", ""),
        "summary": person.get("Summary", ""),
        "email": mail.get("Email Address", ""),
        "phone": next(iter(numbers), ""),
        "location": person.get("Geo Location") or person.get("Address", ""),
        "profiles": [{"url": site} for site in sites],
    }
