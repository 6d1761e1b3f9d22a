/* Choices are found by what the reader types, with or without accents. The page writes their labels decomposed (an
 * accent follows its letter as a character of its own), so that "etats" is a part of "États"; what is typed into a box
 * is decomposed here, so that "états" is one too. */
const BOX = '[data-testid="stMultiSelect"] input, [data-testid="stSelectbox"] input';
const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;

/** The box that an event is about. @param {Event} event */
function boxOf({ target }) {
  return target instanceof HTMLInputElement && target.matches(BOX) ? target : null;
}

/** Whether there was anything to decompose. @param {HTMLInputElement} box */
function decompose(box) {
  const plain = box.value.normalize("NFD");
  if (plain === box.value) return false;
  const caret = box.value.slice(0, box.selectionEnd ?? undefined).normalize("NFD").length;
  write?.call(box, plain);
  box.setSelectionRange(caret, caret);
  return true;
}

/* Before the page's own listener, which then reads the decomposed text; while an accent is being composed, after it. */
document.addEventListener(
  "input",
  (event) => {
    const box = boxOf(event);
    if (box && !(event instanceof InputEvent && event.isComposing)) decompose(box);
  },
  true,
);
document.addEventListener(
  "compositionend",
  (event) => {
    const box = boxOf(event);
    if (!box) return;
    setTimeout(() => {
      if (decompose(box)) box.dispatchEvent(new Event("input", { bubbles: true }));
    });
  },
  true,
);

export default function () {}
