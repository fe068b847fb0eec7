"""Studies: the award, its subject, the school, and what is only a grade."""

from __future__ import annotations

import pytest

from studio.model.profile import Entry
from studio.reading.raw import File
from studio.reading.read import read
from studio.reading.resume.degrees import degree_score, is_degree, is_school, is_score, names_study, study_cuts


def _studies(body: str) -> tuple[Entry, ...]:
    text = f"Priya Nair\npriya@example.org\n\nEducation\n{body}\n"
    profile = read(File(data=text.encode(), name="x.txt", kind="resume")).profile
    assert profile is not None
    return profile.sections[0].entries


def _said(entry: Entry) -> tuple[str, str, str]:
    return entry.title, entry.area, entry.organisation


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (
            "University of Texas at Austin\nBachelor of Science in Nursing\nAustin, TX\nMay 2016",
            ("Bachelor of Science", "Nursing", "University of Texas at Austin"),
        ),
        ("MBA: Finance, Warwick Business School, 2020", ("MBA", "Finance", "Warwick Business School")),
        (
            "Level 3 Diploma in Electrical Installation | Hull College | 2012",
            ("Level 3 Diploma", "Electrical Installation", "Hull College"),
        ),
        ("PGCE (Secondary History)\nUniversity of Leeds\n2013", ("PGCE", "Secondary History", "University of Leeds")),
        ("B.Tech in Computer Science\nIIT Bombay\n2011 - 2015", ("B.Tech", "Computer Science", "IIT Bombay")),
        ("Abitur, Goethe-Gymnasium, Frankfurt\t2008", ("Abitur", "", "Goethe-Gymnasium")),
        ("High School Diploma, Lincoln High School\t2008", ("High School Diploma", "", "Lincoln High School")),
        ("BSc (Hons) Nursing, University of York\t2012", ("BSc (Hons)", "Nursing", "University of York")),
        ("Apprenticeship, Electrician, Blitz AG\t2009 – 2012", ("Apprenticeship", "Electrician", "Blitz AG")),
        ("University of Leeds — MA in History — 2015", ("MA", "History", "University of Leeds")),
    ],
)
def test_an_award_is_parted_from_its_subject_and_its_school(head: str, said: tuple[str, str, str]) -> None:
    [study] = _studies(head)
    assert _said(study) == said


def test_one_date_of_study_is_when_it_was_reached_and_two_are_a_stretch() -> None:
    reached, whole = _studies("PGCE, University of Leeds\t2013\nBA History, University of York\t2009 – 2012")
    assert (reached.start, reached.end) == ("", "2013")
    assert (whole.start, whole.end) == ("2009", "2012")


def test_studies_without_dates_are_still_two() -> None:
    first, second = _studies("BSc Accounting, University of Lagos\nMSc Finance, Lagos Business School")
    assert _said(first) == ("BSc", "Accounting", "University of Lagos")
    assert _said(second) == ("MSc", "Finance", "Lagos Business School")


def test_a_grade_is_a_line_under_its_study() -> None:
    [study] = _studies("B.Tech in Computer Science\nIIT Bombay\n2011 - 2015\nCGPA: 8.4/10")
    assert [x.text for x in study.lines] == ["CGPA: 8.4/10"]


def test_a_study_that_goes_on_says_so_and_keeps_the_word() -> None:
    [study] = _studies("Expected May 2027\nBA in English Literature, University of York")
    assert (*_said(study), study.end) == ("BA", "English Literature", "University of York", "2027-05")
    assert [x.text for x in study.lines] == ["Expected"]


@pytest.mark.parametrize(
    "words", ["BSc Nursing", "Ph.D.", "Bachelor of Arts", "HND", "NVQ Level 3", "A-levels", "M.Ed.", "Licentiate"]
)
def test_an_award_is_known_by_its_letters(words: str) -> None:
    assert is_degree(words)
    assert degree_score(words) == 0.95


@pytest.mark.parametrize("words", ["Mason", "Batman", "Education", "MAC address", "BSCO Ltd", "Make a start"])
def test_letters_inside_a_word_are_no_award(words: str) -> None:
    assert not is_degree(words)


@pytest.mark.parametrize(
    "words", ["GPA 3.9", "Grade: B", "Dissertation on wounds", "First-class honours", "2:1", "1.3"]
)
def test_a_grade_or_a_thesis_heads_no_study(words: str) -> None:
    assert is_score(words)
    assert degree_score(words) < 0


def test_a_school_is_told_from_the_award_it_gives() -> None:
    assert is_school("Lincoln College")
    assert not is_school("High School Diploma")
    assert names_study("BSc Nursing, University of York")
    assert not names_study("BSc Nursing")


def test_a_form_without_marks_is_cut_where_its_subject_comes_again() -> None:
    text = "Bachelor of Science : Nursing 2012 Utah Valley University City , State Nursing"
    area, school, end = study_cuts(text)
    assert text[area:school].startswith("Nursing 2012")
    assert text[school:end] == "Utah Valley University"
    assert study_cuts("BSc Nursing, University of York") == ()


def test_an_award_is_never_cut_within_its_own_name() -> None:
    assert _said(_studies("Associate of Applied Science, Hull College, 2009")[0]) == (
        "Associate of Applied Science",
        "",
        "Hull College",
    )


def test_a_study_without_a_date_keeps_that_of_the_next_away() -> None:
    body = "Master of IT, University of York\nBSc Physics, University of Leeds, 2010"
    assert [(entry.organisation, entry.end) for entry in _studies(body)] == [
        ("University of York", ""),
        ("University of Leeds", "2010"),
    ]
