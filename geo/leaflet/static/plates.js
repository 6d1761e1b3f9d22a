/* The plates that numbers stand on at a place, as their statuses look, and the round ones on arrows. */
const Plates = (() => {
  "use strict";

  const ROUND = 3.5;
  const FRESH = 5;
  /* Of the height of letters, what a line takes where one stands under another. */
  const LINE = 1.2;

  /** @type {(x: number, y: number, width: number, height: number, look: Look, point: number) => Shape[]} */
  function plate(x, y, width, height, look, point) {
    if (look.pointed) {
      // On both sides: that something goes on says nothing of where to.
      const [right, bottom, middle] = [x + width, y + height, y + height / 2];
      const [west, east] = [x + point / 2, right - point / 2];
      const points = `${west},${y} ${east},${y} ${right},${middle} ${east},${bottom} ${west},${bottom} ${x},${middle}`;
      return [["polygon", { class: "plate filled", points }]];
    }
    const inset = look.weight / 2;
    /** @type {Shape} */
    const box = [
      "rect",
      {
        class: look.filled ? "plate filled" : "plate",
        x: x + inset,
        y: y + inset,
        width: width - look.weight,
        height: height - look.weight,
        rx: ROUND,
        "stroke-width": look.weight,
        "stroke-dasharray": look.outline.join(" "),
      },
    ];
    return look.struck ? [box, strike(x + width / 2, y + height / 2, height / 2)] : [box];
  }

  /** @type {(x: number, y: number, reach: number) => Shape} that something will not be: a stroke below its number */
  const strike = (x, y, reach) => [
    "line",
    { class: "strike", x1: x - reach, y1: y + reach, x2: x + reach, y2: y - reach },
  ];

  /** @type {(x: number, y: number, content: string, className: string) => Shape} */
  const text = (x, y, content, className) => ["text", { class: className, x: x.toFixed(2), y: y.toFixed(2) }, content];

  /** @type {(x: number, y: number, word: string | undefined) => Shape[]} that a movement is new or revised */
  const fresh = (x, y, word) => (word ? [["circle", { class: "fresh", cx: x, cy: y, r: FRESH }, word]] : []);

  /** @type {(mark: Mark, x: number, y: number, look: Look, measures: Measures, word?: string) => Shape[]} */
  function number(mark, x, y, look, { numberRadius }, word) {
    const box = { x: x - mark.width / 2, y: y - numberRadius, width: mark.width, height: 2 * numberRadius };
    return [
      ["rect", { class: "disc", ...box, rx: numberRadius }],
      ...(look.struck ? [strike(x, y, numberRadius)] : []),
      text(x, y, mark.number, "figure"),
      ...fresh(x + mark.width / 2, y - numberRadius, word),
    ];
  }

  /** A movement of a standing group whose left top corner is at (`left`, `top`).
   * @type {(chip: Chip, left: number, top: number, mark: Mark, look: Look, measures: Measures, word?: string) => Shape[]} */
  function chip([, dx, dy, width, breadth, words], left, top, mark, look, measures, word) {
    const [x, y, height] = [left + dx, top + dy, measures.chip];
    const middle = x + breadth / 2;
    /** @type {Shape[]} */
    const frame = words ? [["rect", { class: "chip", x, y, width, height, rx: 4 }]] : [];
    return [
      ...frame,
      ...plate(x, y, breadth, height, look, measures.point),
      text(middle, y + height / 2, mark.number, look.filled ? "figure filled" : "figure"),
      ...fresh(x + breadth, y, word),
      ...(words ? [text(x + breadth + 6, y + height / 2, words, "amount start")] : []),
    ];
  }

  return { LINE, plate, strike, text, number, chip };
})();
