"""What the labels of a posting state, beside them, below them and in the rows of a table."""

from __future__ import annotations

import pytest

from studio.reading.posting.labels import is_label, labelled


@pytest.mark.parametrize(
    ("lines", "stated"),
    [
        (["Job Title: Cook", "Company: Copper Pot"], [("title", "Cook"), ("hiringOrganization", "Copper Pot")]),
        (["**Company:** Copper Pot"], [("hiringOrganization", "Copper Pot")]),
        (["- Location: Leeds, UK"], [("jobLocation", "Leeds, UK")]),
        (["| Location | Leeds, UK |"], [("jobLocation", "Leeds, UK")]),
        (["Salary\t£20,000\tper year"], [("baseSalary", "£20,000")]),
        (["Job Title Cook", "Work Location Leeds"], [("title", "Cook"), ("jobLocation", "Leeds")]),
        (["Employer", "Copper Pot Ltd"], [("hiringOrganization", "Copper Pot Ltd")]),
        (["Closing Date", "14 March 2027"], [("validThrough", "14 March 2027")]),
        (["Opening\t3 May 2027\tClosing Date 14 June 2027 11:59 PM"], [("validThrough", "14 June 2027 11:59 PM")]),
        (["School: Elm Park"], [("hiringOrganization", "Elm Park")]),
        (["Contract type: “Permanent”"], [("employmentType", "Permanent")]),
    ],
)
def test_a_label_states_its_value_in_every_shape(lines: list[str], stated: list[tuple[str, str]]) -> None:
    assert list(labelled(lines)) == stated


@pytest.mark.parametrize("value", ["n/a", "TBC", "Not specified.", "–", "see below", "None", ""])
def test_a_label_over_nothing_states_nothing(value: str) -> None:
    assert list(labelled([f"Location: {value}"])) == []


def test_the_label_or_heading_below_a_label_is_no_value_of_it() -> None:
    assert list(labelled(["Location:", "Salary: £20,000"])) == [("baseSalary", "£20,000")]
    assert list(labelled(["Location:", "Responsibilities", "Leeds, UK"])) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["Employer:", "Copper Pot"],
        ["Title: 2027"],
        ["Role", "Cook"],
        ["Department: Kitchen"],
        ["Position Type: of Cooking and its teaching"],
        ["Location:", "We cook in many kitchens"],
        [f"Location: {'Leeds and ' * 20}York"],
    ],
)
def test_a_value_that_can_be_none_of_its_key_is_not_believed(lines: list[str]) -> None:
    assert list(labelled(lines)) == []


def test_all_values_are_told_in_order_so_that_the_first_can_be_believed() -> None:
    assert [value for _, value in labelled(["Location: Leeds, UK", "Location: York, UK"])] == ["Leeds, UK", "York, UK"]


@pytest.mark.parametrize(
    ("line", "known"),
    [("Location", True), ("Salary range:", True), ("Location: Leeds", True), ("Cook", False), ("We offer", False)],
)
def test_a_label_is_known_with_its_value_or_without(line: str, known: bool) -> None:
    assert is_label(line) is known
