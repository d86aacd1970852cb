// Makes things travel: an element marked data-flip that is somewhere else after a frame moves there from where it was seen
// last, even if Blazor made a new element for it in another place. A new one with data-from comes out of that one, one with
// data-into that is gone goes into that one. Who prefers reduced motion sees the old fade while the new appears.

const calm = matchMedia("(prefers-reduced-motion: reduce)");
export const isCalm = () => calm.matches;

const fadeTime = duration => Math.min(duration, 200);
const ease = t => t < .5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
const pathPoints = 8;

// Places are measured against the scrolled content around them, so that scrolling is no motion.
export function measure(stage) {
  const places = new Map();
  const origins = new Map();
  for (const element of stage.querySelectorAll("[data-flip]")) {
    const root = element.closest("[data-flip-root]") ?? stage;
    let origin = origins.get(root);
    if (!origin) origins.set(root, origin = root.getBoundingClientRect());
    const box = element.getBoundingClientRect();
    if (box.width) places.set(element.dataset.flip, { element, x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height, root });
  }
  return places;
}

export function travel(stage, before, duration) {
  // All at once: asked element by element, the browser works out its styles anew each time.
  for (const motion of document.getAnimations()) {
    if (motion.id === "flip") motion.cancel();
  }
  const after = measure(stage);
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
  now.element.animate(way(dx, dy, 0, 0), { id: "flip", duration });
  // In another place it looks another way: the old look travels along while it gives way to the new one.
  if (!isOther || now.element.matches(".card") || distance < 8) return;
  fadeAway(ghost(was, new Map()), way(0, 0, -dx, -dy), duration);
  now.element.animate([{ opacity: .2 }, { opacity: 1, offset: .6 }, { opacity: 1 }], { id: "appear", duration });
}

// From one shift to another, on a slight curve, slowly at both ends.
function way(x1, y1, x2, y2) {
  const dx = x2 - x1, dy = y2 - y1, distance = Math.hypot(dx, dy);
  const lift = distance < 24 ? 0 : Math.min(26, distance * .1);
  return Array.from({ length: pathPoints + 1 }, (_, i) => {
    const t = ease(i / pathPoints), bend = lift * 4 * t * (1 - t);
    return { translate: `${x1 + dx * t}px ${y1 + dy * t - bend}px`, zIndex: 6 };
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
  if (calm.matches || now.element.matches(".card")) return;
  if (from) now.element.animate(way(from.x, from.y, 0, 0), { id: "flip", duration });
  else now.element.animate([{ scale: .9 }, { scale: 1 }], { id: "appear", duration: fadeTime(duration), easing: "ease-out" });
}

function leave(was, after, duration) {
  const into = was.element.dataset.into;
  const target = calm.matches || !into ? null : into === "running" ? runningIn(was.root) : after.get(into);
  const left = ghost(was, after);
  if (!target || target.root && target.root !== was.root) { fadeAway(left, [], fadeTime(duration)); return; }
  const end = middle(target), start = middle(was);
  fadeAway(left, way(0, 0, end.x - start.x, end.y - start.y), duration);
}

function runningIn(root) {
  const token = root.querySelector(".card.running .tok")?.getBoundingClientRect();
  const origin = root.getBoundingClientRect();
  return token && { x: token.left - origin.left, y: token.top - origin.top, width: token.width, height: token.height };
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
  image.animate([{ opacity: .85 }, { opacity: 0 }], { duration, easing: "ease-in", fill: "forwards" })
    .finished.catch(() => {}).finally(() => image.remove());
}
