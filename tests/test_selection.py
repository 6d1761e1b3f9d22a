"""Filters: or inside one, and between them; to and from a URL."""

from __future__ import annotations

import datetime

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from geo.catalogue import Catalogue, load
from geo.catalogue.model import Strength
from geo.language import language
from geo.selection import FIRST_DAY, LAST_DAY, Selection, Unknown, UnknownChoice, choices, from_query, require
from geo.selection.bands import BANDS, band_in_words, bands_of

CATALOGUE = load(ROOT)
CHOICES = choices(CATALOGUE)


def _some(name: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(CHOICES[name]), unique=True, max_size=3).map(tuple)


SELECTIONS = st.builds(
    Selection,
    unit=_some("unit"),
    country=_some("country"),
    role=st.sampled_from(CHOICES["role"]),
    nation=_some("nation"),
    status=_some("status"),
    kind=_some("kind"),
    strength=_some("strength"),
    from_article=_some("from_article"),
    after=st.dates(FIRST_DAY, LAST_DAY).map(datetime.date.isoformat),
    before=st.sampled_from(["", "2022-02-02", "2022-02", "2022"]),
    dated=st.sampled_from(CHOICES["dated"]),
    movement=_some("movement"),
    search=st.sampled_from(["", "82e", "aeroportee pologne", "Caroline du Nord"]),
)


def _ids(selection: Selection) -> list[str]:
    return [movement.id for movement in selection.apply(CATALOGUE)]


def test_no_filter_shows_everything(catalogue: Catalogue) -> None:
    assert _ids(Selection()) == list(catalogue.movements)


def test_choices_inside_one_filter_are_alternatives() -> None:
    both = set(_ids(Selection(nation=("FRA", "RUS"))))
    assert both == set(_ids(Selection(nation=("FRA",)))) | set(_ids(Selection(nation=("RUS",))))


def test_filters_hold_together() -> None:
    assert _ids(Selection(nation=("USA",), country=("ROU",))) == ["us-armour-romania"]


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("from", ["us-armour-romania"]),
        ("to", ["us-18corps-germany"]),
        ("either", ["us-18corps-germany", "us-armour-romania"]),
    ],
)
def test_role_says_which_end_the_country_is(role: str, expected: list[str]) -> None:
    assert _ids(Selection(country=("DEU",), role=role)) == expected


def test_a_country_finds_the_regions_named_after_it() -> None:
    assert "rus-ukraine-border" in _ids(Selection(country=("UKR",)))


def test_the_franco_german_brigade_is_found_under_either_nation() -> None:
    assert "fra-deu-brigade" in _ids(Selection(nation=("DEU",)))
    assert "fra-deu-brigade" in _ids(Selection(nation=("FRA",)))


@given(SELECTIONS)
def test_a_url_restores_the_selection(selection: Selection) -> None:
    assert from_query(selection.to_query(), CATALOGUE) == (selection, ())


@given(SELECTIONS, SELECTIONS)
def test_narrowing_never_adds(one: Selection, other: Selection) -> None:
    unit, nation = one.of("unit"), other.of("nation")
    assert set(_ids(Selection(unit=unit, nation=nation))) <= set(_ids(Selection(unit=unit))) & set(
        _ids(Selection(nation=nation))
    )


def test_unknown_values_are_named_and_the_rest_holds(catalogue: Catalogue) -> None:
    selection, unknown = from_query({"unit": ["nobody"], "nation": ["FRA"], "role": ["sideways"]}, catalogue)
    assert selection == Selection(nation=("FRA",))
    assert set(unknown) == {Unknown("unit", "nobody"), Unknown("role", "sideways")}


def test_the_command_line_refuses_unknown_values_and_lists_the_known(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownChoice, match=r"unknown nation 'XXX' \(known: USA"):
        require({"nation": ["XXX"]}, catalogue)


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("82e", {"us-82abn-poland"}),
        ("aeroportee", {"us-82abn-poland"}),
        ("Caroline du Nord", {"us-82abn-poland", "us-18corps-germany"}),
        ("82nd airborne", {"us-82abn-poland"}),
        ("conseillers", {"advisers-ukraine"}),
        ("brigade 3 500", {"fra-deu-brigade"}),
        ("no such words", set()),
    ],
)
def test_search_reads_names_quotes_and_translations_without_accents(search: str, expected: set[str]) -> None:
    assert set(_ids(Selection(search=search))) == expected


@pytest.mark.parametrize("words", ["1700", "1,700", "1 700"])
def test_a_number_is_found_as_digits_and_as_the_articles_write_it(words: str) -> None:
    assert "us-82abn-poland" in _ids(Selection(search=words))


def _band(**strength: object) -> tuple[str, ...]:
    movement = CATALOGUE.movements["us-82abn-poland"]
    return bands_of(movement.model_copy(update={"strength": Strength(**strength)}))  # type: ignore[arg-type]


def test_a_strength_lies_in_the_bands_of_its_stated_numbers() -> None:
    assert _band(value=99, qualifier="exact") == ("1",)
    assert _band(value=100, qualifier="about") == ("100",)
    assert _band(value=125_000, qualifier="more_than") == ("100000",)
    assert _band(value=900, up_to=1100, qualifier="between") == ("100", "1000")
    assert _band(qualifier="unstated") == ("unstated",)


def test_filtering_by_strength_parts_the_catalogue_without_a_rest() -> None:
    found = [set(_ids(Selection(strength=band))) for band in BANDS]
    assert set.union(*found) == set(CATALOGUE.movements)
    assert "us-82abn-poland" in _ids(Selection(strength="1000"))
    assert "us-82abn-poland" not in _ids(Selection(strength=("100", "unstated")))
    said = [band_in_words(band, CATALOGUE, language("en")) for band in BANDS]
    assert said[1] == "from 100 to 999 soldiers" and said[-2] == "100,000 soldiers or more" and len(set(said)) == 6
