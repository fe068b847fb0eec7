"""PDF files through pdfium: its own reading order, page by page."""

from __future__ import annotations

import pypdfium2

from studio.model.errors import InputError
from studio.reading.plain import read as read_plain
from studio.reading.raw import MOST_CHARACTERS, RawDocument

_MOST_PAGES = 30


def read(data: bytes, form: str, password: str = "") -> RawDocument:
    """The lines of a PDF. Raises :class:`InputError` where it is locked, damaged, or holds pictures of words and no words."""
    try:
        document = pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as fault:
        raise _refusal(str(fault), given=bool(password)) from fault
    try:
        pages = min(len(document), _MOST_PAGES)
        text = "\n".join(_page_text(document[number]) for number in range(pages))[:MOST_CHARACTERS]
    except pypdfium2.PdfiumError as fault:
        raise _refusal(str(fault), given=bool(password)) from fault
    finally:
        document.close()
    if pages and not text.strip():
        raise InputError(
            "scanned-pdf",
            "The PDF holds no text, only pictures of it.",
            hint="Export it again from the program it was written in.",
        )
    plain = read_plain(text.encode("utf-8", "replace"), form)
    return RawDocument(lines=plain.lines, format=form, page_count=pages)


def _page_text(page: pypdfium2.PdfPage) -> str:
    words = page.get_textpage()
    return str(words.get_text_range()).replace("\r\n", "\n").replace("\ufffe", "-").replace("\x02", "-")


def _refusal(reason: str, *, given: bool) -> InputError:
    if "password" in reason.lower():
        message = "The password does not open this PDF." if given else "The PDF is locked with a password."
        return InputError("encrypted-pdf", message, hint="Name its password with --password.")
    return InputError(
        "damaged-pdf", "The file is not a PDF, or it is damaged.", hint="Save it anew from where it came from."
    )
