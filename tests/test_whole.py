"""Lines of a pasted text made whole: joined where they were broken for width, and what nobody sees taken out."""

from __future__ import annotations

import re
import unicodedata

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from pasted import ENGLISH, WRAPPED

from geo.text import made_whole
from geo.text.whole import COMPOSED, HYPHENS, INVISIBLE, LINES, SOFT_HYPHENS


def test_lines_broken_for_width_are_joined_and_counted() -> None:
    whole = made_whole(WRAPPED)
    assert len(whole.text.splitlines()) == 3
    assert "to reassure NATO allies in Eastern Europe in the face of a Russian military" in whole.text
    assert "military build-up near Ukraine. The deployments" in whole.text
    assert "to Poland and Germany in the next few days" in whole.text
    assert dict(whole.changes) == {LINES: 6, SOFT_HYPHENS: 1, HYPHENS: 1}


def test_a_hyphen_at_a_lines_end_stays_unless_the_text_has_the_word_without_it() -> None:
    text = WRAPPED.replace("Allies said they welcomed", "The others said they welcomed")
    assert "NATO al-lies in" in made_whole(text).text


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "One line.\nAnother line.\nA third one.\nA fourth one, and so on.\n",
        "Troops:\n- 100 to Poland, by air, this week at the latest\n- 200 to Latvia, by sea, next week at best\n"
        "- 300 to Norway, by rail, whenever there is a train to take\n- 50 to Iceland\n",
        "".join(f"{'word ' * 60}end of paragraph {number}.\n" for number in range(6)),
        "".join((ROOT / f"seeds/{name}").read_text(encoding="utf-8") for name in ("003_fc3dcdb732654b5c.txt",)).strip()
        + "\n",
    ],
)
def test_lines_that_mean_something_stay(text: str) -> None:
    assert made_whole(text).text == text
    assert made_whole(text).changes == {}


def test_what_nobody_sees_is_taken_out_and_counted() -> None:
    whole = made_whole("\ufeffcafe\u0301 sol\u00addats\u200b de\u0001\r\nl’E\u0301tat\r")
    assert whole.text == "café soldats de\nl’État\n"
    assert dict(whole.changes) == {SOFT_HYPHENS: 1, INVISIBLE: 3, COMPOSED: 2}


_TEXTS = st.text(st.characters(codec="utf-8"), max_size=400) | st.lists(
    st.text("abcdeé -.,\u00ad1", min_size=1, max_size=80), max_size=12
).map("\n".join)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_making_whole_loses_no_letter_and_no_digit(text: str) -> None:
    def solid(words: str) -> str:
        kept = re.sub(r"[\ufb00-\ufb06]", lambda match: unicodedata.normalize("NFKC", match.group()), words)
        return "".join(char for char in unicodedata.normalize("NFC", kept) if char.isalnum())

    assert solid(made_whole(text).text) == solid(text)
