/* The clean map: arrows and their names alone, and a button that copies it. What is hidden, the style sheet says. */
class Clean {
  /** Milliseconds for which a button says what became of it. */
  static TOLD = 2500;
  /** As the reader left it. @type {boolean | null} */
  static on = null;

  /** @param {Payload} payload @param {HTMLElement} container */
  constructor({ panel, clean }, container) {
    this.panel = panel;
    this.container = container;
    Clean.on ??= Boolean(clean);
    this.node = Elements.html("div", "clean-map", container);
    this.toggle = this.button("toggle-clean", () => this.switch());
    this.copy = this.button("copy-map", () => this.copied());
    this.show();
  }

  /** @param {string} className @param {() => void} work */
  button(className, work) {
    const button = Elements.html("button", className, this.node);
    button.type = "button";
    button.addEventListener("click", work);
    return button;
  }

  switch() {
    Clean.on = !Clean.on;
    Host.keep("clean", Clean.on ? "1" : "");
    this.show();
  }

  show() {
    document.documentElement.classList.toggle("clean", Boolean(Clean.on));
    this.toggle.textContent = Clean.on ? this.panel.clean.off : this.panel.clean.on;
    this.toggle.setAttribute("aria-pressed", String(Boolean(Clean.on)));
    this.copy.textContent = this.panel.clean.copy;
    this.copy.hidden = !Clean.on;
  }

  async copied() {
    const done = await Snapshot.copy(this.container, this.panel.credit);
    this.copy.textContent = done ? this.panel.clean.copied : this.panel.clean.refused;
    setTimeout(() => this.show(), Clean.TOLD);
  }
}
