/* A flow in pixels: lane, trimmed ends, shaft and head, as geo/flows/stroke.py has it; and the elements that draw it. */
const Strokes = (() => {
  "use strict";

  const STATED = 1;
  const CORRIDOR = 2;
  /* Pixels that the paper-coloured edge adds to a line, and that a pointer may miss it by. */
  const CASING = 3.5;
  const SLACK = 10;
  const EASY = 16;
  /* Boxes along an arrow. */
  const PIECES = 60;

  /** @type {(curve: Curve, lane: number) => Curve} moved sideways into its lane */
  function inLane(curve, lane) {
    const [dx, dy] = [curve[4] - curve[0], curve[5] - curve[1]];
    const run = Math.hypot(dx, dy) || 1;
    return Curves.moved(curve, (lane * dy) / run, (-lane * dx) / run);
  }

  /** @type {(curve: Curve, width: number, lane: number, measures: Measures) => Stroke} of a curve in pixels */
  function stroke(curve, width, lane, measures) {
    const whole = inLane(curve, lane);
    const steps = Curves.lengths(whole);
    const length = steps[steps.length - 1];
    const trim = Math.min(measures.trim, length * measures.trimShare);
    const usable = length - 2 * trim;
    const [ideal, breadth] = [measures.headLength, measures.headBreadth].map(([least, by]) => least + by * width);
    const head = Math.min(ideal, usable * measures.headShare);
    const tip = Curves.atDistance(steps, length - trim);
    const base = Curves.atDistance(steps, length - trim - head);
    const wide = Math.min(width, usable * measures.widthShare + measures.thinnest);
    return {
      whole,
      shaft: Curves.part(whole, Curves.atDistance(steps, trim), base),
      head: triangle(Curves.at(whole, base), Curves.at(whole, tip), Math.min(breadth, head * measures.slender)),
      width: wide,
      core: Math.max(measures.coreThinnest, wide - measures.coreEdges),
    };
  }

  /** @type {(base: Point, tip: Point, breadth: number) => [Point, Point, Point]} */
  function triangle([bx, by], [tx, ty], breadth) {
    const reach = Math.hypot(tx - bx, ty - by) || 1;
    const nx = ((-(ty - by) / reach) * breadth) / 2;
    const ny = (((tx - bx) / reach) * breadth) / 2;
    return [
      [bx + nx, by + ny],
      [tx, ty],
      [bx - nx, by - ny],
    ];
  }

  /** @type {(bits: number) => boolean} whether a flow stands for several movements */
  const isCorridor = (bits) => Boolean(bits & CORRIDOR);

  /** @type {(stroke: Stroke, bits: number, dash: number[]) => Shape[]} */
  function shapes({ whole, shaft, head, width, core }, bits, dash) {
    // Drawn from the head backwards, so that a dashed shaft meets its head with a full dash.
    const d = Curves.path(Curves.reversed(shaft));
    const points = head.map((pair) => pair.map((value) => value.toFixed(2)).join(",")).join(" ");
    /** @type {Shape[]} */
    const drawn = [
      ["path", { class: "hit", d: Curves.path(whole), "stroke-width": Math.max(width + SLACK, EASY) }],
      ["path", { class: "casing", d, "stroke-width": width + CASING }],
      ["polygon", { class: "casing", points, "stroke-width": CASING }],
      ["path", { class: "shaft", d, "stroke-width": width, "stroke-dasharray": dash.join(" ") }],
      [bits & STATED ? "polygon" : "polyline", { class: "head", points }],
    ];
    if (isCorridor(bits)) drawn.push(["path", { class: "core", d, "stroke-width": core }]);
    return drawn;
  }

  /** @type {(points: Point[]) => Bounds} the box around points */
  function around(points) {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }

  /** @type {(stroke: Stroke) => Bounds[]} boxes along what is drawn, as broad as it is */
  const along = ({ whole, width }) =>
    Array.from({ length: PIECES + 1 }, (_, i) => {
      const [x, y] = Curves.at(whole, i / PIECES);
      return [x - width / 2, y - width / 2, x + width / 2, y + width / 2];
    });

  return { stroke, isCorridor, shapes, around, along };
})();
