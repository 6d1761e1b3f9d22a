"""Capitals, offices and adjectives stand for the governments and countries that they are of."""

from __future__ import annotations

import pytest

from geo.places.world import nations, speakers


@pytest.mark.parametrize(
    ("name", "english", "of"),
    [
        ("Moscow", "Russian government", "RUS"),
        ("Moscou", "Russian government", "RUS"),
        ("Kiew", "Ukrainian government", "UKR"),
        ("Paris", "French government", "FRA"),
        ("the Kremlin", "Russian presidency", "RUS"),
        ("le Kremlin", "Russian presidency", "RUS"),
        ("l’Élysée", "French presidency", "FRA"),
        ("Elysee", "French presidency", "FRA"),
        ("Downing Street", "UK prime minister’s office", "GBR"),
        ("the Pentagon", "US Department of Defense", "USA"),
        ("Pékin", "Chinese government", "CHN"),
    ],
)
def test_a_capital_or_an_office_speaks_for_its_government(name: str, english: str, of: str) -> None:
    assert [(voice.name["en"], voice.of) for voice in speakers(name)] == [(english, of)]


def test_brussels_speaks_for_several() -> None:
    assert {voice.of for voice in speakers("Bruxelles")} == {"NATO", "EU", "BEL"}
    assert speakers("Springfield") == ()


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("russe", ("RUS",)),
        ("American", ("USA",)),
        ("américains", ("USA",)),
        ("françaises", ("FRA",)),
        ("polnische", ("POL",)),
        ("rosyjskich", ("RUS",)),
        ("українських", ("UKR",)),
        ("nigériens", ("NER",)),
        ("Nigerian", ("NGA",)),
        ("congolais", ("COG", "COD")),
        ("table", ()),
    ],
)
def test_an_adjective_is_of_its_countries(word: str, codes: tuple[str, ...]) -> None:
    assert nations(word) == codes
