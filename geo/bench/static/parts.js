// What the bench is made of: elements and questions to its server, both of which are written once here.

/** @typedef {{ words: string, value: string, rule: string }} Row */
/** @typedef {{ id: string, told: string }} Choice */
/** @typedef {{ id: string, fields: Record<string, Row>, choices: Record<string, Choice[]>, drawn: boolean,
 *   doubts: string[], same_as: string[], settled: string[], ready: boolean, sentence: string }} Offer */
/** @typedef {{ number: number, text: string, state: string, offers: number[], forces: boolean,
 *   opens: boolean, reason: string }} Sentence */
/** @typedef {{ article: string, sentences: Sentence[], offers: Offer[], undo: string, entries: number,
 *   version: string }} State */

export const token = new URLSearchParams(location.search).get("token") ?? "";

/** @param {string} id */
export const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * An element with text and attributes: never HTML, since articles are hostile until escaped.
 * @param {string} name @param {string} [text] @param {Record<string, string>} [attributes]
 */
export function made(name, text = "", attributes = {}) {
  const node = document.createElement(name);
  node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

/** @param {string} path @param {object} [asked] */
export async function ask(path, asked) {
  const options = asked ? { method: "POST", body: JSON.stringify(asked) } : {};
  const answer = await fetch(path, { ...options, headers: { "X-Token": token } });
  const values = await answer.json();
  if (!answer.ok) throw new Error(values.error);
  return values;
}

/** The sentence's text with the words of the draft's fields marked. @param {string} text @param {Offer} [offer] */
export function marked(text, offer) {
  const spans = Object.values(offer?.fields ?? {})
    .flatMap((row) => row.words.split(" … "))
    .map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }))
    .filter((span) => span.start >= 0)
    .sort((one, other) => one.start - other.start);
  /** @type {(string | HTMLElement)[]} */
  const nodes = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    nodes.push(text.slice(at, start), made("mark", text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

/** @param {string} field @param {Row} row */
export function told(field, row) {
  const line = made("tr");
  line.append(made("th", field), made("td", row.words), made("td", row.value), made("td", row.rule, { class: "rule" }));
  return line;
}

/** @param {HTMLElement} input */
export function wrapped(input) {
  const cell = made("td");
  cell.append(input);
  return cell;
}
