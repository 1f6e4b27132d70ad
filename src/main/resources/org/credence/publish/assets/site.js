// Additions to pages that are whole without them: suggestions while one types, and the filter of the graph.
(function () {
  "use strict";

  function suggestions(form) {
    const input = form.querySelector("input[type=search]");
    const up = form.dataset.up;
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("aria-label", "Suggestions");
    form.append(list);
    let last = "";
    let timer = 0;

    async function ask() {
      const text = input.value.trim();
      if (text === last) return;
      last = text;
      if (text.length < 2) { list.hidden = true; return; }
      const answer = await fetch(up + "search.json?q=" + encodeURIComponent(text));
      if (!answer.ok || text !== input.value.trim()) return;
      const found = await answer.json();
      list.replaceChildren(...found.map(function (hit) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = up + "page/" + hit.name;
        const kind = document.createElement("span");
        kind.className = "kind";
        kind.textContent = hit.kind + " ";
        link.append(kind, hit.label);
        item.append(link);
        return item;
      }));
      list.hidden = found.length === 0;
    }

    input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(ask, 120); });
    form.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { list.hidden = true; input.focus(); }
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const links = Array.from(list.querySelectorAll("a"));
      if (links.length === 0 || list.hidden) return;
      event.preventDefault();
      const at = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      (at < 0 ? input : links[Math.min(at, links.length - 1)]).focus();
    });
    form.addEventListener("focusout", function (event) {
      if (!form.contains(event.relatedTarget)) list.hidden = true;
    });
  }

  function filter(form) {
    const picture = form.parentElement.querySelector("svg.network");
    if (!picture) return;
    form.hidden = false;
    function apply() {
      const state = form.elements.state.value;
      const year = form.elements.year.value;
      const within = new Map();
      picture.querySelectorAll(".node").forEach(function (node) {
        within.set(node.dataset.id, state === "" || node.dataset.states.split("|").includes(state));
      });
      const shown = new Set();
      picture.querySelectorAll(".edge").forEach(function (edge) {
        const on = (within.get(edge.dataset.from) || within.get(edge.dataset.to))
          && (year === "" || edge.dataset.years.split(" ").includes(year));
        edge.classList.toggle("off", !on);
        if (on) { shown.add(edge.dataset.from); shown.add(edge.dataset.to); }
      });
      picture.querySelectorAll(".node").forEach(function (node) {
        node.classList.toggle("off", !shown.has(node.dataset.id));
      });
    }
    form.addEventListener("change", apply);
  }

  document.querySelectorAll("form[role=search]").forEach(suggestions);
  document.querySelectorAll("form.filter").forEach(filter);
})();
