"""``bespoke verify FILE``: an exported file read back by independent readers."""

from __future__ import annotations

import argparse
from pathlib import Path

from studio.checking.invented import invented
from studio.checking.judge import source_text
from studio.checking.readback import LEAST, Reading, lowest, readings
from studio.commands.answer import DONE, PARTLY, Document, put
from studio.language.tokens import tokens
from studio.model.errors import InputError
from studio.model.profile import Profile
from studio.reading.files import file_bytes
from studio.reading.guard import Guard
from studio.reading.outside import witnesses
from studio.reading.readers import THOROUGH
from studio.resources import folders
from studio.skills.concepts import load

NAME, HELP = "verify", "an exported file, read back by independent readers"


def add(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--against", type=Path, metavar="RESUME", help="marks what this resume does not hold")
    parser.add_argument(
        "--readers", choices=("own", "all"), default="own", help="all: programs outside too, where installed"
    )


def run(asked: argparse.Namespace) -> int:
    """Answer what each reader finds of the words that any of them finds in full; 1 where one finds too little."""
    path: Path = asked.file
    form = path.suffix.lower()
    with Guard() as guard:
        profile = guard.profile(path)
        if form not in THOROUGH:
            known = ", ".join(THOROUGH)
            raise InputError(
                "unknown-format", f"Bespoke verifies {known}.", hint="Name an exported file.", file=str(path)
            )
        found = guard.readers(file_bytes(path), form[1:])
        master = guard.profile(asked.against) if asked.against else None
    found |= witnesses(path) if asked.readers == "all" else {}
    judged = readings(max(found.values(), key=lambda words: len(tokens(words))), found)
    warnings = [notice.message for notice in profile.warnings]
    if master is not None:
        warnings += _against(profile, master)
    put(_answer(path, profile, judged, warnings), as_json=asked.json, report=_report)
    return DONE if lowest(judged) >= LEAST else PARTLY


def _against(written: Profile, master: Profile) -> list[str]:
    """What the file says and the master does not, and a way to reach the person that got lost."""
    held = source_text(master)
    found = [f"“{f.text}”: {f.why}" for f in invented(written.text, [held], load(folders("skills")), names=False)]
    for name in ("name", "email", "phone"):
        kept, meant = getattr(written.contact, name), getattr(master.contact, name)
        if meant and kept != meant:
            found.append(f"The {name} reads “{kept}” and is “{meant}” in the master.")
    return found


def _answer(path: Path, profile: Profile, judged: tuple[Reading, ...], warnings: list[str]) -> Document:
    contact = profile.contact
    return {
        "file": str(path),
        "score": lowest(judged),
        "readers": [{"name": r.name, "score": r.score, "missing": list(r.missing), "order": r.order} for r in judged],
        "contact": {"email": contact.email, "phone": contact.phone, "name": contact.name},
        "headings": [section.heading for section in profile.text_sections if section.heading],
        "warnings": warnings,
    }


def _report(document: Document) -> str:
    readers = [f"  {r['score']:.1%} of the words, {r['order']:.1%} in order: {r['name']}" for r in document["readers"]]
    return "\n".join(
        [
            f"{document['file']}: reads back at {document['score']:.1%}",
            *readers,
            *(f"  ! {w}" for w in document["warnings"]),
        ]
    )
