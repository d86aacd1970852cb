// Runs before the first paint: the remembered theme, or none (the system's then holds by CSS).
(() => {
  const asked = new URLSearchParams(location.search).get("theme");
  if (asked === "dark" || asked === "light") {
    document.documentElement.dataset.theme = asked;
    return;
  }
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  } catch { /* storage may be blocked in a frame: the system's theme it is */ }
})();
