"""Undoing all gives the start, redoing all gives the end, whatever was done between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studio.edits.targets import add_target, confirm, set_stage
from studio.model.posting import Posting
from studio.model.workspace import STAGES
from studio.session import Session

_EDITS = st.one_of(
    st.sampled_from(STAGES).map(lambda stage: set_stage("t", stage)),
    st.text(min_size=1, max_size=9).map(lambda label: confirm("t", label)),
)


@given(st.lists(_EDITS, max_size=40))
def test_undo_and_redo_walk_the_same_way(edits: list) -> None:
    session = Session()
    start = session.workspace
    session.apply(add_target("t", Posting(text="x")))
    for edit in edits:
        session.apply(edit)
    end = session.workspace
    while session.undo_name:
        session.undo()
    assert session.workspace is start
    while session.redo_name:
        session.redo()
    assert session.workspace is end


def test_a_change_after_undo_forgets_what_was_undone() -> None:
    session = Session()
    session.apply(add_target("a", Posting(text="x")))
    session.undo()
    session.apply(add_target("b", Posting(text="y")))
    assert session.redo_name == ""


def test_listeners_hear_each_change_and_a_failing_edit_changes_nothing() -> None:
    session = Session()
    heard: list[int] = []
    session.listen(lambda workspace: heard.append(len(workspace.targets)))
    session.apply(add_target("a", Posting(text="x")))
    try:
        session.apply(add_target("a", Posting(text="x")))
    except ValueError:
        failed = True
    assert failed
    session.undo()
    assert heard == [1, 0]
