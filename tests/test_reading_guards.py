"""What takes a movement back, anywhere in its sentence: a condition, a denial, hearsay, fiction, a comparison."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from geo.documents import read_document
from geo.reading import read
from tests.spans import spans_of

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
DOCUMENT, PROBLEMS = read_document(Path(__file__).parent, "taken_back.yaml")
assert DOCUMENT, PROBLEMS
TAKEN_BACK = [
    (language, around, *plain)
    for language in ("en", "fr")
    for around, plain in itertools.product(DOCUMENT.values[language], PLAIN[language])
]


def _sentence(around: str, plain: str) -> str:
    made = around.format(plain)
    return made[0].upper() + made[1:] + ("" if made.endswith("?") else ".")


@pytest.mark.parametrize(("language", "plain", "words"), [(k, *row) for k, rows in PLAIN.items() for row in rows])
def test_a_movement_told_plainly_is_announced(language: str, plain: str, words: str) -> None:
    sentence = _sentence("{}", plain)
    assert read("status", "announced", spans_of(words, sentence), sentence, language).level == "machine"


@pytest.mark.parametrize(("language", "around", "plain", "words"), TAKEN_BACK)
def test_what_takes_it_back_never_leaves_it_machine_read(language: str, around: str, plain: str, words: str) -> None:
    sentence = _sentence(around, plain)
    assert read("status", "announced", spans_of(words, sentence), sentence, language).level != "machine"


BACKGROUND = [
    ("en", "Paris will send 300 men to Chad, although parliament has refused to vote.", "will send"),
    ("en", "Of the 8,500 soldiers who have been sent to Poland, most are Americans.", "have been sent"),
    ("fr", "Paris enverra 300 hommes au Tchad, bien que le Parlement ait refusé de voter.", "enverra"),
    ("fr", "Les 8 500 hommes qui ont été envoyés en Pologne sont américains.", "ont été envoyés"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), BACKGROUND)
def test_a_reason_or_a_description_beside_it_takes_nothing_back(language: str, sentence: str, words: str) -> None:
    readings = [read("status", s, spans_of(words, sentence), sentence, language) for s in ("announced", "in_place")]
    assert "machine" in {reading.level for reading in readings}


FOR_NOW = [
    ("en", "The men will not leave before May.", "will not leave"),
    ("en", "Paris will not send troops for now.", "will not send"),
    ("en", "Not all of the 300 men will leave Gao.", "will leave"),
    ("fr", "Les hommes ne partiront pas avant mai.", "ne partiront pas"),
    ("fr", "Paris n'enverra pas de troupes pour l'instant.", "n'enverra pas"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), FOR_NOW)
def test_a_refusal_for_a_time_or_a_part_neither_rules_out_nor_contradicts(
    language: str, sentence: str, words: str
) -> None:
    for status in ("ruled_out", "announced"):
        assert read("status", status, spans_of(words, sentence), sentence, language).level == "curator"


NEGATED = [
    ("en", "Switzerland will send no soldiers to Kosovo.", "will send no"),
    ("fr", "La Suisse n'enverra aucun soldat au Kosovo.", "n'enverra aucun"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), NEGATED)
def test_no_soldiers_are_a_movement_ruled_out(language: str, sentence: str, words: str) -> None:
    assert read("status", "ruled_out", spans_of(words, sentence), sentence, language).level == "machine"
    assert read("status", "announced", spans_of(words, sentence), sentence, language).level == "contradicted"
