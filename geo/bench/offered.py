"""A draft as the bench shows it, each value in the form in which it is typed."""

from __future__ import annotations

from typing import Any

from geo.bench.correcting import BOTH_ENDS, CORRECTED
from geo.bench.naming import offered_places
from geo.bench.picture import drawable
from geo.drafts import Draft, Offer, Read
from geo.places import Gazetteer
from geo.reading import Equipment, ForceNames, PlaceNames, Quantity, SpeakerNames


def told(offer: Offer, text: str, known: Gazetteer) -> dict[str, Any]:
    """The draft as plain values. `choices` are the places that an end may mean where its name leaves that
    open, and the one that it means by a name that the catalogue has not."""
    draft = offer.draft
    rows = {
        field: _row(draft.fields[field], text, _typed(draft, field)) for field in CORRECTED if field in draft.fields
    }
    for item in draft.equipment:
        assert isinstance(item.value, Equipment)
        rows[f"equipment: {item.value.of}"] = _row(item, text, _number(item.value.quantity))
    return {
        "id": offer.stanza.entry["id"],
        "fields": rows,
        "choices": {end: _choices(draft, end, known) for end in BOTH_ENDS if end in draft.fields},
        "drawn": drawable(offer),
        "doubts": list(offer.doubts),
        "same_as": list(offer.same_as),
        "settled": list(offer.settled),
        "ready": not offer.doubts and not offer.settled and len(offer.same_as) < 2,
        "sentence": draft.sentence.cut(text),
    }


def name_of(draft: Draft, end: str) -> str:
    """The name in the words of an end."""
    meant = draft.fields[end].value
    assert isinstance(meant, PlaceNames)
    return meant.names[0]


def _row(item: Read, text: str, typed: str) -> dict[str, str]:
    words = " … ".join(span.cut(text) for span in item.words)
    return {"words": words, "value": typed, "rule": f"{item.rule}: {item.understood}"}


def _choices(draft: Draft, end: str, known: Gazetteer) -> list[dict[str, Any]]:
    listed = offered_places(name_of(draft, end), known, draft.places.get(end, ()))
    return [{"id": one.place.id, "told": one.told} for one in listed]


def _typed(draft: Draft, field: str) -> str:
    """The value of a field in the form in which it is typed."""
    meant = draft.fields[field].value
    if isinstance(meant, Quantity):
        return _number(meant)
    if isinstance(meant, PlaceNames):
        places = draft.places.get(field, ())
        return places[0].id if len(places) == 1 else ""
    if isinstance(meant, ForceNames):
        return " ".join(meant.nations)
    return "" if isinstance(meant, SpeakerNames) else str(meant)


def _number(meant: Quantity) -> str:
    if meant.up_to is not None:
        return f"{meant.value}-{meant.up_to}"
    return str(meant.value) if meant.qualifier == "exact" else f"{meant.qualifier.replace('_', ' ')} {meant.value}"
