"""Web pages: what the page states about itself as JSON-LD first, then its words."""

from __future__ import annotations

import json
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from studio.reading.plain import decoded
from studio.reading.raw import MOST_CHARACTERS, RawDocument, RawLine

_UNSEEN = ["script", "style", "noscript", "template", "svg", "nav", "footer", "iframe"]
_BLOCKS = frozenset("p div li h1 h2 h3 h4 h5 h6 tr br section article header main ul ol table dt dd title".split())
_MOST_SCRIPT = 500_000
_MOST_DEPTH = 30


def read(data: bytes, form: str) -> RawDocument:
    """The lines of a web page, and the facts of its JobPosting where it states one."""
    parser = LexborHTMLParser(decoded(data))
    posting = next(_postings(parser), {})
    description = posting.get("description")
    stated = tuple(_facts(posting))
    if isinstance(description, str) and description.strip():
        parser = LexborHTMLParser(description)
    parser.strip_tags(_UNSEEN)
    return RawDocument(lines=tuple(_lines(parser.root)), format=form, stated=stated)


def _postings(parser: LexborHTMLParser) -> Iterator[dict[str, object]]:
    for script in parser.css('script[type="application/ld+json"]'):
        source = script.text() or ""
        if len(source) > _MOST_SCRIPT:
            continue
        try:
            found = json.loads(source)
        except (ValueError, RecursionError):
            continue
        yield from _of_type(found)


def _of_type(found: object) -> Iterator[dict[str, object]]:
    todo: list[tuple[object, int]] = [(found, 0)]
    while todo:
        value, depth = todo.pop(0)
        if isinstance(value, dict) and "JobPosting" in str(value.get("@type", "")):
            yield value
        if depth < _MOST_DEPTH and isinstance(value, dict | list):
            todo.extend((inner, depth + 1) for inner in (value.values() if isinstance(value, dict) else value))


def _facts(posting: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key in ("title", "employmentType", "datePosted", "validThrough"):
        if isinstance(value := posting.get(key), str) and value.strip():
            yield key, value.strip()
    employer = posting.get("hiringOrganization")
    name = employer.get("name") if isinstance(employer, dict) else employer
    if isinstance(name, str) and name.strip():
        yield "hiringOrganization", name.strip()
    place = posting.get("jobLocation")
    first = place[0] if isinstance(place, list) and place else place
    address = first.get("address") if isinstance(first, dict) else first
    parts = (
        [address.get(k) for k in ("addressLocality", "addressRegion", "addressCountry")]
        if isinstance(address, dict)
        else [address]
    )
    if words := ", ".join(part for part in parts if isinstance(part, str) and part.strip()):
        yield "jobLocation", words


def _lines(root: LexborNode | None) -> Iterator[RawLine]:
    """The page's words, a line a block; walked without recursion, since pages nest without bound."""
    words, kind, seen = "", "", 0
    for node in root.traverse(include_text=True) if root is not None else ():
        if node.tag in _BLOCKS:
            if words.strip():
                yield _line(words, kind)
            words, kind = "", node.tag or ""
        elif node.tag == "-text":
            piece = node.text_content or ""
            words, seen = words + piece, seen + len(piece)
        if seen > MOST_CHARACTERS:
            break
    if words.strip():
        yield _line(words, kind)


def _line(words: str, kind: str) -> RawLine:
    return RawLine(text=" ".join(words.split()), heading=kind[:1] == "h" and kind[1:].isdigit(), bullet=kind == "li")
