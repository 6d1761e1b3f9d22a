/* The page around the map's frame, the only place that knows of one: what it is told, and what of it lies over the
 * frame. A map that is not in a frame of ours has no such page, and nothing happens. */
const Host = (() => {
  "use strict";

  const frame = window.parent === window ? null : window.frameElement;
  const page = frame && window.parent.document.querySelector(".stApp") ? window.parent : null;
  /* What of the page lies over the frame: its views, and the button that opens the sidebar. */
  const OVER = [".st-key-views", '[data-testid="stExpandSidebarButton"]'];

  /** @type {(name: string, detail: unknown) => void} */
  const tell = (name, detail) => page?.dispatchEvent(new CustomEvent(name, { detail }));

  /** The page hears of a click at once; st_folium would report it a quarter of a second later.
   * @type {(choice: Click) => void} */
  const chose = (choice) => tell("map-chose", choice);

  /** What the reader did to the map, which the page keeps in its address: its position `at`, "lat,lon,zoom", whether
   * its `legend` is "open" or "closed", or "1" where it is `clean`; "" takes it out.
   * @type {(name: "at" | "legend" | "clean", value: string) => void} */
  const keep = (name, value) => tell("map-kept", { name, value });

  /** A key that the map has no use for.
   * @type {(key: string) => void} */
  const pressed = (key) =>
    void page?.document.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true }));

  /** What lies over the frame. @type {() => Element[]} */
  const over = () => [...(page?.document.querySelectorAll(OVER.join()) ?? [])];

  /** Tells when that comes, goes or changes its size, until the function that is returned is called.
   * @type {(changed: () => void) => () => void} */
  function watch(changed) {
    const sizes = new ResizeObserver(changed);
    for (const node of over()) sizes.observe(node);
    const header = page?.document.querySelector('[data-testid="stHeader"]');
    const children = new MutationObserver(changed);
    if (header) children.observe(header, { childList: true, subtree: true });
    // The sidebar glides, and the button with it.
    page?.document.addEventListener("transitionend", changed);
    return () => {
      page?.document.removeEventListener("transitionend", changed);
      sizes.disconnect();
      children.disconnect();
    };
  }

  /** The boxes of what lies over the frame, in its pixels.
   * @type {() => Bounds[]} */
  function covering() {
    if (!frame) return [];
    const { left, top } = frame.getBoundingClientRect();
    return over().flatMap((node) => {
      const box = node.getBoundingClientRect();
      if (!box.width) return [];
      return [/** @type {Bounds} */ ([box.left - left, box.top - top, box.right - left, box.bottom - top])];
    });
  }

  /** Light or dark as the page is, now and when the system or the reader changes it.
   * @type {() => void} */
  function followTheme() {
    const app = page?.document.querySelector(".stApp");
    if (!page || !app) return;
    const follow = () => {
      document.documentElement.style.colorScheme = page.getComputedStyle(app).colorScheme;
    };
    new MutationObserver(follow).observe(app, { attributes: true, attributeFilter: ["class", "style"] });
    follow();
  }

  return { chose, keep, pressed, watch, covering, followTheme };
})();
