"""Runs of words that can name something: cut at clause borders and at the small words between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studio.language.sentences import content_start, sentences
from studio.language.tokens import Token, tokens
from studio.model.text import Span

_LONGEST = 4

_SMALL = frozenset(
    """
    a about above across after again against all along also although am among an and any are around as at be because been
    before being below between both but by can could did do does doing done down during each either etc every few for from
    further had has have having he her here hers him his how however i if in including into is it its itself just may me
    might more most much must my near need needs no nor not of off on once one only onto or other our ours out over own per
    please s same shall she should since so some such than that the their theirs them then there these they this those
    through to too toward towards under until up upon us use used using very via was we were what when where whether which
    while who whom whose why will with within without would you your yours e.g. i.e.
    """.split()
)
_HOLLOW = frozenset(
    """
    ability able background candidate candidates career company day days demonstrated desire desired duties employee
    employees environment equivalent excellent essential experience experienced expertise exposure familiar familiarity
    field good great hands-on high highly ideal ideally individual job jobs knowledge level looking minimum months new
    opportunity passion plus position preferred proficiency proficient proven qualification qualifications related relevant
    requirement requirements required responsibilities responsibility role roles similar skill skilled skills solid strong
    successful successfully superb team teams understanding various week weeks well willing willingness work worked working
    years year applicants applicant apply join seeking plus bonus must including include includes ensure ensuring provide
    providing paid full-time part-time accredited qualified degree degrees certificate certificates certification certifications licence licences license licenses support supporting assist assisting perform performing maintain maintaining develop developing manage managing
    lead leading create creating help helping make making
    """.split()
)
"""Words that say nothing of what is wanted when they stand alone or at an edge."""


def chunks(text: str) -> tuple[Span, ...]:
    """Where the phrases of one to four words stand that can name a thing, in order, without hollow words at their edges."""
    return tuple(
        span for start, end in sentences(text) for span in _of_sentence(text, content_start(text, start, end), end)
    )


def _of_sentence(text: str, start: int, end: int) -> Iterator[Span]:
    run: list[Token] = []
    for word in tokens(text[start:end]):
        if run and not re.fullmatch(r"[ \-/&]{1,3}", text[start + run[-1].end : start + word.start]):
            yield from _named(run, start)
            run = []
        if word.text.casefold() in _SMALL or not any(letter.isalpha() for letter in word.text):
            yield from _named(run, start)
            run = []
        else:
            run.append(word)
    yield from _named(run, start)


def _named(run: list[Token], offset: int) -> Iterator[Span]:
    while run and run[0].text.casefold() in _HOLLOW:
        run = run[1:]
    while run and run[-1].text.casefold() in _HOLLOW:
        run = run[:-1]
    if 0 < len(run) <= _LONGEST:
        yield Span(run[0].start + offset, run[-1].end + offset)
