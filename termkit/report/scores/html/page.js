"use strict";
// The page is whole without this: it adds sorting, a filter, the arrow keys and what is shown on hovering.
(() => {
const byId = (id) => document.getElementById(id);
const CHUNK = 20;
document.documentElement.classList.add("js");

function made(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

// The strips of documents

const strip = document.querySelector(".strip");

/** A number of the cell's text; what can't be measured is NaN. */
const valueOf = (cell) => Number.parseFloat(cell.textContent);

function sortable() {
  const body = strip.tBodies[0], original = [...body.rows];
  const last = [...strip.tHead.rows].at(-1);
  const heads = strip.tHead.rows.length > 1 ? [...last.cells] : [...last.cells].slice(1);
  const groups = [...strip.tHead.rows[0].cells].slice(1);
  const metrics = groups.flatMap((group) => Array(group.colSpan).fill(group));
  heads.forEach((head, index) => {
    const button = made("button", head.textContent);
    button.type = "button";
    button.title = `Sort by ${head.title && strip.tHead.rows.length > 1 ? head.title : head.textContent}, the worst first`;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const sorted = head.hasAttribute("aria-sort");
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      if (sorted) { body.append(...original); return; }
      const sign = metrics[index].title.startsWith("higher") ? 1 : -1;
      head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      const key = (row) => { const value = valueOf(row.cells[index + 1]); return Number.isNaN(value) ? Infinity : sign * value; };
      body.append(...[...original].sort((one, other) => { const a = key(one), b = key(other); return a === b ? 0 : a - b; }));
    });
  });
  const told = (cell) => {
    const name = heads[cell.cellIndex - 1].title, metric = metrics[cell.cellIndex - 1].textContent;
    return [cell.parentElement.cells[0].textContent, strip.tHead.rows.length > 1 ? name : metric, cell.textContent].join(" · ");
  };
  const read = (event) => {
    const cell = event.target.closest("td");
    byId("readout").textContent = cell ? told(cell) : "\u00a0";
  };
  if (byId("readout")) {
    body.addEventListener("mouseover", read);
    body.addEventListener("focusin", read);
  }
  body.rows[0].cells[1].tabIndex = 0;
  body.addEventListener("keydown", walk);
}

/** Arrow keys go from cell to cell. */
function walk(event) {
  const steps = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};
  const cell = event.target.closest("td");
  if (!steps[event.key] || !cell) return;
  event.preventDefault();
  const [down, right] = steps[event.key];
  const row = down > 0 ? cell.parentElement.nextElementSibling : down ? cell.parentElement.previousElementSibling : cell.parentElement;
  const next = row?.cells[cell.cellIndex + right];
  if (next?.tagName !== "TD") return;
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

// The segments

const cards = [...document.querySelectorAll(".segment")];
const texts = new Map(cards.map((card) => [card, card.textContent.toLowerCase().normalize("NFKC")]));
let limit = CHUNK;

function fits(card, words, rule) {
  const rules = card.dataset.rules.split(" ");
  if (rule === "any" ? !card.dataset.rules : rule && !rules.includes(rule)) return false;
  return words.every((word) => texts.get(card).includes(word));
}

function draw() {
  const words = byId("find").value.trim().toLowerCase().normalize("NFKC").split(/\s+/);
  const rule = byId("rule")?.value;
  const fitting = cards.filter((card) => fits(card, words, rule));
  cards.forEach((card) => { card.hidden = true; });
  fitting.slice(0, limit).forEach((card) => { card.hidden = false; });
  const left = fitting.length - limit;
  byId("more").hidden = left <= 0;
  byId("more").textContent = `Show ${Math.min(left, CHUNK)} more of ${left}`;
  byId("none").hidden = fitting.length > 0;
  byId("shown").textContent = `${Math.min(limit, fitting.length)} of ${fitting.length}`;
}

function arrange() {
  const rank = (card) => Number(card.dataset.order.split(" ")[Number(byId("order").value)]);
  cards.sort((one, other) => rank(one) - rank(other));
  byId("cards").append(...cards);
}

function filtered(event) {
  limit = CHUNK;
  if (event.target.id === "order") arrange();
  draw();
}

// What a mark is about

let shown = null;

function show(mark) {
  const tip = byId("tip");
  shown = mark;
  const said = mark.getAttribute("aria-describedby").split(" ").map((id) => byId(id));
  tip.replaceChildren(...said.map((item) => {
    const messages = [...item.querySelectorAll(".message")].map((message) => message.textContent);
    const paragraph = made("p", messages.join(" "));
    paragraph.prepend(made("b", item.querySelector("b").textContent));
    return paragraph;
  }));
  tip.hidden = false;
  place();
}

function place() {
  const tip = byId("tip"), at = shown?.getClientRects()[0];
  if (!at) { hide(); return; }
  const own = tip.getBoundingClientRect();
  const above = at.top - own.height - 6;
  tip.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - own.width - 8))}px`;
  tip.style.top = `${above > 4 ? above : at.bottom + 6}px`;
}

function hide() {
  shown = null;
  byId("tip").hidden = true;
}

function marks() {
  for (const kind of ["mouseover", "focusin"]) {
    byId("cards").addEventListener(kind, (event) => {
      const mark = event.target.closest("mark[aria-describedby]");
      if (mark) show(mark); else hide();
    });
  }
  byId("cards").addEventListener("mouseleave", hide);
  byId("cards").addEventListener("focusout", hide);
  addEventListener("scroll", place, {passive: true, capture: true});
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  if (event.key === "/" && !event.target.matches("input, select")) { event.preventDefault(); byId("find").focus(); }
});
addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("details:not([open])")) { part.open = true; part.dataset.closed = ""; }
});
addEventListener("afterprint", () => {
  for (const part of document.querySelectorAll("details[data-closed]")) { part.open = false; delete part.dataset.closed; }
});

if (strip) sortable();
byId("filter").hidden = false;
byId("filter").addEventListener("input", filtered);
byId("filter").addEventListener("submit", (event) => event.preventDefault());
byId("more").addEventListener("click", () => { limit += CHUNK; draw(); });
marks();
draw();
})();
