"""Concepts are found by name: in every form a person writes it, at its exact place, and never inside another word."""

from __future__ import annotations

from itertools import pairwise

import pytest

from studio.skills.concepts import Concept, Concepts, concepts_from
from studio.skills.lookup import find


def _concept(label: str, kind: str = "skill", *aliases: str, **cues: tuple[str, ...]) -> Concept:
    return Concept(
        label=label,
        kind=kind,
        aliases=aliases,
        implies=(),
        case="case" in cues,
        near=cues.get("near", ()),
        vetoes=cues.get("vetoes", ()),
        guarded=cues.get("guarded", ()),
        source="own",
        trade=cues.get("trade", ("software",))[0],
    )


CONCEPTS = concepts_from(
    (
        _concept("wound care", "skill", "wound dressing"),
        _concept("budget management", "skill", "managing budgets"),
        _concept("medication administration"),
        _concept("conduit bending"),
        _concept("report writing", "skill", "writing reports"),
        _concept("data analysis"),
        _concept("data visualisation"),
        _concept("document management", "skill", "document control"),
        _concept("financial reporting"),
        _concept("office management"),
        _concept("software testing"),
        _concept("version control"),
        _concept("project management"),
        _concept("project management office", "domain"),
        _concept("accounts payable"),
        _concept("accounts receivable"),
        _concept("written communication", "soft"),
        _concept("verbal communication", "soft"),
        _concept("organisation skills", "soft", "organised"),
        _concept("e-commerce", "domain"),
        _concept("university lecturer", "title"),
        _concept("registered nurse", "title", "RN"),
        _concept("driving licence", "licence", "driver's license"),
        _concept("OSHA 10", "qualification"),
        _concept("OSHA 30", "qualification"),
        _concept("ACLS", "qualification"),
        _concept("virtualisation", "skill", "VMs"),
        _concept("HGV Class 1", "licence", "Category C+E"),
        _concept("KPI tracking", "skill", "tracking KPIs"),
        _concept("React", "tool"),
        _concept("Kubernetes", "tool", "K8s"),
        _concept("SQL Server", "tool"),
        _concept("C++", "tool"),
        _concept("C#", "tool"),
        _concept(".NET", "tool"),
        _concept("Node.js", "tool"),
        _concept("Unity", "tool"),
        _concept("Danish", "language"),
        _concept(
            "Go",
            "tool",
            "Golang",
            case=(),
            near=("programming", "backend"),
            vetoes=("go to", "go live"),
            guarded=("Go",),
        ),
        _concept("Rust", "tool", case=(), near=("programming", "memory")),
        _concept("Excel", "tool", case=(), vetoes=("excel at", "excel in")),
        _concept("R", "tool", case=(), near=("statistics",), vetoes=("r and d",)),
        _concept("triage", "skill", near=("patients", "ward staff"), trade=("nursing",)),
        _concept("occupational therapy", "domain", "OT", case=(), near=("patients", "therapy"), trade=("nursing",)),
        _concept("operational technology", "domain", "OT", case=(), near=("SCADA", "network")),
        _concept("boiler installation"),
        _concept("supplier negotiation", "skill", "negotiating with suppliers"),
        _concept("H&S audits"),
        _concept("event operations", "title"),
        _concept("rooms cleaning", "skill", near=("hotel",)),
        _concept("room cleaning"),
        _concept("Pyxis", "tool", trade=("nursing",)),
        _concept("account management", "skill", "managing accounts"),
        _concept("management accounting", "domain", "management accounts"),
        _concept("process improvement", "skill", "improving processes", vetoes=("delivery process",)),
    )
)


def _labels(text: str, concepts: Concepts = CONCEPTS) -> list[str]:
    return [hit.concept.label for hit in find(text, concepts)]


def _parts(text: str) -> list[tuple[str, str, str]]:
    return [(text[hit.start : hit.end], hit.concept.label, hit.how) for hit in find(text, CONCEPTS)]


# Exact and variant


def test_the_label_itself_is_exact_whatever_its_case_and_its_place_is_told() -> None:
    assert _parts("Daily Wound Care, and more.") == [("Wound Care", "wound care", "exact")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("wound dressing", "wound care"),
        ("RN", "registered nurse"),
        ("R.N.", "registered nurse"),
        ("RNs", "registered nurse"),
        ("registered nurses", "registered nurse"),
        ("driver’s license", "driving licence"),
        ("driving licences", "driving licence"),
        ("driving license", "driving licence"),
        ("data visualization", "data visualisation"),
        ("organized", "organisation skills"),
        ("ecommerce", "e-commerce"),
        ("e commerce", "e-commerce"),
        ("K8s", "Kubernetes"),
        ("VMs", "virtualisation"),
        ("tracked KPIs", "KPI tracking"),
        ("category C+E", "HGV Class 1"),
    ],
)
def test_an_alias_a_plural_or_the_other_spelling_is_a_variant_or_the_label(text: str, label: str) -> None:
    assert _labels(f"Holds {text}.") == [label]


def test_an_alias_is_told_as_a_variant() -> None:
    assert _parts("K8s")[0][2] == "variant"
    assert _parts("registered nurses")[0][2] == "variant"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Managed budgets", "budget management"),
        ("managing the budgets", "budget management"),
        ("management of budgets", "budget management"),
        ("management of the budget", "budget management"),
        ("administered medication", "medication administration"),
        ("administration of medications", "medication administration"),
        ("analysed data", "data analysis"),
        ("analyses of data", "data analysis"),
        ("wrote reports", "report writing"),
        ("written reports", "report writing"),
        ("testing software", "software testing"),
        ("wound-care", "wound care"),
        ("installs boilers", "boiler installation"),
        ("negotiations with suppliers", "supplier negotiation"),
        ("H & S audits", "H&S audits"),
        ("wound\ncare", "wound care"),
    ],
)
def test_a_phrase_turned_round_or_with_other_endings_is_found(text: str, label: str) -> None:
    assert _labels(text) == [label]


@pytest.mark.parametrize(
    "text",
    [
        "Budget managed by others",
        "A track record managing complex work; document, managing",
        "management budgets",
        "operated events",
        "Programme Management Office Director",
        "analytics reporting financial and others",
        "wound, care",
        "wound. Care",
        "Wound\nCare",
        "care of the wounded",
        "universities and universes",
    ],
)
def test_words_that_only_stand_side_by_side_are_not_a_phrase(text: str) -> None:
    assert _labels(text) == []


def test_of_two_names_that_agree_the_one_written_so_wins() -> None:
    assert (
        _labels("managing accounts for twelve clients") == ["account management"] or _labels("managing accounts") == []
    )
    assert _labels("monthly management accounts") == ["management accounting"]


def test_of_two_names_that_agree_the_one_that_asks_for_nothing_around_it_comes_first() -> None:
    assert _labels("rooms cleaning") == ["room cleaning"]


def test_the_longest_name_wins() -> None:
    assert _labels("the project management office") == ["project management office"]
    assert _labels("project management and the office") == ["project management"]


# Proper names


@pytest.mark.parametrize(
    "text",
    [
        "Equal opportunity for the community",
        "Dana joined seven years ago",
        "reacting and reacted and reactive",
        "a C in maths",
        "internet and network",
        "Danishes for breakfast",
        "SQL Servers",
    ],
)
def test_a_proper_name_is_not_found_inside_or_near_another_word(text: str) -> None:
    assert _labels(text) == []


def test_signs_are_part_of_a_name() -> None:
    assert _labels("C++17, C# and .NET with Node.js") == ["C++", "C#", ".NET", "Node.js"]
    assert _labels("C/C++") == ["C++"]
    assert _labels("nodejs") == ["Node.js"]


def test_an_abbreviation_that_ends_in_s_is_no_plural() -> None:
    assert _labels("ACLS and acls") == ["ACLS", "ACLS"]
    assert _labels("an ACL injury") == []


# Cues


@pytest.mark.parametrize(
    "text",
    [
        "Backend services in Go.",
        "Go programming",
        "Golang",
        "golang at night",
        "Go, Rust and more",
        "Go and Kubernetes",
        "BACKEND IN GO",
    ],
)
def test_a_guarded_name_counts_where_its_cues_hold(text: str) -> None:
    assert {"Go"} <= set(_labels(text))


@pytest.mark.parametrize(
    "text",
    [
        "We go and see the backend team",
        "Go away.",
        "Our Go to market backend",
        "Go live with the backend",
        "The backend is ready to go",
        "GO NOW",
        "Go for it. The backend waits.",
    ],
)
def test_a_guarded_name_does_not_count_where_a_cue_fails(text: str) -> None:
    assert _labels(text) == []


def test_a_veto_alone_needs_no_neighbours() -> None:
    assert _labels("Trackers in Excel") == ["Excel"]
    assert _labels("You will excel. Excel at work; Excel in a team.") == []


def test_a_veto_holds_only_where_it_touches() -> None:
    assert _labels("Excel at heart, then pivots in Excel") == ["Excel"]
    assert _labels("statistics in R, and some R and D spending") == ["R"]


def test_a_near_word_counts_in_any_form_but_only_in_its_own_sentence() -> None:
    assert _labels("Triage of each patient") == ["triage"]
    assert _labels("Triage of bugs. Patients wait.") == []


def test_a_near_phrase_must_stand_whole() -> None:
    assert _labels("Led triage with ward staff") == ["triage"]
    assert _labels("Led triage on the ward with other staff") == []


def test_a_word_alone_on_its_line_borrows_the_lines_beside_it() -> None:
    assert _labels("• Programming\n• Go\n• Painting") == ["Go"]
    assert _labels("• Painting\n• Go\n• Cycling") == []


def test_a_tool_of_the_same_trade_is_neighbour_enough() -> None:
    assert _labels("Kubernetes for the team that wrote Rust") == ["Kubernetes", "Rust"]
    assert _labels("Pyxis for the team that wrote Rust") == ["Pyxis"]
    assert _labels("Rust, Pyxis") == ["Pyxis"]
    assert _labels("wound care for the team that wrote Rust") == ["wound care"]


def test_a_shared_name_goes_to_the_concept_with_the_most_words_near() -> None:
    assert _labels("OT and speech therapy for patients") == ["occupational therapy"]
    assert _labels("OT network with SCADA for patients") == ["operational technology"]
    assert _labels("OT pay") == []


# Words that two names share


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("accounts payable and receivable", ["accounts payable", "accounts receivable"]),
        ("OSHA 10/30", ["OSHA 10", "OSHA 30"]),
        ("verbal and written communication", ["verbal communication", "written communication"]),
        ("written or verbal communication", ["written communication", "verbal communication"]),
        ("documentation and version control", ["version control"]),
        ("accounts payable, receivable", ["accounts payable"]),
        ("accounts payable and others", ["accounts payable"]),
    ],
)
def test_a_shared_word_is_read_with_both_neighbours(text: str, labels: list[str]) -> None:
    assert _labels(text) == labels


def test_a_shared_word_marks_its_own_place() -> None:
    assert _parts("accounts payable and receivable")[1][0] == "receivable"


# Whole texts


def test_hits_come_in_order_and_never_overlap() -> None:
    text = (
        "RN with ACLS.\n- Managed budgets\n- wound care and wound dressing\nC#, C++ and SQL Server on VMs; OSHA 10/30."
    )
    hits = find(text, CONCEPTS)
    assert len(hits) == 11
    assert all(left.end <= right.start for left, right in pairwise(hits))


def test_an_empty_text_and_no_concepts_yield_nothing() -> None:
    assert find("", CONCEPTS) == ()
    assert find("wound care", concepts_from(())) == ()


def test_a_long_text_without_line_breaks_is_read_to_its_end() -> None:
    assert _labels("and so on " * 5000 + "wound care") == ["wound care"]
