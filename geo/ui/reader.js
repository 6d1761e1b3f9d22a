/* The article reader: paragraphs with marks, previous and next, and the coverage strip. Text is never markup. */

/**
 * @typedef {[text: string, offset: number, movements: string[], classes: string, hit: boolean]} Piece
 *
 * @typedef {object} Article
 * @property {string} language
 * @property {Piece[][]} paragraphs
 * @property {[start: number, end: number, used: boolean][]} sentences
 * @property {{ previous: string, next: string, of: string, coverage: string }} words
 * @property {string | null} chosen
 * @property {number | null} [focus] the offset that is asked for
 *
 * @typedef {{ offset: number, node: HTMLElement, movements: string[], states: boolean }} Written
 */

/** The offset of the mark last clicked: it stays where it is when the answer to the click arrives.
 * @type {number | null} */
let clicked = null;

/** @param {Component<Article>} component */
export default function (component) {
  const { data, parentElement } = component;
  parentElement.querySelectorAll(".reader").forEach((node) => node.remove());
  const reader = make("div", "reader", parentElement);
  const bar = make("div", "reader-bar", reader);
  const previous = make("button", "", bar, "‹");
  const count = make("span", "reader-count", bar);
  const next = make("button", "", bar, "›");
  previous.setAttribute("aria-label", data.words.previous);
  next.setAttribute("aria-label", data.words.next);
  const strip = make("div", "coverage", reader);
  make("p", "coverage-note", reader, data.words.coverage);
  const pieces = write(component, reader);
  const marks = pieces.filter(({ states }) => states);
  const own = marks.filter(({ movements }) => data.chosen && movements.includes(data.chosen));
  const walk = own.length ? own : marks;
  let at = 0;

  /** @type {(node: HTMLElement) => void} */
  const show = (node) => {
    const box = parentElement.closest(".st-key-panel") ?? document.documentElement;
    box.scrollTop += node.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight * 0.35;
  };
  /** @type {(n: number) => void} */
  const tell = (n) => {
    count.textContent = data.words.of.replace("{n}", String(n)).replace("{m}", String(walk.length));
  };
  /** @type {(index: number, still?: boolean) => void} */
  const go = (index, still) => {
    if (!walk.length) return;
    at = (index + walk.length) % walk.length;
    reader.querySelectorAll(".current").forEach((node) => node.classList.remove("current"));
    walk[at].node.classList.add("current");
    tell(at + 1);
    if (!still) show(walk[at].node);
  };
  previous.addEventListener("click", () => go(at - 1));
  next.addEventListener("click", () => go(at + 1));
  tell(walk.length ? 1 : 0);
  cover(strip, data.sentences, (start) => {
    const target = pieces.findLast(({ offset }) => offset <= start);
    if (target) show(target.node);
  });

  // A position asked for wins; else the chosen movement's first mark.
  const focus = data.focus ?? null;
  const wanted = focus === null ? -1 : walk.findIndex(({ offset }) => offset >= focus);
  const stays = walk.findIndex(({ offset }) => offset === clicked);
  clicked = null;
  if (stays >= 0) go(stays, true);
  else if (wanted >= 0) go(wanted);
  else if (own.length) go(0);
}

/** The article's paragraphs; returns their pieces.
 * @param {Component<Article>} component @param {HTMLElement} reader @returns {Written[]} */
function write({ data, setTriggerValue }, reader) {
  const body = make("div", "article", reader);
  body.lang = data.language;
  return data.paragraphs.flatMap((paragraph) => {
    const p = make("p", "", body);
    return paragraph.map(([text, offset, movements, classes, hit]) => {
      const node = make(classes || hit ? "mark" : "span", classes + (hit ? " hit" : ""), p, text);
      const chosen = data.chosen !== null && movements.includes(data.chosen);
      if (chosen && classes) node.classList.add("of-chosen");
      if (classes && movements.length) {
        const after = movements[(movements.indexOf(chosen ? String(data.chosen) : "") + 1) % movements.length];
        node.dataset.movement = chosen ? String(data.chosen) : movements[0];
        activate(node, () => {
          clicked = offset;
          setTriggerValue("movement", after);
        });
      }
      return { offset, node, movements, states: Boolean(classes) };
    });
  });
}

/** @param {HTMLElement} node @param {() => void} act */
function activate(node, act) {
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.addEventListener("click", act);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter") act();
  });
}

/** How much of the article is used: a block for each sentence.
 * @param {HTMLElement} strip @param {Article["sentences"]} sentences @param {(start: number) => void} show */
function cover(strip, sentences, show) {
  const total = sentences.reduce((sum, [start, end]) => sum + end - start, 0) || 1;
  for (const [start, end, used] of sentences) {
    const block = make("span", used ? "used" : "", strip);
    block.style.flexGrow = String((end - start) / total);
    block.addEventListener("click", () => show(start));
  }
}

/** @param {string} name @param {string} className @param {HTMLElement} parent @param {string} [text] */
function make(name, className, parent, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  parent.appendChild(node);
  return node;
}
