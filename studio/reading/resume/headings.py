"""The words that people put over the sections of a resume, and what kind of section each begins."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

_NAMES: Final = MappingProxyType(
    {
        "summary": "in brief, in short, introduction, who i am, professional objective, professional profile summary, career profile summary, summary, summary statement, professional summary, professional statement, career summary statement, executive summary, career summary, summary of qualifications, profile, professional profile, "
        "executive profile, objective, personal profile, career profile, career statement, professional overview, professional objective, qualifications summary, summary of skills, highlights of qualifications, about you,  career objective, about, about me, career overview, career focus, personal statement, overview, qualifications",
        "experience": "career, professional history, professional career, career record, positions held, appointments, employment experience, career and experience, positions, jobs, selected experience, work and experience, work experiences, professional experiences, military experience, military service, academic experience, academic appointments, leadership and experience, experience, work experience, work history, employment, employment history, professional experience, career history, "
        "relevant experience, professional background, work, career experience, additional experience, other experience, experience and employment, internships, internship experience, industry experience, research experience, employment record, career summary and experience,  job history, teaching experience, clinical experience, experiences",
        "education": "studies, academic education, formal education, academic record, academic training, degrees, schooling, education, education and training, academic background, academic qualifications, academics, educational background, coursework, education and certifications, education and qualifications, educational qualifications, education history, academic history, academic credentials, relevant coursework, education and professional development",
        "skills": "skills, technical skills, key skills, core skills, core competencies, competencies, areas of expertise, technologies, "
        "skills and abilities, additional skills, skill highlights, highlights, computer skills, technical proficiencies, skills and technologies, strengths, expertise, skill set, skillset, professional skills, core qualifications, key strengths, core strengths, soft skills, hard skills, it skills, tools, tools and technologies, technical expertise, technical summary, relevant skills, key competencies, programming languages, languages and technologies, languages and frameworks, featured skills, areas of strength, proficiencies, technical competencies",
        "projects": "projects, personal projects, selected projects, projects and research, notable projects, open source, open source projects, side projects, portfolio, project, project highlights,  academic projects, project experience, key projects",
        "certificates": "further training, additional training, qualifications and training, accreditations, licences and tickets, tickets, continuing education, professional qualifications, certificates and training, certifications, certificates, certification, licenses, licences, licenses and certifications, certifications and licenses, "
        "professional certifications, training, courses, credentials, licences and certificates, certificates and licences, licensure, licenses, licensure and certifications, professional development, training and certifications, certifications and training, professional training, courses and certifications, professional licenses, registrations",
        "awards": "award, honor, honour, prizes and scholarships, prizes and awards, awards and prizes, grants and awards, fellowships and awards, fellowships, grants, honours and awards, distinctions, career highlights, awards, honors, honours, awards and honors, honors and awards, achievements, accomplishments, key achievements, selected honors, selected honours, awards and achievements, honors and achievements, core accomplishments, professional accomplishments, awards and recognition, recognition, scholarships, scholarships and awards, awards and scholarships, honors awards, prizes, selected achievements",
        "publications": "publications, selected publications, papers, patents, presentations, talks, invited talks, writing, articles, research publications, conferences, conference papers, presentations and publications, publications and presentations, talks and presentations, presentation",
        "volunteer": "voluntary work, voluntary engagement, volunteering and community, community work, community engagement, community experience, voluntary experience, outreach, service, professional service, social engagement, volunteer engagement, volunteer, volunteering, volunteer experience, volunteer work, community service, extracurricular activities, activities, "
        "leadership, affiliations, volunteering and leadership, leadership and activities, leadership experience, extracurricular, extra curricular activities, extracurricular activity, volunteer activities, activities and leadership, community, professional memberships, memberships and affiliations, professional associations, associations, committees, program committees, civic involvement,  professional affiliations, memberships, community involvement, professional affiliations and memberships",
        "languages": "languages, language skills, language, language proficiency, spoken languages, foreign languages",
        "interests": "outside work, free time, in my free time, personal, pastimes, leisure, leisure interests, interests, hobbies, hobbies and interests, personal interests, interests and hobbies, interests and activities, hobbies and activities, activities and interests",
        "references": "references available, what others say, endorsements, references, referees, reference, professional references, recommendations, testimonials",
        "contact": "contact, contact information, contact details, personal information, personal details, contact me, get in touch, links, details, personal data",
        "other": "additional information, miscellaneous, other, additional, other information, additional details, further information, declaration, availability, personal traits",
    }
)
_KINDS: Final = {name.strip(): kind for kind, names in _NAMES.items() for name in names.split(",")}
_RUN_TOGETHER: Final = {name.replace(" ", ""): kind for name, kind in _KINDS.items()}
"""For PDFs whose words have lost their spaces, and headings set wide: "ProfessionalSummary", "S K I L L S"."""

_GUESSES: Final = tuple(
    (re.compile(rf"\b(?:{pattern})"), kind)
    for pattern, kind in (
        (
            r"volunt|voluntary|community|outreach|extra-?curricular|civic|charit|involvement|affiliation|memberships?",
            "volunteer",
        ),
        (r"references?|referees?", "references"),
        (r"publi|papers?|articles|talks|presentations|patents|conferences", "publications"),
        (
            r"awards?|hono|prizes?|scholarships?|achievements?|recognition|accomplishments?|distinctions|grants|fellowships",
            "awards",
        ),
        (r"certif|licen|training|courses|accredit|credentials|qualified|tickets|registrations?", "certificates"),
        (r"projects?|portfolio|open source", "projects"),
        (r"educat|academic|stud(?:y|ies)|degrees?|schooling|qualifications", "education"),
        (r"experience|employment|career|work|positions?|jobs?|history|appointments|internships?", "experience"),
        (r"languages?", "languages"),
        (
            r"skills?|competenc|expertise|proficienc|strengths|technolog|tools|software|knowledge|abilities|capabilities",
            "skills",
        ),
        (r"interests?|hobbies|pastimes|leisure|free time|outside", "interests"),
        (r"summary|profile|objective|about|statement|introduction|overview|who i am", "summary"),
        (r"contact|personal|reach me|address", "contact"),
    )
)
_SUBLABELS: Final = frozenset(
    (
        "highlights, responsibilities, key responsibilities, duties, key duties, achievements, key achievements, accomplishments, key accomplishments, "
        "courses, relevant courses, description, job description, roles and responsibilities, responsibilities and achievements, summary, "
        "duties and responsibilities, main duties, role, tasks, selected achievements, results, impact, key results, notable achievements"
    ).split(", ")
)
_MOST_WORDS: Final = 6
_MOST_LETTERS: Final = 40


def kind_of(line: str) -> str | None:
    """The kind of section that ``line`` begins, or None where it is no heading that we know."""
    words = re.sub(
        r"[^a-z ]+", " ", line.lower().replace("&", " and ").replace("/", " and ").replace("’", "'").replace("'s", "s")
    )
    folded = " ".join(words.split()).removeprefix("my ").removesuffix(" continued").removesuffix(" cont")
    if (
        not folded
        or (len(folded.split()) > _MOST_WORDS and len(folded) > _MOST_LETTERS)
        or line.rstrip().endswith((".", ",", ";"))
    ):
        return None
    return _KINDS.get(folded) or _RUN_TOGETHER.get(folded.replace(" ", "")) or _of_several(folded)


def _of_several(folded: str) -> str | None:
    """The kind of a heading that joins two: "Skills and Expertise", "Awards and Certifications"."""
    parts = folded.split(" and ")
    kinds = [_KINDS.get(part.strip()) for part in parts]
    return kinds[0] if len(parts) > 1 and all(kinds) else None


def is_sublabel(line: str) -> bool:
    """Whether a line only labels what an entry goes on to say: "Highlights", "Responsibilities:"."""
    return " ".join(re.findall(r"[a-z]+", line.lower())) in _SUBLABELS


def guessed_kind(line: str) -> str:
    """The kind that a line which looks like a heading begins, by a word in it; "other" where no word tells."""
    words = line.lower()
    return next((kind for pattern, kind in _GUESSES if pattern.search(words)), "other")
