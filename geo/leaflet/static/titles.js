/* Where the title stands among what the page lays over the map, and how much of the foot that takes. */
const Titles = (() => {
  "use strict";

  /* Pixels to the edges, between two things, and of the narrowest title beside another. */
  const EDGE = 14;
  const GAP = 10;
  const NARROW = 330;
  const WIDEST = 560;
  /* A box that begins lower than this leaves the top of the map free. */
  const HEAD = 70;

  /** Left, top and greatest width of the title, right of what covers the left corner and left of what covers the
   * right one, or below both where that is too narrow; null where nothing covers the top.
   * @type {(covering: Bounds[], width: number) => { left: number, top: number, width: number } | null} */
  function place(covering, width) {
    const above = covering.filter(([, top]) => top < HEAD);
    if (!above.length) return null;
    const corner = above.filter(([left]) => left < EDGE + GAP);
    const left = Math.max(EDGE, ...corner.map((box) => box[2] + GAP));
    const others = above.filter((box) => !corner.includes(box));
    const room = Math.min(width - EDGE, ...others.map((box) => box[0] - GAP)) - left;
    if (room >= NARROW || !others.length) return { left, top: EDGE, width: Math.min(room, WIDEST) };
    const top = Math.max(...others.map((box) => box[3])) + GAP;
    return { left: EDGE, top, width: Math.min(width - 2 * EDGE, WIDEST) };
  }

  /** Pixels at the foot of a map of that height that are covered.
   * @type {(covering: Bounds[], height: number) => number} */
  const foot = (covering, height) =>
    Math.max(0, ...covering.filter(([, top]) => top > height / 2).map(([, top]) => height - top));

  return { place, foot };
})();
