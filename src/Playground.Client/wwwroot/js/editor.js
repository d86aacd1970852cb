// Monaco, fetched when somebody edits and not before. One model a file, so that each keeps its undo history and its place.

import { asyncio, methods } from "./asyncio.js";
import { isDark, onTheme } from "./page.js";

const scripts = "_content/BlazorMonaco/lib/monaco-editor/min/vs";
let monaco;
const load = () => monaco ??= fetchMonaco().catch(error => { monaco = undefined; throw error; });

async function fetchMonaco() {
  await loadScript(`${scripts}/loader.min.js`);
  globalThis.require.config({ paths: { vs: scripts } });
  await new Promise((done, failed) => globalThis.require(["vs/editor/editor.main"], done, failed));
  // Monaco's live regions say that they are landmarks, several under no name.
  const tidy = () => document.querySelectorAll(".monaco-status[role=complementary]").forEach(region => region.setAttribute("role", "status"));
  new MutationObserver(tidy).observe(document.body, { childList: true });
  for (const [name, base, colors] of looks) globalThis.monaco.editor.defineTheme(name, look(base, colors));
  globalThis.monaco.languages.registerCompletionItemProvider("python", { triggerCharacters: ["."], provideCompletionItems: complete });
  return globalThis.monaco;
}

// The colours of the listing: css/base.css and css/code.css, which Monaco can't read.
const looks = [
  ["loopscope-light", "vs", { background: "#ffffff", ink: "#1d2030", numbers: "#646980", keyword: "#6b21c8", string: "#226d2f", number: "#a63c00", comment: "#6a6f83", decorator: "#7d5700" }],
  ["loopscope-dark", "vs-dark", { background: "#191b25", ink: "#e9eaf3", numbers: "#8a8fa6", keyword: "#c4a3ff", string: "#7fdc90", number: "#ffb27d", comment: "#8e93a8", decorator: "#e3c04d" }],
];
const theme = () => isDark() ? "loopscope-dark" : "loopscope-light";

function look(base, colors) {
  const rule = (token, color, fontStyle) => ({ token, foreground: color.slice(1), fontStyle });
  return {
    base, inherit: true,
    rules: [
      rule("keyword", colors.keyword), rule("string", colors.string), rule("string.escape", colors.string), rule("number", colors.number),
      rule("comment", colors.comment, "italic"), rule("tag", colors.decorator),
    ],
    colors: { "editor.background": colors.background, "editor.foreground": colors.ink, "editorLineNumber.foreground": colors.numbers, "editorLineNumber.activeForeground": colors.ink },
  };
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

/** Whether Monaco can be had; a page without it keeps its text box. */
export async function prepare() {
  await load();
}

export async function open(host, owner, label) {
  const api = await load();
  const models = new Map(), views = new Map();
  let shown = null, silent = false;
  const editor = api.editor.create(host, {
    model: null, theme: theme(), automaticLayout: true, fontSize: 13, lineHeight: 22, minimap: { enabled: false },
    scrollBeyondLastLine: false, fixedOverflowWidgets: true, ariaLabel: label, tabSize: 4, insertSpaces: true, detectIndentation: false,
    wordBasedSuggestions: "allDocuments", unicodeHighlight: { ambiguousCharacters: false },
  });
  const stopTheme = onTheme(() => api.editor.setTheme(theme()));
  editor.addCommand(api.KeyMod.CtrlCmd | api.KeyCode.Enter, () => owner.invokeMethodAsync("Run"));
  editor.addCommand(api.KeyMod.CtrlCmd | api.KeyCode.KeyS, () => owner.invokeMethodAsync("Save"));

  // Tab indents, so the keyboard needs a way out: Escape, then Tab or Shift+Tab. Any other key takes it back.
  let leaving = false;
  const leave = now => {
    if (now === leaving) return;
    leaving = now;
    if (editor.getOption(api.editor.EditorOption.tabFocusMode) !== now) editor.trigger("keyboard", "editor.action.toggleTabFocusMode");
  };
  editor.onKeyDown(({ keyCode }) =>
    leave(keyCode === api.KeyCode.Escape || leaving && (keyCode === api.KeyCode.Tab || keyCode === api.KeyCode.Shift)));
  editor.onDidBlurEditorText(() => leave(false));

  const model = (name, text) => {
    const made = api.editor.createModel(text, "python");
    made.onDidChangeContent(() => { if (!silent) owner.invokeMethodAsync("Typed", nameOf(made), made.getValue()); });
    models.set(name, made);
    return made;
  };
  const nameOf = made => [...models].find(([, there]) => there === made)?.[0];

  return {
    // The files as they are now; texts that differ (another version was opened) are taken over, and can be undone.
    show(files, active) {
      silent = true;
      for (const { name, text } of files) {
        const there = models.get(name) ?? model(name, text);
        if (there.getValue() !== text) there.pushEditOperations([], [{ range: there.getFullModelRange(), text }], () => null);
      }
      silent = false;
      for (const [name, there] of [...models]) {
        if (!files.some(file => file.name === name)) { models.delete(name); views.delete(name); there.dispose(); }
      }
      if (shown !== active || editor.getModel() !== models.get(active)) {
        if (shown) views.set(shown, editor.saveViewState());
        shown = active;
        editor.setModel(models.get(active) ?? null);
        if (views.get(active)) editor.restoreViewState(views.get(active));
      }
    },
    rename(name, other) {
      models.set(other, models.get(name));
      models.delete(name);
      if (shown === name) shown = other;
    },
    mark(problems) {
      for (const [name, there] of models) {
        api.editor.setModelMarkers(there, "python", problems.filter(problem => problem.file === name).map(problem => ({
          severity: api.MarkerSeverity.Error, message: `${problem.type}: ${problem.message}`,
          startLineNumber: problem.line, startColumn: column(there, problem.line, problem.column),
          endLineNumber: problem.endLine, endColumn: Math.max(column(there, problem.endLine, problem.endColumn), column(there, problem.line, problem.column) + 1),
        })));
      }
    },
    reveal(line) { editor.revealLineInCenterIfOutsideViewport(line); },
    focus() { editor.focus(); },
    dispose() {
      stopTheme();
      editor.dispose();
      for (const there of models.values()) there.dispose();
    },
  };
}

// The server counts code points, Monaco UTF-16 units.
function column(model, line, points) {
  if (line < 1 || line > model.getLineCount()) return 1;
  return [...model.getLineContent(line)].slice(0, Math.max(0, points - 1)).join("").length + 1;
}

function complete(model, position) {
  const kinds = globalThis.monaco.languages.CompletionItemKind;
  const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
  const word = model.getWordUntilPosition(position);
  const range = {
    startLineNumber: position.lineNumber, endLineNumber: position.lineNumber, startColumn: word.startColumn, endColumn: word.endColumn,
  };
  const item = (name, kind, detail, order, insertText = name) => ({ label: name, kind, detail, insertText, range, sortText: order });
  const kindOf = { f: kinds.Function, a: kinds.Function, c: kinds.Class, x: kinds.Class, v: kinds.Constant };
  const names = () => asyncio.map(([name, kind, signature], at) =>
    item(name, kindOf[kind], (kind === "a" ? "await " : "") + name + signature, String(at).padStart(3, "0")));

  if (/\basyncio\.\w*$/.test(before) || /^\s*from\s+asyncio\s+import\s[\w\s,(]*$/.test(before)) return { suggestions: names() };
  if (/[\w)\]]\.\w*$/.test(before)) {
    const seen = new Set();
    const suggestions = [];
    for (const [owner, list] of Object.entries(methods)) {
      for (const name of list) {
        if (seen.has(name)) continue;
        seen.add(name);
        suggestions.push(item(name, kinds.Method, owner, name));
      }
    }
    return { suggestions };
  }
  if (/(^|\s)\w+$/.test(before)) return { suggestions: [item("asyncio", kinds.Module, "import asyncio", "0")] };
  return { suggestions: [] };
}
