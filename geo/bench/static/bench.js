// The bench: the article with its drafts, a key each for what a curator does; all that is shown comes from /state.

import { ask, made, marked, part, told, token, wrapped } from "./parts.js";

/** @typedef {import("./parts.js").Row} Row */
/** @typedef {import("./parts.js").Choice} Choice */
/** @typedef {import("./parts.js").Sentence} Sentence */
/** @typedef {import("./parts.js").State} State */

const FIELDS = ["status", "kind", "strength", "force", "origin", "destination", "announced_by", "when"];

/** @type {State} */
let state = { article: "", sentences: [], offers: [], undo: "", entries: 0, version: "" };
let current = 0;
let editing = false;
/** The sentence without a draft that is chosen, -1 where a draft is. */
let picked = -1;
/** How many pictures were asked for: only the last one is shown. */
let asked = 0;

const waiting = () => state.offers.flatMap((offer, number) => (offer.settled.length ? [] : [number]));

/** @param {string} path @param {object} asked */
async function act(path, asked) {
  part("message").textContent = "";
  try {
    state = await ask(path, asked);
    editing = false;
    picked = -1;
    const left = waiting();
    if (!left.includes(current)) current = left.find((number) => number > current) ?? left.at(-1) ?? 0;
    show();
    await draw();
  } catch (error) {
    part("message").textContent = /** @type {Error} */ (error).message;
  }
}

/** The map of the catalogue as it stands with its drafts, which are pale; the picture is the program's own. */
async function draw() {
  const number = ++asked;
  const drafts = waiting().flatMap((draft) => (state.offers[draft].drawn ? [state.offers[draft].id] : []));
  part("picture").setAttribute("aria-busy", "true");
  const answer = await fetch("/picture", { headers: { "X-Token": token } });
  const drawn = answer.ok ? await answer.text() : "";
  if (number !== asked) return;
  part("picture").innerHTML = drawn;
  part("picture").removeAttribute("aria-busy");
  for (const mark of part("picture").querySelectorAll("[data-movement]")) {
    mark.classList.toggle("draft-mark", drafts.includes(mark.getAttribute("data-movement") ?? ""));
  }
}

function show() {
  part("paste").hidden = state.article !== "";
  part("title").textContent = `Bench: ${state.article}`;
  const unread = state.sentences.filter((one) => one.state === "unread");
  const forces = unread.filter((one) => one.forces).length;
  let entries = "entries";
  if (state.entries === 1) entries = "entry";
  part("coverage").textContent =
    `${unread.length} of ${state.sentences.length} sentences unread (${forces} with forces), ` +
    `${state.entries} ${entries}` +
    (state.undo ? ` · undo: ${state.undo}` : "");
  part("text").replaceChildren(
    ...state.sentences.flatMap((one) => [...(one.opens ? [made("br")] : []), sentence(one)]),
  );
  const left = waiting();
  part("drafts").replaceChildren(...left.map(draft));
  if (!left.length) part("drafts").append(made("p", "No draft is left."));
  document.querySelector(".draft.current, .sentence.picked")?.scrollIntoView({ block: "nearest" });
}

/** @param {Sentence} one */
function sentence(one) {
  const node = made("span", "", { class: "sentence", "data-state": one.state, title: one.reason || one.state });
  node.classList.toggle("forces", one.forces);
  node.classList.toggle("picked", one.number === picked);
  node.classList.toggle("current", picked < 0 && one.offers.includes(current));
  node.addEventListener("click", () => pick(one));
  const offer = state.offers[one.offers.includes(current) ? current : (one.offers[0] ?? -1)];
  node.append(...marked(one.text, offer), " ");
  return node;
}

/** @param {number} number */
function draft(number) {
  const offer = state.offers[number];
  const node = made("div", "", { class: "draft", "data-offer": `${number}` });
  node.classList.toggle("ready", offer.ready);
  node.classList.toggle("current", picked < 0 && number === current);
  node.addEventListener("click", () => choose(number));
  const same = offer.same_as.length ? `, says the same as ${offer.same_as.join(" or ")}` : "";
  node.append(made("strong", `${offer.id}${same}`));
  const table = made("table");
  const edited = editing && number === current;
  for (const field of new Set([...FIELDS, ...Object.keys(offer.fields)])) {
    const row = offer.fields[field] ?? { words: "", value: "", rule: "" };
    const typed = edited && FIELDS.includes(field);
    if (row.words || typed) table.append(typed ? editor(number, field, row) : told(field, row));
  }
  node.append(table, ...offer.doubts.map((doubt) => made("p", doubt, { class: "doubt" })));
  for (const [field, listed] of Object.entries(offer.choices)) {
    if (listed.length) node.append(candidates(number, field, listed));
  }
  if (edited) {
    const save = made("button", "Accept as corrected");
    save.addEventListener("click", () => accept());
    node.append(save);
  }
  return node;
}

/** What an end may mean, a button each. @param {number} number
 * @param {string} field @param {Choice[]} listed */
function candidates(number, field, listed) {
  const list = made("div", "", { class: "choices", role: "group", "aria-label": `${field} may be` });
  for (const one of listed) {
    const button = made("button", one.told, { "data-place": one.id });
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      act("/place", { offer: number, field, place: one.id });
    });
    list.append(button);
  }
  return list;
}

/** A field to correct, with the checker's answer beside it. @param {number} number @param {string} field @param {Row} row */
function editor(number, field, row) {
  const line = made("tr", "", { "data-field": field });
  const inputs = ["words", "value"].map((name) => {
    const input = /** @type {HTMLInputElement} */ (made("input", "", { "aria-label": `${field} ${name}`, name }));
    input.value = name === "words" ? row.words : row.value;
    input.defaultValue = input.value;
    input.addEventListener("input", judge);
    input.addEventListener("focus", () => (last = input));
    return input;
  });
  const answer = made("td", row.rule, { class: "answer", "data-level": row.words ? "machine" : "" });
  async function judge() {
    const [words, value] = inputs.map((input) => input.value);
    const judged = await ask("/judge", { offer: number, field, typed: { words, value } });
    answer.dataset.level = judged.level;
    answer.textContent = `${judged.level}: ${judged.message}`;
  }
  line.append(made("th", field), ...inputs.map((input) => wrapped(input)), answer);
  return line;
}

/** @type {HTMLInputElement | null} */
let last = null;

/** Words selected in the article go into the field that was typed in last. */
document.addEventListener("mouseup", () => {
  const chosen = getSelection();
  if (!editing || !last || last.name !== "words" || !chosen?.anchorNode || chosen.isCollapsed) return;
  if (!part("text").contains(chosen.anchorNode)) return;
  last.value = chosen.toString().trim();
  last.dispatchEvent(new Event("input"));
});

function accept() {
  if (picked >= 0) return undefined;
  /** @type {Record<string, Record<string, string>>} */
  const typed = {};
  for (const line of document.querySelectorAll(".draft.current tr[data-field]")) {
    const inputs = [...line.querySelectorAll("input")];
    if (inputs.every((input) => input.value === input.defaultValue)) continue;
    typed[/** @type {HTMLElement} */ (line).dataset.field ?? ""] = Object.fromEntries(
      inputs.map((input) => [input.name, input.value]),
    );
  }
  return act("/accept", { offer: current, typed });
}

function reject() {
  const reason = prompt("Why does this sentence state no movement?");
  if (!reason) return undefined;
  return picked < 0 ? act("/reject", { offer: current, reason }) : act("/pass", { sentence: picked, reason });
}

/** @param {number} number */
function choose(number) {
  if (number === current && picked < 0) return;
  [current, picked] = [number, -1];
  editing = false;
  show();
}

/** A sentence is chosen by its draft, or by itself where it has none that waits. @param {Sentence} one */
function pick(one) {
  if (!getSelection()?.isCollapsed || editing) return;
  const number = one.offers.find((offer) => waiting().includes(offer));
  if (number !== undefined) choose(number);
  else [picked, editing] = [one.number, false];
  show();
}

/** The next unread sentence that speaks of forces, from the top again behind the last. */
function next() {
  const unread = state.sentences.filter((one) => one.state === "unread" && one.forces);
  const at = picked >= 0 ? picked : (state.sentences.find((one) => one.offers.includes(current))?.number ?? -1);
  const found = unread.find((one) => one.number > at) ?? unread[0];
  if (found) pick(found);
}

/** @param {number} step */
function move(step) {
  const left = waiting();
  const at = left.indexOf(current);
  if (left.length) choose(left[Math.min(left.length - 1, Math.max(0, at + step))]);
}

function edit() {
  editing = !editing;
  show();
  document.querySelector("input")?.focus();
}

part("paste").addEventListener("submit", (event) => {
  event.preventDefault();
  const [text, published] = ["pasted", "published"].map((id) => /** @type {HTMLInputElement} */ (part(id)).value);
  act("/paste", { text, published });
});

/** @type {Record<string, () => unknown>} */
const KEYS = { a: accept, e: edit, r: reject, n: next, u: () => act("/undo", {}), j: () => move(1), k: () => move(-1) };

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && editing) edit();
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  const enter = editing && event.key === "Enter";
  const key = enter ? "a" : event.key.toLowerCase();
  if ((typing && !enter) || event.ctrlKey || event.metaKey || event.altKey || !KEYS[key]) return;
  event.preventDefault();
  KEYS[key]();
});

part("message").textContent = "";
state = await ask("/state");
current = waiting()[0] ?? 0;
show();
await draw();
