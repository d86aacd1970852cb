// In a frame on another page: the program can be read at once, and comes to life when somebody gets to see it or touches it,
// so that a page with twenty of them stays quick. The page around is told the height: { type: "loopscope:height", height }.
(() => {
  const dwell = 250;
  let waiting = 0, started = false;
  const start = () => {
    if (started) return;
    started = true;
    seen.disconnect();
    Blazor.start();
  };
  const seen = new IntersectionObserver(entries => {
    clearTimeout(waiting);
    if (entries.some(entry => entry.isIntersecting)) waiting = setTimeout(start, dwell);
  });
  seen.observe(document.body);
  for (const name of ["pointerdown", "keydown", "focusin"]) addEventListener(name, start, { once: true, capture: true });

  if (parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    parent.postMessage({ type: "loopscope:height", height }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
})();
