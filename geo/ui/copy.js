/* Puts the picture of the slide on the clipboard, and says in words what it shows. */

/** Follows the picture on the page: it may come later than this component, and be exchanged.
 * @type {MutationObserver | null} */
let following = null;

/** @param {Component<{ alt: string, copy: string, done: string, failed: string, picture: string }>} component */
export default function (component) {
  const { data, parentElement } = component;
  describe(data.alt, parentElement.closest(".st-key-panel") ?? document.body);
  parentElement.querySelectorAll(".copy-picture").forEach((node) => node.remove());
  const button = document.createElement("button");
  button.className = "copy-picture";
  button.textContent = data.copy;
  button.addEventListener("click", async () => {
    try {
      const bytes = Uint8Array.from(atob(data.picture), (char) => char.charCodeAt(0));
      await navigator.clipboard.write([new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) })]);
      button.textContent = data.done;
    } catch {
      button.textContent = data.failed;
    }
  });
  parentElement.appendChild(button);
}

/** Say in words what the picture on the page shows; that is smaller than the slide, and not what is copied.
 * @param {string} words @param {Element} panel */
function describe(words, panel) {
  const tell = () => {
    const shown = panel.querySelector('[class*="st-key-slide-"] img');
    if (shown instanceof HTMLImageElement && shown.alt !== words) shown.alt = words;
  };
  following?.disconnect();
  following = new MutationObserver(tell);
  following.observe(panel, { childList: true, subtree: true });
  tell();
}
