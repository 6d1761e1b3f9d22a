/* The map alone as a picture: what is drawn on it now, without anything that lies over it. */
const Snapshot = (() => {
  "use strict";

  /* Pixels of the picture for a pixel of the map. */
  const FINE = 2;
  const SMALL = 11;
  /* What style sheets say of an element, which a picture of its own has to say itself. */
  const SAID =
    "fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linejoin stroke-linecap opacity " +
    "display visibility font-family font-size font-weight letter-spacing text-anchor dominant-baseline paint-order " +
    "text-transform";

  /** @type {(container: HTMLElement, credit: string) => SVGSVGElement} */
  function drawn(container, credit) {
    const { left, top, width, height } = container.getBoundingClientRect();
    const picture = Elements.svg("svg", { xmlns: "http://www.w3.org/2000/svg", width, height });
    picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
    Elements.svg("rect", { width, height, fill: getComputedStyle(container).backgroundColor }, picture);
    /** @type {(svg: Element) => number} the lowest pane first */
    const level = (svg) => Number(getComputedStyle(/** @type {Element} */ (svg.parentElement)).zIndex);
    const panes = [...container.querySelectorAll(".leaflet-pane > svg")];
    for (const svg of panes.sort((one, other) => level(one) - level(other))) {
      const at = /** @type {SVGSVGElement} */ (svg).getScreenCTM();
      if (!at) continue;
      const transform = `matrix(${at.a} ${at.b} ${at.c} ${at.d} ${at.e - left} ${at.f - top})`;
      const group = Elements.svg("g", { transform }, picture);
      for (const child of svg.children) {
        const copy = /** @type {Element} */ (child.cloneNode(true));
        say(child, copy);
        group.appendChild(copy);
      }
    }
    const line = { x: width - 8, y: height - 7, "font-size": SMALL, "text-anchor": "end", "font-family": "sans-serif" };
    const ink = getComputedStyle(container).color;
    Elements.svg("text", { ...line, fill: ink }, picture).textContent = credit;
    return picture;
  }

  /** @type {(from: Element, to: Element) => void} */
  function say(from, to) {
    const style = getComputedStyle(from);
    const said = SAID.split(" ").map((name) => `${name}:${style.getPropertyValue(name)}`);
    // A content security policy forbids the attribute, not the property.
    /** @type {SVGElement} */ (to).style.cssText = said.join(";");
    [...from.children].forEach((child, i) => say(child, to.children[i]));
  }

  /** @type {(container: HTMLElement, credit: string) => Promise<Blob>} as PNG */
  async function picture(container, credit) {
    const svg = drawn(container, credit);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Number(svg.getAttribute("width")) * FINE;
    canvas.height = Number(svg.getAttribute("height")) * FINE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject())));
  }

  /** To the clipboard; whether the browser allowed it.
   * @type {(container: HTMLElement, credit: string) => Promise<boolean>} */
  async function copy(container, credit) {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture(container, credit) })]);
      return true;
    } catch {
      return false;
    }
  }

  return { drawn, picture, copy };
})();
