"""Finds the program's data by name, wherever the program runs from: a checkout, the wheel, or a frozen build.

A person's own packs (rules, skills, templates) are looked up after the program's.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import platformdirs


@cache
def root() -> Path:
    """The folder that holds ``rules``, ``skills``, ``templates`` and the rest."""
    here = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", here)) / "resources"
    for candidate in (here.parent / "resources", here / "data", frozen):
        if (candidate / "rules").is_dir():
            return candidate
    message = f"the program's own data folder is missing beside {here}"
    raise RuntimeError(message)


def folders(name: str) -> tuple[Path, ...]:
    """The folders of that name: the program's, then each pack's that the person has installed."""
    packs = Path(platformdirs.user_data_dir("bespoke", appauthor=False)) / "packs"
    own = sorted(p / name for p in packs.iterdir() if (p / name).is_dir()) if packs.is_dir() else []
    return (root() / name, *own)


def file(*parts: str) -> Path:
    """One file of the program's data."""
    return root().joinpath(*parts)


def meaning_folders() -> tuple[Path, ...]:
    """Where the built meaning model may be: beside the environment (``start.py``), frozen, or in the person's cache."""
    return (
        Path(sys.prefix) / "share" / "bespoke" / "meaning",
        root() / "meaning",
        Path(platformdirs.user_cache_dir("bespoke", appauthor=False)) / "meaning",
    )


def sample_resume() -> Path:
    """The master resume of an invented person."""
    return next(file("samples").glob("*.docx"))


def sample_postings() -> list[Path]:
    """The sample postings, in the order of their names."""
    return sorted(path for path in file("samples", "postings").iterdir() if path.is_file())
