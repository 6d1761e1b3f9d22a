/* What layer and legend are drawn from: elements, quadratic curves, and the plates of movements at a place. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const NUMBER_RADIUS = 10.5;

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

  function text(parent, x, y, content, className) {
    const node = element("text", { class: className, x: x.toFixed(1), y: y.toFixed(1) }, parent);
    node.textContent = content;
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

  /* The plate that a number stands on, as a status looks; `point` is by how much a pointed one runs out. */
  function plate(parent, x, y, width, height, look, point) {
    if (look.pointed) {
      const [right, shoulder, bottom] = [x + width, x + width - point, y + height];
      const points = `${x},${y} ${shoulder},${y} ${right},${y + height / 2} ${shoulder},${bottom} ${x},${bottom}`;
      element("polygon", { class: "plate filled", points: points }, parent);
      return;
    }
    const inset = look.weight / 2;
    const box = { x: x + inset, y: y + inset, width: width - look.weight, height: height - look.weight, rx: 3.5 };
    const outline = { "stroke-width": look.weight, "stroke-dasharray": look.outline.join(" ") };
    element("rect", { class: look.filled ? "plate filled" : "plate", ...box, ...outline }, parent);
    if (look.struck) strike(parent, x + width / 2, y + height / 2, height / 2 - 3);
  }

  /* That something will not be: a stroke through its number. */
  function strike(parent, x, y, reach) {
    element("line", { class: "strike", x1: x - reach, y1: y + reach, x2: x + reach, y2: y - reach }, parent);
  }

  L.marks = { NUMBER_RADIUS, element, html, text, at, between, lengths, parameter, path, reversed, plate, strike };
})();
