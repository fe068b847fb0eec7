"""PDF files through pdfium: words, rows and columns from where the characters stand, and running titles left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pypdfium2

from studio.model.errors import InputError
from studio.model.text import Notice
from studio.reading.page.chunks import words_in
from studio.reading.page.lines import Page, body_size, lines_of, printed_twice, running_titles
from studio.reading.page.words import links_of, marks_of, rows_of, words_of
from studio.reading.raw import MOST_CHARACTERS, File, RawDocument, RawLine

_BROWSER = re.compile(r"(?:\d{1,2}/\d{1,2}/\d{2,4}\t)?(\S.{3,160}?)[\t ](https?://\S+)$")
_MOST_PAGES = 30


def read(file: File) -> RawDocument:
    """The lines of a PDF. Raises :class:`InputError` where it is locked, damaged, or holds pictures of words and no words."""
    try:
        document = pypdfium2.PdfDocument(file.data, password=file.password or None)
    except pypdfium2.PdfiumError as fault:
        raise refusal(str(fault), given=bool(file.password)) from fault
    try:
        whole = len(document)
        count = min(whole, _MOST_PAGES)
        pages = _pages(document, count)
    except pypdfium2.PdfiumError as fault:
        raise refusal(str(fault), given=bool(file.password)) from fault
    finally:
        document.close()
    if count and not any(page.rows for page in pages):
        raise InputError(
            "scanned-pdf",
            "The PDF holds no text, only pictures of it.",
            hint="Export it again from the program it was written in. Where Tesseract is installed, Bespoke can read the pictures (commands: with --ocr).",
        )
    running = running_titles(pages)
    said = {re.sub(r"\d+", "", words): words for words in map(words_in, reversed(running))}
    notices = [
        Notice(code="running-title", message=f"Repeated on the pages and left out: “{words}”.")
        for words in reversed(said.values())
    ]
    if count < whole:
        notices.append(Notice(code="too-long", message=f"Only the first {count} of {whole} pages were read."))
    lines = lines_of(pages, [*running, *printed_twice(pages, running)])
    return RawDocument(
        lines=lines,
        format=file.format,
        stated=tuple(_printed_page(lines)),
        page_count=count,
        notices=tuple(notices),
    )


def _pages(document: pypdfium2.PdfDocument, count: int) -> list[Page]:
    pages: list[Page] = []
    left = MOST_CHARACTERS
    is_form = document.get_formtype() != pypdfium2.raw.FORMTYPE_NONE
    if is_form:
        document.init_forms()
    for number in range(count):
        page = _filled_in(document, number) if is_form else document[number]
        words = words_of(page, left)
        left -= sum(len(word.text) for word in words)
        rows = tuple(rows_of(words))
        width, height = page.get_size()
        pages.append(
            Page(
                rows=rows,
                width=width,
                height=height,
                marks=tuple(marks_of(page, body_size(rows))) if rows else (),
                links=tuple(links_of(page, document)),
            )
        )
        if left <= 0:
            break
    return pages


def _filled_in(document: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    """A page of a form, with what was filled in among its words."""
    document[number].flatten()
    return document[number]


def _printed_page(lines: Sequence[RawLine]) -> Iterator[tuple[str, str]]:
    """The title and the address that a browser sets above a page it prints."""
    found = _BROWSER.match(lines[0].text) if lines else None
    if found:
        yield "page-title", found[1].removesuffix("...").strip(" ·|:")
        yield "url", found[2]


def refusal(reason: str, *, given: bool) -> InputError:
    """What is said of a PDF that pdfium will not open for ``reason``; ``given`` is whether a password was."""
    if "password" in reason.lower():
        message = "The password does not open this PDF." if given else "The PDF is locked with a password."
        return InputError("encrypted-pdf", message, hint="Give its password (commands: with --password).")
    return InputError(
        "damaged-pdf", "The file is not a PDF, or it is damaged.", hint="Save it anew from where it came from."
    )
