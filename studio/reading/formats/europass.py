"""Europass XML: the SkillsPassport of 2012 to 2020 and the Candidate of today, brought into the keys of JSON Resume."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml import etree

from studio.model.errors import InputError
from studio.model.profile import Profile
from studio.reading.markup.package import parsed
from studio.reading.raw import File
from studio.reading.resume.from_json import profile_of

_BREAK = re.compile(r"<(?:br|/p|/li|/div)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,200}>")
_TECHNICAL = frozenset(
    """Photo Signature Attachment AttachmentList DocumentInfo PrintingPreferences DocumentID ProcessingInformation
    CandidateSupplier RenderingInformation ProfileSection PositionSeekingStatusCode UseCode ChannelCode TaxonomyID Code""".split()
)
"""Elements that say nothing of the person, or say it again in codes."""

_DAY = re.compile(r"-+0*(\d{1,2})$")
_LEVELS = ("Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing")


def read(file: File) -> Profile:
    """The profile that the file spells out. Raises :class:`InputError` where it is no Europass document."""
    root = parsed(file.data, _damaged)
    document = _Node(root)
    shape = {"SkillsPassport": _passport, "Candidate": _candidate}.get(_name(root))
    if shape is None:
        raise _damaged()
    made = shape(document)
    return profile_of(made, file.name, file.format, rest=[*document.rest()])


def _damaged() -> InputError:
    return InputError(
        "damaged-europass",
        "The file is no Europass document, or it is damaged.",
        hint="Download it from Europass again.",
    )


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


class _Node:
    """An element by the local names below it, which remembers what was read of it."""

    def __init__(self, element: etree._Element, read: set[etree._Element] | None = None) -> None:
        self._element = element
        self._read: set[etree._Element] = set() if read is None else read

    def all(self, *path: str) -> list[_Node]:
        """The elements at a path of names, at whatever depth the first of them stands."""
        found = [one for one in self._element.iter() if _name(one) == path[0] and one is not self._element]
        for name in path[1:]:
            found = [child for one in found for child in one if _name(child) == name]
        return [_Node(one, self._read) for one in found]

    def one(self, *path: str) -> _Node | None:
        """The first of them."""
        return next(iter(self.all(*path)), None)

    def words(self, *path: str) -> str:
        """The words of the first element at the path that has any, its lines parted; they are then read."""
        for node in self.all(*path):
            if said := node.take():
                return said
        return ""

    def attribute(self, name: str) -> str:
        """An attribute's value."""
        self._read.add(self._element)
        return str(self._element.get(name, ""))

    def take(self) -> str:
        """All words of the element, which is then read."""
        self._read.update(self._element.iter())
        return _said(" ".join(words.strip() for words in self._element.itertext() if words.strip()))

    def rest(self) -> Iterator[str]:
        """What was not read, each with the name of its element."""
        stack = [self._element]
        while stack:
            element = stack.pop()
            if _name(element) in _TECHNICAL:
                continue
            children = [child for child in element if _name(child)]
            words = _said(element.text or "")
            if element not in self._read and words and not children:
                yield f"{_spaced(_name(element))}: {words}"
            stack.extend(reversed(children))


def _said(text: str) -> str:
    """Words of an element, which may hold a piece of a page, escaped once or twice."""
    bare = _TAG.sub(" ", _BREAK.sub("\n", unescape(unescape(text))))
    return "\n".join(line for row in bare.split("\n") if (line := " ".join(row.split())))


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _passport(root: _Node) -> dict[str, Any]:
    person = root.one("Identification") or root
    return {
        "basics": {
            "name": f"{person.words('FirstName')} {person.words('Surname')}".strip(),
            "label": root.words("Headline", "Description", "Label"),
            "email": person.words("Email", "Contact"),
            "phone": person.words("Telephone", "Contact"),
            "location": _joined(
                person.words("AddressLine"),
                person.words("PostalCode"),
                person.words("Municipality"),
                person.words("Country", "Label"),
            ),
            "profiles": [{"url": site.take()} for site in person.all("Website", "Contact")],
        },
        "work": [_post(post) for post in root.all("WorkExperience")],
        "education": [_study(study) for study in root.all("Education")],
        "languages": [*_languages(root)],
        "skills": [*_skills(root)],
        "references": [{"name": "", "reference": one.take()} for one in root.all("ReferenceTo")],
        **_achievements(root),
    }


def _post(post: _Node) -> dict[str, str]:
    employer = post.one("Employer")
    return {
        "position": post.words("Position", "Label"),
        "name": employer.words("Name") if employer else "",
        "location": _town(employer),
        **_period(post),
        "summary": post.words("Activities"),
    }


def _study(study: _Node) -> dict[str, str]:
    school = study.one("Organisation")
    return {
        "studyType": study.words("Title"),
        "institution": school.words("Name") if school else "",
        "location": _town(school),
        "area": study.words("Field", "Label"),
        **_period(study),
        "summary": study.words("Activities"),
    }


def _town(place: _Node | None) -> str:
    return _joined(place.words("Municipality"), place.words("Country", "Label")) if place else ""


def _period(item: _Node) -> dict[str, str]:
    period = item.one("Period")
    if period is None:
        return {}
    ends = {key: _date(period.one(name)) for key, name in (("startDate", "From"), ("endDate", "To"))}
    return ends | ({"endDate": "present"} if period.words("Current") == "true" else {})


def _date(end: _Node | None) -> str:
    """SkillsPassport's <From year="2012" month="--03" day="---05"/> in ISO 8601."""
    if end is None:
        return ""
    parts = [_DAY.search(f"-{end.attribute(name)}") for name in ("month", "day")]
    numbers = [f"{int(part.group(1)):02d}" for part in parts if part]
    return "-".join([end.attribute("year"), *numbers])


def _languages(root: _Node) -> Iterator[dict[str, str]]:
    for one in root.all("MotherTongue"):
        yield {"language": one.words("Description", "Label"), "fluency": "mother tongue"}
    for one in root.all("ForeignLanguage"):
        levels = [
            f"{_spaced(name).lower()} {level}" for name in _LEVELS if (level := one.words("ProficiencyLevel", name))
        ]
        yield {"language": one.words("Description", "Label"), "fluency": _joined(*levels)}


def _skills(root: _Node) -> Iterator[dict[str, Any]]:
    skills = root.one("Skills")
    for name in ("Communication", "Organisational", "JobRelated", "Computer", "Driving", "Other"):
        for one in skills.all(name) if skills else ():
            if said := one.words("Description"):
                yield {"name": _spaced(name), "keywords": said.split("\n")}


def _achievements(root: _Node) -> dict[str, Any]:
    """Projects, prizes, publications and the rest, each under the title that the person chose."""
    found: dict[str, Any] = {}
    for one in root.all("AchievementList", "Achievement"):
        title = one.words("Title", "Label") or "Achievements"
        found.setdefault(title, []).extend(one.words("Description").split("\n"))
    return found


def _candidate(root: _Node) -> dict[str, Any]:
    person, profile = root.one("CandidatePerson") or root, root.one("CandidateProfile") or root
    return {
        "basics": {
            "name": f"{person.words('GivenName')} {person.words('FamilyName')}".strip(),
            "summary": profile.words("ExecutiveSummary"),
            **_reached(person),
        },
        "work": [post for employer in profile.all("EmployerHistory") for post in _positions(employer)],
        "education": [_attendance(one) for one in profile.all("EducationOrganizationAttendance")],
        "certificates": [
            {
                "name": one.words("CertificationTypeCode") or one.words("CertificationName"),
                "issuer": one.words("IssuingAuthority"),
            }
            for one in profile.all("Certification")
        ],
        "publications": [_publication(one) for one in profile.all("FormattedPublicationDescription")],
        "languages": [one for competency in profile.all("PersonCompetency") for one in _competency(competency)],
        "projects": [
            {"name": one.words("Title"), "description": one.words("Description"), **_span(one)}
            for one in profile.all("Project")
        ],
        "interests": [
            {"name": one.words("Title"), "summary": one.words("Description")} for one in profile.all("Hobby")
        ],
    }


def _reached(person: _Node) -> dict[str, Any]:
    found: dict[str, Any] = {"profiles": []}
    for way in person.all("Communication"):
        channel = way.words("ChannelCode").lower()
        address, number = way.words("URI"), way.words("DialNumber")
        dialling = way.words("CountryDialing")
        if "@" in address:
            found.setdefault("email", address.removeprefix("mailto:"))
        elif address:
            found["profiles"].append({"url": address})
        if number or channel == "telephone":
            code = dialling.lstrip("+0")
            found.setdefault("phone", f"+{code} {number}" if code else number)
        place = _joined(
            way.words("AddressLine"), way.words("PostalCode"), way.words("CityName"), way.words("CountryCode").upper()
        )
        if place:
            found.setdefault("location", place)
    return found


def _positions(employer: _Node) -> Iterator[dict[str, str]]:
    """An employer's posts: one, or several in turn."""
    name = employer.words("OrganizationName")
    place = _joined(employer.words("CityName"), employer.words("CountryCode").upper())
    for post in employer.all("PositionHistory"):
        own = _joined(post.words("City"), post.words("Country"))
        yield {
            "position": post.words("PositionTitle"),
            "name": name,
            "location": own or place,
            **_span(post),
            "summary": post.words("Description"),
        }


def _attendance(one: _Node) -> dict[str, str]:
    return {
        "institution": one.words("OrganizationName"),
        "studyType": one.words("DegreeName") or one.words("ProgramName"),
        "area": one.words("MainFieldOfStudy"),
        "location": _joined(one.words("CityName"), one.words("CountryCode").upper()),
        **_span(one),
        "summary": one.words("OccupationalSkillsCovered"),
    }


def _span(item: _Node) -> dict[str, str]:
    start, end = item.one("StartDate"), item.one("EndDate")
    found = {"startDate": _said(start.take()) if start else "", "endDate": _said(end.take()) if end else ""}
    return found | ({"endDate": "present"} if item.words("CurrentIndicator") == "true" else {})


def _publication(one: _Node) -> dict[str, str]:
    return {"name": one.words("Title"), "releaseDate": one.words("Year"), "summary": one.words("Reference")}


def _competency(one: _Node) -> Iterator[dict[str, str]]:
    """A language with its levels; other competences are kept as they stand."""
    if one.words("TaxonomyID").lower() != "language":
        return
    name = one.words("CompetencyName") or one.words("CompetencyID")
    levels = [level.words("ScoreText") for level in one.all("CompetencyDimension")]
    yield {"language": name, "fluency": _joined(*dict.fromkeys(filter(None, levels)))}
