"""RenderCV's YAML as a profile: nothing of it runs, its marks are no words, its sections keep their titles."""

from __future__ import annotations

import pytest

from studio.model.errors import InputError
from studio.model.profile import Entry, Link, Profile, Section
from studio.reading.formats.rendercv import read
from studio.reading.raw import File


def _read(text: str) -> Profile:
    return read(File(data=text.encode(), name="cv.yaml", format="yaml"))


def _section(title: str, *entries: str) -> Section:
    listed = "\n".join(f"      - {entry}" for entry in entries)
    [section] = _read(f"cv:\n  name: Mara Lind\n  sections:\n    {title}:\n{listed}").sections
    return section


def _entry(title: str, entry: str) -> Entry:
    [found] = _section(title, entry).entries
    return found


def _texts(entry: Entry) -> list[str]:
    return [line.text for line in entry.lines]


def test_the_head_is_read_with_the_addresses_of_its_networks() -> None:
    contact = _read(
        "cv: {name: Mara Lind, headline: Electrician, location: Leeds, email: mara@example.org, phone: +44 113 496 0000, "
        "website: 'https://m.example.org', social_networks: [{network: LinkedIn, username: mara-lind}, "
        "{network: GitHub, username: maralind}]}"
    ).contact
    assert (contact.name, contact.headline, contact.place) == ("Mara Lind", "Electrician", "Leeds")
    assert (contact.email, contact.phone) == ("mara@example.org", "+44 113 496 0000")
    assert contact.links == (
        Link(url="https://m.example.org"),
        Link(url="https://linkedin.com/in/mara-lind", label="LinkedIn"),
        Link(url="https://github.com/maralind", label="GitHub"),
    )


def test_a_job_is_read_from_its_own_keys() -> None:
    job = _entry(
        "experience",
        "{company: Volt & Sons, position: Electrician, location: Leeds, start_date: 2019-03, end_date: 2021, "
        "summary: Sites of all sizes, highlights: [Rewired ninety flats, no]}",
    )
    assert (job.title, job.organisation, job.place) == ("Electrician", "Volt & Sons", "Leeds")
    assert (job.start, job.end, job.current) == ("2019-03", "2021", False)
    assert _texts(job) == ["Sites of all sizes", "Rewired ninety flats", "no"]


@pytest.mark.parametrize("end", ["", ", end_date: present", ", end_date: Present"])
def test_a_job_without_an_end_goes_on(end: str) -> None:
    job = _entry("experience", f"{{company: Volt & Sons, start_date: 2019-03{end}}}")
    assert (job.start, job.end, job.current) == ("2019-03", "", True)


def test_a_degree_is_read_from_its_own_keys() -> None:
    study = _entry(
        "education", "{institution: Aire College, area: Nursing, degree: BSc, start_date: 2015, end_date: 2018}"
    )
    assert (study.title, study.area, study.organisation) == ("BSc", "Nursing", "Aire College")
    assert (study.start, study.end) == ("2015", "2018")


def test_skills_languages_papers_and_prizes_have_keys_of_their_own() -> None:
    skills = _entry("skills", "{label: Care, details: 'Triage, Wounds (acute, old)'}")
    assert (skills.title, _texts(skills)) == ("Care", ["Triage", "Wounds (acute, old)"])
    language = _entry("languages", "{label: Norwegian, details: fluent}")
    assert (language.title, _texts(language)) == ("Norwegian", ["fluent"])
    paper = _entry("publications", "{title: On wounds, journal: The Ward, date: 2021-05}")
    assert (paper.title, paper.organisation, paper.end) == ("On wounds", "The Ward", "2021-05")
    prize = _entry("awards", "{name: Nurse of the year, date: 2020, summary: Of sixty}")
    assert (prize.title, prize.end, _texts(prize)) == ("Nurse of the year", "2020", ["Of sixty"])


@pytest.mark.parametrize(
    ("title", "entry", "heading", "kind"),
    [
        ("ward_posts", "{company: Hill, position: Nurse}", "Ward Posts", "experience"),
        ("houses", "{institution: Aire College}", "Houses", "education"),
        ("things_made", "{name: Rota}", "Things Made", "projects"),
        ("Wörk I did", "{company: Hill}", "Wörk I did", "experience"),
        ("oddments", "{bullet: Kept bees}", "Oddments", "other"),
    ],
)
def test_a_section_of_an_unknown_title_is_told_by_its_entries(title: str, entry: str, heading: str, kind: str) -> None:
    section = _section(title, entry)
    assert (section.heading, section.kind) == (heading, kind)


def test_sections_stay_in_their_order() -> None:
    cv = (
        "cv: {name: Mara, sections: {skills: [{label: Triage}], education: [{institution: Aire}], summary: [I nurse.]}}"
    )
    assert [section.heading for section in _read(cv).sections] == ["Skills", "Education", "Summary"]


def test_marks_of_emphasis_and_links_are_no_words() -> None:
    job = _entry(
        "experience",
        "{company: '[Hill Trust](https://hill.example.org)', highlights: ['**Led** *night* rounds_for_all']}",
    )
    assert (job.organisation, job.url, _texts(job)) == (
        "Hill Trust",
        "https://hill.example.org",
        ["Led night rounds_for_all"],
    )


def test_the_design_is_no_part_of_the_person() -> None:
    profile = _read("cv: {name: Mara Lind, photo: me.png}\ndesign: {theme: classic}\nlocale: {language: en}")
    assert (profile.text, profile.other) == ("Mara Lind\n", ())


def test_nothing_in_the_file_is_run() -> None:
    profile = _read("cv:\n  name: !!python/object/apply:os.getcwd []\n  headline: !!python/name:os.system Nurse\n")
    assert (profile.contact.name, profile.contact.headline) == ("", "Nurse")


@pytest.mark.parametrize(
    "text", ["cv: [", "cv: {name: 'Mara}", "cv:\n  name: Mara\n lost: x", "cv: *nobody", "a: 1\n---\nb: 2"]
)
def test_what_is_no_yaml_is_refused(text: str) -> None:
    with pytest.raises(InputError) as refused:
        _read(text)
    assert (refused.value.code, refused.value.hint) == ("damaged-yaml", "Check its indents and quotes.")


@pytest.mark.parametrize("text", ["", "name: Mara Lind", "cv: Mara Lind", "- cv", "just words"])
def test_yaml_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises(InputError) as refused:
        _read(text)
    assert (refused.value.code, refused.value.hint) == ("not-rendercv", "See RenderCV's manual.")


def test_an_address_within_a_sentence_stays_behind_its_words() -> None:
    lines = _texts(
        _entry(
            "experience",
            "{company: Volt Ltd, position: Cook, highlights: ['Wrote [a book](https://b.example.org) on it']}",
        )
    )
    assert lines == ["Wrote a book (https://b.example.org) on it"]


def test_what_stands_in_no_list_is_kept() -> None:
    profile = _read("cv: {name: Mara Lind, social_networks: 'https://m.example.org', sections: ['Ran triage']}")
    assert profile.contact.links == (Link(url="https://m.example.org"),)
    assert [line.text for section in profile.sections for line in section.lines] == ["Ran triage"]


@pytest.mark.parametrize("knot", ["&a [*a, *a]", "&a {b: *a}"])
def test_a_list_that_holds_itself_is_refused(knot: str) -> None:
    with pytest.raises(InputError) as refused:
        _read(f"cv: {{name: Mara Lind, sections: {knot}}}")
    assert refused.value.code == "damaged-yaml"
