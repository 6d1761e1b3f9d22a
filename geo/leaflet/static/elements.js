/* Elements of SVG and HTML. All text goes through textContent, never as markup. */
const Elements = (() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  /** @type {<N extends keyof SVGElementTagNameMap>(name: N, attributes: Record<string, string | number | boolean>, parent?: Element) => SVGElementTagNameMap[N]} */
  function svg(name, attributes, parent) {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    if (parent) parent.appendChild(node);
    return node;
  }

  /** @type {(shapes: Shape[], parent: Element) => void} */
  function draw(shapes, parent) {
    for (const [name, attributes, text] of shapes) {
      const node = svg(/** @type {keyof SVGElementTagNameMap} */ (name), {}, parent);
      for (const [key, value] of Object.entries(attributes)) {
        // A content security policy forbids the attribute, not the property.
        if (key === "style") node.style.cssText = String(value);
        else node.setAttribute(key, String(value));
      }
      if (text === undefined) continue;
      if (name === "text") node.textContent = text;
      else svg("title", {}, node).textContent = text;
    }
  }

  /** @type {<N extends keyof HTMLElementTagNameMap>(name: N, className: string, parent: Element, text?: string) => HTMLElementTagNameMap[N]} */
  function html(name, className, parent, text) {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    parent.appendChild(node);
    return node;
  }

  return { svg, draw, html };
})();
