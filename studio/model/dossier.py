"""What is known about the reader of one application, each fact with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing known about an employer or its need. ``source`` is "posting" or what the person names; ``date`` ISO 8601 or ""."""

    question: str
    text: str
    source: str
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody who may help. ``consent`` to be named is "yes", "no" or "not asked"."""

    name: str
    role: str = ""
    consent: str = "not asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Who reads this, what they do and need, why them, why now, what we share."""

    reader: str = ""
    facts: tuple[Fact, ...] = ()
    contacts: tuple[Contact, ...] = ()
    decision: str = ""
