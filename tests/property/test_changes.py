"""The changes of an application, applied to the master in order, give the tailored resume."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from studio.model.draft import Change, DraftEntry, DraftSection, ResumeDraft, Rewording
from studio.model.profile import Entry, Line, Profile, Section
from studio.tailoring.changes import changes
from studio.tailoring.select import whole

Tree = dict[str, dict[str, list[tuple[str, str]]]]
"""Section id → entry id → ids and words of its lines, in order."""


def _tree(profile: Profile, draft: ResumeDraft) -> Tree:
    words = {line.id: line.text for section in profile.sections for line in section.lines} | draft.words()
    return {
        part.section: {entry.entry: [(id_, words[id_]) for id_ in entry.lines] for entry in part.entries}
        for part in draft.sections
    }


def _apply(master: Tree, made: Sequence[Change]) -> Tree:
    """As the contract says: drops take a line, an entry or a section away; a move's places count from 1 in the line's list."""
    tree = {section: {e: list(lines) for e, lines in entries.items()} for section, entries in master.items()}
    for change in made:
        if change.action == "drop" and change.line in tree:
            del tree[change.line]
            continue
        for entries in tree.values():
            if change.action == "drop" and change.line in entries:
                del entries[change.line]
                break
            lines = next((lines for lines in entries.values() if change.line in dict(lines)), None)
            if lines is not None:
                _apply_to(lines, change)
                break
        else:
            raise AssertionError(change)
    return tree


def _apply_to(lines: list[tuple[str, str]], change: Change) -> None:
    at = [id_ for id_, _ in lines].index(change.line)
    if change.action == "drop":
        assert lines[at][1] == change.before
        del lines[at]
    elif change.action == "move":
        assert at == int(change.before) - 1
        lines.insert(int(change.after) - 1, lines.pop(at))
    else:
        assert (change.action, lines[at][1]) == ("reword", change.before)
        lines[at] = (change.line, change.after)


@st.composite
def _profiles(draw: st.DrawFn) -> Profile:
    sections = []
    for s in range(draw(st.integers(0, 4))):
        entries = []
        for e in range(draw(st.integers(0, 3))):
            lines = tuple(Line(id=f"l{s}.{e}.{n}", text=f"Line {n}") for n in range(draw(st.integers(0, 5))))
            entries.append(Entry(id=f"e{s}.{e}", title=draw(st.sampled_from(["", "Nurse"])), lines=lines))
        kind = draw(st.sampled_from(["experience", "skills", "summary", "other"]))
        sections.append(Section(id=f"s{s}", heading="Heading", kind=kind, entries=tuple(entries)))
    return Profile(sections=tuple(sections))


@st.composite
def _drafts(draw: st.DrawFn) -> tuple[Profile, ResumeDraft]:
    """A profile, and any draft of it: lines, entries and sections left out, lines moved about, words changed."""
    profile = draw(_profiles())
    sections = []
    for section in profile.sections:
        entries = tuple(
            DraftEntry(entry=e.id, lines=tuple(draw(st.permutations([line.id for line in e.lines]))))
            for e in section.entries
        )
        sections.append(DraftSection(section=section.id, entries=entries))
    every = [s.id for s in profile.sections] + [e.id for s in profile.sections for e in s.entries]
    every += [line.id for s in profile.sections for line in s.lines]
    left = draw(st.sets(st.sampled_from(every))) if every else set()
    said = draw(st.sets(st.sampled_from(every))) if every else set()
    rewordings = tuple(Rewording(line=id_, text=f"Now {id_}", why="") for id_ in sorted(said) if id_.startswith("l"))
    return profile, ResumeDraft(sections=tuple(sections), rewordings=rewordings).without(left)


@given(_drafts())
def test_applied_to_the_master_in_order_they_give_the_draft(made: tuple[Profile, ResumeDraft]) -> None:
    profile, draft = made
    assert _apply(_tree(profile, whole(profile)), changes(profile, draft)) == _tree(profile, draft)


@given(_profiles())
def test_a_draft_that_is_the_master_has_none(profile: Profile) -> None:
    whole_of_it = whole(profile).without(())
    assert all(change.action == "drop" for change in changes(profile, whole_of_it))
