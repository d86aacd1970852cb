// Runs before the first paint: the remembered theme, or none (the system's then holds by CSS).
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  } catch { /* storage may be blocked in a frame: the system's theme it is */ }
})();
