"""`bespoke read`, as a person calls it."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from studio.cli import run

RESUME = """Ines Falk
ines.falk@example.org | +49 170 5550123

Experience
Ward Nurse, Hillcrest Hospital   Mar 2019 – Present
- Led wound care rounds for 28 beds
- Cut medication errors by a third

Education
BSc Nursing, Leeds 2015-2018

Skills
Triage
"""


def _written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def _answers(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, object]]]:
    status = run(words)
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_resume_comes_out_in_the_names_of_json_resume(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, [answer] = _answers(capsys, "read", "--json", str(_written(tmp_path, "cv.txt", RESUME.encode())))
    assert status == 0
    assert answer["basics"] == {"name": "Ines Falk", "email": "ines.falk@example.org", "phone": "+49 170 5550123"}
    [job] = answer["work"]  # type: ignore[misc]
    assert job["startDate"] == "2019-03"
    assert "endDate" not in job
    assert job["highlights"] == ["Led wound care rounds for 28 beds", "Cut medication errors by a third"]
    assert answer["skills"] == [{"name": "Triage"}]


def test_sections_cover_the_text_and_point_at_their_headings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, [answer] = _answers(capsys, "read", "--json", str(_written(tmp_path, "cv.txt", RESUME.encode())))
    own = answer["meta"]["bespoke"]  # type: ignore[index]
    assert [s["kind"] for s in own["sections"]] == ["experience", "education", "skills"]
    assert own["text"][own["head"]["start"] : own["head"]["end"]].startswith("Ines Falk")
    assert all(own["text"][s["start"] :].startswith(s["heading"]) for s in own["sections"])


def test_a_posting_page_is_read_from_what_it_states(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stated = {
        "@type": "JobPosting",
        "title": "Electrician",
        "hiringOrganization": {"name": "Voltwerk"},
        "jobLocation": {"address": {"addressLocality": "Leeds", "addressCountry": "UK"}},
        "description": "<p>Install and test.</p><ul><li>Journeyman licence</li></ul>",
    }
    page = f'<html><script type="application/ld+json">{json.dumps(stated)}</script><nav>Sign in</nav></html>'
    status, [answer] = _answers(
        capsys, "read", "--as", "posting", "--json", str(_written(tmp_path, "job.html", page.encode()))
    )
    assert status == 0
    assert answer["title"] == "Electrician"
    assert answer["hiringOrganization"] == {"name": "Voltwerk"}
    assert answer["jobLocation"] == {"name": "Leeds, UK"}
    assert answer["meta"]["bespoke"]["text"] == "Install and test.\nJourneyman licence"  # type: ignore[index]


def _bomb() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 31_000_000)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.docx", b"", "empty-file"),
        ("words.docx", b"only words", "damaged-docx"),
        ("bomb.docx", _bomb(), "too-large"),
        ("broken.pdf", b"%PDF-1.7 nothing more", "damaged-pdf"),
        ("blank.txt", b" \n \n", "empty-file"),
        ("song.mp3", b"la", "unknown-format"),
    ],
)
def test_a_bad_file_gets_one_sentence_and_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, code: str
) -> None:
    path = _written(tmp_path, name, content)
    assert run(["read", "--json", str(path)]) == 2
    told = capsys.readouterr()
    error = json.loads(told.out)["error"]
    assert (error["code"], error["file"]) == (code, str(path))
    assert error["hint"]
    assert told.err.count("\n") == 1


def test_a_person_sees_what_was_read_without_any_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    posting = b"Staff Nurse\n\nEmployer: Hill Trust\nLocation: Leeds, UK\n\nResponsibilities\nLead the rounds.\nTeach."
    run(("read", str(_written(tmp_path, "cv.txt", RESUME.encode())), str(_written(tmp_path, "job.txt", posting))))
    told = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "Experience Ward Nurse, Hillcrest Hospital Mar 2019 – Present (2 lines)" in told
    assert told[-4:] == [
        "job.txt (read as a posting): Staff Nurse, Hill Trust",
        "Place Leeds, UK",
        "(no heading) other, 3 lines",
        "Responsibilities responsibilities, 2 lines",
    ]


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, answers = _answers(capsys, "read", "--json", str(tmp_path / "none.pdf"), str(tmp_path))
    assert status == 1
    assert [a["error"]["code"] for a in answers] == ["no-such-file", "is-a-folder"]  # type: ignore[index]


def test_a_wrong_call_ends_in_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fly"]) == 2
    assert "fly" in capsys.readouterr().err


def test_a_text_without_headings_is_kept_whole_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, [answer] = _answers(
        capsys, "read", "--as", "resume", "--json", str(_written(tmp_path, "note.txt", b"Just some words."))
    )
    own = answer["meta"]["bespoke"]  # type: ignore[index]
    assert status == 0
    assert own["text"] == "Just some words."
    assert "no-sections" in [warning["code"] for warning in own["warnings"]]


def test_json_resume_goes_in_and_comes_out_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = {
        "basics": {"name": "Ines Falk", "email": "ines.falk@example.org", "summary": "Ward nurse."},
        "work": [{"position": "Nurse", "name": "Hillcrest", "startDate": "2019-03", "highlights": ["Led rounds"]}],
        "education": [{"studyType": "BSc", "institution": "Leeds", "area": "Nursing", "endDate": "2018"}],
        "skills": [{"name": "Care", "keywords": ["triage", "wound care"]}],
        "languages": [{"language": "German", "fluency": "native"}],
    }
    status, [answer] = _answers(
        capsys, "read", "--json", str(_written(tmp_path, "cv.json", json.dumps(given).encode()))
    )
    assert status == 0
    assert {key: answer[key] for key in given} == given


@pytest.mark.parametrize(("content", "code"), [(b"{", "damaged-json"), (b"[1]", "not-json-resume")])
def test_other_json_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, code: str) -> None:
    status, [answer] = _answers(capsys, "read", "--json", str(_written(tmp_path, "cv.json", content)))
    assert status == 2
    assert answer["error"]["code"] == code  # type: ignore[index]


def test_a_file_that_may_not_be_read_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    path = _written(tmp_path, "falk.txt", RESUME.encode())
    monkeypatch.setattr(Path, "read_bytes", refused)
    assert run(["read", "--json", str(path)]) == 2
    told = capsys.readouterr()
    assert json.loads(told.out)["error"]["code"] == "no-permission"
    assert told.err.count("\n") == 1
