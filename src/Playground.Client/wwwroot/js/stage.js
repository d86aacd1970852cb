// The play page's frames: draws at most once an animation frame, and lets what has moved be seen to move.
import { isCalm, measure, travel } from "./motion.js";
import { showFlow, watchLinks } from "./lines.js";
import { followLane, watchTimeline } from "./timeline.js";
import { watchKeys } from "./keys.js";

export function attach(stage, owner) {
  const stop = new AbortController();
  const state = { stage, owner, frame: 0, duration: 260, address: 0, gone: false };
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
      if (!state.frame && !state.gone) state.frame = schedule(() => drawFrame(state));
    },
    address(url) {
      clearTimeout(state.address);
      state.address = setTimeout(() => history.replaceState(history.state, "", url), 400);
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

function drawFrame(state) {
  state.frame = 0;
  if (state.gone) return;
  const before = document.hidden ? null : measure(state.stage);
  state.owner.invokeMethod("DrawFrame");
  followCurrentLine(state.stage, state.duration);
  followOutput(state.stage);
  followLane(state.stage);
  if (!before) return;
  travel(state.stage, before, state.duration);
  state.relight();
  showFlow(state.stage, state.duration);
}

function followCurrentLine(stage, duration) {
  const line = stage.querySelector("[data-current-line]");
  const pane = line?.closest("[data-scroll]");
  if (!pane) return;
  const top = line.offsetTop, margin = line.offsetHeight * 2.5;
  const hidden = top < pane.scrollTop + margin || top + line.offsetHeight > pane.scrollTop + pane.clientHeight - margin;
  if (hidden && pane.scrollHeight > pane.clientHeight)
    pane.scrollTo({ top: top - pane.clientHeight / 2, behavior: isCalm() || duration < 200 ? "instant" : "smooth" });
}

function followOutput(stage) {
  for (const pane of stage.querySelectorAll("[data-stick]")) {
    if (pane.dataset.height === String(pane.scrollHeight)) continue;
    pane.dataset.height = pane.scrollHeight;
    pane.scrollTop = pane.scrollHeight;
  }
}
