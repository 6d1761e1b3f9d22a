/* Which part of the world shows everything, in pixels of the world at a zoom. */
const Framing = (() => {
  "use strict";

  /* Pixels that the title takes at the top, and credit and edges. */
  const TOP = 84;
  const ASIDE = 16;
  const FOOT = 40;
  /* Share of what is numbered that a small map must show. */
  const MOST = 0.65;
  /* Share of the marks that must have found room where a map is said to hold them. */
  const PLACED = 0.7;
  /* Flows of which fewer carry a number than there are. */
  const CROWDED = 40;
  /* Pixels around an end that its dot takes. */
  const END = 8;
  /* Of the room to spare, what stands above. */
  const ABOVE = 0.36;
  /* Pixels that marks keep from the edges, and zoom that a view gives up at most to lie clear of what covers it. */
  const EDGE = 10;
  /* Pixels by which places and frames are rounded on their way here. */
  const ROUNDED = 1;
  const YIELDS = 0.75;
  const SHIFTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0, 1];
  /* Share of one direction of the window that marks must take to be seen well. */
  const FILLED = 0.6;

  /** The closest zoom at which everything drawn, labels too, lies clear of what covers the map, and the centre there;
   * where that costs too much, clear of title and edges; where the map is too small for that, the closest that holds
   * most of it. Null where nothing is drawn.
   * @type {(payload: Payload, size: Point, furthest: number, covered?: Bounds[]) => Seen | null} */
  function view(payload, size, furthest, covered = []) {
    const zooms = Object.keys(payload.frames)
      .map(Number)
      .sort((a, b) => b - a);
    if (!zooms.length) return null;
    /** @type {Point} */
    const room = [size[0] - ASIDE, size[1] - TOP - FOOT];
    const roomy = zooms.find((zoom) => holds(payload.frames[zoom], room) && placed(payload, zoom) >= PLACED);
    for (const zoom of roomy === undefined ? [] : zooms.filter((item) => item >= roomy - YIELDS)) {
      const centre = clear(payload, zoom, size, covered);
      if (centre) return { zoom, centre };
    }
    if (roomy !== undefined) return centred(payload.frames[roomy], roomy, size);
    for (const zoom of zooms) {
      const frame = most(payload, zoom, room, zoom <= furthest);
      if (frame) return centred(frame, zoom, size);
    }
    const last = zooms[zooms.length - 1];
    return centred(payload.frames[last], last, size);
  }

  /** Whether marks that take this part of the window, in its pixels, lie in it and fill it well.
   * @type {(frame: Bounds, size: Point) => boolean} */
  const fills = ([west, north, east, south], [width, height]) =>
    west >= 0 &&
    north >= 0 &&
    east <= width &&
    south <= height &&
    ((east - west) / width >= FILLED || (south - north) / height >= FILLED);

  /** The share of the marks that found room at a zoom; where labels are placed for a few zooms only, that says little.
   * @type {(payload: Payload, zoom: number) => number} */
  function placed({ marks, unplaced, flows }, zoom) {
    const roomless = unplaced[String(zoom)] ?? [];
    return flows.length > CROWDED ? 1 : 1 - roomless.length / Math.max(1, Object.keys(marks).length);
  }

  /** @type {(frame: Bounds, room: Point) => boolean} */
  const holds = ([west, north, east, south], [width, height]) => east - west <= width && south - north <= height;

  /** @type {(frame: Bounds, zoom: number, size: Point) => Seen} */
  function centred([west, north, east, south], zoom, size) {
    const spare = Math.max(0, size[1] - TOP - (south - north));
    return { zoom, centre: [(west + east) / 2, north - TOP - spare * ABOVE + size[1] / 2] };
  }

  /** The centre nearest to the frame's own from which no mark of the frame is covered, null where there is none.
   * @type {(payload: Payload, zoom: number, size: Point, covered: Bounds[]) => Point | null} */
  function clear(payload, zoom, size, covered) {
    const [west, north, east, south] = payload.frames[zoom];
    const [across, down] = [size[0] - 2 * EDGE - (east - west), size[1] - 2 * EDGE - (south - north)];
    if (across < 0 || down < 0) return null;
    const inside = marks(payload, zoom).filter(
      ([w, n, e, s]) => w >= west - ROUNDED && n >= north - ROUNDED && e <= east + ROUNDED && s <= south + ROUNDED,
    );
    const shifts = SHIFTS.flatMap((x) => SHIFTS.map((y) => /** @type {Point} */ ([x, y])));
    shifts.sort(([ax, ay], [bx, by]) => Math.hypot(ax - 0.5, ay - ABOVE) - Math.hypot(bx - 0.5, by - ABOVE));
    for (const [x, y] of shifts) {
      const [left, top] = [west - EDGE - x * across, north - EDGE - y * down];
      const free = inside.every(([w, n, e, s]) =>
        covered.every((box) => w - left > box[2] || e - left < box[0] || n - top > box[3] || s - top < box[1]),
      );
      if (free) return [left + size[0] / 2, top + size[1] / 2];
    }
    return null;
  }

  /** The boxes of numbers, strengths, standing forces and ends. @type {(payload: Payload, zoom: number) => Bounds[]} */
  function marks(payload, zoom) {
    const scale = 2 ** zoom;
    const ends = payload.nodes.map(
      ({ x, y }) => /** @type {Bounds} */ ([x * scale - END, y * scale - END, x * scale + END, y * scale + END]),
    );
    return [...Labels.boxes(payload.labels[zoom], payload), ...ends];
  }

  /** The frame around as many marks as fit into the room, where these are most, or at least some will do; else null.
   * @type {(payload: Payload, zoom: number, room: Point, some: boolean) => Bounds | null} */
  function most(payload, zoom, room, some) {
    const boxes = marks(payload, zoom);
    /** @type {Bounds[]} */
    let best = [];
    for (const [west] of boxes) {
      for (const [, north] of boxes) {
        const inside = boxes.filter(
          ([w, n, e, s]) => w >= west && n >= north && e <= west + room[0] && s <= north + room[1],
        );
        if (inside.length > best.length) best = inside;
      }
    }
    if (!best.length || (best.length < boxes.length * MOST && !some)) return null;
    /** @type {(index: number, pick: (...values: number[]) => number) => number} */
    const edge = (index, pick) => pick(...best.map((box) => box[index]));
    return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
  }

  return { view, fills, TOP };
})();
