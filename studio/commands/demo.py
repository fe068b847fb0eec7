"""``bespoke demo``: the whole main job on the bundled sample."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from studio.batch import Batch, batch_answer, tailor
from studio.commands.answer import DONE, PARTLY, Document, put
from studio.model.application import Application
from studio.model.profile import Profile
from studio.model.wishes import Wishes
from studio.pipeline import load_kit
from studio.reading.guard import Guard
from studio.resources import sample_postings, sample_resume

NAME, HELP = "demo", "the whole main job on the bundled sample"


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write; a new temporary folder when not given")


def run(asked: argparse.Namespace) -> int:
    """Match the sample resume with the five sample postings, write all five applications, and show both."""
    out = asked.out or Path(tempfile.mkdtemp(prefix="bespoke-demo-"))
    with Guard() as guard:
        profile = guard.profile(sample_resume())
        postings = [guard.posting(path) for path in sample_postings()]
    batch = tailor(profile, postings, load_kit(meaning=not asked.lexical), Wishes(), out, overwrite=False)
    answer = {"out": str(out), **batch_answer(batch, profile)}
    put(answer, as_json=asked.json, report=lambda document: _report(document, profile, batch))
    return DONE if not batch.failed else PARTLY


def _report(document: Document, profile: Profile, batch: Batch) -> str:
    lines = [f"{profile.contact.name}, matched with {len(batch.applications)} postings:", ""]
    lines.append(f"{'score':>7}  {'required':>9} {'preferred':>9} {'mentioned':>9}  {'changes':>7}  posting")
    lines += [_row(made) for made in sorted(batch.applications, key=lambda a: -a.score_after)]
    lines += ["", f"Written to {document['out']}:"]
    lines += [f"  {made.folder}/{f.name}" for made in batch.applications for f in made.files]
    drafts = sum(not made.ready for made in batch.applications)
    if drafts:
        gates = sorted({gate.name for made in batch.applications for gate in made.gates if not gate.open})
        lines += ["", f"{drafts} letters are drafts ({', '.join(gates)}): each waits for what only the writer knows."]
    return "\n".join(lines)


def _row(made: Application) -> str:
    counts = "".join(f"{f'{count.covered} of {count.of}':>10}" for _, count in made.coverage)
    return f"{made.score_after:>7} {counts}  {len(made.changes):>7}  {made.title}, {made.employer}"
