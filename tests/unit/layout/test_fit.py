"""A resume fits its pages: type shrinks first, then as little as needed leaves, in the order given."""

from __future__ import annotations

import pytest
from making import template

from studio.layout.arrange import PAPERS, Paper, arrange, fit
from studio.model.sheet import Block, Run, Sheet

A4 = Paper(size="a4", title="", author="")


def _bullets(count: int) -> tuple[Block, ...]:
    return tuple(Block(kind="bullet", runs=(Run(text=f"Line {n}"),), source=f"l{n}") for n in range(count))


def _fitted(count: int, pages: int, leaving: tuple[str, ...]) -> Sheet:
    every = _bullets(count)
    return fit(lambda left: tuple(b for b in every if b.source not in left), leaving, template(), A4, pages=pages)


def _room() -> int:
    """Bullets that a page takes at full size."""
    return next(n for n in range(1, 200) if arrange(_bullets(n + 1), template(), A4).page_count > 1)


def test_what_fits_is_left_alone() -> None:
    sheet = _fitted(_room(), 1, ("l0",))
    assert (sheet.page_count, sheet.shrunk, sheet.left_out) == (1, 1.0, ())


def test_type_shrinks_before_anything_leaves() -> None:
    sheet = _fitted(_room() + 2, 1, ("l0", "l1", "l2"))
    assert sheet.page_count == 1
    assert 0.94 <= sheet.shrunk < 1
    assert sheet.left_out == ()
    assert sheet.style("bullet").size == pytest.approx(template().styles["bullet"].size * sheet.shrunk)


def test_type_shrinks_to_its_last_step_before_anything_leaves() -> None:
    smallest = next(n for n in range(40, 99) if arrange(_bullets(n + 1), template(), A4, scale=0.94).page_count > 1)
    assert arrange(_bullets(smallest), template(), A4, scale=0.97).page_count > 1
    sheet = _fitted(smallest, 1, ("l0", "l1", "l2"))
    assert (sheet.page_count, sheet.shrunk, sheet.left_out) == (1, 0.94, ())


@pytest.mark.parametrize("pages", [1, 2, 3])
@pytest.mark.parametrize("count", [60, 130, 260])
def test_never_more_pages_than_asked_while_there_is_something_to_leave(pages: int, count: int) -> None:
    order = tuple(f"l{n}" for n in range(count - 1))
    sheet = _fitted(count, pages, order)
    assert sheet.page_count <= pages
    assert sheet.left_out == order[: len(sheet.left_out)]


def test_no_more_leaves_than_must() -> None:
    order = tuple(f"l{n}" for n in range(99))
    sheet = _fitted(100, 1, order)
    less = frozenset(sheet.left_out[:-1])
    again = arrange(tuple(b for b in _bullets(100) if b.source not in less), template(), A4, scale=sheet.shrunk)
    assert again.page_count == 2


def test_where_all_that_may_leave_is_not_enough_nothing_leaves_and_the_sheet_runs_on() -> None:
    sheet = _fitted(150, 1, ("l3",))
    assert sheet.page_count > 1
    assert sheet.left_out == ()


@pytest.mark.parametrize("size", sorted(PAPERS))
def test_a_page_has_the_size_of_its_paper_and_nothing_stands_in_its_margins(size: str) -> None:
    sheet = arrange(_bullets(90), template(), Paper(size=size, title="", author=""))
    assert (sheet.width, sheet.height) == PAPERS[size]
    for line in sheet.lines:
        assert sheet.margin <= line.y <= sheet.height - sheet.margin
        assert all(sheet.margin <= piece.x <= sheet.width - sheet.margin for piece in line.pieces)


def test_a_mark_stands_at_the_top_of_every_page_on_one_line() -> None:
    marked = Paper(size="a4", title="", author="", mark="DRAFT, not to be sent: " + "unfilled, personal, " * 20)
    sheet = arrange(_bullets(120), template(), marked)
    marks = [line for line in sheet.lines if line.block == -1]
    assert [line.page for line in marks] == list(range(sheet.page_count))
    assert all(0 < line.y < sheet.margin for line in marks)
    assert sheet.page_count == arrange(_bullets(120), template(), A4).page_count


def test_an_empty_resume_is_one_empty_page() -> None:
    sheet = arrange((), template(), A4)
    assert (sheet.page_count, sheet.lines, sheet.text) == (1, (), "")
