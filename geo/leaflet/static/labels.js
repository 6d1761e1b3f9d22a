/* Where labels stand on the screen: Python placed them for a number of zooms, the nearest serves. */
const Labels = (() => {
  "use strict";

  /* Of the height of letters, what their line takes. */
  const LINE = 1.25;

  /** The zoom nearest to the given one for which labels were placed.
   * @type {(labels: Record<string, Label[]>, zoom: number) => number | null} */
  function nearestZoom(labels, zoom) {
    const zooms = Object.keys(labels).map(Number);
    if (!zooms.length) return null;
    return zooms.reduce((best, other) => (Math.abs(other - zoom) < Math.abs(best - zoom) ? other : best));
  }

  /** The labels at `zoom`, in pixels moved by `shift`.
   * @type {(labels: Record<string, Label[]>, zoom: number, shift: Point) => Label[]} */
  function placed(labels, zoom, shift) {
    const nearest = nearestZoom(labels, zoom);
    if (nearest === null) return [];
    const factor = 2 ** (zoom - nearest);
    return labels[nearest].map(
      ([kind, key, ...places]) =>
        /** @type {Label} */ ([kind, key, ...places.map((value, i) => Number(value) * factor + shift[i % 2])]),
    );
  }

  /** The boxes of numbers, strengths and standing forces: what should be seen, and names at the edge keep clear of.
   * @type {(labels: Label[], payload: Pick<Payload, "marks" | "standings" | "measures">) => Bounds[]} */
  function boxes(labels, { marks, standings, measures }) {
    const groups = new Map(standings.map((standing) => [standing.key, standing]));
    /** @type {(kind: LabelKind, key: string) => Point | null} */
    const size = (kind, key) => {
      if (kind === "number") return [marks[key].width, 2 * measures.numberRadius];
      if (kind === "strength") return [marks[key].reach || 0, measures.text.strength * LINE];
      if (kind === "direct") return [marks[key].breadth || 0, 2 * measures.text.strength * LINE];
      const group = kind === "standing" ? groups.get(key) : null;
      return group ? [group.width, group.height] : null;
    };
    return labels.flatMap(([kind, key, x, y]) => {
      const found = size(kind, key);
      if (!found) return [];
      const [dx, dy] = [found[0] / 2, found[1] / 2];
      return [/** @type {Bounds} */ ([x - dx, y - dy, x + dx, y + dy])];
    });
  }

  /** From a label that found its place taken to that place; with a dot where that is a spot.
   * @type {(x: number, y: number, footX: number, footY: number, spot: boolean) => Shape[]} */
  const leader = (x, y, footX, footY, spot) => [
    ["line", { class: "leader", x1: footX, y1: footY, x2: x, y2: y }],
    ...(spot ? [/** @type {Shape} */ (["circle", { class: "leader-foot", cx: footX, cy: footY, r: 2.5 }])] : []),
  ];

  /** The end of a flow: a spot, or a soft ring where it stands for an area.
   * @type {(cx: number, cy: number, soft: boolean) => Shape} */
  const end = (cx, cy, soft) => [
    "circle",
    soft ? { class: "soft-end", cx, cy, r: 5 } : { class: "spot", cx, cy, r: 4.5 },
  ];

  /** @type {(x: number, y: number, mark: Mark, measures: Measures, folder: string) => Shape} */
  function symbol(x, y, { force, symbolHeight }, { symbol: width }, folder) {
    const box = { x: x - width / 2, y: y - symbolHeight / 2, width, height: symbolHeight };
    return ["image", { href: `${folder}/${force}.svg`, ...box }];
  }

  return { nearestZoom, placed, boxes, leader, end, symbol };
})();
