"""The rulebook run over a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Literal

from studio.checking.kinds import CHECKS
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
    Of overlapping marks of the same kind only the longest is kept.
    """
    given = None if lines is None else tuple(lines)
    page = Page(text, document, rulebook.index(document), given, whole)
    found = (
        finding
        for rule in rulebook.rules_for(document)
        if rule.id not in silenced
        for finding in _marks(rule, page)
        if finding.fingerprint not in silenced
    )
    return tuple(sorted(_longest(found), key=lambda f: (f.start, f.end, f.rule)))


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


def _longest(found: Iterable[Finding]) -> list[Finding]:
    """`found` without the marks that a longer, or as long and graver, mark of the same kind overlaps."""
    by_kind: dict[str, list[Finding]] = {}
    for finding in found:
        by_kind.setdefault(finding.kind, []).append(finding)
    return [finding for same in by_kind.values() for finding in _apart(same)]


def _apart(same: list[Finding]) -> Iterator[Finding]:
    """Findings of one kind that do not overlap; a run of overlapping ones is thinned from its longest down."""
    run: list[Finding] = []
    reach = -1
    for finding in sorted(same, key=lambda f: (f.start, f.end)):
        if finding.start >= reach:
            yield from _thinned(run)
            run = []
        run.append(finding)
        reach = max(reach, finding.end)
    yield from _thinned(run)


def _thinned(run: list[Finding]) -> list[Finding]:
    """The longest finding of a run, and those that it and the others kept leave room for."""
    kept: list[Finding] = []
    for finding in sorted(run, key=lambda f: (f.start - f.end, SEVERITIES.index(f.severity), f.start, f.rule)):
        if all(finding.end <= other.start or other.end <= finding.start for other in kept):
            kept.append(finding)
    return kept
