"""What the reference promises is what the code says."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RAISED = re.compile(r'InputError\(\s*"([a-z-]+)"|"code": "([a-z-]+)"')


def test_every_error_code_is_in_the_reference_and_none_besides() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "studio").rglob("*.py")))
    raised = {one or other for one, other in RAISED.findall(sources)}
    table = (ROOT / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")
    assert raised == set(re.findall(r"^\| `([a-z-]+)`", table, re.MULTILINE))


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
