"""Words of a posting that want nothing, wherever they stand: law, benefits, how to apply, the employer's praise of itself."""

from __future__ import annotations

import re
from functools import lru_cache

from studio.matching.clauses import cues
from studio.matching.patterns import Row, rows_for
from studio.model.posting import Posting
from studio.model.text import Span

_LEGAL_FORM = re.compile(
    r"(?:[ ,(]{1,3}(?:pty|ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|co|company|ag|bv|sa)\b[.)]{0,2}){1,3}$",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:Department|Dept\.?|Bureau|Office|Division|Board|Ministry|Commission|Institute|Association|Society|Council|School|College"
    r"|University|Academy|Faculty|Center|Centre) (?:of|for) (?:the )?[A-Z][\w’'-]*(?:(?:,| and| of| &| for|, and)? [A-Z][\w’'-]*)*"
)
_SHORTEST_NAME = 3
_NEVER = re.compile(r"(?!)")


def wantless(sentence: str, start: int, employer: str) -> tuple[Span, ...]:
    """The stretches of a posting, ``sentence`` of which begins at ``start``, in which nothing is a want."""
    return tuple(Span(start + span.start, start + span.end) for span in _wantless(sentence, _short_name(employer)))


def named_places(posting: Posting) -> tuple[Span, ...]:
    """Where the posting names its employer and its place: their words are no wants."""
    named = [(_short_name(posting.employer), re.IGNORECASE), *((part.strip(), 0) for part in posting.place.split(","))]
    found = (
        re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", posting.text, flags)
        for name, flags in named
        if len(name) >= _SHORTEST_NAME
    )
    return tuple(Span(m.start(), m.end()) for matches in found for m in matches)


def organisations(sentence: str) -> tuple[Span, ...]:
    """Where a sentence names an office or a society by what it is of: a part of such a name is no want."""
    return tuple(Span(m.start(), m.end()) for m in _ORGANISATION.finditer(sentence))


def _short_name(employer: str) -> str:
    """An employer's name without "Ltd" and its like; a name that is a small word without them stays whole."""
    short = _LEGAL_FORM.sub("", employer)
    return employer if short.lower() in {"the", "a", "an", "our", "and"} else short


@lru_cache(maxsize=4096)
def _wantless(sentence: str, employer: str) -> tuple[Span, ...]:
    spans = []
    for row in rows_for("boilerplate", sentence):
        for found in _pattern(row, employer).finditer(sentence):
            if row["covers"] == "sentence":
                return (Span(0, len(sentence)),)
            spans.append(Span(*found.span("what")) if row["covers"] == "what" else _clause(sentence, found))
    return tuple(spans)


def _pattern(row: Row, employer: str) -> re.Pattern[str]:
    """A row's pattern; where it speaks of the employer, of this one."""
    if "{EMPLOYER}" not in row["pattern"]:
        return row.pattern
    return _of_employer(row["pattern"], employer) if len(employer) >= _SHORTEST_NAME else _NEVER


@lru_cache(maxsize=512)
def _of_employer(pattern: str, employer: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("{EMPLOYER}", re.escape(employer)), re.IGNORECASE)


def _clause(sentence: str, found: re.Match[str]) -> Span:
    """From the words on, until the sentence begins to want something ("We are a busy practice looking for …")."""
    stops = [cue.words.start for cue in cues(sentence) if cue.says != "unwanted" and cue.words.start > found.start()]
    return Span(found.start(), min([*stops, len(sentence)]))
