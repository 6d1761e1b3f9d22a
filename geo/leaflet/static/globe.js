/* The earth seen from afar: orthographic projection (Snyder, Map Projections, 1987, p. 145) on a disc of radius 1,
 * y growing south. Places are [latitude, longitude] in degrees. */
const Globe = (() => {
  "use strict";

  const DEGREE = Math.PI / 180;
  const PIECES = 24;

  /** Where a place is seen from above `centre`; one behind the edge is moved to the edge.
   * @type {(place: Point, centre: Point) => { at: Point, seen: boolean }} */
  function project([lat, lon], [lat0, lon0]) {
    const [f, f0, d] = [lat * DEGREE, lat0 * DEGREE, (lon - lon0) * DEGREE];
    const x = Math.cos(f) * Math.sin(d);
    const y = Math.cos(f0) * Math.sin(f) - Math.sin(f0) * Math.cos(f) * Math.cos(d);
    const depth = Math.sin(f0) * Math.sin(f) + Math.cos(f0) * Math.cos(f) * Math.cos(d);
    const out = depth < 0 ? 1 / (Math.hypot(x, y) || 1) : 1;
    return { at: [x * out, -y * out], seen: depth >= 0 };
  }

  /** The middle of some places on the sphere. @type {(places: Point[]) => Point} */
  function middle(places) {
    const [x, y, z] = places.map(vector).reduce((sum, item) => sum.map((value, i) => value + item[i]), [0, 0, 0]);
    return [Math.atan2(z, Math.hypot(x, y)) / DEGREE, Math.atan2(y, x) / DEGREE];
  }

  /** The shortest way between two places. @type {(from: Point, to: Point) => Point[]} */
  function course(from, to) {
    const [a, b] = [vector(from), vector(to)];
    const angle = Math.acos(
      Math.max(
        -1,
        Math.min(
          1,
          a.reduce((sum, value, i) => sum + value * b[i], 0),
        ),
      ),
    );
    if (angle < 1e-6) return [from, to];
    return Array.from({ length: PIECES + 1 }, (_, i) => {
      const [u, v] = [1 - i / PIECES, i / PIECES].map((share) => Math.sin(share * angle) / Math.sin(angle));
      const [x, y, z] = a.map((value, axis) => u * value + v * b[axis]);
      return /** @type {Point} */ ([Math.atan2(z, Math.hypot(x, y)) / DEGREE, Math.atan2(y, x) / DEGREE]);
    });
  }

  /** An outline on a disc of `radius` as the data of an SVG path; "" where all of it lies behind the edge. Points that
   * a reader could not tell apart are left out.
   * @type {(places: Point[], centre: Point, radius: number, closed: boolean) => string} */
  function path(places, centre, radius, closed) {
    const points = places.map((place) => project(place, centre));
    if (!points.some(({ seen }) => seen)) return "";
    /** @type {Point[]} */
    const kept = [];
    for (const { at } of points) {
      const [x, y] = at.map((value) => value * radius);
      const last = kept[kept.length - 1];
      if (!last || Math.hypot(x - last[0], y - last[1]) > 0.7) kept.push([x, y]);
    }
    const written = kept.map((point) => point.map((value) => value.toFixed(1)).join(" "));
    return "M" + written.join("L") + (closed ? "Z" : "");
  }

  /** @type {(place: Point) => number[]} */
  const vector = ([lat, lon]) => [
    Math.cos(lat * DEGREE) * Math.cos(lon * DEGREE),
    Math.cos(lat * DEGREE) * Math.sin(lon * DEGREE),
    Math.sin(lat * DEGREE),
  ];

  return { project, middle, course, path };
})();
