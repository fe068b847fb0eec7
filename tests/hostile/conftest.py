"""One child process for all hostile files of a module; a file that ends it costs the next one a new child."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from studio.model.errors import InputError
from studio.model.reading import Kind, Reading
from studio.reading.guard import Guard


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    """The way in which the program reads foreign files."""
    with Guard() as made:
        yield made


def outcome(guard: Guard, data: bytes, name: str, *, kind: Kind | None = None) -> str | Reading:
    """The code of the refusal, or what was read."""
    try:
        return guard.read_bytes(data, name, kind=kind)
    except InputError as refused:
        told = refused
    assert told.message, told.code
    assert told.hint, told.code
    return told.code
