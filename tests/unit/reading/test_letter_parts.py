"""A person's own letter, its parts in their places."""

from __future__ import annotations

from studio.reading.letter import read_letter
from studio.reading.plain import read

LETTER = """Ines Falk
12 Mill Lane, Leeds

20 November 2026

Alderfell Trust
Leeds

Dear Ms Osei,

Your ward opened a second room in May.

May I see it at work?

Yours sincerely,
Ines Falk
Registered Nurse
NMC 12A3456
"""


def test_each_part_stands_where_it_stood() -> None:
    letter = read_letter(read(LETTER.encode(), "txt"))
    assert letter.head == ("Ines Falk", "12 Mill Lane, Leeds")
    assert (letter.date, letter.addressee) == ("2026-11-20", ("Alderfell Trust", "Leeds"))
    assert [p.text for p in letter.paragraphs] == ["Your ward opened a second room in May.", "May I see it at work?"]
    assert (letter.closing, letter.sender) == ("Yours sincerely,", "Ines Falk")
    assert letter.foot == ("Registered Nurse", "NMC 12A3456")


def test_every_word_of_a_letter_is_kept() -> None:
    letter = read_letter(read(LETTER.encode(), "txt"))
    kept = " ".join(
        (*letter.head, "20 November 2026", *letter.addressee, letter.body, letter.closing, letter.sender, *letter.foot)
    )
    assert [word for word in LETTER.split() if word not in kept] == []
