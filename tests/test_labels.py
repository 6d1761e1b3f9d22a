"""Where labels stand: never on one another, never on a head or a dot; what is most needed keeps its place."""

from __future__ import annotations

import itertools
from functools import cache

import numpy as np
import pytest
import shapely
from altered import vars_of
from hypothesis import given, settings
from hypothesis import strategies as st
from standing_on import met

from geo.catalogue import Catalogue
from geo.chart import Label, Labelling, Mark, Scene, Standing, build_scene, place_labels
from geo.chart.labels import STRENGTH_SIZE
from geo.chart.names import CountryName
from geo.chart.scene import SceneNode
from geo.chart.typeface import text_width
from geo.flows import WebMercator, lay_out, stroke
from geo.flows.equal_area import EqualArea
from geo.flows.journey import Journey
from geo.flows.shafts import Shafts
from geo.language import language
from geo.leaflet.payload import zooms
from geo.places import Gazetteer
from geo.records import Text

PLANE = WebMercator()
ZOOMS = zooms(EqualArea(50, 20))
POINTS = st.tuples(st.floats(-60, 70), st.floats(-170, 170))
PIXELS = st.integers(-200, 200).map(float)
PAIRS = st.tuples(PIXELS, PIXELS)
FEW = settings(max_examples=30)
"""Scenes that are tried of each kind: each asks the land anew."""


@st.composite
def _scenes(draw: st.DrawFn) -> Scene:
    points = draw(st.lists(POINTS, min_size=2, max_size=7, unique_by=lambda point: tuple(map(round, point))))
    ends = st.integers(0, len(points) - 1)
    pairs = draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] != pair[1]), max_size=8, unique=True))
    journeys = [Journey(f"j{a}-{b}", (f"p{a}", f"p{b}"), points[a], points[b], 500) for a, b in pairs]
    flows = lay_out(journeys, 1000, PLANE)
    standing = draw(st.lists(ends, max_size=4, unique=True))
    names = [*(flow.id for flow in flows), *(f"s{place}" for place in standing)]
    marks = {name: Mark(name, str(n), "#17468a", "announced", "1,000", name, "f") for n, name in enumerate(names)}
    where = {f"p{index}": PLANE.project(*point) for index, point in enumerate(points)}
    used = sorted({node for journey in journeys for node in journey.nodes})
    return Scene(
        flows=flows,
        marks=marks,
        nodes=tuple(SceneNode(node, where[node], f"Place {node}", node < "p3") for node in used),
        standings=tuple(Standing(f"p{n}", where[f"p{n}"], "", (marks[f"s{n}"],)) for n in standing),
        countries=tuple(CountryName(node, where[node], f"Country {node}") for node in used),
        plane=PLANE,
    )


def _overlaps(labels: tuple[Label, ...]) -> list[tuple[Label, Label]]:
    return [(one, other) for one, other in itertools.combinations(labels, 2) if one.meets(other, 0)]


@FEW
@given(_scenes(), st.floats(1.5, 7))
def test_no_label_covers_another_or_a_head(scene: Scene, zoom: float) -> None:
    labels = place_labels(scene, zoom).labels
    assert _overlaps(labels) == []
    heads = [shapely.Polygon(stroke(flow, 2.0**zoom).head) for flow in scene.flows]
    assert not [(label, head) for label in labels for head in heads if label.outline().intersects(head)]


@FEW
@given(_scenes(), st.floats(1.5, 7))
def test_a_number_stands_on_its_arrow_or_leads_there(scene: Scene, zoom: float) -> None:
    strokes = {flow.id: stroke(flow, 2.0**zoom) for flow in scene.flows}
    for label in place_labels(scene, zoom).labels:
        if label.kind == "number":
            foot = shapely.Point(label.leader or (label.x, label.y))
            assert foot.distance(shapely.LineString(strokes[label.key].whole.points(400))) < 2


@FEW
@given(_scenes(), st.floats(1.5, 7))
def test_every_number_and_every_standing_force_stands_somewhere_or_is_told_to_have_no_room(
    scene: Scene, zoom: float
) -> None:
    sheet = place_labels(scene, zoom)
    shown = [name for label in sheet.labels if label.group for name in label.group.members]
    shown += [label.key for label in sheet.labels if label.kind == "number"]
    marks = [flow.id for flow in scene.flows] + [mark.id for item in scene.standings for mark in item.marks]
    assert sorted([*shown, *sheet.unplaced]) == sorted(marks)


@FEW
@given(_scenes(), st.floats(1.5, 7), st.tuples(st.floats(300, 900), st.floats(300, 900)))
def test_what_has_a_frame_stays_within_it(scene: Scene, zoom: float, size: tuple[float, float]) -> None:
    x, y = (value * 2.0**zoom for value in scene.standings[0].point) if scene.standings else (0.0, 0.0)
    within = x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2
    for label in place_labels(scene, zoom, within=within).labels:
        assert shapely.box(*within).buffer(1e-6).contains(label.outline())


@FEW
@given(_scenes(), st.floats(1.5, 7))
def test_the_frame_holds_all_labels_and_arrows(scene: Scene, zoom: float) -> None:
    sheet = place_labels(scene, zoom)
    if sheet.frame is None:
        assert not sheet.labels
        return
    frame = shapely.box(*sheet.frame).buffer(0.01)
    assert all(frame.contains(label.outline()) for label in sheet.labels)
    for flow in scene.flows:
        assert frame.contains(shapely.MultiPoint(stroke(flow, 2.0**zoom).whole.points(24)))


@given(
    st.lists(st.lists(PAIRS, min_size=4, max_size=4), min_size=1, max_size=5),
    st.lists(st.tuples(PIXELS, PIXELS, st.integers(1, 90), st.integers(1, 40)), min_size=1, max_size=6),
)
def test_crossings_are_counted_as_shapely_counts_them(
    lines: list[list[tuple[float, float]]], corners: list[tuple[float, float, int, int]]
) -> None:
    names, reaches = [f"s{index}" for index in range(len(lines))], [2.0 + index for index in range(len(lines))]
    lows = np.array([(x, y) for x, y, _, _ in corners])
    highs = np.array([(x + width, y + height) for x, y, width, height in corners])
    shafts = Shafts(names, np.array(lines), np.array(reaches))
    counted = shafts.crossings(shapely.box(*lows.T, *highs.T), lows, highs, "s0")
    for low, high, count in zip(lows, highs, counted, strict=True):
        # Pixels are whole numbers, so that a reach a little shorter or longer tells a crossing from a mere touch.
        least, most = (
            sum(
                shapely.LineString(line).intersects(shapely.box(*(low - reach - e), *(high + reach + e)))
                for line, reach in list(zip(lines, reaches, strict=True))[1:]
            )
            for e in (-1e-6, 1e-6)
        )
        assert least <= count <= most


@cache
def _sheet(catalogue: Catalogue, code: str, zoom: float) -> Labelling:
    scene = build_scene(tuple(catalogue.movements.values()), catalogue, language(code))
    return place_labels(scene, zoom)


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_shipped_labels_are_apart_at_every_zoom(known: Catalogue, code: str, zoom: float) -> None:
    assert _overlaps(_sheet(known, code, zoom).labels) == []


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("zoom", [zoom for zoom in ZOOMS if zoom >= 3.5])
def test_the_shipped_strengths_are_written_where_the_page_shows_them(known: Catalogue, code: str, zoom: float) -> None:
    written = {label.key for label in _sheet(known, code, zoom).labels if label.kind in ("strength", "direct")}
    assert {movement.id for movement in known.movements.values() if movement.drawn == "arrow"} <= written


@pytest.mark.parametrize("code", ["en", "fr"])
def test_where_there_is_room_the_unit_stands_over_its_strength(known: Catalogue, code: str) -> None:
    sheet = _sheet(known, code, 5)
    scene = build_scene(tuple(known.movements.values()), known, language(code))
    direct = [label for label in sheet.labels if label.kind == "direct"]
    assert len(direct) >= 3
    for label in direct:
        mark = scene.marks[label.key]
        assert label.width >= text_width(mark.unit, STRENGTH_SIZE, 700) > 0
        assert mark.label


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("zoom", [zoom for zoom in ZOOMS if zoom >= 5.25])
def test_countries_in_which_arrows_end_are_named_where_their_names_fit_into_them(
    known: Catalogue, code: str, zoom: float
) -> None:
    written = {(label.kind, label.key) for label in _sheet(known, code, zoom).labels}
    assert {("country", "POL"), ("country", "ROU"), ("country", "FRA"), ("country", "UKR")} <= written


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("zoom", ZOOMS)
def test_no_plate_and_no_country_name_lies_on_another_country(known: Catalogue, code: str, zoom: float) -> None:
    scene = build_scene(tuple(known.movements.values()), known, language(code))
    own = {standing.place: standing.own for standing in scene.standings}
    for label in _sheet(known, code, zoom).labels:
        if label.kind in ("standing", "country", "neighbour", "sea"):
            allowed = {"standing": own.get(label.key), "sea": set()}.get(label.kind, {label.key})
            box = shapely.box(*(edge / 2.0**zoom for edge in label.bounds))
            assert met(box, scene.plane) <= allowed, (label.key, met(box, scene.plane))


@pytest.mark.parametrize("what", ["forces", "places"])
def test_a_name_of_thousands_of_letters_frames_no_map(what: str, known: Catalogue) -> None:
    long = Text(en="Brigade of the " + "very " * 3000 + "long name")
    forces, places = known.forces, known.places
    if what == "forces":
        forces = {name: force.model_copy(update={"name": long}) for name, force in forces.items()}
    else:
        places = Gazetteer(place.model_copy(update={"name": long}) for place in places)
    renamed = Catalogue(**{**vars_of(known), "forces": forces, "places": places})
    scenes = [build_scene(tuple(item.movements.values()), item, language("en")) for item in (known, renamed)]
    before, after = (_framed(place_labels(scene, 4.5)) for scene in scenes)
    assert after[2] - after[0] < before[2] - before[0] + 600


def _framed(labelling: Labelling) -> tuple[float, float, float, float]:
    assert labelling.frame is not None
    return labelling.frame
