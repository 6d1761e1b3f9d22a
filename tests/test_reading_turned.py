"""What the rest of a sentence makes of a movement: reversed orders, silent speakers, plans that move, places."""

from __future__ import annotations

import pytest

from geo.reading import ForceNames, PlaceNames, SpeakerNames, read
from geo.reading.model import Value
from tests.spans import spans_of

Row = tuple[str, str, str, Value, str]

OVERTAKEN: list[Row] = [
    ("en", "The 200 gunners who were to fly to Kaduna have been told to wait.", "status", "announced", "were to fly"),
    ("en", "The 200 gunners who were to fly to Kaduna have been told to wait.", "destination",
     PlaceNames(("Kaduna",)), "Kaduna"),
    ("fr", "Les 90 sapeurs qui devaient gagner Bouaké ont été priés d'attendre.", "destination",
     PlaceNames(("Bouaké",)), "Bouaké"),
    ("en", "The 60 divers had been due to leave Rota.", "status", "in_place", "had been due to leave"),
    ("fr", "Oslo rappelle du Tchad les 40 officiers qu'il y avait envoyés en mai.", "status",
     "in_place", "avait envoyés"),
    ("en", "They came to Gao with 60 men and left a month later.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("en", "The 60 Danes were flown to Gao, and they left a month later.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("fr", "Les 60 Danois sont venus à Gao, puis ils sont repartis en juin.", "destination",
     PlaceNames(("Gao",)), "Gao"),
    ("fr", "Les 90 chasseurs alpins qui devaient gagner Bouaké ont été priés de rester à Varces.", "status",
     "announced", "devaient gagner"),
    ("en", "Oslo is recalling from Chad the 40 soldiers who had been sent there in May.", "status",
     "in_place", "had been sent"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), OVERTAKEN)
def test_what_another_verb_has_overtaken_is_no_movement_of_the_day(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


UNSPOKEN: list[Row] = [
    ("en", "Chile's senate is to vote on sending 120 marines to Haiti.", "announced_by",
     SpeakerNames(("Chile's senate",)), "Chile's senate"),
    ("fr", "Le sénat chilien doit approuver l'envoi de 120 fusiliers en Haïti.", "announced_by",
     SpeakerNames(("Le sénat chilien",)), "Le sénat chilien"),
    ("en", "Lima is considering sending 120 marines to Haiti.", "announced_by", SpeakerNames(("Lima",)), "Lima"),
    ("fr", "L'état-major n'a pas confirmé l'envoi de 120 fusiliers en Haïti.", "announced_by",
     SpeakerNames(("L'état-major",)), "L'état-major"),
    ("en", "The general staff did not confirm the dispatch of 120 marines to Haiti.", "announced_by",
     SpeakerNames(("The general staff",)), "The general staff"),
    ("en", "The six drones that Minsk denied having received were moved to Brest.", "announced_by",
     SpeakerNames(("Minsk",)), "Minsk"),
    ("fr", "La frégate, que Moscou disait avoir chassée, patrouille en mer Noire.", "announced_by",
     SpeakerNames(("Moscou",)), "Moscou"),
    ("en", "Should Accra refuse, the 24 tanks would have to return to Lomé, a general said.", "announced_by",
     SpeakerNames(("Accra",)), "Accra"),
    ("fr", "En cas de refus d'Accra, les 24 chars devraient regagner Lomé, dit un général.", "announced_by",
     SpeakerNames(("Accra",)), "Accra"),
    ("en", "Uganda, Kenya says, has massed tanks at Busia.", "status", "in_place", "has massed"),
    ("en", "Rome has, according to the Corriere, ordered the dispatch of 120 marines to Libya.", "announced_by",
     SpeakerNames(("Corriere",)), "Corriere"),
    ("fr", "Rabat hésite encore entre Gao et Kidal pour loger les 400 artilleurs annoncés mercredi.", "announced_by",
     SpeakerNames(("Rabat",)), "Rabat"),
    ("fr", "Londres aurait, d'après le Financial Times, ordonné l'envoi de bérets verts en Syrie.", "announced_by",
     SpeakerNames(("Financial Times",)), "Financial Times"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), UNSPOKEN)
def test_who_only_weighs_it_or_says_nothing_announces_nothing(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


THINGS: list[Row] = [
    ("en", "Sweden has withdrawn its offer to base four Gripens in Iceland.", "status", "in_place", "has withdrawn"),
    ("en", "Quito's promise of a platoon for Haiti has been kept.", "status", "in_place", "has been kept"),
    ("fr", "La demande d'une brigade à Cincu est restée sans réponse à Rome.", "destination",
     PlaceNames(("Cincu",)), "Cincu"),
    ("en", "Four Ghanaian officers flew to Bissau to discuss the mission.", "destination",
     PlaceNames(("Bissau",)), "Bissau"),
    ("fr", "Quatre officiers ghanéens se sont rendus à Bissau pour discuter de la mission.", "destination",
     PlaceNames(("Bissau",)), "Bissau"),
    ("en", "The regiment's colours have come home to Bodmin.", "destination", PlaceNames(("Bodmin",)), "Bodmin"),
    ("fr", "Le drapeau du régiment est rentré à Castres.", "destination", PlaceNames(("Castres",)), "Castres"),
    ("en", "The army has retaken Sennar, from which 4,000 people had fled to Gedaref.", "destination",
     PlaceNames(("Gedaref",)), "Gedaref"),
    ("fr", "L'armée a repris Sennar, d'où 4 000 personnes avaient fui vers Gedaref.", "destination",
     PlaceNames(("Gedaref",)), "Gedaref"),
    ("fr", "La Suède a maintenu sa promesse d'envoyer quatre Gripen en Islande.", "status", "in_place", "a maintenu"),
    ("fr", "Cela déplace 300 soldats.", "status", "under_way", "déplace"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), THINGS)
def test_what_is_no_force_does_not_move_as_one(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


ASIDES: list[Row] = [
    ("en", "Kuwait will host 2,300 soldiers now at Fort Hood.", "destination", PlaceNames(("Fort Hood",)), "Fort Hood"),
    ("fr", "Le Koweït accueillera les 2 300 soldats encore à Fort Hood.", "destination",
     PlaceNames(("Fort Hood",)), "Fort Hood"),
    ("en", "Those polled in Turku want the soldiers stationed in their country.", "destination",
     PlaceNames(("Turku",)), "Turku"),
    ("en", "Sixty soldiers set off for Bitburg, whence they will fly to Mali.", "destination",
     PlaceNames(("Bitburg",)), "Bitburg"),
    ("fr", "Soixante soldats sont partis pour Évreux, d'où ils gagneront le Mali.", "destination",
     PlaceNames(("Évreux",)), "Évreux"),
    ("fr", "L'armée a interdit à ses pilotes de se rendre en Irak.", "destination", PlaceNames(("Irak",)), "Irak"),
    ("en", "The army has forbidden its pilots to travel to Iraq.", "destination", PlaceNames(("Iraq",)), "Iraq"),
    ("fr", "Prié de dire si les 60 commandos gagneraient Gao, le préfet a souri.", "destination",
     PlaceNames(("Gao",)), "Gao"),
    ("en", "Asked to say whether the 60 commandos would go to Gao, the prefect smiled.", "destination",
     PlaceNames(("Gao",)), "Gao"),
    ("en", "The 300 soldiers never had to leave Varna.", "origin", PlaceNames(("Varna",)), "Varna"),
    ("fr", "Les 300 soldats n'ont pas eu à quitter Varna.", "origin", PlaceNames(("Varna",)), "Varna"),
    ("fr", "La France n'a pas vocation à rester au Burkina, dit le général de l'armée.", "destination",
     PlaceNames(("Burkina",)), "Burkina"),
    ("en", "One company will go to Gao, while the second will stay in Niamey.", "destination",
     PlaceNames(("Niamey",)), "Niamey"),
    ("fr", "Une compagnie partira pour Gao, la deuxième restera à Niamey.", "destination",
     PlaceNames(("Niamey",)), "Niamey"),
    ("fr", "Rome retire sa frégate du golfe d'Aden et la remplace par un avion basé à Djibouti.", "origin",
     PlaceNames(("Djibouti",)), "Djibouti"),
    ("en", "The frigate sent to guard Belize's waters was on her way home.", "destination",
     PlaceNames(("Belize's waters",)), "Belize's waters"),
    ("fr", "Rien n'a bougé malgré l'annonce d'un envoi de 60 soldats vers Kaboul.", "destination",
     PlaceNames(("Kaboul",)), "Kaboul"),
    ("en", "Nothing has moved despite the announced dispatch of 60 soldiers to Kabul.", "destination",
     PlaceNames(("Kabul",)), "Kabul"),
    ("en", "Tirana is to buy, not to send abroad, the 20 tanks on show in Durrës.", "destination",
     PlaceNames(("Durrës",)), "Durrës"),
    ("en", "Wagner columns are poised to enter Kidal, local leaders fear.", "destination",
     PlaceNames(("Kidal",)), "Kidal"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), ASIDES)
def test_a_place_beside_a_movement_is_no_end_of_it(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


BYSTANDERS: list[Row] = [
    ("en", "Sixty Dutch divers are training Romanians in Constanța.", "force",
     ForceNames(("Romanians",), ("ROU",)), "Romanians"),
    ("fr", "Le régiment de marche du Tchad a été envoyé à Abidjan.", "force",
     ForceNames(("régiment de marche du Tchad",), ("TCD",)), "régiment de marche du Tchad"),
    ("fr", "Nairobi accuse Kampala d'avoir massé des chars à Busia.", "force",
     ForceNames(("Nairobi",), ("KEN",)), "Nairobi"),
    ("en", "Nairobi accuses Kampala of massing tanks at Busia.", "force",
     ForceNames(("Nairobi",), ("KEN",)), "Nairobi"),
    ("fr", "Depuis mai, la marine néerlandaise maintient un navire à Varna, où 60 plongeurs forment des Roumains.",
     "force", ForceNames(("Roumains",), ("ROU",)), "Roumains"),
    ("fr", "Soixante plongeurs de la marine entraînent des Roumains à Varna.", "force",
     ForceNames(("Roumains",), ("ROU",)), "Roumains"),
    ("fr", "Soixante soldats entraînent des policiers roumains à Varna.", "force",
     ForceNames(("policiers roumains",), ("ROU",)), "policiers roumains"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), BYSTANDERS)
def test_who_is_trained_or_accuses_is_no_force_that_moves(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


CONTRASTS: list[Row] = [
    ("en", "Madrid has confirmed the return date of the 60 marines.", "status", "announced", "return"),
    ("en", "The 3rd Brigade will not be sent as a whole but battalion by battalion.", "status",
     "ruled_out", "will not be sent"),
    ("fr", "La 3e brigade ne sera pas envoyée d'un bloc, mais bataillon par bataillon.", "status",
     "ruled_out", "ne sera pas envoyée"),
    ("fr", "Contrairement au 21e RIMa, resté à Fréjus, le 8e RPIMa a été acheminé à Ndjamena.", "status",
     "in_place", "resté"),
    ("fr", "Athènes aligne désormais trente Rafale à Skyros.", "status", "announced", "aligne"),
    ("en", "It was decided to keep the carrier group on station in the Gulf beyond its scheduled return.", "status",
     "announced", "scheduled return"),
    ("en", "Two Spanish Hornets should by now be on the tarmac at Fetești, having taken off at dawn.", "status",
     "considered", "should by now be on the tarmac"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), CONTRASTS)
def test_what_is_only_set_against_a_movement_states_none(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


READ: list[Row] = [
    ("en", "Canada may send 600 men to Latvia, its minister suggested.", "announced_by",
     SpeakerNames(("its minister",)), "its minister"),
    ("en", "Canada may send 600 men to Latvia, its minister suggested.", "status", "considered", "may send"),
    ("fr", "Ottawa pourrait envoyer 600 hommes en Lettonie, a annoncé sa ministre.", "announced_by",
     SpeakerNames(("sa ministre",)), "sa ministre"),
    ("en", "If asked, as many as 600 men may go to Gao.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("en", "The chief of staff, General Kaba, threatened to send 600 men to Gao.", "announced_by",
     SpeakerNames(("General Kaba",)), "General Kaba"),
    ("fr", "Le chef d'état-major, le général Kaba, a promis d'envoyer 600 hommes à Gao.", "announced_by",
     SpeakerNames(("le général Kaba",)), "le général Kaba"),
    ("en", "Russia has been accused of massing 600 tanks at Kursk.", "force",
     ForceNames(("Russia",), ("RUS",)), "Russia"),
    ("fr", "La Russie a été accusée de masser 600 chars à Koursk.", "force",
     ForceNames(("La Russie",), ("RUS",)), "La Russie"),
    ("en", "The 60 Danes have arrived in Gao.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("fr", "Les 60 Danois ont quitté Gao pour Niamey.", "destination", PlaceNames(("Niamey",)), "Niamey"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), READ)
def test_what_nothing_takes_back_is_still_read(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    reading = read(field, value, spans_of(words, sentence), sentence, language)
    assert reading.level == "machine", reading
