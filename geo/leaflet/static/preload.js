/* st_folium waits for each script before it asks for the next; here the browser is told of all of them at once. */
{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  for (const name of new URL(script.src).searchParams.getAll("script")) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "script";
    link.href = new URL(name, script.src).href;
    document.head.appendChild(link);
  }
}
