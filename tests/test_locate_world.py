"""`python -m geo locate` answers for the world, and writes entries that the checker takes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from gazetteer import NOTHING
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.commands.command import main
from geo.documents import read_document
from geo.errors import AmbiguousName
from geo.places import Place
from geo.places.geocoder import GazetteerGeocoder, world_places
from geo.places.register import read_places
from geo.places.stanza import stanza
from geo.places.told import tell, tell_as_yaml
from geo.places.world import look_up
from geo.places.world.curated import areas, bases
from geo.places.world.table import countries
from geo.records import read_entries


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


@pytest.mark.slow
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


ENGLISH = r"\b(Barracks|Garrison|Airfield|Reef|Station|Center|Range|Facility|Port of|Training|Space Base|Air Base)\b"
"""What a post is, in English, where French has another word."""


def test_no_french_name_of_a_base_or_area_says_in_english_what_it_is() -> None:
    assert [one.name["fr"] for one in (*bases(), *areas()) if re.search(ENGLISH, one.name["fr"])] == []


@pytest.mark.parametrize(
    ("name", "place", "country"),
    [
        ("Nordzypern", "northern-cyprus", None),
        ("nord de Chypre", "northern-cyprus", None),
        ("Північний Кіпр", "northern-cyprus", None),
        ("Kangerlussuaq", "kangerlussuaq", "GRL"),
        ("Mardschajun", "marjayoun", "LBN"),
        ("Base navale de Norfolk", "naval-station-norfolk", "USA"),
    ],
)
def test_posts_and_parts_of_countries_are_known_by_the_names_of_several_languages(
    name: str, place: str, country: str | None
) -> None:
    (found,) = look_up(name).candidates
    assert (found.place.id, found.place.country) == (place, country)
