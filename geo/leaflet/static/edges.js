/* Ends outside the frame: where their arrows cross its edge, and where their names stand there. */
const Edges = (() => {
  "use strict";

  const STEPS = 96;
  const HALVINGS = 20;
  const INSET = 6;
  /* Pixels between the edge and what covers it in which an arrow is not seen to enter. */
  const MARGIN = 24;
  /* Pixels that the credit takes at the foot. */
  const FOOT = 26;
  const STEP = 12;
  /* Pixels inwards between two rows of names, how many rows there may be, and what a row costs beside a pixel along. */
  const ROW = 26;
  const ROWS = 8;
  const INWARDS = 60;

  /** What crosses the edge of a frame of `size`, or comes out from below what has `covered` that; one end is named once
   * where its arrows cross side by side.
   * @type {(courses: Course[], size: Point, together: number, covered?: Bounds[]) => Crossing[]} */
  function crossings(courses, size, together, covered = []) {
    /** @type {Crossing[]} */
    const found = [];
    for (const course of courses) {
      const stretch = visible(course.curve, size);
      if (!stretch) continue;
      const [first, last] = stretch;
      const [out, into] = [
        uncovered(course.curve, first, last, covered),
        uncovered(course.curve, last, first, covered),
      ];
      if (first > 0) join(found, course.from, Curves.at(course.curve, out), course, together);
      if (last < 1) join(found, course.to, Curves.at(course.curve, into), course, together);
    }
    return found;
  }

  /** The parameter, on the way from one of a curve to another, at which it comes out from below what covers its start;
   * the start itself where nothing does, or all is covered.
   * @type {(curve: Curve, from: number, to: number, covered: Bounds[]) => number} */
  function uncovered(curve, from, to, covered) {
    for (let i = 0; i <= STEPS; i++) {
      const t = from + ((to - from) * i) / STEPS;
      const [x, y] = Curves.at(curve, t);
      const below = covered.some(
        ([w, n, e, s]) => x > w - MARGIN && x < e + MARGIN && y > n - MARGIN && y < s + MARGIN,
      );
      if (!below) return t;
    }
    return from;
  }

  /** The first and the last parameter at which a curve lies in the frame.
   * @type {(curve: Curve, size: Point) => Point | null} */
  function visible(curve, [width, height]) {
    /** @type {(t: number) => boolean} */
    const inside = (t) => {
      const [x, y] = Curves.at(curve, t);
      return x >= 0 && y >= 0 && x <= width && y <= height;
    };
    // A curve lies within its three points: most are wholly in sight or wholly out of it.
    const [x0, y0, x1, y1, x2, y2] = curve;
    const [xs, ys] = [
      [x0, x1, x2],
      [y0, y1, y2],
    ];
    if (Math.min(...xs) >= 0 && Math.min(...ys) >= 0 && Math.max(...xs) <= width && Math.max(...ys) <= height)
      return [0, 1];
    if (Math.max(...xs) < 0 || Math.max(...ys) < 0 || Math.min(...xs) > width || Math.min(...ys) > height) return null;
    const seen = Array.from({ length: STEPS + 1 }, (_, i) => inside(i / STEPS));
    const [first, last] = [seen.indexOf(true), seen.lastIndexOf(true)];
    if (first < 0) return null;
    /** @type {(near: number, far: number) => number} */
    const edge = (near, far) => {
      for (let i = 0; i < HALVINGS; i++) {
        const middle = (near + far) / 2;
        if (inside(middle)) near = middle;
        else far = middle;
      }
      return near;
    };
    return [
      first > 0 ? edge(first / STEPS, (first - 1) / STEPS) : 0,
      last < STEPS ? edge(last / STEPS, (last + 1) / STEPS) : 1,
    ];
  }

  /** @type {(found: Crossing[], name: string, point: Point, course: Course, together: number) => void} */
  function join(found, name, point, { colour, told }, together) {
    if (!name) return;
    const near = found.find(
      (item) => item.name === name && Math.hypot(item.point[0] - point[0], item.point[1] - point[1]) < together,
    );
    const item = near || { name, point, colour, told: [] };
    if (!near) found.push(item);
    item.told.push(told);
  }

  /** What each of the marks told with one name says of its strength: nothing where all are in sight, else each its own,
   * so that none is taken for that of its neighbour. @type {(told: Outside[]) => string[]} */
  function strengths(told) {
    const unseen = told.some(({ strength, seen }) => strength && !seen);
    return told.map(({ strength }) => (unseen ? strength : ""));
  }

  /** Where the edge of a frame of `size` is met from its middle on the way to a point and beyond.
   * @type {(point: Point, size: Point) => Point} */
  function towards([x, y], [width, height]) {
    const [dx, dy] = [x - width / 2, y - height / 2];
    const out = Math.max(Math.abs(dx) / (width / 2), Math.abs(dy) / (height / 2));
    return out ? [width / 2 + dx / out, height / 2 + dy / out] : [width / 2, 0];
  }

  /** @type {(point: Point, size: Point) => Side} the side of the frame that a point is nearest to */
  function side([x, y], [width, height]) {
    /** @type {[Side, number][]} */
    const away = [
      ["left", x],
      ["right", width - x],
      ["top", y],
      ["bottom", height - y],
    ];
    return away.reduce((best, next) => (next[1] < best[1] ? next : best))[0];
  }

  /** Where a name of the given size stands: beside its crossing or along that side, else further inwards, clear of what
   * is taken; where nothing is clear, where it covers least.
   * @type {(point: Point, name: Point, size: Point, taken: Bounds[]) => Bounds} */
  function place(point, [width, height], size, taken) {
    const at = side(point, size);
    const [east, south] = [size[0] - width - INSET, size[1] - height - INSET];
    const left = clamp(point[0] - width * (at === "left" ? 0 : at === "right" ? 1 : 0.5), INSET, east);
    const top = clamp(point[1] - height * (at === "top" ? 0 : at === "bottom" ? 1 : 0.5), INSET, south);
    const upright = at === "left" || at === "right";
    const inwards = at === "left" || at === "top" ? 1 : -1;
    /** @type {(moved: number, row: number) => Bounds} */
    const box = (moved, row) => {
      const [aside, down] = upright ? [row * ROW * inwards, moved] : [moved, row * ROW * inwards];
      const x = clamp(left + aside, INSET, east);
      const y = clamp(top + down, INSET, size[1] - height - FOOT);
      return [x, y, x + width, y + height];
    };
    const steps = Math.ceil((upright ? size[1] : size[0]) / STEP);
    const moves = Array.from({ length: 2 * steps + 1 }, (_, i) => (i % 2 ? 1 : -1) * Math.ceil(i / 2) * STEP);
    const tries = Array.from({ length: ROWS }, (_, row) => moves.map((moved) => ({ moved, row }))).flat();
    tries.sort((one, other) => Math.abs(one.moved) - Math.abs(other.moved) + (one.row - other.row) * INWARDS);
    const boxes = tries.map(({ moved, row }) => box(moved, row));
    const free = boxes.find((item) => !taken.some((other) => meet(item, other)));
    if (free) return free;
    /** @type {(item: Bounds) => number} */
    const covered = (item) => taken.reduce((sum, other) => sum + shared(item, other), 0);
    return boxes.reduce((best, item) => (covered(item) < covered(best) ? item : best));
  }

  /** @type {(one: Bounds, other: Bounds) => number} square pixels that two boxes share */
  const shared = (one, other) =>
    Math.max(0, Math.min(one[2], other[2]) - Math.max(one[0], other[0])) *
    Math.max(0, Math.min(one[3], other[3]) - Math.max(one[1], other[1]));

  /** @type {(one: Bounds, other: Bounds) => boolean} whether one box lies over another, or within 3 pixels above or below */
  const meet = (one, other) => one[0] < other[2] && one[2] > other[0] && one[1] < other[3] + 3 && one[3] > other[1] - 3;

  /** @type {(value: number, low: number, high: number) => number} */
  const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

  return { crossings, strengths, visible, towards, side, place };
})();
