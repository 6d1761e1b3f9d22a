/* The file in the language that its address asks for: those that it does not open in lie in it as templates. */
const Opening = (() => {
  "use strict";

  /** @type {(id: string) => HTMLElement} */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /** @type {Data} */
  const data = JSON.parse(byId("data").textContent);
  const own = document.documentElement.lang;
  const asked = new URLSearchParams(location.hash.slice(1)).get("lang") ?? "";
  const code = Object.hasOwn(data.languages, asked) ? asked : own;
  const words = data.languages[code];

  const template = document.querySelector(`template[data-lang="${code}"]`);
  if (template instanceof HTMLTemplateElement) {
    byId("side").replaceChildren(template.content);
    document.documentElement.lang = code;
    document.title = words.title;
    byId("map").ariaLabel = words.map;
    for (const [selector, text] of Object.entries({ h1: words.title, p: words.subtitle })) {
      const node = document.querySelector(`.print-head ${selector}`);
      if (node) node.textContent = text;
    }
  }

  return { data, words, own, code, byId };
})();
