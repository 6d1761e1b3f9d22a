"""What is on the map for a selection: flows, dots, standing forces and names, free of any frame or zoom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo.account.phrases import place_name
from geo.catalogue import Catalogue, Movement
from geo.chart.areas import AreaShape, area_of
from geo.chart.marks import Mark, corridor_marks, mark_of, on_a_map, together
from geo.chart.names import CountryName, QuietName, quiet, taking_part
from geo.chart.planes import SPOTS, journeys_of, plane_of
from geo.chart.style import colour
from geo.flows.corridors import LANES, bundle, bundle_by
from geo.flows.journey import Journey, Refused, sift
from geo.flows.layout import Flow, bends_of, lay_out
from geo.flows.plane import Plane, Point
from geo.language import Language
from geo.places import Place
from geo.places.borders import country_at


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
    All points are world units of its `plane`.

    `marks` has one for each flow and each standing movement; a member of a corridor has none of its own.
    """

    flows: tuple[Flow, ...]
    marks: Mapping[str, Mark]
    nodes: tuple[SceneNode, ...]
    standings: tuple[Standing, ...]
    countries: tuple[CountryName, ...]
    plane: Plane
    refused: tuple[Refused, ...] = ()
    quiet: tuple[QuietName, ...] = ()
    areas: tuple[AreaShape, ...] = ()


def corridors(
    movements: Iterable[Movement], catalogue: Catalogue, lanes: int = LANES, plane: Plane | None = None
) -> dict[str, tuple[str, ...]]:
    """The corridors among the `movements`, on the catalogue's plane if no other is said: the ids of their members by
    the id of the corridor."""
    journeys = journeys_of(catalogue)
    sound, _ = sift(journeys[movement.id] for movement in movements if movement.drawn == "arrow")
    strokes = bundle(sound, plane or plane_of(catalogue), lanes).strokes
    return {journey.id: journey.members for journey in strokes if journey.corridor}


def build_scene(
    movements: Sequence[Movement], catalogue: Catalogue, say: Language, lanes: int = LANES, plane: Plane | None = None
) -> Scene:
    """The scene of the shown `movements`. Bends are those of the whole catalogue: filtering moves no arrow.

    More than `lanes` flows of one direction between two places become a corridor. The plane is the catalogue's if no
    other is said.
    """
    plane = plane or plane_of(catalogue)
    shown = {movement.id for movement in movements}
    sound, refused = sift(item for name, item in journeys_of(catalogue).items() if name in shown)
    bundled_by = bundle((journey for journey in sound if not journey.stays), plane, lanes)
    bundles = bundled_by.strokes
    moving = [item for item in bundles if not item.stays]
    flows = lay_out(moving, catalogue.largest_strength, plane, _bends(catalogue, plane, bundled_by.cell))
    bundled = {member for journey in bundles for member in journey.members}
    drawn = (m for m in movements if m.drawn != "list" and m.id not in bundled)
    marks = {movement.id: mark_of(movement, catalogue, say) for movement in drawn}
    marks |= {mark.id: mark for mark in corridor_marks(bundles, catalogue, say)}
    staying = {journey.id for journey in sound if journey.stays}
    inside = [journey for journey in bundles if journey.stays]
    standings = (
        *_standings(movements, staying, catalogue, plane, say),
        *(_inside(item, marks[item.id], catalogue, plane) for item in inside),
    )
    named = taking_part(movements, catalogue, plane, say)
    return Scene(
        flows=flows,
        marks=marks,
        nodes=_nodes(flows, catalogue, plane, say),
        standings=standings,
        countries=named,
        plane=plane,
        refused=refused,
        quiet=quiet(catalogue, tuple(country.alpha3 for country in named), plane, say),
        areas=tuple(standing.area for standing in standings if standing.area),
    )


@lru_cache(maxsize=16)
def _bends(catalogue: Catalogue, plane: Plane, cell: float) -> Mapping[tuple[str, str], float]:
    """The bends of everything that the catalogue can draw, places taken together by cells as wide as that."""
    sound, _ = sift(journeys_of(catalogue).values())
    strokes = bundle_by((journey for journey in sound if not journey.stays), plane, cell).strokes
    return bends_of((item for item in strokes if not item.stays), plane)


def _nodes(flows: Iterable[Flow], catalogue: Catalogue, plane: Plane, say: Language) -> tuple[SceneNode, ...]:
    ends: dict[str, tuple[Point, bool]] = {}
    for flow in flows:
        points = (flow.curve.start, plane.project(*flow.journey.end))
        ends.update(zip(flow.journey.nodes, zip(points, flow.journey.soft, strict=True), strict=True))
    return tuple(
        SceneNode(name, point, on_a_map(place_name(name, catalogue, say)) if name in catalogue.places else "", soft)
        for name, (point, soft) in sorted(ends.items())
    )


def _standings(
    movements: Iterable[Movement], staying: set[str], catalogue: Catalogue, plane: Plane, say: Language
) -> tuple[Standing, ...]:
    at: dict[str, list[Movement]] = defaultdict(list)
    for movement in movements:
        if movement.drawn == "badge" or movement.id in staying:
            at[movement.destination or movement.origin or ""].append(movement)
    return tuple(_standing(catalogue.places[place_id], here, catalogue, plane, say) for place_id, here in at.items())


def _standing(place: Place, here: Sequence[Movement], catalogue: Catalogue, plane: Plane, say: Language) -> Standing:
    name, marks = place_name(place.id, catalogue, say), tuple(mark_of(movement, catalogue, say) for movement in here)
    nations = sorted({nation for movement in here for nation in catalogue.forces[movement.force].nations})
    return Standing(
        place=place.id,
        point=plane.project(*place.point),
        name=name,
        marks=marks,
        own=_own(place),
        anywhere=place.precision == "country",
        spot=place.precision in SPOTS,
        together=together(name, marks, nations, say),
        area=area_of(place, colour(nations), nations, plane),
    )


def _inside(corridor: Journey, mark: Mark, catalogue: Catalogue, plane: Plane) -> Standing:
    """A corridor so short on the map that it stays where it starts: between two places, or within one cell of many."""
    members = (catalogue.movements[name] for name in corridor.members)
    places = {end for movement in members for end in movement.ends}
    own = frozenset[str]().union(*(_own(catalogue.places[place]) for place in places))
    return Standing(corridor.id, plane.project(*corridor.start), "", (mark,), own)


def _own(place: Place) -> frozenset[str]:
    """The countries of a place: those it is made of or lies in, else that of its label point; none at sea."""
    if place.area:
        return frozenset(place.area.countries)
    country = place.country or country_at(*place.point)
    return frozenset({country} if country else ())
