"""What each part of a posting is for: headings in their wordings, openers of lists, and boilerplate among the text."""

from __future__ import annotations

import pytest

from studio.reading.posting.headings import known_kind, opener_kind, shaped_kind
from studio.reading.posting.sections import sections_of
from studio.reading.raw import RawLine


def _sections(text: str) -> list[tuple[str, str]]:
    lines = [
        RawLine(
            text=line.removeprefix("# ").removeprefix("- "), heading=line.startswith("# "), bullet=line.startswith("- ")
        )
        for line in text.split("\n")
    ]
    found = sections_of(lines)
    whole = "\n".join(line.text for line in lines)
    assert "".join(whole[part.start : part.end] for part in found) == whole
    return [(part.heading, part.kind) for part in found]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What you’ll do", "responsibilities"),
        ("YOUR PROFILE", "required"),
        ("The must-haves", "required"),
        ("Nice-to-haves", "preferred"),
        ("Who are we?", "about"),
        ("Safeguarding", "legal"),
        ("How to Apply", "apply"),
        ("What’s in it for you", "benefits"),
        ("Key Information", "other"),
        ("Kitchen", None),
    ],
)
def test_a_heading_is_known_in_its_wordings(line: str, kind: str | None) -> None:
    assert known_kind(line) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Your main benefits here", "benefits"),
        ("Skills that we need", "required"),
        ("Our hiring process in short", "apply"),
        ("About Copper Pot", "about"),
        ("Privacy information", "legal"),
        ("A very long heading that has more than nine words about us", None),
    ],
)
def test_an_unknown_heading_is_known_by_a_word(line: str, kind: str | None) -> None:
    assert shaped_kind(line) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The ideal candidate will have:", "required"),
        ("Candidates must meet the following:", "required"),
        ("Your duties include:", "responsibilities"),
        ("It helps if you know:", "preferred"),
        ("We offer:", "benefits"),
        ("We can offer you", None),
        ("Here is a list:", None),
    ],
)
def test_a_sentence_with_a_colon_opens_a_list(line: str, kind: str | None) -> None:
    assert opener_kind(line) == kind


def test_a_posting_is_cut_where_its_headings_stand() -> None:
    text = "Cook\n\nYou will:\n- Bake\n\nYou have:\n- Hands\n\nBonus points for:\n- Latin\n\nWhat's in it for you?\n- Bread"
    assert _sections(text) == [
        ("", "other"),
        ("You will", "responsibilities"),
        ("You have", "required"),
        ("Bonus points for", "preferred"),
        ("What's in it for you?", "benefits"),
    ]


def test_a_heading_and_its_text_on_one_line_head_that_line_alone() -> None:
    text = "Cook\n\nDuties\n- Bake\nRequirements: a food hygiene certificate.\nThen more on what a cook does all day."
    assert _sections(text) == [
        ("", "other"),
        ("Duties", "responsibilities"),
        ("Requirements", "required"),
        ("", "responsibilities"),
    ]


def test_a_paragraph_on_equal_opportunity_is_told_apart_from_what_stands_around_it() -> None:
    legal = "Copper Pot decides without regard to race, religion, age or disability in all that it does."
    assert _sections(f"Cook\n\nDuties\n- Bake\n{legal}\n- Wash up\nAsk us for more.") == [
        ("", "other"),
        ("Duties", "responsibilities"),
        ("", "legal"),
        ("", "responsibilities"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "We are an equal opportunity employer and welcome all who can bake bread.",
        "We provide reasonable accommodations to all who ask for them at any time.",
        "Everyone may apply regardless of their race, religion, gender or age with us.",
        "Read our applicant privacy policy before you send us any of your papers.",
    ],
)
def test_boilerplate_of_the_law_is_known_by_what_it_says(words: str) -> None:
    assert _sections(f"Cook\n\nBake.\n{words}")[-1] == ("", "legal")


def test_a_fact_behind_its_label_opens_no_section() -> None:
    assert _sections("Cook\n\nDuties\n- Bake\nSalary: £12 per hour\nExperience: two years\n- Wash up") == [
        ("", "other"),
        ("Duties", "responsibilities"),
    ]


def test_a_heading_of_unknown_words_goes_on_with_the_kind_above_but_not_with_boilerplate() -> None:
    text = "# Cook\n\n# Your mission\nBake\n\n# Our ovens\nHot\n\n# Benefits\nBread\n\n# Another thing\nx"
    assert _sections(text) == [
        ("", "other"),
        ("Your mission", "responsibilities"),
        ("Our ovens", "responsibilities"),
        ("Benefits", "benefits"),
        ("Another thing", "other"),
    ]


def test_headings_that_alternate_are_labels_and_values_and_open_nothing() -> None:
    assert _sections("# Cook\n\n# Duties\nBake\n# Apron\n# Blue\n# Oven\n# Gas") == [
        ("", "other"),
        ("Duties", "responsibilities"),
    ]


def test_a_bullet_that_names_a_section_is_none() -> None:
    assert _sections("Cook\n\nDuties\n- Requirements\n- Benefits") == [("", "other"), ("Duties", "responsibilities")]


@pytest.mark.parametrize("mark", ["## {}", "=== {} ===", "🔥 {}", "1. {}", "**{}**", "> {}"])
def test_marks_around_a_heading_are_no_part_of_it(mark: str) -> None:
    assert _sections(f"Cook\n\nBake.\n{mark.format('Desirable skills')}\nLatin")[1] == ("Desirable skills", "preferred")
