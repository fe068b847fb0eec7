"""The skills data: what a skill, tool, licence or title is called, and what holding it shows.

The data are tab-separated files in ``resources/skills`` (``README.md`` there tells the columns), one a trade. They are read
into an immutable :class:`Concepts`; :func:`problems` is the linter that CI runs over them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS: Final = ("label", "kind", "aliases", "implies", "ambiguity", "source")
KINDS: Final = frozenset({"skill", "tool", "qualification", "licence", "language", "soft", "domain", "title"})

_NOUNS_IN_ING: Final = frozenset(
    """
    accounting banking billing building catering coaching engineering machining manufacturing marketing nursing plumbing
    programming roofing staffing teaching testing training tutoring welding nothing spring
    """.split()
)
_VERBS: Final = frozenset(
    """
    act adapt advise analyse analyze apply assess assist build check clean close coach collect communicate conduct coordinate
    create deal deliver develop diagnose document drive educate ensure evaluate execute follow give handle identify implement
    inspect install interpret investigate keep lead lift load maintain make manage mentor monitor negotiate operate order
    organise organize perform plan prepare present prioritise prioritize produce promote provide read reconcile record repair
    report research resolve respond review sell serve set solve supervise support take teach test train use work write
    """.split()
)


class DataError(ValueError):
    """A skills file does not hold what it should; the message names the file and the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One thing a person can know, hold, use, be or do.

    ``label`` is its standard name, ``aliases`` its other names, ``implies`` the labels of what holding it shows. The cues
    say when a name that is also an ordinary word counts: with ``case`` it must be written as in the data; with ``near`` one
    of those words, or a tool of the same trade, must stand in its sentence; ``vetoes`` are phrases at or around it that make
    it something else. The cues guard ``guarded`` names; by default every one-word name, or all names if none is one word.
    ``source`` is where the fact comes from, ``trade`` the file it stands in.
    """

    label: str
    kind: str
    aliases: tuple[str, ...]
    implies: tuple[str, ...]
    case: bool
    near: tuple[str, ...]
    vetoes: tuple[str, ...]
    guarded: tuple[str, ...]
    usual: bool = False
    """Whether it is what its guarded names mean where no cue holds."""

    source: str = ""
    trade: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The label and the aliases."""
        return (self.label, *self.aliases)

    @property
    def class_(self) -> Literal["knowledge", "skill"]:
        """The class in SkillSpan's sense: a trait or something done is a skill, anything known or held is knowledge."""
        if self.kind == "soft":
            return "skill"
        return "skill" if self.kind == "skill" and _led_by_verb(self.label) else "knowledge"

    def guards(self, name: str) -> bool:
        """Tell whether the cues apply to ``name``, one of this concept's names."""
        if not (self.case or self.near or self.vetoes):
            return False
        if self.guarded:
            return name in self.guarded
        return len(name.split()) == 1 or all(len(other.split()) > 1 for other in self.names)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Concepts:
    """All concepts, by label and by name. Immutable; compared, and cached against, by identity."""

    by_label: Mapping[str, Concept]
    by_name: Mapping[str, tuple[Concept, ...]]
    """Case-folded name → its concepts; more than one only where each has cues to tell them apart."""

    def __iter__(self) -> Iterator[Concept]:
        """Iterate over the concepts in the order of the files."""
        return iter(self.by_label.values())

    def __len__(self) -> int:
        """Count the concepts."""
        return len(self.by_label)

    def named(self, name: str) -> tuple[Concept, ...]:
        """Return the concepts that ``name`` is the label or an alias of, whatever its case."""
        return self.by_name.get(name.casefold(), ())

    def implied_by(self, label: str) -> frozenset[str]:
        """Return the labels of everything that holding ``label`` shows, through any number of steps, without itself."""
        return _implied(self, label)


@lru_cache(maxsize=16384)
def _implied(concepts: Concepts, label: str) -> frozenset[str]:
    shown: set[str] = set()
    waiting = [label]
    while waiting:
        concept = concepts.by_label.get(waiting.pop())
        fresh = set(concept.implies) - shown if concept is not None else set[str]()
        shown |= fresh
        waiting.extend(fresh)
    return frozenset(shown - {label})


def load(directories: Sequence[Path]) -> Concepts:
    """Read every ``*.tsv`` of ``directories``; a later directory (a user's own pack) replaces labels of an earlier one.

    Raises:
        DataError: a row is broken, or one directory defines a label twice; the message names file and line.

    """
    by_label: dict[str, Concept] = {}
    for directory in directories:
        places: dict[str, str] = {}
        for path in sorted(directory.glob("*.tsv")):
            for number, concept in _rows(path):
                place = f"{path.name}, line {number}"
                if concept.label in places:
                    message = f"{place}: “{concept.label}” is already defined in {places[concept.label]}"
                    raise DataError(message)
                places[concept.label] = place
                by_label[concept.label] = concept
    return concepts_from(tuple(by_label.values()))


def concepts_from(concepts: Sequence[Concept]) -> Concepts:
    """Return an index of ``concepts``; of two with one label the later stands."""
    by_label = {concept.label: concept for concept in concepts}
    by_name: defaultdict[str, tuple[Concept, ...]] = defaultdict(tuple)
    for concept in by_label.values():
        for name in {name.casefold(): None for name in concept.names}:
            by_name[name] = (*by_name[name], concept)
    return Concepts(by_label=MappingProxyType(by_label), by_name=MappingProxyType(dict(by_name)))


def problems(concepts: Concepts) -> tuple[str, ...]:
    """Return what is wrong with the data, a sentence each; empty when all is well."""
    checks: tuple[Callable[[Concepts], Iterator[str]], ...] = (
        _poor_concepts,
        _shared_names,
        _unknown_implied,
        _cycles,
    )
    return tuple(problem for check in checks for problem in check(concepts))


def _rows(path: Path) -> Iterator[tuple[int, Concept]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        message = f"{path.name}: not UTF-8 text ({error.reason} at byte {error.start})"
        raise DataError(message) from error
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        message = f"{path.name}, line 1: the header must be {', '.join(COLUMNS)}, separated by tabs"
        raise DataError(message)
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            yield number, _concept(line, path.stem, f"{path.name}, line {number}")


def _concept(line: str, trade: str, place: str) -> Concept:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        message = f"{place}: {len(cells)} cells instead of {len(COLUMNS)}"
        raise DataError(message)
    label, kind, aliases, implies, ambiguity, source = (cell.strip() for cell in cells)
    if not label:
        message = f"{place}: the label is empty"
        raise DataError(message)
    cues = _cues(ambiguity, place)
    return Concept(
        label=label,
        kind=kind,
        aliases=_parts(aliases, "|"),
        implies=_parts(implies, "|"),
        case="case" in cues,
        near=cues.get("near", ()),
        vetoes=cues.get("not", ()),
        guarded=cues.get("only", ()),
        usual="usual" in cues,
        source=source,
        trade=trade,
    )


def _cues(ambiguity: str, place: str) -> dict[str, tuple[str, ...]]:
    cues: dict[str, tuple[str, ...]] = {}
    for cue in _parts(ambiguity, ";"):
        name, colon, words = (part.strip() for part in cue.partition(":"))
        listed = _parts(words, ",")
        known = name in {"case", "usual"} if not colon else name in {"near", "not", "only"} and bool(listed)
        if not known or name in cues:
            message = f"{place}: cannot read the cue “{cue}” (case; usual; near: a, b; not: a, b; only: Name)"
            raise DataError(message)
        cues[name] = listed
    return cues


def _parts(cell: str, separator: str) -> tuple[str, ...]:
    if not cell:
        return ()
    return tuple(part for piece in cell.split(separator) if (part := piece.strip()))


def _led_by_verb(label: str) -> bool:
    first = label.replace("-", " ").split()[0].casefold()
    return first in _VERBS or (first.endswith("ing") and first not in _NOUNS_IN_ING)


def _poor_concepts(concepts: Concepts) -> Iterator[str]:
    for concept in concepts:
        where = f"{concept.trade}: “{concept.label}”"
        if concept.kind not in KINDS:
            yield f"{where} has the unknown kind “{concept.kind}”"
        if not concept.source:
            yield f"{where} names no source"
        if strange := set(concept.guarded) - set(concept.names):
            yield f"{where} guards names it does not have: {', '.join(sorted(strange))}"
        if concept.guarded and not (concept.case or concept.near or concept.vetoes):
            yield f"{where} says which names to guard, but not how"
        folded = [name.casefold() for name in concept.names]
        if len(set(folded)) < len(folded):
            yield f"{where} lists a name twice"


def _shared_names(concepts: Concepts) -> Iterator[str]:
    for name, sharers in concepts.by_name.items():
        if len(sharers) > 1 and not all(_told_apart(concept, name) for concept in sharers):
            labels = ", ".join(f"{concept.label} ({concept.trade})" for concept in sharers)
            yield f"“{name}” names several concepts without a near cue on each: {labels}"


def _told_apart(concept: Concept, name: str) -> bool:
    written = next(own for own in concept.names if own.casefold() == name)
    return bool(concept.near) and concept.guards(written)


def _unknown_implied(concepts: Concepts) -> Iterator[str]:
    for concept in concepts:
        for label in concept.implies:
            if label not in concepts.by_label:
                yield f"{concept.trade}: “{concept.label}” implies the unknown “{label}”"


def _cycles(concepts: Concepts) -> Iterator[str]:
    for concept in concepts:
        direct = {concept.label, *concept.implies}
        back = concept.label in concept.implies or any(
            concept.label in concepts.implied_by(label) for label in direct - {concept.label}
        )
        if back:
            yield f"{concept.trade}: “{concept.label}” implies itself through what it implies"
