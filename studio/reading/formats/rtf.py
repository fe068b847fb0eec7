"""Rich Text Format, through striprtf."""

from __future__ import annotations

import re

from studio.model.errors import InputError
from studio.reading.formats.plain import lines_of
from studio.reading.raw import File, RawDocument

_CELL = re.compile(r"\|")
_FIELD = re.compile(r'HYPERLINK\s+"[^"]*"\s*')


def read(file: File) -> RawDocument:
    """The lines of an RTF file. Raises :class:`InputError` where it is none."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - compiles its patterns when loaded

    source = file.data.decode("latin-1")
    if not source.lstrip().startswith("{\\rtf"):
        raise InputError("damaged-rtf", "The file is no RTF document, or it is damaged.", hint="Save it as .docx.")
    text = str(rtf_to_text(source, errors="ignore"))  # type: ignore[no-untyped-call]
    return RawDocument(lines=lines_of(_FIELD.sub("", text), "txt"), format=file.format)
