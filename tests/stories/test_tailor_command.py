"""`bespoke tailor`, as a person calls it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pypdf
import pytest

from studio.cli import run

RESUME = """Ines Falk
ines.falk@example.org | 0113 496 0123 | Leeds, UK

Summary
Nurse on acute wards since 2015.

Experience
Staff Nurse, Hillcrest Hospital, Leeds   Mar 2019 - Present
- Sold tea to visitors on two Sundays a month
- Led wound care rounds for 28 beds, kept in Excel, and trained nine new nurses
- Cut medication errors by 33 % in one year
Nurse, Thornlea Court, Leeds   Jan 2015 - Feb 2019
- Wrote care plans for 34 residents each month

Education
BSc Nursing, Hallamgate University 2012-2015

Skills
Triage, Microsoft Excel
"""
WARD = """Staff Nurse
Employer: Alderfell Trust
Location: Leeds, UK

Requirements
- Wound care
- Triage
- Microsoft Excel
"""
CLINIC = """Clinic Clerk
Employer: Larkmoor Practice
Location: Leeds, UK

Requirements
- Microsoft Excel
- Petty cash
"""
LETTER = """Ines Falk

20 November 2026

Alderfell Trust, Leeds

Dear Ms Osei,

Alderfell Trust opened a second triage room, and I should like to work in it at night.

At Hillcrest Hospital I led rounds for 28 beds and trained nine new nurses, as Alderfell Trust asks.

Yours sincerely,
Ines Falk
"""


class Desk:
    """A folder with a resume and postings, and the command run upon it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.out, self._capsys = folder, folder / "out", capsys
        for name, text in (("cv.txt", RESUME), ("ward.txt", WARD), ("clinic.txt", CLINIC), ("letter.txt", LETTER)):
            (folder / name).write_text(text, encoding="utf-8")

    def tailor(self, *words: str, postings: tuple[str, ...] = ("ward.txt",)) -> tuple[int, dict[str, Any]]:
        """Tailor for the postings: the exit status, and the answer."""
        files = [str(self.folder / name) for name in ("cv.txt", *postings)]
        status = run(["tailor", *files, "--out", str(self.out), "--json", "--lexical", *words])
        lines = self._capsys.readouterr().out.splitlines()
        assert len(lines) <= 1
        return status, json.loads(lines[0]) if lines else {}

    def files(self) -> dict[str, bytes]:
        """What stands in the output folder."""
        return {
            str(path.relative_to(self.out)): path.read_bytes() for path in sorted(self.out.rglob("*")) if path.is_file()
        }


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk of one's own."""
    return Desk(tmp_path, capsys)


def _closed(application: dict[str, Any]) -> list[str]:
    return [gate["name"] for gate in application["gates"] if not gate["passed"] and not gate["accepted"]]


def test_a_composed_letter_is_a_draft_and_the_resume_is_not(desk: Desk) -> None:
    status, answer = desk.tailor(postings=("ward.txt", "clinic.txt"))
    assert status == 1
    assert [a["employer"] for a in answer["applications"]] == ["Alderfell Trust", "Larkmoor Practice"]
    for application in answer["applications"]:
        assert "unfilled" in _closed(application)
        assert sorted(f["name"] for f in application["files"]) == [
            "Ines Falk Letter DRAFT.docx",
            "Ines Falk Letter DRAFT.pdf",
            "Ines Falk Resume.docx",
            "Ines Falk Resume.pdf",
            "Ines Falk Resume.txt",
        ]
        letter = pypdf.PdfReader(desk.out / application["folder"] / "Ines Falk Letter DRAFT.pdf")
        assert letter.pages[0].extract_text().startswith("DRAFT, not to be sent: places still to fill")
        resume = pypdf.PdfReader(desk.out / application["folder"] / "Ines Falk Resume.pdf")
        assert "DRAFT" not in resume.pages[0].extract_text()


def test_the_records_say_what_is_on_the_disk(desk: Desk) -> None:
    _, answer = desk.tailor(postings=("ward.txt", "clinic.txt"))
    held = desk.files()
    assert json.loads(held["batch.json"]) == answer
    for application in answer["applications"]:
        assert json.loads(held[f"{application['folder']}/application.json"]) == application
        for file in application["files"]:
            data = held[f"{application['folder']}/{file['name']}"]
            assert (len(data), hashlib.sha256(data).hexdigest()) == (file["bytes"], file["sha256"])
    assert len(held) == 1 + sum(1 + len(a["files"]) for a in answer["applications"])


def test_the_resume_takes_the_postings_word_and_its_best_line_first_and_says_so(desk: Desk) -> None:
    _, answer = desk.tailor()
    [made] = answer["applications"]
    text = desk.files()[f"{made['folder']}/Ines Falk Resume.txt"].decode()
    assert "Led wound care rounds for 28 beds, kept in Microsoft Excel" in text
    assert text.index("Led wound care") < text.index("Sold tea")
    assert {(c["action"], c["path"]) for c in made["changes"]} == {
        ("move", "/work/0/highlights/1"),
        ("reword", "/work/0/highlights/1"),
    }
    assert made["score_before"] == made["score_after"] > 0
    assert made["verify"]["score"] == 1


def test_no_reword_keeps_every_word_of_the_master(desk: Desk) -> None:
    _, answer = desk.tailor("--no-reword")
    [made] = answer["applications"]
    assert {c["action"] for c in made["changes"]} == {"move"}
    assert b"for 28 beds, kept in Excel" in desk.files()[f"{made['folder']}/Ines Falk Resume.txt"]


def test_accepted_gates_let_the_letter_out_and_are_recorded(desk: Desk) -> None:
    status, answer = desk.tailor("--accept", "unfilled,personal")
    [made] = answer["applications"]
    assert status == 0
    assert not any("DRAFT" in name for name in desk.files())
    assert {g["name"] for g in made["gates"] if g["accepted"]} == {"unfilled", "personal"}


def test_a_persons_own_letter_goes_out_as_it_is(desk: Desk) -> None:
    status, answer = desk.tailor("--letter", str(desk.folder / "letter.txt"), "--formats", "pdf")
    [made] = answer["applications"]
    assert (status, _closed(made)) == (0, [])
    letter = pypdf.PdfReader(desk.out / made["folder"] / "Ines Falk Letter.pdf").pages[0].extract_text()
    assert "Alderfell Trust opened a second triage room" in letter
    assert "20 November 2026" in letter
    assert {Path(name).suffix for name in desk.files()} == {".pdf", ".txt", ".json"}


def test_a_letter_to_another_employer_is_caught_and_its_invention_too(desk: Desk) -> None:
    words = LETTER.replace("trained nine", "trained ninety-nine").replace(
        "for 28 beds", "for 77 beds at Larkmoor Practice"
    )
    (desk.folder / "letter.txt").write_text(words, encoding="utf-8")
    status, answer = desk.tailor("--letter", str(desk.folder / "letter.txt"), postings=("ward.txt", "clinic.txt"))
    assert status == 1
    assert {"leftover", "invented"} <= set(_closed(answer["applications"][0]))


def test_a_folder_that_is_there_is_refused_and_nothing_changes(desk: Desk) -> None:
    desk.tailor()
    before = desk.files()
    (desk.out / "batch.json").unlink()
    status, answer = desk.tailor()
    assert (status, answer["error"]["code"]) == (2, "file-exists")
    assert desk.files() == {name: data for name, data in before.items() if name != "batch.json"}


def test_overwrite_replaces_drafts_and_keeps_what_the_person_changed(desk: Desk) -> None:
    _, answer = desk.tailor()
    folder = desk.out / answer["applications"][0]["folder"]
    (folder / "Ines Falk Letter DRAFT.docx").write_bytes(b"by hand")
    status, _ = desk.tailor("--overwrite", "--accept", "unfilled,personal")
    names = {path.name for path in folder.iterdir()}
    assert status == 0
    assert {"Ines Falk Letter.docx", "Ines Falk Letter.pdf", "Ines Falk Letter DRAFT.docx"} <= names
    assert "Ines Falk Letter DRAFT.pdf" not in names
    assert (folder / "Ines Falk Letter DRAFT.docx").read_bytes() == b"by hand"


def test_a_posting_that_cannot_be_read_does_not_hold_up_the_others(desk: Desk) -> None:
    (desk.folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    status, answer = desk.tailor("--accept", "unfilled,personal", postings=("broken.pdf", "ward.txt"))
    assert status == 1
    assert [a["employer"] for a in answer["applications"]] == ["Alderfell Trust"]
    [failed] = answer["failed"]
    assert failed["posting"].endswith("broken.pdf")
    assert failed["error"]["code"]


def test_with_no_posting_to_read_nothing_is_written(desk: Desk) -> None:
    status, answer = desk.tailor(postings=("nowhere.txt",))
    assert status == 2
    assert "error" in answer
    assert not desk.out.exists()


def test_two_postings_of_one_name_get_two_folders(desk: Desk) -> None:
    _, answer = desk.tailor(postings=("ward.txt", "ward.txt"))
    folders = [a["folder"] for a in answer["applications"]]
    assert folders == ["Alderfell Trust - Staff Nurse", "Alderfell Trust - Staff Nurse (2)"]


@pytest.mark.parametrize(
    "words", [("--pages", "0"), ("--pages", "x"), ("--formats", "odt"), ("--accept", "all"), ("--paper", "a5")]
)
def test_a_wrong_option_writes_nothing(desk: Desk, words: tuple[str, str]) -> None:
    assert desk.tailor(*words)[0] == 2
    assert not desk.out.exists()


def test_one_page_holds_what_shows_most_and_the_record_says_what_left(desk: Desk) -> None:
    more = "- Painted one more wall of the nurses' home over a long bank holiday weekend\n" * 70
    (desk.folder / "cv.txt").write_text(RESUME.replace("- Cut medication", f"{more}- Cut medication"), encoding="utf-8")
    _, answer = desk.tailor("--pages", "1")
    [made] = answer["applications"]
    pages = {f["name"]: f["pages"] for f in made["files"]}
    assert pages["Ines Falk Resume.pdf"] == 1
    drops = [c["from"] for c in made["changes"] if c["action"] == "drop"]
    assert drops
    assert all("Painted" in words or "tea" in words for words in drops)
    assert b"Led wound care rounds" in desk.files()[f"{made['folder']}/Ines Falk Resume.txt"]
    assert made["score_after"] == made["score_before"]


def test_two_processes_write_what_one_writes(desk: Desk) -> None:
    _, alone = desk.tailor(postings=("ward.txt", "clinic.txt"))
    desk.out = desk.folder / "out2"
    _, together = desk.tailor("--jobs", "2", postings=("ward.txt", "clinic.txt"))
    for one, other in zip(alone["applications"], together["applications"], strict=True):
        assert one["changes"] == other["changes"]
        assert [f["name"] for f in one["files"]] == [f["name"] for f in other["files"]]
        assert [f["sha256"] for f in one["files"] if f["name"].endswith("pdf")] == [
            f["sha256"] for f in other["files"] if f["name"].endswith("pdf")
        ]
