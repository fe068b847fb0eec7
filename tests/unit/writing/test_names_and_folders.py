"""Names that every system takes, and folders that are written whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.model.errors import InputError
from studio.writing.folder import RECORD, sent_file, write_folder
from studio.writing.names import free_name, safe_name
from studio.writing.whole import write_whole

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


@given(
    st.text(max_size=120) | st.sampled_from(sorted(RESERVED)) | st.sampled_from(["a.", "..", " x ", "CON.txt", "a/b"])
)
def test_a_name_is_safe_on_windows_whatever_it_is_made_of(words: str) -> None:
    name = safe_name(words, "Application")
    assert name
    assert len(name) <= 71
    assert not set(name) & set('<>:"/\\|?*')
    assert min(name) >= " "
    assert name == name.strip()
    assert not name.endswith(".")
    assert name.split(".")[0].strip().casefold() not in RESERVED
    assert name not in {".", ".."}


def test_a_long_name_is_cut_to_one_that_still_ends_well() -> None:
    assert safe_name("a" * 69 + ". b" * 9, "x") == "a" * 69
    assert safe_name("a" * 69 + " b", "x") == "a" * 69


def test_a_plain_name_is_left_alone() -> None:
    assert safe_name("Pellow & Finch - Déjà Vu", "x") == "Pellow & Finch - Déjà Vu"


@given(st.lists(st.sampled_from(["Nurse", "nurse", "NURSE", "Nurse (2)", "Clerk"]), max_size=9))
def test_no_name_is_given_twice_whatever_its_case(asked: list[str]) -> None:
    given_out: list[str] = []
    for name in asked:
        given_out.append(free_name(name, given_out))
    assert len({name.casefold() for name in given_out}) == len(asked)


def _record(**files: bytes) -> bytes:
    rows = [sent_file(name, data, 0) for name, data in files.items()]
    return json.dumps({"files": [{"name": r.name, "sha256": r.sha256} for r in rows]}).encode()


def _write(folder: Path, *, overwrite: bool = False, **files: bytes) -> None:
    write_folder(folder, {**files, RECORD: _record(**files)}, overwrite=overwrite)


def _held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != RECORD}


def test_a_folder_holds_what_it_was_given_and_nothing_else(tmp_path: Path) -> None:
    _write(tmp_path / "a", one=b"1", two=b"2")
    assert _held(tmp_path / "a") == {"one": b"1", "two": b"2"}


def test_a_folder_that_is_there_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    _write(tmp_path / "a", one=b"1")
    with pytest.raises(InputError, match="already") as refused:
        _write(tmp_path / "a", one=b"new", two=b"2")
    assert refused.value.code == "file-exists"
    assert _held(tmp_path / "a") == {"one": b"1"}


def test_with_leave_what_nobody_touched_gives_way_and_a_persons_own_work_stays(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    _write(folder, same=b"1", stale=b"2", edited=b"3")
    (folder / "edited").write_bytes(b"by hand")
    (folder / "notes").write_bytes(b"mine")
    _write(folder, overwrite=True, same=b"new")
    assert _held(folder) == {"same": b"new", "edited": b"by hand", "notes": b"mine"}


@pytest.mark.parametrize(
    "record", [b"", b"[]", b'{"files": 3}', b'{"files": [{"name": "../x", "sha256": ""}]}', b"\xff"]
)
def test_a_broken_record_takes_nothing_away(tmp_path: Path, record: bytes) -> None:
    (tmp_path / "x").write_bytes(b"outside")
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / RECORD).write_bytes(record)
    (folder / "old").write_bytes(b"old")
    _write(folder, overwrite=True, one=b"1")
    assert _held(folder) == {"old": b"old", "one": b"1"}
    assert (tmp_path / "x").read_bytes() == b"outside"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(InputError, match="No space left") as refused:
        write_whole(path, b"new", overwrite=True)
    assert refused.value.code == "cannot-write"
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.pdf", b"old")]


def test_a_folder_that_fails_half_way_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []

    def fails_on_the_second(_: int) -> None:
        written.append(1)
        if len(written) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fails_on_the_second)
    with pytest.raises(InputError):
        _write(tmp_path / "a", one=b"1", two=b"2")
    assert not (tmp_path / "a").exists()


def test_without_leave_a_file_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.txt"
    write_whole(path, b"1")
    with pytest.raises(InputError) as refused:
        write_whole(path, b"2")
    assert refused.value.code == "file-exists"
    assert path.read_bytes() == b"1"
    write_whole(path, b"3", overwrite=True)
    assert path.read_bytes() == b"3"


def test_a_record_that_names_a_file_outside_its_folder_takes_nothing_away_there(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"outside")
    row = {"name": "../x", "sha256": sent_file("x", b"outside", 0).sha256}
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / RECORD).write_text(json.dumps({"files": [row]}), encoding="utf-8")
    _write(tmp_path / "a", overwrite=True, one=b"1")
    assert (tmp_path / "x").read_bytes() == b"outside"
