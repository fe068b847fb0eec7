"""How every command answers: JSON on standard output, people's words on standard error, and one sentence for a refusal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

from studio.model.errors import InputError

DONE, PARTLY, WRONG = 0, 1, 2
"""Exit: all done and every gate passed; a part not done or a gate closed; the call or its only input is wrong."""

Document = dict[str, Any]


def put(document: Document, *, as_json: bool, report: Callable[[Document], str]) -> None:
    """One answer: a compact line of JSON, or a report for a person."""
    words = json.dumps(document, ensure_ascii=False, separators=(",", ":")) if as_json else report(document)
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def put_refusal(refused: InputError, *, as_json: bool) -> None:
    """The sentence on standard error and, with JSON, the error in the document's place."""
    place = f"{refused.file}: " if refused.file else ""
    sys.stderr.write(f"{place}{refused.message} {refused.hint}\n")
    if as_json:
        sys.stdout.write(json.dumps({"error": refused.facts()}, ensure_ascii=False, separators=(",", ":")) + "\n")


def status(failed: int, of: int) -> int:
    """The exit status where ``failed`` of ``of`` inputs were refused."""
    if not failed:
        return DONE
    return WRONG if of == 1 else PARTLY


def say(words: str) -> None:
    """A line for people while work goes on."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def progress(number: int, of: int, name: str) -> None:
    """Which of several is being worked on, where a person watches."""
    if of > 1 and sys.stderr.isatty():
        say(f"  {number} of {of}  {name}")
