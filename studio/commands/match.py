"""``bespoke match RESUME POSTING…``: what each posting wants, and what of it the resume shows."""

from __future__ import annotations

import argparse
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from studio.commands.answer import progress, put, put_refusal, status
from studio.commands.matching_report import matching_report
from studio.commands.sources import add_options, postings, resume, source
from studio.matching.match import Matcher
from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.reading.guard import Guard
from studio.skills.knowledge import load_knowledge
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
    with Guard() as guard, ThreadPoolExecutor(max_workers=1) as loading:
        known = loading.submit(load_knowledge, models=not asked.lexical)  # while the child reads the files
        profile = resume(guard, asked)
        read = postings(guard, asked, apart=True)
        matching = Matcher(profile, known.result())
    wanted = [(path, made) for path, made in read if isinstance(made, Posting)]
    found = []
    for number, (path, posting) in enumerate(wanted, start=1):
        progress(number, len(wanted), posting.title or str(path))
        found.append((path, posting, matching.match(posting)))
    for path, posting, match in sorted(found, key=lambda row: -row[2].score):
        put(match_answer(match, posting, profile, file=str(path)), as_json=asked.json, report=matching_report)
    refused = [made for _, made in read if isinstance(made, InputError)]
    for error in refused:
        put_refusal(error, as_json=asked.json)
    return status(len(refused), len(read))
