"""Which lines go out, in which order, and which may leave first."""

from __future__ import annotations

from making import job, line, matched, posting, profile, section, skills

from studio.model.draft import ResumeDraft
from studio.model.posting import Posting
from studio.model.profile import Entry, Profile
from studio.tailoring.select import select, whole

WANTED = posting(("required", "- Wound care\n- Triage"), ("preferred", "- Microsoft Excel"))


def _selected(resume: Profile, wanted: Posting = WANTED) -> ResumeDraft:
    return select(resume, matched(resume, wanted))


def _order(draft: ResumeDraft, entry: str) -> list[str]:
    return [line for part in draft.sections for e in part.entries if e.entry == entry for line in e.lines]


def test_what_shows_a_want_stands_first_and_the_rest_keeps_its_order() -> None:
    resume = profile(section("experience", job("a", "Sold tea", "Washed 40 cups", "Led wound care", "Ironed")))
    assert _order(_selected(resume), "a") == ["a.2", "a.0", "a.1", "a.3"]


def test_a_required_want_stands_before_a_preferred_one() -> None:
    resume = profile(section("experience", job("a", "Kept lists in Excel", "Led wound care")))
    assert _order(_selected(resume), "a") == ["a.1", "a.0"]


def test_selecting_leaves_nothing_out() -> None:
    resume = profile(
        section("experience", job("a", "Sold tea", "Led wound care")), section("references", job("r", "x"))
    )
    assert sorted(_selected(resume).line_ids()) == sorted(whole(resume).line_ids())


def test_a_summary_and_a_group_of_skills_keep_their_order() -> None:
    resume = profile(
        section("summary", job("u", "Likes tea.", "Gives wound care.", title="", at="")), skills("Tea", "Triage")
    )
    assert _selected(resume).line_ids() == ("u.0", "u.1", "k.0", "k.1")


def test_a_sentence_that_opens_a_job_stays_where_it_is() -> None:
    opened = Entry(
        id="a", title="Nurse", lines=(line("a.0", "A house of 30.", bullet=False), line("a.1", "Wound care"))
    )
    assert _order(_selected(profile(section("experience", opened))), "a") == ["a.0", "a.1"]


def test_the_only_evidence_of_a_required_want_leaves_after_every_line_that_shows_nothing() -> None:
    resume = profile(
        section(
            "experience",
            job("a", "Sold tea", "Washed cups", "Swept floors", "Led wound care", "Fed the cat", "Cut 9 hedges"),
            job("b", "Baked bread", "Did triage at the door", "Sang"),
        ),
        section("volunteer", job("v", "Carried 12 chairs", "Painted a wall")),
    )
    leaving = _selected(resume).leaving
    evidence = [leaving.index("a.3"), leaving.index("b.1")]
    idle = ["a.4", "a.2", "b.0", "b.2", "v.0", "v.1"]
    assert all(leaving.index(id_) < min(evidence) for id_ in idle)


def test_references_and_interests_leave_first_and_the_newest_job_never_does() -> None:
    resume = profile(
        section("experience", job("a", "Sold tea"), job("b", "Baked bread")),
        section("interests", job("i", "Chess")),
        section("references", job("r", "On request")),
    )
    leaving = _selected(resume).leaving
    assert leaving[:2] == ("s-references", "s-interests")
    assert "a" not in leaving
    assert "s-experience" not in leaving
    assert leaving[-1] == "b"


def test_degrees_languages_and_a_certificate_that_is_wanted_never_leave() -> None:
    resume = profile(
        section("education", job("d", "Dissertation")),
        section("certificates", job("c", "Renewed", title="Triage"), job("o", title="Hill walking")),
        section("languages", job("l", "Polish")),
    )
    leaving = _selected(resume).leaving
    assert {"d", "c", "l", "l.0"}.isdisjoint(leaving)
    assert "o" in leaving


def test_no_id_may_leave_twice() -> None:
    resume = profile(
        section("experience", job("a", *"12345678")), section("projects", job("p", "x", "y")), skills("Triage", "Tea")
    )
    leaving = _selected(resume).leaving
    assert len(set(leaving)) == len(leaving)


def test_a_section_without_entries_is_gone() -> None:
    resume = profile(section("awards", job("w", "Cup")))
    assert whole(resume).without({"w"}).sections == ()
    assert whole(resume).without({"w.0"}).sections[0].entries[0].lines == ()


def test_of_the_lines_to_spare_the_one_that_shows_least_leaves_first_and_of_equals_the_last() -> None:
    strong = ["Wound care", "Triage", "Wound care and triage", "Excel for triage"]
    resume = profile(section("experience", job("a", *strong, "Kept 9 cats", "Sang", "Fed 4 dogs", "Danced")))
    assert _selected(resume).leaving[:4] == ("a.7", "a.5", "a.6", "a.4")
