"""YAML as words alone: no value is guessed at, no tag is obeyed, and no alias lets a small file stand for a large one."""

from __future__ import annotations

from typing import Any

import yaml

_MOST = 100_000
"""Values that a document may hold once its aliases are written out."""


def loaded(text: str) -> Any:  # noqa: ANN401 - YAML is anything
    """What ``text`` spells out, as words, lists and mappings. Raises ``ValueError`` where it is no YAML, or far too much."""
    try:
        document = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - it makes words alone
        size = _size(document, {})
    except (yaml.YAMLError, RecursionError) as fault:
        raise ValueError(str(fault)) from fault
    if size > _MOST:
        raise ValueError(f"{size} values")
    return document


def _size(value: object, known: dict[int, float]) -> float:
    """The values in ``value``, each counted as often as it is named; one that holds itself has no end."""
    held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if id(value) not in known:
        known[id(value)] = float("inf") if held else 1
        known[id(value)] = 1 + sum(_size(one, known) for one in held)
    return known[id(value)]
