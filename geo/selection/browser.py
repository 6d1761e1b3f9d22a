"""The table of filters for a page that filters by itself: each record with what the movements have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from geo.catalogue import Catalogue, Movement
from geo.language import Language
from geo.selection.filters import FILTERS, Filter, Modifier
from geo.selection.selection import offered


def filters_for_browser(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> list[dict[str, Any]]:
    """The filters of the page as plain values: choices that the `movements` have, as [value, words]; under `values`,
    by the modifier's choice ("" without one) and the movement's id, what the filter's rule compares."""
    return [_plain(item, movements, catalogue, say) for item in FILTERS.values() if item.place != "none"]


def _plain(item: Filter, movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> dict[str, Any]:
    roles = item.modifier.ids if item.modifier else ("",)
    values = {role: {m.id: sorted(item.values(m, catalogue, role)) for m in movements} for role in roles}
    had = {value for found in values[roles[0]].values() for value in found}
    known = offered(item, catalogue, say) if item.rule == "among" else {}
    return {
        "name": item.name,
        "label": say.term(item.label),
        "rule": item.rule,
        "many": item.many,
        "choices": [[value, words] for value, words in known.items() if value in had],
        "modifier": _plain_modifier(item.modifier, say) if item.modifier else None,
        "values": values,
    }


def _plain_modifier(modifier: Modifier, say: Language) -> dict[str, Any]:
    return {
        "name": modifier.name,
        "label": say.term(modifier.label),
        "choices": [[choice.id, say.term(choice.words)] for choice in modifier.choices],
    }
