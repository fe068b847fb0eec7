"""The words that people put over the sections of a resume, and what kind of section each begins."""

from __future__ import annotations

import re
from typing import Final

from studio.reading import lexicon

_KINDS: Final = {heading: kind for kind, heading in lexicon.rows("resume-headings")}
_RUN_TOGETHER: Final = {heading.replace(" ", ""): kind for heading, kind in _KINDS.items()}
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
