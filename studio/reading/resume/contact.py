"""The head of a resume: who it is, how to reach them, and what else stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.language.dates import find_ranges
from studio.model.profile import Contact, Link
from studio.reading.cues import is_organisation, is_title
from studio.reading.places import is_place, place_range
from studio.reading.resume.headings import kind_of
from studio.reading.resume.names import best_name, name_score, names_field
from studio.reading.resume.placed import PlacedRaw

HEAD_LINES = 8
"""How far down a way to reach the person is looked for where no heading ends the head, and how far up from the end."""

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_TAIL = re.compile(r"[a-z]{1,10}(?:\.[a-z]{2,6})?")
_NUMBER = r"(?:\+|00)?\(?\+?\d[\d \u00a0().\-–/]{6,20}\d(?![\w@])"
_LABEL = r"(?:tel|phone|mobile|cell|call|whatsapp|☎|📞|📱|\bm\b|\bt\b|\bp\b)\W*"
_PHONE = re.compile(r"(?<![\w/.-])" + _NUMBER)
_CALLED = re.compile(_LABEL + "$", re.IGNORECASE)
_ALONE = re.compile(rf"(?:.*(?:{_LABEL}|, ))?" + _NUMBER + r"(?:\s*[;,(].*)?", re.IGNORECASE)
_DATED = re.compile(
    r"(?:\d{1,2}[./-]){0,2}(?:19|20)\d\d\s*[-–/]\s*(?:\d{1,2}[./-]){0,2}(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
)
_TLD = r"(?:com|org|net|edu|gov|io|dev|me|co|uk|us|ca|de|fr|in|au|nz|ie|eu|ch|at|nl|es|it|se|no|dk|fi|pl|info|app|ai|tech|design|page|site|example|cv|xyz)"
_LINK = re.compile(
    rf"(?:https?://|www\.)[^\s|,;<>()]+|(?<![\w@.])(?:[a-z0-9-]+\.){{1,3}}{_TLD}(?:\.{_TLD})?(?:/[^\s|,;<>()]*)?(?![\w@])",
    re.IGNORECASE,
)
_BARE = re.compile(r"^(?:https?://)?(?:www\.)?|/$", re.IGNORECASE)
_PARTS = re.compile(r"\s*[\n|•·●▪\t\uf041◦∙‣]\s*|\s{2,}|\s+[/–—-]\s+")
_NETWORKS = (
    "LinkedIn",
    "GitHub",
    "GitLab",
    "ORCID",
    "Twitter",
    "Instagram",
    "Behance",
    "Xing",
    "StackOverflow",
    "Medium",
)
_LEAST_DIGITS, _MOST_DIGITS = 7, 15
_MOST_CONTACT = 160
_MOST_HEADLINE = 110
_MOST_HEADLINE_WORDS = 14
_LEAST_SENTENCE = 5
_EDGES = " \t,;:|•▪●■◆·–-/"
_PARTICULAR = re.compile(
    r"(?:address|home|mobile|tel|telephone|phone|e-?mail|date of birth|d\.?o\.?b\.?|nationality|marital status|driving licence|website)\s*:",
    re.IGNORECASE,
)
_INDEED = re.compile(r"\W*\bEmail me on Indeed\b.*")
"""What Indeed's own resumes say behind the person's town."""

_LABELS = frozenset(
    "address cell contact cv curriculum vitae email e fax github gitlab home homepage in linkedin location mail mailto mobile name phone portfolio "
    "resume résumé tel telephone twitter url web website www com https http page of".split()
)
"""Words that only say what stands beside them."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """What the head holds beside the contact: its ``statements``, and ``other``, the pieces that are none."""

    statements: tuple[PlacedRaw, ...] = ()
    other: tuple[str, ...] = ()


def contact_of(head: Sequence[PlacedRaw], elsewhere: Sequence[PlacedRaw]) -> Contact:
    """Who it is, from ``head``; a way to reach them that is not there is taken from the lines ``elsewhere``."""
    email = _email(head) or _email(elsewhere)
    name = best_name(head, email)
    lines = [line.text for line, *_ in head]
    lines += [piece for line, *_ in elsewhere for piece in _PARTS.split(line.text) if _is_number(piece)]
    linked = [address for line, *_ in head for address in line.links]
    return Contact(
        name=name,
        headline=_headline(head, name),
        email=email or next((one.removeprefix("mailto:") for one in linked if one.startswith("mailto:")), ""),
        phone=_best_phone(lines),
        place=_place(head),
        links=tuple(_links(head, linked)),
    )


def _is_number(piece: str) -> bool:
    """Whether a piece far from the person's name can be their telephone's number: nothing else stands there, or it says so."""
    return "+" in piece or _ALONE.fullmatch(piece.strip()) is not None


def is_contact_line(words: str) -> bool:
    """Whether a line says how to reach the person and little else."""
    if not _reaches(words):
        return False
    rest = _LINK.sub(" ", _EMAIL.sub(" ", _PHONE.sub(" ", words)))
    pieces = [piece.strip(_EDGES) for piece in _PARTS.split(rest)]
    return all(not _says(piece) or is_place(piece) or len(piece.split()) <= 4 for piece in pieces)  # noqa: PLR2004 - a street


def head_end(lines: Sequence[PlacedRaw]) -> int:
    """Behind which of the first lines nothing tells who it is or how to reach them."""
    first = lines[:HEAD_LINES]
    name = best_name(first, _email(first))
    named = tuple(filter(None, (name, _headline(first, name))))
    told = [n for n, (line, *_) in enumerate(first) if line.text.startswith(named) or _reaches(line.text)]
    return told[-1] + 1 if told else 0


def left_over(head: Sequence[PlacedRaw], contact: Contact) -> Leftover:
    """What stands in the head and not in ``contact``."""
    links = (link.url for link in contact.links)
    claimed = [contact.name, contact.headline, contact.email, contact.phone, contact.place, *links]
    claimed = sorted(filter(None, claimed), key=len, reverse=True)
    known = {words.casefold() for words in claimed}
    statements: list[PlacedRaw] = []
    other: list[str] = []
    for line, span, gap in head:
        rest = line.text
        for words in [*claimed]:
            rest, taken = re.subn(rf"(?<!\w){re.escape(words)}(?!\w)", "\n", rest, count=1)
            if taken:
                claimed.remove(words)
        whole = rest == line.text
        pieces = [piece.strip(_EDGES) for piece in ([rest] if whole else _PARTS.split(rest))]
        pieces = [piece for piece in pieces if piece.casefold() not in known and _says(piece)]
        if pieces and (_is_statement(line.text, bullet=line.bullet) if whole else any(map(_is_sentence, pieces))):
            statements.append(PlacedRaw(line, span, gap))
        else:
            other += pieces
    return Leftover(tuple(statements), tuple(other))


def _email(lines: Sequence[PlacedRaw]) -> str:
    """The first address; one that a narrow column broke is put together."""
    for number, (line, *_) in enumerate(lines):
        found = _EMAIL.search(line.text)
        if found is None:
            continue
        after = lines[number + 1].line.text if number + 1 < len(lines) else ""
        rest = (line.text[found.end() :] or after).strip()
        whole = re.search(rf"\.{_TLD}$", found.group(), re.IGNORECASE) is not None
        return found.group() + (rest if not whole and _TAIL.fullmatch(rest) else "")
    return ""


def _links(head: Sequence[PlacedRaw], linked: Sequence[str]) -> Iterator[Link]:
    """The addresses that stand in the head, and those behind its words; each once."""
    seen: set[str] = set()
    shown = [found.group().rstrip(".") for line, *_ in head for found in _LINK.finditer(_EMAIL.sub(" ", line.text))]
    for url in (*shown, *(one for one in linked if one.startswith(("http://", "https://")))):
        bare = _BARE.sub("", url).casefold().rstrip("/")
        if bare and "@" not in url and not any(bare in other or other in bare for other in seen):
            seen.add(bare)
            yield Link(url=url, label=next((name for name in _NETWORKS if f"{name.lower()}." in bare), ""))


def _says(piece: str) -> bool:
    """Whether a piece holds more than the label of what stood beside it."""
    words = re.findall(r"[^\W_]+", piece.casefold())
    return any(word not in _LABELS and (len(word) > 1 or word.isdigit()) for word in words)


def _is_sentence(words: str) -> bool:
    """Five words or more, and no list of names."""
    said = [word for word in words.split() if word[0].isalpha()]
    return len(words.split()) >= _LEAST_SENTENCE and sum(word[0].islower() for word in said) >= len(said) / 3


def _is_statement(words: str, *, bullet: bool) -> bool:
    """A sentence, or a list of things that a person can do; an address is none."""
    long = len(words.split()) >= _LEAST_SENTENCE
    return _is_sentence(words) or (long and (bullet or words.endswith((".", "!", "?")) or not re.search(r"\d", words)))


def _reaches(words: str) -> bool:
    return bool(_EMAIL.search(words) or _LINK.search(words) or _phone(words))


def _headline(head: Sequence[PlacedRaw], name: str) -> str:
    """The words after the name or the line under it ("Registered Nurse"); without a name, a first line that names a trade."""
    at = next((n for n, (line, *_) in enumerate(head) if name and name in line.text), -1)
    if at >= 0:
        beside = head[at].line.text.replace(name, "", 1).strip(_EDGES)
        if is_title(beside) and _can_be_headline(beside):
            return beside
    for number, (line, *_) in enumerate(head[at + 1 : at + 4]):
        for words in (line.text.strip(), _PARTS.split(line.text)[0].strip(_EDGES)):
            apart = number == 0 and at >= 0 and (line.heading or line.bold or line.size > 1 or not words.endswith("."))
            told = is_title(words) or (at < 0 and names_field(words)) or (apart and not is_organisation(words))
            if _can_be_headline(words) and told:
                return words
        if at < 0:
            break
    return ""


def _can_be_headline(words: str) -> bool:
    plain = not (_PARTICULAR.match(words) or _reaches(words) or is_place(words) or kind_of(words) or _is_address(words))
    short = 0 < len(words) <= _MOST_HEADLINE and len(words.split()) <= _MOST_HEADLINE_WORDS
    return (
        plain
        and short
        and not words.endswith((".", ":"))
        and not find_ranges(words)
        and words[:1].isalpha()
        and _says(words)
    )


def _is_address(words: str) -> bool:
    """Whether words are a street with its number, a box or a postal code."""
    return re.match(r"\d+[A-Za-z]? \w+|P\.?O\.? Box", words) is not None or re.search(r"\b\d{5}\b", words) is not None


def _place(head: Sequence[PlacedRaw]) -> str:
    """The town in the head, alone, among the ways to reach the person, or at the end of an address."""
    for line, *_ in head:
        if len(line.text) > _MOST_CONTACT or name_score(line.text) > 1:
            continue
        for piece in _PARTS.split(_EMAIL.sub("|", _INDEED.sub("", line.text))):
            words = re.sub(
                r"^(?:address|location|home|based in|lives in)\s*:?\s*", "", piece.strip(), flags=re.IGNORECASE
            ).strip(_EDGES)
            words = re.sub(r"^[^\w(]+", "", words)
            if is_place(words):
                return words
            parts = [part.strip() for part in words.split(",")]
            first, behind = place_range(parts)
            if first < behind == len(parts):
                return ", ".join(parts[first:])
    return ""


def _phone(words: str) -> str:
    """The first number of a line that can be a telephone's."""
    return next((number for number, score in _phones(words) if score > 0), "")


def _best_phone(lines: Sequence[str]) -> str:
    """The number that looks most like a telephone's; the first of those that look alike."""
    found = [pair for words in lines for pair in _phones(words)]
    best = max(found, key=lambda pair: pair[1], default=("", 0.0))
    return best[0] if best[1] > 0 else ""


def _phones(words: str) -> Iterator[tuple[str, float]]:
    """Numbers of a line with how far each looks like a telephone's."""
    for found in _PHONE.finditer(words):
        number = found.group().strip(" -–/.")
        digits = sum(map(str.isdigit, number))
        if not _LEAST_DIGITS <= digits <= _MOST_DIGITS or _DATED.fullmatch(number.strip("()")):
            continue
        score = (
            0.5 + 2.0 * (number[0] in "+(") + 1.5 * (digits + 1 >= _MOST_DIGITS - 6) + 1.0 * bool(_EMAIL.search(words))
        )
        score += 2.0 * bool(_CALLED.search(words[: found.start()])) + 0.5 * bool(re.search(r"[-.) ]\d{3,4}$", number))
        street = re.match(r" [A-Z][a-z]+", words[found.end() :]) is not None and number[0] not in "+("
        yield number, score - 3.0 * street - 1.0 * (digits < 9)  # noqa: PLR2004 - short for a number with its code
