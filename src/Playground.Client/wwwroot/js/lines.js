// Lines between things that have to do with each other: who woke whom in this step, and both ends of an await.
import { isCalm } from "./motion.js";

const svg = name => document.createElementNS("http://www.w3.org/2000/svg", name);

// A line that is there for a moment, and a dot that runs along it. Places are those of the frame just drawn.
export function showFlow(stage, places, duration) {
  const root = stage.querySelector("[data-flow]");
  if (!root || root.dataset.flow === (root.shownFlow ?? "")) return;
  root.shownFlow = root.dataset.flow;
  root.querySelectorAll(":scope > .flow-of").forEach(mark => mark.remove());
  for (const flow of root.dataset.flow.split(" ").filter(Boolean)) {
    const ends = flow.split(">").map(name => places.get(name)).filter(place => place?.root === root);
    if (ends.length >= 2) show(root, ends, Math.max(duration * 2.5, 450));
  }
}

function show(root, ends, life) {
  const color = ends[0].element.dataset.c ?? "none";
  const points = ends.map(place => ({ x: place.x + place.width / 2, y: place.y + place.height / 2 }));
  const line = svg("svg");
  line.setAttribute("class", "lines flow-of");
  line.ariaHidden = "true";
  line.append(arc(points, "flow", color));
  const marks = [brief(root, line, [{ opacity: 0 }, { opacity: .8, offset: .2 }, { opacity: .8, offset: .55 }, { opacity: 0 }], life)];
  if (ends.length > 2) marks.push(brief(root, block("flow-of pulse", color, ends[1]), [{ opacity: 0 }, { opacity: 1, offset: .4 }, { opacity: 0 }], life));
  if (isCalm()) return;
  const dot = brief(root, block("flow-of dot", color, { x: 0, y: 0 }), [{ opacity: 1 }, { opacity: 1, offset: .9 }, { opacity: 0 }], life * .6);
  dot.animate(along(points), { duration: life * .6, easing: "ease-in-out", fill: "forwards" });
}

// Gone when it has been seen.
function brief(root, mark, frames, life) {
  root.append(mark);
  const gone = () => mark.remove();
  mark.animate(frames, { duration: life, easing: "ease-out", fill: "forwards" }).finished.then(gone, gone);
  return mark;
}

function block(name, color, { x, y, width, height }) {
  const mark = document.createElement("div");
  mark.className = name;
  mark.ariaHidden = "true";
  mark.dataset.c = color;
  mark.style.cssText = `left:${x}px;top:${y}px` + (width ? `;width:${width}px;height:${height}px` : "");
  return mark;
}

// An await's link is lit while the pointer or the keyboard is on it, and stays lit once it was pressed.
export function watchLinks(stage, signal) {
  let pinned = null;
  const light = end => { dim(stage); if (end) lightUp(stage, end); };
  for (const name of ["pointerover", "focusin"]) {
    stage.addEventListener(name, event => {
      const end = event.target.closest("[data-on]");
      if (end || stage.querySelector(".lit")) light(end ?? pinned);
    }, { signal });
  }
  stage.addEventListener("click", event => {
    const end = event.target.closest("[data-on]");
    pinned = end === pinned ? null : end;
    if (end) lightUp(stage, end, true);
    light(end);
  }, { signal });
  document.addEventListener("keydown", event => { if (event.key === "Escape") { pinned = null; dim(stage); } }, { signal });
  // After a frame things are elsewhere, or gone.
  return () => {
    if (!stage.querySelector(".lit")) return;
    if (!pinned?.isConnected) pinned = null;
    light(pinned);
  };
}

function lightUp(stage, end, scroll = false) {
  const root = end.closest("[data-flow]");
  const target = root.querySelector(`[data-flip="${CSS.escape(end.dataset.on)}"]`);
  if (!target) return;
  end.classList.add("lit");
  target.classList.add("lit");
  if (scroll) target.scrollIntoView({ block: "nearest", behavior: isCalm() ? "instant" : "smooth" });
  const origin = root.getBoundingClientRect();
  const points = [end, target].map(element => {
    const box = element.getBoundingClientRect();
    return { x: box.left - origin.left + box.width / 2, y: box.top - origin.top + box.height / 2 };
  });
  const layer = root.querySelector(":scope > svg.links") ?? root.appendChild(Object.assign(svg("svg"), { ariaHidden: "true" }));
  layer.setAttribute("class", "lines links");
  layer.append(arc(points, "link", end.dataset.c ?? "none"));
}

function dim(stage) {
  stage.querySelectorAll(".lit").forEach(element => element.classList.remove("lit"));
  stage.querySelectorAll("svg.lines .link").forEach(path => path.remove());
}

// From point to point in bows that open downwards.
const top = (from, to) => ({ x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - 28 });

function arc(points, kind, color) {
  const path = svg("path");
  path.setAttribute("class", kind);
  path.setAttribute("d", points.map((p, i) => i === 0 ? `M${p.x} ${p.y}` : `Q${top(points[i - 1], p).x} ${top(points[i - 1], p).y} ${p.x} ${p.y}`).join(""));
  path.dataset.c = color;
  return path;
}

function along(points) {
  const frames = [];
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1], to = points[i], bow = top(from, to);
    for (let t = i === 1 ? 0 : .125; t <= 1; t += .125) {
      const x = (1 - t) ** 2 * from.x + 2 * t * (1 - t) * bow.x + t * t * to.x, y = (1 - t) ** 2 * from.y + 2 * t * (1 - t) * bow.y + t * t * to.y;
      frames.push({ translate: `${x}px ${y}px` });
    }
  }
  return frames;
}
