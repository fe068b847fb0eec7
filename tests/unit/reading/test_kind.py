"""Whether a file is a resume, a posting or a letter, when nobody says so."""

from __future__ import annotations

import pytest

from studio.reading.kind import kind_of_document
from studio.reading.raw import RawDocument, RawLine

RESUME = "Mara Lind\nmara@example.org\n\nExperience\nElectrician, Volt & Sons\t2019 – 2024\nRewired ninety flats"
POSTING = "Electrician\nVolt & Sons is looking for an electrician.\nYou sign the test sheets.\nApply by Friday."
LETTER = "Dear Ms Osei,\n\nI have wired flats for nine years.\n\nYours sincerely,\nMara Lind"


def _document(text: str, *stated: tuple[str, str], parts: tuple[RawDocument, ...] = ()) -> RawDocument:
    return RawDocument(
        lines=tuple(RawLine(text=line) for line in text.split("\n")), format="txt", stated=stated, parts=parts
    )


@pytest.mark.parametrize(("text", "kind"), [(RESUME, "resume"), (POSTING, "posting"), (LETTER, "letter")])
def test_each_kind_is_told_by_how_it_speaks(text: str, kind: str) -> None:
    assert kind_of_document(_document(text)) == kind


def test_a_page_that_states_a_posting_is_one_whatever_it_says() -> None:
    assert kind_of_document(_document(RESUME, ("title", "Electrician"))) == "posting"
    assert kind_of_document(_document(LETTER, ("hiringOrganization", "Volt & Sons"))) == "posting"


@pytest.mark.parametrize("hint", ["heading", "page-title", "url"])
def test_what_any_page_states_makes_no_posting(hint: str) -> None:
    assert kind_of_document(_document(RESUME, (hint, "Mara Lind"))) == "resume"


def test_a_page_of_several_postings_is_one() -> None:
    assert kind_of_document(_document("", parts=(_document(RESUME), _document(RESUME)))) == "posting"


def test_a_greeting_alone_makes_no_letter() -> None:
    assert kind_of_document(_document("Dear candidate,\nYou sign the test sheets.\nApply by Friday.")) == "posting"


def test_a_posting_with_a_greeting_and_a_closing_is_longer_than_a_letter() -> None:
    duties = "You sign the test sheets.\n" * 60
    assert kind_of_document(_document(f"Dear candidate,\n{duties}Kind regards,\nVolt & Sons")) == "posting"


def test_a_resume_that_quotes_a_posting_once_is_still_a_resume() -> None:
    assert kind_of_document(_document(f"{RESUME}\nKnown to my team as the one who asks you twice.")) == "resume"


def test_a_posting_with_headings_that_resumes_have_is_still_a_posting() -> None:
    text = (
        f"{POSTING}\nExperience\nFive years.\nEducation\nA diploma.\nSalary\n£34,000, and benefits for all candidates."
    )
    assert kind_of_document(_document(text)) == "posting"
