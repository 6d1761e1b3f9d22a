"""What is on the map for a selection: flows, dots, standing forces and names, free of any frame or zoom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo.account.phrases import force_name, place_name, route, strength, strength_and_status
from geo.catalogue import Catalogue, Movement
from geo.chart.meridian import east_of, laid_open, west_edge
from geo.chart.style import colour
from geo.flows.corridors import LANES, bundle, bundle_by
from geo.flows.journey import Journey, Refused, sift
from geo.flows.layout import Flow, bends_of, lay_out
from geo.flows.mercator import Point, project
from geo.language import Language, status

SPOTS = ("site", "city")
POINTED = {"in": "→{n}", "out": "{n}→", "": "{n}"}
"""A number by the way that a movement with one known end goes there."""


@dataclass(frozen=True)
class Mark:
    """What every drawing of a movement needs: number, colour, status, label, accessible name, and force.

    Of a movement with one known end the number has an arrow: into it where something comes, out of it where it leaves.
    For a corridor the number is the count of its movements, "×12", and status and force are empty.
    """

    id: str
    number: str
    colour: str
    status: str
    label: str
    name: str
    force: str


@dataclass(frozen=True)
class SceneNode:
    """An end of a flow: a dot with a name where it is a spot, a soft ring where it stands for an area."""

    id: str
    point: Point
    name: str
    soft: bool


@dataclass(frozen=True)
class Standing:
    """What stays at one place: movements with one known end, or with both at the same; `point` in world units."""

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
    """Everything drawn, in drawing order: flows with the largest first. `refused` could not be drawn.

    `marks` has one for each flow and each standing movement; a member of a corridor has none of its own.
    """

    flows: tuple[Flow, ...]
    marks: Mapping[str, Mark]
    nodes: tuple[SceneNode, ...]
    standings: tuple[Standing, ...]
    countries: tuple[CountryName, ...]
    refused: tuple[Refused, ...] = ()


def corridors(movements: Iterable[Movement], catalogue: Catalogue, lanes: int = LANES) -> dict[str, tuple[str, ...]]:
    """The corridors among the `movements`: the ids of their members by the id of the corridor."""
    journeys = _journeys(catalogue)
    sound, _ = _sound((journeys[movement.id] for movement in movements if movement.drawn == "arrow"), catalogue)
    return {journey.id: journey.members for journey in bundle(sound, lanes).strokes if journey.corridor}


def build_scene(movements: Sequence[Movement], catalogue: Catalogue, say: Language, lanes: int = LANES) -> Scene:
    """The scene of the shown `movements`. Bends are those of the whole catalogue: filtering moves no arrow.

    More than `lanes` flows of one direction between two places become a corridor.
    """
    shown = {movement.id for movement in movements}
    sound, refused = _sound((item for name, item in _journeys(catalogue).items() if name in shown), catalogue)
    bundled_by = bundle((journey for journey in sound if not journey.stays), lanes)
    bundles = bundled_by.strokes
    moving = [item for item in bundles if not item.stays]
    flows = lay_out(moving, catalogue.largest_strength, _bends(catalogue, bundled_by.cell))
    bundled = {member for journey in bundles for member in journey.members}
    drawn = (m for m in movements if m.drawn != "list" and m.id not in bundled)
    marks = {movement.id: _mark(movement, catalogue, say) for movement in drawn}
    marks |= {mark.id: mark for mark in _corridor_marks(bundles, catalogue, say)}
    staying = {journey.id for journey in sound if journey.stays}
    inside = [journey for journey in bundles if journey.stays]
    return Scene(
        flows=flows,
        marks=marks,
        nodes=_nodes(flows, catalogue, say),
        standings=(
            *_standings(movements, staying, catalogue, say),
            *(Standing(item.id, project(*item.start), "", (marks[item.id],)) for item in inside),
        ),
        countries=_countries(movements, catalogue, say),
        refused=refused,
    )


@lru_cache(maxsize=4)
def _journeys(catalogue: Catalogue) -> Mapping[str, Journey]:
    return {name: _journey(movement, catalogue) for name, movement in catalogue.movements.items() if movement.route}


def _sound(journeys: Iterable[Journey], catalogue: Catalogue) -> tuple[tuple[Journey, ...], tuple[Refused, ...]]:
    """Those that can be drawn, on the catalogue's map, and those that cannot."""
    sound, refused = sift(journeys)
    edge = _edge(catalogue)
    return tuple(laid_open(journey, edge) for journey in sound), refused


@lru_cache(maxsize=4)
def _edge(catalogue: Catalogue) -> float:
    """The map's west edge, one for all pictures of a catalogue: a filter moves nothing."""
    return west_edge(sift(_journeys(catalogue).values())[0])


@lru_cache(maxsize=16)
def _bends(catalogue: Catalogue, cell: float) -> Mapping[tuple[str, str], float]:
    """The bends of everything that the catalogue can draw, places taken together by cells as wide as that."""
    sound, _ = _sound(_journeys(catalogue).values(), catalogue)
    strokes = bundle_by((journey for journey in sound if not journey.stays), cell).strokes
    return bends_of(item for item in strokes if not item.stays)


def _journey(movement: Movement, catalogue: Catalogue) -> Journey:
    assert movement.origin is not None
    assert movement.destination is not None
    origin, destination = catalogue.places[movement.origin], catalogue.places[movement.destination]
    return Journey(
        id=movement.id,
        nodes=(origin.id, destination.id),
        start=origin.point,
        end=destination.point,
        strength=movement.strength.drawn,
        soft=(origin.precision not in SPOTS, destination.precision not in SPOTS),
    )


def _mark(movement: Movement, catalogue: Catalogue, say: Language) -> Mark:
    words = status(movement.status, say)
    parts = [
        force_name(movement, catalogue, say),
        route(movement, catalogue, say, f" {say('to')} "),
        strength(movement.strength, say),
        words,
    ]
    return Mark(
        id=movement.id,
        number=POINTED[movement.heading].format(n=catalogue.numbers[movement.id]),
        colour=colour(catalogue.forces[movement.force].nations),
        status=movement.status,
        label=strength(movement.strength, say, people=False)
        if movement.drawn == "arrow"
        else strength_and_status(movement.strength, movement.status, say),
        name=", ".join(parts),
        force=movement.force,
    )


def _corridor_marks(journeys: Iterable[Journey], catalogue: Catalogue, say: Language) -> Iterable[Mark]:
    for journey in journeys:
        if journey.corridor:
            members = [catalogue.movements[name] for name in journey.members]
            nations = sorted({nation for member in members for nation in catalogue.forces[member.force].nations})
            count = say.count("{n} movement", "{n} movements", len(members))
            first = route(members[0], catalogue, say, f" {say('to')} ")
            name = say("{count}, among them {route}", count=count, route=first)
            yield Mark(journey.id, f"×{len(members)}", colour(nations), "", "", name, "")


def _nodes(flows: Iterable[Flow], catalogue: Catalogue, say: Language) -> tuple[SceneNode, ...]:
    ends: dict[str, tuple[Point, bool]] = {}
    for flow in flows:
        points = (flow.curve.start, project(*flow.journey.end))
        ends.update(zip(flow.journey.nodes, zip(points, flow.journey.soft, strict=True), strict=True))
    return tuple(
        SceneNode(name, point, place_name(name, catalogue, say) if name in catalogue.places else "", soft)
        for name, (point, soft) in sorted(ends.items())
    )


def _standings(
    movements: Iterable[Movement], staying: set[str], catalogue: Catalogue, say: Language
) -> tuple[Standing, ...]:
    at: dict[str, list[Movement]] = defaultdict(list)
    for movement in movements:
        if movement.drawn == "badge" or movement.id in staying:
            at[movement.destination or movement.origin or ""].append(movement)
    return tuple(
        Standing(
            place=place_id,
            point=project(*east_of(_edge(catalogue), catalogue.places[place_id].point)),
            name=place_name(place_id, catalogue, say),
            marks=tuple(_mark(movement, catalogue, say) for movement in here),
        )
        for place_id, here in at.items()
    )


def _countries(movements: Iterable[Movement], catalogue: Catalogue, say: Language) -> tuple[CountryName, ...]:
    """Countries that are themselves an end, or in which one lies."""
    ends = {end for movement in movements for end in (movement.origin, movement.destination) if end}
    codes = {catalogue.places[end].country for end in ends}
    edge = _edge(catalogue)
    points = {
        place.country: project(*east_of(edge, place.point))
        for place in catalogue.places
        if place.precision == "country"
    }
    return tuple(
        CountryName(code, points[code], say.country(code)) for code in sorted(filter(None, codes)) if code in points
    )
