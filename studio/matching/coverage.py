"""Counts that a person can add up, and the one figure made of them."""

from __future__ import annotations

from collections.abc import Sequence

from studio.model.match import NECESSITIES, SHOWN_STATUSES, Count, Part, Requirement, Term

_WEIGHTS = {"required": 6, "preferred": 3, "mentioned": 1}
"""How much a want weighs by its necessity. The weights of the kinds that a posting has are scaled to add up to 1."""

_CONDITIONS = 2


def coverage(terms: Sequence[Term]) -> tuple[tuple[str, Count], ...]:
    """For each necessity, how many wants are shown, of how many."""
    return tuple((name, _count([t for t in terms if t.necessity == name])) for name in NECESSITIES)


def _count(terms: Sequence[Term]) -> Count:
    return Count(covered=sum(t.status in SHOWN_STATUSES and t.shown for t in terms), of=len(terms))


def parts(counts: Sequence[tuple[str, Count]], requirements: Sequence[Requirement]) -> tuple[Part, ...]:
    """The summands of the score: shown of wanted, by necessity, and the conditions that could be judged."""
    known = [r for r in requirements if r.met is not None]
    rows = [(f"{name} wants shown", _WEIGHTS[name], count) for name, count in counts if count.of]
    if known:
        met = Count(covered=sum(r.met is True for r in known), of=len(known))
        rows.append(("conditions met", _CONDITIONS, met))
    total = sum(weight for _, weight, _ in rows)
    if not rows:
        return (Part(name="wants shown", weight=1.0, value=0.0, why="No wants were recognised in this posting."),)
    return tuple(
        Part(name=name, weight=weight / total, value=c.covered / c.of, why=f"{c.covered} of {c.of}")
        for name, weight, c in rows
    )


def score(summands: Sequence[Part]) -> int:
    """100 times the sum of weight times value, rounded."""
    return round(100 * sum(part.weight * part.value for part in summands))
