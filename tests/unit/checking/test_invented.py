"""What a document claims and the resume does not hold is marked; what it holds is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from making import CONCEPTS, job, matched, posting, profile, section

from studio.checking.invented import invented
from studio.checking.judge import invented_in
from studio.layout.blocks import resume_blocks
from studio.model.application import Plan
from studio.model.draft import LetterDraft, LetterParagraph, Rewording
from studio.model.finding import Finding
from studio.tailoring.select import select

SOURCE = (
    "Ines Falk. Staff nurse at Hillcrest, Leeds, 2015 to 2020. Led wound care for 1,250 patients with Anna Osei. "
    "Drew pivot tables. Cut waiting by 12.5 % and spent £6,200."
)


def _marks(text: str, **more: object) -> list[str]:
    return [finding.text for finding in invented(text, [SOURCE], CONCEPTS, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("I cut errors by 40 percent.", "40"),
        ("I looked after 1,500 patients.", "1,500"),
        ("I have worked in Kubernetes.", "Kubernetes"),
        ("I hold an NMC PIN.", "NMC PIN"),
        ("At night I did triage.", "triage"),
        ("I worked at Kelderbrook for years.", "Kelderbrook"),
        ("I spent £62,000.", "£62,000"),
    ],
)
def test_a_figure_a_skill_and_a_name_that_are_nowhere_in_the_resume_are_marked(text: str, mark: str) -> None:
    assert any(mark in found or found in mark for found in _marks(text)), _marks(text)


@pytest.mark.parametrize(
    "text",
    [
        "At Hillcrest I led wound care for 1250 patients.",
        "Anna Osei and I cut waiting by 12.5% in Leeds.",
        "Wound management was my work from 2015 to 2020, for £6200.",
        "I know Excel, as pivot tables want it.",
        "Dear Ms Osei, I am glad to write to you on Monday.",
    ],
)
def test_honest_text_passes_in_whatever_dress(text: str) -> None:
    assert _marks(text) == []


def test_what_the_posting_says_may_be_repeated() -> None:
    assert _marks("Your 30 beds at Alderfell need triage.") != []
    assert _marks("Your 30 beds at Alderfell need triage.", known=["Alderfell has 30 beds. Triage wanted."]) == []


def test_names_are_passed_over_where_nobody_asks_for_them() -> None:
    assert _marks("I worked at Kelderbrook with 40 people.", names=False) == ["40"]


def test_each_mark_holds_its_words_and_none_lies_upon_another() -> None:
    text = "I ran Kubernetes and triage with Bram Quell for 77 days."
    found: tuple[Finding, ...] = invented(text, [SOURCE], CONCEPTS)
    assert [text[f.start : f.end] for f in found] == [f.text for f in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert {f.severity for f in found} == {"error"}


RESUME = profile(section("experience", job("a", "Led wound care for 28 beds")))
WANTED = posting(("required", "- Wound care for 30 beds"))


def _plan(said: str, *rewordings: Rewording, slot: bool = False) -> Plan:
    match = matched(RESUME, WANTED)
    letter = LetterDraft(
        sender="Ines Falk",
        date="2026-11-20",
        addressee=(),
        greeting="Dear Ms Osei,",
        paragraphs=(LetterParagraph(text=said, slot=slot),),
        closing="Yours sincerely,",
    )
    draft = select(RESUME, match, rewordings)
    page = "\n".join(block.line for block in resume_blocks(RESUME, draft))
    return Plan(posting=WANTED, before=match, after=match, resume=draft, letter=letter, page=page)


def test_a_letter_may_repeat_the_posting_and_an_open_slot_claims_nothing() -> None:
    assert invented_in(RESUME, _plan("Your 30 beds and my 28."), CONCEPTS) == ()
    assert invented_in(RESUME, _plan("[Say why you know Kubernetes.]", slot=True), CONCEPTS) == ()
    assert [f.text for f in invented_in(RESUME, _plan("I had 31 beds."), CONCEPTS)] == ["31"]


def test_what_the_posting_says_is_no_proof_where_the_writer_claims_it() -> None:
    claim = "I had 30 beds."
    assert [f.text for f in invented_in(RESUME, _plan(claim), CONCEPTS)] == ["30"]
    assert invented_in(RESUME, _plan("You have 30 beds, I read."), CONCEPTS) == ()


def test_a_resume_may_not_repeat_the_postings_figures() -> None:
    wrong = Rewording(line="a.0", text="Led wound care for 30 beds", why="")
    assert [f.text for f in invented_in(RESUME, _plan("I like it.", wrong), CONCEPTS)] == ["30"]
