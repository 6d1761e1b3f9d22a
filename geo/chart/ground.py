"""What a box on the map stands on: which countries' land it touches."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from PIL import Image, ImageDraw
from shapely import STRtree
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from geo.flows.plane import WORLD, Frame, Plane, Point
from geo.places.borders import COUNTRIES

OFF_LAND = 1.5
"""Pixels that a box keeps from foreign land: the outline of a plate is that wide."""
_POINTS = 160
"""Points of an outline's piece, at most: the fewer, the sooner it is told what touches it."""
_FEW = 32
"""Boxes up to which each is asked of the land itself."""
_TILE = 128
"""Pixels across a tile of the picture of the land."""
_INEXACT = 1.5
"""Pixels by which it may be wrong: a neighbour may cover a country's rim, and a pixel is land or not as a whole."""


@dataclass(frozen=True)
class Country:
    """An outline of the base map in world units, one of several where a country has parts overseas."""

    code: str
    overseas: bool
    outline: BaseGeometry


@lru_cache(maxsize=4)
def drawn_countries(plane: Plane) -> tuple[Country, ...]:
    """The countries of the base map on a plane."""
    text = COUNTRIES.read_text(encoding="utf-8")
    outlines = map(plane.flat, shapely.get_parts(shapely.from_geojson(text)))
    names = [feature["properties"] for feature in json.loads(text)["features"]]
    return tuple(Country(name["a3"], name["overseas"], outline) for name, outline in zip(names, outlines, strict=True))


class Ground:
    """The land of countries, cut into pieces without holes that are quick to ask and to draw."""

    def __init__(self, land: Sequence[Country], plane: Plane) -> None:
        self._plane = plane
        # The small are drawn last: over a large one they lose nothing but their rim.
        by_size = sorted(land, key=lambda country: -float(country.outline.area))
        pieces = [(country.code, piece) for country in by_size for piece in _pieces(country.outline)]
        # Behind the date line the land may go on.
        pieces = [(code, translate(piece, shift)) for shift in plane.copies if shift >= 0 for code, piece in pieces]
        self._codes = np.array([code for code, _ in pieces])
        self._countries, colours = np.unique(self._codes, return_inverse=True)
        self._colours = (colours + 1).astype(np.uint8)  # 0 is the sea
        self._tree = STRtree([piece for _, piece in pieces])
        self._rings = [shapely.get_coordinates(piece) for _, piece in pieces]
        self._edges = np.array([piece.bounds for _, piece in pieces])

    def foreign(self, bounds: Frame, scale: float, own: Set[str]) -> bool:
        """Whether a box, in pixels where a world unit is `scale` of them, touches land of a country that is not in
        `own` (alpha-3 codes)."""
        touched = self._tree.query(shapely.box(*self._in_first_world(bounds, scale)), predicate="intersects")
        return not set(self._codes[touched].tolist()) <= own

    def lies_in(self, point: Point, scale: float, own: Set[str]) -> bool:
        """Whether a point in pixels lies on land of one of the countries."""
        touched = self._tree.query(
            shapely.Point(*self._in_first_world((*point, *point), scale)[:2]), predicate="intersects"
        )
        return not set(self._codes[touched].tolist()).isdisjoint(own)

    def clear(self, centres: np.ndarray, size: Point, scale: float, own: frozenset[str]) -> np.ndarray:
        """Which boxes of that size around the centres (n by 2, in pixels) touch no foreign land, and keep OFF_LAND
        from it: on a picture of it, summed up so that four of its pixels tell of any box (Crow 1984)."""
        if len(centres) <= _FEW:
            return self._clear_of_pieces(centres, size, scale, own)
        reach = np.array(size) / 2 + OFF_LAND + _INEXACT
        corner = np.floor(np.min(centres - reach, axis=0)).astype(int)
        land = self._land(corner, np.ceil(np.max(centres + reach, axis=0)).astype(int) + 1, scale)
        foreign = np.concatenate([[False], ~np.isin(self._countries, list(own))])
        sums = np.zeros(np.add(land.shape, 1), dtype=np.int32)
        sums[1:, 1:] = foreign[land].cumsum(axis=0, dtype=np.int32).cumsum(axis=1)
        clear = _empty(sums, centres - corner, reach)
        if np.count_nonzero(clear) < _FEW:  # the picture is careful: where it frees little, the land itself is asked
            doubtful = np.flatnonzero(~clear & _empty(sums, centres - corner, reach - 2 * _INEXACT))
            clear[doubtful] = self._clear_of_pieces(centres[doubtful], size, scale, own)
        return clear

    def _clear_of_pieces(self, centres: np.ndarray, size: Point, scale: float, own: frozenset[str]) -> np.ndarray:
        """The same asked of the land itself, which takes less long for a few."""
        half = np.array(size) / 2 + OFF_LAND
        lows, highs = (centres - half) / scale, (centres + half) / scale
        world = self._plane.turns(lows[:, 0] - WORLD / 2)
        boxes = shapely.box(lows[:, 0] - world, lows[:, 1], highs[:, 0] - world, highs[:, 1])
        box, piece = self._tree.query(boxes, predicate="intersects")
        clear = np.ones(len(centres), dtype=bool)
        clear[box[~np.isin(self._codes[piece], list(own))]] = False
        return clear

    def _land(self, corner: np.ndarray, end: np.ndarray, scale: float) -> np.ndarray:
        """The picture of the pixels from a corner (x, y) to before another."""
        first, last = corner // _TILE * _TILE, -(-end // _TILE) * _TILE
        columns, rows = (range(*bounds, _TILE) for bounds in zip(first.tolist(), last.tolist(), strict=True))
        tiles = np.block([[self._tile(x, y, scale) for x in columns] for y in rows])
        (left, top), (right, bottom) = corner - first, end - first
        return tiles[top:bottom, left:right]

    @lru_cache(maxsize=4096)  # noqa: B019 (there is one Ground a plane)
    def _tile(self, west: int, north: int, scale: float) -> np.ndarray:
        """Which country's land is in the pixels of a tile, by its place in `_countries`, from 1."""
        image = Image.new("L", (_TILE, _TILE))
        draw = ImageDraw.Draw(image)
        left, top, right, bottom = self._in_first_world((west, north, west + _TILE, north + _TILE), scale)
        corner = np.array([left * scale, top * scale])
        pieces = np.sort(self._tree.query(shapely.box(left, top, right, bottom)))
        edges = self._edges[pieces] * scale - np.tile(corner, 2)
        specks = np.max(edges[:, 2:] - edges[:, :2], axis=1) < 1
        for index in pieces[~specks].tolist():
            colour = int(self._colours[index])
            draw.polygon((self._rings[index] * scale - corner).ravel().tolist(), fill=colour, outline=colour)
        pixels = np.array(image)
        x, y = edges[specks][:, [0, 0, 2, 2]].astype(int).ravel(), edges[specks][:, [1, 3, 1, 3]].astype(int).ravel()
        seen = (x >= 0) & (y >= 0) & (x < _TILE) & (y < _TILE)
        pixels[y[seen], x[seen]] = np.repeat(self._colours[pieces[specks]], 4)[seen]
        return pixels

    def _in_first_world(self, bounds: Frame, scale: float) -> Frame:
        """Bounds in world units, moved by whole worlds to where the land is."""
        west, north, east, south = (value / scale for value in bounds)
        first = self._plane.nearest(west, WORLD / 2)
        return first, north, first + east - west, south


def _empty(sums: np.ndarray, centres: np.ndarray, reach: np.ndarray) -> np.ndarray:
    """Whether nothing is set in boxes that reach so far from their centres, by the sums of all pixels before each."""
    left, top = np.floor(centres - reach).astype(int).T
    right, bottom = np.ceil(centres + reach).astype(int).T + 1
    return np.asarray(sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left] == 0)


@lru_cache(maxsize=4)
def ground(plane: Plane) -> Ground:
    """The land of the base map on a plane."""
    return Ground(drawn_countries(plane), plane)


def _pieces(outline: BaseGeometry) -> Iterator[BaseGeometry]:
    """The outline halved across its longer side until each part has few points and no holes."""
    for part in shapely.get_parts(outline):
        if part.geom_type != "Polygon":
            continue  # where a cut merely touches
        if shapely.get_num_coordinates(part) <= _POINTS and not part.interiors:
            yield part
            continue
        west, north, east, south = part.bounds
        if east - west > south - north:
            halves = (west, north, (west + east) / 2, south), ((west + east) / 2, north, east, south)
        else:
            halves = (west, north, east, (north + south) / 2), (west, (north + south) / 2, east, south)
        for half in halves:
            yield from _pieces(shapely.clip_by_rect(part, *half))
