"""A letter that a person wrote: where it greets and closes, its date, its paragraphs, and what is still to fill in."""

from __future__ import annotations

import pytest

from studio.model.draft import LetterDraft
from studio.reading.raw import File
from studio.reading.read import read

BODY = "I wire flats.\n\nMay I come and see the mill?"


def _letter(text: str) -> LetterDraft:
    letter = read(File(data=text.encode(), name="x.txt", kind="letter")).letter
    assert letter is not None
    return letter


def _paragraphs(letter: LetterDraft) -> list[str]:
    return [paragraph.text for paragraph in letter.paragraphs]


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Sir or Madam,",
        "Hello Priya,",
        "To whom it may concern",
        "Hi team!",
        "Good morning Mr Khan,",
        "DEAR HIRING MANAGER:",
    ],
)
def test_a_greeting_is_known_in_its_wordings(greeting: str) -> None:
    letter = _letter(f"{greeting}\n\n{BODY}\n\nYours sincerely,\nAmir Khan\n")
    assert (letter.greeting, _paragraphs(letter)) == (greeting, ["I wire flats.", "May I come and see the mill?"])


@pytest.mark.parametrize(
    "closing",
    [
        "Yours faithfully,",
        "Best,",
        "With best wishes,",
        "Many thanks,",
        "Sincerely yours,",
        "Regards",
        "Warmest regards,",
    ],
)
def test_a_closing_is_known_in_its_wordings_and_signed_below(closing: str) -> None:
    letter = _letter(f"Dear Ms Osei,\n\n{BODY}\n\n{closing}\n\nAmir Khan\n")
    assert (letter.closing, letter.sender) == (closing, "Amir Khan")
    assert _paragraphs(letter) == ["I wire flats.", "May I come and see the mill?"]


@pytest.mark.parametrize(
    "date", ["3 March 2027", "March 3, 2027", "2027-03-03", "Date: 3 March 2027", "3rd March 2027"]
)
def test_the_date_is_kept_in_iso(date: str) -> None:
    assert _letter(f"{date}\n\nDear Ms Osei,\n\n{BODY}\n").date == "2027-03-03"


def test_a_year_among_other_words_dates_no_letter() -> None:
    letter = _letter(f"Volt Ltd\nWiring Hull since the winter of 1998\n\nDear Ms Osei,\n\n{BODY}\n")
    assert (letter.date, letter.addressee) == ("", ("Volt Ltd", "Wiring Hull since the winter of 1998"))


def test_a_thank_you_in_the_text_closes_nothing_where_a_closing_follows() -> None:
    letter = _letter(f"Dear Ms Osei,\n\nThank you for the call\n\n{BODY}\n\nYours sincerely,\nAmir Khan\n")
    assert _paragraphs(letter)[0] == "Thank you for the call"
    assert letter.closing == "Yours sincerely,"


def test_lines_between_blank_ones_are_one_paragraph_and_without_blank_ones_one_each() -> None:
    assert _paragraphs(_letter("Dear Ms Osei,\n\nI wire\nflats.\n\nMay I come?\n")) == ["I wire flats.", "May I come?"]
    assert _paragraphs(_letter("Dear Ms Osei,\nI wire flats.\nMay I come?\n")) == ["I wire flats.", "May I come?"]


def test_what_is_still_to_fill_in_is_marked() -> None:
    letter = _letter("Dear Ms Osei,\n\nI saw your post on [where].\n\nI wire flats.\n\nI can start on ____.\n")
    assert [paragraph.slot for paragraph in letter.paragraphs] == [True, False, True]


def test_without_greeting_and_closing_all_of_it_is_paragraphs() -> None:
    letter = _letter(f"{BODY}\n")
    assert (letter.greeting, letter.closing, letter.sender) == ("", "", "")
    assert _paragraphs(letter) == ["I wire flats.", "May I come and see the mill?"]


def test_a_letter_that_was_read_was_composed_by_nobody_but_the_person() -> None:
    assert not _letter(f"Dear Ms Osei,\n\n{BODY}\n").composed


def test_the_readers_own_mail_address_stands_in_the_head_and_not_in_the_address() -> None:
    letter = _letter(
        f"Amir Khan\namir@example.org\n\n3 March 2027\n\nVolt Ltd\njobs@volt.example\n\nDear Ms Osei,\n\n{BODY}\n"
    )
    assert (letter.addressee, letter.head) == (("Volt Ltd",), ("Amir Khan", "amir@example.org", "jobs@volt.example"))
