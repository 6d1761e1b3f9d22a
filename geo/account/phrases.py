"""The words that accounts are made of, and that the map shares with them."""

from __future__ import annotations

from collections.abc import Sequence

from geo.catalogue import Catalogue, Counted, EquipmentItem, Movement, Strength, Total, When
from geo.language import Language, status
from geo.moments import Moment
from geo.terms import FIELDS, MAGNITUDES, QUALIFIERS, STATUSES

ARROW = "→"


def strength(value: Strength, say: Language, people: bool = True) -> str:
    """A strength that keeps its qualifier: "about 300 soldiers"; without `people` the number alone."""
    term, number = QUALIFIERS[value.qualifier], value.value or 0
    sized = MAGNITUDES[number] if term.takes == "magnitude" else term
    words = sized.soldiers if people else sized.words
    if words is None:
        return say.number(number)
    most = value.up_to or number
    return _put_in_place(say.term(words, most, n=say.number(number), m=say.number(most)), value, say)


def counted_words(statement: Movement | Total, say: Language, people: bool = True) -> str:
    """The strength; where no number of people is stated but one of things is, those: "2 frigates"."""
    things = counted_things(statement)
    if statement.strength.value is not None or not things:
        return strength(statement.strength, say, people)
    return say.listed(equipment(item, say) for item in things)


def counted_things(statement: Movement | Total) -> tuple[EquipmentItem, ...]:
    """The equipment of which a number is stated."""
    listed = statement.equipment if isinstance(statement, Movement) else ()
    return tuple(item for item in listed if item.value is not None)


def equipment(item: EquipmentItem, say: Language) -> str:
    """Counted things with their qualifier and the name that the articles give them: "about 12 F-15C"."""
    if item.value is None:
        return say.name(item.name)
    number = strength(Strength(**item.model_dump(include={"value", "up_to", "qualifier"})), say, people=False)
    return _put_in_place(say("{n} {things}", n=number, things=say.name(item.name)), item, say)


def _put_in_place(words: str, value: Counted, say: Language) -> str:
    """What the number is a part of, or comes on top of, where the articles say so."""
    if value.out_of is not None:
        words = say("{part} out of {whole}", part=words, whole=say.number(value.out_of))
    return say("{words}, in addition to others", words=words) if value.additional else words


def when(stated: When, say: Language) -> str:
    """When it takes place: the stated days, months or years, and the articles' own words."""
    words = say.text(stated.words) if stated.words else ""
    starts, ends = (_exactly(day, say) if day else "" for day in (stated.starts, stated.ends))
    return ", ".join(filter(None, (_period(starts, ends, say), words)))


def _period(starts: str, ends: str, say: Language) -> str:
    if starts and ends:
        return starts if starts == ends else say("{first} to {last}", first=starts, last=ends)
    if starts:
        return say("from {first}, end not stated", first=starts)
    return say("until {last}", last=ends) if ends else ""


def status_of(movement: Movement, say: Language) -> str:
    """The status in words; of a standing force of which no place is stated it is not "in place"."""
    if movement.kind == "posture" and movement.status == "in_place" and not movement.ends:
        return say("standing force")
    return status(movement.status, say)


def strength_and_status(value: Strength, movement_status: str, say: Language) -> str:
    """A stated number with the status of those soldiers: "about 300 on alert"; empty where no number is stated."""
    if value.value is None:
        return ""
    return say.term(STATUSES[movement_status].of_soldiers, n=strength(value, say, people=False))


def freshness(kind: str, say: Language) -> str:
    """That a movement is "new" or "revised" since an earlier state of the data."""
    return {"new": say("new"), "revised": say("revised")}[kind]


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
    """From where to where: "Germany → Romania", or the one known place, "to Romania" or "from Germany" where something
    comes or leaves there, or that none is stated."""
    ends = [place_name(end, catalogue, say) for end in (movement.origin, movement.destination) if end]
    match movement.heading:
        case "in":
            return say("to {names}", names=ends[0])
        case "out":
            return say("from {names}", names=ends[0])
    return between.join(dict.fromkeys(ends)) if ends else say("location not stated")


def announced(movement: Movement, catalogue: Catalogue, say: Language) -> str:
    """Status and day: "announced, 2 February 2022"."""
    day = movement.announced.on
    words = status_of(movement, say)
    return say("{status}, {day}", status=words, day=say.date(day)) if day else words


def title(movements: Sequence[Movement], say: Language) -> str:
    """The title of the map: with the day or period of announcement where every one of the `movements` has one."""
    days = [movement.announced.on for movement in movements if movement.announced.on]
    if not days or len(days) < len(movements):
        return say("Announced troop movements")
    period = _period(say.date(min(days)), say.date(max(days, key=lambda day: day.last)), say)
    return say("Announced troop movements, {day}", day=period)


def dates(movement: Movement, say: Language) -> str:
    """The entry's own dates, and how exact they are: "announced 2 February 2022 · takes place: in the coming days"."""
    on, period = movement.announced.on, movement.when
    told = [say("announced {day}", day=_exactly(on, say))] if on else []
    if period != When():
        told.append(say("takes place: {period}", period=when(period, say)))
    return " · ".join(told) if told else say("no date stated")


def _exactly(day: Moment, say: Language) -> str:
    """A date that says what of it is not stated."""
    if day.day:
        return say.date(day)
    missing = say("day not stated") if day.month else say("month not stated")
    return say("{date} ({missing})", date=say.date(day), missing=missing)


def field_name(field: str, say: Language) -> str:
    """The name of a field as the reader sees it."""
    return say.term(FIELDS[field].words)


def difference_kind(kind: str, say: Language, denier: str = "") -> str:
    """What kind of difference it is; of a denial also by whom, where the name of the `denier` is known."""
    if kind == "denied" and denier:
        return say("denied by {speaker}", speaker=denier)
    kinds = {
        "same": say("the same in other words"),
        "less_exact": say("less exact"),
        "more_exact": say("more exact"),
        "beside": say("something else"),
        "another_number": say("another number"),
        "contradicts": say("contradicts"),
        "denied": say("denied"),
    }
    return kinds[kind]
