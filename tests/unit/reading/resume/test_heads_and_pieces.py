"""The head of an entry, cut into its pieces: what parts two fields, and what belongs together."""

from __future__ import annotations

import pytest

from studio.reading.raw import RawLine
from studio.reading.resume.heads import is_headlike, reaches
from studio.reading.resume.pieces import Piece, date_of, is_duration, pieces_of
from studio.reading.resume.placed import PlacedRaw, placed


def _lines(*texts: str) -> list[PlacedRaw]:
    return placed([RawLine(text=text.removeprefix("- "), bullet=text.startswith("- ")) for text in texts])


def _pieces(*texts: str, anchor: int = 0, at: bool = True) -> list[Piece]:
    return list(pieces_of(_lines(*texts), anchor, at=at))


def _words(*texts: str, anchor: int = 0) -> list[str]:
    return [piece.text for piece in _pieces(*texts, anchor=anchor)]


@pytest.mark.parametrize(
    ("head", "pieces"),
    [
        ("Chef | Rye House | Leeds, UK", ["Chef", "Rye House", "Leeds, UK"]),
        ("Chef – Rye House – Leeds, UK", ["Chef", "Rye House", "Leeds, UK"]),
        ("Chef at Rye House, Leeds, UK", ["Chef", "Rye House", "Leeds, UK"]),
        ("Chef @ Rye House", ["Chef", "Rye House"]),
        ("Chef · Rye House; Pune", ["Chef", "Rye House", "Pune"]),
        ("Chef—Rye House", ["Chef", "Rye House"]),
        ("Chef\tRye House   Pune", ["Chef", "Rye House", "Pune"]),
        ("Electrician, Volt, Austin, TX 78701, USA", ["Electrician", "Volt", "Austin, TX 78701, USA"]),
        ("Nurse (Paediatrics, nights)", ["Nurse (Paediatrics, nights)"]),
        ("Nurse (part-time)", ["Nurse", "part-time"]),
        ("Kitchen porter, The Grill (Hull)", ["Kitchen porter", "The Grill", "Hull"]),
        ("BSc, University of Texas at Austin", ["BSc", "University of Texas at Austin"]),
        ("Foreman Hodd & Co City, State", ["Foreman Hodd & Co", "City, State"]),
        ("Staff-Nurse, on-call", ["Staff-Nurse", "on-call"]),
    ],
)
def test_a_head_is_cut_at_its_marks_and_a_town_stays_with_its_region(head: str, pieces: list[str]) -> None:
    assert _words(head) == pieces


def test_dates_and_lengths_of_time_are_no_pieces() -> None:
    assert _words("Chef, Rye House\tJan 2019 – May 2021 · 2 years 5 months") == ["Chef", "Rye House"]
    assert _words("Chef, Rye House\t2019 – 2021 (2 yrs)") == ["Chef", "Rye House"]


def test_only_the_dates_of_the_entry_itself_are_left_out() -> None:
    assert _words("Chef, Expo 2015", "2019 – 2021", anchor=1) == ["Chef", "Expo 2015"]


def test_every_piece_knows_its_line_its_joint_and_its_place() -> None:
    text = "Chef\nRye House — Leeds\t2019 – 2021"
    made = _pieces(*text.split("\n"), anchor=1)
    assert [(piece.row, piece.joint, piece.town) for piece in made] == [
        (-1, "line", False),
        (0, "line", False),
        (0, "dash", True),
    ]
    assert [piece.span.of(text) for piece in made] == [piece.text for piece in made]


def test_a_turn_of_the_type_parts_two_fields_that_no_mark_does() -> None:
    [line] = placed([RawLine(text="Volt GmbH Electrician 2019", turns=(10,))])
    assert [(p.text, p.joint) for p in pieces_of([line], 0, at=True)] == [
        ("Volt GmbH", "line"),
        ("Electrician", "turn"),
    ]


def test_where_at_names_a_place_of_study_and_not_an_employer_it_parts_nothing() -> None:
    assert [piece.text for piece in _pieces("Poster at Nursing Week", at=False)] == ["Poster at Nursing Week"]


@pytest.mark.parametrize("words", ["8 years 1 month", "(2 yrs)", "less than a year", "1 year, 2 months", "6 weeks"])
def test_a_length_of_time_is_known(words: str) -> None:
    assert is_duration(words)


@pytest.mark.parametrize("words", ["2 years of nights", "8", "year", ""])
def test_what_says_more_or_less_is_no_length_of_time(words: str) -> None:
    assert not is_duration(words)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Nurse, Ruby Clinic 03/2019 – 11/2020", "2019-03", "2020-11"),
        ("04.2016 – 12.2021 Elektriker", "2016-04", "2021-12"),
        ("Nurse\t2019", "2019", ""),
        ("Expo 2015 kitchen, Chef, Jun 2014 – Oct 2015", "2014-06", "2015-10"),
        ("September 2012 to date", "2012-09", ""),
        ("Summer 2019 – Autumn 2020", "2019", "2020"),
        ("Mar–Nov 2019", "2019-03", "2019-11"),
        ("Chef, Rye House, 2019-03 until 2020-05", "2019-03", "2020-05"),
    ],
)
def test_the_dates_of_a_line_are_found_in_every_order(text: str, start: str, end: str) -> None:
    when = date_of(RawLine(text=text))
    assert when is not None
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "In 2017 the ward was moved to a new home and all of it went well",
        "https://example.org/2019/05",
        "doi:10.1234/nurse 2019",
        "Nurse, Ruby Clinic",
    ],
)
def test_a_year_in_a_sentence_or_an_address_dates_nothing(text: str) -> None:
    assert date_of(RawLine(text=text)) is None


@pytest.mark.parametrize("text", ["Staff Nurse", "Rye House", "Leeds, UK", "Volt & Sons Ltd.", "BSc in Nursing"])
def test_a_short_line_with_capitals_can_head_an_entry(text: str) -> None:
    assert is_headlike(RawLine(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "Ran the ward at night.",
        "and two more wards",
        "Tools:",
        "GPA 3.9",
        "2 years 5 months",
        "Responsibilities",
        "Environment Java, Oracle",
        "Taught students how to clean and dress wounds in the ward",
    ],
)
def test_a_sentence_a_label_or_a_grade_heads_none(text: str) -> None:
    assert not is_headlike(RawLine(text=text))


def test_a_bullet_heads_no_entry() -> None:
    assert not is_headlike(RawLine(text="Staff Nurse", bullet=True))


def test_two_lines_of_dates_that_follow_each_other_are_one_entry() -> None:
    found = reaches(_lines("Chef, Rye House, 2019", "2021", "- Ran the pass"), "experience")
    assert [(reach.first, reach.anchor) for reach in found] == [(0, 0)]


def test_dates_that_space_parts_from_the_line_above_still_belong_to_it() -> None:
    lines = _lines("Chef, Rye House", "", "2019 – 2021", "", "- Ran the pass", "Cook, Quay Grill", "", "2017 – 2019")
    found = reaches(lines, "experience")
    assert [(reach.first, reach.anchor, reach.end) for reach in found] == [(0, 1, 2), (3, 4, 5)]


def test_space_between_all_lines_parts_nothing() -> None:
    lines = _lines(
        "Chef",
        "",
        "Rye House",
        "",
        "2019 – 2021",
        "",
        "- Ran the pass",
        "",
        "Cook",
        "",
        "Quay Grill",
        "",
        "2017 – 2019",
        "",
        "- Peeled",
    )
    found = reaches(lines, "experience")
    assert [(reach.first, reach.anchor, reach.end) for reach in found] == [(0, 2, 3), (4, 6, 7)]


def test_most_entries_say_how_many_lines_stand_above_the_dates() -> None:
    lines = _lines(
        "Chef", "Rye House", "2019 – 2021", "- Ran the pass", "Cook", "Quay Grill", "2017 – 2019", "- Peeled"
    )
    found = reaches(lines, "experience")
    assert [(reach.first, reach.anchor, reach.end) for reach in found] == [(0, 2, 3), (4, 6, 7)]


def test_an_employer_over_several_posts_opens_them() -> None:
    lines = _lines("Infosys", "5 years 2 months", "Developer", "2019 – 2021", "- Built", "Tester", "2017 – 2019")
    found = reaches(lines, "experience")
    assert [(reach.opens, reach.first, reach.begin) for reach in found] == [(0, 2, 0), (-1, 5, 5)]


def test_a_line_as_bold_as_the_dates_above_it_is_of_the_head() -> None:
    lines = placed(
        [
            RawLine(text="Chef, Rye House, Leeds, UK\t2019 – 2021", bold=True),
            RawLine(text="Ran the pass.", bullet=True),
            RawLine(text="Cook, Quay Grill, Hull, UK\t2017 – 2019", bold=True),
            RawLine(text="Peeled.", bullet=True),
            RawLine(text="Porter\t2015 – 2017", bold=True),
            RawLine(text="Harbour Inn – York, UK", bold=True),
            RawLine(text="Carried.", bullet=True),
        ]
    )
    assert [(reach.first, reach.end) for reach in reaches(lines, "experience")] == [(0, 1), (2, 3), (4, 6)]
