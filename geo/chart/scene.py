"""What is on the map for a selection: flows, dots, standing forces and names, free of any frame or zoom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo.account.phrases import place_name
from geo.catalogue import Catalogue, Movement
from geo.chart.areas import AreaShape, area_of
from geo.chart.marks import Mark, corridor_marks, mark_of, together
from geo.chart.meridian import east_of, laid_open, west_edge
from geo.chart.names import CountryName, QuietName, quiet, taking_part
from geo.chart.style import colour
from geo.flows.corridors import LANES, bundle, bundle_by
from geo.flows.journey import Journey, Refused, sift
from geo.flows.layout import Flow, bends_of, lay_out
from geo.flows.mercator import Point, project
from geo.language import Language
from geo.places import Place
from geo.places.borders import country_at

SPOTS = ("site", "city")


@dataclass(frozen=True)
class SceneNode:
    """An end of a flow: a dot with a name where it is a spot, a soft ring where it stands for an area."""

    id: str
    point: Point
    name: str
    soft: bool


@dataclass(frozen=True)
class Standing:
    """What stays at one place: movements with one known end, or with both at the same; `point` in world units.

    `own` are the countries on whose land its plate may stand; `anywhere` in it, where the place is a country, and at a
    `spot` where it is a base or city.
    `together` is the mark of one plate for all of them, where there are several.
    """

    place: str
    point: Point
    name: str
    marks: tuple[Mark, ...]
    own: frozenset[str] = frozenset()
    anywhere: bool = False
    spot: bool = False
    together: Mark | None = None
    area: AreaShape | None = None


@dataclass(frozen=True)
class Scene:
    """Everything drawn, in drawing order: flows with the largest first. `refused` could not be drawn;
    `quiet` are names that are written where nothing else is.

    `marks` has one for each flow and each standing movement; a member of a corridor has none of its own.
    """

    flows: tuple[Flow, ...]
    marks: Mapping[str, Mark]
    nodes: tuple[SceneNode, ...]
    standings: tuple[Standing, ...]
    countries: tuple[CountryName, ...]
    refused: tuple[Refused, ...] = ()
    quiet: tuple[QuietName, ...] = ()
    areas: tuple[AreaShape, ...] = ()


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
    marks = {movement.id: mark_of(movement, catalogue, say) for movement in drawn}
    marks |= {mark.id: mark for mark in corridor_marks(bundles, catalogue, say)}
    staying = {journey.id for journey in sound if journey.stays}
    inside = [journey for journey in bundles if journey.stays]
    standings = (
        *_standings(movements, staying, catalogue, say),
        *(_inside(item, marks[item.id], catalogue) for item in inside),
    )
    named = taking_part(movements, catalogue, _edge(catalogue), say)
    return Scene(
        flows=flows,
        marks=marks,
        nodes=_nodes(flows, catalogue, say),
        standings=standings,
        countries=named,
        refused=refused,
        quiet=quiet(catalogue, tuple(country.alpha3 for country in named), _edge(catalogue), say),
        areas=tuple(standing.area for standing in standings if standing.area),
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
    return tuple(_standing(catalogue.places[place_id], here, catalogue, say) for place_id, here in at.items())


def _standing(place: Place, here: Sequence[Movement], catalogue: Catalogue, say: Language) -> Standing:
    name, marks = place_name(place.id, catalogue, say), tuple(mark_of(movement, catalogue, say) for movement in here)
    nations = sorted({nation for movement in here for nation in catalogue.forces[movement.force].nations})
    return Standing(
        place=place.id,
        point=project(*east_of(_edge(catalogue), place.point)),
        name=name,
        marks=marks,
        own=_own(place),
        anywhere=place.precision == "country",
        spot=place.precision in SPOTS,
        together=together(name, marks, nations, say),
        area=area_of(place, colour(nations), nations),
    )


def _inside(corridor: Journey, mark: Mark, catalogue: Catalogue) -> Standing:
    """A corridor so short on the map that it stays where it starts: between two places, or within one cell of many."""
    members = (catalogue.movements[name] for name in corridor.members)
    places = {end for movement in members for end in movement.ends}
    own = frozenset[str]().union(*(_own(catalogue.places[place]) for place in places))
    return Standing(corridor.id, project(*corridor.start), "", (mark,), own)


def _own(place: Place) -> frozenset[str]:
    """The countries of a place: those it is made of or lies in, else that of its label point; none at sea."""
    if place.area:
        return frozenset(place.area.countries)
    country = place.country or country_at(*place.point)
    return frozenset({country} if country else ())
