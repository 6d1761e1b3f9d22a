"""English and French: nothing untranslated, numbers, dates and countries as CLDR has them."""

from __future__ import annotations

import datetime
import string
from pathlib import Path

import pytest
from messages import messages_in

from geo.catalogue import Strength
from geo.language import language, strength

GEO = Path(__file__).parent.parent / "geo"
MESSAGES = dict(messages_in(GEO))


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_message_of_the_code_has_a_french_translation() -> None:
    french = language("fr").messages
    assert not {message: where for message, where in MESSAGES.items() if not french.get(message)}


def test_no_french_message_is_left_that_the_code_no_longer_uses() -> None:
    assert not set(language("fr").messages) - set(MESSAGES) - {"NATO"}


def test_translations_keep_the_names_of_their_values() -> None:
    french = language("fr").messages
    assert {message: french[message] for message in MESSAGES if _names(message) != _names(french[message])} == {}


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", "more than 125,000 soldiers"), ("fr", "plus de 125\u202f000 soldats")],
)
def test_a_strength_keeps_its_qualifier_in_either_language(code: str, expected: str) -> None:
    assert strength(Strength(value=125000, qualifier="more_than"), language(code)) == expected


def test_an_unstated_strength_says_so() -> None:
    assert strength(Strength(qualifier="unstated"), language("en")) == "number not stated"


def test_dates_and_countries_are_written_in_the_language() -> None:
    day = datetime.date(2022, 2, 2)
    assert language("en").date(day) == "2 February 2022"
    assert language("fr").date(day) == "2 février 2022"
    assert language("fr").country("USA") == "États-Unis"
    assert language("en").country("POL") == "Poland"
    assert language("fr").country("NATO") == "Otan"
    assert language("en").country("XYZ") == "XYZ"


def test_french_counts_zero_as_singular_and_english_does_not() -> None:
    assert language("fr").count("{n} arrow", "{n} arrows", 0) == "0 flèche"
    assert language("en").count("{n} arrow", "{n} arrows", 0) == "0 arrows"
