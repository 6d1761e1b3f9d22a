/* What the page asks of the browser's window: to bring the opened card into sight (one chosen on the map may lie
 * outside the part of the list that is seen), and to tell when the reader moved the map, or went back or forward. */
const PAUSE = 400;
const PHONE = 640;
let tell = null;
let moving = 0;
let shown = null;

window.addEventListener("popstate", () => { if (tell) tell.setTriggerValue("navigated", true); });
window.addEventListener("map-moved", ({ detail }) => {
  clearTimeout(moving);
  moving = setTimeout(() => { if (tell) tell.setStateValue("at", detail); }, PAUSE);
});

export default function (component) {
  tell = component;
  const { card } = component.data;
  const fresh = card && card !== shown;
  if (fresh && shown !== null && window.innerWidth <= PHONE) document.querySelector('[data-testid="stExpandSidebarButton"]')?.click();
  shown = card || "";
  if (fresh) setTimeout(() => reveal(document.querySelector(`.st-key-head-${CSS.escape(card)}`)), 60);
}

/* To the top, so that the sentences below it are seen, unless it is near there. */
function reveal(head) {
  const top = head ? head.getBoundingClientRect().top : 0;
  if (top < 0 || top > window.innerHeight * 0.4) head.scrollIntoView({ block: "start" });
}
