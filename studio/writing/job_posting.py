"""A posting in schema.org's JobPosting names. A key whose value the file does not state is absent."""

from __future__ import annotations

from typing import Any

from studio.model.posting import Posting
from studio.writing.json_resume import text_section


def job_posting(posting: Posting) -> dict[str, Any]:
    """The posting as a JSON document, with its text and sections under ``meta.bespoke``."""
    stated: dict[str, Any] = {
        "title": posting.title,
        "hiringOrganization": {"name": posting.employer} if posting.employer else None,
        "jobLocation": {"name": posting.place} if posting.place else None,
        "employmentType": posting.employment_type,
        "datePosted": posting.date_posted,
        "validThrough": posting.valid_through,
    }
    about = {
        "kind": "posting",
        "source": posting.source.name,
        "format": posting.source.format,
        "language": posting.source.language,
        "text": posting.text,
        "warnings": [],
        "sections": [text_section(section) for section in posting.sections],
    }
    return {**{key: value for key, value in stated.items() if value}, "meta": {"bespoke": about}}
