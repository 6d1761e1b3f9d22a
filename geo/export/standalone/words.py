"""What the scripts of the file say and draw in one language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from geo.account import title
from geo.catalogue import Catalogue, Movement
from geo.language import Language
from geo.leaflet import build_payload
from geo.selection import DROPPED, OUTDATED, Selection, filters_for_browser, filters_in_words, how_many


def words_for(
    selection: Selection, movements: Sequence[Movement], catalogue: Catalogue, say: Language, heading: str | None
) -> dict[str, Any]:
    """The map's payload, the filters and the sentences, those with gaps in braces for the scripts to fill."""
    filters = filters_in_words(selection, movements, catalogue, say)
    payload = build_payload(movements, catalogue, say, filters)
    payload["panel"]["title"] = heading = heading or title(movements, say)
    return {
        "title": heading,
        "subtitle": filters,
        "map": say("Map"),
        "payload": {**payload, "chosen": None, "symbols": ""},
        "filters": filters_for_browser(movements, catalogue, say),
        "counts": [how_many(found, len(movements), say) for found in range(len(movements) + 1)],
        "unknown": say.term(DROPPED["unknown"], items="{items}"),
        "outdated": say.term(OUTDATED, asked="{asked}", version=catalogue.version),
        "hidden": say("the filter hides a part of this total: {numbers}", numbers="{numbers}"),
        "numbers": {movement.id: catalogue.numbers[movement.id] for movement in catalogue.movements.values()},
        "marks": list(say.marks()),
    }
