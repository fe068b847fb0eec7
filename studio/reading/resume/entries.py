"""The lines of a section to its entries: where each begins, what its head says, and the lines under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studio.model.profile import Entry, Line
from studio.model.text import Span
from studio.reading.cues import is_organisation, is_place, is_title
from studio.reading.resume.heads import Head, PlacedRaw, date_of, head_of, is_degree, is_headlike

DATED_KINDS = frozenset({"experience", "education", "projects", "volunteer", "certificates", "awards", "publications"})
_LISTED_KINDS = frozenset({"certificates", "awards"})
_GROUPED_KINDS = frozenset({"skills", "languages", "interests"})
_NAMED_ALONE = frozenset({"projects", "certificates", "awards", "publications"})
_MOST_BACK = 3
_MOST_AFTER = 2
_MOST_GROUP_NAME = 48
_MOST_KEYWORD = 60
_GROUP = re.compile(r"^([^:,;.()]{2,48}?)\s*:\s+(?=\S)")


def entries_of(lines: Sequence[PlacedRaw], kind: str, ids: Iterator[int]) -> tuple[Entry, ...]:
    """The entries of a section of ``kind``, whose heading is not among ``lines``."""
    if kind in _GROUPED_KINDS:
        return tuple(_groups(lines, kind, ids))
    if kind not in DATED_KINDS:
        return (_plain(lines, ids),) if lines else ()
    heads = _heads(lines, kind)
    edges = [*(begin for begin, _ in heads), len(lines)]
    made = [_plain(lines[: edges[0]], ids)] if edges[0] else []
    for (begin, end), stop in zip(heads, edges[1:], strict=True):
        made.append(_entry(lines[begin:end], lines[end:stop], kind, ids))
    return tuple(made)


def _heads(lines: Sequence[PlacedRaw], kind: str) -> list[tuple[int, int]]:
    """Where each entry's head begins and ends, as line numbers."""
    anchors = [n for n, (line, _) in enumerate(lines) if not line.bullet and date_of(line) is not None]
    if kind in _LISTED_KINDS and not any(line.heading for line, _ in lines) and len(anchors) < len(lines) / 3:
        return [(n, n + 1) for n, (line, _) in enumerate(lines) if len(line.text) <= 2 * _MOST_KEYWORD]
    if not anchors:
        return _undated(lines, kind)
    above = anchors[0] > 0 and is_headlike(lines[anchors[0] - 1][0])
    heads: list[tuple[int, int]] = []
    for number, anchor in enumerate(anchors):
        floor = heads[-1][1] if heads else 0
        stop = anchors[number + 1] if number + 1 < len(anchors) else len(lines)
        begin = _begin(lines, anchor, floor, kind, above=above)
        heads.append((begin, _end(lines, begin, anchor, stop, kind, above=above)))
    return heads


def _begin(lines: Sequence[PlacedRaw], anchor: int, floor: int, kind: str, *, above: bool) -> int:
    """The first line of the head whose dates stand in line ``anchor``."""
    begin = anchor
    dates_alone = not _words_left(lines[anchor])
    if not (above or dates_alone) or _is_whole(lines[anchor : anchor + 1], kind):
        return anchor
    while (
        begin > max(floor, anchor - _MOST_BACK)
        and is_headlike(lines[begin - 1][0])
        and not _is_whole(lines[begin : anchor + 1], kind)
    ):
        begin -= 1
    return begin


def _words_left(placed: PlacedRaw) -> bool:
    """Whether a line says anything besides its dates."""
    head = head_of([placed], "experience")
    return bool(head.title or head.organisation or head.place or head.rest)


def _end(lines: Sequence[PlacedRaw], begin: int, anchor: int, stop: int, kind: str, *, above: bool) -> int:
    """The line behind the head; lines under the dates belong to it while it lacks what they name."""
    end = anchor + 1
    most = stop if not above else min(stop, anchor + 2)
    while (
        end < min(most, anchor + 1 + _MOST_AFTER)
        and is_headlike(lines[end][0])
        and not _is_whole(lines[begin:end], kind)
    ):
        words = lines[end][0].text
        short_head = (
            is_title(words) or is_organisation(words) or is_place(words) or is_degree(words) or lines[end][0].bold
        )
        if not short_head and end > anchor + 1:
            break
        end += 1
    return end


def _is_whole(lines: Sequence[PlacedRaw], kind: str) -> bool:
    head = head_of(lines, kind)
    return bool(head.title and (head.sure or kind in _NAMED_ALONE))


def _undated(lines: Sequence[PlacedRaw], kind: str) -> list[tuple[int, int]]:
    """Heads in a section without dates: a bold or title line, with what stands under it in bullets or sentences."""
    heads: list[tuple[int, int]] = []
    for number, (line, _) in enumerate(lines):
        after = lines[number + 1][0] if number + 1 < len(lines) else None
        before = lines[number - 1][0] if number else None
        opens = line.bold or line.heading or (after is not None and after.bullet and (before is None or before.bullet))
        named = kind != "education" or is_degree(line.text) or is_organisation(line.text)
        if is_headlike(line) and (opens or (kind == "education" and (is_degree(line.text) or not heads))) and named:
            if (
                heads
                and heads[-1][1] == number
                and not _is_whole(lines[heads[-1][0] : number], kind)
                and kind != "projects"
            ):
                heads[-1] = (heads[-1][0], number + 1)
            else:
                heads.append((number, number + 1))
    return heads


def _entry(head_lines: Sequence[PlacedRaw], body: Sequence[PlacedRaw], kind: str, ids: Iterator[int]) -> Entry:
    head = head_of(head_lines, kind)
    rest = [Line(id=f"l{next(ids)}", text=_said(head_lines, span), anchor=span, bullet=False) for span in head.rest]
    lines = (*rest, *(_line(line, ids) for line in body))
    start, end, current = _dates(head, kind)
    return Entry(
        id=f"e{next(ids)}",
        title=head.title,
        organisation=head.organisation,
        place=head.place,
        area=head.area,
        start=start,
        end=end,
        current=current,
        lines=lines,
        anchor=head_lines[0][1],
    )


def _said(lines: Sequence[PlacedRaw], span: Span) -> str:
    """The words of ``lines`` that stand at ``span`` of the document's text."""
    line, place = next((line, place) for line, place in lines if place.start <= span.start < place.end)
    return line.text[span.start - place.start : span.end - place.start]


def _dates(head: Head, kind: str) -> tuple[str, str, bool]:
    """A single date of study, of a certificate or a prize is when it was reached, not when it began."""
    when = head.when
    if when is None:
        return "", "", False
    reached = when.single and kind in {"education", "certificates", "awards", "publications"}
    return ("", when.start, False) if reached else (when.start, when.end, when.current)


def _plain(lines: Sequence[PlacedRaw], ids: Iterator[int]) -> Entry:
    made = tuple(_line(line, ids) for line in lines)
    return Entry(id=f"e{next(ids)}", lines=made, anchor=lines[0][1])


def _line(placed: PlacedRaw, ids: Iterator[int]) -> Line:
    line, span = placed
    bare = line.text.strip()
    start = span.start + line.text.index(bare)
    return Line(id=f"l{next(ids)}", text=bare, anchor=Span(start, start + len(bare)), bullet=line.bullet)


def _groups(lines: Sequence[PlacedRaw], kind: str, ids: Iterator[int]) -> Iterator[Entry]:
    """A line such as "Tools: a, b (c, d)" is a group with its keywords; lines without a name before them are keywords alone."""
    loose: list[tuple[str, Span]] = []
    for number, (line, span) in enumerate(lines):
        name, offset = _group_name(lines, number)
        words = [*_keywords(line.text, offset, span.start, kind)]
        if name:
            if loose:
                yield _group("", loose, ids)
                loose = []
            yield _group(name, words, ids, anchor=span)
        else:
            loose.extend(words)
    if loose:
        yield _group("", loose, ids)


def _group_name(lines: Sequence[PlacedRaw], number: int) -> tuple[str, int]:
    text = lines[number][0].text
    named = _GROUP.match(text) or re.match(r"^([^,\t]{2,30})\t(?=\S.*,)", text)
    return (named.group(1).strip(), named.end()) if named else ("", 0)


def _group(name: str, words: Sequence[tuple[str, Span]], ids: Iterator[int], anchor: Span | None = None) -> Entry:
    lines = tuple(Line(id=f"l{next(ids)}", text=text, anchor=span, bullet=False) for text, span in words)
    return Entry(id=f"e{next(ids)}", title=name, lines=lines, anchor=anchor or words[0][1])


def _keywords(text: str, offset: int, start: int, kind: str) -> Iterator[tuple[str, Span]]:
    """The keywords of a list with their places; a sentence stays whole, and what brackets hold is not cut."""
    pieces = [*_outside_brackets(text, offset, ",;|•·\t" if kind != "languages" else ",;|•\t")]
    longest = max((len(text[a:b].strip()) for a, b in pieces), default=0)
    sentence = text.rstrip().endswith(".") and len(text[offset:].split()) > 6 and longest > _MOST_KEYWORD / 2  # noqa: PLR2004
    if longest > _MOST_KEYWORD or sentence:
        pieces = [(offset, len(text))]
    for a, b in pieces:
        words = text[a:b].strip(" \t,;|•·")
        if words:
            at = text.index(words, a)
            yield words, Span(start + at, start + at + len(words))


def _outside_brackets(text: str, offset: int, marks: str) -> Iterator[tuple[int, int]]:
    depth, begin = 0, offset
    for at in range(offset, len(text)):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(text[at], 0)
        if depth <= 0 and text[at] in marks and not (text[at] == "·" and text[at - 1 : at] != " "):
            yield begin, at
            begin = at + 1
    yield begin, len(text)
