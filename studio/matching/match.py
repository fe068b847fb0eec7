"""A profile beside a posting: every want with what answers it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.matching.asker import Asker
from studio.matching.beyond import Beyond
from studio.matching.coverage import coverage, parts, score
from studio.matching.evidence import STRENGTH, Holdings, answered, holdings, passages_of
from studio.matching.requirements import Demand, demands, requirements
from studio.matching.wants import wants
from studio.model.draft import ResumeDraft
from studio.model.match import Match, Requirement, Term
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.skills.concepts import Concepts
from studio.skills.knowledge import Knowledge


class Matcher:
    """Matches one profile against many postings; what the profile holds is looked up once."""

    def __init__(self, profile: Profile, knowledge: Knowledge) -> None:
        """Make ``profile`` ready. Where ``knowledge`` has no models names alone decide."""
        self._profile = profile
        self._concepts = knowledge.concepts
        self._meaning = knowledge.meaning
        self._beyond = Beyond(knowledge.meaning, knowledge.tagger)
        self._held: Holdings = holdings(profile, knowledge.concepts)

    def match(
        self,
        posting: Posting,
        *,
        confirmed: Collection[str] = (),
        denied: Collection[str] = (),
        refused: Collection[str] = (),
    ) -> Match:
        """All wants of the posting. ``confirmed`` labels count as held, of ``denied`` ones nothing near does, ``refused`` ones are no wants.

        The three are what a person said.
        """
        asked = _wanted(posting, self._concepts, self._beyond)
        found = [answered(t, self._held, self._concepts, self._meaning) for t in asked.terms if t.label not in refused]
        terms = tuple(_as_said(term, confirmed, denied) for term in found)
        asker = Asker(self._profile, self._held)
        return _summed(terms, requirements(posting, asked.demands, terms, asker))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a posting asks of anybody."""

    terms: tuple[Term, ...]
    demands: tuple[Demand, ...]


@lru_cache(maxsize=512)
def _wanted(posting: Posting, concepts: Concepts, beyond: Beyond) -> _Wanted:
    """What the posting wants, once for all profiles and all changes to one."""
    return _Wanted(wants(posting, concepts, beyond), demands(posting, concepts))


def as_shown(match: Match, draft: ResumeDraft) -> Match:
    """The match of what a draft shows: a want whose evidence the draft leaves out is held, but not shown."""
    kept = {"contact.headline", *draft.line_ids()}
    kept |= {
        f"{e.entry}.{name}" for s in draft.sections for e in s.entries for name in ("title", "organisation", "area")
    }
    terms = tuple(replace(t, shown=t.shown and not kept.isdisjoint(passages_of(t.evidence))) for t in match.terms)
    return _summed(terms, match.requirements)


def _as_said(term: Term, confirmed: Collection[str], denied: Collection[str]) -> Term:
    """What is merely near counts as the person says; until then it is a suggestion."""
    if term.status != "related":
        return term
    if term.label in denied:
        return replace(term, status="missing", strength=0.0, evidence=())
    return _confirmed(term) if term.label in confirmed else term


def _confirmed(term: Term) -> Term:
    evidence = tuple(replace(piece, how="confirmed") for piece in term.evidence)
    return replace(term, status="variant", strength=STRENGTH["variant"], shown=True, evidence=evidence)


def _summed(terms: tuple[Term, ...], conditions: tuple[Requirement, ...]) -> Match:
    counts = coverage(terms)
    summands = parts(counts, conditions)
    return Match(terms=terms, requirements=conditions, parts=summands, coverage=counts, score=score(summands))
