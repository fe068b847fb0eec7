"""The marks of lists, and what only looks like one."""

from __future__ import annotations

import pytest

from studio.reading.bullets import without_bullet


@pytest.mark.parametrize(
    "line", ["• Ran triage", "- Ran triage", "  *  Ran triage", "●Ran triage", '!"Ran triage', '!" Ran triage']
)
def test_a_mark_is_taken_off_and_told(line: str) -> None:
    assert without_bullet(line) == ("Ran triage", True)


@pytest.mark.parametrize(
    "line", ["-3 °C in the store", "*Ran* triage", "! Ran triage", '"Ran" triage', "1. Ran triage"]
)
def test_what_is_no_mark_stays(line: str) -> None:
    assert without_bullet(line) == (line, False)
