/* Movements on a Leaflet map: curves from Python, stroked in pixels at every zoom.
 *
 * The layout (curves, lanes, labels) is computed in Python; here it is only drawn. Coordinates arrive in world
 * units: times 2^zoom they are Leaflet's projected pixels. All text goes through textContent, never as markup.
 */
(function () {
  "use strict";

  const { NUMBER_RADIUS, element, text, at, between, lengths, parameter, path, reversed, plate, strike } = L.marks;
  const CHIP = 20;
  const STATED = 1;
  const CORRIDOR = 2;
  /* Pixels around the tip of an arrow that its head takes at most. */
  const HEAD = 16;
  let clicks = 0;

  L.Movements = L.Layer.extend({
    options: { pane: "overlayPane" },

    initialize: function (data) {
      this._data = data;
    },

    getEvents: function () {
      return { zoomanim: this._animate, viewreset: this._draw, zoomend: this._draw, move: this._edges };
    },

    onAdd: function (map) {
      this._svg = element("svg", { class: "movements leaflet-zoom-animated", overflow: "visible", width: 1, height: 1 });
      this.getPane().appendChild(this._svg);
      document.documentElement.style.colorScheme = this._data.theme || "light";
      document.documentElement.classList.toggle("presenting", Boolean(this._data.presenting));
      const { panel, looks, point } = this._data;
      const legend = { ...panel.legend, looks, point };
      this._furniture = new L.Furniture(map, { ...panel, legend }, () => this._fit(true), () => this._edges());
      if (map.basemap) map.basemap.tint(this._data.tinted);
      const before = map.movements && map.movements._data.chosen;
      if (this._data.click < clicks) this._data.chosen = before; // the answer to an earlier click than the last
      const given = !map.movements && Boolean(this._data.view);
      map.movements = this;
      if (!map.movementsFitted) this._first(map);
      this._draw();
      // Only what has just been chosen, and never against a position that a link asks for.
      if (this._data.chosen && this._data.chosen !== before && !given) this._reveal(this._data.chosen);
    },

    onRemove: function (map) {
      map.focused = this._focused();
      this._svg.remove();
      this._furniture.remove();
    },

    /* Light a movement or corridor, null for none. */
    choose: function (id) {
      this._data.chosen = id;
      this._svg.classList.toggle("lit", this._groups.has(id));
      for (const [name, groups] of this._groups) {
        groups.forEach((group) => group.classList.toggle("chosen", name === id));
        if (name === id) groups[0].setAttribute("aria-pressed", "true");
        else groups[0].removeAttribute("aria-pressed");
      }
    },

    /* J and K go to the next and the previous movement, as on the page around the map; Escape closes what is chosen,
     * else it is the page's. */
    _key: function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === "j" || event.key === "k") this._step(event.key === "j" ? 1 : -1, event);
      if (event.key !== "Escape") return;
      if (this._data.chosen) this._choose(null, event);
      else if (window.parent !== window) window.parent.document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true }));
    },

    _step: function (step, event) {
      const ids = Object.keys(this._data.marks);
      if (!ids.length) return;
      const at = ids.indexOf(this._data.chosen);
      this._choose(ids[at < 0 ? Math.min(step, 0) + (step < 0 ? ids.length : 0) : (at + step + ids.length) % ids.length], event);
    },

    _animate: function (event) {
      const corner = this._map.layerPointToLatLng(this._origin);
      const offset = this._map._latLngToNewLayerPoint(corner, event.zoom, event.center);
      L.DomUtil.setTransform(this._svg, offset, this._map.getZoomScale(event.zoom, this._drawnAt));
    },

    /* Everything in layer points, so that panning draws nothing anew. */
    _draw: function () {
      const map = this._map;
      const focused = this._focused() || map.focused;
      this._drawnAt = map.getZoom();
      this._scale = Math.pow(2, this._drawnAt);
      const origin = map.getPixelOrigin();
      this._origin = L.point(0, 0);
      L.DomUtil.setTransform(this._svg, this._origin, 1);
      this._svg.replaceChildren();
      this._shift = [-origin.x, -origin.y];
      this._svg.classList.remove("hovered");
      this._groups = new Map();
      this._courses = [];
      const layers = {};
      for (const name of ["ends", "flows", "leaders", "labels"]) layers[name] = element("g", { class: name }, this._svg);
      this._data.nodes.forEach((node) => this._end(node, layers.ends));
      this._data.flows.forEach((flow) => this._flow(flow, layers.flows));
      this._labels(layers);
      this._tabOrder();
      this.choose(this._data.chosen);
      this._edges();
      map.focused = null;
      if (this._groups.has(focused)) this._groups.get(focused)[0].focus({ preventScroll: true });
    },

    /* What has the keyboard's focus, which a new drawing takes over. */
    _focused: function () {
      const node = document.activeElement;
      return this._svg.contains(node) ? node.dataset.movement || node.dataset.corridor : null;
    },

    _point: function (x, y) {
      return [x * this._scale + this._shift[0], y * this._scale + this._shift[1]];
    },

    _group: function (id, parent, className, corridor) {
      const mark = this._data.marks[id];
      const group = element("g", { class: className, [corridor ? "data-corridor" : "data-movement"]: id }, parent);
      group.style.setProperty("--nation", mark.colour);
      if (!this._groups.has(id)) this._groups.set(id, []);
      this._groups.get(id).push(group);
      group.addEventListener("click", (event) => this._choose(id, event));
      group.addEventListener("mouseenter", () => this._light(id, true));
      group.addEventListener("mouseleave", () => this._light(id, false));
      return group;
    },

    /* One group of each movement is in the tab order and carries its accessible name. */
    _tabOrder: function () {
      for (const [id, groups] of this._groups) {
        const group = groups[0];
        group.setAttribute("tabindex", "0");
        group.setAttribute("role", "button");
        group.setAttribute("aria-label", this._data.marks[id].name);
        const title = element("title", {}, group);
        title.textContent = this._data.marks[id].name;
        groups.slice(1).forEach((other) => other.setAttribute("aria-hidden", "true"));
        group.addEventListener("focus", () => this._light(id, true));
        group.addEventListener("blur", () => this._light(id, false));
        group.addEventListener("keydown", (event) => {
          if (event.key === "Enter" || event.key === " ") this._choose(id, event);
        });
      }
    },

    _light: function (id, on) {
      this._svg.classList.toggle("hovered", on);
      this._groups.get(id).forEach((group) => group.classList.toggle("hot", on));
    },

    _end: function (node, parent) {
      const [x, y] = this._point(node.x, node.y);
      if (node.soft) element("circle", { class: "soft-end", cx: x, cy: y, r: 5 }, parent);
      else element("circle", { class: "spot", cx: x, cy: y, r: 4.5 }, parent);
    },

    _flow: function (flow, parent) {
      const [id, x0, y0, x1, y1, x2, y2, width, lane, bits] = flow;
      const run = Math.hypot(x2 - x0, y2 - y0) || 1;
      const ox = (lane * (y2 - y0)) / run;
      const oy = (-lane * (x2 - x0)) / run;
      const whole = [...this._point(x0, y0), ...this._point(x1, y1), ...this._point(x2, y2)].map((v, i) => v + (i % 2 ? oy : ox));
      const steps = lengths(whole);
      const total = steps[48];
      const trim = Math.min(6, total / 8);
      const usable = total - 2 * trim;
      const head = Math.min(7 + 1.45 * width, usable / 2);
      const stroke = Math.min(width, usable / 6 + 0.5);
      const breadth = Math.min(6 + 2 * width, head * 1.4);
      const tip = parameter(steps, total - trim);
      const base = parameter(steps, total - trim - head);
      const shaft = between(whole, parameter(steps, trim), base);
      const [tx, ty] = at(whole, tip);
      const [bx, by] = at(whole, base);
      const reach = Math.hypot(tx - bx, ty - by) || 1;
      const nx = (-(ty - by) / reach) * (breadth / 2);
      const ny = ((tx - bx) / reach) * (breadth / 2);
      const stated = Boolean(bits & STATED);
      const points = `${bx + nx},${by + ny} ${tx},${ty} ${bx - nx},${by - ny}`;
      // Drawn from the head backwards, so that a dashed shaft meets its head with a full dash.
      const line = path(reversed(shaft));
      const corridor = Boolean(bits & CORRIDOR);
      const group = this._group(id, parent, corridor ? "flow corridor" : "flow", corridor);
      element("path", { class: "hit", d: path(whole), "stroke-width": Math.max(stroke + 10, 16) }, group);
      element("path", { class: "casing", d: line, "stroke-width": stroke + 3.5 }, group);
      element("polygon", { class: "casing", points: points, "stroke-width": 3.5 }, group);
      element("path", { class: "shaft", d: line, "stroke-width": stroke, "stroke-dasharray": this._look(id).dash.join(" ") }, group);
      element(stated ? "polygon" : "polyline", { class: "head", points: points }, group);
      if (corridor) element("path", { class: "core", d: line, "stroke-width": Math.max(1.2, stroke - 5) }, group);
      this._courses.push([id, x0, y0, x1, y1, x2, y2]);
    },

    /* The label positions of the nearest zoom for which Python placed them. */
    _placed: function () {
      const zooms = Object.keys(this._data.labels).map(Number);
      const nearest = zooms.reduce((best, zoom) => (Math.abs(zoom - this._drawnAt) < Math.abs(best - this._drawnAt) ? zoom : best));
      const factor = Math.pow(2, this._drawnAt - nearest);
      const shifted = (values) => values.map((value, i) => value * factor + this._shift[i % 2]);
      return this._data.labels[nearest].map(([kind, key, ...places]) => [kind, key, ...shifted(places)]);
    },

    _labels: function (layers) {
      const draw = { number: this._number, strength: this._strength, standing: this._standing, place: this._place, country: this._country, symbol: this._symbol };
      for (const [kind, key, x, y, footX, footY] of this._placed()) {
        if (footX !== undefined) this._leader(x, y, footX, footY, layers.leaders);
        draw[kind].call(this, key, x, y, layers);
      }
    },

    /* From a label that found its place taken to that place. */
    _leader: function (x, y, footX, footY, parent) {
      element("line", { class: "leader", x1: footX, y1: footY, x2: x, y2: y }, parent);
      element("circle", { class: "leader-foot", cx: footX, cy: footY, r: 2.5 }, parent);
    },

    _number: function (id, x, y, layers) {
      const mark = this._data.marks[id];
      const group = this._group(id, layers.labels, "number label", !mark.status);
      const box = { x: x - mark.width / 2, y: y - NUMBER_RADIUS, width: mark.width, height: 2 * NUMBER_RADIUS };
      element("rect", { class: "disc", ...box, rx: NUMBER_RADIUS }, group);
      text(group, x, y, mark.number, "figure");
      if (this._look(id).struck) strike(group, x, y, 7);
      this._fresh(id, group, x + mark.width / 2, y - NUMBER_RADIUS);
    },

    _look: function (id) {
      return this._data.looks[this._data.marks[id].status];
    },

    /* That a movement is new or revised: a flag at the corner of its number. */
    _fresh: function (id, group, x, y) {
      const word = (this._data.fresh || {})[id];
      if (!word) return;
      element("circle", { class: "fresh", cx: x, cy: y, r: 5 }, group);
      element("title", {}, group).textContent = word;
    },

    _strength: function (id, x, y, layers) {
      const group = this._group(id, layers.labels, "strength label");
      text(group, x, y, this._data.marks[id].label, "amount");
    },

    _symbol: function (id, x, y, layers) {
      const mark = this._data.marks[id];
      const group = this._group(id, layers.labels, "symbol label");
      const box = { x: x - 14, y: y - mark.symbolHeight / 2, width: 28, height: mark.symbolHeight };
      element("image", { href: `${this._data.symbols}/${mark.force}.svg`, ...box }, group);
    },

    _place: function (key, x, y, layers) {
      const node = this._data.nodes.find((item) => item.id === key);
      text(layers.labels, x, y, node.name, "place label");
    },

    _country: function (code, x, y, layers) {
      text(layers.labels, x, y, this._data.countries[code], "country label");
    },

    _standing: function (place, x, y, layers) {
      const standing = this._data.standings.find((item) => item.place === place);
      const left = x - standing.width / 2;
      const top = y - standing.height / 2;
      for (const [id, dx, dy, width, breadth] of standing.chips) {
        const mark = this._data.marks[id];
        const look = this._look(id);
        const group = this._group(id, layers.labels, `standing label ${mark.status}`, !mark.status);
        const [cx, cy] = [left + dx, top + dy];
        if (mark.label) element("rect", { class: "chip", x: cx, y: cy, width: width, height: CHIP, rx: 4 }, group);
        plate(group, cx, cy, breadth, CHIP, look, this._data.point);
        const middle = cx + (breadth - (look.pointed ? this._data.point / 2 : 0)) / 2;
        text(group, middle, cy + CHIP / 2, mark.number, look.filled ? "figure filled" : "figure");
        this._fresh(id, group, cx + breadth, cy);
        if (mark.label) text(group, cx + breadth + 6, cy + CHIP / 2, mark.label, "amount start");
      }
    },

    _choose: function (id, event) {
      if (event) {
        L.DomEvent.stop(event);
        if (event.type === "click" && this._map.dragging && this._map.dragging.moved()) return;
      }
      const kind = id !== null && !this._data.marks[id].status ? "corridor" : "movement";
      if (kind === "movement") this.choose(id === this._data.chosen ? null : id); // at once; the page follows
      clicks += 1; // tells a second click on the same from the first
      const feature = { type: "Feature", geometry: null, properties: { [kind]: id, click: clicks } };
      if (!this._tell(feature)) this.fire("click", { latlng: this._map.getCenter(), layer: { toGeoJSON: () => feature } });
    },

    /* st_folium reports clicks after a pause of a quarter of a second; its own record, sent at once, saves it. What is
     * noted there as reported it does not report again at the next move of the map. */
    _tell: function (feature) {
      const record = window.__GLOBAL_DATA__;
      if (!record || !window.Streamlit || !record.returned_objects) return false;
      record.last_active_drawing = feature;
      record.previous_data = Object.fromEntries(record.returned_objects.map((key) => [key, record[key]]));
      window.Streamlit.setComponentValue(record.previous_data);
      return true;
    },

    /* The names of ends outside the frame follow as one pans; beside them the numbers that are out of sight too. */
    _edges: function () {
      if (!this._courses) return;
      const offset = this._map.containerPointToLayerPoint([0, 0]);
      const bounds = L.bounds([0, 0], this._map.getSize());
      const numbers = new Map(this._placed().filter(([kind]) => kind === "number").map(([, key, x, y]) => [key, [x, y]]));
      const seen = (id) => numbers.has(id) && bounds.contains(L.point(numbers.get(id)).subtract(offset));
      const flows = this._data.flows.map((flow, index) => {
        const [id, ...world] = this._courses[index];
        const course = [0, 2, 4].flatMap((i) => {
          const [x, y] = this._point(world[i], world[i + 1]);
          return [x - offset.x, y - offset.y];
        });
        const mark = this._data.marks[id];
        const [from, to] = flow.slice(10).map((node) => this._data.nodes[node].name);
        return { course, from, to, colour: mark.colour, number: seen(id) ? "" : mark.number };
      });
      const heads = flows.map(({ course }) => [course[4] - HEAD, course[5] - HEAD, course[4] + HEAD, course[5] + HEAD]);
      const labels = this._boxes(this._placed()).map((box) => box.map((value, i) => value - (i % 2 ? offset.y : offset.x)));
      this._furniture.nameEnds(flows, [...heads, ...labels]);
    },
  });

  L.movements = (data) => new L.Movements(data);
})();
