"""Strings: what folds alike, where sentences end."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.text import Span, fold, fold_marks, folded_occurrences, sentence_around, split_sentences
from geo.text.browser import _ranges
from geo.text.fold import LETTERS, PLAIN_MARKS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("États-Unis", "etats-unis"),
        ("États‑Unis", "Etats-Unis"),
        ("Łódź", "Lodz"),
        ("Tromsø", "tromso"),
        ("Œuvre", "oeuvre"),
        ("Diyarbakır", "diyarbakir"),
        ("Đà Nẵng", "da nang"),
        ("Straße", "strasse"),
        ("Mur\u00admansk", "Mur\u00admansk"),
        ("ﬁn", "fin"),
        ("l’Otan", "L'OTAN"),
        ("82e  division\u00a0aéroportée", "82E DIVISION AEROPORTEE"),
    ],
)
def test_accents_case_marks_and_spaces_fold_away(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold(unicodedata.normalize("NFD", one)) == fold(other)


def test_what_differs_in_letters_does_not_fold_alike() -> None:
    assert len({fold(name) for name in ("Niger", "Nigeria", "Lodz", "Lods", "1 700", "17 00")}) == 6


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_marks_fold_one_for_one(text: str) -> None:
    assert len(fold_marks(text)) == len(text)


def test_the_folding_table_maps_marks_to_one_character_and_knows_only_letters_that_do_not_decompose() -> None:
    assert all(len(plain) == 1 for plain in PLAIN_MARKS.values())
    assert all(unicodedata.normalize("NFKD", letter) == letter for letter in LETTERS)


def test_every_occurrence_is_found_also_at_the_very_beginning_and_end() -> None:
    assert folded_occurrences("etats", "États, les États") == ((0, 5), (11, 16))
    assert folded_occurrences("a", "aaa") == ((0, 1), (1, 2), (2, 3))
    assert folded_occurrences("", "aaa") == folded_occurrences("b", "aaa") == ()


@given(st.text(alphabet="abé’œø  \n", max_size=30), st.text(alphabet="abeo", min_size=1, max_size=3))
def test_folded_occurrences_are_stretches_that_fold_to_what_was_sought(text: str, part: str) -> None:
    for start, end in folded_occurrences(part, text):
        assert fold(part) in fold(text[start:end])


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("fr", "Un. Deux trois quatre ! Cinq\nsix", ["Un.", "Deux trois quatre !", "Cinq", "six"]),
        ("fr", "M. Dupont arrive le 2 févr. 2022. Puis non.", ["M. Dupont arrive le 2 févr. 2022.", "Puis non."]),
        (
            "fr",
            "Il dit : « Nous irons. Vous aussi. » Il part.",
            ["Il dit : « Nous irons.", "Vous aussi. »", "Il part."],
        ),
        ("fr", "Il part. « Non. »", ["Il part.", "« Non. »"]),
        ("fr", "Le navire est en mer. Il revient.", ["Le navire est en mer.", "Il revient."]),
        ("fr", "1.700 soldats et 3,5 tonnes. Fin.", ["1.700 soldats et 3,5 tonnes.", "Fin."]),
        ("en", "Lt. Col. Roe, U.S. Army, left Feb. 2. He ran.", ["Lt. Col. Roe, U.S. Army, left Feb. 2.", "He ran."]),
        ("en", 'He said "We go. We stay." It moved.', ['He said "We go.', 'We stay."', "It moved."]),
        ("en", 'He left. "No. 5 Squadron stays." Then', ["He left.", '"No. 5 Squadron stays."', "Then"]),
        ("en", "He said no. Then left.", ["He said no.", "Then left."]),
        ("en", "…\n\n . \n", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language: str, text: str, sentences: list[str]) -> None:
    found = [span.cut(text) for span in split_sentences(text, language)]
    assert found == sentences


@given(st.text(alphabet='aB1 .!?…«»"\n', max_size=60), st.sampled_from(["fr", "en", "de", "xx"]))
def test_sentences_are_in_order_apart_and_lose_no_letter(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    letters = "".join(span.cut(text) for span in spans)
    assert [char for char in letters if char.isalnum()] == [char for char in text if char.isalnum()]


def test_the_sentence_around_a_stretch_holds_it() -> None:
    text = "Un. Deux trois quatre ! Cinq\nsix"
    start = text.index("trois")
    assert sentence_around(Span(start, start + 5), text, "fr").cut(text) == "Deux trois quatre !"
    assert sentence_around(Span(0, len(text)), text, "fr").cut(text) == text
    assert sentence_around(Span(text.index("six"), len(text)), text, "fr").cut(text) == "six"


def test_a_class_of_characters_is_told_in_ranges_of_neighbours() -> None:
    assert _ranges(list("abc xz"), str.isalpha) == "\\u{61}-\\u{63}\\u{78}\\u{7a}"
