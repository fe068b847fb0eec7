"""Pages that list several jobs: each is a posting, and the page itself is none."""

from __future__ import annotations

from studio.model.posting import Posting
from studio.reading.posting.several import parts_of, title_of
from studio.reading.raw import File, RawDocument, RawLine
from studio.reading.read import read

LIST = """Jobs near you

Staff Nurse
Ruby Clinic
Leeds, UK
Posted 2 days ago

HGV Driver
Pennine Haulage
Hull, UK
£16 an hour

Sous Chef
The Copper Pot
York, UK
Full-time
"""


def _posting(text: str, name: str = "x.txt") -> Posting:
    posting = read(File(data=text.encode(), name=name, kind="posting")).posting
    assert posting is not None
    return posting


def test_each_card_of_a_list_is_a_posting_and_the_page_is_none() -> None:
    page = _posting(LIST)
    assert (page.title, page.employer, page.place, page.sections) == ("", "", "", ())
    assert [(p.title, p.employer, p.place) for p in page.parts] == [
        ("Staff Nurse", "Ruby Clinic", "Leeds, UK"),
        ("HGV Driver", "Pennine Haulage", "Hull, UK"),
        ("Sous Chef", "The Copper Pot", "York, UK"),
    ]
    assert page.parts[1].pay == "£16 an hour"
    assert page.parts[0].text == "Staff Nurse\nRuby Clinic\nLeeds, UK\nPosted 2 days ago"


def test_how_many_jobs_a_page_lists_is_told() -> None:
    [notice] = _posting(LIST).warnings
    assert notice.code == "several-postings"
    assert notice.message.startswith("This page lists 3 jobs.")


def test_a_list_keeps_its_whole_text() -> None:
    assert _posting(LIST).text.startswith("Jobs near you\n")
    assert "The Copper Pot" in _posting(LIST).text


def test_each_job_has_the_address_behind_its_title() -> None:
    text = "[Staff Nurse](https://jobs.example.org/1)\nRuby Clinic\nLeeds, UK\n\n[Sous Chef](https://jobs.example.org/2)\nCopper Pot\nYork, UK\n"
    assert [(p.title, p.url) for p in _posting(text, "x.md").parts] == [
        ("Staff Nurse", "https://jobs.example.org/1"),
        ("Sous Chef", "https://jobs.example.org/2"),
    ]


def test_what_stands_after_the_last_job_is_no_part_of_it() -> None:
    page = _posting(f"{LIST}Unsubscribe\nManage your alerts\n")
    assert page.parts[-1].text == "Sous Chef\nThe Copper Pot\nYork, UK\nFull-time"


def test_one_posting_with_a_job_named_twice_is_no_list() -> None:
    text = (
        "Staff Nurse\nRuby Clinic\nLeeds, UK\n\nWe need a nurse for the ward who likes long nights and short days.\n\n"
        "Reporting to\nSenior Nurse\n\nDuties\n- Run triage on the ward every night of the week\n- Train students\n"
    )
    posting = _posting(text)
    assert (posting.parts, posting.title, posting.employer) == ((), "Staff Nurse", "Ruby Clinic")


def test_one_card_is_no_list() -> None:
    lines = tuple(RawLine(text=words) for words in ("Staff Nurse", "Ruby Clinic", "Leeds, UK"))
    assert parts_of(RawDocument(lines=lines, format="txt")) == ()


def test_a_card_in_two_types_is_named_up_to_where_the_type_turns() -> None:
    assert title_of(RawLine(text="Staff Nurse Ruby Clinic", turns=(12,))) == "Staff Nurse"


def test_a_line_that_counts_jobs_or_begins_small_names_none() -> None:
    assert [
        title_of(RawLine(text=words)) for words in ("nurse wanted", "Leeds, UK", "Responsibilities", "We nurse.")
    ] == [
        "",
        "",
        "",
        "",
    ]


def test_several_postings_stated_as_data_are_read_each_by_itself() -> None:
    page = """<script type="application/ld+json">[
    {"@type": "JobPosting", "title": "Welder", "hiringOrganization": {"name": "Volt"}, "description": "Weld."},
    {"@type": "JobPosting", "title": "Cook", "hiringOrganization": "Rye House", "description": "Bake."}]</script>"""
    assert [(p.title, p.employer, p.text) for p in _posting(page, "x.html").parts] == [
        ("Welder", "Volt", "Weld."),
        ("Cook", "Rye House", "Bake."),
    ]


def test_jobs_that_are_items_of_a_list_are_told_apart() -> None:
    page = "<h1>Open positions</h1><ul>" + "".join(
        f"<li><a href='/{n}'>{title}</a><br>Ruby Clinic<br>Leeds, UK</li>"
        for n, title in enumerate(("Staff Nurse", "Cook"))
    )
    assert [p.title for p in _posting(f"{page}</ul>", "x.html").parts] == ["Staff Nurse", "Cook"]


def test_a_title_said_twice_begins_a_job_whatever_it_is_and_an_age_ends_it() -> None:
    cards = [("Staff Nurse", "Ruby Clinic"), ("Python", "Copper Pot"), ("Sous Chef", "Rye House")]
    page = "".join(f"{title}\n{title}\n{employer}\nYork, UK\n2 days ago\n" for title, employer in cards)
    parts = _posting(page).parts
    assert [(p.title, p.employer) for p in parts] == cards
    assert parts[0].text == "Staff Nurse\nRuby Clinic\nYork, UK\n2 days ago"


def test_the_choices_above_a_list_are_no_job() -> None:
    page = _posting(f"Director\nRemote\nDone\n{LIST}")
    assert "Director" not in [p.title for p in page.parts]
