"""Words of time and the article's own day: which day, month or year they mean, and what they leave open."""

from __future__ import annotations

import datetime

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as some
from spans import spans_of

from geo.moments import Moment
from geo.reading import read
from geo.reading.anchoring import dated

DAYS = some.dates(datetime.date(1991, 1, 1), datetime.date(2098, 12, 31))
WEEKDAYS = some.integers(0, 6)
LANGUAGES = some.sampled_from(("en", "fr"))
LAST = {"en": "last {}", "fr": "{} dernier"}
ON = {"en": "on {}", "fr": "{}"}


def _weekday(number: int, language: str) -> str:
    return get_day_names("wide", locale=language)[number]


def _on(day: datetime.date) -> Moment:
    return Moment(day.year, day.month, day.day)


@given(DAYS, WEEKDAYS, LANGUAGES)
def test_a_weekday_of_the_past_is_the_last_one_and_may_be_the_articles_own(
    day: datetime.date, weekday: int, language: str
) -> None:
    found = dated(ON[language].format(_weekday(weekday, language)), language, day, ahead=False)
    assert found is not None
    assert found.moment.first.weekday() == weekday
    assert 0 <= (day - found.moment.first).days < 7


@given(DAYS, WEEKDAYS, LANGUAGES)
def test_a_weekday_to_come_is_the_next_one_and_open_where_the_article_is_of_one(
    day: datetime.date, weekday: int, language: str
) -> None:
    found = dated(ON[language].format(_weekday(weekday, language)), language, day, ahead=True)
    if weekday == day.weekday():
        assert found is None
    else:
        assert found is not None and found.moment.first.weekday() == weekday
        assert 0 < (found.moment.first - day).days < 7


@given(DAYS, WEEKDAYS, LANGUAGES)
def test_a_weekday_of_which_nothing_tells_the_side_stays_open(day: datetime.date, weekday: int, language: str) -> None:
    assert dated(ON[language].format(_weekday(weekday, language)), language, day) is None


@given(DAYS, WEEKDAYS, LANGUAGES)
def test_the_last_weekday_is_before_the_article_and_nothing_to_come(
    day: datetime.date, weekday: int, language: str
) -> None:
    words = LAST[language].format(_weekday(weekday, language))
    found = dated(words, language, day)
    assert found is not None and found.moment.first.weekday() == weekday
    assert 0 < (day - found.moment.first).days <= 7
    assert dated(words, language, day, ahead=True) is None


@given(DAYS, some.integers(1, 182), LANGUAGES, some.booleans())
def test_a_day_without_a_year_is_the_nearest_on_its_side(
    day: datetime.date, away: int, language: str, ahead: bool
) -> None:
    other = day + datetime.timedelta(days=away if ahead else -away)
    month = get_month_names("wide", locale=language)[other.month]
    words = f"le {other.day} {month}" if language == "fr" else f"on {month} {other.day}"
    found = dated(words, language, day, ahead)
    assert found is not None and found.moment == _on(other)
    assert dated(f"{words} {other.year}", language, None) is not None


@given(DAYS, some.integers(1, 12), LANGUAGES, some.booleans())
def test_a_month_is_never_a_day_and_lies_on_its_side(
    day: datetime.date, month: int, language: str, ahead: bool
) -> None:
    found = dated(
        f"{'en' if language == 'fr' else 'in'} {get_month_names('wide', locale=language)[month]}", language, day, ahead
    )
    if found is None:  # more than half a year away, in another year
        assert abs(month - day.month) >= 6 or (month < day.month) == ahead
    else:
        assert found.moment.parts == {"year": found.moment.year, "month": month}
        own = Moment(day.year, day.month)
        assert found.moment >= own if ahead else found.moment <= own


@given(DAYS, LANGUAGES)
def test_the_next_and_the_last_month_are_the_articles_neighbours(day: datetime.date, language: str) -> None:
    words = {"en": ("last month", "next month"), "fr": ("le mois dernier", "le mois prochain")}[language]
    before, after = (dated(each, language, day) for each in words)
    assert before is not None and after is not None
    assert before.moment.last + datetime.timedelta(days=1) == datetime.date(day.year, day.month, 1)
    assert after.moment.first > day and (after.moment.first - day).days <= 31


DAY = datetime.date(2023, 2, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("language", "words", "moment"),
    [
        ("en", "yesterday", "2023-02-14"),
        ("en", "last night", "2023-02-14"),
        ("en", "two days ago", "2023-02-13"),
        ("en", "late on Tuesday evening", "2023-02-14"),
        ("en", "Feb. 2", "2023-02-02"),
        ("en", "Sept. 3", "2022-09-03"),
        ("en", "Tuesday, Feb. 14", "2023-02-14"),
        ("en", "earlier this month", "2023-02"),
        ("en", "in March last year", "2022-03"),
        ("en", "in early 2021", "2021"),
        ("fr", "avant-hier", "2023-02-13"),
        ("fr", "hier soir", "2023-02-14"),
        ("fr", "il y a trois jours", "2023-02-12"),
        ("fr", "dans la soirée de lundi", "2023-02-13"),
        ("fr", "mardi 14 février", "2023-02-14"),
        ("fr", "le 1er févr.", "2023-02-01"),
        ("fr", "en décembre dernier", "2022-12"),
        ("fr", "l’an dernier", "2022"),
    ],
)
def test_words_of_the_past_are_as_exact_as_they_are(language: str, words: str, moment: str) -> None:
    found = dated(words, language, DAY, ahead=False)
    assert found is not None and str(found.moment) == moment


@pytest.mark.parametrize(
    ("language", "words", "moment", "until"),
    [
        ("en", "by the end of the month", "2023-02", True),
        ("en", "before the end of the year", "2023", True),
        ("en", "by early March", "2023-03", True),
        ("en", "until June", "2023-06", True),
        ("en", "by Friday", "2023-02-17", True),
        ("en", "in the first half of 2024", "2024", False),
        ("en", "starting next month", "2023-03", False),
        ("en", "in three days", "2023-02-18", False),
        ("fr", "d’ici mars", "2023-03", True),
        ("fr", "d'ici la fin du mois", "2023-02", True),
        ("fr", "avant la fin de l'année", "2023", True),
        ("fr", "jusqu'au 1er mars", "2023-03-01", True),
        ("fr", "à partir de lundi", "2023-02-20", False),
        ("fr", "mardi prochain", "2023-02-21", False),
        ("fr", "à la mi-mars", "2023-03", False),
        ("fr", "au second semestre 2024", "2024", False),
    ],
)
def test_words_of_what_is_to_come_tell_its_start_or_its_end(
    language: str, words: str, moment: str, until: bool
) -> None:
    found = dated(words, language, DAY, ahead=True)
    assert found is not None and (str(found.moment), found.until) == (moment, until)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "next Tuesday"),  # in six days or in thirteen
        ("en", "on Tuesday last week"),
        ("en", "in the week of 20 February"),
        ("en", "next week"),
        ("en", "in the coming days"),
        ("en", "in the spring"),
        ("en", "after March"),
        ("en", "a month"),
        ("en", "Monday or Tuesday"),
        ("en", "Monday, Feb. 14"),  # a Tuesday
        ("en", "3,000 on Monday"),
        ("fr", "la veille"),
        ("fr", "la semaine prochaine"),
        ("fr", "dans les prochains jours"),
        ("fr", "avant mars"),
        ("fr", "de mars à juin"),
        ("fr", "mardi de la semaine dernière"),
        ("fr", "lundi 14 février"),
    ],
)
def test_what_leaves_the_day_open_tells_none(language: str, words: str) -> None:
    assert [dated(words, language, DAY, ahead) for ahead in (False, True, None)] == [None, None, None]


def test_without_the_articles_day_only_a_whole_date_is_one() -> None:
    assert dated("yesterday", "en", None) is None
    assert dated("on Feb. 2", "en", None, ahead=False) is None
    found = dated("on Feb. 2, 2021", "en", None)
    assert found is not None and str(found.moment) == "2021-02-02"


SAID = "Canada will send 540 soldiers to Latvia, the ministry said "


@pytest.mark.parametrize(
    ("sentence", "words", "date", "level"),
    [
        (SAID + "on Tuesday.", "Tuesday", "2023-02-14", "machine"),
        (
            SAID + "on Tuesday.",
            "Tuesday",
            "2023-02-07",
            "contradicted",
        ),
        (SAID + "last month.", "last month", "2023-01", "machine"),
        (
            SAID + "last month.",
            "last month",
            "2023-01-20",
            "contradicted",
        ),
        (SAID + "on Feb. 2.", "Feb. 2", "2023-02-02", "machine"),
        (SAID + "on Feb. 2.", "Feb. 2", "2021-02-02", "curator"),
        ("Canada will send 540 soldiers to Latvia on Tuesday.", "Tuesday", "2023-02-14", "curator"),
        (
            "The minister will announce on Tuesday the dispatch of 540 men to Mali.",
            "Tuesday",
            "2023-02-14",
            "curator",
        ),
    ],
)
def test_the_checker_takes_the_day_by_the_articles_own(sentence: str, words: str, date: str, level: str) -> None:
    assert read("announced_on", date, spans_of(words, sentence), sentence, "en", DAY).level == level


def test_how_long_is_no_day_of_saying() -> None:
    sentence = "Oslo a décidé de prolonger d'un an la présence de ses 270 militaires en Lituanie."
    assert read("duration", "", spans_of("d'un an", sentence), sentence, "fr", DAY).level == "machine"


def test_the_day_of_saying_is_not_when_it_takes_place() -> None:
    sentence = "Canada announced on Tuesday the deployment of 540 soldiers to Latvia in March."
    levels = [
        read("when", "", spans_of(words, sentence), sentence, "en", DAY).level for words in ("Tuesday", "in March")
    ]
    assert levels == ["curator", "machine"]
