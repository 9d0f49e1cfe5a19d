// Looks at pages in Chromium as people do: wide and at 320 pixels, in light and in dark, and has axe judge each view;
// what is too broad for the window, and names of tables that are cut there, it sees itself.
// Prints one line a fault. Arguments: pages that axe judges, then, behind `--width-only`, pages of which only the width
// is looked at. Each page is loaded once and its views are set in turn; in the second and third view axe asks only what
// colours and widths can change. Before axe judges, rows, items and sections go that are built like ones before them:
// a page of five hundred rows has no more kinds of element than one of five, and axe takes half a minute over it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const all = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const ofColours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
const ofWidths = { type: "rule", values: ["target-size", "scrollable-region-focusable", "meta-viewport", "region"] };
const views = [[1280, "light", all], [1280, "dark", ofColours], [320, "light", ofWidths]];

const files = process.argv.slice(2);
const parted = files.indexOf("--width-only");
const judged = parted < 0 ? files : files.slice(0, parted);
const measured = parted < 0 ? [] : files.slice(parted + 1);

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
  protocolTimeout: 300000,
});
const page = await browser.newPage();
page.setDefaultTimeout(120000);
page.setDefaultNavigationTimeout(120000);

// Takes away what is built as at least `most` of its siblings are: the same elements with the same classes and
// attributes, texts where they have texts, whatever they say. How often something is in a list is no part of its build.
// Of a list of labels and values, a label goes with its values.
function thin(most) {
  const repeated = new Set(["TR", "LI", "SECTION", "DT", "rect", "line", "text", "polygon", "polyline", "circle", "path"]);
  const values = (element) => {
    const next = element.tagName === "DT" || element.tagName === "DD" ? element.nextElementSibling : null;
    return next?.tagName === "DD" ? [next, ...values(next)] : [];
  };
  const build = (element) => {
    const seen = new Map();
    for (const child of [...element.children]) {
      if (!child.isConnected || child.tagName === "DD") continue;
      const group = child.tagName === "DT" ? [child, ...values(child)] : [child];
      const built = [...new Set(group.map(build))].join("+");
      seen.set(built, (seen.get(built) ?? 0) + 1);
      if (seen.get(built) > most && repeated.has(child.tagName)) group.forEach((one) => one.remove());
    }
    const attributes = [...element.attributes].map(({ name, value }) => name === "class" ? value : name).join(" ");
    const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    return `${element.tagName} ${attributes} ${speaks}(${[...seen.keys()].sort().join(",")})`;
  };
  build(document.body);
}

// The names of tables and figures, and the headings, of which a part lies beyond the window's edge: where they stand in
// a box that scrolls, the page is none the broader for them.
function cutNames() {
  return [...document.querySelectorAll("caption, figcaption, h1, h2, h3, h4, h5, h6")].filter((one) => {
    const words = document.createRange();
    words.selectNodeContents(one);
    return [...words.getClientRects()].some((box) => box.right > window.innerWidth + 1);
  }).map((one) => one.textContent.slice(0, 80));
}

async function set([width, scheme]) {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
}

async function look(file, judge) {
  await page.goto(pathToFileURL(file).href);
  const seen = judge ? views : views.slice(2);
  for (const view of seen) {
    await set(view);
    const broad = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (broad > 0) console.log(`${file} (${view[0]} pixels, ${view[1]}): is ${broad} pixels too broad`);
    for (const name of await page.evaluate(cutNames)) {
      console.log(`${file} (${view[0]} pixels, ${view[1]}): is cut at the edge of the window: ${name}`);
    }
  }
  if (!judge) return;
  await page.evaluate(axe);
  await page.evaluate(thin, 3);
  for (const view of seen) {
    await set(view);
    const options = { runOnly: view[2], resultTypes: ["violations"] };
    const faults = await page.evaluate(async (one) => (await window.axe.run(document, one)).violations
      .map(({ id, help, nodes }) => ({ id, help, count: nodes.length, html: nodes[0].html.slice(0, 200) })), options);
    for (const fault of faults) {
      console.log(`${file} (${view[0]} pixels, ${view[1]}): ${fault.id}: ${fault.help}; ${fault.count} times, ` +
        `as in ${fault.html}`);
    }
  }
}

for (const file of judged) await look(file, true);
for (const file of measured) await look(file, false);
await browser.close();
