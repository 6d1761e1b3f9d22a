"""The gazetteer of the world: names in many languages, namesakes told apart, and nothing chosen in silence."""

from __future__ import annotations

import pytest
from babel import Locale
from gazetteer import only_one
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.places.distance import kilometres
from geo.places.geocoder import world_places
from geo.places.world import look_up, nearest_names
from geo.places.world.table import countries


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "pl", "uk", "ar", "ja", "ru", "tr"])
def test_every_country_is_found_by_its_name_in_every_language(language: str) -> None:
    territories = Locale.parse(language).territories
    two = {row.english: row.country for row in countries().values()}
    english = Locale.parse("en").territories
    known = {code: two[name] for code, name in english.items() if name in two}
    assert len(known) > 240
    missed = [
        (territories[code], alpha3)
        for code, alpha3 in known.items()
        if alpha3 not in {one.place.country for one in look_up(territories[code]).candidates}
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("UK", "GBR"),
        ("Great Britain", "GBR"),
        ("England", "GBR"),
        ("Angleterre", "GBR"),
        ("Holland", "NLD"),
        ("Hollande", "NLD"),
        ("Tchéquie", "CZE"),
        ("république tchèque", "CZE"),
        ("Birmanie", "MMR"),
        ("la Birmanie", "MMR"),
        ("USA", "USA"),
        ("les États-Unis", "USA"),
        ("etats unis", "USA"),
        ("Vereinigte Staaten", "USA"),
        ("Estados Unidos", "USA"),
        ("Stany Zjednoczone", "USA"),
        ("Польща", "POL"),
        ("Weißrussland", "BLR"),
        ("Côte d'Ivoire", "CIV"),
        ("DR Congo", "COD"),
        ("South Korea", "KOR"),
    ],
)
def test_informal_names_of_countries_are_known(name: str, country: str) -> None:
    place = only_one(name)
    assert (place.country, place.precision) == (country, "country")


@pytest.mark.parametrize(
    ("name", "now", "year"),
    [("Zaïre", "COD", "1997"), ("Upper Volta", "BFA", "1984"), ("Haute-Volta", "BFA", "1984"), ("RDA", "DEU", "1990")],
)
def test_a_name_of_the_past_is_told_as_one(name: str, now: str, year: str) -> None:
    (candidate,) = look_up(name).candidates
    assert candidate.place.country == now
    assert candidate.note.startswith("historical:") and candidate.note.endswith(year)


@pytest.mark.parametrize("name", ["Soviet Union", "URSS", "Sowjetunion", "ZSRR", "СРСР"])
def test_a_state_of_the_past_is_all_its_successors_and_not_one_of_them(name: str) -> None:
    candidates = look_up(name).candidates
    assert len(candidates) == 15
    assert all("one of 15 countries of today" in candidate.note for candidate in candidates)


@pytest.mark.parametrize(
    ("names", "country"),
    [
        ("Warsaw Varsovie Warschau Varsovia Warszawa Варшава", "POL"),
        ("Kyiv Kiev Kiew Kijów Київ", "UKR"),
        ("Moscou Moskau Moscú Moskwa Москва", "RUS"),
        ("Vilnius Wilno Вільнюс", "LTU"),
        ("Bucarest Bukarest Bukareszt Бухарест", "ROU"),
        ("N'Djamena N’Djaména Ndjamena", "TCD"),
    ],
)
def test_a_capital_is_found_in_six_languages(names: str, country: str) -> None:
    for name in names.split():
        first = look_up(name).candidates[0]
        assert (first.kind, first.place.country) == ("capital", country), name


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Ramstein Air Base", "DEU", 49.44, 7.60),
        ("Grafenwoehr", "DEU", 49.72, 11.91),
        ("Mihail Kogalniceanu", "ROU", 44.36, 28.49),
        ("Rzeszow Jasionka", "POL", 50.11, 22.02),
        ("Amari", "EST", 59.26, 24.21),
        ("Adazi", "LVA", 57.08, 24.32),
        ("Rukla", "LTU", 55.03, 24.38),
        ("Camp Lemonnier", "DJI", 11.55, 43.15),
        ("al-Udeid", "QAT", 25.12, 51.31),
        ("Diego Garcia", "IOT", -7.31, 72.41),
        ("Yokosuka Naval Base", "JPN", 35.28, 139.67),
        ("Camp Humphreys", "KOR", 36.96, 127.03),
        ("Hmeymim", "SYR", 35.40, 35.95),
        ("Novofedorivka", "UKR", 45.09, 33.60),
        ("Yavoriv", "UKR", 49.94, 23.38),
        ("base aérienne 101 de Niamey", "NER", 13.48, 2.18),
    ],
)
def test_a_base_is_found_where_it_lies(name: str, country: str, lat: float, lon: float) -> None:
    first = look_up(name).candidates[0]
    assert first.place.country == country
    assert kilometres(first.place.point, (lat, lon)) < 5


def test_a_renamed_base_is_found_by_both_names_and_its_namesake_is_told() -> None:
    for name in ("Fort Bragg", "Fort Liberty"):
        base = look_up(name).candidates[0]
        assert (base.place.id, base.place.country) == ("fort-bragg", "USA")
        assert "Fort Liberty from June 2023" in base.note
    assert [one.within for one in look_up("Fort Bragg").candidates] == ["", "California"]


@pytest.mark.parametrize(
    "name", ["Black Sea", "mer Noire", "Schwarzes Meer", "mar Negro", "Morze Czarne", "Чорне море"]
)
def test_a_sea_is_found_in_six_languages(name: str) -> None:
    assert (only_one(name).precision, only_one(name).country) == ("sea", None)


def test_a_town_is_told_from_its_namesakes_by_its_region_or_country() -> None:
    assert len(look_up("Springfield").candidates) > 5
    assert only_one("Springfield, Illinois").geonames == 4250542
    assert {place.country for place in world_places("Donetsk")} == {"UKR", "RUS"}
    assert only_one("Donetsk (Russie)").country == "RUS"
    ids = [candidate.place.id for candidate in look_up("Springfield").candidates]
    assert len(ids) == len(set(ids))


def test_a_country_beats_its_namesakes_and_says_which() -> None:
    answer = look_up("Niger")
    assert [one.place.country for one in answer.candidates] == ["NER"]
    assert [(one.kind, one.place.country) for one in answer.aside] == [("region", "NGA")]


@pytest.mark.parametrize("name", ["Brasília", "Tunis", "Kinshasa"])
def test_a_capital_beats_a_country_that_is_called_so_in_another_language(name: str) -> None:
    answer = look_up(name)
    assert [one.kind for one in answer.candidates] == ["capital"]
    assert "country" in {one.kind for one in answer.aside}


def test_a_namesake_larger_than_the_country_is_no_namesake_to_leave_aside() -> None:
    assert [(one.kind, one.place.country) for one in look_up("Georgia").candidates] == [
        ("country", "GEO"),
        ("region", "USA"),
    ]
    assert {one.place.country for one in look_up("Géorgie").candidates} == {"GEO", "USA"}
    assert {one.place.country for one in look_up("Norfolk").candidates} >= {"NFK", "USA"}


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kursk oblast", "RUS"),
        ("oblast de Koursk", "RUS"),
        ("la région de Kherson", "UKR"),
        ("Luhansk region", "UKR"),
        ("État de Washington", "USA"),
        ("Basse-Saxe", "DEU"),
        ("Louisiane", "USA"),
        ("województwo mazowieckie", "POL"),
        ("Sud-Liban", "LBN"),
        ("oblast de Koursk (Russie)", "RUS"),
    ],
)
def test_a_region_is_found_by_its_name_and_the_word_for_what_it_is(name: str, country: str) -> None:
    assert (only_one(name).precision, only_one(name).country) == ("region", country)


@pytest.mark.parametrize("name", ["oblast " * 2000, "a, " * 4000, "Stateparis", "Provincebayern"])
def test_no_name_is_taken_apart_without_end_or_within_a_word(name: str) -> None:
    assert look_up(name).candidates == ()


@pytest.mark.parametrize("name", ["", " ", "|", "\t", "\n", "a|b", "'", "-", "la ", "(", "x, y, z", "Atlantide"])
def test_what_is_no_name_is_no_place(name: str) -> None:
    assert look_up(name).candidates == ()


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_text_has_an_answer_with_ids_of_their_own(name: str) -> None:
    ids = [candidate.place.id for candidate in look_up(name).candidates]
    assert len(ids) == len(set(ids))


def test_the_nearest_of_a_slip_is_what_was_meant() -> None:
    assert nearest_names("Ramstien")[0].place.id == "ramstein-air-base"
    assert nearest_names("qqqqqqqqqqq") == ()
