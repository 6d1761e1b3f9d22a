/* Words on the map: whole, or not at all. */
const Names = (() => {
  "use strict";

  /* Pixels that the name of a country that takes part may be moved off what covers it. */
  const NUDGE = 44;
  const APART = 3;

  /** @type {(svg: Element) => SVGTextElement[]} */
  const texts = (svg) => /** @type {SVGTextElement[]} */ ([...svg.querySelectorAll("text.label")]);

  /** Whether a name is a neighbour's or a sea's, which gives way. @type {(node: Element) => boolean} */
  const quiet = ({ classList }) => classList.contains("neighbour") || classList.contains("sea");

  /** Where words were put, in layer points. @type {(node: SVGGraphicsElement) => Bounds} */
  function box(node) {
    const { x, y, width, height } = node.getBBox();
    return [x, y, x + width, y + height];
  }

  /** Names of neighbours and seas that the frame cuts or something covers are not shown; those of countries that take
   * part stand beside it, if that is near. A strength that the frame cuts is told at its edge.
   * @type {(svg: Element, frame: Bounds, covered: Bounds[]) => void} all in layer points */
  function keepWhole(svg, frame, covered) {
    for (const node of /** @type {NodeListOf<SVGGElement>} */ (svg.querySelectorAll("g.strength.label")))
      node.classList.toggle("told-beside", !beside(box(node), frame, [], 0));
    for (const node of texts(svg)) {
      if (!node.dataset.country) continue;
      const moved = beside(box(node), frame, covered, quiet(node) ? 0 : NUDGE);
      node.classList.toggle("told-beside", !moved);
      if (moved && (moved[0] || moved[1])) node.setAttribute("transform", `translate(${moved[0]}, ${moved[1]})`);
      else node.removeAttribute("transform");
    }
  }

  /** Of what stands at a place and the frame cuts, the number alone is shown: "more than 125" of 125,000 is none.
   * @type {(svg: Element, frame: Bounds) => { id: string, box: Bounds }[]} all in layer points; whose words are not seen */
  function shorten(svg, frame) {
    return /** @type {SVGGElement[]} */ ([...svg.querySelectorAll("g.standing.label[data-movement]")]).flatMap(
      (node) => {
        const chip = /** @type {SVGGraphicsElement | null} */ (node.querySelector(".chip"));
        if (!chip || node.classList.contains("told-beside")) return [];
        const [west, north, east, south] = box(chip);
        const cut = !beside([west, north, east, south], frame, [], 0);
        for (const part of node.querySelectorAll(".chip, .amount")) part.classList.toggle("told-beside", cut);
        const sighted = west < frame[2] && east > frame[0] && north < frame[3] && south > frame[1];
        return cut && sighted ? [{ id: node.dataset.movement ?? "", box: [west, north, east, south] }] : [];
      },
    );
  }

  /** The least way, at most `most` pixels along one side, by which a box lies clear in the frame; null where none does.
   * @type {(box: Bounds, frame: Bounds, covered: Bounds[], most: number) => Point | null} */
  function beside([west, north, east, south], frame, covered, most) {
    const over = covered.filter(([w, n, e, s]) => west < e && east > w && north < s && south > n);
    /** @type {Point[]} */
    const ways = [
      [0, 0],
      [frame[0] + APART - west, 0],
      [frame[2] - APART - east, 0],
      ...over.flatMap(([w, n, e, s]) => [
        /** @type {Point} */ ([e + APART - west, 0]),
        /** @type {Point} */ ([w - APART - east, 0]),
        /** @type {Point} */ ([0, s + APART - north]),
        /** @type {Point} */ ([0, n - APART - south]),
      ]),
    ];
    ways.sort((one, other) => Math.hypot(...one) - Math.hypot(...other));
    const clear = ways.find(
      ([dx, dy]) =>
        Math.hypot(dx, dy) <= most &&
        west + dx >= frame[0] &&
        east + dx <= frame[2] &&
        north + dy >= frame[1] &&
        south + dy <= frame[3] &&
        covered.every(([w, n, e, s]) => west + dx >= e || east + dx <= w || north + dy >= s || south + dy <= n),
    );
    return clear ?? null;
  }

  return { texts, quiet, box, keepWhole, shorten, beside };
})();
