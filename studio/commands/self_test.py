"""``bespoke self-test``: a line for each part of this installation, tried out."""

from __future__ import annotations

import argparse
import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from studio import __version__
from studio.checking.readback import LEAST, lowest, readings
from studio.checking.rulebook import load as load_rules
from studio.commands.answer import DONE, PARTLY, Document, put
from studio.layout.arrange import Paper, arrange
from studio.layout.template import load as load_template
from studio.model.sheet import Block, Run, Sheet
from studio.reading.guard import Guard
from studio.reading.readers import THOROUGH, read_with
from studio.resources import file, folders
from studio.skills.concepts import load as load_concepts
from studio.skills.meaning import load_meaning
from studio.skills.tagger import load_tagger
from studio.writing.sheet_bytes import sheet_bytes

NAME, HELP = "self-test", "a line for each part of this installation"

_WORDS = "Ward nurse, 28 beds: wound care, triage and a naïve café"


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes: nothing of its own."""
    del parser


def run(asked: argparse.Namespace) -> int:
    """Answer every part with whether it works, and what it is or why not."""
    parts = [*_parts(lexical=asked.lexical)]
    put({"version": __version__, "parts": parts}, as_json=asked.json, report=_report)
    return DONE if all(part["ok"] or part["optional"] for part in parts) else PARTLY


def _parts(*, lexical: bool) -> Iterator[Document]:
    yield _part("rules", lambda: f"{len(load_rules(folders('rules')).rules)} rules")
    yield _part("skills", lambda: f"{len(load_concepts(folders('skills')))} concepts")
    yield _part("fonts", _fonts)
    for form in ("pdf", "docx", "txt"):
        yield _part(f"write and read {form}", partial(_round_trip, form))
    yield _part("the reader's process", _child)
    yield _part("window", _window, optional=True)
    if not lexical:
        yield _part("tagger", _tagger, optional=True)
        yield _part("meaning", _meaning, optional=True)


def _part(name: str, work: Callable[[], str], *, optional: bool = False) -> Document:
    try:
        return {"name": name, "ok": True, "optional": optional, "detail": work()}
    except Exception as fault:  # noqa: BLE001 - a part that does not work is this command's answer, whatever the reason
        return {"name": name, "ok": False, "optional": optional, "detail": f"{type(fault).__name__}: {fault}"}


def _fonts() -> str:
    fonts = load_template(file("templates", "classic")).fonts
    missing = [font.path for font in fonts if not Path(font.path).is_file()]
    if missing:
        message = f"missing: {', '.join(missing)}"
        raise FileNotFoundError(message)
    return f"{len(fonts)} of {fonts[0].family}"


def _sheet() -> Sheet:
    block = Block(kind="paragraph", runs=(Run(text=_WORDS),))
    return arrange((block,), load_template(file("templates", "classic")), Paper(size="a4", title="", author=""))


def _round_trip(form: str) -> str:
    sheet = _sheet()
    results = readings(sheet.text, read_with(THOROUGH[f".{form}"], sheet_bytes(sheet, form)))
    if lowest(results) < LEAST:
        message = ", ".join(f"{r.name} {r.score:.0%}" for r in results)
        raise ValueError(message)
    return ", ".join(r.name for r in results)


def _child() -> str:
    with Guard() as guard:
        return f"{len(guard.read_bytes(_WORDS.encode(), 'words.txt').text)} characters came back"


def _window() -> str:
    import PySide6.QtWidgets  # noqa: PLC0415 - Qt's system libraries may be missing

    return f"Qt {PySide6.__version__}"


def _meaning() -> str:
    meaning = load_meaning()
    if meaning is None:
        message = "not installed; Bespoke works by words alone"
        raise LookupError(message)
    _, near = meaning.nearest("bank reconciliation", ["reconciled accounts"])
    return f"MiniLM, cosine of two near phrases {near:.2f}"


def _tagger() -> str:
    tagger = load_tagger()
    if tagger is None:
        message = "ONNX Runtime is not installed; the skills data find names alone"
        raise LookupError(message)
    sentence = "You reconcile bank statements in Xero."
    marks = tagger.read(sentence, ()).marks
    return "marked " + ", ".join(f"“{sentence[mark.start : mark.end]}”" for mark in marks)


def _report(document: Document) -> str:
    buffer = io.StringIO()
    buffer.write(f"Bespoke {document['version']}\n")
    for part in document["parts"]:
        state = "ok" if part["ok"] else "not there" if part["optional"] else "FAILED"
        buffer.write(f"  {state:<10}{part['name']}: {part['detail']}\n")
    return buffer.getvalue().rstrip()
