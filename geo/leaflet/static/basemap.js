/* The offline basemap: country outlines on the sea, those that take part tinted. */
(function () {
  "use strict";

  const style = (feature, taking) => ({
    className: taking.has(feature.properties.a3) && !feature.properties.overseas ? "land taking-part" : "land",
  });

  L.Basemap = L.GeoJSON.extend({
    /* `source` is the address of the GeoJSON, the FeatureCollection itself, or a promise of it. */
    initialize: function (source) {
      L.GeoJSON.prototype.initialize.call(this, null, {
        interactive: false,
        pane: "basemap",
        smoothFactor: 0.6,
        style: (feature) => style(feature, new Set()),
      });
      this._taking = new Set();
      this._ready = typeof source === "string" ? fetch(source).then((answer) => answer.json()) : Promise.resolve(source);
    },

    onAdd: function (map) {
      const pane = map.createPane("basemap");
      pane.style.zIndex = 150;
      this.options.renderer = L.svg({ pane: "basemap", padding: 0.6 });
      L.GeoJSON.prototype.onAdd.call(this, map);
      map.basemap = this;
      this._ready.then((collection) => {
        this.addData(collection);
        this._paint();
        map.getContainer().dataset.basemap = "drawn";
      });
    },

    /* Tint the countries whose alpha-3 codes are given, and only those. */
    tint: function (codes) {
      this._taking = new Set(codes);
      this._paint();
    },

    _paint: function () {
      this.eachLayer((layer) => {
        if (layer._path) layer._path.setAttribute("class", style(layer.feature, this._taking).className);
      });
    },
  });

  L.basemap = (source) => new L.Basemap(source);
})();
