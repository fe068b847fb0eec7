"""What holds for every command: no network, JSON alone on standard output, one sentence for bad input."""

from __future__ import annotations

import io
import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.cli import COMMANDS, run

RESUME = "Ines Falk\nines.falk@example.org\n\nExperience\nNurse, Hillcrest   Mar 2019 - Present\n- Led wound care\n"
POSTING = "Staff Nurse\nEmployer: Alderfell Trust\n\nRequirements\n- Wound care\n"
LETTER = "Dear Ms Osei,\n\nI am a team player.\n\nSincerely,\nIna\n"
CALLS: dict[str, Callable[[Path], tuple[object, ...]]] = {
    "demo": lambda d: ("--out", d / "demo"),
    "read": lambda d: (d / "cv.txt", d / "p.txt", d / "letter.txt"),
    "match": lambda d: (d / "cv.txt", d / "p.txt"),
    "lint": lambda d: (d / "letter.txt", "--against", d / "cv.txt", "--posting", d / "p.txt"),
    "tailor": lambda d: (d / "cv.txt", d / "p.txt", "--out", d / "out"),
    "verify": lambda d: (d / "cv.txt",),
    "compare": lambda d: (d / "cv.txt", d / "p.txt"),
    "terms": lambda _: (),
    "self-test": lambda _: (),
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of inputs, and a line on standard input."""
    for name, text in (("cv.txt", RESUME), ("p.txt", POSTING), ("letter.txt", LETTER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"id": 1, "text": "wound care"}\n')))
    return tmp_path


def test_every_command_is_tried_here() -> None:
    assert {name.replace("_", "-") for name in COMMANDS} == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_no_command_opens_a_socket(
    name: str, desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket was asked for")

    for door in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, door, refused)
    status = run([name, *map(str, CALLS[name](desk)), "--json", "--lexical"])
    assert status == (1 if name == "tailor" else 0), capsys.readouterr().err


@pytest.mark.parametrize("name", CALLS)
def test_json_alone_stands_on_standard_output_a_line_a_document(
    name: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run([name, *map(str, CALLS[name](desk)), "--json", "--lexical"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == (3 if name == "read" else 1)
    assert all(isinstance(json.loads(line), dict) for line in lines)
    assert all(": " not in line.split('"text"')[0][:20] for line in lines)


@pytest.mark.parametrize("name", [name for name in CALLS if name != "terms"])
def test_without_json_a_report_for_people_stands_there(
    name: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run([name, *map(str, CALLS[name](desk)), "--lexical"])
    said = capsys.readouterr().out
    assert said.strip()
    assert not said.startswith("{")


@pytest.mark.parametrize("name", ["read", "match", "lint", "tailor", "verify", "compare"])
def test_a_missing_file_is_one_sentence_and_an_error_in_the_documents_place(
    name: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "cv.txt").unlink()
    (desk / "letter.txt").unlink()
    words = CALLS[name](desk)[: 1 if name == "read" else None]
    status = run([name, *map(str, words), "--json", "--lexical"])
    said = capsys.readouterr()
    [answer] = [json.loads(line) for line in said.out.splitlines()]
    assert status == 2
    assert answer["error"]["message"]
    assert answer["error"]["code"].replace("-", "").isalpha()
    assert len(said.err.splitlines()) == 1
    assert "Traceback" not in said.err


@pytest.mark.parametrize("words", [[], ["nonsense"], ["match"], ["read", "--as", "poem", "x"]])
def test_a_wrong_call_ends_with_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage" in said.err


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["tailor", "--help"]])
def test_help_is_no_failure(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 0
    assert "bespoke" in capsys.readouterr().out
