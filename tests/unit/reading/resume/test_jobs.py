"""Jobs as people set them: title, employer, town and dates in many orders, posts under one employer, asides."""

from __future__ import annotations

import pytest

from studio.model.profile import Entry, Profile
from studio.reading.raw import File
from studio.reading.read import read
from studio.reading.resume.fields import organisation_score, school_score, title_score


def _profile(body: str, section: str = "Experience") -> Profile:
    text = f"Priya Nair\npriya@example.org\n\n{section}\n{body}\n"
    profile = read(File(data=text.encode(), name="x.txt", kind="resume")).profile
    assert profile is not None
    return profile


def _jobs(body: str, section: str = "Experience") -> tuple[Entry, ...]:
    return _profile(body, section).sections[0].entries


def _said(entry: Entry) -> tuple[str, str, str, str, str]:
    return entry.title, entry.organisation, entry.place, entry.start, "now" if entry.current else entry.end


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (
            "Head Chef | The Copper Pot | Manchester | 2019 - Present",
            ("Head Chef", "The Copper Pot", "Manchester", "2019", "now"),
        ),
        (
            "Electrician – Volt GmbH – Köln, Germany\tApr 2016 – Dec 2020",
            ("Electrician", "Volt GmbH", "Köln, Germany", "2016-04", "2020-12"),
        ),
        (
            "06/2018 – 09/2021: Long-haul driver, Polar Freight, Duluth, MN",
            ("Long-haul driver", "Polar Freight", "Duluth, MN", "2018-06", "2021-09"),
        ),
        (
            "Nurse Practitioner, Mercy Hospital, Des Moines, IA, June 2015 to May 2019",
            ("Nurse Practitioner", "Mercy Hospital", "Des Moines, IA", "2015-06", "2019-05"),
        ),
        (
            "Sysco\nPlano, TX\nAccountant II\t2019 – Present",
            ("Accountant II", "Sysco", "Plano, TX", "2019", "now"),
        ),
        (
            "Summer 2019 – Autumn 2020  Kitchen porter at The Quay Grill (Hull)",
            ("Kitchen porter", "The Quay Grill", "Hull", "2019", "2020"),
        ),
        (
            "Senior Developer\nInfosys Ltd, Bengaluru, Karnataka, India\nSince March 2018",
            ("Senior Developer", "Infosys Ltd", "Bengaluru, Karnataka, India", "2018-03", "now"),
        ),
        ("Freelance\tSoftware developer\t2019 – 2022", ("Software developer", "Freelance", "", "2019", "2022")),
    ],
)
def test_a_job_says_the_same_in_whatever_country_and_order(head: str, said: tuple[str, ...]) -> None:
    [job] = _jobs(f"{head}\n- Did it well")
    assert _said(job) == said
    assert [x.text for x in job.lines] == ["Did it well"]


def test_a_name_that_nothing_tells_is_an_employer_where_its_neighbours_are() -> None:
    body = "Welder, Acme Steel Ltd\t2019 – 2021\n- Welded\nWelder, Northwind\t2017 – 2019\n- Welded\nWelder, Dock Works Ltd\t2015 – 2017\n- Welded"
    assert [(job.title, job.organisation) for job in _jobs(body)] == [
        ("Welder", "Acme Steel Ltd"),
        ("Welder", "Northwind"),
        ("Welder", "Dock Works Ltd"),
    ]


def test_pieces_that_tell_nothing_are_what_stands_in_their_place_in_the_neighbours() -> None:
    body = "Acme Steel Ltd | Rigging\t2019 – 2021\n- Rigged\nNorthwind | Ropes\t2017 – 2019\n- Rigged\nDock Works Ltd | Sails\t2015 – 2017\n- Rigged"
    assert [(job.title, job.organisation) for job in _jobs(body)] == [
        ("Rigging", "Acme Steel Ltd"),
        ("Ropes", "Northwind"),
        ("Sails", "Dock Works Ltd"),
    ]


def test_posts_under_one_employer_are_its_posts() -> None:
    body = "Sysco\nPlano, TX\nAccountant II\t2019 – Present\n- Closed books\n\nAccountant I\t2016 – 2019\n- Reconciled"
    first, second = _jobs(body)
    assert _said(first) == ("Accountant II", "Sysco", "Plano, TX", "2019", "now")
    assert _said(second) == ("Accountant I", "Sysco", "Plano, TX", "2016", "2019")


def test_an_employer_with_the_length_of_all_its_posts_stands_over_each() -> None:
    body = "Infosys\n5 years 2 months\n\nSenior Developer\nJan 2020 – Mar 2022\n- Led a team\n\nDeveloper\nJan 2017 – Jan 2020\n- Wrote code"
    assert [(job.title, job.organisation) for job in _jobs(body)] == [
        ("Senior Developer", "Infosys"),
        ("Developer", "Infosys"),
    ]


def test_the_kind_of_work_is_a_line_and_no_field() -> None:
    [job] = _jobs("Teacher of History (part-time)\nElm Park School, Norwich\n2014 – 2018\n- Taught Year 9")
    assert (job.title, job.organisation, job.place) == ("Teacher of History", "Elm Park School", "Norwich")
    assert [(x.text, x.bullet) for x in job.lines] == [("part-time", False), ("Taught Year 9", True)]


def test_a_label_over_the_bullets_is_left_out() -> None:
    [job] = _jobs("Teacher, Elm Park School\t2014 – 2018\nResponsibilities:\n- Taught Year 9")
    assert [x.text for x in job.lines] == ["Taught Year 9"]


def test_prose_under_a_job_is_its_lines_and_no_bullets() -> None:
    first, second = _jobs(
        "Head Chef | The Copper Pot | 2019 - Present\nLed a brigade of nine.\nSous Chef | Rye House | 2016 - 2019\nRan the pass."
    )
    assert [(x.text, x.bullet) for x in (*first.lines, *second.lines)] == [
        ("Led a brigade of nine.", False),
        ("Ran the pass.", False),
    ]


def test_volunteering_is_read_like_a_job() -> None:
    [crew] = _jobs("Crew member, RNLI, Whitby, UK\t2015 – 2020\n- Went out in storms", "Volunteering")
    assert _said(crew) == ("Crew member", "RNLI", "Whitby, UK", "2015", "2020")


def test_jobs_without_dates_begin_at_lines_with_bullets_below() -> None:
    first, second = _jobs("Sous Chef, Rye House\n- Ran the pass\n- Baked\nCook, Quay Grill\n- Peeled")
    assert [(e.title, e.organisation, len(e.lines)) for e in (first, second)] == [
        ("Sous Chef", "Rye House", 2),
        ("Cook", "Quay Grill", 1),
    ]


def test_what_stands_before_the_first_job_is_kept_by_itself() -> None:
    opening, job = _jobs(
        "All of it in kitchens that cook from scratch every day.\n\nChef, Rye House\t2019 – 2021\n- Ran it"
    )
    assert (opening.title, [x.text for x in opening.lines]) == (
        "",
        ["All of it in kitchens that cook from scratch every day."],
    )
    assert (job.title, job.organisation) == ("Chef", "Rye House")


def test_what_is_read_is_told_with_how_sure_it_is() -> None:
    profile = _profile("Staff Nurse, Ruby Clinic, Leeds, UK\t2019 – 2021\n- Ran triage")
    sure, id_ = dict(profile.confidence), profile.sections[0].entries[0].id
    assert sure[f"{id_}.place"] == sure[f"{id_}.start"] == sure[f"{id_}.end"] == 0.9
    assert sure[f"{id_}.title"] == 0.95
    assert f"{id_}.area" not in sure


@pytest.mark.parametrize("words", ["Staff Nurse", "Head of Finance", "Senior Electrician", "HGV Driver", "Deputy Head"])
def test_a_post_looks_more_like_a_title_than_like_an_employer(words: str) -> None:
    assert title_score(words) > organisation_score(words)


@pytest.mark.parametrize("words", ["Volt GmbH", "Leeds Teaching Hospitals NHS Trust", "Baker & Co", "Polar Freight"])
def test_an_employer_looks_more_like_one_than_like_a_title(words: str) -> None:
    assert organisation_score(words) > title_score(words)


@pytest.mark.parametrize("words", ["Leeds, UK", "Austin, TX", "Remote"])
def test_a_town_looks_like_no_field_but_the_place(words: str) -> None:
    assert max(title_score(words), organisation_score(words), school_score(words)) < 0


@pytest.mark.parametrize(
    "words", ["Goethe-Gymnasium", "École Normale", "ETH Zürich", "Hull College", "Universidad de Sevilla"]
)
def test_a_school_is_known_in_several_tongues(words: str) -> None:
    assert school_score(words) == 0.95


def test_dates_said_again_below_a_job_begin_no_other() -> None:
    body = "Chef, Rye House\nMay 2019 – June 2021\n- Ran the pass\nMay 2019\n–\nJune 2021\nCook, Quay Grill\nMay 2017 – May 2019\n- Peeled"
    assert [(job.title, job.organisation) for job in _jobs(body)] == [("Chef", "Rye House"), ("Cook", "Quay Grill")]


def test_every_post_under_an_employer_is_its_post_however_many_there_are() -> None:
    posts = "".join(
        f"{title}\t{year} – {year + 2}\n- Worked\n"
        for title, year in (
            ("Nurse Manager", 2018),
            ("Charge Nurse", 2016),
            ("Staff Nurse", 2014),
            ("Nurse Aide", 2012),
        )
    )
    assert [(job.title, job.organisation) for job in _jobs(f"Ruby Clinic, Leeds, UK\n{posts}")] == [
        (title, "Ruby Clinic") for title in ("Nurse Manager", "Charge Nurse", "Staff Nurse", "Nurse Aide")
    ]


def test_dates_that_reach_over_the_posts_below_are_the_time_at_their_employer() -> None:
    body = "Ruby Clinic, Leeds, UK\n2014 - Present\nNurse Manager (2021 - Present)\n- Led\nStaff Nurse (2014 - 2021)\n- Cared"
    assert [(job.title, job.organisation, job.place, job.start) for job in _jobs(body)] == [
        ("Nurse Manager", "Ruby Clinic", "Leeds, UK", "2021"),
        ("Staff Nurse", "Ruby Clinic", "Leeds, UK", "2014"),
    ]


def test_a_break_from_work_has_no_employer() -> None:
    body = "Chef, Rye House\nLeeds, UK\n2019 – 2021\n- Ran\nCareer break\t2018 – 2019\n- Raised two"
    assert [job.organisation for job in _jobs(body)][1] != "Rye House"


def test_a_job_without_dates_keeps_those_of_the_next_away() -> None:
    body = "Chef, Rye House, Leeds\nCook, Quay Grill, Hull\nPorter, Harbour Inn, York\t2010 – 2012"
    assert [(job.title, job.start) for job in _jobs(body)] == [("Chef", ""), ("Cook", ""), ("Porter", "2010")]


def test_a_slash_within_a_title_parts_nothing() -> None:
    [job] = _jobs("Staff Nurse / Charge Nurse, Ruby Clinic\t2018 – 2020\n- Led")
    assert (job.title, job.organisation) == ("Staff Nurse / Charge Nurse", "Ruby Clinic")


def test_jobs_under_a_summarys_heading_are_jobs() -> None:
    text = (
        "Priya Nair\npriya@example.org\n\nCareer Summary\nChef, Rye House\t2019 – 2021\nCook, Quay Grill\t2017 – 2019\n"
    )
    profile = read(File(data=text.encode(), name="x.txt", kind="resume")).profile
    assert profile is not None
    assert [entry.title for section in profile.of_kind("experience") for entry in section.entries] == ["Chef", "Cook"]
