"""The phrases that cards, map, table and slide share."""

from __future__ import annotations

from geo.catalogue import Catalogue, Movement, Strength
from geo.language.language import Language

ARROW = "→"


def strength(value: Strength, say: Language, people: bool = True) -> str:
    """A strength that keeps its qualifier: "about 300 soldiers"; without `people` the number alone."""
    if value.value is None:
        return say("number not stated") if people else say("not stated")
    number = say.number(value.value)
    match value.qualifier:
        case "about":
            number = say("about {n}", n=number)
        case "more_than":
            number = say("more than {n}", n=number)
        case "at_most":
            number = say("at most {n}", n=number)
    return say("{n} soldiers", n=number) if people else number


def freshness(kind: str, say: Language) -> str:
    """That a movement is "new" or "revised" since an earlier state of the data."""
    return {"new": say("new"), "revised": say("revised")}[kind]


def status(movement_status: str, say: Language) -> str:
    """The status in words."""
    names = {
        "announced": say("announced"),
        "intended": say("intended"),
        "considered": say("considered"),
        "on_alert": say("on alert"),
        "under_way": say("under way"),
        "in_place": say("in place"),
        "alleged": say("alleged"),
        "ruled_out": say("ruled out"),
    }
    return names[movement_status]


def force_name(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """The name of the force that moves."""
    return catalogue.forces[movement.force].name.in_language(say.code)


def place_name(place_id: str, catalogue: Catalogue, say: Language) -> str:
    """The name of a place."""
    return catalogue.places[place_id].name.in_language(say.code)


def route(movement: Movement, catalogue: Catalogue, say: Language, between: str = f" {ARROW} ") -> str:
    """From where to where: "Germany → Romania", or the one known place, or that none is stated."""
    ends = [place_name(end, catalogue, say) for end in (movement.origin, movement.destination) if end]
    return between.join(dict.fromkeys(ends)) if ends else say("no place stated")


def announced(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """Status and day: "announced, 2 February 2022"."""
    day = movement.announced.on
    words = status(movement.status, say)
    return f"{words}, {say.date(day)}" if day else words


def title(catalogue: Catalogue, say: Language) -> str:
    """The title of the map, with the latest stated day."""
    if catalogue.as_of is None:
        return say("Announced troop movements")
    return say("Announced troop movements, {day}", day=say.date(catalogue.as_of))
