"""Edits of the list of targets: what was read of a posting is mended, targets come and go."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studio.edits.edit import Edit
from studio.edits.targets import (
    POSTING_FIELDS,
    add_target,
    confirm,
    deny,
    refuse,
    remove_target,
    set_posting_field,
    set_stage,
    silence,
)
from studio.model.posting import Posting
from studio.model.workspace import Target, Workspace
from studio.session import Session

DRIVER = Posting(
    text="HGV Driver\nPennine Haulage, Hull",
    title="HGV Driver",
    employer="Pennine",
    place="Hull, UK",
    pay="£16 an hour",
    confidence=(("title", 0.8), ("employer", 0.3)),
)
START = Workspace(targets=(Target(id="a", posting=DRIVER), Target(id="b", posting=Posting(text="Cook"))))


@pytest.mark.parametrize("field", POSTING_FIELDS)
def test_a_field_of_a_posting_is_changed_alone_and_is_sure(field: str) -> None:
    changed = set_posting_field("a", field, " Pennine Haulage ").change(START)
    said = {field: "Pennine Haulage"}
    sure = {**dict(DRIVER.confidence), field: 1.0}
    assert replace(changed.targets[0].posting, confidence=()) == replace(DRIVER, **said, confidence=())
    assert dict(changed.targets[0].posting.confidence) == sure
    assert changed.targets[1] is START.targets[1]


def test_a_field_of_a_posting_can_be_emptied() -> None:
    assert set_posting_field("a", "place", "").change(START).target("a").posting.place == ""


@pytest.mark.parametrize("field", ["text", "sections", "company"])
def test_no_other_field_of_a_posting_can_be_set(field: str) -> None:
    with pytest.raises(ValueError, match=field):
        set_posting_field("a", field, "x")


def test_what_else_is_kept_of_a_target_stays_when_its_posting_is_mended() -> None:
    said = confirm("a", "ADR").change(set_stage("a", "ready").change(START))
    mended = set_posting_field("a", "employer", "Pennine Haulage").change(said).target("a")
    assert (mended.stage, mended.confirmed) == ("ready", frozenset({"ADR"}))


def test_mending_a_posting_is_undone() -> None:
    session = Session()
    session.apply(add_target("a", DRIVER))
    session.apply(set_posting_field("a", "title", "Class 1 Driver"))
    assert (session.undo_name, session.workspace.target("a").posting.title) == ("change title", "Class 1 Driver")
    session.undo()
    assert session.workspace.target("a").posting is DRIVER


def test_a_target_is_added_at_the_end_and_its_id_is_then_taken() -> None:
    added = add_target("c", DRIVER).change(START)
    assert [target.id for target in added.targets] == ["a", "b", "c"]
    with pytest.raises(ValueError, match="c"):
        add_target("c", DRIVER).change(added)


def test_a_target_is_removed_alone() -> None:
    assert remove_target("a").change(START).targets == START.targets[1:]


def test_a_stage_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="hired"):
        set_stage("a", "hired")


def test_what_a_person_says_of_wants_and_findings_is_kept_apart() -> None:
    workspace = START
    for edit in (
        confirm("a", "ADR"),
        deny("a", "Polish"),
        refuse("a", "team spirit"),
        silence("a", "f1"),
        silence("a", "f2"),
    ):
        workspace = edit.change(workspace)
    target = workspace.target("a")
    assert (target.confirmed, target.denied, target.refused) == ({"ADR"}, {"Polish"}, {"team spirit"})
    assert target.silenced == {"f1", "f2"}


@pytest.mark.parametrize(
    "edit",
    [
        set_posting_field("z", "title", "Cook"),
        remove_target("z"),
        set_stage("z", "ready"),
        confirm("z", "ADR"),
        silence("z", "f1"),
    ],
    ids=lambda edit: edit.name,
)
def test_a_target_that_is_not_there_is_a_key_error_when_applied(edit: Edit) -> None:
    with pytest.raises(KeyError):
        edit.change(START)
