"""What the reading is wary of: movements only supposed, places of others, and contradictions that are not sure."""

from __future__ import annotations

import re

import pytest

from geo.reading import ForceNames, PlaceNames, Quantity, SpeakerNames, read
from geo.reading.model import Value
from geo.text import Span, occurrences


def _at(words: str, text: str) -> tuple[Span, ...]:
    return occurrences(words, text)[:1]


SUPPOSED = [
    ("fr", "Le député a plaidé pour que Paris envoie 500 hommes à Kiev.", "envoie"),
    ("fr", "Les experts s'attendent à ce que Moscou déploie 50 000 hommes de plus.", "déploie"),
    ("fr", "Varsovie souhaite que les Américains installent une brigade blindée sur son sol.", "installent"),
    ("fr", "Le film raconte l'envoi de 300 soldats en Indochine.", "l'envoi"),
    ("en", "Ukraine's president fears Moscow will send another 20,000 men.", "will send"),
    ("en", "Experts expect Moscow to deploy 50,000 more men.", "to deploy"),
    ("en", "Warsaw wants the Americans to station an armoured brigade on its soil.", "to station"),
    ("en", "The film tells of the dispatch of 300 soldiers to Indochina.", "the dispatch"),
    ("en", "Had Paris sent 300 soldiers, Goma would not have fallen.", "sent"),
    ("en", "Seven of the 20 helicopters expected by the UN mission have landed at Entebbe.", "have landed"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), SUPPOSED)
def test_what_is_only_wanted_feared_or_told_of_is_not_read_as_announced(
    language: str, sentence: str, words: str
) -> None:
    assert read("status", "announced", _at(words, sentence), sentence, language).level != "machine"


def test_a_verb_that_adds_words_moves_nobody() -> None:
    sentence = "Les 300 soldats partiront demain pour le Mali, a ajouté le ministre."
    assert read("status", "in_place", _at("a ajouté", sentence), sentence, "fr").level != "machine"


SAID = [
    ("fr", "Envoi de 200 gendarmes supplémentaires à Mayotte", "status", "announced", "Envoi"),
    ("fr", "Un millier de soldats britanniques sont attendus en Pologne.", "status", "announced", "sont attendus"),
    ("en", "About 300 sailors are expected in Toulon.", "destination", PlaceNames(("Toulon",)), "Toulon"),
    ("fr", "Quinze chasseurs J-11 seront déployés sur l'île.", "status", "announced", "seront déployés"),
    ("en", "About 200 British soldiers are already in Syria.", "status", "in_place", "are"),
    ("en", "Soldiers based in Kigali will be sent to Nairobi.", "status", "announced", "will be sent"),
    ("en", "The Portuguese army relieved its 180 commandos in Bangui.", "strength", Quantity(180), "180 commandos"),
    (
        "fr",
        "Les États-Unis envoient 1 700 soldats en Pologne et une unité blindée est transférée en Roumanie.",
        "force",
        ForceNames(("unité blindée",), ("USA",)),
        "unité blindée",
    ),
    (
        "fr",
        "Jens Stoltenberg a salué cet effort et a annoncé l'envoi de 300 soldats en Lettonie.",
        "announced_by",
        SpeakerNames(("Jens Stoltenberg",)),
        "Jens Stoltenberg",
    ),
]


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), SAID)
def test_common_constructions_of_news_are_read(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    reading = read(field, value, _at(words, sentence), sentence, language)
    assert reading.level == "machine", reading


OTHERS_PLACES = [
    ("en", "The defence minister, on a visit to Warsaw, announced the dispatch of 300 soldiers.", "Warsaw"),
    ("en", "On Kremlin orders, the 76th Division will leave Pskov.", "Kremlin"),
    ("en", "Calls for France to send troops to Niger have grown.", "France"),
    ("fr", "À Kaboul, les derniers soldats ont pris la route.", "Kaboul"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), OTHERS_PLACES)
def test_a_place_that_belongs_to_something_else_is_no_destination(language: str, sentence: str, words: str) -> None:
    reading = read("destination", PlaceNames((words,)), _at(words, sentence), sentence, language)
    assert reading.level != "machine", reading


@pytest.mark.parametrize(
    ("language", "sentence", "field", "value", "words"),
    [
        ("fr", "Le Niger accueillera 300 soldats.", "origin", PlaceNames(("Niger",)), "Niger"),
        ("en", "Mali expects 300 soldiers.", "destination", PlaceNames(("Mali",)), "Mali"),
        ("en", "The 300 zorblatted soldiers zorb will leave.", "status", "in_place", "will leave"),
    ],
)
def test_what_is_not_wholly_understood_contradicts_nothing(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, _at(words, sentence), sentence, language).level != "contradicted"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("status", "in_place", "enverra"),
        ("strength", Quantity(200), "300 soldats"),
        ("destination", PlaceNames(("Oslo",)), "Estonie"),
        ("force", ForceNames(("soldats",), ("BRA",)), "soldats"),
        ("announced_by", SpeakerNames(("Oslo",)), "Estonie"),
    ],
)
def test_a_message_tells_what_was_read_and_then_the_remedy(field: str, value: Value, words: str) -> None:
    sentence = "Londres enverra 300 soldats en Estonie."
    message = read(field, value, _at(words, sentence), sentence, "fr").message
    what, remedy = message.split("; ", 1)
    assert what.startswith(f"{field}: ") and re.match(r"mend|say|give|include|take|leave|a strength", remedy), message
