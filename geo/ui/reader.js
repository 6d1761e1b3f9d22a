/* The article reader: paragraphs with marks, previous and next, and the coverage strip. Text is never markup. */
/* The offset of the mark last clicked: it stays where it is when the answer to the click arrives. */
let clicked = null;

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const make = (name, className, parent, text) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    if (parent) parent.appendChild(node);
    return node;
  };

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
  const body = make("div", "article", reader);
  body.lang = data.language;

  const marks = [];
  const pieces = [];
  for (const paragraph of data.paragraphs) {
    const p = make("p", "", body);
    for (const [text, offset, movements, classes, hit] of paragraph) {
      const piece = make(classes || hit ? "mark" : "span", classes + (hit ? " hit" : ""), p, text);
      pieces.push([offset, piece]);
      if (!classes) continue;
      marks.push([offset, piece, movements]);
      const chosen = movements.includes(data.chosen);
      if (movements.length) {
        piece.dataset.movement = chosen ? data.chosen : movements[0];
        piece.tabIndex = 0;
        piece.setAttribute("role", "button");
        const choose = () => {
          const after = chosen ? movements[(movements.indexOf(data.chosen) + 1) % movements.length] : movements[0];
          clicked = offset;
          setTriggerValue("movement", after);
        };
        piece.addEventListener("click", choose);
        piece.addEventListener("keydown", (event) => { if (event.key === "Enter") choose(); });
      }
      if (chosen) piece.classList.add("of-chosen");
    }
  }

  const own = marks.filter(([, , movements]) => movements.includes(data.chosen));
  const walk = own.length ? own : marks;
  let at = 0;
  const scroller = () => parentElement.closest(".st-key-panel") || document.scrollingElement;
  const show = (node) => {
    const box = scroller();
    const bounds = node.getBoundingClientRect();
    box.scrollTop += bounds.top - box.getBoundingClientRect().top - box.clientHeight * 0.35;
  };
  const go = (index, still) => {
    if (!walk.length) return;
    at = (index + walk.length) % walk.length;
    reader.querySelectorAll(".current").forEach((node) => node.classList.remove("current"));
    walk[at][1].classList.add("current");
    count.textContent = data.words.of.replace("{n}", at + 1).replace("{m}", walk.length);
    if (!still) show(walk[at][1]);
  };
  previous.addEventListener("click", () => go(at - 1));
  next.addEventListener("click", () => go(at + 1));
  count.textContent = data.words.of.replace("{n}", walk.length ? 1 : 0).replace("{m}", walk.length);

  const total = data.sentences.reduce((sum, [start, end]) => sum + end - start, 0) || 1;
  for (const [start, end, used] of data.sentences) {
    const block = make("span", used ? "used" : "", strip);
    block.style.flexGrow = String((end - start) / total);
    block.addEventListener("click", () => {
      const target = [...pieces].reverse().find(([offset]) => offset <= start);
      if (target) show(target[1]);
    });
  }

  // A position asked for wins; else the chosen movement's first mark.
  const wanted = data.focus === null || data.focus === undefined ? null : walk.findIndex(([offset]) => offset >= data.focus);
  const stays = clicked === null ? -1 : walk.findIndex(([offset]) => offset === clicked);
  clicked = null;
  if (stays >= 0) go(stays, true);
  else if (wanted !== null && wanted >= 0) go(wanted);
  else if (own.length) go(0);
}
