"""What is an address of the web, before anything calls it."""

from __future__ import annotations

import re


def is_address(words: str) -> bool:
    """Whether ``words`` are an address of the web and nothing else."""
    return re.fullmatch(r"https?://[^\s<>\"']+", words.strip(), re.IGNORECASE) is not None
