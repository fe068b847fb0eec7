"""``bespoke tailor RESUME POSTING… --out DIR``: one folder an application."""

from __future__ import annotations

import argparse
from pathlib import Path

from studio.batch import Batch, Failure, batch_answer, tailor
from studio.checking.gates import NAMES
from studio.commands.answer import DONE, PARTLY, WRONG, progress, put, put_refusal
from studio.commands.sources import add_options, postings, resume, source
from studio.model.application import Application
from studio.model.draft import LetterDraft
from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.model.wishes import Wishes
from studio.pipeline import load_kit
from studio.reading.guard import Guard

NAME, HELP = "tailor", "a tailored resume and letter for each posting, a folder each"

_FORMATS = frozenset({"docx", "pdf"})
_MOST_PAGES = 10


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("resume", type=Path, metavar="RESUME")
    parser.add_argument(
        "postings", nargs="+", type=source, metavar="POSTING", help="a file, or an address, which is then fetched"
    )
    add_options(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--letter", type=Path, metavar="FILE", help="your own letter to start from")
    parser.add_argument("--formats", default="docx,pdf", type=_formats, metavar="docx,pdf")
    parser.add_argument("--layout", default="classic", choices=("classic",))
    parser.add_argument("--pages", default=0, type=_pages, metavar="N", help="as many as the master has, at most 2")
    parser.add_argument("--paper", default="a4", choices=("a4", "letter"))
    parser.add_argument("--no-reword", action="store_true", help="keep every word as the master has it")
    parser.add_argument(
        "--accept", default=(), type=_gates, metavar="GATE,…", help=f"let a gate pass: {', '.join(NAMES)}"
    )
    parser.add_argument("--jobs", default=1, type=int, metavar="N", help="processes that draw at once")
    parser.add_argument("--overwrite", action="store_true", help="replace what an earlier run wrote")


def run(asked: argparse.Namespace) -> int:
    """Write the folders and ``batch.json``, and answer what it says."""
    with Guard() as guard:
        profile = resume(guard, asked)
        letter = guard.letter(asked.letter) if asked.letter else None
        read = postings(guard, asked)
    found = [made for _, made in read if isinstance(made, Posting)]
    failed = [Failure(posting=str(path), error=made) for path, made in read if isinstance(made, InputError)]
    if not found:
        for failure in failed:
            put_refusal(failure.error, as_json=asked.json)
        return WRONG
    batch = tailor(
        profile,
        found,
        load_kit(meaning=not asked.lexical, layout=asked.layout),
        wishes_of(asked, letter),
        asked.out,
        failed=failed,
        jobs=asked.jobs,
        overwrite=asked.overwrite,
        progress=_progress,
    )
    for failure in batch.failed:
        put_refusal(failure.error, as_json=False)
    put(batch_answer(batch, profile), as_json=asked.json, report=lambda _: report(batch, asked.out))
    return DONE if batch.ready else PARTLY


def wishes_of(asked: argparse.Namespace, letter: LetterDraft | None) -> Wishes:
    """The options as the trip takes them."""
    return Wishes(
        paper=asked.paper,
        pages=asked.pages,
        formats=asked.formats,
        reword=not asked.no_reword,
        letter=letter,
        accept=frozenset(asked.accept),
    )


def report(batch: Batch, out: Path) -> str:
    """A line an application, and its closed gates below it."""
    lines: list[str] = []
    for made in batch.applications:
        state = "ready" if made.ready else "draft"
        lines.append(
            f"{made.score_after:>3}  {state}  {out / made.folder}  ({len(made.files)} files, {_counted(made)})"
        )
        lines += [f"       {gate.name}: {gate.why}" for gate in made.gates if not gate.open]
        if made.overrun:
            lines.append(
                f"       The resume does not fit {made.pages_asked} pages with all that may leave; nothing was left out."
            )
    return "\n".join([*lines, *(f"     not done: {failure.posting}" for failure in batch.failed)])


def _counted(made: Application) -> str:
    """How many lines left, moved or were reworded."""
    said = {"drop": "left out", "move": "moved", "reword": "reworded"}
    counts = ((sum(c.action == action for c in made.changes), words) for action, words in said.items())
    return ", ".join(f"{count} {words}" for count, words in counts if count) or "nothing changed"


def _progress(done: int, of: int, name: str) -> bool:
    progress(done, of, name)
    return True


def _formats(words: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(word.strip().lower() for word in words.split(",") if word.strip()))
    if not wanted or not set(wanted) <= _FORMATS:
        message = f"formats are {' and '.join(sorted(_FORMATS))}, not {words!r}"
        raise argparse.ArgumentTypeError(message)
    return wanted


def _gates(words: str) -> tuple[str, ...]:
    wanted = tuple(word.strip() for word in words.split(",") if word.strip())
    if strange := set(wanted) - set(NAMES):
        message = f"no such gate: {', '.join(sorted(strange))}. There are {', '.join(NAMES)}"
        raise argparse.ArgumentTypeError(message)
    return wanted


def _pages(words: str) -> int:
    if not words.isdigit() or not 0 < int(words) <= _MOST_PAGES:
        message = f"a number of pages from 1 to {_MOST_PAGES}, not {words!r}"
        raise argparse.ArgumentTypeError(message)
    return int(words)
