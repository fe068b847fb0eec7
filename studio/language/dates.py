"""Dates as resumes and postings write them, brought to ISO 8601 and never made more precise than they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from studio.model.text import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_POINT = (
    rf"(?:(?P<{{0}}iso>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?!\d)"
    rf"|(?P<{{0}}day>\d{{{{1,2}}}})(?:st|nd|rd|th)?\s+(?P<{{0}}dm>{_MONTH}),?\s+(?P<{{0}}dy>{_YEAR})"
    rf"|(?P<{{0}}month>{_MONTH})\s*(?:(?P<{{0}}mday>\d{{{{1,2}}}})(?:st|nd|rd|th)?(?:,\s*|\s+(?={_YEAR})))?[,'’‘/]?\s*(?P<{{0}}my>{_YEAR}|(?<=['’‘])\d\d(?!\d))"
    rf"|(?P<{{0}}num>(?:0?[1-9]|1[0-2])[/.](?:\d{{{{1,2}}}}[/.])?{_YEAR})"
    rf"|(?P<{{0}}season>winter|spring|summer|fall|autumn)\s+(?P<{{0}}sy>{_YEAR})"
    rf"|(?P<{{0}}year>{_YEAR})(?!\d))"
)
_NOW = r"(?P<now>present|current(?:ly)?|now|ongoing|to date|till date|today|date)\b"
_DASH = r"\s*(?:-|–|—|−|‐|\bto\b|\buntil\b|\bthrough\b|\bthru\b)\s*"
_OPEN = r"(?P<open>(?=\s*(?:$|[\t|])))"
"""A dash with nothing behind it: it goes on."""

_RANGE = re.compile(
    rf"(?<![\w$£€]){_POINT.format('a')}(?:{_DASH}(?:{_POINT.format('b')}|{_NOW}|(?:(?<=[-–—])|(?<=[-–—]\s)){_OPEN}))?",
    re.IGNORECASE,
)
_MONTH_TO_MONTH = re.compile(rf"(?<!\w)({_MONTH})({_DASH})(?={_MONTH}\s+({_YEAR}))", re.IGNORECASE)
_FROM = re.compile(r"\b(?P<since>since\s+)$|\bfrom\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """``start`` and ``end`` in ISO 8601, as precise as the source; a single date has ``end`` "" and ``single`` true."""

    start: str
    end: str
    current: bool
    single: bool
    span: Span


def find_ranges(text: str) -> tuple[DateRange, ...]:
    """Every date or stretch of dates in ``text``, in order."""
    return tuple(_range(found, text) for found in _RANGE.finditer(text))


def _range(found: re.Match[str], text: str) -> DateRange:
    start, end = _iso(found, "a"), _iso(found, "b")
    current = found.group("now") is not None or found.group("open") is not None
    first = found.start()
    if not end and not current:
        if before := _MONTH_TO_MONTH.search(text, max(0, first - 16), found.end()):
            number = _month(before.group(1))
            return DateRange(
                start=f"{start[:4]}-{number}",
                end=start,
                current=False,
                single=False,
                span=Span(before.start(), found.end()),
            )
        if before := _FROM.search(text, 0, first):
            current, first = before["since"] is not None, before.start()
    return DateRange(start=start, end=end, current=current, single=not (end or current), span=Span(first, found.end()))


def _iso(found: re.Match[str], side: str) -> str:
    def part(name: str) -> str:
        return found.group(side + name) or ""

    if part("iso"):
        return part("iso")
    if part("dy"):
        return f"{part('dy')}-{_month(part('dm'))}-{int(part('day')):02d}"
    if part("my"):
        year = part("my") if len(part("my")) == 4 else _century(part("my"))  # noqa: PLR2004 - digits of a year
        day = f"-{int(part('mday')):02d}" if part("mday") else ""
        return f"{year}-{_month(part('month'))}{day}"
    if part("num"):
        pieces = re.split(r"[/.]", part("num"))
        return f"{pieces[-1]}-{int(pieces[0]):02d}"
    if part("sy"):
        return part("sy")
    return part("year")


def _century(digits: str) -> str:
    """A year of two digits: of this century up to next year, of the last one beyond."""
    return ("20" if int(digits) <= int(today()[2:4]) + 1 else "19") + digits


def _month(name: str) -> str:
    return f"{_MONTHS.index(name[:3].lower()) + 1:02d}"


def months_between(start: str, end: str) -> int:
    """Whole months from ``start`` to ``end`` (ISO 8601, months or years), both months counted; a bare year is all of it."""
    first = int(start[:4]) * 12 + (int(start[5:7]) - 1 if len(start) > 4 else 0)  # noqa: PLR2004
    last = int(end[:4]) * 12 + (int(end[5:7]) - 1 if len(end) > 4 else (0 if len(start) == 4 else 11))  # noqa: PLR2004
    return max(0, last - first + (1 if len(end) > 4 else 0))  # noqa: PLR2004


def today() -> str:
    """Today, ISO 8601."""
    return date.today().isoformat()  # noqa: DTZ011 - a letter carries the writer's local date


_SHOWN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


_LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def shown_day(iso: str) -> str:
    """An ISO date as a letter shows it: "24 November 2026"; one without a day as a resume does."""
    return f"{int(iso[8:10])} {_LONG_MONTHS[int(iso[5:7]) - 1]} {iso[:4]}" if len(iso) >= 10 else shown(iso)  # noqa: PLR2004


def shown(iso: str) -> str:
    """An ISO date as a resume shows it: "2019", "Mar 2019"."""
    return f"{_SHOWN_MONTHS[int(iso[5:7]) - 1]} {iso[:4]}" if len(iso) >= 7 else iso  # noqa: PLR2004


def shown_range(start: str, end: str, *, current: bool) -> str:
    """A stretch as a resume shows it: "Mar 2019 – Present"; what ended as it began is shown once."""
    last = "Present" if current else shown(end) if end != start else ""
    return " – ".join(part for part in (shown(start), last) if part)
