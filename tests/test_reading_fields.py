"""Numbers, places, forces, speakers, times, clauses, translations: each rule on sentences of both languages."""

from __future__ import annotations

import datetime

import pytest

from geo.reading import (
    Equipment,
    ForceNames,
    PlaceNames,
    Quantity,
    Reading,
    SpeakerNames,
    coherent,
    compare,
    explain,
    quantities_of,
    read,
)
from geo.reading.dates import PartialDate, parse_date
from geo.text import Span, occurrences


def _spans(words: str, sentence: str) -> tuple[Span, ...]:
    spans = occurrences(words, sentence)[:1]
    assert spans, (words, sentence)
    return spans


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
    reading = read("strength", quantity, _spans(words, sentence), sentence, language)
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
        assert read("strength", other, _spans(words, sentence), sentence, language).level == "contradicted"


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
    reading = read("strength", Quantity(number), _spans(words, sentence), sentence, language)
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
    assert read("equipment", right, _spans(words, sentence), sentence, language).level == "machine"
    wrong = Equipment("guns", name, Quantity(number))
    assert read("equipment", wrong, _spans(words, sentence), sentence, language).level == "contradicted"
    assert read("strength", Quantity(number), _spans(words, sentence), sentence, language).level == "contradicted"


PLACES = [
    ("fr", "Mille soldats seront redéployés d'Allemagne vers la Roumanie.", "Allemagne", "origin"),
    ("fr", "Mille soldats seront redéployés d'Allemagne vers la Roumanie.", "la Roumanie", "destination"),
    ("fr", "Les troupes seront envoyées en Pologne, en Allemagne et en Roumanie.", "Roumanie", "destination"),
    ("fr", "Les troupes iront vers l'Allemagne et la Pologne.", "la Pologne", "destination"),
    ("fr", "Les soldats américains quitteront le Niger en mai.", "le Niger", "origin"),
    ("fr", "Deux navires rejoindront Tallinn par le canal de Kiel.", "Tallinn", "destination"),
    ("fr", "Les soldats basés à Kigali seront envoyés à Nairobi.", "Kigali", "origin"),
    ("fr", "Les renforts en provenance de Corse débarqueront à Riga.", "Corse", "origin"),
    ("en", "A thousand soldiers will be moved from Germany to Romania.", "Germany", "origin"),
    ("en", "A thousand soldiers will be moved from Germany to Romania.", "Romania", "destination"),
    ("en", "Troops will be sent to Poland, Germany and Romania.", "Romania", "destination"),
    ("en", "American soldiers will leave Niger in May.", "Niger", "origin"),
    ("en", "The warships will reach Tallinn on Friday.", "Tallinn", "destination"),
    ("en", "Soldiers based in Kigali will be sent to Nairobi.", "Kigali", "origin"),
    ("en", "The jets will fly from Coningsby to Tallinn by way of Laage.", "Laage", "via"),
]


@pytest.mark.parametrize(("language", "sentence", "words", "role"), PLACES)
def test_a_place_is_the_end_that_its_preposition_makes_it(language: str, sentence: str, words: str, role: str) -> None:
    value = PlaceNames((words,))
    assert read(role, value, _spans(words, sentence), sentence, language).level == "machine"
    other = "origin" if role == "destination" else "destination"
    assert read(other, value, _spans(words, sentence), sentence, language).level == "contradicted"


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("fr", "Varsovie enverra 300 soldats en Lettonie.", "Varsovie"),
        ("en", "Warsaw will send 300 soldiers to Latvia.", "Warsaw"),
    ],
)
def test_a_subject_is_no_destination(language: str, sentence: str, words: str) -> None:
    reading = read("destination", PlaceNames((words,)), _spans(words, sentence), sentence, language)
    assert (reading.level, reading.rule) == ("curator", "direction")


def test_words_of_another_place_contradict() -> None:
    sentence = "Paris enverra 300 soldats en Lettonie."
    reading = read("destination", PlaceNames(("Lettonie",), "EST"), _spans("Lettonie", sentence), sentence, "fr")
    assert (reading.level, reading.rule) == ("contradicted", "name")


@pytest.mark.parametrize(
    ("language", "sentence", "words", "nation"),
    [
        ("fr", "Des soldats nord-coréens ont été envoyés dans la région de Koursk.", "soldats nord-coréens", "PRK"),
        ("fr", "La Pologne enverra des soldats en Lettonie.", "soldats", "POL"),
        ("fr", "Londres a décidé d'envoyer la 16e brigade en Estonie.", "16e brigade", "GBR"),
        ("en", "North Korean soldiers were sent to the Kursk region.", "North Korean soldiers", "PRK"),
        ("en", "Poland will send soldiers to Latvia.", "soldiers", "POL"),
        ("en", "Sweden's troops will leave Gao.", "Sweden's troops", "SWE"),
    ],
)
def test_a_forces_nation_is_in_its_phrase_or_its_verbs_subject(
    language: str, sentence: str, words: str, nation: str
) -> None:
    spans = _spans(words, sentence)
    assert read("force", ForceNames((words,), (nation,)), spans, sentence, language).level == "machine"
    assert read("force", ForceNames((words,), ("BRA",)), spans, sentence, language).level != "machine"


@pytest.mark.parametrize(
    ("language", "sentence", "words", "level"),
    [
        (
            "fr",
            "L'envoi de 300 soldats a été annoncé lundi par le ministre de la Défense.",
            "le ministre de la Défense",
            "machine",
        ),
        ("fr", "Berlin enverra 300 soldats en Lituanie, a déclaré le chancelier.", "le chancelier", "machine"),
        ("fr", "Selon le Kremlin, 300 soldats seront envoyés au Bélarus.", "le Kremlin", "machine"),
        ("fr", "Kiev accuse Moscou d'avoir envoyé 300 soldats en Crimée.", "Moscou", "contradicted"),
        ("fr", "Berlin enverra 300 soldats en Lituanie, a déclaré le chancelier.", "Lituanie", "curator"),
        ("en", "Berlin will send 300 soldiers to Lithuania, the chancellor said.", "the chancellor", "machine"),
        ("en", "According to the Kremlin, 300 soldiers will be sent to Belarus.", "the Kremlin", "machine"),
        ("en", "The dispatch of 300 soldiers was approved by the cabinet.", "the cabinet", "machine"),
        ("en", "Kyiv accuses Moscow of sending 300 soldiers to Crimea.", "Moscow", "contradicted"),
        ("en", "Berlin will send 300 soldiers to Lithuania, the chancellor said.", "Lithuania", "curator"),
    ],
)
def test_the_announcer_is_who_says_it(language: str, sentence: str, words: str, level: str) -> None:
    reading = read("announced_by", SpeakerNames((words,)), _spans(words, sentence), sentence, language)
    assert reading.level == level, reading


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "dans les prochains jours"),
        ("fr", "d'ici la fin de l'année"),
        ("fr", "en mars 2026"),
        ("fr", "pendant quatre mois"),
        ("fr", "avant le vote du Sénat"),
        ("en", "in the coming days"),
        ("en", "by the end of the year"),
        ("en", "in March 2026"),
        ("en", "for four months"),
        ("en", "ahead of the vote"),
    ],
)
def test_words_of_time_are_read(language: str, words: str) -> None:
    sentence = (
        f"Paris enverra 300 soldats en Estonie {words}."
        if language == "fr"
        else f"Paris will send 300 soldiers to Estonia {words}."
    )
    assert read("when", "", _spans(words, sentence), sentence, language).level == "machine"
    assert (
        read("when", "", _spans("soldats" if language == "fr" else "soldiers", sentence), sentence, language).level
        == "curator"
    )


PUBLISHED = datetime.date(2022, 2, 3)


@pytest.mark.parametrize(
    ("language", "words", "date"),
    [
        ("fr", "mercredi 2 février", PartialDate(2, 2, 2, None)),
        ("fr", "2 févr. 2022", PartialDate(None, 2, 2, 2022)),
        ("fr", "1er mars", PartialDate(None, 1, 3, None)),
        ("fr", "le 02/03/2022", PartialDate(None, 2, 3, 2022)),
        ("fr", "2 000 soldats", None),
        ("fr", "pas avant", None),
        ("fr", "hier", PartialDate(None, 2, 2, 2022)),
        ("en", "Wednesday, Feb. 2", PartialDate(2, 2, 2, None)),
        ("en", "February 2, 2022", PartialDate(None, 2, 2, 2022)),
        ("en", "2022-02", PartialDate(None, None, 2, 2022)),
        ("en", "02/03/2022", None),
        ("en", "yesterday", PartialDate(None, 2, 2, 2022)),
    ],
)
def test_dates_are_as_precise_as_their_words(language: str, words: str, date: PartialDate | None) -> None:
    assert parse_date(words, language, PUBLISHED) == date


def test_a_relative_day_needs_the_articles_own() -> None:
    assert parse_date("hier", "fr") is None


@pytest.mark.parametrize(
    ("date", "level"),
    [
        ("2022-02-02", "machine"),
        ("2022-02", "contradicted"),
        ("2022-02-03", "contradicted"),
        ("2023-02-02", "contradicted"),
    ],
)
def test_a_day_is_that_day_and_no_less(date: str, level: str) -> None:
    sentence = "Le Pentagone a annoncé, ce mercredi 2 février, l'envoi de 3 000 soldats en Pologne."
    assert read("announced_on", date, _spans("mercredi 2 février", sentence), sentence, "fr").level == level


def _claim(language: str, sentence: str, **words: str) -> Reading:
    return coherent({field: _spans(part, sentence) for field, part in words.items()}, sentence, language)


def test_the_words_of_a_claim_are_of_one_clause() -> None:
    french = (
        "Les États-Unis envoient 1 700 soldats en Pologne, un quartier général sera transféré en Allemagne "
        "et une unité blindée est transférée en Roumanie."
    )
    assert _claim("fr", french, status="envoient", strength="1 700 soldats", destination="Pologne").level == "machine"
    assert _claim("fr", french, status="sera transféré", destination="Pologne").level == "contradicted"
    assert _claim("fr", french, status="envoient", force="unité blindée").level == "contradicted"
    english = "Poland will send 300 soldiers to Latvia, while Spain will send 200 soldiers to Estonia."
    assert _claim("en", english, strength="300 soldiers", destination="Latvia").level == "machine"
    assert _claim("en", english, strength="300 soldiers", destination="Estonia").level == "contradicted"


@pytest.mark.parametrize(
    ("translation", "what"),
    [
        ("The Pentagon will send about 1,700 soldiers to Poland", ""),
        ("The Pentagon will send about 17,000 soldiers to Poland", "number"),
        ("The Pentagon will send about 1,700 soldiers to Ukraine", "nation"),
        ("The Pentagon will send 1,700 soldiers to Poland", "qualifier"),
        ("The Pentagon will not send about 1,700 soldiers to Poland", "negation"),
        ("The Pentagon could send about 1,700 soldiers to Poland", "mood"),
    ],
)
def test_a_translation_says_the_same(translation: str, what: str) -> None:
    text = "Le Pentagone enverra environ 1 700 soldats en Pologne"
    found = {difference.what for difference in compare(text, "fr", translation, "en")}
    assert what in found if what else not found
    assert compare(text, "de", translation, "en") == ()


def test_a_curator_sees_what_was_read() -> None:
    told = explain("Londres n'exclut pas d'envoyer environ 600 soldats en Estonie.", "fr")
    for part in (
        "unknown  none",
        "about 600 people",
        "exclure (exclude), present, negated",
        "considered",
        "destination by 'en'",
    ):
        assert part in told, told


def test_quantities_give_their_place() -> None:
    text = "Oslo enverra 300 soldats et deux frégates."
    assert [item.span.cut(text) for item in quantities_of(text, "fr")] == ["300 soldats", "deux frégates"]
