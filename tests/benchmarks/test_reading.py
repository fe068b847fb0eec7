"""How long reading takes beside what other readers take for the same files, and what the guard adds to it."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pypdf
import pytest
from pdfminer.high_level import extract_text

from studio.reading.guard import Guard
from studio.reading.raw import File
from studio.reading.read import read
from studio.resources import sample_postings, sample_resume

pytestmark = pytest.mark.benchmark

SHARED = Path(__file__).resolve().parents[3] / "shared" / "eval" / "dev"
_TIMES = 5


def _files(form: str) -> dict[str, bytes]:
    """The shared files of a format where they are, else the sample's."""
    found = sorted(path for kind in ("resumes", "postings") for path in (SHARED / kind / form).glob(f"*.{form}"))
    found = found or [path for path in (sample_resume(), *sample_postings()) if path.suffix == f".{form}"]
    return {path.name: path.read_bytes() for path in found}


def _medians(work: Callable[[bytes, str], object], files: dict[str, bytes]) -> float:
    """The median over the files of each one's median, in milliseconds."""
    each = []
    for name, data in files.items():
        work(data, name)
        taken = []
        for _ in range(_TIMES):
            begun = time.perf_counter()
            work(data, name)
            taken.append(time.perf_counter() - begun)
        each.append(median(taken))
    return 1_000 * median(each)


def _said(name: str, figure: float, unit: str) -> float:
    print(f"{name}: {figure:.2f} {unit}")  # noqa: T201 - the figure is what the run is for
    return figure


def _bare(data: bytes, name: str) -> object:
    return read(File(data=data, name=name))


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_the_guard_costs_less_than_the_reading(form: str) -> None:
    files = _files(form)
    bare = _medians(_bare, files)
    with Guard() as guard:
        guarded = _medians(guard.read_bytes, files)
    _said(f"{form}, {len(files)} files, in the warm child", guarded, "ms")
    _said(f"{form}, the guard's share", guarded - bare, "ms")
    assert _said(f"{form}, guarded / bare", guarded / bare, "") < 3


def test_a_pdf_is_read_sooner_than_other_readers_find_its_text() -> None:
    files = _files("pdf")
    with Guard() as guard:
        ours = _said("pdf, ours, whole profile, guard included", _medians(guard.read_bytes, files), "ms")
    theirs = _said("pdf, pypdf, text alone", _medians(_pypdf, files), "ms")
    miner = _said("pdf, pdfminer, text alone", _medians(_pdfminer, files), "ms")
    assert _said("ours / pypdf", ours / theirs, "") < 2
    assert _said("ours / pdfminer", ours / miner, "") < 1


def _pypdf(data: bytes, _: str) -> object:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def _pdfminer(data: bytes, _: str) -> object:
    return extract_text(io.BytesIO(data))


def test_twice_the_text_takes_about_twice_the_time() -> None:
    part = "\n".join(f"- Led {n} wound care rounds and trained nurses in Leeds, 201{n % 9}" for n in range(400))
    once = _medians(_bare, {"cv.txt": f"Ines Falk\n\nExperience\n{part}".encode()})
    twice = _medians(_bare, {"cv.txt": f"Ines Falk\n\nExperience\n{part}\n{part}".encode()})
    assert _said("800 lines / 400 lines", twice / once, "") < 3
