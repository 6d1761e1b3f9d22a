/* What stands around the movements in the map, so that it is photographed with them: title, legend, scale, credits,
 * and the names of ends outside the frame. */
class Furniture {
  /** Pixels across from which the legend is open unless the reader closes it. */
  static WIDE = 620;
  /** As the reader left it; before that, open where there is room.
   * @type {boolean | null} */
  static open = null;

  /** Marks that are told at the edge with one name; of more, their count. */
  static TOLD = 5;

  /**
   * @param {L.Map} map
   * @param {Payload} payload
   * @param {() => void} fit shows everything
   * @param {() => void} moved is told when title or legend changed their size
   * @param {(id: string, event: Event) => void} chose is told which number at the edge the reader clicks
   */
  constructor(map, payload, fit, moved, chose) {
    const { panel, looks, measures, legend } = payload;
    if (legend) Furniture.open ??= legend === "open";
    this.map = map;
    this.chose = chose;
    this.together = measures.together;
    const container = map.getContainer();
    if (!map.furnished) {
      map.furnished = true;
      new MiddleScale({ imperial: false, position: "bottomright", maxWidth: 80 }).addTo(map);
      L.control.zoom({ position: "bottomright", zoomInTitle: panel.closer, zoomOutTitle: panel.wider }).addTo(map);
    }
    this.title = Furniture.titled(payload, container);
    this.roomless = Elements.html("p", "roomless", this.title);
    this.legend = Furniture.explained(panel.legend, looks, measures.point, container);
    this.edges = Elements.html("div", "edge-names", container);
    this.locator = new Locator(map, payload, container);
    this.button = Furniture.fitting(panel, container, fit);
    this.clean = new Clean(payload, container);
    const credit = Elements.html("div", "credit", container, panel.credit);
    const foot = Elements.html("div", "marking foot", container, payload.marking ?? "");
    if (payload.markingColour) container.style.setProperty("--marking", payload.markingColour);
    this.nodes = [this.title, this.legend, this.button, this.clean.node, this.locator.node, credit, foot, this.edges];
    for (const node of this.nodes) {
      L.DomEvent.disableClickPropagation(node);
      L.DomEvent.disableScrollPropagation(node);
    }
    this.settle();
    // Style sheets and fonts may come later than the map; the legend opens and closes.
    const changed = () => {
      this.settle();
      moved();
    };
    this.sizes = new ResizeObserver(changed);
    for (const node of [this.title, this.legend]) this.sizes.observe(node);
    this.unwatch = Host.watch(changed);
  }

  remove() {
    this.sizes.disconnect();
    this.unwatch();
    for (const node of this.nodes) node.remove();
  }

  resized() {
    if (Furniture.open === null) this.legend.open = this.map.getSize().x > Furniture.WIDE;
    this.settle();
  }

  /** The title beside what lies over the top of the map, or below it where there is no room; all that stands at the
   * foot above what lies over that. */
  settle() {
    const covering = Host.covering();
    const container = this.map.getContainer();
    container.style.setProperty("--foot", `${Titles.foot(covering, container.clientHeight)}px`);
    const place = Titles.place(covering, container.clientWidth);
    this.title.style.left = place ? `${place.left}px` : "";
    this.title.style.top = place ? `${place.top}px` : "";
    this.title.style.maxWidth = place ? `${place.width}px` : "";
    this.locator.follow();
    this.locator.node.style.bottom = `${container.clientHeight - this.box(this.legend)[1] + 8}px`;
  }

  /** The boxes of all that covers the map. @returns {Bounds[]} */
  covered() {
    const controls = [...this.map.getContainer().querySelectorAll(".leaflet-control")];
    const nodes = [this.title, this.legend, this.button, this.clean.node, this.locator.node, ...controls];
    return [...nodes.map((node) => this.box(node)).filter((box) => box[2] > box[0]), ...Host.covering()];
  }

  /** Whether the button that shows everything stands out. @param {boolean} called */
  call(called) {
    this.button.classList.toggle("called", called);
  }

  /** Tells what found no room on the map at this zoom, each as its number, which opens it.
   * @param {string[]} ids @param {Payload} payload @param {(id: string, event: Event) => void} chose */
  tellRoomless(ids, { marks, panel, fresh = {} }, chose) {
    this.roomless.hidden = !ids.length;
    this.roomless.replaceChildren(panel.roomless);
    for (const id of ids) {
      const button = Elements.html("button", "", this.roomless, marks[id].number);
      button.type = "button";
      button.title = marks[id].name;
      button.setAttribute("aria-label", marks[id].name);
      button.dataset.movement = id;
      button.style.setProperty("--nation", marks[id].colour);
      if (fresh[id]) Elements.html("span", "fresh", button).title = fresh[id];
      button.addEventListener("click", (event) => chose(id, event));
    }
  }

  /** Names each end outside the frame where its arrow crosses the edge, and places that lie `beyond` it, clear of the
   * boxes that are `taken`. @param {Course[]} courses @param {Crossing[]} beyond @param {Bounds[]} taken
   * @returns {Bounds[]} where the names stand */
  nameEnds(courses, beyond, taken) {
    this.edges.replaceChildren();
    const { x, y } = this.map.getSize();
    const covered = this.covered();
    /** @type {Bounds[]} */
    const placed = [];
    const crossings = Edges.crossings(courses, [x, y], this.together, covered);
    for (const { name, point, colour, told } of [...crossings, ...beyond]) {
      const label = Elements.html("span", `edge-name label ${Edges.side(point, [x, y])}`, this.edges);
      label.style.setProperty("--nation", colour);
      if (told.length > Furniture.TOLD) Elements.html("b", "", label, `×${told.length}`);
      else this.tell(told, label);
      label.append(name);
      const box = Edges.place(
        point,
        [label.offsetWidth, label.offsetHeight],
        [x, y],
        [...taken, ...covered, ...placed],
      );
      label.style.left = `${box[0]}px`;
      label.style.top = `${box[1]}px`;
      placed.push(box);
    }
    return placed;
  }

  /** @param {Outside[]} told @param {Element} label */
  tell(told, label) {
    const strengths = Edges.strengths(told);
    told.forEach(({ id, number }, index) => {
      const mark = Elements.html("b", "", label, number);
      mark.dataset.movement = id;
      mark.addEventListener("click", (event) => this.chose(id, event));
      if (strengths[index]) label.append(`${strengths[index]} · `);
    });
  }

  /** The box of a node in pixels of the map's container. @param {Element} node @returns {Bounds} */
  box(node) {
    const [inner, outer] = [node, this.map.getContainer()].map((item) => item.getBoundingClientRect());
    const [left, top] = [inner.left - outer.left, inner.top - outer.top];
    return [left, top, left + inner.width, top + inner.height];
  }

  /** @param {Payload} payload @param {HTMLElement} container */
  static titled({ panel: { title, subtitle, empty, refused }, heading, marking }, container) {
    const box = Elements.html("div", "title-block", container);
    if (marking) Elements.html("p", "marking", box, marking);
    Elements.html("h1", "", box, heading || title);
    Elements.html("p", "", box, subtitle);
    for (const warning of [empty, refused]) if (warning) Elements.html("p", "empty", box, warning);
    return box;
  }

  /** @param {Panel} panel @param {HTMLElement} container @param {() => void} fit */
  static fitting(panel, container, fit) {
    const button = Elements.html("button", "fit", container, panel.fit);
    button.type = "button";
    button.addEventListener("click", fit);
    return button;
  }

  /** @param {Panel["legend"]} legend @param {Payload["looks"]} looks @param {number} point @param {HTMLElement} container */
  static explained({ title, rows }, looks, point, container) {
    const box = Elements.html("details", "legend", container);
    box.open = Furniture.open ?? container.clientWidth > Furniture.WIDE;
    Elements.html("summary", "", box, title).addEventListener("click", () => {
      Furniture.open = !box.open;
      Host.keep("legend", Furniture.open ? "open" : "closed");
    });
    for (const row of rows) {
      const line = Elements.html("div", "row", box);
      Elements.html("span", "heading", line, row.heading);
      for (const sign of row.signs) {
        const entry = Elements.html("span", "entry", line);
        if (sign.meaning) entry.title = sign.meaning;
        const [width, height] = Signs.size(sign.kind);
        const sample = { width, height, class: `swatch ${sign.kind}`, "aria-hidden": true };
        Elements.draw(Signs.shapes(sign, looks[sign.status], point), Elements.svg("svg", sample, entry));
        Elements.html("span", "", entry, sign.words);
      }
    }
    return box;
  }
}

/* The scale of the middle of the map: Leaflet takes that of its left edge, where another plane may have no earth. */
class MiddleScale extends L.Control.Scale {
  _update() {
    const { x, y } = this._map.getSize().divideBy(2);
    const half = (this.options.maxWidth ?? 100) / 2;
    const [west, east] = [-half, half].map((by) => this._map.containerPointToLatLng([x + by, y]));
    this._updateScales(this._map.distance(west, east));
  }
}
