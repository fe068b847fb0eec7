"""A match as a person reads it: what the posting wants, what of it the resume shows, and how the figure is made up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from studio.commands.answer import Document
from studio.model.match import called

_WANTED = {"required": "They require", "preferred": "They would like", "mentioned": "They also mention"}
_MOST_NAMED = 12
_WIDTH = 90
_KINDS = {
    "years": "experience",
    "degree": "degree",
    "licence": "licence",
    "location": "place",
    "authorisation": "permission to work",
    "language": "language",
    "clearance": "check",
    "schedule": "hours",
    "travel": "travel",
    "physical": "physical work",
}


def matching_report(match: Document) -> str:
    """The page for one posting."""
    return "\n".join(_lines(match))


def _lines(match: Document) -> Iterator[str]:
    head = ", ".join(part for part in (match["title"], match["employer"]) if part)
    yield f"{head or 'A posting without a title'}  ({match['posting']})"
    terms, counts = match["terms"], match["coverage"].values()
    if not terms:
        yield "  Bespoke found nothing in this posting that it asks for. Is it the whole posting, and in English?"
    else:
        shown, wanted = sum(c["covered"] for c in counts), sum(c["of"] for c in counts)
        yield f"  Your resume shows {shown} of the {_counted(wanted, 'thing')} that this posting asks for: {match['score']} points of 100."
    for necessity, words in _WANTED.items():
        yield from _wanted(words, [term for term in terms if term["necessity"] == necessity])
    near = [term for term in terms if term["status"] == "related"]
    yield from _listed(
        "Of these you may have, in other words (only you can tell; the window asks you):", map(_near, near)
    )
    implied = [term for term in terms if term["status"] == "implied"]
    yield from _listed("Shown by something else that you have:", map(_implied, implied))
    yield from _listed("What the work itself demands:", _conditions(match["requirements"]))
    if terms:
        yield f"  How the points add up: {_sum(match)}"
    yield ""


def _wanted(words: str, terms: Sequence[Document]) -> Iterator[str]:
    if not terms:
        return
    missing = [_name(term) for term in terms if not term["shown"]]
    shown = [_name(term) for term in terms if term["shown"]]
    yield f"  {words} {_counted(len(terms), 'thing')}:"
    yield from (f"    you show {len(shown)}: {_named(shown)}",) if shown else ()
    yield from (f"    not in your resume {len(missing)}: {_named(missing)}",) if missing else ()


def _name(term: Document) -> str:
    return called(term["text"], term["label"])


def _named(words: Sequence[str]) -> str:
    more = f" and {len(words) - _MOST_NAMED} more" if len(words) > _MOST_NAMED else ""
    return ", ".join(words[:_MOST_NAMED]) + more


def _listed(heading: str, rows: Iterator[str] | map[str]) -> Iterator[str]:
    lines = [f"    {row}" for row in rows]
    if lines:
        yield f"  {heading}"
        yield from lines


def _near(term: Document) -> str:
    return f"{_name(term)}: your resume says “{shorten(term['evidence'][0]['text'], _WIDTH, placeholder=' …')}”"


def _implied(term: Document) -> str:
    piece = term["evidence"][0]
    return f"{_name(term)}: “{piece['text']}” includes it"


def _conditions(requirements: Sequence[Document]) -> Iterator[str]:
    """A line for each condition of which the resume says something, and one for all of which it says nothing."""
    told = [r for r in requirements if r["found"] or r["met"] is not None]
    yield from map(_condition, told)
    yield from (f"!   last day to apply: {r['asked']}" for r in requirements if r["kind"] == "deadline")
    open_: dict[str, list[str]] = {}
    for requirement in requirements:
        if requirement not in told and requirement["kind"] != "deadline":
            open_.setdefault(_KINDS[requirement["kind"]], []).append(_asked(requirement))
    if open_:
        yield "?   your resume does not tell: " + "; ".join(
            f"{kind} {', '.join(asked)}" for kind, asked in open_.items()
        )


def _condition(requirement: Document) -> str:
    sign = {True: "yes ", False: "no  ", None: "?   "}[requirement["met"]]
    return f"{sign}{_KINDS[requirement['kind']]}: {_asked(requirement)}; your resume: {requirement['found'] or 'no'}"


def _asked(requirement: Document) -> str:
    words = requirement["asked"] if requirement["asked"] != "yes" else requirement["text"]
    return str(words)


def _sum(match: Document) -> str:
    return " + ".join(
        f"{100 * p['weight'] * p['value']:.1f} for {p['name']} ({p['why']}, worth up to {100 * p['weight']:.1f})"
        for p in match["parts"]
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
