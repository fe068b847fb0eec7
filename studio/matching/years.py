"""Years of work that a posting asks for, and the sum of those that a profile shows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from studio.language.dates import months_between, today
from studio.matching.asker import Asker, Verdict
from studio.matching.degrees import INSTEAD
from studio.model.profile import Entry
from studio.model.text import Span
from studio.skills.concepts import Concepts
from studio.skills.lookup import Hit, find

_MOST_YEARS = 25
_YEAR = 12
"""Months."""

_MOST_SUBJECTS = 3
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_YEARS = re.compile(
    rf"(?<![\d.,$£€/])\b(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})(?:\s{{0,3}}\(\s{{0,3}}\d{{1,2}}\s{{0,3}}\))?\s{{0,3}}(?:\+|or more|plus)?\s{{0,3}}"
    rf"(?:(?:-|–|to)\s{{0,3}}(?:\d{{1,2}}|{'|'.join(_NUMBERS)})(?:\s{{0,3}}\(\s{{0,3}}\d{{1,2}}\s{{0,3}}\))?)?\s{{0,3}}\+?[\s-]{{0,4}}(?P<unit>years?|yrs?\.?|months?)\b['’]?",
    re.IGNORECASE,
)
_NO_WORK = re.compile(
    r"['’]?\s*(?:of (?:age|growth|history|service to|excellence|success|business|college|study|school|education|university)|old|older|ago|or older"
    r"|and older|and over|in business|running|contract|fixed|term|programme|program|warranty|lease|degree|course|apprenticeship"
    r"|plan|strategy|or (?:less|fewer|longer|under|younger)|per|of (?:completion|the date|hire|employment|graduation|appointment|receipt)|anniversary|assignment|appointment|from|after|later|since|history|project|probation\w*|period|college)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"\b(?:we|our|us|company|firm)\b", re.IGNORECASE)
_YOURS = re.compile(r"\b(?:you|your|candidates?|applicants?|require[sd]?|must|minimum|at least|need)\b", re.IGNORECASE)
_WORK = re.compile(
    r"experience|practi[cs]e|employment|background|work(?:ed|ing)?\b|track record|service as|post[- ]qualif|licensure",
    re.IGNORECASE,
)
_LINK = re.compile(r"['’]?\s+(?:of|in|as|with)\b", re.IGNORECASE)
_LEAST = re.compile(r"\b(?:minimum(?: of)?|at least|over|more than)\s*$", re.IGNORECASE)
_FILLER = re.compile(
    r"['’]?[\s)]*(?:(?:\(?or more\)?|full-time|part-time|paid|unpaid|relevant|related|similar|progressive(?:ly)?|responsible|prior"
    r"|previous|recent|direct|demonstrated|verifiable|solid|strong|increasing(?:ly)?|proven|total|post-graduate|post-qualification|hands-on|practical"
    r"|work(?:ing|ed)?|experiences?|employment|background|performing|doing|of|in|as|with|using|at|on|the|an?|minimum|track record|must have included"
    r"|(?:city|county|state) of [A-Z]\w+(?: [A-Z]\w+)?|or \d[\d,]* \w+|cumulative|hours"
    r"|(?:that|which) [^.;]*?(?=[.;]|$))\b[\s,]*)*",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[,;.()](?:\s|$)|[;()\n]|\b(?:experience|background|with|at|for|to|including|since|after|following|that|which|who|from|within|under|preferred|required|desired|is|are|plus|but"
    r"|in (?:an?|the)|or (?:in|as|related|equivalent|similar|more|an?|comparable)|and (?:\w+ )?\(?\d|and (?:an?|at|in|three|two|one|four|five)|performing|managing"
    r"|work|or other|managing|role|position|environment|setting|supporting|working)\b",
    re.IGNORECASE,
)
_NOTHING = frozenset({"", "professional", "practice", "and", "or", "experience", "work", "role", "similar"})
_MOST_WORDS = 8
_FAR = 120
"""Characters behind the figure in which what it counts is named."""

_OPEN = re.compile(r"[,;(]|\band\b")


@dataclass(frozen=True, slots=True)
class Asked:
    """So many months of work in a sentence, of what (labels of concepts, and the posting's own words), and where it stands."""

    months: int
    labels: frozenset[str]
    subject: str
    span: Span

    @property
    def asked(self) -> str:
        """What is asked, in words: "3 years of Python"."""
        whole = not self.months % 12
        number = self.months // 12 if whole else self.months
        unit = ("year" if whole else "month") + ("s" if number != 1 else "")
        return f"{number} {unit} of {self.subject}" if self.subject else f"{number} {unit}"


def years(sentence: str, concepts: Concepts) -> Iterator[Asked]:
    """The stretches of work that a sentence asks for."""
    matches = [found for found in _YEARS.finditer(sentence) if _of_work(found, sentence)]
    if not matches:
        return
    hits = find(sentence, concepts)
    for place, found in enumerate(matches):
        end = matches[place + 1].start() if place + 1 < len(matches) else len(sentence)
        start = matches[place - 1].end() if place else 0
        subject = _subject(sentence[found.end() : end])
        if subject:
            named = [hit for hit in hits if found.end() <= hit.start < found.end() + _FAR and hit.end <= end]
        else:
            named = _before(sentence, start, found.start(), hits)
            subject = ", ".join(sentence[hit.start : hit.end] for hit in named)
        labels = frozenset(hit.concept.label for hit in named)
        yield Asked(_months_asked(found), labels, subject, Span(found.start(), found.end()))


def _of_work(found: re.Match[str], sentence: str) -> bool:
    """Whether it is asked of the person's work: not an age, a firm's own years, a contract's length or a course."""
    after = sentence[found.end() :]
    if (
        not 0 < _months_asked(found) <= _YEAR * _MOST_YEARS
        or _NO_WORK.match(after)
        or (_THEIRS.search(sentence) and not _YOURS.search(sentence))
    ):
        return False
    named = _LINK.match(after) or _LEAST.search(sentence, 0, found.start()) or _WORK.search(sentence)
    return named is not None


def _months_asked(found: re.Match[str]) -> int:
    word = found.group("n").lower()
    number = _NUMBERS.index(word) + 1 if word in _NUMBERS else int(word)
    return number if found.group("unit").lower().startswith("m") else 12 * number


def _before(sentence: str, start: int, end: int, hits: Sequence[Hit]) -> list[Hit]:
    """What stands before the figure, back to the last comma: "Python (3 years), SQL (2 years)"."""
    opened = [found.end() for found in _OPEN.finditer(sentence, start, end) if sentence[found.end() : end].strip()]
    return [hit for hit in hits if max([start, *opened]) <= hit.start and hit.end <= end][-_MOST_SUBJECTS:]


def _subject(words: str) -> str:
    """What the years are of, in the sentence's words: from the first that can name it to where that ends."""
    begun = _FILLER.match(words)
    rest = words[begun.end() if begun else 0 :]
    stop = _STOP.search(rest)
    kept = (rest[: stop.start()] if stop else rest).split()[:_MOST_WORDS]
    subject = " ".join(kept).strip(' -–,"“”*')
    named = subject.lower() not in _NOTHING and any(letter.isalpha() for letter in subject)
    return subject if named else ""


def judged(asked: Asked, sentence: str, asker: Asker) -> Verdict:
    """By the dated jobs that show what is asked; too few months of any work are too few of this."""
    jobs = asker.jobs()
    worked = covered(jobs)
    if not worked:
        return Verdict()
    fitting = _showing(jobs, asked.labels, asker)
    if asked.labels and covered(fitting) >= asked.months:
        return Verdict(found=f"{asked.subject}: {spelt(fitting)}", met=True)
    if worked < asked.months:
        return Verdict(found=f"all work: {spelt(jobs)}", met=None if INSTEAD.search(sentence) else False)
    if not asked.subject:
        return Verdict(found=f"all work: {spelt(jobs)}", met=True)
    shown = f"{asked.subject}: {spelt(fitting)}; " if fitting else ""
    return Verdict(found=f"{shown}all work: {spelt(jobs)}; how much of it counts, you know")


def _showing(jobs: Sequence[Entry], labels: Collection[str], asker: Asker) -> list[Entry]:
    showing = asker.entries_showing(labels)
    return [job for job in jobs if job.id in showing and _stretch(job)]


def covered(jobs: Sequence[Entry]) -> int:
    """Months covered by at least one of the jobs; a job without dates covers none."""
    return sum(last - first for first, last, _ in _merged(jobs))


def spelt(jobs: Sequence[Entry]) -> str:
    """The stretches that the jobs cover and their sum: "2016–19, 2021–now: 8 y 2 m"."""
    whole, rest = divmod(covered(jobs), _YEAR)
    stretches = ", ".join(_shown(first, last, current=current) for first, last, current in _merged(jobs))
    parts = [f"{number} {unit}" for number, unit in ((whole, "y"), (rest, "m")) if number]
    return f"{stretches}: {' '.join(parts) or '0 m'}"


def _merged(jobs: Sequence[Entry]) -> list[tuple[int, int, bool]]:
    """The stretches of the jobs in months since year 0, overlapping and touching ones as one."""
    merged: list[tuple[int, int, bool]] = []
    for first, last, current in sorted(filter(None, map(_stretch, jobs))):
        if merged and first <= merged[-1][1]:
            begun, reached, still = merged[-1]
            merged[-1] = (begun, max(reached, last), still or current)
        else:
            merged.append((first, last, current))
    return merged


def _stretch(job: Entry) -> tuple[int, int, bool] | None:
    end = today()[:7] if job.current else job.end
    if not job.start or not end:
        return None
    first = int(job.start[:4]) * 12 + int(job.start[5:7] or 1) - 1
    return first, first + months_between(job.start, end), job.current


def _shown(first: int, last: int, *, current: bool) -> str:
    begun, ended = first // 12, (last - 1) // 12
    if current:
        return f"{begun}–now"
    return (
        str(begun)
        if begun == ended
        else f"{begun}–{ended % 100:02d}"
        if begun // 100 == ended // 100
        else f"{begun}–{ended}"
    )
