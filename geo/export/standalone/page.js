/* The page around the map: cards and arrows light each other, the search narrows both, print opens everything. */
(function () {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const payload = data.payload;
  const cards = new Map([...document.querySelectorAll(".card")].map((card) => [card.dataset.movement, card]));
  const owners = new Map(Object.entries(data.corridors).flatMap(([id, members]) => members.map((name) => [name, id])));
  document.documentElement.classList.add("scripted");
  document.documentElement.classList.toggle("margins", "CSSMarginRule" in window);

  /* The outlines lie in the page compressed; the basemap waits for them. */
  function outlines() {
    const packed = Uint8Array.from(atob(byId("basemap").textContent), (char) => char.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).json();
  }

  const map = L.map("map", data.map);
  L.basemap(outlines()).addTo(map);
  const layer = L.movements(payload).addTo(map);

  let chosen = null;
  let corridor = null;

  /* What stands for a movement on the map: itself, its corridor, or nothing where it is only listed. */
  const onMap = (id) => {
    const mark = owners.get(id) || id;
    return mark && payload.marks[mark] ? mark : null;
  };

  function choose(id, reveal) {
    if (chosen) open(chosen, false);
    chosen = id;
    if (id) {
      if (cards.get(id).hidden) clear();
      open(id, true);
      if (reveal) cards.get(id).scrollIntoView({ block: "nearest" });
    }
    light(id ? onMap(id) : null);
    try {
      history.replaceState(null, "", id ? `#movement-${id}` : location.pathname);
    } catch (error) {
      // A file may have no history to write to; the choice stands all the same.
    }
  }

  function open(id, on) {
    const card = cards.get(id);
    card.classList.toggle("open", on);
    card.querySelector(".toggle").setAttribute("aria-expanded", String(on));
  }

  function light(mark) {
    layer.choose(mark);
    fade();
  }

  /* Filtering: the search is one of the filters, over the texts that Python computed. */
  const fold = globalThis.foldBy(data.fold);
  const filters = data.filters;
  const chosenValues = new Map();
  const keepFields = globalThis.filterFields(filters, chosenValues, byId("filters"), search);

  function search() {
    const words = byId("search").value.trim();
    if (words) chosenValues.set("search", [words]);
    else chosenValues.delete("search");
    const passes = globalThis.passing(filters, fold, chosenValues);
    const members = corridor && new Set(data.corridors[corridor]);
    let found = 0;
    for (const [id, card] of cards) {
      card.hidden = !passes(id) || Boolean(members && !members.has(id));
      if (!card.hidden) found += 1;
    }
    keepFields();
    const narrowed = found < cards.size;
    byId("count").textContent = data.counts[found];
    byId("all").hidden = !narrowed && !chosenValues.size;
    byId("nothing").hidden = found > 0;
    if (chosen && cards.get(chosen).hidden) choose(null, false);
    fade();
  }

  function clear() {
    byId("search").value = "";
    chosenValues.clear();
    corridor = null;
    search();
  }

  /* What the search does not find stands back on the map. */
  function fade() {
    const found = (id) => cards.has(id) && !cards.get(id).hidden;
    const narrowed = [...cards.values()].some((card) => card.hidden);
    document.querySelector(".movements").classList.toggle("narrowed", narrowed);
    for (const node of document.querySelectorAll(".movements [data-movement]")) {
      node.classList.toggle("unfound", !found(node.dataset.movement));
    }
    for (const node of document.querySelectorAll(".movements [data-corridor]")) {
      node.classList.toggle("unfound", !data.corridors[node.dataset.corridor].some(found));
    }
  }

  layer.on("click", (event) => {
    const properties = event.layer.toGeoJSON().properties;
    if (properties.corridor) {
      const same = corridor === properties.corridor;
      clear();
      corridor = same ? null : properties.corridor;
      choose(null, false);
      search();
      light(corridor);
    } else {
      choose(properties.movement === chosen ? null : properties.movement, true);
    }
  });
  for (const [id, card] of cards) {
    const mark = () => [...document.querySelectorAll(".movements [data-movement], .movements [data-corridor]")].filter(
      (node) => (node.dataset.movement || node.dataset.corridor) === onMap(id)
    );
    card.querySelector(".toggle").addEventListener("click", () => choose(id === chosen ? null : id, false));
    card.addEventListener("mouseenter", () => mark().forEach((node) => node.classList.add("hot")));
    card.addEventListener("mouseleave", () => mark().forEach((node) => node.classList.remove("hot")));
  }
  byId("search").addEventListener("input", search);
  byId("all").addEventListener("click", clear);
  map.on("zoomend viewreset", fade);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen && event.target !== byId("search")) choose(null, false);
  });

  /* A link to a card (#movement-…) opens it; one to a view (#nation=USA&search=…&movement=…) filters as the page does. */
  function followLink() {
    const fragment = location.hash.slice(1);
    if (fragment.includes("=")) {
      clear();
      for (const [name, values] of globalThis.chosenIn(filters, fragment)) chosenValues.set(name, values);
      byId("search").value = (chosenValues.get("search") || [""])[0];
      search();
    }
    const id = new URLSearchParams(fragment).get("movement") || fragment.replace(/^movement-/, "");
    if (cards.has(id) && id !== chosen) choose(id, true);
  }
  window.addEventListener("hashchange", followLink);
  search();
  followLink();

  /* On paper: the map in a frame of fixed size with everything in view, then every card opened. */
  let before = null;
  function toPaper() {
    if (before) return;
    before = { center: map.getCenter(), zoom: map.getZoom(), moved: map.movedByReader };
    document.body.classList.add("printing");
    document.querySelectorAll("details").forEach((node) => {
      node.dataset.open = node.open;
      node.open = true;
    });
    map.invalidateSize({ animate: false });
    layer.fit();
  }
  function toScreen() {
    if (!before) return;
    document.body.classList.remove("printing");
    document.querySelectorAll("details").forEach((node) => { node.open = node.dataset.open === "true"; });
    map.invalidateSize({ animate: false });
    map.setView(before.center, before.zoom, { animate: false });
    map.movedByReader = before.moved;
    before = null;
  }
  window.addEventListener("beforeprint", toPaper);
  window.addEventListener("afterprint", toScreen);
})();
