// See html_page.hpp. All pairs of text and ground have a contrast of at least 4.5:1 (WCAG 2.2,
// 1.4.3), lines and marks at least 3:1 (1.4.11), in light and in dark.
#include "output/html_page.hpp"

namespace hwbplan::output {

namespace {

constexpr std::string_view kStyle = R"css(
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #0b0c0c; --muted: #484f54; --line: #767d82; --soft: #f0f2f4;
  --link: #0b5394; --focus: #ffdd00; --on-focus: #0b0c0c;
  --good: #00513b; --on-good: #d9f0e6; --caution: #5c3b00; --on-caution: #ffedc2;
  --bad: #7d1408; --on-bad: #fbe0dc; --neutral: #2d3a45; --on-neutral: #e3e8ec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --ink: #f2f3f4; --muted: #c0c6cb; --line: #8b949b; --soft: #22272b;
    --link: #9ccbff; --focus: #ffdd00; --on-focus: #0b0c0c;
    --good: #b8ecd5; --on-good: #123a2b; --caution: #ffe1a3; --on-caution: #46330a;
    --bad: #ffcfc7; --on-bad: #571a12; --neutral: #dbe3ea; --on-neutral: #323c45;
  }
}
@counter-style bracketed { system: extends lower-alpha; prefix: "("; suffix: ") "; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1rem; max-width: 66rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; overflow-wrap: break-word;
}
h1 { font-size: 2rem; line-height: 1.2; margin: 1rem 0; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h4, h5, h6 { font-size: 1.0625rem; margin: 1.5rem 0 0.5rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
p, li, dd { max-width: 45rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, button:focus-visible, summary:focus-visible, .scroll:focus-visible {
  outline: 3px solid var(--focus); outline-offset: 0; box-shadow: 0 0 0 6px var(--on-focus);
}
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; display: inline-block; padding: 0.5rem; }
nav ol { list-style: none; padding-left: 0; columns: 2 20rem; column-gap: 2rem; }
nav ol ol { columns: auto; padding-left: 1.25rem; margin: 0; }
nav li { break-inside: avoid; padding: 0.2rem 0; }
nav li:has(ol) { break-inside: auto; }
nav h2 { font-size: 1.25rem; }
ol.lettered { list-style: bracketed; padding-left: 2.5rem; }
ol.lettered li { margin-bottom: 0.75rem; }
.number { display: inline-block; min-width: 2.75rem; font-weight: 600; }
dl.facts { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 1rem; }
dl.facts dt { font-weight: 600; grid-column: 1; }
dl.facts dd { margin: 0; grid-column: 2; }
@media (max-width: 36rem) {
  dl.facts { display: block; }
  dl.facts dd { margin-bottom: 0.5rem; }
  h1 { font-size: 1.625rem; }
}
.scroll { overflow-x: auto; margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.4; }
/* A table may be broader than a phone; its name is read without scrolling, and stays when it is scrolled. */
caption { text-align: left; font-weight: 600; padding: 0 0 0.5rem; max-width: min(100vw - 2rem, 64rem); overflow-wrap: anywhere; position: sticky; left: 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); min-width: 5rem; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: 400; }
th.figure, td.figure { text-align: right; font-variant-numeric: tabular-nums; }
td.date { white-space: nowrap; }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0.25rem 0; min-height: 24px; text-align: inherit; cursor: pointer; text-decoration: underline dotted; }
th[aria-sort="ascending"] button::after { content: " \25B2"; }
th[aria-sort="descending"] button::after { content: " \25BC"; }
.tag { font-weight: 600; padding: 0.05rem 0.4rem; border-radius: 0.2rem; border: 1px solid currentColor; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
td .tag { white-space: nowrap; }
td .tag.long { white-space: normal; }
.good { color: var(--good); background: var(--on-good); }
.caution { color: var(--caution); background: var(--on-caution); }
.bad { color: var(--bad); background: var(--on-bad); }
.neutral { color: var(--neutral); background: var(--on-neutral); }
figure { margin: 0 0 2rem; }
figcaption { font-weight: 600; margin-bottom: 0.5rem; }
figure svg { display: block; max-width: 100%; height: auto; }
summary { cursor: pointer; padding: 0.25rem 0; min-height: 24px; }
footer { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.9375rem; }
tr:target, section:target > h2, section:target > h3, section:target > h4 { background: var(--soft); }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --muted: #333333; --line: #767676; --soft: #ffffff; --link: #000000;
    --good: #000000; --on-good: #ffffff; --caution: #000000; --on-caution: #ffffff; --bad: #000000; --on-bad: #ffffff; --neutral: #000000; --on-neutral: #ffffff; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
  table { font-size: 9pt; line-height: 1.3; }
  caption { max-width: none; position: static; }
  th, td { min-width: 0; padding: 1mm 2mm 1mm 0; }
  td .tag { white-space: normal; }
  /* What a screen scrolls has to fit on paper: narrow columns under heads that stand on end. */
  table.many { font-size: 8pt; line-height: 1.15; }
  .many th, .many td { padding: 0.7mm 0.5mm 0.7mm 0; }
  .many thead th.figure { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; vertical-align: top; max-height: 75mm; padding: 0; }
  .skip, .for-screen { display: none; }
  a { text-decoration: none; }
  h1, h2, h3, h4, h5, h6, caption, figcaption { break-after: avoid; }
  /* A heading asks for room below itself, so that more than a line of what it heads stands on its page. */
  h2, h3, h4, h5, h6 { break-inside: avoid; }
  h2::after, h3::after, h4::after, h5::after, h6::after { content: ""; display: block; height: 32mm; margin-bottom: -32mm; }
  nav h2::after { display: none; }
  h2 + p, h3 + p, h4 + p, h5 + p, h6 + p { break-after: avoid; break-inside: avoid; }
  p + ul, p + ol, p + dl, p + figure, p + .scroll { break-before: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
  tr, figure, dl.facts dd, .scroll.short { break-inside: avoid; }
  tbody tr:first-child:not(:last-child) { break-after: avoid; }
  /* A tall chart stands on one page with its heading. */
  figure svg { width: auto; max-height: 200mm; }
  .scroll { overflow: visible; }
  details:not(.prints) { display: none; }
  details.prints::details-content { content-visibility: visible; }
  summary { list-style: none; }
  /* Chromium repeats no header that holds a button. */
  th button { display: contents; }
}
)css";

constexpr std::string_view kScript = R"js(
// Sortable tables, as an extra: without this script each table stands in the order of the paper.
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  if (!body || body.rows.length < 3) continue;
  const rows = [...body.rows];
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value ?? cell.textContent.trim();
  };
  const compare = (a, b) => {
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
    const both = Number(a) - Number(b);
    return Number.isNaN(both) ? a.localeCompare(b, "en-GB", { numeric: true }) : both;
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sorted = [...rows].sort((a, b) => {
        const order = compare(value(a, column), value(b, column));
        return down ? -order : order;
      });
      body.append(...sorted);
    });
  });
}
// Older browsers can't be told by a style sheet to print what is closed.
if (!CSS.supports("selector(::details-content)")) {
  const closed = [...document.querySelectorAll("details.prints:not([open])")];
  addEventListener("beforeprint", () => closed.forEach((one) => { one.open = true; }));
  addEventListener("afterprint", () => closed.forEach((one) => { one.open = false; }));
}
)js";

}  // namespace

std::string_view page_style() {
  return kStyle;
}

std::string_view page_script() {
  return kScript;
}

}  // namespace hwbplan::output
