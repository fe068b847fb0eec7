"""The head of fields above a page in Markdown."""

from __future__ import annotations

import pytest

from studio.reading.markup.front_matter import parted


def _fields(head: str) -> tuple[str, ...]:
    return parted(f"---\n{head}\n---\nBody")[0]


def test_yaml_between_dashes_becomes_labels_and_the_rest_is_text() -> None:
    head, body = parted(
        "---\njob_title: Staff Nurse\nemploymentType: [part time, nights]\nhours: 30\n---\nCare for people.\n"
    )
    assert head == ("Job title: Staff Nurse", "Employment type: part time, nights", "Hours: 30")
    assert body == "Care for people.\n"


def test_toml_between_plus_signs_becomes_labels() -> None:
    assert parted("+++\ntitle = 'Staff Nurse'\n[pay]\nhourly = 21.5\n+++\nBody") == (
        ("Title: Staff Nurse", "Hourly: 21.5"),
        "Body",
    )


def test_a_named_thing_is_said_by_its_name_under_its_own_label() -> None:
    assert _fields("hiringOrganization:\n  name: Hill Trust\n  sector: care") == (
        "Hiring organization: Hill Trust",
        "Sector: care",
    )


def test_a_long_value_stands_as_text_under_a_heading() -> None:
    long = "Lead the ward. " * 12
    assert _fields(f"description: {long}") == ("## Description", long.strip(), "")
    assert _fields("duties: |\n  Lead rounds.\n  Teach.") == ("## Duties", "Lead rounds.", "Teach.", "")


@pytest.mark.parametrize("value", ["", "null", "none", "'-'", "true", "false"])
def test_a_field_that_says_nothing_is_no_line(value: str) -> None:
    assert _fields(f"title: Nurse\ndraft: {value}") == ("Title: Nurse",)


def test_private_fields_are_left_out() -> None:
    assert _fields("_layout: wide\ntitle: Nurse") == ("Title: Nurse",)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: [\n---\nBody",
        "---\n- a list\n---\nBody",
        "---\ntitle: Nurse\nand no end",
        "Body first\n---\ntitle: Nurse\n---\n",
        "+++\ntitle = \n+++\nBody",
    ],
)
def test_what_is_no_head_of_fields_is_text(text: str) -> None:
    assert parted(text) == ((), text)


def test_a_head_cannot_make_the_reader_run_anything() -> None:
    head, body = parted("---\ntitle: !!python/object/apply:os.getcwd []\nplace: Leeds\n---\nBody")
    assert (head, body) == (("Place: Leeds",), "Body")


def test_days_and_lists_of_things_are_said() -> None:
    assert parted("+++\nposted = 2026-05-01\n[[skills]]\nname = 'Go'\n[[skills]]\nname = 'SQL'\n+++\nBody")[0] == (
        "Posted: 2026-05-01",
        "Name: Go",
        "Name: SQL",
    )


def test_a_small_head_that_stands_for_a_large_one_is_left_as_text() -> None:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    rows += [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]" for before, name in zip("abcdef", "bcdefg", strict=True)
    ]
    text = "\n".join(["---", *rows, "---", "Body"])
    assert parted(text) == ((), text)
