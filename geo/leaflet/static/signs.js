/* The samples of the legend, each as the map draws what it explains. */
const Signs = (() => {
  "use strict";

  const HEIGHT = 18;
  const MIDDLE = HEIGHT / 2;
  const LENGTH = 40;
  const WIDTHS = { nation: 14, plate: 18, in: 26, out: 26, soft: 12, land: 18, area: 22 };

  /** @type {(kind: Sign["kind"]) => Point} pixels across and down */
  const size = (kind) => [kind in WIDTHS ? WIDTHS[/** @type {keyof typeof WIDTHS} */ (kind)] : LENGTH, HEIGHT];

  /** @type {(width: number, attributes?: Record<string, string>) => Shape} */
  const line = (width, attributes) => ["path", { d: `M0 ${MIDDLE}H${LENGTH}`, "stroke-width": width, ...attributes }];

  /** An arrow that ends there, and a plate that begins there: one leads into or out of the other.
   * @type {(end: number, plate: number) => Shape[]} */
  const towards = (end, plate) => [
    ["path", { d: `M${end - 11} ${MIDDLE}H${end}`, "stroke-width": 2 }],
    ["polyline", { points: `${end - 5},5 ${end - 1},9 ${end - 5},13`, "stroke-width": 2 }],
    ["path", { d: `M${plate + 0.75} 3.75h10.5v10.5h-10.5Z`, "stroke-width": 1.5 }],
  ];

  /** @type {Record<Sign["kind"], (sign: Sign, look: Look, point: number) => Shape[]>} */
  const DRAWN = {
    nation: ({ colour }) => [
      ["rect", { class: "nation", style: `--nation:${colour}`, x: 0, y: 3, width: 14, height: 12, rx: 2 }],
    ],
    width: ({ width }) => [line(width)],
    corridor: ({ width }) => [line(width), line(width / 3, { class: "core" })],
    unstated: ({ width }) => [
      ["path", { d: `M0 ${MIDDLE}H36`, "stroke-width": width }],
      ["polyline", { points: "30,4 38,9 30,14", "stroke-width": 2 }],
    ],
    arrow: (_, look) => [
      line(3, { "stroke-dasharray": look.dash.join(" ") }),
      ...(look.struck ? [Plates.strike(LENGTH / 2, MIDDLE, 6)] : []),
    ],
    plate: (_, look, point) => Plates.plate(0.5, 1, look.pointed ? 17.5 : 16, 16, look, point),
    land: ({ status }) => [["rect", { class: `land ${status}`, x: 0.5, y: 3, width: 17, height: 12, rx: 2 }]],
    in: () => towards(12, 14),
    out: () => towards(26, 0),
    area: () => [["path", { d: "M1 15L13 3M6 16L18 4M11 17L21 7", "stroke-width": 1.6 }]],
    soft: () => [["circle", { cx: 6, cy: MIDDLE, r: 5 }]],
  };

  /** @type {(sign: Sign, look: Look, point: number) => Shape[]} */
  const shapes = (sign, look, point) => DRAWN[sign.kind](sign, look, point);

  return { size, shapes };
})();
