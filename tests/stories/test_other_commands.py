"""The other commands, as a person or a script calls them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from studio.cli import run
from studio.commands.terms import answer_lines
from studio.resources import sample_postings, sample_resume

Documents = list[dict[str, Any]]


def _answers(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, Documents]:
    status = run([str(word) for word in words])
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _posting(folder: Path, name: str, *wants: str) -> Path:
    listed = "".join(f"- {want}\n" for want in wants)
    return _file(folder, name, f"Staff Nurse\nEmployer: Alderfell Trust\n\nRequirements\n{listed}")


RESUME = """Ines Falk
ines.falk@example.org | 0113 496 0123

Experience
Staff Nurse, Hillcrest Hospital   Mar 2019 - Present
- Led wound care rounds for 28 beds
- Did triage at the front door

Skills
Microsoft Excel
"""


def test_postings_are_answered_best_first_and_unreadable_ones_last(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cv = _file(tmp_path, "cv.txt", RESUME)
    poor = _posting(tmp_path, "poor.txt", "Welding", "Forklift licence")
    fair = _posting(tmp_path, "fair.txt", "Wound care", "Welding")
    good = _posting(tmp_path, "good.txt", "Wound care", "Triage", "Microsoft Excel")
    status, answers = _answers(capsys, "match", cv, tmp_path / "none.txt", poor, good, fair, "--json", "--lexical")
    assert status == 1
    assert [Path(a["posting"]).name for a in answers[:3]] == ["good.txt", "fair.txt", "poor.txt"]
    assert [a["score"] for a in answers[:3]] == sorted((a["score"] for a in answers[:3]), reverse=True)
    assert answers[3]["error"]["code"]


def test_a_match_points_into_the_posting_and_into_the_resume_as_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cv = _file(tmp_path, "cv.txt", RESUME)
    wanted = _posting(tmp_path, "p.txt", "Wound care", "Excel", "2 years of triage")
    status, [match] = _answers(capsys, "match", cv, wanted, "--json", "--lexical")
    _, [resume] = _answers(capsys, "read", cv, "--json")
    assert status == 0
    assert match["terms"]
    for term in match["terms"]:
        assert match["text"][slice(*term["posting"][0])] == term["text"]
        for piece in term["evidence"]:
            here: Any = resume
            for step in piece["path"].split("/")[1:]:
                here = here[int(step)] if isinstance(here, list) else here[step]
            assert here[piece["start"] : piece["end"]] == piece["text"]
    assert round(100 * sum(p["weight"] * p["value"] for p in match["parts"])) == match["score"]


LETTER = """Dear Ms Osei,

At Hillcrest Hospital I led wound care rounds for 99 beds, and I know that Larkmoor Practice wants that.

Yours sincerely,
Ines Falk
"""


def test_lint_marks_inventions_leftovers_and_likeness_when_it_is_told_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cv, letter = _file(tmp_path, "cv.txt", RESUME), _file(tmp_path, "letter.txt", LETTER)
    twin = _file(tmp_path, "twin.txt", LETTER.replace("Larkmoor Practice", "Brantwick Trust"))
    words = ("lint", letter, "--as", "letter", "--employer", "Alderfell Trust", "--json")
    _, [alone] = _answers(capsys, *words)
    assert not {f["kind"] for f in alone["findings"]} & {"invented", "leftover", "likeness"}
    status, [answer] = _answers(capsys, *words, "--against", cv, "--others", twin, "Larkmoor Practice")
    marks = {(f["kind"], f["text"]) for f in answer["findings"]}
    assert status == 0
    assert ("invented", "99") in marks
    assert ("leftover", "Larkmoor Practice") in marks
    assert any(kind == "likeness" for kind, _ in marks)
    assert all(answer["text"][f["start"] : f["end"]] == f["text"] for f in answer["findings"])


def test_lint_measures_how_much_of_a_letter_is_for_its_reader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = _file(tmp_path, "letter.txt", LETTER)
    _, [theirs] = _answers(capsys, "lint", letter, "--as", "letter", "--employer", "Larkmoor Practice", "--json")
    _, [nobodys] = _answers(capsys, "lint", letter, "--as", "letter", "--employer", "Alderfell Trust", "--json")
    assert theirs["personal"]["score"] > nobodys["personal"]["score"]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one finished application."""
    folder = tmp_path_factory.mktemp("written")
    cv, wanted = _file(folder, "cv.txt", RESUME), _posting(folder, "p.txt", "Wound care")
    run(["tailor", str(cv), str(wanted), "--out", str(folder / "out"), "--lexical"])
    return folder / "out" / "Alderfell Trust - Staff Nurse"


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_an_exported_file_verifies_against_its_master(
    written: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    master = written.parent.parent / "cv.txt"
    status, [answer] = _answers(capsys, "verify", written / f"Ines Falk Resume.{form}", "--against", master, "--json")
    assert (status, answer["score"], answer["warnings"]) == (0, 1.0, [])
    assert answer["contact"] == {"name": "Ines Falk", "email": "ines.falk@example.org", "phone": "0113 496 0123"}
    assert answer["headings"] == ["Experience", "Skills"]
    assert len(answer["readers"]) >= 2


def test_verifying_against_another_persons_master_tells_what_is_not_theirs(
    written: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    other = _file(tmp_path, "other.txt", RESUME.replace("28 beds", "20 beds").replace("496 0123", "496 0999"))
    _, [answer] = _answers(capsys, "verify", written / "Ines Falk Resume.pdf", "--against", other, "--json")
    assert any("28" in warning for warning in answer["warnings"])
    assert any("phone" in warning for warning in answer["warnings"])


def test_compare_gives_the_words_that_differ_and_their_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b = _file(tmp_path, "a.txt", "Led two big teams"), _file(tmp_path, "b.txt", "Led three teams today")
    status, [answer] = _answers(capsys, "compare", a, b, "--json")
    assert status == 0
    assert [(d["action"], d["from"]["text"], d["to"]["text"]) for d in answer["differences"]] == [
        ("reword", "two big", "three"),
        ("add", "", "today"),
    ]
    for difference in answer["differences"]:
        for side, text in (("from", answer["a"]), ("to", answer["b"])):
            piece = difference[side]
            assert text[piece["start"] : piece["end"]] == piece["text"]
    assert _answers(capsys, "compare", a, a, "--json")[1][0]["differences"] == []


def test_terms_stream_a_line_for_a_line_and_a_bad_line_stops_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    seen: list[int] = []

    def lines() -> Iterator[str]:
        yield json.dumps({"id": 1, "text": "Wound care and triage"}) + "\n"
        seen.append(len(capsys.readouterr().out.splitlines()))
        yield "\n"
        yield "not json\n"
        yield json.dumps({"id": "z", "text": ""}) + "\n"

    status = answer_lines(lines())
    bad, last = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert status == 1
    assert seen == [1]
    assert bad["error"]["code"] == "bad-line"
    assert last == {"id": "z", "terms": []}


def test_terms_stand_where_they_say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Wound care, triage and Microsoft Excel"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps({"id": 7, "text": text}).encode())))
    status, [answer] = _answers(capsys, "terms")
    assert (status, answer["id"]) == (0, 7)
    assert [text[t["start"] : t["end"]] for t in answer["terms"]] == ["Wound care", "triage", "Microsoft Excel"]
    assert {t["class"] for t in answer["terms"]} <= {"knowledge", "skill"}


def test_the_self_test_tells_of_every_part(capsys: pytest.CaptureFixture[str]) -> None:
    status, [answer] = _answers(capsys, "self-test", "--json", "--lexical")
    assert status == 0
    parts = {part["name"]: part for part in answer["parts"]}
    assert {"rules", "skills", "fonts", "write and read pdf", "write and read docx", "write and read txt"} <= set(parts)
    assert all(part["ok"] or part["optional"] for part in parts.values())
    assert all(part["detail"] for part in parts.values())


def test_the_demo_writes_five_applications_and_the_good_fit_is_far_above_the_bad(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, [answer] = _answers(capsys, "demo", "--out", tmp_path / "demo", "--json", "--lexical")
    assert status == 0
    scores = {a["title"]: a["score_after"] for a in answer["applications"]}
    assert len(scores) == len(sample_postings()) == 5
    assert scores["Staff Nurse, Acute Medical Ward"] > 2 * scores["Maintenance Electrician"]
    assert scores["Staff Nurse, Acute Medical Ward"] == max(scores.values())
    for application in answer["applications"]:
        pages = {f["name"]: f["pages"] for f in application["files"] if f["name"].endswith("Resume.pdf")}
        assert list(pages.values()) == [2]
        assert application["verify"]["score"] == 1
        assert not {g["name"] for g in application["gates"] if not g["passed"]} & {"invented", "leftover", "read-back"}


def test_the_samples_are_read_as_what_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    status, [resume, *postings] = _answers(capsys, "read", sample_resume(), *sample_postings(), "--json")
    assert status == 0
    assert resume["basics"]["name"] == "Orla Fenwick"
    assert [job["position"] for job in resume["work"]] == [
        "Senior Staff Nurse",
        "Staff Nurse (Emergency)",
        "Registered Nurse",
    ]
    assert [p["hiringOrganization"]["name"] for p in postings] == [
        "Harrowdene Teaching Hospital",
        "Larkmoor Family Practice",
        "Brantwick Housing Trust",
        "Pellow & Finch",
        "Tarnbeck Health Analytics",
    ]
    assert {p["meta"]["bespoke"]["format"] for p in postings} == {"txt", "html", "pdf", "docx", "eml"}
