"""E-mails and pages saved as one file (MHTML): the plain part, or else the web page. Attachments are named, not opened."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from itertools import chain, islice

from studio.model.errors import InputError
from studio.model.text import Notice
from studio.reading.formats.html import read as read_html
from studio.reading.formats.plain import read as read_plain
from studio.reading.raw import File, RawDocument, RawLine

_MOST_PARTS, _MOST_MARKS = 200, 500
_CUT = Notice(code="too-long", message="The e-mail has more parts than any posting, and only the first were read.")
_PART = b"\n--"
_FORWARDED = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg)\s*:)+", re.IGNORECASE)
_LEAST_PLAIN = 120
_WORDS = (("text/plain", "txt", read_plain), ("text/html", "html", read_html))


def read(file: File) -> RawDocument:
    """The words of an e-mail under its subject, or of a saved page. Raises :class:`InputError` where it has none."""
    data = _first_parts(file.data)
    message = email.message_from_bytes(data, policy=policy.default)
    walked = message.walk()
    parts = list(islice(walked, _MOST_PARTS))
    cut = len(data) < len(file.data) or next(walked, None) is not None
    is_page = file.format == "mhtml"
    held = {
        kind: [(part, _payload(part)) for part in parts if part.get_content_type() == kind] for kind, _, _ in _WORDS
    }
    for kind, form, reader in reversed(_WORDS) if is_page or _is_stub(held) else _WORDS:
        said = [words for part, words in held[kind] if words.strip() and not _is_attached(part)][
            : 1 if is_page else None
        ]
        if said:
            found = [reader(File(data=one, name=file.name, format=form, kind=file.kind)) for one in said]
            notices = (*_attached(parts), *([_CUT] if cut else []))
            return _answer(file, message, _joined(found), notices, is_page=is_page)
    raise InputError(
        "empty-file", "The e-mail holds no text.", hint="Save the posting itself, or copy its text into a .txt file."
    )


def _answer(
    file: File, message: EmailMessage, found: RawDocument, notices: Sequence[Notice], *, is_page: bool
) -> RawDocument:
    stated = found.stated
    if is_page:
        address = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
        known = any(key == "url" for key, _ in stated)
        stated = (*stated, ("url", address)) if address.startswith("http") and not known else stated
        return RawDocument(
            lines=found.lines, format=file.format, stated=stated, notices=found.notices, parts=found.parts
        )
    subject = RawLine(text=_FORWARDED.sub("", _header(message, "Subject")).strip(), heading=True)
    return RawDocument(
        lines=(subject, *found.lines), format=file.format, stated=stated, notices=tuple(notices), parts=found.parts
    )


def _joined(found: Sequence[RawDocument]) -> RawDocument:
    """The words of an e-mail that came in several parts, as where somebody wrote a line above what they passed on."""
    return replace(
        found[0],
        lines=tuple(chain.from_iterable(one.lines for one in found)),
        stated=tuple(chain.from_iterable(one.stated for one in found)),
        parts=tuple(chain.from_iterable(one.parts for one in found)),
    )


def _is_stub(held: dict[str, list[tuple[EmailMessage, bytes]]]) -> bool:
    """Whether the plain part only says that there is a web page beside it."""
    sizes = {kind: sum(len(words) for _, words in texts) for kind, texts in held.items()}
    return sizes["text/plain"] < _LEAST_PLAIN and sizes["text/html"] > 0


def _payload(part: EmailMessage) -> bytes:
    """A part's bytes as UTF-8; what says that it is of an unknown kind is read as it stands."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return b""
    charset = part.get_content_charset("utf-8")
    try:
        return payload.decode(charset, "replace").encode() if charset not in {"utf-8", "us-ascii"} else payload
    except LookupError:
        return payload


def _header(message: EmailMessage, name: str) -> str:
    """A header's words, "" where there is none or it is too broken to be read."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""


def _is_attached(part: EmailMessage) -> bool:
    """Whether a part is a file of its own: one that says so, or that stands within the mail and is no words and no picture of it."""
    shown = part.get_content_maintype() in {"text", "image", "multipart", "message"}
    named = not shown and bool(part.get_filename())
    return named or _header(part, "Content-Disposition").lower().startswith("attachment")


def _attached(parts: Sequence[EmailMessage]) -> Iterator[Notice]:
    for part in parts:
        if _is_attached(part):
            name = part.get_filename() or "a file without a name"
            said = f"“{name}” is attached to the e-mail and was not opened. Is that the posting? Save it and open it by itself."
            yield Notice(code="attachment", message=said)


def _first_parts(data: bytes) -> bytes:
    """The mail up to its five-hundredth mark that may part it: the parser's time grows with the parts that nobody reads."""
    at = -1
    for _ in range(_MOST_MARKS):
        at = data.find(_PART, at + 1)
        if at < 0:
            return data
    return data[:at]
