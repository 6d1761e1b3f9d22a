/* What stands around the movements in the map, so that it is photographed with them: title, legend, scale, credits,
 * and the names of ends outside the frame. All text goes through textContent, never as markup. */
(function () {
  "use strict";

  const { element, html, at, plate, strike } = L.marks;
  const WIDE = 620;
  const APART = 90;

  /* As the reader left it; before that, open where there is room. */
  let legendOpen = null;

  const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

  L.Furniture = L.Class.extend({
    /* `fit` shows everything; `moved` is told when title or legend changed their size. */
    initialize: function (map, panel, fit, moved) {
      this._map = map;
      const container = map.getContainer();
      if (!map.furnished) {
        map.furnished = true;
        L.control.scale({ imperial: false, position: "bottomright", maxWidth: 120 }).addTo(map);
        L.control.zoom({ position: "bottomright", zoomInTitle: panel.closer, zoomOutTitle: panel.wider }).addTo(map);
      }
      this._title = title(panel, container);
      this._legend = legend(panel.legend, container);
      this._edges = html("div", "edge-names", container);
      this._nodes = [this._title, this._legend, fitButton(panel, container, fit), html("div", "credit", container, panel.credit), this._edges];
      this._nodes.forEach((node) => {
        L.DomEvent.disableClickPropagation(node);
        L.DomEvent.disableScrollPropagation(node);
      });
      // Style sheets and fonts may come later than the map; the legend opens and closes.
      this._watch = new ResizeObserver(moved);
      [this._title, this._legend].forEach((node) => this._watch.observe(node));
    },

    remove: function () {
      this._watch.disconnect();
      this._nodes.forEach((node) => node.remove());
    },

    resized: function () {
      if (legendOpen === null) this._legend.open = this._map.getSize().x > WIDE;
    },

    /* Names each end outside the frame where its arrow crosses the edge. `flows` have their course in pixels of the
     * container as [x0, y0, x1, y1, x2, y2], the names of both ends, colour, and number ("" where that is in sight);
     * `boxes` (left, top, right, bottom) are better left free. */
    nameEnds: function (flows, boxes) {
      this._edges.replaceChildren();
      const size = this._map.getSize();
      const plates = [];
      for (const flow of flows) {
        const inside = (t) => within(at(flow.course, t), size);
        const seen = Array.from({ length: 49 }, (_, i) => inside(i / 48));
        const [first, last] = [seen.indexOf(true), seen.lastIndexOf(true)];
        if (first < 0) continue;
        if (first > 0) join(plates, flow.from, at(flow.course, crossing(inside, first / 48, (first - 1) / 48)), flow);
        if (last < 48) join(plates, flow.to, at(flow.course, crossing(inside, last / 48, (last + 1) / 48)), flow);
      }
      const taken = boxes.map(([left, top, right, bottom]) => ({ left, top, right, bottom }));
      for (const item of plates) taken.push(this._place(this._plate(item, size), item, size, taken));
    },

    _plate: function (item, size) {
      const { name, colour, numbers, point } = item;
      const label = html("span", "edge-name label", this._edges);
      label.style.setProperty("--nation", colour);
      for (const number of numbers) html("b", "", label, number);
      label.append(name);
      const away = { left: point[0], right: size.x - point[0], top: point[1], bottom: size.y - point[1] };
      const side = Object.keys(away).reduce((best, name) => (away[name] < away[best] ? name : best));
      label.classList.add(side);
      return label;
    },

    /* The box of a node in pixels of the map's container. */
    _box: function (node) {
      const [inner, outer] = [node, this._map.getContainer()].map((item) => item.getBoundingClientRect());
      const [left, top] = [inner.left - outer.left, inner.top - outer.top];
      return { left, top, right: left + inner.width, bottom: top + inner.height };
    },

    /* Beside its arrow's crossing, clear of title, legend and what is `taken`; returns its box. */
    _place: function (label, { point }, size, taken) {
      const [x, y] = point;
      const [width, height] = [label.offsetWidth, label.offsetHeight];
      const has = (side) => label.classList.contains(side);
      const left = clamp(has("left") ? 6 : has("right") ? size.x - width - 6 : x - width / 2, 6, size.x - width - 6);
      const wanted = has("top") ? 6 : has("bottom") ? size.y - height - 6 : y - height / 2;
      const obstacles = [this._title, this._legend].map((node) => this._box(node)).concat(taken, views());
      const free = (top) => !obstacles.some((box) => left < box.right && left + width > box.left && top < box.bottom + 3 && top + height > box.top - 3);
      const tops = Array.from({ length: 60 }, (_, i) => clamp(wanted + (i % 2 ? 1 : -1) * Math.ceil(i / 2) * 12, 6, size.y - height - 26));
      const top = tops.find(free) ?? tops[0];
      label.style.left = `${left}px`;
      label.style.top = `${top}px`;
      return { left, top, right: left + width, bottom: top + height };
    },
  });

  /* The page's own bar of views, which lies over the frame, in pixels of the frame. */
  function views() {
    const frame = window.frameElement;
    const bar = frame && window.parent.document.querySelector(".st-key-views");
    if (!bar) return [];
    const [inner, outer] = [bar.getBoundingClientRect(), frame.getBoundingClientRect()];
    const [left, top] = [inner.left - outer.left, inner.top - outer.top];
    return [{ left, top, right: left + inner.width, bottom: top + inner.height }];
  }

  const within = ([x, y], size) => x >= 0 && y >= 0 && x <= size.x && y <= size.y;

  /* Where a course crosses the edge between a parameter inside and one outside: the last point inside. */
  function crossing(inside, near, far) {
    for (let i = 0; i < 12; i++) {
      const middle = (near + far) / 2;
      if (inside(middle)) near = middle;
      else far = middle;
    }
    return near;
  }

  /* One end is named once where its arrows cross side by side. */
  function join(plates, name, point, flow) {
    if (!name) return;
    const near = plates.find((item) => item.name === name && Math.hypot(item.point[0] - point[0], item.point[1] - point[1]) < APART);
    const item = near || { name, point, colour: flow.colour, numbers: [] };
    if (!near) plates.push(item);
    if (flow.number) item.numbers.push(flow.number);
  }

  function title(panel, container) {
    const box = html("div", "title-block", container);
    html("h1", "", box, panel.title);
    html("p", "", box, panel.subtitle);
    for (const warning of [panel.empty, panel.refused]) if (warning) html("p", "empty", box, warning);
    return box;
  }

  function fitButton(panel, container, fit) {
    const button = html("button", "fit", container, "⤢");
    button.type = "button";
    button.title = panel.fit;
    button.setAttribute("aria-label", panel.fit);
    button.addEventListener("click", fit);
    return button;
  }

  function legend({ title, rows, looks, point }, container) {
    const box = html("details", "legend", container);
    box.open = legendOpen === null ? container.clientWidth > WIDE : legendOpen;
    html("summary", "", box, title).addEventListener("click", () => { legendOpen = !box.open; });
    for (const row of rows) {
      const line = html("div", "row", box);
      html("span", "heading", line, row.heading);
      for (const sign of row.signs) {
        const entry = html("span", "entry", line);
        if (sign.meaning) entry.title = sign.meaning;
        entry.appendChild(swatch(sign, looks[sign.status], point));
        html("span", "", entry, sign.words);
      }
    }
    return box;
  }

  function swatch(sign, look, point) {
    const wide = { nation: 14, plate: 18, soft: 12 }[sign.kind] || 40;
    const svg = element("svg", { width: wide, height: 18, class: `swatch ${sign.kind}`, "aria-hidden": "true" });
    const line = (attributes) => element("path", { d: "M0 9H40", ...attributes }, svg);
    const draw = {
      nation: () => element("rect", { class: "nation", x: 0, y: 3, width: 14, height: 12, rx: 2 }, svg).style.setProperty("--nation", sign.colour),
      width: () => line({ "stroke-width": sign.width }),
      corridor: () => { line({ "stroke-width": sign.width }); line({ class: "core", "stroke-width": sign.width / 3 }); },
      unstated: () => {
        element("path", { d: "M0 9H36", "stroke-width": 2 }, svg);
        element("polyline", { points: "30,4 38,9 30,14", "stroke-width": 2 }, svg);
      },
      arrow: () => {
        line({ "stroke-width": 3, "stroke-dasharray": look.dash.join(" ") });
        if (look.struck) strike(svg, 20, 9, 6);
      },
      plate: () => plate(svg, 0.5, 1, look.pointed ? 17.5 : 16, 16, look, point * 0.8),
      soft: () => element("circle", { cx: 6, cy: 9, r: 5 }, svg),
    };
    draw[sign.kind]();
    return svg;
  }
})();
