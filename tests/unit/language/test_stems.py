"""The forms of one word come together, and different words stay apart."""

from __future__ import annotations

import pytest

from studio.language.stems import american, singular, stem


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("organise", "organize"),
        ("organisation", "organization"),
        ("analysed", "analyzed"),
        ("behaviour", "behavior"),
        ("colour", "color"),
        ("labour", "labor"),
        ("licence", "license"),
        ("practise", "practice"),
        ("centre", "center"),
        ("theatre", "theater"),
        ("programme", "program"),
        ("programmes", "programs"),
        ("catalogue", "catalog"),
        ("travelling", "traveling"),
        ("modelling", "modeling"),
        ("labelled", "labeled"),
        ("enrolment", "enrollment"),
        ("fulfil", "fulfill"),
        ("judgement", "judgment"),
        ("paediatric", "pediatric"),
        ("anaesthesia", "anesthesia"),
        ("oestrogen", "estrogen"),
        ("foetal", "fetal"),
        ("aluminium", "aluminum"),
        ("tyre", "tire"),
        ("jewellery", "jewelry"),
        ("sulphate", "sulfate"),
        ("grey", "gray"),
    ],
)
def test_both_spellings_agree(british: str, us: str) -> None:
    assert american(british) == american(us)
    assert stem(british) == stem(us)


@pytest.mark.parametrize(
    "pair", [("hour", "hor"), ("four", "for"), ("tour", "tor"), ("filling", "filing"), ("calling", "caling")]
)
def test_spelling_does_not_make_another_word(pair: tuple[str, str]) -> None:
    assert american(pair[0]) != american(pair[1])


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("budgets", "budget"),
        ("batteries", "battery"),
        ("classes", "class"),
        ("boxes", "box"),
        ("wishes", "wish"),
        ("licences", "license"),
        ("theatres", "theater"),
        ("metrics", "metric"),
        ("ties", "tie"),
    ],
)
def test_a_regular_plural_is_undone(plural: str, one: str) -> None:
    assert singular(plural) == singular(one)


@pytest.mark.parametrize(
    "word", ["status", "radius", "analysis", "business", "campus", "physics", "news", "glass", "series", "gas", "bus"]
)
def test_a_word_that_is_no_plural_keeps_its_s(word: str) -> None:
    assert singular(word) == word


def test_a_word_alone_keeps_its_ending() -> None:
    assert singular("managing") == "managing"
    assert singular("managed") != singular("management")


@pytest.mark.parametrize(
    "forms",
    [
        "manage manages managing managed management",
        "plan plans planning planned",
        "schedule schedules scheduling scheduled",
        "apply applies applying applied",
        "analyse analyses analysed analysing analysis analyze",
        "assess assesses assessed assessing assessment assessments",
        "administer administered administering administration",
        "maintain maintains maintained maintaining maintenance",
        "install installs installed installing installation instal",
        "enrol enroll enrolled enrolling",
        "fulfil fulfill fulfilled fulfilling",
        "practise practised practicing",
        "document documents documenting documented documentation",
        "develop developing developed development",
        "reconcile reconciling reconciled reconciliation",
        "supervise supervising supervised supervision",
        "travel travelled traveling",
        "carry carries carried carrying",
        "care cares cared caring",
        "weld welds welded",
        "write writes writing wrote written",
        "take takes taking took taken",
        "lead leads leading led",
        "build builds built",
        "teach teaches taught",
        "choose chooses choosing chose chosen",
        "drive drives driving drove driven",
        "run runs running ran",
        "bend bends bending bent",
        "oversee oversees overseeing oversaw overseen",
    ],
)
def test_the_forms_of_a_word_share_one_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "university universe",
        "engineer engineering",
        "car care",
        "rat rate",
        "nurse nursing",
        "build building",
        "market marketing",
        "account accounting",
        "plumb plumbing",
        "bus business",
        "new news",
        "organise organisation",
        "wed wedding",
        "spring springer",
        "even evening",
        "organ organise",
        "prise price",
        "commune communication",
        "form formation",
        "stat station",
        "nat nation",
    ],
)
def test_different_words_keep_different_stems(words: str) -> None:
    first, second = words.split()
    assert stem(first) != stem(second)


@pytest.mark.parametrize(
    "word", ["go", "r", "c++", "c#", ".net", "k8s", "401k", "iv", "red", "need", "feed", "thing", "ring", "exceed"]
)
def test_short_and_odd_words_are_left_alone(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize(
    "word", ["manage", "analysis", "welding", "written", "licences", "organisations", "scheduling"]
)
def test_a_stem_is_the_same_for_the_stem_of_a_plural(word: str) -> None:
    assert stem(singular(word)) == stem(word)
