/* On paper: the map in a frame of fixed size with everything in view, then every card opened. */
const Printing = (() => {
  "use strict";

  /** @type {(map: L.Map, layer: Movements) => void} */
  function follow(map, layer) {
    /** @type {{ center: L.LatLng, zoom: number, moved: boolean } | null} */
    let before = null;

    window.addEventListener("beforeprint", () => {
      if (before) return;
      before = { center: map.getCenter(), zoom: map.getZoom(), moved: Boolean(map.movedByReader) };
      document.body.classList.add("printing");
      for (const node of document.querySelectorAll("details")) {
        node.dataset.open = String(node.open);
        node.open = true;
      }
      map.invalidateSize({ animate: false });
      layer.fit();
    });
    window.addEventListener("afterprint", () => {
      if (!before) return;
      document.body.classList.remove("printing");
      for (const node of document.querySelectorAll("details")) node.open = node.dataset.open === "true";
      map.invalidateSize({ animate: false });
      map.setView(before.center, before.zoom, { animate: false });
      map.movedByReader = before.moved;
      before = null;
    });
  }

  return { follow };
})();
