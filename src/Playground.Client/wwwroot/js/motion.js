// Makes things travel: an element marked data-flip that is somewhere else after a frame moves there from where it was seen
// last, even if Blazor made a new element for it in another place. A new one with data-from comes out of that one, one with
// data-into that is gone goes into that one. Who prefers reduced motion sees the old fade while the new appears.
//
// Only translate, scale and opacity are animated: the compositor does those by itself, while the next step is being worked out.

const calm = matchMedia("(prefers-reduced-motion: reduce)");
export const isCalm = () => calm.matches;

const fadeTime = duration => Math.min(duration, 200);
const ease = t => t < .5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
const pathPoints = 8;
// At a brisk pace several steps are under way at once: what stays glides on, and what comes or goes does so on the spot.
const brisk = 200;

// Places are measured against the scrolled content around them, so that scrolling is no motion.
export function measure(stage) {
  const places = new Map();
  for (const root of stage.querySelectorAll("[data-flip-root]")) {
    const origin = root.getBoundingClientRect();
    for (const element of root.querySelectorAll("[data-flip]")) {
      const box = element.getBoundingClientRect();
      if (box.width) places.set(element.dataset.flip, { element, x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height, root });
    }
  }
  return places;
}

// What is on its way. Asking the browser for it would have it work out all styles first.
const underway = new Set();

// Where things are seen once they have arrived: what is on its way goes on from where it is, if it has to.
export function settle(stage) {
  for (const motion of underway) motion.cancel();
  underway.clear();
  return measure(stage);
}

export function travel(before, after, duration) {
  for (const [name, now] of after) {
    const was = before.get(name);
    now.shift = was && was.root === now.root ? { x: was.x - now.x, y: was.y - now.y } : null;
  }
  for (const [name, now] of after) {
    if (!now.shift) { appear(now, origin(now, before, after), duration); continue; }
    // What moves inside of something that moves has half of its way done for it.
    const around = after.get(now.element.parentElement.closest("[data-flip]")?.dataset.flip)?.shift ?? { x: 0, y: 0 };
    move(now, before.get(name), now.shift.x - around.x, now.shift.y - around.y, duration);
  }
  for (const [name, was] of before) {
    if (!after.has(name) && !was.element.isConnected && !was.element.parentElement?.closest("[data-flip]")) leave(was, after, duration);
  }
}

function move(now, was, dx, dy, duration) {
  const distance = Math.hypot(dx, dy);
  if (distance < 1) return;
  const isOther = was.element !== now.element && !was.element.isConnected;
  if (calm.matches) {
    if (isOther) fadeAway(ghost(was, new Map()), [], duration);
    fadeIn(now.element, duration);
    return;
  }
  // In another place it looks another way: the old look travels along while it gives way to the new one.
  const changesLook = duration >= brisk && isOther && !now.element.matches(".card") && distance >= 8;
  go(now.element, way(dx, dy, 0, 0), duration, changesLook);
  if (!changesLook) return;
  fadeAway(ghost(was, new Map()), way(0, 0, -dx, -dy), duration);
  now.element.animate([{ opacity: .2 }, { opacity: 1, offset: .6 }, { opacity: 1 }], { id: "appear", duration });
}

// What goes from place to place passes over the others. Those that close ranks have no need to.
function go(element, path, duration, isAbove) {
  const motion = element.animate(path, { id: "flip", duration });
  underway.add(motion);
  if (isAbove) element.dataset.above = "";
  motion.onfinish = motion.oncancel = () => {
    underway.delete(motion);
    if (isAbove) delete element.dataset.above;
  };
}

// From one shift to another, on a slight curve, slowly at both ends.
function way(x1, y1, x2, y2) {
  const dx = x2 - x1, dy = y2 - y1, distance = Math.hypot(dx, dy);
  const lift = distance < 24 ? 0 : Math.min(26, distance * .1);
  return Array.from({ length: pathPoints + 1 }, (_, i) => {
    const t = ease(i / pathPoints), bend = lift * 4 * t * (1 - t);
    return { translate: `${x1 + dx * t}px ${y1 + dy * t - bend}px` };
  });
}

function origin(now, before, after) {
  const name = now.element.dataset.from;
  const from = name && (after.get(name) ?? before.get(name));
  return from && from.root === now.root ? { x: middle(from).x - middle(now).x, y: middle(from).y - middle(now).y } : null;
}

const middle = place => ({ x: place.x + place.width / 2, y: place.y + place.height / 2 });

function fadeIn(element, duration) {
  element.animate([{ opacity: 0 }, { opacity: 1 }], { id: "appear", duration: fadeTime(duration), easing: "ease-out" });
}

function appear(now, from, duration) {
  fadeIn(now.element, duration);
  if (calm.matches || duration < brisk || now.element.matches(".card")) return;
  if (from) go(now.element, way(from.x, from.y, 0, 0), duration, true);
  else now.element.animate([{ scale: .9 }, { scale: 1 }], { id: "appear", duration: fadeTime(duration), easing: "ease-out" });
}

function leave(was, after, duration) {
  if (duration < brisk) return;
  const into = was.element.dataset.into;
  const target = calm.matches || !into ? null : into === "running" ? runningIn(was.root, after) : after.get(into);
  const left = ghost(was, after);
  if (!target || target.root && target.root !== was.root) { fadeAway(left, [], fadeTime(duration)); return; }
  const end = middle(target), start = middle(was);
  fadeAway(left, way(0, 0, end.x - start.x, end.y - start.y), duration);
}

function runningIn(root, after) {
  return after.get(root.querySelector(".card.running .tok")?.dataset.flip);
}

// What has left the picture is a mere image of itself.
function ghost(was, after) {
  const image = was.element;
  for (const part of [image, ...image.querySelectorAll("*")]) {
    // What lived in it and lives on elsewhere is seen there.
    if (part !== image && after.has(part.dataset.flip)) part.style.visibility = "hidden";
    for (const name of ["data-flip", "data-token", "data-testid", "data-on", "id"]) part.removeAttribute(name);
  }
  image.setAttribute("aria-hidden", "true");
  image.inert = true;
  image.classList.add("ghost");
  image.style.cssText += `;position:absolute;margin:0;left:${was.x}px;top:${was.y}px;width:${was.width}px;pointer-events:none`;
  was.root.append(image);
  return image;
}

function fadeAway(image, path, duration) {
  if (path.length > 0) image.animate(path, { duration });
  const gone = () => image.remove();
  image.animate([{ opacity: .85 }, { opacity: 0 }], { duration, easing: "ease-in", fill: "forwards" }).finished.then(gone, gone);
}
