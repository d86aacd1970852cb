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

// What is on its way, by element: along which path, since when, and where it will be at rest.
const underway = new Map();
// Cards that keep their height.
const kept = [];

const clock = () => document.timeline.currentTime;

// How far from its place at rest something is seen, since it or what it is in is on its way.
function shiftOf({ element, root }, time) {
  const shift = { x: 0, y: 0 };
  for (let part = element; part && part !== root; part = part.parentElement) {
    const motion = underway.get(part);
    if (!motion) continue;
    const { path, duration, animation } = motion;
    const share = Math.min(1, Math.max(0, (time - (animation.startTime ?? time)) / duration));
    const at = share * (path.length - 1), i = Math.min(path.length - 2, Math.floor(at));
    shift.x += path[i].x + (path[i + 1].x - path[i].x) * (at - i);
    shift.y += path[i].y + (path[i + 1].y - path[i].y) * (at - i);
  }
  return shift;
}

// Where things are seen once they have arrived.
export function settle(stage, duration) {
  if (duration >= brisk) for (const card of kept.splice(0)) card.style.minHeight = "";
  const places = measure(stage), time = clock();
  for (const place of places.values()) {
    const shift = shiftOf(place, time);
    place.x -= shift.x;
    place.y -= shift.y;
  }
  return places;
}

// At a brisk pace cards only grow: those that shrink and grow again with every step would push the others to and fro.
export function steady(places, duration) {
  if (duration >= brisk) return;
  for (const { element, height } of places.values()) {
    if (!element.matches(".card")) continue;
    if (!element.style.minHeight) kept.push(element);
    element.style.minHeight = `${height}px`;
  }
}

// What was measured before this frame has come a little further since.
function catchUp(places, since) {
  const time = clock();
  if (underway.size === 0 || time === since) return;
  for (const place of places.values()) {
    const was = shiftOf(place, since), is = shiftOf(place, time);
    place.x += is.x - was.x;
    place.y += is.y - was.y;
  }
}

export function travel({ before, after, time }, duration) {
  catchUp(before, time);
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
  const motion = underway.get(now.element);
  // What is on its way there already goes on as it does.
  if (motion && Math.abs(motion.goal.x - now.x) < 1 && Math.abs(motion.goal.y - now.y) < 1) return;
  if (motion) stop(motion);
  const distance = Math.hypot(dx, dy);
  if (distance < 1) return;
  const isOther = was.element !== now.element && !was.element.isConnected;
  if (calm.matches) {
    if (isOther) fadeAway(ghost(was, new Map()), [], duration);
    fadeIn(now.element, duration);
    return;
  }
  // In another place it looks another way: the old look travels along while it gives way to the new one.
  const changesLook = duration >= brisk && isOther && was.element.className !== now.element.className && !now.element.matches(".card") && distance >= 8;
  go(now, way(dx, dy, 0, 0), duration, changesLook);
  if (!changesLook) return;
  fadeAway(ghost(was, new Map()), way(0, 0, -dx, -dy), duration);
  now.element.animate([{ opacity: .2 }, { opacity: 1, offset: .6 }, { opacity: 1 }], { id: "appear", duration });
}

// What goes from place to place passes over the others. Those that close ranks have no need to.
function go(place, path, duration, isAbove) {
  const { element } = place;
  const animation = element.animate(frames(path), { id: "flip", duration });
  const motion = { element, animation, path, duration, goal: { x: place.x, y: place.y } };
  underway.set(element, motion);
  if (isAbove) element.dataset.above = "";
  animation.onfinish = () => end(motion);
}

function end(motion) {
  underway.delete(motion.element);
  delete motion.element.dataset.above;
}

function stop(motion) {
  motion.animation.onfinish = null;
  motion.animation.cancel();
  end(motion);
}

// From one shift to another, on a slight curve, slowly at both ends.
function way(x1, y1, x2, y2) {
  const dx = x2 - x1, dy = y2 - y1, distance = Math.hypot(dx, dy);
  const lift = distance < 24 ? 0 : Math.min(26, distance * .1);
  return Array.from({ length: pathPoints + 1 }, (_, i) => {
    const t = ease(i / pathPoints), bend = lift * 4 * t * (1 - t);
    return { x: x1 + dx * t, y: y1 + dy * t - bend };
  });
}

const frames = path => path.map(({ x, y }) => ({ translate: `${x}px ${y}px` }));

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
  if (from) go(now, way(from.x, from.y, 0, 0), duration, true);
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
    if (underway.has(part)) stop(underway.get(part));
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
  if (path.length > 0) image.animate(frames(path), { duration });
  const gone = () => image.remove();
  image.animate([{ opacity: .85 }, { opacity: 0 }], { duration, easing: "ease-in", fill: "forwards" }).finished.then(gone, gone);
}
