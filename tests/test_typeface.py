"""How wide text is: of any text at all, and of what is cut to a width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.chart.typeface import shortened, text_width


@given(st.text(max_size=60))
def test_any_text_has_a_width(text: str) -> None:
    assert 0 <= text_width(text, 12, 700) < 100 * 60


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\x1c", "\x85", "\u2028", "\u2029"])
def test_an_end_of_line_is_as_wide_as_a_blank(end: str) -> None:
    assert text_width(f"Fort{end}Bragg", 12) == text_width("Fort Bragg", 12)


@given(st.text(min_size=20, max_size=200), st.floats(100, 400))
def test_a_text_is_cut_to_the_longest_beginning_that_fits(text: str, room: float) -> None:
    cut = shortened(text, room, 12, 600)
    if cut != text:
        assert cut.endswith("…")
        assert text.startswith(cut[:-1])
        assert text_width(cut, 12, 600) <= room or len(cut) <= 9
