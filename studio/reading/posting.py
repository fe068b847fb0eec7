"""Raw lines to a posting. First depth: what the page itself states, and a title from its first heading."""

from __future__ import annotations

from studio.model.posting import Posting
from studio.model.text import Source, TextSection
from studio.reading.raw import RawDocument

_LONGEST_TITLE = 100


def read_posting(document: RawDocument, name: str) -> Posting:
    """All of a posting's text with what it states; a key that the file does not state is ""."""
    stated = dict(document.stated)
    return Posting(
        text=document.text,
        title=stated.get("title") or _title(document),
        employer=stated.get("hiringOrganization", ""),
        place=stated.get("jobLocation", ""),
        employment_type=stated.get("employmentType", ""),
        date_posted=stated.get("datePosted", ""),
        valid_through=stated.get("validThrough", ""),
        sections=(TextSection(heading="", kind="other", start=0, end=len(document.text)),),
        source=Source(name=name, format=document.format),
    )


def _title(document: RawDocument) -> str:
    """The first heading, or else the first line, where it is short enough to be one."""
    words = [line for line in document.lines if line.text.strip()]
    first = next((line for line in words if line.heading), words[0] if words else None)
    return first.text.strip() if first is not None and len(first.text) <= _LONGEST_TITLE else ""
