"""The degrees that a posting asks for, and the highest that a profile names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studio.language.stems import stem
from studio.language.tokens import keys
from studio.matching.asker import Asker, Verdict
from studio.matching.patterns import Row, rows_for, table
from studio.model.text import Span

INSTEAD = re.compile(
    r"\bequivalent\b|\bor\b.{0,40}\b(?:experience|years?|training|diploma|qualification)", re.IGNORECASE
)
"""Where a posting takes something else instead."""

_FIELD = re.compile(
    r"\s{0,3}(?:degree\b)?\s{0,3}(?:\([^)]{0,20}\))?\s{0,3}(?:or (?:an? )?(?:equivalent|higher)\s{1,3})?(?:or university\s{1,3})?(?:(?:with (?:a )?(?:major|degree|coursework|specialization) )?in|of)\s{1,3}(?:an? |the )?(?P<field>[A-Za-z][\w &/,’'-]{1,80}?)"
    r"(?=\s{0,3}(?:$|[.;:()]|,? or (?:an? )?(?:related|equivalent|similar|relevant|comparable|other|higher)|,? and (?:at least|\d)"
    r"|\b(?:preferred|required|desired|desirable|is|are|with|from|plus|who|field|discipline|subject|degree)\b))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:an?|your|relevant|related|good|university|college|undergraduate|graduate|advanced|honou?rs|master['’]?s|bachelor['’]?s"
    r"|post-?graduate|first|four-year|4-year|two-year|2-year|strong|suitable|recogni[sz]ed|accredited|higher|or|and|equivalent)$",
    re.IGNORECASE,
)


_OR_RELATED = re.compile(r",? or (?:closely |a )*(?:related|similar|relevant)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree in a sentence: its level, the field if one is named, and where it stands."""

    level: str
    field: str
    span: Span

    @property
    def asked(self) -> str:
        """What is asked, in words."""
        return f"{self.level} in {self.field}" if self.field else self.level


def levels() -> tuple[str, ...]:
    """The levels, lowest first."""
    return tuple(row["level"] for row in table("degrees"))


def degrees(sentence: str) -> tuple[Degree, ...]:
    """The degrees of a sentence in their order; where two levels share words the longer words stand."""
    every = [
        (Span(m.start(), m.end()), row["level"])
        for row in rows_for("degrees", sentence)
        for m in row.pattern.finditer(sentence)
    ]
    kept: list[tuple[Span, str]] = []
    for span, level in sorted(every, key=lambda pair: pair[0].start - pair[0].end):
        if not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, level))
    return tuple(Degree(level, _field(sentence, span), span) for span, level in sorted(kept))


def _field(sentence: str, span: Span) -> str:
    found = _FIELD.match(sentence, span.end)
    if found:
        field = found.group("field").strip(" ,")
        return "" if _BEFORE.match(field) else _OR_RELATED.sub("", field)
    words = span.of(sentence).split()
    if words[-1].lower() == "degree":
        return " ".join(word for word in words[:-1] if not _BEFORE.match(word))
    return ""


def judged(degree: Degree, sentence: str, asker: Asker) -> Verdict:
    """By the highest degree in the education; a lower one, or one in another field, tells nothing where something else would do."""
    held = sorted(_held(asker), key=lambda pair: -pair[0])
    if not held:
        return Verdict()
    wanted = levels().index(degree.level)
    enough = [words for level, words in held if level >= wanted]
    if not enough:
        return Verdict(found=held[0][1], met=None if INSTEAD.search(sentence) else False)
    fitting = [words for words in enough if not degree.field or not _stems(degree.field).isdisjoint(_stems(words))]
    return Verdict(found=(fitting or enough)[0], met=True if fitting else None)


def _held(asker: Asker) -> Iterator[tuple[int, str]]:
    """Each degree of the profile: its level by number, and its words."""
    sections = asker.profile.of_kind("education")
    entries = [" ".join(filter(None, (e.title, e.area))) for section in sections for e in section.entries]
    lines = [line.text for section in sections for line in section.lines]
    for number, row in enumerate(table("degrees")):
        yield from ((number, text) for text in entries if row.pattern.search(text) or _by_letters(row, text))
        yield from ((number, text) for text in lines if row.pattern.search(text))


def _by_letters(row: Row, text: str) -> bool:
    """A degree's letters as a resume writes them; their case tells "MA" from a word only beside a degree's own field."""
    return bool(row["letters"]) and re.search(rf"(?<!\w)(?:{row['letters']})(?!\w)", text) is not None


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(key) for key in keys(words) if len(key) > 2)  # noqa: PLR2004 - "of", "in"
