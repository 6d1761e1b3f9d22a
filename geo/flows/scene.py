"""What is on the map for a selection: flows, dots, standing forces and names, free of any frame or zoom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo.catalogue import Catalogue, Movement
from geo.flows.layout import Flow, Journey, lay_out
from geo.flows.mercator import Point, project
from geo.flows.style import colour
from geo.language import Language, place_name, route, status, strength
from geo.language import force_name as name_of_force

SPOTS = ("site", "city")


@dataclass(frozen=True)
class Node:
    """An end of a flow: a dot with a name where it is a spot, a soft ring where it stands for an area."""

    id: str
    point: Point
    name: str
    soft: bool


@dataclass(frozen=True)
class Mark:
    """What every drawing of a movement needs: number, colour, status, label and accessible name."""

    id: str
    number: int
    colour: str
    status: str
    label: str
    name: str


@dataclass(frozen=True)
class Standing:
    """The movements with one known end, at that place; `point` in world units."""

    place: str
    point: Point
    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class CountryName:
    """The name of a country that takes part, at its label point in world units."""

    alpha3: str
    point: Point
    name: str


@dataclass(frozen=True)
class Scene:
    """Everything drawn, in drawing order: flows with the largest first."""

    flows: tuple[Flow, ...]
    marks: dict[str, Mark]
    nodes: tuple[Node, ...]
    standings: tuple[Standing, ...]
    countries: tuple[CountryName, ...]


def build_scene(movements: Sequence[Movement], catalogue: Catalogue, say: Language) -> Scene:
    """The scene of the shown `movements`. Curves are those of the whole catalogue: filtering moves no arrow."""
    shown = {movement.id for movement in movements}
    flows = tuple(flow for flow in _all_flows(catalogue) if flow.id in shown)
    return Scene(
        flows=flows,
        marks={movement.id: _mark(movement, catalogue, say) for movement in movements if movement.drawn != "list"},
        nodes=_nodes(flows, catalogue, say),
        standings=_standings(movements, catalogue, say),
        countries=_countries(movements, catalogue, say),
    )


@lru_cache(maxsize=4)
def _flows_of(version: str, journeys: tuple[Journey, ...], largest: int) -> tuple[Flow, ...]:
    return lay_out(journeys, largest)


def _all_flows(catalogue: Catalogue) -> tuple[Flow, ...]:
    journeys = tuple(
        _journey(movement, catalogue) for movement in catalogue.movements.values() if movement.drawn == "arrow"
    )
    return _flows_of(catalogue.version, journeys, catalogue.largest_strength)


def _journey(movement: Movement, catalogue: Catalogue) -> Journey:
    assert movement.origin is not None
    assert movement.destination is not None
    origin, destination = catalogue.places[movement.origin], catalogue.places[movement.destination]
    return Journey(
        id=movement.id,
        nodes=(origin.id, destination.id),
        start=origin.point,
        end=destination.point,
        strength=movement.strength.value,
        soft=(origin.precision not in SPOTS, destination.precision not in SPOTS),
    )


def _mark(movement: Movement, catalogue: Catalogue, say: Language) -> Mark:
    parts = [
        name_of_force(movement, catalogue, say),
        route(movement, catalogue, say).replace(" → ", f" {say('to')} "),
        strength(movement.strength, say),
        status(movement.status, say),
    ]
    number = strength(movement.strength, say, people=False)
    standing = movement.drawn == "badge"
    label = "" if standing and movement.strength.value is None else number
    return Mark(
        id=movement.id,
        number=catalogue.numbers[movement.id],
        colour=colour(catalogue.forces[movement.force].nations),
        status=movement.status,
        label=f"{label} {status(movement.status, say)}" if standing and label else label,
        name=", ".join(parts),
    )


def _nodes(flows: Iterable[Flow], catalogue: Catalogue, say: Language) -> tuple[Node, ...]:
    softness: dict[str, bool] = {}
    for flow in flows:
        softness.update(zip(flow.journey.nodes, flow.journey.soft, strict=True))
    places = (catalogue.places[node] for node in sorted(softness))
    return tuple(
        Node(place.id, project(*place.point), place_name(place.id, catalogue, say), softness[place.id])
        for place in places
    )


def _standings(movements: Iterable[Movement], catalogue: Catalogue, say: Language) -> tuple[Standing, ...]:
    at: dict[str, list[Movement]] = defaultdict(list)
    for movement in movements:
        if movement.drawn == "badge":
            at[movement.origin or movement.destination or ""].append(movement)
    return tuple(
        Standing(
            place=place_id,
            point=project(*catalogue.places[place_id].point),
            name=place_name(place_id, catalogue, say),
            marks=tuple(_mark(movement, catalogue, say) for movement in here),
        )
        for place_id, here in at.items()
    )


def _countries(movements: Iterable[Movement], catalogue: Catalogue, say: Language) -> tuple[CountryName, ...]:
    """Countries that are themselves an end, or in which one lies."""
    ends = {end for movement in movements for end in (movement.origin, movement.destination) if end}
    codes = {catalogue.places[end].country for end in ends}
    points = {place.country: project(*place.point) for place in catalogue.places if place.precision == "country"}
    return tuple(
        CountryName(code, points[code], say.country(code)) for code in sorted(filter(None, codes)) if code in points
    )
