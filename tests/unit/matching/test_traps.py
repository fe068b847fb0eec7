"""Sentences that mislead, of many trades, and what a careful recruiter lists of each.

A row of traps.tsv is one sentence under its heading: each of ``wanted`` must be a term of that necessity, no term may touch
a word of ``unwanted`` (``*``: any word), and each of ``conditions`` must be among the requirements (``none``: there are no
requirements; empty: not looked at). Words stand as the sentence has them, a condition's value in standard words; rows may
have further terms. ``about`` says what misleads.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from studio.matching.match import Matcher
from studio.model.match import NECESSITIES
from studio.model.profile import Profile
from studio.model.text import Span
from studio.reading.formats.plain import read as read_plain
from studio.reading.posting.read import read_posting
from studio.reading.raw import File
from studio.skills.knowledge import load_knowledge

TITLE = "Team member"
LEAST = {"ambiguity": 120, "boilerplate": 50, "negation": 35, "necessity": 70, "compound": 45}
KINDS = set(
    "years degree licence language location authorisation clearance schedule travel physical deadline".split(),
)


@dataclass(frozen=True)
class Trap:
    """A row of the file, with the number of its line."""

    line: int
    trade: str
    about: str
    heading: str
    sentence: str
    wanted: str
    unwanted: str
    conditions: str


def _traps():
    with Path(__file__).with_name("traps.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Trap(line=number, **row) for number, row in enumerate(rows, start=2)]


TRAPS = _traps()


def _listed(cell):
    return [part.strip() for part in cell.split(" | ")] if cell else []


def _wanted(trap):
    """The words and necessity of each want."""
    return [tuple(part.rsplit("=", 1)) for part in _listed(trap.wanted)]


def _conditions(trap):
    """The kind, value and necessity ("" for any) of each condition."""
    parts = [part for part in _listed(trap.conditions) if part != "none"]
    return [(kind, *value.partition(":")[::2]) for kind, _, value in (part.partition("=") for part in parts)]


def _places(words, sentence):
    """Where the words stand in the sentence as whole words; the plus and hash of C++ and C# are letters here."""
    return [found.span() for found in re.finditer(rf"(?<![\w+#]){re.escape(words)}(?![\w+#])", sentence)]


def _span(words, trap, posting):
    """The place of the words in the posting."""
    ((start, end),) = _places(words, trap.sentence)
    before = posting.text.index(trap.sentence)
    return Span(before + start, before + end)


@cache
def _matcher():
    return Matcher(Profile(), load_knowledge(models=False))


@cache
def _read(trap):
    """The posting of that one sentence, and its match with an empty profile."""
    heading = f"{trap.heading}\n" if trap.heading else ""
    text = f"{TITLE}\n\n{heading}- {trap.sentence}\n"
    posting = read_posting(read_plain(File(data=text.encode(), format="txt")), "posting.txt")
    return posting, _matcher().match(posting)


def _touching(place, match):
    """The terms that share a character with the place, each with that span."""
    return [(term, span) for term in match.terms for span in term.posting if span.overlaps(place)]


def _one_holds_the_other(one, other):
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)


def _says(asked, value):
    """Whether every word of the value stands in what is asked; numbers and short words as whole words."""
    said = asked.casefold()
    return all(
        re.search(rf"(?<!\w){re.escape(word)}s?(?!\w)", said) if len(word) <= 2 or word[0].isdigit() else word in said
        for word in value.casefold().split()
    )


def _missing(trap, posting, match):
    """The wants that no term answers with their necessity."""
    for words, necessity in _wanted(trap):
        place = _span(words, trap, posting)
        near = [term for term, span in _touching(place, match) if _one_holds_the_other(span, place)]
        if not any(term.necessity == necessity for term in near):
            yield f"{words} is not {necessity}, but {[(term.text, term.necessity) for term in near] or 'no term'}"


def _wrong(trap, posting, match):
    """The terms that touch what must be none."""
    for words in _listed(trap.unwanted):
        place = _span(trap.sentence if words == "*" else words, trap, posting)
        for term, _ in _touching(place, match):
            yield f"{term.text} is a term"


def _unmet(trap, match):
    """The conditions that no requirement states, or the requirements where there must be none."""
    found = [(each.kind, each.asked, each.necessity) for each in match.requirements]
    if trap.conditions == "none" and found:
        yield f"no condition is stated, but {found} found"
    for kind, value, necessity in _conditions(trap):
        if not any(k == kind and _says(asked, value) and necessity in {"", n} for k, asked, n in found):
            yield f"{kind}={value} {necessity} is not among {found}"


def test_the_file_has_enough_of_every_kind():
    abouts, trades = Counter(trap.about for trap in TRAPS), Counter(trap.trade for trap in TRAPS)
    assert len(TRAPS) >= 360
    assert all(abouts[about] >= least for about, least in LEAST.items()), abouts
    assert abouts["years"] + abouts["condition"] >= 45
    assert set(abouts) == {*LEAST, "years", "condition"}
    assert len(trades) >= 20
    assert min(trades.values()) >= 10, trades


def test_no_sentence_stands_twice():
    assert [text for text, times in Counter(trap.sentence for trap in TRAPS).items() if times > 1] == []


def test_every_row_is_well_formed():
    for trap in TRAPS:
        words = [*(each for each, _ in _wanted(trap)), *(each for each in _listed(trap.unwanted) if each != "*")]
        assert trap.wanted or trap.unwanted or trap.conditions, trap
        assert not (trap.wanted and trap.unwanted == "*"), trap
        assert all(len(_places(each, trap.sentence)) == 1 for each in words), trap
        assert {necessity for _, necessity in _wanted(trap)} <= set(NECESSITIES), trap
        assert {kind for kind, _, _ in _conditions(trap)} <= KINDS, trap
        assert all(value for _, value, _ in _conditions(trap)), trap
        assert {necessity for _, _, necessity in _conditions(trap)} <= {"", *NECESSITIES}, trap


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: f"{trap.trade}-{trap.line}")
def test_a_trap_is_read_as_a_careful_recruiter_reads_it(trap):
    posting, match = _read(trap)
    assert [*_missing(trap, posting, match), *_wrong(trap, posting, match), *_unmet(trap, match)] == []
