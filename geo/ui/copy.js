/* Puts the picture of the slide on the clipboard, and says in words what it shows. */
export default function (component) {
  const { data, parentElement } = component;
  const shown = document.querySelector('[class*="st-key-slide-"] img'); // smaller than the slide: not what is copied
  if (shown) shown.alt = data.alt;
  parentElement.querySelectorAll(".copy-picture").forEach((node) => node.remove());
  const button = document.createElement("button");
  button.className = "copy-picture";
  button.textContent = data.copy;
  button.addEventListener("click", async () => {
    try {
      const bytes = Uint8Array.from(atob(data.picture), (char) => char.charCodeAt(0));
      await navigator.clipboard.write([new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) })]);
      button.textContent = data.done;
    } catch (error) {
      button.textContent = data.failed;
    }
  });
  parentElement.appendChild(button);
}
