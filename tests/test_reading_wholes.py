"""Numbers that tell how many there are, or will be, where those who move are others."""

from __future__ import annotations

import pytest

from geo.reading import Equipment, Quantity, read
from geo.reading.model import CountedKind
from geo.text import occurrences

WHOLES = [
    ("en", "500-strong", Quantity(500), "Berlin will reinforce its 500-strong contingent in Rukla."),
    ("en", "1,200-strong", Quantity(1200), "Rome will halve its 1,200-strong garrison in Herat."),
    ("en", "up to 5,000 troops", Quantity(5000, None, "at_most"), "Berlin will bring its brigade up to 5,000 troops."),
    ("en", "9,000 troops", Quantity(9000), "With the arrival of two battalions the mission will number 9,000 troops."),
    ("en", "9,000 troops", Quantity(9000), "Washington will cut its contingent by a quarter, to 9,000 troops."),
    ("en", "22 people", Quantity(22), "The agency has sent 22 people to Agadez."),
    ("fr", "9 000 hommes", Quantity(9000), "Washington a réduit d'un quart, à 9 000 hommes, son contingent."),
    ("fr", "2 900 hommes", Quantity(2900), "La France doublera ses effectifs à Djibouti, soit 2 900 hommes."),
    ("fr", "9 000 hommes", Quantity(9000), "Avec l'arrivée de deux bataillons, la mission comptera 9 000 hommes."),
    ("fr", "22 personnes", Quantity(22), "L'agence a dépêché 22 personnes à Agadez."),
]
MOVING = [
    ("en", "500 soldiers", Quantity(500), "Berlin will reinforce its contingent in Rukla with 500 soldiers."),
    ("en", "up to 5,000 troops", Quantity(5000, None, "at_most"), "Berlin will send up to 5,000 troops to Lithuania."),
    ("fr", "300 hommes", Quantity(300), "La France enverra 300 hommes en Roumanie."),
]


def _level(language: str, words: str, value: Quantity, text: str) -> str:
    return read("strength", value, occurrences(words, text), text, language).level


@pytest.mark.parametrize(("language", "words", "value", "text"), WHOLES)
def test_the_size_of_what_is_there_is_not_who_moves(language: str, words: str, value: Quantity, text: str) -> None:
    assert _level(language, words, value, text) == "curator"


@pytest.mark.parametrize(("language", "words", "value", "text"), MOVING)
def test_who_moves_is_still_counted(language: str, words: str, value: Quantity, text: str) -> None:
    assert _level(language, words, value, text) == "machine"


def test_without_the_rule_most_would_be_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geo.reading.shares.of_a_whole", lambda context, number: iter(()))
    assert sum(_level(*case) == "machine" for case in WHOLES) >= len(WHOLES) // 2


NAMES_AND_CARRIERS = [
    ("en", "aircraft", "jets", 2000, "2000 jets", "Sixty Mirage 2000 jets have been sent to Crete."),
    ("en", "formations", "Brigade", 16, "16 Air Assault Brigade", "16 Air Assault Brigade will go to Poland."),
    ("en", "aircraft", "A400M", 2, "two A400M planes", "Thirty paratroopers flew to Beirut aboard two A400M planes."),
    ("fr", "ships", "navires", 2, "deux navires", "Trois cents soldats sont arrivés à Aqaba à bord de deux navires."),
]


@pytest.mark.parametrize(("language", "of", "name", "value", "words", "text"), NAMES_AND_CARRIERS)
def test_a_number_in_a_name_and_what_carries_a_force_are_no_equipment_that_moves(
    language: str, of: CountedKind, name: str, value: int, words: str, text: str
) -> None:
    asked = Equipment(of, name, Quantity(value))
    assert read("equipment", asked, occurrences(words, text), text, language).level == "curator"


def test_what_moves_itself_is_still_counted() -> None:
    text = "France will send 12 Rafale jets to Greece."
    asked = Equipment("aircraft", "Rafale", Quantity(12))
    assert read("equipment", asked, occurrences("12 Rafale jets", text), text, "en").level == "machine"
