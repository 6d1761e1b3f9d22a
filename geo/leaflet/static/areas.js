/* Areas that countries make up, hatched: nothing in them is a spot. */
const Areas = (() => {
  "use strict";

  /** Draws the areas, whose pixels are world units times `scale`, moved by `shift`.
   * @type {(areas: AreaShape[], scale: number, shift: Point, parent: Element) => void} */
  function draw(areas, scale, shift, parent) {
    for (const { place, colour, hatch, rings } of areas) {
      const [angle, gap, weight, opacity] = hatch;
      const id = `hatch-${place}`;
      const turned = { patternUnits: "userSpaceOnUse", width: gap, height: gap, patternTransform: `rotate(${-angle})` };
      const pattern = Elements.svg("pattern", { id, ...turned }, parent);
      pattern.style.setProperty("--nation", colour);
      Elements.svg(
        "line",
        {
          class: "hatch",
          x1: 0,
          y1: gap / 2,
          x2: gap,
          y2: gap / 2,
          "stroke-width": weight,
          "stroke-opacity": opacity,
        },
        pattern,
      );
      const d = rings.map((ring) => path(ring, scale, shift)).join("");
      Elements.svg(
        "path",
        { class: "area", "data-area": place, d, fill: `url(#${id})`, "fill-rule": "evenodd" },
        parent,
      );
    }
  }

  /** @type {(ring: number[], scale: number, shift: Point) => string} */
  function path(ring, scale, shift) {
    const points = ring.map((value, i) => (value * scale + shift[i % 2]).toFixed(1));
    return `M${points.join(" ")}Z`;
  }

  return { draw };
})();
