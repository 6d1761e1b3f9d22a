/* Puts the picture of the slide on the clipboard. */
export default function (component) {
  const { data, parentElement } = component;
  parentElement.querySelectorAll(".copy-picture").forEach((node) => node.remove());
  const button = document.createElement("button");
  button.className = "copy-picture";
  button.textContent = data.copy;
  button.addEventListener("click", async () => {
    const bytes = Uint8Array.from(atob(data.picture), (char) => char.charCodeAt(0));
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) })]);
      button.textContent = data.done;
    } catch (error) {
      button.textContent = data.failed;
    }
  });
  parentElement.appendChild(button);
}
