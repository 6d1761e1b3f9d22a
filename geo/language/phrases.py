"""The phrases that cards, map, table and slide share."""

from __future__ import annotations

from geo.catalogue import Catalogue, Movement, Strength
from geo.language.language import Language

ARROW = "→"


def strength(value: Strength, say: Language, people: bool = True) -> str:
    """A strength that keeps its qualifier: "about 300 soldiers"; without `people` the number alone."""
    if value.value is None:
        return say("number not stated") if people else say("not stated")
    return _soldiers(value.value, value.qualifier, say) if people else _number(value.value, value.qualifier, say)


def _soldiers(number: int, qualifier: str, say: Language) -> str:
    match qualifier:
        case "about":
            return say.count("about {n} soldier", "about {n} soldiers", number)
        case "more_than":
            return say.count("more than {n} soldier", "more than {n} soldiers", number)
        case "at_most":
            return say.count("at most {n} soldier", "at most {n} soldiers", number)
        case _:
            return say.count("{n} soldier", "{n} soldiers", number)


def _number(number: int, qualifier: str, say: Language) -> str:
    match qualifier:
        case "about":
            return say("about {n}", n=say.number(number))
        case "more_than":
            return say("more than {n}", n=say.number(number))
        case "at_most":
            return say("at most {n}", n=say.number(number))
        case _:
            return say.number(number)


def freshness(kind: str, say: Language) -> str:
    """That a movement is "new" or "revised" since an earlier state of the data."""
    return {"new": say("new"), "revised": say("revised")}[kind]


def status(movement_status: str, say: Language) -> str:
    """The status as a label: words that agree with whatever they stand beside."""
    names = {
        "announced": say.within("status", "announced"),
        "intended": say.within("status", "intended"),
        "considered": say.within("status", "considered"),
        "on_alert": say.within("status", "on alert"),
        "under_way": say.within("status", "under way"),
        "in_place": say.within("status", "in place"),
        "alleged": say.within("status", "alleged"),
        "ruled_out": say.within("status", "ruled out"),
    }
    return names[movement_status]


def strength_and_status(value: Strength, movement_status: str, say: Language) -> str:
    """A stated number with the status of those soldiers: "about 300 on alert"; empty where no number is stated."""
    if value.value is None:
        return ""
    number = _number(value.value, value.qualifier, say)
    phrases = {
        "announced": say.within("soldiers", "{n} announced", n=number),
        "intended": say.within("soldiers", "{n} intended", n=number),
        "considered": say.within("soldiers", "{n} considered", n=number),
        "on_alert": say.within("soldiers", "{n} on alert", n=number),
        "under_way": say.within("soldiers", "{n} under way", n=number),
        "in_place": say.within("soldiers", "{n} in place", n=number),
        "alleged": say.within("soldiers", "{n} alleged", n=number),
        "ruled_out": say.within("soldiers", "{n} ruled out", n=number),
    }
    return phrases[movement_status]


def force_name(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """The name of the force that moves."""
    return say.name(catalogue.forces[movement.force].name)


def place_name(place_id: str, catalogue: Catalogue, say: Language) -> str:
    """The name of a place; a country whose name in the reader's language nobody wrote goes by the one in CLDR."""
    place = catalogue.places[place_id]
    found = say.words(place.name)
    if found.fallback and place.precision == "country" and place.country:
        return say.country(place.country)
    return found.text


def route(movement: Movement, catalogue: Catalogue, say: Language, between: str = f" {ARROW} ") -> str:
    """From where to where: "Germany → Romania", or the one known place, or that none is stated."""
    ends = [place_name(end, catalogue, say) for end in (movement.origin, movement.destination) if end]
    return between.join(dict.fromkeys(ends)) if ends else say("location not stated")


def announced(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """Status and day: "announced, 2 February 2022"."""
    day = movement.announced.on
    words = status(movement.status, say)
    return say("{status}, {day}", status=words, day=say.date(day)) if day else words


def title(catalogue: Catalogue, say: Language) -> str:
    """The title of the map, with the latest stated day."""
    if catalogue.as_of is None:
        return say("Announced troop movements")
    return say("Announced troop movements, {day}", day=say.date(catalogue.as_of))
