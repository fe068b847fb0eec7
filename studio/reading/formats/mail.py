"""E-mails: the plain part, or else the web-page part. Attachments are not opened."""

from __future__ import annotations

import email
import re
from email import policy
from itertools import islice

from studio.model.errors import InputError
from studio.reading.formats.html import read as read_html
from studio.reading.formats.plain import read as read_plain
from studio.reading.raw import RawDocument, RawLine

_MOST_PARTS = 200
_PART = b"\ncontent-type:"
_FORWARDED = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg)\s*:)+", re.IGNORECASE)


def read(data: bytes, form: str) -> RawDocument:
    """The subject and the words of an e-mail. Raises :class:`InputError` where it has no words or too many parts."""
    message = email.message_from_bytes(_first_parts(data), policy=policy.default)
    parts = list(islice(message.walk(), _MOST_PARTS))
    subject = RawLine(text=_FORWARDED.sub("", str(message.get("subject", ""))).strip(), heading=True)
    for kind, reader in (("text/plain", read_plain), ("text/html", read_html)):
        for part in parts:
            payload = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(payload, bytes) and payload.strip():
                words = reader(payload, "txt" if kind == "text/plain" else "html")
                return RawDocument(lines=(subject, *words.lines), format=form, stated=words.stated)
    raise InputError(
        "empty-file", "The e-mail holds no text.", hint="Save the posting itself, or copy its text into a .txt file."
    )


def _first_parts(data: bytes) -> bytes:
    """The mail up to its two-hundredth part: the parser's time grows with the parts that nobody reads."""
    at, lower = -1, data.lower()
    for _ in range(_MOST_PARTS):
        at = lower.find(_PART, at + 1)
        if at < 0:
            return data
    return data[:at]
