"""What the reading must never do: take a weakened, denied or unread sentence for a plain one, or fall over."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.reading import Quantity, explain, read
from geo.text import Span, occurrences

SENTENCES = {
    "fr": [
        ("Londres enverra 600 soldats en Estonie en mars.", "enverra", "600 soldats", 600),
        ("La France déploiera 1 500 militaires supplémentaires en Roumanie.", "déploiera", "1 500 militaires", 1500),
        ("Berlin a annoncé l'envoi de 300 hommes en Lituanie.", "l'envoi", "300 hommes", 300),
        (
            "Deux mille soldats américains seront envoyés en Pologne, selon le Pentagone.",
            "seront envoyés",
            "Deux mille soldats",
            2000,
        ),
    ],
    "en": [
        ("London will send 600 soldiers to Estonia in March.", "will send", "600 soldiers", 600),
        ("France will deploy 1,500 more troops to Romania.", "will deploy", "1,500 more troops", 1500),
        ("Berlin announced the dispatch of 300 men to Lithuania.", "the dispatch", "300 men", 300),
        (
            "Two thousand American soldiers will be sent to Poland, the Pentagon said.",
            "will be sent",
            "Two thousand American soldiers",
            2000,
        ),
    ],
}
WEAKENING = {
    "fr": (
        "pas; jamais; ne; n'; peut-être; si possible; prétendument; éventuellement; probablement; à moins que; "
        "en cas de guerre; soi-disant; sauf si"
    ),
    "en": (
        "not; never; perhaps; if possible; allegedly; possibly; probably; unless; in case of war; supposedly; "
        "provided that; reportedly; maybe"
    ),
}
QUALIFYING = {
    "fr": "environ; au moins; jusqu'à; plus de; moins de; un tiers des; la moitié des; quelque; à vue de nez",
    "en": "about; at least; up to; more than; fewer than; a third of the; half of the; some; roughly; give-or-take",
}
CASES = [(language, *row) for language, rows in SENTENCES.items() for row in rows]


def _gaps(sentence: str) -> list[int]:
    return [index for index, char in enumerate(sentence) if char == " "]


def _levels(language: str, changed: str, verb: str, words: str, number: int) -> list[bool]:
    status, strength = occurrences(verb, changed)[:1], occurrences(words, changed)[:1]
    return [
        bool(status) and read("status", "announced", status, changed, language).level == "machine",
        bool(strength) and read("strength", Quantity(number), strength, changed, language).level == "machine",
    ]


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(st.data())
def test_a_weakening_word_anywhere_never_leaves_a_plain_statement(data: st.DataObject) -> None:
    language, sentence, verb, words, number = data.draw(st.sampled_from(CASES))
    word = data.draw(st.sampled_from(WEAKENING[language].split("; ")))
    gap = data.draw(st.sampled_from(_gaps(sentence)))
    changed = f"{sentence[:gap]} {word}{sentence[gap:]}"
    assert not all(_levels(language, changed, verb, words, number)), (changed, explain(changed, language))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_qualifier_before_the_number_never_leaves_it_plain(data: st.DataObject) -> None:
    language, sentence, verb, words, number = data.draw(st.sampled_from(CASES))
    word = data.draw(st.sampled_from(QUALIFYING[language].split("; ")))
    at = sentence.index(words)
    changed = f"{sentence[:at]}{word} {sentence[at].lower()}{sentence[at + 1 :]}"
    words = sentence[at].lower() + words[1:]
    assert not _levels(language, changed, verb, words, number)[1], (changed, explain(changed, language))


@pytest.mark.parametrize(("language", "sentence", "verb", "words", "number"), CASES)
def test_the_same_sentences_without_it_are_plain(
    language: str, sentence: str, verb: str, words: str, number: int
) -> None:
    assert read("status", "announced", occurrences(verb, sentence)[:1], sentence, language).level == "machine"
    assert read("strength", Quantity(number), occurrences(words, sentence)[:1], sentence, language).level == "machine"


@settings(max_examples=300, deadline=None)
@given(
    text=st.text(max_size=300),
    language=st.sampled_from(["fr", "en", "fr-CA", "de", ""]),
    field=st.sampled_from(["strength", "status", "when"]),
    start=st.integers(0, 300),
    length=st.integers(0, 60),
)
def test_nonsense_is_a_curators_reading_and_no_error(
    text: str, language: str, field: str, start: int, length: int
) -> None:
    value = Quantity(5) if field == "strength" else "announced"
    reading = read(field, value, [Span(start, start + length)], text, language)
    assert reading.level in ("curator", "contradicted", "machine")
    assert explain(text, language) is not None


WORDS = st.sampled_from(
    (
        "la France le ministre va enverra n' pas que qui si 300 soldats de en Pologne , ; : ? « » a annoncé déployer "
        "envoi du et ou 16e entre"
    ).split()
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_any_order_of_words_is_read_without_an_error(words: list[str]) -> None:
    text = " ".join(words)
    for language in ("fr", "en"):
        assert read("status", "announced", [Span(0, len(text))], text, language).level


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "300 " * 2_500,
        "que " * 2_500,
        "(" * 10_000,
        "n'" * 5_000,
        "la France enverra 300 soldats et " * 300,
        "Росія направить 300 солдатів. " * 300,
        "派遣三百名士兵。" * 1_000,
        "\u202e\u0000\ufffd" * 2_000,
    ],
    ids=lambda text: text[:12],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_long_and_foreign_text_is_read_in_bounded_steps(text: str, language: str) -> None:
    for field, value in (("status", "announced"), ("strength", Quantity(300)), ("when", "")):
        assert read(field, value, [Span(0, 40)], text, language).level in ("machine", "curator", "contradicted")


def test_a_language_without_rules_is_the_curators() -> None:
    reading = read("status", "announced", [Span(0, 5)], "wird entsenden", "de")
    assert reading.level == "curator" and "'de'" in reading.message


def test_a_field_that_is_none_raises() -> None:
    with pytest.raises(KeyError):
        read("colour", "red", [Span(0, 1)], "a", "en")


def test_a_qualifier_that_there_is_not_is_an_error_not_a_contradiction() -> None:
    with pytest.raises(ValueError, match="no qualifier 'up_to': one of exact, about"):
        Quantity(600, qualifier="up_to")  # type: ignore[arg-type]
