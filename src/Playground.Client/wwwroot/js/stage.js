// Draws at most once an animation frame, and makes things travel: an element marked data-flip that is somewhere else
// after a frame moves there from where it was seen last, even if Blazor made a new element for it in another place.

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const easing = "cubic-bezier(.3, .1, .2, 1)";

export function attach(stage, owner) {
  const state = { stage, owner, frame: 0, duration: 260, gone: false };
  const keys = event => onKey(event, owner);
  const scrubbing = scrub(stage, owner);
  document.addEventListener("keydown", keys);
  return {
    requestFrame(duration) {
      state.duration = duration;
      if (!state.frame && !state.gone) state.frame = schedule(() => drawFrame(state));
    },
    address(url) {
      clearTimeout(state.address);
      state.address = setTimeout(() => history.replaceState(history.state, "", url), 400);
    },
    detach() {
      state.gone = true;
      clearTimeout(state.address);
      document.removeEventListener("keydown", keys);
      scrubbing.abort();
    },
  };
}

// A hidden page gets no animation frames, but a reader who comes back should find it up to date.
function schedule(draw) {
  if (document.hidden) return setTimeout(draw, 100);
  return requestAnimationFrame(draw);
}

function drawFrame(state) {
  state.frame = 0;
  if (state.gone) return;
  const before = measure(state.stage);
  state.owner.invokeMethod("DrawFrame");
  followCurrentLine(state.stage, state.duration);
  followOutput(state.stage);
  if (!document.hidden) travel(state.stage, before, state.duration);
}

// Places are measured against the scrolled content around them, so that scrolling is no motion.
function measure(stage) {
  const places = new Map();
  const origins = new Map();
  for (const element of stage.querySelectorAll("[data-flip]")) {
    const root = element.closest("[data-flip-root]") ?? stage;
    let origin = origins.get(root);
    if (!origin) origins.set(root, origin = root.getBoundingClientRect());
    const box = element.getBoundingClientRect();
    if (box.width) places.set(element.dataset.flip, { element, x: box.left - origin.left, y: box.top - origin.top, width: box.width, root });
  }
  return places;
}

function travel(stage, before, duration) {
  for (const { element } of before.values()) stopMotion(element);
  const after = measure(stage);
  for (const [name, now] of after) {
    const was = before.get(name);
    now.shift = was && was.root === now.root ? { x: was.x - now.x, y: was.y - now.y } : null;
  }
  for (const now of after.values()) {
    if (!now.shift) { appear(now.element, duration); continue; }
    // What moves inside of something that moves has half of its way done for it.
    const around = after.get(now.element.parentElement.closest("[data-flip]")?.dataset.flip)?.shift ?? { x: 0, y: 0 };
    move(now.element, now.shift.x - around.x, now.shift.y - around.y, duration);
  }
  for (const [name, was] of before) {
    if (!after.has(name) && !was.element.isConnected && !was.element.parentElement?.closest("[data-flip]")) leave(was, after, duration);
  }
}

function stopMotion(element) {
  for (const motion of element.getAnimations()) {
    if (motion.id === "flip") motion.cancel();
  }
}

function move(element, dx, dy, duration) {
  if (Math.abs(dx) < 1 && Math.abs(dy) < 1) return;
  if (calm.matches) return appear(element, duration);
  element.animate(
    [{ transform: `translate(${dx}px, ${dy}px)`, zIndex: 6 }, { transform: "none", zIndex: 6 }],
    { id: "flip", duration, easing });
}

function appear(element, duration) {
  const from = calm.matches || element.matches(".card") ? { opacity: 0 } : { opacity: 0, transform: "scale(.86)" };
  element.animate([from, { opacity: 1, transform: "none" }], { id: "flip", duration: Math.min(duration, 200), easing: "ease-out" });
}

// What has left the picture fades where it was; by then it is a mere image of itself.
function leave(was, after, duration) {
  const ghost = was.element;
  for (const part of [ghost, ...ghost.querySelectorAll("*")]) {
    // What lived in it and lives on elsewhere is seen there.
    if (part !== ghost && after.has(part.dataset.flip)) part.style.visibility = "hidden";
    for (const name of ["data-flip", "data-token", "data-testid", "id"]) part.removeAttribute(name);
  }
  ghost.setAttribute("aria-hidden", "true");
  ghost.classList.add("ghost");
  ghost.style.cssText += `;position:absolute;margin:0;left:${was.x}px;top:${was.y}px;width:${was.width}px;pointer-events:none`;
  was.root.append(ghost);
  ghost.animate([{ opacity: .8 }, { opacity: 0 }], { duration: Math.min(duration, 200), easing: "ease-in", fill: "forwards" })
    .finished.catch(() => {}).finally(() => ghost.remove());
}

function followCurrentLine(stage, duration) {
  const line = stage.querySelector("[data-current-line]");
  const pane = line?.closest("[data-scroll]");
  if (!pane) return;
  const top = line.offsetTop, margin = line.offsetHeight * 2.5;
  const hidden = top < pane.scrollTop + margin || top + line.offsetHeight > pane.scrollTop + pane.clientHeight - margin;
  if (hidden && pane.scrollHeight > pane.clientHeight)
    pane.scrollTo({ top: top - pane.clientHeight / 2, behavior: calm.matches || duration < 150 ? "instant" : "smooth" });
}

function followOutput(stage) {
  for (const pane of stage.querySelectorAll("[data-stick]")) {
    if (pane.dataset.height === String(pane.scrollHeight)) continue;
    pane.dataset.height = pane.scrollHeight;
    pane.scrollTop = pane.scrollHeight;
  }
}

const keyNames = new Set([" ", "ArrowLeft", "ArrowRight", "Home", "End", "?", "n", "N", "i", "I", "o", "O", "t", "T"]);

function onKey(event, owner) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !keyNames.has(event.key)) return;
  const target = event.target;
  if (target.closest?.("textarea, select, [contenteditable=true], .monaco-editor, .mud-overlay, .mud-dialog, .mud-popover, [role=menu]")) return;
  if (target.matches?.("input") && target.type !== "range") return;
  // Space presses the control that the keyboard is on; after a click with the mouse it plays.
  if (event.key === " " && target.matches?.("button, a, summary") && target.matches(":focus-visible")) return;
  event.preventDefault();
  owner.invokeMethodAsync("Press", event.key);
}

// Pressing and dragging on an element marked data-scrub goes to that share of its width.
function scrub(stage, owner) {
  const stop = new AbortController();
  let area = null, waiting = false, share = 0;
  const go = event => {
    const box = area.getBoundingClientRect();
    share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; owner.invokeMethodAsync("Scrub", share); });
  };
  const on = (name, handler) => stage.addEventListener(name, handler, { signal: stop.signal });
  on("pointerdown", event => {
    area = event.button === 0 ? event.target.closest("[data-scrub]") : null;
    if (!area) return;
    area.setPointerCapture(event.pointerId);
    go(event);
  });
  on("pointermove", event => { if (area) go(event); });
  on("pointerup", () => { area = null; });
  on("pointercancel", () => { area = null; });
  return stop;
}
