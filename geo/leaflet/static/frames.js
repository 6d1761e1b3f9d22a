/* Which part of the world shows everything, in pixels of the world at a zoom. */
const Frames = (() => {
  "use strict";

  /* The closest zoom that shows everything: no place is more exact than its article, and its country is in sight. */
  const CLOSEST = 4.5;
  /* Pixels that the title takes at the top, and credit and edges. */
  const TOP = 84;
  const ASIDE = 16;
  const FOOT = 40;
  /* Share of what is numbered that a small map must show. */
  const MOST = 0.65;
  /* Pixels around an end that its dot takes. */
  const END = 8;
  /* Of the room to spare, what stands above. */
  const ABOVE = 0.36;

  /** The closest zoom at which everything drawn, labels too, lies clear of title and edges, and the centre there;
   * where the map is too small for that, the closest that holds most of it. Null where nothing is drawn.
   * @type {(payload: Payload, size: Pair, furthest: number) => { zoom: number, centre: Pair } | null} */
  function view(payload, size, furthest) {
    const zooms = Object.keys(payload.frames)
      .map(Number)
      .filter((zoom) => zoom <= CLOSEST)
      .sort((a, b) => b - a);
    if (!zooms.length) return null;
    /** @type {Pair} */
    const room = [size[0] - ASIDE, size[1] - TOP - FOOT];
    for (const zoom of zooms) if (holds(payload.frames[zoom], room)) return centred(payload.frames[zoom], zoom, size);
    for (const zoom of zooms) {
      const frame = most(payload, zoom, room, zoom <= furthest);
      if (frame) return centred(frame, zoom, size);
    }
    const last = zooms[zooms.length - 1];
    return centred(payload.frames[last], last, size);
  }

  /** @type {(frame: Box, room: Pair) => boolean} */
  const holds = ([west, north, east, south], [width, height]) => east - west <= width && south - north <= height;

  /** @type {(frame: Box, zoom: number, size: Pair) => { zoom: number, centre: Pair }} */
  function centred([west, north, east, south], zoom, size) {
    const spare = Math.max(0, size[1] - TOP - (south - north));
    return { zoom, centre: [(west + east) / 2, north - TOP - spare * ABOVE + size[1] / 2] };
  }

  /** The frame around as many numbers, strengths, standing forces and ends as fit into the room, where these are
   * most, or at least some will do; else null.
   * @type {(payload: Payload, zoom: number, room: Pair, some: boolean) => Box | null} */
  function most(payload, zoom, room, some) {
    const scale = 2 ** zoom;
    const ends = payload.nodes.map(
      ({ x, y }) => /** @type {Box} */ ([x * scale - END, y * scale - END, x * scale + END, y * scale + END]),
    );
    const boxes = [...Labels.boxes(payload.labels[zoom], payload), ...ends];
    /** @type {Box[]} */
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

  return { view, TOP };
})();
