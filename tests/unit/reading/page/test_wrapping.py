"""Text files broken at a fixed width."""

from __future__ import annotations

from studio.reading.formats.plain import read
from studio.reading.raw import File

WRAPPED = """Mara Lind

Summary
Electrician with nine years on building sites, six of them as the one
who signs the test sheets. Looks for a firm that repairs before it
replaces, and that lets its people finish a job before the next one is
begun. Travels, and keeps a clean van and a full set of tools at hand
at all times.

- Rewired ninety flats in four months without a single call back from
  the tenants
- Signed off test sheets

Skills
Testing
Wiring
"""


def test_hard_wrapped_sentences_are_joined_and_lists_are_not() -> None:
    lines = [line.text for line in read(File(data=WRAPPED.encode(), format="txt")).lines if line.text]
    assert lines[2].startswith("Electrician with nine years")
    assert lines[2].endswith("at all times.")
    assert lines[3] == "Rewired ninety flats in four months without a single call back from the tenants"
    assert lines[4:] == ["Signed off test sheets", "Skills", "Testing", "Wiring"]


def test_a_file_with_long_lines_is_left_alone() -> None:
    long = "word " * 60 + "\n"
    assert len(read(File(data=(long * 5).encode(), format="txt")).lines) == 5
