"""Which words of a sentence a cue speaks of."""

from __future__ import annotations

import pytest

from studio.matching.clauses import said_of


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("ACLS is a plus, but not required.", {"ACLS": "preferred"}),
        ("Knowledge of welding is not required but is a plus", {"welding": "preferred"}),
        ("Excel is required; Tableau is a plus.", {"Excel": "required", "Tableau": "preferred"}),
        ("Excel required, Tableau a plus", {"Excel": "required", "Tableau": "preferred"}),
        ("Must have a CPA, MBA preferred", {"CPA": "required", "MBA": "preferred"}),
        ("Sauces, stocks and ideally pastry", {"Sauces": "", "stocks": "", "pastry": "preferred"}),
        ("Saws, lathes and drills (preferred)", {"Saws": "", "lathes": "", "drills": "preferred"}),
        ("Registration under (WAC) and (RCW) rules is preferred", {"Registration": "preferred", "WAC": "preferred"}),
        ("No welding experience needed", {"welding": "unwanted"}),
        ("You do not need a degree", {"degree": "unwanted"}),
        ("This is not a sales role", {"sales": "unwanted"}),
        ("Essential: saws. Desirable: lathes.", {"saws": "required", "lathes": "preferred"}),
        ("Two of the following: saws, lathes, drills", {"saws": "preferred", "drills": "preferred"}),
        ("Saws, while not essential, would be useful.", {"Saws": "preferred"}),
        ("Strong sawing, ideally on oak", {"sawing": "asked", "oak": "preferred"}),
        ("Saws, ideally", {"Saws": "preferred"}),
        ("You will saw oak.", {"oak": ""}),
    ],
)
def test_a_cue_speaks_of_its_own_clause(sentence: str, said: dict[str, str]) -> None:
    assert {words: said_of(sentence, sentence.index(words)) for words in said} == said
