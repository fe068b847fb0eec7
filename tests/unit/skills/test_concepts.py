"""The skills data are read whole or refused with a place, and the linter finds what a reader would stumble over."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.skills.concepts import COLUMNS, Concept, Concepts, DataError, concepts_from, load, problems

HEADER = "\t".join(COLUMNS)


def _file(folder: Path, *rows: str, name: str = "trade.tsv", header: str = HEADER) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return folder


def _row(label: str, kind: str = "skill", **cells: str) -> str:
    return "	".join((label, kind, *(cells.get(name, "own" if name == "source" else "") for name in COLUMNS[2:])))


def _loaded(folder: Path, *rows: str) -> Concepts:
    return load([_file(folder, *rows)])


def _problems(folder: Path, *rows: str) -> str:
    return "\n".join(problems(_loaded(folder, *rows)))


# Reading


def test_a_row_becomes_a_concept_with_all_its_cells(tmp_path: Path) -> None:
    cues = "case; near: java, boot; not: spring break; only: Spring"
    concepts = _loaded(
        tmp_path,
        _row("Spring Framework", "tool", aliases="Spring|Spring MVC", implies="Java", ambiguity=cues, source="O*NET"),
        _row("Java", "tool"),
    )
    assert concepts.by_label["Spring Framework"] == Concept(
        label="Spring Framework",
        kind="tool",
        aliases=("Spring", "Spring MVC"),
        implies=("Java",),
        case=True,
        near=("java", "boot"),
        vetoes=("spring break",),
        guarded=("Spring",),
        source="O*NET",
        trade="trade",
    )


def test_blank_lines_and_blank_parts_of_a_cell_are_left_out(tmp_path: Path) -> None:
    concepts = _loaded(tmp_path, "", _row("typing", aliases=" touch typing | | copy typing "), "   ")
    assert [concept.label for concept in concepts] == ["typing"]
    assert concepts.by_label["typing"].aliases == ("touch typing", "copy typing")


def test_a_name_is_looked_up_whatever_its_case(tmp_path: Path) -> None:
    concepts = _loaded(tmp_path, _row("registered nurse", "title", aliases="RN"))
    assert [concept.label for concept in concepts.named("rn")] == ["registered nurse"]
    assert [concept.label for concept in concepts.named("Registered Nurse")] == ["registered nurse"]
    assert concepts.named("nurse") == ()


def test_a_pack_of_ones_own_replaces_a_label_and_adds_others(tmp_path: Path) -> None:
    ours = _file(tmp_path / "ours", _row("typing"), _row("filing"))
    own = _file(tmp_path / "own", _row("typing", aliases="keyboarding"), _row("shorthand"))
    concepts = load([ours, own])
    assert {concept.label for concept in concepts} == {"typing", "filing", "shorthand"}
    assert concepts.by_label["typing"].aliases == ("keyboarding",)
    assert concepts.named("keyboarding") != ()


def test_the_trade_is_the_name_of_the_file(tmp_path: Path) -> None:
    _file(tmp_path, _row("typing"), name="administration.tsv")
    assert load([tmp_path]).by_label["typing"].trade == "administration"


def test_an_empty_folder_holds_no_concepts(tmp_path: Path) -> None:
    assert len(load([tmp_path])) == 0


# What is refused


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (("typing\tskill",), "trade.tsv, line 2: 2 cells instead of 6"),
        ((_row("typing"), _row("")), "trade.tsv, line 3: the label is empty"),
        ((_row("typing"), _row("typing")), "trade.tsv, line 3: “typing” is already defined in trade.tsv, line 2"),
        ((_row("Go", ambiguity="upper"),), "cannot read the cue “upper”"),
        ((_row("Go", ambiguity="near"),), "cannot read the cue “near”"),
        ((_row("Go", ambiguity="near:"),), "cannot read the cue “near:”"),
        ((_row("Go", ambiguity="case: yes"),), "cannot read the cue “case: yes”"),
        ((_row("Go", ambiguity="near: a; near: b"),), "cannot read the cue “near: b”"),
        ((_row("Go", ambiguity="case; case"),), "cannot read the cue “case”"),
    ],
)
def test_a_broken_row_is_refused_with_its_file_and_line(tmp_path: Path, rows: tuple[str, ...], said: str) -> None:
    with pytest.raises(DataError) as refusal:
        _loaded(tmp_path, *rows)
    assert said in str(refusal.value)


def test_a_label_in_two_files_of_one_folder_is_refused(tmp_path: Path) -> None:
    _file(tmp_path, _row("typing"), name="a.tsv")
    _file(tmp_path, _row("typing"), name="b.tsv")
    with pytest.raises(DataError, match=r"b\.tsv, line 2: “typing” is already defined in a\.tsv, line 2"):
        load([tmp_path])


@pytest.mark.parametrize("header", ["", "label\tkind", HEADER.replace("\t", ",")])
def test_a_file_without_the_header_is_refused(tmp_path: Path, header: str) -> None:
    with pytest.raises(DataError, match=r"trade\.tsv, line 1: the header must be"):
        load([_file(tmp_path, header=header)])


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "old.tsv").write_bytes(HEADER.encode() + b"\ncaf\xe9\tskill\t\t\t\town\n")
    with pytest.raises(DataError, match=r"old\.tsv: not UTF-8 text"):
        load([tmp_path])


# What a concept says


def test_holding_a_thing_shows_what_it_implies_through_every_step(tmp_path: Path) -> None:
    concepts = _loaded(
        tmp_path,
        _row("EKS", implies="Kubernetes|AWS"),
        _row("Kubernetes", implies="containers"),
        _row("containers"),
        _row("AWS"),
    )
    assert concepts.implied_by("EKS") == {"Kubernetes", "AWS", "containers"}
    assert concepts.implied_by("containers") == frozenset()
    assert concepts.implied_by("unheard of") == frozenset()


def test_implications_in_a_circle_end_and_leave_the_thing_itself_out(tmp_path: Path) -> None:
    concepts = _loaded(tmp_path, _row("a", implies="b"), _row("b", implies="c"), _row("c", implies="a"))
    assert concepts.implied_by("a") == {"b", "c"}


@pytest.mark.parametrize(
    ("label", "kind", "class_"),
    [
        ("patience", "soft", "skill"),
        ("report writing", "skill", "skill"),
        ("taking minutes", "skill", "skill"),
        ("wound care", "skill", "knowledge"),
        ("nursing care", "skill", "knowledge"),
        ("Kubernetes", "tool", "knowledge"),
        ("report writing", "domain", "knowledge"),
    ],
)
def test_a_trait_or_a_deed_is_a_skill_and_all_else_is_knowledge(
    tmp_path: Path, label: str, kind: str, class_: str
) -> None:
    assert _loaded(tmp_path, _row(label, kind)).by_label[label].class_ == class_


def test_cues_guard_the_names_of_one_word_unless_only_says_otherwise(tmp_path: Path) -> None:
    concepts = _loaded(
        tmp_path,
        _row("Go", "tool", aliases="Golang|Go programming", ambiguity="case"),
        _row("Node.js", "tool", aliases="Node|NodeJS", ambiguity="case; only: Node"),
        _row("goods in", aliases="goods out", ambiguity="near: warehouse"),
        _row("Rust", "tool"),
    )
    guarded = {name for concept in concepts for name in concept.names if concept.guards(name)}
    assert guarded == {"Go", "Golang", "Node", "goods in", "goods out"}


def test_of_two_concepts_with_one_label_the_later_stands(tmp_path: Path) -> None:
    first = _loaded(tmp_path / "1", _row("typing", aliases="keyboarding")).by_label["typing"]
    later = _loaded(tmp_path / "2", _row("typing", "soft")).by_label["typing"]
    concepts = concepts_from((first, later))
    assert [concept.kind for concept in concepts] == ["soft"]
    assert concepts.named("keyboarding") == ()


# The linter


def test_good_data_have_no_problems(tmp_path: Path) -> None:
    assert _problems(tmp_path, _row("Django", "tool", implies="Python"), _row("Python", "tool")) == ""


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((_row("typing", "talent"),), "trade: “typing” has the unknown kind “talent”"),
        ((_row("typing", source=""),), "“typing” names no source"),
        ((_row("typing", aliases="Typing"),), "“typing” lists a name twice"),
        ((_row("Go", ambiguity="case; only: Golang"),), "“Go” guards names it does not have: Golang"),
        ((_row("Go", ambiguity="only: Go"),), "“Go” says which names to guard, but not how"),
        ((_row("typing", implies="spelling"),), "“typing” implies the unknown “spelling”"),
        ((_row("a", implies="b"), _row("b", implies="a")), "“a” implies itself"),
        ((_row("a", implies="a"),), "“a” implies itself"),
        ((_row("a", aliases="x"), _row("b", aliases="X")), "“x” names several concepts without a near cue on each: a"),
        (
            (_row("a", aliases="PA", ambiguity="near: x"), _row("b", aliases="PA", ambiguity="case")),
            "“pa” names several",
        ),
    ],
)
def test_the_linter_names_the_fault(tmp_path: Path, rows: tuple[str, ...], said: str) -> None:
    assert said in _problems(tmp_path, *rows)


def test_a_shared_name_is_no_fault_where_every_concept_has_a_near_cue(tmp_path: Path) -> None:
    rows = (_row("a", aliases="PA", ambiguity="near: clinic"), _row("b", aliases="PA", ambiguity="near: diary"))
    assert _problems(tmp_path, *rows) == ""
