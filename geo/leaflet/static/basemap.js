/* The offline basemap: country outlines on the sea, those that take part tinted. */
class Basemap extends L.GeoJSON {
  /** @param {string | Promise<GeoJSON.FeatureCollection>} source the address of the outlines, or a promise of them */
  constructor(source) {
    super(undefined, {
      interactive: false,
      pane: "basemap",
      style: (feature) => ({ className: Basemap.look(feature) }),
    });
    this.source = source;
    /** @type {Set<string>} */
    this.taking = new Set();
  }

  /** @param {GeoJSON.Feature | undefined} feature @param {Set<string>} [taking] */
  static look(feature, taking) {
    const { a3, overseas } = feature?.properties ?? {};
    return taking?.has(a3) && !overseas ? "land taking-part" : "land";
  }

  /** @override @param {L.Map} map */
  onAdd(map) {
    const pane = map.createPane("basemap");
    pane.style.zIndex = "150";
    // What each outline is drawn with: GeoJSON hands its options on.
    Object.assign(this.options, { renderer: L.svg({ pane: "basemap", padding: 0.6 }), smoothFactor: 0.6 });
    super.onAdd(map);
    map.basemap = this;
    this.outlines().then((collection) => {
      this.source = Promise.resolve(collection);
      this.addData(collection);
      this.paint();
      map.getContainer().dataset.basemap = "drawn";
    });
    return this;
  }

  /** @returns {Promise<GeoJSON.FeatureCollection>} */
  async outlines() {
    return typeof this.source === "string" ? (await fetch(this.source)).json() : this.source;
  }

  /** Tint the countries whose alpha-3 codes are given, and only those. @param {string[]} codes */
  tint(codes) {
    this.taking = new Set(codes);
    this.paint();
  }

  paint() {
    this.eachLayer((layer) => {
      const path = /** @type {L.Polygon} */ (layer);
      path.getElement()?.setAttribute("class", Basemap.look(path.feature, this.taking));
    });
  }
}
