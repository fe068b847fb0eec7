"""Names of files and folders that every system takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_RESERVED = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_LONGEST = 70


def safe_name(words: str, otherwise: str) -> str:
    """The words as a name without an ending; ``otherwise`` where nothing is left of them."""
    plain = unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", words))
    name = " ".join(plain.split())[:_LONGEST].strip(" .-")
    return f"_{name}" if _RESERVED.match(name) else name or otherwise


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or with a number after it where it is taken, whatever its case."""
    folded = {other.casefold() for other in taken}
    numbered = (name if n == 1 else f"{name} ({n})" for n in range(1, len(folded) + 2))
    return next(one for one in numbered if one.casefold() not in folded)
