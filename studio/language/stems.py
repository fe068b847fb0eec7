"""Bring the forms of one word together: plurals, -ing, -ed, British and American spelling.

Two strengths. ``singular`` undoes only a plural and a spelling, which is safe for a word that stands alone. ``stem`` also
takes off -ing, -ed, -ation and the like; it is meant for words inside a longer phrase ("managing budgets"), where the
neighbours keep the meaning. Both are conservative: "university" and "universe", "engineer" and "engineering", "car" and
"care" stay apart. The rules after -ing and -ed (doubled consonants, the silent e) follow Porter, 1980; the word lists are
our own.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SHORTEST = 4
"""Words of fewer letters have no endings worth taking off."""

_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^practis(e|es|ed|ing)$", r"practic\1"),
        (r"is(e[drs]?|ing|ation|ations|ational)$", r"iz\1"),
        (r"ys(e[drs]?|ing)$", r"yz\1"),
        (r"^(behavi|col|fav|harb|hon|hum|lab|neighb|endeav|arm|vap|rig|rum|flav)our", r"\1or"),
        (r"^(licen|defen|offen|preten)c(e|es|ed|ing|ee)$", r"\1s\2"),
        (r"^(cent|met|fib|theat|lit|calib)(re)(s?)$", r"\1er\3"),
        (r"^(program)me(s?)$", r"\1\2"),
        (r"^(catal|dial|anal)ogue(s?)$", r"\1og\2"),
        (r"([aeiou][a-z]*[aeiou])ll(ing|ed|er|ers|or|ors)$", r"\1l\2"),
        (r"^(enrol|fulfil|instal)l(ment|ments|s)?$", r"\1\2"),
        (r"^(judg|acknowledg)ement", r"\1ment"),
        (r"(?<=[a-z])ae(?=[a-z]{3})|^ae(?=sthet)", "e"),
        (r"^oe(?=dema|strogen|soph)|(?<=^f)oe(?=tal|tus)", "e"),
        (r"^alumini", "alumin"),
        (r"^grey", "gray"),
        (r"^tyre(s?)$", r"tire\1"),
        (r"^jeweller", "jewelr"),
        (r"^sulph", "sulf"),
    )
)

_SPELT = re.compile("|".join(pattern.pattern for pattern, _ in _SPELLINGS))
"""Whether a word is of two spellings at all: most are not, and need not be asked one by one."""

_UNTOUCHED = frozenset(
    """
    accounting banking building ceiling clothing during engineering evening everything housing lighting marketing morning
    nothing nursing outstanding plumbing pudding something spring string understanding wedding
    analysis basis business campus chassis diagnosis news series species
    advanced bed feed indeed need red seed shed sled speed wed
    """.split()
)

_FAMILIES: dict[str, str] = {
    member: family.split()[0]
    for family in (
        "administrat administer administers administering administered administration",
        "adjust adjustment",
        "analyz analysis analyses",
        "assess assessment",
        "classify classification",
        "collect collection",
        "deliver delivery",
        "deploy deployment",
        "detect detection",
        "develop development",
        "diagnos diagnosis diagnoses",
        "dispos disposal",
        "document documentation",
        "enforc enforcement",
        "engag engagement",
        "identify identification",
        "implement implementation",
        "improv improvement",
        "inspect inspection",
        "instal installation",
        "interpret interpretation",
        "maintain maintenance",
        "manag management",
        "measur measurement",
        "optimiz optimization",
        "place placement",
        "prepar preparation",
        "present presentation",
        "prevent prevention",
        "procur procurement",
        "protect protection",
        "reconcil reconciliation",
        "recruit recruitment",
        "reduc reduction",
        "remov removal",
        "replac replacement",
        "resolv resolution",
        "schedul scheduling",
        "select selection",
        "steriliz sterilization",
        "superviz supervision",
        "treat treatment",
        "verify verification",
        # Verbs whose past is irregular; the first is the stem of the regular forms.
        "bend bent",
        "build built",
        "buy bought",
        "choos chose chosen",
        "draw drew drawn",
        "drive drove driven",
        "give gave given",
        "grow grew grown",
        "hold held",
        "keep kept",
        "lay laid",
        "lead led",
        "make made",
        "oversee oversaw overseen",
        "pay paid",
        "run ran",
        "sell sold",
        "send sent",
        "speak spoke spoken",
        "sweep swept",
        "take took taken",
        "teach taught",
        "write wrote written",
    )
    for member in family.split()[1:]
}

_COUNTED_ICS = frozenset({"metrics", "clinics", "topics", "mechanics", "fabrics", "medics", "critics"})
_SIBILANT = ("sses", "shes", "ches", "xes", "zzes")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_E = re.compile(r"^[^aeiouy]*[aeiouy][^aeiouywx]$")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_SHORTEST_ION = 8


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """Return the lower-case ``word`` in one spelling, near the American; the same for both spellings, not always a word."""
    if len(word) < _SHORTEST or not _SPELT.search(word):
        return word
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """Return the lower-case ``word`` without a regular plural and in one spelling ("licences" and "license" agree)."""
    word = american(word)
    if len(word) < _SHORTEST or not word.endswith("s") or word in _UNTOUCHED:
        return word
    if word.endswith(("ss", "us", "is")) or (word.endswith("ics") and word not in _COUNTED_ICS):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > _SHORTEST else word[:-1]
    return word[:-2] if word.endswith(_SIBILANT) else word[:-1]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return what the forms of one lower-case ``word`` share: "managing", "managed", "management" → "manag"."""
    family = _FAMILIES.get(american(word))
    if family is not None:
        return family
    word = singular(word)
    family = _FAMILIES.get(word)
    if family is not None:
        return family
    if len(word) < _SHORTEST or word in _UNTOUCHED or not word.isalpha():
        return word
    return _without_e(_without_ending(word))


def _without_ending(word: str) -> str:
    """Take off -ing, -ied, -ed or the -ion of -ation, when enough of a word is left."""
    if word.endswith("ing"):
        return _closed(word, word[:-3])
    if word.endswith("ied"):
        return word[:-3] + "y"
    if word.endswith("ed") and not word.endswith("eed"):
        return _closed(word, word[:-2])
    if word.endswith("ation") and len(word) >= _SHORTEST_ION:
        return word[:-3]
    return word


def _closed(word: str, rest: str) -> str:
    """Return ``rest`` as the verb it came from, or ``word`` itself when no verb is left."""
    if len(rest) < _SHORTEST - 1 or not _VOWELS.search(rest):
        return word
    if _DOUBLED.search(rest):
        return rest[:-1]
    return rest + "e" if _SILENT_E.match(rest) else rest


def _without_e(word: str) -> str:
    """Take off a final e, except where it tells short words apart ("care" and "car", "rate" and "rat")."""
    if not word.endswith("e") or word.endswith("ee") or len(word) <= _SHORTEST - 1:
        return word
    rest = word[:-1]
    return word if _SILENT_E.match(rest) or not _VOWELS.search(rest) else rest
