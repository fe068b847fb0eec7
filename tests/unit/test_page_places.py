"""Marks stand where their words stand, whatever a widget counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studio.ui.present.page import plain_place, wide_places


@given(st.text(alphabet="ab \u00e9\u4e2d\U0001f600\U0001f9d1", max_size=30))
def test_places_go_to_the_widgets_count_and_back(text: str) -> None:
    places = list(range(len(text) + 1))
    wide = wide_places(text, places)
    assert wide[-1] == len(text.encode("utf-16-le")) // 2
    assert [plain_place(text, place) for place in wide] == places
