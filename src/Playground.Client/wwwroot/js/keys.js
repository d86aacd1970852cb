// The keyboard, wherever on the page nothing else wants it.

const names = new Set([" ", "ArrowLeft", "ArrowRight", "Home", "End", "?", "+", "-", ..."xmfwa", ..."lvtnioebk", ..."LVTNIOEBK"]);
const textual = "textarea, select, [contenteditable=true], .monaco-editor, dialog, [role=menu]";

export function watchKeys(owner, signal) {
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !names.has(event.key)) return;
    const target = event.target;
    if (target.closest?.(textual)) return;
    if (target.matches?.("input") && target.type !== "range") return;
    // Space presses the control that the keyboard is on; after a click with the mouse it plays.
    if (event.key === " " && target.matches?.("button, a, summary") && target.matches(":focus-visible")) return;
    event.preventDefault();
    owner.invokeMethodAsync("Press", event.key);
  }, { signal });
}
