"""The words that postings put over their sections, and the lines that open a list; which kind of section each begins."""

from __future__ import annotations

import re
from typing import Final

from studio.reading import lexicon

_KINDS: Final = {heading: kind for kind, heading in lexicon.rows("posting-headings")}
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


def fold(words: str) -> str:
    """A heading's bare words: lower case, no marks or pictures, "&" as "and"."""
    plain = words.lower().replace("’", "'").replace("&", " and ")
    return " ".join(re.sub(r"[^a-z0-9' ]+", " ", plain).split()).strip("' ")


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
