// The play page's frames: draws at most once an animation frame, and lets what has moved be seen to move.
//
// The first change after a frame is drawn at once, while the browser waits for the next frame: there it only sets off, so that the
// reader does not wait for both. What changes on top of that is drawn in the frame.
import { isCalm, measure, settle, steady, travel } from "./motion.js";
import { showFlow, watchLinks } from "./lines.js";
import { followLane, watchTimeline } from "./timeline.js";
import { watchKeys } from "./keys.js";

export function attach(stage, owner) {
  const stop = new AbortController();
  const state = { stage, owner, frame: 0, drawn: null, isStale: false, duration: 260, address: 0, gone: false };
  watchKeys(owner, stop.signal);
  watchTimeline(stage, owner, stop.signal);
  state.relight = watchLinks(stage, stop.signal);
  stage.addEventListener("click", event => {
    const line = event.target.closest("[data-break]");
    if (line) owner.invokeMethodAsync("PressLine", Number(line.dataset.break));
  }, { signal: stop.signal });
  return {
    requestFrame(duration) {
      state.duration = duration;
      if (state.gone) return;
      state.isStale = true;
      if (state.frame) return;
      state.frame = schedule(() => showFrame(state));
      if (!document.hidden) queueMicrotask(() => draw(state));
    },
    detach() {
      state.gone = true;
      clearTimeout(state.address);
      stop.abort();
    },
  };
}

// A hidden page gets no animation frames, but a reader who comes back should find it up to date.
function schedule(draw) {
  if (document.hidden) return setTimeout(draw, 100);
  return requestAnimationFrame(draw);
}

function draw(state) {
  if (state.gone) return;
  const { stage, owner, duration } = state;
  state.isStale = false;
  const time = document.timeline.currentTime;
  const before = document.hidden ? null : state.drawn?.before ?? measure(stage);
  owner.invokeMethod("DrawFrame");
  // Everything is read before anything is written: in between, the browser would lay out the page anew each time.
  const after = before && settle(stage, duration);
  const scrolls = [followCurrentLine(stage, duration), followLane(stage), ...followOutput(stage)];
  for (const scroll of scrolls) scroll?.();
  if (after) steady(after, duration);
  showAddress(state);
  state.drawn = before && { before, after, time: state.drawn?.time ?? time };
}

function showFrame(state) {
  if (state.isStale) draw(state);
  const { stage, drawn, duration } = state;
  [state.frame, state.drawn] = [0, null];
  if (!drawn) return;
  travel(drawn, duration);
  state.relight();
  showFlow(stage, drawn.after, duration);
}

// The address bar holds a link to the moment, once the reader has stayed there.
function showAddress(state) {
  clearTimeout(state.address);
  state.address = setTimeout(() => {
    const url = state.owner.invokeMethod("Address");
    if (url) history.replaceState(history.state, "", url);
  }, 400);
}

// These say what to scroll, if anything, and scroll nothing yet.

function followCurrentLine(stage, duration) {
  const line = stage.querySelector("[data-current-line]");
  const pane = stage.querySelector("[data-scroll]");
  if (!pane) return null;
  // Who has gone back to the start reads the program from its beginning.
  const isAtStart = pane.dataset.atStart !== undefined, hasGoneThere = isAtStart && !pane.wasAtStart;
  pane.wasAtStart = isAtStart;
  if (!line) return hasGoneThere && pane.scrollTop > 0 ? () => pane.scrollTo({ top: 0, behavior: "instant" }) : null;
  const top = line.offsetTop, margin = line.offsetHeight * 2.5;
  const hidden = top < pane.scrollTop + margin || top + line.offsetHeight > pane.scrollTop + pane.clientHeight - margin;
  if (!hidden || pane.scrollHeight <= pane.clientHeight) return null;
  const goal = top - pane.clientHeight / 2;
  return () => pane.scrollTo({ top: goal, behavior: isCalm() || duration < 200 ? "instant" : "smooth" });
}

function followOutput(stage) {
  const scrolls = [];
  for (const pane of stage.querySelectorAll("[data-stick]")) {
    const height = pane.scrollHeight;
    if (pane.dataset.height === String(height)) continue;
    scrolls.push(() => {
      pane.dataset.height = height;
      pane.scrollTop = height;
    });
  }
  return scrolls;
}
