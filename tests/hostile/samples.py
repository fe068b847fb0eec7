"""A small whole file of every format that is read, as a thing to spoil."""

from __future__ import annotations

import io
import json
import plistlib
import zipfile
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from studio.resources import sample_postings, sample_resume

_LINES = (
    "Ines Falk",
    "Ward Nurse",
    "ines.falk@example.org | +49 170 5550123 | Leeds, UK",
    "Experience",
    "Ward Nurse, Hillcrest Hospital, Leeds\tMar 2019 - Present",
    "- Led wound care rounds for 28 beds and trained nine new nurses",
    "- Cut medication errors by a third in one year",
    "Staff Nurse, Brook Clinic, York\t2015 - 2019",
    "- Ran the triage desk at night",
    "Education",
    "BSc Nursing, University of Leeds\t2012 - 2015",
    "Skills",
    "Wound care, triage, Microsoft Excel",
)
_ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'


def samples() -> dict[str, bytes]:
    """File name → its bytes: one of each format at least."""
    text = "\n".join(_LINES)
    posting = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Staff Nurse",
        "hiringOrganization": {"name": "St Brigid's Hospital"},
        "description": "<p>Wound care on a surgical ward.</p><ul><li>Triage</li></ul>",
    }
    page = f'<html><head><title>Staff Nurse</title><script type="application/ld+json">{json.dumps(posting)}</script></head><body><h1>Staff Nurse</h1><p>At St Brigid\'s we…</p></body></html>'
    mail = f"Subject: Staff Nurse\nFrom: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n{page}\n--b--\n"
    made = {
        "cv.txt": text.encode(),
        "cv.md": ("---\ntitle: CV\n---\n# " + text.replace("Experience", "## Experience")).encode(),
        "cv.pdf": _pdf(),
        "cv.odt": _odt(),
        "cv.rtf": _rtf(),
        "cv.json": json.dumps(
            {"basics": {"name": "Ines Falk"}, "work": [{"name": "Hillcrest", "position": "Nurse"}]}
        ).encode(),
        "cv.yaml": b"cv:\n  name: Ines Falk\n  sections:\n    experience:\n      - company: Hillcrest\n        position: Nurse\n        start_date: 2019-03\n",
        "cv.zip": _linkedin(),
        "cv.xml": b'<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification><PersonName><FirstName>Ines</FirstName><Surname>Falk</Surname></PersonName></Identification></LearnerInfo></SkillsPassport>',
        "job.html": page.encode(),
        "job.eml": mail.encode(),
        "job.mhtml": mail.replace("alternative", "related").encode(),
        "job.json": json.dumps(posting).encode(),
        "job.url": b"[InternetShortcut]\nURL=https://jobs.example.org/5\n",
        "job.webloc": plistlib.dumps({"URL": "https://jobs.example.org/5"}, fmt=plistlib.FMT_BINARY),
        "job.desktop": b"[Desktop Entry]\nType=Link\nURL=https://jobs.example.org/5\n",
    }
    shipped = (sample_resume(), *sample_postings())
    return made | {f"sample-{path.name}": Path(path).read_bytes() for path in shipped}


def _pdf() -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made)
    for number, words in enumerate(_LINES):
        canvas.drawString(72, 780 - 15 * number, words.expandtabs(40))
    canvas.linkURL("mailto:ines.falk@example.org", (72, 740, 300, 760))
    canvas.save()
    return made.getvalue()


def _odt() -> bytes:
    body = "".join(f"<text:p>{line.replace(chr(9), '<text:tab/>')}</text:p>" for line in _LINES)
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        }
    )


def _rtf() -> bytes:
    body = "\\par ".join(line.replace("\t", "\\tab ") for line in _LINES)
    table = "\\trowd\\cellx1000\\cellx2000 Nurse\\cell 2019\\cell\\row "
    return f"{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Arial;}}}}{{\\header Ines}}{body}\\par {table}}}".encode()


def _linkedin() -> bytes:
    return _zip(
        {
            "Profile.csv": "First Name,Last Name,Headline\nInes,Falk,Nurse\n",
            "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\nHillcrest,Nurse,Wards,Leeds,Mar 2019,\n",
        }
    )


def _zip(members: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, words in members.items():
            package.writestr(name, words)
    return made.getvalue()
