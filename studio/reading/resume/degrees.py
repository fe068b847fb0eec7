"""The head of a course of study: the award, its subject, who gave it, where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from studio.language.dates import find_ranges
from studio.reading.resume.fields import Head, mark_towns, placed_fields, school_score, slot_scores
from studio.reading.resume.pieces import EDGES, Piece, is_town

_AWARD = (
    r"(?:Bachelor|Master|Doctor|Associate)(?:['’]?s)?(?: Degree)?(?:,? of [A-Z][\w&]*(?: (?:(?:and|&) )?[A-Z][\w&]*){0,3})?"
    r"|Doctorate|(?:Post[- ]?graduate |Graduate |Advanced |Higher |Higher National |National |Professional |Level \d )*"
    r"(?:Diploma|Certificate|Degree)|High[- ]School(?: Diploma)?|Secondary School Certificate|Higher Secondary Certificate|Baccalaureate|"
    r"B\. ?S\. ?B\. ?A\.?|BSBA|B\. ?(?:S|A|Sc|Eng|Tech|Ed|Com|Des|Arch|Pharm|E)\.?(?![a-z])|M\. ?(?:S|A|Sc|Eng|Tech|Ed|Com|Phil|Res|Arch)\.?(?![a-z])|"
    r"B(?:Sc|Eng|Tech|Ed|Com|Comm|A|S|BA|FA|SN|SW|Arch|Des|Pharm|Mus|E|CA|N)(?![\w])|M(?:Sc|Eng|Tech|Ed|A|S|BA|FA|PH|PA|SN|SW|Phil|Res|CA|Arch|Pharm|Des|Math|Phys|Chem)(?![\w])|"
    r"LL\.?[BM]\.?|J\. ?D\.?|M\. ?D\.?(?![a-z])|Ph\. ?D\.?|DPhil|D\.Phil\.?|DNP|EdD|Ed\.D\.?|PsyD|PGCE|PGDE|HND|HNC|NVQ(?: Level \d)?|SVQ|BTEC(?: \w+ Diploma)?|"
    r"GCSEs?|GED|A[- ][Ll]evels?|AAS|A\. ?A\. ?S\.?|A\. ?A\.?(?!\w)|A\. ?S\.?(?!\w)|Abitur|Apprenticeship|Matura|Licentiate|Foundation Degree"
)
_DEGREE: Final = re.compile(
    rf"(?<![\w.])(?:{_AWARD})|\b(?:Bachelor|Master|Doctor|Diploma|Certificate|Certification|Licen[cs]e|Minor|Major|Undergraduate|Postgraduate|Degree)(?:['’]?s)?\b"
)
_WHOLE = re.compile(
    rf"(?P<award>(?:(?:Executive|Dual|Joint|Honours|Honors|First Class|Combined) )?(?:{_AWARD})(?: ?\(?(?:Hons?|Honours|Honors)\.?\)?)?"
    rf"(?: ?\([A-Z][\w. ]{{1,8}}\))?)(?P<joint>\s+(?:in|of|with a major in|majoring in|Major:)\s+|\s*[:,–—-]\s+|\s*:\s*|\s+(?=\S)|\s*(?=\())(?P<area>.+)"
)
_ALONE = re.compile(_AWARD)
_STATUS: Final = re.compile(
    r"(?:expected|anticipated|graduat\w+|completed|completion|class of|awarded|in progress|since|from|to|date|dates?|present|exp|candidate)\.?(?: graduation| date| in)?:?",
    re.IGNORECASE,
)
_SCORE: Final = re.compile(
    r"(?:GPA|Grade|CGPA|Honou?rs|Relevant|Coursework|Thesis|Dissertation|Activities|Minor|Technolog|Tools|Skills|Responsibilit|Key |Result|"
    r"Final |Overall|Distinction|Merit|First[- ]class|Upper|Magna|Summa|Cum |Dean|\d(?:[.:]\d)|[12][:.]\d)[\w ]*",
    re.IGNORECASE,
)
_AREA = re.compile(r"[^\W\d][\w&,:/ ()'’.+#–-]{2,80}")
_HONOURS = re.compile(r"Hons?\.?|Honou?rs", re.IGNORECASE)
_JOINT = re.compile(r"\s+(?:in|of|-|–)$")
_CAMPUS = re.compile(r"\b(?:of|at) [A-Z]\w+$")
"""A school that another word may follow as its campus: "University of California, Berkeley"."""

_SCHOOL_WORD = re.compile(r"Universi|College|School(?! (?:Diploma|Certificate))|Institut|Academy", re.IGNORECASE)
_REPEATED = re.compile(
    rf"(?:{_AWARD}|Bachelors|Masters)(?: Degree)? ?[:,] (?P<area>[A-Z][\w&/ -]{{3,60}}?),? (?:(?:\d{{1,2}} |[A-Z][a-z]{{2,8}} )?\d{{4}} )?"
    r"(?P<school>[A-Z][\w&.' -]{2,80}?)(?: - )?,?(?: (?:City ?, ?)?State)? (?P=area)\b"
)
_MOST_STUDY = 160
_MOST_AWARD = 90


def is_degree(text: str) -> bool:
    """Whether ``text`` names a degree, a diploma or a school certificate."""
    return _DEGREE.search(text) is not None


def study_cuts(text: str) -> tuple[int, ...]:
    """Where the fields of a study part that a form has set without marks: the award, its subject, the school, the subject again."""
    found = _REPEATED.match(text)
    return (found.start("area"), found.start("school"), found.end("school")) if found else ()


def names_study(text: str) -> bool:
    """Whether a line by itself tells a course of study: what was studied and where."""
    head = text[:_MOST_STUDY]
    begins = _DEGREE.match(text) is not None or len(text) <= _MOST_STUDY
    return begins and is_degree(head) and _SCHOOL_WORD.search(head) is not None


def is_school(text: str) -> bool:
    """Whether ``text`` names a school and no degree."""
    return _SCHOOL_WORD.search(text) is not None and not is_degree(text)


def is_score(text: str) -> bool:
    """Whether ``text`` tells a grade, a thesis or the like, and heads nothing."""
    return _SCORE.match(text) is not None


def degree_score(words: str) -> float:
    """How far ``words`` look like the name of an award, -1 to 1."""
    if is_town(words) or is_score(words):
        return -0.6
    if not is_degree(words) or len(words) > _MOST_AWARD:
        return -0.3 if _SCHOOL_WORD.search(words) else 0.0
    return 0.3 if _SCHOOL_WORD.search(words) else 0.95


def studies_of(heads: Sequence[Sequence[Piece]]) -> list[Head]:
    """The fields of each head of a section of studies, from its pieces."""
    mark_towns(heads)
    return [
        _filled(pieces, scores)
        for pieces, scores in zip(heads, slot_scores(heads, degree_score, school_score), strict=True)
    ]


def _filled(pieces: Sequence[Piece], scores: Sequence[tuple[float, float]]) -> Head:
    able = [n for n, piece in enumerate(pieces) if not piece.town and not _is_aside(piece.text)]
    award = max(able, key=lambda n: scores[n][0], default=-1)
    if award >= 0 and scores[award][0] <= 0.2:  # noqa: PLR2004 - less is no degree, unless a school stands beside it
        award = next((n for n in able if _is_beside_school(able, scores, n)), -1)
    schools = [n for n in able if n != award]
    school = max(schools, key=lambda n: (scores[n][1], -n), default=-1)
    if award >= 0 and school >= 0 and scores[school][1] < 0.3 and _is_subject(pieces, award, school):  # noqa: PLR2004 - named as none
        school = next((n for n in schools if n != school and not _is_subject(pieces, award, n)), -1)
    area = _area(pieces, schools, award, school) if award >= 0 else -1
    head = placed_fields(pieces, {"title": award, "organisation": school, "area": area}, scores)
    _part(head)
    return head


def _area(pieces: Sequence[Piece], able: Sequence[int], award: int, school: int) -> int:
    """The piece that is the subject: behind the award, on a line of its own beside it, or behind the school."""
    others = [n for n in able if n != school]
    found = next((n for n in others if n > award and _is_subject(pieces, award, n)), -1)
    if found < 0:
        found = next((n for n in others if _is_row(pieces, n) and abs(pieces[n].row - pieces[award].row) == 1), -1)
    if found < 0 and school >= 0 and _WHOLE.fullmatch(pieces[award].text) is None:
        campus = _CAMPUS.search(pieces[school].text) is not None
        found = next((n for n in others if not campus and _is_subject(pieces, school, n)), -1)
    return found


def _is_beside_school(able: Sequence[int], scores: Sequence[tuple[float, float]], number: int) -> bool:
    """Whether a piece that names no award we know is one: it is no school, and another piece plainly is."""
    return scores[number][1] < 0.3 and any(scores[n][1] > 0.5 for n in able if n != number)  # noqa: PLR2004 - no, and plainly


def _is_aside(words: str) -> bool:
    """Whether a piece is a status, a date or a grade, and no field."""
    return bool(_STATUS.fullmatch(words) or find_ranges(words) or is_score(words))


def _is_subject(pieces: Sequence[Piece], award: int, number: int) -> bool:
    """Whether a piece that follows the award in its line can be its subject."""
    piece = pieces[number]
    follows = number == award + 1 and piece.row == pieces[award].row and piece.joint in {"comma", "dash", "turn"}
    return follows and _AREA.fullmatch(piece.text) is not None and not _SCHOOL_WORD.search(piece.text)


def _is_row(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a piece is all that its line says, and may be a subject."""
    alone = sum(piece.row == pieces[number].row for piece in pieces) == 1
    words = pieces[number].text
    return alone and _AREA.fullmatch(words) is not None and not _SCHOOL_WORD.search(words)


def _part(head: Head) -> None:
    """An award that names its subject in the same words is parted from it: "BSc in Biology", "MBA: Finance"."""
    head.title = _JOINT.sub("", head.title)
    found = _WHOLE.fullmatch(head.title)
    if found is None or head.area or _ALONE.fullmatch(head.title):
        return
    area = found["area"].strip(EDGES)
    if area.startswith("(") and area.endswith(")"):
        area = area[1:-1]
    if (
        _AREA.fullmatch(area)
        and not is_score(area)
        and not is_degree(area)
        and not _HONOURS.fullmatch(area)
        and not _SCHOOL_WORD.search(area)
    ):
        head.title, head.area = found["award"].strip(EDGES), area
        head.sure["area"] = 0.8
