"""Words about a strength mean one number with one qualifier, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.catalogue.model import Strength
from geo.catalogue.numbers import leaves_out, parse_strength
from geo.text import fold_marks

QUALIFIED = {
    "exact": ["{}"],
    "about": [
        *("environ {}", "quelque {}", "près de {}", "{} environ", "d’environ {}", "Près de {}"),
        *("about {}", "around {}", "some {}", "nearly {}", "almost {}", "roughly {}"),
    ],
    "more_than": ["plus de {}", "Plus de {}", "more than {}", "over {}"],
    "at_most": [
        *("jusqu’à {}", "jusqu'à {}", "au plus {}", "au maximum {}", "moins de {}", "pas plus de {}"),
        *("up to {}", "at most {}", "fewer than {}", "less than {}", "no more than {}", "not more than {}"),
    ],
}
PHRASES = [(phrase, qualifier) for qualifier, phrases in QUALIFIED.items() for phrase in phrases]
SEPARATORS = [" ", "\u00a0", "\u202f", ",", ""]
numbers = st.integers(1, 9_999_999)


def _grouped(number: int, separator: str) -> str:
    return f"{number:,}".replace(",", separator)


@given(numbers, st.sampled_from(PHRASES), st.sampled_from(SEPARATORS), st.sampled_from(["", " soldats", " troops"]))
@settings(deadline=None)
def test_a_written_number_is_read_back_with_its_qualifier(
    number: int, phrase: tuple[str, str], separator: str, noun: str
) -> None:
    pattern, qualifier = phrase
    words = pattern.format(_grouped(number, separator) + noun)
    assert parse_strength(words) == Strength(value=number, qualifier=qualifier)  # type: ignore[arg-type]
    assert parse_strength(fold_marks(words)) == parse_strength(words)


@pytest.mark.parametrize(("pattern", "qualifier"), PHRASES)
def test_every_qualifier_phrase_is_read(pattern: str, qualifier: str) -> None:
    assert parse_strength(pattern.format("1 700 hommes")) == Strength(value=1700, qualifier=qualifier)  # type: ignore[arg-type]


@given(numbers, numbers, st.sampled_from([" à ", " to ", "-", " ou ", " / ", ", puis "]), st.sampled_from(SEPARATORS))
@settings(deadline=None)
def test_two_numbers_in_one_phrase_mean_none(first: int, second: int, between: str, separator: str) -> None:
    assert parse_strength(f"{_grouped(first, separator)}{between}{_grouped(second, separator)} hommes") is None


@pytest.mark.parametrize(
    ("words", "value", "qualifier"),
    [
        ("un millier", 1000, "about"),
        ("Un millier de soldats", 1000, "about"),
        ("deux milliers", 2000, "about"),
        ("une centaine", 100, "about"),
        ("cinq centaines", 500, "about"),
        ("mille", 1000, "exact"),
        ("mille hommes", 1000, "exact"),
        ("cent", 100, "exact"),
        ("deux cents", 200, "exact"),
        ("dix mille", 10_000, "exact"),
        ("a thousand", 1000, "exact"),
        ("ten thousand", 10_000, "exact"),
        ("a hundred", 100, "exact"),
        ("quelque mille hommes", 1000, "about"),
        ("plus d’un millier", 1000, "more_than"),
        ("plus d'une centaine", 100, "more_than"),
        ("moins d’un millier", 1000, "at_most"),
        ("pas plus d’un millier", 1000, "at_most"),
        ("près d’un millier", 1000, "about"),
        ("more than a thousand", 1000, "more_than"),
        ("une unité de 300 hommes", 300, "exact"),
        ("3.000 Mann", 3000, "exact"),
    ],
)
def test_number_words_and_elisions_are_read(words: str, value: int, qualifier: str) -> None:
    assert parse_strength(words) == Strength(value=value, qualifier=qualifier)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words",
    [
        *("", "soldats", "0", "0 soldats", "au moins 1 000", "at least 1,000", "entre 100 et 200", "pas moins de 300"),
        *("plusieurs milliers", "des milliers", "quelques centaines", "thousands", "a few hundred", "dozens"),
        *("vingt mille", "fifteen thousand", "cent mille", "two hundred thousand", "trois mille cinq cents"),
        *("mille deux", "deux cent cinquante", "deux 300", "3 millions", "1,5 million", "10,5", "3k", "30 %"),
        *("82e division", "300 hommes de la 82e division", "1 0000", "12 345 6", "jusqu’à environ 300"),
    ],
)
def test_words_that_mean_no_single_number_mean_none(words: str) -> None:
    assert parse_strength(words) is None


@given(st.text(st.sampled_from("019 .,'aedunmilcents\u00a0-")) | st.text())
@settings(deadline=None)
def test_any_words_give_a_strength_or_none(words: str) -> None:
    strength = parse_strength(words)
    assert strength is None or (strength.value or 0) > 0


@pytest.mark.parametrize(
    ("before", "words", "after", "left_out"),
    [
        ("un quartier général d’environ ", "300 hommes", " du 18e corps", "environ"),
        ("La Russie a déplacé plus de ", "125 000 soldats", " à", "plus de"),
        ("jusqu’à ", "300", "", "jusqu'a"),
        ("au moins ", "1 000", "", "au moins"),
        ("plus d’", "un millier", "", "plus d'"),
        ("pas ", "plus de 300", "", "pas plus de"),
        ("no ", "more than 300", "", "no more than"),
        ("", "300 hommes", " environ", "environ"),
        ("", "300", " millions", "millions"),
        ("envoient 1 ", "700 soldats", " de la 82e", "1"),
        ("", "1", " 700 soldats", "700"),
        ("vingt ", "mille hommes", "", "vingt"),
        ("", "1 700 soldats", " de la 82e", None),
        ("le 2 février, ", "300 hommes", ".", None),
        ("il y a ", "mille hommes", "", None),
        ("ils sont ", "300", ".", None),
        ("environ deux jours, ", "300 hommes", " et plus de chars", None),
    ],
)
def test_what_is_left_out_right_beside_a_number_is_named(
    before: str, words: str, after: str, left_out: str | None
) -> None:
    assert leaves_out(before, words, after) == left_out


@given(numbers.filter(lambda number: number > 999), st.sampled_from([" ", ",", "."]))
@settings(deadline=None)
def test_a_number_cut_at_any_group_leaves_digits_out(number: int, separator: str) -> None:
    written = _grouped(number, separator)
    for cut in (index for index, char in enumerate(written) if char == separator):
        assert leaves_out(written[: cut + 1], written[cut + 1 :], " soldats")
        assert leaves_out("", written[:cut], written[cut:])
