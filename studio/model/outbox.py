"""What was sent, sealed: nothing here changes again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """A written file by name, sha256, size in bytes and pages (0 where pages mean nothing)."""

    name: str
    sha256: str
    bytes: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One application as it went out; ``date`` is ISO 8601, ``accepted`` names the gates that were let pass."""

    target: str
    employer: str
    title: str
    date: str
    folder: str
    files: tuple[SentFile, ...]
    accepted: tuple[str, ...] = ()
