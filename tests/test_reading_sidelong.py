"""What looks like a movement from the side: an object that is no force, a speaker on the way, who is left out."""

from __future__ import annotations

import pytest

from geo.reading import ForceNames, PlaceNames, Quantity, SpeakerNames, read
from geo.reading.model import Value
from tests.spans import spans_of

Row = tuple[str, str, str, Value, str]


def level(language: str, sentence: str, field: str, value: Value, words: str) -> str:
    """The level at which the words are read as the value."""
    return read(field, value, spans_of(words, sentence), sentence, language).level


OBJECTS: list[Row] = [
    ("en", "The air force flew vaccines to Juba on Tuesday.", "status", "in_place", "flew"),
    ("en", "Two Hercules are carrying drinking water to Beira.", "status", "under_way", "are carrying"),
    ("en", "The Bundeswehr will move its recruiting office to Erfurt.", "status", "announced", "will move"),
    ("en", "Washington shipped howitzer barrels to Kyiv.", "status", "in_place", "shipped"),
    ("en", "The battalion kept its colours in Zagreb.", "status", "in_place", "kept"),
    ("en", "The soldiers returned fire near Kidal.", "status", "in_place", "returned"),
    ("en", "Oslo has sent no more than a promise of troops.", "status", "in_place", "has sent"),
    ("en", "Italy offered to host NATO's new headquarters in Solbiate Olona.", "destination",
     PlaceNames(("Solbiate Olona",)), "Solbiate Olona"),
    ("en", "The army left the airport to the rebels.", "destination", PlaceNames(("the rebels",)), "the rebels"),
    ("en", "Seoul has 28,500 American troops to thank.", "status", "in_place", "has"),
    ("en", "Washington had Bogotá send 300 policemen to Haiti.", "status", "in_place", "had"),
]  # fmt: skip
FORCES: list[Row] = [
    ("en", "The air force flew medics to Juba on Tuesday.", "status", "in_place", "flew"),
    ("en", "Washington shipped howitzers to Kyiv.", "status", "in_place", "shipped"),
    ("en", "Oslo has moved two of its battalions to Bardufoss.", "status", "in_place", "has moved"),
    ("en", "Oslo will move the first of its 90 soldiers to Rukla.", "status", "announced", "will move"),
    ("en", "Riga offered to host a NATO brigade headquarters.", "status", "considered", "offered to host"),
    ("en", "The army left Gao for Kidal.", "destination", PlaceNames(("Kidal",)), "Kidal"),
    ("en", "Seoul has 28,500 American troops near the border.", "status", "in_place", "has"),
]  # fmt: skip


@pytest.mark.parametrize("row", OBJECTS, ids=lambda row: row[1])
def test_an_object_that_names_no_force_moves_none(row: Row) -> None:
    assert level(*row) != "machine"


@pytest.mark.parametrize("row", FORCES, ids=lambda row: row[1])
def test_an_object_that_names_a_force_is_read(row: Row) -> None:
    assert level(*row) == "machine"


SPEAKING: list[Row] = [
    ("en", '"We have sent 300 soldiers to Pemba," the minister said before flying to Maputo.', "destination",
     PlaceNames(("Maputo",)), "Maputo"),
    ("en", "Speaking after arriving in Maputo, the general said 300 soldiers would stay in Pemba.", "destination",
     PlaceNames(("Maputo",)), "Maputo"),
    ("fr", "« Nous avons envoyé 300 soldats à Pemba », a dit le ministre avant de partir pour Maputo.", "destination",
     PlaceNames(("Maputo",)), "Maputo"),
    ("en", "20,000 troops have massed on the border, according to Addis Ababa.", "destination",
     PlaceNames(("Addis Ababa",)), "Addis Ababa"),
    ("en", "The militias answerable to Baghdad have pulled out of Kirkuk.", "destination",
     PlaceNames(("Baghdad",)), "Baghdad"),
    ("en", "Troops from Fort Drum could be in Monrovia by May.", "destination", PlaceNames(("Fort Drum",)),
     "Fort Drum"),
    ("en", "Kuwaiti sources say coalition troops left the camp.", "force", ForceNames(("coalition troops",), ("KWT",)),
     "coalition troops"),
    ("en", "The rebels boast that the army has left Kidal; the army says it holds.", "announced_by",
     SpeakerNames(("The rebels",)), "The rebels"),
]  # fmt: skip


@pytest.mark.parametrize("row", SPEAKING, ids=lambda row: row[1])
def test_who_speaks_is_not_who_goes(row: Row) -> None:
    assert level(*row) != "machine"


def test_a_name_that_is_joined_to_another_word_contradicts_nothing() -> None:
    row: Row = ("en", "The 31st Marine Expeditionary Unit was Taiwan-bound.", "destination",
                PlaceNames(("Taiwan",), "TWN"), "Taiwan")  # fmt: skip
    assert level(*row) == "curator"


def test_where_they_have_been_posted_to_is_where_they_go() -> None:
    sentence = "A hundred Nigerien gendarmes have been posted to Assamaka."
    assert level("en", sentence, "destination", PlaceNames(("Assamaka",)), "Assamaka") == "machine"
    assert level("en", sentence, "origin", PlaceNames(("Assamaka",)), "Assamaka") != "machine"


PARTS: list[tuple[str, str, int, str]] = [
    ("en", "All but 40 Finns have left Meymaneh.", 40, "40 Finns"),
    ("en", "With the exception of 200 soldiers, the brigade has left Mali.", 200, "200 soldiers"),
    ("fr", "Tous sauf 40 soldats ont quitté Meymaneh.", 40, "40 soldats"),
    ("en", "Only 120 of the promised 700 trainers have reached Bangui.", 700, "700 trainers"),
    ("en", "Some of the announced 800 men have left for Gao.", 800, "800 men"),
    ("en", "Of the planned 800 men, 200 have arrived in Gao.", 800, "800 men"),
    ("en", "Fewer than half the pledged 800 soldiers are in Gao.", 800, "800 soldiers"),
    ("en", "For every policeman sent to Gao, 300 soldiers stay at home.", 300, "300 soldiers"),
    ("en", "Ankara called up 60,000 reservists, then sent half home.", 60_000, "60,000 reservists"),
]


@pytest.mark.parametrize(("language", "sentence", "number", "words"), PARTS)
def test_who_is_left_out_or_only_promised_is_no_strength(language: str, sentence: str, number: int, words: str) -> None:
    assert level(language, sentence, "strength", Quantity(number), words) != "machine"


def test_the_number_of_those_who_did_come_is_one() -> None:
    sentence = "Only 120 of the promised 700 trainers have reached Bangui."
    assert level("en", sentence, "strength", Quantity(120), "120") == "curator"  # without its noun
    assert (
        level("en", "The promised 700 trainers are in Bangui.", "strength", Quantity(700), "700 trainers") == "machine"
    )


ENDED: list[Row] = [
    ("en", "The 6,000 soldiers the Pentagon put on standby last month have been stood down.", "status", "on_alert",
     "put on standby"),
    ("en", "The three companies stood down at noon after eleven days on high alert in Bouna.", "status", "on_alert",
     "high alert"),
    ("en", "The 900 marines, on alert since Sunday, were sent back to barracks.", "status", "on_alert", "on alert"),
    ("en", "Three weeks ago the battalion was told to pack for Kabul; on Monday it was told to unpack.", "status",
     "announced", "was told to pack"),
    ("en", "The frigate was ordered to Tartus on Monday; on Tuesday it was ordered back.", "status", "announced",
     "ordered"),
    ("en", "Lisbon sent 500 men to Beira and then recalled all of them.", "status", "in_place", "sent"),
    ("en", "On June 12, 1999, some 200 paratroopers drove into Pristina.", "status", "under_way", "drove"),
    ("en", "As the minister spoke, 300 militiamen drove towards Sirte.", "status", "in_place", "drove"),
    ("en", "Six battalions were being trucked west, the agency said.", "status", "announced", "were being trucked"),
    ("en", "Canberra will not so much send troops as trainers to Port Moresby.", "status", "ruled_out",
     "will not so much send"),
]  # fmt: skip


@pytest.mark.parametrize("row", ENDED, ids=lambda row: row[1])
def test_what_has_ended_is_no_more(row: Row) -> None:
    assert level(*row) != "machine"


LASTING: list[Row] = [
    ("en", "The 6,000 soldiers the Pentagon put on standby last month are ready.", "status", "on_alert", "standby"),
    ("en", "The frigate was ordered to Tartus on Monday.", "status", "announced", "ordered"),
    ("en", "Lisbon sent 500 men to Beira on Monday.", "status", "in_place", "sent"),
    ("en", "On June 12, 1999, some 200 paratroopers drove into Pristina.", "status", "in_place", "drove"),
    ("en", "Six battalions were being trucked west, the agency said.", "status", "under_way", "were being trucked"),
]  # fmt: skip


@pytest.mark.parametrize("row", LASTING, ids=lambda row: row[1])
def test_what_lasts_is_read(row: Row) -> None:
    assert level(*row) == "machine"


BESIDE: list[Row] = [
    ("en", "Reports of soldiers sent to Gao turned out to be wrong.", "status", "in_place", "sent"),
    ("en", "The soldiers will arrive in Gao when hell freezes over.", "status", "announced", "will arrive"),
    ("en", "300 soldiers deployed to Gao would make it safe.", "status", "in_place", "deployed"),
    ("en", "Every time Oslo deploys soldiers to Gao, prices rise.", "status", "announced", "deploys"),
    ("en", "The commander from Gao welcomed the soldiers in Kidal.", "origin", PlaceNames(("Gao",)), "Gao"),
    ("en", "The battalion will winter in Skjold, north of Narvik.", "destination", PlaceNames(("Narvik",)), "Narvik"),
    ("en", "One in 300 soldiers sent to Gao falls ill.", "strength", Quantity(300), "300 soldiers"),
    ("en", "Oslo sent 20 officers to Gao to train 300 soldiers.", "strength", Quantity(300), "300 soldiers"),
]  # fmt: skip


@pytest.mark.parametrize("row", BESIDE, ids=lambda row: row[1])
def test_what_only_stands_beside_a_movement_is_none(row: Row) -> None:
    assert level(*row) != "machine"


NUMBERS: list[tuple[str, int, str]] = [
    ("Of every 1,500 troops sent to Mali, 40 come home ill.", 1500, "1,500 troops"),
    ("Ghana's company in Mali, once 120 men strong, is being withdrawn.", 120, "120 men"),
    ("The ferry, built for 800 troops, left Ancona on Friday.", 800, "800 troops"),
    ("It took 2,000 soldiers three days to move the brigade's tanks to Orzysz.", 2000, "2,000 soldiers"),
    ("Lisbon will add some instructors in Bangui to reach 250 instructors.", 250, "250 instructors"),
]


@pytest.mark.parametrize(("sentence", "number", "words"), NUMBERS)
def test_a_number_of_another_time_or_of_a_whole_is_no_strength(sentence: str, number: int, words: str) -> None:
    assert level("en", sentence, "strength", Quantity(number), words) != "machine"


ELSEWHERE: list[Row] = [
    ("en", "Troops will go to Rukla, according to a plan from Berlin.", "origin", PlaceNames(("Berlin",)), "Berlin"),
    ("en", "The 90 soldiers in Lublin look after arms bound for Ukraine.", "destination", PlaceNames(("Ukraine",)),
     "Ukraine"),
    ("en", "Troops will be moved to Gao as soon as a runway has been built.", "status", "announced", "will be moved"),
    ("en", "The frigate will join the fleet, weather and budget allowing.", "status", "announced", "will join"),
    ("en", "Units rotate through Erbil every nine months.", "status", "announced", "rotate"),
    ("en", "Whichever unit rotates into Erbil next will need winter gear.", "status", "announced", "rotates"),
    ("en", "Chad has 1,000 soldiers fewer in Mali since May.", "strength", Quantity(1000), "1,000 soldiers"),
    ("en", "The carrier stayed away from Taiwan.", "destination", PlaceNames(("Taiwan",)), "Taiwan"),
    ("en", "The battalion was moved to Gao and back within a day.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("en", "The deployment of 300 men near Narva hangs by a thread.", "status", "announced", "deployment"),
    ("en", "Riga has heard nothing of 300 men leaving Narva.", "announced_by", SpeakerNames(("Riga",)), "Riga"),
    ("en", "Riga commented on the departure of 300 men from Narva.", "announced_by", SpeakerNames(("Riga",)), "Riga"),
    ("en", "The carrier sailed to Yokosuka in a video that turned out to be old.", "status", "in_place", "sailed"),
]  # fmt: skip


@pytest.mark.parametrize("row", ELSEWHERE, ids=lambda row: row[1])
def test_plans_hearsay_and_half_a_way_are_no_movement(row: Row) -> None:
    assert level(*row) != "machine"
