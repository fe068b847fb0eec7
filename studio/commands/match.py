"""``bespoke match RESUME POSTING…``: what each posting wants, and what of it the resume shows."""

from __future__ import annotations

import argparse
from pathlib import Path

from studio.commands.answer import Document, put, put_refusal, status
from studio.commands.sources import add_options, postings, resume, source
from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.pipeline import load_kit, matcher
from studio.reading.guard import Guard
from studio.writing.match_answer import match_answer

NAME, HELP = "match", "what each posting wants, and what of it the resume shows"


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("resume", type=Path, metavar="RESUME")
    parser.add_argument(
        "postings", nargs="+", type=source, metavar="POSTING", help="a file, or an address, which is then fetched"
    )
    add_options(parser)


def run(asked: argparse.Namespace) -> int:
    """Answer a match for each posting, best first; a posting that cannot be read comes last, as its error."""
    with Guard() as guard:
        profile = resume(guard, asked)
        read = postings(guard, asked, apart=True)
    matching = matcher(profile, load_kit(meaning=not asked.lexical))
    found = [(path, made, matching.match(made)) for path, made in read if isinstance(made, Posting)]
    for path, posting, match in sorted(found, key=lambda row: -row[2].score):
        put(match_answer(match, posting, profile, file=str(path)), as_json=asked.json, report=_report)
    refused = [made for _, made in read if isinstance(made, InputError)]
    for error in refused:
        put_refusal(error, as_json=asked.json)
    return status(len(refused), len(read))


def _report(match: Document) -> str:
    head = ", ".join(part for part in (match["title"], match["employer"]) if part) or match["posting"]
    counts = ", ".join(f"{c['covered']} of {c['of']} {name}" for name, c in match["coverage"].items() if c["of"])
    lines = [f"{match['score']:>3}  {head}: {counts or 'no wants recognised'}"]
    for status_, words in (
        ("missing", "lacking"),
        ("related", "near, is it the same?"),
        ("implied", "shown by what includes it"),
    ):
        terms = [t["text"] for t in match["terms"] if t["status"] == status_]
        if terms:
            lines.append(f"     {words}: {', '.join(terms)}")
    unmet = [r["text"] for r in match["requirements"] if r["met"] is False]
    return "\n".join([*lines, *([f"     not met: {', '.join(unmet)}"] if unmet else [])])
