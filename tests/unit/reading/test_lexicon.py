"""The word lists and tables of the reading floor: nothing stands twice, and every word is one that a reader can meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.model.posting import SECTION_KINDS
from studio.reading import lexicon
from studio.reading.cues import words_of
from studio.reading.posting.headings import fold, known_kind
from studio.reading.posting.labels import is_label, labelled
from studio.reading.resume.headings import kind_of
from studio.resources import file

FOLDER = file("reading")
LISTS = sorted(path.stem for path in FOLDER.glob("*.txt"))
HEADINGS = ("resume-headings", "posting-headings")
RESUME_KINDS = frozenset(
    """
    summary experience education skills projects certificates awards publications volunteer languages interests references
    contact other
    """.split()
)


def _twice(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _words_as_written(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Puts a file of that name and text where the lists are looked for."""
    monkeypatch.setattr(lexicon, "file", tmp_path.joinpath)
    (tmp_path / "reading").mkdir()

    def make(name: str, text: str) -> None:
        (tmp_path / "reading" / name).write_text(text, encoding="utf-8")

    return make


def test_a_list_is_its_words_without_comments(made: Callable[[str, str], None]) -> None:
    made("made-list.txt", "# café words\ncafé bar\n\ninn\n#pub\n")
    assert lexicon.words("made-list") == {"café", "bar", "inn"}


def test_a_table_is_its_rows_in_order_without_comments(made: Callable[[str, str], None]) -> None:
    made("made-table.tsv", "# kind\theading\nskills\tkey skills\n\nabout\tour #1 story\n")
    assert lexicon.rows("made-table") == (("skills", "key skills"), ("about", "our #1 story"))


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    assert _twice(_words_as_written(FOLDER / f"{name}.txt")) == []


@pytest.mark.parametrize("name", LISTS)
def test_every_word_is_written_as_readers_meet_it(name: str) -> None:
    assert [word for word in lexicon.words(name) if words_of(word) != [word]] == []


def test_only_a_common_word_needs_leave_to_begin_a_name() -> None:
    assert lexicon.words("employer-first-words") <= lexicon.words("employer-common-words")


def test_a_board_is_no_second_time_a_foreign_domain() -> None:
    assert not lexicon.words("employer-foreign-domains") & lexicon.words("employer-boards")


@pytest.mark.parametrize("name", HEADINGS)
def test_no_heading_stands_twice(name: str) -> None:
    assert _twice([heading for _, heading in lexicon.rows(name)]) == []


def test_all_kinds_of_section_are_known_and_have_headings() -> None:
    assert {kind for kind, _ in lexicon.rows("resume-headings")} == RESUME_KINDS
    assert {kind for kind, _ in lexicon.rows("posting-headings")} == set(SECTION_KINDS)


def test_every_heading_is_written_as_readers_meet_it() -> None:
    assert [row for row in lexicon.rows("resume-headings") if kind_of(row[1]) != row[0]] == []
    assert [row for row in lexicon.rows("posting-headings") if known_kind(row[1]) != row[0]] == []


def test_every_label_stands_once_as_readers_meet_it_and_states_its_key() -> None:
    labels = [label for _, label, *_ in lexicon.rows("posting-labels")]
    assert _twice(labels) == []
    assert [label for label in labels if fold(label) != label or not is_label(f"{label.capitalize()}: x")] == []


def test_a_label_that_needs_no_colon_is_marked_so_and_nothing_else_is() -> None:
    marks = {mark for _, _, *marks in lexicon.rows("posting-labels") for mark in marks}
    assert marks == {"alone"}
    assert dict(labelled(["Closing Date", "14 March 2027"])) == {"validThrough": "14 March 2027"}
    assert dict(labelled(["Deadline", "14 March 2027"])) == {}
