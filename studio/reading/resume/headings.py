"""The words that people put over the sections of a resume, and what kind of section each begins."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

_NAMES: Final = MappingProxyType(
    {
        "summary": "summary, summary statement, professional summary, professional statement, career summary statement, executive summary, career summary, summary of qualifications, profile, professional profile, "
        "executive profile, objective, personal profile, career profile, career statement, professional overview, professional objective, qualifications summary, summary of skills, highlights of qualifications, about you,  career objective, about, about me, career overview, career focus, personal statement, overview, qualifications",
        "experience": "experience, work experience, work history, employment, employment history, professional experience, career history, "
        "relevant experience, professional background, work, career experience, additional experience, other experience, experience and employment, internships, internship experience, industry experience, research experience, employment record, career summary and experience,  job history, teaching experience, clinical experience, experiences",
        "education": "education, education and training, academic background, academic qualifications, academics, educational background, coursework, education and certifications, education and qualifications, educational qualifications, education history, academic history, academic credentials, relevant coursework, education and professional development",
        "skills": "skills, technical skills, key skills, core skills, core competencies, competencies, areas of expertise, technologies, "
        "skills and abilities, additional skills, skill highlights, highlights, computer skills, technical proficiencies, skills and technologies, strengths, expertise, skill set, skillset, professional skills, core qualifications, key strengths, core strengths, soft skills, hard skills, it skills, tools, tools and technologies, technical expertise, technical summary, relevant skills, key competencies, programming languages, languages and technologies, languages and frameworks, featured skills, areas of strength, proficiencies, technical competencies",
        "projects": "projects, personal projects, selected projects, projects and research, notable projects, open source, open source projects, side projects, portfolio, project, project highlights,  academic projects, project experience, key projects",
        "certificates": "certifications, certificates, certification, licenses, licences, licenses and certifications, certifications and licenses, "
        "professional certifications, training, courses, credentials, licences and certificates, certificates and licences, licensure, licenses, licensure and certifications, professional development, training and certifications, certifications and training, professional training, courses and certifications, professional licenses, registrations",
        "awards": "awards, honors, honours, awards and honors, honors and awards, achievements, accomplishments, key achievements, selected honors, selected honours, awards and achievements, honors and achievements, core accomplishments, professional accomplishments, awards and recognition, recognition, scholarships, scholarships and awards, awards and scholarships, honors awards, prizes, selected achievements",
        "publications": "publications, selected publications, papers, patents, presentations, talks, invited talks, writing, articles, research publications, conferences, conference papers, presentations and publications, publications and presentations, talks and presentations, presentation",
        "volunteer": "volunteer, volunteering, volunteer experience, volunteer work, community service, extracurricular activities, activities, "
        "leadership, affiliations, volunteering and leadership, leadership and activities, leadership experience, extracurricular, extra curricular activities, extracurricular activity, volunteer activities, activities and leadership, community, professional memberships, memberships and affiliations, professional associations, associations, committees, program committees, civic involvement,  professional affiliations, memberships, community involvement, professional affiliations and memberships",
        "languages": "languages, language skills, language, language proficiency, spoken languages, foreign languages",
        "interests": "interests, hobbies, hobbies and interests, personal interests, interests and hobbies, interests and activities, hobbies and activities, activities and interests",
        "references": "references, referees, reference, professional references, recommendations, testimonials",
        "contact": "contact, contact information, contact details, personal information, personal details, contact me, get in touch, links, details, personal data",
        "other": "additional information, miscellaneous, other, additional, other information, additional details, further information, declaration, availability, personal traits",
    }
)
_KINDS: Final = {name.strip(): kind for kind, names in _NAMES.items() for name in names.split(",")}
_RUN_TOGETHER: Final = {name.replace(" ", ""): kind for name, kind in _KINDS.items()}
"""For PDFs whose words have lost their spaces, and headings set wide: "ProfessionalSummary", "S K I L L S"."""

_MOST_WORDS: Final = 6
_MOST_LETTERS: Final = 40


def kind_of(line: str) -> str | None:
    """The kind of section that ``line`` begins, or None where it is no heading that we know."""
    words = re.sub(r"[^a-z ]+", " ", line.lower().replace("&", " and "))
    folded = " ".join(words.split())
    if (
        not folded
        or (len(folded.split()) > _MOST_WORDS and len(folded) > _MOST_LETTERS)
        or line.rstrip().endswith((".", ",", ";"))
    ):
        return None
    return _KINDS.get(folded) or _RUN_TOGETHER.get(folded.replace(" ", ""))
