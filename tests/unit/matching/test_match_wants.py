"""What a posting wants, and how much it wants it."""

from __future__ import annotations

import pytest
from making import CONCEPTS, matched, posting, profile, section, term_of

from studio.matching.beyond import Beyond
from studio.matching.wants import wants

NOBODY = profile(section("experience"))


def _labels(*parts: tuple[str, str], **more: str) -> dict[str, str]:
    return {term.label: term.necessity for term in wants(posting(*parts, **more), CONCEPTS, Beyond())}


def test_a_wants_section_says_how_much_it_is_wanted() -> None:
    found = _labels(("required", "- Wound care"), ("preferred", "- Triage"), ("responsibilities", "- Drug rounds"))
    assert found == {"wound care": "required", "triage": "preferred", "medication administration": "mentioned"}


@pytest.mark.parametrize(
    ("sentence", "necessity"),
    [
        ("Triage would be a plus.", "preferred"),
        ("You must know triage.", "required"),
        ("You will do triage.", "mentioned"),
    ],
)
def test_the_words_around_a_want_say_how_much_it_is_wanted(sentence: str, necessity: str) -> None:
    assert _labels(("responsibilities", sentence)) == {"triage": necessity}


def test_a_wish_among_the_demands_stays_a_wish() -> None:
    assert _labels(("required", "- Triage\n- Ideally some wound care")) == {
        "triage": "required",
        "wound care": "preferred",
    }


@pytest.mark.parametrize("kind", ["benefits", "legal", "about", "apply"])
def test_boilerplate_yields_no_wants(kind: str) -> None:
    assert _labels((kind, "We offer triage, wound care and Microsoft Excel to everybody.")) == {}


def test_the_employers_own_name_and_place_are_no_wants() -> None:
    assert _labels(("required", "- Triage\n- Join Excel Wound Care today"), employer="Excel Wound Care") == {
        "triage": "required"
    }


def test_a_want_said_twice_is_one_want_with_both_its_places_and_its_stronger_necessity() -> None:
    [term] = wants(
        posting(("responsibilities", "- Rota planning"), ("required", "- Staff scheduling")), CONCEPTS, Beyond()
    )
    assert (term.necessity, term.text, len(term.posting)) == ("required", "Staff scheduling", 2)


def test_each_place_of_a_want_holds_its_words() -> None:
    wanted = posting(("required", "- Wound care\n- Care of wounds"), ("preferred", "- K8s"))
    for term in wants(wanted, CONCEPTS, Beyond()):
        for place in term.posting:
            assert CONCEPTS.named(place.of(wanted.text))[0].label == term.label


def test_colleagues_are_no_wants_and_the_post_itself_is_one() -> None:
    found = _labels(("responsibilities", "- Work with pharmacists\n- Be our staff nurse"))
    assert found == {"registered nurse": "mentioned"}


def test_a_posting_without_sections_is_read_as_one() -> None:
    bare = posting(("other", "Triage and wound care"))
    found = wants(type(bare)(text=bare.text, title=bare.title), CONCEPTS, Beyond())
    assert {"triage", "wound care"} <= {term.label for term in found}


def test_a_posting_that_wants_nothing_known_scores_nothing_and_says_why() -> None:
    match = matched(NOBODY, posting(("other", "Come as you are."), title="Helper"))
    assert (match.score, match.terms) == (0, ())
    assert "No wants" in match.parts[0].why


def test_what_a_person_calls_no_want_is_none() -> None:
    wanted = posting(("required", "- Triage\n- Wound care"))
    match = matched(NOBODY, wanted, refused=frozenset({"triage"}))
    assert [term.label for term in match.terms] == ["wound care"]
    assert term_of(match, "wound care").status == "missing"
