/* The state of the page as the fragment of its address, in the grammar of the live page's URL. */
const Fragment = (() => {
  "use strict";

  /** What is asked for; a link to a card (#movement-…) asks for its movement.
   * @type {() => URLSearchParams} */
  function read() {
    const fragment = decoded(location.hash.slice(1));
    const [, movement] = fragment.match(/^movement-([^=&]+)$/) ?? [];
    return new URLSearchParams(movement ? { movement } : location.hash.slice(1));
  }

  /** @type {(text: string) => string} */
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /** Put the state there without a step to go back from; parameters without a value are left out.
   * @type {(state: [name: string, value: string | null | undefined][]) => void} */
  function write(state) {
    const set = state.flatMap(([name, value]) => (value ? [[name, value]] : []));
    const text = new URLSearchParams(set).toString();
    try {
      history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
    } catch {
      // A file may have no history to write to; what is shown stands all the same.
    }
  }

  return { read, write };
})();
