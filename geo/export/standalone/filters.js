/* The filters of the file: the records of geo/selection/filters.py with what each movement has, as Python wrote them. */
const Filters = (() => {
  "use strict";

  /** The rules of geo/selection/rules.py: what is asked for, then what a movement has.
   * @type {Record<Filter["rule"], (wanted: string[], fold: (text: string) => string) => (actual: string[]) => boolean>} */
  const COMPARISONS = {
    among: (wanted) => (actual) => actual.some((value) => wanted.includes(value)),
    since: (wanted) => (actual) => actual.some((day) => day >= wanted[0]),
    until: (wanted) => (actual) => actual.some((day) => day.slice(0, wanted[0].length) <= wanted[0]),
    words: (wanted, fold) => {
      const words = fold(wanted.join(" ")).split(" ").filter(Boolean);
      return (actual) => actual.some((text) => words.every((word) => text.includes(word)));
    },
  };

  /** Whether a movement passes what is chosen.
   * @type {(filters: Filter[], fold: (text: string) => string, chosen: Chosen) => (id: string) => boolean} */
  function passing(filters, fold, chosen) {
    const tests = filters.flatMap(({ name, rule, modifier, values }) => {
      const wanted = chosen.get(name);
      if (!wanted?.length) return [];
      const role = modifier ? (chosen.get(modifier.name) ?? modifier.choices[0])[0] : "";
      const passes = COMPARISONS[rule](wanted, fold);
      return [(/** @type {string} */ id) => passes(values[role][id])];
    });
    return (id) => tests.every((test) => test(id));
  }

  /** Whether it is a day, month or year as 2022-02-02, 2022-02 or 2022, from 1900 to 2100.
   * @type {(value: string) => boolean} */
  function isMoment(value) {
    const [day] = value.match(/^(19\d\d|20\d\d|2100)(-\d\d){0,2}$/) ?? [];
    const whole = day ? `${day}-01-01`.slice(0, 10) : "";
    const date = new Date(`${whole}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
  }

  /** What a fragment such as #nation=USA&country=POL&role=to asks for; values that nobody knows are left out.
   * @type {(filters: Filter[], asked: URLSearchParams) => Chosen} */
  function chosenIn(filters, asked) {
    /** @type {Chosen} */
    const chosen = new Map();
    for (const { name, rule, many, choices, modifier } of filters) {
      /** @type {(value: string) => boolean} */
      const known = (value) =>
        rule === "among"
          ? choices.some((choice) => choice[0] === value)
          : rule === "words"
            ? Boolean(value)
            : isMoment(value);
      const values = asked.getAll(name).filter(known);
      if (values.length) chosen.set(name, many ? values : values.slice(0, 1));
      const roles = modifier ? asked.getAll(modifier.name) : [];
      const role = roles.find((id) => modifier?.choices.some((choice) => choice[0] === id));
      if (modifier && role) chosen.set(modifier.name, [role]);
    }
    return chosen;
  }

  /** @type {<N extends keyof HTMLElementTagNameMap>(tag: N, parent: Element, attributes?: object) => HTMLElementTagNameMap[N]} */
  const add = (tag, parent, attributes = {}) =>
    parent.appendChild(Object.assign(document.createElement(tag), attributes));

  /** Fields for the filters in `box`; `changed` is called when the reader has set one, the function that is returned
   * brings them up to `chosen`.
   * @type {(filters: Filter[], chosen: Chosen, box: Element, changed: () => void) => () => void} */
  function fields(filters, chosen, box, changed) {
    /** @type {(name: string, values: string[]) => void} */
    const set = (name, values) => {
      if (values.length) chosen.set(name, values);
      else chosen.delete(name);
      changed();
    };
    const keep = filters.filter(({ rule }) => rule !== "words").flatMap((filter) => field(filter, chosen, box, set));
    return () => keep.forEach((one) => one());
  }

  /** @typedef {(name: string, values: string[]) => void} Set */

  /** @type {(filter: Filter, chosen: Chosen, box: Element, set: Set) => (() => void)[]} */
  function field(filter, chosen, box, set) {
    const details = add("details", box, { className: "filter" });
    details.dataset.filter = filter.name;
    const summary = add("summary", details, { textContent: filter.label });
    const panel = add("div", details, { className: "choices" });
    const kept = [filter.rule === "among" ? listed(filter, chosen, panel, set) : dated(filter, chosen, panel, set)];
    if (filter.modifier) kept.push(modified(filter.name, filter.modifier, chosen, panel, set));
    kept.push(() => {
      const length = chosen.get(filter.name)?.length ?? 0;
      details.classList.toggle("set", length > 0);
      summary.textContent = length ? `${filter.label} · ${length}` : filter.label;
    });
    return kept;
  }

  /** @type {(name: string, parent: Element, option: Choice, type: string) => HTMLInputElement} */
  function tick(name, parent, [value, words], type) {
    const label = add("label", parent);
    const input = add("input", label, { type, name: `filter-${name}`, value });
    add("span", label, { textContent: words });
    return input;
  }

  /** @type {(filter: Filter, chosen: Chosen, panel: HTMLElement, set: Set) => () => void} */
  function listed({ name, choices }, chosen, panel, set) {
    const inputs = choices.map((choice) => tick(name, panel, choice, "checkbox"));
    panel.addEventListener("change", ({ target }) => {
      if (!inputs.some((input) => input === target)) return;
      const ticked = inputs.filter((input) => input.checked);
      set(
        name,
        ticked.map((input) => input.value),
      );
    });
    return () => {
      for (const input of inputs) input.checked = (chosen.get(name) ?? []).includes(input.value);
    };
  }

  /** A modifier may belong to several filters: each shows it as a group of its own.
   * @type {(filter: string, modifier: Modifier, chosen: Chosen, panel: HTMLElement, set: Set) => () => void} */
  function modified(filter, { name, label, choices }, chosen, panel, set) {
    const group = add("div", panel, { className: "modifier", role: "radiogroup", ariaLabel: label });
    const inputs = choices.map((choice) => tick(`${filter}-${name}`, group, choice, "radio"));
    for (const input of inputs) input.addEventListener("change", () => set(name, [input.value]));
    return () => {
      const [role] = chosen.get(name) ?? choices[0];
      for (const input of inputs) input.checked = input.value === role;
    };
  }

  /** @type {(filter: Filter, chosen: Chosen, panel: HTMLElement, set: Set) => () => void} */
  function dated({ name, label }, chosen, panel, set) {
    const input = add("input", panel, { type: "text", name: `filter-${name}`, ariaLabel: label, maxLength: 10 });
    input.placeholder = "2022-02-02, 2022-02, 2022";
    input.addEventListener("change", () => {
      const known = isMoment(input.value.trim());
      input.setAttribute("aria-invalid", String(!known && input.value !== ""));
      if (known || !input.value) set(name, known ? [input.value.trim()] : []);
    });
    return () => {
      input.value = chosen.get(name)?.[0] ?? "";
      input.removeAttribute("aria-invalid");
    };
  }

  return { passing, chosenIn, fields };
})();
