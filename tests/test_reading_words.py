"""The smallest parts of the reading: tokens, forms, tables of the language files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geo.reading.forms import english, french
from geo.reading.inflection import english_plural, french_adjective, nouns
from geo.reading.lexicon import EVENTS, lexicon, meaning
from geo.reading.tokens import tokenise
from geo.reading.verbs import PLAIN

LANGUAGES = ("en", "fr")
SPECIAL = {"light", "have", "be"}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "L’envoi d'hommes qu'aujourd'hui", ["L’", "envoi", "d'", "hommes", "qu'", "aujourd'hui"]),
        ("fr", "va-t-il envoyer 1\u202f700 F-16 ?", ["va", "-t-il", "envoyer", "1\u202f700", "F-16", "?"]),
        ("fr", "la 82e division, 1,5 million", ["la", "82e", "division", ",", "1,5", "million"]),
        ("en", "Russia's army won't deploy", ["Russia", "'s", "army", "wo", "n't", "deploy"]),
        ("en", "U.S. troops, 1,700 of them.", ["U.S.", "troops", ",", "1,700", "of", "them", "."]),
        ("en", "In 2022 300 men of the 3rd", ["In", "2022", "300", "men", "of", "the", "3rd"]),
        ("fr", "Quittera-t-elle N’DJAMENA aujourd’hui ?", ["Quittera", "-t-elle", "N’DJAMENA", "aujourd’hui", "?"]),
        ("en", "They'll be in N'Djamena", ["They", "'ll", "be", "in", "N'Djamena"]),
    ],
)
def test_a_text_is_cut_into_tokens_that_keep_their_place(language: str, text: str, words: list[str]) -> None:
    tokens = tokenise(text, language)
    assert [token.text.replace("’", "'") for token in tokens] == [word.replace("’", "'") for word in words]
    assert [text[token.start : token.end].replace("’", "'") for token in tokens] == [
        token.text.replace("’", "'") for token in tokens
    ]


@pytest.mark.parametrize(
    ("lemma", "tense", "form"),
    [
        ("envoyer", "fut", "enverra"),
        ("envoyer", "pp", "envoyées"),
        ("convoyer", "fut", "convoiera"),
        ("placer", "pres", "plaçons"),
        ("engager", "impf", "engageait"),
        ("déployer", "pres", "déploient"),
        ("partir", "pres", "part"),
        ("venir", "fut", "viendront"),
        ("retenir", "past", "retint"),
        ("rejoindre", "pres", "rejoignent"),
        ("rejoindre", "fut", "rejoindra"),
        ("mettre", "past", "mirent"),
        ("prendre", "pres", "prennent"),
        ("prévoir", "fut", "prévoira"),
        ("voir", "fut", "verra"),
        ("aller", "fut", "ira"),
        ("installer", "fut", "installera"),
        ("appeler", "pres", "appelle"),
        ("relever", "fut", "relèvera"),
        ("conduire", "pp", "conduites"),
        ("exclure", "pres", "exclut"),
        ("démentir", "pres", "dément"),
        ("reconnaître", "pp", "reconnu"),
        ("accroître", "pp", "accru"),
        ("être", "subj", "soient"),
        ("avoir", "cond", "aurait"),
        ("faire", "pres", "font"),
        ("devoir", "cond", "devrait"),
    ],
)
def test_french_verbs_are_conjugated(lemma: str, tense: str, form: str) -> None:
    assert (lemma, tense) in lexicon("fr").forms[form]


@pytest.mark.parametrize(
    ("lemma", "parts", "doubled", "forms"),
    [
        ("deploy", None, False, ["deploys", "deploying", "deployed"]),
        ("move", None, False, ["moves", "moving", "moved"]),
        ("plan", None, True, ["plans", "planning", "planned"]),
        ("carry", None, False, ["carries", "carrying", "carried"]),
        ("dispatch", None, False, ["dispatches", "dispatching", "dispatched"]),
        ("agree", None, False, ["agrees", "agreeing", "agreed"]),
        ("go", ["went", "gone"], False, ["goes", "going", "went", "gone"]),
    ],
)
def test_english_verbs_are_conjugated(lemma: str, parts: list[str] | None, doubled: bool, forms: list[str]) -> None:
    assert set(forms) <= {form for form, _ in english(lemma, parts, doubled)}


def test_nouns_and_adjectives_are_inflected() -> None:
    assert "casques bleus" in nouns("casque bleu", "fr")
    assert "avions de chasse" in nouns("avion de chasse", "fr")
    assert english_plural("serviceman") == "servicemen"
    assert set(french_adjective("aéroporté")) == {"aéroporté", "aéroportés", "aéroportée", "aéroportées"}
    assert "supplémentaires" in french_adjective("supplémentaire")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_of_verb_noun_and_phrase_is_one_that_the_tables_know(language: str) -> None:
    data, known = lexicon(language).data, EVENTS | PLAIN | SPECIAL | set(meaning()["operators"])
    assert set(data["verbs"]) <= known
    assert set(data["event_nouns"]) <= known | {"invade"}
    assert set(data["operator_nouns"]) <= known
    assert set(data["operator_words"]) <= known | {"alert", "present"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_a_language_file_is_words_in_lower_case(language: str) -> None:
    data = lexicon(language).data
    for kind, lemmas in data["verbs"].items():
        for lemma in lemmas.split():
            assert re.fullmatch(r"[a-zà-öø-ÿœ'’_*-]+~?\*?", lemma), (kind, lemma)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lexicon_is_wide(language: str) -> None:
    assert len(lexicon(language).verbs) >= {"fr": 500, "en": 500}[language]
    assert len(set(lexicon(language).nations.values())) >= 140


def test_every_status_in_the_tables_is_a_status() -> None:
    statuses = {"announced", "intended", "considered", "on_alert", "under_way", "in_place", "alleged", "ruled_out"}
    for row in meaning()["base"].values():
        for text in row.values():
            assert set(text.split()) <= statuses
    for row in meaning()["operators"].values():
        for text in row.values():
            assert set(text.split()) <= statuses | {"same", "unread", "asked"}


def test_a_model_with_the_longest_ending_wins() -> None:
    models = {
        "er": {"pres": "e es e ons ez ent", "fut": "er", "past": "+a", "pp": "é"},
        "=aller": {"pres": "vais vas va allons allez vont", "fut": "ir", "past": "all+a", "pp": "allé"},
    }
    assert ("installera", "fut") in set(french("installer", models))
    assert ("ira", "fut") in set(french("aller", models))


def test_the_language_files_are_beside_the_code() -> None:
    folder = Path(__file__).parent.parent / "geo" / "reading" / "language"
    assert {file.name for file in folder.glob("*.yaml")} == {
        "en.yaml",
        "fr.yaml",
        "meaning.yaml",
        "plain_en.yaml",
        "plain_fr.yaml",
    }
