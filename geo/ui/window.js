/* What the page asks of the browser's window: to bring the opened card into sight (one chosen on the map may lie
 * outside the part of the list that is seen), and to tell what the reader chose on the map, when the map was moved,
 * when a choice was taken back by Escape, when the reader went back or forward, and when the server is there again; and how
 * large the map is printed. */
const PAUSE = 400;
const PHONE = 640;
/* Where Escape has its own meaning. */
const OTHERS =
  'input, textarea, select, [role="combobox"], [role="listbox"], [role="dialog"], [data-baseweb="popover"]';

/** @type {Component<{ card: string | null }> | null} */
let tell = null;
/** What the map has told and the server does not know yet. @type {Map<string, string>} */
const kept = new Map();
let telling = 0;
/** @type {string | null} */
let shown = null;
/** When the reader last did something on the page; what is done in the map's frame is not heard here. */
let acted = 0;
for (const deed of ["wheel", "touchmove", "pointermove", "pointerdown", "keydown"]) {
  document.addEventListener(deed, () => (acted = performance.now()), { capture: true, passive: true });
}

window.addEventListener("popstate", () => tell?.setTriggerValue("navigated", true));
window.addEventListener("map-chose", (event) => tell?.setTriggerValue("choice", detail(event)));
window.addEventListener("map-kept", (event) => {
  const { name, value } = detail(event);
  kept.set(name, value);
  address(name, value);
  // While the map is dragged its position changes all the time; what is switched is told at once.
  tellKept(name === "at" ? PAUSE : 0);
});
/* Every message to the server holds all the filters as they stand here. One sent between a choice and its answer would
 * put back what the choice has just changed: so the map's news wait until that is over. */
for (const deed of ["pointerdown", "keydown"]) {
  document.addEventListener(deed, () => kept.size && tellKept(PAUSE), { capture: true });
}

/** @param {number} pause in milliseconds */
function tellKept(pause) {
  clearTimeout(telling);
  telling = window.setTimeout(() => {
    if (!document.querySelector('[data-test-script-state="notRunning"]')) return tellKept(PAUSE);
    for (const [name, value] of kept) {
      address(name, value); // the answer to a choice may have written the address anew without it
      tell?.setStateValue(name, value);
    }
    kept.clear();
  }, pause);
}

/** Writes a value into the page's address, or takes it out. @param {string} name @param {string} value */
function address(name, value) {
  const link = new URL(location.href);
  if (value) link.searchParams.set(name, value);
  else link.searchParams.delete(name);
  history.replaceState(history.state, "", link);
}

document.addEventListener("click", (event) => {
  const skips = event.target instanceof Element && event.target.closest(".skip");
  if (!skips) return;
  event.preventDefault();
  /** @type {HTMLIFrameElement | null} */
  const frame = document.querySelector(".st-key-chart iframe");
  frame?.focus();
  /** @type {SVGElement | null | undefined} */ (
    frame?.contentDocument?.querySelector(".movements [tabindex]")
  )?.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || !document.querySelector(".card.open")) return;
  if (event.target instanceof Element && event.target.closest(OTHERS)) return;
  if (document.querySelector('.st-key-presentation, [data-baseweb="popover"], [role="dialog"]')) return;
  tell?.setTriggerValue("choice", { movement: null });
});

/* A server that was started anew knows nothing of this page until it is asked, and would take the reader's next click
 * for the first of a stranger. */
const STATE = "data-test-connection-state";
const app = document.querySelector(`[${STATE}]`);
if (app) {
  const watch = new MutationObserver(([change]) => {
    if (change.oldValue !== "CONNECTED" && app.getAttribute(STATE) === "CONNECTED") tell?.setTriggerValue("back", true);
  });
  watch.observe(app, { attributeFilter: [STATE], attributeOldValue: true });
}

/* On paper: the map as it is on the screen, made as large as the page lets it be. */
const PAPER = { width: 1040, height: 700 };
window.addEventListener("beforeprint", () => {
  const box = document.querySelector(".st-key-chart iframe")?.getBoundingClientRect();
  if (!box) return;
  const scale = Math.min(PAPER.width / box.width, PAPER.height / box.height);
  for (const [name, value] of Object.entries({ width: `${box.width}px`, height: `${box.height}px`, scale })) {
    document.documentElement.style.setProperty(`--printed-${name}`, String(value));
  }
});

/** @param {Component<{ card: string | null }>} component */
export default function (component) {
  tell = component;
  const { card } = component.data;
  const fresh = card && card !== shown;
  if (fresh && shown !== null && window.innerWidth <= PHONE) {
    /** @type {HTMLElement | null} */ (document.querySelector('[data-testid="stExpandSidebarButton"]'))?.click();
  }
  shown = card || "";
  if (fresh) setTimeout(() => bring(card), 60);
}

/** Brings a card into sight, at once and again until all of the page has come: what is above it may come and go still.
 * Whoever has moved the pointer or the list since, or pressed a key, is reading there and is not taken away.
 * @param {string} card @param {number} tries frames that are waited for that */
function bring(card, tries = 600, since = performance.now()) {
  if (card !== shown || acted > since) return;
  reveal(document.querySelector(`.st-key-head-${CSS.escape(card)}`));
  if (tries && !document.querySelector('[data-test-script-state="notRunning"]')) {
    requestAnimationFrame(() => bring(card, tries - 1, since));
  }
}

/** What the map's frame tells; the event is of that frame's own class. @param {Event} event */
function detail(event) {
  return /** @type {CustomEvent} */ (event).detail;
}

/** To the top, so that the sentences below it are seen, unless it is near there. @param {Element | null} head */
function reveal(head) {
  const top = head ? head.getBoundingClientRect().top : 0;
  if (head && (top < 0 || top > window.innerHeight * 0.4)) head.scrollIntoView({ block: "start" });
}
