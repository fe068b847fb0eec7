"""On what terms: pay, kind of employment, and the dates of a posting."""

from __future__ import annotations

import pytest

from studio.model.posting import Posting
from studio.reading.posting.terms import date_in, employment_type, month_first, pay_of
from studio.reading.raw import File, RawLine
from studio.reading.read import read


def _posting(body: str) -> Posting:
    posting = read(File(data=f"Cook\n\n{body}\n".encode(), name="x.txt", kind="posting")).posting
    assert posting is not None
    return posting


def _lines(text: str) -> list[RawLine]:
    return [RawLine(text=line) for line in text.split("\n")]


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("Salary: £28,000 - £32,000 per annum", "£28,000 - £32,000 per annum"),
        ("Pay: $32 - $41 per hour", "$32 - $41 per hour"),
        ("Salary range $85,000–$110,000", "$85,000–$110,000"),
        ("We pay £14.50 an hour plus tips", "£14.50 an hour"),
        ("£25k - £30k", "£25k - £30k"),
        ("$18/hr", "$18/hr"),
        ("Salary\n£31,000", "£31,000"),
        ("Up to £40,000 pa", "£40,000 pa"),
        ("Earn up to $1,500 per week", "$1,500 per week"),
        ("₹6,00,000 per annum", "₹6,00,000 per annum"),
        ("USD 70,000 to 80,000 per year", "USD 70,000 to 80,000 per year"),
        ("GBP 450 per day", "GBP 450 per day"),
    ],
)
def test_pay_is_told_in_the_words_of_the_posting(text: str, pay: str) -> None:
    assert pay_of(_lines(text)) == pay


@pytest.mark.parametrize(
    "text",
    [
        "A £500 signing bonus",
        "The company raised $40 million.",
        "A $2,000 annual learning stipend",
        "$2k/year learning & development",
        "Lunch costs £4 in our canteen",
        "Pay: competitive",
        "We get up to £1,000 in travel allowance a year",
    ],
)
def test_a_sum_that_is_nobodys_pay_is_none(text: str) -> None:
    assert pay_of(_lines(text)) == ""


def test_a_line_that_speaks_of_pay_comes_before_a_bare_sum() -> None:
    assert pay_of(_lines("Tickets £4,000\nSalary of £31,000")) == "£31,000"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Full-time, permanent", "Full-time, permanent"),
        ("Permanent | Full time", "Permanent | Full time"),
        ("This is a part-time position of 20 hours.", "part-time"),
        ("Maternity cover until May", "Maternity cover"),
        ("Zero-hours contract", "Zero-hours contract"),
        ("Internship", "Internship"),
        ("Our full-time employees get a pension.", ""),
        ("Two years of full-time experience", ""),
        ("FULL/PART TIME\tMuseums\nFull-Time", "Full-Time"),
        ("$19 - $22 an hour - Part-time", "Part-time"),
        ("Applicants employed by the City on a part-time basis may be tested.", ""),
        ("700 East Temple Street", ""),
        ("Template for posts", ""),
        ("Careers and Volunteering", ""),
        ("This notice is no employment contract for the post.", ""),
    ],
)
def test_the_kind_of_employment_is_that_of_the_post(text: str, kind: str) -> None:
    assert employment_type(_lines(text)) == kind


def test_a_label_tells_the_kind_of_employment_before_any_sentence() -> None:
    posting = _posting("This is a part-time position.\nContract type: Fixed-term (12 months)")
    assert posting.employment_type == "Fixed-term (12 months)"


@pytest.mark.parametrize(
    "body",
    [
        "Closing date: 14 March 2027",
        "Apply by March 14, 2027",
        "Applications close on Sunday 14th March 2027 at noon.",
        "Deadline: 2027-03-14",
        "Closing date: 14.03.2027",
        "Closing date: 03/14/2027",
        "Please submit your application before 14 March 2027.",
        "Closing date: 14/03/27",
        "Posting date: 1 Feb 2027 | Closing date: 14 Mar 2027",
    ],
)
def test_a_deadline_is_told_in_many_ways(body: str) -> None:
    assert _posting(body).valid_through == "2027-03-14"


@pytest.mark.parametrize(
    "body",
    [
        "Closing date: ongoing",
        "Open until filled",
        "Start date: 14 March 2027",
        "Interviews will be held on 14 March 2027.",
        "We were founded on 14 March 1997.",
    ],
)
def test_another_date_is_no_deadline(body: str) -> None:
    assert _posting(body).valid_through == ""


@pytest.mark.parametrize("body", ["Posted: 2 January 2027", "Date posted: 2027-01-02", "Published on January 2, 2027."])
def test_the_day_of_publication_is_told_and_is_no_deadline(body: str) -> None:
    posting = _posting(body)
    assert (posting.date_posted, posting.valid_through) == ("2027-01-02", "")


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("13/02/2026", "2026-02-13"),
        ("02/13/2026", "2026-02-13"),
        ("01/02/2026", "2026"),
        ("5.5.26", "2026-05-05"),
        ("31 December 2026", "2026-12-31"),
        ("May 2026", "2026-05"),
        ("1 Feb 2027 - 1 Mar 2027", "2027-03-01"),
        ("32/13/2026", "2026"),
        ("tomorrow", ""),
    ],
)
def test_a_date_is_no_more_precise_than_it_is_said(words: str, iso: str) -> None:
    assert date_in(words) == iso


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Opens 11/15/2026, closes 12/5/2026", True),
        ("Opens 15/11/2026, closes 12/5/2026", False),
        ("Closes 12/5/2026 at 5 PM Eastern", True),
        ("Kitchen Road, Dayton, OH 45402. Closes 12/5/2026", True),
        ("£21,000 a year. Closes 12/5/2026", False),
        ("Closes 12/5/2026", None),
        ("Opens 11/15/2026, closes 25/5/2026", None),
    ],
)
def test_another_date_or_the_country_tells_which_figure_is_the_month(text: str, first: bool | None) -> None:
    assert month_first(text) is first


def test_a_date_in_figures_is_whole_where_its_order_is_known() -> None:
    assert [date_in("12/5/2026", month_first=order) for order in (True, False, None)] == [
        "2026-12-05",
        "2026-05-12",
        "2026",
    ]
    assert date_in("25/5/2026", month_first=True) == "2026-05-25"


def test_the_deadline_of_a_posting_is_read_in_the_order_of_its_other_dates() -> None:
    assert _posting("Nurse wanted\nPosted: 11/15/2026\nClosing date: 12/5/2026").valid_through == "2026-12-05"
