"""What takes a movement back, anywhere in its sentence: a condition, a denial, hearsay, fiction, a comparison."""

from __future__ import annotations

import itertools

import pytest

from geo.reading import ForceNames, PlaceNames, Quantity, SpeakerNames, read
from geo.reading.model import Value
from geo.text import Span, occurrences

# A movement told plainly: (sentence without its full stop, the words of its status).
PLAIN = {
    "en": [
        ("London will send 600 soldiers to Estonia in March", "will send"),
        ("two thousand American soldiers will be sent to Poland", "will be sent"),
        ("Berlin has decided to send 300 men to Lithuania", "has decided to send"),
        ("Madrid is sending 150 marines to Latvia", "is sending"),
    ],
    "fr": [
        ("Londres enverra 600 soldats en Estonie en mars", "enverra"),
        ("deux mille soldats américains seront envoyés en Pologne", "seront envoyés"),
        ("Berlin a décidé d'envoyer 300 hommes en Lituanie", "a décidé d'envoyer"),
        ("Madrid envoie 150 fusiliers marins en Lettonie", "envoie"),
    ],
}
# Each takes it back or leaves it open; "{}" is where the movement stands.
AROUND = {
    "en": [
        "If the talks fail, {}",
        "{} only once parliament has voted",
        "{}, pending a vote",
        "{} as long as the money lasts",
        "Without an agreement, {}",
        "With a UN mandate, {}",
        "{}, weather permitting",
        "{} in exchange for gas",
        "Otherwise {}",
        "In the worst case, {}",
        "Whether {} depends on the vote",
        "It is not true that {}",
        "The minister rejected claims that {}",
        "Nobody believes that {}",
        "The report that {} was withdrawn",
        "{}, but the order was rescinded",
        "{}; the decision has since been reversed",
        "{}, but the plan has been dropped",
        "{} - or so it seemed until the veto",
        "Critics doubt that {}",
        "Imagine that {}",
        "Many believe that {}",
        "The scenario in which {} is being played through",
        "Rumour has it that {}",
        "In theory, {}",
        "On paper, {}",
        "In the novel, {}",
        "He asked whether {}",
        "It is unclear whether {}",
        "{}?",
    ],
    "fr": [
        "Si les pourparlers échouent, {}",
        "{}, dans l'attente d'un vote",
        "{} tant que l'argent suffit",
        "À supposer que le Sénat accepte, {}",
        "Sans accord, {}",
        "Avec un mandat de l'ONU, {}",
        "Dans le pire des cas, {}",
        "Sinon, {}",
        "{} moyennant une aide",
        "{} quand le Sénat aura voté",
        "Il n'est pas vrai que {}",
        "Le ministre a réfuté l'affirmation selon laquelle {}",
        "Nul ne croit que {}",
        "La rumeur selon laquelle {} est infondée",
        "{}, mais l'ordre a été annulé",
        "{} ; la décision a depuis été cassée",
        "{}, écrit à tort le journal",
        "Les critiques doutent que {}",
        "Imaginons que {}",
        "On murmure que {}",
        "Le scénario où {} est étudié",
        "En théorie, {}",
        "Sur le papier, {}",
        "Dans le roman, {}",
        "Il a demandé si {}",
        "On ignore si {}",
        "{} ?",
    ],
}
TAKEN_BACK = [
    (language, around, *plain)
    for language in ("en", "fr")
    for around, plain in itertools.product(AROUND[language], PLAIN[language])
]


def _at(words: str, text: str) -> tuple[Span, ...]:
    return occurrences(words, text)[:1]


def _sentence(around: str, plain: str) -> str:
    made = around.format(plain)
    return made[0].upper() + made[1:] + ("" if made.endswith("?") else ".")


@pytest.mark.parametrize(("language", "plain", "words"), [(k, *row) for k, rows in PLAIN.items() for row in rows])
def test_a_movement_told_plainly_is_announced(language: str, plain: str, words: str) -> None:
    sentence = _sentence("{}", plain)
    assert read("status", "announced", _at(words, sentence), sentence, language).level == "machine"


@pytest.mark.parametrize(("language", "around", "plain", "words"), TAKEN_BACK)
def test_what_takes_it_back_never_leaves_it_machine_read(language: str, around: str, plain: str, words: str) -> None:
    sentence = _sentence(around, plain)
    assert read("status", "announced", _at(words, sentence), sentence, language).level != "machine"


BACKGROUND = [
    ("en", "Paris will send 300 men to Chad, although parliament has refused to vote.", "will send"),
    ("en", "Of the 8,500 soldiers who have been sent to Poland, most are Americans.", "have been sent"),
    ("fr", "Paris enverra 300 hommes au Tchad, bien que le Parlement ait refusé de voter.", "enverra"),
    ("fr", "Les 8 500 hommes qui ont été envoyés en Pologne sont américains.", "ont été envoyés"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), BACKGROUND)
def test_a_reason_or_a_description_beside_it_takes_nothing_back(language: str, sentence: str, words: str) -> None:
    readings = [read("status", s, _at(words, sentence), sentence, language) for s in ("announced", "in_place")]
    assert "machine" in {reading.level for reading in readings}


COMPANY: list[tuple[str, str, str, Value, str]] = [
    ("en", "Unlike Denmark, Norway will send 80 men to Mali.", "force", ForceNames(("Denmark",), ("DNK",)), "Denmark"),
    ("en", "Instead of Mali, 80 men will go to Niger.", "destination", PlaceNames(("Mali",), "MLI"), "Mali"),
    ("en", "Rather than 500 men, Rome will send 80 carabinieri to Mali.", "strength", Quantity(500), "500 men"),
    ("en", "The opposition, not the government, said 80 men would go.", "announced_by",
     SpeakerNames(("the government",)), "the government"),
    ("en", "Perhaps 800 men have entered Faya.", "strength", Quantity(800), "800 men"),
    ("en", "Ten years ago Belgium pulled its men out of Lebanon.", "status", "in_place", "pulled"),
    ("en", "The destroyer, which was cruising in the Arabian Sea, will sail to Aden.", "destination",
     PlaceNames(("Arabian Sea",)), "Arabian Sea"),
    ("en", "Following Copenhagen's lead, Oslo is withdrawing its 60 instructors.", "force",
     ForceNames(("its 60 instructors",), ("DNK",)), "its 60 instructors"),
    ("fr", "À la différence du Danemark, la Norvège enverra 80 hommes.", "force",
     ForceNames(("Danemark",), ("DNK",)), "Danemark"),
    ("fr", "Outre ses 2 000 soldats, Séoul enverra un hôpital à Djouba.", "strength", Quantity(2000), "2 000 soldats"),
    ("fr", "Peut-être 800 hommes sont entrés à Faya.", "strength", Quantity(800), "800 hommes"),
    ("fr", "Il y a dix ans, la Belgique retirait ses hommes du Liban.", "status", "under_way", "retirait"),
    ("fr", "Plutôt que 500 hommes, Rome enverra 80 carabiniers au Mali.", "strength", Quantity(500), "500 hommes"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), COMPANY)
def test_words_in_other_company_are_not_machine_read(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, _at(words, sentence), sentence, language).level != "machine"


NEGATED = [
    ("en", "Switzerland will send no soldiers to Kosovo.", "will send no"),
    ("fr", "La Suisse n'enverra aucun soldat au Kosovo.", "n'enverra aucun"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), NEGATED)
def test_no_soldiers_are_a_movement_ruled_out(language: str, sentence: str, words: str) -> None:
    assert read("status", "ruled_out", _at(words, sentence), sentence, language).level == "machine"
    assert read("status", "announced", _at(words, sentence), sentence, language).level == "contradicted"
