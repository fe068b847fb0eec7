"""Conditions with a value that a posting sets, and whether a profile meets them; None where the profile does not tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from studio.language.dates import months_between, today
from studio.language.sentences import sentences
from studio.matching.evidence import Holdings
from studio.matching.necessity import necessity_at, wanting
from studio.model.match import Requirement
from studio.model.posting import Posting
from studio.model.profile import Entry, Profile
from studio.model.text import Span
from studio.skills.concepts import Concepts
from studio.skills.lookup import find

_MOST_YEARS = 25

Judged = tuple[str, bool | None]


@dataclass(frozen=True, slots=True)
class Asker:
    """Whom the conditions are asked of: the profile, and what it holds by label."""

    profile: Profile
    held: Holdings
    concepts: Concepts

    def entries_showing(self, labels: Collection[str]) -> frozenset[str]:
        """The ids of the entries that show one of these concepts, or something that includes one."""
        showing = {
            piece.passage
            for own, pieces in self.held.named.items()
            if own in labels or not self.concepts.implied_by(own).isdisjoint(labels)
            for piece in pieces
        }
        return frozenset(
            passage.entry.id for passage, _, _ in self.held.passages if passage.entry and passage.id in showing
        )


_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = rf"(?<![\d.,$£€])(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_DEGREES = ("high school", "diploma", "associate", "bachelor", "master", "doctor")
_DEGREE_WORDS = {
    "high school": r"high school|GED|secondary school|A[- ]levels?|GCSEs?",
    "diploma": r"(?:higher |national |college )?diploma|HND|HNC|foundation degree|BTEC",
    "associate": r"associate'?s?(?:'s)? degree|A\.?A\.?S\.?(?= (?:in|degree))|associate of (?:arts|science|applied)",
    "bachelor": r"bachelor(?:['’]?s)?|B\.?Sc\.?|BA(?= (?:in|degree|\(?hons))|B\.A\.|B\.?S\.?N\.?|B\.?Eng|undergraduate degree|university degree|college degree|four-year degree",
    "master": r"master(?:['’]s)(?: degree)?|masters(?: degree)?|M\.?Sc\.?|MBA|M\.?Eng|M\.?A\.?(?= in)|M\.?Ed|postgraduate degree|graduate degree",
    "doctor": r"Ph\.?D\.?|doctorate|doctoral degree|M\.D\.",
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A kind of condition: the pattern that states it, what it asks, and how a profile is judged."""

    kind: str
    pattern: re.Pattern[str]
    asked: Callable[[re.Match[str]], str]
    judged: Callable[[str, str, Asker], Judged]


def requirements(posting: Posting, asker: Asker) -> tuple[Requirement, ...]:
    """The posting's conditions in the order of its text; of two that ask the same the first stands."""
    found: dict[tuple[str, str], Requirement] = {}
    for section in wanting(posting):
        for start, end in sentences(posting.text[section.start : section.end]):
            span = Span(section.start + start, section.start + end)
            for kind, asked, judged, place in _stated(span.of(posting.text), asker):
                at = Span(span.start + place.start, span.start + place.end)
                necessity = necessity_at(posting, section, at.start)
                made = Requirement(
                    kind=kind,
                    text=at.of(posting.text),
                    necessity="required" if necessity == "mentioned" and kind in {"years", "degree"} else necessity,
                    asked=asked,
                    found=judged[0],
                    met=judged[1],
                    posting=(at,),
                )
                found.setdefault((kind, asked), made)
    return tuple(sorted(found.values(), key=lambda r: r.posting[0].start))


def _stated(sentence: str, asker: Asker) -> Iterator[tuple[str, str, Judged, Span]]:
    for asked in _KINDS:
        matches = [m for m in asked.pattern.finditer(sentence) if asked.kind != "years" or _of_experience(m, sentence)]
        for match in _alternatives(asked, matches):
            value = asked.asked(match)
            yield asked.kind, value, asked.judged(value, sentence, asker), Span(match.start(), match.end())


_NO_WORK = re.compile(r"['’]?\s*(?:of (?:age|growth|history|service to|excellence|success)|old|older)\b", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_YOURS = re.compile(r"\b(?:you|your|candidates?|applicants?|require|must|minimum|at least)\b", re.IGNORECASE)
_WORK = re.compile(
    r"experience|practi[cs]e|employment|background|work(?:ed|ing)|track record|service as", re.IGNORECASE
)


def _of_experience(match: re.Match[str], sentence: str) -> bool:
    """Whether so many years are asked of the person's work: not an age, a firm's own years or a contract's length."""
    after = sentence[match.end() :]
    if (
        int(_years_asked(match)) > _MOST_YEARS
        or _NO_WORK.match(after)
        or (_THEIRS.search(sentence) and not _YOURS.search(sentence))
    ):
        return False
    return _WORK.search(sentence) is not None or re.match(r"['’]?\s+(?:of|in|as|with)\b", after) is not None


def _alternatives(asked: _Asked, matches: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """Of several degrees in one sentence ("a bachelor's or master's") the lowest is the condition."""
    if asked.kind != "degree" or len(matches) < 2:  # noqa: PLR2004 - one is no choice
        return matches
    return [min(matches, key=lambda match: _DEGREES.index(asked.asked(match)))]


def _years_asked(match: re.Match[str]) -> str:
    word = match.group("n").lower()
    return str(_NUMBERS.index(word) + 1 if word in _NUMBERS else int(word))


def _years(asked: str, sentence: str, asker: Asker) -> Judged:
    """Years of what the sentence names, by the dated jobs that show it; too few years of any work are too few of this."""
    jobs = [entry for section in asker.profile.of_kind("experience") for entry in section.entries]
    worked = _months(jobs)
    if not worked:
        return "", None
    needed = 12 * int(asked)
    subjects = {hit.concept.label for hit in find(sentence, asker.concepts)}
    showing = asker.entries_showing(subjects)
    fitting = _months([job for job in jobs if job.id in showing])
    if worked < needed:
        return f"{_spelt(worked)} in dated jobs", None if _INSTEAD.search(sentence) else False
    if fitting >= needed:
        return f"{_spelt(fitting)} in jobs that show it", True
    return f"{_spelt(worked)} in dated jobs; how much of it counts, you know", None


def _spelt(months: int) -> str:
    return f"{months // 12} years {months % 12} months"


def _months(jobs: Sequence[Entry]) -> int:
    """Months covered by at least one of the jobs; a job without dates covers none."""
    stretches = []
    for job in jobs:
        end = today()[:7] if job.current else job.end
        if job.start and end:
            first = int(job.start[:4]) * 12 + int(job.start[5:7] or 1)
            stretches.append((first, first + months_between(job.start, end)))
    covered, reached = 0, 0
    for first, last in sorted(stretches):
        covered += max(0, last - max(first, reached))
        reached = max(reached, last)
    return covered


def _degree_asked(match: re.Match[str]) -> str:
    return next(name for name, words in _DEGREE_WORDS.items() if re.fullmatch(words, match.group(), re.IGNORECASE))


def _degree(asked: str, sentence: str, asker: Asker) -> Judged:
    """By the highest degree in the education; where the posting takes something else instead, a lower one tells nothing."""
    words = "\n".join(f"{e.title} {e.area}" for section in asker.profile.of_kind("education") for e in section.entries)
    lines = "\n".join(line.text for section in asker.profile.of_kind("education") for line in section.lines)
    held = [name for name in _DEGREES if _holds(name, words) or _names_degree(name, lines)]
    if not held:
        return "", None
    enough = _DEGREES.index(held[-1]) >= _DEGREES.index(asked)
    return held[-1], True if enough else None if _INSTEAD.search(sentence) else False


_INSTEAD = re.compile(
    r"\bequivalent\b|\bor\b.{0,40}\b(?:experience|years?|training|diploma|qualification)", re.IGNORECASE
)
_LETTERS = {
    "bachelor": r"B\.?A\.?|B\.?S\.?|LL\.?B\.?|B\.?Com|B\.?Ed|B\.?Tech",
    "master": r"M\.?A\.?|M\.?S\.?|LL\.?M\.?|M\.?Phil|M\.?Tech",
}
"""Degrees' letters as a resume writes them; their case tells "MA" from a state only beside a degree's own field."""


def _names_degree(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w)(?:{_DEGREE_WORDS[name]})(?!\w)", words, re.IGNORECASE) is not None


def _holds(name: str, words: str) -> bool:
    letters = _LETTERS.get(name)
    return _names_degree(name, words) or (
        letters is not None and re.search(rf"(?<!\w)(?:{letters})(?!\w)", words) is not None
    )


def _literal(asked: str, _: str, asker: Asker) -> Judged:
    """Met where the profile says so in these words; silence says nothing."""
    for passage in asker.profile.passages():
        if re.search(rf"\b{re.escape(asked)}\b", passage.text, re.IGNORECASE):
            return passage.text, True
    return "", None


def _place(asked: str, _: str, asker: Asker) -> Judged:
    place = asker.profile.contact.place
    same = bool(place) and place.split(",")[0].casefold() in asked.casefold()
    return place, True if same else None


def _words(match: re.Match[str]) -> str:
    return " ".join(match.group().split())


def _kind(kind: str, pattern: str, judged: Callable[[str, str, Asker], Judged] = _literal) -> _Asked:
    return _Asked(kind, re.compile(rf"\b(?:{pattern})", re.IGNORECASE), _words, judged)


_LANGUAGES = "Spanish|French|German|Mandarin|Cantonese|Chinese|Arabic|Portuguese|Italian|Polish|Russian|Japanese|Korean|Hindi|Urdu|Welsh|Dutch|Turkish|Vietnamese|Tagalog"

_KINDS = (
    _Asked(
        "years",
        re.compile(
            rf"\b{_NUMBER}\s*(?:\+|or more|plus)?\s*(?:(?:-|–|to)\s*\d{{1,2}}\s*)?\+?\s*years?\b['’]?(?! old)(?! ago)",
            re.IGNORECASE,
        ),
        _years_asked,
        _years,
    ),
    _Asked(
        "degree",
        re.compile(r"(?<!\w)(?:" + "|".join(_DEGREE_WORDS.values()) + r")(?!\w)", re.IGNORECASE),
        _degree_asked,
        _degree,
    ),
    _kind("licence", r"(?:valid |full |clean |current |UK )*driv(?:ing|er['’]?s?|ers) licen[cs]e|CDL(?: class [AB])?"),
    _kind("language", rf"(?:bilingual|fluent|fluency|native|conversational)[^.\n]{{0,20}}\b(?:{_LANGUAGES})\b"),
    _kind(
        "authorisation",
        r"right to work|authori[sz]ed to work|work (?:authori[sz]ation|permit|visa)|(?:visa )?sponsorship|(?:US|U\.S\.) citizen(?:ship)?",
    ),
    _kind(
        "clearance",
        r"(?:enhanced )?DBS(?: check)?|(?:security|SC|DV|TS/SCI|top secret) clearance|background (?:check|screening|investigation)|drug (?:test|screen)(?:ing)?",
    ),
    _kind(
        "schedule",
        r"(?:night|weekend|evening|rotating|day|12[- ]hour) shifts?|shift work|on[- ]call(?: rota)?|weekends and holidays|overtime",
    ),
    _kind(
        "travel",
        r"travel (?:up to |of )?\d{1,3} ?%|\d{1,3} ?% travel|willing(?:ness)? to travel|travel required|overnight travel",
    ),
    _kind(
        "physical",
        r"(?:lift(?:ing)?|carry)[^.\n]{0,25}\d{2,3} ?(?:lbs?|pounds|kg|kilograms)|stand(?:ing)? for (?:long|extended|prolonged) periods",
    ),
    _kind("location", r"(?:must (?:live|reside|be based|be located) in|relocat(?:e|ion) to) [A-Z][\w ,]{2,40}", _place),
)
