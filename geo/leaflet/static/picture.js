/* The drawn layer: a group of SVG elements for each movement and corridor, lit and walked together. */
class Picture {
  /**
   * @param {Payload} payload
   * @param {(id: string, event: Event) => void} chose is told what the reader clicks or presses Enter on
   * @param {Hint} hint
   */
  constructor(payload, chose, hint) {
    this.payload = payload;
    this.chose = chose;
    this.hint = hint;
    /** @type {Map<string, SVGGElement[]>} */
    this.groups = new Map();
    this.merged = new Merged(this);
    const box = { overflow: "visible", width: 1, height: 1 };
    this.svg = Elements.svg("svg", { class: "movements leaflet-zoom-animated", ...box });
    for (const [name, size] of Object.entries(payload.measures.text)) {
      this.svg.style.setProperty(`--${name}-size`, `${size}px`);
    }
  }

  /** All of it anew, everything in layer points.
   * @param {Shape[]} ends @param {Stroke[]} strokes of the payload's flows @param {Label[]} labels
   * @param {number} scale pixels of a world unit @param {Point} shift */
  draw(ends, strokes, labels, scale, shift) {
    this.svg.replaceChildren();
    this.svg.classList.remove("hovered");
    this.groups = new Map();
    this.merged.forget();
    const [areas, dots, flows, leaders, words] = ["areas", "ends", "flows", "leaders", "labels"].map((name) =>
      Elements.svg("g", { class: name }, this.svg),
    );
    Areas.draw(this.payload.areas, scale, shift, areas);
    Elements.draw(ends, dots);
    this.payload.flows.forEach((flow, index) => this.flow(flow, strokes[index], flows));
    for (const label of labels) this.label(label, words, leaders);
    this.tabOrder();
    this.choose(this.payload.chosen);
  }

  /** Light a movement or corridor, null for none. @param {string | null} id */
  choose(id) {
    this.payload.chosen = id;
    this.merged.reveal(id);
    this.svg.classList.toggle("lit", id !== null && this.groups.has(id));
    for (const [name, groups] of this.groups) {
      for (const group of groups) group.classList.toggle("chosen", name === id);
      if (name === id) groups[0].setAttribute("aria-pressed", "true");
      else groups[0].removeAttribute("aria-pressed");
    }
  }

  /** Not the standing forces at these places, which are told at the edge. @param {Set<string>} places */
  hide(places) {
    for (const node of this.svg.querySelectorAll("[data-place]"))
      node.classList.toggle("told-beside", places.has(/** @type {SVGElement} */ (node).dataset.place ?? ""));
  }

  /** The boxes of the names of places and of countries that take part, in layer points. @returns {Bounds[]} */
  names() {
    const firm = Names.texts(this.svg).filter((node) => !Names.quiet(node));
    return firm.map(Names.box);
  }

  /** What has the keyboard's focus, which a new drawing takes over. @returns {string | null} */
  focused() {
    const node = document.activeElement;
    if (!(node instanceof SVGElement) || !this.svg.contains(node)) return null;
    return node.dataset.movement ?? node.dataset.corridor ?? null;
  }

  /** @param {string} id */
  focus(id) {
    this.groups.get(id)?.[0].focus({ preventScroll: true });
  }

  /** Whether a mark stands for several movements. @param {string} id */
  isCorridor(id) {
    return !this.payload.marks[id].status;
  }

  /** @param {string} id @returns {Look} */
  look(id) {
    return this.payload.looks[this.payload.marks[id].status];
  }

  /** @param {Flow} flow @param {Stroke} stroke @param {Element} parent */
  flow(flow, stroke, parent) {
    const [id, bits] = [flow[0], flow[9]];
    const group = this.group(id, parent, Strokes.isCorridor(bits) ? "flow corridor" : "flow");
    Elements.draw(Strokes.shapes(stroke, bits, this.look(id).dash), group);
  }

  /** @param {Label} label @param {Element} parent @param {Element} leaders */
  label([kind, key, x, y, footX, footY], parent, leaders) {
    const { marks, measures, countries, nodes, standings, symbols, fresh = {} } = this.payload;
    const standing = kind === "standing" ? standings.find((item) => item.key === key) : undefined;
    if (footX !== undefined && footY !== undefined) {
      const spot = standing ? standing.spot : kind === "number";
      Elements.draw(Labels.leader(x, y, footX, footY, spot), leaders);
    }
    if (kind === "number") {
      const shapes = Plates.number(marks[key], x, y, this.look(key), measures, fresh[key]);
      Elements.draw(shapes, this.group(key, parent, "number label"));
    } else if (kind === "strength") {
      const group = this.group(key, parent, "strength label");
      Elements.draw([Plates.text(x, y, marks[key].label, "amount")], group);
    } else if (kind === "direct") {
      const { unit = "", label } = marks[key];
      const apart = (measures.text.strength * Plates.LINE) / 2;
      const lines = [Plates.text(x, y - apart, unit, "amount"), Plates.text(x, y + apart, label, "amount")];
      Elements.draw(lines, this.group(key, parent, "strength label"));
    } else if (kind === "symbol") {
      const shape = Labels.symbol(x, y, marks[key], measures, symbols);
      Elements.draw([shape], this.group(key, parent, "symbol label"));
    } else if (kind === "place") {
      const name = nodes.find((node) => node.id === key)?.name ?? "";
      Elements.draw([Plates.text(x, y, name, "place label")], parent);
    } else if (kind === "country" || kind === "neighbour" || kind === "sea") {
      const looks = { country: "country label", neighbour: "country neighbour label", sea: "sea label" };
      const [name, attributes, words] = Plates.text(x, y, countries[key], looks[kind]);
      Elements.draw([[name, { ...attributes, "data-country": key }, words]], parent);
    } else if (standing) {
      this.standing(standing, x - standing.width / 2, y - standing.height / 2, parent);
    }
  }

  /** @param {Standing} standing @param {number} left @param {number} top @param {Element} parent */
  standing(standing, left, top, parent) {
    if (standing.members.length) this.merged.draw(standing, left, top, parent);
    else this.chips(standing, left, top, parent);
  }

  /** @param {Standing} standing @param {number} left @param {number} top @param {Element} parent */
  chips({ place, chips }, left, top, parent) {
    const { marks, measures, fresh = {} } = this.payload;
    for (const chip of chips) {
      const [id] = chip;
      const group = this.group(id, parent, `standing label ${marks[id].status}`);
      group.setAttribute("data-place", place);
      Elements.draw(Plates.chip(chip, left, top, marks[id], this.look(id), measures, fresh[id]), group);
    }
  }

  /** @param {string} id @param {Element} parent @param {string} className */
  group(id, parent, className) {
    const { colour, name } = this.payload.marks[id];
    const owner = this.isCorridor(id) ? "data-corridor" : "data-movement";
    const group = Elements.svg("g", { class: className, [owner]: id }, parent);
    group.style.setProperty("--nation", colour);
    const groups = this.groups.get(id);
    if (groups) groups.push(group);
    else this.groups.set(id, [group]);
    group.addEventListener("click", (event) => this.chose(id, event));
    group.addEventListener("mouseenter", () => this.light(id, true));
    group.addEventListener("mouseleave", () => this.light(id, false));
    group.addEventListener("mousemove", ({ clientX, clientY }) => this.hint.show(name, clientX, clientY));
    return group;
  }

  /** One group of each movement is in the tab order and carries its accessible name. */
  tabOrder() {
    for (const id of this.groups.keys()) this.walkable(id);
  }

  /** @param {string} id */
  walkable(id) {
    const [group, ...others] = this.groups.get(id) ?? [];
    if (group) {
      group.setAttribute("tabindex", "0");
      group.setAttribute("role", "button");
      group.setAttribute("aria-label", this.payload.marks[id].name);
      for (const other of others) other.setAttribute("aria-hidden", "true");
      group.addEventListener("focus", () => this.light(id, true));
      group.addEventListener("blur", () => this.light(id, false));
      group.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") this.chose(id, event);
      });
    }
  }

  /** @param {string} id @param {boolean} on */
  light(id, on) {
    this.svg.classList.toggle("hovered", on);
    for (const group of this.groups.get(id) ?? []) group.classList.toggle("hot", on);
    if (!on) this.hint.hide();
  }
}
