"""Files that no reader here takes: each is refused with the way that leads on."""

from __future__ import annotations

import pytest

from studio.model.errors import InputError
from studio.reading.formats.elsewhere import read
from studio.reading.raw import File


@pytest.mark.parametrize(
    ("form", "code", "way"),
    [
        ("doc", "old-word", "Save it as .docx in Word."),
        ("msg", "outlook-message", "Save it as .eml"),
        ("pages", "pages-file", "In Pages choose File, Export to, Word or PDF."),
        ("picture", "picture", "Save the page or copy its text."),
    ],
)
def test_a_file_that_is_not_taken_is_refused_with_its_own_way_out(form: str, code: str, way: str) -> None:
    with pytest.raises(InputError) as refused:
        read(File(data=b"\x89PNG", format=form))
    assert refused.value.code == code
    assert refused.value.hint.startswith(way)
