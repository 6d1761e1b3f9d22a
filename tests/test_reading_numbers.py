"""Numbers of people and of things with their qualifiers, on sentences of both languages."""

from __future__ import annotations

import pytest
from spans import spans_of

from geo.reading import (
    Equipment,
    Quantity,
    quantities_of,
    read,
)

STRENGTHS = [
    ("fr", "Paris enverra environ 600 soldats en Estonie.", "environ 600 soldats", Quantity(600, None, "about")),
    ("fr", "Paris enverra au moins 600 soldats en Estonie.", "au moins 600 soldats", Quantity(600, None, "at_least")),
    ("fr", "Paris enverra plus de 600 soldats en Estonie.", "plus de 600 soldats", Quantity(600, None, "more_than")),
    ("fr", "Paris enverra jusqu'à 600 soldats en Estonie.", "jusqu'à 600 soldats", Quantity(600, None, "at_most")),
    ("fr", "Paris enverra moins de 600 soldats en Estonie.", "moins de 600 soldats", Quantity(600, None, "less_than")),
    (
        "fr",
        "Paris enverra entre 450 et 500 soldats en Estonie.",
        "entre 450 et 500 soldats",
        Quantity(450, 500, "between"),
    ),
    ("fr", "Paris enverra 450 à 500 soldats en Estonie.", "450 à 500 soldats", Quantity(450, 500, "between")),
    ("fr", "Paris enverra 600 hommes au maximum en Estonie.", "600 hommes au maximum", Quantity(600, None, "at_most")),
    ("fr", "Paris enverra 600 soldats ou plus en Estonie.", "600 soldats ou plus", Quantity(600, None, "at_least")),
    ("fr", "Paris enverra un millier de soldats en Estonie.", "un millier de soldats", Quantity(1000, None, "about")),
    ("fr", "Paris enverra une vingtaine d'hommes en Estonie.", "une vingtaine d'hommes", Quantity(20, None, "about")),
    (
        "fr",
        "Paris enverra des centaines de soldats en Estonie.",
        "des centaines de soldats",
        Quantity(100, None, "magnitude"),
    ),
    ("fr", "Paris enverra 40 mille hommes en Estonie.", "40 mille hommes", Quantity(40_000)),
    ("fr", "Paris enverra mille cinq cents soldats en Estonie.", "mille cinq cents soldats", Quantity(1500)),
    ("fr", "Paris enverra quatre-vingt-dix-sept soldats en Estonie.", "quatre-vingt-dix-sept soldats", Quantity(97)),
    ("fr", "Paris enverra 3\u202f500 soldats en Estonie.", "3\u202f500 soldats", Quantity(3500)),
    ("en", "London will send about 600 soldiers to Estonia.", "about 600 soldiers", Quantity(600, None, "about")),
    (
        "en",
        "London will send at least 600 soldiers to Estonia.",
        "at least 600 soldiers",
        Quantity(600, None, "at_least"),
    ),
    ("en", "London will send over 600 soldiers to Estonia.", "over 600 soldiers", Quantity(600, None, "more_than")),
    ("en", "London will send up to 600 soldiers to Estonia.", "up to 600 soldiers", Quantity(600, None, "at_most")),
    ("en", "London will send fewer than 600 men to Estonia.", "fewer than 600 men", Quantity(600, None, "less_than")),
    (
        "en",
        "London will send between 450 and 500 men to Estonia.",
        "between 450 and 500 men",
        Quantity(450, 500, "between"),
    ),
    ("en", "London will send 450 to 500 soldiers to Estonia.", "450 to 500 soldiers", Quantity(450, 500, "between")),
    (
        "en",
        "London will send 600 or more soldiers to Estonia.",
        "600 or more soldiers",
        Quantity(600, None, "at_least"),
    ),
    (
        "en",
        "London will send an estimated 600 soldiers to Estonia.",
        "an estimated 600 soldiers",
        Quantity(600, None, "about"),
    ),
    (
        "en",
        "London will send hundreds of soldiers to Estonia.",
        "hundreds of soldiers",
        Quantity(100, None, "magnitude"),
    ),
    ("en", "London will send a dozen soldiers to Estonia.", "a dozen soldiers", Quantity(12)),
    (
        "en",
        "London will send two hundred and fifty soldiers to Estonia.",
        "two hundred and fifty soldiers",
        Quantity(250),
    ),
    ("en", "London will send forty thousand troops to Estonia.", "forty thousand troops", Quantity(40_000)),
    ("en", "London will send a 1,500-strong battlegroup to Estonia.", "1,500-strong", Quantity(1500)),
]


@pytest.mark.parametrize(("language", "sentence", "words", "quantity"), STRENGTHS)
def test_a_strength_is_read_with_its_qualifier(language: str, sentence: str, words: str, quantity: Quantity) -> None:
    reading = read("strength", quantity, spans_of(words, sentence), sentence, language)
    assert reading.level == "machine", reading


@pytest.mark.parametrize(("language", "sentence", "words", "quantity"), STRENGTHS)
def test_no_other_number_or_qualifier_is(language: str, sentence: str, words: str, quantity: Quantity) -> None:
    others = [Quantity(quantity.value + 7, None, "exact")]
    others += [
        Quantity(quantity.value, None, name)
        for name in ("exact", "about", "at_least", "at_most")
        if name != quantity.qualifier
    ]  # type: ignore[arg-type]
    for other in others:
        assert read("strength", other, spans_of(words, sentence), sentence, language).level == "contradicted"


NO_STRENGTH = [
    ("fr", "Paris enverra environ 600 soldats en Estonie.", "600 soldats", 600, "qualifier"),
    ("fr", "Paris enverra un bon millier de soldats en Estonie.", "un bon millier de soldats", 1000, "qualifier"),
    ("fr", "Paris enverra un tiers des 900 soldats en Estonie.", "900 soldats", 900, "part"),
    ("fr", "Paris enverra 3 000 tonnes de blé en Estonie avec ses soldats.", "3 000 tonnes", 3000, "unit"),
    ("fr", "Les effectifs de la mission passeront de 860 à 1 720 soldats.", "860", 860, "part"),
    ("fr", "Quatorze soldats maliens ont péri près de Gao.", "Quatorze soldats", 14, "movement"),
    ("en", "London will send roughly 600 soldiers to Estonia.", "600 soldiers", 600, "qualifier"),
    ("en", "London will send ballpark 600 soldiers to Estonia.", "600 soldiers", 600, "qualifier"),
    ("en", "London will send half of the 900 soldiers to Estonia.", "900 soldiers", 900, "part"),
    ("en", "London will send 3,000 tonnes of grain to Estonia with its troops.", "3,000 tonnes", 3000, "unit"),
    ("en", "The UN will cut its force from 15,845 to 11,395 troops.", "15,845", 15845, "part"),
    ("en", "Fourteen soldiers were killed near Gao.", "Fourteen soldiers", 14, "movement"),
]


@pytest.mark.parametrize(("language", "sentence", "words", "number", "rule"), NO_STRENGTH)
def test_what_is_no_strength_says_why(language: str, sentence: str, words: str, number: int, rule: str) -> None:
    reading = read("strength", Quantity(number), spans_of(words, sentence), sentence, language)
    assert reading.level != "machine"
    assert reading.rule == rule, reading
    assert reading.message.startswith("strength: ")


@pytest.mark.parametrize(
    ("language", "sentence", "words", "kind", "name", "number"),
    [
        ("fr", "Lisbonne enverra six F-16 en Islande.", "six F-16", "aircraft", "F-16", 6),
        ("fr", "Rome dépêchera deux frégates en mer Rouge.", "deux frégates", "ships", "frégates", 2),
        (
            "fr",
            "Berlin enverra trois batteries Patriot en Pologne.",
            "trois batteries Patriot",
            "batteries",
            "batteries",
            3,
        ),
        ("en", "Portugal will send six F-16s to Iceland.", "six F-16s", "aircraft", "F-16s", 6),
        ("en", "Rome will dispatch two frigates to the Red Sea.", "two frigates", "ships", "frigates", 2),
        ("en", "Berlin will send 18 Leopard 2 tanks to Lithuania.", "18 Leopard 2 tanks", "vehicles", "Leopard 2", 18),
    ],
)
def test_equipment_is_counted_by_its_noun(
    language: str, sentence: str, words: str, kind: str, name: str, number: int
) -> None:
    right = Equipment(kind, name, Quantity(number))  # type: ignore[arg-type]
    assert read("equipment", right, spans_of(words, sentence), sentence, language).level == "machine"
    wrong = Equipment("guns", name, Quantity(number))
    assert read("equipment", wrong, spans_of(words, sentence), sentence, language).level == "contradicted"
    assert read("strength", Quantity(number), spans_of(words, sentence), sentence, language).level == "contradicted"


def test_quantities_give_their_place() -> None:
    text = "Oslo enverra 300 soldats et deux frégates."
    assert [item.span.cut(text) for item in quantities_of(text, "fr")] == ["300 soldats", "deux frégates"]
