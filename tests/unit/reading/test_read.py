"""Bytes to a noun: the whole reading of a file, as the guarded child answers it."""

from __future__ import annotations

import json

import pytest

from studio.model.errors import InputError
from studio.model.reading import Kind
from studio.reading.raw import MOST_CHARACTERS, MOST_LINE, MOST_LINES, File, RawDocument
from studio.reading.read import raw, read

RESUME = (
    "Mara Lind\nmara@example.org\n\nExperience\nElectrician, Volt & Sons Ltd\t2019 – 2024\n- Rewired ninety flats\n"
)
POSTING = "Staff Nurse\n\nHill Trust is looking for a nurse.\nYou lead the rounds.\nApply by Friday.\n"
LETTER = "Dear Ms Osei,\n\nI have wired flats for nine years.\n\nYours sincerely,\nMara Lind\n"
PAGE = (
    "<html><body><aside><h2>Skills</h2><p>Testing</p></aside><h1>Mara Lind</h1><p>mara@example.org</p>"
    "<h2>Experience</h2><p>Electrician, Volt &amp; Sons Ltd, 2019 – 2024</p></body></html>"
)
STATED = (
    '<html><script type="application/ld+json">[{"@type": "JobPosting", "title": "Nurse", "description": "Lead rounds."},'
    '{"@type": "JobPosting", "title": "Cook", "description": "Bake bread."}]</script></html>'
)


def _file(text: str, name: str = "file.txt", kind: Kind | None = None) -> File:
    return File(data=text.encode(), name=name, kind=kind)


def _raw(text: str) -> RawDocument:
    document = raw(File(data=text.encode(), format="txt"))
    assert isinstance(document, RawDocument)
    return document


def test_a_resume_becomes_a_profile_with_its_source() -> None:
    reading = read(_file(RESUME, "cv.txt"))
    assert (reading.kind, reading.source.name, reading.source.format) == ("resume", "cv.txt", "txt")
    assert reading.profile is not None
    assert (reading.posting, reading.letter) == (None, None)
    assert (reading.profile.contact.name, reading.text) == ("Mara Lind", reading.profile.text)


def test_a_posting_becomes_a_posting() -> None:
    reading = read(_file(POSTING, "job.md"))
    assert (reading.kind, reading.source.format) == ("posting", "md")
    assert reading.posting is not None
    assert (reading.posting.title, reading.posting.employer) == ("Staff Nurse", "Hill Trust")


def test_a_letter_becomes_a_letter() -> None:
    reading = read(_file(LETTER))
    assert reading.kind == "letter"
    assert reading.letter is not None
    assert (reading.letter.greeting, reading.letter.sender) == ("Dear Ms Osei,", "Mara Lind")


@pytest.mark.parametrize("kind", ["resume", "posting", "letter"])
def test_what_a_person_says_it_is_outweighs_what_it_looks_like(kind: Kind) -> None:
    nouns = {"resume": "profile", "posting": "posting", "letter": "letter"}
    for text in (RESUME, POSTING, LETTER):
        reading = read(_file(text, kind=kind))
        assert reading.kind == kind
        assert [name for name in nouns.values() if getattr(reading, name) is not None] == [nouns[kind]]


def test_a_page_that_turns_out_to_be_a_resume_keeps_its_sidebar() -> None:
    reading = read(_file(PAGE, "cv.html"))
    assert reading.kind == "resume"
    assert reading.text.startswith("Skills\nTesting\nMara Lind")


def test_the_same_page_read_as_a_posting_has_none() -> None:
    assert "Testing" not in read(_file(PAGE, "cv.html", "posting")).text


def test_a_file_that_spells_out_a_profile_is_taken_at_its_word() -> None:
    reading = read(_file('{"basics": {"name": "Mara Lind"}, "work": [{"position": "Electrician"}]}', "cv.json"))
    assert reading.kind == "resume"
    assert reading.profile is not None
    assert reading.profile.sections[0].entries[0].title == "Electrician"


def test_a_profile_that_is_asked_for_as_a_letter_is_read_by_its_words() -> None:
    reading = read(_file('{"basics": {"name": "Mara Lind", "label": "Electrician"}}', "cv.json", "letter"))
    assert (reading.kind, reading.text) == ("letter", "Mara Lind\nElectrician")


def test_a_page_of_several_jobs_says_so_and_names_each() -> None:
    reading = read(_file(STATED, "jobs.html"))
    assert reading.posting is not None
    assert [part.title for part in reading.posting.parts] == ["Nurse", "Cook"]
    assert [notice.code for notice in reading.warnings] == ["several-postings"]


def test_a_link_file_is_a_posting_of_which_only_the_address_is_known() -> None:
    reading = read(_file("[InternetShortcut]\nURL=https://j.example.org/7\n", "job.url"))
    assert reading.posting is not None
    assert (reading.posting.url, [notice.code for notice in reading.warnings]) == (
        "https://j.example.org/7",
        ["only-an-address"],
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [("", "a.txt"), (" \n\t\n", "a.txt"), ("<html><body> </body></html>", "a.html"), ("{\\rtf1 }", "a.rtf")],
)
def test_a_file_without_words_is_refused(text: str, name: str) -> None:
    with pytest.raises(InputError) as refused:
        read(_file(text, name))
    assert (refused.value.code, refused.value.hint) == ("empty-file", "Is it the right file?")


def test_an_overlong_line_is_cut_where_its_sentences_end_and_no_word_is_lost() -> None:
    text = "Lead the rounds of the ward at night. " * 300
    document = _raw(text)
    lines = [line.text for line in document.lines]
    assert max(map(len, lines)) <= MOST_LINE
    assert [line for line in lines if not line.endswith("night.")] == []
    assert " ".join(lines) == text.strip()


def test_a_line_without_any_pause_is_cut_all_the_same() -> None:
    document = _raw("a" * 4_500)
    assert [len(line.text) for line in document.lines] == [MOST_LINE, MOST_LINE, 500]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Lead the rounds. " * 20_000,
            f"Only the first {MOST_CHARACTERS:,} characters were read; the file holds more.",
        ),
        ("Lead\n" * 9_000, f"Only the first {MOST_LINES:,} lines were read; the file holds more."),
    ],
    ids=["characters", "lines"],
)
def test_what_is_left_out_of_a_file_without_end_is_told(text: str, said: str) -> None:
    document = _raw(text)
    assert len(document.text) <= MOST_CHARACTERS + MOST_LINE
    assert len(document.lines) <= MOST_LINES
    assert [(notice.code, notice.message) for notice in document.notices] == [("too-long", said)]


def test_a_file_just_below_the_bounds_is_read_whole() -> None:
    text = "\n".join(["Lead the rounds."] * (MOST_LINES - 1))
    document = _raw(text)
    assert (document.text, document.notices) == (text, ())


@pytest.mark.parametrize(("data", "name"), [(b'{"basics": {}}', "cv.json"), (b"cv: {name: ''}", "cv.yaml")])
def test_a_resume_that_says_nothing_is_refused(data: bytes, name: str) -> None:
    with pytest.raises(InputError) as refused:
        read(File(data=data, name=name))
    assert refused.value.code == "empty-file"


def test_a_page_of_more_postings_than_anybody_reads_is_cut_and_told() -> None:
    postings = [{"@type": "JobPosting", "title": f"Nurse {number}", "description": "Care."} for number in range(130)]
    document = raw(File(data=json.dumps(postings).encode(), format="json"))
    assert isinstance(document, RawDocument)
    assert len(document.parts) == 100
    assert [notice.message for notice in document.notices] == ["Only the first 100 of 130 postings were read."]
