"""Falsehoods of every kind that once were taken for read, a sentence or two each in both languages."""

from __future__ import annotations

import pytest

from geo.reading import ForceNames, PlaceNames, Quantity, read
from geo.reading.model import Value
from tests.spans import spans_of

Row = tuple[str, str, str, Value, str]

PLACES: list[Row] = [
    ("en", "The Russian brigade Kyiv says has reached Vovchansk is still in Belgorod.", "destination",
     PlaceNames(("Vovchansk",)), "Vovchansk"),
    ("fr", "La brigade russe que Kiev dit arrivée à Vovtchansk est toujours à Belgorod.", "destination",
     PlaceNames(("Vovtchansk",)), "Vovtchansk"),
    ("en", "A dozen Su-30s left Belaya for Crimea only to turn back over Rostov.", "destination",
     PlaceNames(("Crimea",)), "Crimea"),
    ("en", "The deadline for the 300 Fijians to leave the Golan has passed.", "origin",
     PlaceNames(("the Golan",)), "the Golan"),
    ("fr", "Une douzaine de Su-30 ont quitté Belaïa pour la Crimée avant de faire demi-tour.", "destination",
     PlaceNames(("Crimée",)), "Crimée"),
    ("fr", "Bagdad martèle que les 2 000 soldats turcs de Bachiqa doivent partir.", "origin",
     PlaceNames(("Bachiqa",)), "Bachiqa"),
    ("fr", "Le 2e REP aurait dû partir pour Gao hier.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("en", "The 2nd Battalion should have left for Gao yesterday.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("en", "The brigade should have left for Gao yesterday.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("en", "The ultimatum for the 300 soldiers to leave Gao has expired.", "origin", PlaceNames(("Gao",)), "Gao"),
    ("en", "The 3,000 soldiers of the 10th Mountain Division had trained for Norway but were sent to Romania.",
     "destination", PlaceNames(("Norway",)), "Norway"),
    ("en", "A 500-strong battalion was raised in Kharkiv to guard the border with Russia.", "destination",
     PlaceNames(("Kharkiv",)), "Kharkiv"),
    ("fr", "L'envoi de 450 Gurkhas au Brunei a coûté 3 millions de livres.", "destination",
     PlaceNames(("Brunei",)), "Brunei"),
    ("fr", "L'offre polonaise d'accueillir 1 000 Américains de plus a été déclinée à Washington.", "destination",
     PlaceNames(("Washington",)), "Washington"),
    ("fr", "Le navire et ses 220 marins rentreront à Brest en mai après trois mois au large du Liban.", "destination",
     PlaceNames(("Liban",)), "Liban"),
    ("fr", "Les 300 soldats censés rejoindre Gao sont restés à Niamey.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("en", "The ship was meant to dock at Tartus but was diverted to Benghazi.", "destination",
     PlaceNames(("Tartus",)), "Tartus"),
    ("en", "The frigate, recalled to Faslane after a fire, had been heading for the Falklands.", "destination",
     PlaceNames(("the Falklands",)), "the Falklands"),
    ("en", "A company that was on its way to Ansongo turned back at Gao.", "destination",
     PlaceNames(("Ansongo",)), "Ansongo"),
    ("en", "Ghana swapped its 140 policemen in Darfur for 90 in Abyei.", "destination",
     PlaceNames(("Darfur",)), "Darfur"),
    ("fr", "Le navire devait accoster à Tartous mais a été dérouté vers Benghazi.", "destination",
     PlaceNames(("Tartous",)), "Tartous"),
    ("fr", "Les hélicoptères sud-africains ont évacué 1 200 villageois vers Sodwana.", "destination",
     PlaceNames(("Sodwana",)), "Sodwana"),
    ("fr", "La frégate, rappelée à Toulon après un incendie, faisait route vers les Malouines.", "destination",
     PlaceNames(("Malouines",)), "Malouines"),
    ("fr", "Une compagnie en route pour Ansongo a rebroussé chemin à Gao.", "destination",
     PlaceNames(("Ansongo",)), "Ansongo"),
    ("fr", "Faute d'avions, les 300 soldats ne sont jamais arrivés à Misrata.", "destination",
     PlaceNames(("Misrata",)), "Misrata"),
    ("en", "The dispatch of 450 Gurkhas to Brunei surprised nobody.", "destination", PlaceNames(("Brunei",)), "Brunei"),
    ("en", "The offer to host 1,000 soldiers was declined in Washington.", "destination",
     PlaceNames(("Washington",)), "Washington"),
    ("en", "The 300 soldiers never arrived in Misrata.", "destination", PlaceNames(("Misrata",)), "Misrata"),
    ("en", "The 300 soldiers have not arrived in Misrata.", "destination", PlaceNames(("Misrata",)), "Misrata"),
    ("fr", "La frégate est rentrée à Brest après trois mois au large du Liban.", "destination",
     PlaceNames(("Liban",)), "Liban"),
    ("fr", "Les 3 000 soldats se sont entraînés pour la Norvège.", "destination", PlaceNames(("Norvège",)), "Norvège"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), PLACES)
def test_where_nobody_has_come_or_somebody_else_is_is_no_destination(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


STATUSES: list[Row] = [
    ("en", "Baghdad insists the 2,000 soldiers at Bashiqa must go.", "status", "announced", "must go"),
    ("en", "A decision on sending 300 Fijians to the Golan is expected in May.", "status", "announced", "sending"),
    ("en", "A decision on sending 300 Fijians to the Golan is expected in May.", "status", "announced", "is expected"),
    ("en", "The Russian brigade Kyiv says has reached Vovchansk is still in Belgorod.", "status",
     "in_place", "has reached"),
    ("fr", "Bagdad martèle que les 2 000 soldats turcs de Bachiqa doivent partir.", "status",
     "announced", "doivent partir"),
    ("fr", "L'Onu affirme que les 2 000 soldats de Bachiqa doivent partir.", "status", "announced", "doivent partir"),
    ("fr", "Une décision d'envoyer 60 soldats à Gao est attendue en mai.", "status", "announced", "décision d'envoyer"),
    ("en", "A 500-strong battalion was raised in Kharkiv to guard the border with Russia.", "status",
     "in_place", "was raised"),
    ("en", "The convoy of 40 lorries left Amman for Gaza loaded with flour.", "status", "in_place", "left"),
    ("en", "Serbia put its army on alert on Monday and lifted the alert on Tuesday.", "status",
     "on_alert", "put its army on alert"),
    ("fr", "L'aéroport de Kaboul, où 5 000 marines avaient été dépêchés, est calme.", "status",
     "in_place", "avaient été dépêchés"),
    ("fr", "Belgrade a mis son armée en alerte lundi, puis a levé l'alerte mardi.", "status",
     "on_alert", "a mis son armée en alerte"),
    ("en", "Germany kept 300 soldiers in Erbil until the spring.", "status", "in_place", "kept"),
    ("en", "Reports that 5,000 soldiers were moving on Manbij proved unfounded.", "status", "under_way", "were moving"),
    ("en", "Pretoria's helicopters flew 1,200 stranded villagers to Sodwana.", "status", "in_place", "flew"),
    ("fr", "Le navire devait accoster à Tartous mais a été dérouté vers Benghazi.", "status",
     "announced", "devait accoster"),
    ("fr", "L'Allemagne a maintenu 300 soldats à Erbil jusqu'au printemps.", "status", "in_place", "a maintenu"),
    ("fr", "Les informations selon lesquelles 5 000 soldats marchaient sur Manbij se sont révélées infondées.",
     "status", "under_way", "marchaient"),
    ("fr", "Pour New Delhi, Pékin doit retirer 2 000 soldats de Depsang.", "status", "announced", "doit retirer"),
    ("fr", "La frégate, rappelée à Toulon après un incendie, faisait route vers les Malouines.", "status",
     "under_way", "faisait route"),
    ("en", "Kabul airport, where 5,000 marines had been landed, is calm.", "status", "in_place", "had been landed"),
    ("en", "The brigade had been moving to Sumy.", "status", "in_place", "had been moving"),
    ("en", "For Delhi, Beijing must withdraw 2,000 soldiers from Depsang.", "status", "announced", "must withdraw"),
    ("en", "The base at Manas, closed in 2014, once housed 1,500 Americans.", "status", "in_place", "housed"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), STATUSES)
def test_what_is_over_reversed_or_only_reported_is_not_told(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


OTHERS: list[Row] = [
    ("en", "Kigali says 300 Congolese soldiers crossed into Rwanda on Monday.", "force",
     ForceNames(("Kigali",), ("RWA",)), "Kigali"),
    ("en", "India says China should pull back 2,000 troops from Depsang.", "force",
     ForceNames(("India",), ("IND",)), "India"),
    ("en", "Ghana swapped its 140 policemen in Darfur for 90 in Abyei.", "strength", Quantity(140), "140 policemen"),
    ("fr", "Kigali affirme que 300 soldats congolais sont entrés lundi au Rwanda.", "force",
     ForceNames(("Kigali",), ("RWA",)), "Kigali"),
    ("fr", "La contribution japonaise à la mission de Djouba, 350 sapeurs à son apogée, a pris fin.", "strength",
     Quantity(350), "350 sapeurs"),
    ("en", "Their 350 engineers in Juba, 350 at their height, are leaving.", "strength",
     Quantity(350), "350 engineers"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), OTHERS)
def test_whose_force_or_number_it_is_not_is_left_open(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


STILL_READ: list[Row] = [
    ("en", "Zambia's 900 soldiers have been in Birao since 2015.", "strength", Quantity(900), "Zambia's 900 soldiers"),
    ("en", "Lithuania has welcomed Canberra's decision to send 85 airmen to Gao.", "status", "announced", "to send"),
    ("fr", "Varsovie a salué la décision de Berlin d'envoyer 300 soldats à Lublin.", "status", "announced", "envoyer"),
    ("en", "The 300 soldiers will have to leave Gao by June.", "status", "announced", "have to leave"),
    ("fr", "Le détachement – six Apache, 210 aviateurs – quitte Tapa pour Gao.", "origin",
     PlaceNames(("Tapa",)), "Tapa"),
    ("en", "The 300 soldiers sailed home and will land in Brest.", "status", "announced", "will land"),
    ("en", "The peacekeepers have still not arrived in Gao.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("fr", "Les renforts ne sont toujours pas arrivés à Gao.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("en", "Oslo kept 300 soldiers in Erbil.", "status", "in_place", "kept"),
    ("en", "The brigade had been moving to Sumy.", "status", "under_way", "had been moving"),
    ("fr", "Trente camions de soldats ont quitté Amman pour Gaza.", "destination", PlaceNames(("Gaza",)), "Gaza"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), STILL_READ)
def test_what_only_looks_alike_is_still_read(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    reading = read(field, value, spans_of(words, sentence), sentence, language)
    assert reading.level == "machine", reading
