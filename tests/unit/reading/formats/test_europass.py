"""Europass files, the old grammar and today's, as profiles."""

from __future__ import annotations

import pytest

from studio.model.errors import InputError
from studio.model.profile import Entry, Link, Profile
from studio.reading.formats.europass import read
from studio.reading.raw import File


def _read(xml: str) -> Profile:
    return read(File(data=xml.encode(), name="cv.xml", format="europass"))


def _passport(inside: str) -> Profile:
    head = '<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>'
    return _read(f'<?xml version="1.0"?>{head}{inside}</LearnerInfo></SkillsPassport>')


def _candidate(person: str = "", profile: str = "") -> Profile:
    spaces = 'xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9"'
    return _read(
        f"<Candidate {spaces}><hr:DocumentID>7</hr:DocumentID><CandidatePerson>{person}</CandidatePerson>"
        f"<CandidateProfile>{profile}</CandidateProfile></Candidate>"
    )


def _entries(profile: Profile, kind: str) -> tuple[Entry, ...]:
    [section] = profile.of_kind(kind)
    return section.entries


def _texts(entry: Entry) -> list[str]:
    return [line.text for line in entry.lines]


def test_the_person_of_a_passport_is_read() -> None:
    contact = _passport(
        "<Identification><PersonName><FirstName>Mara</FirstName><Surname>Lind</Surname></PersonName><ContactInfo>"
        "<Address><Contact><AddressLine>1 Mill Lane</AddressLine><PostalCode>LS1 4AB</PostalCode><Municipality>Leeds</Municipality>"
        "<Country><Code>UK</Code><Label>United Kingdom</Label></Country></Contact></Address>"
        "<Email><Contact>mara@example.org</Contact></Email>"
        "<Telephone><Contact>0113 496 0000</Contact></Telephone><Website><Contact>https://m.example.org</Contact></Website>"
        "</ContactInfo><Photo>AAAA</Photo></Identification>"
        "<Headline><Type><Code>position</Code></Type><Description><Label>Staff Nurse</Label></Description></Headline>"
    ).contact
    assert (contact.name, contact.headline) == ("Mara Lind", "Staff Nurse")
    assert (contact.email, contact.phone) == ("mara@example.org", "0113 496 0000")
    assert contact.place == "1 Mill Lane, LS1 4AB, Leeds, United Kingdom"
    assert contact.links == (Link(url="https://m.example.org"),)


def test_the_posts_of_a_passport_are_read_with_their_dates() -> None:
    ended = '<Period><From year="2015" month="--09" day="---01"/><To year="2018"/></Period>'
    current = '<Period><From year="2019" month="--03"/><Current>true</Current></Period>'
    employer = "<Employer><Name>Hill Trust</Name><Municipality>Leeds</Municipality></Employer>"
    now, before = _entries(
        _passport(
            f"<WorkExperience>{current}<Position><Label>Nurse</Label></Position>{employer}</WorkExperience>"
            f"<WorkExperience>{ended}<Position><Label>Carer</Label></Position></WorkExperience>"
        ),
        "experience",
    )
    assert (now.title, now.organisation, now.place) == ("Nurse", "Hill Trust", "Leeds")
    assert (now.start, now.end, now.current) == ("2019-03", "", True)
    assert (before.title, before.start, before.end, before.current) == ("Carer", "2015-09-01", "2018", False)


@pytest.mark.parametrize(
    "said",
    [
        "&lt;ul&gt;&lt;li&gt;Led rounds&lt;/li&gt;&lt;li&gt;Cut errors &amp;amp; waste&lt;/li&gt;&lt;/ul&gt;",
        "Led rounds&lt;br /&gt;Cut errors &amp;amp; waste",
        "&amp;lt;p&amp;gt;Led rounds&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Cut errors &amp;amp;amp; waste&amp;lt;/p&amp;gt;",
    ],
    ids=["list", "breaks", "escaped twice"],
)
def test_a_page_inside_the_file_becomes_lines(said: str) -> None:
    [post] = _entries(_passport(f"<WorkExperience><Activities>{said}</Activities></WorkExperience>"), "experience")
    assert _texts(post) == ["Led rounds", "Cut errors & waste"]


def test_languages_and_skills_of_a_passport_are_read() -> None:
    levels = "<ProficiencyLevel><Listening>B2</Listening><SpokenInteraction>B1</SpokenInteraction></ProficiencyLevel>"
    profile = _passport(
        "<Skills><MotherTongue><Description><Label>English</Label></Description></MotherTongue>"
        f"<ForeignLanguage><Description><Label>Norwegian</Label></Description>{levels}</ForeignLanguage>"
        "<JobRelated><Description>Wound care&lt;br/&gt;Triage</Description></JobRelated></Skills>"
    )
    own, other = _entries(profile, "languages")
    assert (own.title, _texts(own)) == ("English", ["mother tongue"])
    assert (other.title, _texts(other)) == ("Norwegian", ["listening B2, spoken interaction B1"])
    [skills] = _entries(profile, "skills")
    assert (skills.title, _texts(skills)) == ("Job related", ["Wound care", "Triage"])


def test_study_and_achievements_of_a_passport_are_read() -> None:
    profile = _passport(
        '<Education><Period><From year="2015"/><To year="2018" month="--06" day="---30"/></Period><Title>BSc Nursing</Title>'
        "<Organisation><Name>Aire College</Name><Municipality>Leeds</Municipality></Organisation>"
        "<Field><Label>Health</Label></Field></Education>"
        "<AchievementList><Achievement><Title><Label>Prizes</Label></Title><Description>Nurse of the year</Description>"
        "</Achievement></AchievementList>"
    )
    [study] = _entries(profile, "education")
    assert (study.title, study.organisation, study.area, study.place) == (
        "BSc Nursing",
        "Aire College",
        "Health",
        "Leeds",
    )
    assert (study.start, study.end) == ("2015", "2018-06-30")
    assert profile.other == ("Prizes: Nurse of the year",)


def test_the_person_of_a_candidate_is_read() -> None:
    contact = _candidate(
        "<PersonName><oa:GivenName>Mara</oa:GivenName><hr:FamilyName>Lind</hr:FamilyName></PersonName>"
        "<Communication><ChannelCode>Email</ChannelCode><oa:URI>mailto:mara@example.org</oa:URI></Communication>"
        "<Communication><ChannelCode>Web</ChannelCode><oa:URI>https://m.example.org</oa:URI></Communication>"
        "<Communication><ChannelCode>Telephone</ChannelCode><oa:CountryDialing>044</oa:CountryDialing>"
        "<oa:DialNumber>113 496 0000</oa:DialNumber></Communication>"
        "<Communication><Address><oa:CityName>Leeds</oa:CityName><oa:CountryCode>gb</oa:CountryCode></Address></Communication>"
    ).contact
    assert (contact.name, contact.email, contact.phone) == ("Mara Lind", "mara@example.org", "+44 113 496 0000")
    assert (contact.place, contact.links) == ("Leeds, GB", (Link(url="https://m.example.org"),))


def test_an_employer_of_a_candidate_may_have_several_posts() -> None:
    def post(title: str, start: str, more: str) -> str:
        begun = f"<StartDate><hr:FormattedDateTime>{start}</hr:FormattedDateTime></StartDate>"
        return f"<PositionHistory><PositionTitle>{title}</PositionTitle>{begun}{more}</PositionHistory>"

    ended = "<EndDate><hr:FormattedDateTime>2019-02</hr:FormattedDateTime></EndDate>"
    posts = post("Ward Sister", "2019-03", "<hr:CurrentIndicator>true</hr:CurrentIndicator>") + post(
        "Nurse", "2015", ended
    )
    town = "<Address><oa:CityName>Leeds</oa:CityName><oa:CountryCode>gb</oa:CountryCode></Address>"
    profile = _candidate(
        profile=f"<EmployerHistory><hr:OrganizationName>Hill Trust</hr:OrganizationName>{town}{posts}</EmployerHistory>"
    )
    assert [
        (job.title, job.organisation, job.place, job.start, job.end, job.current)
        for job in _entries(profile, "experience")
    ] == [
        ("Ward Sister", "Hill Trust", "Leeds, GB", "2019-03", "", True),
        ("Nurse", "Hill Trust", "Leeds, GB", "2015", "2019-02", False),
    ]


def test_study_languages_and_the_rest_of_a_candidate_are_read() -> None:
    profile = _candidate(
        profile="<hr:ExecutiveSummary>&lt;p&gt;I nurse.&lt;/p&gt;</hr:ExecutiveSummary>"
        "<EducationOrganizationAttendance><hr:OrganizationName>Aire College</hr:OrganizationName>"
        "<EducationDegree><hr:DegreeName>BSc Nursing</hr:DegreeName></EducationDegree></EducationOrganizationAttendance>"
        "<PersonCompetency><hr:TaxonomyID>language</hr:TaxonomyID><hr:CompetencyName>Norwegian</hr:CompetencyName>"
        "<CompetencyDimension><hr:ScoreText>B2</hr:ScoreText></CompetencyDimension>"
        "<CompetencyDimension><hr:ScoreText>B2</hr:ScoreText></CompetencyDimension></PersonCompetency>"
        "<Certification><hr:CertificationName>Gas Safe</hr:CertificationName></Certification>"
        "<Hobby><Title>Rowing</Title><Description>Eights</Description></Hobby>"
    )
    said = [
        (section.kind, entry.title, entry.organisation, _texts(entry))
        for section in profile.sections
        for entry in section.entries
    ]
    assert said == [
        ("summary", "", "", ["I nurse."]),
        ("education", "BSc Nursing", "Aire College", []),
        ("certificates", "Gas Safe", "", []),
        ("languages", "Norwegian", "", ["B2"]),
        ("interests", "Rowing", "", ["Eights"]),
    ]


def test_what_has_no_field_is_kept_and_the_files_own_codes_are_not() -> None:
    profile = _candidate(
        "<hr:BirthDate>1990-03-05</hr:BirthDate>", "<Cooking>for twelve</Cooking><UseCode>home</UseCode>"
    )
    kept = " ".join(profile.other)
    assert "Birth date: 1990-03-05" in kept
    assert "Cooking: for twelve" in kept
    assert "home" not in profile.text
    assert "7" not in profile.text


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "Mara Lind",
        "<Candidate><CandidatePerson>",
        '<!DOCTYPE Candidate [<!ENTITY x SYSTEM "file:///etc/hostname">]><Candidate>&x;</Candidate>',
    ],
    ids=["empty", "words", "cut off", "external entity"],
)
def test_a_damaged_file_is_refused(xml: str) -> None:
    with pytest.raises(InputError) as refused:
        _read(xml)
    assert (refused.value.code, refused.value.hint) == ("damaged-europass", "Download it from Europass again.")


def test_another_document_in_xml_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        _read("<rss><channel><title>Nurse</title></channel></rss>")
    assert refused.value.code == "damaged-europass"


def test_what_fits_no_field_is_kept_without_a_name_of_ours() -> None:
    assert _candidate(person="<hr:PassportNumber>P7</hr:PassportNumber>").other == ("Passport number: P7",)
