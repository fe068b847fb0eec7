"""Mending what was read of a resume: each edit changes its one thing, says that it is sure, and loses nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import job, profile, section, skills

from studio.edits.edit import Edit
from studio.edits.profile import (
    CONTACT_FIELDS,
    MENDABLE_FIELDS,
    accept,
    join_entry,
    move_entry,
    remove_line,
    set_contact,
    set_current,
    set_field,
    set_kind,
    set_line,
    split_entry,
)
from studio.edits.targets import set_profile
from studio.model.profile import Entry, Profile, Section
from studio.model.text import Span
from studio.model.workspace import Workspace
from studio.session import Session

CHEF = job(
    "e1", "Ran the pass", "Baked bread", "Cut waste", title="Sous Chef", at="Rye House", start="2018", end="2021"
)
COOK = job("e2", "Peeled", title="Commis Chef", at="Quay Grill", place="Hull, UK", start="2015", end="2018")
READ = replace(
    profile(section("experience", CHEF, COOK), skills("Knife work", "Stock")),
    confidence=(("contact.name", 0.7), ("e1.title", 0.4), ("e2.title", 0.9)),
)


def _made(edit: Edit, read: Profile = READ) -> Profile:
    changed = edit.change(Workspace(profile=read)).profile
    assert changed is not None
    return changed


def _entry(read: Profile, id_: str) -> Entry:
    return next(entry for part in read.sections for entry in part.entries if entry.id == id_)


def _jobs(read: Profile) -> list[tuple[str, list[str]]]:
    return [(entry.title, [x.text for x in entry.lines]) for entry in read.sections[0].entries]


@pytest.mark.parametrize("field", CONTACT_FIELDS)
def test_a_field_of_the_contact_is_changed_alone_and_is_sure(field: str) -> None:
    changed = _made(set_contact(field, " Otley  "))
    said = {field: "Otley"}
    assert changed.contact == replace(READ.contact, **said)
    assert changed.sections == READ.sections
    assert dict(changed.confidence) == {**dict(READ.confidence), f"contact.{field}": 1.0}


@pytest.mark.parametrize("field", MENDABLE_FIELDS)
def test_a_field_of_an_entry_is_changed_alone_and_is_sure(field: str) -> None:
    value = "2019-03" if field in {"start", "end"} else "Otley"
    changed = _made(set_field("e1", field, value))
    said = {field: value}
    assert _entry(changed, "e1") == replace(CHEF, **said)
    assert _entry(changed, "e2") == COOK
    assert dict(changed.confidence) == {**dict(READ.confidence), f"e1.{field}": 1.0}


@pytest.mark.parametrize("field", ["links", "notes", "surname"])
def test_only_words_of_the_contact_can_be_set(field: str) -> None:
    with pytest.raises(ValueError, match=field):
        set_contact(field, "Otley")


@pytest.mark.parametrize("field", ["lines", "id", "current", "anchor"])
def test_only_fields_of_words_and_dates_can_be_set_in_an_entry(field: str) -> None:
    with pytest.raises(ValueError, match=field):
        set_field("e1", field, "2019")


@pytest.mark.parametrize("date", ["March 2019", "2019-13", "2019-00", "2019-3", "2019-02-32", "19", "2019-", "03/2019"])
@pytest.mark.parametrize("field", ["start", "end"])
def test_a_date_that_is_not_iso_is_refused(field: str, date: str) -> None:
    with pytest.raises(ValueError, match=field):
        set_field("e1", field, date)


@pytest.mark.parametrize("date", ["2019", "2019-12", "2019-12-31", ""])
def test_a_date_may_be_as_precise_as_it_is_known_or_none(date: str) -> None:
    assert _entry(_made(set_field("e1", "start", date)), "e1").start == date


def test_an_entry_that_is_given_an_end_no_longer_goes_on() -> None:
    going = replace(READ, sections=(section("experience", replace(CHEF, end="", current=True)),))
    ended = _entry(_made(set_field("e1", "end", "2024-05"), going), "e1")
    assert (ended.end, ended.current) == ("2024-05", False)


def test_an_entry_that_goes_on_stays_so_when_another_field_is_changed() -> None:
    going = replace(READ, sections=(section("experience", replace(CHEF, end="", current=True)),))
    assert _entry(_made(set_field("e1", "start", "2017"), going), "e1").current


def test_an_entry_that_goes_on_has_no_end() -> None:
    changed = _made(set_current("e1", current=True))
    assert _entry(changed, "e1") == replace(CHEF, current=True, end="")
    assert dict(changed.confidence)["e1.end"] == 1.0


def test_an_entry_that_goes_on_no_more_is_not_given_an_end() -> None:
    stopped = _entry(_made(set_current("e1", current=False), _made(set_current("e1", current=True))), "e1")
    assert (stopped.current, stopped.end) == (False, "")


def test_other_words_in_a_line_leave_its_place_and_its_neighbours() -> None:
    anchored = replace(CHEF, lines=tuple(replace(x, anchor=Span(n, n + 4)) for n, x in enumerate(CHEF.lines)))
    read = replace(READ, sections=(section("experience", anchored),))
    lines = _entry(_made(set_line("e1.1", " Baked rye bread "), read), "e1").lines
    assert lines == (anchored.lines[0], replace(anchored.lines[1], text="Baked rye bread"), anchored.lines[2])


def test_a_line_is_taken_out_of_its_entry() -> None:
    assert _jobs(_made(remove_line("e1.1"))) == [
        ("Sous Chef", ["Ran the pass", "Cut waste"]),
        ("Commis Chef", ["Peeled"]),
    ]


def test_a_section_is_of_another_kind_with_all_that_it_holds() -> None:
    changed = _made(set_kind("s-experience", "volunteer"))
    assert changed.sections == (replace(READ.sections[0], kind="volunteer"), READ.sections[1])


def test_a_kind_that_no_section_has_is_refused() -> None:
    with pytest.raises(ValueError, match="jobs"):
        set_kind("s-experience", "jobs")


def test_a_new_entry_begins_at_a_line_and_takes_the_lines_below_along() -> None:
    assert _jobs(_made(split_entry("e1.1"))) == [
        ("Sous Chef", ["Ran the pass"]),
        ("Baked bread", ["Cut waste"]),
        ("Commis Chef", ["Peeled"]),
    ]


def test_the_upper_part_of_a_split_entry_keeps_its_head() -> None:
    upper = _entry(_made(split_entry("e1.1")), "e1")
    assert replace(upper, lines=CHEF.lines) == CHEF


def test_what_is_made_has_an_id_of_its_own() -> None:
    plain = Profile(sections=(Section(id="s1", heading="Jobs", kind="experience", entries=(replace(CHEF, id="e7"),)),))
    twice = _made(split_entry("e1.2"), _made(split_entry("e1.1"), plain))
    ids = [entry.id for entry in twice.sections[0].entries]
    assert ids == ["e7", "e8", "e9"]


@pytest.mark.parametrize("line", ["e1.0", "e1.1", "e1.2"])
def test_splitting_and_joining_gives_the_lines_back(line: str) -> None:
    parted = _made(split_entry(line))
    again = _made(join_entry(parted.sections[0].entries[1].id), parted)
    assert _jobs(again) == _jobs(READ)
    assert replace(_entry(again, "e1"), lines=()) == replace(CHEF, lines=())


def test_a_joined_entry_gives_what_the_upper_one_lacks_and_the_rest_of_its_head_as_a_line() -> None:
    joined = _entry(_made(join_entry("e2")), "e1")
    assert (joined.title, joined.organisation, joined.place) == ("Sous Chef", "Rye House", "Hull, UK")
    assert (joined.start, joined.end) == ("2018", "2021")
    said = [x.text for x in joined.lines]
    assert said == ["Ran the pass", "Baked bread", "Cut waste", "Commis Chef, Quay Grill, 2015, 2018", "Peeled"]


@pytest.mark.parametrize(("start", "end"), [("2018", ""), ("", "2021")])
def test_an_upper_entry_with_one_date_takes_none_of_the_lower_one(start: str, end: str) -> None:
    read = replace(READ, sections=(section("experience", replace(CHEF, start=start, end=end), COOK),))
    joined = _entry(_made(join_entry("e2"), read), "e1")
    assert (joined.start, joined.end) == (start, end)
    assert "Commis Chef, Quay Grill, 2015, 2018" in [x.text for x in joined.lines]


def test_an_upper_entry_without_dates_takes_those_of_the_lower_one_together() -> None:
    read = replace(READ, sections=(section("experience", replace(CHEF, start="", end=""), COOK),))
    joined = _entry(_made(join_entry("e2"), read), "e1")
    assert (joined.start, joined.end, joined.current) == ("2015", "2018", False)


def test_an_upper_entry_without_dates_goes_on_where_the_lower_one_does() -> None:
    lower = replace(COOK, end="", current=True)
    read = replace(READ, sections=(section("experience", replace(CHEF, start="", end=""), lower),))
    joined = _entry(_made(join_entry("e2"), read), "e1")
    assert (joined.start, joined.end, joined.current) == ("2015", "", True)


def test_the_first_entry_of_a_section_has_none_above_to_join() -> None:
    for first in ("e1", "k"):
        with pytest.raises(ValueError, match=first):
            _made(join_entry(first))


def test_an_entry_is_moved_whole_to_the_end_of_another_section() -> None:
    moved = _made(move_entry("e1", "s-skills"))
    assert [[entry.id for entry in part.entries] for part in moved.sections] == [["e2"], ["k", "e1"]]
    assert _entry(moved, "e1") == CHEF


def test_an_entry_moved_within_its_section_stands_once_at_its_end() -> None:
    moved = _made(move_entry("e1", "s-experience"))
    assert moved.sections[0].entries == (COOK, CHEF)


def test_a_field_that_was_read_right_is_sure_and_nothing_else_changes() -> None:
    assert _made(accept("e2.title")) == replace(
        READ, confidence=(("contact.name", 0.7), ("e1.title", 0.4), ("e2.title", 1.0))
    )
    assert dict(_made(accept("contact.name")).confidence)["contact.name"] == 1.0


NOBODYS = (
    set_field("e9", "title", "Chef"),
    set_current("e9", current=True),
    set_line("e1.9", "Peeled"),
    remove_line("e1.9"),
    set_kind("s-9", "other"),
    split_entry("e1.9"),
    join_entry("e9"),
    move_entry("e9", "s-skills"),
    move_entry("e1", "s-9"),
    accept("e9.title"),
)


@pytest.mark.parametrize("edit", NOBODYS, ids=lambda edit: edit.name)
def test_an_id_that_is_nobodys_is_a_key_error_when_applied(edit: Edit) -> None:
    with pytest.raises(KeyError):
        _made(edit)


@pytest.mark.parametrize("edit", [set_contact("name", "Ines"), *NOBODYS], ids=lambda edit: edit.name)
def test_where_there_is_no_resume_there_is_nothing_to_mend(edit: Edit) -> None:
    with pytest.raises(KeyError):
        edit.change(Workspace())


@pytest.mark.parametrize(
    "edit",
    [
        set_contact("headline", "Chef"),
        set_field("e1", "title", "Head Chef"),
        set_current("e1", current=True),
        set_line("e1.0", "Ran it"),
        remove_line("e1.0"),
        set_kind("s-skills", "other"),
        split_entry("e1.1"),
        join_entry("e2"),
        move_entry("e2", "s-skills"),
        accept("e1.title"),
    ],
    ids=lambda edit: edit.name,
)
def test_every_mending_is_taken_back_and_made_again_under_its_name(edit: Edit) -> None:
    session = Session()
    session.apply(set_profile(READ))
    session.apply(edit)
    changed = session.workspace.profile
    assert (session.undo_name, changed == READ) == (edit.name, False)
    session.undo()
    assert session.workspace.profile is READ
    session.redo()
    assert session.workspace.profile == changed
