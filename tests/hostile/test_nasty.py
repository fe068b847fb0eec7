"""The shared hostile and broken files, where they are beside the checkout: read, or refused with the sentence that fits."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from studio.model.reading import Reading
from studio.reading.child import MOST_MEMORY
from studio.reading.guard import Guard
from tests.hostile.conftest import outcome

FILES = Path(__file__).resolve().parents[3] / "shared" / "eval" / "dev"
_REFUSALS = {
    "locked": {"encrypted-pdf", "encrypted-docx"},
    "no text": {"scanned-pdf", "empty-file"},
    "refuse fast": {"too-heavy", "too-slow", "reader-stopped", "damaged-pdf", "damaged-docx"},
    "refuse: part": {"too-large", "damaged-docx"},
    "say that old": {"old-word"},
}
"""How an expectation begins → the codes that meet it."""

_NOT_LOCKED = "nasty/py-pdf-encrypted_doc_no_id.pdf"
"""Said to be locked; it opens with the empty password, as other readers find too, and holds no text."""


def _expected() -> dict[str, str]:
    if not FILES.is_dir():
        return {}
    rows = map(json.loads, (FILES / "manifest.jsonl").read_text(encoding="utf-8").splitlines())
    told = {row["file"]: row["gold"]["expect"] for row in rows if row["file"].startswith("nasty/")}
    return told | {_NOT_LOCKED: "no text: say so"}


def _meets(expected: str, found: str | Reading) -> bool:
    codes = next((codes for begin, codes in _REFUSALS.items() if expected.startswith(begin)), None)
    if codes is not None:
        return found in codes
    if re.match(r"reads|opens", expected):
        return isinstance(found, Reading) or found in {"empty-file", "scanned-pdf"}
    return found != "internal-error"


@pytest.mark.skipif(not FILES.is_dir(), reason=f"the hostile files are not there: {FILES}")
def test_every_hostile_file_is_read_or_refused_in_words(tmp_path: Path) -> None:
    wrong: dict[str, str] = {}
    before = set(tmp_path.parent.iterdir())
    with Guard() as guard:
        for name, expected in _expected().items():
            path = FILES / name
            found = outcome(guard, path.read_bytes(), path.name)
            text = found.text if isinstance(found, Reading) else found
            if not _meets(expected, found) or "root:x:0" in text:
                wrong[name] = f"{expected} / {text[:60]!r}"
    assert wrong == {}
    assert len(_expected()) == 56
    assert set(tmp_path.parent.iterdir()) == before
    assert MOST_MEMORY <= 512_000_000
