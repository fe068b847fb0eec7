"""Which writer makes which format. Each is loaded when its first file is wanted."""

from __future__ import annotations

from studio.model.sheet import Sheet


def sheet_bytes(sheet: Sheet, form: str) -> bytes:
    """The sheet as a file of the format "pdf", "docx" or "txt". Raises ``KeyError`` for any other."""
    if form == "pdf":
        from studio.writing.pdf import pdf_bytes  # noqa: PLC0415 - heavy

        return pdf_bytes(sheet)
    if form == "docx":
        from studio.writing.docx import docx_bytes  # noqa: PLC0415 - heavy

        return docx_bytes(sheet)
    if form == "txt":
        from studio.writing.plain import plain_bytes  # noqa: PLC0415 - beside the others

        return plain_bytes(sheet)
    raise KeyError(form)
