"""A posting as the sentences it is made of, each with what in it wants nothing and the sentence that introduces it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from studio.language.sentences import sentences
from studio.matching.boilerplate import named_places, organisations, wantless
from studio.matching.clauses import said_of
from studio.model.posting import Posting
from studio.model.text import Span, TextSection

WANTLESS = frozenset({"benefits", "legal", "apply", "about"})
"""Sections that speak of the employer or of everybody: nothing in them is a want."""

_DEMANDS = frozenset({"required", "preferred"})
UNWANTED = "unwanted"
_LONGEST = 1500
"""Characters of a sentence that is looked at as one."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a section, with the stretches of the posting in which it wants nothing or names the employer or the place.

    ``introduced`` is what the line above its list says of all that the list holds ("Two of the following:"), or "".
    """

    section: TextSection
    span: Span
    words: str
    wantless: tuple[Span, ...]
    names: tuple[Span, ...]
    offices: tuple[Span, ...]
    introduced: str

    @property
    def in_demands(self) -> bool:
        """Whether it stands under a heading that asks for things."""
        return self.section.kind in _DEMANDS

    def is_free(self, span: Span) -> bool:
        """Whether nothing forbids that ``span`` is a want; of an office's name only the whole may be one."""
        return self.is_meant(span) and not any(
            span.overlaps(other) and not (span.start <= other.start and other.end <= span.end and other in self.offices)
            for other in (*self.names, *self.offices)
        )

    def is_meant(self, span: Span) -> bool:
        """Whether ``span`` speaks of the work, and not of law, benefits or the employer."""
        return not any(span.overlaps(other) for other in self.wantless)

    def within(self, span: Span) -> Span:
        """A stretch of the posting as one of this sentence."""
        return Span(span.start - self.span.start, span.end - self.span.start)

    def necessity(self, at: int) -> str:
        """Required, preferred, mentioned or :data:`UNWANTED`, for a thing at character ``at`` of the posting.

        What the clause says is stronger than the line above the list, and that than the heading; only "at least", "proven"
        and their like give way to a heading that says "preferred".
        """
        said = said_of(self.words, at - self.span.start) or self.introduced
        if said in {UNWANTED, "preferred", "required", "mentioned"}:
            return said
        if self.in_demands:
            return self.section.kind
        return "required" if said == "asked" else "mentioned"


@lru_cache(maxsize=64)
def statements(posting: Posting) -> tuple[Statement, ...]:
    """All sentences of a posting, in order; one without sections is a section by itself."""
    names = named_places(posting)
    whole = TextSection(heading="", kind="other", start=0, end=len(posting.text))
    return tuple(one for section in posting.sections or (whole,) for one in _of_section(posting, section, names))


def wanting(posting: Posting) -> tuple[Statement, ...]:
    """The sentences that can hold wants."""
    return tuple(one for one in statements(posting) if one.section.kind not in WANTLESS)


def _of_section(posting: Posting, section: TextSection, names: tuple[Span, ...]) -> Iterator[Statement]:
    said = ""
    body = posting.text[section.start : section.end]
    for start, end in (piece for whole in sentences(body) for piece in _bearable(body, *whole)):
        span = Span(section.start + start, section.start + end)
        words = span.of(posting.text)
        begins_line = not posting.text[posting.text.rfind("\n", 0, span.start) + 1 : span.start].strip(
            " \t-–—•*·0123456789.)(abcdefgh"
        )
        if words.endswith(":"):
            said = said_of(words, len(words) - 1) or _said_before(words)
        elif not begins_line:
            said = ""
        here = tuple(name for name in names if name.overlaps(span))
        nothing = wantless(words, span.start, posting.employer)
        offices = tuple(Span(span.start + o.start, span.start + o.end) for o in organisations(words))
        yield Statement(section, span, words, nothing, here, offices, "" if words.endswith(":") else said)


def _bearable(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or a row of words that nobody would call one as pieces of a length that can be searched."""
    while end - start > _LONGEST:
        cut = body.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _said_before(words: str) -> str:
    """What a line that introduces a list says before its end: "Some of these are preferred:"."""
    return next(filter(None, (said_of(words, at) for at in range(len(words) - 2, -1, -8))), "")


def around(posting: Posting, at: int) -> Statement:
    """The sentence in which character ``at`` of the posting stands, or the last before it."""
    return max((one for one in statements(posting) if one.span.start <= at), key=lambda one: one.span.start)
