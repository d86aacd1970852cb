// Draws at most once an animation frame, and makes things travel: an element marked data-flip that is somewhere else
// after a frame moves there from where it was seen last, even if Blazor made a new element for it in another place.

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const easing = "cubic-bezier(.3, .1, .2, 1)";

export function attach(stage, owner) {
  const state = { stage, owner, frame: 0, duration: 260, gone: false };
  const keys = event => onKey(event, owner);
  const scrubbing = scrub(stage, owner);
  document.addEventListener("keydown", keys);
  stage.addEventListener("click", event => {
    const line = event.target.closest("[data-break]");
    if (line) owner.invokeMethodAsync("PressLine", Number(line.dataset.break));
  }, { signal: scrubbing.signal });
  for (const name of ["pointerover", "focusin", "click"])
    stage.addEventListener(name, event => lightUp(stage, event.target.closest("[data-on]")), { signal: scrubbing.signal });
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
  if (document.hidden) return;
  travel(state.stage, before, state.duration);
  showFlow(state.stage, state.duration);
}

// Lines between things that have to do with each other: who woke whom in this step, and both ends of an await.
const svg = name => document.createElementNS("http://www.w3.org/2000/svg", name);

function drawLine(root, ends, kind) {
  const layer = root.querySelector(":scope > svg.lines") ?? root.appendChild(Object.assign(svg("svg"), { ariaHidden: "true" }));
  layer.setAttribute("class", "lines");
  const origin = root.getBoundingClientRect();
  const points = ends.map(end => {
    const box = end.getBoundingClientRect();
    return { x: box.left - origin.left + box.width / 2, y: box.top - origin.top + box.height / 2 };
  });
  const path = svg("path");
  path.setAttribute("class", kind);
  path.setAttribute("pathLength", "1");
  path.setAttribute("d", points.map((p, i) => i === 0 ? `M${p.x} ${p.y}`
    : `Q${(points[i - 1].x + p.x) / 2} ${Math.min(points[i - 1].y, p.y) - 28} ${p.x} ${p.y}`).join(""));
  path.dataset.c = ends[0].dataset.c ?? "none";
  layer.append(path);
  return path;
}

function showFlow(stage, duration) {
  const root = stage.querySelector("[data-flow]");
  if (!root || root.dataset.flow === (root.shownFlow ?? "")) return;
  root.shownFlow = root.dataset.flow;
  root.querySelectorAll("svg.lines .flow").forEach(path => path.remove());
  for (const flow of root.dataset.flow.split(" ").filter(Boolean)) {
    const ends = flow.split(">").map(name => root.querySelector(`[data-flip="${name}"]`)).filter(Boolean);
    if (ends.length < 2) continue;
    const path = drawLine(root, ends, "flow");
    const life = Math.max(duration * 2, 350);
    const frames = calm.matches ? [{ opacity: 0 }, { opacity: .8, offset: .3 }, { opacity: 0 }]
      : [{ strokeDashoffset: 1, opacity: .9 }, { strokeDashoffset: 0, opacity: .9, offset: .5 }, { strokeDashoffset: 0, opacity: 0 }];
    path.animate(frames, { duration: life, easing: "ease-out" }).finished.catch(() => {}).finally(() => path.remove());
  }
}

function lightUp(stage, end) {
  stage.querySelectorAll(".lit").forEach(element => element.classList.remove("lit"));
  stage.querySelectorAll("svg.lines .link").forEach(path => path.remove());
  const target = end && stage.querySelector(`.stage-in [data-flip="${end.dataset.on}"]`);
  if (!target) return;
  end.classList.add("lit");
  target.classList.add("lit");
  target.scrollIntoView({ block: "nearest" });
  drawLine(end.closest("[data-flow]"), [end, target], "link");
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

const keyNames = new Set([" ", "ArrowLeft", "ArrowRight", "Home", "End", "?", ..."xmfw", ..."lvtnioebk", ..."LVTNIOEBK"]);

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
