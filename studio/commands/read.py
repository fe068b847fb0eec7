"""``bespoke read FILE…``: what the studio reads from each file."""

from __future__ import annotations

import argparse
from functools import partial

from studio.commands.answer import Document, put, put_refusal, status
from studio.commands.reading_report import report
from studio.commands.sources import add_options, read_source, source
from studio.model.errors import InputError
from studio.model.reading import Reading
from studio.reading.guard import Guard
from studio.writing.job_posting import job_posting
from studio.writing.json_resume import json_resume
from studio.writing.letter_answer import letter_answer

NAME, HELP = "read", "what is read from each file"


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "files", nargs="+", type=source, metavar="FILE", help="a file, or the address of a page, which is then fetched"
    )
    parser.add_argument("--as", dest="kind", choices=("resume", "posting", "letter"), help="guessed when not given")
    add_options(parser)


def run(asked: argparse.Namespace) -> int:
    """Answer a document for each file, in the order asked."""
    failed = 0
    with Guard() as guard:
        for given in asked.files:
            try:
                reading = read_source(guard, asked, given, asked.kind)
            except InputError as refused:
                failed += 1
                put_refusal(refused, as_json=asked.json)
            else:
                put(_document(reading), as_json=asked.json, report=partial(_told, reading))
    return status(failed, len(asked.files))


def _told(reading: Reading, _: Document) -> str:
    return report(reading)


def _document(reading: Reading) -> Document:
    if reading.profile is not None:
        return json_resume(reading.profile)
    if reading.posting is not None:
        return job_posting(reading.posting)
    return letter_answer(reading)
