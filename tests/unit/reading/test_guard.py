"""The child that reads: warm for the next file, ended by one that takes too much, allowed nothing but to read."""

from __future__ import annotations

import io
import socket
import subprocess
import sys
from pathlib import Path

import psutil
import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from studio.model.errors import InputError
from studio.reading import CHILD, child, guard
from studio.reading.child import Answer, Question, answered
from studio.reading.guard import Guard
from studio.reading.raw import File

CV = b"Ines Falk\nines@example.org\n\nExperience\nNurse, Brook Clinic\t2015 - 2019\n- Ran triage\n"
_LONG = "Łódź, 2019 - 2020. Seeks a nurse, at once.\n".encode() * 7_500
_WORD = "rosebud"


def _child_of(made: Guard) -> int:
    assert made._child is not None
    return made._child._process.pid


def test_one_child_reads_file_after_file() -> None:
    with Guard() as made:
        first = _child_of(made)
        names = {made.read_bytes(CV, "cv.txt").kind, made.read_bytes(b"Nurse wanted. Apply now.", "job.txt").kind}
        assert (names, _child_of(made)) == ({"resume", "posting"}, first)
    assert not psutil.pid_exists(first)


def test_a_file_that_takes_too_long_is_stopped_and_the_next_is_read() -> None:
    with Guard(most_work=0.04) as made:
        assert made.read_bytes(CV, "cv.txt").kind == "resume"
        before = _child_of(made)
        with pytest.raises(InputError) as refused:
            made.read_bytes(_LONG, "cv.txt")
        assert (refused.value.code, psutil.pid_exists(before)) == ("too-slow", False)
        assert made.read_bytes(CV, "cv.txt").kind == "resume"


def test_a_file_that_takes_too_much_memory_is_stopped() -> None:
    with Guard(most_memory=1_000_000) as made, pytest.raises(InputError) as refused:
        made.read_bytes(_LONG, "cv.txt")
    assert refused.value.code == "too-heavy"


def test_a_child_that_falls_is_told_and_replaced() -> None:
    with Guard() as made:
        made.read_bytes(CV, "cv.txt")
        psutil.Process(_child_of(made)).kill()
        with pytest.raises(InputError) as refused:
            made.read_bytes(CV, "cv.txt")
        assert refused.value.code == "reader-stopped"
        assert made.read_bytes(CV, "cv.txt").kind == "resume"


def test_a_fault_of_ours_is_told_as_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Question) -> Answer:
        raise ZeroDivisionError("a pie")

    monkeypatch.setattr(child, "_answer", broken)
    answer = answered(_question(CV))
    assert (answer.refused, "ZeroDivisionError: a pie" in answer.fault) == (None, True)


def test_what_memory_does_not_hold_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Question) -> Answer:
        raise MemoryError

    monkeypatch.setattr(child, "_answer", full)
    refused = answered(_question(CV)).refused
    assert refused is not None
    assert refused["code"] == "too-heavy"


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.create_connection(('192.0.2.1', 80))",
        "import socket; socket.getaddrinfo('example.org', 443)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "open('written.txt', 'w')",
        "import os; os.open('written.txt', os.O_CREAT | os.O_WRONLY)",
    ],
)
def test_the_child_may_not_go_online_start_programs_or_write(deed: str, tmp_path: Path) -> None:
    program = f"import sys; from studio.reading.child import _refuse; sys.addaudithook(_refuse)\ntry:\n    {deed}\nexcept PermissionError:\n    sys.exit(7)"
    root = Path(guard.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env={"PYTHONPATH": str(root)}, check=False, capture_output=True
    )
    assert (done.returncode, list(tmp_path.iterdir())) == (7, []), done.stderr.decode()


def test_the_hook_that_forbids_is_in_the_child_before_the_first_file() -> None:
    source = Path(child.__file__).read_text(encoding="utf-8")
    assert source.index("sys.addaudithook(_refuse)") < source.index("send(answers, Answer())")


def test_reading_opens_no_connection_in_the_program_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def called(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket.socket, "connect", called)
    monkeypatch.setattr(socket, "getaddrinfo", called)
    page = b'<html><img src="http://192.0.2.1/x.png"><link rel="stylesheet" href="http://192.0.2.1/a.css"><h1>Nurse</h1></html>'
    with Guard() as made:
        assert "Nurse" in made.read_bytes(page, "job.html").text


def test_the_name_of_the_file_stands_in_its_refusal(tmp_path: Path) -> None:
    path = tmp_path / "song.mp3"
    path.write_bytes(b"la la")
    with Guard() as made, pytest.raises(InputError) as refused:
        made.read(path)
    assert (refused.value.code, refused.value.file) == ("unknown-format", str(path))


def test_a_password_opens_a_pdf_and_is_kept_nowhere(tmp_path: Path) -> None:
    plain = io.BytesIO()
    canvas = Canvas(plain)
    canvas.drawString(72, 700, "Ines Falk, Nurse")
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=plain)
    writer.encrypt(_WORD, algorithm="AES-256-R5")
    path = tmp_path / "cv.pdf"
    writer.write(path)
    with Guard() as made:
        with pytest.raises(InputError) as refused:
            made.read(path)
        reading = made.read(path, password=_WORD)
    assert (refused.value.code, "Ines Falk" in reading.text) == ("encrypted-pdf", True)
    assert _WORD not in repr(reading)


def test_the_program_can_be_its_own_child() -> None:
    done = subprocess.run([sys.executable, "-m", "studio", CHILD], input=b"", capture_output=True, check=False)
    assert (done.returncode, len(done.stdout) > 4) == (0, True)


def _question(data: bytes) -> Question:
    return Question(asked="reading", file=File(data=data, name="cv.txt"))
