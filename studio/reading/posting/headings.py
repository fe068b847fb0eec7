"""The words that postings put over their sections, and the lines that open a list; which kind of section each begins."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

_NAMES: Final = MappingProxyType(
    {
        "responsibilities": """description, job description, position description, role description, description markdown, job specifications, job specification,
            opportunity, your opportunity, the opportunity, what expects you, responsibilities, key responsibilities, core responsibilities, main responsibilities, primary responsibilities,
            job responsibilities, your responsibilities, role responsibilities, duties, key duties, main duties, major duties, essential duties,
            job duties, typical duties, duties and responsibilities, essential duties and responsibilities, roles and responsibilities,
            responsibilities and duties, principal duties, essential functions, essential job functions, examples of duties,
            examples of essential duties, representative duties, what you will do, what you'll do, what you do, what you will be doing,
            what you'll be doing, what you'll actually do, what you'll work on, what you will work on, what you'll own, your role,
            your mission, your tasks, your job, your impact, your day to day, day to day, a day in the life, tasks, the role, about the role,
            about this role, about the job, about the position, the job, the opportunity, the position, role overview, role summary,
            role description, job summary, job description, job purpose, job overview, position summary, position overview, position purpose,
            position description, purpose of the job, purpose of the role, purpose of the position, main purpose, scope of work, scope, key accountabilities, accountabilities,
            key tasks, how you will make an impact, how you'll make an impact, the impact you'll make, the impact you will have, you will,
            you'll, in this role you will, how you'll spend your time, main tasks, key result areas, summary of duties, definition,
            overview, deliverables, job specific responsibilities, supervisory responsibilities, main activities, the work""",
        "required": """requirements, required, minimum requirements, job requirements, key requirements, position requirements,
            essential requirements, must have requirements, qualifications, required qualifications, minimum qualifications,
            basic qualifications, key qualifications, essential qualifications, job qualifications, qualifications required, skills required,
            required skills, required experience, requirements and qualifications, qualifications and requirements,
            qualifications and experience, qualifications and skills, education and experience, experience and education,
            experience and qualifications, required education and experience, minimum education and experience, education, experience,
            experience required, skills, skills and experience, experience and skills, your skills, your profile, your background,
            your experience, your qualifications, key skills, technical skills, core skills, essential skills, hard skills, soft skills,
            knowledge skills and abilities, knowledge skills abilities, required knowledge skills and abilities, knowledge and skills, skills and abilities, knowledge abilities and skills,
            competencies, key competencies, core competencies, essential criteria, essential, selection criteria, person specification,
            must have, must haves, the must haves, what you bring, what you'll bring, what you will bring, what you bring to the table,
            what you need, what you'll need, what you will need, what you have, what we need, what we need from you, what we're looking for,
            what we are looking for, what we look for, what we expect, who we're looking for, who we are looking for, who you are,
            about you, you have, you are, you, you bring, you'll have, you will have, you'll need, you should have, you must have, you might be a fit if,
            we're looking for, we are looking for, we expect, ideal candidate, the ideal candidate, candidate profile, candidate requirements,
            the candidate, your skill set, eligibility, eligibility criteria, eligibility requirements, entry requirements, licences, licenses,
            licensing, licences and certificates, licenses and certifications, certifications, certificates, physical requirements, physical demands, working conditions,
            special requirements, language requirements, languages, education level, minimum education, license requirements, other requirements,
            this is you, is this you, tech stack, our tech stack, conditions of employment""",
        "preferred": """preferred, preferred qualifications, preferred skills, preferred experience, preferred requirements, desired,
            desired qualifications, desired skills, desired experience, desirable, desirable criteria, desirable skills,
            desirable qualifications, desirable experience, nice to have, nice to haves, nice to have skills, good to have, great to have,
            bonus, bonus points, bonus points if, bonus skills, bonus if you have, plus, pluses, a plus, it's a plus if, extra points, additional qualifications,
            additional skills, additional qualifications and skills, optional, optional skills, advantageous, it would be great if,
            it would be a plus, even better if, ideally, ideally you have, ideally you'll have, we'd love it if, added advantage,
            would be a bonus, brownie points, preferred education and experience, additional desirable qualifications""",
        "benefits": """benefits, our benefits, your benefits, employee benefits, company benefits, benefits and perks, perks and benefits,
            perks, our perks, compensation, compensation and benefits, salary and benefits, pay and benefits, pay, salary, annual salary,
            salary range, pay range, compensation range, remuneration, rewards, what we offer, what we offer you, what we're offering,
            what we can offer, what you get, what you'll get, what you will get, what's in it for you, what's on offer, we offer, we offer you,
            our offer, why join us, why join, why us, why work with us, why work for us, why you'll love working here,
            why you'll love it here, how we'll take care of you, what you can expect from us, total rewards, the package, package,
            base salary, salary information, benefits summary, holidays, in return""",
        "about": """summary, executive summary, about us, about the company, about our company, about the team, about our team, about the department, the company, the team,
            our team, your team, company description, company overview, company profile, company summary, about the organisation,
            about the organization, about the employer, who we are, who are we, our company, our story, our mission, our values, our culture,
            our vision, mission, mission statement, values, culture, introduction, background, the department, department overview,
            departmental overview, the organisation, the organization, what we do, life at, get to know us, a bit about us,
            a little about us, meet the team, our purpose, community""",
        "legal": """compliance, equal opportunity, equal opportunities, equal opportunity employer, equal employment opportunity,
            equal employment opportunity employer, an equal employment opportunity employer, equal opportunity statement, equal opportunity employment, eeo, eeo statement,
            eeo aa policy, diversity, diversity and inclusion, diversity equity and inclusion, inclusion, our commitment to diversity,
            commitment to diversity, our commitment, disclaimer, privacy, privacy notice, data protection, accommodations, accommodation,
            reasonable accommodation, accessibility, safeguarding, legal, notice, notices, non discrimination, nondiscrimination,
            nondiscrimination statement, anti discrimination, background check, pre employment screening, e verify,
            reasonable accommodations, disability confident, gdpr, covid 19, right to work""",
        "apply": """how to apply, to apply, apply, apply now, apply today, application, application process, application instructions,
            application procedure, application procedures, application information, application details, applications, application materials,
            application deadline, how to submit your application, instructions to applicants, special instructions to applicants,
            interview process, hiring process, our hiring process, recruitment process, selection process, the process, next steps, contact, contact us,
            contact information, interested, are you interested, ready to apply, sounds like you, deadline, where to apply, process notes,
            examination process, closing date, documents needed to apply, required documents, required application materials,
            what happens next, further information, filing period, notes to applicants, more information""",
        "other": """job details, details, vacancy details, position details, position information, job information, posting details, job facts,
            basic information, general information, additional information, other information, location, locations, work location, working hours,
            hours, schedule, work schedule, shift, travel, reporting to, reports to, employment type, job type, notes, note, keywords, tags,
            additional details, work environment, where you'll work, similar jobs, related jobs, key information, at a glance, facts""",
    }
)


def fold(words: str) -> str:
    """A heading's bare words: lower case, no marks or pictures, "&" as "and"."""
    plain = words.lower().replace("’", "'").replace("&", " and ")
    return " ".join(re.sub(r"[^a-z0-9' ]+", " ", plain).split()).strip("' ")


_KINDS: Final = {fold(name): kind for kind, names in _NAMES.items() for name in names.split(",")}
_SHAPED: Final = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), kind)
    for kind, pattern in (
        (
            "legal",
            r"equal (?:employment )?opportunit\w+|eeo|diversity|inclusion|discrimination|accommodations?|privacy|disclaimer",
        ),
        (
            "preferred",
            r"preferred|desirable|desired|nice to haves?|bonus|advantageous|pluses|a plus|good to have|would be (?:great|nice)|ideally",
        ),
        (
            "benefits",
            r"benefits|perks|compensation|salary|remuneration|pay (?:range|transparency)|we(?:'ll| will)? offer|in it for you|why (?:you should )?(?:join|work)|rewards",
        ),
        (
            "apply",
            r"(?:how )?to apply|apply|application|hiring process|recruitment process|interview process|selection process|next steps",
        ),
        (
            "required",
            r"requirements?|required|qualifications?|must haves?|skills|competenc\w+|criteria|you(?:'ll| will)? (?:bring|need|have)|looking for|about you|who you are|expertise|eligib\w+|ideal candidate|education|licen[cs]es?|certifications?|abilities",
        ),
        (
            "responsibilities",
            r"responsibilit\w+|duties|you(?:'ll| will) (?:do|be doing|be responsible|work|achieve)|you(?:'ll| will) get to do|your (?:role|mission|tasks)|essential functions|accountabilit\w+|about (?:the|this) (?:role|job|position|opportunity)|job summary|position summary|role",
        ),
        (
            "about",
            r"about (?:us|the team|the company|our \w+)|who we are|our (?:team|story|mission|values|culture)|company (?:description|overview|profile)|^about (?!you)\w+",
        ),
    )
)
"""For a line that looks like a heading but is none that we know word for word; the first that fits is taken."""

_OPENERS: Final = tuple(
    (re.compile(rf"\b(?:{pattern})\b.*$", re.IGNORECASE), kind)
    for kind, pattern in (
        (
            "preferred",
            r"(?:would be|is|are) (?:a plus|an advantage|advantageous|preferred|desirable)|nice to have|bonus points|it helps if",
        ),
        (
            "required",
            r"(?:you|candidates?|applicants?) (?:will |should |must |also )*(?:have|possess|bring|need|meet)|looking for (?:someone|a person|people|candidates)|required to have",
        ),
        (
            "responsibilities",
            r"(?:duties|responsibilities|tasks|functions)(?: of \w+(?: \w+)*)? (?:may |will )*(?:include|are|involve)|you(?:'ll| will)(?: be (?:responsible|expected))?|responsible for",
        ),
        ("benefits", r"we (?:can )?offer|you(?:'ll| will) (?:get|receive|enjoy)|benefits (?:include|package)"),
    )
)
LEGAL: Final = re.compile(
    r"equal (?:employment )?opportunit(?:y|ies)[ /-]*(?:[\w/ ]{0,30})?(?:employer|workplace|provider)|affirmative action"
    r"|without (?:regard|respect|distinction) (?:to|of)[^.]{0,60}(?:race|colou?r|religion|sex|age|gender)"
    r"|regardless of[^.]{0,60}(?:race|colou?r|religion|gender|age|ethnicity|background)"
    r"|(?:discriminat\w+|harassment)[^.]{0,100}(?:race|colou?r|religion|sex|gender|age|disabilit|protected)"
    r"|basis of[^.]{0,40}(?:race|colou?r|religion|sex|gender|disabilit)|reasonable accommodations?\b|e-verify|protected veteran"
    r"|applicant privacy|privacy (?:policy|notice)",
    re.IGNORECASE,
)
"""What only equal-opportunity, accommodation and privacy paragraphs say."""

_MOST_WORDS = 9
_MOST_OPENER_WORDS = 22


def known_kind(words: str) -> str | None:
    """The kind that ``words`` begin when they are a heading that we know word for word."""
    return _KINDS.get(fold(words))


def shaped_kind(words: str) -> str | None:
    """The kind of a line that looks like a heading, by a word in it; None where no word tells."""
    folded = fold(words)
    if not folded or len(folded.split()) > _MOST_WORDS:
        return None
    return _KINDS.get(folded) or next((kind for pattern, kind in _SHAPED if pattern.search(folded)), None)


def opener_kind(words: str) -> str | None:
    """The kind of list that a sentence ending in a colon opens ("The ideal candidate will have:")."""
    if not words.rstrip().endswith((":", "…")) or len(words.split()) > _MOST_OPENER_WORDS:
        return None
    return next((kind for pattern, kind in _OPENERS if pattern.search(words.replace("’", "'"))), None)
