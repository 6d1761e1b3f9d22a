"""Constructions that tell of a movement without a verb of its own, and those that only look like one."""

from __future__ import annotations

import pytest

from geo.reading import ForceNames, PlaceNames, Quantity, SpeakerNames, read
from geo.reading.lexicon import lexicon
from geo.reading.model import Value
from tests.spans import spans_of

Row = tuple[str, str, str, str, Value]


def _place(name: str) -> PlaceNames:
    return PlaceNames((name,))


def _force(name: str, nation: str) -> ForceNames:
    return ForceNames((name,), (nation,))


TOLD: list[Row] = [
    # A force is somewhere, comes home, follows, is promised or offered.
    ("en", "status", "Our paratroopers could be in Bamako by May.", "could be", "considered"),
    ("en", "destination", "Our paratroopers could be in Bamako by May.", "Bamako", _place("Bamako")),
    ("fr", "status", "Les parachutistes seront à Gao en mai.", "seront", "announced"),
    ("en", "status", "The 300 engineers will be home before Christmas.", "will be home", "announced"),
    ("en", "status", "The minister said 500 soldiers would follow in May.", "would follow", "announced"),
    ("en", "status", "Croatia has pledged 90 soldiers.", "has pledged", "announced"),
    ("en", "status", "Oslo is offering a company of engineers.", "is offering", "considered"),
    ("fr", "status", "Zagreb a promis 90 soldats.", "a promis", "announced"),
    ("fr", "status", "Oslo propose une compagnie du génie.", "propose", "considered"),
    # Demonyms are people.
    ("fr", "status", "2 000 Canadiens quitteront Riga.", "quitteront", "announced"),
    ("en", "force", "Italian troops will replace the Slovenes in Mostar.", "Slovenes", _force("Slovenes", "SVN")),
    ("en", "force", "Chile may send up to 120 engineers to Haiti.", "Chile", _force("Chile", "CHL")),
    # Places.
    ("en", "origin", "The 900 soldiers in Syria will be moved to Erbil.", "Syria", _place("Syria")),
    ("fr", "origin", "Les 900 soldats en Syrie seront transférés vers Erbil.", "Syrie", _place("Syrie")),
    ("en", "destination", "The marines fell back on Zamboanga.", "Zamboanga", _place("Zamboanga")),
    ("fr", "destination", "La brigade s'est repliée sur Tyr.", "Tyr", _place("Tyr")),
    ("en", "destination", "Burundian battalions have entered Uvira.", "Uvira", _place("Uvira")),
    ("en", "destination", "Romanian soldiers are now in Gao.", "Gao", _place("Gao")),
    ("fr", "destination", "Envoyés à Gao, les 500 soldats y restent.", "Gao", _place("Gao")),
    ("en", "origin", "Two frigates have sailed from their base at Rota for Haifa.", "Rota", _place("Rota")),
    ("fr", "origin", "Le départ du contingent tchèque de Gao est annoncé.", "Gao", _place("Gao")),
    # What is set into a verb, an order passed on, a limit in years.
    ("en", "status", "Oslo will not, in fact, send men to Kyiv.", "will not, in fact, send", "ruled_out"),
    ("en", "status", "The brigade has been told to leave Gao.", "has been told to leave", "announced"),
    ("en", "status", "Rome extended the mission of its 300 soldiers in Iraq until 2028.", "extended", "in_place"),
    ("fr", "status", "Paris a déployé 300 soldats à Gao jusqu'en 2028.", "a déployé", "in_place"),
    ("fr", "status", "Il n'est pas question d'envoyer 90 hommes à Kiev.", "n'est pas question d'envoyer", "ruled_out"),
    ("en", "announced_by", "Oslo will send 90 men to Gao, its king promised.", "its king", SpeakerNames(("its king",))),
    ("en", "strength", "Several hundred men left Gao.", "Several hundred men", Quantity(100, None, "magnitude")),
    ("en", "strength", "90 Chadian and Malian men left.", "90 Chadian and Malian men", Quantity(90)),
]  # fmt: skip

NOT_TOLD: list[Row] = [
    ("en", "status", "The talks could be in Bamako by May.", "could be", "considered"),
    ("en", "status", "The 300 engineers will be home-schooled.", "will be", "announced"),
    ("en", "status", "The soldiers would follow the rules.", "would follow", "announced"),
    ("en", "status", "Croatia has pledged 90 tonnes of flour.", "has pledged", "announced"),
    ("fr", "status", "Zagreb a promis 90 tonnes de farine.", "a promis", "announced"),
    # Who is hit, who belongs to soldiers, who is carried.
    ("en", "status", "The three soldiers wounded in Herat were flown to Landstuhl.", "were flown", "in_place"),
    ("fr", "status", "Les trois soldats blessés à Herat ont été rapatriés à Toulon.", "ont été rapatriés", "in_place"),
    ("en", "status", "Families of the 200 soldiers are staying in Oirschot.", "are staying", "in_place"),
    ("fr", "status", "Les familles des 200 soldats resteront à Colmar.", "resteront", "announced"),
    ("en", "status", "A ship with 300 migrants aboard left Libya for Malta.", "left", "in_place"),
    ("en", "strength", "Athens will send 40 tonnes of aid to 300 soldiers in Gaza.", "300 soldiers", Quantity(300)),
    # What is only named, supposed, feared, owed, or told by another.
    ("en", "status", "Deploying 300 soldiers to Haiti would be a mistake.", "Deploying", "announced"),
    ("fr", "status", "Déployer 300 soldats en Haïti serait une erreur.", "Déployer", "announced"),
    ("fr", "status", "Si Berlin avait envoyé 300 soldats au Mali, le pays aurait tenu.", "avait envoyé", "in_place"),
    ("fr", "status", "Bruxelles aurait dû rapatrier ses 300 soldats du Niger.", "aurait dû rapatrier", "announced"),
    ("en", "announced_by", "Moscow has begun moving tanks to Minsk, Kyiv said.", "Moscow", SpeakerNames(("Moscow",))),
    ("en", "status", "The brigade is due home on Saturday, but the order was rescinded.", "due home", "announced"),
    ("en", "status", "Hungary's parliament is to vote on sending 200 soldiers to Chad.", "sending", "announced"),
    # Whose it is, and where.
    ("en", "strength", "Georgia, which once had 1,600 troops in Helmand, is silent.", "1,600 troops", Quantity(1600)),
    ("en", "force", "With tanks from Canada, the unit in Riga counts 90 men.", "the unit", _force("the unit", "CAN")),
    ("en", "destination", "Opponents of the dispatch of 90 men to Gao rallied in Berlin.", "Berlin", _place("Berlin")),
    ("en", "destination", "The 58 paratroopers killed in Beirut were honoured.", "Beirut", _place("Beirut")),
    ("en", "origin", "Romanian soldiers are now in Gao.", "Gao", _place("Gao")),
    ("en", "destination", "Two frigates have sailed from their base at Rota for Haifa.", "Rota", _place("Rota")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "field", "sentence", "words", "value"), TOLD)
def test_what_the_company_of_a_verb_tells_is_machine_read(
    language: str, field: str, sentence: str, words: str, value: Value
) -> None:
    reading = read(field, value, spans_of(words, sentence), sentence, language)
    assert reading.level == "machine", reading


@pytest.mark.parametrize(("language", "field", "sentence", "words", "value"), NOT_TOLD)
def test_what_only_looks_like_it_is_left_to_the_curator(
    language: str, field: str, sentence: str, words: str, value: Value
) -> None:
    assert read(field, value, spans_of(words, sentence), sentence, language).level != "machine"


def test_a_noun_that_is_seldom_a_verb_is_none_where_it_stands_bare() -> None:
    assert "pres" not in lexicon("en").tenses("issue")
    assert "past" in lexicon("en").tenses("issued")
    assert "pres" not in lexicon("fr").tenses("limite")
