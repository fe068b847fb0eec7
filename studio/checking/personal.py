"""Whether a letter is written to one reader: which of its sentences could go to any other employer unchanged."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from studio.language.sentences import sentences
from studio.language.tokens import token_key, tokens
from studio.model.finding import JudgedSentence, Personal
from studio.model.posting import Posting

_OWN = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|me|mine|we|our)\b")
_THEIRS = re.compile(r"\b(?:you|your|yours|you're|you’re)\b", re.IGNORECASE)
_LEAST_LETTERS, _SHORT = 2, 4
_COMMON_CAPITALS = frozenset("Dear The This That We You Your Our I A An In On At For And But As It If".split())


def personal(text: str, *, employer: str = "", posting: Posting | None = None, proof: Sequence[str] = ()) -> Personal:
    """Judge each sentence of a letter's ``text``; ``proof`` are the figures and names that the writer's resume holds.

    A sentence is theirs when it names the employer, its place, or a name or figure that only this posting has. It is the
    writer's proof when it has a figure or a name of the writer's own. Anything else could go to anyone.
    """
    marks = _marks(employer, posting)
    own = {token_key(word) for word in proof}
    judged = tuple(_judged(text, start, end, marks, own) for start, end in sentences(text))
    counted = [(len(tokens(text[s.start : s.end])), s.class_ in {"about-them", "about-us-both"}) for s in judged]
    total = sum(count for count, _ in counted)
    theirs = sum(count for count, named in counted if named)
    return Personal(score=round(100 * theirs / total) if total else 0, sentences=judged)


def _marks(employer: str, posting: Posting | None) -> dict[str, re.Pattern[str]]:
    """What only this reader has, each with how to look for it; a short name counts in its own capitals alone."""
    phrases = {employer.strip()}
    if posting is not None:
        phrases |= {posting.employer, posting.place.split(",")[0].strip(), posting.title, *_names(posting.text)}
    return {p: _whole(p) for p in sorted(phrases) if len(p) >= _LEAST_LETTERS}


def _whole(phrase: str) -> re.Pattern[str]:
    short = len(phrase) < _SHORT
    return re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", 0 if short else re.IGNORECASE)


def _names(text: str) -> set[str]:
    """Names of two words and more that the posting writes inside a sentence, and its figures of four digits and more."""
    found = re.findall(r"(?<=[a-z,] )[A-Z][\w’'&-]+(?: (?:of |the |and )?[A-Z][\w’'&-]+)+", text)
    figures = re.findall(r"\b\d[\d,]{3,}\b", text)
    return {name for name in found if name.split()[0] not in _COMMON_CAPITALS} | set(figures)


def _judged(text: str, start: int, end: int, marks: Mapping[str, re.Pattern[str]], own: set[str]) -> JudgedSentence:
    words = text[start:end]
    named = next((mark for mark, pattern in marks.items() if pattern.search(words)), "")
    if named:
        both = bool(_OWN.search(words))
        why = f"It speaks of “{named}”, " + ("and of you." if both else "which is theirs alone.")
        return JudgedSentence(start=start, end=end, class_="about-us-both" if both else "about-them", why=why)
    facts = {token_key(w.text) for w in tokens(words)} & own
    if facts or (_OWN.search(words) and re.search(r"\d", words)):
        return JudgedSentence(
            start=start, end=end, class_="proof", why="It shows what you did; it says nothing of them."
        )
    said = "It speaks to a reader, but" if _THEIRS.search(words) else "It"
    return JudgedSentence(
        start=start, end=end, class_="transferable", why=f"{said} could go to any other employer unchanged."
    )
