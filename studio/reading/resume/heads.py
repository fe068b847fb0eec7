"""Where the entries of a section begin: which lines stand over each, found from what all of them have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from studio.reading.cues import is_organisation, is_title
from studio.reading.raw import RawLine
from studio.reading.resume.degrees import is_degree, is_school, is_score, names_study
from studio.reading.resume.headings import is_sublabel
from studio.reading.resume.pieces import date_of, holds_town, is_duration, is_town
from studio.reading.resume.placed import PlacedRaw

_MOST_ABOVE: Final = 4
_MOST_BELOW: Final = 3
_MOST_HEAD = 110
_MOST_WORDS = 16
_MOST_OVER = 2
_SHORT = 5
_MOSTLY = 0.7
_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|LLC|L\.L\.C|S\.A|Jr|Sr|U\.S|B\.?S|B\.?A|M\.?S|B\.?Sc|St|Univ|Dept)\.$")
_SAYS_MORE = re.compile(
    r"^(?:Responsibilities|Key |Duties|Achievements|Technolog|Tools|Stack|Environment|Skills|Keywords|Reason for)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """An entry's head: its first line, the line with its dates, and the line behind its last, as numbers in the section.

    ``opens`` is the line that names the employer of this and the following posts together, or -1.
    """

    first: int
    anchor: int
    end: int
    opens: int = -1

    @property
    def begin(self) -> int:
        """The first line that is not the entry's before it."""
        return self.first if self.opens < 0 else self.opens


def is_headlike(line: RawLine) -> bool:
    """Whether a line without dates can belong to the head of an entry: short, no sentence, and named like one."""
    text = line.text.strip()
    words = text.split()
    if line.bullet or not words or len(text) > _MOST_HEAD or len(words) > _MOST_WORDS or text.endswith((";", ":")):
        return False
    if (
        _is_bare(line)
        or is_score(text)
        or is_duration(text)
        or is_sublabel(text)
        or _SAYS_MORE.match(text)
        or text[0].islower()
    ):
        return False
    if is_degree(text):
        return True
    if text.endswith(".") and not _ABBREVIATED.search(text):
        return False
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]  # noqa: PLR2004 - of, and, for
    capitals = sum(not word[0].islower() for word in long) >= 0.7 * len(long)
    return capitals and (_is_named(text) or holds_town(text) or line.bold or line.heading or len(words) <= _SHORT)


def _is_named(text: str) -> bool:
    return is_title(text) or is_organisation(text) or is_town(text) or is_degree(text)


def reaches(lines: Sequence[PlacedRaw], kind: str) -> list[Reach]:
    """The heads of a section's entries, in order; none where it has no dates and nothing else tells its entries apart."""
    lines = _evenly_spaced(lines)
    anchors = [
        n for n, (line, *_) in enumerate(lines) if date_of(line) is not None and (not line.bullet or _is_bare(line))
    ]
    if not anchors and any(line.bullet for line, *_ in lines):
        anchors = [n for n, (line, *_) in enumerate(lines) if date_of(line) is not None]
    anchors = _one_each(lines, anchors)
    if not anchors:
        return [Reach(first, first, end) for first, end in _undated(lines, kind)]
    above = _above(lines, anchors)
    firsts = [anchor - _lines_above(lines, anchors, number, above) for number, anchor in enumerate(anchors)]
    found: list[Reach] = []
    below = _below(lines, anchors, firsts)
    for number, anchor in enumerate(anchors):
        stop = firsts[number + 1] if number + 1 < len(anchors) else len(lines)
        end = anchor + 1 + (min(below, _run_below(lines, anchor, stop)) or _bold_below(lines, anchor, stop))
        found.append(Reach(firsts[number], anchor, end, _opens(lines, firsts[number], found[-1].end if found else 0)))
    found = _with_undated(lines, found)
    return _with_studies(lines, found) if kind == "education" else found


def _evenly_spaced(lines: Sequence[PlacedRaw]) -> Sequence[PlacedRaw]:
    """The lines without the space between them where it stands over nearly all that can be of a head, and so parts nothing."""
    plain = [placed for placed in lines[1:] if is_headlike(placed.line) or _is_bare(placed.line)]
    apart = sum(placed.gap for placed in plain)
    return [placed._replace(gap=False) for placed in lines] if apart >= _MOSTLY * len(plain) else lines


def _opens(lines: Sequence[PlacedRaw], first: int, floor: int) -> int:
    """The line of an employer's name with the length of all its posts below it, where such lines stand right over a head."""
    at = first - 2
    if at < floor:
        return -1
    span = lines[first - 1].line
    told = (is_duration(span.text) or _is_bare(span)) and is_headlike(lines[at].line)
    return at if told else -1


def _one_each(lines: Sequence[PlacedRaw], anchors: Sequence[int]) -> list[int]:
    """The lines with dates that can head an entry: of two that follow each other, one of which says nothing else, the first.

    Dates alone that are those of the entry above are its own, said again; those that reach over the entry below are the time at
    an employer.
    """
    kept: list[int] = []
    for number, anchor in enumerate(anchors):
        after = anchors[number + 1] if number + 1 < len(anchors) else -1
        if after == anchor + 1 and _is_bare(lines[anchor].line) and _spans(lines[anchor].line, lines[after].line):
            continue
        if kept and _is_bare(lines[anchor].line) and _stretch(lines[anchor].line) == _stretch(lines[kept[-1]].line):
            continue
        if (
            kept
            and anchor == kept[-1] + 1
            and not lines[anchor].gap
            and _is_bare(lines[anchor].line)
            and _is_single(lines[kept[-1]].line)
        ):
            kept[-1] = anchor if _is_bare(lines[kept[-1]].line) else kept[-1]
            continue
        kept.append(anchor)
    return kept


def _spans(line: RawLine, after: RawLine) -> bool:
    """Whether the dates of a line reach over those of the next, which says more than dates, and are not the same."""
    whole, part = date_of(line), date_of(after)
    if whole is None or part is None or whole.single or _is_bare(after) or _stretch(line) == _stretch(after):
        return False
    return whole.start <= part.start and (whole.current or (part.end or part.start) <= (whole.end or whole.start))


def _stretch(line: RawLine) -> tuple[str, str]:
    when = date_of(line)
    return (when.start, when.end) if when else ("", "")


def _is_bare(line: RawLine) -> bool:
    """Whether a line says nothing but its dates."""
    when = date_of(line)
    rest = f"{line.text[: when.span.start]} {line.text[when.span.end :]}" if when else line.text
    return not any(map(str.isalpha, rest))


def _is_single(line: RawLine) -> bool:
    when = date_of(line)
    return when is not None and when.single


def _above(lines: Sequence[PlacedRaw], anchors: Sequence[int]) -> int:
    """How many lines of a head stand above its dates, as most entries have it."""
    votes: Counter[int] = Counter()
    for number, anchor in enumerate(anchors):
        floor = anchors[number - 1] + 1 if number else 0
        run = _run_above(lines, anchor, floor)
        if number == 0 and run == anchor:
            votes[run] += 3
            continue
        gap = next((n for n in range(anchor, floor - 1, -1) if lines[n].gap), None)
        if gap is not None and anchor - gap <= run:
            votes[anchor - gap] += 2
        elif run and anchor - run - 1 >= floor and lines[anchor - run - 1].line.bullet:
            votes[run] += 1
        elif not run:
            votes[0] += 1
    if not votes:
        return 0
    most = max(votes.values())
    return min(count for count, number in votes.items() if number == most)


def _run_above(lines: Sequence[PlacedRaw], anchor: int, floor: int) -> int:
    """How many lines right above can belong to a head, up to where space parts them; a grade among them is passed over."""
    run = 0
    while run < _MOST_ABOVE and anchor - run - 1 >= floor and not lines[anchor - run].gap:
        line = lines[anchor - run - 1].line
        if not (is_headlike(line) or (is_score(line.text) and not line.bullet)):
            break
        if _is_whole(line) and _is_whole(lines[anchor].line):
            break
        run += 1
    while run and is_score(lines[anchor - run].line.text):
        run -= 1
    apart = anchor - 1 >= floor and lines[anchor].gap and _is_bare(lines[anchor].line)
    return 1 if run == 0 and apart and is_headlike(lines[anchor - 1].line) else run


def _is_whole(line: RawLine) -> bool:
    """Whether a line is a head by itself: a job and behind it where it was, or a degree beside its school."""
    when = date_of(line)
    text = line.text[: when.span.start] if when else line.text
    first, *others = [part.strip(" |–—-") for part in re.split(r",|\t|\s[|–—-]\s", text) if part.strip(" |–—-")] or [""]
    job = is_title(first) and any(not is_title(part) for part in others)
    study = any(is_degree(part) for part in (first, *others)) and any(is_school(part) for part in (first, *others))
    return not line.bullet and (job or (study and bool(others)))


def _lines_above(lines: Sequence[PlacedRaw], anchors: Sequence[int], number: int, above: int) -> int:
    floor = anchors[number - 1] + 1 if number else 0
    run = _run_above(lines, anchors[number], floor)
    if not above and _is_bare(lines[anchors[number]].line) and run and not is_headlike_after(lines, anchors[number]):
        return 1
    return run if not number and run == anchors[0] and run <= _MOST_OVER else min(above, run)


def is_headlike_after(lines: Sequence[PlacedRaw], anchor: int) -> bool:
    """Whether the line below one of dates can belong to its head."""
    return anchor + 1 < len(lines) and is_headlike(lines[anchor + 1].line)


def _below(lines: Sequence[PlacedRaw], anchors: Sequence[int], firsts: Sequence[int]) -> int:
    """How many lines of a head stand below its dates, as most entries have it."""
    votes: Counter[int] = Counter()
    for number, anchor in enumerate(anchors):
        stop = firsts[number + 1] if number + 1 < len(anchors) else len(lines)
        run = _run_below(lines, anchor, stop)
        behind = anchor + 1 + run
        told = run == 0 or behind < stop or (behind < len(lines) and lines[behind].gap)
        votes[run] += 2 if told else 1
    most = max(votes.values())
    return max(count for count, number in votes.items() if number == most)


def _begins_study(lines: Sequence[PlacedRaw], head: tuple[int, int], number: int, kind: str) -> bool:
    """Whether a line names a school or a degree where the study above it has one already."""
    if kind != "education":
        return False
    above = [lines[n].line.text for n in range(*head)]
    text = lines[number].line.text
    schools = is_school(text) or names_study(text)
    return (schools and any(is_school(x) or names_study(x) for x in above)) or (
        is_degree(text) and any(map(is_degree, above))
    )


def _run_below(lines: Sequence[PlacedRaw], anchor: int, stop: int) -> int:
    """How many lines right below can belong to a head; one that names a job or employer may stand apart from its dates."""
    run = 0
    while run < _MOST_BELOW and anchor + 1 + run < stop:
        line, _, gap = lines[anchor + 1 + run]
        apart = gap and not (run == 0 and _is_named(line.text) and _lacks(lines, anchor))
        if apart or not is_headlike(line) or (run and not _is_named(line.text) and not line.bold):
            break
        run += 1
    return run


def _bold_below(lines: Sequence[PlacedRaw], anchor: int, stop: int) -> int:
    """1 where the line below the dates is as bold as theirs, and the next is not: it is of the head, whatever others have."""
    looks = [_look(lines[n].line) for n in range(anchor, min(anchor + 3, stop))]
    same = len(looks) > 2 and looks[0][0] and looks[0] == looks[1] != looks[2]  # noqa: PLR2004 - dates, line below, and next
    return int(same and not lines[anchor + 1].gap and is_headlike(lines[anchor + 1].line))


def _lacks(lines: Sequence[PlacedRaw], anchor: int) -> bool:
    """Whether the line of the dates, and the one above it, name no job."""
    return not any(is_title(lines[n].line.text) for n in range(max(0, anchor - 1), anchor + 1))


def _with_undated(lines: Sequence[PlacedRaw], found: Sequence[Reach]) -> list[Reach]:
    """The heads, and among what stands under them lines that look just like one but have no dates."""
    if all(reach.end == reach.first + 1 and _is_whole(lines[reach.first].line) for reach in found):
        heads = {reach.first for reach in found}
        alone = [n for n, (line, *_) in enumerate(lines) if n not in heads and _is_whole(line) and is_headlike(line)]
        return sorted([*found, *(Reach(n, n, n + 1) for n in alone)], key=lambda reach: reach.first)
    looks = {_look(lines[reach.first].line) for reach in found}
    look = looks.pop() if len(looks) == 1 else None
    if look is None or not (look[0] or look[1]):
        return list(found)
    made: list[Reach] = []
    for number, reach in enumerate(found):
        made.append(reach)
        stop = found[number + 1].begin if number + 1 < len(found) else len(lines)
        for n in range(reach.end + 1, stop - 1):
            line = lines[n].line
            opens = _look(line) == look and is_headlike(line) and _look(lines[n - 1].line) != look
            if opens and (lines[n].gap or lines[n - 1].line.bullet) and n >= made[-1].end:
                end = n + 1 + _run_below(lines, n, stop)
                made.append(Reach(n, n, end))
    return made


def _with_studies(lines: Sequence[PlacedRaw], found: Sequence[Reach]) -> list[Reach]:
    """The heads, and below them the lines without dates that tell a course of study by themselves."""
    made: list[Reach] = []
    for number, reach in enumerate(found):
        made.append(reach)
        stop = found[number + 1].begin if number + 1 < len(found) else len(lines)
        told = [n for n in range(reach.end, stop) if not lines[n].line.bullet and names_study(lines[n].line.text)]
        made += [Reach(n, n, n + 1) for n in told]
    return made


def _look(line: RawLine) -> tuple[bool, bool]:
    return line.bold, line.heading


def _undated(lines: Sequence[PlacedRaw], kind: str) -> Iterator[tuple[int, int]]:
    """Heads in a section without dates: a line that stands out or begins a block, with what stands under it."""
    heads: list[tuple[int, int]] = []
    for number, (line, _, gap) in enumerate(lines):
        after = lines[number + 1].line if number + 1 < len(lines) else None
        before = lines[number - 1].line if number else None
        begins = (gap or before is None) and after is not None and not lines[number + 1].gap
        opens = (
            line.bold
            or line.heading
            or begins
            or (after is not None and after.bullet and (before is None or before.bullet))
        )
        named = kind != "education" or is_degree(line.text) or is_organisation(line.text)
        study = kind == "education" and not line.bullet and names_study(line.text)
        starts = opens or (kind == "education" and (is_degree(line.text) or is_school(line.text) or not heads))
        if study or (is_headlike(line) and named and starts):
            joins = (
                heads
                and heads[-1][1] == number
                and not gap
                and number - heads[-1][0] < _MOST_BELOW
                and kind != "projects"
                and not _begins_study(lines, heads[-1], number, kind)
            )
            if joins:
                heads[-1] = (heads[-1][0], number + 1)
            else:
                heads.append((number, number + 1))
    yield from heads
