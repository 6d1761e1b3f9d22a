"""Words about a day mean the parts that they state, and fit no other day."""

from __future__ import annotations

import datetime

import pytest
from babel.dates import format_date
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from geo.catalogue.dates import PartialDate, parse_date

PATTERNS = {
    "full": ("weekday", "day", "month", "year"),
    "long": ("day", "month", "year"),
    "EEEE d MMMM": ("weekday", "day", "month"),
    "MMMM y": ("month", "year"),
    "y-MM-dd": ("day", "month", "year"),
    "y-MM": ("month", "year"),
    "d MMMM": ("day", "month"),
    "EEEE": ("weekday",),
    "MMMM": ("month",),
    "y": ("year",),
}
LANGUAGES = st.sampled_from(["fr", "en"])
days = st.dates(datetime.date(1800, 1, 1), datetime.date(2099, 12, 31))


def _parts(date: datetime.date, names: tuple[str, ...]) -> PartialDate:
    values = {"weekday": date.weekday(), "day": date.day, "month": date.month, "year": date.year}
    return PartialDate(**{name: values[name] for name in names})


@given(days, st.sampled_from(list(PATTERNS)), LANGUAGES, st.sampled_from(["{}", "ce {}", "on {}.", "({})"]))
@settings(deadline=None)
def test_a_written_date_is_read_back_and_fits_its_day(
    date: datetime.date, pattern: str, language: str, around: str
) -> None:
    stated = parse_date(around.format(format_date(date, pattern, locale=language)), language)
    assert stated == _parts(date, PATTERNS[pattern])
    assert stated.fits(date)


@given(days, days, st.sampled_from(list(PATTERNS)), LANGUAGES)
@settings(deadline=None)
def test_a_date_fits_another_day_only_where_every_stated_part_agrees(
    date: datetime.date, other: datetime.date, pattern: str, language: str
) -> None:
    stated = parse_date(format_date(date, pattern, locale=language), language)
    assert stated is not None
    assert stated.fits(other) is (_parts(date, PATTERNS[pattern]) == _parts(other, PATTERNS[pattern]))


@given(days, st.integers(-3, 3), LANGUAGES)
@settings(deadline=None)
def test_the_neighbouring_days_do_not_fit(date: datetime.date, shift: int, language: str) -> None:
    assume(shift)
    stated = parse_date(format_date(date, "EEEE d MMMM", locale=language), language)
    assert stated is not None
    assert not stated.fits(date + datetime.timedelta(days=shift))


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("ce mercredi 2 février", "fr", PartialDate(weekday=2, day=2, month=2)),
        ("Mercredi", "fr", PartialDate(weekday=2)),
        ("MERCREDI 2 FEVRIER", "fr", PartialDate(weekday=2, day=2, month=2)),
        ("1er mars 2022", "fr", PartialDate(day=1, month=3, year=2022)),
        ("02 février", "fr", PartialDate(day=2, month=2)),
        ("date 2022-02", "fr", PartialDate(month=2, year=2022)),
        ("mercredi 2022-02-02", "fr", PartialDate(weekday=2, day=2, month=2, year=2022)),
        ("March 3rd", "en", PartialDate(day=3, month=3)),
    ],
)
def test_only_the_stated_parts_are_read(words: str, language: str, expected: PartialDate) -> None:
    assert parse_date(words, language) == expected


@pytest.mark.parametrize(
    ("words", "language"),
    [
        *(("", "fr"), ("bientôt", "fr"), ("hier", "fr"), ("le 2", "fr"), ("24 à 48 heures", "fr"), ("next week", "en")),
        *(("marsouins", "fr"), ("dimanches", "fr"), ("3 000 soldats", "fr"), ("Wednesday", "fr"), ("mercredi", "en")),
    ],
)
def test_words_without_a_part_of_a_date_mean_none(words: str, language: str) -> None:
    assert parse_date(words, language) is None


@pytest.mark.parametrize(
    "words",
    ["mardi ou mercredi", "2 ou 3 février", "2 février ou 2 mars", "2021 ou 2022", "2022-02-02, 2022-02-03"],
)
def test_words_that_state_one_part_twice_mean_none(words: str) -> None:
    assert parse_date(words, "fr") is None
