"""PDF files: columns, wrapped lines, running titles, type, links and locks, on pages made here."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from studio.model.errors import InputError
from studio.model.profile import Profile
from studio.reading.formats.pdf import read
from studio.reading.raw import File, RawDocument
from studio.reading.resume.read import read_resume

Placed = tuple[float, float, str]


def _pdf(*pages: list[Placed]) -> RawDocument:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for page in pages:
        for x, y, words in page:
            canvas.setFont("Helvetica", 10)
            canvas.drawString(x, y, words)
        canvas.showPage()
    canvas.save()
    return read(File(data=made.getvalue(), format="pdf"))


def _down(x: float, top: float, *lines: str) -> list[Placed]:
    return [(x, top - 14 * number, words) for number, words in enumerate(lines)]


def _texts(document: RawDocument) -> list[str]:
    return [line.text for line in document.lines if line.text]


SIDE = ("Skills", "Wound care", "Triage", "Phlebotomy", "Languages", "English", "Norwegian", "Interests", "Rowing")
MAIN = (
    "Experience",
    "Staff Nurse, Aire Hospital",
    "Led the rounds of a ward with twenty-eight beds.",
    "Trained six students in sterile technique.",
    "Care Assistant, Skell House",
    "Washed, dressed and fed eleven residents each day.",
    "Wrote the notes that the next shift relied upon.",
    "Education",
    "Diploma in Nursing, Aire College",
)


def test_a_sidebar_is_read_before_what_stands_beside_it() -> None:
    document = _pdf([(60, 800, "Mara Lind"), *_down(60, 760, *SIDE), *_down(220, 760, *MAIN)])
    assert _texts(document) == ["Mara Lind", *SIDE, *MAIN]


def test_dates_at_the_right_are_no_column() -> None:
    jobs = [f"Staff Nurse, Ward {n}, Aire Hospital" for n in range(10)]
    dates = [f"20{10 + n} – 20{11 + n}" for n in range(10)]
    document = _pdf([*_down(60, 760, *jobs), *_down(460, 760, *dates)])
    assert _texts(document)[0] == f"{jobs[0]}\t{dates[0]}"


def test_wrapped_lines_become_one_and_short_ones_stay() -> None:
    wide = "Led the wound care rounds of a ward with twenty-eight beds and wrote the guide that the"
    document = _pdf([*_down(60, 700, f"• {wide}", "  other wards have used since.", "• Cut errors", "Triage", "Rota")])
    assert _texts(document) == [f"{wide} other wards have used since.", "Cut errors", "Triage", "Rota"]
    assert [line.bullet for line in document.lines] == [True, True, False, False]


def test_running_titles_are_left_out_and_said() -> None:
    said = ["Rewired ninety flats.", "Signed off test sheets.", "Trained two apprentices."]
    document = _pdf(*([(60, 700, words), (60, 40, f"Mara Lind, page {n} of 3")] for n, words in enumerate(said)))
    assert _texts(document) == said
    assert [notice.message for notice in document.notices] == [
        "Repeated on the pages and left out: “Mara Lind, page 0 of 3”."
    ]


def test_what_stands_in_another_place_on_each_page_is_no_running_title() -> None:
    pages: list[list[Placed]] = [
        [(60, 700, f"Wired flat {'ABC'[n]}."), (60, 400 - 60 * n, "Reason for leaving: it was done.")] for n in range(3)
    ]
    assert _texts(_pdf(*pages)).count("Reason for leaving: it was done.") == 3


def test_a_line_that_the_end_of_a_page_cuts_is_read_once() -> None:
    title: Placed = (60, 30, "Mara Lind")
    pages: list[list[Placed]] = [
        [(60, 700, "Wired ninety flats."), (60, 60, "Signed off the sheets."), title],
        [(60, 800, "Signed off the sheets."), (60, 700, "Trained two apprentices."), title],
    ]
    assert _texts(_pdf(*pages)) == ["Wired ninety flats.", "Signed off the sheets.", "Trained two apprentices."]


def test_place_and_dates_beside_the_bullets_belong_to_the_entry() -> None:
    left = ("Experience", "Aire Hospital, Staff Nurse", "• Led wound care rounds on a ward", "• Trained students")
    page = [*_down(60, 760, *left), (430, 746, "Leeds, UK"), (430, 732, "Mar 2019 – May 2022")]
    profile: Profile = read_resume(_pdf([(60, 800, "Mara Lind"), *page]), "cv.pdf")
    [job] = profile.sections[0].entries
    assert (job.title, job.organisation, job.place) == ("Staff Nurse", "Aire Hospital", "Leeds, UK")
    assert (job.start, job.end) == ("2019-03", "2022-05")
    assert [line.text for line in job.lines] == ["Led wound care rounds on a ward", "Trained students"]


def _drawn(*draw: Callable[[Canvas], object], **how: Any) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4, **how)
    for one in draw:
        one(canvas)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _says(words: str) -> Callable[[Canvas], object]:
    return lambda canvas: canvas.drawString(60, 700, words)


def _refused(data: bytes, password: str = "") -> InputError:
    with pytest.raises(InputError) as refused:
        read(File(data=data, format="pdf", password=password))
    return refused.value


def test_a_locked_file_is_opened_by_its_password_alone() -> None:
    key = "alder"
    data = _drawn(_says("Mara Lind"), encrypt=StandardEncryption(key, ownerPassword="birch"))
    assert read(File(data=data, format="pdf", password=key)).text == "Mara Lind"
    none, wrong = _refused(data), _refused(data, "oak")
    assert (none.code, none.message) == ("encrypted-pdf", "The PDF is locked with a password.")
    assert (wrong.code, wrong.message) == ("encrypted-pdf", "The password does not open this PDF.")
    assert none.hint == wrong.hint == "Give its password (commands: with --password)."


def test_a_file_that_only_forbids_copying_is_read() -> None:
    data = _drawn(_says("Mara Lind"), encrypt=StandardEncryption("", ownerPassword="birch", canCopy=0))
    assert read(File(data=data, format="pdf")).text == "Mara Lind"


@pytest.mark.parametrize("data", [b"", b"Mara Lind", b"%PDF-1.7\nMara Lind", _drawn(_says("Mara Lind"))[:200]])
def test_a_damaged_file_is_refused_with_a_way_out(data: bytes) -> None:
    refused = _refused(data)
    assert (refused.code, refused.hint) == ("damaged-pdf", "Save it anew from where it came from.")


def test_a_file_of_pictures_is_refused_as_a_scan() -> None:
    refused = _refused(_drawn(lambda canvas: canvas.rect(60, 60, 400, 700, fill=1)))
    assert refused.code == "scanned-pdf"
    assert refused.hint.startswith("Export it again from the program it was written in.")


def test_one_page_with_words_among_pictures_is_enough() -> None:
    document = read(File(data=_drawn(lambda canvas: canvas.rect(60, 60, 400, 700), _says("Mara Lind")), format="pdf"))
    assert (_texts(document), document.page_count) == (["Mara Lind"], 2)


def test_large_type_is_a_heading_and_bold_type_turns() -> None:
    def page(canvas: Canvas) -> None:
        for x, y, font, size, words in (
            (60, 750, "Helvetica-Bold", 16, "Experience"),
            (60, 700, "Helvetica", 10, "Rewired ninety flats in a single winter"),
            (60, 660, "Helvetica-Bold", 10, "Electrician"),
            (120, 660, "Helvetica", 10, "Volt & Sons"),
        ):
            canvas.setFont(font, size)
            canvas.drawString(x, y, words)

    head, text, job = (line for line in read(File(data=_drawn(page), format="pdf")).lines if line.text)
    assert (head.heading, head.bold, head.size) == (True, True, 1.6)
    assert (text.heading, text.bold, text.size) == (False, False, 1.0)
    assert (job.text, job.turns, job.bold) == ("Electrician Volt & Sons", (12,), False)


def test_words_keep_the_address_of_the_link_that_lies_over_them() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "My page")
        canvas.linkURL("https://m.example.org/cv", (58, 695, 120, 715))
        canvas.drawString(60, 600, "Leeds")

    lines = [line for line in read(File(data=_drawn(page), format="pdf")).lines if line.text]
    assert [(line.text, line.links) for line in lines] == [("My page", ("https://m.example.org/cv",)), ("Leeds", ())]


def test_a_drawn_dot_before_a_line_makes_it_a_bullet() -> None:
    def page(canvas: Canvas) -> None:
        canvas.circle(62, 703, 2, fill=1)
        canvas.drawString(75, 700, "Led the rounds of the ward")
        canvas.drawString(75, 650, "Leeds")

    lines = [line for line in read(File(data=_drawn(page), format="pdf")).lines if line.text]
    assert [(line.text, line.bullet) for line in lines] == [("Led the rounds of the ward", True), ("Leeds", False)]


def test_lines_know_where_they_stand_on_which_page() -> None:
    document = read(File(data=_drawn(_says("Mara Lind"), _says("Leeds")), format="pdf"))
    first, second = document.spots
    assert (document.text[first.start : first.end], first.page) == ("Mara Lind", 1)
    assert (document.text[second.start : second.end], second.page) == ("Leeds", 2)
    assert first.left == pytest.approx(60 / A4[0], abs=0.01)
    assert first.top < 1 - 700 / A4[1] < first.bottom


def test_a_page_that_a_browser_printed_says_its_title_and_its_address() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(30, 820, "Staff Nurse")
        canvas.drawString(330, 820, "https://j.example.org/7")
        canvas.drawString(60, 700, "Lead the rounds.")

    assert read(File(data=_drawn(page), format="pdf")).stated == (
        ("page-title", "Staff Nurse"),
        ("url", "https://j.example.org/7"),
    )


def test_no_more_than_thirty_pages_are_read() -> None:
    document = read(
        File(data=_drawn(*(_says(f"Ward {'ABCDE'[n % 5]}{'ABCDEFGH'[n // 5]}") for n in range(40))), format="pdf")
    )
    assert document.page_count == 30
    assert len(_texts(document)) == 30
    assert [notice.message for notice in document.notices] == ["Only the first 30 of 40 pages were read."]


def test_what_was_filled_into_a_form_is_read() -> None:
    def form(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Your name")
        canvas.acroForm.textfield(name="name", x=50, y=600, width=200, height=20, value="Mara Lind")

    document = read(File(data=_drawn(form), format="pdf"))
    assert [line for line in _texts(document) if line] == ["Your name", "Mara Lind"]
