"""A composed letter says what the resume says, and leaves open what only the person knows."""

from __future__ import annotations

from making import job, matched, posting, profile, section, skills

from studio.model.draft import LetterDraft
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.resources import file
from studio.tailoring.letter import compose, load_frame

FRAME = load_frame(file("letters", "plain.toml"))
LED = "Led wound care rounds for 28 beds on two wards"
WANTED = posting(("required", "- Wound care\n- Triage"))
RESUME = profile(
    section("experience", job("a", "Sold tea to visitors on the ward", LED, "Triage desk"), job("b", LED[3:]))
)


def _letter(resume: Profile = RESUME, wanted: Posting = WANTED) -> LetterDraft:
    return compose(resume, wanted, matched(resume, wanted), FRAME, date="2026-11-20")


def test_every_paragraph_is_a_slot_or_rests_on_lines_of_the_resume() -> None:
    lines = {line.id for part in RESUME.sections for line in part.lines}
    letter = _letter()
    assert {p.slot for p in letter.paragraphs} == {True, False}
    for paragraph in letter.paragraphs:
        assert paragraph.slot == paragraph.text.startswith("[")
        assert paragraph.slot or (paragraph.sources and set(paragraph.sources) <= lines)


def test_a_proof_is_the_persons_own_line_told_in_the_first_person() -> None:
    said = _letter().text()
    assert "At Hillcrest I led wound care rounds for 28 beds on two wards." in said
    assert "sold tea" not in said.casefold()


def test_a_line_that_begins_with_no_deed_is_never_put_into_the_persons_mouth() -> None:
    resume = profile(section("experience", job("a", "Twenty eight beds of wound care each night")))
    said = _letter(resume).text()
    assert "Twenty eight beds of wound care each night." in said
    assert "I twenty" not in said


def test_a_deed_of_the_present_is_told_only_of_a_job_that_goes_on() -> None:
    line = "Teach wound care to all new nurses"
    now = _letter(profile(section("experience", job("a", line, current=True, start="2020-01"))))
    then = _letter(profile(section("experience", job("a", line, start="2020-01", end="2021-01"))))
    assert "At Hillcrest I teach wound care to all new nurses." in now.text()
    assert "I teach" not in then.text()


def test_an_employer_with_a_comma_in_its_name_gets_one_after_it() -> None:
    letter = _letter(profile(section("experience", job("a", LED, at="Hillcrest, Leeds"))))
    assert "At Hillcrest, Leeds, I led wound care" in letter.text()


def test_without_proof_only_the_open_places_stay() -> None:
    letter = _letter(profile(section("experience", job("a", "Sold tea to visitors on the ward")), skills("Triage")))
    assert letter.paragraphs
    assert all(p.slot for p in letter.paragraphs)


def test_what_is_only_near_or_missing_is_not_spoken_of() -> None:
    assert "triage" not in _letter().text().casefold()


def test_greeting_addressee_and_closing_name_the_employer_and_the_person() -> None:
    letter = _letter()
    assert letter.greeting == "Dear Alderfell Trust team,"
    assert letter.addressee == ("Alderfell Trust",)
    assert (letter.sender, letter.date, letter.composed) == ("Ines Falk", "2026-11-20", True)


def test_without_an_employer_the_greeting_stays_open() -> None:
    assert _letter(wanted=posting(("required", "- Wound care"), employer="")).greeting.startswith("Dear [")


def test_no_want_is_named_twice_and_no_line_told_twice() -> None:
    said = _letter().text()
    assert said.count("led wound care rounds") == 1
    assert said.count("asks for wound care") == 1


def test_a_posting_with_braces_does_no_harm() -> None:
    wanted = posting(("required", "- Wound care {employer}"), employer="Alder {title} & Co", title="{0}")
    assert "Dear Alder {title} & Co team," in _letter(wanted=wanted).text()
