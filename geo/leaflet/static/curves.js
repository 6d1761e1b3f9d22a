/* Quadratic Béziers as [x0, y0, x1, y1, x2, y2]: the same sums as in geo/flows/curve.py, which a test holds equal. */
const Curves = (() => {
  "use strict";

  const CHORDS = 64;

  /** @type {(curve: Curve, t: number) => Point} the point at parameter `t`, 0 at the start and 1 at the end */
  function at([x0, y0, x1, y1, x2, y2], t) {
    const u = 1 - t;
    return [u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2];
  }

  /** @type {(curve: Curve, t0: number, t1: number) => Curve} the stretch between two parameters */
  function part(curve, t0, t1) {
    const [x0, y0, x1, y1, x2, y2] = curve;
    const [u0, u1] = [1 - t0, 1 - t1];
    /** @type {(a: number, b: number, c: number) => number} */
    const blossom = (a, b, c) => u0 * u1 * a + (u0 * t1 + u1 * t0) * b + t0 * t1 * c;
    return [...at(curve, t0), blossom(x0, x1, x2), blossom(y0, y1, y2), ...at(curve, t1)];
  }

  /** @type {(curve: Curve) => number[]} the length of the curve up to each of its 65 parameters */
  function lengths(curve) {
    const steps = [0];
    let last = at(curve, 0);
    for (let i = 1; i <= CHORDS; i++) {
      const next = at(curve, i / CHORDS);
      steps.push(steps[i - 1] + Math.hypot(next[0] - last[0], next[1] - last[1]));
      last = next;
    }
    return steps;
  }

  /** @type {(steps: number[], distance: number) => number} the parameter at a distance along the curve */
  function atDistance(steps, distance) {
    if (distance <= 0) return 0;
    for (let i = 1; i < steps.length; i++) {
      if (distance <= steps[i]) return (i - 1 + (distance - steps[i - 1]) / (steps[i] - steps[i - 1] || 1)) / CHORDS;
    }
    return 1;
  }

  /** @type {(curve: Curve, dx: number, dy: number) => Curve} */
  const moved = ([x0, y0, x1, y1, x2, y2], dx, dy) => [x0 + dx, y0 + dy, x1 + dx, y1 + dy, x2 + dx, y2 + dy];

  /** @type {(curve: Curve) => Curve} */
  const reversed = ([x0, y0, x1, y1, x2, y2]) => [x2, y2, x1, y1, x0, y0];

  /** @type {(curve: Curve) => string} as the data of an SVG path */
  const path = (curve) => {
    const [x0, y0, x1, y1, x2, y2] = curve.map((value) => value.toFixed(2));
    return `M${x0} ${y0}Q${x1} ${y1} ${x2} ${y2}`;
  };

  return { at, part, lengths, atDistance, moved, reversed, path };
})();
