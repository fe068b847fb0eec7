"""Lines hold what fits, in order; no heading stands alone at the foot of a page."""

from __future__ import annotations

import pytest
from making import job, line, profile, section, skills, template

from studio.layout.arrange import Paper, arrange
from studio.layout.blocks import letter_blocks, resume_blocks
from studio.model.draft import LetterDraft, LetterParagraph, Rewording
from studio.model.profile import Entry, Profile
from studio.model.sheet import Block, Run, Sheet
from studio.tailoring.select import select, whole

A4 = Paper(size="a4", title="", author="")
LONG = "Led wound care rounds for 28 beds on two wards, with nine nurses and the help of the night porter. " * 3


def _sheet(*blocks: Block) -> Sheet:
    return arrange(blocks, template(), A4)


def _said(sheet: Sheet) -> str:
    return "".join(piece.text for one in sheet.lines for piece in one.pieces)


@pytest.mark.parametrize("before", range(48, 58))
def test_no_heading_stands_at_the_foot_of_a_page(before: int) -> None:
    filler = [Block(kind="bullet", runs=(Run(text="x"),)) for _ in range(before)]
    kept = [Block(kind=kind, runs=(Run(text=kind),), keep=True) for kind in ("section", "entry", "detail")]
    sheet = _sheet(*filler, *kept, Block(kind="bullet", runs=(Run(text="y"),)))
    pages = {one.page for one in sheet.lines if one.block >= before}
    assert len(pages) == 1


def test_lines_go_down_the_page_and_pages_go_on() -> None:
    sheet = _sheet(*(Block(kind="bullet", runs=(Run(text=LONG),)) for _ in range(30)))
    places = [(one.page, one.y) for one in sheet.lines]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    assert sheet.page_count == places[-1][0] + 1 > 1


@pytest.mark.parametrize("kind", ["bullet", "paragraph", "prose", "section"])
def test_no_line_is_wider_than_the_page_and_no_word_is_lost(kind: str) -> None:
    sheet = _sheet(Block(kind=kind, runs=(Run(text=LONG),)))
    for one in sheet.lines:
        last = one.pieces[-1]
        room = sheet.width - sheet.margin - last.x
        spaces = len(last.text) - len(last.text.rstrip())
        assert last.width - spaces * 0.3 * last.size <= room
    assert _said(sheet).removeprefix("•").split() == LONG.split()


def test_a_word_wider_than_a_line_comes_in_parts_and_whole() -> None:
    word = "https://example.org/" + "a" * 400
    sheet = _sheet(Block(kind="bullet", runs=(Run(text=f"See {word} now"),)))
    assert len(sheet.lines) > 3
    assert word in _said(sheet)
    assert all(p.x + p.width <= sheet.width - sheet.margin + p.size for one in sheet.lines for p in one.pieces)


def test_dates_stand_at_the_right_margin_and_the_title_keeps_clear_of_them() -> None:
    sheet = _sheet(Block(kind="entry", runs=(Run(text="Nurse " * 40),), right="Mar 2019 – Present"))
    first = sheet.lines[0].pieces
    assert first[-1].text == "Mar 2019 – Present"
    assert first[-1].x + first[-1].width == pytest.approx(sheet.width - sheet.margin)
    assert first[-2].x + first[-2].width <= first[-1].x
    assert all(piece.text != first[-1].text for one in sheet.lines[1:] for piece in one.pieces)


def test_looks_change_within_a_line_and_words_stay_in_order() -> None:
    sheet = _sheet(Block(kind="paragraph", runs=(Run(text="Clinical: ", bold=True), Run(text="triage, wound care"))))
    [one] = sheet.lines
    assert [(p.font, p.text) for p in one.pieces] == [("bold", "Clinical: "), ("regular", "triage, wound care")]


RESUME = profile(
    section("experience", job("a", "Led triage", "Sold tea", start="2019-03", current=True), heading="Work"),
    skills("triage", "tea", group="Clinical"),
)


def test_a_resume_stands_in_the_order_of_its_draft_with_its_words() -> None:
    draft = whole(RESUME)
    said = [(block.kind, block.text, block.right) for block in resume_blocks(RESUME, draft)]
    assert said == [
        ("name", "Ines Falk", ""),
        ("contact", "Leeds, UK  ·  ines.falk@example.org  ·  0113 496 0123", ""),
        ("section", "Work", ""),
        ("entry", "Staff Nurse", "Mar 2019 – Present"),
        ("detail", "Hillcrest", ""),
        ("bullet", "Led triage", ""),
        ("bullet", "Sold tea", ""),
        ("section", "Skills", ""),
        ("paragraph", "Clinical: triage, tea", ""),
    ]


def test_a_reworded_line_stands_in_its_new_words_and_a_dropped_one_not_at_all() -> None:
    draft = type(whole(RESUME))(
        sections=whole(RESUME).without({"a.1"}).sections, rewordings=(Rewording(line="k.0", text="front door", why=""),)
    )
    text = "\n".join(block.text for block in resume_blocks(RESUME, draft))
    assert "front door, tea" in text
    assert "Sold tea" not in text


def test_every_line_of_every_section_kind_is_on_the_page() -> None:
    kinds = "summary experience education skills projects certificates awards volunteer languages other".split()
    every = Profile(
        sections=tuple(
            section(kind, Entry(id=kind, title="T", lines=(line(f"{kind}.0", f"word-{kind}", bullet=n % 2 == 0),)))
            for n, kind in enumerate(kinds)
        )
    )
    text = "\n".join(block.text for block in resume_blocks(every, whole(every)))
    assert [kind for kind in kinds if f"word-{kind}" not in text] == []


def test_a_letter_has_its_day_its_reader_and_its_open_places_in_italics() -> None:
    letter = LetterDraft(
        sender="Ines Falk",
        date="2026-11-04",
        addressee=("Alderfell Trust", "Leeds"),
        greeting="Dear Ms Osei,",
        paragraphs=(LetterParagraph(text="I came."), LetterParagraph(text="[Why?]", slot=True)),
        closing="Yours sincerely,",
    )
    blocks = letter_blocks(RESUME.contact, letter)
    texts = [block.text for block in blocks]
    assert "4 November 2026" in texts
    assert texts[-6:] == ["Leeds", "Dear Ms Osei,", "I came.", "[Why?]", "Yours sincerely,", "Ines Falk"]
    assert [block.text for block in blocks if block.runs[0].italic] == ["[Why?]"]


def test_selecting_for_a_posting_puts_the_same_words_on_the_page() -> None:
    from making import matched, posting  # noqa: PLC0415 - beside its only use

    wanted = posting(("required", "- Triage"))
    drafted = resume_blocks(RESUME, select(RESUME, matched(RESUME, wanted)))
    assert sorted(b.text for b in drafted) == sorted(b.text for b in resume_blocks(RESUME, whole(RESUME)))


def test_tabs_and_signs_of_a_font_of_their_own_are_not_drawn_as_boxes() -> None:
    assert _said(_sheet(Block(kind="paragraph", runs=(Run(text="Nurse\tLeeds \uf0b7 York"),)))) == "Nurse  Leeds  York"
