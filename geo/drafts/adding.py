"""A draft as a further claim of an entry that tells the same movement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from geo.catalogue import Article, Catalogue, Movement
from geo.drafts.draft import Read
from geo.drafts.page import Offer
from geo.reading import ForceNames, PlaceNames, Quantity, SpeakerNames, read
from geo.reading.model import Value

_ANOTHER = {"en": "the sentence gives another number", "fr": "la phrase donne un autre nombre"}


def added_claim(offer: Offer, catalogue: Catalogue, article: Article, name: str) -> dict[str, Any]:
    """The claim, empty where the words state nothing of the entry `name`. A field is stated where the machine reads the
    entry's own value in the words; another number stands under `differs`."""
    movement, text = catalogue.movements[name], catalogue.texts[article.id]
    claim = dict(offer.stanza.entry["claims"][0])
    told = {field: words for field, words in claim["states"].items() if field in offer.draft.fields}
    stated = {
        field: words
        for field, words in told.items()
        if _states(field, offer.draft.fields[field], movement, catalogue, article, text)
    }
    if not {"origin", "destination"} & set(stated):
        return {}
    claim["states"] = stated
    if "strength" in told and "strength" not in stated and movement.strength.value is not None:
        claim["differs"] = {"strength": {"words": told["strength"], "because": _ANOTHER}}
    return claim


def _states(field: str, item: Read, movement: Movement, catalogue: Catalogue, article: Article, text: str) -> bool:
    if field in ("when", "duration", "kind", "equipment"):
        return False  # words of the entry's own articles, and things that this sentence may count otherwise
    values = _values(field, movement, catalogue)
    return any(
        read(field, value, item.words, text, article.language, article.day).level == "machine" for value in values
    )


def _values(field: str, movement: Movement, catalogue: Catalogue) -> Iterator[Value]:
    """What the entry has for the field, as the reading takes it."""
    if field == "force":
        force = catalogue.forces[movement.force]
        yield ForceNames(force.names, force.nations)
    elif field in ("origin", "destination"):
        end = getattr(movement, field)
        if end:
            yield PlaceNames(catalogue.places[end].names, catalogue.places[end].country)
    elif field == "strength" and movement.strength.value is not None:
        counted = movement.strength
        yield Quantity(movement.strength.value, counted.up_to, counted.qualifier)  # type: ignore[arg-type]
    elif field == "announced_by" and movement.announced.by:
        yield SpeakerNames(catalogue.speakers[movement.announced.by].names)
    elif field == "status":
        yield movement.status
    elif field == "announced_on" and movement.announced.on:
        yield str(movement.announced.on)
