/* Plates that stand for several movements at a place where there is no room for each: they open to theirs. */
class Merged {
  /* Pixels around the plates of an opened one. */
  static PAD = 6;

  /** @param {Picture} picture */
  constructor(picture) {
    this.picture = picture;
    /** @type {{ standing: Standing, left: number, top: number, plate: SVGGElement }[]} */
    this.plates = [];
    /** What is opened: its sheet, and the plate that it belongs to.
     * @type {{ sheet: SVGGElement, plate: SVGGElement, members: string[] } | null} */
    this.opened = null;
  }

  /** That everything is drawn anew. */
  forget() {
    this.plates = [];
    this.opened = null;
  }

  /** @param {Standing} standing @param {number} left @param {number} top @param {Element} parent */
  draw(standing, left, top, parent) {
    const { payload, hint } = this.picture;
    const [chip] = standing.chips;
    const mark = payload.together[chip[0]];
    const plate = Elements.svg(
      "g",
      {
        class: "standing label merged",
        "data-place": standing.place,
        "data-members": standing.members.join(" "),
        tabindex: 0,
        role: "button",
        "aria-expanded": false,
        "aria-label": mark.name,
      },
      parent,
    );
    plate.style.setProperty("--nation", mark.colour);
    const fresh = standing.members.map((id) => payload.fresh?.[id]).find(Boolean);
    Elements.draw(Plates.chip(chip, left, top, mark, payload.looks[""], payload.measures, fresh), plate);
    const at = { standing, left, top, plate };
    this.plates.push(at);
    plate.addEventListener("click", (event) => this.toggle(at, event));
    plate.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") this.toggle(at, event);
    });
    plate.addEventListener("mousemove", ({ clientX, clientY }) => hint.show(mark.name, clientX, clientY));
    plate.addEventListener("mouseleave", () => hint.hide());
  }

  /** @param {Merged["plates"][0]} at @param {Event} event */
  toggle(at, event) {
    L.DomEvent.stop(event);
    this.picture.hint.hide();
    if (this.opened?.plate === at.plate) this.close();
    else this.open(at);
  }

  /** The plates of all its movements, over the map. @param {Merged["plates"][0]} at */
  open({ standing, left, top, plate }) {
    this.close();
    const { picture } = this;
    const whole = picture.payload.standings.find(({ key }) => key === standing.place);
    if (!whole) return;
    const sheet = Elements.svg("g", { class: "opened" }, picture.svg);
    const { PAD } = Merged;
    const box = { x: left - PAD, y: top - PAD, width: whole.width + 2 * PAD, height: whole.height + 2 * PAD, rx: PAD };
    Elements.draw([["rect", { class: "opened-sheet", ...box }]], sheet);
    sheet.addEventListener("click", () => this.close());
    picture.chips(whole, left, top, sheet);
    for (const id of standing.members) picture.walkable(id);
    plate.setAttribute("aria-expanded", "true");
    this.opened = { sheet, plate, members: standing.members };
  }

  /** @returns {boolean} whether something was open */
  close() {
    if (!this.opened) return false;
    const { sheet, plate, members } = this.opened;
    for (const id of members) this.picture.groups.delete(id);
    sheet.remove();
    plate.setAttribute("aria-expanded", "false");
    this.opened = null;
    return true;
  }

  /** Opens the plate in which what was chosen is hidden. @param {string | null} id */
  reveal(id) {
    if (id === null || this.opened?.members.includes(id)) return;
    const at = this.plates.find(({ standing }) => standing.members.includes(id));
    if (at) this.open(at);
  }
}
