// Says so where this browser can't show the page, or could not fetch all of it. Written for browsers of any age.
(function () {
  function say(id) {
    var note = document.getElementById(id);
    if (!note) return;
    note.hidden = false;
    // An empty href would lead to the document's base.
    var again = note.querySelector("a");
    if (again) again.onclick = function (event) { event.preventDefault(); location.reload(); };
  }
  function check() {
    var css = window.CSS && CSS.supports && CSS.supports("color", "light-dark(#000, #fff)");
    if (!window.WebAssembly || !window.CompressionStream || !window.ResizeObserver || !css) say("too-old");
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", check);
  else check();
  // What is fetched later, such as the editor, has a way to do without.
  // What somebody looks for before the page is alive is for it to take up.
  var early = "";
  function listen(event) { if (event.target.type === "search") early = event.target.value; }
  document.addEventListener("input", listen);
  window.takeEarly = function () {
    document.removeEventListener("input", listen);
    var text = early;
    early = "";
    return text;
  };
  window.addEventListener("error", function (event) {
    if (event.target && event.target.tagName === "SCRIPT" && !event.target.async) say("not-loaded");
  }, true);
})();
