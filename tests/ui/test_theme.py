"""Every pair of words on ground can be read."""

from __future__ import annotations

import pytest

from studio.ui.theme import Tokens, load_tokens

PAIRS = [
    *(("text", ground) for ground in ("window", "surface", "sunken", "accent_ground")),
    *(("muted", ground) for ground in ("window", "surface", "sunken")),
    *((name, "surface") for name in ("accent", "shown", "near", "lacking")),
    *((name, f"{name}_ground") for name in ("accent", "shown", "near", "lacking")),
    ("on_accent", "accent"),
]


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself_knows_black_on_white() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("side", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_on_ground_have_the_contrast_of_aa(side: str, words: str, ground: str) -> None:
    tokens: Tokens = load_tokens(side)
    assert _contrast(getattr(tokens, words), getattr(tokens, ground)) >= 4.5
