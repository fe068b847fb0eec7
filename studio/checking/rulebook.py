"""Loading rules from `*.toml`, and refusing those that do not hold what a rule must.

A rule that is wrong is a person's mistake, with a file, a rule and a way out, never a crash.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, cast

from studio.checking.kinds import CHECKS
from studio.checking.page import Key
from studio.checking.patterns import Index, compiled
from studio.checking.rule import DOCUMENTS, FINDING_KINDS, Rule
from studio.model.finding import SEVERITIES

_TEXTS: Final = ("id", "kind", "type", "severity", "message", "why", "source", "measure", "at")
_LISTS: Final = ("for", "patterns", "except", "suggestions", "fails", "passes")
_TABLES: Final = ("swaps", "styles")
_NEEDED: Final = {
    "id": 'a name of its own, such as "letter-thank-you"',
    "kind": f"one of {', '.join(FINDING_KINDS)}",
    "type": f"one of {', '.join(CHECKS)}",
    "for": f"one or more of {', '.join(DOCUMENTS)}",
    "severity": f"one of {', '.join(SEVERITIES)}",
    "message": "what is wrong, in a sentence",
    "why": "why that costs the writer, in a sentence",
    "source": "whose advice or which observation the rule rests on",
    "fails": "one example at least that must be marked",
    "passes": "two examples at least that must not be marked",
}
_CHOICES: Final = {"kind": FINDING_KINDS, "type": tuple(CHECKS), "severity": SEVERITIES}
_PASSES: Final = 2


class RuleError(ValueError):
    """One or more rules are refused; each line of the message names file, rule, what is wrong and what to do."""


@dataclass(frozen=True)
class Rulebook:
    """Rules, ready to run. Never changes; load it once and keep it.

    `problems` tells of rules that were left out, when the loader was asked to go on without them.
    """

    rules: tuple[Rule, ...]
    problems: tuple[str, ...] = ()
    _by_document: Mapping[str, tuple[Rule, ...]] = field(init=False, repr=False, compare=False)
    _indexes: dict[str, Index] = field(init=False, repr=False, compare=False, default_factory=dict[str, Index])

    def __post_init__(self) -> None:
        """Lay the rules out by document."""
        by_document = {name: tuple(r for r in self.rules if name in r.documents) for name in DOCUMENTS}
        object.__setattr__(self, "_by_document", by_document)

    def rules_for(self, document: str) -> tuple[Rule, ...]:
        """The rules that judge this sort of document."""
        return self._by_document[document]

    def index(self, document: str) -> Index:
        """The patterns of those rules, under their `Key`; made when first asked for."""
        if document not in self._indexes:
            self._indexes[document] = _index(self._by_document[document])
        return self._indexes[document]

    def only(self, *ids: str) -> Rulebook:
        """A rulebook of the rules with these ids alone."""
        return replace(self, rules=tuple(rule for rule in self.rules if rule.id in ids))

    def without(self, *ids: str) -> Rulebook:
        """The same rulebook less the rules with these ids."""
        return replace(self, rules=tuple(rule for rule in self.rules if rule.id not in ids))


def load(directories: Sequence[Path], *, strict: bool = True) -> Rulebook:
    """The rules of every `*.toml` in `directories`, in the order of the directories and of the file names.

    A rule of a later directory takes the place of an earlier one with the same id. With `strict`, any fault raises
    `RuleError` that names them all; without, the faulty rules are left out and told of in `Rulebook.problems`, so that
    a pack with a mistake in it does not stop the rest. Raises `OSError` when a file cannot be read.
    """
    rules: dict[str, Rule] = {}
    problems: list[str] = []
    for directory in directories:
        seen: set[str] = set()
        for path in sorted(directory.glob("*.toml")):
            for rule in _rules(path, problems):
                if rule.id in seen:
                    problems.append(f"{path.name}: {rule.id}: there is another rule of this id; give it its own")
                    continue
                seen.add(rule.id)
                rules[rule.id] = rule
    if strict and problems:
        raise RuleError("\n".join(problems))
    return Rulebook(tuple(rules.values()), tuple(problems))


def _rules(path: Path, problems: list[str]) -> Iterator[Rule]:
    """The sound rules of one file; what is wrong with the others goes to `problems`."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"{path.name}: this is not a TOML file ({error}); mend it at that place")
        return
    tables = content.get("rule")
    if set(content) != {"rule"} or not isinstance(tables, list):
        problems.append(f"{path.name}: a rules file holds [[rule]] tables and nothing else; take the rest out")
        return
    for number, table in enumerate(tables, start=1):
        name = str(table.get("id") or f"rule {number}") if isinstance(table, dict) else f"rule {number}"
        faults = list(_faults(table)) if isinstance(table, dict) else ["is no table; begin it with [[rule]]"]
        problems.extend(f"{path.name}: {name}: {fault}" for fault in faults)
        if not faults:
            yield _rule(cast("dict[str, Any]", table))


def _faults(table: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a rule, each with what to do; the later tests need the earlier ones passed."""
    faults = [
        *_wrong_shapes(table),
        *(f"has no `{key}`; add {what}" for key, what in _NEEDED.items() if not table.get(key)),
    ]
    if not faults:
        faults = [*_wrong_choices(table)]
    if not faults:
        faults = [*_unmet(table), *_bad_patterns(table)]
    yield from faults


def _wrong_shapes(table: dict[str, Any]) -> Iterator[str]:
    """Keys that no rule has, and values of the wrong type."""
    known = {*_TEXTS, *_LISTS, *_TABLES, "count"}
    for key, value in table.items():
        if key not in known:
            yield f"has a key `{key}` that no rule has; take it out, or see README.md for the right one"
        elif key in _TEXTS and not isinstance(value, str):
            yield f"`{key}` must be text; put it in quotation marks"
        elif key in _LISTS and not _is_texts(value):
            yield f'`{key}` must be a list of texts; write ["…", "…"]'
        elif key in _TABLES and not isinstance(value, dict):
            yield f"`{key}` must be a table; begin it with [rule.{key}]"
        elif key == "count" and (not isinstance(value, int) or value < 1):
            yield "`count` must be a whole number above nought"
    yield from _wrong_tables(table)


def _wrong_tables(table: dict[str, Any]) -> Iterator[str]:
    """Swaps that are not text to text, and styles that are not two lists of equal length or more."""
    swaps, styles = table.get("swaps", {}), table.get("styles", {})
    if isinstance(swaps, dict) and not _is_texts(list(cast("dict[str, Any]", swaps).values())):
        yield '`swaps` must give a text for each pattern; write "utilise" = "use"'
    if isinstance(styles, dict) and styles:
        lists = list(cast("dict[str, Any]", styles).values())
        if not all(_is_texts(v) for v in lists) or len(lists) < len("ab") or len({len(v) for v in lists}) != 1:
            yield "`styles` must hold two or more lists of equal length; the words of a place belong together"


def _wrong_choices(table: dict[str, Any]) -> Iterator[str]:
    """Values outside the closed sets."""
    for key, allowed in _CHOICES.items():
        if table[key] not in allowed:
            yield f"`{key}` is {table[key]!r}; write one of {', '.join(allowed)}"
    for name in table["for"]:
        if name not in DOCUMENTS:
            yield f"`for` names {name!r}; write one or more of {', '.join(DOCUMENTS)}"


def _unmet(table: dict[str, Any]) -> Iterator[str]:
    """What the rule's type asks for beyond what every rule has."""
    check = CHECKS[table["type"]]
    for key in check.needs:
        if not table.get(key):
            yield f"is of type {table['type']} and has no `{key}`; add it"
    if check.measures and table.get("measure") not in check.measures:
        yield f"`measure` must be one of {', '.join(check.measures)}"
    if check.places and table.get("at", "") not in check.places:
        yield f"`at` must be one of {', '.join(place for place in check.places if place)}"
    if table.get("measure") == "styles" and not table.get("styles"):
        yield "measures styles and has no `styles`; add a list for each"
    if len(table["passes"]) < _PASSES:
        yield f"has fewer than two examples in `passes`; add {_NEEDED['passes']}"
    if not (table.get("suggestions") or table.get("swaps")):
        yield "has no `suggestions`; add what the writer could do instead"


def _bad_patterns(table: dict[str, Any]) -> Iterator[str]:
    """Patterns that the pattern language does not know, and those that stand twice."""
    listed = [*_patterns(table), *table.get("except", [])]
    for pattern in listed:
        try:
            compiled(pattern)
        except ValueError as error:
            yield str(error)
    for pattern in {p for p in listed if listed.count(p) > 1}:
        yield f"the pattern {pattern!r} stands twice; take one out"


def _patterns(table: dict[str, Any]) -> list[str]:
    """The patterns of every sort that a rule's table holds."""
    styles = cast("dict[str, list[str]]", table.get("styles", {}))
    return [*table.get("patterns", []), *table.get("swaps", {}), *(p for v in styles.values() for p in v)]


def _is_texts(value: object) -> bool:
    """Whether `value` is a list of texts, none of them empty."""
    return isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in cast("list[object]", value))


def _rule(table: dict[str, Any]) -> Rule:
    """The rule of a table in which no fault was found."""
    texts = {key: table.get(key, "") for key in _TEXTS}
    styles = cast("dict[str, list[str]]", table.get("styles", {}))
    return Rule(
        **texts,
        documents=tuple(table["for"]),
        patterns=tuple(table.get("patterns", ())),
        exceptions=tuple(table.get("except", ())),
        suggestions=tuple(table.get("suggestions", ())),
        fails=tuple(table["fails"]),
        passes=tuple(table["passes"]),
        swaps=tuple(cast("dict[str, str]", table.get("swaps", {})).items()),
        styles=tuple((name, tuple(patterns)) for name, patterns in styles.items()),
        count=int(table.get("count", 0)),
    )


def _index(rules: Sequence[Rule]) -> Index:
    """One index of the patterns and exceptions of `rules`."""
    index = Index()
    for rule in rules:
        for place, pattern in enumerate(rule.all_patterns):
            index.add(pattern, Key(rule.id, place, exception=False))
        for place, pattern in enumerate(rule.exceptions):
            index.add(pattern, Key(rule.id, place, exception=True))
    return index
