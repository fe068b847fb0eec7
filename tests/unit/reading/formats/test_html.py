"""Web pages: their words block by block, without what stands around them; what they state as data comes first."""

from __future__ import annotations

import json

import pytest

from studio.reading.formats.html import read
from studio.reading.raw import MOST_CHARACTERS, MOST_LINE, File, RawDocument, RawLine


def _page(page: str | bytes, kind: str | None = None) -> RawDocument:
    return read(File(data=page if isinstance(page, bytes) else page.encode(), format="html", kind=kind))


def _lines(page: str | bytes, kind: str | None = None) -> tuple[RawLine, ...]:
    return _page(page, kind).lines


def _texts(page: str | bytes, kind: str | None = None) -> list[str]:
    return [line.text for line in _lines(page, kind)]


def _stating(*postings: object, page: str = "") -> str:
    scripts = (f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in postings)
    return f"<html><head>{''.join(scripts)}</head><body>{page}</body></html>"


def _posting(title: str, **more: object) -> dict[str, object]:
    return {"@type": "JobPosting", "title": title, **more}


def test_every_block_is_a_line_and_headings_and_items_are_told() -> None:
    page = "<h1>Staff Nurse</h1><p>Care for people.</p><ul><li>Lead rounds<li><p>Teach</p></ul><div>Leeds<br>York</div>"
    assert [(line.text, line.heading, line.bullet) for line in _lines(page)] == [
        ("Staff Nurse", True, False),
        ("Care for people.", False, False),
        ("Lead rounds", False, True),
        ("Teach", False, True),
        ("Leeds", False, False),
        ("York", False, False),
    ]


def test_space_on_a_page_is_one_space_and_none_is_added_inside_words() -> None:
    assert _texts("<p>  Lead \n\n the <b>night</b>\trounds, re<i>train</i>ing  <!-- never -->new nurses</p>") == [
        "Lead the night rounds, retraining new nurses"
    ]


def test_elements_that_touch_are_set_apart() -> None:
    [line] = _lines("<div><span>Staff Nurse</span><span>Hill Trust</span></div>")
    assert (line.text, line.turns) == ("Staff Nurse\tHill Trust", (12,))


def test_a_line_is_bold_only_as_a_whole() -> None:
    lines = _lines("<p><strong>Duties</strong></p><p><b>Staff Nurse</b> at Hill Trust</p>")
    assert [(line.text, line.bold) for line in lines] == [("Duties", True), ("Staff Nurse at Hill Trust", False)]


def test_links_out_of_the_page_are_kept_and_others_are_not() -> None:
    page = (
        '<p><a href="https://m.example.org">Page</a> <a href="mailto:m@example.org">Mail</a> '
        '<a href="tel:+441134960000">Call</a> <a href="#top">Up</a> <a href="javascript:go()">Go</a></p>'
    )
    [line] = _lines(page)
    assert line.text == "Page Mail Call Up Go"
    assert line.links == ("https://m.example.org", "mailto:m@example.org", "tel:+441134960000")


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "template", "svg", "iframe", "nav", "footer", "aside"])
def test_what_stands_around_a_posting_is_not_read(tag: str) -> None:
    assert _texts(f"<body><{tag}>Other words</{tag}><p>Lead rounds.</p></body>") == ["Lead rounds."]


@pytest.mark.parametrize("tag", ["nav", "footer", "aside", "header"])
def test_a_resume_keeps_what_stands_at_its_side(tag: str) -> None:
    page = f"<body><{tag}>Triage</{tag}><script>track()</script><p>Mara Lind</p></body>"
    assert _texts(page, "resume") == ["Triage", "Mara Lind"]


def test_a_stated_posting_gives_its_facts_and_its_description() -> None:
    described = f"<p>Lead &amp; teach. {'Care for people. ' * 12}</p><ul><li>Nights</li></ul>"
    document = _page(_stating(_posting("Staff Nurse", description=described), page="<h1>Jobs</h1><p>Log in</p>"))
    assert document.stated == (("title", "Staff Nurse"), ("heading", "Jobs"))
    assert document.lines[0].text.startswith("Lead & teach. Care for people.")
    assert (document.lines[1].text, document.lines[1].bullet) == ("Nights", True)


@pytest.mark.parametrize(
    "described",
    ["&lt;p&gt;Lead rounds.&lt;/p&gt;&lt;p&gt;Teach.&lt;/p&gt;", "Lead rounds.\n\nTeach.", "Lead rounds.<br/>Teach."],
    ids=["escaped", "plain", "page"],
)
def test_a_description_is_read_however_it_is_written(described: str) -> None:
    assert _texts(_stating(_posting("Nurse", description=described))) == ["Lead rounds.", "Teach."]


def test_a_description_that_only_teases_does_not_replace_the_page() -> None:
    words = "Lead the rounds of the ward and teach the new nurses. " * 8
    assert _texts(_stating(_posting("Nurse", description="A job."), page=f"<p>{words}</p>")) == [words.strip()]


def test_each_of_several_stated_postings_is_a_part() -> None:
    document = _page(_stating([_posting("Nurse", description="Lead."), _posting("Cook", description="Bake.")]))
    assert [(dict(part.stated)["title"], part.text) for part in document.parts] == [
        ("Nurse", "Lead."),
        ("Cook", "Bake."),
    ]
    assert document.lines == ()


def test_a_posting_that_is_stated_twice_is_one() -> None:
    document = _page(_stating(_posting("Nurse"), _posting("Nurse"), page="<p>Lead rounds.</p>"))
    assert (document.parts, document.stated, document.text) == ((), (("title", "Nurse"),), "Lead rounds.")


def test_the_words_of_a_page_that_is_mostly_links_are_found_among_them() -> None:
    duties = [f"Lead the rounds of ward {n} at night and teach the new nurses who join it. " * 4 for n in range(5)]
    links = "".join(f'<li><a href="/{n}">Another post with a rather long name, number {n}</a></li>' for n in range(90))
    article = f"<article><h1>Nurse</h1>{''.join(f'<p>{words}</p>' for words in duties)}</article>"
    found = _texts(f"<html><body>{article}<ul class='more'>{links}</ul></body></html>")
    assert [words for words in found if words.startswith("Lead")] == [words.strip() for words in duties]
    assert [words for words in found if "Another post" in words] == []


def test_tags_nested_without_end_are_read() -> None:
    page = "<div><p>" * 3_000 + "Staff Nurse" + "</p></div>" * 3_000
    assert _texts(page) == ["Staff Nurse"]


def test_a_page_longer_than_anybody_reads_is_read_to_the_bound() -> None:
    lines = _lines(f"<p>{'Lead rounds. ' * 50}</p>" * 2_000)
    said = sum(len(line.text) for line in lines)
    assert MOST_CHARACTERS < said < MOST_CHARACTERS + 2 * MOST_LINE


def test_space_in_a_pages_source_does_not_count_against_its_length() -> None:
    page = "".join(f"<p>{' ' * 400}Round {number}.{' ' * 400}</p>" for number in range(700))
    assert _texts(page)[-1] == "Round 699."


def test_a_page_without_words_has_no_lines() -> None:
    assert _page("<html><head><title>x</title></head><body><img src='a.png'></body></html>").lines == ()


def test_words_in_the_same_look_run_on_whatever_elements_they_stand_in() -> None:
    [line] = _lines("<p><font><b>Staff</b></font>\n<font><b>Nurse</b></font> <i>Hill Trust</i></p>")
    assert (line.text, line.turns) == ("Staff Nurse Hill Trust", (12,))
