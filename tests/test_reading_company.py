"""What stands beside the words of a field: a comparison, another force or journey, a nation that a verb shares."""

from __future__ import annotations

import pytest

from geo.reading import Equipment, ForceNames, PlaceNames, Quantity, SpeakerNames, read
from geo.reading.model import Value
from tests.spans import spans_of

COMPANY: list[tuple[str, str, str, Value, str]] = [
    ("en", "Unlike Denmark, Norway will send 80 men to Mali.", "force", ForceNames(("Denmark",), ("DNK",)), "Denmark"),
    ("en", "Instead of Mali, 80 men will go to Niger.", "destination", PlaceNames(("Mali",), "MLI"), "Mali"),
    ("en", "Rather than 500 men, Rome will send 80 carabinieri to Mali.", "strength", Quantity(500), "500 men"),
    ("en", "The opposition, not the government, said 80 men would go.", "announced_by",
     SpeakerNames(("the government",)), "the government"),
    ("en", "Perhaps 800 men have entered Faya.", "strength", Quantity(800), "800 men"),
    ("en", "Ten years ago Belgium pulled its men out of Lebanon.", "status", "in_place", "pulled"),
    ("en", "The destroyer, which was cruising in the Arabian Sea, will sail to Aden.", "destination",
     PlaceNames(("Arabian Sea",)), "Arabian Sea"),
    ("en", "Following Copenhagen's lead, Oslo is withdrawing its 60 instructors.", "force",
     ForceNames(("its 60 instructors",), ("DNK",)), "its 60 instructors"),
    ("fr", "À la différence du Danemark, la Norvège enverra 80 hommes.", "force",
     ForceNames(("Danemark",), ("DNK",)), "Danemark"),
    ("fr", "Outre ses 2 000 soldats, Séoul enverra un hôpital à Djouba.", "strength", Quantity(2000), "2 000 soldats"),
    ("fr", "Peut-être 800 hommes sont entrés à Faya.", "strength", Quantity(800), "800 hommes"),
    ("fr", "Il y a dix ans, la Belgique retirait ses hommes du Liban.", "status", "under_way", "retirait"),
    ("fr", "Plutôt que 500 hommes, Rome enverra 80 carabiniers au Mali.", "strength", Quantity(500), "500 hommes"),
    ("fr", "Les derniers des 900 parachutistes sont repartis.", "strength", Quantity(900), "900 parachutistes"),
    ("fr", "La plupart de ses 300 soldats sont rentrés.", "strength", Quantity(300), "300 soldats"),
    ("fr", "3 000 hommes de moins que prévu partiront.", "strength", Quantity(3000), "3 000 hommes"),
    ("fr", "Sans l'accord, 400 casques bleus auraient été évacués.", "strength", Quantity(400), "400 casques bleus"),
    ("fr", "Personne n'a demandé de transférer la brigade vers Trieste.", "destination",
     PlaceNames(("Trieste",)), "Trieste"),
    ("fr", "Que les chars partent pour Lviv ou non dépend du Parlement.", "destination", PlaceNames(("Lviv",)), "Lviv"),
    ("fr", "Quinze soldats ont été tués pendant que leur convoi roulait vers Kidal.", "destination",
     PlaceNames(("Kidal",)), "Kidal"),
    ("en", "Most of its 300 soldiers have come home.", "strength", Quantity(300), "300 soldiers"),
    ("en", "The first of some 900 paratroopers have landed.", "strength", Quantity(900, qualifier="about"),
     "some 900 paratroopers"),
    ("en", "But for the snow, 400 peacekeepers would have been flown to Cyprus.", "strength", Quantity(400),
     "400 peacekeepers"),
    ("en", "Nobody in Rome has asked to transfer the brigade to Trieste.", "destination",
     PlaceNames(("Trieste",)), "Trieste"),
    ("en", "Whether the tanks go to Lviv or stay depends on parliament.", "destination", PlaceNames(("Lviv",)), "Lviv"),
    ("en", "The transfer of the division to Dakar cost 4 million euros.", "destination",
     PlaceNames(("Dakar",)), "Dakar"),
    ("en", "France nearly sent 500 men to Beirut.", "status", "in_place", "sent"),
    ("en", "The general argued against moving his staff to Rota.", "destination", PlaceNames(("Rota",)), "Rota"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), COMPANY)
def test_words_in_other_company_are_not_machine_read(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


ALIKE = [
    ("One carrier strike group will sail.", Equipment("ships", "carrier strike group", Quantity(1))),
    ("Six self-propelled howitzers will go to Rukla.", Equipment("vehicles", "howitzers", Quantity(6))),
    ("Two tankers will fly to Moron.", Equipment("aircraft", "tankers", Quantity(2))),
]


@pytest.mark.parametrize(("sentence", "value"), ALIKE)
def test_what_may_be_counted_so_too_is_not_contradicted(sentence: str, value: Equipment) -> None:
    assert (
        read("equipment", value, spans_of(sentence.split(" will")[0], sentence), sentence, "en").level != "contradicted"
    )


SHARED = [
    ("en", "The Netherlands will hand over command and withdraw 120 soldiers.", ("NLD",), "120 soldiers"),
    ("en", "Sweden, which already has 550 soldiers in Latvia, will send more.", ("SWE",), "550 soldiers"),
    ("fr", "La Suède, qui compte déjà 550 soldats en Lettonie, en enverra d'autres.", ("SWE",), "550 soldats"),
]


@pytest.mark.parametrize(("language", "sentence", "nations", "words"), SHARED)
def test_a_force_is_of_the_nation_that_its_verb_shares(
    language: str, sentence: str, nations: tuple[str, ...], words: str
) -> None:
    assert (
        read("force", ForceNames((words,), nations), spans_of(words, sentence), sentence, language).level == "machine"
    )
    assert (
        read("force", ForceNames((words,), ("FRA",)), spans_of(words, sentence), sentence, language).level != "machine"
    )


# (language, field, the words and their value, the sentence in which others are meant, one in which they are)
MEANT: list[tuple[str, str, str, Value, str, str]] = [
    ("en", "strength", "300 soldiers", Quantity(300), "The 300 soldiers killed in March will be replaced by 200 men.",
     "The 300 soldiers will be replaced by 200 men."),
    ("en", "strength", "300 soldiers", Quantity(300), "Chad will send 300 soldiers a month to Mali.",
     "Chad will send 300 soldiers to Mali."),
    ("en", "strength", "300 soldiers", Quantity(300), "The 300 soldiers, save for a platoon, will leave Mali.",
     "The 300 soldiers will leave Mali."),
    ("en", "strength", "300 soldiers", Quantity(300), "A force of 500, including 300 soldiers, will leave Mali.",
     "A force of 300 soldiers will leave Mali."),
    ("en", "strength", "300 soldiers", Quantity(300), "Besides the 300 soldiers there, 200 will be sent to Mali.",
     "The 300 soldiers will be sent to Mali."),
    ("en", "strength", "300 soldiers", Quantity(300), "Barracks for 300 soldiers will be moved to Mali.",
     "A contingent of 300 soldiers will be moved to Mali."),
    ("en", "strength", "300 soldiers", Quantity(300), "The unit will grow to 300 soldiers.",
     "The unit will grow by 300 soldiers."),
    ("en", "strength", "the 300 soldiers", Quantity(300), "A frigate will relieve the 300 soldiers in Kosovo.",
     "The army will relieve its 300 soldiers in Kosovo."),
    ("en", "strength", "900 men", Quantity(900), "Paris will cut its force from 900 men to 300.",
     "Paris will cut its force by 900 men."),
    ("en", "destination", "Mali", PlaceNames(("Mali",)), "Paris will send 300 soldiers, heroes of the war in Mali.",
     "Paris will station 300 soldiers in Mali."),
    ("en", "destination", "Norfolk", PlaceNames(("Norfolk",)),
     "The ship, which returned to Norfolk in May, will sail to Rota.",
     "The ship, which returns to Norfolk in May, will sail to Rota."),
    ("en", "destination", "Piraeus", PlaceNames(("Piraeus",)),
     "A corvette will relieve the frigate withdrawn to Piraeus.",
     "A corvette will be sent to Piraeus."),
    ("en", "destination", "Gao", PlaceNames(("Gao",)), "The soldiers, hitherto quartered in Gao, move to Niamey.",
     "The soldiers, quartered in Gao, number 300."),
    ("en", "origin", "Chad", PlaceNames(("Chad",)), "The 300 soldiers from Chad will be withdrawn from Mali.",
     "The 300 soldiers will be withdrawn from Chad."),
    ("en", "origin", "Chad", PlaceNames(("Chad",)), "A request from Chad led Paris to send 300 soldiers.",
     "Paris will send 300 soldiers from Chad to Mali."),
    ("en", "force", "300 soldiers", ForceNames(("300 soldiers",), ("NOR",)), "Norway will host 300 soldiers.",
     "Norway will send 300 soldiers."),
    ("en", "force", "300 soldiers", ForceNames(("300 soldiers",), ("NOR",)), "In Norway 300 soldiers will exercise.",
     "The 300 soldiers from Norway will exercise."),
    ("en", "announced_by", "The senator", SpeakerNames(("The senator",)),
     "The senator said Paris had decided to send 300 soldiers.", "The senator said Paris would send 300 soldiers."),
    ("en", "announced_by", "colleague", SpeakerNames(("colleague",)),
     "The minister, his colleague with him, promised 300 soldiers to Mali would go.",
     "The minister's colleague promised 300 soldiers to Mali would go."),
    ("en", "strength", "300 soldiers", Quantity(300), "The minister greeted 300 soldiers who will leave for Mali.",
     "The minister will send 300 soldiers who will leave for Mali."),
    ("en", "destination", "Aqaba", PlaceNames(("Aqaba",)), "The battalion moves after three weeks in Aqaba.",
     "The battalion lands in Aqaba."),
    ("en", "strength", "300 soldiers", Quantity(300), "Families of 300 soldiers sent to Mali wrote to Paris.",
     "A force of 300 soldiers sent to Mali wrote to Paris."),
    ("fr", "strength", "300 soldats", Quantity(300), "Les familles de 300 soldats envoyés au Mali écrivent à Paris.",
     "Une force de 300 soldats est envoyée au Mali."),
    ("en", "strength", "the 300 soldiers", Quantity(300), "Paris will add 100 men to the 300 soldiers in Mali.",
     "Paris will send the 300 soldiers to Mali."),
    ("fr", "strength", "300 soldats", Quantity(300), "Paris ajoutera 100 hommes aux 300 soldats du Mali.",
     "Paris ajoutera 300 soldats au Mali."),
    ("en", "destination", "Mali", PlaceNames(("Mali",)), "The 300 soldiers come home from a mission in Mali.",
     "The 300 soldiers come to Mali."),
    ("fr", "destination", "Mali", PlaceNames(("Mali",)), "Les 300 soldats rentrent d'une mission en Mali.",
     "Les 300 soldats restent en Mali."),
    ("en", "announced_by", "Warsaw", SpeakerNames(("Warsaw",)), "Warsaw expects that Paris will send 300 soldiers.",
     "Warsaw announces that Paris will send 300 soldiers."),
    ("fr", "announced_by", "Varsovie", SpeakerNames(("Varsovie",)), "Varsovie attend que Paris envoie 300 soldats.",
     "Varsovie annonce que Paris envoie 300 soldats."),
    ("fr", "strength", "300 soldats", Quantity(300), "Le ministre a salué 300 soldats avant leur départ pour le Mali.",
     "Le ministre a envoyé 300 soldats avant le départ pour le Mali."),
    ("fr", "destination", "Toulon", PlaceNames(("Toulon",)),
     "La frégate, qui a fait route vers Toulon en mai, ira à Rota.",
     "La frégate fait route vers Toulon."),
    ("fr", "destination", "Gao", PlaceNames(("Gao",)), "Les 300 soldats étaient auparavant stationnés à Gao.",
     "Les 300 soldats étaient stationnés à Gao."),
    ("fr", "announced_by", "homologue", SpeakerNames(("homologue",)),
     "Le ministre, son homologue à ses côtés, a promis d'envoyer 300 soldats.",
     "Son homologue a promis d'envoyer 300 soldats."),
    ("fr", "strength", "300 soldats", Quantity(300), "Les 300 soldats tués en mars seront remplacés par 200 hommes.",
     "Les 300 soldats seront remplacés par 200 hommes."),
    ("fr", "strength", "300 soldats", Quantity(300), "Le Tchad enverra 300 soldats par mois au Mali.",
     "Le Tchad enverra 300 soldats au Mali."),
    ("fr", "strength", "300 soldats", Quantity(300), "Les 300 soldats, sauf une section, partiront du Mali.",
     "Les 300 soldats partiront du Mali."),
    ("fr", "strength", "300 soldats", Quantity(300), "Une force de 500 hommes, dont 300 soldats, quittera le Mali.",
     "Une force de 300 soldats quittera le Mali."),
    ("fr", "strength", "300 soldats", Quantity(300), "En plus des 300 soldats sur place, 200 seront envoyés au Mali.",
     "Les 300 soldats seront envoyés au Mali."),
    ("fr", "strength", "300 soldats", Quantity(300), "Le matériel de 300 soldats sera acheminé au Mali.",
     "Un contingent de 300 soldats sera acheminé au Mali."),
    ("fr", "strength", "300 soldats", Quantity(300), "L'arrivée de renforts porte à 300 soldats la force au Mali.",
     "L'arrivée de 300 soldats renforce la force au Mali."),
    ("fr", "strength", "les 300 soldats", Quantity(300), "Une frégate ira relever les 300 soldats au Kosovo.",
     "L'armée relèvera ses 300 soldats au Kosovo."),
    ("fr", "strength", "900 hommes", Quantity(900), "Paris réduira sa force de 900 hommes à 300.",
     "Paris retirera 900 hommes du Mali."),
    ("fr", "destination", "Mali", PlaceNames(("Mali",)), "Paris enverra 300 soldats, vétérans de la campagne au Mali.",
     "Paris enverra 300 soldats au Mali."),
    ("fr", "destination", "Pirée", PlaceNames(("Pirée",)),
     "Une corvette remplacera la frégate Hydra, rappelée au Pirée.",
     "Une corvette sera envoyée au Pirée."),
    ("fr", "destination", "Aqaba", PlaceNames(("Aqaba",)), "Le groupe naval fait route après trois semaines à Aqaba.",
     "Le groupe naval fait escale à Aqaba."),
    ("fr", "origin", "Norvège", PlaceNames(("Norvège",)), "À la demande de la Norvège, 300 soldats iront à Tromsø.",
     "Partis de Norvège, 300 soldats iront à Tromsø."),
    ("fr", "force", "300 soldats", ForceNames(("300 soldats",), ("NOR",)), "La Norvège accueillera 300 soldats.",
     "La Norvège enverra 300 soldats."),
    ("fr", "force", "300 soldats", ForceNames(("300 soldats",), ("NOR",)), "Avec la Norvège, 300 soldats s'exerceront.",
     "La Norvège exercera 300 soldats."),
    ("fr", "announced_by", "Le sénateur", SpeakerNames(("Le sénateur",)),
     "Le sénateur a dit que Paris avait décidé d'envoyer 300 soldats.",
     "Le sénateur a dit que Paris enverrait 300 soldats."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "field", "words", "value", "others", "own"), MEANT)
def test_who_and_what_is_meant_is_told_by_what_stands_beside_it(
    language: str, field: str, words: str, value: Value, others: str, own: str
) -> None:
    assert read(field, value, spans_of(words, others), others, language).level != "machine"
    found = next(said for said in (words, words.removeprefix("the ").removeprefix("les ")) if said in own)
    assert read(field, value, spans_of(found, own), own, language).level == "machine"
