"""What is read of real resumes against what a careful reader sees on their pages: tests/labels/README.md tells how they were labelled."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from studio.model.profile import Profile
from studio.reading.guard import Guard

_HERE = Path(__file__).resolve()
FILES = _HERE.parents[3] / "shared" / "eval" / "dev" / "resumes"
LABELS = [json.loads(line) for line in (_HERE.parent / "resumes.jsonl").read_text(encoding="utf-8").splitlines()]
BARS = {"titles": (0.90, 0.90), "employers": (0.90, 0.90), "dates": (0.90, 0.90), "institutions": (0.90, 0.85)}
"""Precision and recall over all files; over PDF alone five hundredths less."""

Label = dict[str, Any]
Pairs = list[tuple[list[str], list[str]]]


@dataclass(frozen=True)
class Read:
    """A label, and the profile that was read of its file."""

    label: Label
    profile: Profile


@pytest.fixture(scope="module")
def reads() -> list[Read]:
    """Every labelled file as it is read; skipped, with a word, where the files are not beside the checkout."""
    if not FILES.is_dir():
        pytest.skip(f"the labelled resumes are not there: {FILES}")
    with Guard() as guard:
        return [Read(label, guard.profile(FILES / label["file"])) for label in LABELS]


def _fold(words: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9@+#.]+", " ", plain.lower().replace("&", " and ")).strip(" .")


def _date(start: str, end: str) -> str:
    return f"{start}..{end}" if start or end else ""


def _values(read: Read, field: str) -> tuple[list[str], list[str]]:
    """What the label and what the profile say of a field."""
    work, study = read.label["work"], read.label["education"]
    jobs = [e for s in read.profile.of_kind("experience") for e in s.entries]
    schools = [e for s in read.profile.of_kind("education") for e in s.entries]
    if field == "titles":
        told, found = [x["title"] for x in work], [e.title for e in jobs]
    elif field == "employers":
        told, found = [x["organisation"] for x in work], [e.organisation for e in jobs]
    elif field == "institutions":
        told, found = [x["institution"] for x in study], [e.organisation for e in schools]
    else:
        told = [_date(x["start"], x["end"]) for x in work]
        found = [_date(e.start, "present" if e.current else e.end) for e in jobs]
    return [x for x in map(_fold, told) if x], [x for x in map(_fold, found) if x]


def _measured(pairs: Pairs) -> tuple[float, float]:
    """Precision and recall; a name is hit where one holds the other, as the measure of the shared files has it."""
    right = sum(any(_alike(x, y) for y in told) for told, found in pairs for x in found)
    held = sum(any(_alike(x, y) for y in found) for told, found in pairs for x in told)
    return right / max(1, sum(len(f) for _, f in pairs)), held / max(1, sum(len(t) for t, _ in pairs))


def _alike(one: str, other: str) -> bool:
    return one in other or other in one


def _misses(reads: Sequence[Read], field: str) -> Iterator[str]:
    for read in reads:
        told, found = _values(read, field)
        lost = [x for x in told if not any(_alike(x, y) for y in found)]
        odd = [x for x in found if not any(_alike(x, y) for y in told)]
        if lost or odd:
            yield f"{read.label['file']}: lost {lost}, odd {odd}"


@pytest.mark.parametrize("field", sorted(BARS))
@pytest.mark.parametrize("folder", ["", "pdf/"])
def test_what_stands_on_the_pages_is_read(reads: list[Read], field: str, folder: str) -> None:
    chosen = [read for read in reads if read.label["file"].startswith(folder)]
    precision, recall = _measured([_values(read, field) for read in chosen])
    least = tuple(bar - (0.05 if folder else 0) for bar in BARS[field])
    assert (precision >= least[0], recall >= least[1]) == (True, True), "\n".join(
        (f"{field}: {precision:.3f} / {recall:.3f}", *_misses(chosen, field))
    )


@pytest.mark.parametrize(("field", "most"), [("name", 2), ("email", 0), ("phone", 0), ("headline", 2), ("place", 4)])
def test_who_it_is_and_how_to_reach_them_is_read(reads: list[Read], field: str, most: int) -> None:
    def plain(words: str) -> str:
        return re.sub(r"\D", "", words)[-9:] if field == "phone" else _fold(words)

    wrong = [
        (read.label["file"], read.label[field], getattr(read.profile.contact, field))
        for read in reads
        if plain(read.label[field]) != plain(getattr(read.profile.contact, field))
    ]
    assert len(wrong) <= most, wrong


def test_the_labels_are_of_thirty_files_and_more() -> None:
    assert len({label["file"] for label in LABELS}) >= 30
    assert sum(label["file"].startswith("pdf/") for label in LABELS) >= 20
