"""PDF files: columns, wrapped lines and running titles, on pages made here."""

from __future__ import annotations

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

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
    assert [notice.code for notice in document.notices] == ["running-title"]


def test_place_and_dates_beside_the_bullets_belong_to_the_entry() -> None:
    left = ("Experience", "Aire Hospital, Staff Nurse", "• Led wound care rounds on a ward", "• Trained students")
    page = [*_down(60, 760, *left), (430, 746, "Leeds, UK"), (430, 732, "Mar 2019 – May 2022")]
    profile: Profile = read_resume(_pdf([(60, 800, "Mara Lind"), *page]), "cv.pdf")
    [job] = profile.sections[0].entries
    assert (job.title, job.organisation, job.place) == ("Staff Nurse", "Aire Hospital", "Leeds, UK")
    assert (job.start, job.end) == ("2019-03", "2022-05")
    assert [line.text for line in job.lines] == ["Led wound care rounds on a ward", "Trained students"]
