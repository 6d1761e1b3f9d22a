/* How texts are compared: geo/text/fold.py in JavaScript, by the table that Python writes into the file. */
const Folding = (() => {
  "use strict";

  /** Makes the function that takes accents, case and doubled spaces off a text.
   * @type {(table: FoldingTable) => (text: string) => string} */
  function by(table) {
    const combining = new RegExp(`[${table.combining}]`, "gu");
    const spaces = new RegExp(`[${table.spaces}]+`, "gu");
    /** @type {(map: Record<string, string>, char: string) => string | null} */
    const known = (map, char) => (Object.hasOwn(map, char) ? map[char] : null);
    /** @type {(char: string) => string} */
    const small = (char) => known(table.cases, char) ?? char.toLowerCase();
    /** @type {(text: string, change: (char: string) => string) => string} */
    const each = (text, change) => Array.from(text, change).join("");
    return (text) => {
      const marked = each(text, (char) => known(table.marks, char) ?? char);
      const bare = marked.normalize("NFKD").replace(combining, "");
      return each(each(bare, small), (char) => known(table.letters, char) ?? char)
        .replace(spaces, " ")
        .trim();
    };
  }

  return { by };
})();
