/* The browser draws what Python reckoned: every case of tests/drawing.py, within a hundredth of a pixel. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { load, pretend, Remembered } from "./loading.js";

/**
 * @typedef {{ id: string, shaft: number[], head: Point[], width: number, core: number, dash: number[], stated: boolean }} Arrow
 * @typedef {{ id: string, x: number, y: number, width: number, height: number, pointed?: number, struck?: boolean }} Rect
 * @typedef {{ kind: LabelKind, key: string, x: number, y: number, foot: Point | null, boxes: Rect[] }} Written
 * @typedef {{ name: string, x: number, y: number, numbers: string[] }} Named
 * @typedef {object} Picture
 * @property {number} zoom
 * @property {[x: number, y: number, soft: boolean][]} ends
 * @property {Arrow[]} flows
 * @property {Written[]} labels
 * @property {{ frame: Bounds, crossings: Named[] }[]} edges
 * @typedef {{ kind: Sign["kind"], width: number, colour: string, dash: number[], struck: boolean }} Sample
 * @typedef {{ name: string, payload: Payload, pictures: Picture[], legend: Sample[] }} Case
 */

/** @type {{ scripts: string[], cases: Case[] }} */
const drawing = JSON.parse(readFileSync(String(process.env.DRAWING), "utf-8"));
pretend();
load(drawing.scripts);
const CLOSE = 0.01;

/* Of a crossing: a curve that meets the edge at a flat angle carries what was rounded further along it. */
const CROSSING = 0.05;

/** @param {number[]} found @param {number[]} expected @param {string} what @param {number} [within] */
function close(found, expected, what, within = CLOSE) {
  assert.equal(found.length, expected.length, what);
  found.forEach((value, i) => {
    assert.ok(Math.abs(value - expected[i]) <= within, `${what}: ${found} is not ${expected}`);
  });
}

/** @param {string | undefined} text */
const numbers = (text) => (text?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** The layer as it is drawn at a zoom, its pixels those of the world. @param {Payload} payload @param {number} zoom */
function drawn(payload, zoom) {
  const map = /** @type {any} */ ({
    getZoom: () => zoom,
    getPixelOrigin: () => ({ x: 0, y: 0 }),
    getSize: () => ({ x: 1000, y: 700 }),
    containerPointToLayerPoint: () => ({ x: 0, y: 0 }),
  });
  const hint = /** @type {any} */ ({ show() {}, hide() {} });
  const layer = new Movements(structuredClone(payload));
  layer.map = map;
  layer.picture = new Picture(layer.payload, () => {}, hint);
  layer.draw();
  /** @type {Remembered} */
  const svg = /** @type {any} */ (layer.picture.svg);
  return { layer, svg };
}

/** The groups of one movement or corridor that have a class. @param {Remembered} svg @param {string} id @param {string} className */
const groups = (svg, id, className) =>
  svg
    .all()
    .filter((node) => node.classes.includes(className))
    .filter((node) => node.attributes["data-movement"] === id || node.attributes["data-corridor"] === id);

/** @param {Remembered | undefined} node */
const rect = (node) => ["x", "y", "width", "height"].map((key) => Number(node?.attributes[key]));

for (const { name, payload, pictures, legend } of drawing.cases) {
  describe(name, () => {
    for (const picture of pictures) {
      const { layer, svg } = drawn(payload, picture.zoom);

      test(`arrows at zoom ${picture.zoom}`, () => {
        assert.equal(svg.all().filter((node) => node.classes.includes("flow")).length, picture.flows.length);
        for (const flow of picture.flows) arrow(svg, flow);
      });
      test(`ends at zoom ${picture.zoom}`, () => {
        const found = svg.find("ends")?.children ?? [];
        assert.equal(found.length, picture.ends.length);
        picture.ends.forEach(([x, y, soft], i) => {
          assert.equal(found[i].attributes.class, soft ? "soft-end" : "spot");
          close([found[i].number("cx"), found[i].number("cy")], [x, y], "an end");
        });
      });
      test(`labels at zoom ${picture.zoom}`, () => {
        for (const label of picture.labels) written(svg, label, layer.payload);
      });
      test(`names at the edge at zoom ${picture.zoom}`, () => {
        for (const edge of picture.edges) crossed(layer, edge);
      });
    }

    test("legend", () => {
      const container = new Remembered("div");
      const { panel, looks, measures } = payload;
      Furniture.explained(panel.legend, looks, measures.point, /** @type {any} */ (container));
      const samples = container.all().filter((node) => node.classes.includes("swatch"));
      assert.equal(samples.length, legend.length);
      samples.forEach((sample, i) => explained(sample, legend[i]));
    });
  });
}

/** @param {Remembered} svg @param {Arrow} flow */
function arrow(svg, flow) {
  const [group, ...others] = groups(svg, flow.id, "flow");
  assert.deepEqual(others, []);
  const shaft = group.find("shaft");
  const [x0, y0, x1, y1, x2, y2] = flow.shaft;
  // From the head backwards.
  close(numbers(shaft?.attributes.d), [x2, y2, x1, y1, x0, y0], `shaft of ${flow.id}`);
  close([Number(shaft?.attributes["stroke-width"])], [flow.width], `width of ${flow.id}`);
  close(numbers(shaft?.attributes["stroke-dasharray"]), flow.dash, `dash of ${flow.id}`);
  const head = group.find("head");
  assert.equal(head?.name, flow.stated ? "polygon" : "polyline");
  close(numbers(head?.attributes.points), flow.head.flat(), `head of ${flow.id}`);
  assert.equal(Boolean(group.find("core")), Boolean(flow.core));
  if (flow.core) close([Number(group.find("core")?.attributes["stroke-width"])], [flow.core], `core of ${flow.id}`);
  for (const casing of group.all().filter((node) => node.classes.includes("casing"))) {
    /** @type {Remembered | undefined} */
    const edged = casing.name === "path" ? shaft : head;
    assert.deepEqual([casing.attributes.d, casing.attributes.points], [edged?.attributes.d, edged?.attributes.points]);
  }
}

/** @param {Remembered} svg @param {Written} label @param {Payload} payload */
function written(svg, { kind, key, x, y, foot, boxes }, payload) {
  const words = {
    place: () => payload.nodes.find((node) => node.id === key)?.name,
    country: () => payload.countries[key],
  };
  if (kind === "place" || kind === "country") {
    const node = svg.all().find((item) => item.classes.includes(kind) && item.textContent === words[kind]());
    close([Number(node?.attributes.x), Number(node?.attributes.y)], [x, y], `${kind} ${key}`);
  } else if (kind === "strength" || kind === "direct") {
    const { unit, label } = payload.marks[key];
    const lines = groups(svg, key, "strength")[0]
      .all()
      .filter((node) => node.classes.includes("amount"));
    assert.deepEqual(
      lines.map((line) => line.textContent),
      kind === "direct" ? [unit, label] : [label],
    );
    const middle = lines.reduce((sum, line) => sum + line.number("y"), 0) / lines.length;
    for (const line of lines) close([line.number("x"), middle], [x, y], `${kind} ${key}`);
  }
  for (const box of boxes) boxed(groups(svg, box.id, kind)[0], box, kind);
  if (!foot) return;
  const leaders = svg.all().filter((node) => node.classes.includes("leader"));
  const ends = leaders.map((node) => ["x1", "y1", "x2", "y2"].map((name) => node.number(name)));
  const wanted = [...foot, x, y];
  assert.ok(
    ends.some((line) => line.every((value, i) => Math.abs(value - wanted[i]) <= CLOSE)),
    `no leader ${wanted}`,
  );
}

/** @param {Remembered} line */
const midway = (line) => [(line.number("x1") + line.number("x2")) / 2, (line.number("y1") + line.number("y2")) / 2];

/** @param {Remembered} group @param {Rect} box @param {LabelKind} kind */
function boxed(group, box, kind) {
  const what = `${kind} ${box.id}`;
  const expected = [box.x, box.y, box.width, box.height];
  const centre = [box.x + box.width / 2, box.y + box.height / 2];
  const figure = group.find("figure");
  if (kind !== "symbol")
    close([Number(figure?.attributes.x), Number(figure?.attributes.y)], centre, `figure of ${what}`, 2 * CLOSE);
  if (kind === "number") return close(rect(group.find("disc")), expected, what);
  if (kind === "symbol") return close(rect(group.all().find((node) => node.name === "image")), expected, what);
  const plate = group.find("plate");
  const strike = group.find("strike");
  assert.equal(Boolean(strike), Boolean(box.struck), what);
  if (strike) close(midway(strike), centre, `strike of ${what}`);
  if (!box.pointed) {
    const weight = Number(plate?.attributes["stroke-width"]);
    // The outline lies inside the plate.
    const [left, top, width, height] = rect(plate);
    return close([left - weight / 2, top - weight / 2, width + weight, height + weight], expected, what);
  }
  const points = numbers(plate?.attributes.points);
  const right = box.x + box.width;
  const [west, east] = [box.x + box.pointed / 2, right - box.pointed / 2];
  const [top, middle, bottom] = [box.y, box.y + box.height / 2, box.y + box.height];
  const corners = [west, top, east, top, right, middle, east, bottom, west, bottom, box.x, middle];
  return close(points, corners, what);
}

/** @param {Movements} layer @param {{ frame: Bounds, crossings: Named[] }} edge */
function crossed(layer, { frame: [west, north, east, south], crossings }) {
  const { flows, marks, nodes, measures } = layer.payload;
  const courses = flows.map((flow, index) => {
    const curve = Curves.moved(layer.strokes[index].whole, -west, -north);
    const [from, to] = [flow[10], flow[11]].map((node) => nodes[node].name);
    const { colour, number } = marks[flow[0]];
    return { curve, from, to, colour, told: { id: flow[0], number, strength: "", seen: true } };
  });
  const found = Edges.crossings(courses, [east - west, south - north], measures.together);
  assert.deepEqual(
    found.map(({ name, told }) => [name, ...told.map((item) => item.number)]),
    crossings.map(({ name, numbers }) => [name, ...numbers]),
  );
  found.forEach(({ name, point: [x, y] }, i) => {
    close([x + west, y + north], [crossings[i].x, crossings[i].y], `${name} at the edge`, CROSSING);
  });
}

/** @param {Remembered} sample @param {Sample} sign */
function explained(sample, { kind, width, colour, dash, struck }) {
  assert.ok(sample.classes.includes(kind));
  const [first] = sample.children;
  if (kind === "width" || kind === "unstated" || kind === "corridor") {
    close([first.number("stroke-width")], [width], `${kind} of the legend`);
  }
  if (kind === "arrow") close(numbers(first.attributes["stroke-dasharray"]), dash, "dash of the legend");
  if (kind === "nation") assert.equal(first.style.cssText, `--nation:${colour}`);
  if (kind === "arrow" || kind === "plate") assert.equal(Boolean(sample.find("strike")), struck);
}
