// Looks at pages in Chromium as people do: wide and at 320 pixels, in light and in dark, and has axe judge each view.
// Prints one line a fault. Arguments: pages that axe judges, then, behind `--width-only`, pages of which only the width
// is looked at. Each page is loaded once and its views are set in turn; in the second and third view axe asks only what
// colours and widths can change.
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

async function look(file, judge) {
  await page.goto(pathToFileURL(file).href);
  if (judge) await page.evaluate(axe);
  for (const [width, scheme, runOnly] of judge ? views : views.slice(2)) {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    const options = { runOnly, resultTypes: ["violations"] };
    const faults = judge ? await page.evaluate(async (one) => (await window.axe.run(document, one)).violations
      .map(({ id, help, nodes }) => ({ id, help, count: nodes.length, html: nodes[0].html.slice(0, 200) })), options) : [];
    for (const fault of faults) {
      console.log(`${file} (${width} pixels, ${scheme}): ${fault.id}: ${fault.help}; ${fault.count} times, ` +
        `as in ${fault.html}`);
    }
    const broad = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (broad > 0) console.log(`${file} (${width} pixels, ${scheme}): is ${broad} pixels too broad`);
  }
}

for (const file of judged) await look(file, true);
for (const file of measured) await look(file, false);
await browser.close();
