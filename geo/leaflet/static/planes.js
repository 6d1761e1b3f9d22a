/* The plane that Leaflet draws on where it is not Web Mercator: Lambert's azimuthal equal-area projection around a
 * centre, the same sums as in geo/flows/equal_area.py, which a test holds equal; and outlines made ready for it. */
const Planes = (() => {
  "use strict";

  const DEGREE = Math.PI / 180;
  const TINY = 1e-12;
  const RIM = 1 - 1e-9;
  /* Degrees from the centre up to which land is drawn, and between two corners of an outline at most. */
  const FURTHEST = 150;
  const DENSE = 0.7;
  const EDGE = 2 * Math.sin((FURTHEST / 2) * DEGREE);

  /** Where a place (lat, lon in degrees) lies, x east and y north, on a globe of radius 1.
   * @type {(place: Point, centre: Point) => Point} */
  function project([lat, lon], [lat0, lon0]) {
    const [up, up0, across] = [lat * DEGREE, lat0 * DEGREE, (lon - lon0) * DEGREE];
    const near = 1 + Math.sin(up0) * Math.sin(up) + Math.cos(up0) * Math.cos(up) * Math.cos(across);
    if (near < TINY) return [0, -2]; // the far side is no point, but the rim
    const stretch = Math.sqrt(2 / near);
    const y = Math.cos(up0) * Math.sin(up) - Math.sin(up0) * Math.cos(up) * Math.cos(across);
    return [stretch * Math.cos(up) * Math.sin(across), stretch * y];
  }

  /** Which place lies there; beyond the rim one of the far side. @type {(point: Point, centre: Point) => Point} */
  function unproject([x, y], [lat0, lon0]) {
    const out = Math.hypot(x, y);
    if (!out) return [lat0, lon0];
    const [up0, angle] = [lat0 * DEGREE, 2 * Math.asin(Math.min(out / 2, RIM))];
    const rise = Math.cos(angle) * Math.sin(up0) + (y * Math.sin(angle) * Math.cos(up0)) / out;
    const north = out * Math.cos(up0) * Math.cos(angle) - y * Math.sin(up0) * Math.sin(angle);
    const lon = lon0 + Math.atan2(x * Math.sin(angle), north) / DEGREE;
    return [Math.asin(Math.max(-1, Math.min(1, rise))) / DEGREE, ((((lon + 180) % 360) + 360) % 360) - 180];
  }

  /** The plane as Leaflet's CRS: the equator as long as that of Web Mercator, so that zoom is a power of 2.
   * @type {(lat: number, lon: number) => L.CRS} */
  function equalArea(lat, lon) {
    /** @type {Point} */
    const centre = [lat, lon];
    const scale = 1 / (2 * Math.PI);
    const projection = {
      bounds: L.bounds([-2, -2], [2, 2]),
      /** @param {L.LatLng} place */
      project: (place) => L.point(project([place.lat, place.lng], centre)),
      /** @param {L.Point} point */
      unproject: ({ x, y }) => L.latLng(unproject([x, y], centre)),
    };
    const transformation = L.transformation(scale, 0.5, -scale, 0.5);
    return L.extend({}, L.CRS.Earth, { code: `equal-area:${lat},${lon}`, centre, projection, transformation });
  }

  /** Outlines whole over the date line, with corners as close as bent lines need, and none on the far side.
   * @type {(collection: GeoJSON.FeatureCollection, centre: Point) => GeoJSON.FeatureCollection} */
  function outlines(collection, centre) {
    const features = collection.features.map((feature) => {
      const coordinates = joined(polygons(feature.geometry)).flatMap((rings) => {
        const [outer, ...holes] = rings.map((ring) => within(dense(ring), centre));
        return outer ? [[outer, ...holes.flatMap((hole) => (hole ? [hole] : []))]] : [];
      });
      return { ...feature, geometry: /** @type {GeoJSON.Geometry} */ ({ type: "MultiPolygon", coordinates }) };
    });
    return { ...collection, features };
  }

  /** @type {(geometry: GeoJSON.Geometry) => number[][][][]} */
  function polygons(geometry) {
    if (geometry.type === "Polygon") return [geometry.coordinates];
    return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  }

  /** Polygons that the outlines cut at the date line, each with its other half.
   * @type {(cut: number[][][][]) => number[][][][]} */
  function joined(cut) {
    /** @type {number[][][][]} */
    const whole = [];
    const west = cut.filter(([outer]) => outer.some(([lon]) => lon === -180));
    const moved = west.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon + 360, lat])));
    for (const polygon of [...cut.filter((rings) => !west.includes(rings)), ...moved]) {
      const other = seam(polygon[0]) ? whole.findIndex(([outer]) => meet(outer, polygon[0])) : -1;
      if (other < 0) whole.push(polygon);
      else whole[other] = [sewn(whole[other][0], polygon[0]), ...whole[other].slice(1), ...polygon.slice(1)];
    }
    return whole;
  }

  /** The index of the corner from which a ring runs along the date line, plus 1; 0 where it does not.
   * @type {(ring: number[][]) => number} */
  const seam = (ring) => ring.findIndex(([lon], i) => lon === 180 && ring[i + 1]?.[0] === 180) + 1;

  /** Whether two rings run along the same part of the date line. @type {(one: number[][], two: number[][]) => boolean} */
  function meet(one, two) {
    const [i, j] = [seam(one), seam(two)];
    if (!i || !j) return false;
    return one[i - 1][1] === two[j][1] && one[i][1] === two[j - 1][1];
  }

  /** Two rings that meet, which run the same way round, as one. @type {(one: number[][], two: number[][]) => number[][]} */
  function sewn(one, two) {
    /** From the end of the seam to its start. @type {(ring: number[][]) => number[][]} */
    const open = (ring) => [...ring.slice(seam(ring), -1), ...ring.slice(0, seam(ring))];
    return [...open(one), ...open(two).slice(1)];
  }

  /** @type {(ring: number[][]) => number[][]} */
  function dense(ring) {
    return ring.flatMap(([lon, lat], i) => {
      const [east, north] = ring[i + 1] ?? [lon, lat];
      const pieces = Math.max(1, Math.ceil(Math.hypot(east - lon, north - lat) / DENSE));
      return Array.from({ length: pieces }, (_, n) => [
        lon + ((east - lon) * n) / pieces,
        lat + ((north - lat) * n) / pieces,
      ]);
    });
  }

  /** A ring with its corners no farther than the edge; none where all are, or where it runs around the far side.
   * @type {(ring: number[][], centre: Point) => number[][] | null} */
  function within(ring, centre) {
    const flat = ring.map(([lon, lat]) => project([lat, lon], centre));
    const out = flat.map(([x, y]) => Math.hypot(x, y));
    if (Math.max(...out) <= EDGE) return ring;
    const turn = flat.reduce((sum, [x, y], i) => {
      const [fx, fy] = flat[i + 1] ?? flat[0];
      return sum + Math.atan2(x * fy - y * fx, x * fx + y * fy);
    }, 0);
    if (Math.min(...out) > EDGE || Math.abs(turn) > Math.PI) return null;
    return flat.map(([x, y], i) => {
      if (out[i] <= EDGE) return ring[i];
      const [lat, lon] = unproject([(x * EDGE) / out[i], (y * EDGE) / out[i]], centre);
      return [lon, lat];
    });
  }

  // What folium writes as the map's CRS.
  Object.assign(L.CRS, { equalArea });

  return { project, unproject, equalArea, outlines };
})();
