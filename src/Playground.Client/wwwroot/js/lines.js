// Lines between things that have to do with each other: who woke whom in this step, and both ends of an await.
import { isCalm } from "./motion.js";

const svg = name => document.createElementNS("http://www.w3.org/2000/svg", name);

export function showFlow(stage, duration) {
  const root = stage.querySelector("[data-flow]");
  if (!root || root.dataset.flow === (root.shownFlow ?? "")) return;
  root.shownFlow = root.dataset.flow;
  root.querySelectorAll("svg.lines .flow").forEach(path => path.remove());
  for (const flow of root.dataset.flow.split(" ").filter(Boolean)) {
    const ends = flow.split(">").map(name => find(root, name)).filter(Boolean);
    if (ends.length < 2) continue;
    const path = draw(root, ends, "flow");
    const life = Math.max(duration * 2.5, 450);
    const frames = isCalm() ? [{ opacity: 0 }, { opacity: .8, offset: .3 }, { opacity: 0 }]
      : [{ strokeDashoffset: 1, opacity: .9 }, { strokeDashoffset: 0, opacity: .9, offset: .5 }, { strokeDashoffset: 0, opacity: 0 }];
    path.animate(frames, { duration: life, easing: "ease-out" }).finished.catch(() => {}).finally(() => path.remove());
    const through = ends.length > 2 ? ends[1] : null;
    through?.animate([{ boxShadow: "0 0 0 0 var(--accent)" }, { boxShadow: "0 0 0 3px var(--accent)", offset: .4 }, { boxShadow: "0 0 0 0 transparent" }], { duration: life });
  }
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
  const target = find(root, end.dataset.on);
  if (!target) return;
  end.classList.add("lit");
  target.classList.add("lit");
  if (scroll) target.scrollIntoView({ block: "nearest", behavior: isCalm() ? "instant" : "smooth" });
  draw(root, [end, target], "link");
}

function dim(stage) {
  stage.querySelectorAll(".lit").forEach(element => element.classList.remove("lit"));
  stage.querySelectorAll("svg.lines .link").forEach(path => path.remove());
}

const find = (root, name) => root.querySelector(`[data-flip="${CSS.escape(name)}"]`);

function draw(root, ends, kind) {
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
