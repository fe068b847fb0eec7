"""Web pages: what the page states about itself first (JSON-LD, microdata, marked elements), then its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from studio.reading.formats.plain import decoded, lines_of
from studio.reading.markup.page_facts import facts_of, page_address, posting_facts, postings_of, title_hints
from studio.reading.raw import MOST_CHARACTERS, MOST_LINE, File, RawDocument, RawLine

_UNSEEN = ["script", "style", "noscript", "template", "svg", "iframe", "head"]
_AROUND = ["nav", "footer", "aside"]
"""What stands around a posting and is none of it; a resume's page keeps its sidebar there."""

_BLOCKS = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 tr br hr section article header footer aside nav main ul ol dl table caption dt dd td th title blockquote pre "
    "details summary form fieldset legend figure figcaption option button address".split()
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)(?!\w)", re.IGNORECASE)
_TAG = re.compile(
    r"<(/?)(div|span|section|article|main|b|i|em|strong|font|a|u|ul|ol|table|center|blockquote|form|label)\b[^<>]*>",
    re.IGNORECASE,
)
_ENTITIES = re.compile(r"&lt;/?(?:p|br|ul|li|div|b|strong|h\d|span)\b", re.IGNORECASE)
_LOOKS = frozenset({"b", "strong", "i", "em", "u", "font"})
"""Elements that say only how words look: two of a kind in a row are one."""

_PARTING = frozenset({"span", "time", "label", "small", "a", "strong", "b", "em", "i", "abbr", "address"})
"""Elements that stand apart on a page where nothing but a style sheet says so."""

_MOST_DEPTH = 400
_MOST_INLINE = 4
_HEAD = 2_048
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_LEAST_DESCRIPTION = 200
_MANY_LINKS = 40
_LINK_SHARE = 0.45


def read(file: File) -> RawDocument:
    """The lines of a web page, and the facts of its JobPosting where it states one; of several, each by itself."""
    page = _flattened(_letters_of(file.data))
    parser = LexborHTMLParser(page)
    if file.kind == "resume":
        parser.strip_tags(_UNSEEN)
        _drop_hidden(parser)
        return RawDocument(lines=tuple(_lines(parser.body or parser.root)), format=file.format)
    postings = postings_of(parser)
    if len(postings) > 1:
        parts = tuple(stated_document(posting, file.format) for posting in postings)
        return RawDocument(lines=(), format=file.format, parts=parts)
    return _of_page(page, parser, postings[0] if postings else {}, file.format)


def _letters_of(data: bytes) -> str:
    """The page's text, in the letters that it names where they are no Unicode."""
    named = _CHARSET.search(data[:_HEAD])
    try:
        return data.decode("utf-8-sig") if named is None else data.decode(named[1].decode())
    except (UnicodeDecodeError, LookupError):
        return decoded(data)


def stated_document(posting: dict[str, Any], form: str) -> RawDocument:
    """A JobPosting as data: its facts, and the lines of its description."""
    return RawDocument(
        lines=tuple(_described(posting.get("description"))), format=form, stated=tuple(posting_facts(posting))
    )


def _of_page(page: str, parser: LexborHTMLParser, posting: dict[str, Any], form: str) -> RawDocument:
    hints = tuple(title_hints(parser))
    address = tuple(page_address(parser))
    crowded = not posting and _is_crowded(parser)
    parser.strip_tags(_UNSEEN + _AROUND)
    _drop_hidden(parser)
    stated = (*facts_of(posting, parser), *hints, *address)
    lines = tuple(_lines(parser.body or parser.root))
    described = tuple(_described(posting.get("description")))
    if described and len(_words(described)) >= min(_LEAST_DESCRIPTION, len(_words(lines))):
        lines = described
    elif crowded:
        lines = _main_text(page) or lines
    return RawDocument(lines=lines, format=form, stated=stated)


def _flattened(page: str) -> str:
    """The page with the tags left out that nest deeper than any page does: the parser's time grows with depth squared."""
    depth, deepest = 0, 0
    for found in _TAG.finditer(page):
        depth = max(0, depth - 1) if found.group(1) else depth + 1
        deepest = max(deepest, depth)
    if deepest <= _MOST_DEPTH:
        return page
    depth = 0

    def shallow(found: re.Match[str]) -> str:
        nonlocal depth
        if found.group(1):
            depth = max(0, depth - 1)
            return found.group() if depth < _MOST_DEPTH else " "
        depth += 1
        return found.group() if depth <= _MOST_DEPTH else " "

    return _TAG.sub(shallow, page)


def _drop_hidden(parser: LexborHTMLParser) -> None:
    """Leave out what the page says is not to be seen; style sheets are not asked."""
    for node in parser.css("[hidden], [style]"):
        if "hidden" in node.attributes or _HIDDEN.search(node.attributes.get("style") or ""):
            node.decompose()


def _described(description: object) -> Iterator[RawLine]:
    """The lines of a posting's description, which is a page of its own, sometimes escaped twice, sometimes plain text."""
    if not isinstance(description, str) or not description.strip():
        return
    source = unescape(description) if _ENTITIES.search(description) else description
    if not re.search(r"<\w+[^<>]*>", source):
        yield from (line for line in lines_of(source, "txt") if line.text)
        return
    parser = LexborHTMLParser(_flattened(source))
    parser.strip_tags(["script", "style"])
    yield from _lines(parser.body)


def _is_crowded(parser: LexborHTMLParser) -> bool:
    """Whether so much of the page is links that its own words must be looked for."""
    links = parser.css("a")
    total = len(parser.body.text()) if parser.body is not None else 0
    return len(links) >= _MANY_LINKS and sum(len(link.text()) for link in links) > _LINK_SHARE * total


def _main_text(page: str) -> tuple[RawLine, ...]:
    """The page's own text without its navigation, as trafilatura finds it; () where it finds nothing of use."""
    from trafilatura import extract  # noqa: PLC0415 - takes half a second to import, for crowded pages alone

    found = extract(page, output_format="markdown", include_formatting=True, favor_recall=True, include_links=False)
    lines = lines_of(found or "", "md")
    return lines if len(_words(lines)) >= _LEAST_DESCRIPTION else ()


def _words(lines: tuple[RawLine, ...]) -> str:
    return "".join(line.text for line in lines)


def _lines(root: LexborNode | None) -> Iterator[RawLine]:
    """The page's words, a line a block; walked without recursion, since pages nest without bound."""
    pieces: list[_Piece] = []
    kind, seen = "", 0
    for node in root.traverse(include_text=True) if root is not None else ():
        if node.tag in _BLOCKS:
            yield from _line(pieces, kind)
            kind = kind if node.tag in {"p", "div", "br"} and kind == "li" and not _says(pieces) else node.tag or ""
            pieces = []
        elif node.tag == "-text":
            parent = node.parent
            tag = (parent.tag or "") if parent is not None else ""
            owner = parent.mem_id if parent is not None else 0
            words = node.text_content or ""
            if tag == "pre" and "\n" in words:
                for row in words.split("\n"):
                    yield from _line([*pieces, _Piece(row, owner, tag, "")], kind)
                    pieces = []
                continue
            pieces.append(_Piece(words, owner, tag, _link(parent)))
            seen += len(" ".join(words.split()))
        if seen > MOST_CHARACTERS + MOST_LINE:
            break
    yield from _line(pieces, kind)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one element: which it is, what it is called, and where it leads."""

    text: str
    owner: int
    tag: str
    link: str


def _says(pieces: Sequence[_Piece]) -> bool:
    return any(piece.text.strip() for piece in pieces)


def _link(parent: LexborNode | None) -> str:
    for _ in range(_MOST_INLINE):
        if parent is None or parent.tag == "a" or parent.tag not in _PARTING:
            break
        parent = parent.parent
    address = (parent.attributes.get("href") or "") if parent is not None and parent.tag == "a" else ""
    return address if address.startswith(("http://", "https://", "mailto:", "tel:")) else ""


def _line(pieces: Sequence[_Piece], kind: str) -> Iterator[RawLine]:
    """The words of a block, with a turn where another element begins; elements that touch are set apart."""
    said = [piece for piece in pieces if piece.text.strip()]
    if not said:
        return
    text, turns, before = "", [], said[0]
    for piece in pieces:
        words = " ".join(piece.text.split())
        if not words:
            text += " " if piece.text and text and not text.endswith((" ", "\t")) else ""
            continue
        spaced = text.endswith((" ", "\t")) or piece.text[:1].isspace()
        if text and piece.owner != before.owner and not spaced and before.tag in _PARTING and piece.tag in _PARTING:
            text += "\t"
        elif text and piece.text[:1].isspace() and not text.endswith((" ", "\t")):
            text += " "
        if text and piece.owner != before.owner and not piece.tag == before.tag in _LOOKS:
            turns.append(len(text))
        text += words + (" " if piece.text[-1:].isspace() else "")
        before = piece
    yield RawLine(
        text=text.strip(),
        heading=kind[:1] == "h" and kind[1:].isdigit(),
        bold=all(piece.tag in {"b", "strong"} for piece in said),
        bullet=kind == "li",
        turns=tuple(turn for turn in turns if turn < len(text.strip())),
        links=tuple(dict.fromkeys(piece.link for piece in said if piece.link)),
    )
