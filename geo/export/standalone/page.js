/* The page around the map: cards and arrows light each other, the search narrows both, print opens everything. */
(() => {
  "use strict";

  /**
   * @typedef {object} Data
   * @property {L.MapOptions} map
   * @property {Payload} payload
   * @property {Record<string, string[]>} corridors members by corridor
   * @property {Filter[]} filters
   * @property {FoldingTable} fold
   * @property {string[]} counts how many are found, in words, by their number
   */

  /** @type {(id: string) => HTMLElement} */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /** @type {(selector: string) => HTMLElement[]} */
  const all = (selector) => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))];
  /** @type {Data} */
  const data = JSON.parse(byId("data").textContent);
  const { payload, corridors } = data;
  const cards = new Map(all(".card").map((card) => [card.dataset.movement ?? "", card]));
  const owners = new Map(Object.entries(corridors).flatMap(([id, members]) => members.map((name) => [name, id])));
  const input = /** @type {HTMLInputElement} */ (byId("search"));
  document.documentElement.classList.add("scripted");
  document.documentElement.classList.toggle("margins", "CSSMarginRule" in window);

  /** The outlines lie in the page compressed; the basemap waits for them. */
  function outlines() {
    const packed = Uint8Array.from(atob(byId("basemap").textContent), (char) => char.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).json();
  }

  const map = L.map("map", data.map);
  new Basemap(outlines()).addTo(map);
  const layer = new Movements(payload).addTo(map);

  /** @type {string | null} */
  let chosen = null;
  /** @type {string | null} */
  let corridor = null;

  /** What stands for a movement on the map: itself, its corridor, or nothing where it is only listed.
   * @type {(id: string) => string | null} */
  const onMap = (id) => {
    const mark = owners.get(id) ?? id;
    return payload.marks[mark] ? mark : null;
  };

  /** @type {(id: string | null, reveal: boolean) => void} */
  function choose(id, reveal) {
    if (chosen) open(chosen, false);
    chosen = id;
    const card = id === null ? undefined : cards.get(id);
    if (id && card) {
      if (card.hidden) clear();
      open(id, true);
      if (reveal) card.scrollIntoView({ block: "nearest" });
    }
    light(id ? onMap(id) : null);
    try {
      history.replaceState(null, "", id ? `#movement-${id}` : location.pathname);
    } catch {
      // A file may have no history to write to; the choice stands all the same.
    }
  }

  /** @type {(id: string, on: boolean) => void} */
  function open(id, on) {
    cards.get(id)?.classList.toggle("open", on);
    cards.get(id)?.querySelector(".toggle")?.setAttribute("aria-expanded", String(on));
  }

  /** @type {(mark: string | null) => void} */
  function light(mark) {
    layer.choose(mark);
    fade();
  }

  /* Filtering: the search is one of the filters, over the texts that Python computed. */
  const fold = Folding.by(data.fold);
  /** @type {Chosen} */
  const wanted = new Map();
  const keepFields = Filters.fields(data.filters, wanted, byId("filters"), search);

  function search() {
    const words = input.value.trim();
    if (words) wanted.set("search", [words]);
    else wanted.delete("search");
    const passes = Filters.passing(data.filters, fold, wanted);
    const members = corridor ? new Set(corridors[corridor]) : null;
    let found = 0;
    for (const [id, card] of cards) {
      card.hidden = !passes(id) || Boolean(members && !members.has(id));
      if (!card.hidden) found += 1;
    }
    keepFields();
    const narrowed = found < cards.size;
    byId("count").textContent = data.counts[found];
    byId("all").hidden = !narrowed && !wanted.size;
    byId("nothing").hidden = found > 0;
    if (chosen && cards.get(chosen)?.hidden) choose(null, false);
    fade();
  }

  function clear() {
    input.value = "";
    wanted.clear();
    corridor = null;
    search();
  }

  /** What the search does not find stands back on the map. */
  function fade() {
    /** @type {(id: string | undefined) => boolean} */
    const found = (id) => cards.get(id ?? "")?.hidden === false;
    const narrowed = [...cards.values()].some((card) => card.hidden);
    document.querySelector(".movements")?.classList.toggle("narrowed", narrowed);
    for (const node of all(".movements [data-movement]")) {
      node.classList.toggle("unfound", !found(node.dataset.movement));
    }
    for (const node of all(".movements [data-corridor]")) {
      node.classList.toggle("unfound", !corridors[node.dataset.corridor ?? ""].some(found));
    }
  }

  layer.on("chosen", (event) => {
    const { choice } = /** @type {L.LeafletEvent & { choice: Choice }} */ (event);
    if (choice.corridor) {
      const same = corridor === choice.corridor;
      clear();
      corridor = same ? null : choice.corridor;
      choose(null, false);
      search();
      light(corridor);
    } else {
      choose(choice.movement ?? null, true);
    }
  });
  for (const [id, card] of cards) {
    const marks = () =>
      all(".movements [data-movement], .movements [data-corridor]").filter(
        (node) => (node.dataset.movement ?? node.dataset.corridor) === onMap(id),
      );
    card.querySelector(".toggle")?.addEventListener("click", () => choose(id === chosen ? null : id, false));
    card.addEventListener("mouseenter", () => marks().forEach((node) => node.classList.add("hot")));
    card.addEventListener("mouseleave", () => marks().forEach((node) => node.classList.remove("hot")));
  }
  input.addEventListener("input", search);
  byId("all").addEventListener("click", clear);
  map.on("zoomend viewreset", fade);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen && event.target !== input) choose(null, false);
  });

  /** A link to a card (#movement-…) opens it; one to a view (#nation=USA&search=…&movement=…) filters as the page does. */
  function followLink() {
    const fragment = location.hash.slice(1);
    if (fragment.includes("=")) {
      clear();
      for (const [name, values] of Filters.chosenIn(data.filters, fragment)) wanted.set(name, values);
      input.value = wanted.get("search")?.[0] ?? "";
      search();
    }
    const id = new URLSearchParams(fragment).get("movement") ?? fragment.replace(/^movement-/, "");
    if (cards.has(id) && id !== chosen) choose(id, true);
  }
  window.addEventListener("hashchange", followLink);
  search();
  followLink();
  Paper.follow(map, layer);
})();
