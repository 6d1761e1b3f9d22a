"""The days of drafts: when a movement was announced, and when it takes place, by the article's own day."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from babel.dates import get_day_names
from hypothesis import given, settings
from hypothesis import strategies as some

from geo.catalogue import Catalogue, load
from geo.commands.command import main
from geo.drafts import Draft, found, suggest

DAY = datetime.date(2023, 2, 15)  # a Wednesday


def _draft(text: str, language: str, day: datetime.date | None = DAY) -> Draft:
    (draft,) = suggest(text, language, day).drafts
    return draft


def _announced(text: str, language: str, day: datetime.date | None = DAY) -> tuple[str, str] | None:
    item = _draft(text, language, day).fields.get("announced_on")
    return (" ".join(span.cut(text) for span in item.words), str(item.value)) if item else None


EN = "Canada will send 540 soldiers to Latvia, the defence ministry said {}."
FR = "Le Canada enverra 540 soldats en Lettonie, a annoncé {} le ministère de la Défense."


@pytest.mark.parametrize(
    ("language", "text", "words", "day"),
    [
        ("en", EN.format("on Tuesday"), "Tuesday", "2023-02-14"),
        ("en", EN.format("on Wednesday"), "Wednesday", "2023-02-15"),
        ("en", EN.format("yesterday"), "yesterday", "2023-02-14"),
        ("en", EN.format("last Friday"), "last Friday", "2023-02-10"),
        ("en", EN.format("on Feb. 2"), "Feb. 2", "2023-02-02"),
        ("en", EN.format("last month"), "last month", "2023-01"),
        ("en", "On Tuesday, Canada said it would send 540 soldiers to Latvia.", "Tuesday", "2023-02-14"),
        ("en", "Canada on Tuesday announced the deployment of 540 soldiers to Latvia.", "Tuesday", "2023-02-14"),
        ("en", "Canada announced Tuesday it was sending 540 soldiers to Latvia.", "Tuesday", "2023-02-14"),
        ("en", "Last night Canada announced it would send 540 soldiers to Latvia.", "Last night", "2023-02-14"),
        ("en", "Canada announced the deployment of 540 soldiers to Latvia yesterday.", "yesterday", "2023-02-14"),
        ("fr", FR.format("mardi"), "mardi", "2023-02-14"),
        ("fr", FR.format("hier soir"), "hier soir", "2023-02-14"),
        ("fr", FR.format("vendredi dernier"), "vendredi dernier", "2023-02-10"),
        ("fr", FR.format("le 3 février"), "3 février", "2023-02-03"),
        ("fr", FR.format("ce mercredi 15 février"), "mercredi 15 février", "2023-02-15"),
        ("fr", "Mardi, le Canada a annoncé le déploiement de 540 soldats en Lettonie.", "Mardi", "2023-02-14"),
        ("fr", "Hier, Ottawa a décidé d'envoyer 540 soldats en Lettonie.", "Hier", "2023-02-14"),
        (
            "fr",
            "Le ministre a déclaré il y a deux jours que 540 soldats canadiens seront envoyés en Lettonie.",
            "il y a deux jours",
            "2023-02-13",
        ),
    ],
)
def test_the_day_of_an_announcement_is_told_by_the_articles(language: str, text: str, words: str, day: str) -> None:
    assert _announced(text, language) == (words, day)
    assert "when" not in _draft(text, language).fields


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Canada will send 540 soldiers to Latvia on Tuesday, the defence ministry said."),
        ("en", "The minister will announce on Tuesday the dispatch of 540 soldiers to Latvia."),
        ("en", "The minister will announce tomorrow the dispatch of 540 Canadian soldiers to Latvia."),
        ("en", "Canada announced the deployment of 540 soldiers to Latvia on Tuesday."),
        ("en", "540 Canadian soldiers arrived in Latvia on Tuesday."),
        ("fr", "Le Canada enverra mardi 540 soldats en Lettonie, a annoncé le ministère."),
        ("fr", "540 soldats canadiens sont arrivés mardi en Lettonie."),
        ("fr", "Le ministère avait annoncé la veille l'envoi de 540 soldats canadiens en Lettonie."),
    ],
)
def test_a_day_of_something_else_is_not_that_of_the_announcement(language: str, text: str) -> None:
    assert _announced(text, language) is None


def test_a_day_behind_an_announced_deployment_may_be_of_either_and_is_neither() -> None:
    draft = _draft("Canada announced the deployment of 540 soldiers to Latvia on Tuesday.", "en")
    assert not {"announced_on", "when"} & set(draft.fields)
    month = _draft("Canada announced the deployment of 540 soldiers to Latvia in March.", "en")
    assert str(month.fields["when"].dated and month.fields["when"].dated.moment) == "2023-03"


def test_without_the_articles_day_a_weekday_is_none() -> None:
    assert _announced(EN.format("on Tuesday"), "en", None) is None
    assert _announced(EN.format("on 14 February 2023"), "en", None) == ("14 February 2023", "2023-02-14")


@settings(max_examples=40, deadline=None)
@given(some.dates(datetime.date(1995, 1, 1), datetime.date(2060, 1, 1)), some.integers(0, 6), some.booleans())
def test_any_weekday_of_any_article_is_the_last_one_where_it_was_said(
    day: datetime.date, weekday: int, french: bool
) -> None:
    language = "fr" if french else "en"
    name = get_day_names("wide", locale=language)[weekday]
    text = FR.format(name) if french else EN.format(f"on {name}")
    told = _announced(text, language, day)
    assert told is not None and told[0] == name
    announced = datetime.date.fromisoformat(told[1])
    assert announced.weekday() == weekday and 0 <= (day - announced).days < 7


@settings(max_examples=40, deadline=None)
@given(some.dates(datetime.date(1995, 1, 1), datetime.date(2060, 1, 1)), some.integers(0, 6), some.booleans())
def test_any_weekday_on_which_it_will_take_place_is_the_next_one(
    day: datetime.date, weekday: int, french: bool
) -> None:
    name = get_day_names("wide", locale="fr" if french else "en")[weekday]
    text = (
        f"Le Canada enverra 540 soldats en Lettonie {name}, selon le ministère."
        if french
        else f"Canada will send 540 soldiers to Latvia on {name}, the ministry said."
    )
    draft = _draft(text, "fr" if french else "en", day)
    told = draft.fields["when"].dated
    assert "announced_on" not in draft.fields
    if weekday == day.weekday():
        assert told is None
    else:
        assert told is not None and told.moment.first.weekday() == weekday
        assert 0 < (told.moment.first - day).days < 7


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("en", "Canada will send 540 soldiers to Latvia in March.", {"starts": "2023-03", "words": {"en": "in March"}}),
        (
            "en",
            "Canada will send 540 soldiers to Latvia by the end of the month.",
            {"ends": "2023-02", "words": {"en": "by the end of the month"}},
        ),
        ("en", "Canada will send 540 soldiers to Latvia next week.", {"words": {"en": "next week"}}),
        ("en", "Canada will send 540 soldiers to Latvia in the coming days.", {"words": {"en": "in the coming days"}}),
        (
            "en",
            "540 Canadian soldiers arrived in Latvia on Monday.",
            {"starts": "2023-02-13", "words": {"en": "on Monday"}},
        ),
        ("en", "Canada sent 540 soldiers to Latvia on Feb. 2.", {"starts": "2023-02-02", "words": {"en": "on Feb. 2"}}),
        (
            "en",
            "Canada announced Tuesday it was sending 540 soldiers to Latvia by the end of the month.",
            {"ends": "2023-02", "words": {"en": "by the end of the month"}},
        ),
        (
            "fr",
            "Le Canada enverra 540 soldats en Lettonie d’ici mars.",
            {"ends": "2023-03", "words": {"fr": "d’ici mars"}},
        ),
        (
            "fr",
            "Mardi, le Canada a annoncé le déploiement de 540 soldats en Lettonie dans les prochains jours.",
            {"words": {"fr": "dans les prochains jours"}},
        ),
    ],
)
def test_when_it_takes_place_has_a_start_or_an_end_as_far_as_the_words_tell(
    tmp_path: Path, language: str, text: str, when: dict[str, object]
) -> None:
    (movement,) = _written(tmp_path, text, language).movements.values()
    told = movement.when
    kept = {"starts": told.starts and str(told.starts), "ends": told.ends and str(told.ends), "words": told.words}
    assert {name: value for name, value in kept.items() if value} == when


def _written(root: Path, text: str, language: str) -> Catalogue:
    """The catalogue after `init`, `add`, `suggest --write` of an article, as the checker passes it."""
    found(root / "own")
    (root / "news.txt").write_text(f"From the ministries\n\n{text}\n", encoding="utf-8")
    options = ("--id", "news", "--language", language, "--published", DAY.isoformat())
    assert main(["--root", str(root / "own"), "add", str(root / "news.txt"), *options]) == 0
    assert main(["--root", str(root / "own"), "suggest", "news", "--write"]) == 0
    catalogue = load(root / "own")
    assert catalogue.levels["curator"] == catalogue.levels["inferred"] == 0
    return catalogue


ARTICLES = {
    "en": "Canada will send 540 soldiers from Petawawa to Latvia in March, the defence ministry said on Tuesday. "
    "Spain will withdraw 200 soldiers from Mali by the end of the month, the Spanish government announced last Friday. "
    "Norway's defence minister said yesterday that 90 Norwegian soldiers will leave for Lithuania next week. "
    "Italy's government said on Feb. 2 it would send 300 soldiers to Bulgaria.",
    "fr": "Le Canada enverra 540 soldats de Petawawa en Lettonie en mars, a annoncé mardi le ministère. "
    "L’Espagne retirera 200 soldats du Mali d’ici la fin du mois, a indiqué vendredi dernier le gouvernement espagnol. "
    "La ministre a déclaré hier soir que 90 soldats norvégiens partiront pour la Lituanie la semaine prochaine. "
    "Le gouvernement italien a annoncé le 2 février l’envoi de 300 soldats italiens en Bulgarie.",
}


@pytest.mark.parametrize("language", ARTICLES)
def test_the_days_of_a_whole_article_pass_the_checker(tmp_path: Path, language: str) -> None:
    movements = _written(tmp_path, ARTICLES[language], language).movements.values()
    assert [str(movement.announced.on) for movement in movements] == [
        "2023-02-14",
        "2023-02-10",
        "2023-02-14",
        "2023-02-02",
    ]
    assert all("announced_on" in movement.claims[0].states for movement in movements)


def test_the_draft_names_the_rule_that_found_the_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found(tmp_path / "own")
    (tmp_path / "news.txt").write_text(ARTICLES["en"], encoding="utf-8")
    options = ("--id", "news", "--language", "en", "--published", DAY.isoformat())
    assert main(["--root", str(tmp_path / "own"), "add", str(tmp_path / "news.txt"), *options]) == 0
    capsys.readouterr()
    assert main(["--root", str(tmp_path / "own"), "suggest", "news"]) == 0
    told = capsys.readouterr().out
    assert "weekday by the article's day: 2023-02-14" in told
    assert "month by the article's: 2023-03" in told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "RIGA, 14 Feb 2023 - Canada will send 540 soldiers to Latvia by the end of March."),
        ("en", "OTTAWA, Feb. 14 (Reuters) - Canada will send 540 soldiers to Latvia by the end of March."),
        ("en", "TAPA, Estonia, Tuesday (AP) — Canada will send 540 soldiers to Latvia by the end of March."),
        ("fr", "OTTAWA, 14 février (AFP) - Le Canada enverra 540 soldats en Lettonie d’ici à la fin mars."),
        ("fr", "(Riga, le 14 février 2023) – Le Canada enverra 540 soldats en Lettonie d’ici à la fin mars."),
    ],
)
def test_the_day_of_a_dateline_is_none_of_the_movement(language: str, text: str) -> None:
    draft = _draft(text, language)
    assert draft.ready
    assert text[draft.sentence.start :].startswith(("Canada", "Le Canada"))
    assert "March" in (told := str(draft.value("when"))) or "mars" in told
    assert "announced_on" not in draft.fields


@pytest.mark.parametrize(
    ("language", "text", "words", "when"),
    [
        ("fr", "Le 2e régiment a relevé en janvier le 1er bataillon d’infanterie à Riga.", "en janvier", "2023-01"),
        ("en", "In January 20 French soldiers left Riga for Oslo.", "In January", "2023-01"),
        ("en", "In March the 1st Infantry Battalion will move to Oslo.", "In March", "2023-03"),
        (
            "en",
            "Some 90 French soldiers arrived in Oslo on Friday for a three-month mission.",
            "on Friday",
            "2023-02-10",
        ),
        ("en", "Half of the Norwegian force will leave Riga for Oslo in March.", "in March", "2023-03"),
        ("fr", "La moitié des soldats norvégiens quitteront Riga pour Oslo en mars.", "en mars", "2023-03"),
    ],
)
def test_a_number_of_forces_and_the_measure_of_a_noun_are_no_day(
    language: str, text: str, words: str, when: str
) -> None:
    item = _draft(text, language).fields["when"]
    assert (item.words[0].cut(text), str(item.dated.moment) if item.dated else "") == (words, when)
