"""The pages of a scanned file as pictures at which a program that reads letters can look."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice

import pypdfium2
from PIL import Image, ImageSequence

from studio.model.errors import InputError
from studio.reading.formats.pdf import refusal
from studio.reading.raw import File

_MOST_PAGES = 10
_SCALE = 300 / 72
"""Dots a point: letters of ten points are then tall enough to be told apart."""

_MOST_DOTS = 4_000
"""Of a side."""

_MOST_ALL = 40_000_000
"""Dots of a picture: a page scanned at 600 a inch has fewer."""


def pictures_of(file: File) -> tuple[Iterator[bytes], int]:
    """The first pages of a PDF, or of a scanned picture, as grey PNG pictures, and how many pages there are.

    Raises :class:`InputError` where there are none to be had.
    """
    if file.format != "pdf":
        picture = _opened(file.data)
        return _frames(picture), getattr(picture, "n_frames", 1)
    try:
        document = pypdfium2.PdfDocument(file.data, password=file.password or None)
    except pypdfium2.PdfiumError as fault:
        raise refusal(str(fault), given=bool(file.password)) from fault
    return _pages(document), len(document)


def _pages(document: pypdfium2.PdfDocument) -> Iterator[bytes]:
    for number in range(min(len(document), _MOST_PAGES)):
        page = document[number]
        scale = min(_SCALE, _MOST_DOTS / max(page.get_size()))
        yield _as_png(page.render(scale=scale, grayscale=True).to_pil())


def _opened(data: bytes) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(data))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as fault:
        raise _damaged() from fault
    return picture


def _frames(picture: Image.Image) -> Iterator[bytes]:
    """The pages of a picture, no larger than anybody scans a page."""
    try:
        for frame in islice(ImageSequence.Iterator(picture), _MOST_PAGES):
            if frame.width * frame.height > _MOST_ALL:
                raise _damaged()
            page = frame.copy()
            page.thumbnail((_MOST_DOTS, _MOST_DOTS))
            yield _as_png(page)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as fault:
        raise _damaged() from fault


def _damaged() -> InputError:
    return InputError(
        "damaged-picture", "The picture is damaged, or larger than any scan of a page.", hint="Scan the page again."
    )


def _as_png(picture: Image.Image) -> bytes:
    made = io.BytesIO()
    picture.convert("L").save(made, "png")
    return made.getvalue()
