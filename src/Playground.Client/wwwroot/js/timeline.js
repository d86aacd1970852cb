// The timeline under a pointer: hovering tells, pressing goes, dragging (or a swipe) scrubs, a wheel with Ctrl or two fingers
// zoom, and the map of the whole run shows another part.

const swipeStart = 8;
const pinch = 1.35;

export function watchTimeline(stage, owner, signal) {
  const once = perFrame();
  const on = (name, handler, options = {}) => stage.addEventListener(name, handler, { signal, ...options });
  const fingers = new Map();
  let area = null, start = null, isScrubbing = false, isPinching = false, map = null, spread = 0;

  const shareIn = (box, event) => Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  const keep = keepInPlace();
  const go = event => { const share = shareIn(area.getBoundingClientRect(), event); keep(area); once(() => owner.invokeMethodAsync("Scrub", share)); };
  const showPart = event => { const place = shareIn(map.getBoundingClientRect(), event); once(() => owner.invokeMethodAsync("ShowPart", place)); };

  on("pointerdown", event => {
    if (event.button !== 0) return;
    map = event.target.closest("[data-map]");
    if (map) { map.setPointerCapture(event.pointerId); showPart(event); return; }
    area = event.target.closest("[data-scrub]");
    if (!area) return;
    hide(stage);
    keep(null);
    fingers.set(event.pointerId, event);
    if (fingers.size === 2) { spread = distance(fingers); [isPinching, isScrubbing] = [true, false]; return; }
    start = event;
    // A finger may be about to scroll the page: it goes nowhere before it has moved sideways, or has been lifted.
    isScrubbing = event.pointerType !== "touch";
    if (!isScrubbing) return;
    area.setPointerCapture(event.pointerId);
    go(event);
  });
  on("pointermove", event => {
    if (map) { showPart(event); return; }
    if (!area) { if (event.pointerType === "mouse") hint(stage, owner, event, once); return; }
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, event);
    if (fingers.size === 2) zoomByFingers();
    // A finger that is left over from two goes nowhere.
    if (isPinching) return;
    if (!isScrubbing && Math.abs(event.clientX - start.clientX) > swipeStart) {
      isScrubbing = true;
      area.setPointerCapture(event.pointerId);
    }
    if (isScrubbing) go(event);
  });
  on("pointerup", event => { if (area && !isScrubbing && !isPinching) go(event); release(event); });
  on("pointercancel", release);
  on("pointerout", event => { if (event.target.closest("[data-scrub]") && !event.relatedTarget?.closest?.("[data-scrub]")) hide(stage); });
  on("wheel", event => {
    const over = event.target.closest("[data-scrub]");
    if (!event.ctrlKey) keep(null);
    if (!over || !event.ctrlKey) return;
    event.preventDefault();
    const share = shareIn(over.getBoundingClientRect(), event), isIn = event.deltaY < 0;
    once(() => owner.invokeMethodAsync("Zoom", share, isIn));
  }, { passive: false });

  function release(event) {
    fingers.delete(event.pointerId);
    map = null;
    if (fingers.size === 0) [area, isPinching] = [null, false];
    isScrubbing = false;
  }

  function zoomByFingers() {
    const now = distance(fingers);
    if (now < spread * pinch && now > spread / pinch) return;
    const isIn = now > spread;
    spread = now;
    const box = area.getBoundingClientRect();
    const [one, other] = [...fingers.values()];
    const share = (shareIn(box, one) + shareIn(box, other)) / 2;
    once(() => owner.invokeMethodAsync("Zoom", share, isIn));
  }
}

const distance = fingers => {
  const [one, other] = [...fingers.values()];
  return Math.max(1, Math.abs(one.clientX - other.clientX));
};

// On a phone, what stands above the timeline changes its height as the reader scrubs. The page scrolls along, so that the
// timeline stays under the finger: until a moment after the last call, and no longer than the reader leaves the page alone.
function keepInPlace() {
  const moment = 500;
  let kept = null, top = 0, until = 0, frame = 0;
  const look = () => {
    frame = 0;
    if (!kept) return;
    const moved = kept.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
    if (performance.now() < until) frame = requestAnimationFrame(look); else kept = null;
  };
  return element => {
    until = performance.now() + moment;
    if (element && element !== kept) top = element.getBoundingClientRect().top;
    kept = element;
    if (element && !frame) frame = requestAnimationFrame(look);
  };
}

// The last thing asked for in a frame is what happens.
function perFrame() {
  let waiting = null;
  return action => {
    if (!waiting) requestAnimationFrame(() => { const last = waiting; waiting = null; last(); });
    waiting = action;
  };
}

function hint(stage, owner, event, once) {
  const area = event.target.closest("[data-scrub]");
  if (!area) return;
  once(() => {
    const box = area.getBoundingClientRect();
    if (!area.isConnected || box.height === 0) return;
    const row = Math.floor((event.clientY - box.top) / box.height * Number(area.dataset.rows));
    const text = owner.invokeMethod("Hint", Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)), row);
    if (!text) { hide(stage); return; }
    const bubble = stage.querySelector(":scope > .tl-hint") ?? stage.appendChild(Object.assign(document.createElement("div"), { className: "tl-hint", ariaHidden: "true" }));
    bubble.textContent = text;
    bubble.hidden = false;
    const around = stage.getBoundingClientRect(), half = bubble.offsetWidth / 2;
    const x = Math.min(around.width - half - 8, Math.max(half + 8, event.clientX - around.left));
    bubble.style.translate = `${x - half}px ${event.clientY - around.top - bubble.offsetHeight - 12}px`;
  });
}

function hide(stage) {
  const bubble = stage.querySelector(":scope > .tl-hint");
  if (bubble) bubble.hidden = true;
}

// Of many lanes, the one that runs is in sight: how to scroll there, or null.
export function followLane(stage) {
  const over = stage.querySelector(".tl .over[data-row]");
  const pane = over?.closest(".tl");
  const row = Number(over?.dataset.row ?? -1);
  if (row < 0 || pane.scrollHeight <= pane.clientHeight + 1) return null;
  const height = over.offsetHeight / Number(pane.querySelector("[data-rows]").dataset.rows);
  const top = row * height, bottom = top + height + 28;
  const goal = top < pane.scrollTop ? top - height : bottom > pane.scrollTop + pane.clientHeight ? bottom - pane.clientHeight + height : null;
  return goal === null ? null : () => { pane.scrollTop = goal; };
}
