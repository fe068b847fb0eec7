"""Independent readers of written files: none shares code with our writers, and no two share code with each other."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from studio.reading.formats.docx import read as read_docx
from studio.reading.formats.pdf import read as read_pdf
from studio.reading.formats.plain import decoded
from studio.reading.raw import File

Reader = Callable[[bytes], str]


def _pdfium(data: bytes) -> str:
    return read_pdf(File(data=data, format="pdf")).text


def _pypdf(data: bytes) -> str:
    import pypdf  # noqa: PLC0415 - heavy, and for verifying alone

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def _pdfminer(data: bytes) -> str:
    from pdfminer.high_level import extract_text  # noqa: PLC0415 - heavy, and for verifying alone

    return str(extract_text(io.BytesIO(data)))


def _own_docx(data: bytes) -> str:
    return read_docx(File(data=data, format="docx")).text


def _python_docx(data: bytes) -> str:
    from docx import Document  # noqa: PLC0415 - heavy

    document = Document(io.BytesIO(data))
    header = [p.text for section in document.sections for p in section.header.paragraphs]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*header, *(p.text for p in document.paragraphs), *cells])


QUICK: Final = MappingProxyType(
    {".pdf": {"pdfium": _pdfium}, ".docx": {"python-docx": _python_docx}, ".txt": {"text": decoded}}
)
"""One reader a format, for every file that is written."""

THOROUGH: Final = MappingProxyType(
    {
        ".pdf": {"pdfium": _pdfium, "pypdf": _pypdf, "pdfminer": _pdfminer},
        ".docx": {"bespoke": _own_docx, "python-docx": _python_docx},
        ".txt": {"text": decoded},
    }
)
"""All readers that the program brings."""


def read_with(readers: Mapping[str, Reader], data: bytes) -> dict[str, str]:
    """Reader → the text that it finds; "" where it gives up on the file."""
    return {name: _tried(reader, data) for name, reader in readers.items()}


def _tried(reader: Reader, data: bytes) -> str:
    try:
        return reader(data)
    except Exception:  # noqa: BLE001 - that another reader cannot read the file is the very thing to find out
        return ""
