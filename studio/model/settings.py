"""Every setting, declared once: the file, the settings page and the reference derive from this class."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person can choose. ``pages`` 0 means as many as the master has, at most two."""

    layout: str = "classic"
    paper: str = "a4"
    pages: int = 0
    formats: tuple[str, ...] = ("docx", "pdf")
    reword: bool = True
    meaning: bool = True
    theme: str = "system"
