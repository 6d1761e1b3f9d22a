"""Drafts in the form of the data files: entries with a comment on each field that names the rule behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from geo.drafts.draft import Draft, Read
from geo.drafts.registering import Registers
from geo.reading import Equipment, ForceNames, PlaceNames, Quantity, SpeakerNames
from geo.terms import DEFAULT_KIND
from geo.text import Span, occurrences, slug, whole_occurrences

_ABSENT = {
    "origin": {"en": "the sentence names no place of departure", "fr": "la phrase ne nomme aucun lieu de départ"},
    "destination": {"en": "the sentence names no destination", "fr": "la phrase ne nomme aucune destination"},
}
_LONGEST = 60
_ORDER = (
    "strength",
    "equipment",
    "force",
    "origin",
    "via",
    "destination",
    "kind",
    "status",
    "announced_by",
    "announced_on",
    "when",
)


@dataclass(frozen=True)
class Stanza:
    """An entry for data/movements.yaml, and the comments behind its keys.

    `unsayable` are fields whose words stand twice in the quote, so that it cannot be said which of them is meant.
    """

    entry: Mapping[str, Any]
    comments: Mapping[str, str]
    unsayable: tuple[str, ...] = ()


def movement_stanza(
    draft: Draft, article: str, text: str, language: str, registers: Registers, taken: set[str]
) -> Stanza:
    """The entry of a draft of the article `article`; its id is added to `taken`. What was not read is not in it."""
    fields = _entered(draft)
    quote = _quote(draft.sentence, text)
    states, unsayable = _states(fields, draft.equipment, quote, text)
    if unsayable:
        shorter = _covering(draft)
        states, unsayable = _states(fields, draft.equipment, shorter, text)
        quote = quote if unsayable else shorter
    named = {name: fields[name] for name in states if name in fields}
    entry: dict[str, Any] = {"id": "", **_values(draft, named, registers, text, language)}
    if draft.additional and "strength" in states:
        entry["strength"]["additional"] = True
    if "equipment" in states:
        entry["equipment"] = [_thing(item, language) for item in draft.equipment]
    entry["id"] = _id(entry, taken)
    missing = [end for end in ("origin", "destination") if end not in entry]
    if missing:
        entry["absent"] = {end: _ABSENT[end] for end in missing}
    claim: dict[str, Any] = {"article": article, "quote": quote.cut(text)}
    if len(occurrences(claim["quote"], text)) > 1:
        claim["prefix"] = text[max(0, quote.start - 20) : quote.start]
    entry["claims"] = [claim | {"states": states}]
    order = (
        "id",
        "force",
        "kind",
        "strength",
        "equipment",
        "origin",
        "via",
        "destination",
        "status",
        "announced",
        "when",
    )
    sorted_entry = {key: entry[key] for key in (*order, "absent", "claims") if key in entry}
    return Stanza(sorted_entry, _comments(fields, draft), unsayable)


def _entered(draft: Draft) -> dict[str, Read]:
    """The fields that an entry can hold: the usual kind is not said."""
    fields = dict(draft.fields)
    if "kind" in fields and fields["kind"].value == DEFAULT_KIND:
        del fields["kind"]
    return {name: fields[name] for name in _ORDER if name in fields}


def _quote(sentence: Span, text: str) -> Span:
    """The sentence without the blanks around it."""
    words = sentence.cut(text)
    start = sentence.start + len(words) - len(words.lstrip())
    return Span(start, sentence.start + len(words.rstrip()))


def _covering(draft: Draft) -> Span:
    """The shortest stretch with the words of every field: where a longer quote has some of them twice."""
    spans = [span for item in (*draft.fields.values(), *draft.equipment) for span in item.words]
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else draft.sentence


def _states(
    fields: Mapping[str, Read], equipment: tuple[Read, ...], quote: Span, text: str
) -> tuple[dict[str, Any], tuple[str, ...]]:
    words = {name: [span.cut(text) for span in item.words] for name, item in fields.items()}
    if equipment:
        words["equipment"] = [span.cut(text) for item in equipment for span in item.words]
    twice = tuple(
        name for name, listed in words.items() if any(len(whole_occurrences(part, quote, text)) != 1 for part in listed)
    )
    kept = {name: words[name] for name in _ORDER if name in words and name not in twice}
    return {name: listed[0] if len(listed) == 1 else listed for name, listed in kept.items()}, twice


def _values(draft: Draft, fields: Mapping[str, Read], registers: Registers, text: str, language: str) -> dict[str, Any]:
    made: dict[str, Any] = {"strength": {"qualifier": "unstated"}}
    for name, item in fields.items():
        value = item.value
        if isinstance(value, ForceNames):
            made["force"] = registers.force(value)
        elif isinstance(value, SpeakerNames):
            made["announced"] = {"by": registers.speaker(value), **made.get("announced", {})}
        elif isinstance(value, Quantity):
            made["strength"] = _number(value)
        elif name == "announced_on":
            made["announced"] = {**made.get("announced", {}), "on": value}
        elif name == "when":
            made["when"] = {**_lies(item), "words": {language: item.words[0].cut(text)}}
        elif name in draft.places:
            place = registers.place(draft.places[name][0])
            made[name] = [place] if name == "via" else place
        elif isinstance(value, PlaceNames):  # no gazetteer knows it: the id of an entry that is still to be written
            made[name] = slug(value.names[0], "place")
        else:
            made[name] = str(value)
    return made


def _lies(item: Read) -> dict[str, str]:
    """When it starts, or ends, as far as the words of a time tell it."""
    return {"ends" if item.dated.until else "starts": str(item.dated.moment)} if item.dated else {}


def _number(value: Quantity) -> dict[str, Any]:
    return {
        "value": value.value,
        **({"up_to": value.up_to} if value.up_to is not None else {}),
        "qualifier": value.qualifier,
    }


def _thing(item: Read, language: str) -> dict[str, Any]:
    assert isinstance(item.value, Equipment)
    return {"of": item.value.of, "name": {language: item.value.name}, **_number(item.value.quantity)}


def _id(entry: Mapping[str, Any], taken: set[str]) -> str:
    """Who and where to, or from where, as ids of a catalogue mostly are."""
    end = entry.get("destination") or entry.get("origin") or entry.get("status") or ""
    wanted = slug(f"{entry.get('force', 'somebody')} {end}", "movement")[:_LONGEST].strip("-")
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _comments(fields: Mapping[str, Read], draft: Draft) -> dict[str, str]:
    """Behind each key the rule that read its words, and what it understood."""
    told = {name: f"{item.rule}: {item.understood}" for name, item in fields.items()}
    told |= {name: f"{item.dated.rule}: {item.dated.moment}" for name, item in fields.items() if item.dated}
    if draft.equipment:
        told["equipment"] = "; ".join(f"{item.rule}: {item.understood}" for item in draft.equipment)
    said = [told.pop(name) for name in ("announced_by", "announced_on") if name in told]
    if said:
        told["announced"] = "; ".join(said)
    return told
