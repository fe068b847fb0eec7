"""``bespoke read FILE…``: what the studio reads from each file."""

from __future__ import annotations

import argparse

from studio.commands.answer import Document, put, put_refusal, status
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
                document = _document(read_source(guard, asked, given, asked.kind))
            except InputError as refused:
                failed += 1
                put_refusal(refused, as_json=asked.json)
            else:
                put(document, as_json=asked.json, report=_report)
    return status(failed, len(asked.files))


def _document(reading: Reading) -> Document:
    if reading.profile is not None:
        return json_resume(reading.profile)
    if reading.posting is not None:
        return job_posting(reading.posting)
    return letter_answer(reading)


def _report(document: Document) -> str:
    about = document["meta"]["bespoke"]
    basics = document.get("basics", {})
    facts = {
        "resume": (basics.get("name"), basics.get("email"), basics.get("phone")),
        "posting": (document.get("title"), document.get("hiringOrganization", {}).get("name")),
        "letter": (document.get("greeting"), f"{len(document.get('paragraphs', ()))} paragraphs"),
    }[about["kind"]]
    sections = [f"  {s['kind']:<16}{s['heading']}" for s in about.get("sections", ()) if s["heading"]]
    warnings = [f"  ! {notice['message']}" for notice in about["warnings"]]
    known = ", ".join(fact for fact in facts if fact) or "nothing recognised"
    return "\n".join([f"{about['source']} ({about['kind']}): {known}", *sections, *warnings])
