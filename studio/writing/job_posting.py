"""A posting in schema.org's JobPosting names. A key whose value the file does not state is absent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from studio.model.posting import Posting
from studio.writing.json_resume import notice, text_section

_PATHS = {"title": "/title", "employer": "/hiringOrganization/name", "place": "/jobLocation/name"}


def job_posting(posting: Posting) -> dict[str, Any]:
    """The posting as a JSON document, with its text and sections under ``meta.bespoke``."""
    stated: dict[str, Any] = {
        "title": posting.title,
        "hiringOrganization": {"name": posting.employer} if posting.employer else None,
        "jobLocation": {"name": posting.place} if posting.place else None,
        "employmentType": posting.employment_type,
        "baseSalary": posting.pay,
        "datePosted": posting.date_posted,
        "validThrough": posting.valid_through,
        "url": posting.url,
        "experienceRequirements": posting.experience,
        "educationRequirements": posting.education,
        "skills": posting.skills,
        "responsibilities": _words(posting, "responsibilities"),
        "qualifications": _words(posting, "required", "preferred"),
    }
    about = {
        "kind": "posting",
        "source": posting.source.name,
        "format": posting.source.format,
        "language": posting.source.language,
        "text": posting.text,
        "warnings": [notice(n) for n in posting.warnings],
        "sections": [text_section(section) for section in posting.sections],
        "confidence": {_PATHS[name]: sure for name, sure in posting.confidence},
        "other": [],
        "dossier": {"facts": list(_facts(posting))},
    }
    if posting.parts:
        about["postings"] = [job_posting(part) for part in posting.parts]
    return {**{key: value for key, value in stated.items() if value}, "meta": {"bespoke": about}}


def _facts(posting: Posting) -> Iterator[dict[str, str]]:
    """What the posting itself answers of the reader's dossier, each with its source."""
    for question, text in (
        ("Who is it?", posting.employer),
        ("Where?", posting.place),
        ("What do they call the post?", posting.title),
        ("By when?", posting.valid_through),
    ):
        if text:
            yield {"question": question, "text": text, "source": "posting", "date": posting.date_posted}


def _words(posting: Posting, *kinds: str) -> str:
    """The text of the sections of these kinds, headings and all."""
    return "\n".join(posting.text[s.start : s.end].strip() for s in posting.sections if s.kind in kinds)
