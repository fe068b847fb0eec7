"""``bespoke compare A B``: the word-level differences of two documents."""

from __future__ import annotations

import argparse
from difflib import SequenceMatcher
from pathlib import Path

from studio.commands.answer import DONE, Document, put
from studio.language.tokens import Token, tokens
from studio.reading.guard import Guard

NAME, HELP = "compare", "the words in which two documents differ"


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("a", type=Path, metavar="A")
    parser.add_argument("b", type=Path, metavar="B")


def run(asked: argparse.Namespace) -> int:
    """Answer each difference with its place in either text."""
    with Guard() as guard:
        a, b = guard.read(asked.a).text, guard.read(asked.b).text
    put({"a": a, "b": b, "differences": differences(a, b)}, as_json=asked.json, report=_report)
    return DONE


def differences(a: str, b: str) -> list[Document]:
    """What was taken out, put in or replaced on the way from ``a`` to ``b``, by words; spans are into either text."""
    left, right = tokens(a), tokens(b)
    matcher = SequenceMatcher(None, [t.text for t in left], [t.text for t in right], autojunk=False)
    return [
        {
            "action": {"replace": "reword", "delete": "drop", "insert": "add"}[tag],
            "from": _piece(a, left, i1, i2),
            "to": _piece(b, right, j1, j2),
        }
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]


def _piece(text: str, words: tuple[Token, ...], first: int, last: int) -> Document:
    """The words ``[first, last)`` with their place; an empty piece stands after the word before it."""
    if first < last:
        start, end = words[first].start, words[last - 1].end
    else:
        start = end = words[first - 1].end if first else 0
    return {"text": text[start:end], "start": start, "end": end}


def _report(document: Document) -> str:
    lines = [f"  - {d['from']['text']}\n  + {d['to']['text']}" for d in document["differences"]]
    return "\n".join([f"{len(lines)} differences", *lines])
