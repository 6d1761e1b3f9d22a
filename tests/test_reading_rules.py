"""Each rule is needed: with its row of the tables taken away, a sentence is read otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from geo.reading import ForceNames, PlaceNames, Quantity, read
from geo.reading.events import events_of
from geo.reading.lexicon import Lexicon, lexicon, meaning
from geo.reading.phrases import PhraseTable
from geo.reading.quantities import quantities_of
from geo.reading.sentence import analysed
from geo.text import occurrences


def _forget() -> None:
    for kept in (analysed, events_of, quantities_of):
        kept.cache_clear()


@contextmanager
def _without(language: str, change: Callable[[Lexicon], None]) -> Iterator[None]:
    """The language's tables with one change, and as they were afterwards."""
    lex = lexicon(language)
    before = (dict(lex.verbs), dict(lex.tables), dict(lex.sets), dict(lex.grammar), dict(lex.nations))
    change(lex)
    _forget()
    try:
        yield
    finally:
        for table, old in zip((lex.verbs, lex.tables, lex.sets, lex.grammar, lex.nations), before, strict=True):
            table.clear()
            table.update(old)
        _forget()


def _no_verb(head: str) -> Callable[[Lexicon], None]:
    return lambda lex: lex.verbs.__setitem__(head, [])


def _no_table(name: str) -> Callable[[Lexicon], None]:
    return lambda lex: lex.tables.__setitem__(name, PhraseTable(lex.language, [("zzz", "zzz")]))


def _no_alert(lex: Lexicon) -> None:
    for name in ("operator_words", "event_nouns"):
        _no_table(name)(lex)


def _no_words(name: str) -> Callable[[Lexicon], None]:
    return lambda lex: (lex.sets if name in lex.sets else lex.grammar).__setitem__(name, frozenset())


RULES = [
    ("fr", "La Norvège enverra 150 soldats en Lituanie.", "status", "announced", "enverra", _no_verb("envoyer")),
    (
        "fr",
        "La Norvège compte envoyer 150 soldats en Lituanie.",
        "status",
        "intended",
        "compte envoyer",
        _no_verb("compter"),
    ),
    (
        "fr",
        "La Norvège n'exclut pas d'envoyer 150 soldats en Lituanie.",
        "status",
        "considered",
        "n'exclut pas d'envoyer",
        _no_verb("exclure"),
    ),
    (
        "fr",
        "La Norvège enverra environ 150 soldats en Lituanie.",
        "strength",
        Quantity(150, None, "about"),
        "environ 150 soldats",
        _no_table("qualifiers"),
    ),
    (
        "fr",
        "La Norvège enverra 150 soldats en Lituanie.",
        "strength",
        Quantity(150),
        "150 soldats",
        _no_table("counted"),
    ),
    (
        "fr",
        "La Norvège enverra 150 soldats en Lituanie.",
        "destination",
        PlaceNames(("Lituanie",)),
        "Lituanie",
        _no_table("directions"),
    ),
    (
        "fr",
        "Paris a placé 300 soldats en état d'alerte.",
        "status",
        "on_alert",
        "a placé 300 soldats en état d'alerte",
        _no_alert,
    ),
    (
        "fr",
        "Berlin a annoncé l'envoi de 300 soldats en Lituanie.",
        "status",
        "announced",
        "l'envoi",
        _no_table("event_nouns"),
    ),
    ("en", "Norway will send 150 soldiers to Latvia.", "status", "announced", "will send", _no_verb("send")),
    (
        "en",
        "Norway intends to send 150 soldiers to Latvia.",
        "status",
        "intended",
        "intends to send",
        _no_verb("intend"),
    ),
    (
        "en",
        "Norway has not ruled out sending 150 soldiers to Latvia.",
        "status",
        "considered",
        "has not ruled out sending",
        _no_verb("rule"),
    ),
    (
        "en",
        "Norway will send about 150 soldiers to Latvia.",
        "strength",
        Quantity(150, None, "about"),
        "about 150 soldiers",
        _no_table("qualifiers"),
    ),
    (
        "en",
        "Norway will send 150 soldiers to Latvia.",
        "destination",
        PlaceNames(("Latvia",)),
        "Latvia",
        _no_table("directions"),
    ),
    (
        "en",
        "The Pentagon put 8,500 troops on high alert.",
        "status",
        "on_alert",
        "put 8,500 troops on high alert",
        _no_alert,
    ),
    (
        "en",
        "Norwegian soldiers will be sent to Latvia.",
        "force",
        ForceNames(("Norwegian soldiers",), ("NOR",)),
        "Norwegian soldiers",
        _no_verb("send"),
    ),
]


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words", "change"), RULES)
def test_without_its_rule_a_true_statement_is_not_machine_read(
    language: str, sentence: str, field: str, value: object, words: str, change: Callable[[Lexicon], None]
) -> None:
    spans = occurrences(words, sentence)[:1]
    assert read(field, value, spans, sentence, language).level == "machine"  # type: ignore[arg-type]
    with _without(language, change):
        assert read(field, value, spans, sentence, language).level != "machine"  # type: ignore[arg-type]
    assert read(field, value, spans, sentence, language).level == "machine"  # type: ignore[arg-type]


WALLS = [
    (
        "fr",
        "Si la Russie attaque, Oslo enverra 150 soldats en Lituanie.",
        "announced",
        "enverra",
        _no_table("conditions"),
    ),
    ("fr", "Oslo enverra peut-être 150 soldats en Lituanie.", "announced", "enverra", _no_table("operator_words")),
    (
        "fr",
        "À l'époque, 150 soldats étaient stationnés en Lituanie.",
        "in_place",
        "étaient stationnés",
        _no_table("history"),
    ),
    ("fr", "Selon un sondage, Oslo enverra 150 soldats en Lituanie.", "announced", "enverra", _no_table("polls")),
    (
        "en",
        "Oslo will perhaps send 150 soldiers to Latvia.",
        "announced",
        "will perhaps send",
        _no_table("operator_words"),
    ),
    ("en", "At the time, 150 soldiers were stationed in Latvia.", "in_place", "were stationed", _no_table("history")),
    ("en", "According to a poll, Oslo will send 150 soldiers to Latvia.", "announced", "will send", _no_table("polls")),
    (
        "en",
        "No Norwegian soldiers will be sent to Latvia.",
        "announced",
        "will be sent",
        _no_words("negating_subjects"),
    ),
]


@pytest.mark.parametrize(("language", "sentence", "status", "words", "change"), WALLS)
def test_a_weakened_statement_is_kept_out_by_its_rule(
    language: str, sentence: str, status: str, words: str, change: Callable[[Lexicon], None]
) -> None:
    spans = occurrences(words, sentence)[:1]
    kept = read("status", status, spans, sentence, language)
    assert kept.level != "machine"
    with _without(language, change):
        assert read("status", status, spans, sentence, language) != kept


def test_the_table_of_meanings_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "Oslo envisage d'envoyer 150 soldats en Lituanie."
    spans = occurrences("envisage d'envoyer", sentence)
    assert read("status", "considered", spans, sentence, "fr").level == "machine"
    monkeypatch.setitem(
        meaning()["operators"], "consider", {"affirmed": "same", "negated": "unread", "over_ruled_out": "unread"}
    )
    _forget()
    assert read("status", "considered", spans, sentence, "fr").level != "machine"
    monkeypatch.undo()
    _forget()
