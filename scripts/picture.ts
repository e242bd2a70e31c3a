// Draws the pictures of docs/ that show the demo's comment: comment.webp, its beginning, for the README, and
// comment-explained.webp, with notes beside it. comment-dark.webp is for dark pages. It needs Chromium (the environment variable
// CHROMIUM, or /usr/bin/chromium) and a font with emoji, such as Debian's fonts-noto-color-emoji.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderPage } from "../emulator/page.ts";

const root = join(import.meta.dirname, "..");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const width = 860;
const maxSize = 150_000; // bytes

type Scheme = "light" | "dark";

interface Picture {
  name: string;
  schemes: readonly Scheme[];
  /** The picture shows only the beginning, so that it fits on a screen. */
  maxHeight: number;
  style: string;
  /** Runs in the page before its height is measured. */
  script: string;
}

/** Notes beside the comment. Each has a number, which the first element that its selector finds also gets. */
const notes: readonly [selector: string, text: string][] = [
  ["h2", "The verdict, and the metrics that decide it"],
  ["h2 + p", "What to do now"],
  ["tr:nth-child(1) td:nth-child(1)", "Each metric is tested: worse, better, or no clear change"],
  ["tr:nth-child(2) td:nth-child(2)", "Baseline → pull request, and how many records changed"],
  [
    "tr:nth-child(3) td:nth-child(3)",
    "Each rule of the gate: ❌\u00a0fails, 🟡\u00a0is unclear, ✅\u00a0passes, ⏸️\u00a0isn't checked",
  ],
  ["h3", "The records to look at first"],
];

const pictures: readonly Picture[] = [
  { name: "comment", schemes: ["light", "dark"], maxHeight: 600, style: "", script: "" },
  {
    name: "comment-explained",
    schemes: ["light"],
    maxHeight: 820,
    style: `
article { width: 560px; }
.note { position: absolute; left: 624px; width: 228px; box-sizing: border-box; padding-left: 30px; }
.note { font: 15px/1.35 Helvetica, Arial, sans-serif; }
.number { position: absolute; width: 22px; border-radius: 11px; background: #8250df; color: #fff; text-align: center; }
.number { font: 600 14px/22px Helvetica, Arial, sans-serif; }
.note .number { left: 0; top: -1px; }`,
    script: `
const addNumber = (parent, number, style = {}) => {
  const element = parent.appendChild(document.createElement("div"));
  element.className = "number";
  element.textContent = number;
  Object.assign(element.style, style);
};
for (const [index, [selector, text]] of ${JSON.stringify(notes)}.entries()) {
  const element = document.querySelector("article " + selector);
  const { top } = element.getBoundingClientRect();
  const { right } = element.closest("td, article").getBoundingClientRect();
  addNumber(document.body, index + 1, { left: right - 11 + "px", top: top + 6 + "px" });
  const note = document.body.appendChild(document.createElement("div"));
  note.className = "note";
  note.textContent = text;
  note.style.top = top + 7 + "px";
  addNumber(note, index + 1);
}`,
  },
];

// The pictures show the comment without the page's explanations.
const commonStyle = `
body { background: var(--page); }
main { max-width: none; padding: 8px; }
main > :not(section), section > :not(article) { display: none; }
section { margin: 0; }
:root { --page: #fff; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; } }
body.cut::after {
  content: ""; position: absolute; top: calc(var(--height) - 120px); left: 0; right: 0; height: 120px;
  background: linear-gradient(transparent, var(--page));
}`;

const folder = mkdtempSync(join(tmpdir(), "picture-"));
try {
  const comment = readFileSync(join(root, "demo", "comment.md"), "utf8");
  const page = await renderPage("Comment", [{ title: "", note: "", markdown: comment }]);
  for (const picture of pictures) {
    for (const scheme of picture.schemes) drawPicture(page, picture, scheme);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes a picture to docs/, as high as the page, or `maxHeight` with a bottom that fades. */
function drawPicture(page: string, { name, maxHeight, style, script }: Picture, scheme: Scheme): void {
  const file = join(folder, "page.html");
  const measure = `
const height = Math.min(document.documentElement.scrollHeight, ${maxHeight});
if (document.documentElement.scrollHeight > height) document.body.className = "cut";
document.documentElement.style.setProperty("--height", height + "px");
document.title = height;`;
  const head = `<style>${commonStyle}${style}</style></head>`;
  writeFileSync(file, page.replace("</head>", head).replace("</body>", `<script>${script}${measure}</script></body>`));
  const size = (height: number | string) => `--window-size=${width},${height}`;
  const height = /<title>(\d+)<\/title>/.exec(runChromium([size(200), "--dump-dom"], file, scheme))?.[1];
  if (height === undefined) throw new Error("Couldn't measure the page: Chromium printed no title with its height.");
  const path = join(root, "docs", scheme === "light" ? `${name}.webp` : `${name}-dark.webp`);
  runChromium([size(height), "--force-device-scale-factor=2", `--screenshot=${path}`], file, scheme);
  const bytes = statSync(path).size;
  if (bytes > maxSize) throw new Error(`${path} has ${bytes} bytes. The maximum is ${maxSize}.`);
  console.log(`${path}: ${width} × ${height}, ${Math.round(bytes / 1_000)} kB`);
}

/** Opens the page and returns the browser's standard output. */
function runChromium(options: readonly string[], file: string, scheme: Scheme): string {
  const colors = `--blink-settings=preferredColorScheme=${scheme === "dark" ? 0 : 1}`;
  const common = ["--headless", "--no-sandbox", "--hide-scrollbars", "--disable-lcd-text", colors];
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  return execFileSync(chromium, [...common, profile, ...options, pathToFileURL(file).href], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}
