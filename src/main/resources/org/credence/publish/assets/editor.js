// The query editor, set to our endpoint and asking no other host for anything.
(function () {
  "use strict";

  const place = document.getElementById("yasgui");
  const endpoint = new URL("sparql", document.baseURI).href;
  const prefixes = JSON.parse(place.dataset.prefixes);
  const start = "PREFIX dip:  <" + prefixes.dip + ">\nPREFIX rdfs: <" + prefixes.rdfs + ">\n\n"
    + "SELECT ?event ?label ?date WHERE {\n  ?event a dip:Event ; rdfs:label ?label .\n"
    + "  OPTIONAL { ?event dip:date ?date }\n}\nORDER BY DESC(?date)\nLIMIT 50";

  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  Yasgui.Yasqe.defaults.value = start;
  Yasgui.Yasr.prototype.getPrefixes = function () { return prefixes; };
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint: endpoint, method: "POST" },
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: function () { return []; } },
    yasr: { prefixes: prefixes }
  });
  window.credenceEditor = yasgui;

  // Names without brackets and data types, unless somebody has chosen otherwise.
  function simply(tab) {
    const table = tab.getYasr().config.plugins.table;
    if (!table.dynamicConfig) table.dynamicConfig = { compact: true, pageSize: 50 };
  }
  simply(yasgui.getTab());
  yasgui.on("tabSelect", function () { simply(yasgui.getTab()); });

  const asked = new URLSearchParams(location.hash.slice(1)).get("query");
  if (asked) {
    yasgui.getTab().setQuery(asked);
    run();
  }

  document.getElementById("example").addEventListener("change", function (event) {
    if (event.target.value) {
      yasgui.getTab().setQuery(event.target.value);
      run();
    }
  });

  function run() {
    yasgui.getTab().setRequestConfig({ endpoint: endpoint });
    yasgui.getTab().query();
  }

  // The text fields that the editor brings have no labels of their own.
  function name() {
    place.querySelectorAll(".tabsList .addTab").forEach(function (button) { button.setAttribute("role", "tab"); });
    place.querySelectorAll(".CodeMirror textarea").forEach(function (area) { area.setAttribute("aria-label", "SPARQL query"); });
    place.querySelectorAll("input:not([aria-label])").forEach(function (input) {
      input.setAttribute("aria-label", input.placeholder || input.title || "Option");
    });
    place.querySelectorAll("button:not([aria-label]), [role=tab]:not([aria-label])").forEach(function (button) {
      if (!button.textContent.trim()) button.setAttribute("aria-label", button.title || "Option");
    });
  }
  name();
  new MutationObserver(name).observe(place, { childList: true, subtree: true });

  function svg(kind, attributes, text) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", kind);
    Object.entries(attributes).forEach(function (pair) { element.setAttribute(pair[0], pair[1]); });
    if (text) element.textContent = text;
    return element;
  }

  function day(time) {
    return new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  }

  function value(row, column) { return row[column] ? row[column].value : ""; }

  // Rows with a date, as dots over time.
  function timeline(rows, columns) {
    const holder = document.getElementById("timeline-view");
    holder.replaceChildren();
    const column = columns.find(function (name) {
      return rows.some(function (row) { return /^-?\d{4}(-\d\d){0,2}/.test(value(row, name)) && row[name].type !== "uri"; });
    });
    if (!column) return false;
    const dated = rows.map(function (row) { return { time: Date.parse(value(row, column)), row: row }; })
      .filter(function (each) { return !isNaN(each.time); })
      .sort(function (a, b) { return a.time - b.time; });
    if (dated.length < 2) return false;
    const first = dated[0].time, last = dated[dated.length - 1].time, heights = {};
    const picture = svg("svg", { viewBox: "0 0 960 180", class: "timeline", role: "img", "aria-label": "Results over time" });
    picture.append(svg("line", { class: "axis", x1: 0, x2: 960, y1: 150, y2: 150 }));
    picture.append(svg("text", { x: 4, y: 172 }, day(first)));
    picture.append(svg("text", { x: 956, y: 172, "text-anchor": "end" }, day(last)));
    dated.forEach(function (each) {
      const x = Math.round((20 + 920 * (each.time - first) / Math.max(1, last - first)) / 10) * 10;
      heights[x] = (heights[x] || 0) + 1;
      const dot = svg("circle", { class: "spot", cx: x, cy: Math.max(6, 152 - heights[x] * 11), r: 4.5 });
      dot.append(svg("title", {}, columns.map(function (name) { return value(each.row, name); }).join(" · ")));
      picture.append(dot);
    });
    const figure = document.createElement("figure");
    figure.append(picture);
    holder.append(figure);
    return true;
  }

  // Rows with a latitude and a longitude, as dots on the land.
  function map(rows, columns) {
    const holder = document.getElementById("map-view");
    holder.replaceChildren();
    const north = columns.find(function (name) { return /^lat/i.test(name); });
    const east = columns.find(function (name) { return /^lon/i.test(name); });
    if (!north || !east) return false;
    const picture = svg("svg", { viewBox: "0 0 720 360", class: "map", role: "img", "aria-label": "Results on a map" });
    picture.append(svg("use", { class: "land", href: new URL("assets/land.svg#land", document.baseURI).href }));
    for (let i = 0; i <= 12; i++) picture.append(svg("line", { class: "tick", "stroke-opacity": .25, x1: i * 60, x2: i * 60, y1: 0, y2: 360 }));
    for (let i = 0; i <= 6; i++) picture.append(svg("line", { class: "tick", "stroke-opacity": .25, x1: 0, x2: 720, y1: i * 60, y2: i * 60 }));
    rows.forEach(function (row) {
      const dot = svg("circle", { class: "spot", cx: (parseFloat(value(row, east)) + 180) * 2, cy: (90 - parseFloat(value(row, north))) * 2, r: 4 });
      dot.append(svg("title", {}, columns.map(function (name) { return value(row, name); }).join(" · ")));
      picture.append(dot);
    });
    const figure = document.createElement("figure");
    figure.append(picture);
    holder.append(figure);
    return true;
  }

  function pictures(tab) {
    const results = tab.getYasr().results;
    const json = results && results.getAsJson && results.getAsJson();
    const bindings = json && json.results ? json.results.bindings : [];
    const columns = json && json.head && json.head.vars ? json.head.vars : [];
    const drawn = [timeline(bindings, columns), map(bindings, columns)];
    const views = document.getElementById("views");
    views.hidden = !drawn.includes(true);
    tab.getYasr().rootEl.before(views); // A long table would hide what stands below it.
    const downloads = document.getElementById("downloads");
    downloads.hidden = bindings.length === 0;
    downloads.querySelectorAll("a").forEach(function (link) {
      link.href = "sparql?format=" + link.dataset.format + "&query=" + encodeURIComponent(tab.getQuery());
    });
  }

  // An address of ours leads to our page here, even where the site is seen under another name, and shows its label.
  async function home() {
    const found = new Map();
    place.querySelectorAll(".yasr a[href]").forEach(function (link) {
      const address = link.getAttribute("href");
      if (!address.startsWith(place.dataset.base + "id/")) return;
      const name = address.slice(place.dataset.base.length + 3);
      link.title = address;
      link.textContent = decodeURIComponent(name);
      link.href = new URL("page/" + name, document.baseURI).href;
      if (!found.has(address)) found.set(address, []);
      found.get(address).push(link);
    });
    if (found.size === 0) return;
    const query = "SELECT ?s (SAMPLE(?l) AS ?label) { VALUES ?s { "
      + Array.from(found.keys()).slice(0, 300).map(function (address) { return "<" + address + ">"; }).join(" ")
      + " } ?s <" + prefixes.rdfs + "label> ?l } GROUP BY ?s";
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", "Accept": "application/sparql-results+json" },
      body: query
    });
    if (!answer.ok) return;
    (await answer.json()).results.bindings.forEach(function (row) {
      found.get(row.s.value).forEach(function (link) { link.textContent = row.label.value; });
    });
  }

  yasgui.on("queryResponse", function (_, tab) { setTimeout(function () { pictures(tab); home(); }, 50); });
})();
