"""A match in a person's words: the groups of the inspector, and the counts that they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studio.model.finding import PLAIN, Finding, Gate
from studio.model.match import SHOWN_STATUSES, Match, Term, called
from studio.model.preview import Preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a group: ``label`` is what its buttons speak of; ``actions`` their names; ``start`` a place in the page or -1."""

    words: str
    detail: str
    label: str = ""
    actions: tuple[str, ...] = ()
    start: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows of one meaning; ``look`` is shown, near, lacking or plain; ``count`` stands beside the title."""

    title: str
    look: str
    rows: tuple[Row, ...]
    count: str


SAME, NOT_SAME, NO_WANT, LEAVE = "It's the same", "It isn't", "Not a want", "Leave it"


def wants_shown(match: Match) -> tuple[int, int]:
    """How many of the posting's wants the drafted resume shows, of how many."""
    return sum(c.covered for _, c in match.coverage), sum(c.of for _, c in match.coverage)


def sum_of(match: Match) -> str:
    """The score as the sum that it is."""
    rows = [f"{p.name}: {p.why}, counts {p.weight:.0%} → {100 * p.weight * p.value:.1f}" for p in match.parts]
    return "\n".join([*rows, f"together {match.score} of 100"])


def groups(made: Preview) -> tuple[Group, ...]:
    """The inspector's groups, those without rows left out."""
    match, findings = made.plan.after, (*made.findings, *made.letter_findings)
    shown = [t for t in match.terms if t.status in SHOWN_STATUSES]
    made = (
        _wants("You have it, not shown", "near", [t for t in shown if not t.shown], ()),
        _wants("Near, is it the same?", "near", [t for t in match.terms if t.status == "related"], (SAME, NOT_SAME)),
        _wants("Lacking", "lacking", [t for t in match.terms if t.status == "missing"], (NO_WANT,)),
        _conditions(match),
        _phrases("Generic phrases", [f for f in findings if f.severity != "hint"]),
        _wants("Shown", "shown", [t for t in shown if t.shown], ()),
        _gates(made.gates),
        _changes(made),
        _phrases("Could say more", [f for f in findings if f.severity == "hint"]),
    )
    return tuple(group for group in made if group.rows)


def _wants(title: str, look: str, terms: Sequence[Term], actions: tuple[str, ...]) -> Group:
    ordered = sorted(terms, key=lambda t: ("required", "preferred", "mentioned").index(t.necessity))
    rows = (Row(words=called(t.text, t.label), detail=_detail(t), label=t.label, actions=actions) for t in ordered)
    return _group(title, look, rows)


def _detail(term: Term) -> str:
    if not term.evidence:
        return term.necessity
    piece = term.evidence[0]
    how = {"exact": "", "variant": "as ", "near in meaning": "near: "}.get(piece.how, f"{piece.how}: ")
    return term.necessity if piece.how == "exact" else f"{term.necessity} · {how}“{piece.text}”"


def _conditions(match: Match) -> Group:
    words = {True: "met", False: "not met", None: "the resume does not tell"}
    rows = (
        Row(words=r.text, detail=f"{r.necessity} · {words[r.met]}" + (f" · {r.found}" if r.found else ""))
        for r in match.requirements
    )
    look = "lacking" if any(r.met is False for r in match.requirements) else "plain"
    return _group("Conditions", look, rows)


def _phrases(title: str, findings: Sequence[Finding]) -> Group:
    rows = []
    for number, f in enumerate(findings):
        again = number > 0 and findings[number - 1].why == f.why
        rows.append(
            Row(words=f.text, detail="" if again else f.why, label=f.fingerprint, actions=(LEAVE,), start=f.start)
        )
    return _group(title, "near", rows)


def _changes(made: Preview) -> Group:
    """What differs from the master, in the order in which it was done."""
    said = {"drop": "Left out", "move": "Moved up", "reword": "Now says"}
    lines = {line.id: line.text for section in made.profile.sections for line in section.lines}
    rows = []
    for number, change in enumerate(made.changes):
        words = change.after if change.action == "reword" else lines.get(change.line, change.before)
        again = number > 0 and made.changes[number - 1].why == change.why
        rows.append(Row(words=f"{said[change.action]}: {words}", detail="" if again else change.why))
    return _group("Changes against your master", "plain", rows)


def _gates(gates: Sequence[Gate]) -> Group:
    rows = (Row(words=f"{'✓' if g.open else '!'} {PLAIN[g.name]}", detail=g.why) for g in gates)
    look = "shown" if all(g.open for g in gates) else "lacking"
    count = f"{sum(g.open for g in gates)} of {len(gates)}"
    return Group(title="Before it goes out", look=look, rows=tuple(rows), count=count)


def _group(title: str, look: str, rows: Iterable[Row]) -> Group:
    made = tuple(rows)
    return Group(title=title, look=look, rows=made, count=str(len(made)))
