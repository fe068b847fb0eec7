"""What rules measure rather than match: lengths, doubled words, date styles, full stops, jobs that have ended."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from studio.checking import words
from studio.checking.page import Page, Span

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)"
_LONG_MONTH: Final = r"(?:january|february|march|april|june|july|august|september|october|november|december)"
_DATES: Final = re.compile(
    rf"\b(?P<long>{_LONG_MONTH}\s(?:19|20)\d\d)\b"
    rf"|\b(?P<short>{_MONTH}\.?\s(?:19|20)\d\d)\b"
    r"|(?<![\d/.-])(?P<slashed>(?:0?[1-9]|1[0-2])/(?:19|20)\d\d)\b"
    r"|(?<![\d/.-])(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?![\d-])",
    re.IGNORECASE,
)
_STYLE_NAMES: Final = {
    "long": "the month in full: March 2021",
    "short": "the month in three letters: Mar 2021",
    "slashed": "month and year in figures: 03/2021",
    "iso": "year and month in figures: 2021-03",
}
_BOTH_STYLES: Final = re.compile(r"may\s", re.IGNORECASE)

_RANGE: Final = re.compile(
    r"\b(?:19|20)\d\d\b\s{0,3}(?:[-\u2013\u2014]|to|until|through)\s{0,3}"
    rf"(?:(?P<open>present|current|now|today|date|ongoing)|(?:(?:{_MONTH}[a-z]{{0,6}}\.?|\d{{1,2}}/)\s{{0,2}})?"
    r"(?P<closed>(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_HEADING_REACH: Final = 4_000
"""Characters after its dates within which lines are taken to belong to a job."""

_SENTENCE_ENDS: Final = ".!?:;,"


def repeated_words(page: Page, allowed: frozenset[str]) -> Iterator[Span]:
    """Spans of "the the": the same word twice with nothing but space between, unless it is one of `allowed`."""
    tokens, starts, ends = page.words.tokens, page.words.starts, page.words.ends
    for i in range(1, len(tokens)):
        if tokens[i] != tokens[i - 1] or not tokens[i].isalpha() or tokens[i] in allowed:
            continue
        between = page.text[ends[i - 1] : starts[i]]
        same_case = page.text[starts[i]].islower() or page.text[starts[i - 1] : ends[i - 1]].isupper()
        if between.isspace() and between.count("\n") == 0 and same_case:
            yield starts[i - 1], ends[i]


def length_marks(page: Page, measure: str, most: int) -> Iterator[Span]:
    """Spans of the sentences or lines of more than `most` words, or of what a text has beyond its `most` words."""
    if measure == "text-words":
        count = page.word_tokens((0, len(page.text)))
        if page.whole and len(count) > most:
            yield page.words.starts[count[most]], page.words.ends[count[-1]]
        return
    for span in page.sentences if measure == "sentence-words" else page.lines:
        if len(page.word_tokens(span)) > most:
            yield span


def date_marks(text: str) -> Iterator[tuple[int, int, str]]:
    """Dates written in another style than most of the text's, each with advice that names the common style."""
    found = [(m, m.lastgroup or "") for m in _DATES.finditer(text)]
    # "May 2021" is the same in full and in three letters, and so says nothing about the style.
    found = [(m, style) for m, style in found if not _BOTH_STYLES.match(m.group())]
    styles = Counter(style for _, style in found)
    if len(styles) > 1:
        usual = styles.most_common(1)[0][0]
        for match, style in found:
            if style != usual:
                yield match.start(), match.end(), f"As in most of your dates, {_STYLE_NAMES[usual]}."


def full_stop_marks(page: Page, least: int) -> Iterator[Span]:
    """The last word of each line that ends unlike most lines, with or without a full stop; lines of `least` words."""
    lines = [span for span in page.lines if len(page.word_tokens(span)) >= least and _is_item(page, span)]
    trimmed = [(start, start + len(page.text[start:end].rstrip())) for start, end in lines]
    stopped = [span for span in trimmed if page.text[span[1] - 1] == "."]
    bare = [span for span in trimmed if page.text[span[1] - 1] not in _SENTENCE_ENDS]
    odd = stopped if len(stopped) < len(bare) else bare
    if stopped and bare and len(stopped) + len(bare) > len("abc"):
        for span in odd:
            last = page.word_tokens(span)[-1]
            yield page.words.starts[last], span[1]


def jobs_ended(text: str) -> Callable[[int], bool]:
    """A test whether the offset belongs to a job whose dates, the last ones above it, have an end."""
    ranges = [(m.end(), m.group("closed") is not None) for m in _RANGE.finditer(text)]
    places = [end for end, _ in ranges]

    def ended(offset: int) -> bool:
        position = bisect_right(places, offset) - 1
        return position >= 0 and ranges[position][1] and offset - places[position] < _HEADING_REACH

    return ended


def _is_item(page: Page, span: Span) -> bool:
    """Whether the line is one of those the caller named, or stands behind a bullet."""
    if page.given_lines is not None:
        return True
    line_start = max(page.text.rfind("\n", 0, span[0]), page.text.rfind("\r", 0, span[0])) + 1
    before = page.text[line_start : span[0]].strip()
    return bool(before) and not words.is_word(before)
