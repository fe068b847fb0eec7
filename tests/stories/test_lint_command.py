"""`bespoke lint`, as a person calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from studio.cli import run

STOCK = (
    "Dear Sir or Madam,\n\nI am a results-driven team player. Thank you for your consideration.\n\nSincerely,\nIna\n"
)
CONCRETE = (
    "Dear Ms Osei,\n\nYour clinic opened a second triage room in May. At Hillcrest I set one up in nine weeks, "
    "and waiting fell from 41 to 26 minutes.\n\nSincerely,\nIna Falk\n"
)


def _lint(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, object]]]:
    path = folder / "letter.txt"
    path.write_text(text, encoding="utf-8")
    assert run(["lint", "--as", "letter", "--json", str(path)]) == 0
    answer: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return answer


def test_stock_phrases_are_marked_where_they_stand_with_a_reason_and_a_way_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = _lint(tmp_path, STOCK, capsys)
    marked = [str(f["text"]) for f in answer["findings"]]
    for phrase in ("Dear Sir or Madam", "results-driven", "team player", "hank you for your consideration"):
        assert any(phrase in words for words in marked), (phrase, marked)
    for finding in answer["findings"]:
        assert answer["text"][finding["start"] : finding["end"]] == finding["text"]  # type: ignore[misc]
        assert finding["why"]
        assert finding["suggestions"]


def test_concrete_writing_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = _lint(tmp_path, CONCRETE, capsys)
    assert [f for f in answer["findings"] if f["severity"] != "hint"] == []
