"""A job posting, whole, with what could be understood of it. The names are those of schema.org's JobPosting."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.model.text import Notice, Source, Spot, TextSection

SECTION_KINDS = ("responsibilities", "required", "preferred", "benefits", "about", "legal", "apply", "other")
BOILERPLATE = frozenset({"benefits", "legal", "apply"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """``text`` is all of it; what the file does not state is "". Dates are ISO 8601. ``sections`` cover the text in order.

    ``url`` is where it was published. ``parts`` are the postings of a page that lists several; the page itself is then none.
    ``confidence`` is how sure the reader is of a field, 0 to 1. ``spots`` are the places of the text on printed pages.
    """

    text: str
    title: str = ""
    employer: str = ""
    place: str = ""
    employment_type: str = ""
    pay: str = ""
    date_posted: str = ""
    valid_through: str = ""
    experience: str = ""
    education: str = ""
    skills: str = ""
    url: str = ""
    sections: tuple[TextSection, ...] = ()
    source: Source = field(default_factory=Source)
    warnings: tuple[Notice, ...] = ()
    confidence: tuple[tuple[str, float], ...] = ()
    spots: tuple[Spot, ...] = ()
    parts: tuple[Posting, ...] = ()
