"""What the checker tells a curator: what is wrong in words of the trade, and a remedy that works as it stands."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import made

from geo.catalogue import load
from geo.errors import DataError
from geo.text import first_difference

MOVEMENTS, ARTICLES = "data/movements.yaml", "data/articles.yaml"
NORWAY = "envoyée de Norvège"


def _told(folder: Path, file: str, old: str, new: str) -> str:
    """Every problem of the made catalogue with one stretch of a file replaced."""
    made(folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) >= 1
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as raised:
        load(folder)
    return str(raised.value)


@pytest.mark.parametrize(
    ("file", "old", "new", "what", "remedy"),
    [
        (
            MOVEMENTS,
            "value: 900,",
            "value: 3,000,",
            "a number with a comma in it is cut there",
            "without commas and blanks: 3,000 is written 3000",
        ),
        (MOVEMENTS, 'on: "2023-03-03"', "on: 2023-02-30", "'2023-02-30' is no date", "the calendar does not have it"),
        (
            ARTICLES,
            "language: fr}",
            "language: fr, publisher: Reuters}",
            "'publisher': 'Reuters' stands alone",
            "write publisher: {value: {en: Reuters}, basis: curator}",
        ),
        (MOVEMENTS, "strength: {value: 900, qualifier: exact}", "strength: many", "stands alone", "{value: 300, qual"),
        (
            MOVEMENTS,
            NORWAY,
            unicodedata.normalize("NFD", NORWAY),
            "(LATIN SMALL LETTER E + COMBINING ACUTE ACCENT), the article",
            "nearest (96 % alike, line 1, column 1): 'La 3e brigade",
        ),
        (MOVEMENTS, "600 soldats", "600 sol\u00addats", "(SOFT HYPHEN), the article nothing", "nearest (98 % alike"),
        (
            MOVEMENTS,
            "Finnish soldiers will",
            "Finnish s\u043eldiers will",
            "(CYRILLIC SMALL LETTER O), the article 'o' (LATIN SMALL LETTER O)",
            "nearest (98 % alike",
        ),
        (MOVEMENTS, "500 soldiers of the", "5000 soldiers of the", "after '500' the quote has '0', the", "nearest ("),
    ],
)
def test_what_a_curator_slips_on_is_told_with_its_remedy(
    file: str, old: str, new: str, what: str, remedy: str, tmp_path: Path
) -> None:
    told = _told(tmp_path, file, old, new)
    assert what in told
    assert remedy in told


def test_the_remedy_for_a_bare_fact_works_as_it_stands(tmp_path: Path) -> None:
    told = _told(tmp_path, ARTICLES, "language: fr}", "language: fr, publisher: Reuters}")
    remedy = told.partition("write ")[2].partition(", or with")[0]
    text = (tmp_path / ARTICLES).read_text(encoding="utf-8")
    (tmp_path / ARTICLES).write_text(text.replace("publisher: Reuters", remedy), encoding="utf-8")
    article = load(tmp_path).articles["two"]
    assert article.publisher is not None
    assert dict(article.publisher.value) == {"en": "Reuters"}


def test_a_quote_that_differs_in_typographic_marks_alone_differs_in_nothing() -> None:
    assert first_difference("l'Otan « a »", "l’Otan “ a ”") == ""


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_have_a_first_difference_or_none(first: str, second: str) -> None:
    assert bool(first_difference(first, second)) == bool(first_difference(second, first))
    assert first_difference(first, first) == ""


def test_words_that_also_stand_inside_others_stand_once(tmp_path: Path) -> None:
    made(tmp_path)
    movements = tmp_path / MOVEMENTS
    text = movements.read_text(encoding="utf-8").replace("force: Finnish soldiers,", "force: Finn,", 1)
    movements.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match="'Finn' begins or ends inside a word"):
        load(tmp_path)
    movements.write_text(text.replace("force: Finn,", "force: [Finnish soldiers, s],", 1), encoding="utf-8")
    with pytest.raises(DataError, match="'s' begins or ends inside a word"):
        load(tmp_path)
    movements.write_text(text.replace("force: Finn,", "force: [Finnish soldiers, to],", 1), encoding="utf-8")
    with pytest.raises(DataError) as raised:
        load(tmp_path)
    assert "stands 2 times" not in str(raised.value)  # "to" in "Estonia" is no word
