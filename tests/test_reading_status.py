"""What sentences of news say as a status, in both languages: one row, one construction."""

from __future__ import annotations

import pytest

from geo.reading import read
from geo.text import occurrences

FRENCH = [
    # tense
    ("La France enverra 300 soldats en Estonie au printemps.", "enverra", "announced"),
    ("La France va déployer un bataillon en Roumanie.", "va déployer", "announced"),
    ("Deux frégates seront dépêchées en mer Rouge.", "seront dépêchées", "announced"),
    ("La Norvège envoie 150 militaires en Lituanie.", "envoie", "announced"),
    ("Une compagnie belge est déployée en Roumanie depuis mars.", "est déployée", "in_place"),
    ("L'armée de terre a déployé 500 hommes en Estonie.", "a déployé", "in_place"),
    ("Quelque 800 soldats français sont stationnés au Tchad.", "sont stationnés", "in_place"),
    ("Environ 2 000 soldats américains se trouvent en Syrie.", "se trouvent", "in_place"),
    ("Les renforts italiens sont en train d'être acheminés vers la Bulgarie.", "acheminés", "under_way"),
    ("La Russie masse des troupes à la frontière ukrainienne.", "masse des troupes", "under_way"),
    ("Le convoi fait route vers la Lettonie avec 200 soldats.", "fait route", "under_way"),
    ("Les parachutistes ont quitté Calvi lundi.", "ont quitté", "under_way"),
    ("Trois cents légionnaires viennent d'arriver à Tallinn.", "viennent d'arriver", "in_place"),
    # operators
    ("Berlin a annoncé l'envoi de 5 000 soldats en Lituanie.", "l'envoi", "announced"),
    ("Le gouvernement a décidé d'envoyer 200 instructeurs en Ukraine.", "a décidé d'envoyer", "announced"),
    ("Londres a ordonné le déploiement de 600 parachutistes en Jordanie.", "le déploiement", "announced"),
    ("Le Parlement a approuvé l'envoi de 300 soldats au Mali.", "a approuvé l'envoi", "announced"),
    ("La Suède compte envoyer un bataillon en Lettonie.", "compte envoyer", "intended"),
    ("Madrid a l'intention de déployer six chasseurs en Roumanie.", "a l'intention de déployer", "intended"),
    ("Le Canada prévoit d'envoyer 1 200 soldats supplémentaires en Lettonie.", "prévoit d'envoyer", "intended"),
    ("Paris souhaite renforcer son contingent en Estonie.", "souhaite renforcer", "intended"),
    ("La Pologne envisage d'envoyer des troupes en Biélorussie.", "envisage d'envoyer", "considered"),
    ("Rome étudie l'envoi de 250 militaires au Liban.", "étudie l'envoi", "considered"),
    ("Le président pourrait envoyer 1 000 soldats au Niger.", "pourrait envoyer", "considered"),
    (
        "L'envoi de troupes en Ukraine n'est pas exclu, selon Paris.",
        "L'envoi de troupes en Ukraine n'est pas exclu",
        "considered",
    ),
    ("Paris n'exclut pas l'envoi de troupes en Ukraine.", "n'exclut pas l'envoi", "considered"),
    ("La France se dit prête à déployer un bataillon en Arménie.", "prête à déployer", "considered"),
    ("La possibilité d'un déploiement de soldats français en Ukraine est à l'étude.", "d'un déploiement", "considered"),
    ("Les Pays-Bas ont placé 300 soldats en état d'alerte.", "ont placé 300 soldats en état d'alerte", "on_alert"),
    ("Deux bataillons ont été mis en alerte.", "ont été mis en alerte", "on_alert"),
    ("Le déploiement des 600 soldats est en cours.", "Le déploiement des 600 soldats est en cours", "under_way"),
    ("L'Otan poursuit le renforcement de ses troupes en Pologne.", "poursuit le renforcement", "under_way"),
    ("L'armée a commencé à retirer ses soldats du Niger.", "a commencé à retirer", "under_way"),
    ("Le retrait des 1 500 soldats commencera en octobre.", "Le retrait des 1 500 soldats commencera", "announced"),
    ("L'Allemagne a achevé le retrait de ses troupes du Mali.", "a achevé le retrait", "in_place"),
    ("La France maintiendra 400 soldats au Tchad.", "maintiendra", "announced"),
    # no
    ("La Hongrie n'enverra pas de soldats en Ukraine.", "n'enverra pas", "ruled_out"),
    ("Aucun soldat américain ne sera envoyé en Ukraine.", "ne sera envoyé", "ruled_out"),
    ("Berlin a exclu l'envoi de troupes au sol.", "a exclu l'envoi", "ruled_out"),
    ("Oslo a renoncé à déployer 200 soldats au Mali.", "a renoncé à déployer", "ruled_out"),
    ("Le déploiement de la brigade a été annulé.", "Le déploiement de la brigade a été annulé", "ruled_out"),
    ("Moscou dément avoir envoyé des troupes en Libye.", "avoir envoyé", "ruled_out"),
    ("La France n'a pas l'intention d'envoyer des soldats en Ukraine.", "n'a pas l'intention d'envoyer", "ruled_out"),
    ("L'envoi de troupes au sol est hors de question.", "L'envoi de troupes au sol est hors de question", "ruled_out"),
    # accusation and hearsay
    ("Kiev accuse Minsk de masser des troupes à sa frontière.", "de masser", "alleged"),
    ("La Russie aurait envoyé 3 000 soldats au Bélarus.", "aurait envoyé", "alleged"),
    ("Séoul soupçonne Pyongyang d'avoir envoyé des soldats en Russie.", "d'avoir envoyé", "alleged"),
    # reported speech
    ("Le ministre a déclaré que 600 soldats seraient envoyés en Estonie.", "seraient envoyés", "announced"),
    ("Le Pentagone a annoncé qu'il déploierait 3 000 soldats en Pologne.", "déploierait", "announced"),
    ("« Nous enverrons 200 soldats en Lituanie », a déclaré le premier ministre.", "enverrons", "announced"),
    ("Si la Russie attaque, l'Otan déploiera 40 000 soldats.", "déploiera", "considered"),
]
ENGLISH = [
    ("France will send 300 soldiers to Estonia in the spring.", "will send", "announced"),
    ("Canada is going to deploy a battalion to Latvia.", "is going to deploy", "announced"),
    ("Two frigates will be dispatched to the Red Sea.", "will be dispatched", "announced"),
    ("The United States is sending 1,700 soldiers to Poland.", "is sending", "announced"),
    ("About 200 troops are being moved to Romania.", "are being moved", "under_way"),
    ("Some 900 U.S. troops are stationed in Syria.", "are stationed", "in_place"),
    ("Around 2,500 American troops remain in Iraq.", "remain", "in_place"),
    ("Britain has deployed 900 soldiers to Estonia.", "has deployed", "in_place"),
    ("Russia is massing troops on the Ukrainian border.", "is massing", "under_way"),
    ("Spanish troops arrived in Slovakia on Monday.", "arrived", "in_place"),
    ("Washington is to send 500 more troops to Somalia.", "is to send", "announced"),
    ("The brigade is set to deploy to Lithuania next year.", "is set to deploy", "announced"),
    ("A Dutch company is due to arrive in Romania in May.", "is due to arrive", "announced"),
    ("The Pentagon announced the deployment of 3,000 troops to Europe.", "the deployment", "announced"),
    ("Ottawa has decided to send 60 trainers to Ukraine.", "has decided to send", "announced"),
    ("The cabinet approved sending 250 soldiers to Mali.", "approved sending", "announced"),
    (
        "President Biden ordered 2,000 troops to be deployed to Poland.",
        "ordered 2,000 troops to be deployed",
        "announced",
    ),
    ("Berlin plans to station a brigade in Lithuania.", "plans to station", "intended"),
    ("Norway intends to send 100 soldiers to Latvia.", "intends to send", "intended"),
    ("Sweden wants to deploy a battalion to Latvia.", "wants to deploy", "intended"),
    ("The White House is considering sending troops to Haiti.", "is considering sending", "considered"),
    ("NATO is weighing the deployment of 4,000 troops to Bulgaria.", "is weighing the deployment", "considered"),
    ("London could send 600 paratroopers to Jordan.", "could send", "considered"),
    ("France may deploy soldiers to Armenia.", "may deploy", "considered"),
    ("Paris has not ruled out sending troops to Ukraine.", "has not ruled out sending", "considered"),
    ("Lithuania is ready to send soldiers to Ukraine.", "is ready to send", "considered"),
    (
        "The deployment of the brigade is under consideration.",
        "The deployment of the brigade is under consideration",
        "considered",
    ),
    ("The Pentagon put 8,500 troops on high alert.", "put 8,500 troops on high alert", "on_alert"),
    ("Some 8,500 troops have been placed on alert.", "have been placed on alert", "on_alert"),
    ("The withdrawal of 1,500 soldiers is under way.", "The withdrawal of 1,500 soldiers is under way", "under_way"),
    ("Russia continues to reinforce its troops around Ukraine.", "continues to reinforce", "under_way"),
    ("The army has begun withdrawing its troops from Niger.", "has begun withdrawing", "under_way"),
    ("The withdrawal of the troops will begin in October.", "The withdrawal of the troops will begin", "announced"),
    ("Germany has completed the withdrawal of its troops from Mali.", "has completed the withdrawal", "in_place"),
    ("Hungary will not send soldiers to Ukraine.", "will not send", "ruled_out"),
    ("The U.S. won't deploy troops to Ukraine.", "won't deploy", "ruled_out"),
    ("No American troops will be sent to Ukraine.", "will be sent", "ruled_out"),
    ("Berlin ruled out sending ground troops.", "ruled out sending", "ruled_out"),
    ("Oslo has cancelled the deployment of 200 soldiers to Mali.", "has cancelled the deployment", "ruled_out"),
    ("The deployment of the brigade was called off.", "The deployment of the brigade was called off", "ruled_out"),
    ("Moscow denies having sent troops to Libya.", "having sent", "ruled_out"),
    ("France has no intention of sending soldiers to Ukraine.", "has no intention of sending", "ruled_out"),
    ("Turkey refused to withdraw its troops from Syria.", "refused to withdraw", "ruled_out"),
    ("Kyiv accuses Minsk of massing troops on its border.", "of massing", "alleged"),
    ("Russia has allegedly moved 3,000 troops to Belarus.", "has allegedly moved", "alleged"),
    ("The minister said 600 soldiers would be sent to Estonia.", "would be sent", "announced"),
    ("The Pentagon announced that it would deploy 3,000 soldiers to Poland.", "would deploy", "announced"),
    ('"We will send 200 soldiers to Lithuania," the prime minister said.', "will send", "announced"),
    ("If Russia attacks, NATO will deploy 40,000 soldiers.", "will deploy", "considered"),
]
ROWS = [("fr", *row) for row in FRENCH] + [("en", *row) for row in ENGLISH]


@pytest.mark.parametrize(("language", "sentence", "words", "status"), ROWS)
def test_the_words_say_the_status(language: str, sentence: str, words: str, status: str) -> None:
    reading = read("status", status, occurrences(words, sentence)[:1], sentence, language)
    assert reading.level == "machine", reading


@pytest.mark.parametrize(("language", "sentence", "words", "status"), ROWS)
def test_no_opposite_or_stronger_status_is_machine_read(language: str, sentence: str, words: str, status: str) -> None:
    other = "announced" if status == "ruled_out" else "ruled_out"
    reading = read("status", other, occurrences(words, sentence)[:1], sentence, language)
    assert reading.level == "contradicted", reading
