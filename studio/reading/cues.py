"""What tells a job title and an organisation apart when nothing labels them: small lists of words, and shapes."""

from __future__ import annotations

import re
from typing import Final

from studio.reading import lexicon

TITLE_HEADS: Final = lexicon.words("job-heads")
"""Words that can end the name of a job; :func:`is_head` takes others by their endings, as -ologist and -keeper."""

_HEAD_ENDINGS = ("ologist", "ician", "keeper", "smith", "therapist", "person", "woman", "nalist", "ialist", "ographer")
_ORGANISATION: Final = lexicon.words("organisations")
_PARTS: Final = frozenset(
    "ward unit department dept division section office team branch desk station district council care".split()
)
_GENDER = re.compile(
    r"\s*[(\[]\s*(?:[mwfdxhin]\s*[/|,*]\s*){1,3}[mwfdxhn]\s*[)\]]|\s*\((?:all|alle) (?:genders?|geschlechter)\)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’&-]*|&")
_MOST_TITLE_WORDS = 14


def words_of(text: str) -> list[str]:
    """The words of ``text`` in lower case, possessives undone."""
    return [re.sub(r"['’]s?$", "", found.group().lower()) for found in _WORD.finditer(text)]


def is_head(word: str) -> bool:
    """Whether ``word`` (lower case) can be the head of a job's name, in singular or plural."""
    one = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return word in TITLE_HEADS or one in TITLE_HEADS or one.endswith(_HEAD_ENDINGS)


def is_title(text: str) -> bool:
    """Whether ``text`` looks like the name of a job: short, no sentence, with a head word that can end one."""
    words = words_of(text)
    if not words or len(words) > _MOST_TITLE_WORDS or text.rstrip().endswith((".", "!", "?", ":", ";")):
        return False
    return any(is_head(part) for word in words for part in (word, *word.split("-")))


def is_organisation(text: str) -> bool:
    """Whether a word of ``text`` says that it names an organisation ("… Ltd", "University of …", "Smith & Co")."""
    return any(word in _ORGANISATION for word in words_of(text.replace(".", "")))


def is_part(text: str) -> bool:
    """Whether what says that ``text`` names an organisation says only that it is a part of one ("Acute Medical Unit")."""
    told = [word for word in words_of(text.replace(".", "")) if word in _ORGANISATION]
    return bool(told) and all(word in _PARTS for word in told)


def without_gender(title: str) -> str:
    """A title without the marks that German and French law asks for: "(m/w/d)", "(H/F)", "(all genders)"."""
    return _GENDER.sub("", title).strip()
