"""JSON: a JSON Resume document, or a schema.org JobPosting as pages and boards give it out."""

from __future__ import annotations

import json
from typing import Any

from studio.model.errors import InputError
from studio.model.profile import Profile
from studio.reading.formats.html import stated_document
from studio.reading.formats.plain import decoded
from studio.reading.markup.page_facts import postings_in
from studio.reading.raw import File, RawDocument
from studio.reading.resume.from_json import profile_of


def read(file: File) -> RawDocument | Profile:
    """The profile or the posting that the file spells out. Raises :class:`InputError` where it is neither."""
    try:
        document: Any = json.loads(decoded(file.data))
        if isinstance(document, dict) and isinstance(document.get("basics"), dict):
            return profile_of(document, file.name, file.format)
        postings = postings_in(document)
    except (ValueError, RecursionError) as fault:
        raise InputError(
            "damaged-json", "The file is not valid JSON.", hint="Save it anew from where it came from."
        ) from fault
    if len(postings) > 1:
        parts = tuple(stated_document(posting, file.format) for posting in postings)
        return RawDocument(lines=(), format=file.format, parts=parts)
    if postings:
        return stated_document(postings[0], file.format)
    raise InputError(
        "not-json-resume",
        "The file is JSON, but no JSON Resume (it has no `basics`) and no JobPosting.",
        hint="See jsonresume.org/schema.",
    )
