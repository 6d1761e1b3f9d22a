/* Loads the map's scripts as the browser does, one after another into one global scope, with as much of a document
 * as drawing needs: elements that remember what they are told. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

/** Where the scripts lie: the shipped ones, or a copy that a test has broken. */
const FOLDER = process.env.SCRIPTS ?? join(import.meta.dirname, "../../geo/leaflet/static");

/** An element that remembers. */
export class Remembered {
  /** @param {string} name */
  constructor(name) {
    this.name = name;
    /** @type {Record<string, string>} */
    this.attributes = {};
    /** @type {Remembered[]} */
    this.children = [];
    /** @type {Record<string, string>} */
    this.properties = {};
    this.textContent = "";
    this.className = "";
    this.open = false;
    this.hidden = false;
    this.clientWidth = 1000;
    /** @type {Set<string>} */
    const classes = new Set();
    this.classList = {
      /** @param {string} item @param {boolean} on */
      toggle: (item, on) => void (on ? classes.add(item) : classes.delete(item)),
      /** @param {string} item */
      remove: (item) => void classes.delete(item),
      /** @param {string} item */
      contains: (item) => classes.has(item),
    };
    this.style = {
      cssText: "",
      /** @param {string} key @param {string} value */
      setProperty: (key, value) => void (this.properties[key] = value),
    };
    /** @type {Record<string, (event: unknown) => void>} */
    this.listeners = {};
  }

  /** @param {string} key @param {string} value */
  setAttribute(key, value) {
    this.attributes[key] = value;
  }

  /** @param {string} key */
  removeAttribute(key) {
    delete this.attributes[key];
  }

  /** @param {Remembered} child */
  appendChild(child) {
    this.children.push(child);
    return child;
  }

  /** @param {Remembered[]} children */
  replaceChildren(...children) {
    this.children = children;
  }

  /** @param {string} type @param {(event: unknown) => void} listener */
  addEventListener(type, listener) {
    this.listeners[type] = listener;
  }

  /** Itself and all that is in it. @returns {Remembered[]} */
  all() {
    return [this, ...this.children.flatMap((child) => child.all())];
  }

  /** A number among its attributes. @param {string} key */
  number(key) {
    return Number(this.attributes[key]);
  }

  /** The words of its class. */
  get classes() {
    return (this.attributes.class ?? this.className).split(" ").filter(Boolean);
  }

  /** The first element in it of a class. @param {string} className */
  find(className) {
    return this.all().find((node) => node.classes.includes(className));
  }
}

/** Runs scripts in the global scope, where what they declare is found from then on.
 * @param {string[]} names @param {string} [folder] */
export function load(names, folder = FOLDER) {
  for (const name of names) {
    const file = join(folder, `${name}.js`);
    vm.runInThisContext(readFileSync(file, "utf-8"), { filename: file });
  }
}

/** A document and as much of Leaflet as the map's scripts take hold of when they are loaded and draw. */
export function pretend() {
  const document = {
    /** @param {string} _ @param {string} name */
    createElementNS: (_, name) => new Remembered(name),
    /** @param {string} name */
    createElement: (name) => new Remembered(name),
    documentElement: new Remembered("html"),
    activeElement: null,
  };
  class Layer {
    fire() {}
  }
  const window = {};
  Object.assign(window, { parent: window });
  const L = {
    Layer,
    GeoJSON: Layer,
    DomUtil: { setTransform() {} },
    DomEvent: { stop() {} },
    point: () => null,
    CRS: {},
    Control: { Scale: Layer },
  };
  Object.assign(globalThis, { document, window, SVGElement: Remembered, L });
}
