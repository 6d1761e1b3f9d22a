"""The ends of drafts: which places they are, how many, and in which language they are named."""

from __future__ import annotations

import pytest
from drafted import drafts, said

from geo.drafts.registering import Registers
from geo.places import Gazetteer, Place
from geo.places.within import lies_in
from geo.places.world import look_up
from geo.reading import Quantity


def test_coordinated_ends_are_a_draft_each_and_their_number_is_of_both_together() -> None:
    text = "Canada will send 600 soldiers to Poland and Romania."
    found = drafts(text)
    assert [said(draft, "destination", text) for draft in found] == [["Poland"], ["Romania"]]
    assert not any("strength" in draft.fields for draft in found)
    assert {doubt.field for draft in found for doubt in draft.doubts} == {"strength"}


def test_each_of_two_numbers_goes_with_its_own_end() -> None:
    text = "Some 300 soldiers will go to Romania and 1,700 soldiers to Poland, the Pentagon said."
    found = [(said(draft, "destination", text), draft.value("strength")) for draft in drafts(text)]
    assert found == [(["Romania"], Quantity(300, qualifier="about")), (["Poland"], Quantity(1700))]


def test_two_places_that_are_not_coordinated_are_no_two_movements() -> None:
    text = "Nearly 2,000 soldiers in Ghana are stationed in Liberia."
    (draft,) = drafts(text)
    assert said(draft, "destination", text) == ["Liberia"]
    assert "another destination" in [doubt.why for doubt in draft.doubts]


@pytest.mark.parametrize("month", ["March", "May", "August"])
def test_a_month_is_no_end_though_towns_are_called_so(month: str) -> None:
    (draft,) = drafts(f"Uruguay will send 450 soldiers from Salto to Latvia in {month}, the ministry said.")
    assert [place.id for place in draft.places["destination"]] == ["latvia"]
    assert draft.value("strength") == Quantity(450)


@pytest.mark.parametrize(
    ("text", "language", "origin", "destination"),
    [
        ("Six jets flew from Lossiemouth to Ämari in Estonia.", "en", "raf-lossiemouth", "amari-air-base"),
        (
            "France will move 300 soldiers from Cincu in Romania to Tapa in Estonia.",
            "en",
            "cincu-training-area",
            "tapa",
        ),
        ("Canada will send 90 men from Fort Bragg, North Carolina, to Latvia.", "en", "fort-bragg", "latvia"),
        ("Le Canada enverra 200 soldats de Petawawa à Tapa en Estonie.", "fr", "petawawa", "tapa"),
        ("La France transfère 100 soldats de Dakar à Niamey (Niger).", "fr", "dakar", "niamey"),
    ],
)
def test_where_a_place_lies_is_no_end_of_its_own_and_tells_which_is_meant(
    text: str, language: str, origin: str, destination: str
) -> None:
    (draft,) = drafts(text, language)
    assert draft.ready
    assert {end: [place.id for place in places] for end, places in draft.places.items()} == {
        "origin": [origin],
        "destination": [destination],
    }


def test_of_a_town_and_the_region_called_after_it_the_town_is_meant() -> None:
    (draft,) = drafts("Le Tchad enverra 90 soldats à Agadez.", "fr")
    assert [(place.id, place.precision) for place in draft.places["destination"]] == [("agadez", "city")]


def test_of_a_list_of_countries_each_is_an_end() -> None:
    text = "Canada will send 600 soldiers to Poland, Romania and Estonia."
    assert [said(draft, "destination", text) for draft in drafts(text)] == [["Poland"], ["Romania"], ["Estonia"]]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The Danish frigate Absalon left Esbjerg for Nuuk on Friday with 150 sailors.", "under_way"),
        ("en", "Some 200 Norwegian soldiers set off from Bardufoss for Reykjavik.", "under_way"),
        ("en", "Some 200 Norwegian soldiers left Bardufoss.", "in_place"),
        ("en", "Some 200 Norwegian soldiers have moved to Reykjavik.", "in_place"),
        ("fr", "La frégate grecque Elli a quitté Le Pirée pour Durrës avec 190 marins.", "under_way"),
        ("fr", "Les 200 soldats norvégiens sont partis de Bardufoss pour Reykjavik.", "under_way"),
        ("fr", "Les 200 soldats norvégiens sont arrivés à Reykjavik.", "in_place"),
    ],
)
def test_who_has_left_for_a_place_is_not_said_to_be_there(language: str, text: str, status: str) -> None:
    (draft,) = drafts(text, language)
    assert (draft.ready, draft.status) == (True, status)


@pytest.mark.parametrize(
    ("language", "text", "number", "ends"),
    [
        (
            "fr",
            "L’Autriche a confirmé lundi l’envoi de 140 à 160 militaires, qui partiront de Graz pour Prizren.",
            Quantity(140, 160, "between"),
            ("Graz", "Prizren"),
        ),
        (
            "en",
            "The Netherlands will contribute 180 sailors, who will leave Den Helder for Oslo.",
            Quantity(180),
            ("Den Helder", "Oslo"),
        ),
        ("fr", "La France enverra 300 soldats qui rejoindront Riga en mars.", Quantity(300), (None, "Riga")),
    ],
)
def test_ends_in_a_relative_clause_are_those_of_the_force_before_it_and_the_curator_vouches(
    language: str, text: str, number: Quantity, ends: tuple[str | None, str | None]
) -> None:
    (draft,) = drafts(text, language)
    assert draft.value("strength") == number
    assert tuple(next(iter(said(draft, end, text)), None) for end in ("origin", "destination")) == ends
    assert [doubt.field for doubt in draft.doubts] == ["clause"]


def test_a_relative_clause_behind_a_movement_with_ends_is_another() -> None:
    text = "Canada will send 300 soldiers to Riga, who will leave Petawawa in May."
    first, second = drafts(text)
    assert (first.ready, said(first, "destination", text), said(second, "origin", text)) == (
        True,
        ["Riga"],
        ["Petawawa"],
    )


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Vicence", {"en": "Vicenza", "fr": "Vicence"}),
        ("Le Pirée", {"en": "Piraeus", "fr": "Le Pirée"}),
        ("Salisbury", {"en": "Harare", "fr": "Harare"}),
    ],
)
def test_what_a_french_article_calls_a_town_is_its_french_name_where_it_is_the_same_name(
    words: str, names: dict[str, str]
) -> None:
    (place,) = [one.place for one in look_up(words).candidates if one.place.name["en"] == names["en"]][:1]
    registers = Registers({}, {}, Gazetteer(()), "fr")
    made = registers.new["places"][registers.place(place)]
    assert made["name"] == names
    assert words in (*made["name"].values(), *made.get("aliases", ()))


@pytest.mark.parametrize(("town", "inside"), [((50.04, 22.0), True), ((52.41, 16.93), False)])
def test_a_town_lies_in_a_region_of_its_country_near_whose_middle_it_is(
    town: tuple[float, float], inside: bool
) -> None:
    def place(name: str, precision: str, point: tuple[float, float], country: str = "POL") -> Place:
        return Place(
            id=name, name={"en": name}, precision=precision, country=country, lat=point[0], lon=point[1], basis="test"
        )  # type: ignore[arg-type]

    east, poland = place("east", "region", (51.5, 22.5)), place("poland", "country", (52.1, 19.4))
    assert lies_in(place("town", "city", town), east) is inside
    assert lies_in(place("town", "city", town), poland)
    assert not lies_in(east, east)
    assert not lies_in(place("town", "city", (50.04, 22.0), "UKR"), east)
