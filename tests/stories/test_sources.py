"""What commands are given: an address that is fetched because it was named, a page of several jobs, a scanned page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.cli import run
from studio.model.errors import InputError
from studio.reading import fetch, guard
from studio.reading.raw import File

RESUME = "Ines Falk\nines.falk@example.org\n\nExperience\nNurse, Hillcrest   Mar 2019 - Present\n- Led wound care\n"
POSTING = b"Staff Nurse\nEmployer: Alderfell Trust\n\nRequirements\n- Wound care\n"
ADDRESS = "https://jobs.example.org/7"


@pytest.fixture
def online(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was called; every address answers with the posting."""
    called: list[str] = []

    def fetched(address: str, tell: Callable[[str], object]) -> File:
        tell(address)
        called.append(address)
        return File(data=POSTING, name=address, format="txt")

    monkeypatch.setattr(fetch, "fetch", fetched)
    return called


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    """A resume on disk."""
    path = tmp_path / "cv.txt"
    path.write_text(RESUME, encoding="utf-8")
    return path


def _several(folder: Path) -> Path:
    jobs = [{"@type": "JobPosting", "title": t, "description": "<p>Wound care.</p>"} for t in ("Staff Nurse", "Porter")]
    path = folder / "search.html"
    path.write_text(f'<script type="application/ld+json">{json.dumps(jobs)}</script>', encoding="utf-8")
    return path


def test_an_address_is_fetched_told_and_kept(online: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("read", "--json", ADDRESS)) == 0
    said = capsys.readouterr()
    answer = json.loads(said.out)
    assert online == [ADDRESS]
    assert (answer["title"], answer["url"]) == ("Staff Nurse", ADDRESS)
    assert said.err == f"Asking {ADDRESS}\n"


def test_a_posting_may_be_an_address_wherever_a_posting_is_asked(
    online: list[str], resume: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(("match", "--json", str(resume), ADDRESS)) == 0
    assert json.loads(capsys.readouterr().out)["employer"] == "Alderfell Trust"
    assert run(("tailor", "--json", str(resume), ADDRESS, "--out", str(tmp_path / "out"))) in {0, 1}
    assert (tmp_path / "out" / "batch.json").is_file()
    assert online == [ADDRESS, ADDRESS]


def test_a_wall_stands_in_the_documents_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def walled(_address: str, _: Callable[[str], object]) -> File:
        raise InputError("login-wall", "Only for people.", hint="Save the page.")

    monkeypatch.setattr(fetch, "fetch", walled)
    assert run(("read", "--json", ADDRESS)) == 2
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["code"], error["file"], error["hint"]) == ("login-wall", ADDRESS, "Save the page.")


def test_a_page_of_several_jobs_is_matched_job_by_job(
    resume: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(("match", "--json", str(resume), str(_several(tmp_path)))) == 0
    titles = {json.loads(line)["title"] for line in capsys.readouterr().out.splitlines()}
    assert titles == {"Staff Nurse", "Porter"}


def test_no_application_is_written_to_a_page_of_several_jobs(
    resume: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(("tailor", "--json", str(resume), str(_several(tmp_path)), "--out", str(tmp_path / "out"))) == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "several-postings"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["match", "tailor"])
def test_a_link_file_is_no_posting_and_its_link_is_named(
    command: str, resume: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link = tmp_path / "job.url"
    link.write_text(f"[InternetShortcut]\nURL={ADDRESS}\n")
    out = ("--out", str(tmp_path / "out")) if command == "tailor" else ()
    assert run((command, "--json", str(resume), str(link), *out)) == 2
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["code"], ADDRESS in error["message"]) == ("not-fetched", True)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("word", ["ftp://example.org/job", "http://127.0.0.1:8000/job", "https://nurse@example.org/"])
def test_an_address_of_no_public_page_is_refused_as_an_address(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("read", "--json", word)) == 2
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["code"], error["file"]) == ("no-web-address", word)


def test_an_address_may_be_written_as_people_write_it(online: list[str]) -> None:
    assert run(("read", "www.alderfell.example/job")) == 0
    assert online == ["https://www.alderfell.example/job"]


def test_reading_gives_the_jobs_of_a_page_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("read", "--json", "--as", "posting", str(_several(tmp_path)))) == 0
    answer = json.loads(capsys.readouterr().out)
    assert "title" not in answer
    assert [part["title"] for part in answer["meta"]["bespoke"]["postings"]] == ["Staff Nurse", "Porter"]


def test_a_picture_of_words_is_read_when_that_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from PIL import Image  # noqa: PLC0415 - for this test alone
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    def read(pictures: tuple[bytes, ...]) -> bytes:
        assert len(pictures) == 1
        canvas = Canvas(str(tmp_path / "words.pdf"))
        canvas.drawString(72, 700, "Ines Falk")
        canvas.save()
        return (tmp_path / "words.pdf").read_bytes()

    monkeypatch.setattr(guard, "searchable_pdf", read)
    Image.new("L", (300, 200), 255).save(tmp_path / "scan.png")
    assert run(("read", "--json", str(tmp_path / "scan.png"))) == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "picture"
    assert run(("read", "--json", "--ocr", "--as", "resume", str(tmp_path / "scan.png"))) == 0
    assert json.loads(capsys.readouterr().out)["basics"]["name"] == "Ines Falk"


def test_how_sure_a_field_is_stands_by_its_path(resume: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("read", "--json", str(resume))) == 0
    sure = json.loads(capsys.readouterr().out)["meta"]["bespoke"]["confidence"]
    assert set(sure) == {"/basics/name", "/basics/email", "/work/0/position", "/work/0/name", "/work/0/startDate"}
    assert all(0 < value <= 1 for value in sure.values())
