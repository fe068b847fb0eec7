"""The command line. So far it reads and lints; the other commands of the contract are not built and are not offered."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from studio import __version__
from studio.checking.phrasing import findings
from studio.checking.rulebook import load
from studio.model.errors import InputError
from studio.reading.files import read_file, read_profile
from studio.reading.posting import read_posting
from studio.resources import folders
from studio.writing.job_posting import job_posting
from studio.writing.json_resume import json_resume

DONE, PARTLY, WRONG = 0, 1, 2


def run(words: Sequence[str]) -> int:
    """Do what the words ask; the exit status of the contract: 0 done, 1 partly, 2 the call or its only input is wrong."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        asked = _parser().parse_args(list(words))
    except SystemExit as end:
        return DONE if end.code in (0, None) else WRONG
    return _answer(asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bespoke", description="Tailor one resume and letter to each reader; invent nothing."
    )
    parser.add_argument("--version", action="version", version=f"bespoke {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    read = commands.add_parser("read", help="what is read from each file")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE")
    read.add_argument("--as", dest="kind", choices=("resume", "posting"), default="resume")
    read.add_argument("--password", default="", help="of a locked PDF; it is not stored")
    read.add_argument("--json", action="store_true", help="one compact JSON document a line, in the order asked")
    read.set_defaults(command=_document)
    lint = commands.add_parser("lint", help="what is generic, vague or left over in a text")
    lint.add_argument("files", nargs=1, type=Path, metavar="FILE")
    lint.add_argument("--as", dest="kind", choices=("resume", "letter", "posting"), default="letter")
    lint.add_argument("--password", default="", help="of a locked PDF; it is not stored")
    lint.add_argument("--json", action="store_true", help="one compact JSON document")
    lint.set_defaults(command=_findings)
    return parser


def _answer(asked: argparse.Namespace) -> int:
    failed = 0
    for path in asked.files:
        try:
            document = asked.command(path, asked)
        except InputError as refused:
            failed += 1
            _say_refused(refused, as_json=asked.json)
        else:
            sys.stdout.write(
                (json.dumps(document, ensure_ascii=False) if asked.json else _report(path, document)) + "\n"
            )
    if not failed:
        return DONE
    return WRONG if len(asked.files) == 1 else PARTLY


def _document(path: Path, asked: argparse.Namespace) -> dict[str, Any]:
    if asked.kind == "posting":
        return job_posting(read_posting(read_file(path, password=asked.password), path.name))
    return json_resume(read_profile(path, password=asked.password))


def _findings(path: Path, asked: argparse.Namespace) -> dict[str, Any]:
    text = read_file(path, password=asked.password).text
    found = findings(text, document=asked.kind, rulebook=load(folders("rules")))
    keys = ("rule", "kind", "severity", "start", "end", "text", "why")
    marks = [{**{k: getattr(f, k) for k in keys}, "suggestions": f.suggestions, "evidence": f.evidence} for f in found]
    return {"text": text, "findings": marks}


def _say_refused(refused: InputError, *, as_json: bool) -> None:
    sys.stderr.write(f"{refused.file}: {refused.message} {refused.hint}\n")
    if as_json:
        error = {"code": refused.code, "message": refused.message, "file": refused.file, "hint": refused.hint}
        sys.stdout.write(json.dumps({"error": error}, ensure_ascii=False) + "\n")


def _report(path: Path, document: dict[str, Any]) -> str:
    if "findings" in document:
        marks = [
            f"  {m['severity']:<8}“{m['text']}”: {m['why']} {' / '.join(m['suggestions'])}"
            for m in document["findings"]
        ]
        return "\n".join([f"{path.name}: {len(marks)} findings", *marks])
    about = document["meta"]["bespoke"]
    basics = document.get("basics", {})
    facts = [basics.get(key) for key in ("name", "email", "phone")] if basics else [document.get("title")]
    sections = [f"  {section['kind']:<14}{section['heading']}" for section in about["sections"] if section["heading"]]
    return "\n".join([f"{path.name}: {', '.join(fact for fact in facts if fact) or 'nothing recognised'}", *sections])
