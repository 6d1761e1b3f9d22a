"""Places that a preposition or their own standing would make an end, though the words around say otherwise."""

from __future__ import annotations

import pytest

from geo.reading import PlaceNames, read
from geo.text import occurrences

NO_END = [
    ("en", "origin", "Thailand", "Half of Thailand's twelve Gripens will be relocated from Surat Thani to Phuket."),
    ("en", "origin", "Poland", "Two of Poland's frigates will sail for Toulon on Monday."),
    (
        "en",
        "origin",
        "Bangui",
        "In addition to the 300 commandos already in Bangui, Lisbon will send 45 airmen to Gao.",
    ),
    ("en", "origin", "Taiwan", "China has massed 100 warplanes in Fujian, across the strait from Taiwan."),
    ("en", "origin", "Drawsko", "The 70 tanks awaited at Drawsko will leave Grafenwöhr on Tuesday."),
    ("en", "origin", "Doha", "Under a deal signed in Doha, 13,000 soldiers will leave the country."),
    ("fr", "origin", "Danemark", "À la différence du Danemark, la Norvège rapatriera ses instructeurs d'Irak."),
    ("fr", "origin", "Fréjus", "Contrairement au 21e RIMa, resté à Fréjus, le 8e RPIMa a été acheminé à Ndjamena."),
    ("fr", "origin", "Autriche", "Faute de volontaires, l'Autriche retirera ses 180 soldats du Golan."),
    ("fr", "origin", "Doha", "Un accord signé à Doha prévoit que les 13 000 soldats quittent le pays."),
    ("fr", "origin", "Roumanie", "Le régiment doit embarquer à La Rochelle vingt chars destinés à la Roumanie."),
    ("fr", "origin", "Ukraine", "De nouvelles unités ont pris le chemin de l'Ukraine."),
    ("fr", "origin", "Kaboul", "Les deux tiers étant déjà à Kaboul, 260 hommes partiront vendredi."),
]
ENDS = [
    ("en", "origin", "Baumholder", "The 70 tanks will leave from Baumholder on Tuesday."),
    ("en", "origin", "Austria", "The EU will send 500 reservists from Austria, Bulgaria and Italy to Bosnia."),
    ("en", "origin", "Grafenwöhr", "About 1,200 soldiers are on their way from Grafenwöhr to Poland."),
    ("en", "destination", "Latvia", "Canada will send 540 soldiers to Latvia's port of Ventspils."),
    ("fr", "origin", "Yémen", "Les Émirats rapatrient leur contingent du Yémen."),
    ("fr", "origin", "Pau", "La 4e brigade sera redéployée de Pau vers Djibouti en mars."),
    ("fr", "destination", "Roumanie", "Vingt chars seront envoyés en Roumanie vendredi."),
]


def _level(language: str, field: str, place: str, text: str) -> str:
    return read(field, PlaceNames((place,)), occurrences(place, text), text, language).level


@pytest.mark.parametrize(("language", "field", "place", "text"), NO_END)
def test_a_place_beside_the_movement_is_no_end_of_it(language: str, field: str, place: str, text: str) -> None:
    assert _level(language, field, place, text) != "machine"


@pytest.mark.parametrize(("language", "field", "place", "text"), ENDS)
def test_an_end_stays_one(language: str, field: str, place: str, text: str) -> None:
    assert _level(language, field, place, text) == "machine"


def test_without_the_rule_most_would_be_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geo.reading.misplaced.Misplaced.why", lambda self, role, first, last: "")
    assert sum(_level(*case) == "machine" for case in NO_END) >= len(NO_END) // 2
