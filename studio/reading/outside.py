"""Programs that the person has: LibreOffice for old Word files, Tesseract for pictures of words, and both as witnesses.

They are looked for where their installers put them, run with a folder of their own and without a screen,
and are given up on after a while. None is needed: where one is missing, the file is refused with a sentence that says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from studio.model.errors import InputError

_OFFICE: Final = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_TESSERACT: Final = (
    "tesseract",
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
    r"C:\Program Files\Tesseract-OCR\tesseract.exe",
)
_PATIENCE: Final = 120
"""Seconds that a program outside may take for one file."""

_TEXT_OF: Final = "txt:Text (encoded):UTF8"


def office() -> str:
    """Where LibreOffice is, or ""."""
    return _found(_OFFICE)


def tesseract() -> str:
    """Where Tesseract is, or ""."""
    return _found(_TESSERACT)


def word_file(data: bytes) -> bytes:
    """An old Word file as a new one, made by LibreOffice. Raises :class:`InputError` where it is not there or makes none."""
    made = _converted(data, ".doc", "docx")
    if not made:
        raise InputError(
            "old-word",
            "This is a Word file of the old kind (.doc), and LibreOffice made nothing of it."
            if office()
            else "This is a Word file of the old kind (.doc).",
            hint="Save it as .docx in Word. Where LibreOffice is installed, Bespoke reads it through that.",
        )
    return made


def searchable_pdf(pictures: Sequence[bytes]) -> bytes:
    """A PDF of the pictures with the words that Tesseract reads in them. Raises :class:`InputError` where it is not there or reads none."""
    program = tesseract()
    if not program:
        raise InputError(
            "no-tesseract",
            "Tesseract, which reads words in pictures, is not installed on this computer.",
            hint="Install it, or export the file again from the program it was written in.",
        )
    with _folder() as folder:
        names = [folder / f"{number}.png" for number in range(len(pictures))]
        for name, picture in zip(names, pictures, strict=True):
            name.write_bytes(picture)
        (folder / "pages.txt").write_text("\n".join(map(str, names)), encoding="utf-8")
        _run([program, str(folder / "pages.txt"), str(folder / "read"), "pdf"])
        made = folder / "read.pdf"
        if made.is_file():
            return made.read_bytes()
    raise InputError(
        "no-words", "Tesseract found no words in the pictures.", hint="Scan the pages again, straight and sharp."
    )


def witnesses(path: Path) -> dict[str, str]:
    """What programs outside read in a written file, where they are installed: pdftotext in PDFs, LibreOffice in Word files."""
    if path.suffix.lower() == ".pdf" and (program := shutil.which("pdftotext")):
        return {"pdftotext": _run([program, "-enc", "UTF-8", str(path), "-"])}
    if path.suffix.lower() == ".docx" and office():
        return {"libreoffice": _converted(path.read_bytes(), ".docx", _TEXT_OF).decode("utf-8-sig", "replace")}
    return {}


def _converted(data: bytes, ending: str, to: str) -> bytes:
    """The file as LibreOffice saves it in another format; nothing where LibreOffice is missing or gives up."""
    program = office()
    if not program:
        return b""
    with _folder() as folder:
        (folder / f"file{ending}").write_bytes(data)
        own, out = (folder / "profile").as_uri(), str(folder / "out")
        words = ("--headless", "--norestore", "--convert-to", to, "--outdir", out, str(folder / f"file{ending}"))
        _run([program, f"-env:UserInstallation={own}", *words])
        made = folder / "out" / f"file.{to.partition(':')[0]}"
        return made.read_bytes() if made.is_file() else b""


def _found(names: Sequence[str]) -> str:
    return next((found for name in names if (found := shutil.which(name))), "")


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="bespoke-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _run(command: Sequence[str]) -> str:
    """What a program prints. Raises :class:`InputError` where it takes too long."""
    try:
        done = subprocess.run(  # noqa: S603 - the words are our own
            command,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as fault:
        raise InputError(
            "too-slow",
            f"{Path(command[0]).stem} took more than {_PATIENCE} seconds for the file and was stopped.",
            hint="Save it anew where it was written, or print it to PDF.",
        ) from fault
    return done.stdout.decode("utf-8", "replace")
