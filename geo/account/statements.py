"""Movements and totals, put together from their facts, caveats, quotes and support."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from geo.account.caveats import caveats
from geo.account.citation import citation
from geo.account.facts import facts
from geo.account.phrases import announced, counted_things, counted_words, dates, force_name, route, status_of, strength
from geo.account.quotes import quotes
from geo.account.records import MovementAccount, Part, TotalAccount
from geo.account.support import support
from geo.catalogue import Catalogue, Movement, Total, sums
from geo.language import Language, status


def build_movement(
    movement: Movement, lines: Mapping[str, str], catalogue: Catalogue, say: Language
) -> MovementAccount:
    """The account of a movement; `lines` is what is known of each article, by id."""
    nations = catalogue.forces[movement.force].nations
    drawn = {"arrow": say("arrow"), "badge": say("badge"), "list": say("list only")}
    common = _common(movement, lines, catalogue, say)
    return MovementAccount(
        **common,
        number=catalogue.numbers[movement.id],
        numbered=say.labelled(say.number(catalogue.numbers[movement.id]), force_name(movement, catalogue, say)),
        force=force_name(movement, catalogue, say),
        force_id=movement.force,
        route=route(movement, catalogue, say),
        route_spoken=route(movement, catalogue, say, f" {say('to')} "),
        status=movement.status,
        status_words=status(movement.status, say),
        state=status_of(movement, say),
        announced=announced(movement, catalogue, say),
        dates=dates(movement, say),
        soldiers=movement.strength.drawn,
        day=str(movement.announced.on) if movement.announced.on else None,
        nations=nations,
        nation_names=tuple(map(say.country, nations)),
        drawn=movement.drawn,
        drawn_words=drawn[movement.drawn],
        undrawn=next((item.words for item in common["caveats"] if item.kind == "undrawn"), ""),
    )


def build_total(total: Total, lines: Mapping[str, str], catalogue: Catalogue, say: Language) -> TotalAccount:
    """The account of a total: its parts beside it, and whether they make it."""
    (told,) = (item for item in sums(catalogue, set(total.covers)) if item.total.id == total.id)
    covered = [catalogue.movements[name] for name in total.covers]
    parts = tuple(
        Part(part.id, catalogue.numbers[part.id], strength(part.strength, say, people=False)) for part in covered
    )
    if any(part.strength.value is None for part in covered):
        verdict = say("a part is not stated")
    else:
        verdict = say("adds up") if told.agrees else say("does not add up")
    stated = strength(total.strength, say, people=False)
    added = " + ".join(f"{part.strength}\u00a0({part.number})" for part in parts)
    return TotalAccount(
        **_common(total, lines, catalogue, say),
        name=say.text(total.name),
        title=say.labelled(say.text(total.name), strength(total.strength, say)),
        parts=parts,
        verdict=verdict,
        equation=say("{parts}; stated: {total}: {verdict}", parts=added, total=stated, verdict=verdict),
    )


def _common(
    statement: Movement | Total, lines: Mapping[str, str], catalogue: Catalogue, say: Language
) -> dict[str, Any]:
    """What a movement and a total are both told by."""
    found = facts(statement, catalogue, say)
    said = quotes(statement, lines, catalogue, say)
    common: dict[str, Any] = {
        "facts": found,
        "caveats": caveats(statement, catalogue, say),
        "sources": tuple(quote for quote in said if quote.states),
        "differing": tuple(quote for quote in said if not quote.states),
        "against": tuple(item for quote in said for item in quote.against),
        "support": support(statement, found, catalogue, say),
    }
    return {
        **common,
        "id": statement.id,
        "strength": counted_words(statement, say),
        "number_words": counted_words(statement, say, people=False),
        "counted": bool(counted_things(statement)) or statement.strength.value is not None,
        "citation": citation(**common, say=say),
    }
