/* The offline basemap: country outlines on the sea, tinted by who takes part and on which side. */
class Basemap extends L.GeoJSON {
  /** @param {string | Promise<GeoJSON.FeatureCollection>} source the address of the outlines, or a promise of them */
  constructor(source) {
    super(undefined, {
      interactive: false,
      pane: "basemap",
      style: (feature) => ({ className: Basemap.look(feature) }),
    });
    this.source = source;
    this.continued = false;
    /** @type {Record<string, string>} */
    this.lands = {};
  }

  /** @param {GeoJSON.Feature | undefined} feature @param {Record<string, string>} [lands] */
  static look(feature, lands = {}) {
    const { a3, overseas } = feature?.properties ?? {};
    return a3 in lands && !overseas ? `land ${lands[a3]}` : "land";
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
      const { centre } = map.options.crs ?? {};
      this.addData(centre ? Planes.outlines(collection, centre) : collection);
      this.paint();
      map.getContainer().dataset.basemap = "drawn";
    });
    return this;
  }

  /** @returns {Promise<GeoJSON.FeatureCollection>} */
  async outlines() {
    return typeof this.source === "string" ? (await fetch(this.source)).json() : this.source;
  }

  /** Draw the world a second time, east of the first, for arrows that lead over the date line. */
  goOn() {
    if (this.continued) return;
    this.continued = true;
    this.outlines().then((collection) => {
      // GeoJSON hands its options on to what it makes of the data.
      Object.assign(this.options, { coordsToLatLng: Basemap.further });
      this.addData(collection);
      delete this.options.coordsToLatLng;
      this.paint();
    });
  }

  /** @param {number[]} coordinates @returns {L.LatLng} */
  static further([lon, lat]) {
    return L.latLng(lat, lon + 360);
  }

  /** Tint the countries whose alpha-3 codes are given, and only those. @param {Record<string, string>} lands */
  tint(lands) {
    this.lands = lands;
    this.paint();
  }

  paint() {
    this.eachLayer((layer) => {
      const path = /** @type {L.Polygon} */ (layer);
      path.getElement()?.setAttribute("class", Basemap.look(path.feature, this.lands));
    });
  }
}
