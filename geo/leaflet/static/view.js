/* What part of the world the map shows: everything drawn until the reader moves it, and what is chosen. */
class View {
  /** Milliseconds without a change after which the frame has its size. */
  static SETTLED = 150;
  /** World units from the centre of a plane to a quarter of the way around the globe. */
  static REACH = (256 / (2 * Math.PI)) * Math.SQRT2;

  /** @param {Movements} layer @param {L.Map} map */
  constructor(layer, map) {
    this.layer = layer;
    this.map = map;
  }

  /** Until the reader moves the map, it keeps everything in view whatever the window does. */
  first() {
    const map = this.map;
    map.fitted = true;
    map.invalidateSize({ animate: false });
    // Leaflet looks at the window's size, not at its own: a style sheet that comes later changes that too.
    new ResizeObserver(() => map.invalidateSize({ debounceMoveend: true })).observe(map.getContainer());
    map.on("dragstart zoomstart", () => {
      if (!map.fitting) map.movedByReader = true;
    });
    // Once the frame has its new size: while a panel opens beside it, that comes first.
    let resizing = 0;
    map.on("resize", () => {
      clearTimeout(resizing);
      resizing = window.setTimeout(() => map.movements?.view?.resized(), View.SETTLED);
    });
    const [lat, lng, zoom] = (this.layer.payload.view || "").split(",").map(Number);
    if (zoom) map.setView([lat, this.turned(lng)], zoom, { animate: false });
    else this.fit(false);
    map.movedByReader = Boolean(zoom);
    map.on("moveend", () => {
      if (View.held(map)) return;
      View.remember(map);
      map.movements?.view?.call();
    });
    map.on("click", () => map.movements?.picture?.merged.close());
    document.addEventListener("keydown", (event) => map.movements?.key(event));
    Host.followTheme();
  }

  /** The closest view that shows everything drawn. @param {boolean} animate */
  fit(animate) {
    const { x, y } = this.map.getSize();
    const covered = this.layer.furniture?.covered() ?? [];
    const found = Framing.view(this.layer.payload, [x, y], this.map.getMinZoom(), covered);
    if (!found || this.shows(found)) return;
    this.map.fitting = true;
    this.map.once("moveend", () => {
      this.map.fitting = false;
    });
    const glides = animate && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map.setView(this.map.unproject(found.centre, found.zoom), found.zoom, { animate: glides, duration: 0.3 });
  }

  /** A longitude as often around the world as brings it nearest to what is drawn: beyond the date line the map goes on.
   * @param {number} lng */
  turned(lng) {
    const [zoom, frame] = Object.entries(this.layer.payload.frames)[0] ?? ["0", [0, 0, 256, 0]];
    const middle = this.map.unproject([(frame[0] + frame[2]) / 2, 0], Number(zoom)).lng;
    return Math.abs(lng - middle) > 180 ? lng + 360 * Math.round((middle - lng) / 360) : lng;
  }

  /** Whether the map shows this already. @param {Seen} seen */
  shows({ zoom, centre }) {
    const { x, y } = this.map.project(this.map.getCenter(), zoom);
    return this.map.getZoom() === zoom && Math.hypot(x - centre[0], y - centre[1]) < 2;
  }

  /** The reader asks for everything: the view is the first one again, which is in no address. */
  show() {
    this.map.movedByReader = false;
    Host.keep("at", "");
    this.fit(true);
  }

  /** Other movements are shown than before: the map glides to them, unless the reader has moved it. */
  follow() {
    if (!this.map.movedByReader && !this.fills()) this.fit(true);
  }

  /** The button that shows everything stands out where the reader's own view does not show it well. */
  call() {
    this.layer.furniture?.call(Boolean(this.map.movedByReader) && !this.fills());
  }

  /** Whether all that is shown lies in the window and fills it, or there is nothing. */
  fills() {
    const { frames } = this.layer.payload;
    const zooms = Object.keys(frames).map(Number);
    if (!zooms.length) return true;
    const zoom = this.map.getZoom();
    const nearest = zooms.reduce((best, other) => (Math.abs(other - zoom) < Math.abs(best - zoom) ? other : best));
    const factor = 2 ** (zoom - nearest);
    const { x, y } = this.map.getSize();
    const { x: left, y: top } = this.map.project(this.map.getCenter(), zoom).subtract([x / 2, y / 2]);
    const [west, north, east, south] = frames[nearest].map((edge) => edge * factor);
    return Framing.fills([west - left, north - top, east - left, south - top], [x, y]);
  }

  /** Move the map, if neither the number nor the head of what was chosen is in sight. @param {string} id */
  reveal(id) {
    const { x, y } = this.map.getSize();
    const bounds = L.bounds([0, 0], [x, y]);
    const sight = L.bounds([x * 0.02, y * 0.02], [x * 0.98, y * 0.98]);
    const places = this.places(id);
    if (!places.length || places.some((place) => sight.contains(this.map.layerPointToContainerPoint(place)))) return;
    const padding = bounds.getSize().y > 200 ? [60, Framing.TOP + 20] : [10, 10];
    this.map.panInside(this.map.layerPointToLatLng(places[0]), {
      padding: /** @type {Point} */ (padding),
      animate: false,
    });
  }

  /** Where a movement is to be seen, in layer points: its head first, then its number; or its standing force.
   * @param {string} id @returns {Point[]} */
  places(id) {
    const { flows, standings } = this.layer.payload;
    const flow = flows.find((item) => item[0] === id);
    const head = flow ? [this.layer.point(flow[5], flow[6])] : [];
    const owners = standings
      .filter((item) => item.members.includes(id) || item.chips.some(([name]) => name === id))
      .map(({ key }) => key);
    const labels = this.layer.labels.filter(
      ([kind, key]) => (kind === "number" && key === id) || (kind === "standing" && owners.includes(key)),
    );
    return [...head, ...labels.map(([, , x, y]) => /** @type {Point} */ ([x, y]))];
  }

  /** The first view is the default, and in no address. @param {L.Map} map */
  static remember(map) {
    if (!map.movedByReader) return;
    const { lat, lng } = map.getCenter().wrap();
    Host.keep("at", `${lat.toFixed(3)},${lng.toFixed(3)},${map.getZoom()}`);
  }

  /** Of a plane around a centre, the middle of the map stays on the half of the globe around that; whether it had to
   * be brought back. @param {L.Map} map */
  static held(map) {
    if (!map.options.crs?.centre) return false;
    const middle = L.point([Movements.WORLD / 2, Movements.WORLD / 2]);
    const away = map.project(map.getCenter(), 0).subtract(middle);
    const out = Math.hypot(away.x, away.y);
    if (out <= View.REACH) return false;
    map.setView(map.unproject(middle.add(away.multiplyBy((0.99 * View.REACH) / out)), 0), map.getZoom());
    return true;
  }

  resized() {
    const chosen = this.layer.payload.chosen;
    this.layer.furniture?.resized();
    if (!this.map.movedByReader) {
      this.fit(false);
      if (chosen) this.reveal(chosen);
    }
    this.layer.nameEnds();
  }
}
