/* The plane of the map: the places of tests/drawing.py where Python has them, and outlines made ready for it. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load, pretend } from "./loading.js";

/** @type {{ planes: { centre: Point, place: Point, flat: Point, back: Point }[] }} */
const { planes } = JSON.parse(readFileSync(String(process.env.DRAWING), "utf-8"));
pretend();
load(["planes"]);

/** A collection of one country. @param {number[][][][]} coordinates @returns {GeoJSON.FeatureCollection} */
const country = (coordinates) => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } }],
});

/** Its polygons as they are drawn. @param {number[][][][]} coordinates @param {Point} centre @returns {number[][][][]} */
function drawn(coordinates, centre) {
  const { geometry } = Planes.outlines(country(coordinates), centre).features[0];
  return /** @type {GeoJSON.MultiPolygon} */ (geometry).coordinates;
}

/** @type {(west: number, south: number, east: number, north: number) => number[][]} */
const box = (west, south, east, north) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

test("places lie where Python has them, and come back as there", () => {
  assert.ok(planes.length > 200);
  for (const { centre, place, flat, back } of planes) {
    const found = Planes.project(place, centre);
    assert.ok(Math.hypot(found[0] - flat[0], found[1] - flat[1]) < 1e-9, `${place} around ${centre}: ${found}`);
    const [lat, lon] = Planes.unproject(found, centre);
    const turn = (lon - back[1]) % 360;
    const along = Math.min(Math.abs(turn), 360 - Math.abs(turn)) * Math.cos((lat * Math.PI) / 180);
    assert.ok(Math.abs(lat - back[0]) < 1e-4 && along < 1e-4, `${place} around ${centre}: ${lat}, ${lon}`);
  }
});

test("a point beyond the rim keeps its direction", () => {
  const [east, west] = [Planes.unproject([3, 0], [0, 0]), Planes.unproject([-3, 0], [0, 0])];
  assert.ok(east[1] > 179 && west[1] < -179 && Math.abs(east[0]) < 1e-6);
});

test("an outline has a corner at least each 0.7 degrees, its own corners among them", () => {
  const [[ring]] = drawn([[box(-10, 49, 12, 50)]], [50, 20]);
  ring.slice(1).forEach(([lon, lat], i) => {
    assert.ok(Math.hypot(lon - ring[i][0], lat - ring[i][1]) <= 0.7 + 1e-9);
  });
  for (const corner of box(-10, 49, 12, 50))
    assert.ok(ring.some(([lon, lat]) => lon === corner[0] && lat === corner[1]));
});

test("two halves that meet at the date line are one, holes and islands stay", () => {
  const hole = box(172, 64, 173, 65);
  const whole = drawn([[box(170, 60, 180, 70), hole], [box(-180, 60, -170, 70)], [box(-160, 60, -150, 61)]], [60, 180]);
  assert.deepEqual(whole.map((rings) => rings.length).sort(), [1, 2]);
  const [ring] = whole.find((rings) => rings.length === 2) ?? [[]];
  const lons = ring.map(([lon]) => lon);
  assert.deepEqual([Math.min(...lons), Math.max(...lons)], [170, 190]);
  assert.ok(!ring.some(([lon, lat]) => lon === 180 && lat > 60 && lat < 70), "a border along the date line");
  const twice = ring.reduce(
    (sum, [x, y], i) => sum + x * (ring[i + 1] ?? ring[0])[1] - (ring[i + 1] ?? ring[0])[0] * y,
    0,
  );
  assert.ok(Math.abs(Math.abs(twice / 2) - 200) < 1e-6, `an area of ${twice / 2}`);
});

test("halves that touch the date line elsewhere stay apart", () => {
  assert.equal(drawn([[box(170, 60, 180, 70)], [box(-180, 50, -170, 58)]], [60, 180]).length, 2);
});

test("what lies on the far side is left out, what reaches there is held at the edge, and nothing is turned inside out", () => {
  assert.deepEqual(drawn([[box(-170, -55, -160, -45)]], [50, 20]), []);
  assert.deepEqual(drawn([[box(100, 0, 140, 60)]], [-35, -60]), []);
  const [[ring]] = drawn([[box(150, -45, 175, -10)]], [50, 20]);
  const out = ring.map(([lon, lat]) => Math.hypot(...Planes.project([lat, lon], [50, 20])));
  assert.ok(Math.max(...out) <= 2 * Math.sin((75 * Math.PI) / 180) + 1e-9);
  assert.ok(Math.min(...out) < 1.8);
});
