"""What was saved is there again, and what is not ours is refused in words."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from studio.edits.targets import add_target, confirm, refuse, remove_target, set_profile, set_stage, silence
from studio.model.errors import InputError
from studio.model.outbox import Sent, SentFile
from studio.model.posting import Posting
from studio.model.profile import Contact, Entry, Line, Profile, Section
from studio.model.text import Span
from studio.model.workspace import Workspace
from studio.session import Session
from studio.store.workspace_file import WorkspaceFile


def _profile() -> Profile:
    line = Line(id="l1", text="Cut falls by a third", anchor=Span(4, 24))
    entry = Entry(id="e1", title="Nurse", start="2019-03", current=True, lines=(line,))
    return Profile(
        contact=Contact(name="Ines Falk"),
        sections=(Section(id="s1", heading="Work", kind="experience", entries=(entry,)),),
    )


def _filled(session: Session) -> Workspace:
    edits = (
        set_profile(_profile()),
        add_target("b", Posting(text="Ward nurse wanted", title="Ward nurse")),
        add_target("a", Posting(text="Second")),
        set_stage("b", "ready"),
        confirm("b", "triage"),
        refuse("b", "dana"),
        silence("a", "f00"),
    )
    for edit in edits:
        session.apply(edit)
    return session.workspace


def test_a_workspace_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    with WorkspaceFile(tmp_path / "hunt.bespoke") as file:
        session = Session(file)
        kept = _filled(session)
        assert session.unsaved
        session.save()
        assert not session.unsaved
    with WorkspaceFile(tmp_path / "hunt.bespoke") as file:
        assert file.load() == kept


def test_the_outbox_is_kept(tmp_path: Path) -> None:
    files = (SentFile(name="cv.pdf", sha256="0" * 64, bytes=9, pages=1),)
    sent = Sent(target="a", employer="Hillcrest", title="Nurse", date="2026-11-24", folder="x", files=files)
    with WorkspaceFile(tmp_path / "w") as file:
        file.load()
        file.save(Workspace(outbox=(sent,)))
    with WorkspaceFile(tmp_path / "w") as file:
        assert file.load().outbox == (sent,)


def test_only_changed_rows_are_written(tmp_path: Path) -> None:
    with WorkspaceFile(tmp_path / "w") as file:
        session = Session(file)
        _filled(session)
        session.save()
        session.apply(set_stage("a", "sent"))
        assert file.save(session.workspace) == 1
        assert file.save(session.workspace) == 0


def test_a_removed_target_is_gone_and_the_order_stays(tmp_path: Path) -> None:
    with WorkspaceFile(tmp_path / "w") as file:
        session = Session(file)
        _filled(session)
        session.apply(add_target("c", Posting(text="Third")))
        session.save()
        session.apply(remove_target("a"))
        session.save()
    with WorkspaceFile(tmp_path / "w") as file:
        assert [target.id for target in file.load().targets] == ["b", "c"]


def test_files_that_are_not_ours_are_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("no database at all, but long enough to be looked at " * 30)
    foreign = sqlite3.connect(tmp_path / "foreign")
    foreign.execute("CREATE TABLE t (x)")
    foreign.close()
    for name, code in (("letter", "workspace-unusable"), ("foreign", "not-a-workspace")):
        with pytest.raises(InputError) as refused:
            WorkspaceFile(tmp_path / name)
        assert refused.value.code == code


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    WorkspaceFile(tmp_path / "w").close()
    newer = sqlite3.connect(tmp_path / "w")
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = (tmp_path / "w").read_bytes()
    with pytest.raises(InputError) as refused:
        WorkspaceFile(tmp_path / "w")
    assert refused.value.code == "newer-workspace"
    assert (tmp_path / "w").read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="file modes are a POSIX thing")
def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    WorkspaceFile(tmp_path / "w").close()
    assert (tmp_path / "w").stat().st_mode & 0o077 == 0
