/* Movements on a Leaflet map: curves from Python, stroked in pixels at every zoom.
 *
 * The layout (curves, lanes, labels) is computed in Python; here it is only drawn. Coordinates arrive in world
 * units: times 2^zoom they are Leaflet's projected pixels.
 */
class Movements extends L.Layer {
  /** World units around the equator. */
  static WORLD = 256;
  /** Arrows up to which names at the edge keep clear of all of them. */
  static FEW = 40;
  /** Clicks in this frame, on whichever layer: tells a second click on the same from the first. */
  static clicks = 0;

  /** @param {Payload} payload */
  constructor(payload) {
    super();
    this.payload = payload;
    this.zoom = 0;
    /** @type {Point} from pixels of the world to layer points */
    this.shift = [0, 0];
    /** @type {Stroke[]} of each flow, in layer points */
    this.strokes = [];
    /** @type {Label[]} in layer points */
    this.labels = [];
    /** @type {Set<string>} places whose standing forces are told at the edge */
    this.beside = new Set();
  }

  /** @override @returns {Record<string, L.LeafletEventHandlerFn>} */
  getEvents() {
    const animate = /** @type {L.LeafletEventHandlerFn} */ (this.animate);
    const rested = () => this.furniture?.locator.follow();
    return { zoomanim: animate, viewreset: this.draw, zoomend: this.draw, move: this.nameEnds, moveend: rested };
  }

  /** @override @param {L.Map} map */
  onAdd(map) {
    this.map = map;
    document.documentElement.classList.toggle("presenting", Boolean(this.payload.presenting));
    this.view = new View(this, map);
    this.hint = new Hint(map.getContainer());
    this.picture = new Picture(this.payload, (id, event) => this.clicked(id, event), this.hint);
    map.getPane("overlayPane")?.appendChild(this.picture.svg);
    this.furniture = new Furniture(
      map,
      this.payload,
      () => this.view?.show(),
      () => this.uncover(),
      (id, event) => this.chosen(id, event),
    );
    this.reach(map);
    map.basemap?.tint(this.payload.lands);
    const earlier = map.movements?.payload;
    const before = earlier?.chosen ?? null;
    // The answer to an earlier click than the last.
    if ((this.payload.click ?? Infinity) < Movements.clicks) this.payload.chosen = before;
    const given = !map.movements && Boolean(this.payload.view);
    map.movements = this;
    if (!map.fitted) this.view.first();
    this.draw();
    if (earlier && Object.keys(earlier.marks).join() !== Object.keys(this.payload.marks).join()) this.view.follow();
    this.view.call();
    // Only what has just been chosen, and never against a position that a link asks for.
    const { chosen } = this.payload;
    if (chosen && chosen !== before && !given) this.view.reveal(chosen);
    return this;
  }

  /** @override @param {L.Map} map */
  onRemove(map) {
    map.focused = this.picture?.focused();
    this.picture?.svg.remove();
    this.hint?.remove();
    this.furniture?.remove();
    return this;
  }

  /** Show everything: for pages other than ours. */
  fit() {
    this.view?.fit(false);
  }

  /** Where arrows lead over the date line, the map goes on beyond it. @param {L.Map} map */
  reach(map) {
    if (!this.payload.nodes.some(({ x }) => x > Movements.WORLD)) return;
    map.basemap?.goOn();
    map.setMaxBounds([
      [-75, -230],
      [86, 590],
    ]);
  }

  /** What stands around the movements has changed its size: until the reader moves the map, nothing of them lies below
   * it. */
  uncover() {
    if (this.map?.fitted && !this.map.movedByReader && this.map.movements === this) this.view?.fit(false);
    this.nameEnds();
  }

  /** Light a movement or corridor, null for none. @param {string | null} id */
  choose(id) {
    this.picture?.choose(id);
  }

  /** J and K go to the next and the previous movement, as on the page around the map; Escape closes what is chosen,
   * else it is the page's. @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "j" || event.key === "k") this.step(event.key === "j" ? 1 : -1, event);
    if (event.key !== "Escape") return;
    this.hint?.hide();
    if (this.picture?.merged.close()) L.DomEvent.stop(event);
    else if (this.payload.chosen) this.chosen(null, event);
    else Host.pressed("Escape");
  }

  /** @param {number} step @param {Event} event */
  step(step, event) {
    const ids = Object.keys(this.payload.marks);
    if (!ids.length) return;
    const at = this.payload.chosen ? ids.indexOf(this.payload.chosen) : -1;
    const start = step > 0 ? -1 : 0;
    this.chosen(ids[((at < 0 ? start : at) + step + ids.length) % ids.length], event);
  }

  /** Not where a drag of the map ends. @param {string} id @param {Event} event */
  clicked(id, event) {
    if (event.type === "click" && this.map?.dragging?.moved?.()) L.DomEvent.stop(event);
    else this.chosen(id, event);
  }

  /** The reader's choice: shown at once, and told to whoever listens.
   * @param {string | null} id @param {Event} event */
  chosen(id, event) {
    L.DomEvent.stop(event);
    const corridor = id !== null && Boolean(this.picture?.isCorridor(id));
    const result = id === this.payload.chosen ? null : id;
    if (!corridor) this.choose(result);
    Movements.clicks += 1;
    /** @type {Click} */
    const choice = corridor ? { corridor: id, click: Movements.clicks } : { movement: result, click: Movements.clicks };
    Host.chose(choice);
    this.fire("chosen", { choice });
  }

  /** While Leaflet zooms: where the layer's corner goes, as Leaflet moves its own layers.
   * @param {L.ZoomAnimEvent} event */
  animate({ center, zoom }) {
    const { map, picture } = this;
    if (!map || !picture) return;
    const scale = map.getZoomScale(zoom, this.zoom);
    const pane = map.containerPointToLayerPoint([0, 0]);
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).subtract(pane).round();
    const corner = L.point(-this.shift[0], -this.shift[1]).multiplyBy(scale);
    L.DomUtil.setTransform(/** @type {any} */ (picture.svg), corner.subtract(origin), scale);
  }

  /** Everything in layer points, so that panning draws nothing anew. */
  draw() {
    const { map, payload, picture } = this;
    if (!map || !picture) return;
    const focused = picture.focused() ?? map.focused;
    const { x, y } = map.getPixelOrigin();
    this.zoom = map.getZoom();
    this.shift = [-x, -y];
    this.strokes = payload.flows.map((flow) => this.stroke(flow));
    this.labels = Labels.placed(payload.labels, this.zoom, this.shift);
    L.DomUtil.setTransform(/** @type {any} */ (picture.svg), L.point(0, 0), 1);
    const ends = payload.nodes.map((node) => Labels.end(...this.point(node.x, node.y), node.soft));
    picture.draw(ends, this.strokes, this.labels, 2 ** this.zoom, this.shift);
    this.nameEnds();
    const roomless = payload.unplaced[String(Labels.nearestZoom(payload.labels, this.zoom))] ?? [];
    this.furniture?.tellRoomless(roomless, payload, (id, event) => this.chosen(id, event));
    map.focused = null;
    if (focused) picture.focus(focused);
  }

  /** From world units to layer points. @param {number} x @param {number} y @returns {Point} */
  point(x, y) {
    const scale = 2 ** this.zoom;
    return [x * scale + this.shift[0], y * scale + this.shift[1]];
  }

  /** @param {Flow} flow */
  stroke([, x0, y0, x1, y1, x2, y2, width, lane]) {
    const curve = [...this.point(x0, y0), ...this.point(x1, y1), ...this.point(x2, y2)];
    return Strokes.stroke(/** @type {Curve} */ (curve), width, lane, this.payload.measures);
  }

  /** Forces that stand far from all others, where those are out of sight in a frame of `size` or covered: named at its
   * edge in their direction, and there alone. @param {Point} size @param {Point} offset @returns {Crossing[]} */
  beyond(size, offset) {
    const { standings, marks, far } = this.payload;
    const covered = this.furniture?.covered() ?? [];
    const drawn = new Map(
      this.labels.filter(([kind]) => kind === "standing").map(([, key, x, y]) => [key.split("/")[0], [x, y]]),
    );
    this.beside = new Set();
    return standings.flatMap(({ key, place, name, x, y, chips }) => {
      if (key !== place || !far.includes(place)) return [];
      const [px, py] = (drawn.get(place) ?? this.point(x, y)).map((value, axis) => value - offset[axis]);
      const sighted = px >= 0 && py >= 0 && px <= size[0] && py <= size[1];
      if (sighted && !covered.some(([w, n, e, s]) => px >= w && px <= e && py >= n && py <= s)) return [];
      this.beside.add(place);
      const told = chips.map(([id]) => ({ id, number: marks[id].number, strength: "", seen: true }));
      const words = [name, ...(chips.length === 1 ? [marks[chips[0][0]].label] : [])].filter(Boolean).join(" · ");
      return [{ name: words, point: Edges.towards([px, py], size), colour: marks[chips[0][0]].colour, told }];
    });
  }

  /** What the frame of `size` cuts off beside a number in a box: told at the edge there. @param {string} id
   * @param {Bounds} box @param {Point} size @returns {Crossing} */
  shortened(id, [west, north, east, south], [width, height]) {
    const { number, colour, label } = this.payload.marks[id];
    /** @type {Point} */
    const point = [Math.max(0, Math.min(width, (west + east) / 2)), Math.max(0, Math.min(height, (north + south) / 2))];
    return { name: label, point, colour, told: [{ id, number, strength: "", seen: true }] };
  }

  /** What names at the edge keep clear of, in layer points: heads, numbers, strengths, standing forces, and where they
   * are few, arrows, their ends and names. @returns {Bounds[]} */
  taken() {
    const { payload, strokes } = this;
    const labels = this.labels.filter(([kind, key]) => kind !== "standing" || !this.beside.has(key.split("/")[0]));
    const boxes = [...strokes.map(({ head }) => Strokes.around(head)), ...Labels.boxes(labels, payload)];
    if (strokes.length > Movements.FEW) return boxes;
    const ends = payload.nodes.map(({ x, y }) => Strokes.around([this.point(x, y)]));
    return [...boxes, ...ends, ...strokes.flatMap(Strokes.along), ...(this.picture?.names() ?? [])];
  }

  /** The names of ends outside the frame follow as one pans; beside them the numbers, and strengths out of sight. */
  nameEnds() {
    const { map, payload, furniture, picture } = this;
    if (!map || !furniture || !picture || this.strokes.length < payload.flows.length) return; // not drawn yet
    const { x, y } = map.getSize();
    const offset = map.containerPointToLayerPoint([0, 0]);
    /** @type {(box: Bounds) => Bounds} */
    const inFrame = ([left, top, right, bottom]) => [
      left - offset.x,
      top - offset.y,
      right - offset.x,
      bottom - offset.y,
    ];
    const seen = new Set(this.labels.filter(whole).map(called));
    /** @type {(name: string, words: string) => string} */
    const worded = (name, words) => name && words.replace("{place}", () => name);
    const courses = payload.flows.map((flow, index) => {
      const { number, colour, label } = payload.marks[flow[0]];
      const [from, to] = [flow[10], flow[11]].map((node) => payload.nodes[node].name);
      const curve = Curves.moved(this.strokes[index].whole, -offset.x, -offset.y);
      const told = {
        id: flow[0],
        number,
        strength: label,
        seen: ["strength", "direct"].some((kind) => seen.has(`${kind} ${flow[0]}`)),
      };
      return { curve, from: worded(from, payload.panel.from), to: worded(to, payload.panel.to), colour, told };
    });
    const beyond = this.beyond([x, y], [offset.x, offset.y]);
    picture.hide(this.beside);
    /** @type {(box: Bounds) => Bounds} */
    const inLayer = ([w, n, e, s]) => [w + offset.x, n + offset.y, e + offset.x, s + offset.y];
    const frame = inLayer([0, 0, x, y]);
    const shortened = Names.shorten(picture.svg, frame).map(({ id, box }) => this.shortened(id, inFrame(box), [x, y]));
    const named = furniture.nameEnds(courses, [...beyond, ...shortened], this.taken().map(inFrame));
    Names.keepWhole(picture.svg, frame, [...furniture.covered(), ...named].map(inLayer));

    /** @type {(label: Label) => boolean} */
    function whole(label) {
      return Labels.boxes([label], payload)
        .map(inFrame)
        .some(([left, top, right, bottom]) => left >= 0 && top >= 0 && right <= x && bottom <= y);
    }
    /** @type {(label: Label) => string} */
    function called([kind, key]) {
      return `${kind} ${key}`;
    }
  }
}
