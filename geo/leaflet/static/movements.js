/* Movements on a Leaflet map: curves from Python, stroked in pixels at every zoom.
 *
 * The layout (curves, lanes, labels) is computed in Python; here it is only drawn. Coordinates arrive in world
 * units: times 2^zoom they are Leaflet's projected pixels. All text goes through textContent, never as markup.
 */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const NUMBER_RADIUS = 10.5;
  const STATED = 1;
  const CORRIDOR = 8;

  function element(name, attributes, parent) {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
    if (parent) parent.appendChild(node);
    return node;
  }

  function html(name, className, parent, text) {
    const node = L.DomUtil.create(name, className, parent);
    if (text !== undefined) node.textContent = text;
    return node;
  }

  /* Quadratic Béziers as [x0, y0, x1, y1, x2, y2]. */
  function at(c, t) {
    const u = 1 - t;
    return [
      u * u * c[0] + 2 * u * t * c[2] + t * t * c[4],
      u * u * c[1] + 2 * u * t * c[3] + t * t * c[5],
    ];
  }

  function between(c, t0, t1) {
    const u0 = 1 - t0;
    const u1 = 1 - t1;
    const blossom = (i) => u0 * u1 * c[i] + (u0 * t1 + u1 * t0) * c[i + 2] + t0 * t1 * c[i + 4];
    const start = at(c, t0);
    const end = at(c, t1);
    return [start[0], start[1], blossom(0), blossom(1), end[0], end[1]];
  }

  function lengths(c) {
    const steps = [0];
    let last = at(c, 0);
    for (let i = 1; i <= 48; i++) {
      const next = at(c, i / 48);
      steps.push(steps[i - 1] + Math.hypot(next[0] - last[0], next[1] - last[1]));
      last = next;
    }
    return steps;
  }

  function parameter(steps, distance) {
    if (distance <= 0) return 0;
    for (let i = 1; i < steps.length; i++) {
      if (distance <= steps[i]) return (i - 1 + (distance - steps[i - 1]) / (steps[i] - steps[i - 1] || 1)) / 48;
    }
    return 1;
  }

  const path = (c) => `M${c[0].toFixed(1)} ${c[1].toFixed(1)}Q${c[2].toFixed(1)} ${c[3].toFixed(1)} ${c[4].toFixed(1)} ${c[5].toFixed(1)}`;
  const reversed = (c) => [c[4], c[5], c[2], c[3], c[0], c[1]];

  L.Movements = L.Layer.extend({
    options: { pane: "overlayPane" },

    initialize: function (data) {
      this._data = data;
    },

    getEvents: function () {
      return { zoomanim: this._animate, viewreset: this._draw, zoomend: this._draw, move: this._edges, resize: this._edges };
    },

    onAdd: function (map) {
      this._svg = element("svg", { class: "movements leaflet-zoom-animated", overflow: "visible", width: 1, height: 1 });
      this.getPane().appendChild(this._svg);
      document.documentElement.style.colorScheme = this._data.theme || "light";
      this._furnish(map);
      if (map.basemap) map.basemap.tint(this._data.tinted);
      if (!map.movementsFitted) {
        map.movementsFitted = true;
        map.invalidateSize({ animate: false });
        // Until the reader moves the map, it keeps everything in view whatever the window does.
        map.on("dragstart zoomstart", (event) => { if (!map.fitting) map.movedByReader = true; });
        map.on("resize", () => map.movements._resized());
        const [lat, lng, zoom] = (this._data.view || "").split(",").map(Number);
        if (zoom) map.setView([lat, lng], zoom, { animate: false });
        else this._fit(false);
        map.movedByReader = Boolean(zoom);
        map.on("moveend", () => this._remember(map));
        document.addEventListener("keydown", (event) => map.movements._step(event));
      }
      map.movements = this;
      this._draw();
    },

    onRemove: function () {
      this._svg.remove();
      this._furniture.forEach((node) => node.remove());
    },

    /* Light a movement or corridor, null for none; and show everything: for pages other than ours. */
    choose: function (id) {
      this._data.chosen = id;
      this._draw();
    },

    fit: function () {
      this._fit(false);
    },

    /* The closest view in which everything drawn at that zoom, labels too, lies clear of title and edges. */
    _fit: function (animate) {
      const frames = Object.entries(this._data.frames).map(([zoom, edges]) => [Number(zoom), edges]);
      if (!frames.length) return;
      const size = this._map.getSize();
      const top = 84;
      const fits = ([, [west, north, east, south]]) => east - west <= size.x - 16 && south - north <= size.y - top - 40;
      frames.sort((a, b) => b[0] - a[0]);
      const [zoom, [west, north, east, south]] = frames.find(fits) || frames[frames.length - 1];
      const spare = Math.max(0, size.y - top - (south - north));
      const centre = L.point((west + east) / 2, north - top - spare * 0.36 + size.y / 2);
      this._map.fitting = true;
      this._map.setView(this._map.unproject(centre, zoom), zoom, { animate: animate });
      this._map.fitting = false;
    },

    /* The map's position goes into the page's address without asking the server; the first view is the default. */
    _remember: function (map) {
      if (!map.movedByReader || window.parent === window) return;
      const address = new URL(window.parent.location.href);
      const { lat, lng } = map.getCenter();
      address.searchParams.set("at", `${lat.toFixed(3)},${lng.toFixed(3)},${map.getZoom()}`);
      window.parent.history.replaceState(window.parent.history.state, "", address);
    },

    _resized: function () {
      if (legendOpen === null) this._furniture[1].open = this._map.getSize().x > 620;
      if (!this._map.movedByReader) this._fit(false);
    },

    /* J and K go to the next and the previous movement, as on the page around the map. */
    _step: function (event) {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      const ids = Object.keys(this._data.marks);
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
      this._drawnAt = map.getZoom();
      this._scale = Math.pow(2, this._drawnAt);
      const origin = map.getPixelOrigin();
      this._origin = L.point(0, 0);
      L.DomUtil.setTransform(this._svg, this._origin, 1);
      this._svg.replaceChildren();
      this._shift = [-origin.x, -origin.y];
      const chosen = this._data.chosen;
      this._svg.classList.remove("hovered");
      this._svg.classList.toggle("lit", Boolean(chosen));
      this._groups = new Map();
      this._courses = [];
      const layers = {};
      for (const name of ["ends", "flows", "leaders", "labels"]) layers[name] = element("g", { class: name }, this._svg);
      this._data.nodes.forEach((node) => this._end(node, layers.ends));
      this._data.flows.forEach((flow) => this._flow(flow, layers.flows));
      this._labels(layers);
      this._tabOrder();
      this._edges();
    },

    _point: function (x, y) {
      return [x * this._scale + this._shift[0], y * this._scale + this._shift[1]];
    },

    _group: function (id, parent, className, corridor) {
      const mark = this._data.marks[id];
      const group = element("g", { class: className, [corridor ? "data-corridor" : "data-movement"]: id }, parent);
      group.style.setProperty("--nation", mark.colour);
      if (id === this._data.chosen) group.classList.add("chosen");
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
        if (id === this._data.chosen) group.setAttribute("aria-pressed", "true");
        const title = element("title", {}, group);
        title.textContent = this._data.marks[id].name;
        groups.slice(1).forEach((other) => other.setAttribute("aria-hidden", "true"));
        group.addEventListener("focus", () => this._light(id, true));
        group.addEventListener("blur", () => this._light(id, false));
        group.addEventListener("keydown", (event) => {
          if (event.key === "Enter" || event.key === " ") this._choose(id, event);
          if (event.key === "Escape") this._choose(null, event);
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
      const [id, x0, y0, x1, y1, x2, y2, width, lane, dash, bits] = flow;
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
      element("path", { class: "shaft", d: line, "stroke-width": stroke, "stroke-dasharray": dash.join(" ") }, group);
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
      this._text(group, x, y, this._data.marks[id].number, "figure");
      this._fresh(id, group, x + mark.width / 2, y - NUMBER_RADIUS);
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
      this._text(group, x, y, this._data.marks[id].label, "amount");
    },

    _symbol: function (id, x, y, layers) {
      const mark = this._data.marks[id];
      const group = this._group(id, layers.labels, "symbol label");
      const box = { x: x - 14, y: y - mark.symbolHeight / 2, width: 28, height: mark.symbolHeight };
      element("image", { href: `${this._data.symbols}/${mark.force}.svg`, ...box }, group);
    },

    _place: function (key, x, y, layers) {
      const node = this._data.nodes.find((item) => item.id === key);
      this._text(layers.labels, x, y, node.name, "place label");
    },

    _country: function (code, x, y, layers) {
      const text = this._text(layers.labels, x, y, this._data.countries[code], "country label");
      text.setAttribute("data-country", code);
    },

    _standing: function (place, x, y, layers) {
      const standing = this._data.standings.find((item) => item.place === place);
      const left = x - standing.width / 2;
      const top = y - standing.height / 2;
      for (const chip of standing.chips) {
        const mark = this._data.marks[chip.id];
        const group = this._group(chip.id, layers.labels, `standing label ${mark.status}`, !mark.status);
        const box = { x: left + chip.x, y: top + chip.y, width: chip.width, height: 20, rx: 4 };
        element("rect", { class: "chip", ...box, "stroke-dasharray": outlineDash(mark.dash) }, group);
        const plate = mark.label ? 20 : chip.width;
        element("rect", { class: "chip-number", x: box.x, y: box.y, width: plate, height: 20, rx: 4 }, group);
        this._text(group, box.x + plate / 2, box.y + 10, mark.number, "figure");
        this._fresh(chip.id, group, box.x + 20, box.y);
        if (mark.label) this._text(group, box.x + 26, box.y + 10, mark.label, "amount start");
        if (mark.status === "ruled_out") element("line", { class: "strike", x1: box.x + 3, y1: box.y + 17, x2: box.x + 17, y2: box.y + 3 }, group);
      }
    },

    _text: function (parent, x, y, content, className) {
      const text = element("text", { class: className, x: x.toFixed(1), y: y.toFixed(1) }, parent);
      text.textContent = content;
      return text;
    },

    _choose: function (id, event) {
      if (event) {
        L.DomEvent.stop(event);
        if (event.type === "click" && this._map.dragging && this._map.dragging.moved()) return;
      }
      const kind = id !== null && !this._data.marks[id].status ? "corridor" : "movement";
      const feature = { type: "Feature", geometry: null, properties: { [kind]: id } };
      if (!this._tell(feature)) this.fire("click", { latlng: this._map.getCenter(), layer: { toGeoJSON: () => feature } });
    },

    /* st_folium reports clicks after a pause of a quarter of a second; its own record, sent at once, saves it. */
    _tell: function (feature) {
      const record = window.__GLOBAL_DATA__;
      if (!record || !window.Streamlit || !record.returned_objects) return false;
      record.last_active_drawing = feature;
      record.last_object_clicked_count = (record.last_object_clicked_count || 0) + 1;
      const answer = Object.fromEntries(record.returned_objects.map((key) => [key, record[key]]));
      record.previous_data = answer;
      window.Streamlit.setComponentValue(answer);
      return true;
    },

    /* An end outside the frame is named where its arrow crosses the edge, following as one pans. */
    _edges: function () {
      if (!this._courses) return;
      this._edgeNames.replaceChildren();
      const size = this._map.getSize();
      const offset = this._map.containerPointToLayerPoint([0, 0]);
      const inside = ([x, y]) => x >= 0 && y >= 0 && x <= size.x && y <= size.y;
      const named = new Map();
      this._data.flows.forEach((flow, index) => {
        const [, ...world] = this._courses[index];
        const course = [];
        for (let i = 0; i < 6; i += 2) {
          const [x, y] = this._point(world[i], world[i + 1]);
          course.push(x - offset.x, y - offset.y);
        }
        const points = Array.from({ length: 49 }, (_, i) => at(course, i / 48));
        const seen = points.map(inside);
        const first = seen.indexOf(true);
        if (first < 0) return;
        if (!seen[0]) this._edgeName(flow[11], points[first], size, named, flow[0]);
        if (!seen[48]) this._edgeName(flow[12], points[seen.lastIndexOf(true)], size, named, flow[0]);
      });
    },

    _edgeName: function (node, [x, y], size, named, id) {
      const end = this._data.nodes[node];
      if (!end.name || (named.get(node) || []).some(([px, py]) => Math.hypot(px - x, py - y) < 90)) return;
      named.set(node, [...(named.get(node) || []), [x, y]]);
      const label = html("span", "edge-name label", this._edgeNames, end.name);
      label.style.setProperty("--nation", this._data.marks[id].colour);
      const side = x < 40 ? "left" : x > size.x - 40 ? "right" : y < 40 ? "top" : "bottom";
      label.classList.add(side);
      const width = label.offsetWidth;
      const height = label.offsetHeight;
      let left = side === "left" ? 6 : side === "right" ? size.x - width - 6 : x - width / 2;
      let top = side === "top" ? 6 : side === "bottom" ? size.y - height - 6 : y - height / 2;
      left = Math.max(6, Math.min(size.x - width - 6, left));
      top = Math.max(6, Math.min(size.y - height - 26, top));
      const title = this._furniture[0].getBoundingClientRect();
      if (left < title.right && top < title.bottom) top = title.bottom + 6;
      const legend = this._furniture[1].getBoundingClientRect();
      if (left < legend.right && top + height > legend.top) top = legend.top - height - 6;
      label.style.left = `${left}px`;
      label.style.top = `${top}px`;
    },

    /* Title, legend, scale and credits: in the map, so that they are photographed with it. */
    _furnish: function (map) {
      const panel = this._data.panel;
      const container = map.getContainer();
      this._furniture = [this._title(panel, container), this._legend(panel.legend, container)];
      if (!map.furnished) {
        map.furnished = true;
        L.control.scale({ imperial: false, position: "bottomright", maxWidth: 120 }).addTo(map);
        L.control.zoom({ position: "bottomright" }).addTo(map);
      }
      this._furniture.push(this._fitButton(panel, container));
      this._furniture.push(html("div", "credit", container, panel.credit));
      this._edgeNames = html("div", "edge-names", container);
      this._furniture.push(this._edgeNames);
      this._furniture.forEach((node) => {
        L.DomEvent.disableClickPropagation(node);
        L.DomEvent.disableScrollPropagation(node);
      });
    },

    _title: function (panel, container) {
      const box = html("div", "title-block", container);
      html("h1", "", box, panel.title);
      html("p", "", box, panel.subtitle);
      for (const warning of [panel.empty, panel.refused]) if (warning) html("p", "empty", box, warning);
      return box;
    },

    _fitButton: function (panel, container) {
      const button = html("button", "fit", container, "⤢");
      button.type = "button";
      button.title = panel.fit;
      button.setAttribute("aria-label", panel.fit);
      button.addEventListener("click", () => this._fit(true));
      return button;
    },

    _legend: function (legend, container) {
      const box = html("details", "legend", container);
      box.open = legendOpen === null ? container.clientWidth > 620 : legendOpen;
      html("summary", "", box, legend.title).addEventListener("click", () => { legendOpen = !box.open; });
      for (const row of legend.rows) {
        const line = html("div", "row", box);
        html("span", "heading", line, row.heading);
        for (const item of row.items) {
          const entry = html("span", "entry", line);
          entry.appendChild(swatch(item));
          html("span", "", entry, item.label);
        }
      }
      return box;
    },
  });

  /* As the reader left it; before that, open where there is room. */
  let legendOpen = null;

  /* Dashes of arrows, at the size of a small outline. */
  const outlineDash = (dash) => dash.map((length) => length * 0.45).join(" ");

  function swatch(item) {
    const wide = item.kind === "nation" ? 14 : item.kind === "standing" ? 16 : 40;
    const svg = element("svg", { width: wide, height: 16, class: `swatch ${item.kind}`, "aria-hidden": "true" });
    if (item.kind === "nation") {
      const plate = element("rect", { class: "plate", x: 0, y: 2, width: 14, height: 12, rx: 2 }, svg);
      plate.style.setProperty("--nation", item.colour);
    }
    if (item.kind === "width") element("path", { d: "M0 8H40", "stroke-width": item.width }, svg);
    if (item.kind === "unstated") {
      element("path", { d: "M0 8H36", "stroke-width": 2 }, svg);
      element("polyline", { points: "30,3 38,8 30,13", "stroke-width": 2, fill: "none" }, svg);
    }
    if (item.kind === "status") element("path", { d: "M0 8H40", "stroke-width": 3, "stroke-dasharray": item.dash.join(" ") }, svg);
    if (item.kind === "standing") {
      element("rect", { x: 1, y: 1, width: 14, height: 14, rx: 3, "stroke-dasharray": outlineDash(item.dash) }, svg);
      if (item.struck) element("path", { d: "M3 13L13 3", "stroke-width": 1.5 }, svg);
    }
    if (item.kind === "soft") element("circle", { cx: 20, cy: 8, r: 5 }, svg);
    return svg;
  }

  L.movements = (data) => new L.Movements(data);
})();
