/* The filters of the file: the records of geo/selection/filters.py with what each movement has, as Python wrote them. */
(function () {
  "use strict";

  /* The rules of geo/selection/rules.py: what is asked for, then what a movement has. */
  const rules = {
    among: (wanted) => (actual) => actual.some((value) => wanted.includes(value)),
    since: (wanted) => (actual) => actual.some((day) => day >= wanted[0]),
    until: (wanted) => (actual) => actual.some((day) => day <= wanted[0]),
    words: (wanted, fold) => {
      const words = fold(wanted.join(" ")).split(" ").filter(Boolean);
      return (actual) => actual.some((text) => words.every((word) => text.includes(word)));
    },
  };

  /* Whether a movement passes what is chosen: a map from names of filters and modifiers to lists of values. */
  globalThis.passing = function (filters, fold, chosen) {
    const set = filters.filter((filter) => (chosen.get(filter.name) || []).length);
    const tests = set.map((filter) => {
      const { modifier } = filter;
      const [role] = (modifier && chosen.get(modifier.name)) || [modifier ? modifier.choices[0][0] : ""];
      const passes = rules[filter.rule](chosen.get(filter.name), fold);
      return (id) => passes(filter.values[role][id]);
    });
    return (id) => tests.every((test) => test(id));
  };

  /* What a fragment such as #nation=USA&country=POL&role=to asks for; values that nobody knows are left out. */
  globalThis.chosenIn = function (filters, fragment) {
    const asked = new URLSearchParams(fragment);
    const chosen = new Map();
    for (const { name, rule, many, choices, modifier } of filters) {
      const known = (value) => (rule === "among" ? choices.some((choice) => choice[0] === value) : Boolean(value));
      const values = asked.getAll(name).filter(known);
      if (values.length) chosen.set(name, many ? values : values.slice(0, 1));
      const role = modifier && asked.getAll(modifier.name).find((id) => modifier.choices.some((choice) => choice[0] === id));
      if (role) chosen.set(modifier.name, [role]);
    }
    return chosen;
  };

  /* Fields for the filters in `box`, kept as `chosen` is; `changed` is called when the reader has set one. */
  globalThis.filterFields = function (filters, chosen, box, changed) {
    const add = (tag, parent, attributes = {}) => parent.appendChild(Object.assign(document.createElement(tag), attributes));
    const set = (name, values) => {
      if (values.length) chosen.set(name, values);
      else chosen.delete(name);
      changed();
    };

    function tick(name, parent, [value, words], type) {
      const label = add("label", parent);
      const input = add("input", label, { type, name: `filter-${name}`, value });
      add("span", label, { textContent: words });
      return input;
    }

    function listed(filter, panel) {
      const inputs = filter.choices.map((choice) => tick(filter.name, panel, choice, "checkbox"));
      const told = () => inputs.filter((input) => input.checked).map((input) => input.value);
      panel.addEventListener("change", (event) => inputs.includes(event.target) && set(filter.name, told()));
      return () => inputs.forEach((input) => { input.checked = (chosen.get(filter.name) || []).includes(input.value); });
    }

    function modified(modifier, panel) {
      const group = add("div", panel, { className: "modifier", role: "radiogroup", ariaLabel: modifier.label });
      const inputs = modifier.choices.map((choice) => tick(modifier.name, group, choice, "radio"));
      group.addEventListener("change", (event) => set(modifier.name, [event.target.value]));
      return () => {
        const [role] = chosen.get(modifier.name) || modifier.choices[0];
        inputs.forEach((input) => { input.checked = input.value === role; });
      };
    }

    function dated(filter, panel) {
      const input = add("input", panel, { type: "date", name: `filter-${filter.name}`, ariaLabel: filter.label });
      input.addEventListener("change", () => set(filter.name, input.value ? [input.value] : []));
      return () => { [input.value] = chosen.get(filter.name) || [""]; };
    }

    const keep = filters.filter((filter) => filter.rule !== "words").flatMap((filter) => {
      const details = add("details", box, { className: "filter" });
      details.dataset.filter = filter.name;
      const summary = add("summary", details, { textContent: filter.label });
      const panel = add("div", details, { className: "choices" });
      const kept = [filter.rule === "among" ? listed(filter, panel) : dated(filter, panel)];
      if (filter.modifier) kept.push(modified(filter.modifier, panel));
      kept.push(() => {
        const { length } = chosen.get(filter.name) || [];
        details.classList.toggle("set", length > 0);
        summary.textContent = length ? `${filter.label} · ${length}` : filter.label;
      });
      return kept;
    });
    return () => keep.forEach((one) => one());
  };
})();
