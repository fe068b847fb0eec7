"""Whole files spoilt at random, by a seed: each is read or refused in words; nothing hangs, and the program lives on.

A slice runs every time. All of them: BESPOKE_MUTATIONS=5000 python3 start.py test tests/hostile/test_mutations.py
"""

from __future__ import annotations

import io
import os
import random
import zipfile
from collections import Counter

from studio.model.reading import Reading
from studio.reading.guard import Guard
from tests.hostile.conftest import outcome
from tests.hostile.samples import samples

COUNT = int(os.environ.get("BESPOKE_MUTATIONS", "240"))
SEED = 20_261_124
_WORDS = (
    b"\x00",
    b"\xff\xfe",
    b"<",
    b"&#0;",
    b"{",
    b"(",
    b"99999999999",
    b"-1",
    b"/Kids",
    b"endobj",
    b"<w:p>",
    b"\\'",
    b"%00",
    b"=?utf-8?q?",
    b"\n" * 40,
)


def _spoilt(data: bytes, chance: random.Random) -> bytes:
    """The file with one to six wounds; of a zip file also inside a member, so that it still opens."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _spoilt_inside(data, chance)
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        _wound(made, chance)
    return bytes(made)


def _wound(made: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(made) + 1)
    size = chance.choice((1, 2, 8, 64, 512))
    kind = chance.randrange(6)
    if kind == 0:
        made[at : at + size] = chance.randbytes(len(made[at : at + size]))
    elif kind == 1:
        del made[at : at + size]
    elif kind == 2:
        made[at:at] = made[at : at + size] * chance.choice((1, 3, 50))
    elif kind == 3:
        made[at:at] = chance.choice(_WORDS) * chance.choice((1, 1, 20))
    elif kind == 4:
        del made[at if chance.random() < 0.3 else len(made) - size :]
    elif at < len(made):
        made[at] ^= 1 << chance.randrange(8)
    if not made:
        made[:] = b"x"


def _spoilt_inside(data: bytes, chance: random.Random) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        names = package.namelist()
        hurt = set(chance.sample(names, k=min(len(names), chance.randint(1, 2))))
        for name in names:
            content = bytearray(package.read(name))
            if name in hurt and content:
                _wound(content, chance)
            new.writestr(name, bytes(content))
    return made.getvalue()


def test_no_spoilt_file_is_a_fault_of_ours(guard: Guard) -> None:
    whole = samples()
    counts: Counter[str] = Counter()
    faults: list[tuple[int, str]] = []
    for number in range(COUNT):
        chance = random.Random(SEED + number)  # noqa: S311 - the same files on every machine
        name = chance.choice(sorted(whole))
        found = outcome(guard, _spoilt(whole[name], chance), name)
        counts["read" if isinstance(found, Reading) else found] += 1
        if found == "internal-error":
            faults.append((number, name))
    print(dict(counts))  # noqa: T201 - shown where it fails, and by -s
    assert faults == []
    assert counts["read"] > COUNT / 4
    assert sum(counts.values()) - counts["read"] > COUNT / 20


def test_whole_files_are_read(guard: Guard) -> None:
    for name, data in samples().items():
        assert isinstance(outcome(guard, data, name), Reading), name
