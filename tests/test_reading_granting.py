"""Forces that are granted, awaited or lodged by verbs that are seldom of movement, and what only looks like that."""

from __future__ import annotations

import pytest

from geo.reading import ForceNames, PlaceNames, Quantity, SpeakerNames, read
from geo.reading.model import Value
from tests.spans import spans_of

Row = tuple[str, str, Value, str]


def level(sentence: str, field: str, value: Value, words: str) -> str:
    """The level at which the words of an English sentence are read as the value."""
    return read(field, value, spans_of(words, sentence), sentence, "en").level


TOLD: list[Row] = [
    ("The president has authorised a 210-strong contingent for Lebanon until June 30.", "status", "announced",
     "has authorised"),
    ("The president has authorised a contingent of 210 for Lebanon until June 30.", "destination",
     PlaceNames(("Lebanon",)), "Lebanon"),
    ("Manila expects the first 50 Australian commandos in Palawan by Friday.", "status", "announced", "expects"),
    ("Manila expects the first 50 Australian commandos in Palawan by Friday.", "destination", PlaceNames(("Palawan",)),
     "Palawan"),
    ("The Jamaican government committed 24 personnel to Haiti on Thursday.", "status", "announced", "committed"),
    ("PARIS MULLS TROOPS FOR ARMENIA", "status", "considered", "MULLS"),
    ("Paris is considering 300 soldiers for Armenia.", "destination", PlaceNames(("Armenia",)), "Armenia"),
    ("Japan To Deploy 100 Troops To Djibouti For Evacuation Mission", "status", "announced", "To Deploy"),
    ("US carrier heads for Persian Gulf as tensions rise", "status", "under_way", "heads"),
    ("The battalion will spend the winter in Rukla.", "status", "announced", "will spend"),
    ("The battalion will winter in Skjold.", "status", "announced", "will winter"),
    ("French forces were out of Gao by August.", "origin", PlaceNames(("Gao",)), "Gao"),
    ("The cruiser, whose crew numbers 500, was due at Aqaba late on Thursday.", "status", "announced", "was due"),
    ("The brigade, part of the 1st Cavalry Division, is expected in Poland by mid-March.", "status", "announced",
     "is expected"),
    ("Parliament voted against extending the deployment of its 180 soldiers in Lebanon.", "status", "ruled_out",
     "voted against"),
    ("The Marine Corps will rotate 2,500 marines through Darwin from April.", "destination", PlaceNames(("Darwin",)),
     "Darwin"),
    ("They will be joined in May by 120 Danish engineers.", "strength", Quantity(120), "120 Danish engineers"),
    ("The units that crossed the border on Monday are Ethiopian forces.", "status", "in_place", "crossed"),
    ("The king ordered 2,000 soldiers to Puno to restore order after a week of unrest.", "strength", Quantity(2000),
     "2,000 soldiers"),
    ("Italy has no plans to send troops to Ukraine, the premier said.", "force", ForceNames(("Italy",), ("ITA",)),
     "Italy"),
    ("Troops crossed into Somalia on Sunday, residents and officials said.", "announced_by",
     SpeakerNames(("residents and officials",)), "residents and officials"),
    ("Troops are massing on the border, diplomats in Addis Ababa say.", "announced_by",
     SpeakerNames(("diplomats in Addis Ababa",)), "diplomats in Addis Ababa"),
    ("The troops will remain, the Kremlin said, adding that there were no plans to reinforce them.", "status",
     "ruled_out", "no plans to reinforce"),
    ("The general signed an order sending 304 instructors to Pemba, state television reported.", "status", "announced",
     "signed an order"),
    ("Uganda has begun pulling its troops out of Congo in line with the agreement, the army said.", "status",
     "under_way", "has begun pulling"),
    ("All 320 Swedish soldiers have been withdrawn, a year earlier than planned.", "status", "in_place",
     "have been withdrawn"),
    ("The air force airlifted 1,100 border guards to Leh.", "destination", PlaceNames(("Leh",)), "Leh"),
    ("Oslo will send a 50-strong mine-clearance team to Kherson.", "status", "announced", "will send"),
]  # fmt: skip


@pytest.mark.parametrize("row", TOLD, ids=lambda row: f"{row[1]}: {row[0]}")
def test_verbs_that_are_seldom_of_movement_tell_of_one_by_the_force_beside_them(row: Row) -> None:
    assert level(*row) == "machine"


LOOKALIKES: list[Row] = [
    ("The court approved 300 soldiers for trial in Kinshasa.", "destination", PlaceNames(("Kinshasa",)), "Kinshasa"),
    ("The ministry approved visas for 300 soldiers in Gao.", "status", "announced", "approved"),
    ("Parliament approved the soldiers' pay rise in Lebanon.", "status", "announced", "approved"),
    ("The cabinet has not approved 300 soldiers for Lebanon.", "status", "announced", "has not approved"),
    ("Nairobi agreed that soldiers in Haiti deserve better pay.", "status", "announced", "agreed"),
    ("The court cleared three soldiers in Haiti.", "status", "announced", "cleared"),
    ("The captain ordered pizzas for 30 soldiers in Haiti.", "status", "announced", "ordered"),
    ("Berlin expects 300 soldiers in Gao to be killed.", "status", "announced", "expects"),
    ("The ministers discussed troops in Syria.", "status", "considered", "discussed"),
    ("PARIS MULLS TROOPS FOR ARMENIA", "status", "intended", "MULLS"),
    ("NATO SEEN TRIPLING BALTIC TANKS", "status", "announced", "TRIPLING"),
    ("Japan Denies It Will Deploy 100 Troops To Djibouti", "status", "announced", "Will Deploy"),
    ("The soldiers will spend the money in Rukla.", "destination", PlaceNames(("Rukla",)), "Rukla"),
    ("The soldiers are due in court in Kabul.", "status", "announced", "are due"),
    ("The frigate was due in Aqaba on Thursday but turned back.", "destination", PlaceNames(("Aqaba",)), "Aqaba"),
    ("Tokyo will send ships, including one with 300 marines, to Guam.", "strength", Quantity(300), "300 marines"),
    ("The soldiers committed crimes in Haiti.", "status", "announced", "committed"),
    ("The force rotates 300 soldiers a week through Darwin.", "strength", Quantity(300), "300 soldiers"),
]  # fmt: skip


@pytest.mark.parametrize("row", LOOKALIKES, ids=lambda row: f"{row[1]}: {row[0]}")
def test_without_a_force_that_goes_somewhere_they_tell_of_none(row: Row) -> None:
    assert level(*row) != "machine"


SAID: list[Row] = [
    ("Latvia is to send 40 instructors to Ukraine, its defence minister, Andris Spruds, confirmed.", "announced_by",
     SpeakerNames(("Andris Spruds",)), "Andris Spruds"),
    ('"Our boys are leaving Helmand," the British commander, Brigadier Rob Thomson, said.', "announced_by",
     SpeakerNames(("the British commander",)), "the British commander"),
    ("Croatian soldiers to return from Kabul by July, defence ministry says", "status", "announced", "to return"),
    ("Croatian soldiers to return from Kabul by July, defence ministry says", "announced_by",
     SpeakerNames(("defence ministry",)), "defence ministry"),
    ("Rome has sent its task force, comprising two frigates and a tanker, to the Gulf.", "destination",
     PlaceNames(("the Gulf",)), "the Gulf"),
    ("The garrison at Agadez was reinforced with 250 gendarmes on Monday.", "destination", PlaceNames(("Agadez",)),
     "Agadez"),
    ("Warsaw has scrapped a plan to move the 18th Division's headquarters to Lublin.", "status", "ruled_out",
     "has scrapped"),
]  # fmt: skip


@pytest.mark.parametrize("row", SAID, ids=lambda row: f"{row[1]}: {row[0]}")
def test_who_says_it_is_found_behind_commas_and_at_the_end_of_a_headline(row: Row) -> None:
    assert level(*row) == "machine"


@pytest.mark.parametrize("who", ["Whoever says", "Anyone who says", "Those who claim", "Some say"])
def test_what_nobody_in_particular_says_is_not_so(who: str) -> None:
    sentence = f"{who} our troops are in Libya."
    assert level(sentence, "status", "in_place", "are in") != "machine"
    assert level("The army says our troops are in Libya.", "status", "in_place", "are in") == "machine"


BUILT: list[Row] = [
    ("Some 3,500 paratroopers are being flown to Kabul, the coalition said.", "announced_by",
     SpeakerNames(("the coalition",)), "the coalition"),
    ("The Netherlands has scrapped plans to deploy Apache helicopters to Mali.", "announced_by",
     SpeakerNames(("The Netherlands",)), "The Netherlands"),
    ("Some 12,000 soldiers are heading to Kherson, Kyiv claims.", "announced_by", SpeakerNames(("Kyiv",)), "Kyiv"),
    ("Sources close to the minister say Rome may halve its garrison in Herat.", "announced_by",
     SpeakerNames(("Sources close to the minister",)), "Sources close to the minister"),
    ("North Korea is believed to have moved several rocket launchers to its east coast.", "status", "alleged",
     "is believed to have moved"),
    ("Not a single Hungarian soldier is heading for Chad.", "status", "ruled_out",
     "Not a single Hungarian soldier is heading"),
    ("The brigade, 4,200 strong, flew to Pohang on Monday.", "strength", Quantity(4200), "4,200 strong"),
    ("Beijing said two destroyers and a tanker had left Qingdao.", "force",
     ForceNames(("two destroyers and a tanker",)), "two destroyers and a tanker"),
    ("Under the accord, foreign forces will be withdrawn within 90 days.", "status", "announced", "will be withdrawn"),
    ("The battalion's return from Kosovo, scheduled for May, has been put off until the autumn.", "status",
     "considered", "has been put off"),
    ("The 3,000 conscripts called up last month have been sent to the border.", "status", "in_place",
     "have been sent"),
    ("France's carrier group left Toulon on Wednesday bound for the Red Sea.", "origin", PlaceNames(("Toulon",)),
     "Toulon"),
    ("Bucharest says it will take in another 600 American troops.", "status", "announced", "will take in"),
    ("The Bundeswehr is withdrawing its last 17 soldiers from Bamako a week early.", "strength", Quantity(17),
     "17 soldiers"),
    ("A force of 300 soldiers sent to Mali wrote to Paris.", "strength", Quantity(300), "300 soldiers"),
    ("The Canadian-led brigade in Latvia has grown to 2,200 soldiers from 1,000.", "destination",
     PlaceNames(("Latvia",)), "Latvia"),
]  # fmt: skip


@pytest.mark.parametrize("row", BUILT, ids=lambda row: f"{row[1]}: {row[0]}")
def test_constructions_of_news_are_read(row: Row) -> None:
    assert level(*row) == "machine"


UNBUILT: list[Row] = [
    ("Under an accord yet to be signed, foreign forces will be withdrawn.", "status", "announced", "will be withdrawn"),
    ("The troops are to have left Gao by May.", "status", "in_place", "are to have left"),
    ("Under the agreement, which Paris has not signed, foreign forces will be withdrawn.", "status", "announced",
     "will be withdrawn"),
    ("Under a deal being negotiated in Doha, foreign forces will be withdrawn.", "status", "announced",
     "will be withdrawn"),
    ("The cabinet approved a contingent for Lebanon, then withdrew its approval.", "status", "announced", "approved"),
    ("Under a draft resolution, foreign forces will be withdrawn.", "status", "announced", "will be withdrawn"),
    ("Not one Emirati soldier remains in Aden.", "destination", PlaceNames(("Aden",)), "Aden"),
    ("Rome had planned to rotate 650 soldiers through Latvia but has halved that number.", "strength", Quantity(650),
     "650 soldiers"),
    ("North Korea is believed to have moved several rocket launchers.", "status", "in_place",
     "is believed to have moved"),
]  # fmt: skip


@pytest.mark.parametrize("row", UNBUILT, ids=lambda row: f"{row[1]}: {row[0]}")
def test_what_looks_like_them_is_left_to_the_curator(row: Row) -> None:
    assert level(*row) != "machine"


def test_a_request_that_is_granted_is_no_mere_wish() -> None:
    granted = "Sierra Leone has agreed to a British request to host 40 trainers at Benguema."
    assert level(granted, "status", "announced", "has agreed") == "machine"
    assert (
        level("London made a request to host 40 trainers at Benguema.", "status", "announced", "to host") != "machine"
    )


def test_a_noun_of_two_words_is_no_verb() -> None:
    sentence = "A 600-strong Royal Marines battle group is on its way to northern Norway."
    assert level(sentence, "status", "under_way", "is on its way") == "machine"
    assert level(sentence, "destination", PlaceNames(("northern Norway",)), "northern Norway") == "machine"
