/* What a mark of the map is, beside the pointer. The mark itself says it to those who do not see it. */
class Hint {
  static AWAY = 14;

  /** @param {HTMLElement} container */
  constructor(container) {
    this.container = container;
    this.node = Elements.html("div", "hint", container);
    this.node.setAttribute("aria-hidden", "true");
    this.node.hidden = true;
  }

  /** @param {string} text @param {number} x @param {number} y in pixels of the window */
  show(text, x, y) {
    this.node.textContent = text;
    this.node.hidden = false;
    const { left, top, width, height } = this.container.getBoundingClientRect();
    const [across, down] = [this.node.offsetWidth, this.node.offsetHeight];
    const below = y - top + Hint.AWAY + down < height ? y - top + Hint.AWAY : y - top - Hint.AWAY - down;
    this.node.style.left = `${Math.max(4, Math.min(x - left + Hint.AWAY, width - across - 4))}px`;
    this.node.style.top = `${Math.max(4, below)}px`;
  }

  hide() {
    this.node.hidden = true;
  }

  remove() {
    this.node.remove();
  }
}
