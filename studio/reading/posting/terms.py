"""On what terms: kind of employment, pay, and the dates of the posting, as its sentences tell them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studio.language.dates import find_ranges
from studio.reading.raw import RawLine

_AMOUNT = r"(?:[$£€₹¥]|\b(?:USD|EUR|GBP|CAD|AUD|INR|ZAR|CHF)\s?)\s?\d[\d,. ]*\d?\s?[kK]?\+?"
_UNIT = r"(?:\s*(?:/|per |an |a |p\.?)\s?(?:hour|hr|year|yr|annum|month|week|day|h|a)\b\.?|\s+(?:annually|yearly|hourly|monthly|p\.?a\.?)|\s?(?:USD|CAD|AUD|EUR|GBP)\b)"
_MONEY = re.compile(
    rf"{_AMOUNT}{_UNIT}?(?:\s*(?:-|–|—|to|and|up to)\s*(?:[$£€]|(?:USD|EUR|GBP)\s?)?\s?\d[\d,. ]*\d?\s?[kK]?{_UNIT}?)?(?:{_UNIT})?(?: pro rata)?"
)
_PAY_WORDS = re.compile(
    r"salary|pay\b|wage|compensation|per hour|/ ?h(?:ou)?r|annum|hourly|per year|a year|an hour|/ ?year|/ ?month|annual|\bearn\b|\brange\b",
    re.IGNORECASE,
)
_PERKS = re.compile(
    r"learning|training|development|equipment|set-?up|conference|wellness|stipend|reimburs|allowance|bonus|budget|match|revenue|funding|raised|grant|million|billion|\bmo\b|discount",
    re.IGNORECASE,
)
_LEAST_SUM = 7.0
_PLAINLY_PAY = 1_000
_TERM = (
    r"\b(?:(?:full|(?<!full/)part)[- ]time|permanent|temporary|temp|(?<!employment )contract(?:or)?|sub-?contract|fixed[- ]term|freelance|internship|casual|seasonal|per diem|"
    r"apprenticeship|volunteer|maternity cover|zero[- ]hours)\b"
)
_TERMS = re.compile(rf"{_TERM}(?:\s*[,/·|&-]\s*(?:and |or )?{_TERM}|\s+{_TERM})*", re.IGNORECASE)
_KIND = re.compile(
    r"\b(?:FT|PT|FTE|full|part|regular|salaried|hourly|intern|exempt|term|tenure(?:-track)?|fixed|limited|permanent|apprentice|freelance"
    r"|career|shift|employee|hours?|service)\b",
    re.IGNORECASE,
)
_OF_THE_JOB = re.compile(
    r"\b(?:position|role|post|job|contract|opportunity|appointment|basis|cover|employment|vacancy|work|term|hours|opening|career)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:employees|employed by|applicants|staff members|benefits|eligib\w+|experience|students|years?|receive)\b",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:deadline|clos(?:es?|ing)|apply|applications?|applying|submi\w+|received?|accepted|resumes?|cv|cover letter)\b[^.]{0,110}?"
    r"\b(?:by|is|on|until|before|than|through|to|date)?\W{0,3}(?:\w+day,? )?(?:the )?$",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:posted|published|advertised|listed|date posted|posting date|created)\b[^.]{0,30}$", re.IGNORECASE
)
_NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
_CHIPS = re.compile(r"\s[|·•]\s|\t|(?<=hour|year|week)\s[-–]\s")
_MONTHS, _DAYS = 12, 31
_AMERICAN = re.compile(
    r", [A-Z]{2} \d{5}\b|\bU\.?S\.?A?\.? citizen|\b(?:[ECMP][SD]T|(?:Eastern|Central|Mountain|Pacific) (?:Standard |Daylight )?Time|Eastern)\b|\b401\(?k\b"
)
_BRITISH = re.compile(r"£|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_ORDINAL = re.compile(r"(\d) ?(?:st|nd|rd|th)\b(?: (?=,))?")
_MOST_CHIP = 6


def month_first(text: str) -> bool | None:
    """Whether the text writes the month of a date in figures before its day: as another of its dates shows, or its country; None where nothing does."""
    orders = {int(day) > _MONTHS for first, day, _ in _NUMERIC.findall(text) if max(int(first), int(day)) > _MONTHS}
    if len(orders) == 1:
        return orders.pop()
    american, british = _AMERICAN.search(text) is not None, _BRITISH.search(text) is not None
    return american if american != british else None


def date_in(words: str, *, month_first: bool | None = None) -> str:
    """A stated date in ISO 8601, or ""; of "01/02/2026" only the year is sure, unless it is known whether its month stands first."""
    words = _ORDINAL.sub(r"\1", words)
    if found := _NUMERIC.search(words):
        first, second, year = (int(part) for part in found.groups())
        year += 2000 if year < 100 else 0  # noqa: PLR2004 - two digits
        told = first == second or max(first, second) > _MONTHS
        if told or month_first is not None:
            backwards = first > _MONTHS or (not told and not month_first)
            month, day = (second, first) if backwards else (first, second)
            return f"{year}-{month:02d}-{day:02d}" if 1 <= month <= _MONTHS and 1 <= day <= _DAYS else str(year)
        return str(year)
    ranges = find_ranges(words)
    return (ranges[0].end or ranges[0].start) if ranges else ""


def deadline_of(lines: Sequence[RawLine]) -> str:
    """By when to apply, as a sentence tells it, in ISO 8601; "" where none does, or only a year."""
    return _dated(lines, _DUE)


def posted_on(lines: Sequence[RawLine]) -> str:
    """When it was published, as a line tells it, in ISO 8601."""
    return _dated(lines, _OPENED)


def _dated(lines: Sequence[RawLine], cue: re.Pattern[str]) -> str:
    for line in lines:
        for found in find_ranges(line.text):
            if found.single and len(found.start) == len("2026-01-01") and cue.search(line.text[: found.span.start]):
                return found.start
    return ""


def is_employment_type(words: str) -> bool:
    """Whether words name a kind of employment, as a label's value should."""
    return _TERMS.search(words) is not None or _KIND.search(words) is not None


def employment_type(lines: Sequence[RawLine]) -> str:
    """The kind of employment: a short line that is one, or what a sentence says of the post."""
    for words in (
        piece.strip(" -|·•()/,.") for line in lines for piece in dict.fromkeys((line.text, *_CHIPS.split(line.text)))
    ):
        found = _TERMS.search(words)
        if found and len(words.split()) <= _MOST_CHIP and not _OF_OTHERS.search(words):
            return found.group()
    for line in lines:
        for found in _TERMS.finditer(line.text):
            near = line.text[max(0, found.start() - 50) : found.end() + 40]
            if _OF_THE_JOB.search(near) and not _OF_OTHERS.search(near):
                return found.group()
    return ""


def pay_of(lines: Sequence[RawLine]) -> str:
    """The sum in the first line that speaks of pay and names one; then the first short line that is little but a sum."""
    for strict in (True, False):
        for number, line in enumerate(lines):
            before = lines[number - 1].text if number else ""
            told = _PAY_WORDS.search(line.text) or (len(before) <= 60 and _PAY_WORDS.search(before))  # noqa: PLR2004 - a label
            short = len(line.text.split()) <= 8  # noqa: PLR2004 - little but a sum
            for found in _MONEY.finditer(line.text) if (told if strict else short) else ():
                near = line.text[max(0, found.start() - 40) : found.end() + 25]
                if _is_pay(found.group()) and not _PERKS.search(near):
                    return found.group().strip(" ,.")
    return ""


def _is_pay(words: str) -> bool:
    """Whether a sum can be somebody's pay: more than a few coins, and no round sum without a unit below a thousand."""
    first = re.search(r"\d[\d,. ]*", words)
    digits = re.sub(r"[^\d.]", "", first.group()).rstrip(".") if first else ""
    if not digits or digits.count(".") > 1:
        return bool(digits)
    amount = float(digits) * (1000 if re.search(r"\d\s?[kK]", words) else 1)
    unit = re.search(_UNIT, words) is not None
    return amount >= _LEAST_SUM and (unit or amount >= _PLAINLY_PAY or re.search(r"[–—-]| to ", words) is not None)
