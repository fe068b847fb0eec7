"""The words that people put over the sections of a resume, and what kind of section each begins."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

_NAMES: Final = MappingProxyType(
    {
        "summary": "summary, professional summary, executive summary, career summary, summary of qualifications, profile, professional profile, "
        "executive profile, objective, career objective, about, about me, career overview, career focus, personal statement, overview, qualifications",
        "experience": "experience, work experience, work history, employment, employment history, professional experience, career history, "
        "relevant experience, professional background, job history, teaching experience, clinical experience, experiences",
        "education": "education, education and training, academic background, academic qualifications, academics, educational background, coursework",
        "skills": "skills, technical skills, key skills, core skills, core competencies, competencies, areas of expertise, technologies, "
        "skills and abilities, additional skills, skill highlights, highlights, computer skills, technical proficiencies, skills and technologies, strengths, expertise",
        "projects": "projects, personal projects, selected projects, academic projects, project experience, key projects",
        "certificates": "certifications, certificates, certification, licenses, licences, licenses and certifications, certifications and licenses, "
        "professional certifications, training, courses, credentials",
        "awards": "awards, honors, honours, awards and honors, honors and awards, achievements, accomplishments, key achievements",
        "publications": "publications, selected publications, papers, patents, presentations, talks, invited talks, writing",
        "volunteer": "volunteer, volunteering, volunteer experience, volunteer work, community service, extracurricular activities, activities, "
        "leadership, affiliations, professional affiliations, memberships, community involvement",
        "languages": "languages, language skills",
        "interests": "interests, hobbies, hobbies and interests, personal interests",
        "references": "references, referees",
        "contact": "contact, contact information, contact details, personal information, personal details",
        "other": "additional information, miscellaneous, other",
    }
)
_KINDS: Final = {name.strip(): kind for kind, names in _NAMES.items() for name in names.split(",")}
_MOST_WORDS: Final = 6


def kind_of(line: str) -> str | None:
    """The kind of section that ``line`` begins, or None where it is no heading that we know."""
    words = re.sub(r"[^a-z ]+", " ", line.lower().replace("&", " and "))
    folded = " ".join(words.split())
    if not folded or len(folded.split()) > _MOST_WORDS or line.rstrip().endswith((".", ",", ";")):
        return None
    return _KINDS.get(folded)
