/* What only the browser decides, since it depends on the window: title, names at the edge, the first view. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, pretend } from "./loading.js";

pretend();
load(["curves", "labels", "names", "edges", "framing", "titles", "globe"]);

/** @type {(one: Bounds, other: Bounds) => boolean} */
const meet = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

test("a title keeps its place where nothing of the page covers the top of the map", () => {
  assert.equal(Titles.place([], 900), null);
  assert.equal(Titles.place([[10, 700, 380, 740]], 390), null);
});

test("a title ends before what covers the right corner, and goes below it where that leaves too little", () => {
  /** @type {Bounds} */
  const tabs = [700, 14, 1070, 46];
  const wide = Titles.place([tabs], 1086);
  assert.deepEqual(wide, { left: 14, top: 14, width: 560 });
  const narrow = Titles.place([[226, 14, 592, 46]], 608);
  assert.deepEqual(narrow, { left: 14, top: 56, width: 560 });
});

test("a title begins right of the button that opens the sidebar", () => {
  /** @type {Bounds} */
  const button = [8, 10, 40, 42];
  const place = Titles.place([button, [1000, 14, 1370, 46]], 1386);
  assert.ok(place && place.left >= 50 && place.top === 14);
});

test("the foot is what the page covers of it", () => {
  assert.equal(Titles.foot([[8, 740, 382, 814]], 844), 104);
  assert.equal(Titles.foot([[8, 10, 40, 42]], 844), 0);
});

test("whatever covers the top, a title lies clear of it and inside the map", () => {
  assert.deepEqual(Titles.place([[10, 10, 38, 38]], 390), { left: 48, top: 14, width: 328 });
  for (let width = 330; width < 2000; width += 37) {
    /** @type {Bounds[]} */
    const covering = [
      [8, 10, 40, 42],
      [Math.max(60, width - 386), 14, width - 16, 46],
    ];
    const place = Titles.place(covering, width);
    assert.ok(place && place.width >= 200, `no room at ${width}`);
    /** @type {Bounds} */
    const title = [place.left, place.top, place.left + place.width, place.top + 60];
    assert.ok(!covering.some((box) => meet(box, title)), `covered at ${width}`);
    assert.ok(title[2] <= width, `outside at ${width}`);
  }
});

test("names at the edge stand inside the frame and not upon one another", () => {
  /** @type {Bounds[]} */
  const taken = [[14, 14, 400, 80]];
  for (let i = 0; i < 12; i++) {
    const box = Edges.place([0, 60 + 5 * i], [120, 20], [900, 700], taken);
    assert.ok(!taken.some((other) => meet(box, other)), `name ${i}`);
    assert.ok(box[0] >= 0 && box[1] >= 0 && box[2] <= 900 && box[3] <= 700, `name ${i}`);
    taken.push(box);
  }
});

test("where one name at the edge tells of several marks, no strength can be taken for another's", () => {
  /** @type {(number: string, strength: string, seen: boolean) => Outside} */
  const told = (number, strength, seen) => ({ id: number, number, strength, seen });
  const [large, small, unstated] = [told("1", "1,700", true), told("2", "about 300", false), told("3", "", false)];
  assert.deepEqual(Edges.strengths([large, unstated]), ["", ""]);
  assert.deepEqual(Edges.strengths([large, small, unstated]), ["1,700", "about 300", ""]);
});

test("a curve wholly inside or wholly outside crosses no edge; one that grazes a corner is found", () => {
  assert.deepEqual(Edges.visible([10, 10, 50, 80, 90, 10], [100, 100]), [0, 1]);
  assert.equal(Edges.visible([-10, -10, -50, -80, -90, -10], [100, 100]), null);
  const stretch = Edges.visible([-100, 50, 50, 50, 200, 50], [100, 100]);
  assert.ok(stretch);
  const [first, last] = stretch.map((t) => Curves.at([-100, 50, 50, 50, 200, 50], t)[0]);
  assert.ok(Math.abs(first) < 0.01 && Math.abs(last - 100) < 0.01);
});

test("an arrow that enters below the title is named where it comes out from it, one beside it at the edge", () => {
  const told = { id: "1", number: "1", strength: "", seen: true };
  /** @type {(curve: Curve) => Course} */
  const course = (curve) => ({ curve, from: "Fort Bragg", to: "", colour: "", told });
  /** @type {(x: number) => Point} */
  const named = (x) =>
    Edges.crossings([course([x, -100, x, 100, x, 300])], [900, 700], 0, [[14, 14, 400, 110]])[0].point;
  assert.ok(named(200)[1] > 110 && named(200)[1] < 150);
  assert.ok(Math.abs(named(600)[1]) < 1);
});

test("an arrow that is covered wherever it is in sight is named at the edge", () => {
  const told = { id: "1", number: "1", strength: "", seen: true };
  const course = {
    curve: /** @type {Curve} */ ([50, -100, 50, 0, 50, 60]),
    from: "Fort Bragg",
    to: "",
    colour: "",
    told,
  };
  const [{ point }] = Edges.crossings([course], [900, 700], 0, [[14, 14, 400, 110]]);
  assert.ok(Math.abs(point[1]) < 1);
});

/** @type {(frames: Record<string, Bounds>) => Payload} */
const framed = (frames) =>
  /** @type {any} */ ({
    frames,
    labels: Object.fromEntries(Object.keys(frames).map((zoom) => [zoom, [["number", "a", 0, 0]]])),
    marks: { a: { width: 20 } },
    standings: [],
    nodes: [],
    flows: [],
    unplaced: {},
    measures: { numberRadius: 10, text: { strength: 13 } },
  });

test("the first view is the closest that holds all", () => {
  const frames = framed({ 2: [0, 0, 100, 80], 3: [0, 0, 200, 160], 4: [0, 0, 400, 320], 6: [0, 0, 1600, 1280] });
  assert.equal(Framing.view(frames, [900, 700], 1.5)?.zoom, 4);
  assert.equal(Framing.view(frames, [300, 400], 1.5)?.zoom, 3);
});

test("a map on which many marks find no room does not hold them, however narrow what is left", () => {
  const frames = framed({ 2: [0, 0, 100, 80], 5: [0, 0, 800, 640] });
  frames.labels[5] = [
    ["number", "a", 100, 100],
    ["number", "a", 150, 120],
    ["number", "a", 790, 630],
  ];
  assert.equal(Framing.view(frames, [390, 700], 1.5)?.zoom, 2);
  frames.unplaced = { 2: ["a"] };
  assert.equal(Framing.view(frames, [390, 700], 1.5)?.zoom, 5);
});

test("no mark of the first view lies under what covers the map, where there is room beside it", () => {
  const frames = framed({ 3: [-20, -20, 220, 180], 4: [-20, -20, 420, 340] });
  frames.labels[4] = [
    ["number", "a", 0, 0],
    ["number", "a", 400, 320],
  ];
  /** @type {Bounds} */
  const legend = [0, 420, 500, 700];
  const seen = Framing.view(frames, [900, 700], 1.5, [legend]);
  assert.ok(seen && seen.zoom === 4);
  for (const [, , x, y] of frames.labels[4]) {
    const [px, py] = [x - seen.centre[0] + 450, y - seen.centre[1] + 350];
    assert.ok(px > 0 && px < 900 && py > 0 && py < 700, "outside");
    assert.ok(px - 10 > legend[2] || py + 10 < legend[1], "covered");
  }
  assert.ok(Framing.view(frames, [900, 700], 1.5, [[0, 0, 900, 700]]), "a map that is all covered has a view");
});

test("marks fill a window where they take 60 % of one direction of it and lie in it", () => {
  assert.ok(Framing.fills([100, 300, 700, 360], [1000, 700]));
  assert.ok(!Framing.fills([100, 300, 600, 360], [1000, 700]));
  assert.ok(!Framing.fills([-1, 300, 700, 360], [1000, 700]));
});

test("the globe: its middle, its edge, what is behind it, and the way over the pole", () => {
  assert.deepEqual(
    Globe.project([46, -38], [46, -38]).at.map((value) => Math.abs(Math.round(value * 1e9))),
    [0, 0],
  );
  const behind = Globe.project([-46, 142], [46, -38]);
  assert.ok(!behind.seen);
  const edge = Globe.project([0, 120], [0, 0]);
  assert.ok(!edge.seen && Math.abs(Math.hypot(...edge.at) - 1) < 1e-9);
  const [lat, lon] = Globe.middle([
    [0, 10],
    [0, 50],
  ]);
  assert.ok(Math.abs(lat) < 1e-9 && Math.abs(lon - 30) < 1e-9);
  assert.ok(Math.max(...Globe.course([60, 0], [60, 180]).map((place) => place[0])) > 89.9);
  assert.equal(Globe.path([[-46, 142]], [46, -38], 60, true), "");
});

test("the way to a place outside a frame leaves it at the edge", () => {
  assert.deepEqual(Edges.towards([-500, 350], [1000, 700]), [0, 350]);
  assert.deepEqual(Edges.towards([500, 10000], [1000, 700]), [500, 700]);
});

test("a map too small for all shows most of it, and an empty one has no view", () => {
  const small = framed({ 2: [-500, -500, 500, 500] });
  assert.equal(Framing.view(small, [200, 300], 1.5)?.zoom, 2);
  assert.equal(Framing.view(framed({}), [900, 700], 1.5), null);
});

test("labels of a zoom between two are those of the nearer, carried there", () => {
  const placed = Labels.placed({ 2: [["number", "a", 100, 40]], 4: [["number", "a", 0, 0, 8, 16]] }, 2.5, [-1, -2]);
  const factor = Math.SQRT2;
  assert.deepEqual(placed, [["number", "a", 100 * factor - 1, 40 * factor - 2]]);
  assert.deepEqual(Labels.placed({ 4: [["number", "a", 0, 0, 8, 16]] }, 5, [0, 0]), [["number", "a", 0, 0, 16, 32]]);
  assert.deepEqual(Labels.placed({}, 5, [0, 0]), []);
});

test("a name stands beside what covers it where that is near, and whole in the frame, or nowhere", () => {
  /** @type {Bounds} */
  const frame = [0, 0, 900, 700];
  assert.deepEqual(Names.beside([100, 100, 160, 115], frame, [], 0), [0, 0]);
  assert.equal(Names.beside([100, 100, 160, 115], frame, [[150, 90, 300, 300]], 0), null);
  const moved = Names.beside([100, 100, 160, 115], frame, [[150, 90, 300, 300]], 44);
  assert.deepEqual(moved, [-13, 0]);
  assert.equal(Names.beside([100, 100, 160, 115], frame, [[60, 60, 400, 400]], 44), null);
  assert.equal(Names.beside([-20, 100, 40, 115], frame, [], 0), null);
  assert.deepEqual(Names.beside([-20, 100, 40, 115], frame, [], 44), [23, 0]);
});
