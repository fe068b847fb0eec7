"""What the reference promises is what the code says."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WARNED = re.compile(r'Notice\(\s*code="([a-z-]+)"|_told\(\s*"([a-z-]+)"|\(contact\.\w+, "([a-z-]+)"')
RAISED = re.compile(r'InputError\(\s*"([a-z-]+)"|"code": "([a-z-]+)"')


def test_every_error_code_is_in_the_reference_and_none_besides() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "studio").rglob("*.py")))
    raised = {one or other for one, other in RAISED.findall(sources)}
    assert raised == _first_column("## Warnings", before=True)


def test_every_warning_is_in_the_reference_and_none_besides() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "studio" / "reading").rglob("*.py"))
    )
    told = {code for codes in WARNED.findall(sources) for code in codes if code}
    assert told == _first_column("## Warnings", before=False)


def _first_column(mark: str, *, before: bool) -> set[str]:
    """The codes in the tables of the page of errors, above the mark or below it."""
    page = (ROOT / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*?`) \|", page.partition(mark)[0 if before else 2], re.MULTILINE)
    return {code for row in rows for code in re.findall(r"`([a-z-]+)`", row)}


def test_the_command_lines_page_names_every_command() -> None:
    from studio.cli import COMMANDS  # noqa: PLC0415

    page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"`{name.replace('_', '-')}" not in page] == []


def test_the_page_of_formats_names_every_ending() -> None:
    from studio.reading.recognise import FORMATS  # noqa: PLC0415

    page = (ROOT / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\.\w+", page))
    assert [ending for form in FORMATS for ending in form.endings.split() if ending not in named] == []


def test_no_python_file_passes_400_lines() -> None:
    files = [path for folder in ("studio", "tests") for path in (ROOT / folder).rglob("*.py")]
    assert len(files) > 100
    assert [path.name for path in files if len(path.read_text(encoding="utf-8").splitlines()) > 400] == []
