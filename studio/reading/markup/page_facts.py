"""What a web page states about the job as data: JSON-LD, microdata, and elements whose names say what they hold."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

_MOST_SCRIPT = 500_000
_MOST_SCRIPTS = 50
_MOST_DEPTH = 30
_MOST_NODES = 20_000
_MOST_VALUE = 90
_MOST_ADDRESS = 2_000
_PLAIN_KEYS = ("title", "datePosted", "validThrough")
_PLACE_KEYS = ("addressLocality", "addressRegion", "addressCountry")
_EMPLOYER_MARKS = (
    '[class*="topcard__org-name" i], [data-testid*="companyName" i], [class*="company-name" i], [class*="companyname" i], '
    '[class*="company_name" i], [data-company-name], [class*="employer-name" i], [class*="org-name" i], [id*="company-name" i], [data-automation*="advertiser-name" i]'
)
_PLACE_MARKS = (
    '[class*="topcard__flavor--bullet" i], [data-testid*="jobLocation" i], [class*="job-location" i], [class*="companyLocation" i], '
    '[class*="joblocation" i], [class*="job_location" i], [id*="job-location" i], [data-testid*="job-location" i], [data-automation*="job-detail-location" i]'
)
_MARKUP = re.compile(r"<[^<>]{1,200}>")
_SUFFIX = re.compile(
    r"\s*[|–—-]\s*(?:LinkedIn|Indeed(?:\.\w+)*|Glassdoor|Reed(?:\.co\.uk)?|Monster|Totaljobs|SEEK|Jobs?|Careers?)\s*$",
    re.IGNORECASE,
)


def postings_of(parser: LexborHTMLParser) -> list[dict[str, Any]]:
    """The JobPostings that the page's JSON-LD states, each title once."""
    scripts = islice(parser.css('script[type="application/ld+json"]'), _MOST_SCRIPTS)
    sources = (source for script in scripts if len(source := script.text() or "") <= _MOST_SCRIPT)
    return postings_in([_parsed(source) for source in sources])


def postings_in(document: object) -> list[dict[str, Any]]:
    """The JobPostings of a JSON document, each title once."""
    found: dict[str, dict[str, Any]] = {}
    for posting in _of_type(document):
        found.setdefault(f"{posting.get('title')} {posting.get('url') or posting.get('identifier')}", posting)
    return list(found.values())


def posting_facts(posting: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The facts of a JobPosting as (schema.org key, words)."""
    yield from _facts(posting)


def facts_of(posting: dict[str, Any], parser: LexborHTMLParser) -> tuple[tuple[str, str], ...]:
    """The facts of a JobPosting, or else those of the page's microdata and marked elements, as (schema.org key, words)."""
    if posting:
        return tuple(_facts(posting))
    found = tuple(_microdata(parser))
    keys = {key for key, _ in found}
    return (*found, *((key, words) for key, words in _marked(parser) if key not in keys))


def page_address(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Where the page says that it was published."""
    for mark, name in (('link[rel="canonical"]', "href"), ('meta[property="og:url"]', "content")):
        node = parser.css_first(mark)
        address = (node.attributes.get(name) or "") if node is not None else ""
        if address.startswith(("https://", "http://")) and len(address) <= _MOST_ADDRESS:
            yield "url", address
            return


def title_hints(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """What can hold the title: the first heading, the title for social networks and the window's, without the site's name."""
    heading = parser.css_first("h1") or parser.css_first("h2")
    if heading is not None and (words := _text(heading)):
        yield "heading", words
    social = parser.css_first('meta[property="og:title"]')
    if social is not None and (words := " ".join((social.attributes.get("content") or "").split())[:_MOST_VALUE]):
        yield "page-title", _SUFFIX.sub("", words)
    title = parser.css_first("title")
    if title is not None and (words := _text(title)):
        yield "page-title", _SUFFIX.sub("", words)


def _parsed(source: str) -> object:
    """The script's value; line ends in strings and commas before a closing bracket are forgiven."""
    for text in (source, re.sub(r",(\s*[}\]])", r"\1", source)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _of_type(found: object) -> Iterator[dict[str, Any]]:
    todo: deque[tuple[object, int]] = deque([(found, 0)])
    seen = 0
    while todo and seen < _MOST_NODES:
        value, depth = todo.popleft()
        seen += 1
        if isinstance(value, dict) and "JobPosting" in str(value.get("@type", "")):
            yield value
        if depth < _MOST_DEPTH and isinstance(value, dict | list):
            todo.extend((inner, depth + 1) for inner in (value.values() if isinstance(value, dict) else value))


def _facts(posting: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key in _PLAIN_KEYS:
        if isinstance(value := posting.get(key), str) and value.strip():
            yield key, " ".join(unescape(value).split())
    if isinstance(address := posting.get("url"), str) and address.startswith(("https://", "http://")):
        yield "url", address.strip()[:_MOST_ADDRESS]
    kinds = posting.get("employmentType")
    if words := ", ".join(kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)):
        yield "employmentType", words
    employer = posting.get("hiringOrganization")
    name = employer.get("name") if isinstance(employer, dict) else employer
    if isinstance(name, str) and name.strip():
        yield "hiringOrganization", unescape(name).strip()
    if words := _address(posting.get("jobLocation")) or _remote(posting):
        yield "jobLocation", words
    if words := _pay(posting.get("baseSalary")):
        yield "baseSalary", words
    for key in ("experienceRequirements", "educationRequirements", "skills"):
        if words := _wanted(posting.get(key)):
            yield key, words


def _wanted(value: object) -> str:
    """What is asked of the person, in words: a text, a list, or schema.org's months of experience or kinds of credential."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_wanted, value)))
    if isinstance(value, dict):
        months = str(value.get("monthsOfExperience") or "")
        named = value.get("credentialCategory") or value.get("description") or value.get("name")
        return f"{months} months" if months.isdigit() else _wanted(named)
    return " ".join(_MARKUP.sub(" ", unescape(value)).split()) if isinstance(value, str) else ""


def _address(place: object) -> str:
    first = place[0] if isinstance(place, list) and place else place
    address = first.get("address", first) if isinstance(first, dict) else first
    if isinstance(address, dict):
        parts = [address.get(key) for key in _PLACE_KEYS]
        named = [part.get("name") if isinstance(part, dict) else part for part in parts]
        return ", ".join(part.strip() for part in named if isinstance(part, str) and part.strip())
    return address.strip() if isinstance(address, str) else ""


def _remote(posting: dict[str, Any]) -> str:
    return "Remote" if posting.get("jobLocationType") == "TELECOMMUTE" else ""


def _pay(pay: object) -> str:
    """Schema.org's MonetaryAmount as "GBP 30000–34000 per YEAR"; a plain value as it stands."""
    if not isinstance(pay, dict):
        return str(pay) if isinstance(pay, str | int | float) else ""
    value = pay.get("value")
    amount = value if isinstance(value, dict) else {"value": value}
    ends = [amount.get("minValue"), amount.get("maxValue")]
    words = "–".join(str(end) for end in ends if end) or str(amount.get("value") or "")
    unit = amount.get("unitText") or pay.get("unitText")
    return (
        " ".join(part for part in (str(pay.get("currency") or ""), words, f"per {unit}" if unit else "") if part)
        if words
        else ""
    )


def _microdata(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    scope = parser.css_first('[itemtype*="JobPosting" i]')
    if scope is None:
        return
    for key in (*_PLAIN_KEYS, "employmentType", "baseSalary"):
        if (node := scope.css_first(f'[itemprop="{key}"]')) is not None and (words := _value(node)):
            yield key, words
    for key, parts in (("hiringOrganization", ("name",)), ("jobLocation", _PLACE_KEYS)):
        if (node := scope.css_first(f'[itemprop="{key}"]')) is not None:
            inner = [_value(found) for part in parts if (found := node.css_first(f'[itemprop="{part}"]')) is not None]
            if words := ", ".join(word for word in inner if word) or _value(node):
                yield key, words


def _marked(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Employer and place in elements whose class or test name says so; a page with many such is a list of jobs."""
    for key, marks in (("hiringOrganization", _EMPLOYER_MARKS), ("jobLocation", _PLACE_MARKS)):
        found = {words for node in islice(parser.css(marks), 20) if (words := _text(node))}
        if len(found) == 1 and len(words := found.pop()) <= _MOST_VALUE:
            yield key, words


def _value(node: LexborNode) -> str:
    stated = node.attributes.get("content") or node.attributes.get("datetime") or ""
    return " ".join(stated.split()) or _text(node)


def _text(node: LexborNode) -> str:
    words = " ".join((node.text(separator=" ") or "").split())
    return words if len(words) <= 2 * _MOST_VALUE else ""
