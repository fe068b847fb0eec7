"""``bespoke terms``: JSON lines in, the skills that each names out, one by one."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable

from studio.commands.answer import DONE, PARTLY, Document, say
from studio.resources import folders
from studio.skills.concepts import Concepts, load
from studio.skills.tagger import Tagger, load_tagger
from studio.skills.terms import Named, terms

_LONE = re.compile("[\ud800-\udfff]")
"""Half of a sign that a cut went through: no text can hold it, and no model reads it."""

NAME, HELP = "terms", 'the skills in each text: JSON lines {"id", "text"} in, JSON lines out'


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes: nothing but its input."""
    del parser


def run(asked: argparse.Namespace) -> int:
    """Answer each line as it comes."""
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    return answer_lines(sys.stdin, None if asked.lexical else load_tagger())


def answer_lines(lines: Iterable[str], tagger: Tagger | None = None) -> int:
    """One answer for each line that is not blank; one that is no such JSON is answered with an error in its place."""
    concepts = load(folders("skills"))
    wrong = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        answer = _answer(line, number, concepts, tagger)
        wrong += "error" in answer
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, separators=(",", ":")) + "\n")
        sys.stdout.flush()
    return PARTLY if wrong else DONE


def _answer(line: str, number: int, concepts: Concepts, tagger: Tagger | None) -> Document:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        message = f'Line {number} is not JSON with a "text".'
        say(message)
        return {"error": {"code": "bad-line", "message": message, "hint": 'Write {"id": …, "text": "…"} on each line.'}}
    text = _LONE.sub("\ufffd", asked["text"])
    return {"id": asked.get("id"), "terms": [_term(named, text) for named in terms(text, concepts, tagger)]}


def _term(named: Named, text: str) -> Document:
    return {
        "text": text[named.start : named.end],
        "start": named.start,
        "end": named.end,
        "kind": named.kind,
        "class": named.class_,
        "label": named.label,
    }
