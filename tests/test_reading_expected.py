"""What stands around a movement: who is expected, how many a force becomes, whose it is, what is withheld."""

from __future__ import annotations

import pytest

from geo.reading import ForceNames, PlaceNames, Quantity, SpeakerNames, read
from geo.reading.model import Value
from tests.spans import spans_of

Row = tuple[str, str, str, Value, str]

WARY: list[Row] = [
    ("fr", "L'Élysée se refuse à confirmer l'arrivée de 90 commandos à Zinder.", "status", "ruled_out",
     "se refuse à confirmer l'arrivée"),
    ("fr", "L'Élysée se refuse à confirmer l'arrivée de 90 commandos à Zinder.", "announced_by",
     SpeakerNames(("L'Élysée",)), "L'Élysée"),
    ("en", "The Pentagon refused to confirm the arrival of 90 commandos in Sirte.", "status", "ruled_out",
     "refused to confirm the arrival"),
    ("en", "The Pentagon refused to confirm the arrival of 90 commandos in Sirte.", "announced_by",
     SpeakerNames(("The Pentagon",)), "The Pentagon"),
    ("fr", "L'Espagne a évacué 14 soldats blessés vers Saragosse.", "status", "in_place", "a évacué"),
    ("fr", "L'Espagne a évacué 14 soldats blessés vers Saragosse.", "strength", Quantity(14), "14 soldats"),
    ("fr", "Les 4 000 réservistes placés en alerte en mars ont été démobilisés.", "status", "on_alert",
     "placés en alerte"),
    ("en", "The 4,000 reservists put on alert in March were demobilised.", "status", "on_alert", "put on alert"),
    ("fr", "La 3e brigade sera rapprochée de la frontière polonaise.", "origin",
     PlaceNames(("la frontière polonaise",)), "la frontière polonaise"),
    ("fr", "Les 200 chasseurs prendront le train mardi à Grenoble.", "destination", PlaceNames(("Grenoble",)),
     "Grenoble"),
    ("fr", "Rome a mis fin en mai à sa présence militaire à Misrata.", "destination", PlaceNames(("Misrata",)),
     "Misrata"),
    ("fr", "Le parlement a prolongé le mandat des troupes stationnées au Liban.", "origin", PlaceNames(("Liban",)),
     "Liban"),
    ("fr", "Le bataillon, qui a passé l'été à Tapa, passera l'hiver à Rukla.", "destination", PlaceNames(("Tapa",)),
     "Tapa"),
    ("en", "The battalion, which spent the summer in Tapa, will be in Rukla in May.", "destination",
     PlaceNames(("Tapa",)), "Tapa"),
    ("fr", "L'annonce du retrait de la Légion de Djibouti a étonné jusqu'à Londres.", "destination",
     PlaceNames(("Londres",)), "Londres"),
    ("fr", "Pas un des six avions promis n'est arrivé à Goma.", "destination", PlaceNames(("Goma",)), "Goma"),
    ("fr", "Nous ne resterons pas une heure de plus que nécessaire à Gao.", "status", "ruled_out", "resterons"),
    ("fr", "Caressant les 9 000 hommes, la force russe sera renforcée.", "strength", Quantity(9000), "9 000 hommes"),
    ("fr", "Le régiment de chars, attendu à Tapa en mai, n'ira finalement pas.", "status", "announced", "attendu"),
    ("fr", "Le régiment de chars, attendu à Tapa en mai, a été arrêté à Varsovie.", "status", "announced", "attendu"),
    ("fr", "La Belgique a proposé d'accueillir le quartier général de la force à Mons.", "destination",
     PlaceNames(("Mons",)), "Mons"),
    ("fr", "Le contingent passera de 900 à 300 hommes en mai.", "kind", "reinforcement", "passera"),
    ("fr", "Oslo portera le prix du carburant de 2 à 3 euros.", "status", "announced", "portera"),
    ("fr", "« Nos 90 sapeurs partent pour Ghazni », a dit le ministre danois.", "force",
     ForceNames(("Nos 90 sapeurs",), ("AFG",)), "Nos 90 sapeurs"),
    ("fr", "Toute entrée de navires américains dans le golfe aurait une réponse.", "destination",
     PlaceNames(("le golfe",)), "le golfe"),
    ("en", "Any deployment of 300 men to Gao would be met by force.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("fr", "Depuis Niamey, le général a confirmé l'arrivée de 100 commandos à Dirkou.", "origin",
     PlaceNames(("Niamey",)), "Niamey"),
    ("fr", "Rien ne prouve que 5 000 Nord-Coréens soient arrivés à Koursk.", "destination", PlaceNames(("Koursk",)),
     "Koursk"),
    ("fr", "L'exercice simule l'envoi de 5 000 soldats en Norvège.", "strength", Quantity(5000), "5 000 soldats"),
    ("fr", "L'armée s'entraîne à acheminer une brigade à Tallinn.", "destination", PlaceNames(("Tallinn",)), "Tallinn"),
    ("fr", "Avant d'envoyer des troupes au Mali, Berlin attend le vote.", "destination", PlaceNames(("Mali",)), "Mali"),
    ("fr", "« Envoyer 500 soldats à Gao, c'est de la folie », tranche le député.", "strength", Quantity(500),
     "500 soldats"),
    ("fr", "À l'automne 2001, 1 300 Marines se sont posés près de Kandahar.", "status", "in_place", "se sont posés"),
    ("fr", "Les 600 Britanniques de Tapa seront rejoints par 120 Français.", "strength", Quantity(600),
     "600 Britanniques"),
    ("fr", "Les 500 soldats qu'il avait promis à Kiev sont restés en Pologne.", "destination", PlaceNames(("Kiev",)),
     "Kiev"),
    ("fr", "Les soldats du feu ont rejoint la Grèce.", "status", "in_place", "ont rejoint"),
    ("fr", "Les soldats ont quitté leur poste à Conakry.", "origin", PlaceNames(("Conakry",)), "Conakry"),
    ("fr", "L'envoi de 3 000 soldats à Gao divise la coalition.", "status", "announced", "envoi"),
    ("fr", "L'envoi de 300 soldats à Gao a provoqué une crise.", "destination", PlaceNames(("Gao",)), "Gao"),
    ("fr", "La ministre défend l'envoi de 300 soldats à Gao.", "strength", Quantity(300), "300 soldats"),
    ("fr", "L'envoi de 300 soldats à Gao a été évoqué mardi.", "status", "announced", "envoi"),
    ("fr", "L'envoi de 300 soldats à Gao attendra.", "status", "announced", "envoi"),
    ("fr", "Une vidéo montre des soldats russes quittant Kherson.", "status", "announced", "quittant"),
    ("fr", "Les soldats seraient sur le point de quitter Baidoa.", "status", "announced", "quitter"),
    ("fr", "Israël a rappelé 60 000 réservistes.", "status", "in_place", "a rappelé"),
    ("fr", "Les unités regagnent leurs garnisons de Koursk et de Briansk.", "origin", PlaceNames(("Briansk",)),
     "Briansk"),
    ("fr", "Les troupes se sont retirées sur la rive gauche du Dniepr.", "origin", PlaceNames(("Dniepr",)), "Dniepr"),
    ("fr", "L'Union africaine a annoncé le départ des Éthiopiens.", "origin", PlaceNames(("Éthiopiens",)),
     "Éthiopiens"),
    ("fr", "Trois soldats ont été arrêtés avant de quitter Gao.", "status", "in_place", "quitter"),
    ("en", "A decision on sending 300 Fijians to the Golan is expected in May.", "status", "announced", "is expected"),
    ("fr", "C'est un mensonge que partiront 300 chars.", "status", "announced", "partiront"),
    ("fr", "Paris enverra 1 050 hommes, et non 800, à Gao.", "strength", Quantity(800), "800"),
    ("fr", "L'idée d'envoyer 3 000 soldats en Roumanie a fait long feu.", "status", "considered", "envoyer"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), WARY)
def test_what_is_withheld_over_or_another_is_not_machine_read(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


READ: list[Row] = [
    ("fr", "Le contingent passera de 300 à 900 hommes en mai.", "kind", "reinforcement", "passera"),
    ("fr", "Le contingent passera de 900 à 300 hommes en mai.", "kind", "withdrawal", "passera"),
    ("fr", "Oslo veut porter à 400 hommes son contingent de Lituanie.", "status", "intended", "veut porter"),
    ("fr", "Oslo renforcera sa brigade de Lituanie.", "destination", PlaceNames(("Lituanie",), "LTU"), "Lituanie"),
    ("fr", "Six Tornado allemands sont attendus mardi soir à Goose Bay.", "status", "announced", "sont attendus"),
    ("fr", "Manille attend vendredi 250 Marines américains à Palawan.", "status", "announced", "attend"),
    ("fr", "Manille attend vendredi 250 Marines américains à Palawan.", "announced_by", SpeakerNames(("Manille",)),
     "Manille"),
    ("fr", "Rome a mis fin en mai à sa présence militaire à Misrata.", "origin", PlaceNames(("Misrata",)), "Misrata"),
    ("fr", "Les 200 chasseurs prendront le train mardi à Grenoble.", "origin", PlaceNames(("Grenoble",)), "Grenoble"),
    ("fr", "La 3e brigade sera rapprochée de la frontière polonaise.", "destination",
     PlaceNames(("la frontière polonaise",)), "la frontière polonaise"),
    ("fr", "L'armée turque poursuit l'envoi de renforts vers Jarablus.", "status", "under_way", "poursuit l'envoi"),
    ("fr", "« Pas un de nos soldats ne sera engagé à Gaza », martèle Ottawa.", "status", "ruled_out", "ne sera engagé"),
    ("fr", "Dans la foulée de Copenhague, Oslo suspend la relève de ses 60 instructeurs à Erbil.", "force",
     ForceNames(("ses 60 instructeurs",), ("NOR",)), "ses 60 instructeurs"),
    ("fr", "« Nos 90 sapeurs partent pour Ghazni », a dit le ministre danois.", "force",
     ForceNames(("Nos 90 sapeurs",), ("DNK",)), "Nos 90 sapeurs"),
    ("en", "“Our 90 sappers are leaving for Ghazni,” the Danish minister said.", "force",
     ForceNames(("Our 90 sappers",), ("DNK",)), "Our 90 sappers"),
    ("fr", "Le retrait des 150 soldats britanniques s'achèvera fin mai, a promis le ministre.", "announced_by",
     SpeakerNames(("le ministre",)), "le ministre"),
    ("fr", "Paris enverra 1 050 hommes, et non 800, à Gao.", "status", "announced", "enverra"),
    ("fr", "Les unités regagnent leurs garnisons de Koursk et de Briansk.", "destination", PlaceNames(("Briansk",)),
     "Briansk"),
    ("fr", "Israël a rappelé 60 000 réservistes.", "status", "on_alert", "a rappelé"),
    ("fr", "Rome laissera 180 hommes à Herat.", "status", "announced", "laissera"),
    ("fr", "Les sapeurs lettons ont déminé Soumy avant de rentrer à Riga.", "status", "in_place", "rentrer"),
    ("fr", "Le président a ordonné de placer deux divisions en alerte.", "status", "on_alert", "en alerte"),
    ("fr", "Kigali envoie 3 à 4 000 soldats à Rutshuru.", "strength", Quantity(3000, 4000, "between"),
     "3 à 4 000 soldats"),
    ("fr", "C'est de Metz que partiront mardi les 70 chars.", "status", "announced", "partiront"),
    ("fr", "La batterie Patriot que Berlin avait prêtée à la Slovaquie regagne Husum lundi.", "status", "announced",
     "regagne"),
    ("fr", "Les 900 Zambiens sont à Birao.", "status", "in_place", "sont"),
    ("fr", "Le Parlement a autorisé l'entrée de trois brigades au Liban.", "status", "announced",
     "a autorisé l'entrée"),
    ("fr", "Sans attendre le vote, 42 éclaireurs tanzaniens ont gagné Beni.", "status", "in_place", "ont gagné"),
    ("fr", "Une batterie franco-italienne sera installée ce mois-ci à Riga.", "status", "announced", "sera installée"),
    ("fr", "Une compagnie de 90 soldats vaudois rejoindra Pristina.", "strength", Quantity(90), "90 soldats vaudois"),
    ("fr", "Dès demain, douze avions philippins opéreront depuis Palawan.", "status", "announced", "opéreront"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "field", "value", "words"), READ)
def test_what_company_makes_plain_is_machine_read(
    language: str, sentence: str, field: str, value: Value, words: str
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level == "machine"
