"""A person's own letter, its parts in their places."""

from __future__ import annotations

import pytest

from studio.layout.blocks import letter_blocks
from studio.model.profile import Contact
from studio.reading.formats.plain import read
from studio.reading.letter import read_letter
from studio.reading.raw import File

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
    letter = read_letter(read(File(data=LETTER.encode(), format="txt")))
    assert letter.head == ("Ines Falk", "12 Mill Lane, Leeds")
    assert (letter.date, letter.addressee) == ("2026-11-20", ("Alderfell Trust", "Leeds"))
    assert [p.text for p in letter.paragraphs] == ["Your ward opened a second room in May.", "May I see it at work?"]
    assert (letter.closing, letter.sender) == ("Yours sincerely,", "Ines Falk")
    assert letter.foot == ("Registered Nurse", "NMC 12A3456")


def test_every_word_of_a_letter_is_kept() -> None:
    letter = read_letter(read(File(data=LETTER.encode(), format="txt")))
    kept = " ".join(
        (*letter.head, "20 November 2026", *letter.addressee, letter.body, letter.closing, letter.sender, *letter.foot)
    )
    assert [word for word in LETTER.split() if word not in kept] == []


@pytest.mark.parametrize(
    ("head", "own", "addressee"),
    [
        (
            "Ines Falk\n12 Mill Lane\n\nAlderfell Trust\nLeeds",
            ("Ines Falk", "12 Mill Lane"),
            ("Alderfell Trust", "Leeds"),
        ),
        ("Ines Falk\nines@example.org\nAlderfell Trust", ("Ines Falk", "ines@example.org"), ("Alderfell Trust",)),
        (
            "Ines Falk\n12 Mill Lane\n\nAlderfell Trust\n\n3 May 2026",
            ("Ines Falk", "12 Mill Lane"),
            ("Alderfell Trust",),
        ),
        (
            "3 May 2026\n\nInes Falk\n12 Mill Lane\n\nAlderfell Trust",
            ("Ines Falk", "12 Mill Lane"),
            ("Alderfell Trust",),
        ),
        ("12 Mill Lane\n\nLeeds, 3 May 2026\nAlderfell Trust", ("12 Mill Lane", "Leeds"), ("Alderfell Trust",)),
        ("Alderfell Trust\nLeeds", (), ("Alderfell Trust", "Leeds")),
        ("Alderfell Trust\njobs@example.com\n\n", ("Alderfell Trust", "jobs@example.com"), ()),
        ("", (), ()),
    ],
)
def test_the_senders_lines_are_told_from_the_readers(
    head: str, own: tuple[str, ...], addressee: tuple[str, ...]
) -> None:
    body = "Dear Ms Osei,\n\nYour ward opened a second room in May.\n\nYours sincerely,\nInes Falk\n"
    letter = read_letter(read(File(data=f"{head}\n\n{body}".encode(), format="txt")))
    assert (letter.head, letter.addressee) == (own, addressee)


def test_lines_under_the_signature_stand_there_on_the_page_and_in_the_text() -> None:
    letter = read_letter(read(File(data=LETTER.encode(), format="txt")))
    blocks = letter_blocks(Contact(name="Ines Falk"), letter)
    assert [(block.kind, block.runs[0].text) for block in blocks[-3:]] == [
        ("prose", "Ines Falk"),
        ("address", "Registered Nurse"),
        ("address", "NMC 12A3456"),
    ]
    assert letter.text().endswith("Yours sincerely,\nInes Falk\nRegistered Nurse\nNMC 12A3456")
    assert "12 Mill Lane, Leeds" not in [block.runs[0].text for block in blocks]
