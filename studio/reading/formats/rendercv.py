"""RenderCV's YAML: its sections keep their titles, its entries are brought into the keys of JSON Resume."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from studio.model.errors import InputError
from studio.model.profile import Profile
from studio.reading.formats.plain import decoded
from studio.reading.markup.markdown import LINK, without_emphasis
from studio.reading.markup.yaml_words import loaded
from studio.reading.raw import File
from studio.reading.resume.from_json import Part, profile_from
from studio.reading.resume.headings import kind_of
from studio.reading.resume.values import items, readable

_NETWORKS: Final = MappingProxyType(
    {
        "LinkedIn": "https://linkedin.com/in/",
        "GitHub": "https://github.com/",
        "GitLab": "https://gitlab.com/",
        "ORCID": "https://orcid.org/",
        "X": "https://x.com/",
        "Mastodon": "",
        "StackOverflow": "https://stackoverflow.com/users/",
        "Google Scholar": "https://scholar.google.com/citations?user=",
    }
)
_KEYS: Final = MappingProxyType(
    {
        "company": "name",
        "degree": "studyType",
        "start_date": "startDate",
        "end_date": "endDate",
        "journal": "publisher",
        "label": "name",
        "details": "summary",
        "bullet": "summary",
        "number": "summary",
        "reversed_number": "summary",
    }
)
"""RenderCV's key → JSON Resume's, where they differ."""

_MOST_DEPTH = 30


def read(file: File) -> Profile:
    """The profile that the file spells out. Raises :class:`InputError` where it is no RenderCV document."""
    try:
        document = loaded(decoded(file.data))
    except ValueError as fault:
        raise InputError("damaged-yaml", "The file is not valid YAML.", hint="Check its indents and quotes.") from fault
    held = document.get("cv") if isinstance(document, dict) else None
    if not isinstance(held, dict):
        raise InputError(
            "not-rendercv", "The file is YAML, but no RenderCV document: it has no `cv`.", hint="See RenderCV's manual."
        )
    bare = _bare(held, 0)
    sections = bare.pop("sections", None)
    parts = [_part(number, title, entries) for number, (title, entries) in enumerate(_pairs(sections))]
    return profile_from(_basics(bare), parts, (), file.name, file.format)


def _pairs(sections: object) -> list[tuple[str, object]]:
    return list(sections.items()) if isinstance(sections, dict) else [("Other", sections)] if sections else []


def _bare(value: Any, depth: int) -> Any:  # noqa: ANN401 - YAML is anything
    """The value without Markdown's marks; a link's words stay, with their address behind them.

    Of an entry whose value is a link as a whole, the first such address is the entry's own.
    """
    if depth > _MOST_DEPTH:
        return ""
    if isinstance(value, str):
        return without_emphasis(LINK.sub(_with_address, value))
    if isinstance(value, list):
        return [_bare(one, depth + 1) for one in value]
    if isinstance(value, dict):
        held = {str(key): one for key, one in value.items() if not _is_empty(one)}
        links = {key: found for key, one in held.items() if isinstance(one, str) and (found := LINK.fullmatch(one))}
        linked = next((key for key in links if "url" not in held), None)
        own = {"url": links[linked][2], linked: links[linked][1]} if linked else {}
        return own | {key: _bare(one, depth + 1) for key, one in held.items() if key not in own}
    return readable(value)


def _with_address(link: re.Match[str]) -> str:
    return f"{link[1]} ({link[2]})" if link[2] and link[2] != link[1] else link[1]


def _is_empty(value: object) -> bool:
    return value in (None, "", "null", [], {})


def _basics(held: Mapping[str, Any]) -> dict[str, Any]:
    """The head in JSON Resume's words."""
    profiles = [_profile(one) for one in items(held.get("social_networks"))]
    basics = {
        key: value for key, value in held.items() if key not in {"social_networks", "photo", "headline", "website"}
    }
    return {**basics, "label": held.get("headline", ""), "url": held.get("website", ""), "profiles": profiles}


def _profile(one: object) -> dict[str, str]:
    if not isinstance(one, dict):
        return {"url": readable(one)}
    network, user = readable(one.get("network")), readable(one.get("username"))
    return {"network": network, "username": user, "url": f"{_NETWORKS.get(network, '')}{user}"}


def _part(number: int, title: str, entries: object) -> Part:
    heading = title if " " in title or title != title.lower() else title.replace("_", " ").title()
    listed = entries if isinstance(entries, list) else [entries]
    kind = kind_of(heading) or _kind_of_entries(listed)
    return Part(id=f"s{number + 1}", heading=heading, kind=kind, items=[_item(one, kind) for one in listed])


def _kind_of_entries(entries: list[Any]) -> str:
    """What entries under a heading that we do not know are, by their keys."""
    keys = {key for one in entries if isinstance(one, dict) for key in one}
    told = (("experience", "company"), ("education", "institution"), ("publications", "authors"), ("skills", "label"))
    return next((kind for kind, key in told if key in keys), "projects" if "name" in keys else "other")


def _item(one: object, kind: str) -> object:
    if not isinstance(one, dict):
        return one
    keys = dict(_KEYS)
    if kind == "publications":
        keys["title"] = "name"
    if kind == "languages":
        keys |= {"label": "language", "details": "fluency"}
    if kind == "awards":
        keys |= {"name": "title", "label": "title"}
    if kind in {"skills", "interests"}:
        keys["details"] = "keywords"
    return {keys.get(key, key): _dated(value) if key.endswith("date") else value for key, value in one.items()}


def _dated(value: object) -> object:
    return "present" if isinstance(value, str) and value.lower() == "present" else value
