"use strict";
// Texts of articles become text nodes only: nothing in them is ever read as HTML.
(() => {
const data = JSON.parse(document.getElementById("data").textContent);
const CHUNK = 200;
const LANGUAGES = {"zh-CN": "zh-Hans-CN", "zh-TW": "zh-Hant-TW", "zh-HK": "zh-Hant-HK"};
const STANDINGS = {
  allowed: "right here", kept: "English that may stay", original: "English that has a word here",
  foreign: "another region’s word", wrong: "marked as wrong", "": "",
};
const SIGNALS = {
  gloss: "one explains the other in parentheses", script: "the same in one script",
  sound: "sounds alike", parts: "translated part by part", pairs: "in sentences that translate one another",
};
const NOTES = {
  newer: "a newer, larger count", rounded: "rounded", bound: "a bound", "power-of-ten": "a power of ten apart",
  digit: "a digit apart", unit: "another unit", differs: "different values",
};
const byId = (id) => document.getElementById(id);
const lang = (locale) => LANGUAGES[locale] || locale || "";
const percent = (share) => `${Math.round(share * 100)}%`;
const many = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** An element with attributes and children; strings become text, null and false nothing. */
function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== false && child !== undefined));
  return made;
}

// A form is what page_data makes of it.
const form = ([text, count, articles, marked, standing, value, refs]) => ({text, count, articles, marked, standing, value, refs});
for (const row of [...data.concepts, ...data.figures]) {
  row.cells = new Map(Object.entries(row.cells).map(([column, forms]) => [Number(column), forms.map(form)]));
}
const byLocale = data.columns.some((column) => !column.path);
const tag = (text, kind) => el("span", {class: kind ? `tag ${kind}` : "tag"}, text);

// The head of the page

function header() {
  const {concepts, shared, differing, figures, figures_differing} = data.totals;
  byId("headline").textContent = `${many(data.articles.length, "article")}, ${many(shared, "shared concept")}`;
  const says = (count) => (count === 1 ? "disagrees" : "disagree");
  byId("summary").append(
    el("strong", null, `${differing ? many(differing, "concept") : "No concept"} ${says(differing)}`),
    figures ? el("span", null, "; of ", many(figures, "shared figure"), ", ", el("strong", null, `${figures_differing || "none"} ${says(figures_differing || 1)}`)) : "",
    concepts > shared ? `. ${many(concepts - shared, "concept")} of one article alone.` : ".",
    byLocale ? ` A column is all articles of a locale, since ${many(data.articles.length, "column")} can’t be read.` : "",
  );
  const parts = [["concepts", "Concepts"], figures && ["figures", "Figures"], ["consistency", "Consistency"], ["articles", "Articles"]];
  byId("parts").append(...parts.filter(Boolean).map(([id, name]) => el("a", {href: `#${id}`}, name)));
  const sign = (kind, text, label) => el("span", null, el("i", {class: kind, "aria-hidden": "true"}, text), label);
  byId("legend").append(
    sign("fine", "", "as its locale writes it, or as the others do"),
    sign("odd", "▲", "not its locale’s word, or unlike the others; → what is"),
    sign("none", "·", "not in the article"),
  );
  byId("footer").append(`Made by termkit ${data.version}. This file holds all it shows and loads nothing.`);
}

// The matrix

const tables = [];

function makeTable(section, title, rows) {
  const at = byId(section);
  if (!rows.length) { at.remove(); return; }
  const count = el("span", {});
  const body = el("tbody");
  const heads = data.columns.map((column, number) => el("th", {scope: "col", title: column.path || null},
    byLocale ? tag(column.locale) : [`${number + 1} `, tag(column.locale)],
    el("span", {class: "file"}, byLocale ? many(column.articles, "article") : column.name)));
  heads.forEach((head) => { head.style.width = `${78 / heads.length}%`; });
  const table = el("table", {class: "matrix"},
    el("thead", null, el("tr", null, el("th", {scope: "col"}, section === "concepts" ? "Concept" : "Figure"), heads)), body);
  const more = el("button", {class: "more", type: "button", onclick: () => { state.limit += CHUNK; draw(state); }}, "");
  const empty = el("p", {class: "empty", hidden: ""}, "No row fits the filter.");
  const state = {section, rows, body, count, more, empty, limit: CHUNK, visible: rows};
  at.append(el("div", {class: "head"}, el("h2", {id: `${section}-title`}, title), count),
    el("div", {class: "scroll", tabindex: "-1"}, table, empty), more);
  table.addEventListener("keydown", walk);
  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest(".cell");
    if (!cell) return;
    table.querySelectorAll('.cell[tabindex="0"]').forEach((other) => other.setAttribute("tabindex", "-1"));
    cell.setAttribute("tabindex", "0");
  });
  tables.push(state);
}

function draw(state) {
  const rows = state.visible.slice(0, state.limit);
  state.body.replaceChildren(...rows.map((row) => rowElement(row)));
  state.body.querySelector(".cell")?.setAttribute("tabindex", "0");
  const left = state.visible.length - rows.length;
  state.more.hidden = left <= 0;
  state.more.textContent = `Show ${Math.min(left, CHUNK)} more of ${left}`;
  state.empty.hidden = rows.length > 0;
  state.count.textContent = `${state.visible.length} of ${state.rows.length}`;
}

function rowElement(row) {
  const head = el("button", {class: "cell", type: "button", tabindex: "-1", "aria-expanded": "false", "aria-controls": "panel"},
    el("span", {class: "name"},
      el("span", {class: row.agrees ? "state" : "state differs", role: "img", "aria-label": row.agrees ? "agrees" : "disagrees", title: row.agrees ? "agrees" : "disagrees"}, row.agrees ? "=" : "≠"),
      el("span", null, el("b", null, row.name), " ", row.known === false && tag("discovered", "found"),
        row.subject && el("span", {class: "sub"}, row.subject),
        row.note && el("span", {class: "sub"}, NOTES[row.note] || row.note))));
  head.addEventListener("click", () => toggle(head, row, null));
  const cells = data.columns.map((column, number) => {
    const forms = row.cells.get(number);
    if (!forms) return el("td", {class: "none"}, el("span", {"aria-label": "not there"}, "·"));
    const wrong = forms.filter((one) => one.marked).length;
    const button = el("button", {class: "cell", type: "button", tabindex: "-1", lang: lang(column.locale), "aria-expanded": "false", "aria-controls": "panel"},
      forms.map((one) => formElement(one)),
      wrong && row.recommended?.[column.locale] ? el("span", {class: "right"}, `→ ${row.recommended[column.locale]}`) : null);
    button.addEventListener("click", () => toggle(button, row, number));
    return el("td", {class: !wrong ? "fine" : wrong < forms.length ? "part" : "odd"}, button);
  });
  return el("tr", null, el("th", {scope: "row"}, head), cells);
}

function formElement(one) {
  const where = byLocale && one.articles > 1 ? ` in ${one.articles}` : "";
  return el("span", {class: one.marked ? "form wrong" : "form"},
    one.marked && el("span", {class: "sign", role: "img", "aria-label": "to look at:"}, "▲"),
    one.text, (one.count > 1 || where) && el("span", {class: "n"}, `×${one.count}${where}`),
    one.value && one.value !== one.text && el("span", {class: "value"}, one.value));
}

/** Arrow keys go from cell to cell, over those that are empty. */
function walk(event) {
  const steps = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};
  const cell = event.target.closest(".cell");
  if (!steps[event.key] || !cell) return;
  event.preventDefault();
  const [down, right] = steps[event.key];
  let place = cell.closest("td, th"), line = place.parentElement;
  const column = place.cellIndex;
  for (;;) {
    if (down) { line = down > 0 ? line.nextElementSibling : line.previousElementSibling; place = line?.cells[column]; }
    else place = right > 0 ? place.nextElementSibling : place.previousElementSibling;
    if (!place) return;
    const next = place.querySelector(".cell");
    if (next) {
      next.focus();
      if (!byId("panel").hidden && opened !== next) next.click();
      return;
    }
  }
}

// The sentences

let opened = null;

function toggle(cell, row, column) {
  if (opened === cell) { close(); return; }
  opened?.setAttribute("aria-expanded", "false");
  opened = cell;
  cell.setAttribute("aria-expanded", "true");
  const panel = byId("panel");
  panel.replaceChildren(el("button", {class: "close", type: "button", "aria-label": "Close", onclick: close}, "×"), ...details(row, column));
  panel.hidden = false;
  panel.scrollTop = 0;
  document.body.classList.add("open");
  cell.scrollIntoView({block: "nearest", inline: "nearest"});
}

function close() {
  if (!opened) return;
  opened.setAttribute("aria-expanded", "false");
  if (opened.isConnected) opened.focus();
  opened = null;
  byId("panel").hidden = true;
  document.body.classList.remove("open");
}

/** What is known of a row, and the sentences of one column, or of all where it is null. */
function details(row, column, level = "h2") {
  const columns = column === null ? [...row.cells.keys()] : [column];
  const about = [row.agrees ? "agrees" : "disagrees", row.subject, row.note && (NOTES[row.note] || row.note),
    row.known === false && `discovered, confidence ${percent(row.confidence)}`].filter(Boolean).join(" · ");
  const advice = Object.entries(row.recommended || {});
  return [
    el(level, null, row.name), el("p", {class: "about"}, about),
    advice.length ? el("dl", {class: "advice"}, advice.map(([locale, text]) => [el("dt", null, locale), el("dd", {lang: lang(locale)}, text)])) : null,
    ...columns.map((number) => place(row, number)),
    row.evidence?.length ? el("div", {class: "place"}, el("h3", null, "Why these are one"), row.evidence.map(evidence)) : null,
  ].filter(Boolean);
}

function place(row, number) {
  const column = data.columns[number];
  return el("div", {class: "place", lang: lang(column.locale)},
    el("h3", {lang: "en"}, byLocale ? "" : `${number + 1}`, tag(column.locale), el("small", null, byLocale ? `${many(column.articles, "article")}; sentences by article:line` : column.name)),
    row.cells.get(number).map((one) => {
      const why = [STANDINGS[one.standing], one.value, one.count > 1 && `${one.count} times`,
        byLocale && `in ${many(one.articles, "article")}`].filter(Boolean).join(", ");
      const hidden = one.count - one.refs.length;
      return el("div", {class: one.marked ? "block wrong-mark" : "block"},
        el("p", {class: "used"}, formElement({...one, count: 1, articles: 1, value: ""}), why && el("span", {class: "why", lang: "en"}, why)),
        sentences(one.refs),
        hidden > 0 && el("p", {class: "note", lang: "en"}, `${many(hidden, "more place")} not shown.`));
    }));
}

/** A list of sentences, each once, with all its places marked. */
function sentences(refs) {
  const places = new Map();
  for (const [article, number, start, end] of refs) {
    const key = `${article} ${number}`;
    if (!places.has(key)) places.set(key, {article, number, marks: []});
    places.get(key).marks.push([start, end]);
  }
  return el("ul", {class: "sentences"}, [...places.values()].map(sentence));
}

function sentence({article, number, marks}) {
  const [text, line] = data.sentences[article][number];
  const {name, path, locale} = data.articles[article];
  const parts = [];
  let done = 0;
  for (const [start, end] of marks.sort((one, other) => one[0] - other[0])) {
    if (start < done) continue;
    parts.push(text.slice(done, start), el("mark", null, text.slice(start, end)));
    done = end;
  }
  return el("li", {title: `${path}:${line}`},
    el("span", {class: "line", lang: "en", "aria-label": byLocale ? `${name}, line ${line}` : `line ${line}`}, byLocale ? `${article + 1}:${line}` : `l. ${line}`),
    el("span", {lang: lang(locale)}, parts, text.slice(done)));
}

function evidence(one) {
  return el("div", null,
    el("p", {class: "used"}, `${one.one} = ${one.other} `, el("span", {class: "why"}, `${SIGNALS[one.signal] || one.signal}, confidence ${percent(one.confidence)}`)),
    sentences(one.refs));
}

// Figures about the whole

function measures() {
  const {within, across, folded, dominant} = data.consistency;
  const one = (title, share, meaning) => el("div", null, el("dt", null, title),
    el("dd", null, el("span", {class: "share"}, share === null ? "–" : percent(share)), el("span", {class: "bar", "aria-hidden": "true"}, bar(share)),
      share === null ? "There is nothing to compare." : meaning));
  const bar = (share) => { const made = el("i"); made.style.width = percent(share || 0); return made; };
  byId("consistency").append(
    el("div", {class: "head"}, el("h2", {id: "consistency-title"}, "Consistency")),
    el("dl", {class: "measures"},
      one("Within articles", within, "Of two places in one article that name one concept, how often both name it alike."),
      one("Across articles", across, "The same for two places in two articles, character by character: script and region count."),
      one("Across, scripts alike", folded, "The same with Traditional and Simplified taken for the same: what is left differs in words."),
      one("Most frequent rendering", dominant, "Of all places that name a concept named more than once, how many use its most frequent rendering.")),
    el("p", {class: "note"}, "Consistent is not correct: a word that is wrong everywhere is consistent. Articles of several locales are meant to differ where their regions do. The first three are LTCR, the lexical translation consistency ratio."));
}

function articles() {
  const at = byId("articles");
  at.append(el("div", {class: "head"}, el("h2", {id: "articles-title"}, data.agreement ? "Articles by agreement" : "Articles")));
  const list = el("ol", {class: "paths"}, data.articles.slice(0, 1000).map((article, number) => el("li", null, el("span", {class: "num"}, `${number + 1}`), el("span", null, tag(article.locale)), el("span", null, article.path))));
  if (!data.agreement) { at.append(list); return; }
  const label = (column, number) => (byLocale ? column.locale : `${number + 1}`);
  const rows = data.agreement.map((shares, row) => el("tr", null,
    el("th", {scope: "row", title: data.columns[row].path || null}, byLocale ? "" : `${row + 1} `, tag(data.columns[row].locale)),
    shares.map((share, column) => heat(share, row, column))));
  const table = el("table", {class: "heat"}, el("thead", null, el("tr", null, el("td"), data.columns.map((column, number) => el("th", {scope: "col", title: column.path || null}, label(column, number))))), el("tbody", null, rows));
  at.append(el("div", {class: data.columns.length > 12 ? "side stacked" : "side"},
    el("div", null, el("div", {class: "scroll"}, table),
      el("p", {class: "note"}, "Of the concepts in both, the share that both call the same, Traditional and Simplified taken for the same", byLocale ? "; the mean of all pairs of articles." : ".")), list));
}

// Shades stretch from the lowest share to the highest, but never make much of a small difference.
const shares = (data.agreement || []).flat().filter((share) => share !== null);
const darkest = Math.max(...shares), lightest = Math.min(...shares, darkest - 0.3);

function heat(share, row, column) {
  if (row === column && share === null) return el("td", {class: "self"}, "–");
  if (share === null) return el("td", {class: "self", title: "no concept in both"}, "·");
  const depth = 0.12 + 0.88 * (share - lightest) / (darkest - lightest || 1);
  const made = el("td", {class: depth > 0.88 ? "mid deep" : depth > 0.66 ? "mid" : "", title: `${data.columns[row].name} and ${data.columns[column].name}: ${percent(share)}`}, percent(share));
  made.style.setProperty("--depth", depth);
  return made;
}

// The filter

const typed = (id) => byId(id).value.trim().toLowerCase().normalize("NFKC");

function fits(row, section) {
  if (section === "concepts") {
    if (byId("names").checked && !row.is_name) return false;
    if (byId("discovered").checked && row.known) return false;
    if (byId("subject").value && row.subject !== byId("subject").value) return false;
    if (!byId("single").checked && row.articles < 2 && row.agrees) return false;
  }
  if (byId("differing").checked && row.agrees) return false;
  return typed("find").split(/\s+/).every((word) => row.key.includes(word));
}

function filter() {
  if (opened) close();
  let shown = 0;
  for (const state of tables) {
    state.visible = state.rows.filter((row) => fits(row, state.section));
    state.limit = CHUNK;
    shown += state.visible.length;
    draw(state);
  }
  byId("shown").textContent = `${many(shown, "row")}${data.left_out ? `; ${data.left_out} more in JSON or CSV only` : ""}`;
}

function choices() {
  const subjects = [...new Set(data.concepts.map((row) => row.subject).filter(Boolean))].sort();
  byId("subject").append(...subjects.map((subject) => el("option", {value: subject}, subject)));
  byId("subject-choice").hidden = subjects.length < 2;
  byId("names-choice").hidden = data.concepts.every((row) => row.is_name);
  byId("discovered-choice").hidden = data.concepts.every((row) => row.known);
  byId("single-choice").hidden = data.concepts.every((row) => row.articles > 1 || !row.agrees);
  byId("filter").addEventListener("input", filter);
  byId("filter").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key === "/" && !event.target.matches("input, select")) { event.preventDefault(); byId("find").focus(); }
  });
}

// For print: all rows that fit the filter, and the sentences of those that disagree.

const MOST_PRINTED = 150;

addEventListener("beforeprint", () => {
  for (const state of tables) { state.limit = Infinity; draw(state); }
  const differing = tables.flatMap((state) => state.visible).filter((row) => !row.agrees).slice(0, MOST_PRINTED);
  byId("details").replaceChildren(...(differing.length ? [el("h2", null, "What disagrees, in its sentences")] : []),
    ...differing.map((row) => el("article", null, details(row, null, "h3"))));
});
addEventListener("afterprint", () => {
  byId("details").replaceChildren();
  for (const state of tables) { state.limit = CHUNK; draw(state); }
});

header();
makeTable("concepts", "Concepts", data.concepts);
makeTable("figures", "Figures", data.figures);
measures();
articles();
choices();
filter();
})();
