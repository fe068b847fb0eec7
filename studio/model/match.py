"""What a posting wants beside what a profile shows."""

from __future__ import annotations

from dataclasses import dataclass

from studio.model.text import Span

NECESSITIES = ("required", "preferred", "mentioned")
SHOWN_STATUSES = frozenset({"exact", "variant", "implied"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a profile shows a want: characters ``start`` to ``end`` of the passage ``passage`` (its id), and how it does."""

    passage: str
    text: str
    start: int
    end: int
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One want, named as the posting writes it (``text``) and by its standard name (``label``).

    ``status``: exact, variant (another spelling or name), implied (something held includes it), related (near in meaning: a
    suggestion that counts only once a person confirms it) or missing. ``strength`` is 0 to 1. ``shown`` is whether the drafted
    resume shows it (a profile may hold what a draft leaves out).
    """

    text: str
    label: str
    kind: str
    class_: str
    necessity: str
    status: str = "missing"
    strength: float = 0.0
    shown: bool = False
    posting: tuple[Span, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def called(text: str, label: str) -> str:
    """A want as a person is told of it: the posting's words, or the standard name of which they are only a part.

    Of "written and spoken communication" the posting's word for the first want is "written" alone.
    """
    words = " ".join(text.split())
    return label if set(words.casefold().split()) < set(label.casefold().split()) else words


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A condition with a value: years, a degree, a licence, a place. ``met`` is None where the resume does not tell."""

    kind: str
    text: str
    necessity: str
    asked: str
    found: str = ""
    met: bool | None = None
    posting: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """So many of so many."""

    covered: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One summand of the score: 100 times ``weight`` times ``value``, both 0 to 1."""

    name: str
    weight: float
    value: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """All wants of one posting against one profile. ``score`` is the sum of the parts, rounded; nothing else is in it."""

    terms: tuple[Term, ...]
    requirements: tuple[Requirement, ...]
    parts: tuple[Part, ...]
    coverage: tuple[tuple[str, Count], ...]
    score: int
