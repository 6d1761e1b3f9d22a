"""The gazetteer of the world: names in many languages, namesakes told apart, and nothing chosen in silence."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale
from conftest import ROOT
from geopy.distance import great_circle
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.commands.command import main
from geo.documents import read_document
from geo.errors import AmbiguousName
from geo.places import Gazetteer, Place
from geo.places.borders import country_at, distance_to
from geo.places.codes import country_codes
from geo.places.distance import kilometres
from geo.places.geocoder import GazetteerGeocoder, world_places
from geo.places.register import read_places
from geo.places.stanza import stanza
from geo.places.told import tell, tell_as_yaml
from geo.places.world import look_up, nations, nearest, speakers
from geo.places.world.curated import areas, bases, demonyms, further_names, historical, informal_names, metonyms
from geo.places.world.table import FILE, countries, key, names, rows
from geo.records import read_entries

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)
NOTHING = Gazetteer([])


def _only(name: str) -> Place:
    candidates = look_up(name).candidates
    assert len(candidates) == 1, [one.place.id for one in candidates]
    return candidates[0].place


# --- Countries -------------------------------------------------------------------------------------------


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
    place = _only(name)
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


# --- Towns, regions, seas, bases -------------------------------------------------------------------------


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
    assert (_only(name).precision, _only(name).country) == ("sea", None)


def test_a_town_is_told_from_its_namesakes_by_its_region_or_country() -> None:
    assert len(look_up("Springfield").candidates) > 5
    assert _only("Springfield, Illinois").geonames == 4250542
    assert {place.country for place in world_places("Donetsk")} == {"UKR", "RUS"}
    assert _only("Donetsk (Russie)").country == "RUS"
    ids = [candidate.place.id for candidate in look_up("Springfield").candidates]
    assert len(ids) == len(set(ids))


def test_a_country_beats_its_namesakes_and_says_which() -> None:
    answer = look_up("Niger")
    assert [one.place.country for one in answer.candidates] == ["NER"]
    assert [(one.kind, one.place.country) for one in answer.aside] == [("region", "NGA")]


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
    assert (_only(name).precision, _only(name).country) == ("region", country)


@pytest.mark.parametrize("name", ["oblast " * 2000, "a, " * 4000, "Stateparis", "Provincebayern"])
def test_no_name_is_taken_apart_without_end_or_within_a_word(name: str) -> None:
    assert look_up(name).candidates == ()


@pytest.mark.parametrize("name", ["", " ", "|", "\t", "\n", "a|b", "'", "-", "la ", "(", "x, y, z", "Atlantide"])
def test_what_is_no_name_is_no_place(name: str) -> None:
    assert look_up(name).candidates == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_text_has_an_answer_with_ids_of_their_own(name: str) -> None:
    ids = [candidate.place.id for candidate in look_up(name).candidates]
    assert len(ids) == len(set(ids))


def test_the_nearest_of_a_slip_is_what_was_meant() -> None:
    assert nearest("Ramstien")[0].place.id == "ramstein-air-base"
    assert nearest("qqqqqqqqqqq") == ()


# --- Who speaks ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "english", "of"),
    [
        ("Moscow", "Russian government", "RUS"),
        ("Moscou", "Russian government", "RUS"),
        ("Kiew", "Ukrainian government", "UKR"),
        ("Paris", "French government", "FRA"),
        ("the Kremlin", "Russian presidency", "RUS"),
        ("le Kremlin", "Russian presidency", "RUS"),
        ("l’Élysée", "French presidency", "FRA"),
        ("Elysee", "French presidency", "FRA"),
        ("Downing Street", "UK prime minister’s office", "GBR"),
        ("the Pentagon", "US Department of Defense", "USA"),
        ("Pékin", "Chinese government", "CHN"),
    ],
)
def test_a_capital_or_an_office_speaks_for_its_government(name: str, english: str, of: str) -> None:
    assert [(voice.name["en"], voice.of) for voice in speakers(name)] == [(english, of)]


def test_brussels_speaks_for_several() -> None:
    assert {voice.of for voice in speakers("Bruxelles")} == {"NATO", "EU", "BEL"}
    assert speakers("Springfield") == ()


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("russe", ("RUS",)),
        ("American", ("USA",)),
        ("américains", ("USA",)),
        ("françaises", ("FRA",)),
        ("polnische", ("POL",)),
        ("rosyjskich", ("RUS",)),
        ("українських", ("UKR",)),
        ("nigériens", ("NER",)),
        ("Nigerian", ("NGA",)),
        ("congolais", ("COG", "COD")),
        ("table", ()),
    ],
)
def test_an_adjective_is_of_its_countries(word: str, codes: tuple[str, ...]) -> None:
    assert nations(word) == codes


# --- The data --------------------------------------------------------------------------------------------


def test_the_gazetteer_is_small() -> None:
    assert sum(path.stat().st_size for path in FILE.parent.iterdir() if path.is_file()) < 5_000_000


def test_there_are_bases_enough_and_each_has_names_of_its_own() -> None:
    ids = [base.id for base in bases()]
    assert len(ids) >= 400
    assert len(ids) == len(set(ids))
    claimed = [key(name) for base in bases() for name in dict.fromkeys(base.names)]
    assert sorted({name for name in claimed if claimed.count(name) > 3}) == []


def _strayed(place: tuple[str, float, float], tolerance: float) -> bool:
    country, lat, lon = place
    away = distance_to(country, lat, lon)
    return away is not None and away > tolerance


@pytest.mark.parametrize("base", [base for base in bases() if base.country], ids=lambda base: base.id)
def test_a_base_lies_in_its_countrys_outline_or_off_its_coast(base: object) -> None:
    assert not _strayed((base.country, base.lat, base.lon), 0.09)  # type: ignore[attr-defined]


def test_a_base_in_the_wrong_country_would_be_found() -> None:
    assert _strayed(("FRA", 49.44, 7.6), 0.09)


def test_a_sea_is_at_sea_and_a_region_in_its_country() -> None:
    assert [area.id for area in areas() if area.precision == "sea" and country_at(area.lat, area.lon)] == []
    assert [area.id for area in areas() if area.country and _strayed((area.country, area.lat, area.lon), 0)] == []


def test_every_code_is_a_countrys() -> None:
    used = {code for base in bases() for code in (base.country, *base.touches) if code}
    used |= {code for area in areas() for code in (area.country, *area.touches) if code}
    used |= {code for state in historical() for code in state.now} | set(informal_names())
    used |= {entry.country for entry in demonyms()} | {entry.country for entry in metonyms() if entry.country}
    assert used - country_codes() == set()
    assert all((metonym.country is None) != (metonym.body is None) for metonym in metonyms())


def test_the_names_of_the_table_are_folded_as_we_fold() -> None:
    block = next(iter(names()))
    assert [name for name in block if key(name) != name] == []
    assert [row.english for row in countries().values() if key(row.english) != row.names[0]] == []


def test_the_names_kept_by_hand_are_in_the_table() -> None:
    missing = [
        (code, name)
        for code, every in informal_names().items()
        for name in every
        if code not in {row.country for row in rows(key(name)) if row.kind == "country"}
    ]
    missing += [
        (entry.country, name)
        for entry in further_names()
        for name in (entry.fr, *entry.names)
        if entry.country not in {row.country for row in rows(key(name))}
    ]
    assert missing == []  # else: make gazetteer


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_distances_are_those_of_geopy(lat1: float, lon1: float, lat2: float, lon2: float) -> None:
    ours = kilometres((lat1, lon1), (lat2, lon2))
    assert ours == pytest.approx(great_circle((lat1, lon1), (lat2, lon2)).kilometers, rel=1e-3, abs=0.01)


# --- The command -----------------------------------------------------------------------------------------


def test_the_geocoder_answers_beyond_the_catalogue() -> None:
    geocoder = GazetteerGeocoder(read_places(ROOT), beyond=world_places)
    assert geocoder.geocode("Pologne").raw["id"] == "poland"
    ukrainian = geocoder.geocode("Ämari")
    assert (ukrainian.latitude, ukrainian.longitude) == (59.26, 24.21)
    assert len(geocoder.geocode("Donetsk", exactly_one=False)) > 1
    with pytest.raises(AmbiguousName):
        geocoder.geocode("Donetsk")
    assert geocoder.geocode("Atlantide") is None


def test_locate_answers_for_the_world_with_kind_country_distance_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "Ämari", "Camp Lemonnier"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("Ämari: Ämari Air Base (air base, EST) at 59.26, 24.21; airfield EEEI in airportsdata")
    assert "km from " in second


def test_locate_chooses_nothing_in_silence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "Lviv"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert main(["locate", "Holland"]) == 0
    assert "left aside, since a country bears the name: Holland (town, Michigan, USA)" in capsys.readouterr().out
    assert main(["locate", "the Kremlin"]) == 1
    assert "as a speaker: Russian presidency (RUS)" in capsys.readouterr().out


def test_locate_asks_the_world_after_the_catalogue_unless_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "Fort Bragg"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert main(["locate", "--world", "Pologne"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_many_candidates_are_cut_short_and_counted() -> None:
    told = tell("Springfield", NOTHING)
    assert told.places > 8
    assert f"and {told.places - 8} more; say which" in told.lines[8]


def test_locate_writes_an_entry_that_check_accepts(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    assert main(["--root", str(data), "locate", "--yaml", "Ämari", "Zaïre", "mer Noire", "Snake Island"]) == 0
    with (data / "data/places.yaml").open("a", encoding="utf-8") as file:
        file.write(capsys.readouterr().out)
    assert main(["--root", str(data), "check"]) == 0
    assert main(["--root", str(data), "locate", "Ämari"]) == 0
    assert "amari-air-base" in capsys.readouterr().out


def test_an_entry_for_an_ambiguous_name_is_a_comment_until_it_is_chosen() -> None:
    told = tell_as_yaml("Lviv", NOTHING)
    assert told.places == 2
    assert all(line.startswith("#") for line in told.lines)
    assert tell_as_yaml("Atlantide", NOTHING).places == 0


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\u2028\u2029"), max_size=20))
def test_an_entry_reads_back_as_the_place_that_it_was_written_from(tmp_path_factory: object, alias: str) -> None:
    folder: Path = tmp_path_factory.mktemp("stanza")  # type: ignore[attr-defined]
    for base in (bases()[0], bases()[-1]):
        place = world_places(base.name["en"])[0].model_copy(update={"aliases": (alias,), "basis": f"by {alias}: x"})
        (folder / "places.yaml").write_text(f"places:\n{stanza(place)}", encoding="utf-8")
        document, problems = read_document(folder, "places.yaml")
        assert document is not None, problems
        entries, problems = read_entries(document, "places", Place)
        assert problems == []
        assert entries[0].record == place


def test_every_base_area_and_country_makes_a_sound_entry(tmp_path: Path) -> None:
    named = [*bases(), *areas()]
    places = [place for entry in named for place in world_places(entry.name["en"])]
    places += [place for row in countries().values() for place in world_places(row.english)]
    (tmp_path / "places.yaml").write_text("places:\n" + "".join(map(stanza, places)), encoding="utf-8")
    document, _ = read_document(tmp_path, "places.yaml")
    assert document is not None
    entries, problems = read_entries(document, "places", Place)
    assert problems == []
    assert [entry.record for entry in entries] == places


def test_the_table_is_unpacked_only_when_it_is_asked() -> None:
    code = "import geo.places.told, geo.places.world.table as t; print(t._table.cache_info().currsize)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(run.stdout) == 0
