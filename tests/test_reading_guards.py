"""What takes a movement back, anywhere in its sentence: a condition, a denial, hearsay, fiction, a comparison."""

from __future__ import annotations

import itertools

import pytest

from geo.reading import Equipment, ForceNames, PlaceNames, Quantity, SpeakerNames, read
from geo.reading.model import Value
from geo.text import Span, occurrences

# A movement told plainly: (sentence without its full stop, the words of its status).
PLAIN = {
    "en": [
        ("London will send 600 soldiers to Estonia in March", "will send"),
        ("two thousand American soldiers will be sent to Poland", "will be sent"),
        ("Berlin has decided to send 300 men to Lithuania", "has decided to send"),
        ("Madrid is sending 150 marines to Latvia", "is sending"),
    ],
    "fr": [
        ("Londres enverra 600 soldats en Estonie en mars", "enverra"),
        ("deux mille soldats américains seront envoyés en Pologne", "seront envoyés"),
        ("Berlin a décidé d'envoyer 300 hommes en Lituanie", "a décidé d'envoyer"),
        ("Madrid envoie 150 fusiliers marins en Lettonie", "envoie"),
    ],
}
# Each takes it back or leaves it open; "{}" is where the movement stands.
AROUND = {
    "en": [
        "If the talks fail, {}",
        "{} if asked",
        "{}, should the Senate agree",
        "{} unless Moscow pulls back",
        "{} only once parliament has voted",
        "{}, subject to approval by the Senate",
        "{}, pending a vote",
        "{} on one condition: a UN mandate",
        "{} as long as the money lasts",
        "Assuming the Senate agrees, {}",
        "Were the truce to fail, {}",
        "Provided the truce holds, {}",
        "In the event of an attack, {}",
        "{} but only after a request from the president",
        "{}, funds permitting",
        "{}, weather permitting",
        "Given a mandate, {}",
        "With a UN mandate, {}",
        "{} in that case",
        "Otherwise {}",
        "{}, depending on the outcome of the vote",
        "{} in the worst case",
        "In a worst-case scenario, {}",
        "{} when and if Kyiv asks",
        "{} supposing that the airport reopens",
        "{}, failing which nothing happens",
        "Without an agreement, {}",
        "{} in exchange for gas",
        "{} on the understanding that others follow",
        "It depends on the weather whether {}",
        "{} contingent on funding",
        "Whether {} depends on the vote",
        "It is not true that {}",
        "The minister denied that {}",
        "The minister rejected claims that {}",
        "Reports that {} are false",
        "Nobody has said that {}",
        "The claim that {} was dismissed as nonsense",
        "There is no question of it: {}, the joke ran",
        "The rumour that {} is unfounded",
        "It is untrue that {}",
        "The ministry refuted reports that {}",
        "He did not say that {}",
        "The minister contradicted a report that {}",
        "Far from it: the idea that {} is absurd",
        "No one believes that {}",
        "It is a lie that {}",
        "The story that {} turned out to be a hoax",
        "There is no evidence that {}",
        "The report that {} was withdrawn",
        "Contrary to reports that {}, nothing moves",
        "The suggestion that {} is pure fantasy",
        "The minister disputed that {}",
        "The ministry scotched rumours that {}",
        "{}, the paper wrongly reported",
        "{}, it was falsely claimed",
        "{} - that was the plan, but it has been scrapped",
        "{}, but the order was rescinded",
        "{}, but the plan has been dropped",
        "{}; the decision has since been reversed",
        "{}, but parliament blocked it",
        "{} - or so it seemed until the veto",
        "Kyiv hopes that {}",
        "Kyiv demands that {}",
        "Experts fear that {}",
        "The general would like it if {}",
        "The opposition wants a guarantee that {}",
        "It would be good if {}",
        "Analysts predict that {}",
        "The senator proposed that {}",
        "The paper speculates that {}",
        "It is possible that {}",
        "It is unlikely that {}",
        "There is a chance that {}",
        "Critics doubt that {}",
        "One option is that {}",
        "The scenario in which {} is being played through",
        "Imagine that {}",
        "Let us suppose that {}",
        "Many believe that {}",
        "It is to be feared that {}",
        "The editorial calls for a world in which {}",
        "Perhaps {}",
        "In theory, {}",
        "On paper, {}",
        "Rumour has it that {}",
        "It is whispered that {}",
        "Unconfirmed reports say that {}",
        "In the novel, {}",
        "In the war game, {}",
        "In the film, {}",
        "According to a rumour, {}",
        "Hypothetically, {}",
        "The author imagines how {}",
        "{}?",
        "Is it true that {}",
        "He asked whether {}",
        "It is unclear whether {}",
        "The question is whether {}",
        "Nobody knows if {}",
        "The Senate will decide whether {}",
        "It remains to be seen whether {}",
        "The minister would not say whether {}",
        "{}, provided the weather holds",
        "{} the moment Washington nods",
        "{} if only to save face",
        "{}, contingent upon a vote",
        "{}, unless overruled",
        "Barring a surprise, {}",
        "Short of a miracle, {}",
        "{}, should it come to that",
        "Only under a UN flag, the minister said, {}",
        "In an ideal world, {}",
        "{} - at least in the minister's dreams",
        "{}, a claim Moscow calls absurd",
        "{}, which the ministry denies",
        "{}, something Paris has always refused",
        "{}: this was the headline of a hoax",
        "Do not believe that {}",
        "It would be a mistake to think that {}",
        "The idea that {} is laughable",
        "Far from true is the claim that {}",
        "The general wishes that {}",
        "It is hard to imagine that {}",
        "The report wrongly stated that {}",
        "The minister stopped short of saying that {}",
        "He refused to confirm that {}",
        "There was no confirmation that {}",
        "The paper claimed that {}",
        "Bloggers allege that {}",
        "Sources hint that {}",
        "It has been suggested that {}",
        "The bill would ensure that {}",
        "The motion proposes that {}",
        "The draft law says that {}",
        "The treaty stipulates that, in case of war, {}",
        "The exercise assumes that {}",
        "Gamers can decide that {}",
        "A petition demands that {}",
        "Polls suggest voters want this: {}",
        "The bet is that {}",
        "The betting is that {}",
        "The minister joked that {}",
        "A drunk officer boasted that {}",
        "In his memoirs he writes that {}",
        "Few think that {}",
        "Hardly anyone believes that {}",
        "Neither side says that {}",
        "Not even the minister says that {}",
        "It is anything but certain that {}",
        "It is not yet clear that {}",
        "It is an open question whether {}",
    ],
    "fr": [
        "Si les pourparlers échouent, {}",
        "{} si on le lui demande",
        "{}, pourvu que le Sénat accepte",
        "{} à moins que Moscou ne recule",
        "{} une fois le vote acquis",
        "{}, sous réserve de l'accord du Sénat",
        "{}, dans l'attente d'un vote",
        "{} à une condition : un mandat de l'ONU",
        "{} tant que l'argent suffit",
        "À supposer que le Sénat accepte, {}",
        "En admettant que la trêve tienne, {}",
        "En cas d'attaque, {}",
        "{} mais seulement après une demande du président",
        "{}, si les fonds le permettent",
        "{}, si le temps le permet",
        "Avec un mandat de l'ONU, {}",
        "Dans ce cas, {}",
        "Sinon, {}",
        "Faute d'accord, {}",
        "{}, selon le résultat du vote",
        "Dans le pire des cas, {}",
        "Dans le scénario du pire, {}",
        "{} le jour où Kiev le demandera",
        "{} en échange de gaz",
        "{} moyennant une aide",
        "{} pour autant que d'autres suivent",
        "Sans accord, {}",
        "Au cas où la trêve échouerait, {}",
        "{}, faute de quoi rien ne se fera",
        "Selon que la trêve tient ou non, {}",
        "{} dans l'hypothèse d'un vote",
        "{} quand le Sénat aura voté",
        "Il n'est pas vrai que {}",
        "Le ministre a démenti que {}",
        "Le ministre a réfuté l'affirmation selon laquelle {}",
        "Il est faux de dire que {}",
        "Personne n'a dit que {}",
        "L'information selon laquelle {} est fausse",
        "La rumeur selon laquelle {} est infondée",
        "Il est inexact que {}",
        "Le ministère a qualifié de mensonge l'idée que {}",
        "Il n'a pas dit que {}",
        "Nul ne croit que {}",
        "C'est un mensonge que {}",
        "Rien ne prouve que {}",
        "Rien n'indique que {}",
        "Contrairement à ce qu'on lit, à savoir que {}, rien ne bouge",
        "Le bruit que {} est pure invention",
        "Le ministre conteste que {}",
        "{}, écrit à tort le journal",
        "{}, prétendait-on faussement",
        "{} : tel était le plan, mais il a été abandonné",
        "{}, mais l'ordre a été annulé",
        "{}, mais le projet est enterré",
        "{} ; la décision a depuis été cassée",
        "{}, mais le Parlement s'y est opposé",
        "On ne saurait affirmer que {}",
        "Loin de là l'idée que {}",
        "Il serait absurde de penser que {}",
        "Kiev espère que {}",
        "Kiev exige que {}",
        "Les experts craignent que {}",
        "L'opposition veut la garantie que {}",
        "Il serait bon que {}",
        "Le sénateur a proposé que {}",
        "Le journal imagine que {}",
        "Il est possible que {}",
        "Il est peu probable que {}",
        "Il y a une chance que {}",
        "Les critiques doutent que {}",
        "Une option est que {}",
        "Le scénario où {} est étudié",
        "Imaginons que {}",
        "Supposons que {}",
        "Beaucoup croient que {}",
        "Il est à craindre que {}",
        "Peut-être que {}",
        "En théorie, {}",
        "Sur le papier, {}",
        "La rumeur veut que {}",
        "On murmure que {}",
        "Selon une rumeur, {}",
        "D'après des bruits non confirmés, {}",
        "Dans le roman, {}",
        "Dans le film, {}",
        "Dans le jeu de guerre, {}",
        "Hypothèse d'école : {}",
        "L'auteur imagine comment {}",
        "{} ?",
        "Est-il vrai que {}",
        "Il a demandé si {}",
        "On ignore si {}",
        "La question est de savoir si {}",
        "Personne ne sait si {}",
        "Le Sénat décidera si {}",
        "Reste à savoir si {}",
        "Le ministre n'a pas voulu dire si {}",
        "{}, pourvu que le temps tienne",
        "{} dès que Washington fera signe",
        "{}, sauf contrordre",
        "Sauf surprise, {}",
        "À moins d'un miracle, {}",
        "{}, s'il le faut vraiment",
        "Dans un monde idéal, {}",
        "{} - du moins dans les rêves du ministre",
        "{}, ce que Moscou juge absurde",
        "{}, ce que le ministère dément",
        "{}, chose que Paris a toujours refusée",
        "{} : tel était le titre d'un canular",
        "Ne croyez pas que {}",
        "Ce serait une erreur de penser que {}",
        "L'idée que {} est risible",
        "Le général souhaite que {}",
        "On imagine mal que {}",
        "Le rapport affirmait à tort que {}",
        "Le ministre s'est gardé de dire que {}",
        "Il a refusé de confirmer que {}",
        "Rien ne confirme que {}",
        "Le journal prétend que {}",
        "Des blogueurs prétendent que {}",
        "Des sources laissent entendre que {}",
        "On a suggéré que {}",
        "Le projet de loi prévoit que, en cas de guerre, {}",
        "La motion propose que {}",
        "L'exercice suppose que {}",
        "Une pétition exige que {}",
        "Le pari est que {}",
        "Le ministre a plaisanté en disant que {}",
        "Dans ses mémoires, il écrit que {}",
        "Peu de gens pensent que {}",
        "Presque personne ne croit que {}",
        "Aucune des parties ne dit que {}",
        "Même le ministre ne dit pas que {}",
        "Il est tout sauf certain que {}",
        "Il n'est pas encore établi que {}",
        "Il est trop tôt pour dire que {}",
        "La question reste ouverte : {} ou non ?",
        "Le bruit court que {}",
        "Il paraît que {}",
        "{}, à en croire une rumeur",
        "{}, du moins si le Congrès suit",
        "{}, à condition toutefois que Rome paie",
        "{} ; c'est du moins ce qu'espère Kiev",
        "{} ; du moins l'espère-t-on à Kiev",
        "{}, mais rien n'est moins sûr",
        "{}, mais c'était avant le veto",
        "{}, mais le ministre s'est ravisé",
    ],
}
TAKEN_BACK = [
    (language, around, *plain)
    for language in ("en", "fr")
    for around, plain in itertools.product(AROUND[language], PLAIN[language])
]


def _at(words: str, text: str) -> tuple[Span, ...]:
    return occurrences(words, text)[:1]


def _sentence(around: str, plain: str) -> str:
    made = around.format(plain)
    return made[0].upper() + made[1:] + ("" if made.endswith("?") else ".")


@pytest.mark.parametrize(("language", "plain", "words"), [(k, *row) for k, rows in PLAIN.items() for row in rows])
def test_a_movement_told_plainly_is_announced(language: str, plain: str, words: str) -> None:
    sentence = _sentence("{}", plain)
    assert read("status", "announced", _at(words, sentence), sentence, language).level == "machine"


@pytest.mark.parametrize(("language", "around", "plain", "words"), TAKEN_BACK)
def test_what_takes_it_back_never_leaves_it_machine_read(language: str, around: str, plain: str, words: str) -> None:
    sentence = _sentence(around, plain)
    assert read("status", "announced", _at(words, sentence), sentence, language).level != "machine"


BACKGROUND = [
    ("en", "Paris will send 300 men to Chad, although parliament has refused to vote.", "will send"),
    ("en", "Of the 8,500 soldiers who have been sent to Poland, most are Americans.", "have been sent"),
    ("fr", "Paris enverra 300 hommes au Tchad, bien que le Parlement ait refusé de voter.", "enverra"),
    ("fr", "Les 8 500 hommes qui ont été envoyés en Pologne sont américains.", "ont été envoyés"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), BACKGROUND)
def test_a_reason_or_a_description_beside_it_takes_nothing_back(language: str, sentence: str, words: str) -> None:
    readings = [read("status", s, _at(words, sentence), sentence, language) for s in ("announced", "in_place")]
    assert "machine" in {reading.level for reading in readings}


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
    assert read(field, value, _at(words, sentence), sentence, language).level != "machine"


FOR_NOW = [
    ("en", "The men will not leave before May.", "will not leave"),
    ("en", "Paris will not send troops for now.", "will not send"),
    ("en", "Not all of the 300 men will leave Gao.", "will leave"),
    ("fr", "Les hommes ne partiront pas avant mai.", "ne partiront pas"),
    ("fr", "Paris n'enverra pas de troupes pour l'instant.", "n'enverra pas"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), FOR_NOW)
def test_a_refusal_for_a_time_or_a_part_neither_rules_out_nor_contradicts(
    language: str, sentence: str, words: str
) -> None:
    for status in ("ruled_out", "announced"):
        assert read("status", status, _at(words, sentence), sentence, language).level == "curator"


ALIKE = [
    ("One carrier strike group will sail.", Equipment("ships", "carrier strike group", Quantity(1))),
    ("Six self-propelled howitzers will go to Rukla.", Equipment("vehicles", "howitzers", Quantity(6))),
    ("Two tankers will fly to Moron.", Equipment("aircraft", "tankers", Quantity(2))),
]


@pytest.mark.parametrize(("sentence", "value"), ALIKE)
def test_what_may_be_counted_so_too_is_not_contradicted(sentence: str, value: Equipment) -> None:
    assert read("equipment", value, _at(sentence.split(" will")[0], sentence), sentence, "en").level != "contradicted"


SHARED = [
    ("en", "The Netherlands will hand over command and withdraw 120 soldiers.", ("NLD",), "120 soldiers"),
    ("en", "Sweden, which already has 550 soldiers in Latvia, will send more.", ("SWE",), "550 soldiers"),
    ("fr", "La Suède, qui compte déjà 550 soldats en Lettonie, en enverra d'autres.", ("SWE",), "550 soldats"),
]


@pytest.mark.parametrize(("language", "sentence", "nations", "words"), SHARED)
def test_a_force_is_of_the_nation_that_its_verb_shares(
    language: str, sentence: str, nations: tuple[str, ...], words: str
) -> None:
    assert read("force", ForceNames((words,), nations), _at(words, sentence), sentence, language).level == "machine"
    assert read("force", ForceNames((words,), ("FRA",)), _at(words, sentence), sentence, language).level != "machine"


NEGATED = [
    ("en", "Switzerland will send no soldiers to Kosovo.", "will send no"),
    ("fr", "La Suisse n'enverra aucun soldat au Kosovo.", "n'enverra aucun"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), NEGATED)
def test_no_soldiers_are_a_movement_ruled_out(language: str, sentence: str, words: str) -> None:
    assert read("status", "ruled_out", _at(words, sentence), sentence, language).level == "machine"
    assert read("status", "announced", _at(words, sentence), sentence, language).level == "contradicted"
