// Looks at pages in Chromium as people do: wide and at 320 pixels, in light and in dark, and has axe judge each view.
// Prints one line a fault. Arguments: pages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
  protocolTimeout: 300000,
});
for (const file of process.argv.slice(2)) {
  for (const [width, scheme] of [[1280, "light"], [1280, "dark"], [320, "light"]]) {
    const page = await browser.newPage();
    page.setDefaultTimeout(120000);
    page.setDefaultNavigationTimeout(120000);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(axe);
    const result = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), rules);
    for (const fault of result.violations) {
      console.log(`${file} (${width} pixels, ${scheme}): ${fault.id}: ${fault.help}; ${fault.nodes.length} times, ` +
        `as in ${fault.nodes[0].html.slice(0, 200)}`);
    }
    const broad = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (broad > 0) console.log(`${file} (${width} pixels, ${scheme}): is ${broad} pixels too broad`);
    await page.close();
  }
}
await browser.close();
