"""No text makes `suggest` fail or run long: words in any order, marks, other scripts, a thousand words."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.suggest_sets import FOLDER, own
from geo.catalogue import Catalogue, load
from geo.drafts import found, offers_of, page, receive, store, suggest
from geo.errors import GeoError

SENTENCES = {
    language: [item.sentence for item in own(FOLDER / f"{language}-development.yaml")] for language in ("en", "fr")
}
WORDS = sorted({word for sentences in SENTENCES.values() for sentence in sentences for word in sentence.split()})
ODD = [
    "",
    "«",
    "”",
    "’",
    "(",
    "1 000",
    "3,000.5",
    "½",
    "١٢",
    "𝟛",
    "\u0301",
    "\u200b",
    "\ufeff",
    "…",
    "—",
    "Київ",
    "\n",
    "\x0b",
]
SECONDS = 2.0
"""For a thousand words."""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("own") / "own"
    found(root)
    return root


@pytest.fixture(scope="module")
def bare(empty: Path) -> Catalogue:
    return load(empty)


@pytest.mark.parametrize("language", ["en", "fr", "de", "uk"])
@given(words=st.lists(st.sampled_from(WORDS + ODD), max_size=60))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_in_any_order_are_read_to_the_end(language: str, words: list[str]) -> None:
    text = " ".join(words)
    suggestions = suggest(text, language)
    for draft in suggestions.drafts:
        for item in draft.fields.values():
            assert all(span.cut(text) for span in item.words)


@given(text=st.text(max_size=300))
@settings(max_examples=60)
def test_any_characters_are_read_to_the_end(text: str) -> None:
    for language in ("en", "fr"):
        suggest(text, language)


@given(words=st.lists(st.sampled_from(WORDS + ODD), min_size=3, max_size=40))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_comes_in_by_add_is_suggested_of_without_a_traceback(
    words: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("own") / "own"
    found(root)
    try:
        stored = store(root, receive(" ".join(words).encode("utf-8"), "-", {}, "en"))
    except GeoError:
        return
    catalogue = load(root)
    article = catalogue.articles[stored.id]
    text = catalogue.texts[stored.id]
    suggestions = suggest(text, article.language, None, catalogue.places, catalogue.forces.values())
    made, registers = offers_of(catalogue, article, suggestions)
    assert page(suggestions, made, registers, text).startswith("# ")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_thousand_words_take_less_than_two_seconds(language: str) -> None:
    suggest(SENTENCES[language][0], language)  # the tables are read once
    text, number = "", 0
    while len(text.split()) < 1000:  # no two sentences alike, so that none is found in a cache
        number += 1
        text += f"{SENTENCES[language][number % 36]} ({number})\n"
    started = time.process_time()
    suggest(text, language)
    assert time.process_time() - started < SECONDS
