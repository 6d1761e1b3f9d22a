/* What the page asks of the browser's window: to bring the opened card into sight (one chosen on the map may lie
 * outside the part of the list that is seen), and to tell when the reader went back or forward. */
let tell = null;
window.addEventListener("popstate", () => { if (tell) tell("navigated", true); });

export default function (component) {
  tell = component.setTriggerValue;
  const { card } = component.data;
  const show = () => document.querySelector(`.st-key-head-${CSS.escape(card)}`)?.scrollIntoView({ block: "nearest" });
  if (card) setTimeout(show, 60);
}
