// The document around the app: theme, language, memory, network, and the editor's scripts on demand.

const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");

export const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;

export function toggleTheme() {
  const theme = isDark() ? "light" : "dark";
  root.dataset.theme = theme;
  remember("theme", theme);
}

export function setLanguage(language) {
  const value = encodeURIComponent(`c=${language}|uic=${language}`);
  document.cookie = `.AspNetCore.Culture=${value};path=/;max-age=31536000;samesite=lax`;
  location.reload();
}

export function recall(key) {
  try { return localStorage.getItem(key); } catch { return null; }
}

export function remember(key, text) {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch { /* blocked in a third-party frame, or full: the page works without */ }
}

export function watchNetwork(watch) {
  const tell = () => watch.invokeMethodAsync("SetOnline", navigator.onLine);
  addEventListener("online", tell);
  addEventListener("offline", tell);
  if (!navigator.onLine) tell();
}

// A frame can't size itself: the page around it listens for { type: "loopscope:height", height } and does.
export function tellHeight() {
  if (parent === window) return;
  const tell = () => parent.postMessage({ type: "loopscope:height", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(document.body);
  tell();
}

export async function copy(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { return false; }
}

let editor;
export const loadEditor = () => editor ??= loadMonaco().catch(error => { editor = undefined; throw error; });

async function loadMonaco() {
  const base = "_content/BlazorMonaco/";
  await loadScript(`${base}jsInterop.js`);
  await loadScript(`${base}lib/monaco-editor/min/vs/loader.min.js`);
  await new Promise((done, failed) => require(["vs/editor/editor.main"], done, failed));
}

function loadScript(source) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = done;
    script.onerror = () => { script.remove(); failed(new Error(`could not load ${source}`)); };
    document.head.append(script);
  });
}
