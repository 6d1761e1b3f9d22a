/* A small globe in a corner of the map: the whole way of the arrows whose start or end is far outside the frame, the
 * forces that stand there, and the frame. Not there where nothing is far, or all that is far is in sight. */
class Locator {
  static RADIUS = 66;
  /** Pixels of the map from which it has room. */
  static ROOM = /** @type {Point} */ ([780, 600]);

  /** @param {L.Map} map @param {Payload} payload @param {HTMLElement} parent */
  constructor(map, payload, parent) {
    this.map = map;
    this.payload = payload;
    this.node = Elements.html("div", "locator", parent);
    const reach = Locator.RADIUS + 2;
    const box = { viewBox: `${-reach} ${-reach} ${2 * reach} ${2 * reach}`, width: 2 * reach, height: 2 * reach };
    this.svg = Elements.svg("svg", { ...box, role: "img", "aria-label": payload.panel.locator }, this.node);
    this.far = [
      ...payload.nodes,
      ...payload.standings.filter((item) => item.key === item.place).map((item) => ({ ...item, id: item.place })),
    ]
      .filter(({ id }) => payload.far.includes(id))
      .map(({ x, y }) => this.place(x, y));
    this.centre = this.far.length ? this.above() : null;
    if (this.centre) this.draw(this.centre);
    this.frame = Elements.svg("path", { class: "frame" }, this.svg);
    this.follow();
  }

  /** Midway between what is far and what the map is framed to. @returns {Point} */
  above() {
    const [west, north, east, south] = Object.values(this.payload.frames)[0];
    const scale = 2 ** Number(Object.keys(this.payload.frames)[0]);
    const theatre = this.place((west + east) / 2 / scale, (north + south) / 2 / scale);
    return Globe.middle([Globe.middle(this.far), theatre]);
  }

  /** From world units. @param {number} x @param {number} y @returns {Point} */
  place(x, y) {
    const { lat, lng } = this.map.unproject([x, y], 0);
    return [lat, lng];
  }

  /** Whether it is to be seen: something far is out of sight, and the map has room. */
  wanted() {
    const { x, y } = this.map.getSize();
    const window = L.bounds([0, 0], [x, y]);
    const roomy = x >= Locator.ROOM[0] && y >= Locator.ROOM[1];
    return roomy && this.far.some((place) => !window.contains(this.map.latLngToContainerPoint(place)));
  }

  /** The frame, as the reader pans. */
  follow() {
    this.node.hidden = !this.wanted();
    if (!this.centre || this.node.hidden) return;
    const { x, y } = this.map.getSize();
    const share = Array.from({ length: 13 }, (_, i) => i / 12);
    /** @type {Point[]} */
    const edge = [
      ...share.map((t) => /** @type {Point} */ ([t * x, 0])),
      ...share.map((t) => /** @type {Point} */ ([x, t * y])),
      ...share.map((t) => /** @type {Point} */ ([x - t * x, y])),
      ...share.map((t) => /** @type {Point} */ ([0, y - t * y])),
    ];
    const places = edge.map((point) => this.map.containerPointToLatLng(point));
    const around = places.map(({ lat, lng }) => /** @type {Point} */ ([lat, lng]));
    this.frame.setAttribute("d", Globe.path(around, this.centre, Locator.RADIUS, true));
  }

  /** @param {Point} centre */
  draw(centre) {
    const radius = Locator.RADIUS;
    Elements.svg("circle", { class: "sea", r: radius }, this.svg);
    const land = Elements.svg("path", { class: "land" }, this.svg);
    this.map.basemap?.outlines().then((collection) => {
      const rings = collection.features.flatMap(({ geometry }) => Locator.rings(geometry));
      land.setAttribute("d", rings.map((ring) => Globe.path(ring, centre, radius, true)).join(""));
    });
    const { flows, nodes, marks, standings, far } = this.payload;
    for (const [id, , , , , , , , , , from, to] of flows) {
      const [start, end] = [nodes[from], nodes[to]];
      if (!far.includes(start.id) && !far.includes(end.id)) continue;
      const way = Globe.course(this.place(start.x, start.y), this.place(end.x, end.y));
      // As thin as any other: how many soldiers an arrow stands for is told on the map, by the width that its legend explains.
      const attributes = { class: "way", d: Globe.path(way, centre, radius, false) };
      Elements.svg("path", attributes, this.svg).style.setProperty("--nation", marks[id].colour);
    }
    for (const { key, place, x, y, chips } of standings) {
      if (key !== place) continue;
      if (!far.includes(place)) continue;
      const { at, seen } = Globe.project(this.place(x, y), centre);
      if (!seen) continue;
      const ring = Elements.svg("circle", { class: "ring", cx: at[0] * radius, cy: at[1] * radius, r: 4 }, this.svg);
      ring.style.setProperty("--nation", marks[chips[0][0]].colour);
    }
  }

  /** GeoJSON has longitude first. @param {GeoJSON.Geometry} geometry @returns {Point[][]} */
  static rings(geometry) {
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    return polygons.map(([outer]) => outer.map(([lon, lat]) => /** @type {Point} */ ([lat, lon])));
  }
}
