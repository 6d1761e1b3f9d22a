"""Places, forces, speakers, times, clauses, translations: each rule on sentences of both languages."""

from __future__ import annotations

import datetime

import pytest
from spans import spans_of

from geo.reading import (
    ForceNames,
    PlaceNames,
    Reading,
    SpeakerNames,
    coherent,
    compare,
    explain,
    read,
)
from geo.reading.dates import PartialDate, parse_date

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
    assert read(role, value, spans_of(words, sentence), sentence, language).level == "machine"
    other = "origin" if role == "destination" else "destination"
    assert read(other, value, spans_of(words, sentence), sentence, language).level == "contradicted"


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("fr", "Varsovie enverra 300 soldats en Lettonie.", "Varsovie"),
        ("en", "Warsaw will send 300 soldiers to Latvia.", "Warsaw"),
    ],
)
def test_a_subject_is_no_destination(language: str, sentence: str, words: str) -> None:
    reading = read("destination", PlaceNames((words,)), spans_of(words, sentence), sentence, language)
    assert (reading.level, reading.rule) == ("curator", "direction")


def test_words_of_another_place_contradict() -> None:
    sentence = "Paris enverra 300 soldats en Lettonie."
    reading = read("destination", PlaceNames(("Lettonie",), "EST"), spans_of("Lettonie", sentence), sentence, "fr")
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
    spans = spans_of(words, sentence)
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
    reading = read("announced_by", SpeakerNames((words,)), spans_of(words, sentence), sentence, language)
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
    assert read("when", "", spans_of(words, sentence), sentence, language).level == "machine"
    assert (
        read("when", "", spans_of("soldats" if language == "fr" else "soldiers", sentence), sentence, language).level
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
    assert read("announced_on", date, spans_of("mercredi 2 février", sentence), sentence, "fr").level == level


def _claim(language: str, sentence: str, **words: str) -> Reading:
    return coherent({field: spans_of(part, sentence) for field, part in words.items()}, sentence, language)


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
