// The document around the app: theme, language, memory, network, clipboard, files and links.

const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");

export const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;

export function toggleTheme() {
  const theme = isDark() ? "light" : "dark";
  root.dataset.theme = theme;
  remember("theme", theme);
  themed.dispatchEvent(new Event("change"));
}

const themed = new EventTarget();
systemDark.addEventListener("change", () => themed.dispatchEvent(new Event("change")));

export function onTheme(act) {
  themed.addEventListener("change", act);
  return () => themed.removeEventListener("change", act);
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
    return localStorage.getItem(key) === text;
  } catch { return false; /* blocked in a third-party frame, or full: the page works without */ }
}

export function watchNetwork(watch) {
  const tell = () => watch.invokeMethodAsync("SetOnline", navigator.onLine);
  addEventListener("online", tell);
  addEventListener("offline", tell);
  if (!navigator.onLine) tell();
}

export async function copy(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { return false; }
}

// A file for the reader's own disk.
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/x-python" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// Where storage is blocked, the browser itself asks before a text is lost.
let unsaved = false;
export const guard = on => { unsaved = on; };
addEventListener("beforeunload", event => { if (unsaved) event.preventDefault(); });

// A program in the address itself, behind the #: no server sees it, and none has to keep it.
const mark = "#code=";

export async function pack(text) {
  const bytes = new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return mark + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

// Null where there is none, or it is broken, or it would unpack to more than any program.
export async function packed(longest) {
  if (!location.hash.startsWith(mark)) return null;
  try {
    const bytes = Uint8Array.from(atob(location.hash.slice(mark.length).replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const parts = [];
    for (let length = 0; ;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > longest) { reader.cancel(); return null; }
      parts.push(value);
    }
    return await new Blob(parts).text();
  } catch { return null; }
}

// A search that began before the page was alive: its words, and the keyboard back where it was.
export function resumeSearch(box) {
  const text = takeEarly();
  if (text && document.activeElement === document.body) box.focus();
  return text;
}

// The browser's own dialog; pressing beside it closes it.
export function showModal(dialog) {
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  dialog.showModal();
}
