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
