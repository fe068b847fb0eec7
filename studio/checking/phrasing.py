"""The rulebook run over a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from studio.checking.kinds import CHECKS, Check
from studio.checking.page import Page
from studio.model.finding import SEVERITIES, Finding

if TYPE_CHECKING:
    from studio.checking.rule import Rule
    from studio.checking.rulebook import Rulebook

Document = Literal["resume", "letter", "posting"]

_HEARD_IN_QUOTES: Final = frozenset({"leftover", "mechanics"})
"""Kinds that hold inside quotation marks too; any other words there are somebody else's."""


def findings(
    text: str,
    *,
    document: Document,
    rulebook: Rulebook,
    lines: Sequence[tuple[int, int]] | None = None,
    silenced: frozenset[str] = frozenset(),
    whole: bool = True,
) -> tuple[Finding, ...]:
    """What the rules for `document` object to in `text`, in the order of the text.

    `lines` are the spans of a resume's bullet lines, for the rules that judge lines; without them every line that is
    not empty counts. `silenced` holds the fingerprints of findings and the ids of rules that a person has put to rest.
    With `whole` false the text is one paragraph of a document, and nothing is said about what the rest may hold.
    Overlapping marks of the same kind become one, in the words of the longest; a mark for a whole sentence or line, such
    as one for its length, neither hides nor is hidden by those for words within it.
    """
    given = None if lines is None else tuple(lines)
    page = Page(text, document, rulebook.index(document), given, whole)
    found = (
        (finding, CHECKS[rule.type])
        for rule in rulebook.rules_for(document)
        if rule.id not in silenced
        for finding in _marks(rule, page)
        if not silenced or finding.fingerprint not in silenced
    )
    return tuple(sorted(_merged(found, text), key=lambda f: (f.start, f.end, f.rule)))


def _marks(rule: Rule, page: Page) -> Iterator[Finding]:
    """The findings of one rule."""
    check = CHECKS[rule.type]
    if (check.matched and rule.id not in page.matched_rules) or (check.whole and not page.whole):
        return
    for start, end, own in check.run(rule, page):
        if rule.kind not in _HEARD_IN_QUOTES and page.quoted(start, end):
            continue
        yield Finding(
            rule=rule.id,
            kind=rule.kind,
            severity=rule.severity,
            start=start,
            end=end,
            text=page.text[start:end],
            why=rule.reason,
            suggestions=own + rule.suggestions,
        )


def _merged(found: Iterable[tuple[Finding, Check]], text: str) -> Iterator[Finding]:
    """The findings, those of one kind and sort that overlap made one."""
    groups: dict[tuple[str, bool], list[tuple[Finding, Check]]] = {}
    for finding, check in found:
        groups.setdefault((finding.kind, check.matched), []).append((finding, check))
    for same in groups.values():
        for run in _runs(sorted(same, key=lambda pair: (pair[0].start, pair[0].end))):
            marks = [finding for finding, _ in run]
            if len(marks) > 1 and all(check.joined for _, check in run):
                yield _joined(marks, text)
            else:
                yield from _thinned(marks)


def _runs(same: Iterable[tuple[Finding, Check]]) -> Iterator[list[tuple[Finding, Check]]]:
    """Stretches of findings, given in the order of their starts, each of which overlaps one before it."""
    run: list[tuple[Finding, Check]] = []
    reach = -1
    for pair in same:
        if run and pair[0].start >= reach:
            yield run
            run = []
        run.append(pair)
        reach = max(reach, pair[0].end)
    if run:
        yield run


def _joined(run: list[Finding], text: str) -> Finding:
    """One finding over the whole run, with the voice of its longest and the suggestions of all."""
    ranked = sorted(run, key=_rank)
    start, end = min(f.start for f in run), max(f.end for f in run)
    suggestions = tuple(dict.fromkeys(s for f in ranked for s in f.suggestions))
    return replace(ranked[0], start=start, end=end, text=text[start:end], suggestions=suggestions)


def _thinned(run: list[Finding]) -> list[Finding]:
    """The longest finding of a run, and those that it and the others kept leave room for."""
    kept: list[Finding] = []
    for finding in sorted(run, key=_rank):
        if all(finding.end <= other.start or other.end <= finding.start for other in kept):
            kept.append(finding)
    return kept


def _rank(finding: Finding) -> tuple[int, int, int, str]:
    """The longest first, then the gravest."""
    return finding.start - finding.end, SEVERITIES.index(finding.severity), finding.start, finding.rule
