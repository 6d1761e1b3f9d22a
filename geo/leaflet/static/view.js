/* What part of the world the map shows: everything drawn until the reader moves it, and what is chosen. */
(function () {
  "use strict";

  /* The closest zoom that shows everything: no place is more exact than its article, and its country is in sight. */
  const CLOSEST = 4.5;
  /* Pixels that the title takes at the top. */
  const TOP = 84;
  /* Share of what is numbered that a small map must show. */
  const MOST = 0.65;
  /* Pixels that a letter of a strength takes, and its line. */
  const LETTER = 7.2;
  const LINE = 17;
  /* Pixels around an end that its dot takes. */
  const END = 8;
  /* Milliseconds without a change after which the frame has its size. */
  const SETTLED = 150;
  let resizing = 0;

  const holds = ([west, north, east, south], [width, height]) => east - west <= width && south - north <= height;

  L.Movements.include({
    /* Until the reader moves the map, it keeps everything in view whatever the window does. */
    _first: function (map) {
      map.invalidateSize({ animate: false });
      map.on("dragstart zoomstart", () => { if (!map.fitting) map.movedByReader = true; });
      // Once the frame has its new size: while a panel opens beside it, that comes first.
      map.on("resize", () => {
        clearTimeout(resizing);
        resizing = setTimeout(() => map.movements._resized(), SETTLED);
      });
      const [lat, lng, zoom] = (this._data.view || "").split(",").map(Number);
      if (zoom) map.setView([lat, lng], zoom, { animate: false });
      else this._fit(false);
      map.movedByReader = Boolean(zoom);
      map.on("moveend", () => this._remember(map));
      document.addEventListener("keydown", (event) => map.movements._key(event));
      map.movementsFitted = true;
    },

    /* Show everything: for pages other than ours. */
    fit: function () {
      this._fit(false);
    },

    /* The closest view in which everything drawn at that zoom, labels too, lies clear of title and edges; where the
     * map is too small for that, the closest that holds most of it. */
    _fit: function (animate) {
      const zooms = Object.keys(this._data.frames).map(Number).filter((zoom) => zoom <= CLOSEST).sort((a, b) => b - a);
      if (!zooms.length) return;
      const size = this._map.getSize();
      const room = [size.x - 16, size.y - TOP - 40];
      const whole = zooms.find((zoom) => holds(this._data.frames[zoom], room));
      let [zoom, frame] = [whole, this._data.frames[whole]];
      for (let i = 0; !frame && i < zooms.length; i++) [zoom, frame] = [zooms[i], this._most(zooms[i], room)];
      const [west, north, east, south] = frame || this._data.frames[zoom];
      const spare = Math.max(0, size.y - TOP - (south - north));
      const centre = L.point((west + east) / 2, north - TOP - spare * 0.36 + size.y / 2);
      this._map.fitting = true;
      this._map.setView(this._map.unproject(centre, zoom), zoom, { animate: animate });
      this._map.fitting = false;
    },

    /* The frame around as many numbers, strengths, standing forces and ends as fit into the room, where these are most
     * or the map cannot be further away; null where they are not, or where none fits. */
    _most: function (zoom, room) {
      const scale = Math.pow(2, zoom);
      const ends = this._data.nodes.map(({ x, y }) => [x * scale - END, y * scale - END, x * scale + END, y * scale + END]);
      const boxes = [...this._boxes(this._data.labels[zoom]), ...ends];
      let best = [];
      for (const [west] of boxes) {
        for (const [, north] of boxes) {
          const inside = boxes.filter(([w, n, e, s]) => w >= west && n >= north && e <= west + room[0] && s <= north + room[1]);
          if (inside.length > best.length) best = inside;
        }
      }
      if (!best.length || (best.length < boxes.length * MOST && zoom > this._map.getMinZoom())) return null;
      const edge = (index, pick) => pick(...best.map((box) => box[index]));
      return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
    },

    /* The boxes of numbers, strengths and standing forces, as west, north, east and south. */
    _boxes: function (labels) {
      const sizes = new Map(this._data.standings.map(({ place, width, height }) => [place, [width, height]]));
      const size = {
        number: (key) => [this._data.marks[key].width, 2 * L.marks.NUMBER_RADIUS],
        strength: (key) => [this._data.marks[key].label.length * LETTER, LINE],
        standing: (key) => sizes.get(key),
      };
      return labels.filter(([kind]) => size[kind]).map(([kind, key, x, y]) => {
        const [width, height] = size[kind](key);
        return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
      });
    },

    /* Move the map, if neither the number nor the head of what was chosen is in sight. */
    _reveal: function (id) {
      const bounds = L.bounds([0, 0], this._map.getSize()).pad(-0.02);
      const places = this._placesOf(id);
      if (!places.length || places.some((place) => bounds.contains(this._map.layerPointToContainerPoint(place)))) return;
      this._map.panInside(this._map.layerPointToLatLng(places[0]), { padding: [60, TOP + 20], animate: false });
    },

    /* Where a movement is to be seen, in layer points: its head first, then its number; or its standing force. */
    _placesOf: function (id) {
      const flow = this._data.flows.find((item) => item[0] === id);
      const head = flow ? [this._point(flow[5], flow[6])] : [];
      const standing = this._data.standings.find((item) => item.chips.some(([name]) => name === id));
      const owner = standing ? standing.place : id;
      const labels = this._placed().filter(([kind, key]) => key === owner && (kind === "number" || kind === "standing"));
      return [...head, ...labels.map(([, , x, y]) => [x, y])];
    },

    /* The map's position goes into the page's address at once, and the page is told; the first view is the default. */
    _remember: function (map) {
      if (!map.movedByReader || window.parent === window) return;
      const address = new URL(window.parent.location.href);
      const { lat, lng } = map.getCenter();
      const position = `${lat.toFixed(3)},${lng.toFixed(3)},${map.getZoom()}`;
      address.searchParams.set("at", position);
      window.parent.history.replaceState(window.parent.history.state, "", address);
      window.parent.dispatchEvent(new CustomEvent("map-moved", { detail: position }));
    },

    _resized: function () {
      this._furniture.resized();
      if (!this._map.movedByReader) {
        this._fit(false);
        if (this._data.chosen) this._reveal(this._data.chosen);
      }
      this._edges();
    },
  });
})();
