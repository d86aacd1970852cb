// Runs before the first paint: the remembered theme, or none (the system's then holds by CSS).
(() => {
  // Where a frame gets no storage, even to ask for it throws, and not everybody is prepared for that: it is there then, and keeps nothing.
  try {
    localStorage.getItem("theme");
  } catch {
    Object.defineProperty(window, "localStorage", { value: { getItem: () => null, setItem() {}, removeItem() {}, clear() {}, key: () => null, length: 0 } });
  }
  const asked = new URLSearchParams(location.search).get("theme");
  const theme = asked === "dark" || asked === "light" ? asked : localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
})();
