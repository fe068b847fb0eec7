"""Conditions with a value that a posting sets, and whether a profile meets them; None where the profile does not tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from studio.matching import conditions, degrees, years
from studio.matching.asker import Asker, Verdict
from studio.matching.statements import UNWANTED, WANTLESS, Statement, statements
from studio.model.match import NECESSITIES, SHOWN_STATUSES, Requirement, Term
from studio.model.posting import Posting
from studio.model.text import Span
from studio.skills.concepts import Concepts

_FORMAL = frozenset({"authorisation", "clearance", "deadline"})
"""Kinds that stand in the small print, too, among what is said to everybody."""

_LEVEL = re.compile(
    r"\b(?:fluent|fluency|native|mother tongue|bilingual|conversational|business|professional|proficien\w+|intermediate|basic|advanced|working|spoken|written|[ABC][12])\b",
    re.IGNORECASE,
)
_HEAD = 1500
"""Characters of a posting's beginning, in which its place is told if no sentence tells it."""

_NEAR = 40
"""Characters on either side of a language in which its level may stand."""


@dataclass(frozen=True, slots=True)
class Demand:
    """A condition of a posting, not yet judged, and what judges it."""

    condition: Requirement
    judge: Callable[[Asker], Verdict]


def demands(posting: Posting, concepts: Concepts) -> tuple[Demand, ...]:
    """The conditions that the posting's sentences state, in their order."""
    stated = [demand for one in statements(posting) for demand in _of_sentence(one, concepts)]
    return (*stated, *_place(posting, stated))


def _place(posting: Posting, stated: Sequence[Demand]) -> Iterator[Demand]:
    """Where the work is, if no sentence says so."""
    if not posting.place:
        return
    found = re.search(rf"(?<!\bof ){re.escape(posting.place)}(?!\w)", posting.text[:_HEAD])
    town = posting.place.split(",")[0]
    if found and not any(town in demand.condition.asked for demand in stated):
        span = Span(found.start(), found.end())
        asked = conditions.Stated("location", posting.place, span)
        made = Requirement(
            kind="location", text=posting.place, necessity="mentioned", asked=posting.place, posting=(span,)
        )
        yield Demand(made, partial(conditions.judged, asked))


def requirements(
    posting: Posting, stated: Sequence[Demand], terms: Sequence[Term], asker: Asker
) -> tuple[Requirement, ...]:
    """The posting's conditions, judged, in the order of its text; what is asked in two places is one.

    ``terms`` are its wants, answered: licences and languages among them are conditions too.
    """
    found: dict[tuple[str, str], Requirement] = {}
    for made in (*(_judged(demand, asker) for demand in stated), *_of_terms(posting, terms)):
        known = found.get((made.kind, made.asked))
        found[made.kind, made.asked] = _joined(known, made) if known else made
    return tuple(sorted(found.values(), key=lambda r: r.posting[0].start))


def _joined(first: Requirement, second: Requirement) -> Requirement:
    """One condition that stands in two places; it is required if it is so in either."""
    stronger = min(first, second, key=lambda r: NECESSITIES.index(r.necessity))
    spans = tuple(dict.fromkeys((*first.posting, *second.posting)))
    told = first if first.met is not None else second
    return replace(stronger, found=told.found, met=told.met, posting=spans)


def _judged(demand: Demand, asker: Asker) -> Requirement:
    verdict = demand.judge(asker)
    return replace(demand.condition, found=verdict.found, met=verdict.met)


def _of_sentence(one: Statement, concepts: Concepts) -> Iterator[Demand]:
    def made(kind: str, asked: str, span: Span, judge: Callable[[Asker], Verdict]) -> Iterator[Demand]:
        at = Span(one.span.start + span.start, one.span.start + span.end)
        necessity = one.necessity(at.end - 1)
        if kind not in _FORMAL and (not one.is_meant(at) or necessity == UNWANTED):
            return
        necessity = "required" if necessity == UNWANTED else necessity
        text = span.of(one.words)
        yield Demand(Requirement(kind=kind, text=text, necessity=necessity, asked=asked, posting=(at,)), judge)

    if one.section.kind not in WANTLESS:
        for worked in years.years(one.words, concepts):
            yield from made("years", worked.asked, worked.span, partial(years.judged, worked, one.words))
        studied = degrees.degrees(one.words)
        found = (made("degree", each.asked, each.span, partial(degrees.judged, each, one.words)) for each in studied)
        yield from _lowest([demand for each in found for demand in each])
    for stated in conditions.conditions(one.words):
        yield from made(stated.kind, stated.asked, stated.span, partial(conditions.judged, stated))


def _lowest(found: Sequence[Demand]) -> Iterator[Demand]:
    """Of several degrees in one sentence ("a bachelor's or master's") the lowest is the condition, of each necessity."""
    order = degrees.levels()
    best: dict[str, Demand] = {}
    for one in found:
        known = best.get(one.condition.necessity)
        if known is None or order.index(_level_of(one)) < order.index(_level_of(known)):
            best[one.condition.necessity] = one
    return iter(best.values())


def _level_of(demand: Demand) -> str:
    return demand.condition.asked.partition(" in ")[0]


_STUDIED = re.compile(r"\b(?:degree|major|diploma|studies)\b[^.;\n]*$", re.IGNORECASE)


def _of_terms(posting: Posting, terms: Sequence[Term]) -> Iterator[Requirement]:
    for term in terms:
        if term.kind == "licence" or (term.kind == "language" and not _is_studied(posting, term)):
            held = term.status in SHOWN_STATUSES
            level = _level(posting, term) if term.kind == "language" else ""
            yield Requirement(
                kind=term.kind,
                text=term.text,
                necessity=term.necessity,
                asked=f"{term.label}, {level}" if level else term.label,
                found=term.evidence[0].text if held else "",
                met=True if held else None,
                posting=term.posting,
            )


def _is_studied(posting: Posting, term: Term) -> bool:
    """Whether a language is the subject of a degree ("a degree in English") wherever it is named."""
    return all(_STUDIED.search(posting.text, max(0, span.start - 3 * _NEAR), span.start) for span in term.posting)


def _level(posting: Posting, term: Term) -> str:
    """How well a language is to be spoken, where its clause says so."""
    for span in term.posting:
        start = max(posting.text.rfind("\n", 0, span.start) + 1, span.start - _NEAR)
        end = posting.text.find("\n", span.end)
        around = posting.text[start : min(end if end >= 0 else len(posting.text), span.end + _NEAR)]
        if found := _LEVEL.search(around):
            return found.group().lower().replace("fluency", "fluent")
    return ""
