/* The page around the map: cards, arrows and articles light each other, filters narrow them all, and the address
 * holds what is shown. */
(() => {
  "use strict";

  const { data, words, own, code, byId } = Opening;
  const { payload, filters } = words;
  const { corridors } = data;
  /** @type {(selector: string) => HTMLElement[]} */
  const all = (selector) => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))];
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

  /* What is shown besides the filters. */
  let view = "map";
  /** @type {string | null} */
  let chosen = null;
  /** @type {string | null} */
  let article = null;
  /** @type {string | null} */
  let corridor = null;
  let position = Fragment.read().get("at") ?? "";
  let following = false;

  const crs = data.centre ? Planes.equalArea(...data.centre) : L.CRS.EPSG3857;
  const map = L.map("map", { ...data.map, crs });
  new Basemap(outlines()).addTo(map);
  const layer = new Movements({ ...payload, view: position }).addTo(map);

  function keep() {
    if (following) return;
    /** @type {[string, string][]} */
    const asked = filters.flatMap(({ name, modifier }) =>
      [name, ...(modifier ? [modifier.name] : [])].flatMap((key) =>
        (wanted.get(key) ?? []).map((value) => /** @type {[string, string]} */ ([key, value])),
      ),
    );
    const once = new Map(asked.map((pair) => [pair.join("="), pair]));
    Fragment.write([
      ...once.values(),
      ["lang", code === own ? null : code],
      ["movement", chosen],
      ["view", view === "map" || article ? null : view],
      ["article", article],
      ["at", position],
    ]);
  }
  map.on("moveend", () => {
    if (!map.movedByReader || document.body.classList.contains("printing")) return;
    const { lat, lng } = map.getCenter();
    position = `${lat.toFixed(3)},${lng.toFixed(3)},${map.getZoom()}`;
    keep();
  });

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
      if (reveal) {
        if (view === "differences") show("map");
        card.scrollIntoView({ block: "nearest" });
      }
    }
    for (const mark of all(".article mark")) {
      mark.classList.toggle("of-chosen", Boolean(id && mark.dataset.statements?.split(" ").includes(id)));
    }
    light(id ? onMap(id) : null);
    keep();
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

  /** One of the views beside the map; of the articles perhaps a single one.
   * @type {(name: string, id?: string | null) => void} */
  function show(name, id = null) {
    view = name;
    article = id;
    for (const node of all(".view")) node.classList.toggle("shown", node.dataset.view === name);
    for (const node of all("[data-to-view]"))
      node.setAttribute("aria-pressed", String(node.dataset.toView === name && !id));
    for (const node of all(".article")) node.hidden = Boolean(id && node.dataset.article !== id);
    byId("side").classList.toggle("wide", name !== "map");
    byId("side").scrollTop = 0;
    keep();
  }

  /* Filtering: the search is one of the filters, over the texts that Python computed. */
  const fold = Folding.by(data.fold);
  /** @type {Chosen} */
  const wanted = new Map();
  const keepFields = Filters.fields(filters, wanted, byId("filters"), search);

  function search() {
    const text = input.value.trim();
    if (text) wanted.set("search", [text]);
    else wanted.delete("search");
    const passes = Filters.passing(filters, fold, wanted);
    const members = corridor ? new Set(corridors[corridor]) : null;
    let found = 0;
    for (const [id, card] of cards) {
      card.hidden = !passes(id) || Boolean(members && !members.has(id));
      if (!card.hidden) found += 1;
    }
    keepFields();
    const narrowed = found < cards.size;
    byId("count").textContent = words.counts[found];
    byId("all").hidden = !narrowed && !wanted.size && byId("told").hidden;
    byId("nothing").hidden = found > 0;
    if (chosen && cards.get(chosen)?.hidden) choose(null, false);
    narrow();
    fade();
    keep();
  }

  /** @type {(id: string | undefined) => boolean} */
  const shown = (id) => cards.get(id ?? "")?.hidden === false;

  /** Totals and differences follow: a total goes with all its parts, and tells those that are not shown. */
  function narrow() {
    const going = new Set([...cards.keys()].filter((id) => !shown(id)));
    const list = new Intl.ListFormat(code, { type: "conjunction" });
    for (const total of all(".total")) {
      const parts = total.dataset.parts?.split(" ") ?? [];
      const missing = parts.filter((id) => !shown(id));
      total.hidden = missing.length === parts.length;
      if (total.hidden) going.add(total.dataset.statement ?? "");
      const note = /** @type {HTMLElement} */ (total.querySelector(".hidden-part"));
      note.hidden = !missing.length;
      note.textContent = words.hidden.replace("{numbers}", list.format(missing.map((id) => String(words.numbers[id]))));
    }
    for (const node of all(".differences, .matrix tr")) node.hidden = going.has(node.dataset.statement ?? "");
  }

  function clear() {
    input.value = "";
    wanted.clear();
    corridor = null;
    byId("told").hidden = true;
    search();
  }

  /** What the search does not find stands back on the map. */
  function fade() {
    const narrowed = [...cards.values()].some((card) => card.hidden);
    document.querySelector(".movements")?.classList.toggle("narrowed", narrowed);
    for (const node of all(".movements [data-movement]")) {
      node.classList.toggle("unfound", !shown(node.dataset.movement));
    }
    for (const node of all(".movements [data-corridor]")) {
      node.classList.toggle("unfound", !corridors[node.dataset.corridor ?? ""].some(shown));
    }
  }

  layer.on("chosen", (event) => {
    const { choice } = /** @type {L.LeafletEvent & { choice: Click }} */ (event);
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
  for (const node of all("[data-to-view]")) node.addEventListener("click", () => show(node.dataset.toView ?? "map"));
  for (const node of all("[data-to-lang]")) {
    node.setAttribute("aria-pressed", String(node.dataset.toLang === code));
    node.addEventListener("click", () => {
      const asked = Fragment.read();
      asked.set("lang", node.dataset.toLang ?? own);
      Fragment.write([...asked]);
      location.reload();
    });
  }
  byId("side").addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const link = target.closest('a[href^="#article-"]');
    const named = link && document.getElementById(link.getAttribute("href")?.replace("#article-", "text-") ?? "");
    if (named) {
      event.preventDefault();
      show("articles", named.dataset.article ?? null);
    }
    const mark = target.closest(".article mark");
    const spoken = mark instanceof HTMLElement ? mark.dataset.statements?.split(" ") : [];
    const movement = spoken?.find((id) => cards.has(id));
    if (movement) choose(movement, false);
  });
  /* Before the map, which steps through its own marks, whatever is filtered. */
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && chosen) choose(null, false);
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    const found = [...cards.keys()].filter(shown);
    if (!step || !found.length) return;
    event.preventDefault();
    const at = chosen ? found.indexOf(chosen) + step : Math.min(step, 0);
    choose(found.at(at % found.length) ?? null, true);
  };
  document.addEventListener("keydown", keys, true);

  /** What of the address the file does not have, each after the name of its parameter; values of filters are known by being chosen.
   * @type {(asked: URLSearchParams) => string[]} */
  function inVain(asked) {
    const names = filters.flatMap(({ name, modifier }) => [name, ...(modifier ? [modifier.name] : [])]);
    const unknown = [...asked].filter(
      ([name, value]) =>
        (names.includes(name) && name !== "search" && !wanted.get(name)?.includes(value)) ||
        (name === "movement" && !cards.has(value)) ||
        (name === "lang" && !Object.hasOwn(data.languages, value)),
    );
    const [before, behind] = words.marks;
    return unknown.map(([name, value]) => `${name} ${before}${value.slice(0, 40)}${behind}`);
  }

  /** Show what the address asks for, and say what it asks in vain. */
  function followLink() {
    const asked = Fragment.read();
    const language = asked.get("lang");
    if (language && language !== code && Object.hasOwn(data.languages, language)) return location.reload();
    following = true;
    clear();
    for (const [name, values] of Filters.chosenIn(filters, asked)) wanted.set(name, values);
    input.value = wanted.get("search")?.[0] ?? "";
    const told = [];
    const unknown = inVain(asked);
    if (unknown.length) told.push(words.unknown.replace("{items}", unknown.join(", ")));
    const version = asked.get("data");
    if (version && version !== data.version) told.push(words.outdated.replace("{asked}", version.slice(0, 40)));
    byId("told").textContent = told.join(" ");
    byId("told").hidden = !told.length;
    search();
    const named = all(".article").find((node) => node.dataset.article === asked.get("article"))?.dataset.article;
    const known = all(".view").map((node) => node.dataset.view);
    const name = asked.get("view") ?? "map";
    show(named ? "articles" : known.includes(name) ? name : "map", named ?? null);
    const id = asked.get("movement") ?? "";
    if (cards.has(id)) choose(id, true);
    else if (chosen) choose(null, false);
    following = false;
  }
  window.addEventListener("hashchange", followLink);
  followLink();
  Printing.follow(map, layer);
})();
