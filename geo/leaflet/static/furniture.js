/* What stands around the movements in the map, so that it is photographed with them: title, legend, scale, credits,
 * and the names of ends outside the frame. */
class Furniture {
  /** Pixels across from which the legend is open unless the reader closes it. */
  static WIDE = 620;
  /** As the reader left it; before that, open where there is room.
   * @type {boolean | null} */
  static open = null;

  /**
   * @param {L.Map} map
   * @param {Payload} payload
   * @param {() => void} fit shows everything
   * @param {() => void} moved is told when title or legend changed their size
   */
  constructor(map, { panel, looks, measures }, fit, moved) {
    this.map = map;
    this.together = measures.together;
    const container = map.getContainer();
    if (!map.furnished) {
      map.furnished = true;
      L.control.scale({ imperial: false, position: "bottomright", maxWidth: 80 }).addTo(map);
      L.control.zoom({ position: "bottomright", zoomInTitle: panel.closer, zoomOutTitle: panel.wider }).addTo(map);
    }
    this.title = Furniture.titled(panel, container);
    this.legend = Furniture.explained(panel.legend, looks, measures.point, container);
    this.edges = Elements.html("div", "edge-names", container);
    const credit = Elements.html("div", "credit", container, panel.credit);
    this.nodes = [this.title, this.legend, Furniture.fitting(panel, container, fit), credit, this.edges];
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
  }

  /** Names each end outside the frame where its arrow crosses the edge, clear of the boxes that are `taken`.
   * @param {Course[]} courses @param {Box[]} taken */
  nameEnds(courses, taken) {
    this.edges.replaceChildren();
    const { x, y } = this.map.getSize();
    const boxes = [this.title, this.legend].map((node) => this.box(node)).concat(taken, Host.covering());
    for (const { name, point, colour, numbers } of Edges.crossings(courses, [x, y], this.together)) {
      const label = Elements.html("span", `edge-name label ${Edges.side(point, [x, y])}`, this.edges);
      label.style.setProperty("--nation", colour);
      for (const number of numbers) Elements.html("b", "", label, number);
      label.append(name);
      const box = Edges.place(point, [label.offsetWidth, label.offsetHeight], [x, y], boxes);
      label.style.left = `${box[0]}px`;
      label.style.top = `${box[1]}px`;
      boxes.push(box);
    }
  }

  /** The box of a node in pixels of the map's container. @param {Element} node @returns {Box} */
  box(node) {
    const [inner, outer] = [node, this.map.getContainer()].map((item) => item.getBoundingClientRect());
    const [left, top] = [inner.left - outer.left, inner.top - outer.top];
    return [left, top, left + inner.width, top + inner.height];
  }

  /** @param {Panel} panel @param {HTMLElement} container */
  static titled({ title, subtitle, empty, refused }, container) {
    const box = Elements.html("div", "title-block", container);
    Elements.html("h1", "", box, title);
    Elements.html("p", "", box, subtitle);
    for (const warning of [empty, refused]) if (warning) Elements.html("p", "empty", box, warning);
    return box;
  }

  /** @param {Panel} panel @param {HTMLElement} container @param {() => void} fit */
  static fitting(panel, container, fit) {
    const button = Elements.html("button", "fit", container, "⤢");
    button.type = "button";
    button.title = panel.fit;
    button.setAttribute("aria-label", panel.fit);
    button.addEventListener("click", fit);
    return button;
  }

  /** @param {Panel["legend"]} legend @param {Payload["looks"]} looks @param {number} point @param {HTMLElement} container */
  static explained({ title, rows }, looks, point, container) {
    const box = Elements.html("details", "legend", container);
    box.open = Furniture.open ?? container.clientWidth > Furniture.WIDE;
    Elements.html("summary", "", box, title).addEventListener("click", () => {
      Furniture.open = !box.open;
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
