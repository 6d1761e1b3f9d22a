"""The sentence sets the reading is measured with keep their form: benchmarks/reading/README.md says what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from geo.documents import read_document

SETS = sorted((Path(__file__).parents[1] / "benchmarks" / "reading").glob("*.yaml"))
STATUSES = {"announced", "intended", "considered", "on_alert", "under_way", "in_place", "alleged", "ruled_out"}
KINDS = {"deployment", "redeployment", "reinforcement", "withdrawal", "rotation", "exercise", "posture"}
QUALIFIERS = {"exact", "about", "at_least", "more_than", "at_most", "less_than", "between", "magnitude"}
THINGS = {"aircraft", "ships", "vehicles", "guns", "batteries", "formations"}
TRAPS = set(
    "accident aid casualties ceremony combat crime demand diplomacy history humanitarian hypothesis individuals money"
    " offer poll procurement question recruitment signatures training-at-home visit warning".split()
)
ITEM = {"id", "sentence", "article_date", "movement", "trap", "difficulty", "says", "false"}
NUMBER = {"value", "up_to", "qualifier"}
MAY_SAY = {
    "force": {"words", "nations"},
    "strength": {"words", *NUMBER},
    "destination": {"words", "country"},
    "origin": {"words", "country"},
    "status": {"words", "value", "accept"},
    "equipment": {"words", "of", "name", *NUMBER},
    "announced_by": {"words"},
    "when": {"words"},
}
Item = dict[str, Any]


@cache
def items(path: Path) -> list[Item]:
    """The items of one set, as plain values (YAML 1.2: `NO` stays a string)."""
    document, problems = read_document(path.parent, path.name)
    assert document, problems
    loaded: list[Item] = document.values
    return loaded


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def number_faults(where: str, stated: Item) -> Iterator[str]:
    qualifier, value, up_to = stated.get("qualifier"), stated.get("value"), stated.get("up_to")
    if qualifier not in QUALIFIERS:
        yield f"{where}: qualifier {qualifier!r}"
    if value is None and qualifier != "magnitude":
        yield f"{where}: no value"
    if value is not None and (not isinstance(value, int) or value < 1):
        yield f"{where}: value {value!r}"
    if (qualifier == "between") != (up_to is not None):
        yield f"{where}: up_to goes with between, and between with up_to"
    elif up_to is not None and not value < up_to:
        yield f"{where}: from {value} up to {up_to}"


def stretch_faults(where: str, sentence: str, words: Any) -> Iterator[str]:
    for stretch in as_list(words):
        if not isinstance(stretch, str) or not stretch or stretch != stretch.strip():
            yield f"{where}: words {stretch!r}"
        elif stretch not in sentence:
            yield f"{where}: not in the sentence: {stretch!r}"


def field_faults(where: str, sentence: str, field: str, stated: Item) -> Iterator[str]:
    if unknown := stated.keys() - MAY_SAY[field]:
        yield f"{where}: unknown {sorted(unknown)}"
    yield from stretch_faults(where, sentence, stated.get("words"))
    if field == "status":
        accept = stated.get("accept", [stated.get("value")])
        if stated.get("value") not in accept or not set(accept) <= STATUSES or len(set(accept)) < len(accept):
            yield f"{where}: value {stated.get('value')!r} of {accept}"
    if field in ("strength", "equipment"):
        yield from number_faults(where, stated)
    if field == "equipment" and (stated.get("of") not in THINGS or stated.get("name", "\0") not in sentence):
        yield f"{where}: of {stated.get('of')!r}, name {stated.get('name')!r}"
    codes = as_list(stated.get("country", [])) + stated.get("nations", [])
    if bad := [code for code in codes if not re.fullmatch(r"[A-Z]{3}|NATO|EU|UN", code)]:
        yield f"{where}: codes {bad}"
    if isinstance(stated.get("country"), list) and len(stated["country"]) != len(as_list(stated["words"])):
        yield f"{where}: a list of countries has one for each stretch of words"


def truth_told(field: str, said: Item, falsehood: Item) -> bool:
    """Whether a planted falsehood is what the item says is true."""
    same_words = (
        bool(set(as_list(falsehood["words"])) & {*as_list(said["words"])}) or falsehood["words"] == said["words"]
    )
    if field == "status":
        return same_words and falsehood["value"] in said.get("accept", [said["value"]])
    if field in ("strength", "equipment"):
        return falsehood["words"] == said["words"] and all(
            falsehood.get(key) == said.get(key) for key in NUMBER | {"of"}
        )
    if field == "force":
        return same_words and "nations" in said and set(falsehood["nations"]) <= set(said["nations"])
    return same_words and ("country" not in falsehood or falsehood["country"] in as_list(said.get("country")))


def falsehood_faults(where: str, item: Item) -> Iterator[str]:
    falsehoods, says = item["false"], item.get("says", {})
    if not 2 <= len(falsehoods) <= 4:
        yield f"{where}: {len(falsehoods)} falsehoods"
    for n, falsehood in enumerate(falsehoods):
        field, here = falsehood["field"], f"{where}, false[{n}]"
        if field not in MAY_SAY or field == "when":
            yield f"{here}: field {field!r}"
            continue
        value = {key: falsehood[key] for key in falsehood.keys() - {"field", "because"}}
        yield from field_faults(here, item["sentence"], field, value)
        if not falsehood.get("because"):
            yield f"{here}: no reason"
        if field == "force" and not falsehood.get("nations"):
            yield f"{here}: a false force needs its nations"
        if any(truth_told(field, said, falsehood) for said in as_list(says.get(field, []))):
            yield f"{here}: the same as the truth"
        if value in [{k: v for k, v in f.items() if k not in ("field", "because")} for f in falsehoods[:n]]:
            yield f"{here}: planted twice"


def item_faults(item: Item) -> Iterator[str]:
    """Everything wrong with the form of one item, each fault with the item's id."""
    where, sentence, says = item["id"], item["sentence"], item.get("says", {})
    if unknown := item.keys() - ITEM:
        yield f"{where}: unknown {sorted(unknown)}"
    if sentence != " ".join(sentence.split(" ")).strip() or "\n" in sentence:
        yield f"{where}: the sentence is not one clean line"
    if item["movement"] != ("trap" not in item) or item["movement"] != bool(says):
        yield f"{where}: a trap says nothing; a movement says something and is no trap"
    if "trap" in item and item["trap"] not in TRAPS:
        yield f"{where}: trap {item['trap']!r}"
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", item.get("article_date", "2000-01-01")):
        yield f"{where}: article_date {item['article_date']!r}"
    if says and (not {"force", "status"} <= says.keys() or says.get("kind") not in KINDS):
        yield f"{where}: a movement has a force, a status and a kind"
    for field, stated in says.items():
        if field == "kind":
            continue
        if field not in MAY_SAY or (field == "equipment") != isinstance(stated, list):
            yield f"{where}: field {field!r}"
            continue
        for one in as_list(stated):
            yield from field_faults(f"{where}, {field}", sentence, field, one)
    yield from falsehood_faults(where, item)


def set_faults(name: str, found: list[Item]) -> Iterator[str]:
    """Everything wrong with one set; `name` is the file's stem, such as fr-tuning or fr-tuning-2."""
    language, half, *series = name.split("-")
    wanted = [f"{language}-{half[0]}{''.join(series)}-{n:03d}" for n in range(1, len(found) + 1)]
    if [item["id"] for item in found] != wanted:
        yield f"{name}: ids are not {wanted[0]} to {wanted[-1]} in order"
    sentences = [item["sentence"] for item in found]
    yield from (f"{name}: twice: {sentence}" for sentence in set(sentences) if sentences.count(sentence) > 1)
    for item in found:
        yield from item_faults(item)


def test_there_is_a_tuning_half_for_french_and_english() -> None:
    assert {"fr-tuning", "en-tuning"} <= {path.stem for path in SETS}


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_every_set_keeps_the_form(path: Path) -> None:
    assert list(set_faults(path.stem, items(path))) == []


def test_no_sentence_stands_in_two_sets() -> None:
    every = [item["sentence"] for path in SETS for item in items(path)]
    assert len(every) == len(set(every))


SOUND: Item = {
    "id": "en-t-001",
    "sentence": "Riga will send about 90 sappers and two ships from Liepaja to Gdynia.",
    "movement": True,
    "says": {
        "force": {"words": "sappers", "nations": ["LVA"]},
        "strength": {"words": "about 90 sappers", "value": 90, "qualifier": "about"},
        "destination": {"words": "Gdynia", "country": "POL"},
        "status": {"words": "will send", "value": "announced", "accept": ["announced", "intended"]},
        "kind": "deployment",
        "equipment": [{"words": "two ships", "of": "ships", "name": "ships", "value": 2, "qualifier": "exact"}],
    },
    "false": [
        {"field": "status", "words": "will send", "value": "in_place", "because": "a future"},
        {"field": "strength", "words": "90 sappers", "value": 90, "qualifier": "exact", "because": "about is cut off"},
    ],
}
FAULTS = {
    "words that are not in the sentence": ("says.strength.words", "about 900 sappers"),
    "words with a blank at the end": ("says.destination.words", "Gdynia "),
    "a status that is none": ("says.status.value", "sent"),
    "a status outside its own accept": ("says.status.value", "in_place"),
    "a qualifier that is none": ("says.strength.qualifier", "roughly"),
    "a range without its upper end": ("says.strength.qualifier", "between"),
    "an upper end without a range": ("says.strength.up_to", 100),
    "a kind that is none": ("says.kind", "trip"),
    "a thing that is none": ("says.equipment.0.of", "boats"),
    "a country that is no code": ("says.destination.country", "Poland"),
    "a trap that says something": ("trap", "money"),
    "an unknown key": ("note", "x"),
    "a falsehood that is accepted as true": ("false.0.value", "intended"),
    "a falsehood that is the truth": ("false.1", {"field": "destination", "words": "Gdynia", "because": "x"}),
    "a falsehood without a reason": ("false.0.because", ""),
    "a falsehood planted twice": ("false.1", SOUND["false"][0]),
    "a single falsehood": ("false", SOUND["false"][:1]),
    "an id out of order": ("id", "en-t-002"),
}


def test_a_sound_set_has_no_fault() -> None:
    assert list(set_faults("en-tuning", [SOUND])) == []


def test_the_ids_of_a_second_set_carry_its_number() -> None:
    assert list(set_faults("en-tuning-2", [SOUND | {"id": "en-t2-001"}])) == []
    assert list(set_faults("en-tuning-2", [SOUND]))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_set_is_refused_for(fault: str) -> None:
    path, value = FAULTS[fault]
    broken = deepcopy(SOUND)
    *steps, last = path.split(".")
    here: Any = broken
    for step in steps:
        here = here[int(step) if step.isdigit() else step]
    here[int(last) if last.isdigit() else last] = value
    assert list(set_faults("en-tuning", [broken]))
