"""Quotes are found to the character, whatever marks, spaces, scripts and line ends stand around them."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

import pytest
from copies import ARTICLES, MOVEMENTS, copy_data, read, write
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from geo.catalogue import load
from geo.text import Span, fold_marks, line_and_column, locate, nearest, occurrences, whole_words
from geo.text.fold import PLAIN_MARKS

MARKS = "".join(PLAIN_MARKS)

EQUAL = {mark: [other for other in f"'\" {MARKS}" if fold_marks(other) == fold_marks(mark)] for mark in f"'\" {MARKS}"}
ODD = "\ufeff\r\n\u200f\u200dשלוםمرحبا🚀👩e\u0301éß"
texts = st.text(st.sampled_from(f"ab12 .'\"{MARKS}{ODD}"), max_size=60) | st.text(max_size=60)


@st.composite
def quoted(draw: st.DrawFn) -> tuple[str, Span, str]:
    """A text, a stretch of it, and that stretch as a curator may type it: other marks of the same meaning."""
    text = draw(texts.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    span = Span(start, draw(st.integers(start + 1, len(text))))
    quote = "".join(draw(st.sampled_from(EQUAL.get(char, [char]))) for char in span.cut(text))
    return text, span, quote


@given(texts)
@settings(deadline=None)
def test_folding_keeps_the_length_and_every_letter_and_digit(text: str) -> None:
    folded = fold_marks(text)
    assert len(folded) == len(text)
    changed = {before for before, after in zip(text, folded, strict=True) if before != after}
    assert not {char for char in changed if char.isalnum() and char != "ʼ"}
    assert fold_marks(folded) == folded


def test_only_marks_and_spaces_fold_of_all_characters() -> None:
    folded = {char for char in map(chr, range(0x110000)) if fold_marks(char) != char}
    assert folded == set(PLAIN_MARKS)
    assert {unicodedata.category(char)[0] for char in folded} <= set("PSZL")
    assert not {char for char in folded if unicodedata.category(char) in ("Ll", "Lu", "Lt", "Nd")}


@given(quoted())
@settings(deadline=None)
def test_a_quote_is_found_where_it_stands_and_every_find_reads_as_the_quote(example: tuple[str, Span, str]) -> None:
    text, span, quote = example
    found = locate(quote, text)
    assert span in found
    assert {fold_marks(place.cut(text)) for place in found} == {fold_marks(quote)}
    assert list(found) == sorted(set(found), key=lambda place: place.start)


@given(quoted(), st.integers(0, 20))
@settings(deadline=None)
def test_prefix_and_suffix_narrow_the_finds_to_those_between_them(example: tuple[str, Span, str], width: int) -> None:
    text, span, quote = example
    prefix, suffix = text[max(0, span.start - width) : span.start], text[span.end : span.end + width]
    found = locate(quote, text, prefix, suffix)
    assert span in found
    for place in found:
        assert fold_marks(text[: place.start]).endswith(fold_marks(prefix))
        assert fold_marks(text[place.end :]).startswith(fold_marks(suffix))


@given(texts, texts, st.permutations("0123456789"), st.integers(0, 20), st.integers(0, 20))
@settings(deadline=None)
def test_a_quote_with_another_digit_is_found_only_where_that_stands(
    before: str, after: str, digits: list[str], left: int, right: int
) -> None:
    text, at = before + digits[0] + after, len(before)
    start = max(0, at - left)
    found = locate(text[start:at] + digits[1] + after[:right], text)
    assert start not in [place.start for place in found]
    assert all(place.cut(text)[at - start] == digits[1] for place in found)


@pytest.mark.parametrize(
    "other", ["1 701 soldats", "1 70O soldats", "1 700 Soldats", "1700 soldats", "1 700 soldâts", "1  700 soldats"]
)
def test_a_quote_that_is_nearly_alike_is_not_found(other: str) -> None:
    assert locate(other, "Environ 1 700 soldats partent.") == ()


def test_overlapping_occurrences_are_all_found() -> None:
    assert occurrences("aa", "aaa") == (Span(0, 2), Span(1, 3))
    assert occurrences("", "aaa") == ()


@given(st.text(st.sampled_from("ab\n\r é🚀")), st.integers(0, 50))
@settings(deadline=None)
def test_line_and_column_agree_with_counting(text: str, offset: int) -> None:
    assume(offset <= len(text))
    lines = text[:offset].split("\n")
    assert line_and_column(offset, text) == (len(lines), len(lines[-1]) + 1)


@pytest.mark.parametrize(
    ("words", "text", "whole"),
    [
        ("soldats", "1 700 soldats.", True),
        ("soldat", "1 700 soldats.", False),
        ("oldats", "1 700 soldats.", False),
        ("700", "1 700 soldats", True),
        ("700", "1700 soldats", False),
        ("Est", "l’Est", True),
        ("Est", "Estonie", False),
        ("caf", "café", False),
        ("cafe", "cafe\u0301 noir", False),
        ("tat", "e\u0301tat", False),
        ("שלום", "«שלום»", True),
        ("🚀", "a🚀b", True),
        ("all of it", "all of it", True),
    ],
)
def test_words_are_whole_when_no_letter_or_digit_runs_on(words: str, text: str, whole: bool) -> None:
    (span,) = occurrences(words, text)
    assert whole_words(span, text) is whole


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("envoient 2 700 soldats", "Ils envoient 1 700 soldats en Pologne.", "envoient 1 700 soldats"),
        ("partent en Pologna", "Ils\npartent en Pologne", "partent en Pologne"),
        ("longer than the whole of it", "short text", "short text"),
    ],
)
def test_the_nearest_stretch_is_suggested_in_whole_words(quote: str, text: str, expected: str) -> None:
    span, likeness = nearest(quote, text)
    assert span.cut(text) == expected
    assert 0 <= likeness < 100


@given(texts, texts)
@settings(deadline=None)
def test_the_nearest_stretch_lies_in_the_text(quote: str, text: str) -> None:
    span, likeness = nearest(quote, text)
    assert 0 <= span.start <= span.end <= len(text)
    assert 0 <= likeness <= 100


MADE = (
    "\ufeffÀ lire 🚀\r\nשלום — «\u202f1\u2009300 hommes\u00a0» e\u0301quipés\rvont\u2007en Pologne\r\n"
    "\nl’été : 1\u202f300\n"
)
QUOTE = "« 1 300 hommes » e\u0301quipés\rvont en Pologne"
ARTICLE = """
  - id: made
    file: made.txt
    sha256: {hash}
    language: fr
    title: {{value: {{en: Read, fr: À lire}}, stated: À lire}}
"""
MOVEMENT = """movements:
  - id: made
    force: fra-forces
    strength: {value: 1300, qualifier: exact}
    destination: poland
    status: announced
    inferred: {force: {from: "enrichment: made", because: {en: made, fr: inventé}}}
    absent: {origin: {en: made, fr: inventé}}
    claims:
      - article: made
        quote: "« 1 300 hommes » e\\u0301quipés\\rvont en Pologne"
        translation: {en: made}
        states: {strength: 1 300 hommes, destination: Pologne, status: vont en}
"""


def test_offsets_are_exact_in_an_article_with_every_kind_of_line_end_space_and_script(tmp_path: Path) -> None:
    copy_data(tmp_path, only=())
    write(tmp_path, "seeds/made.txt", MADE)
    hashed = hashlib.sha256(MADE.encode("utf-8")).hexdigest()
    write(tmp_path, ARTICLES, read(tmp_path, ARTICLES).rstrip() + ARTICLE.format(hash=hashed))
    write(tmp_path, MOVEMENTS, MOVEMENT)
    catalogue = load(tmp_path, rules={})  # of what the words mean is nothing asked here
    assert catalogue.texts["made"] == MADE
    (found,) = catalogue.evidence["made"]
    assert found.span.start == MADE.index("«")
    assert fold_marks(found.span.cut(MADE)) == fold_marks(QUOTE)
    assert {mark.field: mark.span.cut(MADE) for mark in found.marks} == {
        "strength": "1\u2009300 hommes",
        "destination": "Pologne",
        "status": "vont\u2007en",
    }
    assert line_and_column(found.span.start, MADE) == (2, 8)
